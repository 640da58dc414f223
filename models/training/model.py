"""Touchline's detector: YOLOX-nano's backbone and pyramid, a head for three kinds of people, and a fine map for the ball.

The backbone and the pyramid have the shapes of YOLOX-nano (Megvii, Apache-2.0) with batch norm folded into the convolutions, so
that its published weights are the start of training. The eighty COCO classes give way to player, goalkeeper and referee. The ball,
6 to 14 pixels wide, has a map of its own at a quarter of the input's size, twice as fine as the finest grid of the people.

Input: float [N, 3, H, W], blue, green, red, 0..255; H and W multiples of 32.
Output: people [N, 4 + 1 + 3, H/s, W/s] for s = 8, 16, 32 (centre offset and log size in cells, objectness, classes; logits)
and ball [N, 4, H/4, W/4] (logit, centre offset x and y in cells, log width in cells).
"""

import math

import torch
from torch import nn

PEOPLE = ("player", "goalkeeper", "referee")
STRIDES = (8, 16, 32)
BALL_STRIDE = 4
HIDDEN = 64
BALL_HIDDEN = 32


class Bend(nn.Module):
    """SiLU that can be sharpened into ReLU: x * sigmoid(sharpness * x), and ReLU itself at an infinite sharpness.

    The start weights were trained with SiLU, which costs a quarter of a look's time on a CPU; ReLU is folded into the convolution before
    it and costs nothing. Going from one to the other little by little keeps what the weights know.
    """

    def __init__(self):
        super().__init__()
        self.sharpness = math.inf

    def forward(self, x):
        if math.isinf(self.sharpness):
            return nn.functional.relu(x, inplace=True)
        return x * torch.sigmoid(self.sharpness * x)


class Conv(nn.Module):
    """Convolution, bias (the folded batch norm) and the bend."""

    def __init__(self, inner, outer, size=1, stride=1, groups=1):
        super().__init__()
        self.conv = nn.Conv2d(inner, outer, size, stride, (size - 1) // 2, groups=groups)
        self.act = Bend()

    def forward(self, x):
        return self.act(self.conv(x))


class DepthwiseConv(nn.Sequential):
    def __init__(self, inner, outer, size=3, stride=1):
        super().__init__(Conv(inner, inner, size, stride, groups=inner), Conv(inner, outer))


class Stem(nn.Module):
    """YOLOX's Focus and its 3x3 convolution as one convolution of stride 2. It would be 6x6; the outer ring says little and costs a tenth of a look."""

    def __init__(self, outer):
        super().__init__()
        self.conv = nn.Conv2d(3, outer, 4, 2, 1)
        self.act = Bend()

    def forward(self, x):
        return self.act(self.conv(x))


class Bottleneck(nn.Module):
    def __init__(self, channels, shortcut):
        super().__init__()
        self.conv1 = Conv(channels, channels)
        self.conv2 = DepthwiseConv(channels, channels)
        self.shortcut = shortcut

    def forward(self, x):
        y = self.conv2(self.conv1(x))
        return x + y if self.shortcut else y


class CspLayer(nn.Module):
    def __init__(self, inner, outer, count, shortcut=True):
        super().__init__()
        half = outer // 2
        self.conv1 = Conv(inner, half)
        self.conv2 = Conv(inner, half)
        self.blocks = nn.Sequential(*(Bottleneck(half, shortcut) for _ in range(count)))
        self.conv3 = Conv(2 * half, outer)

    def forward(self, x):
        deep, direct = self.conv1(x), self.conv2(x)
        return self.conv3(torch.cat((self.blocks(deep), direct), 1))


class PoolingPyramid(nn.Module):
    def __init__(self, channels):
        super().__init__()
        half = channels // 2
        self.conv1 = Conv(channels, half)
        self.pools = nn.ModuleList(nn.MaxPool2d(size, 1, size // 2) for size in (5, 9, 13))
        self.conv2 = Conv(4 * half, channels)

    def forward(self, x):
        x = self.conv1(x)
        return self.conv2(torch.cat([x] + [pool(x) for pool in self.pools], 1))


class Backbone(nn.Module):
    """Features at strides 4, 8, 16 and 32."""

    def __init__(self):
        super().__init__()
        self.stem = Stem(16)
        self.dark2 = nn.Sequential(DepthwiseConv(16, 32, 3, 2), CspLayer(32, 32, 1))
        self.dark3 = nn.Sequential(DepthwiseConv(32, 64, 3, 2), CspLayer(64, 64, 3))
        self.dark4 = nn.Sequential(DepthwiseConv(64, 128, 3, 2), CspLayer(128, 128, 3))
        self.dark5 = nn.Sequential(
            DepthwiseConv(128, 256, 3, 2), PoolingPyramid(256), CspLayer(256, 256, 1, shortcut=False)
        )

    def forward(self, x):
        x4 = self.dark2(self.stem(x))
        x8 = self.dark3(x4)
        x16 = self.dark4(x8)
        return x4, x8, x16, self.dark5(x16)


class Pyramid(nn.Module):
    """From the coarse features down to the fine ones and back up (PAFPN)."""

    def __init__(self):
        super().__init__()
        self.lateral_conv0 = Conv(256, 128)
        self.c3_p4 = CspLayer(256, 128, 1, shortcut=False)
        self.reduce_conv1 = Conv(128, 64)
        self.c3_p3 = CspLayer(128, 64, 1, shortcut=False)
        self.bu_conv2 = DepthwiseConv(64, 64, 3, 2)
        self.c3_n3 = CspLayer(128, 128, 1, shortcut=False)
        self.bu_conv1 = DepthwiseConv(128, 128, 3, 2)
        self.c3_n4 = CspLayer(256, 256, 1, shortcut=False)

    def down(self, x8, x16, x32):
        up = nn.functional.interpolate
        top = self.lateral_conv0(x32)
        middle = self.reduce_conv1(self.c3_p4(torch.cat((up(top, scale_factor=2.0), x16), 1)))
        return self.c3_p3(torch.cat((up(middle, scale_factor=2.0), x8), 1)), middle, top

    def forward(self, x8, x16, x32):
        fine, middle, top = self.down(x8, x16, x32)
        half = self.c3_n3(torch.cat((self.bu_conv2(fine), middle), 1))
        coarse = self.c3_n4(torch.cat((self.bu_conv1(half), top), 1))
        return fine, half, coarse


class PeopleHead(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.stem = Conv(inner, HIDDEN)
        self.cls_convs = nn.Sequential(DepthwiseConv(HIDDEN, HIDDEN), DepthwiseConv(HIDDEN, HIDDEN))
        self.reg_convs = nn.Sequential(DepthwiseConv(HIDDEN, HIDDEN), DepthwiseConv(HIDDEN, HIDDEN))
        self.cls_pred = nn.Conv2d(HIDDEN, len(PEOPLE), 1)
        self.reg_pred = nn.Conv2d(HIDDEN, 4, 1)
        self.obj_pred = nn.Conv2d(HIDDEN, 1, 1)

    def forward(self, x):
        x = self.stem(x)
        kinds = self.cls_pred(self.cls_convs(x))
        where = self.reg_convs(x)
        return torch.cat((self.reg_pred(where), self.obj_pred(where), kinds), 1)


class BallHead(nn.Module):
    """Sees the fine texture (stride 4) and what surrounds it (stride 8 of the pyramid)."""

    def __init__(self):
        super().__init__()
        self.context = nn.Sequential(Conv(64, BALL_HIDDEN), nn.Conv2d(BALL_HIDDEN, BALL_HIDDEN, 1))
        self.texture = nn.Conv2d(32, BALL_HIDDEN, 1, bias=False)
        self.act = Bend()
        self.blocks = nn.Sequential(
            DepthwiseConv(BALL_HIDDEN, BALL_HIDDEN, 5), DepthwiseConv(BALL_HIDDEN, BALL_HIDDEN)
        )
        self.pred = nn.Conv2d(BALL_HIDDEN, 4, 1)
        # One cell in ten thousand is a ball: begin there.
        nn.init.constant_(self.pred.bias[:1], -6.0)

    def forward(self, x4, fine):
        # Summed, not stacked: both are small before they grow to the fine size.
        context = nn.functional.interpolate(self.context(fine), scale_factor=2.0)
        return self.pred(self.blocks(self.act(self.texture(x4) + context)))


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = Backbone()
        self.pyramid = Pyramid()
        self.heads = nn.ModuleList(PeopleHead(inner) for inner in (64, 128, 256))
        self.ball = BallHead()

    def forward(self, x):
        x4, x8, x16, x32 = self.backbone(x)
        levels = self.pyramid(x8, x16, x32)
        return [head(level) for head, level in zip(self.heads, levels)], self.ball(x4, levels[0])

    def look_for_ball(self, x):
        """The ball's map alone, by the part of the network that it needs: the second look."""
        x4, x8, x16, x32 = self.backbone(x)
        return self.ball(x4, self.pyramid.down(x8, x16, x32)[0])

    def sharpen(self, sharpness: float):
        for module in self.modules():
            if isinstance(module, Bend):
                module.sharpness = sharpness
