"""Copies of rows that a run has written, or is still writing."""

from pathlib import Path
from typing import Final

from fer_desktop.work import Work

_PIECE: Final = 1 << 20


def copy_beginning(rows: Path, length: int, copy: Path, work: Work) -> int:
    """Copy so many bytes from the beginning of a file.

    Args:
        rows: The file.
        length: Bytes of it to be copied.
        copy: Where to; replaced.
        work: Told how far it is.

    Returns:
        How many bytes were not there.

    Raises:
        OSError: It cannot be read or written.
        StoppedError: It is not wanted any more.
    """
    rest = length
    with rows.open("rb") as source, copy.open("wb") as target:
        while piece := source.read(min(_PIECE, rest)):
            target.write(piece)
            rest -= len(piece)
            work.advance(1.0 - rest / length)
    return rest
