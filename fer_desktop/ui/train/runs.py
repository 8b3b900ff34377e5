"""The trainings of the window that lie on the disk: unfinished ones and the models that came of others."""

import csv
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from training.bundle import BundleError, read_bundle

Run = dict[str, Any]
"""All that decides a training, as ``docs/worker.md`` says."""

SUFFIX: Final = ".run"
_REQUEST: Final = "request.json"
_STATE: Final = "state.npz"
_HISTORY: Final = "history.csv"
_DESCRIPTION: Final = "run.json"
_MANIFEST: Final = "bundle.json"
_FORBIDDEN: Final = '<>:"/\\|?*'
_RESERVED: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
_LONGEST: Final = 60


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

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return self.out if self.finished else run_folder(self.out)

    @property
    def what_is_kept(self) -> str:
        """How far it came, in a sentence."""
        of = f" of {self.epochs}" if self.epochs else ""
        return f"{self.done}{of} epochs are done." if self.done else "No epoch is done yet."

    @property
    def resumable(self) -> bool:
        """Whether there is a state to go on from; without one it can be started anew."""
        return not self.finished and (self.folder / _STATE).exists()


def run_folder(out: Path) -> Path:
    """Where the unfinished training of the model ``out`` keeps its state."""
    return out.with_name(out.name + SUFFIX)


def stored_runs(models: Path) -> tuple[StoredRun, ...]:
    """What lies in the folder of models, unfinished ones first, then the newest first."""
    if not models.is_dir():
        return ()
    found = []
    for folder in models.iterdir():
        if folder.name.endswith(SUFFIX) and (folder / _REQUEST).is_file():
            out = folder.with_name(folder.name.removesuffix(SUFFIX))
            if not (out / _MANIFEST).is_file():
                found.append(_unfinished(out, folder))
        elif (folder / _MANIFEST).is_file():
            found.append(_finished(folder))
    return tuple(sorted(found, key=lambda run: (run.finished, -run.changed)))


def delete(run: StoredRun) -> None:
    """Delete a training or a model with all its files.

    Raises:
        OSError: Some file cannot be deleted.
    """
    shutil.rmtree(run.folder)


def history(out: Path) -> list[dict[str, float]]:
    """The figures of the epochs that an unfinished training has done; empty where there are none."""
    try:
        with (run_folder(out) / _HISTORY).open(newline="", encoding="utf-8") as file:
            return [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]
    except (OSError, ValueError, TypeError):
        return []


def trouble_with_name(name: str, models: Path) -> str:
    """Why a new model cannot be called so, in a sentence; empty if it can."""
    if not name:
        return "Give the model a name."
    if len(name) > _LONGEST:
        return f"This name is too long; use {_LONGEST} letters at most."
    if any(letter in _FORBIDDEN or ord(letter) < 32 for letter in name):
        return f"A name cannot have any of {' '.join(_FORBIDDEN)} in it."
    if name[0] in ". " or name[-1] in ". " or name.casefold().endswith((SUFFIX, ".partial")):
        return "A name cannot begin or end with a point or a space, nor end in .run or .partial."
    if name.split(".")[0].casefold() in _RESERVED:
        return f"“{name}” is reserved on some systems; take another name."
    taken = {entry.name.casefold() for entry in models.iterdir()} if models.is_dir() else set()
    if name.casefold() in taken:
        return f"There is a model “{name}” already; take another name."
    if (name + SUFFIX).casefold() in taken:
        return f"There is an unfinished training “{name}” already; go on with it, or take another name."
    return ""


def free_name(wish: str, models: Path) -> str:
    """``wish``, or with a number behind it the first name that is not taken."""
    number, name = 1, wish
    while trouble_with_name(name, models):
        number += 1
        name = f"{wish} {number}"
    return name


def _unfinished(out: Path, folder: Path) -> StoredRun:
    rows, described = history(out), _read_json(folder / _DESCRIPTION) or {}
    run = _read_json(folder / _REQUEST)
    epochs = (described.get("config") or {}).get("epochs") or (run or {}).get("overrides", {}).get("epochs")
    trouble = ""
    if run is None or not isinstance(run.get("paths"), list):
        run, trouble = None, "What was asked for cannot be read any more; delete it and train anew."
    else:
        gone = next((path for path in run["paths"] if not Path(path).exists()), None)
        if gone:
            trouble = f"{gone} is gone; put it back there to go on."
    return StoredRun(
        out.name, out, False, run, len(rows), epochs, changed=folder.stat().st_mtime, trouble=trouble
    )


def _finished(folder: Path) -> StoredRun:
    changed = (folder / _MANIFEST).stat().st_mtime
    try:
        bundle = read_bundle(folder)
    except BundleError as error:
        return StoredRun(folder.name, folder, True, changed=changed, trouble=str(error))
    splits = bundle.metrics.get("splits", {})
    figures: dict[str, Any] = splits.get("PrivateTest") or next(iter(splits.values()), {})
    return StoredRun(folder.name, folder, True, accuracy=figures.get("accuracy"), changed=changed)


def _read_json(path: Path) -> dict[str, Any] | None:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) else None
