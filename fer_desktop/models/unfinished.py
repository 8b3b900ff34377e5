"""What lies among the models but is none: trainings that go on, and what an import or a deletion left."""

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
DELETED: Final = ".deleted"
"""Ends what is being deleted."""
STALE: Final = 24 * 60 * 60.0
"""Seconds after which nobody copies into a folder, or deletes it, any more."""


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
    """Clear away what an import or a deletion that was cut off has left hidden for a day.

    What cannot be cleared away stays.
    """
    try:
        for folder in place.iterdir():
            left = folder.name.startswith(".") and folder.name.endswith((PARTIAL, DELETED))
            old = left and time.time() - folder.stat().st_mtime > STALE
            if old and folder.is_dir() and not folder.is_symlink():
                shutil.rmtree(folder, ignore_errors=True)
    except OSError:
        return
