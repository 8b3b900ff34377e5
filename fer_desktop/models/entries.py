"""One model of the list, whole or not, and what lies among the models but is none."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.base.errors import reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import error_text
from training.core.bundle import MANIFEST, BundleError, ModelBundle, read_bundle
from training.core.file_lock import locked_path, release, take_lock

IMPORTED: Final = ".imported"
"""An empty file of this name lies in the folder of a model that came from elsewhere; it is no part of it."""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One model of the list.

    Attributes:
        folder: Where it is.
        bundled: Whether it comes with the program.
        bundle: What was read and verified; None for one that is no good.
        problem: Why it is no good, in one sentence; else empty.
    """

    folder: Path
    bundled: bool
    bundle: ModelBundle | None
    problem: str = ""

    @property
    def name(self) -> str:
        """What it is called; that of the folder where nothing else can be read."""
        return self.bundle.name if self.bundle else self.folder.name


def read_entry(folder: Path, bundled: bool) -> ModelEntry:
    """A model as it is listed; one that is no good with its sentence."""
    try:
        return ModelEntry(folder, bundled, read_bundle(folder))
    except BundleError as error:
        problem = error_text(error)
    except OSError as error:
        problem = translate("models", "Cannot read {path} ({reason}). Check its permissions.").format(
            path=folder, reason=reason_of(error)
        )
    return ModelEntry(folder, bundled, None, problem)


def is_in(entry: ModelEntry, bundle: ModelBundle) -> bool:
    """Whether an entry is the very model that was read into ``bundle``, and no copy of it."""
    return entry.folder.resolve() == bundle.folder


RUN: Final = ".run"
"""Ends the folder of a training, beside that of the model it will make."""
PARTIAL: Final = ".partial"
"""Ends what is still being copied."""
DELETED: Final = ".deleted"
"""Ends what is being deleted."""
STALE: Final = 24 * 60 * 60.0
"""Seconds after which nobody deletes a folder any more."""


def is_unfinished(folder: Path) -> bool:
    """Whether a folder is hidden, or that of a training or a copy that is not done."""
    if folder.name.startswith("."):
        return True
    return folder.name.casefold().endswith((RUN, PARTIAL)) and not (folder / MANIFEST).is_file()


def trained_names(parent: Path) -> tuple[str, ...]:
    """What the models will be called whose trainings are not done."""
    try:
        folders = [folder for folder in parent.iterdir() if is_unfinished(folder)]
    except OSError:
        return ()
    return tuple(
        folder.name[: -len(RUN)]
        for folder in folders
        if folder.name.casefold().endswith(RUN) and not folder.name.startswith(".")
    )


def sweep(parent: Path) -> None:
    """Clear away what an import that was cut off has left hidden, and a deletion a day ago.

    An import that goes on holds a lock. What cannot be cleared away stays.
    """
    try:
        for path in parent.iterdir():
            if not path.name.startswith(".") or path.is_symlink():
                continue
            if locked_path(path).name.endswith(PARTIAL):
                _remove_unlocked(locked_path(path))
            elif path.name.endswith(DELETED) and time.time() - path.stat().st_mtime > STALE:
                shutil.rmtree(path, ignore_errors=True)
    except OSError:
        return


def _remove_unlocked(folder: Path) -> None:
    try:
        lock = take_lock(folder)
    except TimeoutError:
        return
    shutil.rmtree(folder, ignore_errors=True)
    release(lock)
