"""Predictions of trained weights on the labelled pictures, one JSON row each, for a scorer; held-out matches only, if named.

    python3 predict.py --data DATA --work DIR --weights fold1.pt --out rows.jsonl [--matches 08fd33 40cd38] [--width 1280]
"""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import torch

from losses import decode, iou_pairs
from model import BALL_STRIDE, PEOPLE, Detector
from pictures import load_real

LEAST_PERSON = 0.02
LEAST_BALL = 0.02
MAX_IOU = 0.55
MAX_BALLS = 10


def people_of(outputs):
    rows = decode(outputs)[0][0]
    scores, kinds = (rows[:, 5:].sigmoid() * rows[:, 4:5].sigmoid()).max(1)
    kept = scores > LEAST_PERSON
    boxes, scores, kinds = rows[kept, :4], scores[kept], kinds[kept]
    order = scores.argsort(descending=True)
    chosen = []
    while len(order):
        best, order = order[0], order[1:]
        chosen.append(best)
        order = order[iou_pairs(boxes[best][None], boxes[order]) < MAX_IOU]
    return [(PEOPLE[kinds[i]], scores[i].item(), boxes[i].tolist()) for i in chosen]


def balls_of(output):
    heat = output[0, 0].sigmoid()
    peak = torch.nn.functional.max_pool2d(heat[None, None], 3, 1, 1)[0, 0] == heat
    scores, places = (heat * peak).flatten().topk(MAX_BALLS)
    found = []
    for score, place in zip(scores.tolist(), places.tolist()):
        if score < LEAST_BALL:
            break
        row, column = divmod(place, heat.shape[1])
        dx, dy, size = output[0, 1:, row, column].tolist()
        x, y, half = (column + dx) * BALL_STRIDE, (row + dy) * BALL_STRIDE, np.exp(size) * BALL_STRIDE / 2
        found.append(("ball", score, [x - half, y - half, x + half, y + half]))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--matches", nargs="*")
    parser.add_argument("--width", type=int, default=1280)
    args = parser.parse_args()
    model = Detector()
    model.load_state_dict(torch.load(args.weights, map_location="cpu"))
    model.eval().to(memory_format=torch.channels_last)
    height = (args.width * 9 // 16 + 31) // 32 * 32
    with args.out.open("w") as out, torch.no_grad():
        for picture in load_real(args.data, args.work):
            if args.matches and picture.group not in args.matches:
                continue
            # As the product does: the height is stretched to the next multiple of 32.
            pixels = cv2.resize(picture.pixels, (args.width, height), interpolation=cv2.INTER_LINEAR)
            x = torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)[None])).float()
            people, ball = model(x.contiguous(memory_format=torch.channels_last))
            rows = [
                {
                    "class_name": name,
                    "confidence": round(score, 4),
                    "bbox": [x0 / args.width, y0 / height, (x1 - x0) / args.width, (y1 - y0) / height],
                }
                for name, score, (x0, y0, x1, y1) in people_of(people) + balls_of(ball)
            ]
            out.write(json.dumps({"image": f"{picture.name}.jpg", "detections": rows}) + "\n")


if __name__ == "__main__":
    main()
