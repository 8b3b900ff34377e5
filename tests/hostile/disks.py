"""Disks that are full, or can only be read; made of what the system lets a test do."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

SIZE = 16_000_000
"""Bytes of the disk."""
LITTLE = 64
"""Bytes that a file may have where a limit stands for the disk; less than any that is written."""


class Disk:
    """A folder on a disk of its own, if the system lets us have one."""

    def __init__(self, folder: Path, mounted: bool) -> None:
        self.folder = folder
        self.mounted = mounted

    @contextlib.contextmanager
    def full(self) -> Iterator[None]:
        """Nothing more can be written, though empty files can be made."""
        if not self.mounted:
            with _small_files():
                yield
            return
        filler = self.folder / "filler"
        with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(4096))
        try:
            yield
        finally:
            filler.unlink()

    @contextlib.contextmanager
    def read_only(self) -> Iterator[None]:
        """Nothing can be written, not even an empty file."""
        if self.mounted:
            _mount("-o", "remount,ro", str(self.folder))
            try:
                yield
            finally:
                _mount("-o", "remount,rw", str(self.folder))
            return
        if os.geteuid() == 0:
            pytest.fail("as an administrator who may not mount, run these tests as another user")
        self.folder.chmod(0o500)
        try:
            yield
        finally:
            self.folder.chmod(0o700)


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    """A disk of ``SIZE`` bytes at a new folder; without the right to mount one, a folder."""
    folder.mkdir()
    mounted = _mount("-t", "tmpfs", "-o", f"size={SIZE}", "none", str(folder))
    try:
        yield Disk(folder, mounted)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def _mount(*arguments: str) -> bool:
    try:
        return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@contextlib.contextmanager
def _small_files() -> Iterator[None]:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LITTLE, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
