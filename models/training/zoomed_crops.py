"""What the second look is trained on: small crops, enlarged, around balls, around what a detector took for one, and around feet.

The first look finds candidates on a whole picture; the second one sees each of them as large as a ball of twenty pixels. It begins with
the detector's own weights and learns from the detector's own mistakes on the pictures that both are trained on.
"""

import math

import cv2
import numpy as np

from crops import OTHER_KITS_PART, BallPatches, degraded, in_other_kits, mirrored, moved, put_spot
from pictures import Picture, table

CROP = 160
# The picture is enlarged as if it were this wide: a ball of eleven pixels at 1920 has about eighteen.
ZOOMED_WIDTHS_PX = (2600, 3900)
# What a look's picture is like before: videos come at these widths, blurred and compressed as such.
PICTURE_WIDTHS_PX = (800, 1920)
AT_BALL_PART, AT_MISTAKE_PART, AT_FEET_PART = 0.4, 0.3, 0.25
# Where the crop shows no ball, one is put down in this part of them: at feet, where it is hardest to see, more often.
PUT_AT_FEET_PART, PUT_ELSEWHERE_PART = 0.6, 0.2
MISTAKE_REACH_PX = 24


class Mistakes:
    """Places [n, 3] (x, y, confidence) per picture where the detector saw a ball and nobody labelled one."""

    def __init__(self, detector_balls, pictures: list[Picture]):
        self.of = {}
        for picture in pictures:
            places = []
            for confidence, x, y in detector_balls(picture):
                far = all(math.hypot(x - (b[0] + b[2]) / 2, y - (b[1] + b[3]) / 2) > MISTAKE_REACH_PX for b in picture.balls)
                if far:
                    places.append([x, y, confidence])
            self.of[picture.name] = table(places, 3)

    def one(self, rng, picture: Picture):
        places = self.of[picture.name]
        if not len(places):
            return None
        weights = np.sqrt(places[:, 2])
        return places[rng.choice(len(places), p=weights / weights.sum()), :2]


def middle_of(rng, picture: Picture, mistakes: Mistakes):
    """Where the crop looks (x, y), and how likely a ball is put down there."""
    height, width = picture.pixels.shape[:2]
    draw = rng.random()
    if draw < AT_BALL_PART and len(picture.balls):
        box = picture.balls[rng.integers(len(picture.balls))]
        return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 0
    if draw < AT_BALL_PART + AT_MISTAKE_PART:
        place = mistakes.one(rng, picture)
        if place is not None:
            return place[0], place[1], PUT_ELSEWHERE_PART
    if draw < AT_BALL_PART + AT_MISTAKE_PART + AT_FEET_PART and len(picture.people):
        person = picture.people[rng.integers(len(picture.people))]
        return rng.uniform(person[0], person[2]), person[3], PUT_AT_FEET_PART
    return rng.uniform(0, width), rng.uniform(0, height), PUT_ELSEWHERE_PART


def take_zoomed(rng, picture: Picture, patches: BallPatches, mistakes: Mistakes, size: int = CROP):
    """[size, size, 3] pixels and balls [m, 4] in its pixels."""
    height, width = picture.pixels.shape[:2]
    log_uniform = lambda low, high: math.exp(rng.uniform(math.log(low), math.log(high)))
    zoomed_width = log_uniform(*ZOOMED_WIDTHS_PX)
    side = size * width / zoomed_width
    x, y, put_part = middle_of(rng, picture, mistakes)
    x, y = x + rng.normal(0, 0.1) * side, y + rng.normal(0, 0.1) * side
    left, top = int(np.clip(x - side / 2, 0, width - side)), int(np.clip(y - side / 2, 0, height - side))
    side = int(side)
    region = picture.pixels[top : top + side, left : left + side]
    seen = max(24, int(round(side * min(1.0, log_uniform(*PICTURE_WIDTHS_PX) / width))))
    pixels = cv2.resize(region, (seen, seen), interpolation=cv2.INTER_AREA if seen < side else cv2.INTER_LINEAR)
    if rng.random() < OTHER_KITS_PART:
        in_other_kits(rng, pixels)
    zoom = seen / side
    whole = picture.people.copy()
    if len(whole):
        whole[:, :4] = (whole[:, :4] - np.array([left, top] * 2)) * zoom
    people = whole[[bool(b[2] > 0 and b[3] > 0 and b[0] < seen and b[1] < seen) for b in whole]] if len(whole) else whole
    balls = moved(picture.balls, np.array([left, top] * 2, np.float32), np.float32(zoom), seen, seen, least=0.6)
    if rng.random() < 0.15:
        put_spot(rng, pixels, people if len(people) else whole)
    if not len(balls) and rng.random() < put_part:
        put = patches.put(rng, pixels, people if len(people) else whole, balls)
        balls = table([put] if put else [], 4)
    pixels = cv2.resize(degraded(rng, pixels), (size, size), interpolation=cv2.INTER_LINEAR)
    balls = balls * np.float32(size / seen)
    if rng.random() < 0.5:
        pixels, balls = np.ascontiguousarray(pixels[:, ::-1]), mirrored(balls, size)
    return pixels, balls
