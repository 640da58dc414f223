"""Random crops of labelled pictures: the size of things, light, sharpness and compression vary as cameras and files do; balls are added."""

import math

import cv2
import numpy as np

from kits import change_kits, is_grass
from lying import LYING_PART, put_lying
from motion import PAN_PART, panned, streaked
from pictures import Picture, table

CROP = 640
# Pictures are scaled as if they were this wide, each range with its share. The last one makes people as tall as a camera at pitch
# level sees them: without it they are forgotten.
WIDTHS_PX = ((0.7, 960, 1760), (0.18, 640, 2400), (0.12, 2400, 6400))
GREY = 114
# Eight matches show few kits, and a network learns them by heart: in this part of the crops everything but the grass turns its hue.
OTHER_KITS_PART = 0.2
# And in this part teams, goalkeepers and referees change their shirts, each group by itself.
CHANGED_KITS_PART = 0.5
# Where balls are put down: at somebody's feet, on grass that somebody stands beyond, anywhere (in the air before stands and boards).
# A ball behind the touchline is a spare one, and no label has it: those that lie anywhere stay few.
AT_FEET_PART, ON_PITCH_PART = 0.5, 0.32
# One in the air is seen above people's heads, before whatever is there, and never lies still: it is smeared.
IN_AIR_PART = 0.12
# Of those put down elsewhere this part is smeared.
STREAK_PART = 0.3
# Penalty spots lie flat: height as a part of the width. Nobody labels them; the ball's map must learn that they are nothing.
SPOT_FLATNESS = (0.25, 0.55)
SPOTS_AT_MOST = 2


class BallPatches:
    """Balls cut out of the training pictures (never of those held out), to be put down elsewhere."""

    def __init__(self, pictures: list[Picture]):
        self.patches = []
        for picture in pictures:
            for x0, y0, x1, y1 in picture.balls:
                size = max(x1 - x0, y1 - y0)
                cx, cy, half = (x0 + x1) / 2, (y0 + y1) / 2, size
                left, top = int(cx - half), int(cy - half)
                side = int(2 * half)
                height, width = picture.pixels.shape[:2]
                # Blurred or cut balls make no good patch.
                if not 7 <= size <= 40 or left < 0 or top < 0 or left + side > width or top + side > height:
                    continue
                if abs((x1 - x0) - (y1 - y0)) > 0.35 * size:
                    continue
                self.patches.append((np.array(picture.pixels[top : top + side, left : left + side]), size / side))

    def put(self, rng, pixels, people, occupied):
        """Puts a ball of a fitting size somewhere on the picture; answers its box or None."""
        height, width = pixels.shape[:2]
        patch, part = self.patches[rng.integers(len(self.patches))]
        cx, cy, foot, flies = place_for_ball(rng, pixels, people)
        size = ball_size_at(foot, people, rng)
        side = max(6, int(round(size / part)))
        patch = cv2.resize(patch, (side, side), interpolation=cv2.INTER_AREA)
        if rng.random() < 0.5:
            patch = np.rot90(patch, rng.integers(4))
        middle = (side - 1) / 2
        ys, xs = np.mgrid[0:side, 0:side]
        radius = 0.5 * size
        alpha = np.clip((radius + 0.7 - np.hypot(xs - middle, ys - middle)) / 1.4, 0, 1)[..., None]
        patch = patch.astype(np.float32) * rng.uniform(0.8, 1.15)
        if flies or rng.random() < STREAK_PART:
            patch, alpha = streaked(rng, patch, alpha, size)
        side = alpha.shape[0]
        left, top = int(cx - side / 2), int(cy - side / 2)
        if left < 0 or top < 0 or left + side > width or top + side > height:
            return None
        if any(abs(b[0] - left) < side and abs(b[1] - top) < side for b in occupied):
            return None
        under = pixels[top : top + side, left : left + side]
        pixels[top : top + side, left : left + side] = np.clip(under * (1 - alpha) + patch * alpha, 0, 255).astype(np.uint8)
        centre_x, centre_y = left + side / 2, top + side / 2
        return [centre_x - size / 2, centre_y - size / 2, centre_x + size / 2, centre_y + size / 2]


def place_for_ball(rng, pixels, people):
    """Where a ball is put (x, y), the height in the picture of the ground below it, and whether it is in the air."""
    height, width = pixels.shape[:2]
    draw = rng.random()
    if len(people) and draw < AT_FEET_PART:
        person = people[rng.integers(len(people))]
        y = rng.normal(person[3], 0.25 * (person[3] - person[1]))
        return rng.uniform(person[0] - 40, person[2] + 40), y, y, False
    if len(people) and draw < AT_FEET_PART + IN_AIR_PART:
        person = people[rng.integers(len(people))]
        tall = person[3] - person[1]
        x = (person[0] + person[2]) / 2 + rng.normal(0, 2) * tall
        return x, person[3] - rng.uniform(0.3, 2.5) * tall, person[3], True
    anywhere = lambda: (rng.uniform(8, width - 8), rng.uniform(8, height - 8))
    if len(people) and draw < AT_FEET_PART + IN_AIR_PART + ON_PITCH_PART:
        farthest = people[:, 3].min()
        for _ in range(8):
            x, y = anywhere()
            if y > farthest and is_grass_at(pixels, x, y):
                return x, y, y, False
    x, y = anywhere()
    return x, y, y, False


def is_grass_at(pixels, x, y) -> bool:
    return bool(is_grass(pixels[int(y) : int(y) + 1, int(x) : int(x) + 1])[0, 0])


def put_spot(rng, pixels, people):
    """Paints a penalty spot on the grass: flat, bright, a little larger than a ball there, soft at its edge. In place."""
    height, width = pixels.shape[:2]
    x, y = rng.uniform(0, width), rng.uniform(0, height)
    if not is_grass_at(pixels, x, y):
        return
    wide = ball_size_at(y, people, rng) * rng.uniform(0.9, 1.9)
    flat = wide * rng.uniform(*SPOT_FLATNESS)
    reach = int(math.ceil(wide / 2)) + 2
    left, top = int(x) - reach, int(y) - reach
    if left < 0 or top < 0 or left + 2 * reach > width or top + 2 * reach > height:
        return
    ys, xs = np.mgrid[0 : 2 * reach, 0 : 2 * reach] + 0.5
    from_middle = np.hypot((xs - reach) / (wide / 2), (ys - reach) / (flat / 2))
    alpha = np.clip((1 - from_middle) * rng.uniform(0.8, 3) + 0.5, 0, 1)[..., None] * rng.uniform(0.5, 1)
    under = pixels[top : top + 2 * reach, left : left + 2 * reach]
    white = np.array([rng.uniform(190, 255)] * 3) - rng.uniform(0, 25, 3)
    under[:] = np.clip(under * (1 - alpha) + white * alpha, 0, 255).astype(np.uint8)


def ball_size_at(y, people, rng):
    """0.22 m beside people of about 1.75 m who stand near the same height of the picture."""
    if not len(people):
        return rng.uniform(6, 16)
    nearest = people[np.argsort(np.abs(people[:, 3] - y))[:3]]
    tall = float(np.median(nearest[:, 3] - nearest[:, 1]))
    return float(np.clip(0.126 * tall * rng.uniform(0.8, 1.3), 4.5, 60))


def random_width(rng) -> float:
    _, low, high = WIDTHS_PX[rng.choice(len(WIDTHS_PX), p=[share for share, _, _ in WIDTHS_PX])]
    return math.exp(rng.uniform(math.log(low), math.log(high)))


def focus_point(rng, picture: Picture):
    """Where the crop looks: the ball, a rare kind of person, anyone, or anywhere."""
    height, width = picture.pixels.shape[:2]
    draw = rng.random()
    rare = picture.people[picture.people[:, 4] > 0] if len(picture.people) else picture.people
    if draw < 0.4 and len(picture.balls):
        box = picture.balls[rng.integers(len(picture.balls))]
    elif draw < 0.7 and len(rare):
        box = rare[rng.integers(len(rare))]
    elif draw < 0.9 and len(picture.people):
        box = picture.people[rng.integers(len(picture.people))]
    else:
        return rng.uniform(0, width), rng.uniform(0, height)
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def take_crop(rng, picture: Picture, patches: BallPatches, size: int = CROP):
    """[size, size, 3] pixels with people [n, 5] and balls [m, 4] in its pixels."""
    height, width = picture.pixels.shape[:2]
    zoom_x = random_width(rng) / max(width, 16 / 9 * height) if picture.has_ball_labels else rng.uniform(0.5, 1.6) * size / max(width, height)
    zoom_y = zoom_x * math.exp(rng.normal(0, 0.05))
    wide, high = min(width, size / zoom_x), min(height, size / zoom_y)
    x, y = focus_point(rng, picture)
    left = float(np.clip(x - rng.uniform(0.1, 0.9) * wide, 0, width - wide))
    top = float(np.clip(y - rng.uniform(0.1, 0.9) * high, 0, height - high))
    region = picture.pixels[int(top) : int(top + high), int(left) : int(left + wide)]
    out_w, out_h = min(size, int(region.shape[1] * zoom_x)), min(size, int(region.shape[0] * zoom_y))
    way = (cv2.INTER_LINEAR, cv2.INTER_AREA, cv2.INTER_CUBIC)[rng.integers(3)]
    pixels = np.full((size, size, 3), GREY, np.uint8)
    pixels[:out_h, :out_w] = cv2.resize(region, (out_w, out_h), interpolation=way)
    if rng.random() < OTHER_KITS_PART:
        in_other_kits(rng, pixels[:out_h, :out_w])
    scale = np.array([out_w / region.shape[1], out_h / region.shape[0]] * 2, np.float32)
    origin = np.array([int(left), int(top)] * 2, np.float32)
    if picture.groups is not None and rng.random() < CHANGED_KITS_PART:
        whole = picture.people.copy()
        whole[:, :4] = (whole[:, :4] - origin) * scale
        change_kits(rng, pixels[:out_h, :out_w], whole, picture.groups)
    people = moved(picture.people, origin, scale, out_w, out_h, least=0.35)
    balls = moved(picture.balls, origin, scale, out_w, out_h, least=0.6)
    inside = pixels[:out_h, :out_w]
    if rng.random() < LYING_PART:
        for _ in range(rng.integers(1, 3)):
            people = put_lying(rng, inside, people)
    for _ in range(rng.integers(0, SPOTS_AT_MOST + 1)):
        put_spot(rng, inside, people)
    for _ in range(rng.integers(0, 3)):
        put = patches.put(rng, inside, people, balls)
        if put:
            balls = np.concatenate((balls, table([put], 4)))
    if rng.random() < PAN_PART:
        inside[:] = panned(rng, inside, people)
    if rng.random() < 0.5:
        pixels = np.ascontiguousarray(pixels[:, ::-1])
        people, balls = mirrored(people, size), mirrored(balls, size)
    return degraded(rng, pixels), people, balls


def moved(boxes, origin, scale, wide, high, least):
    if not len(boxes):
        return boxes
    out = boxes.copy()
    out[:, :4] = (boxes[:, :4] - origin) * scale
    area = (out[:, 2] - out[:, 0]) * (out[:, 3] - out[:, 1])
    out[:, 0:4:2] = out[:, 0:4:2].clip(0, wide)
    out[:, 1:4:2] = out[:, 1:4:2].clip(0, high)
    left = (out[:, 2] - out[:, 0]) * (out[:, 3] - out[:, 1])
    return out[left > least * np.maximum(area, 1e-6)]


def mirrored(boxes, width):
    out = boxes.copy()
    if len(boxes):
        out[:, 0], out[:, 2] = width - boxes[:, 2], width - boxes[:, 0]
    return out


def in_other_kits(rng, pixels):
    """Turns the hue (OpenCV's 0..180) of all that is not grass by one angle, so that who stands out still does. In place."""
    hsv = cv2.cvtColor(pixels, cv2.COLOR_BGR2HSV)
    hue = hsv[..., 0]
    hsv[..., 0] = np.where(is_grass(pixels), hue, (hue.astype(np.int16) + rng.integers(180)) % 180)
    pixels[:] = cv2.cvtColor(hsv, cv2.COLOR_HSV2BGR)


def degraded(rng, pixels):
    """Light, colour, blur, noise and compression as found in the wild."""
    if rng.random() < 0.8:
        hsv = cv2.cvtColor(pixels, cv2.COLOR_BGR2HSV).astype(np.float32)
        hsv[..., 0] = (hsv[..., 0] + rng.normal(0, 5)) % 180
        hsv[..., 1] *= rng.uniform(0.5, 1.4)
        hsv[..., 2] = 255 * (hsv[..., 2].clip(0, 255) / 255) ** math.exp(rng.normal(0, 0.25)) * rng.uniform(0.7, 1.25)
        pixels = cv2.cvtColor(hsv.clip(0, (179, 255, 255)).astype(np.uint8), cv2.COLOR_HSV2BGR)
    if rng.random() < 0.25:
        pixels = cv2.GaussianBlur(pixels, (0, 0), rng.uniform(0.4, 1.3))
    if rng.random() < 0.15:
        noise = rng.normal(0, rng.uniform(2, 8), pixels.shape[:2] + (1,))
        pixels = np.clip(pixels + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.5:
        _, coded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 90))])
        pixels = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return pixels
