"""All training runs in a folder, finished or not: what each was, how good it is, and its tags and note."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from training.core.bundle import HISTORY, MANIFEST, METRICS
from training.core.bundle_lock import holder
from training.core.bundle_run import REQUEST, RUN_SUFFIX, STATE, read_description, read_epochs
from training.core.companions import NOTES
from training.core.history import EpochRow, elapsed_seconds
from training.core.storage.atomic import read_object, replace_text

SPLITS: Final = ("PrivateTest", "PublicTest")
"""Whose figures are taken, the first that there are; without any, those of the last epoch's validation."""
VALIDATION: Final = "validation"
MAX_TAGS: Final = 20
MAX_TAG: Final = 40
"""Characters of a tag."""
MAX_NOTE: Final = 4000
"""Characters of a note."""


@dataclass(frozen=True)
class RunNotes:
    """What a person wrote about a run.

    Attributes:
        tags: Short words, each once.
        note: Any text.
    """

    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class RunSummary:
    """One training run.

    Attributes:
        name: Of the model.
        folder: The model's folder, or that of the unfinished run.
        finished: Whether the model is there.
        changed: When it was written last, seconds since 1970.
        data: Names of the files and folders that it was trained on; empty where nobody knows.
        preset: Name of the recipe; empty where nobody knows.
        architecture: Name of the architecture; likewise.
        classes: How many classes it predicts; 0 where nobody knows.
        epochs: Epochs that are complete.
        of_epochs: Epochs that were asked for; None where nobody knows.
        split: What the accuracy was measured on: one of ``SPLITS`` or ``VALIDATION``; empty without one.
        accuracy: 0 to 1; None where nothing is known.
        interval: The 95 % interval of the accuracy; None without one.
        faces: How many faces it was measured on; 0 where nobody knows.
        fingerprint: Of the data of the training; empty where nobody knows.
        macro_f1: 0 to 1; None where nothing was evaluated.
        seconds: Time of the epochs, without pauses; None where nobody knows.
        bytes: Of all files.
        notes: Tags and note.
    """

    name: str
    folder: Path
    finished: bool
    changed: float
    data: str = ""
    preset: str = ""
    architecture: str = ""
    classes: int = 0
    epochs: int = 0
    of_epochs: int | None = None
    split: str = ""
    accuracy: float | None = None
    interval: tuple[float, float] | None = None
    faces: int = 0
    fingerprint: str = ""
    macro_f1: float | None = None
    seconds: float | None = None
    bytes: int = 0
    notes: RunNotes = RunNotes()

    def as_json(self) -> dict[str, Any]:
        """Plain values; tags and note stand beside the others."""
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "notes"}
        moment = datetime.fromtimestamp(self.changed).astimezone().isoformat(timespec="seconds")
        return values | {
            "folder": str(self.folder),
            "changed": moment,
            "tags": list(self.notes.tags),
            "note": self.notes.note,
        }


def run_summaries(parent: Path) -> list[RunSummary]:
    """All runs in a folder, the newest first; what is damaged is there with what can be read of it.

    Raises:
        OSError: The folder cannot be read.
    """
    found = [summary for folder in parent.iterdir() if (summary := _summary(folder))]
    return sorted(found, key=lambda run: -run.changed)


def leftover_runs(parent: Path) -> list[Path]:
    """Folders of runs whose model is finished: what a training keeps to be resumed, and is needed no more.

    A run that has a state can still be resumed, such as one that was to replace the model, and is left out.

    Raises:
        OSError: The folder cannot be read.
    """
    return sorted(
        folder
        for folder in parent.iterdir()
        if folder.name.endswith(RUN_SUFFIX)
        and {REQUEST, HISTORY} & set(_names(folder))
        and (model_of(folder) / MANIFEST).is_file()
        and holder(model_of(folder)) is None
        and not (folder / STATE).exists()
    )


def folder_bytes(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(_sizes(folder))


def model_of(run: Path) -> Path:
    """The folder of the model that an unfinished run is to become."""
    return run.with_name(run.name.removesuffix(RUN_SUFFIX))


def run_history(folder: Path) -> list[EpochRow]:
    """The epochs of a finished or unfinished run; empty where they cannot be read."""
    return read_epochs(folder)


def run_config(folder: Path) -> Mapping[str, Any]:
    """The configuration of a finished or unfinished run; empty where it cannot be read."""
    described = read_object(folder / MANIFEST) or read_description(folder)
    config = described.get("config")
    return config if isinstance(config, dict) else {}


def read_notes(folder: Path) -> RunNotes:
    """What was written about the model in a folder; nothing where it cannot be read."""
    stored = read_object(folder / NOTES)
    tags, note = stored.get("tags"), stored.get("note")
    known = [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
    return checked_notes(known, note if isinstance(note, str) else "")


def checked_notes(tags: list[str], note: str) -> RunNotes:
    """Notes without what is empty, twice there, or too long."""
    short = dict.fromkeys(" ".join(tag.split())[:MAX_TAG] for tag in tags)
    return RunNotes(tuple(filter(None, short))[:MAX_TAGS], note.strip()[:MAX_NOTE])


def write_notes(folder: Path, notes: RunNotes) -> None:
    """Keep notes beside the model in a folder.

    Raises:
        OSError: They cannot be written; the earlier ones stay.
    """
    values = {"tags": notes.tags, "note": notes.note}
    replace_text(folder / NOTES, json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def _summary(folder: Path) -> RunSummary | None:
    """What a folder is; None where it is no run."""
    if folder.name.startswith("."):
        return None
    if (folder / MANIFEST).is_file():
        return _finished(folder)
    if not folder.name.endswith(RUN_SUFFIX) or not ({REQUEST, HISTORY} & set(_names(folder))):
        return None
    if (model_of(folder) / MANIFEST).is_file():
        return None
    return _unfinished(folder)


def _finished(folder: Path) -> RunSummary:
    manifest, request = read_object(folder / MANIFEST), read_object(folder / REQUEST)
    config, labels = run_config(folder), manifest.get("labels")
    rows = read_epochs(folder)
    split, figures = _figures(folder)
    low, high = map(_number, figures.get("accuracy_interval") or (None, None))
    return RunSummary(
        folder.name,
        folder,
        True,
        (folder / MANIFEST).stat().st_mtime,
        _data(request),
        _text(request.get("preset")),
        _text(config.get("architecture")),
        len(labels) if isinstance(labels, list) else 0,
        len(rows),
        _whole(config.get("epochs")),
        split,
        _number(figures.get("accuracy")),
        None if low is None or high is None else (low, high),
        _whole(figures.get("faces")) or 0,
        _text(manifest.get("data_fingerprint")),
        _number((figures.get("macro_average") or {}).get("f1")),
        elapsed_seconds(rows) if rows else None,
        folder_bytes(folder),
        read_notes(folder),
    )


def _unfinished(folder: Path) -> RunSummary:
    request, config, rows = read_object(folder / REQUEST), run_config(folder), read_epochs(folder)
    asked = request.get("overrides")
    overrides = asked if isinstance(asked, dict) else {}
    last = rows[-1].get("val_accuracy") if rows else None
    return RunSummary(
        folder.name.removesuffix(RUN_SUFFIX),
        folder,
        False,
        folder.stat().st_mtime,
        _data(request),
        _text(request.get("preset")),
        _text(config.get("architecture") or overrides.get("architecture")),
        epochs=len(rows),
        of_epochs=_whole(config.get("epochs") or overrides.get("epochs")),
        split=VALIDATION if last is not None else "",
        accuracy=last,
        seconds=elapsed_seconds(rows) if rows else None,
        bytes=folder_bytes(folder),
    )


def _figures(folder: Path) -> tuple[str, Mapping[str, Any]]:
    """The split whose figures are stored, and they; of one without any, the validation of its last epoch."""
    splits = read_object(folder / METRICS).get("splits")
    if isinstance(splits, dict):
        for split in (*SPLITS, *splits):
            if isinstance(splits.get(split), dict):
                return split, splits[split]
    rows = read_epochs(folder)
    last = rows[-1].get("val_accuracy") if rows else None
    return (VALIDATION, {"accuracy": last}) if last is not None else ("", {})


def _data(request: Mapping[str, Any]) -> str:
    paths = request.get("paths")
    known = [path for path in paths if isinstance(path, str)] if isinstance(paths, list) else []
    return " + ".join(Path(path).name or path for path in known)


def _sizes(folder: Path) -> Iterator[int]:
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                yield os.lstat(os.path.join(path, name)).st_size
            except OSError:
                continue  # is being replaced


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
