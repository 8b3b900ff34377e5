"""Which faces are copies of one another."""

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.data.telling import Telling, silent

COARSE: Final = 16
"""Side to which faces are shrunk for the search: what recompressing and small shifts change is gone there."""

COARSE_CORRELATION: Final = 0.95
FULL_CORRELATION: Final = 0.90
"""At or above both, shrunk and in full, two faces are near copies: of 2,000 such pairs in FER2013 that are
not equal, the hundred that were looked at all showed one photograph, cut, shifted or lit differently."""

COMPARING: Final = "Comparing the faces with one another"
"""What is told while it goes on."""

SLICE: Final = 4096
"""Pairs compared in full at a time: 75 MB of faces."""

AXES: Final = 24
"""Directions in which most of what tells shrunk faces apart lies: in FER2013 four fifths of it."""

ROWS: Final = 512
"""Faces compared with all others at a time."""

_ROUNDING: Final = 1e-5
"""More than float32 can be wrong by in a correlation."""


def exact_copies(faces: NDArray[np.uint8]) -> NDArray[np.int64]:
    """A group number for each face of (n, size, size); those with the very same pixels share one."""
    pixels = [face.tobytes() for face in faces]
    number = {one: index for index, one in enumerate(sorted(set(pixels)))}
    return np.array([number[one] for one in pixels], np.int64)


def near_copies(
    faces: NDArray[np.uint8], told: Telling = silent, exact: NDArray[np.int64] | None = None
) -> NDArray[np.int64]:
    """A group number for each face; those that show the same photograph share one.

    Two faces are taken for one photograph if their correlation is high both at 16×16 and in full, which
    overlooks brightness, contrast and small shifts; groups are what such pairs connect. Faces without
    any contrast are copies only of their equals.

    Args:
        faces: uint8 (n, size, size).
        told: Is told how far the comparison is.
        exact: What ``exact_copies`` says of them, if it is known already.

    Returns:
        int64 (n,); every group of ``exact_copies`` lies within one group.
    """
    told(COMPARING, 0, len(faces))
    exact = exact_copies(faces) if exact is None else exact
    _, first = np.unique(exact, return_index=True)
    unique = faces[first]
    told(COMPARING, 0, len(unique))
    rows, columns = _alike(_standardised(_shrunk(unique)), told)
    similar = np.zeros(len(rows), bool)
    for start in range(0, len(rows), SLICE):
        part = slice(start, start + SLICE)
        similar[part] = (
            _products(_standardised(unique[rows[part]]), _standardised(unique[columns[part]]))
            >= FULL_CORRELATION
        )
    rows, columns = rows[similar], columns[similar]
    return _connected(len(first), rows, columns)[exact]


def copied_from(faces: NDArray[np.uint8], others: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which of ``faces`` show a photograph that is among ``others`` too, shape (n,)."""
    groups = near_copies(np.concatenate([faces, others]))
    return np.isin(groups[: len(faces)], groups[len(faces) :])


def _connected(count: int, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.int64]:
    """A group number for each of ``count`` things, in the order of their first ones; pairs share one."""
    group = list(range(count))

    def first(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        low, high = sorted((first(row), first(column)))
        group[high] = low
    return np.unique([first(index) for index in range(count)], return_inverse=True)[1].astype(np.int64)


def _alike(vectors: NDArray[np.float32], told: Telling) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pairs of unit vectors (n, length) whose product is at least ``COARSE_CORRELATION``."""
    pairs = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    for rows, columns in _possibly_alike(vectors, told):
        for start in range(0, len(rows), SLICE):
            i, j = rows[start : start + SLICE], columns[start : start + SLICE]
            found = _products(vectors[i], vectors[j]) >= COARSE_CORRELATION
            pairs.append((i[found], j[found]))
    return np.concatenate([pair[0] for pair in pairs]), np.concatenate([pair[1] for pair in pairs])


def _possibly_alike(
    vectors: NDArray[np.float32], told: Telling
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Pairs that a look along a few axes cannot tell apart; no pair that is alike is missing.

    With p the part of a unit vector along the axes and r the length of the rest, the product of two is at
    most p·p' + r r' (Cauchy and Schwarz), so (p, r) is compared in place of the vectors. Along the first
    axis alone, two that are alike differ by at most the distance of such vectors, √(2 - 2 correlation).
    """
    _, axes = np.linalg.eigh(vectors.T @ vectors)  # in rising order of what lies along them
    along = vectors @ axes[:, ::-1][:, :AXES]
    rest = np.maximum((vectors**2).sum(axis=1) - (along**2).sum(axis=1), 0) ** 0.5
    short = np.concatenate([along, rest[:, None]], axis=1).astype(np.float32)
    order = np.argsort(short[:, 0], kind="stable")
    short = short[order]
    reach = (2 - 2 * COARSE_CORRELATION) ** 0.5 + _ROUNDING
    for start in range(0, len(short), ROWS):
        told(COMPARING, start, len(short))
        part = short[start : start + ROWS]
        end = int(np.searchsorted(short[:, 0], part[-1, 0] + reach, "right"))
        products = part @ short[start:end].T
        rows, columns = np.divmod(
            np.flatnonzero(products >= COARSE_CORRELATION - _ROUNDING), products.shape[1]
        )
        once = rows < columns
        yield order[rows[once] + start], order[columns[once] + start]


def _products(first: NDArray[np.float32], second: NDArray[np.float32]) -> NDArray[np.float64]:
    """The product of each pair of vectors (n, length), shape (n,)."""
    return np.asarray(np.einsum("ij,ij->i", first, second, dtype=np.float64))


def _shrunk(faces: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if faces.shape[1] <= COARSE:
        return faces
    small = [cv2.resize(face, (COARSE, COARSE), interpolation=cv2.INTER_AREA) for face in faces]
    return np.stack(small).astype(np.uint8)


def _standardised(faces: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Each face as a vector of mean 0 and length 1, so that a product of two is their correlation."""
    vectors = faces.reshape(len(faces), -1).astype(np.float32)
    vectors -= vectors.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-6), np.float32)
