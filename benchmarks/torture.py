"""What becomes of hostile and damaged inputs: pictures, videos, CSV files, models and network addresses.

Some thousand inputs are generated, the same ones for the same seed, and each is handed to the program where
it takes such inputs: to ``fer-desktop analyse``, to the source that the window opens, to
``python -m training clean`` and the reader of a training, to the import of a model and to the reader of an
address. That happens in child processes whose memory and time are limited. An input must be read, or refused
in one sentence that names it; all else is a fault: no sentence, a traceback, a signal, or no end.

Prints a table, and each fault with the words that make it again. The exit code is 1 if there is any.
Usage: python benchmarks/torture.py [pictures | videos | tables | models | addresses …] [--count N]
       [--seed N] [--case N …] [--keep FOLDER] [--json FILE] [--markdown FILE]
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

# The parts of this benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.torture_parts.child import FAULTS, Result
from benchmarks.torture_parts.trials import TRIALS, Outcome, Trial, try_all

SEED: Final = 1
COLUMNS: Final = (
    "input, where it comes in",
    "tried",
    "read",
    "refused",
    "unclear",
    "tracebacks",
    "signals",
    "hangs",
    "stray lines",
    "peak memory, MB",
    "seconds",
)
LONGEST_DETAIL: Final = 700
"""Letters of what is shown of a fault."""


@dataclass(frozen=True)
class Line:
    """One line of the table.

    Attributes:
        trial: What was tried.
        outcomes: Of each input.
        seconds: How long all of it took.
    """

    trial: Trial
    outcomes: Sequence[Outcome]
    seconds: float

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in each column."""
        counts = Counter(one.result for one in self.outcomes)
        peak = max((one.peak for one in self.outcomes), default=0.0)
        stray = sum(len(one.stray) for one in self.outcomes)
        numbers = [len(self.outcomes), *(counts[result] for result in Result), stray]
        return self.trial.name, *(f"{number:,}" for number in numbers), f"{peak:,.0f}", f"{self.seconds:,.0f}"

    @property
    def faults(self) -> list[Outcome]:
        """The inputs that were neither read nor refused as they should be."""
        return [one for one in self.outcomes if one.result in FAULTS]

    def as_json(self, seed: int) -> dict[str, Any]:
        """Counts, and what is needed to make each fault again."""
        counts = Counter(one.result.value for one in self.outcomes)
        heaviest = max(self.outcomes, key=lambda one: one.peak, default=None)
        slowest = sorted(self.outcomes, key=lambda one: -one.seconds)[:5]
        return {
            "family": self.trial.family,
            "way": self.trial.way,
            "seed": seed,
            "tried": len(self.outcomes),
            **{result.value: counts[result.value] for result in Result},
            "stray": sorted({line for one in self.outcomes for line in one.stray}),
            "peak_mb": round(heaviest.peak) if heaviest else 0,
            "heaviest": heaviest.case if heaviest else None,
            "seconds": round(self.seconds, 1),
            "slowest": [
                {"case": one.case, "what": one.what, "seconds": round(one.seconds, 1)} for one in slowest
            ],
            "faults": [
                {"case": one.case, "what": one.what, "result": one.result.value, "detail": one.detail}
                for one in self.faults
            ],
        }


def main() -> int:
    """Try everything that was asked for; 1 if there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    families = sorted({trial.family for trial in TRIALS})
    parser.add_argument("families", nargs="*", metavar="FAMILY", help=", ".join(families))
    parser.add_argument("--count", type=int, help="inputs of each family")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--case", type=int, nargs="+", help="the inputs of these numbers alone")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the inputs there and try nothing")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--markdown", type=Path, metavar="FILE")
    options = parser.parse_args()
    unknown = set(options.families) - set(families)
    if unknown:
        parser.error(f"there is no family {min(unknown)}")
    trials = [trial for trial in TRIALS if not options.families or trial.family in options.families]
    if options.keep:
        keep(trials, options)
        return 0
    lines = [tried(trial, options) for trial in trials]
    print_table(lines)
    for line in lines:
        for fault in line.faults:
            print(f"\n{line.trial.name}, case {fault.case} ({fault.what}): {fault.result.value}")
            print(f"    {fault.detail[-LONGEST_DETAIL:]}")
    if options.json:
        options.json.write_text(json.dumps([line.as_json(options.seed) for line in lines], indent=1) + "\n")
    if options.markdown:
        options.markdown.write_text(markdown(lines), encoding="utf-8")
    return int(any(line.faults for line in lines))


def numbers_of(trial: Trial, options: argparse.Namespace) -> Sequence[int]:
    """Which inputs are tried."""
    if options.case:
        return list(options.case)
    return range(min(options.count, trial.count) if options.count else trial.count)


def tried(trial: Trial, options: argparse.Namespace) -> Line:
    """Run one trial, and say how far it is."""
    began = time.monotonic()
    outcomes = []
    for one in try_all(trial, options.seed, numbers_of(trial, options)):
        outcomes.append(one)
        if one.result in FAULTS:
            print(
                f"{trial.name}, case {one.case} ({one.what}): {one.result.value}", file=sys.stderr, flush=True
            )
    line = Line(trial, outcomes, time.monotonic() - began)
    print(" ".join(line.cells), file=sys.stderr, flush=True)
    return line


def keep(trials: Sequence[Trial], options: argparse.Namespace) -> None:
    """Write the inputs into a folder for each family."""
    for trial in {trial.family: trial for trial in trials if trial.family != "addresses"}.values():
        folder = options.keep / trial.family
        folder.mkdir(parents=True, exist_ok=True)
        for number in numbers_of(trial, options):
            case = trial.make(options.seed, number)
            print(f"{case.write(folder)}: {case.what}")


def print_table(lines: Sequence[Line]) -> None:
    """Print the table in columns."""
    rows = [COLUMNS, *(line.cells for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    for row in rows:
        cells = [
            row[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
        ]
        print("  ".join(cells))


def markdown(lines: Sequence[Line]) -> str:
    """The table for a page."""
    rows = [COLUMNS, ["---", *["---:"] * (len(COLUMNS) - 1)], *(line.cells for line in lines)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    sys.exit(main())
