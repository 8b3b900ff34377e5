"""Labelled faces from files, arrays and data frames."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from training.api.api_errors import (
    FacesTypeError,
    FrameColumnsError,
    LabelArrayError,
)
from training.api.array_checks import checked_labels, checked_pixels, checked_splits, pixel_text
from training.core.class_list import check_class_list
from training.core.emotions import EMOTIONS
from training.core.training_error import Note, excerpt
from training.data.class_names import ClassNames
from training.data.csv_reader import read_rows
from training.data.csv_rows import Rows
from training.data.data_errors import NoReadableFaceError
from training.data.data_options import DataOptions
from training.data.faces import SIZE, FaceData, resized
from training.data.pictures.list_reader import read_listed, rows_of
from training.data.pictures.picture_reader import PictureOptions
from training.data.prepare import label_notes, left_out_notes, read_all, scaled_notes, unreadable_notes
from training.data.skipped import Gathered, raise_at_once

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
            classes: Names of the classes, in the order of the network's outputs; 2 to 20.
            splits: (n,), ``Training``, ``PublicTest`` (validation) or ``PrivateTest`` (test), or ``train``,
                ``val`` and ``test``; None to draw them at random, by the seed of the run.
            size: Side of the faces, pixels; None for their own if they are squares, else 48.
            name: What messages and the model call the data.

        Raises:
            DataError: The arrays do not have these shapes, types and values.
            ClassListError: The classes cannot be used.
        """
        pixels = checked_pixels(faces)
        count = len(pixels)
        names = tuple(map(str, classes))
        own = {} if names and set(names) <= set(EMOTIONS) else {"classes": names}
        check_class_list(names)
        if not names:
            raise LabelArrayError(reason="there are no classes")
        height, width = pixels.shape[1:]
        side = size or (height if height == width else SIZE)
        if (height, width) != (side, side):
            pixels = np.stack([resized(face, side) for face in pixels])
        data = FaceData(
            faces=pixels,
            labels=checked_labels(labels, names, count),
            splits=checked_splits(splits, count),
            places=np.array([f"face {index}" for index in range(count)]),
            source=name,
            emotions=names,
        )
        return cls(data, own)

    @classmethod
    def from_frame(
        cls,
        frame: "pd.DataFrame",
        *,
        folder: Path | str = ".",
        size: int = SIZE,
        labels: str = "",
        names: Names = (),
        classes: Sequence[str] = (),
        find_faces: bool = False,
        margin: float = 0.0,
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
            classes: Own classes in place of the emotions, in the order of the network's outputs.
            find_faces: Pictures are whole photographs, of which the largest face is used.
            margin: Crop margin of such faces, as the setting ``margin`` of the training.
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
        options = _reading_options(labels, names, classes, find_faces)
        meanings = ClassNames.of(options.get("names", ()), labels, tuple(classes))
        unreadable = Gathered()
        skipped = unreadable if skip_unreadable else raise_at_once
        texts = [str(value) for value in columns[label]]
        usage = [str(value) for value in columns[split]] if split else None
        if kind == "path":
            paths = [str(Path(folder, value)) for value in columns["path"]]
            pictures = rows_of(paths, texts, usage)
            data = read_listed(
                Path(source),
                pictures,
                meanings,
                skipped,
                size=size,
                options=PictureOptions(find_faces, margin),
            )
        else:
            rows = np.arange(len(frame))
            table = {"emotion": texts, "pixels": [pixel_text(value) for value in columns["pixels"]]}
            table |= {"usage": usage} if usage is not None else {}
            data = read_rows(Rows(table, rows, rows), Path(source), meanings, skipped).sized(size)
        if not len(data):
            raise NoReadableFaceError(
                source=source, count=len(unreadable), place=unreadable[0].place, reason=unreadable[0].reason
            )
        return cls(data, options, _notes(data, meanings, unreadable))


def read_faces(
    *paths: Path | str,
    size: int = SIZE,
    labels: str = "",
    names: Names = (),
    classes: Sequence[str] = (),
    votes: Path | str | None = None,
    find_faces: bool = False,
    margin: float = 0.0,
    skip_unreadable: bool = False,
    cache: bool = True,
) -> Faces:
    """Read ``fer2013.csv`` files, folders of labelled pictures, AffectNet and RAF-DB.

    Args:
        paths: Files and folders; the faces of all are used together.
        size: Side of the faces, pixels, 32 to 256.
        labels: Name of the label map for codes: ``fer2013``, ``ferplus``, ``rafdb``, ``affectnet`` or
            ``alphabetical``.
        names: What other labels mean; ``none`` leaves their faces out.
        classes: Own classes in place of the emotions, in the order of the network's outputs.
        votes: A FER+ file on the one CSV among ``paths``.
        find_faces: Pictures are whole photographs, of which the largest face is used.
        margin: Crop margin of such faces, as the setting ``margin`` of the training.
        skip_unreadable: Leave out rows and pictures that cannot be read, instead of an error.
        cache: Keep the decoded faces of large datasets in the user's cache.

    Returns:
        The faces, and notes on what was left out.

    Raises:
        DataError: Something cannot be read; the message names the file and the row.
    """
    options = _reading_options(labels, names, classes, find_faces)
    meanings = ClassNames.of(options.get("names", ()), labels, tuple(classes))
    unreadable = Gathered()
    skipped = unreadable if skip_unreadable else raise_at_once
    voted = None if votes is None else Path(votes)
    pictures = PictureOptions(find_faces, margin, cache)
    data = read_all([Path(path) for path in paths], meanings, voted, skipped, size=size, pictures=pictures)
    return Faces(data, options, _notes(data, meanings, unreadable))


FacesLike = Any
"""``Faces``, the path of a file or folder, or a pandas data frame, see ``Faces.from_frame``."""


def as_faces(given: FacesLike, size: int, margin: float, options: DataOptions) -> Faces:
    """Faces of whatever is given.

    Args:
        given: What holds the faces.
        size: Side of faces that are read, pixels.
        margin: Crop margin of faces that are cut out of photographs.
        options: What labels mean, and whether what cannot be read is left out.

    Raises:
        DataError: It holds none, or cannot be read.
    """
    if isinstance(given, Faces):
        return given
    reading: dict[str, Any] = {"labels": options.labels, "names": options.names}
    reading |= {"classes": options.classes, "find_faces": options.find_faces, "margin": margin}
    reading |= {"size": size, "skip_unreadable": options.clean}
    if isinstance(given, Path | str):
        return read_faces(given, **reading)
    if type(given).__name__ == "DataFrame":
        return Faces.from_frame(given, **reading)
    raise FacesTypeError(given=type(given).__name__)


def with_options(faces: Faces, options: DataOptions) -> DataOptions:
    """The data options of a run, with those that reading has used."""
    return replace(options, **faces.options)


def _reading_options(labels: str, names: Names, classes: Sequence[str], find_faces: bool) -> dict[str, Any]:
    """Those that are given."""
    pairs = tuple(names.items()) if isinstance(names, Mapping) else tuple(names)
    given = {"labels": labels, "names": pairs, "classes": tuple(classes), "find_faces": find_faces}
    return {name: value for name, value in given.items() if value}


def _notes(data: FaceData, names: ClassNames, unreadable: Gathered) -> tuple[Note, ...]:
    """What was left out in reading."""
    left_out = (*left_out_notes(data), *scaled_notes(data), *label_notes(names))
    return (*left_out, *unreadable_notes(unreadable))
