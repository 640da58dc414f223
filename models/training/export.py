"""Writes the trained detector as ONNX: uint8 in, dynamic size.

    python3 export.py weights.pt ../touchline-eyes.onnx

Input `images`: uint8 [N, 3, H, W] in FFmpeg's gbrp plane order (green, blue, red), H and W multiples of 32; the order is folded into the
stem's weights, so that no pixel is moved. Outputs: `people` [N, anchors, 8] = centre offset x, y and log size w, h in cells, then
objectness and player, goalkeeper, referee as 0..1, finest grid first; `ball` [N, 4, H/4, W/4] = 0..1, centre offset x, y, log width in cells.
"""

import sys

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
        ball = torch.cat((ball[:, :1].sigmoid(), ball[:, 1:]), 1)
        return torch.cat(rows, 2).permute(0, 2, 1), ball


def main():
    weights, out = sys.argv[1:3]
    detector = Detector()
    detector.load_state_dict(torch.load(weights, map_location="cpu"))
    sides = {2: "height", 3: "width"}
    torch.onnx.export(
        Exported(detector.eval()),
        torch.zeros(1, 3, 64, 96, dtype=torch.uint8),
        out,
        opset_version=OPSET,
        input_names=["images"],
        output_names=["people", "ball"],
        dynamic_axes={"images": {0: "n", **sides}, "people": {0: "n", 1: "anchors"}, "ball": {0: "n", 2: "rows", 3: "columns"}},
    )
    onnx.checker.check_model(out)


if __name__ == "__main__":
    main()
