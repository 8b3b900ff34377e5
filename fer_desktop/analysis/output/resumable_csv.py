"""Rows as a CSV file that a stopped run leaves in a state from which another one goes on."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import Result
from fer_desktop.analysis.output.columns import Column, names_of
from fer_desktop.analysis.output.csv_cells import read_cells, read_rows
from fer_desktop.analysis.output.earlier_rows import Earlier, continued_schema, finished_files
from fer_desktop.analysis.output.earlier_runs import update_run
from fer_desktop.analysis.output.journal import Entry, JobProgress, ProgressFile, read_progress, rescue
from fer_desktop.analysis.output.locked_file import LockedFile
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, RESUME, beside, checked_output, failure
from fer_desktop.analysis.output.printed_rows import Output
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.output.sidecar import (
    check_same,
    is_unknown,
    read_provenance,
    sidecar_of,
    write_sidecar,
)
from fer_desktop.analysis.output.write_buffer import Pending
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.tracking.track_linking import Sighting
from training.core.media import regular_file
from training.core.storage.atomic import rename_over
from training.core.storage.file_lock import remove

FLUSH_INTERVAL: Final = 0.5
"""Seconds between two moments when all that is done is handed to the system."""
MUCH: Final = 1 << 20
"""Bytes of rows that are handed over earlier."""


class RowsFile(Output):
    """A CSV file that appears under its name only when it is complete.

    Until then the rows are in ``NAME.partial``, and ``NAME.progress`` says how far they are. Whatever ends
    the run, nothing but the last half second of it is lost. Beside a complete file, ``NAME.metadata.json``
    says what its rows were made with, so that other ones are not put behind them, and what its columns mean.

    Attributes:
        path: The file, once it is complete.
        notice: What a person should know of how the run begins, in one sentence; or nothing.
    """

    def __init__(
        self,
        path: Path,
        schema: Sequence[Column],
        identity: Mapping[str, Any],
        resume: bool = False,
        clock: Callable[[], float] = time.monotonic,
        resume_hint: str = RESUME,
        keep: bool = True,
    ) -> None:
        """Begin, or go on where an earlier run ended.

        Args:
            path: The file to write.
            schema: The columns, in order; an earlier run of version 2.1 goes on with its own.
            identity: What the rows are made with, as plain JSON values by name; an earlier run must have had
                the same. To resume, it has ``model`` and ``model_sha256``; only the name ``model`` may be
                another one, as it is after a model was renamed.
            resume: Whether to keep what an earlier run has done.
            clock: Seconds.
            resume_hint: How the person resumes a run, for what is said when it cannot continue.
            keep: Whether a run that is stopped leaves what it has done for a later one.

        Raises:
            OutputError: the place cannot be written to, an earlier run's work would be lost, or that run had
                another model or other settings.
        """
        self.path, self.notice = checked_output(path), ""
        self._identity, self._resume_hint, self._keep = dict(identity), resume_hint, keep
        self._schema = continued_schema((self.partial, self.path), schema) if resume else tuple(schema)
        self._pending = Pending(names_of(self._schema))
        self._clock, self._handed_over, self._folder = clock, clock(), os.getcwd()
        self._done: dict[str, int | None] = {}
        self._any = False
        earlier = self._earlier(identity, resume)
        try:
            self._open(earlier, identity, resume)
        except OSError as error:
            raise failure(self.path, error) from error

    @property
    def partial(self) -> Path:
        """Where the rows are until the file is complete."""
        return beside(self.path, PARTIAL)

    @property
    def length(self) -> int:
        """Bytes of the rows' file that hold, whatever happens."""
        return self._rows.length

    def done(self, file: str) -> int | None:
        """How many frames of a file an earlier run has read or failed to; None: all of it."""
        return self._done.get(os.path.abspath(file), 0)

    def earlier(self) -> Iterator[Earlier]:
        """What is in the file from earlier runs, entry by entry, with the rows of each."""
        progress = read_progress(
            beside(self.path, PROGRESS), self.length, len(self._pending.head), self._resume_hint
        )
        with open(
            self.partial, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file
        ) as file:
            cells = read_cells(file)
            rows = read_rows(cells, next(cells, []))
            for entry in progress.read():
                found = [row for _, row in zip(range(entry.rows), rows, strict=False)]
                yield Earlier(entry, found, self._folder)

    def seen(self, file: str) -> Iterator[Sighting]:
        """Whom an earlier run has seen on the frames of a video, in order."""
        if self.done(file) == 0:
            return
        for earlier in self.earlier():
            if earlier.path == os.path.abspath(file):
                yield from earlier.sightings()

    def write(self, rows: Sequence[Row]) -> None:
        """Take the rows of one frame; ``note`` says which."""
        self._pending.write(rows)

    def note(self, result: Result) -> None:
        """Take note of what was done, and hand it over every half second.

        Raises:
            OutputError: it cannot be written.
        """
        self._pending.note(result)
        if self._clock() - self._handed_over >= FLUSH_INTERVAL or self._pending.waiting >= MUCH:
            self.hand_over()

    def hand_over(self) -> None:
        """Give all that is done to the system, so that it outlives this process.

        Raises:
            OutputError: it cannot be written; what was handed over before stays as it is.
        """
        pieces, entries = self._pending.take()
        entries = entries if self._keep else []
        self._handed_over = self._clock()
        before, any_before = self._rows.length, self._any
        # First of all: Ctrl-C may come behind any of the next lines, and nothing kept may be removed then.
        self._any = any_before or bool(entries)
        try:
            self._rows.append(pieces)
            self._progress.append(entries)
        except OSError as error:
            self._any = any_before
            with contextlib.suppress(OSError):
                self._rows.cut(before)
            raise failure(self.path, error, self._resume_hint if self._any else "") from error
        self._pending.before = self._rows.length

    def finish(self) -> None:
        """Give the file its name.

        Raises:
            OutputError: that cannot be done.
        """
        self.hand_over()
        try:
            self._rows.close()
            # Before the rows: as long as these have another name, what is beside that one is what counts.
            write_sidecar(self.path, self._schema, self._identity)
            rename_over(self.partial, self.path)
            self._progress.close()
            beside(self.path, PROGRESS).unlink()
        except OSError as error:
            raise failure(self.path, error, self._resume_hint if self._keep else "") from error

    def abort(self) -> str:
        """Leave what was done, if anything was, for a later run; a finished file stays as it was.

        Returns:
            What to tell a person: one sentence, or nothing.
        """
        with contextlib.suppress(OutputError):
            self.hand_over()
        if not self._any:
            with contextlib.suppress(OSError):
                self._rows.cut(0)
        self._rows.close()
        self._progress.close()
        if self._any:
            kept = translate("batch", "Completed results are kept in {partial}. Continue with {go_on}.")
            return kept.format(partial=self.partial, go_on=self._resume_hint)
        self.partial.unlink(missing_ok=True)
        beside(self.path, PROGRESS).unlink(missing_ok=True)
        return ""

    def _earlier(self, identity: Mapping[str, Any], resume: bool) -> JobProgress | None:
        """What an unfinished run has left; None where there is nothing worth keeping."""
        progress = beside(self.path, PROGRESS)
        if not self.partial.exists():
            return None
        if not progress.exists():
            if self.partial.stat().st_size > len(self._pending.head):
                message = translate("batch", "{path} no longer exists. Either {rescue}")
                raise OutputError(message.format(path=progress, rescue=rescue(self.path, self._resume_hint)))
            return None
        try:
            size = self.partial.stat().st_size
        except OSError as error:
            raise failure(self.path, error) from error
        earlier = read_progress(progress, size, len(self._pending.head), self._resume_hint)
        if not earlier.entries:
            return None
        if not resume:
            message = translate(
                "batch",
                "{partial} contains the results of an interrupted run. Continue with {go_on}, or delete "
                "the file to restart.",
            )
            raise OutputError(message.format(partial=self.partial, go_on=self._resume_hint))
        # The progress of 0.1 is written anew, with the settings of today.
        pictures = earlier.former and not any(entry.video for entry in earlier.read())
        check_same(self.path, earlier.identity, identity, pictures=pictures)
        try:
            if earlier.former:
                update_run(self.partial, earlier, names_of(self._schema), identity)
                size = self.partial.stat().st_size
                earlier = read_progress(progress, size, len(self._pending.head), self._resume_hint)
        except OSError as error:
            raise failure(self.path, error) from error
        return earlier

    def _open(self, earlier: JobProgress | None, identity: Mapping[str, Any], resume: bool) -> None:
        path = beside(self.path, PROGRESS)
        if earlier is not None:
            self._progress = ProgressFile.resume(path, earlier.length)
            self._rows = LockedFile(self.partial)
            self._rows.cut(earlier.rows)
            self._pending.before = earlier.rows
            self._any, self._folder = True, earlier.folder
            for entry in earlier.read():
                self._remember(entry, earlier.folder)
            return
        self._progress = ProgressFile.begin(path, identity)
        try:
            self._rows = LockedFile.begin(self.partial, self._pending.head)
        except (OSError, OutputError):
            self._progress.close()
            remove(path)
            raise
        self._pending.before = self._rows.length
        if resume and self.path.exists():
            self._take_over(identity)

    def _take_over(self, identity: Mapping[str, Any]) -> None:
        """Begin with the rows of a file that was finished earlier."""
        try:
            provenance = self._check_finished(identity)
            for finished in finished_files(self.path, names_of(self._schema), identity):
                if finished.video and provenance is not None:
                    check_same(self.path, provenance, identity)
                self._remember(self._pending.take_over(finished), os.getcwd())
                if self._pending.waiting >= MUCH:
                    self.hand_over()
            self.hand_over()
        except OutputError:
            self._pending.take()
            self._any = False
            self.abort()
            raise

    def _check_finished(self, identity: Mapping[str, Any]) -> dict[str, Any] | None:
        """Make sure that a finished file's rows were made as these will be, as far as that is known.

        Returns:
            What they were made with; None where that is not known. What only videos depend on is not looked
            at yet.
        """
        try:
            earlier = read_provenance(self.path)
        except OSError as error:
            raise failure(sidecar_of(self.path), error) from error
        if earlier is None:
            self.notice = is_unknown(self.path)
            return None
        # Each row names its model.
        earlier |= {name: identity[name] for name in ("model", "model_sha256")}
        check_same(self.path, earlier, identity, pictures=True)
        return earlier

    def _remember(self, entry: Entry, folder: str) -> None:
        key = os.path.normpath(os.path.join(folder, entry.file))
        self._done[key] = None if entry.end else (self._done.get(key) or 0) + entry.done
