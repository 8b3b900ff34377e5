"""What the program stores about people: a table with one line a kind of data, and how it is found; no Qt.

Only what the program has made is found: in its own folders everything, in the folder of recordings the files
with the names that the program gives. What was saved elsewhere, or renamed there, is the person's own.
"""

from __future__ import annotations

import configparser
import contextlib
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from fer_desktop.analysis.annotation.annotation_file import SUFFIX
from fer_desktop.analysis.face_thumbnails import OF_FACE, THUMBNAILS
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS
from fer_desktop.analysis.output.rows_tree import INDEX
from fer_desktop.analysis.output.sidecar import FORMER_SIDECAR, METADATA
from fer_desktop.base import logs, paths
from fer_desktop.base.i18n import translate
from fer_desktop.models.entries import is_unfinished
from fer_desktop.recording.formats import RECORDED_KINDS
from fer_desktop.recording.snapshot import SNAPSHOT
from training.core.storage.file_lock import lock_path
from training.core.storage.temporary_folder import LEFT_S, last_written, left_folders

_DATED: Final = r"\d{4}-\d\d-\d\d \d\d-\d\d-\d\d( \(\d+\))?"
_LEFT_BEHIND: Final = re.compile(r"\.{1,2}[0-9a-f]{16}\.partial(\.[^.]*){0,2}")
"""What a process that was killed while it replaced a file has left."""


@dataclass(frozen=True, slots=True)
class DataKind:
    """One kind of data.

    Attributes:
        name: A short word for programs.
        title: What a person calls it.
        note: What is lost with it, in a sentence.
        kept_for_itself: Whether the program stores it by itself, or for its own work; else the person has
            asked for each of the files.
        place: Gives the folder that it is in; may not exist.
        find: Gives the files and folders to delete, in no order; raises OSError.
    """

    name: str
    title: str
    note: str
    kept_for_itself: bool
    place: Callable[[], Path]
    find: Callable[[], Iterator[Path]]


def _whole(folder: Callable[[], Path]) -> Callable[[], Iterator[Path]]:
    """The folder itself, with all that is in it."""
    return lambda: iter([folder()] if os.path.lexists(folder()) else [])


def _among_recordings(*endings: str) -> Iterator[Path]:
    """The recorded files with these endings, in the usual folder."""
    parts = [os.path.splitext(ending) for ending in endings]
    names = [rf"{_DATED}{re.escape(stem)}( part \d+)?{re.escape(suffix)}" for stem, suffix in parts]
    wanted = re.compile("|".join(names))
    return (path for path in paths.recordings_folder().iterdir() if wanted.fullmatch(path.name))


def _videos() -> Iterator[Path]:
    """Recordings, snapshots, and faces of analyses where the window proposes to put them."""
    yield from _among_recordings(SNAPSHOT, *(kind.ending for kind in RECORDED_KINDS if kind.frames))
    for folder in _folders_among_recordings():
        if folder.name.endswith(THUMBNAILS):
            yield from (path for path in folder.rglob("*.png") if OF_FACE.fullmatch(path.name))


def _folders_among_recordings() -> list[Path]:
    return [path for path in paths.recordings_folder().iterdir() if path.is_dir() and not path.is_symlink()]


def _reports() -> Iterator[Path]:
    return _among_recordings(*(kind.ending for kind in RECORDED_KINDS if kind.name == "report"))


def _rows() -> Iterator[Path]:
    """Recorded readings, and rows of analyses, which are told by what lies beside them."""
    tables = (kind.ending for kind in RECORDED_KINDS if kind.name in ("csv", "json"))
    found = set(_among_recordings(*tables, SUFFIX))
    there = {path.name: path for path in paths.recordings_folder().iterdir()}
    for name, path in there.items():
        if _LEFT_BEHIND.fullmatch(name):
            found.add(path)
        for ending in (METADATA, FORMER_SIDECAR):
            if name.endswith(ending):
                found |= {path, *([there[rows]] if (rows := name.removesuffix(ending)) in there else [])}
        rows = name.removesuffix(PROGRESS)
        if rows != name and rows + PARTIAL in there:
            run = (path, there[rows + PARTIAL])
            locks = (lock_path(file) for file in run)
            found |= {*run, *(lock for lock in locks if lock.name in there)}
    for folder in _folders_among_recordings():
        index, divided = folder / INDEX, set(_with_rows(folder.rglob(f"*{METADATA}")))
        if index.is_file() and divided:
            found |= {index, *divided}
    return iter(found)


def _with_rows(sidecars: Iterable[Path]) -> Iterator[Path]:
    for sidecar in sidecars:
        rows = sidecar.with_name(sidecar.name.removesuffix(METADATA))
        yield from (path for path in (sidecar, rows) if path.exists())


def _models() -> Iterator[Path]:
    return (path for path in paths.models_folder().iterdir() if not is_unfinished(path))


def _runs() -> Iterator[Path]:
    """Unfinished trainings, and what imports and deletions have left when they were interrupted."""
    for path in paths.models_folder().iterdir():
        if is_unfinished(path) and (not path.name.startswith(".") or _is_left(path)):
            yield path


def _settings() -> Iterator[Path]:
    """The file, and what Qt has put beside it while it wrote."""
    file = paths.settings_file()
    return (path for path in file.parent.iterdir() if path.name.startswith(file.name))


def _logs() -> Iterator[Path]:
    known = (logs.FILE_NAME, logs.CRASH_FILE_NAME)
    return (path for path in paths.log_folder().iterdir() if path.name.startswith(known))


def _is_left(path: Path) -> bool:
    """Whether nothing was written to a file, or in a folder, for long."""
    return time.time() - last_written(path) > LEFT_S


def _temporary_folder() -> Path:
    return Path(tempfile.gettempdir()).resolve()


def _trash() -> Iterator[Path]:
    """Models in the trash of a freedesktop.org system, with their notes; other systems tell nobody."""
    for note in (_trash_folder() / "info").glob("*.trashinfo"):
        known = configparser.ConfigParser(interpolation=None)
        with contextlib.suppress(OSError, configparser.Error, UnicodeDecodeError):
            known.read_string(note.read_text(encoding="utf-8"))
            origin = Path(unquote(known.get("Trash Info", "Path", fallback="")))
            if origin.parent == paths.models_folder():
                kept = _trash_folder() / "files" / note.stem
                yield from (path for path in (kept, note) if os.path.lexists(path))


def _trash_folder() -> Path:
    from platformdirs import user_data_path

    return Path.home() / ".Trash" if sys.platform == "darwin" else user_data_path() / "Trash"


DATA_KINDS: Final = (
    DataKind(
        "corrections",
        translate("data", "Corrected faces"),
        translate("data", "Small grayscale crops of faces with the emotion that you chose."),
        True,
        paths.corrections_folder,
        _whole(paths.corrections_folder),
    ),
    DataKind(
        "collected_faces",
        translate("data", "Collected faces"),
        translate("data", "Small grayscale crops of faces from a camera, collected to train a model."),
        True,
        paths.collected_faces_folder,
        _whole(paths.collected_faces_folder),
    ),
    DataKind(
        "annotations",
        translate("data", "Annotations of videos"),
        translate("data", "Markers, notes, excluded ranges and names of faces of videos that you opened."),
        True,
        paths.annotations_folder,
        _whole(paths.annotations_folder),
    ),
    DataKind(
        "recordings",
        translate("data", "Recorded videos and snapshots"),
        translate("data", "Pictures of people, as they were recorded."),
        False,
        paths.recordings_folder,
        _videos,
    ),
    DataKind(
        "readings",
        translate("data", "Recorded readings and results of analyses"),
        translate("data", "Tables of predictions, with the names of the files they are about."),
        False,
        paths.recordings_folder,
        _rows,
    ),
    DataKind(
        "reports",
        translate("data", "Session reports"),
        translate("data", "Pages with charts of the predictions of a session."),
        False,
        paths.recordings_folder,
        _reports,
    ),
    DataKind(
        "models",
        translate("data", "Trained and imported models"),
        translate("data", "Some hold sample faces. The bundled model stays and is used instead."),
        False,
        paths.models_folder,
        _models,
    ),
    DataKind(
        "runs",
        translate("data", "Unfinished training runs, and sets of repeated runs"),
        translate("data", "Runs cannot be resumed any more; models and results of sets are deleted, too."),
        False,
        paths.models_folder,
        _runs,
    ),
    DataKind(
        "settings",
        translate("data", "Settings and recent files"),
        translate("data", "The next start uses the default settings."),
        True,
        lambda: paths.settings_file().parent,
        _settings,
    ),
    DataKind(
        "logs",
        translate("data", "Log files"),
        translate("data", "Messages about the program's own work. A new log begins at once."),
        True,
        paths.log_folder,
        _logs,
    ),
    DataKind(
        "caches",
        translate("data", "Caches"),
        translate(
            "data",
            "Which models were tested, and small faces of large training datasets. Both are made again when "
            "they are needed.",
        ),
        True,
        paths.cache_folder,
        _whole(paths.cache_folder),
    ),
    DataKind(
        "temporary",
        translate("data", "Temporary files"),
        translate("data", "Left behind by processes that ended unexpectedly more than an hour ago."),
        True,
        _temporary_folder,
        left_folders,
    ),
    DataKind(
        "trash",
        translate("data", "Deleted models in the trash"),
        translate("data", "They cannot be restored any more."),
        True,
        _trash_folder,
        _trash,
    ),
)
"""All kinds, in the order of the dialog."""
