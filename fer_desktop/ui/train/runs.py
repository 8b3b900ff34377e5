"""The trainings of the window that lie on the disk: unfinished ones and the models that came of others."""

import contextlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import bundled_models
from fer_desktop.models.entries import DELETED, IMPORTED
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.names import first_free, plain_name, read_manifest, same_name
from fer_desktop.ui.train.run_outcomes import holder_text
from training.core.bundle import MANIFEST, METRICS
from training.core.bundle_lock import Holder, holder
from training.core.bundle_run import (
    REQUEST,
    RUN_SUFFIX,
    STATE,
    RunEnd,
    read_description,
    read_end,
    read_epochs,
    record_end,
    run_folder,
)
from training.core.storage.atomic import read_object
from training.core.storage.permissions import opener

Run = dict[str, Any]
"""All that decides a training, as ``docs/worker.md`` says."""

_LOG: Final = "log.txt"
_ACCURACY_OF: Final = "PrivateTest"
"""The split that is told of first."""


@dataclass(frozen=True)
class StoredRun:
    """One line of the list.

    Attributes:
        name: Of the model.
        out: The model's folder, written or still to be written.
        finished: Whether the model is there.
        run: What was asked for; None of a finished one, or where it cannot be read.
        done: Epochs that are kept.
        epochs: Epochs that were asked for; None where nobody knows.
        accuracy: Of a finished one, 0 to 1; None where it was not measured.
        changed: When it was written last, seconds since 1970.
        trouble: Why it is no good, in a sentence; empty where it is.
        end: How an unfinished one ended; None where nobody knows.
        holder: Who trains it at the moment, if anybody does.
    """

    name: str
    out: Path
    finished: bool
    run: Run | None = None
    done: int = 0
    epochs: int | None = None
    accuracy: float | None = None
    changed: float = 0.0
    trouble: str = ""
    end: RunEnd | None = None
    holder: Holder | None = None

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return self.out if self.finished else run_folder(self.out)

    @property
    def what_is_kept(self) -> str:
        """How far it came, in a sentence."""
        if not self.done:
            return translate("train", "No epoch complete yet.")
        if not self.epochs:
            return translate("train", "{done} epochs complete.").format(done=self.done)
        return translate("train", "{done} of {epochs} epochs complete.").format(
            done=self.done, epochs=self.epochs
        )

    @property
    def resumable(self) -> bool:
        """Whether there is a state to go on from; without one it can be started anew."""
        return not self.finished and (self.folder / STATE).exists()


def stored_runs(models: Path) -> tuple[StoredRun, ...]:
    """What lies in the folder of models, unfinished ones first, then the newest first."""
    if not models.is_dir():
        return ()
    found = []
    for folder in models.iterdir():
        if folder.name.startswith("."):
            continue  # on the way in or out
        if folder.name.endswith(RUN_SUFFIX) and (folder / REQUEST).is_file():
            out = folder.with_name(folder.name.removesuffix(RUN_SUFFIX))
            if not (out / MANIFEST).is_file():
                found.append(_unfinished(out, folder))
        elif (folder / MANIFEST).is_file() and not (folder / IMPORTED).exists():
            found.append(_finished(folder))
    return tuple(sorted(found, key=lambda run: (run.finished, -run.changed)))


def set_aside(run: StoredRun) -> Path:
    """Take an unfinished training out of the list at once, whatever its files weigh.

    Returns:
        The folder that holds all of it now, hidden and to be deleted.

    Raises:
        OSError: It cannot be moved, and is where it was.
    """
    aside = Path(tempfile.mkdtemp(prefix=f".{run.name}.", suffix=DELETED, dir=run.folder.parent))
    try:
        run.folder.rename(aside / run.folder.name)
    except OSError:
        aside.rmdir()
        raise
    return aside


def written_down(out: Path, end: RunEnd, log: Sequence[str] = ()) -> RunEnd:
    """Keep how an unfinished training ended beside it, and the last words of its process.

    Returns:
        The end, with the file of those words.
    """
    folder = run_folder(out)
    if log and folder.is_dir():
        file = folder / _LOG
        with contextlib.suppress(OSError):
            with open(file, "w", encoding="utf-8", opener=opener) as stream:
                stream.write("\n".join(log) + "\n")
            end = replace(end, log=str(file))
    record_end(folder, end)
    return end


def trouble_with_name(name: str, models: Path) -> str:
    """Why a new model cannot be called so, in a sentence; empty if it can."""
    try:
        name = ModelLibrary(bundled_models(), models).check_name(name)
    except FerError as error:
        return str(error)
    taken = [entry.name for entry in models.iterdir()] if models.is_dir() else []
    if any(same_name(name, known) for known in taken):
        return translate("train", "{name} already exists in {folder}. Choose another name.").format(
            name=name, folder=models
        )
    return ""


def free_name(wish: str, models: Path) -> str:
    """``wish`` as a name, or with a number behind it the first that is not taken."""
    return first_free(plain_name(wish), lambda name: trouble_with_name(name, models))


def _unfinished(out: Path, folder: Path) -> StoredRun:
    rows, described = read_epochs(folder), read_description(folder)
    asked = read_object(folder / REQUEST)
    epochs = (described.get("config") or {}).get("epochs") or asked.get("overrides", {}).get("epochs")
    held = holder(out)
    trouble = "" if held is None else holder_text(held)
    run: Run | None = asked if isinstance(asked.get("paths"), list) else None
    if run is None:
        trouble = translate(
            "train", "The stored training settings are unreadable. Delete the run and train again."
        )
    else:
        gone = next((path for path in run["paths"] if not Path(path).exists()), None)
        if gone and not trouble:
            trouble = translate("train", "{path} no longer exists. Restore it there to resume.").format(
                path=gone
            )
    return StoredRun(
        out.name,
        out,
        False,
        run,
        len(rows),
        epochs,
        changed=folder.stat().st_mtime,
        trouble=trouble,
        end=None if held else read_end(folder),
        holder=held,
    )


def _finished(folder: Path) -> StoredRun:
    """As its manifest says. Its files are not read here but when it is used: they may be large, and many."""
    files = read_manifest(folder).get("files")
    missing = MANIFEST
    if isinstance(files, dict):
        missing = next((name for name in files if not (folder / name).is_file()), "")
    broken = translate("train", "Its {file} is missing or unreadable. Delete the model and train it again.")
    trouble = broken.format(file=missing) if missing else ""
    changed = (folder / MANIFEST).stat().st_mtime
    return StoredRun(folder.name, folder, True, accuracy=_accuracy(folder), changed=changed, trouble=trouble)


def _accuracy(folder: Path) -> float | None:
    splits = read_object(folder / METRICS).get("splits")
    if not isinstance(splits, dict):
        return None
    figures: object = splits.get(_ACCURACY_OF) or next(iter(splits.values()), {})
    accuracy = figures.get("accuracy") if isinstance(figures, dict) else None
    return accuracy if isinstance(accuracy, float) else None
