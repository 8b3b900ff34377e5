"""What a run has done since it was last handed to the system."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from fer_desktop.analysis.batch import FileEnd, Result, UnreadableFile
from fer_desktop.analysis.output.csv_cells import CsvWriter
from fer_desktop.analysis.output.earlier_rows import Finished
from fer_desktop.analysis.output.journal import Entry
from fer_desktop.analysis.output.rows import Row
from fer_desktop.explain.no_face import is_small
from fer_desktop.vision.types import Analysis


class Pending:
    """Rows as bytes, and the entries that say what they came from.

    Attributes:
        head: The heading's bytes.
        waiting: Bytes of rows in here.
        before: Bytes that the file of rows has already; kept up by its owner.
    """

    def __init__(self, names: Sequence[str]) -> None:
        """Nothing is waiting.

        Args:
            names: Of the columns.
        """
        self._text = io.StringIO()
        self._writer = CsvWriter(self._text, names)
        self._writer.write_heading()
        self.head = self._taken()
        self._pieces: list[bytes] = []
        self._entries: list[Entry] = []
        self._counts = _Counts()
        self._problems: list[UnreadableFile] = []
        self._file, self._ended = "", False
        self.before = 0
        self.waiting = 0

    def write(self, rows: Sequence[Row]) -> None:
        """Take the rows of one frame; ``note`` says which."""
        self._writer.write(rows)
        self._counts.rows += len(rows)
        piece = self._taken()
        self._pieces.append(piece)
        self.waiting += len(piece)

    def note(self, result: Result) -> None:
        """Take note of what was done."""
        if isinstance(result, UnreadableFile) and result.file:
            self._file, self._ended = result.file, False
            if result.failed:
                self._counts.add_failed(result.reason)
            else:
                # Met again at the end of the file, unless that is noted too.
                self._problems.append(result)
        elif isinstance(result, FileEnd) and (result.file != self._file or not self._ended):
            self._file = result.file
            self._enter(end=True)
        elif isinstance(result, Analysis):
            self._file, self._ended = result.source, False
            self._counts.add(result)
            if result.position is None:
                # A picture is done with its only frame; nothing may come between the two.
                self._enter(end=True)

    def take_over(self, finished: Finished) -> Entry:
        """Take the rows of a whole file that was read earlier."""
        self.write(finished.rows)
        empty = len(finished.rows) - finished.faces
        self._file = finished.file
        self._counts = _Counts(finished.video, finished.frames, len(finished.rows), finished.faces, empty)
        # Rows do not say how large their picture is.
        self._counts.small_faceless = None
        return self._enter(end=True)

    def take(self) -> tuple[bytes, list[Entry]]:
        """Everything that waits, also of a video that is not at its end; it is no longer in here then."""
        if self._counts.frames or self._counts.failed:
            self._enter(end=False)
        rows, entries = b"".join(self._pieces), self._entries
        self._pieces, self._entries, self.waiting = [], [], 0
        return rows, entries

    def _enter(self, end: bool) -> Entry:
        counts, self._counts = self._counts, _Counts()
        problems: list[UnreadableFile] = []
        if end:
            problems, self._problems = self._problems, []
        self._ended = end
        entry = Entry(
            self._file,
            counts.video,
            counts.frames,
            counts.rows,
            counts.faces,
            counts.empty,
            (*counts.errors, *(problem.reason for problem in problems)),
            end,
            self.before + self.waiting,
            sum(problem.frames for problem in problems),
            counts.small_faceless,
            counts.failed,
        )
        self._entries.append(entry)
        return entry

    def _taken(self) -> bytes:
        """What the writer has written, as bytes; file names that are no valid text come back byte by byte."""
        text = self._text.getvalue()
        self._text.seek(0)
        self._text.truncate()
        return text.encode("utf-8", "surrogateescape")


@dataclass
class _Counts:
    """What was done of a file since the last entry."""

    video: bool = False
    frames: int = 0
    rows: int = 0
    faces: int = 0
    empty: int = 0
    errors: list[str] = field(default_factory=list)
    failed: int = 0
    small_faceless: int | None = 0

    def add(self, analysis: Analysis) -> None:
        self.video = analysis.position is not None
        self.frames += 1
        self.faces += len(analysis.faces)
        self.empty += not analysis.faces
        if not self.video and not analysis.faces and self.small_faceless is not None:
            self.small_faceless += is_small(analysis.frame_size)

    def add_failed(self, reason: str) -> None:
        self.video = True
        self.failed += 1
        self.errors.append(reason)
