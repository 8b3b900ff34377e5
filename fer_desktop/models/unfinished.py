"""What lies among the models but is none yet: trainings that go on, and imports that were cut off."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Final

from training.bundle import MANIFEST

RUN: Final = ".run"
"""Ends the folder of a training, beside that of the model it will make."""
PARTIAL: Final = ".partial"
"""Ends what is still being copied."""
STALE: Final = 24 * 60 * 60.0
"""Seconds after which nobody copies into a folder any more."""


def is_unfinished(folder: Path) -> bool:
    """Whether a folder is hidden, or that of a training or a copy that is not done."""
    if folder.name.startswith("."):
        return True
    return folder.name.casefold().endswith((RUN, PARTIAL)) and not (folder / MANIFEST).is_file()


def trained_names(place: Path) -> tuple[str, ...]:
    """What the models will be called whose trainings are not done."""
    try:
        folders = [folder for folder in place.iterdir() if is_unfinished(folder)]
    except OSError:
        return ()
    return tuple(
        folder.name[: -len(RUN)]
        for folder in folders
        if folder.name.casefold().endswith(RUN) and not folder.name.startswith(".")
    )


def sweep(place: Path) -> None:
    """Clear away hidden copies that have not been written to for a day; what cannot be, stays."""
    try:
        for folder in place.glob(f".*{PARTIAL}"):
            old = time.time() - folder.stat().st_mtime > STALE
            if old and folder.is_dir() and not folder.is_symlink():
                shutil.rmtree(folder, ignore_errors=True)
    except OSError:
        return
