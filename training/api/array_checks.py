"""Arrays that a person gives as faces, labels and splits."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.api.api_errors import FaceArrayError, LabelArrayError, SplitArrayError
from training.core.training_error import excerpt
from training.data.faces import SPLITS, UNSPLIT
from training.data.splits import split_named


def checked_pixels(faces: Any) -> NDArray[np.uint8]:
    """Gray faces uint8 (n, height, width); raises ``FaceArrayError`` for other arrays."""
    pixels = np.asarray(faces)
    if pixels.ndim == 4 and pixels.shape[-1] == 1:
        pixels = pixels[..., 0]
    if pixels.dtype != np.uint8 or pixels.ndim != 3 or 0 in pixels.shape:
        raise FaceArrayError(shape=f"{pixels.shape}", dtype=f"{pixels.dtype}")
    return pixels


def checked_labels(labels: Any, classes: tuple[str, ...], count: int) -> NDArray[np.int64]:
    """Labels int64 (n,), indexes into ``classes``; raises ``LabelArrayError`` for others."""
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


def checked_splits(splits: Any, count: int) -> NDArray[np.str_]:
    """Splits str (n,) by their own names; raises ``SplitArrayError`` for unknown ones."""
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


def pixel_text(value: Any) -> str:
    """The pixels of a face as ``fer2013.csv`` has them."""
    return value if isinstance(value, str) else " ".join(map(str, np.asarray(value).ravel().tolist()))
