"""``train --folds`` and ``--seeds``: one training repeated, as a sweep of a single run."""

import argparse
from pathlib import Path
from typing import Final

from training.commands.common import say
from training.core.bundle import MANIFEST
from training.core.training_error import TrainingError
from training.data.faces import PUBLIC_TEST, SPLITS
from training.fitting.config import ConfigError
from training.sweep.sweep_file import MOST_FOLDS, Sweep, repeated_training

AFTER_STOPPING: Final = " Repeat the command to continue."
MOST_SEEDS: Final = 100
_OWN: Final = ("data", "out", "folds", "seeds", "split", "seed")
"""Options that each training gets another way, or not at all."""
_WITHOUT_EFFECT: Final = {
    "resume": "--resume: such a command continues by itself",
    "overwrite": "--overwrite: delete {out} to begin again",
    "tensorboard": "--tensorboard",
    "fold": "--fold K/N",
}


class FailedTrainingsError(TrainingError):
    """Some trainings of a sweep failed."""

    template = "{names} failed, see above. Repeat the command to try again."


def add_repeat_options(parser: argparse.ArgumentParser) -> None:
    """Add what repeats a training."""
    group = parser.add_argument_group(
        "repeated runs",
        "several trainings one after the other, measured with mean and 95%% interval in --out",
    )
    group.add_argument(
        "--folds", type=int, metavar="N", help="cross-validation: train N times, without one fold each"
    )
    group.add_argument("--seeds", type=int, metavar="N", help="train with N seeds, from --seed on")
    group.add_argument(
        "--split", choices=SPLITS, help=f"with --seeds: the split that is measured (default: {PUBLIC_TEST})"
    )


def repeated_sweep(parser: argparse.ArgumentParser, arguments: argparse.Namespace, seed: int) -> Sweep | None:
    """The trainings that ``--folds`` and ``--seeds`` ask for; None without either.

    Args:
        parser: That of ``train``.
        arguments: Its arguments.
        seed: The first seed.

    Raises:
        ConfigError: An option is out of range, or has no effect.
    """
    folds, seeds = arguments.folds, arguments.seeds
    if folds is None and seeds is None:
        if arguments.split:
            raise ConfigError("--split has no effect without --seeds N.")
        return None
    if folds is not None and not 2 <= folds <= MOST_FOLDS:
        raise ConfigError(f"--folds is {folds}; it must be 2 to {MOST_FOLDS}.")
    if seeds is not None and not 2 <= seeds <= MOST_SEEDS:
        raise ConfigError(f"--seeds is {seeds}; it must be 2 to {MOST_SEEDS}.")
    repeats = "--folds" if folds else "--seeds"
    for name, option in _WITHOUT_EFFECT.items():
        if getattr(arguments, name):
            raise ConfigError(f"{repeats} does not go with {option.format(out=arguments.out)}.")
    if folds and arguments.split:
        raise ConfigError("--split has no effect with --folds: the fold that was left out is measured.")
    if folds and arguments.test_part is not None:
        raise ConfigError("--test-fraction has no effect with --folds, which are the test splits.")
    if arguments.num_processes > 1:
        raise ConfigError(f"{repeats} trains in one process. Leave --num-processes out.")
    if (arguments.out / MANIFEST).exists():
        raise ConfigError(f"{arguments.out} is a model. Choose another folder for the models of {repeats}.")
    return repeated_training(
        [path.resolve() for path in arguments.data],
        arguments.out,
        _given(parser, arguments),
        folds=folds or 0,
        seeds=range(seed, seed + (seeds or 1)),
        split=arguments.split or PUBLIC_TEST,
    )


def do_sweep(sweep: Sweep, *, train: bool = True) -> None:
    """Do what is not done yet, and show the results.

    Raises:
        FailedTrainingsError: Some trainings failed; the others are done.
        TrainingError, OSError: As ``run_sweep`` and ``sweep_results`` do.
    """
    from training.sweep.sweep_report import results_text, write_results
    from training.sweep.sweep_results import run_sets, sweep_results
    from training.sweep.sweep_runner import run_sweep

    def write() -> None:
        write_results(sweep, sweep_results(sweep), run_sets(sweep))

    failed = run_sweep(sweep, say, write) if train else []
    say(results_text(sweep, sweep_results(sweep), run_sets(sweep)))
    if failed:
        raise FailedTrainingsError(names=failed)


def _given(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> list[str]:
    """The options that differ from their defaults, as they are written."""
    given: list[str] = []
    seen = set(_OWN)
    for action in parser._actions:
        if not action.option_strings or action.dest in seen or action.dest not in arguments:
            continue
        seen.add(action.dest)
        value = getattr(arguments, action.dest)
        if value == action.default:
            continue
        option = max(action.option_strings, key=len)
        if action.nargs == 0:
            given.append(option)
        elif action.nargs is not None:
            given += [option, *map(str, value)]
        else:
            # Repeated options have a list; pairs are written as LABEL=EMOTION.
            for one in value if isinstance(value, list) else [value]:
                given += [option, _text(one)]
    return given


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return "=".join(value)
    return str(value.resolve() if isinstance(value, Path) else value)
