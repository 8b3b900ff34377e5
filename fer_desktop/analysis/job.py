"""One run over files and folders, the same from the command line and from the window."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import PART, Result, UnreadableFile, analyse_all
from fer_desktop.analysis.folder_labels import look_cropped
from fer_desktop.analysis.output.printed_rows import Output
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.totals import Totals, labels_of
from fer_desktop.base.errors import NoPicturesError, OutputError, SourceError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings, finding_of
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.factory import batch_analyser
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.targets import Listing
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle
from training.core.media import MEDIA_SUFFIXES

NAMED: Final = 5
"""Reasons that are given where nothing can be read."""


@dataclass(frozen=True)
class AnalysisRun:
    """What is to be done.

    Attributes:
        targets: Paths that were asked for.
        listing: The files there, and what stood in the way.
        bundle: The model.
        output: Where the rows go.
        totals: Counts; may already hold what an earlier run has done.
        confidence_threshold: A face whose highest probability is under this, 0..1, is marked as uncertain.
    """

    targets: Sequence[str]
    listing: Listing
    bundle: ModelBundle
    output: Output
    totals: Totals
    confidence_threshold: float = 0.0


def check_any(listing: Listing) -> None:
    """Make sure that there is something to read.

    Raises:
        SourceError: There is nothing at all; says why, and what was looked for in folders.
    """
    if listing.paths or not listing.problems:
        return
    reasons = " ".join(str(problem) for problem in listing.problems[:NAMED])
    if len(listing.problems) > NAMED:
        more = translate("batch", "{n:,} more cannot be read.")
        reasons += " " + more.format(n=len(listing.problems) - NAMED)
    if any(isinstance(problem, NoPicturesError) for problem in listing.problems):
        kinds = ", ".join(sorted(MEDIA_SUFFIXES))
        sought = translate(
            "batch",
            "Folders are searched at every depth for picture and video files, such as {kinds}; hidden "
            "files are skipped.",
        )
        reasons += " " + sought.format(kinds=kinds)
    raise SourceError(reasons)


def prepare(
    targets: Sequence[str],
    listing: Listing,
    bundle: ModelBundle,
    output: Output,
    confidence_threshold: float = 0.0,
) -> AnalysisRun:
    """A run that has counted what the output already holds.

    Raises:
        OutputError: that cannot be read.
    """
    labels = labels_of(targets, listing.paths, bundle.labels)
    totals = Totals(bundle.labels, labels, look_cropped(listing.paths, labels))
    if isinstance(output, RowsFile):
        for earlier in output.earlier():
            totals.add_earlier(earlier)
    return AnalysisRun(targets, listing, bundle, output, totals, confidence_threshold)


def carry_out(
    run: AnalysisRun,
    analysers: Sequence[Analyser],
    watch: Callable[[Result], None],
    cancel: threading.Event | None = None,
) -> None:
    """Analyse everything, and send the rows to the output.

    Args:
        run: What is to be done.
        analysers: One a thread.
        watch: Called with each result once it is counted and its rows are with the output.
        cancel: Set to end early.

    Raises:
        OutputError: the rows cannot be written.
    """
    results = analyse_all(run.listing, analysers, cancel, run.output.done, run.output.seen)
    try:
        for result in results:
            if isinstance(result, Analysis):
                run.totals.add(result)
                run.output.write(analysis_rows(result, run.bundle, run.confidence_threshold))
            elif isinstance(result, UnreadableFile):
                run.totals.add_unreadable(result)
            run.output.note(result)
            watch(result)
    finally:
        results.close()


def identity(bundle: ModelBundle, settings: Settings) -> dict[str, Any]:
    """What rows depend on beside the pictures: an earlier run must have had the same, parts of videos too."""
    return {
        "model": bundle.name,
        "model_sha256": bundle.sha256,
        "temperature": bundle.temperature,
        "margin": bundle.margin,
        "frames_followed": PART,
        "confidence_threshold": settings.not_sure_below,
        "video_times": "stream",
        **finding_of(settings),
    }


def make_analysers(bundle: ModelBundle, settings: Settings, jobs: int) -> list[Analyser]:
    """One analyser a thread, which share the processor's cores among them.

    OpenCV's own threads are turned off in this process, where there are several analysers.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    if jobs > 1:
        cv2.setNumThreads(1)
    return [batch_analyser(bundle, settings) for _ in range(jobs)]


def usable_cores() -> int:
    """How many of the processor's cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def check_is_no_input(path: Path, files: Sequence[Path], what: str = "rows") -> None:
    """Make sure that what is written, the rows or the page, is nothing that is read.

    Raises:
        OutputError: it is one of the files to read.
    """
    try:
        known = path.stat()
    except (OSError, RuntimeError):
        return
    for file in files:
        try:
            same = os.path.samestat(known, file.stat())
        except (OSError, RuntimeError):
            continue
        if same:
            rows = translate("batch", "{path} is one of the input files. Choose another output file.")
            page = translate("batch", "{path} is one of the input files. Choose another name for the report.")
            raise OutputError((page if what == "page" else rows).format(path=path))
