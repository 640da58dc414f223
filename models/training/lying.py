"""People on the ground and in a dive: the labelled pictures show everybody upright, and a goalkeeper matters most when he is not.

Somebody of the picture is cut out by what is not grass, turned onto the side, and put down on grass nearby.
"""

import math

import cv2
import numpy as np

from kits import is_grass
from pictures import table

# This part of the crops gets one or two of them; the goalkeeper is taken first where there is one, in this part.
LYING_PART, GOALKEEPER_PART = 0.4, 0.6
# Turned this far from upright (degrees), to either side: from a fall to lying head down.
TURNED_DEG = (45, 115)
# Who dives is stretched: along the body, by up to this.
STRETCH = (0.9, 1.25)
# Cut out only whom grass surrounds: at least and at most this part of the box is person.
PERSON_PART = (0.2, 0.75)
LEAST_HEIGHT_PX = 22
# At most this part of another person may be covered.
MAX_COVERED = 0.25
TRIES = 6


def put_lying(rng, pixels, people):
    """Puts somebody of `people` [n, 5] down on the picture; answers the new table."""
    chosen = someone(rng, people)
    cut = None if chosen is None else cut_out(pixels, chosen)
    if cut is None:
        return people
    patch, cover = turned(rng, *cut)
    rows, columns = np.flatnonzero(cover.max(1) > 0.5), np.flatnonzero(cover.max(0) > 0.5)
    if not len(rows) or not len(columns):
        return people
    patch, cover = (one[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] for one in (patch, cover))
    high, wide = cover.shape
    tall = chosen[3] - chosen[1]
    for _ in range(TRIES):
        left = int((chosen[0] + chosen[2]) / 2 + rng.normal(0, 2.0) * tall - wide / 2)
        foot = chosen[3] + rng.normal(0, 0.35) * tall - (rng.uniform(0, 0.7) * tall if rng.random() < 0.4 else 0)
        box = [left, int(foot) - high, left + wide, int(foot)]
        if is_free(pixels, people, box):
            under = pixels[box[1] : box[3], box[0] : box[2]]
            alpha = cover[..., None]
            under[:] = np.clip(under * (1 - alpha) + patch * alpha, 0, 255).astype(np.uint8)
            return np.concatenate((people, table([box + [chosen[4]]], 5)))
    return people


def someone(rng, people):
    """A person who may be cut out [5]: the goalkeeper rather than others; None where nobody is tall enough."""
    tall = people[people[:, 3] - people[:, 1] > LEAST_HEIGHT_PX] if len(people) else people
    keepers = tall[tall[:, 4] == 1] if len(tall) else tall
    pool = keepers if len(keepers) and rng.random() < GOALKEEPER_PART else tall
    return pool[rng.integers(len(pool))] if len(pool) else None


def cut_out(pixels, box):
    """Pixels [h, w, 3] of a box and how much of each is person (0..1); None where the grass does not tell."""
    x0, y0, x1, y1 = (int(round(edge)) for edge in box[:4])
    height, width = pixels.shape[:2]
    if x0 < 0 or y0 < 0 or x1 > width or y1 > height or x1 - x0 < 6 or y1 - y0 < LEAST_HEIGHT_PX:
        return None
    patch = np.ascontiguousarray(pixels[y0:y1, x0:x1])
    person = (~is_grass(patch)).astype(np.uint8)
    person = cv2.morphologyEx(person, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(person)
    if count < 2:
        return None
    body = (labels == 1 + stats[1:, cv2.CC_STAT_AREA].argmax()).astype(np.float32)
    if not PERSON_PART[0] < body.mean() < PERSON_PART[1]:
        return None
    return patch.astype(np.float32), body


def turned(rng, patch, cover):
    """Both turned and stretched by the same random amount."""
    high, wide = cover.shape
    side = int(math.hypot(high, wide) * STRETCH[1]) + 4
    angle = rng.uniform(*TURNED_DEG) * rng.choice((-1, 1))
    stretch = rng.uniform(*STRETCH)
    about = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, 1.0)
    along = np.array([[1, 0, 0], [0, stretch, high / 2 * (1 - stretch)], [0, 0, 1]])
    way = np.vstack((about, [0, 0, 1])) @ along
    way[:2, 2] += (side / 2 - wide / 2, side / 2 - high / 2)
    warp = lambda one: cv2.warpAffine(one, way[:2], (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE if one.ndim == 3 else cv2.BORDER_CONSTANT)
    return warp(patch), cv2.GaussianBlur(warp(cover), (3, 3), 0)


def is_free(pixels, people, box) -> bool:
    """Whether a box lies within the picture, mostly on grass, and hides nobody."""
    height, width = pixels.shape[:2]
    x0, y0, x1, y1 = box
    if x0 < 0 or y0 < 0 or x1 > width or y1 > height:
        return False
    wide = (np.minimum(people[:, 2], x1) - np.maximum(people[:, 0], x0)).clip(0)
    high = (np.minimum(people[:, 3], y1) - np.maximum(people[:, 1], y0)).clip(0)
    area = (people[:, 2] - people[:, 0]) * (people[:, 3] - people[:, 1])
    least = np.minimum(area, (x1 - x0) * (y1 - y0))
    if (wide * high > MAX_COVERED * np.maximum(least, 1)).any():
        return False
    return bool(is_grass(np.ascontiguousarray(pixels[y0:y1, x0:x1]))[(y1 - y0) // 2 :].mean() > 0.6)
