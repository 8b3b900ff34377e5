"""Files that a command writes where the person asked for them: refused before the work, or written whole."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from training.errors import TrainingError
from training.file_exchange import replacing

PAGES: Final = (".html", ".htm")
FIGURES: Final = (".json",)


class OutputError(TrainingError):
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
            raise OutputError(f"{path} is in {given}, which is read; choose another place for it.")
    if target.exists() and not target.is_file():
        raise OutputError(f"{path} is there already and is no file; choose another name.")
    if kinds and target.exists() and target.suffix.casefold() not in kinds:
        raise OutputError(f"{path} is there already and is no {kinds[0]} file; choose another name.")
    try:
        with tempfile.TemporaryFile(dir=target.parent):
            pass
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}); choose another folder.") from error


def write_text(path: Path, text: str) -> None:
    """Write a file at once or not at all; what stood there is replaced.

    Raises:
        OutputError: It cannot be written; what stood there is unchanged.
    """
    try:
        with replacing(path) as partial:
            partial.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written ({error.strerror}); make room or choose another folder."
        ) from error
