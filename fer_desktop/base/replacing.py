"""Files that appear under their name at once and whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Write beside a file, then take its place; after a failure what was there is as it was.

    Where ``path`` is a link, what it points to is replaced.

    Args:
        path: The file; its permissions are kept if it is there.

    Yields:
        The path to write to, in the same folder; nobody else has it.

    Raises:
        OSError: It cannot take the place.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    partial = target.with_name(f".{secrets.token_hex(8)}.partial")
    try:
        yield partial
        if target.exists():
            partial.chmod(target.stat().st_mode & 0o777)
        replace_file(partial, target)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def replace_file(partial: Path, path: Path) -> None:
    """Give a file its name; Windows refuses while somebody looks into it, which takes a moment.

    Raises:
        OSError: It cannot have that name.
    """
    for attempt in range(20):
        try:
            os.replace(partial, path)
            return
        except PermissionError:
            if os.name != "nt" or attempt == 19:
                raise
            time.sleep(0.1)
