"""Trains the second look at ball candidates, from the detector's own weights.

    python3 train_second_look.py --data DATA --work DIR --detector fold1.pt --out second1.pt [--hold-out MATCH ...] [--steps N]

The detector looks at the pictures of the training matches first: what it takes for a ball there is what the second look learns from.
"""

import argparse
import os
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2
import numpy as np
import torch

from averaged import AveragedTraining
from crops import BallPatches
from losses import ball_loss
from mixed import mix_precision
from model import Detector
from pictures import load_real, load_sim
from predict import balls_of
from train import SIM_EVERY
from zoomed_crops import Mistakes, take_zoomed

BATCH = 32
SIM_PART = 0.1
LEARNING_RATE = 4e-4
AVERAGE = 0.995
LOOK_PX = (1280, 736)


def seen_by(model, device):
    """What the detector takes for a ball on a whole picture: confidence and centre in the picture's pixels."""

    @torch.no_grad()
    def look(picture):
        height, width = picture.pixels.shape[:2]
        pixels = cv2.resize(picture.pixels, LOOK_PX, interpolation=cv2.INTER_LINEAR)
        x = torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)[None])).to(device).float()
        balls = balls_of(model(x.contiguous(memory_format=torch.channels_last))[1].cpu())
        for _, confidence, (x0, y0, x1, y1) in balls:
            yield confidence, (x0 + x1) / 2 * width / LOOK_PX[0], (y0 + y1) / 2 * height / LOOK_PX[1]

    return look


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    real = [one for one in load_real(args.data, args.work) if one.group not in args.hold_out]
    sim = load_sim(args.data, args.work, SIM_EVERY)
    patches = BallPatches(real)
    model = Detector()
    model.load_state_dict(torch.load(args.detector, map_location="cpu"))
    model = model.to(device, memory_format=torch.channels_last).eval()
    mistakes = Mistakes(seen_by(model, device), real + sim)
    print(f"{len(real)} real pictures, {len(sim)} simulated, {sum(map(len, mistakes.of.values()))} mistakes", flush=True)
    if args.resume:
        model.load_state_dict(torch.load(args.resume, map_location="cpu"))
    model.train()
    if args.mixed:
        mix_precision(model)
    training = AveragedTraining(model, [{"params": list(model.parameters()), "lr": args.rate}], AVERAGE)
    seen, started = [], time.time()
    for step in range(args.steps):
        taken = []
        for _ in range(BATCH):
            pool = sim if rng.random() < SIM_PART else real
            taken.append(take_zoomed(rng, pool[rng.integers(len(pool))], patches, mistakes))
        pixels = np.stack([pixels for pixels, _ in taken]).transpose(0, 3, 1, 2)
        x = torch.from_numpy(np.ascontiguousarray(pixels)).to(device).float().contiguous(memory_format=torch.channels_last)
        loss = ball_loss(model.look_for_ball(x).cpu(), [torch.from_numpy(balls) for _, balls in taken])
        training.step(loss, args.steps)
        seen.append(loss.item())
        if (step + 1) % args.report == 0:
            pace = (time.time() - started) / (step + 1)
            print(f"step {step + 1} ball {np.mean(seen[-args.report :]):.3f} {pace:.2f} s a step", flush=True)
            training.save(args.out)
    training.save(args.out)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--detector", required=True, help="weights to begin with, and whose mistakes are learnt from")
    parser.add_argument("--resume", help="weights of a second look to go on with")
    parser.add_argument("--out", required=True)
    parser.add_argument("--hold-out", nargs="*", default=[])
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--mixed", action="store_true", help="as train.py's")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=int, default=50)
    return parser.parse_args()


if __name__ == "__main__":
    main()
