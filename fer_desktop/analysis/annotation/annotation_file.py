"""Annotations as a JSON file: beside a video or a recording, or in the program's own data."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS, Annotations, TimedText
from fer_desktop.analysis.annotation.name_anchors import NameAnchor, in_order
from fer_desktop.base.errors import FerError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import annotations_folder, prepare_folder
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.face_names import LONGEST_NAME, clean_name
from fer_desktop.vision.types import Box
from training.core.media import read_file, regular_file
from training.core.storage.atomic import replacing
from training.core.storage.permissions import close_to_others
from training.core.untrusted.value_schema import Fields, Items, Nullable, Number, Text, ValueFaultError

SUFFIX: Final = ".annotations.json"
"""Behind the whole name of a video, or the name of a recording."""
FORMAT: Final = "FER Desktop annotations"
VERSION: Final = 2
BEFORE_NAMES: Final = 1
"""The version of files without names, which those write that have none."""
LONGEST_LABEL: Final = 200
LONGEST_NOTE: Final = 10_000
MAX_ANNOTATIONS: Final = 100_000
"""Of each kind in one file."""
LARGEST: Final = 32 << 20
"""Bytes of a file."""
_PIECE: Final = 1 << 20
"""Bytes at each end of a video that its fingerprint depends on, beside its size."""
_SECONDS: Final = Number(0.0)
_PIXELS: Final = 1 << 20
"""Of a box, at most."""
_PLACE: Final = Number(-_PIXELS, _PIXELS, whole=True)
_SIDE: Final = Number(1, _PIXELS, whole=True)
_NAME: Final = Fields(
    {
        "time_s": _SECONDS,
        **dict.fromkeys(("x", "y"), _PLACE),
        **dict.fromkeys(("width", "height"), _SIDE),
        "name": Text(LONGEST_NAME),
    }
)
_SCHEMA: Final = Fields(
    {
        "format": Text(),
        "version": Number(1, VERSION, whole=True),
        "markers": Items(Fields({"time_s": _SECONDS, "label": Text(LONGEST_LABEL)}), longest=MAX_ANNOTATIONS),
        "excluded": Items(Fields({"from_s": _SECONDS, "to_s": Nullable(_SECONDS)}), longest=MAX_ANNOTATIONS),
        "notes": Items(Fields({"time_s": _SECONDS, "text": Text(LONGEST_NOTE)}), longest=MAX_ANNOTATIONS),
    },
    {"names": Items(_NAME, longest=MAX_ANNOTATIONS)},
)


class AnnotationsError(FerError):
    """A file of annotations cannot be read or written; what is there stays as it is."""


def fingerprint(video: Path) -> str:
    """What tells a video from others, wherever it is: 64 hex digits of its size and its ends.

    Raises:
        OSError: It cannot be read.
    """
    with open(video, "rb", opener=regular_file) as file:
        size = file.seek(0, 2)
        found = hashlib.sha256(str(size).encode())
        for at in (0, max(size - _PIECE, 0)):
            file.seek(at)
            found.update(file.read(_PIECE))
    return found.hexdigest()


def beside(video: Path) -> Path:
    """The file of annotations beside a video or, by its name without endings, a recording."""
    return video.with_name(video.name + SUFFIX)


def annotations_path(video: Path) -> Path:
    """Where the annotations of a video are, or will be: beside it if the person chose so.

    Raises:
        AnnotationsError: The video cannot be read.
    """
    try:
        if _is_beside(video):
            return beside(video)
        return annotations_folder() / f"{fingerprint(video)}{SUFFIX}"
    except OSError as error:
        raise _unreadable(video, error) from error


def read_annotations(path: Path) -> Annotations:
    """Read a file; one that is not there has none.

    Raises:
        AnnotationsError: It is damaged, or cannot be read.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too large")
        values = json.loads(read_file(path).decode("utf-8"))
        _SCHEMA.check(values, "")
        if values["format"] != FORMAT:
            raise ValueError("another format")
        found = Annotations()
        for part in values["excluded"]:
            found = found.with_excluded(TimeRange(float(part["from_s"]), part["to_s"]))
        return Annotations(
            _timed(values["markers"], "label"),
            found.excluded,
            _timed(values["notes"], "text"),
            _names(values.get("names", [])),
        )
    except FileNotFoundError:
        return NO_ANNOTATIONS
    except OSError as error:
        raise _unreadable(path, error) from error
    except (ValueError, RecursionError, ValueFaultError) as error:
        message = translate(
            "window", "{path} has damaged annotations. It is kept as it is; rename it to start new ones."
        )
        raise AnnotationsError(message.format(path=path)) from error


def write_annotations(path: Path, annotations: Annotations, source: str) -> None:
    """Write a file in the place of an older one; private, and removed where there is nothing to write.

    Args:
        path: Where.
        annotations: All of them.
        source: The name of the video or recording, for whoever reads the file.

    Raises:
        AnnotationsError: It cannot be written, or what is there is damaged.
    """
    read_annotations(path)
    values: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION if annotations.names else BEFORE_NAMES,
        "source": source,
        "markers": [{"time_s": one.seconds, "label": one.text} for one in annotations.markers],
        "excluded": [{"from_s": one.begin, "to_s": one.end} for one in annotations.excluded],
        "notes": [{"time_s": one.seconds, "text": one.text} for one in annotations.notes],
    }
    if annotations.names:
        values["names"] = [
            {
                "time_s": one.seconds,
                **{side: getattr(one.box, side) for side in ("x", "y", "width", "height")},
                "name": one.name,
            }
            for one in annotations.names
        ]
    try:
        if not annotations:
            path.unlink(missing_ok=True)
            return
        prepare_folder(path.parent)
        with replacing(path) as partial:
            partial.write_text(json.dumps(values, indent=1) + "\n", encoding="ascii")
            close_to_others(partial)
        close_to_others(path)
    except OSError as error:
        message = translate("window", "Cannot write {path} ({reason}). Check the folder and the free space.")
        raise AnnotationsError(message.format(path=path, reason=reason_of(error))) from error


def annotations_of(video: Path) -> Annotations:
    """The annotations of a video, wherever they are; none where it has none.

    Raises:
        AnnotationsError: As ``read_annotations`` says.
    """
    try:
        if not _is_beside(video) and not annotations_folder().is_dir():
            return NO_ANNOTATIONS
    except OSError as error:
        raise _unreadable(video, error) from error
    return read_annotations(annotations_path(video))


def _is_beside(video: Path) -> bool:
    """Whether there is a file beside a video; raises OSError."""
    try:
        return beside(video).exists()
    except OSError as error:
        # The suffix makes a long name too long for any file.
        if error.errno == errno.ENAMETOOLONG:
            return False
        raise


def _unreadable(path: Path, error: OSError) -> AnnotationsError:
    message = translate("window", "Cannot read {path} ({reason}). Check its permissions.")
    return AnnotationsError(message.format(path=path, reason=reason_of(error)))


def _timed(entries: list[dict[str, Any]], name: str) -> tuple[TimedText, ...]:
    return tuple(sorted(TimedText(float(entry["time_s"]), entry[name]) for entry in entries))


def _names(entries: list[dict[str, Any]]) -> tuple[NameAnchor, ...]:
    """The names, as the window would have taken them."""
    boxes = (Box(one["x"], one["y"], one["width"], one["height"]) for one in entries)
    found = (
        NameAnchor(float(one["time_s"]), box, clean_name(one["name"]))
        for one, box in zip(entries, boxes, strict=True)
    )
    return in_order(one for one in found if one.name)
