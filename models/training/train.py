"""Trains the detector.

    python3 train.py --data DATA --start yolox-nano.onnx --work DIR --out weights.pt [--hold-out MATCH ...] [--steps N] [--resume FILE]

--hold-out names matches of DATA/detection that are not trained on: cross-validation is over matches, never over frames.
Runs on a GPU where torch finds one, else on one CPU thread per process.
"""

import argparse
import json
import math
import os
import time
from pathlib import Path

# Before torch is loaded: a second OpenMP thread spins while it waits, and costs half of the time again.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import torch

from averaged import AveragedTraining
from close_ups import load_close_ups
from crops import BallPatches, take_crop
from kits import groups_of
from losses import ball_loss, people_loss
from mixed import mix_precision
from model import Detector
from pictures import load_real, load_sim
from start_weights import load_start

BATCH = 4
SIM_PART = 0.15
CLOSE_PART = 0.15
SIM_EVERY = 50
# The stem and backbone know pictures already; the ball's head and the kinds of people are new to them.
LEARNING_RATE = 6e-4
NEW_RATE_FACTOR = 3.0
AVERAGE = 0.998
# The share of the steps over which SiLU becomes ReLU, and how sharp it is at the end of them.
BEND_PART = 0.15
SHARPEST = 10.0


def sharpness_at(step: int, steps: int) -> float:
    done = step / max(1, BEND_PART * steps)
    return SHARPEST**done if done < 1 else math.inf


def batch_of(rng, real, sim, close, patches, device):
    taken = []
    for _ in range(BATCH):
        draw = rng.random()
        pool = sim if sim and draw < SIM_PART else close if close and draw > 1 - CLOSE_PART else real
        picture = pool[rng.integers(len(pool))]
        pixels, people, balls = take_crop(rng, picture, patches)
        taken.append((pixels, people, balls if picture.has_ball_labels else None))
    pixels = np.stack([pixels for pixels, _, _ in taken]).transpose(0, 3, 1, 2)
    x = torch.from_numpy(np.ascontiguousarray(pixels)).to(device).float().contiguous(memory_format=torch.channels_last)
    return x, [torch.from_numpy(people) for _, people, _ in taken], [
        None if balls is None else torch.from_numpy(balls) for _, _, balls in taken
    ]


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    args.work.mkdir(parents=True, exist_ok=True)
    real = [one for one in load_real(args.data, args.work) if one.group not in args.hold_out]
    sim = load_sim(args.data, args.work, SIM_EVERY)
    close = load_close_ups(args.data, args.start)
    patches = BallPatches(real)
    for picture in real + sim:
        picture.groups = groups_of(picture)
    print(f"{len(real)} real pictures, {len(sim)} simulated, {len(close)} from near, {len(patches.patches)} balls to put down", flush=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = Detector()
    load_start(model, args.start)
    if args.resume:
        model.load_state_dict(torch.load(args.resume, map_location="cpu"))
    model = model.to(device, memory_format=torch.channels_last)
    if args.mixed:
        mix_precision(model)
    is_new = lambda name: name.startswith("ball.") or ".cls_" in name
    groups = [
        {"params": [p for n, p in model.named_parameters() if is_new(n) == new], "lr": args.rate * (NEW_RATE_FACTOR if new else 1)}
        for new in (False, True)
    ]
    training = AveragedTraining(model, groups, AVERAGE)
    seen, started = [], time.time()
    for step in range(args.steps):
        if not args.bent:
            model.sharpen(sharpness_at(step, args.steps))
        x, people, balls = batch_of(rng, real, sim, close, patches, device)
        outputs, ball = model(x)
        # Assignment and targets are small and irregular: they are made on the CPU wherever the network runs.
        losses = people_loss([output.cpu() for output in outputs], people), ball_loss(ball.cpu(), balls)
        training.step(sum(losses), args.steps)
        seen.append([loss.item() for loss in losses])
        if (step + 1) % args.report == 0:
            people_mean, ball_mean = np.mean(seen[-args.report :], 0)
            pace = (time.time() - started) / (step + 1)
            print(f"step {step + 1} people {people_mean:.3f} ball {ball_mean:.3f} {pace:.2f} s a step", flush=True)
            training.save(args.out)
    training.save(args.out)
    Path(args.out).with_suffix(".json").write_text(json.dumps({key: str(value) for key, value in vars(args).items()}))


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--hold-out", nargs="*", default=[])
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--resume", help="weights to go on with")
    parser.add_argument("--bent", action="store_true", help="those weights were trained with ReLU already")
    parser.add_argument("--mixed", action="store_true", help="pointwise convolutions in bfloat16: faster on a CPU with AVX512-BF16")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=int, default=50)
    return parser.parse_args()


if __name__ == "__main__":
    main()
