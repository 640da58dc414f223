"""Labelled pictures from the data folder, decoded once into memory-mapped arrays beside the training run.

Real pictures: DATA/detection (1280x1280, stretched from 16:9; un-stretched here to 1920x1080).
Simulated pictures: every Nth frame of DATA/sim/*/video.mp4 with the true boxes of camera.jsonl.gz (1280x720). The 90 seconds of
matchA that the project ships as its sample are left out, so that they can be measured on.
"""

import gzip
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

REAL_SIZE = (1920, 1080)
SIM_SIZE = (1280, 720)
# YOLO labels of the data set -> our classes; the ball stands apart.
CLASS_OF_LABEL = {2: 0, 1: 1, 3: 2}
BALL_LABEL = 0
SAMPLE_SPAN_SEC = (117.0, 209.0)
SIM_KEEPERS = (0, 100)
SIM_OFFICIALS = (900, 901, 902)


@dataclass
class Picture:
    """One labelled picture: pixels [H, W, 3] blue green red; people [n, 5] = x0 y0 x1 y1 class; balls [m, 4]; both in pixels."""

    name: str
    group: str
    pixels: np.ndarray
    people: np.ndarray
    balls: np.ndarray
    # False: balls may be there, but nobody labelled them.
    has_ball_labels: bool = True
    # Who wears the same: a number per person (kits.py); None where nobody asked.
    groups: np.ndarray | None = None


def match_of(name: str) -> str:
    return name.split("_")[0]


def load_real(data: Path, cache: Path) -> list[Picture]:
    files = sorted((data / "detection" / "images").glob("*.jpg"))
    width, height = REAL_SIZE
    path = cache / "real.npy"
    if not path.exists():
        part = cache / "real.part.npy"
        pixels = np.lib.format.open_memmap(part, "w+", np.uint8, (len(files), height, width, 3))
        for index, file in enumerate(files):
            pixels[index] = cv2.resize(cv2.imread(str(file)), REAL_SIZE, interpolation=cv2.INTER_CUBIC)
        pixels.flush()
        part.rename(path)
    pixels = np.load(path, mmap_mode="r")
    found = []
    for index, file in enumerate(files):
        rows = (data / "detection" / "labels" / f"{file.stem}.txt").read_text().split("\n")
        people, balls = [], []
        for row in filter(None, rows):
            label, cx, cy, w, h = (float(value) for value in row.split())
            box = [(cx - w / 2) * width, (cy - h / 2) * height, (cx + w / 2) * width, (cy + h / 2) * height]
            if int(label) == BALL_LABEL:
                balls.append(box)
            else:
                people.append(box + [CLASS_OF_LABEL[int(label)]])
        found.append(Picture(file.stem, match_of(file.stem), pixels[index], table(people, 5), table(balls, 4)))
    return found


def load_sim(data: Path, cache: Path, every: int) -> list[Picture]:
    found = []
    for folder in sorted((data / "sim").iterdir()):
        if folder.name == "sample-match" or not (folder / "camera.jsonl.gz").exists():
            continue
        # Clips are short: more of each.
        found += load_sim_video(folder, cache, every if folder.name.startswith("match") else max(1, every // 2))
    return found


def load_sim_video(folder: Path, cache: Path, every: int) -> list[Picture]:
    width, height = SIM_SIZE
    path = cache / f"sim-{folder.name}-{every}.npy"
    if not path.exists():
        command = ["ffmpeg", "-v", "error", "-i", str(folder / "video.mp4"), "-vf", f"select=not(mod(n\\,{every}))"]
        raw = subprocess.run(command + ["-vsync", "0", "-f", "rawvideo", "-pix_fmt", "bgr24", "-"], capture_output=True, check=True)
        np.save(path, np.frombuffer(raw.stdout, np.uint8).reshape(-1, height, width, 3))
    pixels = np.load(path, mmap_mode="r")
    found = []
    with gzip.open(folder / "camera.jsonl.gz", "rt") as rows:
        for line in rows:
            row = json.loads(line)
            if row["f"] % every or row["f"] // every >= len(pixels):
                continue
            if folder.name.startswith("match") and SAMPLE_SPAN_SEC[0] <= row["t"] <= SAMPLE_SPAN_SEC[1]:
                continue
            people, balls = sim_boxes(row, width, height)
            name = f"{folder.name}-{row['f']}"
            found.append(Picture(name, folder.name, pixels[row["f"] // every], people, balls))
    return found


def sim_boxes(row: dict, width: int, height: int):
    people = []
    for person, x0, y0, x1, y1 in row["boxes"]:
        inside = max(0, min(x1, width) - max(x0, 0)) * max(0, min(y1, height) - max(y0, 0))
        if inside < 0.3 * (x1 - x0) * (y1 - y0):
            continue
        kind = 1 if person in SIM_KEEPERS else 2 if person in SIM_OFFICIALS else 0
        people.append([max(x0, 0), max(y0, 0), min(x1, width), min(y1, height), kind])
    people = table(people, 5)
    people = people[[not is_hidden(one, people) for one in people]] if len(people) else people
    return people, sim_ball(row, people, width, height)


def is_hidden(one, people) -> bool:
    """Nearly covered by somebody who stands nearer to the camera: the labels do not consider it, the eye does."""
    nearer = people[people[:, 3] > one[3]]
    if not len(nearer):
        return False
    wide = np.minimum(nearer[:, 2], one[2]) - np.maximum(nearer[:, 0], one[0])
    high = np.minimum(nearer[:, 3], one[3]) - np.maximum(nearer[:, 1], one[1])
    return bool((wide.clip(0) * high.clip(0)).max() > 0.8 * (one[2] - one[0]) * (one[3] - one[1]))


def sim_ball(row: dict, people, width: int, height: int):
    ball = row.get("ball_px")
    if not ball or not (0 <= ball[0] < width and 0 <= ball[1] < height) or not len(people):
        return table([], 4)
    # Only the centre is known: its size follows from the people beside it (0.22 m of about 1.8 m).
    nearest = people[np.argsort(np.abs((people[:, 3]) - ball[1]))[:4]]
    half = max(2.5, 0.062 * float(np.median(nearest[:, 3] - nearest[:, 1])))
    return table([[ball[0] - half, ball[1] - half, ball[0] + half, ball[1] + half]], 4)


def table(rows, columns: int) -> np.ndarray:
    return np.asarray(rows, np.float32).reshape(-1, columns)
