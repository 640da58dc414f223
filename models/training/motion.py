"""What moves while the shutter is open: the whole picture where the camera pans, and a ball that was struck."""

import math

import cv2
import numpy as np

# A pan smears this part of the crops, by up to this part of a person's height: farther, and nobody could draw the box.
PAN_PART, PAN_REACH = 0.2, 0.22
LONGEST_PAN_PX = 26
# A struck ball smears over this many of its widths; the longer ones are rare in labels and common at goal.
STREAK_WIDTHS = ((0.6, 0.3, 1.2), (0.4, 1.2, 3.5))


def line_kernel(length: float, angle: float):
    """A line through the middle that sums to one: `length` in pixels, `angle` in radians."""
    size = 2 * int(math.ceil(length / 2)) + 1
    kernel = np.zeros((size, size), np.float32)
    for step in np.linspace(-0.5, 0.5, 4 * size):
        x = size / 2 + step * length * math.cos(angle)
        y = size / 2 + step * length * math.sin(angle)
        kernel[min(size - 1, int(y)), min(size - 1, int(x))] += 1
    return kernel / kernel.sum()


def panned(rng, pixels, people):
    """The picture as a panning or tilting camera smears it."""
    if not len(people):
        return pixels
    longest = min(LONGEST_PAN_PX, PAN_REACH * float(np.median(people[:, 3] - people[:, 1])))
    if longest < 3:
        return pixels
    return cv2.filter2D(pixels, -1, line_kernel(rng.uniform(2, longest), rng.normal(0, 0.25)))


def streaked(rng, patch, alpha, size: float):
    """A ball [s, s, 3] with its cover [s, s, 1] on a larger square, smeared: it covers less of what lies behind, the longer it is."""
    _, low, high = STREAK_WIDTHS[int(rng.random() > STREAK_WIDTHS[0][0])]
    length = max(2.0, size * rng.uniform(low, high))
    # Seen from the stand most of its way is along the picture.
    angle = rng.normal(0, 0.5) if rng.random() < 0.7 else rng.uniform(0, math.pi)
    pad = int(math.ceil(length / 2)) + 1
    edges = ((pad, pad), (pad, pad), (0, 0))
    patch, alpha = np.pad(patch, edges, mode="edge"), np.pad(alpha, edges)
    kernel = line_kernel(length, angle)
    spread = cv2.filter2D(patch * alpha, -1, kernel)
    cover = cv2.filter2D(alpha[..., 0], -1, kernel)[..., None]
    return spread / np.maximum(cover, 1e-3), cover
