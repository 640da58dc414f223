"""One way of training for both looks: AdamW at a rate that warms up and sinks, clipped gradients, and the running average that is kept."""

import copy
import math

import torch

WARM_UP_STEPS = 100
LAST_PART = 0.03
MAX_NORM = 8.0
WEIGHT_DECAY = 0.01


def rate_at(step: int, steps: int) -> float:
    """Part (0..1) of the top learning rate: up in WARM_UP_STEPS, then half a cosine down to LAST_PART."""
    if step < WARM_UP_STEPS:
        return (step + 1) / WARM_UP_STEPS
    done = (step - WARM_UP_STEPS) / max(1, steps - WARM_UP_STEPS)
    return LAST_PART + (1 - LAST_PART) * 0.5 * (1 + math.cos(math.pi * min(1, done)))


class AveragedTraining:
    """Steps `model` and keeps the average of its weights: `groups` as AdamW takes them, each with its own top rate `lr`."""

    def __init__(self, model, groups: list[dict], average: float):
        self.model, self.decay, self.taken = model, average, 0
        self.average = copy.deepcopy(model)
        self.optimiser = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY)
        self.top_rates = [group["lr"] for group in self.optimiser.param_groups]

    def step(self, loss, steps: int):
        """One step of `steps` down the gradient of `loss`."""
        for group, top in zip(self.optimiser.param_groups, self.top_rates):
            group["lr"] = top * rate_at(self.taken, steps)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), MAX_NORM)
        self.optimiser.step()
        # The first steps are far from the last: the average forgets them soon.
        decay = min(self.decay, (self.taken + 1) / (self.taken + 10))
        with torch.no_grad():
            for kept, now in zip(self.average.parameters(), self.model.parameters()):
                kept.lerp_(now, 1 - decay)
        self.taken += 1

    def save(self, path):
        torch.save(self.average.state_dict(), path)
