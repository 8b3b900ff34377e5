"""Arguments of ``python -m training``; the libraries are imported once a command is known."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from training.bundle import BundleError, holds_bundle
from training.config import PRESETS, TrainConfig
from training.data.faces import PUBLIC_TEST, SPLITS
from training.errors import TrainingError

USAGE_ERROR = 2
INTERRUPTED = 130
RESUMING = " If an epoch was done, the same command with --resume goes on after it."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if it was done, 2 with one sentence on standard error if not."""
    arguments = _parser().parse_args(argv)
    # TensorFlow's start-up notices would hide the one sentence that matters.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        arguments.run(arguments)
    except TrainingError as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    except OSError as error:
        print(
            f"{error.filename or 'A file'}: {error.strerror}; make room or check its rights.", file=sys.stderr
        )
        return USAGE_ERROR
    except KeyboardInterrupt:
        print("Stopped." + arguments.after_stopping, file=sys.stderr)
        return INTERRUPTED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training", description="Train and evaluate expression readers."
    )
    parser.add_argument("--verbose", action="store_true", help="show what the libraries write, too")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    train = commands.add_parser("train", help="train a network and write it as a model folder")
    train.add_argument("data", type=Path, help="a fer2013.csv or a folder of labelled pictures")
    train.add_argument("--out", type=Path, required=True, help="the model folder to write")
    train.add_argument("--preset", choices=sorted(PRESETS), default="standard")
    train.add_argument("--architecture", metavar="NAME", help="see python -m training architectures")
    train.add_argument("--epochs", type=int)
    train.add_argument("--batch-size", type=int)
    train.add_argument("--learning-rate", type=float)
    train.add_argument("--precision", choices=("auto", "float32", "mixed_bfloat16"))
    train.add_argument(
        "--margin", type=float, help="face margin to write into the model, part of the box's side"
    )
    train.add_argument("--seed", type=int)
    train.add_argument("--resume", action="store_true", help="go on with the unfinished run of --out")
    train.add_argument("--overwrite", action="store_true", help="replace the model in --out at the end")
    train.set_defaults(run=_train, after_stopping=RESUMING)

    architectures = commands.add_parser("architectures", help="list the networks that can be trained")
    architectures.set_defaults(run=_architectures, after_stopping="")

    evaluate = commands.add_parser("evaluate", help="measure a model on a split and store the figures in it")
    evaluate.add_argument("model", type=Path, help="a model folder")
    evaluate.add_argument("data", type=Path, help="a fer2013.csv or a folder of labelled pictures")
    evaluate.add_argument("--split", choices=SPLITS, default=PUBLIC_TEST)
    evaluate.set_defaults(run=_evaluate, after_stopping="")
    return parser


def _train(arguments: argparse.Namespace) -> None:
    config = _config(arguments)
    if holds_bundle(arguments.out) and not arguments.overwrite:
        raise BundleError(
            f"{arguments.out} holds a model already; choose another folder, or --overwrite to replace it."
        )
    from training.data import read_faces, with_splits

    data = with_splits(read_faces(arguments.data), config.seed)
    from training.fit import train

    bundle = train(data, config, arguments.out, resume=arguments.resume, report=_say)
    _say(f"Wrote {bundle.folder}, temperature {bundle.temperature:.2f}.")


def _config(arguments: argparse.Namespace) -> TrainConfig:
    names = ("architecture", "epochs", "batch_size", "learning_rate", "precision", "margin", "seed")
    overrides = {name: getattr(arguments, name) for name in names if getattr(arguments, name) is not None}
    return PRESETS[arguments.preset].with_overrides(**overrides)


def _architectures(_arguments: argparse.Namespace) -> None:
    from training.architectures import ARCHITECTURES, Shape
    from training.architectures.cost import multiply_adds
    from training.data.faces import SIZE
    from training.emotions import EMOTIONS

    shape = Shape(SIZE, len(EMOTIONS), mean=0.5, deviation=0.25, dropout=0.0)
    _say(f"{'name':16}{'parameters':>12}{'multiply-adds':>15}  what it is")
    for entry in ARCHITECTURES:
        network = entry.build(shape)
        _say(f"{entry.name:16}{network.count_params():>12,}{multiply_adds(network):>15,}  {entry.summary}")


def _evaluate(arguments: argparse.Namespace) -> None:
    from training.data import read_faces, with_splits
    from training.evaluate import evaluate, summary

    data = read_faces(arguments.data)
    bundle = evaluate(arguments.model, lambda seed: with_splits(data, seed), arguments.split)
    _say(summary(bundle, arguments.split))


def _say(line: str) -> None:
    print(line, flush=True)
