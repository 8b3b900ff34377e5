"""Small files of faces that a person keeps: written once, read, deleted; no Qt."""

from __future__ import annotations

import contextlib
from pathlib import Path

from fer_desktop.base.errors import StoredFaceError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import prepare_folder
from training.core.media import read_file
from training.core.storage.permissions import opener


def write_new(path: Path, content: bytes) -> bool:
    """Write a file that was not there; False if somebody else was faster.

    Raises:
        StoredFaceError: It cannot be written; nothing of it is left.
    """
    try:
        try:
            prepare_folder(path.parent)
        except FileExistsError as error:
            # A file is where the folder should be; not to be taken for a name that is not free.
            raise NotADirectoryError(
                error.errno, translate("corrections", "a file has the folder's name")
            ) from error
        with open(path, "xb", opener=opener) as file:
            file.write(content)
    except FileExistsError:
        return False
    except OSError as error:
        with contextlib.suppress(OSError):
            path.unlink()
        raise StoredFaceError(
            translate(
                "corrections",
                "Cannot write {path} ({reason}). Free up disk space, or check the folder's permissions.",
            ).format(path=path, reason=reason_of(error))
        ) from error
    return True


def content_of(path: Path) -> bytes:
    """What is in a file.

    Raises:
        StoredFaceError: It cannot be read.
    """
    try:
        return read_file(path)
    except OSError as error:
        raise StoredFaceError(
            translate(
                "corrections", "Cannot read {path} ({reason}). Check the file and its permissions."
            ).format(path=path, reason=reason_of(error))
        ) from error


def remove_file(path: Path) -> None:
    """Delete a file; does nothing where there is none.

    Raises:
        StoredFaceError: It cannot be deleted.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StoredFaceError(
            translate(
                "corrections", "Cannot delete {path} ({reason}). Check the folder's permissions."
            ).format(path=path, reason=reason_of(error))
        ) from error
