"""``evaluate``: measure a model on a split and store the figures in it."""

import argparse
from pathlib import Path

from training.commands.common import add_data, say
from training.data.faces import PUBLIC_TEST, SPLITS


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("evaluate", help="measure a model on a split and store the figures in it")
    parser.add_argument("model", type=Path, help="a model folder")
    add_data(parser)
    parser.add_argument("--split", choices=SPLITS, default=PUBLIC_TEST)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    from training.data import read_faces, with_splits
    from training.evaluate import evaluate, summary

    data = read_faces(arguments.data)
    bundle = evaluate(arguments.model, lambda seed: with_splits(data, seed), arguments.split)
    say(summary(bundle, arguments.split))
