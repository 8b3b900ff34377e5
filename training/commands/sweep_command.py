"""``sweep``: train and measure several models from one file, and compare them."""

import argparse
from pathlib import Path
from typing import Any, NoReturn

from training.commands import train_command
from training.commands.common import check_paths, say
from training.commands.recipe_options import configuration
from training.core.training_error import TrainingError
from training.sweep.sweep_file import Sweep, SweepFileError, read_sweep

RESUMING = " Repeat the command to continue."


class FailedTrainingsError(TrainingError):
    """Some trainings of a sweep failed."""

    template = "{names} failed, see above. Repeat the command to try again."


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
    parser.set_defaults(run=_run, after_stopping=RESUMING)


def _run(arguments: argparse.Namespace) -> None:
    sweep = read_sweep(arguments.file)
    _check_options(sweep)
    from training.sweep.sweep_report import results_text, write_results
    from training.sweep.sweep_results import sweep_results
    from training.sweep.sweep_runner import run_sweep

    failed = []
    if not arguments.results:
        check_paths(sweep.data, sweep.out)
        failed = run_sweep(sweep, say, lambda: write_results(sweep, sweep_results(sweep)))
    say(results_text(sweep, sweep_results(sweep)))
    if failed:
        raise FailedTrainingsError(names=failed)


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
