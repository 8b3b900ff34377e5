"""Files and folders that are replaced whole; a process killed at any moment leaves the old or the new."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from training.core.training_error import TrainingError


@contextlib.contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """Hand out ``.STEM.partial.SUFFIX`` beside ``file`` to write; on success it takes the place of ``file``.

    A failure inside the block leaves ``file`` as it was and removes the partial one. Where ``file`` is a
    symbolic link, all this happens to what it points to, in that folder.

    Raises:
        OSError: The file cannot be written; it names ``file``, whatever step failed.
    """
    target = Path(os.path.realpath(file))
    partial = target.with_name(f".{file.stem}.partial{file.suffix}")
    try:
        yield partial
        os.replace(partial, target)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(file)) from error
    finally:
        partial.unlink(missing_ok=True)


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


PAGES: Final = (".html", ".htm")
FIGURES: Final = (".json",)


class OutputFileError(TrainingError):
    """A file cannot be written; the message names it and says what to do."""


def check_output(path: Path, inputs: Sequence[Path], kinds: Sequence[str] = ()) -> None:
    """Make sure that a file may be written to ``path``, before minutes are spent on it.

    Args:
        path: The file; one that is there already will be replaced.
        inputs: Files and folders that the command reads; nothing is written over or into them.
        kinds: If given, a file that is there is replaced only if its name ends with one of these.

    Raises:
        OutputError: The path is one of the inputs or inside one, or cannot be written to.
    """
    target = path.resolve()
    for given in inputs:
        if target.is_relative_to(given.resolve()):
            raise OutputFileError(f"{path} is in {given}, which is read; choose another place for it.")
    if target.exists() and not target.is_file():
        raise OutputFileError(f"{path} is there already and is no file; choose another name.")
    if kinds and target.exists() and target.suffix.casefold() not in kinds:
        raise OutputFileError(f"{path} is there already and is no {kinds[0]} file; choose another name.")
    try:
        with tempfile.TemporaryFile(dir=target.parent):
            pass
    except OSError as error:
        raise OutputFileError(
            f"{path} cannot be written ({error.strerror}); choose another folder."
        ) from error


def write_text(path: Path, text: str) -> None:
    """Write a file at once or not at all; what stood there is replaced.

    Raises:
        OutputError: It cannot be written; what stood there is unchanged.
    """
    try:
        with replacing(path) as partial:
            partial.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputFileError(
            f"{path} cannot be written ({error.strerror}); make room or choose another folder."
        ) from error
