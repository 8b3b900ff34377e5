"""Files and folders to results, by one model or by two; the same from the command line and from a window."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import FrameAnalyser, Result, UnreadableFile
from fer_desktop.analysis.face_thumbnails import FaceThumbnails
from fer_desktop.analysis.folder_labels import labels_of, look_cropped
from fer_desktop.analysis.job_annotations import JobAnnotations
from fer_desktop.analysis.job_models import JobModels
from fer_desktop.analysis.local_run import Analyse, analyse_all
from fer_desktop.analysis.output.columns import ANNOTATION, Column, names_of, with_names
from fer_desktop.analysis.output.output_path import check_room
from fer_desktop.analysis.output.printed_rows import Output
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.output.rows_tree import write_tree
from fer_desktop.analysis.output.sidecar import identity_of
from fer_desktop.analysis.totals import Totals
from fer_desktop.base.errors import NoPicturesError, OutputError, SourceError
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.vision.detectors import needs_colors
from fer_desktop.vision.sources.targets import Listing, list_files
from fer_desktop.vision.types import Analysis
from training.core.media import MEDIA_SUFFIXES
from training.core.storage.atomic import FreeBytes, free_bytes

ROW_BYTES: Final = 200
"""Of a row, at least."""
MAX_NAMED: Final = 5
"""Reasons that are given where nothing can be read."""


class Job:
    """One run over files and folders.

    Attributes:
        targets: Paths that were asked for.
        models: What reads the faces.
        settings: How faces are found, and which readings are marked as uncertain.
        part: What is analysed of each video.
        sampling: Which frames of that.
        minimum_quality: Faces below this, 0..1, have rows, and count in no figure.
        listing: The files there, and what stood in the way.
        totals: Counts.
        thumbnails: Takes note of the faces that pictures are wanted of, to be set before ``run``; None: of
            none.
    """

    def __init__(
        self,
        targets: Sequence[str],
        models: JobModels,
        settings: Settings,
        part: TimeRange = WHOLE_VIDEO,
        sampling: FrameSampling = ALL_FRAMES,
        minimum_quality: float = 0.0,
    ) -> None:
        """Look for the files; nothing is read yet.

        Raises:
            SourceError: There is nothing at all; says why, and what was looked for in folders.
        """
        self.targets, self.models, self.settings = tuple(targets), models, settings
        self.part, self.sampling = part, sampling
        self.minimum_quality = minimum_quality
        self.thumbnails: FaceThumbnails | None = None
        self.listing = list_files(targets)
        _check_any(self.listing)
        files = self.listing.paths
        self._annotations = JobAnnotations(files)
        labels = labels_of(targets, files, models.emotions)
        cropped, count = look_cropped(files, labels), len(models.bundles)
        self.totals = Totals(models.emotions, labels, cropped, count, minimum_quality)

    @property
    def identity(self) -> dict[str, Any]:
        """What rows depend on: what ``JobModels.identity`` says, the frames of videos, markers and names.

        Rows by two models have neither markers nor names.
        """
        annotated = self._annotations.identity if self._alone else {}
        return self.models.identity(self.settings) | self._choices | annotated

    @property
    def annotations_sentence(self) -> str:
        """Which annotations rows and summary depend on; empty without any."""
        return self._annotations.sentence(in_rows=self._alone)

    @property
    def _choices(self) -> dict[str, Any]:
        return identity_of(self.part, self.sampling, self.minimum_quality)

    @property
    def schema(self) -> tuple[Column, ...]:
        """Of the rows: those of one model have markers and names where there are any."""
        schema = with_names(self.models.schema) if self._named else self.models.schema
        return (*schema, *ANNOTATION) if self._marked else schema

    @property
    def _alone(self) -> bool:
        return len(self.models.bundles) == 1

    @property
    def _marked(self) -> bool:
        return self._alone and self._annotations.marked

    @property
    def _named(self) -> bool:
        return self._alone and self._annotations.named

    def check_room(self, path: Path, free: FreeBytes = free_bytes) -> None:
        """Make sure that the rows find room, as far as their number is known: one for each file at least.

        Raises:
            OutputError: They do not.
        """
        check_room(path, ROW_BYTES * len(self.listing.paths), free)

    def count_earlier(self, output: Output) -> None:
        """Count what the output already holds.

        Raises:
            OutputError: That cannot be read.
        """
        if isinstance(output, RowsFile):
            for earlier in output.earlier():
                kept, excluded = self._annotations.after_earlier(earlier)
                self.totals.add_earlier(kept)
                if self.thumbnails is not None:
                    self.thumbnails.add_earlier(kept, self.minimum_quality)
                self.totals.excluded += excluded

    def run(
        self,
        output: Output,
        analysers: Sequence[FrameAnalyser],
        watch: Callable[[Result], None],
        cancel: threading.Event | None = None,
        analyse: Analyse = analyse_all,
    ) -> None:
        """Analyse everything, and send the rows to the output.

        Args:
            output: Where the rows go; what it holds from an earlier run is not read again.
            analysers: One a thread, as ``models.make_analysers`` gives them.
            watch: Called with each result once it is counted and its rows are with the output.
            cancel: Set to end early.
            analyse: Reads the files: in threads of this process, or elsewhere.

        Raises:
            OutputError: The rows cannot be written.
        """
        results = analyse(
            self.listing,
            analysers,
            cancel,
            output.done,
            output.seen,
            self.part,
            self.settings.reidentify_faces,
            needs_colors(self.settings.detector),
            self.sampling,
        )
        threshold = self.settings.confidence_threshold
        try:
            for problem in self._annotations.problems:
                self.totals.add_unreadable(problem)
                watch(problem)
            for result in results:
                if isinstance(result, Analysis):
                    self._count(result)
                    label = self.totals.label_of(result.source)
                    output.write(self._rows(result, threshold, label))
                elif isinstance(result, UnreadableFile):
                    self.totals.add_unreadable(result)
                output.note(result)
                watch(result)
        finally:
            results.close()

    def write_tree(self, rows: Path, folder: Path) -> None:
        """Divide the rows of a run that is done among files below a folder, as ``rows_tree`` says.

        Raises:
            OutputError: They cannot be written; ``rows`` is as it was.
        """
        problems = self.totals.summary().problems
        write_tree(rows, folder, self.targets, self.schema, self.identity, problems)

    def _count(self, analysis: Analysis) -> None:
        if self._annotations.excludes(analysis):
            self.totals.excluded += 1
            return
        self.totals.add(analysis)
        if self.thumbnails is not None:
            self.thumbnails.add(analysis, self.totals.counts)

    def _rows(self, analysis: Analysis, threshold: float, label: str | None) -> list[Row]:
        rows = self.models.rows(analysis, threshold, label)
        if not (self._marked or self._named):
            return rows
        marker: Row = {"marker": self._annotations.marker(analysis) or None}
        names = self._annotations.names(analysis)
        faces = [names.get(face.face_id) for face in analysis.faces] or [None]
        columns = names_of(self.schema)
        filled = (row | marker | {"name": name} for row, name in zip(rows, faces, strict=True))
        return [{column: row[column] for column in columns} for row in filled]


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


def _check_any(listing: Listing) -> None:
    """Make sure that there is something to read."""
    if listing.paths or not listing.problems:
        return
    reasons = " ".join(str(problem) for problem in listing.problems[:MAX_NAMED])
    if len(listing.problems) > MAX_NAMED:
        more = translate("batch", "{n:,} more cannot be read.")
        reasons += " " + more.format(n=len(listing.problems) - MAX_NAMED)
    if any(isinstance(problem, NoPicturesError) for problem in listing.problems):
        kinds = ", ".join(sorted(MEDIA_SUFFIXES))
        sought = translate(
            "batch",
            "Folders are searched at every depth for picture and video files, such as {kinds}; hidden "
            "files are skipped.",
        )
        reasons += " " + sought.format(kinds=kinds)
    raise SourceError(reasons)
