"""Private folders: what is made in one is private, too, so that no other user reads a face or a reading.

A folder is private if its permissions grant nothing to its group or to others. In a private folder, files are
made with the permissions 0600 and folders with 0700; in any other one, which a person has chosen, the umask
decides. On Windows, permissions are inherited from the folder above, and nothing is private in this sense.
"""

import contextlib
import os
from pathlib import Path
from typing import Final

_OTHERS: Final = 0o077
"""The permission bits of the group and of others."""
_FILE, _FOLDER = 0o666, 0o777
"""What the umask is applied to."""


def is_private(folder: Path) -> bool:
    """Whether a folder is there and grants nothing to anybody but its owner."""
    try:
        return os.name == "posix" and not folder.stat().st_mode & _OTHERS
    except OSError:
        return False


def make_private(folder: Path) -> None:
    """Make a folder that only its owner may enter; one that is there already is closed to others.

    A symbolic link is left as it is, as is a folder of somebody else, and one on a file system without
    permissions: the person has chosen that place.

    Raises:
        OSError: It is not there and cannot be made.
    """
    make_folder(folder.parent)
    if os.name != "posix":
        make_folder(folder)
        return
    with contextlib.suppress(FileExistsError):
        folder.mkdir(0o700)
        return
    close_to_others(folder)


def close_to_others(path: Path) -> None:
    """Take the permissions of a file or folder away from everybody but its owner, if that can be done."""
    with contextlib.suppress(OSError):
        if os.name == "posix" and not path.is_symlink() and (mode := path.stat().st_mode) & _OTHERS:
            path.chmod(mode & 0o700)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each as private as the one it is in.

    Raises:
        OSError: It cannot be made, or a file has its name.
    """
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    folder.mkdir(_FOLDER & ~_closed(folder.parent), exist_ok=True)


def opener(path: str, flags: int) -> int:
    """To be given to ``open``: a file that is made is as private as its folder."""
    return os.open(path, flags, file_mode(Path(path).parent))


def file_mode(folder: Path) -> int:
    """The permissions to make a file of this folder with, before the umask is applied."""
    return _FILE & ~_closed(folder)


def inherit(path: Path) -> None:
    """Make what a library has written as private as the folder that it is in; follow no links.

    Args:
        path: A file, or a folder with all that is in it.
    """
    if not is_private(path.parent):
        return
    close_to_others(path)
    for above, folders, files in os.walk(path):
        for name in (*folders, *files):
            close_to_others(Path(above, name))


def _closed(folder: Path) -> int:
    return _OTHERS if is_private(folder) else 0
