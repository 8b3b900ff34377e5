"""The same analysis without a window: ``analyse PATH…``."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from fer_desktop.config import SENSITIVITIES, Settings
from fer_desktop.errors import FerError, OutputError, SettingsError
from fer_desktop.live.batch import analyse_all
from fer_desktop.outputs import CsvFile, CsvStream, JsonOutput, Output, TableOutput
from fer_desktop.paths import default_model
from fer_desktop.rows import columns, face_rows
from fer_desktop.tally import Progress, Tally
from fer_desktop.vision.assembly import still_analyser
from fer_desktop.vision.detectors import DETECTORS
from fer_desktop.vision.sources.targets import MEDIA_SUFFIXES, list_files
from training.bundle import BundleError, ModelBundle, read_bundle

FINE, FAULTY, INTERRUPTED = 0, 2, 130
"""Exit codes: all was read; something was not, or was asked for wrongly; stopped by Ctrl-C."""
STANDARD_ERROR = 2
"""Its file descriptor."""


def run(argv: Sequence[str]) -> int:
    """Analyse files and folders and print or write one row a face.

    Args:
        argv: The arguments behind the word ``analyse``.

    Returns:
        The exit code: ``FINE``, ``FAULTY`` or ``INTERRUPTED``.
    """
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as ending:
        return FINE if not ending.code else FAULTY
    _print_any_name()
    try:
        bundle = read_bundle(arguments.model)
        to_read = list_files(arguments.paths, MEDIA_SUFFIXES).paths
        output = _output(arguments, bundle, to_read)
    except (FerError, BundleError) as error:
        print(error, file=sys.stderr)
        return FAULTY
    except BrokenPipeError:
        return _reader_left()
    try:
        tally = _analyse(arguments.paths, len(to_read), bundle, output, _settings(arguments))
        output.finish()
    except (FerError, BundleError) as error:
        output.abandon()
        print(error, file=sys.stderr)
        return FAULTY
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        output.abandon()
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED
    print(tally.summary(), file=sys.stderr)
    return FAULTY if tally.unreadable else FINE


def _reader_left() -> int:
    """Whoever read the rows has seen enough, such as ``| head``; Python would complain once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE


def _analyse(
    paths: Sequence[str], total: int, bundle: ModelBundle, output: Output, settings: Settings
) -> Tally:
    """Analyse everything, send the rows to the output, say what cannot be read, and count."""
    with _hushed():
        analyser = still_analyser(bundle, settings)
    tally = Tally()
    progress = Progress(total=total, stream=sys.stderr)

    def tell(error: FerError) -> None:
        progress.clear()
        print(error, file=sys.stderr)
        tally.add_unreadable()

    for analysis in analyse_all(paths, analyser, on_error=tell):
        output.write(face_rows(analysis, bundle))
        tally.add(analysis)
        progress.show(tally)
    progress.clear()
    return tally


def _settings(arguments: argparse.Namespace) -> Settings:
    """How faces are to be found; unlike in the window, tilted ones cost time only if they are asked for."""
    kind, _, model = arguments.detector.partition("=")
    if kind not in (entry.kind for entry in DETECTORS):
        known = ", ".join(entry.kind for entry in DETECTORS)
        raise SettingsError(f"There is no face detector {kind!r}; use one of: {known}.")
    return Settings(
        detector=kind,
        yunet_model=model,
        sensitivity=arguments.sensitivity,
        tilted_faces=arguments.tilted,
        profile_faces=arguments.profile,
    )


def _output(arguments: argparse.Namespace, bundle: ModelBundle, to_read: Sequence[Path]) -> Output:
    if arguments.json:
        return JsonOutput(sys.stdout)
    if arguments.csv is None:
        return TableOutput(sys.stdout)
    names = columns(bundle.labels)
    if arguments.csv == "-":
        return CsvStream(sys.stdout, names)
    path = Path(arguments.csv)
    # What cannot be looked at is nothing that will be read; CsvFile says what is wrong with it.
    with contextlib.suppress(OSError, RuntimeError):
        if path.exists() and any(path.samefile(file) for file in to_read):
            raise OutputError(f"{path} is one of the files to read; give another name for the rows.")
    return CsvFile(path, names)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fer-desktop analyse",
        description="Read the faces on pictures and videos: one row a face.",
        epilog="Exit code: 0 if everything was read, 2 if something could not be, 130 if stopped.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a picture, a video or a folder of them")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", metavar="OUT", help="write a CSV file instead of a table (-: standard output)")
    form.add_argument("--json", action="store_true", help="print one JSON object a line instead of a table")
    parser.add_argument(
        "--model", metavar="DIR", type=Path, default=default_model(), help="the folder of another model"
    )
    finding = parser.add_argument_group("finding faces")
    finding.add_argument(
        "--detector",
        metavar="KIND",
        default=Settings().detector,
        help="haar (the default), or yunet=FILE.onnx with the file of a YuNet network",
    )
    finding.add_argument(
        "--sensitivity",
        choices=SENSITIVITIES,
        default=Settings().sensitivity,
        help="what counts as a face: only what is sure, or whatever might be one (default: normal)",
    )
    finding.add_argument(
        "--tilted",
        action="store_true",
        help="find faces that lean by up to 45 degrees too; slower",
    )
    finding.add_argument(
        "--profile", action="store_true", help="find faces seen from the side too; more that is no face"
    )
    return parser


def _print_any_name() -> None:
    """Let file names be printed that are no valid text, or that the terminal has no letters for."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """Keep off standard error what libraries in C write there, such as LiteRT's note on every start.

    It is the whole process that falls silent, so this is for moments when no other thread is at work.
    """
    sys.stderr.flush()
    kept = os.dup(STANDARD_ERROR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, STANDARD_ERROR)
        yield
    finally:
        os.dup2(kept, STANDARD_ERROR)
        os.close(kept)
        os.close(nowhere)
