"""How far a job is: a small file beside its rows, one JSON object a line, one line a finished file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.output.locked_file import LockedFile
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, RESUME, beside, checked_output, failure
from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.i18n import translate
from training.core.media import regular_file
from training.core.untrusted.value_schema import Fields, Flag, Items, Nullable, Number, Text

FORMAT: Final = 2
FORMER: Final = 1
"""What 0.1 wrote: an entry has a row for each face, and the rows have other columns."""
_COUNT: Final = Number(0, 1 << 60, whole=True)
_LONGEST_TEXT: Final = 1 << 20
_ENTRY: Final = Fields(
    {
        "file": Text(_LONGEST_TEXT),
        "video": Flag(),
        "errors": Items(Text(_LONGEST_TEXT), longest=1 << 30),
        "end": Flag(),
        **dict.fromkeys(("frames", "faces", "empty", "bytes"), _COUNT),
    },
    {**dict.fromkeys(("rows", "damaged", "failed"), _COUNT), "small_faceless": Nullable(_COUNT)},
)
"""What a line of the file must be."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done since the entry before.

    Attributes:
        file: The file's path, as it stands in the rows.
        video: Whether it is a video.
        frames: Frames read.
        rows: Rows written of them.
        faces: Faces found on them.
        empty: Frames without a face.
        errors: What could not be read of it, in sentences.
        end: Whether the file is done; if not, there is more of the video.
        bytes: Length of the rows' file with the rows of this entry.
        damaged: Frames of a video that could not be decoded; one of the errors says so.
        small_faceless: Pictures without a face that are small, as ``no_face.is_small`` says; None
            where it is not known, as of rows of a finished file and of 0.1.
        failed: Frames of a video that could not be analysed; each has an error.
    """

    file: str
    video: bool
    frames: int
    rows: int
    faces: int
    empty: int
    errors: tuple[str, ...]
    end: bool
    bytes: int
    damaged: int = 0
    small_faceless: int | None = None
    failed: int = 0

    @property
    def done(self) -> int:
        """Frames that need not be read again."""
        return self.frames + self.failed


class ProgressFile:
    """Appends entries. Made by ``begin`` or ``resume``, and locked until it is closed or removed."""

    def __init__(self, file: LockedFile) -> None:
        self._file = file

    @classmethod
    def begin(cls, path: Path, identity: Mapping[str, Any]) -> ProgressFile:
        """Begin a new file; a file of that name is emptied.

        Args:
            path: Where.
            identity: What the rows were made with.

        Raises:
            OSError: it cannot be written.
            OutputError: another run uses it.
        """
        return cls(LockedFile.begin(path, header_line(os.getcwd(), identity)))

    @classmethod
    def resume(cls, path: Path, length: int) -> ProgressFile:
        """Open a file to go on behind its first ``length`` bytes; a torn line behind them goes."""
        file = LockedFile(path)
        file.cut(length)
        return cls(file)

    def append(self, entries: list[Entry]) -> None:
        """Write entries, or none of them. Raises OSError where that cannot be done."""
        self._file.append(b"".join(map(entry_line, entries)))

    def close(self) -> None:
        """Leave the file for a later run."""
        self._file.close()


def header_line(folder: str, identity: Mapping[str, Any]) -> bytes:
    """The first line: what rows were made with, and the folder that paths are counted from."""
    return json.dumps({"format": FORMAT, "folder": folder, **identity}).encode() + b"\n"


def entry_line(entry: Entry) -> bytes:
    """Any other line."""
    return json.dumps(asdict(entry)).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class JobProgress:
    """What a progress file says.

    Attributes:
        identity: What the rows were made with.
        folder: The folder that paths in it are counted from.
        path: The file.
        entries: How many entries hold.
        length: Bytes of the file up to the last of them.
        rows: Bytes of the rows' file up to the last of them.
        former: Whether 0.1 wrote it.
    """

    identity: Mapping[str, Any]
    folder: str
    path: Path
    entries: int
    length: int
    rows: int
    former: bool = False

    def read(self) -> Iterator[Entry]:
        """The entries, one by one."""
        with open(self.path, "rb", opener=regular_file) as file:
            file.readline()
            for _ in range(self.entries):
                yield _entry(json.loads(file.readline()))


def rescue(rows: Path, resume_hint: str) -> str:
    """What to do with rows of which nobody knows how far they are; the end of a sentence.

    Args:
        rows: The file's name when it is complete.
        resume_hint: How to resume a file.
    """
    message = translate(
        "batch", "rename {partial} to {name} and continue with {go_on}, or delete the .partial file."
    )
    return message.format(partial=beside(rows, PARTIAL), name=rows.name, go_on=resume_hint)


def read_progress(path: Path, rows: int, head: int, resume_hint: str = RESUME) -> JobProgress:
    """Look through a progress file, and drop what was not finished when the run ended.

    Args:
        path: The file.
        rows: Bytes that the rows' file has.
        head: Bytes of the rows' heading.
        resume_hint: How to resume a file, for what is said of one that cannot be read.

    Raises:
        OutputError: it cannot be read, or is no progress file.
    """
    unknown = translate("batch", "{path} contains no valid progress data. Delete it, then either {rescue}")
    refusal = OutputError(unknown.format(path=path, rescue=rescue(path.with_suffix(""), resume_hint)))
    try:
        with open(path, "rb", opener=regular_file) as file:
            first = file.readline()
            if not first.endswith(b"\n"):
                return JobProgress({}, "", path, 0, 0, head)
            header = json.loads(first)
            version = header.pop("format", None) if isinstance(header, dict) else None
            if version not in (FORMAT, FORMER):
                raise refusal
            folder = str(header.pop("folder", ""))
            length, entries, done = len(first), 0, head
            for line in file:
                entry = _whole_entry(line)
                if entry is None or entry.bytes > rows:
                    break
                length, entries, done = length + len(line), entries + 1, entry.bytes
    except OSError as error:
        reason = reason_of(error)
        message = translate("batch", "Cannot read {path} ({reason}). Check its permissions.")
        raise OutputError(message.format(path=path, reason=reason)) from error
    except (ValueError, TypeError, RecursionError) as error:
        raise refusal from error
    return JobProgress(header, folder, path, entries, length, done, version == FORMER)


def _whole_entry(line: bytes) -> Entry | None:
    """The entry of a line; None of a line that was torn, or is none."""
    try:
        return _entry(json.loads(line)) if line.endswith(b"\n") else None
    except (ValueError, TypeError, RecursionError):
        return None


def _entry(values: dict[str, Any]) -> Entry:
    """The entry of a line's JSON. Raises ValueError or TypeError where it is no entry."""
    _ENTRY.check(values, "")
    return Entry(**{"rows": values["faces"], **values, "errors": tuple(values["errors"])})


def forget_run(path: Path) -> None:
    """Empty what an earlier run has left, as the person asked for; refuse if that run still goes on.

    Neither file is touched before both are locked. The progress comes first: a run that ends lets go of it
    last, when its rows have their name.
    """
    target = checked_output(path)
    files: list[LockedFile] = []
    try:
        for suffix in (PROGRESS, PARTIAL):
            file_path = beside(target, suffix)
            if file_path.exists():
                files.append(LockedFile(file_path))
        for file in files:
            file.cut(0)
    except OSError as error:
        raise failure(path, error) from error
    finally:
        for file in files:
            file.close()
