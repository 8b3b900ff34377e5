"""The command lines of ``analyse`` and ``compare``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.analysis.job import usable_cores
from fer_desktop.base.errors import SettingsError
from fer_desktop.base.paths import default_model
from fer_desktop.base.settings import FACES, SENSITIVITIES, SMALLEST_FACES, Settings
from fer_desktop.vision.detectors import DETECTORS

MOST_JOBS = 256
"""More threads than any one computer has cores for."""
_EXIT_CODES = "Exit code: 0 if everything was read, 2 if something could not be, 130 if stopped."


def analyse_parser() -> argparse.ArgumentParser:
    """Gives ``paths``, where the rows go, ``model``, ``confidence_threshold``, ``jobs``, ways of finding."""
    found = _AnalyseParser(
        prog="fer-desktop analyse",
        description="Read the faces on pictures and videos: one row a face, and one for a picture or "
        "frame without any. Where pictures lie in folders named by emotion, also say how many were read as "
        "their folder says.",
        epilog=_EXIT_CODES,
    )
    _add_paths(found)
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
        "--confidence-threshold",
        metavar="P",
        type=_probability,
        default=0.0,
        help="mark faces whose highest probability is under P, 0 to 1, as uncertain (default: 0, none)",
    )
    found.add_argument(
        "--html", metavar="REPORT", type=Path, help="also write a page with figures and charts"
    )
    _add_working(found)
    return found


def compare_parser() -> argparse.ArgumentParser:
    """Gives ``first``, ``second`` and what ``analyse`` has; what it cannot have is at its default."""
    found = argparse.ArgumentParser(
        prog="fer-desktop compare",
        description="Have two models read the same faces and say how far they agree. Where pictures lie in "
        "folders named by emotion, also compare their accuracy.",
        epilog=_EXIT_CODES,
    )
    model = "the folder of a model, or its name in the list of models"
    found.add_argument("first", metavar="MODEL_A", help=model)
    found.add_argument("second", metavar="MODEL_B", help="the other one")
    _add_paths(found)
    found.add_argument(
        "--csv",
        metavar="OUT",
        help="also write what both read of each face as a CSV file (-: print it)",
    )
    found.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    found.set_defaults(html=None, confidence_threshold=0.0)
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
        help="how many pictures to read at a time (otherwise: as many as there are cores)",
    )
    finding = found.add_argument_group("finding faces")
    finding.add_argument(
        "--faces",
        choices=FACES,
        default=Settings().faces,
        help="find the faces (the default), or read each picture, and each frame of a video, as one whole "
        "face: for pictures that are cropped to the face already, such as those of FER2013; what is no "
        "square is stretched into one, as the training does",
    )
    finding.add_argument(
        "--detector",
        metavar="KIND",
        default=Settings().detector,
        help="haar (the default), blazeface, or yunet=FILE.onnx with the file of a YuNet network",
    )
    finding.add_argument(
        "--sensitivity",
        choices=SENSITIVITIES,
        default=Settings().sensitivity,
        help="what counts as a face: only what is sure, or whatever might be one (default: normal)",
    )
    finding.add_argument(
        "--smallest-face",
        metavar="PART",
        type=_part,
        default=Settings().smallest_face,
        help="the smallest face that the window looks for, as a part of the picture's height, 0.05 to 0.5; "
        "here faces from 20 pixels are found in pictures, and of 0.4 times that part in videos on every 60th "
        "frame (default: 0.125)",
    )
    finding.add_argument(
        "--tilted",
        action="store_true",
        help="find faces that lean by up to 45 degrees too; slower",
    )
    finding.add_argument(
        "--profile", action="store_true", help="find faces seen from the side too; more that is no face"
    )


def settings_of(arguments: argparse.Namespace) -> Settings:
    """How faces are to be found; unlike in the window, tilted ones cost time only if they are asked for.

    Raises:
        SettingsError: there is no such detector.
    """
    kind, _, model = arguments.detector.partition("=")
    if kind not in (entry.kind for entry in DETECTORS):
        known = ", ".join(entry.kind for entry in DETECTORS)
        raise SettingsError(f"There is no face detector {kind!r}; use one of: {known}.")
    return Settings(
        faces=arguments.faces,
        detector=kind,
        # A run is gone on with from any folder.
        yunet_model=os.path.abspath(model) if model else "",
        sensitivity=arguments.sensitivity,
        smallest_face=arguments.smallest_face,
        tilted_faces=arguments.tilted,
        profile_faces=arguments.profile,
        not_sure_below=arguments.confidence_threshold,
    )


class _AnalyseParser(argparse.ArgumentParser):
    def parse_args(self, args: Sequence[str] | None = None) -> argparse.Namespace:  # type: ignore[override]
        arguments = super().parse_args(args)
        if arguments.resume and arguments.csv in (None, "-"):
            self.error("--resume goes on with a file; name it with --csv")
        return arguments


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of jobs; give 1 to {MOST_JOBS}")
    return int(text)


def _probability(text: str) -> float:
    try:
        probability = float(text)
    except ValueError:
        probability = -1.0
    if not 0.0 <= probability <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is no probability; give 0 to 1")
    return probability


def _part(text: str) -> float:
    least, most = SMALLEST_FACES
    try:
        part = float(text)
    except ValueError:
        part = 0.0
    if not least <= part <= most:
        raise argparse.ArgumentTypeError(f"{text} is no part of the height; give {least:g} to {most:g}")
    return part
