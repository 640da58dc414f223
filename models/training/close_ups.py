"""Pictures of people near the camera, labelled by the network that training starts from.

The labelled pictures show whole pitches from the stand; trained on them alone, the network forgets the tall people that it knew. Clips of
DATA/clips taken at pitch level keep them known: every half second, with the boxes that the start weights are sure of. Balls are not labelled there.
"""

from pathlib import Path

import cv2
import numpy as np
import torch

from losses import decode, iou_pairs
from model import Detector
from pictures import Picture, table
from start_weights import load_start

# Clip, and the kind of its people: a goalkeepers' training has nobody else.
CLIPS = (("academy_gk_training_2saves", 1), ("academy_indoor_vertical", 0), ("academy_indoor_elevated_game", 0))
EVERY_SEC = 0.5
LOOK_PX = 960
SURE = 0.4
MAX_IOU = 0.5


def load_close_ups(data: Path, start: str) -> list[Picture]:
    model = Detector()
    load_start(model, start)
    # The start weights were trained with SiLU: bent to ReLU they see nobody, and everybody near the camera would be taught to be nothing.
    model.sharpen(1.0)
    model.eval().to(memory_format=torch.channels_last)
    found = []
    for clip, kind in CLIPS:
        file = data / "clips" / f"{clip}.mp4"
        for index, pixels in enumerate(frames_of(file) if file.exists() else []):
            found.append(Picture(f"{clip}-{index}", clip, pixels, sure_people(model, pixels, kind), table([], 4), False))
    return found


def frames_of(file: Path):
    video = cv2.VideoCapture(str(file))
    step = max(1, round(video.get(cv2.CAP_PROP_FPS) * EVERY_SEC))
    index = 0
    while True:
        there, pixels = video.read()
        if not there:
            return
        if index % step == 0:
            yield pixels
        index += 1


@torch.no_grad()
def sure_people(model: Detector, pixels: np.ndarray, kind: int) -> np.ndarray:
    height, width = pixels.shape[:2]
    zoom = LOOK_PX / max(height, width)
    wide, high = round(width * zoom / 32) * 32, round(height * zoom / 32) * 32
    x = torch.from_numpy(np.ascontiguousarray(cv2.resize(pixels, (wide, high)).transpose(2, 0, 1)[None])).float()
    rows = decode(model(x.contiguous(memory_format=torch.channels_last))[0])[0][0]
    scores = rows[:, 4].sigmoid() * rows[:, 5].sigmoid()
    rows, scores = rows[scores > SURE], scores[scores > SURE]
    order, boxes = scores.argsort(descending=True), []
    while len(order):
        best, order = rows[order[0], :4], order[1:]
        boxes.append(best.tolist() + [kind])
        order = order[iou_pairs(best[None], rows[order, :4]) < MAX_IOU]
    people = table(boxes, 5)
    people[:, 0:4:2] *= width / wide
    people[:, 1:4:2] *= height / high
    return people
