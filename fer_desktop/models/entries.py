"""One model of the list, whole or not, and what lies among the models but is none."""

from __future__ import annotations

import contextlib
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.base.errors import reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import error_text
from training.core.bundle import MANIFEST, BundleError, ModelBundle, read_bundle
from training.core.storage.file_lock import locked_path, release, take_lock
from training.core.storage.temporary_folder import last_written

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
_IMPORT: Final = re.compile(r"\.[0-9a-f]{16}\.partial")
"""What an import copies into."""
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
    """Clear away what an import that was cut off has left hidden, and a deletion or a new model a day ago.

    Imports, and whatever else writes models, hold locks. What cannot be cleared away stays.
    """
    try:
        hidden = [path for path in parent.iterdir() if path.name.startswith(".") and not path.is_symlink()]
    except OSError:
        return
    for path in hidden:
        partial = locked_path(path)
        with contextlib.suppress(OSError):
            if partial.name.startswith(".") and partial.name.endswith(PARTIAL):
                _remove_partial(partial)
            elif path.name.endswith(DELETED) and time.time() - path.stat().st_mtime > STALE:
                shutil.rmtree(path, ignore_errors=True)


def _remove_partial(partial: Path) -> None:
    """Remove ``.NAME.partial``, unless its lock is held, as by an import, or NAME's, as by an evaluation.

    Raises:
        OSError: One of them is held, or cannot be tried.
    """
    stale = not partial.exists() or time.time() - last_written(partial) > STALE
    if not stale and not _IMPORT.fullmatch(partial.name):
        return
    model = partial.with_name(partial.name.removeprefix(".").removesuffix(PARTIAL))
    with contextlib.ExitStack() as held:
        for path in (partial, model):
            held.callback(release, take_lock(path))
        shutil.rmtree(partial, ignore_errors=True)
