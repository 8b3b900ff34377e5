"""The command lines of ``analyse`` and ``compare``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.analysis.face_thumbnails import PER_FACE
from fer_desktop.analysis.job import usable_cores
from fer_desktop.analysis.output.rows_tree import ALL_ROWS
from fer_desktop.base.frame_sampling import FrameSampling
from fer_desktop.base.settings import FACES, SENSITIVITIES, Settings
from fer_desktop.base.time_range import TimeRange
from fer_desktop.cli import option_values
from fer_desktop.vision.detectors import detector_kind
from training.core.command_line import add_renamed
from training.core.untrusted.printable_text import PrintableParser

_EXIT_CODES = (
    "Exit codes: 0 on success, 2 if something cannot be read or written or an option is wrong, 130 if "
    "stopped by Ctrl-C or a signal, 1 after an internal error."
)


def analyse_parser() -> argparse.ArgumentParser:
    """Gives ``paths``, where the rows go, ``model``, ``confidence_threshold``, ``jobs``, ways of finding."""
    found = _JobParser(
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
        "--out-folder",
        metavar="DIR",
        type=Path,
        help="also write the rows of each video, and of the pictures of each folder, to a file of their own "
        f"below DIR, with the folders of the inputs; without --csv, all rows go to DIR/{ALL_ROWS}",
    )
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
        type=option_values.probability,
        default=0.0,
        help="mark predictions with a probability below P, 0 to 1, as uncertain (default: 0, none)",
    )
    found.add_argument(
        "--save-profile",
        metavar="FILE",
        type=Path,
        help="also write the settings of this run, with the model's SHA-256, as a TOML file",
    )
    found.add_argument(
        "--face-thumbnails",
        metavar="DIR",
        type=Path,
        help="also save pictures of the faces as PNG files below DIR; they show real people",
    )
    found.add_argument(
        "--thumbnails-per-face",
        metavar="K",
        type=option_values.thumbnails,
        help=f"how many of each face, those of the highest quality (default: {PER_FACE})",
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
    _add_quality(found)
    _add_frames(found)
    _add_working(found)
    found.add_argument(
        "--reidentify",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="give a face that comes back within a video the face_id that it had, by what it looks like; "
        "nothing of it is stored",
    )
    found.add_argument("--cluster", metavar="ADDRESS", help="let the workers of this Dask scheduler read")
    return found


def compare_parser() -> argparse.ArgumentParser:
    """Gives ``first``, ``second`` and what ``analyse`` has; what it cannot have is at its default."""
    found = _JobParser(
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
    outputs = ("html", "export", "summary", "out_folder", "face_thumbnails", "save_profile")
    found.set_defaults(**dict.fromkeys(("cluster", *outputs)))
    found.set_defaults(confidence_threshold=0.0, reidentify=False)
    _add_quality(found)
    _add_frames(found)
    _add_working(found)
    return found


def _add_paths(found: argparse.ArgumentParser) -> None:
    found.add_argument("paths", nargs="+", metavar="PATH", help="a picture, a video or a folder of them")
    found.add_argument(
        "--profile-file",
        metavar="FILE",
        type=Path,
        help="take the settings from a TOML file that --save-profile has written, or from the .metadata.json "
        "of an earlier run; options on the command line take precedence",
    )


def _add_frames(found: argparse.ArgumentParser) -> None:
    """Let it be chosen which frames of videos are analysed."""
    frames = found.add_argument_group("frames of videos", "Frames keep their numbers and times.")
    frames.add_argument(
        "--from",
        metavar="SECONDS",
        dest="begin",
        type=option_values.seconds,
        default=0.0,
        help="analyse videos only from this time (default: 0)",
    )
    frames.add_argument(
        "--to",
        metavar="SECONDS",
        dest="end",
        type=option_values.seconds,
        help="analyse videos only up to this time, included (default: to the end)",
    )
    sampling = frames.add_mutually_exclusive_group()
    sampling.add_argument(
        "--every",
        metavar="N",
        type=option_values.every,
        default=1,
        help="analyse each N-th frame (default: 1, all)",
    )
    sampling.add_argument(
        "--per-second",
        metavar="R",
        type=option_values.per_second,
        help="analyse at most R frames a second by their time stamps, such as 5, or 0.5 for one every two "
        "seconds (default: all)",
    )


def _add_quality(found: argparse.ArgumentParser) -> None:
    found.add_argument(
        "--minimum-quality",
        metavar="Q",
        type=option_values.quality,
        default=0.0,
        help="leave faces with a quality below Q, 0 to 1, out of all figures; they keep their rows "
        "(default: 0, none)",
    )


def _add_working(found: argparse.ArgumentParser) -> None:
    """Let ``jobs`` be chosen, and how faces are found."""
    found.add_argument(
        "--jobs",
        metavar="N",
        type=option_values.jobs,
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
        type=option_values.face_fraction,
        default=Settings().smallest_face,
        help="smallest face in the window, as a fraction of the picture's height, 0.05 to 0.5; pictures are "
        "searched for faces from 20 pixels, and every 60th frame of a video for faces of 0.4 times that size "
        "(default: 0.125)",
    )
    add_renamed(
        finding,
        "--rotated",
        "--tilted",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="also detect rotated faces (roll up to 45 degrees) in videos; slower",
    )
    finding.add_argument(
        "--profile",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="also detect faces in profile; more false positives",
    )


def settings_of(arguments: argparse.Namespace) -> Settings:
    """How faces are to be found; unlike in the window, rotated ones cost time only on request.

    Raises:
        DetectorError: there is no such detector.
    """
    kind, _, model = arguments.detector.partition("=")
    detector_kind(kind)
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


def sampling_of(arguments: argparse.Namespace) -> FrameSampling:
    """Which frames of that."""
    return FrameSampling(arguments.every, arguments.per_second)


class _JobParser(PrintableParser):
    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        arguments = super().parse_args(args, namespace)
        if namespace is not None:
            return arguments
        if arguments.out_folder is not None:
            if arguments.json or arguments.csv == "-":
                self.error("--out-folder needs a file of all rows; name it with --csv, or leave it out")
            arguments.csv = arguments.csv or str(arguments.out_folder / ALL_ROWS)
        if "resume" in arguments and arguments.resume and arguments.csv in (None, "-"):
            self.error("--resume needs a file; name it with --csv or --out-folder")
        if arguments.face_thumbnails is None and getattr(arguments, "thumbnails_per_face", None):
            self.error("--thumbnails-per-face needs a folder; name it with --face-thumbnails")
        if arguments.end is not None and arguments.end <= arguments.begin:
            self.error("--to must be later than --from")
        return arguments
