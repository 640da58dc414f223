"""Cross-validation over matches: each of the pictures is judged by weights that never saw its match.

    python3 cross_validate.py --data DATA --start yolox-nano.onnx --work DIR [--steps N] [--at-once 2] [--mixed] [--width 1280]

Writes DIR/cross-validation.jsonl; score it with `node tools/score-detections.ts DATA/detection DIR/cross-validation.jsonl`.
"""

import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
FOLDS = (("08fd33", "40cd38"), ("2e57b9", "a9f16c"), ("42ba34", "744b27"), ("4b770a", "798b45"))


def run_fold(args, number: int) -> Path:
    weights, rows = args.work / f"fold{number}.pt", args.work / f"fold{number}-{args.width}.jsonl"
    shared = ["--data", args.data, "--work", args.work]
    if not weights.with_suffix(".json").exists():
        python(
            "train.py", *shared, "--start", args.start, "--out", weights,
            "--steps", args.steps, "--seed", number, *(["--mixed"] if args.mixed else []), "--hold-out", *FOLDS[number - 1],
        )  # fmt: skip
    python("predict.py", *shared, "--weights", weights, "--out", rows, "--width", args.width, "--matches", *FOLDS[number - 1])
    return rows


def python(script: str, *words) -> None:
    subprocess.run([sys.executable, str(HERE / script), *map(str, words)], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--at-once", type=int, default=1)
    parser.add_argument("--mixed", action="store_true", help="as train.py's")
    parser.add_argument("--width", type=int, default=1280)
    args = parser.parse_args()
    # Decoded pictures are shared: made before the folds run side by side.
    from pictures import load_real, load_sim
    from train import SIM_EVERY

    args.work.mkdir(parents=True, exist_ok=True)
    load_real(args.data, args.work)
    load_sim(args.data, args.work, SIM_EVERY)
    with ThreadPoolExecutor(args.at_once) as pool:
        rows = list(pool.map(lambda number: run_fold(args, number), range(1, len(FOLDS) + 1)))
    (args.work / "cross-validation.jsonl").write_text("".join(file.read_text() for file in rows))


if __name__ == "__main__":
    main()
