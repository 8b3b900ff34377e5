"""``train``: train a network and write it as a model folder."""

import argparse
from pathlib import Path

from training.bundle import BundleError, holds_bundle
from training.commands.common import add_data, say
from training.config import PRESETS, TrainConfig

RESUMING = " If an epoch was done, the same command with --resume goes on after it."


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("train", help="train a network and write it as a model folder")
    add_data(parser)
    parser.add_argument("--out", type=Path, required=True, help="the model folder to write")
    parser.add_argument("--preset", choices=sorted(PRESETS), default="standard")
    parser.add_argument("--architecture", metavar="NAME", help="see python -m training architectures")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--batch-size", type=int)
    parser.add_argument("--learning-rate", type=float)
    parser.add_argument("--precision", choices=("auto", "float32", "mixed_bfloat16"))
    parser.add_argument(
        "--margin", type=float, help="face margin to write into the model, part of the box's side"
    )
    parser.add_argument("--seed", type=int)
    parser.add_argument("--resume", action="store_true", help="go on with the unfinished run of --out")
    parser.add_argument("--overwrite", action="store_true", help="replace the model in --out at the end")
    parser.set_defaults(run=_run, after_stopping=RESUMING)


def _run(arguments: argparse.Namespace) -> None:
    config = _config(arguments)
    if holds_bundle(arguments.out) and not arguments.overwrite:
        raise BundleError(
            f"{arguments.out} holds a model already; choose another folder, or --overwrite to replace it."
        )
    from training.data import read_faces, with_splits

    data = with_splits(read_faces(arguments.data), config.seed)
    from training.fit import train

    bundle = train(data, config, arguments.out, resume=arguments.resume, report=say)
    say(f"Wrote {bundle.folder}, temperature {bundle.temperature:.2f}.")


def _config(arguments: argparse.Namespace) -> TrainConfig:
    names = ("architecture", "epochs", "batch_size", "learning_rate", "precision", "margin", "seed")
    overrides = {name: getattr(arguments, name) for name in names if getattr(arguments, name) is not None}
    return PRESETS[arguments.preset].with_overrides(**overrides)
