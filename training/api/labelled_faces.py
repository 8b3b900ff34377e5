"""Labelled faces from files, arrays and data frames."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from training.api.api_errors import (
    FaceArrayError,
    FacesTypeError,
    FrameColumnsError,
    LabelArrayError,
    SplitArrayError,
)
from training.core.training_error import Note, excerpt
from training.data.class_names import ClassNames
from training.data.csv_reader import read_rows
from training.data.csv_rows import Rows
from training.data.data_errors import NoReadableFaceError
from training.data.data_options import DataOptions
from training.data.faces import SIZE, SPLITS, UNSPLIT, FaceData, resized
from training.data.pictures.list_reader import read_listed, rows_of
from training.data.prepare import left_out_notes, read_all, scaled_notes, unreadable_notes
from training.data.skipped import Gathered, raise_at_once
from training.data.splits import split_named

if TYPE_CHECKING:
    import pandas as pd

Names = Mapping[str, str] | Iterable[tuple[str, str]]
"""An emotion or class, or ``none``, by label of the data."""
_LABELS = ("emotion", "label")
_SPLITS = ("usage", "split")


@dataclass(frozen=True, eq=False)
class Faces:
    """Labelled faces, as they were read: not cleaned, and divided only where the source says how.

    Attributes:
        data: The faces, their labels and splits.
        options: Data options that reading has used already, such as ``labels``; ``train`` stores them.
        notes: What was left out in reading.
    """

    data: FaceData
    options: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()

    def __len__(self) -> int:
        """Number of faces."""
        return len(self.data)

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """uint8 (n, size, size), gray 0 to 255."""
        return self.data.faces

    @property
    def labels(self) -> NDArray[np.int64]:
        """int64 (n,), indexes into ``classes``."""
        return self.data.labels

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of the classes."""
        return self.data.emotions

    @property
    def splits(self) -> NDArray[np.str_]:
        """Str (n,): ``Training``, ``PublicTest``, ``PrivateTest``, or empty."""
        return self.data.splits

    def to_frame(self) -> "pd.DataFrame":
        """One row a face: ``place``, ``emotion`` and ``Usage``."""
        import pandas as pd

        names = np.array(self.classes)[self.labels]
        return pd.DataFrame({"place": self.data.places, "emotion": names, "Usage": self.splits})

    @classmethod
    def from_arrays(
        cls,
        faces: Any,
        labels: Any,
        classes: Sequence[str],
        splits: Any = None,
        *,
        size: int | None = None,
        name: str = "arrays",
    ) -> "Faces":
        """Faces that are arrays already.

        Args:
            faces: uint8 (n, height, width) or (n, height, width, 1), gray 0 to 255, cropped to the face.
            labels: (n,), indexes into ``classes``, or names of classes.
            classes: Names of the classes, in the order of the network's outputs; two or more.
            splits: (n,), ``Training``, ``PublicTest`` (validation) or ``PrivateTest`` (test), or ``train``,
                ``val`` and ``test``; None to draw them at random, by the seed of the run.
            size: Side of the faces, pixels; None for their own if they are squares, else 48.
            name: What messages and the model call the data.

        Raises:
            DataError: The arrays do not have these shapes, types and values.
        """
        pixels = _checked_pixels(faces)
        count = len(pixels)
        names = tuple(map(str, classes))
        if len(set(names)) < 2 or len(set(names)) < len(names):
            raise LabelArrayError(reason="classes must name two or more classes, each once")
        height, width = pixels.shape[1:]
        side = size or (height if height == width else SIZE)
        if (height, width) != (side, side):
            pixels = np.stack([resized(face, side) for face in pixels])
        data = FaceData(
            faces=pixels,
            labels=_checked_labels(labels, names, count),
            splits=_checked_splits(splits, count),
            places=np.array([f"face {index}" for index in range(count)]),
            source=name,
            emotions=names,
        )
        return cls(data)

    @classmethod
    def from_frame(
        cls,
        frame: "pd.DataFrame",
        *,
        folder: Path | str = ".",
        size: int = SIZE,
        labels: str = "",
        names: Names = (),
        skip_unreadable: bool = False,
        source: str = "data frame",
    ) -> "Faces":
        """Faces of a pandas data frame.

        Args:
            frame: One row a face. Columns, in any case: ``emotion`` (or ``label``), a name or a code as in
                ``fer2013.csv``; ``pixels``, 2304 numbers with spaces between or an array, or ``path``, a
                picture that is cropped to the face; and, where there is a split, ``Usage`` (or ``split``).
            folder: Where relative paths begin.
            size: Side of the faces, pixels.
            labels: Name of the label map for codes, such as ``affectnet``; empty for FER2013's.
            names: What other labels mean; ``none`` leaves their faces out.
            skip_unreadable: Leave out rows that cannot be read, instead of an error.
            source: What messages and the model call the data.

        Raises:
            DataError: A column is missing, or a row cannot be read.
        """
        columns = {str(name).strip().casefold(): frame[name] for name in frame.columns}
        label = next((name for name in _LABELS if name in columns), None)
        split = next((name for name in _SPLITS if name in columns), None)
        kind = next((name for name in ("pixels", "path") if name in columns), None)
        if label is None or kind is None:
            raise FrameColumnsError(columns=[excerpt(str(name)) for name in frame.columns])
        options = _reading_options(labels, names)
        meanings = ClassNames.of(options.get("names", ()), labels)
        unreadable = Gathered()
        skipped = unreadable if skip_unreadable else raise_at_once
        texts = [str(value) for value in columns[label]]
        usage = [str(value) for value in columns[split]] if split else None
        if kind == "path":
            paths = [str(Path(folder, value)) for value in columns["path"]]
            pictures = rows_of(paths, texts, usage)
            data = read_listed(Path(source), pictures, meanings, skipped, size=size)
        else:
            rows = np.arange(len(frame))
            table = {"emotion": texts, "pixels": [_pixel_text(value) for value in columns["pixels"]]}
            table |= {"usage": usage} if usage is not None else {}
            data = read_rows(Rows(table, rows, rows), Path(source), meanings, skipped).sized(size)
        if not len(data):
            raise NoReadableFaceError(
                source=source, count=len(unreadable), place=unreadable[0].place, reason=unreadable[0].reason
            )
        return cls(data, options, tuple(unreadable_notes(unreadable)))


def read_faces(
    *paths: Path | str,
    size: int = SIZE,
    labels: str = "",
    names: Names = (),
    votes: Path | str | None = None,
    skip_unreadable: bool = False,
) -> Faces:
    """Read ``fer2013.csv`` files and folders of labelled pictures, as ``python -m training`` does.

    Args:
        paths: Files and folders; the faces of all are used together.
        size: Side of the faces, pixels, 32 to 256.
        labels: Name of the label map for codes: ``fer2013``, ``ferplus``, ``rafdb``, ``affectnet`` or
            ``alphabetical``.
        names: What other labels mean; ``none`` leaves their faces out.
        votes: A FER+ file on the one CSV among ``paths``.
        skip_unreadable: Leave out rows and pictures that cannot be read, instead of an error.

    Returns:
        The faces, and notes on what was left out.

    Raises:
        DataError: Something cannot be read; the message names the file and the row.
    """
    options = _reading_options(labels, names)
    meanings = ClassNames.of(options.get("names", ()), labels)
    unreadable = Gathered()
    skipped = unreadable if skip_unreadable else raise_at_once
    voted = None if votes is None else Path(votes)
    data = read_all([Path(path) for path in paths], meanings, voted, skipped, size=size)
    notes = (*left_out_notes(data), *scaled_notes(data), *unreadable_notes(unreadable))
    return Faces(data, options, notes)


FacesLike = Any
"""``Faces``, the path of a file or folder, or a pandas data frame, see ``Faces.from_frame``."""


def as_faces(given: FacesLike, size: int, options: DataOptions) -> Faces:
    """Faces of whatever is given.

    Args:
        given: What holds the faces.
        size: Side of faces that are read, pixels.
        options: What labels mean, and whether what cannot be read is left out.

    Raises:
        DataError: It holds none, or cannot be read.
    """
    if isinstance(given, Faces):
        return given
    reading: dict[str, Any] = {"labels": options.labels, "names": options.names}
    reading |= {"size": size, "skip_unreadable": options.clean}
    if isinstance(given, Path | str):
        return read_faces(given, **reading)
    if type(given).__name__ == "DataFrame":
        return Faces.from_frame(given, **reading)
    raise FacesTypeError(given=type(given).__name__)


def with_options(faces: Faces, options: DataOptions) -> DataOptions:
    """The data options of a run, with those that reading has used."""
    return replace(options, **faces.options)


def _reading_options(labels: str, names: Names) -> dict[str, Any]:
    pairs = tuple(names.items()) if isinstance(names, Mapping) else tuple(names)
    return ({"labels": labels} if labels else {}) | ({"names": pairs} if pairs else {})


def _checked_pixels(faces: Any) -> NDArray[np.uint8]:
    pixels = np.asarray(faces)
    if pixels.ndim == 4 and pixels.shape[-1] == 1:
        pixels = pixels[..., 0]
    if pixels.dtype != np.uint8 or pixels.ndim != 3 or 0 in pixels.shape:
        raise FaceArrayError(shape=f"{pixels.shape}", dtype=f"{pixels.dtype}")
    return pixels


def _checked_labels(labels: Any, classes: tuple[str, ...], count: int) -> NDArray[np.int64]:
    values = np.asarray(labels)
    if values.shape != (count,):
        raise LabelArrayError(reason=f"their shape is {values.shape}, but there are {count:,} faces")
    if values.dtype.kind in "iu":
        wrong = values[(values < 0) | (values >= len(classes))]
        if len(wrong):
            raise LabelArrayError(reason=f"{wrong[0]} is no index of one of {len(classes)} classes")
        return values.astype(np.int64)
    index = {name: number for number, name in enumerate(classes)}
    unknown = sorted({str(value) for value in values.tolist()} - index.keys())
    if unknown:
        raise LabelArrayError(reason=f"{excerpt(unknown[0])!r} is none of the classes {', '.join(classes)}")
    return np.array([index[str(value)] for value in values.tolist()], np.int64)


def _checked_splits(splits: Any, count: int) -> NDArray[np.str_]:
    if splits is None:
        return np.full(count, UNSPLIT, dtype=f"<U{max(map(len, SPLITS))}")
    values = np.asarray(splits)
    if values.shape != (count,):
        raise SplitArrayError(reason=f"their shape is {values.shape}, but there are {count:,} faces")
    meanings = {
        name: split_named(name) if name else UNSPLIT for name in {str(one) for one in values.tolist()}
    }
    for name, meaning in meanings.items():
        if meaning is None:
            raise SplitArrayError(
                reason=f"{excerpt(name)!r} is none of {', '.join(SPLITS)}, train, val, test"
            )
    return np.array([meanings[str(one)] for one in values.tolist()], np.str_)


def _pixel_text(value: Any) -> str:
    return value if isinstance(value, str) else " ".join(map(str, np.asarray(value).ravel().tolist()))
