"""Decoded faces of large datasets, kept in the user's cache, so that their pictures are decoded once."""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from training.core.media import regular_file
from training.core.storage.atomic import replacing
from training.core.storage.permissions import make_private

CACHED_FROM: Final = 2000
"""Pictures of one source from which on they are cached; fewer are decoded in seconds."""
LARGEST_CACHE: Final = 8 << 30
"""Bytes of all datasets together; those that were not used for longest are deleted."""
SPARE: Final = 1 << 30
"""Bytes that are left free on the disk."""
_BLOCK: Final = 4096
"""Faces that are read or written together."""
KEY_BYTES: Final = 16
_SUFFIX: Final = ".faces"
_FORMAT: Final = "1"
"""Changes when faces are cut or decoded otherwise."""

Keys = NDArray[np.void]
"""(n,), ``KEY_BYTES`` bytes each: what decides how a picture is read, see ``key_of``."""


def cache_folder() -> Path:
    """Where the faces are; may not exist. Deleted with all caches of the program."""
    from platformdirs import user_cache_path

    return user_cache_path("FER Desktop", appauthor=False) / "faces"


def key_of(path: str, status: os.stat_result, box: object) -> bytes:
    """A picture as it is now: another one if its path, time of change, size or face box differs."""
    text = f"{path}\0{status.st_mtime_ns}\0{status.st_size}\0{box}"
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=KEY_BYTES).digest()


def as_keys(keys: Sequence[bytes]) -> Keys:
    """Keys as an array."""
    return np.frombuffer(b"".join(keys), f"V{KEY_BYTES}")


class FaceCache:
    """The faces of one source with the same options, in one file.

    Args:
        source: The file or folder that names the pictures.
        size: Side of the faces, pixels.
        options: What else decides how faces are cut.
    """

    def __init__(self, source: Path, size: int, options: object) -> None:
        name = f"{_FORMAT}\0{source.resolve()}\0{size}\0{options}"
        digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        self.path = cache_folder() / f"{digest}{_SUFFIX}"
        self._record = np.dtype(
            [("key", f"V{KEY_BYTES}"), ("flags", np.uint8), ("face", np.uint8, (size, size))]
        )

    def load(self, keys: Keys, faces: NDArray[np.uint8], flags: NDArray[np.uint8]) -> NDArray[np.bool_]:
        """Copy the faces that are known into arrays.

        Args:
            keys: Those of the wanted pictures.
            faces: uint8 (n, size, size), to be filled.
            flags: uint8 (n,), likewise.

        Returns:
            (n,), which pictures were known. None is where the file cannot be read.
        """
        known = np.zeros(len(keys), bool)
        listed = keys.tolist()
        index = {key: row for row, key in enumerate(listed)}
        with contextlib.suppress(OSError), open(self.path, "rb", opener=regular_file) as file:
            os.utime(self.path)
            while len(block := self._block(file)):
                rows = np.array([index.get(key, -1) for key in block["key"].tolist()], np.int64)
                found = rows >= 0
                faces[rows[found]] = block["face"][found]
                flags[rows[found]] = block["flags"][found]
                known[rows[found]] = True
        if len(index) < len(listed):  # pictures that are listed more than once
            again = [row for row, key in enumerate(listed) if index[key] != row]
            last = [index[listed[row]] for row in again]
            faces[again], flags[again], known[again] = faces[last], flags[last], known[last]
        return known

    def _block(self, file: BinaryIO) -> NDArray[Any]:
        content = file.read(_BLOCK * self._record.itemsize)
        whole = len(content) // self._record.itemsize
        return np.frombuffer(content[: whole * self._record.itemsize], self._record)

    def store(
        self, keys: Keys, faces: NDArray[np.uint8], flags: NDArray[np.uint8], known: NDArray[np.bool_]
    ) -> bool:
        """Write the faces that ``known`` chooses in the place of those of before.

        Returns:
            False where there is no room, or the folder cannot be written to: a cache may fail.
        """
        rows = np.flatnonzero(known)
        needed = len(rows) * self._record.itemsize
        try:
            make_private(cache_folder().parent)
            make_private(cache_folder())
            self._make_room(needed)
            if needed > LARGEST_CACHE or shutil.disk_usage(cache_folder()).free < needed + SPARE:
                return False
            with replacing(self.path) as partial, partial.open("wb") as file:
                for start in range(0, len(rows), _BLOCK):
                    chosen = rows[start : start + _BLOCK]
                    block = np.empty(len(chosen), self._record)
                    block["key"], block["flags"], block["face"] = keys[chosen], flags[chosen], faces[chosen]
                    file.write(block.tobytes())
        except OSError:
            return False
        return True

    def _make_room(self, needed: int) -> None:
        """Delete the datasets that were not used for longest, until the new one fits."""
        others = [path for path in cache_folder().glob(f"*{_SUFFIX}") if path != self.path]
        sizes = {path: path.stat() for path in others}
        total = needed + sum(status.st_size for status in sizes.values())
        for path in sorted(others, key=lambda path: sizes[path].st_mtime):
            if total <= LARGEST_CACHE:
                return
            path.unlink(missing_ok=True)
            total -= sizes[path].st_size
