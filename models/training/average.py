"""The mean of weights that were trained on from the same start.

    python3 average.py one.pt other.pt ... --out mean.pt
"""

import argparse

import torch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", nargs="+")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    states = [torch.load(file, map_location="cpu") for file in args.weights]
    torch.save({name: sum(state[name] for state in states) / len(states) for name in states[0]}, args.out)


if __name__ == "__main__":
    main()
