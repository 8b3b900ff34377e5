"""The command lines of ``analyse`` and ``compare``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.analysis.job import usable_cores
from fer_desktop.base.errors import SettingsError
from fer_desktop.base.settings import FACES, SENSITIVITIES, SMALLEST_FACES, Settings
from fer_desktop.base.time_range import TimeRange
from fer_desktop.vision.detectors import DETECTORS
from training.core.command_line import add_renamed
from training.core.untrusted.printable_text import PrintableParser

MOST_JOBS = 256
"""More threads than any one computer has cores for."""
_EXIT_CODES = (
    "Exit codes: 0 on success, 2 if something cannot be read or written or an option is wrong, 130 if "
    "stopped by Ctrl-C or a signal, 1 after an internal error."
)


def analyse_parser() -> argparse.ArgumentParser:
    """Gives ``paths``, where the rows go, ``model``, ``confidence_threshold``, ``jobs``, ways of finding."""
    found = _AnalyseParser(
        prog="fer-desktop analyse",
        description="Predict the expression of each face in pictures and videos: one row per face, and one "
        "per picture or frame without a face. For pictures in folders named after emotions, also print the "
        "accuracy.",
        epilog=_EXIT_CODES,
    )
    _add_paths(found)
    form = found.add_mutually_exclusive_group()
    form.add_argument(
        "--csv", metavar="OUT", help="write a CSV file instead of printing a table (-: standard output)"
    )
    form.add_argument("--json", action="store_true", help="print one JSON object per line instead of a table")
    found.add_argument(
        "--model", metavar="MODEL", help="the folder or name of a model (default: the bundled model)"
    )
    found.add_argument(
        "--resume",
        action="store_true",
        help="resume the run that wrote --csv, or add new files to it",
    )
    found.add_argument(
        "--confidence-threshold",
        metavar="P",
        type=_probability,
        default=0.0,
        help="mark predictions with a probability below P, 0 to 1, as uncertain (default: 0, none)",
    )
    found.add_argument(
        "--from",
        metavar="SECONDS",
        dest="begin",
        type=_seconds,
        default=0.0,
        help="analyse videos only from this time; frames keep their numbers and times (default: 0)",
    )
    found.add_argument(
        "--to",
        metavar="SECONDS",
        dest="end",
        type=_seconds,
        help="analyse videos only up to this time, included (default: to the end)",
    )
    found.add_argument(
        "--html", metavar="REPORT", type=Path, help="also write a report with metrics and charts"
    )
    found.add_argument(
        "--export",
        metavar="OUT",
        type=Path,
        help="also write the rows in the format of OUT's ending: .csv, .tsv, .jsonl, .ndjson or .parquet",
    )
    found.add_argument(
        "--summary",
        metavar="OUT",
        type=Path,
        help="also write a summary: one row for each file, person and marker range; endings as of --export",
    )
    _add_working(found)
    found.add_argument(
        "--reidentify",
        action="store_true",
        help="give a face that comes back within a video the face_id that it had, by what it looks like; "
        "nothing of it is stored",
    )
    found.add_argument("--cluster", metavar="ADDRESS", help="let the workers of this Dask scheduler read")
    return found


def compare_parser() -> argparse.ArgumentParser:
    """Gives ``first``, ``second`` and what ``analyse`` has; what it cannot have is at its default."""
    found = PrintableParser(
        prog="fer-desktop compare",
        description="Compare the predictions of two models on the same faces. For pictures in folders named "
        "after emotions, also print their accuracy.",
        epilog=_EXIT_CODES,
    )
    model = "the folder or name of a model"
    found.add_argument("first", metavar="MODEL_A", help=model)
    found.add_argument("second", metavar="MODEL_B", help="the folder or name of the other model")
    _add_paths(found)
    found.add_argument(
        "--csv",
        metavar="OUT",
        help="also write both predictions for each face as a CSV file (-: standard output)",
    )
    found.add_argument("--json", action="store_true", help="print the metrics as one JSON object")
    found.set_defaults(cluster=None)
    found.set_defaults(html=None, export=None, summary=None, confidence_threshold=0.0)
    found.set_defaults(begin=0.0, end=None, reidentify=False)
    _add_working(found)
    return found


def _add_paths(found: argparse.ArgumentParser) -> None:
    found.add_argument("paths", nargs="+", metavar="PATH", help="a picture, a video or a folder of them")


def _add_working(found: argparse.ArgumentParser) -> None:
    """Let ``jobs`` be chosen, and how faces are found."""
    found.add_argument(
        "--jobs",
        metavar="N",
        type=_jobs,
        default=usable_cores(),
        help="number of parallel jobs (default: number of CPU cores)",
    )
    finding = found.add_argument_group("face detection")
    finding.add_argument(
        "--faces",
        choices=FACES,
        default=Settings().faces,
        help="find: detect faces (default); whole: treat each picture or frame as one face, for cropped "
        "faces such as those of FER2013; pictures that are not square are stretched, as in training",
    )
    finding.add_argument(
        "--detector",
        metavar="KIND",
        default=Settings().detector,
        help="haar (default), blazeface, or yunet=FILE.onnx with the file of a YuNet network",
    )
    finding.add_argument(
        "--sensitivity",
        choices=SENSITIVITIES,
        default=Settings().sensitivity,
        help="strict: fewer false positives; eager: fewer missed faces (default: normal)",
    )
    finding.add_argument(
        "--smallest-face",
        metavar="F",
        type=_part,
        default=Settings().smallest_face,
        help="smallest face in the window, as a fraction of the picture's height, 0.05 to 0.5; pictures are "
        "searched for faces from 20 pixels, and every 60th frame of a video for faces of 0.4 times that size "
        "(default: 0.125)",
    )
    add_renamed(
        finding,
        "--rotated",
        "--tilted",
        action="store_true",
        help="also detect rotated faces (roll up to 45 degrees) in videos; slower",
    )
    finding.add_argument(
        "--profile", action="store_true", help="also detect faces in profile; more false positives"
    )


def settings_of(arguments: argparse.Namespace) -> Settings:
    """How faces are to be found; unlike in the window, rotated ones cost time only on request.

    Raises:
        SettingsError: there is no such detector.
    """
    kind, _, model = arguments.detector.partition("=")
    if kind not in (entry.kind for entry in DETECTORS):
        known = ", ".join(entry.kind for entry in DETECTORS)
        raise SettingsError(f"There is no face detector {kind!r}. Use one of {known}.")
    return Settings(
        faces=arguments.faces,
        detector=kind,
        # A run is gone on with from any folder.
        yunet_model=os.path.abspath(model) if model else "",
        sensitivity=arguments.sensitivity,
        smallest_face=arguments.smallest_face,
        rotated_faces=arguments.rotated,
        profile_faces=arguments.profile,
        reidentify_faces=arguments.reidentify,
        confidence_threshold=arguments.confidence_threshold,
    )


def part_of(arguments: argparse.Namespace) -> TimeRange:
    """What is analysed of each video."""
    return TimeRange(arguments.begin, arguments.end)


class _AnalyseParser(PrintableParser):
    def parse_args(self, args: Sequence[str] | None = None) -> argparse.Namespace:  # type: ignore[override]
        arguments = super().parse_args(args)
        if arguments.resume and arguments.csv in (None, "-"):
            self.error("--resume needs a file; name it with --csv")
        if arguments.end is not None and arguments.end <= arguments.begin:
            self.error("--to must be later than --from")
        return arguments


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of jobs from 1 to {MOST_JOBS}")
    return int(text)


def _probability(text: str) -> float:
    try:
        probability = float(text)
    except ValueError:
        probability = -1.0
    if not 0.0 <= probability <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not a probability from 0 to 1")
    return probability


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0.0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds from 0")
    return seconds


def _part(text: str) -> float:
    least, most = SMALLEST_FACES
    try:
        part = float(text)
    except ValueError:
        part = 0.0
    if not least <= part <= most:
        raise argparse.ArgumentTypeError(f"{text} is not a fraction from {least:g} to {most:g}")
    return part
