"""Other shirts for the people of a picture: eight matches show eight goalkeepers' and referees' kits, and a network learns those by heart.

A goalkeeper and a referee are known by standing out from both teams. So the shirts of a team, of the goalkeepers or of the referees of a
picture are moved to another colour all at once; who stood out still does, in other colours.
"""

import cv2
import numpy as np

from pictures import Picture

TEAM_A, TEAM_B, GOALKEEPERS, REFEREES = range(4)
GROUPS = 4
# Parts of a person's box: left, top, right, bottom.
TORSO = (0.2, 0.15, 0.8, 0.5)
SHIRT = (0.0, 0.12, 1.0, 0.52)
SHORTS = (0.1, 0.48, 0.9, 0.7)
GRASS_HUES = (30, 90)
# Each group is moved in this part of the pictures; how far, in Lab of 8 bits.
MOVED_PART = 0.5
LIGHTNESS_STEP, COLOUR_STEP = 55, 40


def groups_of(picture: Picture) -> np.ndarray:
    """The group of each person [n]: teams by two means over the players' shirts, in no order."""
    groups = np.zeros(len(picture.people), np.int64)
    if not len(groups):
        return groups
    groups[picture.people[:, 4] == 1] = GOALKEEPERS
    groups[picture.people[:, 4] == 2] = REFEREES
    players = np.flatnonzero(picture.people[:, 4] == 0)
    if len(players) > 3:
        colours = np.array([shirt_lab(picture.pixels, box) for box in picture.people[players, :4]], np.float32)
        _, teams, _ = cv2.kmeans(colours, 2, None, (cv2.TERM_CRITERIA_MAX_ITER, 20, 0.1), 3, cv2.KMEANS_PP_CENTERS)
        groups[players] = teams[:, 0]
    return groups


def part_of(pixels, box, part):
    """Edges of a part of a box within the picture: left, top, right, bottom; None where it is empty."""
    height, width = pixels.shape[:2]
    wide, high = box[2] - box[0], box[3] - box[1]
    left, right = int(max(0, box[0] + part[0] * wide)), int(min(width, box[0] + part[2] * wide))
    top, bottom = int(max(0, box[1] + part[1] * high)), int(min(height, box[1] + part[3] * high))
    return (left, top, right, bottom) if right > left and bottom > top else None


def shirt_lab(pixels, box):
    edges = part_of(pixels, box, TORSO)
    if edges is None:
        return np.array([128, 128, 128], np.float32)
    left, top, right, bottom = edges
    patch = np.ascontiguousarray(pixels[top:bottom, left:right])
    cloth = patch[~is_grass(patch)]
    if len(cloth) < 4:
        cloth = patch.reshape(-1, 3)
    return cv2.cvtColor(np.median(cloth, 0).astype(np.uint8)[None, None], cv2.COLOR_BGR2LAB)[0, 0].astype(np.float32)


def is_grass(patch):
    """Which pixels [h, w] of a BGR patch have the colour of grass."""
    hsv = cv2.cvtColor(patch, cv2.COLOR_BGR2HSV)
    return (hsv[..., 0] > GRASS_HUES[0]) & (hsv[..., 0] < GRASS_HUES[1]) & (hsv[..., 1] > 40)


def change_kits(rng, pixels, people, groups):
    """Moves the colours of some groups' shirts and shorts. In place."""
    for group in range(GROUPS):
        if rng.random() > MOVED_PART:
            continue
        steps = [random_step(rng), random_step(rng)]
        if rng.random() < 0.5:
            steps[1] = steps[0]
        # From far to near: the nearer person covers the one behind, and is painted last.
        for index in sorted(np.flatnonzero(groups == group), key=lambda one: people[one, 3]):
            for part, step in zip((SHIRT, SHORTS), steps):
                edges = part_of(pixels, people[index], part)
                if edges is not None:
                    left, top, right, bottom = edges
                    move_cloth(pixels[top:bottom, left:right], step)


def random_step(rng):
    return np.array([rng.uniform(-LIGHTNESS_STEP, LIGHTNESS_STEP), *rng.normal(0, COLOUR_STEP, 2)], np.float32)


def move_cloth(patch, step):
    cloth = ~is_grass(np.ascontiguousarray(patch))
    lab = cv2.cvtColor(np.ascontiguousarray(patch), cv2.COLOR_BGR2LAB).astype(np.float32) + step
    moved = cv2.cvtColor(lab.clip(0, 255).astype(np.uint8), cv2.COLOR_LAB2BGR)
    patch[cloth] = moved[cloth]
