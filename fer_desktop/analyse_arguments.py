"""The command line of ``analyse``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.batch.run import usable_cores
from fer_desktop.paths import default_model

MOST_JOBS = 256
"""More threads than any one computer has cores for."""


def parser() -> argparse.ArgumentParser:
    """Gives ``paths``, ``csv``, ``json``, ``model``, ``resume``, ``html`` and ``jobs``."""
    found = _Parser(
        prog="fer-desktop analyse",
        description="Read the faces on pictures and videos: one row a face. Where pictures lie in folders "
        "named by emotion, also say how many were read as their folder says.",
        epilog="Exit code: 0 if everything was read, 2 if something could not be, 130 if stopped.",
    )
    found.add_argument("paths", nargs="+", metavar="PATH", help="a picture, a video or a folder of them")
    form = found.add_mutually_exclusive_group()
    form.add_argument("--csv", metavar="OUT", help="write a CSV file instead of a table (-: standard output)")
    form.add_argument("--json", action="store_true", help="print one JSON object a line instead of a table")
    found.add_argument(
        "--model", metavar="DIR", type=Path, default=default_model(), help="the folder of another model"
    )
    found.add_argument(
        "--resume",
        action="store_true",
        help="go on where a run that was stopped, or finished, has left the file of --csv",
    )
    found.add_argument(
        "--html", metavar="REPORT", type=Path, help="also write a page with figures and charts"
    )
    found.add_argument(
        "--jobs",
        metavar="N",
        type=_jobs,
        default=usable_cores(),
        help="how many pictures to read at a time (otherwise: as many as there are cores)",
    )
    return found


class _Parser(argparse.ArgumentParser):
    def parse_args(self, args: Sequence[str] | None = None) -> argparse.Namespace:  # type: ignore[override]
        arguments = super().parse_args(args)
        if arguments.resume and arguments.csv in (None, "-"):
            self.error("--resume goes on with a file; name it with --csv")
        return arguments


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of jobs; give 1 to {MOST_JOBS}")
    return int(text)
