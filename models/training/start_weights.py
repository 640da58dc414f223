"""The published YOLOX-nano weights (Apache-2.0), read from an ONNX file with folded batch norm, into our layers of the same shape."""

import onnx
import torch
from onnx import numpy_helper
from torch import nn

from model import Detector

# COCO class 0 is person: each of our three kinds begins as one.
PERSON = 0


def convolutions_in_order(model, size=64):
    """Convolutions of backbone, pyramid and heads in the order in which they run."""
    order = []
    hooks = [
        module.register_forward_hook(lambda m, _i, _o: order.append(m))
        for module in model.modules()
        if isinstance(module, nn.Conv2d)
    ]
    with torch.no_grad():
        model(torch.zeros(1, 3, size, size))
    for hook in hooks:
        hook.remove()
    own = set(model.ball.modules())
    return [module for module in order if module not in own]


def stem_from_focus(weight):
    """[O, 12, 3, 3] over the four interleaved pictures -> [O, 3, 4, 4] of stride 2 over the whole one."""
    whole = weight.new_zeros(weight.shape[0], 3, 6, 6)
    for quarter, (down, right) in enumerate(((0, 0), (1, 0), (0, 1), (1, 1))):
        whole[:, :, down::2, right::2] = weight[:, 3 * quarter : 3 * quarter + 3]
    return without_ring(whole)


def without_ring(kernel):
    """[..., 6, 6] -> [..., 4, 4]: what the outer ring says is said by its neighbours further in."""
    inner = kernel[..., 1:5, 1:5].clone()
    for row in range(6):
        for column in range(6):
            if row in (0, 5) or column in (0, 5):
                inner[..., min(max(row - 1, 0), 3), min(max(column - 1, 0), 3)] += kernel[..., row, column]
    return inner


def load_start(model: Detector, onnx_path: str) -> None:
    graph = onnx.load(onnx_path).graph
    values = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    stored = [node for node in graph.node if node.op_type == "Conv"]
    ours = convolutions_in_order(model)
    if len(stored) != len(ours):
        raise ValueError(f"{onnx_path} has {len(stored)} convolutions, this network {len(ours)}")
    with torch.no_grad():
        for node, conv in zip(stored, ours):
            weight, bias = values[node.input[1]], values[node.input[2]]
            if "cls_preds" in node.input[1]:
                # Where it was sure of a person it stays so; which kind is learnt.
                weight, bias = weight[PERSON : PERSON + 1].repeat(3, 1, 1, 1), bias[PERSON : PERSON + 1].repeat(3)
            if conv.kernel_size == (4, 4):
                weight = stem_from_focus(weight)
            conv.weight.copy_(weight)
            conv.bias.copy_(bias)
