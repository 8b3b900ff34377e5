"""``sweep``: train and measure several models from one file, and compare them."""

import argparse
from pathlib import Path
from typing import Any, NoReturn

from training.commands import train_command
from training.commands.common import check_paths
from training.commands.recipe_options import configuration
from training.commands.repeated_training import AFTER_STOPPING, do_sweep
from training.core.training_error import TrainingError
from training.sweep.sweep_file import Sweep, SweepFileError, read_sweep


class _OptionsParser(argparse.ArgumentParser):
    """Raises what is wrong instead of ending the process, and takes no shortened names."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "allow_abbrev": False})

    def error(self, message: str) -> NoReturn:
        """Refuse the options."""
        raise ValueError(message)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "sweep", help="train and evaluate several models from one file, and compare them"
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a TOML file that lists the runs, see docs/train.md"
    )
    parser.add_argument("--results", action="store_true", help="show the results so far; train nothing")
    parser.set_defaults(run=_run, after_stopping=AFTER_STOPPING)


def _run(arguments: argparse.Namespace) -> None:
    sweep = read_sweep(arguments.file)
    _check_options(sweep)
    if not arguments.results:
        check_paths(sweep.data, sweep.out)
    do_sweep(sweep, train=not arguments.results)


def _check_options(sweep: Sweep) -> None:
    """Refuse options that ``train`` does not have, before hours are spent on the runs before."""
    parser: argparse.ArgumentParser = _OptionsParser(add_help=False)
    train_command.add_to(parser.add_subparsers())
    for training in sweep.trainings:
        try:
            options = parser.parse_args(["train", "data", "--out", "out", *training.arguments])
            configuration(options)
        except (ValueError, TrainingError) as error:
            raise SweepFileError(path=sweep.path, reason=f"the run {training.run}: {error}") from error
