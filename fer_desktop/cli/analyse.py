"""The same analysis without a window: ``analyse PATH…``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.analysis.batch import Result, UnreadableFile
from fer_desktop.analysis.counter import FrameProgress
from fer_desktop.analysis.job import (
    AnalysisRun,
    carry_out,
    check_any,
    check_is_no_input,
    identity,
    make_analysers,
    prepare,
)
from fer_desktop.analysis.output.columns import columns
from fer_desktop.analysis.output.output_path import checked_place
from fer_desktop.analysis.output.printed_rows import CsvStream, JsonOutput, Output, TableOutput
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.sidecar import sidecar_of
from fer_desktop.analysis.report import write_page
from fer_desktop.analysis.totals import Summary
from fer_desktop.base.errors import FerError, OutputError
from fer_desktop.base.settings import Settings
from fer_desktop.base.skipped_files import left_out_sentence
from fer_desktop.cli.analyse_arguments import parser, settings_of
from fer_desktop.cli.terminal import FAULTY, FINE, INTERRUPTED, print_any_name, reader_left, suppress_stderr
from fer_desktop.explain.labelled_folder import labelled_text
from fer_desktop.explain.no_face import cropped_advice, run_advice
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.targets import list_files
from training.core.bundle import BundleError, ModelBundle, read_bundle


def run(argv: Sequence[str]) -> int:
    """Analyse files and folders and print or write one row per face, and one per frame without any.

    Args:
        argv: The arguments behind the word ``analyse``.

    Returns:
        The exit code: ``FINE``, ``FAULTY`` or ``INTERRUPTED``.
    """
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as ending:
        return FINE if not ending.code else FAULTY
    print_any_name()
    output: Output | None = None
    try:
        bundle = read_bundle(arguments.model)
        settings = settings_of(arguments)
        listing = list_files(arguments.paths)
        check_any(listing)
        if listing.left_out:
            print(left_out_sentence(listing.left_out), file=sys.stderr)
        _check_outputs(arguments, listing.paths)
        analysers = _make_analysers(bundle, settings, arguments.jobs)
        output = _output(arguments, bundle, settings)
        if isinstance(output, RowsFile) and output.notice:
            print(output.notice, file=sys.stderr)
        prepared = prepare(arguments.paths, listing, bundle, output, settings.not_sure_below)
        if prepared.totals.cropped and settings.faces == "find":
            print(cropped_advice(options=True), file=sys.stderr)
        _analyse(prepared, analysers)
        output.finish()
        if arguments.html is not None:
            _write_page(arguments.html, prepared)
    except (FerError, BundleError) as error:
        if output is not None:
            output.abandon()
        print(error, file=sys.stderr)
        return FAULTY
    except BrokenPipeError:
        return reader_left()
    except KeyboardInterrupt:
        kept = output.abandon() if output is not None else ""
        print(*filter(None, (kept, "Stopped.")), sep="\n", file=sys.stderr)
        return INTERRUPTED
    summary = prepared.totals.summary()
    if summary.labelled is not None:
        print(labelled_text(summary.labelled), end="\n\n", file=sys.stderr)
    _advise(summary, settings)
    print(summary.sentence, file=sys.stderr)
    return FAULTY if summary.problems else FINE


def _make_analysers(bundle: ModelBundle, settings: Settings, jobs: int) -> list[Analyser]:
    with suppress_stderr():
        return make_analysers(bundle, settings, jobs)


def _analyse(run: AnalysisRun, analysers: Sequence[Analyser]) -> None:
    """Analyse everything, and say what cannot be read and how far it is."""
    progress = FrameProgress(total=len(run.listing.paths), stream=sys.stderr)

    def watch(result: Result) -> None:
        if isinstance(result, UnreadableFile):
            progress.clear()
            print(result.reason, file=sys.stderr)
        progress.show(run.totals.counter)

    carry_out(run, analysers, watch)
    progress.clear()


def _advise(summary: Summary, settings: Settings) -> None:
    """Say what to try where no face was found."""
    # That pictures look like cropped faces was said before they were read.
    advice = "" if summary.cropped else run_advice(summary, settings, options=True)
    if advice:
        print(advice, file=sys.stderr)


def _check_outputs(arguments: argparse.Namespace, files: Sequence[Path]) -> None:
    """Refuse to write over what is read, before any work is done."""
    if arguments.csv not in (None, "-"):
        check_is_no_input(Path(arguments.csv), files)
    if arguments.html is not None:
        check_is_no_input(arguments.html, files, "page")
        checked_place(arguments.html)
        _check_page_apart(arguments)


def _check_page_apart(arguments: argparse.Namespace) -> None:
    """Refuse a page that would take the place of the rows, or of the file beside them."""
    if arguments.csv in (None, "-"):
        return
    page, rows = arguments.html.resolve(), Path(arguments.csv).resolve()
    if page in (rows, sidecar_of(rows).resolve()):
        raise OutputError(f"{arguments.html} is named for both --html and --csv. Choose two files.")


def _output(arguments: argparse.Namespace, bundle: ModelBundle, settings: Settings) -> Output:
    if arguments.json:
        return JsonOutput(sys.stdout)
    if arguments.csv is None:
        return TableOutput(sys.stdout)
    if arguments.csv == "-":
        return CsvStream(sys.stdout, columns(bundle.labels))
    return RowsFile(Path(arguments.csv), bundle.labels, identity(bundle, settings), arguments.resume)


def _write_page(path: Path, run: AnalysisRun) -> None:
    rows = run.output.path if isinstance(run.output, RowsFile) else None
    title = ", ".join(Path(target).name or target for target in run.targets[:3])
    title += ", …" if len(run.targets) > 3 else ""
    write_page(path, run.totals.summary(), run.bundle, rows, title)
