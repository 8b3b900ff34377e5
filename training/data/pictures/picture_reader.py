"""Decode labelled pictures into faces: in threads, and each picture once."""

import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.emotions import EMOTIONS
from training.core.media import LeftOut
from training.core.media.picture_decoder import PictureDecodeError, decode_picture
from training.core.stages import ProgressStage
from training.data.data_errors import PictureAccessError, RowError, UndecodedPictureError
from training.data.faces import SIZE, FaceData, ProgressCallback, ignore_progress, resized
from training.data.pictures import face_cache
from training.data.pictures.face_cache import FaceCache, as_keys, key_of
from training.data.pictures.face_cutter import Box, CascadeFinder, cut_face
from training.data.pictures.picture_errors import FaceBoxError, MissingPictureError
from training.data.skipped import Skipped, raise_at_once

_CHUNK: Final = 64
"""Pictures that a thread decodes in one go."""
_GUESSED, _SEVERAL, _NO_FACE = 1, 2, 4
"""Bits of what is noted of a picture: see ``FaceData.scaled``, ``several_faces`` and ``no_face``."""


@dataclass(frozen=True, slots=True)
class LabelledPicture:
    """One picture of a dataset.

    Attributes:
        path: Where it is.
        label: Index of its emotion.
        split: Its split, or ``UNSPLIT``.
        place: What messages call it.
        box: Where the face is; None for a picture that is cropped to the face.
    """

    path: str
    label: int
    split: str
    place: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How pictures become faces.

    Attributes:
        find_faces: Whether pictures are whole photographs, of which the largest face is used.
        margin: Crop margin of faces that are cut out, see ``ModelBundle``.
        cache: Whether faces of large datasets are kept in the user's cache.
    """

    find_faces: bool = False
    margin: float = 0.0
    cache: bool = True


USUAL: Final = PictureOptions()
"""Pictures that are cropped to the face."""


def read_gray(path: Path, size: int = SIZE) -> tuple[NDArray[np.uint8], bool]:
    """Read a picture of any size, colour or gray, upright, as ``decode_picture`` does.

    Returns:
        uint8 (size, size), gray 0 to 255; and whether which values are black and white was guessed.

    Raises:
        RowError: It cannot be read, is too large, or is no picture of a supported format.
    """
    pixels, guessed = _decoded(path)
    return resized(pixels, size), guessed


def read_pictures(
    pictures: Sequence[LabelledPicture],
    source: Path,
    size: int = SIZE,
    options: PictureOptions = USUAL,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
    left_out: tuple[LeftOut, ...] = (),
    emotions: tuple[str, ...] = EMOTIONS,
) -> FaceData:
    """Decode pictures.

    Args:
        pictures: What to read; may be empty.
        source: The file or folder that names them.
        size: Side of the faces, pixels.
        options: How pictures become faces.
        skipped: Told of each picture that cannot be read, in their order; as a rule it raises.
        on_progress: Told how many are read.
        left_out: Files beside them, for ``FaceData``.
        emotions: Names of the labels.

    Returns:
        The faces in the order of the pictures, without those that were skipped, or show no face where
        faces are to be found.

    Raises:
        DataError: A picture cannot be read.
    """
    count = len(pictures)
    faces = np.empty((count, size, size), np.uint8)
    flags = np.zeros(count, np.uint8)
    keys, absent = _keys(pictures)
    missing = np.flatnonzero(absent)
    for row in missing.tolist():
        skipped(source, pictures[row].place, MissingPictureError(count=len(missing), total=count))
    is_cached = options.cache and count >= face_cache.CACHED_FROM
    is_cut = options.find_faces or any(picture.box is not None for picture in pictures)
    cut = (options.find_faces, options.margin if is_cut else 0.0)
    cache = FaceCache(source, size, cut) if is_cached else None
    known = cache.load(keys, faces, flags) if cache else np.zeros(count, bool)
    known &= ~absent
    before = done = int(known.sum())
    wanted = np.flatnonzero(~known & ~absent)
    try:
        for rows, refused in _read_in_threads(pictures, wanted, faces, flags, options):
            known[rows] = True
            known[list(refused)] = False
            done += len(rows)
            for row, error in refused.items():
                skipped(source, pictures[row].place, error)
            on_progress(ProgressStage.READING, done, count)
    finally:
        if cache and known.sum() > before:
            cache.store(keys, faces, flags, known)
    has_face = (flags & _NO_FACE) == 0
    kept = np.flatnonzero(known & has_face)
    chosen = [pictures[row] for row in kept.tolist()]
    _move_up(faces, kept)
    return FaceData(
        faces[: len(kept)],
        np.array([picture.label for picture in chosen], np.int64),
        np.array([picture.split for picture in chosen], np.str_),
        np.array([picture.place for picture in chosen], np.str_),
        source=str(source),
        emotions=emotions,
        left_out=left_out,
        scaled=_paths(pictures, known & has_face & ((flags & _GUESSED) > 0)),
        several_faces=_paths(pictures, known & ((flags & _SEVERAL) > 0)),
        no_face=_paths(pictures, known & ~has_face),
    )


def _paths(pictures: Sequence[LabelledPicture], chosen: NDArray[np.bool_]) -> tuple[str, ...]:
    return tuple(pictures[row].path for row in np.flatnonzero(chosen).tolist())


def _keys(pictures: Sequence[LabelledPicture]) -> tuple[face_cache.Keys, NDArray[np.bool_]]:
    """The key of each picture, and which are not there."""
    keys: list[bytes] = []
    absent = np.zeros(len(pictures), bool)
    for row, picture in enumerate(pictures):
        try:
            keys.append(key_of(picture.path, os.stat(picture.path), picture.box))
        except FileNotFoundError:
            absent[row] = True
            keys.append(bytes(face_cache.KEY_BYTES))
        except OSError:
            keys.append(bytes(face_cache.KEY_BYTES))  # whoever reads it says why it cannot be read
    return as_keys(keys), absent


def _move_up(faces: NDArray[np.uint8], kept: NDArray[np.int64]) -> None:
    """Put the kept faces at the front, some at a time: a copy of all would need their memory twice."""
    if len(kept) == len(faces):
        return
    for start in range(0, len(kept), _CHUNK * _CHUNK):
        rows = kept[start : start + _CHUNK * _CHUNK]
        faces[start : start + len(rows)] = faces[rows]


def _read_in_threads(
    pictures: Sequence[LabelledPicture],
    wanted: NDArray[np.int64],
    faces: NDArray[np.uint8],
    flags: NDArray[np.uint8],
    options: PictureOptions,
) -> Iterator[tuple[NDArray[np.int64], dict[int, RowError]]]:
    """Decode pictures into their rows of two arrays; gives the rows of each chunk, and what was refused."""
    finders = threading.local()

    def read(rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], dict[int, RowError]]:
        if not hasattr(finders, "finder"):
            finders.finder = CascadeFinder()
        refused: dict[int, RowError] = {}
        for row in rows.tolist():
            try:
                flags[row] = _read_face(pictures[row], faces[row], options, finders.finder)
            except RowError as error:
                refused[row] = error
        return rows, refused

    threads = cores()
    chunks = deque(np.split(wanted, range(_CHUNK, len(wanted), _CHUNK)) if len(wanted) else [])
    running: deque[Future[tuple[NDArray[np.int64], dict[int, RowError]]]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            while chunks or running:
                while chunks and len(running) < 2 * threads:
                    running.append(pool.submit(read, chunks.popleft()))
                yield running.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def cores() -> int:
    """Processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _read_face(
    picture: LabelledPicture, face: NDArray[np.uint8], options: PictureOptions, finder: CascadeFinder
) -> int:
    """Decode one picture into ``face`` (size, size); returns what is noted of it."""
    pixels, guessed = _decoded(Path(picture.path))
    flags = _GUESSED if guessed else 0
    size = len(face)
    if picture.box is None and not options.find_faces:
        face[:] = resized(pixels, size)
        return flags
    boxes = [picture.box] if picture.box is not None else finder.faces(pixels)
    if not boxes:
        return flags | _NO_FACE
    try:
        face[:] = cut_face(pixels, boxes[0], options.margin, size)
    except ValueError as error:
        height, width = pixels.shape
        raise FaceBoxError(box=str(boxes[0]), width=width, height=height) from error
    return flags | (_SEVERAL if len(boxes) > 1 else 0)


def _decoded(path: Path) -> tuple[NDArray[np.uint8], bool]:
    try:
        picture = decode_picture(path, gray=True)
    except OSError as error:
        raise PictureAccessError(reason=error.strerror or error) from error
    except PictureDecodeError as error:
        raise UndecodedPictureError(reason=error) from error
    return picture.pixels, picture.guessed is not None
