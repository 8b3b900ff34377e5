"""Put a new folder in the place of an old one; a process killed at any moment leaves one of them whole."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def exchanging(folder: Path, marker: str) -> Iterator[Path]:
    """Hand out ``.NAME.partial`` to write into; on success it takes the place of ``folder``.

    A failure inside the block leaves ``folder`` as it was and removes the partial folder.

    Args:
        folder: An absolute path; what is there is replaced.
        marker: A file that every such folder has.
    """
    _finish_interrupted(folder, marker)
    partial = _beside(folder, "partial")
    if partial.exists():
        shutil.rmtree(partial)
    partial.mkdir(parents=True)
    try:
        yield partial
        _exchange(partial, folder, marker)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def whole(folder: Path, marker: str) -> Path:
    """The folder, or what it was before if a process was killed while it was exchanged."""
    if folder.exists():
        return folder
    replaced = _beside(folder, "replaced")
    return replaced if (replaced / marker).is_file() else folder


def _exchange(partial: Path, folder: Path, marker: str) -> None:
    replaced = _beside(folder, "replaced")
    if folder.exists():
        shutil.rmtree(replaced, ignore_errors=True)
        os.replace(folder, replaced)
    try:
        os.replace(partial, folder)
    except OSError:
        _finish_interrupted(folder, marker)
        raise
    shutil.rmtree(replaced, ignore_errors=True)


def _finish_interrupted(folder: Path, marker: str) -> None:
    """Put the old folder back if a process was killed between the two renames."""
    found = whole(folder, marker)
    if found != folder:
        os.replace(found, folder)


def _beside(folder: Path, mark: str) -> Path:
    """A hidden name beside the folder, which nobody would give to something of their own."""
    return folder.with_name(f".{folder.name}.{mark}")
