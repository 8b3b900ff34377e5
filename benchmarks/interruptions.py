"""Does the program end cleanly, whenever it is interrupted, closed or killed?

The window is interrupted by Ctrl-C, SIGTERM or its close button, at random moments of its first seconds; an
analysis and a training by the signals, at any moment. Analyses, recordings, changes of the list of models and
trainings are killed, and what they left is looked at.

Usage: python benchmarks/interruptions.py [--windows N] [--commands N] [--kills N] [--only NAME …]
    [--data FACES] [--seed S]
"""

import argparse
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

# The parts of this benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.interruption_parts.kills import Trial, all_kills, analyse_command, train_command
from benchmarks.interruption_parts.trials import CLOSE, Outcome, interrupt, interrupt_window

WINDOWS: Final = 60
COMMANDS: Final = 10
KILLS: Final = 5
WITHIN_S: Final = 3.0
"""Seconds from the first line in which the window is interrupted."""
ANALYSIS_S: Final = 4.0
TRAINING_S: Final = 25.0
"""About as long the commands last."""
HEADER: Final = ("interrupted", "tried", "well", "signals", "tracebacks", "left", "slowest")
WAYS: Final = ("SIGINT", "SIGTERM", CLOSE)


def main() -> int:
    """Interrupt and kill, and print what came of it; 1 if something did not end well."""
    # A shell that starts this in the background lets it, and all that it starts, ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    killed = tuple(all_kills(Path()))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--windows", type=int, default=WINDOWS, help="windows to interrupt or close")
    parser.add_argument("--commands", type=int, default=COMMANDS, help="commands of each kind to interrupt")
    parser.add_argument("--kills", type=int, default=KILLS, help="programs of each kind to kill")
    parser.add_argument("--only", nargs="+", choices=("windows", "commands", *killed), help="only these")
    parser.add_argument("--data", type=Path, help="faces to train on; without them nothing is trained")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    arguments = parser.parse_args()
    chosen = arguments.only or ("windows", "commands", *killed)
    chance, good = random.Random(arguments.seed), True
    with tempfile.TemporaryDirectory(prefix="interruptions-") as scratch:
        folder = Path(scratch)
        if "windows" in chosen:
            good = interrupt_windows(arguments.windows, chance, folder)
        if "commands" in chosen:
            commands = {"analyse": (analyse_command(folder), ANALYSIS_S)}
            if arguments.data is not None:
                commands["train"] = train_command(arguments.data), TRAINING_S
            for name, (command, within) in commands.items():
                good &= interrupt_command(name, command, within, arguments.commands, chance, folder)
        for name, trial in all_kills(arguments.data).items():
            if name in chosen and (name != "training" or arguments.data is not None):
                good &= kill(name, trial, arguments.kills, chance, folder)
    return 0 if good else 1


def interrupt_windows(number: int, chance: random.Random, folder: Path) -> bool:
    """Interrupt and close windows; whether all ended well."""
    print("{:<16} {:>6} {:>6} {:>8} {:>10} {:>6} {:>9}".format(*HEADER))
    outcomes = [
        interrupt_window(WAYS[index % len(WAYS)], chance.uniform(0.0, WITHIN_S), folder / f"window {index}")
        for index in range(number)
    ]
    for how in WAYS:
        _print_row(f"window {how}", [outcome for outcome in outcomes if outcome.how == how])
    return all(outcome.good for outcome in outcomes)


def interrupt_command(
    name: str, command: Sequence[str], within: float, number: int, chance: random.Random, folder: Path
) -> bool:
    """Interrupt a command that lasts about ``within`` seconds; whether all ended well."""
    outcomes = []
    for index in range(number):
        place = folder / f"{name} {index}"
        how, after = ("SIGINT", "SIGTERM")[index % 2], chance.uniform(0.0, within)
        outcomes.append(interrupt([*command, str(place / "output")], how, after, place))
    _print_row(name, outcomes)
    return all(outcome.good for outcome in outcomes)


def _print_row(name: str, outcomes: Sequence[Outcome]) -> None:
    slowest = max((outcome.seconds for outcome in outcomes), default=0.0)
    well, died = sum(outcome.good for outcome in outcomes), sum(outcome.died for outcome in outcomes)
    faulty = sum(outcome.faulty for outcome in outcomes)
    left = sum(bool(outcome.left) for outcome in outcomes)
    counts = f"{len(outcomes):>6} {well:>6} {died:>8} {faulty:>10} {left:>6}"
    print(f"{name:<16} {counts} {slowest:>7.2f} s", flush=True)
    for outcome in outcomes:
        if not outcome.good:
            print(f"  {outcome}")


def kill(name: str, trial: Trial, number: int, chance: random.Random, folder: Path) -> bool:
    """Kill programs of one kind; whether what they left was as it should be."""
    began, wrong = time.monotonic(), Counter[str]()
    for index in range(number):
        place = folder / name / str(index)
        place.mkdir(parents=True)
        fault = trial(place, chance)
        if fault:
            wrong[fault] += 1
    each = (time.monotonic() - began) / max(number, 1)
    print(f"killed: {name:<10} {number:>4} tried, {number - wrong.total():>4} well, {each:.1f} s each")
    for fault, times in wrong.items():
        print(f"  {times} × {fault}")
    return not wrong


if __name__ == "__main__":
    sys.exit(main())
