"""``runs``: list the training runs in a folder."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from training.commands.common import say
from training.core.training_error import TrainingError
from training.core.untrusted.printable_text import printable, table_text
from training.core.untrusted.spreadsheet_text import csv_writer, escaped

if TYPE_CHECKING:
    from training.core.training_runs import RunSummary

_HEADING: Final = (
    *("name", "state", "epochs", "accuracy", "on", "macro F1", "minutes", "MB", "network", "tags"),
)


class RunsFolderError(TrainingError):
    """The folder of runs cannot be read."""

    template = "Cannot read {folder} ({reason}). Name the folder that contains the models."


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "runs",
        help="list the training runs in a folder, finished or not",
        description="List the training runs in a folder, the newest first: their state, figures and tags.",
    )
    parser.add_argument("folder", type=Path, help="the folder that contains the models")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print all columns as CSV")
    form.add_argument("--json", action="store_true", help="print a JSON object per run")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    from training.core.training_runs import run_summaries

    try:
        runs = run_summaries(arguments.folder)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RunsFolderError(folder=arguments.folder, reason=reason) from error
    if arguments.json:
        for run in runs:
            print(json.dumps(run.as_json()))
    elif arguments.csv:
        _write_csv(runs)
    elif runs:
        say(table_text([list(_HEADING), *map(_cells, runs)], left=(0, 1, 4, 8, 9)))
    else:
        say(f"There is no training run in {arguments.folder}.")


def _write_csv(runs: "list[RunSummary]") -> None:
    table = csv_writer(sys.stdout)
    for number, run in enumerate(runs):
        values = run.as_json()
        low, high = values.pop("interval") or (None, None)
        values |= {"accuracy_low": low, "accuracy_high": high, "tags": ", ".join(run.notes.tags)}
        if not number:
            table.writerow(values)
        table.writerow(_csv_cell(value) for value in values.values())


def _csv_cell(value: object) -> object:
    return "" if value is None else escaped(value) if isinstance(value, str) else value


def _cells(run: "RunSummary") -> list[str]:
    return [
        printable(run.name, one_line=True),
        "finished" if run.finished else "unfinished",
        f"{run.epochs}" if run.of_epochs in (None, run.epochs) else f"{run.epochs}/{run.of_epochs}",
        "–" if run.accuracy is None else f"{run.accuracy:.1%}",
        run.split or "–",
        "–" if run.macro_f1 is None else f"{run.macro_f1:.3f}",
        "–" if run.seconds is None else f"{run.seconds / 60:.0f}",
        f"{run.bytes / 1e6:.1f}",
        printable(run.architecture, one_line=True) or "–",
        printable(", ".join(run.notes.tags), one_line=True),
    ]
