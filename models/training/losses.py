"""What training minimises: for people SimOTA assignment with IoU, objectness and class losses (YOLOX, Ge et al. 2021); for the ball the
penalty-reduced focal loss on a map of centres (CenterNet, Zhou et al. 2019)."""

import torch
import torch.nn.functional as F

from model import BALL_STRIDE, PEOPLE, STRIDES

CENTRE_RADIUS = 1.5
IOU_WEIGHT = 5.0
# Of four crops at most two show a real ball: at equal weight the people's loss, three times as large, drowns it.
BALL_WEIGHT = 2.0
# One person in twenty-nine is a goalkeeper, one in twenty a referee: unweighted, both stay players for a thousand steps.
KIND_WEIGHTS = torch.tensor([1.0, 8.0, 5.0])


def decode(outputs):
    """Outputs of the levels -> [N, A, 8] with boxes x0 y0 x1 y1 in pixels, and the anchors' centres and strides [A]."""
    rows, centres, strides = [], [], []
    for output, stride in zip(outputs, STRIDES):
        n, _, h, w = output.shape
        ys, xs = torch.meshgrid(torch.arange(h), torch.arange(w), indexing="ij")
        grid = torch.stack((xs, ys), -1).reshape(-1, 2).float()
        flat = output.permute(0, 2, 3, 1).reshape(n, h * w, -1)
        centre = (flat[..., :2] + grid) * stride
        half = flat[..., 2:4].clamp(max=8).exp() * stride / 2
        rows.append(torch.cat((centre - half, centre + half, flat[..., 4:]), -1))
        centres.append((grid + 0.5) * stride)
        strides.append(torch.full((h * w,), float(stride)))
    return torch.cat(rows, 1), torch.cat(centres), torch.cat(strides)


def iou_pairs(a, b):
    wide = (torch.minimum(a[..., 2], b[..., 2]) - torch.maximum(a[..., 0], b[..., 0])).clamp(min=0)
    high = (torch.minimum(a[..., 3], b[..., 3]) - torch.maximum(a[..., 1], b[..., 1])).clamp(min=0)
    area = lambda box: (box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1])
    return wide * high / (area(a) + area(b) - wide * high + 1e-9)


@torch.no_grad()
def assign(rows, centres, strides, truth):
    """SimOTA: which anchors answer for which person. Answers indices of anchors, of persons, and their IoU."""
    boxes, kinds = truth[:, :4], truth[:, 4].long()
    middle = (boxes[:, :2] + boxes[:, 2:]) / 2
    offset = (centres[None] - middle[:, None]).abs()
    near = (offset.amax(-1) < CENTRE_RADIUS * strides[None])
    used = near.any(0).nonzero()[:, 0]
    if not len(used):
        return used, used, rows.new_zeros(0)
    candidates = rows[used]
    iou = iou_pairs(boxes[:, None], candidates[None, :, :4])
    scores = (candidates[:, 5:].sigmoid() * candidates[:, 4:5].sigmoid()).sqrt().clamp(1e-6, 1 - 1e-6)
    wanted = F.one_hot(kinds, len(PEOPLE)).float()
    pairs = scores[None].expand(len(truth), -1, -1)
    kind_cost = F.binary_cross_entropy(pairs, wanted[:, None].expand_as(pairs), reduction="none").sum(-1)
    cost = kind_cost + 3.0 * -(iou + 1e-8).log() + 1e5 * ~near[:, used]
    counts = iou.topk(min(10, len(used)), 1).values.sum(1).int().clamp(min=1)
    match = torch.zeros_like(cost, dtype=torch.bool)
    for index, count in enumerate(counts.tolist()):
        match[index, cost[index].topk(min(count, len(used)), largest=False).indices] = True
    match &= near[:, used]
    twice = match.sum(0) > 1
    if twice.any():
        best = cost[:, twice].argmin(0)
        match[:, twice] = False
        match[best, twice.nonzero()[:, 0]] = True
    person, column = match.nonzero(as_tuple=True)
    return used[column], person, iou[person, column]


def people_loss(outputs, truths):
    rows, centres, strides = decode(outputs)
    objectness = torch.zeros_like(rows[..., 4])
    box_loss = kind_loss = rows.new_zeros(())
    count = 0
    for image, truth in enumerate(truths):
        if not len(truth):
            continue
        anchors, persons, iou = assign(rows[image].detach(), centres, strides, truth)
        if not len(anchors):
            continue
        objectness[image, anchors] = 1
        seen = rows[image, anchors]
        box_loss = box_loss + (1 - iou_pairs(seen[:, :4], truth[persons, :4]) ** 2).sum()
        wanted = F.one_hot(truth[persons, 4].long(), len(PEOPLE)).float() * iou[:, None]
        weight = KIND_WEIGHTS[truth[persons, 4].long()][:, None].expand_as(wanted)
        kind_loss = kind_loss + F.binary_cross_entropy_with_logits(seen[:, 5:], wanted, weight, reduction="sum")
        count += len(anchors)
    object_loss = F.binary_cross_entropy_with_logits(rows[..., 4], objectness, reduction="sum")
    return (IOU_WEIGHT * box_loss + object_loss + kind_loss) / max(count, 1)


def ball_targets(balls, rows, columns):
    """Heat [rows, columns], and the cells of the centres with offset and log width."""
    heat = torch.zeros(rows, columns)
    cells = []
    ys, xs = torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing="ij")
    for x0, y0, x1, y1 in balls.tolist():
        cx, cy = (x0 + x1) / 2 / BALL_STRIDE, (y0 + y1) / 2 / BALL_STRIDE
        column, row = int(cx), int(cy)
        if not (0 <= column < columns and 0 <= row < rows):
            continue
        width = max(x1 - x0, y1 - y0) / BALL_STRIDE
        sigma = max(0.6, width / 4)
        heat = torch.maximum(heat, torch.exp(-((xs - column) ** 2 + (ys - row) ** 2) / (2 * sigma**2)))
        heat[row, column] = 1
        cells.append((row, column, cx - column, cy - row, max(width, 0.3)))
    return heat, cells


def ball_loss(output, truths):
    n, _, rows, columns = output.shape
    total = output.new_zeros(())
    count = 0
    for image in range(n):
        if truths[image] is None:
            continue
        heat, cells = ball_targets(truths[image], rows, columns)
        logit = output[image, 0]
        chance = logit.sigmoid().clamp(1e-6, 1 - 1e-6)
        positive = heat == 1
        total = total - ((1 - chance) ** 2 * chance.log())[positive].sum()
        total = total - ((1 - heat) ** 4 * chance**2 * (1 - chance).log())[~positive].sum()
        for row, column, dx, dy, width in cells:
            place = torch.tensor([dx, dy, torch.log(torch.tensor(width))])
            total = total + 0.5 * F.l1_loss(output[image, 1:, row, column], place, reduction="sum")
        count += len(cells)
    return BALL_WEIGHT * total / max(count, 1)
