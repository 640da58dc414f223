"""Writes the trained detector as ONNX, or the second look of the same design: uint8 in, dynamic size.

    python3 export.py weights.pt ../touchline-eyes.onnx
    python3 export.py second.pt ../touchline-ball.onnx --second-look

Input `images`: uint8 [N, 3, H, W] in FFmpeg's gbrp plane order (green, blue, red), H and W multiples of 32; the order is folded into the
stem's weights, so that no pixel is moved. Outputs: `people` [N, anchors, 8] = centre offset x, y and log size w, h in cells, then
objectness and player, goalkeeper, referee as 0..1, finest grid first; `ball` [N, 4, H/4, W/4] = 0..1, centre offset x, y, log width in cells. The second look has the ball's map alone.
"""

import argparse

import onnx
import torch
from torch import nn

from model import Detector

OPSET = 13
GREEN_BLUE_RED = [1, 0, 2]


class Exported(nn.Module):
    def __init__(self, detector: Detector):
        super().__init__()
        self.detector = detector
        stem = detector.backbone.stem.conv
        stem.weight.data = stem.weight.data[:, GREEN_BLUE_RED].clone()

    def forward(self, images):
        people, ball = self.detector(images.float())
        rows = [torch.cat((level[:, :4], level[:, 4:].sigmoid()), 1).flatten(2) for level in people]
        return torch.cat(rows, 2).permute(0, 2, 1), with_chance(ball)


class ExportedSecondLook(Exported):
    def forward(self, images):
        return with_chance(self.detector.look_for_ball(images.float()))


def with_chance(ball):
    return torch.cat((ball[:, :1].sigmoid(), ball[:, 1:]), 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("out")
    parser.add_argument("--second-look", action="store_true")
    args = parser.parse_args()
    detector = Detector()
    detector.load_state_dict(torch.load(args.weights, map_location="cpu"))
    detector.eval()
    outputs = {"people": {0: "n", 1: "anchors"}, "ball": {0: "n", 2: "rows", 3: "columns"}}
    if args.second_look:
        outputs.pop("people")
    torch.onnx.export(
        ExportedSecondLook(detector) if args.second_look else Exported(detector),
        torch.zeros(1, 3, 64, 96, dtype=torch.uint8),
        args.out,
        opset_version=OPSET,
        input_names=["images"],
        output_names=list(outputs),
        dynamic_axes={"images": {0: "n", 2: "height", 3: "width"}, **outputs},
    )
    onnx.checker.check_model(args.out)


if __name__ == "__main__":
    main()
