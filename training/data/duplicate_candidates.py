"""Propose pairs of faces that may show one photograph, shifted, cropped or mirrored.

A window of one face is compared with the central window of every other one by a few coefficients of its
discrete cosine transform, as perceptual hashes do (Zauner 2010). An inverted file (Sivic and Zisserman 2003)
keeps that from being a comparison of all with all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.data.faces import SIZE

CENTRE: Final = SIZE / 2

SIMILARITY: Final = 0.89
"""Cosine of two descriptors at which a pair is proposed: of 1,200 made-up duplicates in FER2013 it proposes
1,197, and of the other pairs one in 5,000."""

CELLS_SEARCHED: Final = 10
"""Of the inverted file's √n cells, for each window. A comparison of a sample with all others proposes the
same part of the made-up duplicates (999 of 1,000 at a similarity of 0.88)."""

IN_A_CELL: Final = 8
"""Of the faces in one cell, so many of the most similar ones are proposed: that bounds memory and time where
a thousand faces are nearly the same, and connects such all the same."""

_GRID: Final = 12
"""Side to which a window is shrunk: what recompressing and a shift by a pixel change is gone there."""

_FREQUENCIES: Final = 6
"""Coefficients up to this many half waves along and across are compared, but not the mean."""

_ROUNDS: Final = 4
"""Of k-means for the cells."""

_LEAST_DEVIATION: Final = 1.0
"""Windows whose gray values deviate less from their mean (of 255) are not compared: they show nothing."""

_AT_A_TIME: Final = 4_000_000
"""Products held at a time: 16 MB."""

_FACES_AT_A_TIME: Final = 4096

Candidates = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]
"""Index of the face with the window, index of the other face, similarity."""


@dataclass(frozen=True)
class Window:
    """A square part of a face that is laid over the central part of another face.

    Attributes:
        x: Its centre, in pixels from the left edge (of the mirrored face, if it is mirrored).
        y: In pixels from the upper edge.
        side: In pixels.
        mirrored: Whether the face is mirrored first.
    """

    x: float
    y: float
    side: float
    mirrored: bool


CENTRAL: Final = Window(CENTRE, CENTRE, 34, mirrored=False)
"""What the other face is looked at through; 7 pixels about it allow for shifts."""


def _windows() -> Iterator[Window]:
    """Shifts by up to 6 pixels at the face's own scale, and crops to 88 % and 78 % of its side.

    At one scale a pair is the same whichever of the two is shifted, so half of the shifts do.
    """
    for side, reach in ((CENTRAL.side, 6), (30.0, 4), (26.5, 6)):
        shifts = sorted(range(-reach, reach + 1, 2), key=abs)
        for mirrored in (False, True):
            for y in shifts:
                for x in shifts:
                    twice = side == CENTRAL.side and (y < 0 or (y == 0 and x < 0 and not mirrored))
                    if not twice:
                        yield Window(CENTRE + x, CENTRE + y, side, mirrored)


WINDOWS: Final = tuple(_windows())


class CandidateIndex:
    """The central windows of faces, kept in cells of similar ones."""

    def __init__(self, faces: NDArray[np.uint8]) -> None:
        """Describe the faces, uint8 (n, 48, 48)."""
        self._faces = faces
        described = describe(faces, CENTRAL)
        shown = np.flatnonzero(described.any(axis=1))
        self._centres = _centres(described[shown], max(1, round(len(shown) ** 0.5)))
        cells = (described[shown] @ self._centres.T).argmax(axis=1)
        self._members = [shown[cells == cell] for cell in range(len(self._centres))]
        self._described = [described[members] for members in self._members]

    def search(self, window: Window) -> Candidates:
        """Pairs of faces of which the first, seen through the window, resembles the second."""
        queries = describe(self._faces, window)
        likeness = queries @ self._centres.T
        searched = min(CELLS_SEARCHED, len(self._centres))
        nearest = np.argpartition(likeness, -searched, axis=1)[:, -searched:]
        order = np.argsort(nearest, axis=None, kind="stable")
        bounds = np.searchsorted(nearest.ravel()[order], np.arange(len(self._centres) + 1))
        found = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))]
        for cell, members in enumerate(self._members):
            asking = order[bounds[cell] : bounds[cell + 1]] // searched
            step = max(1, _AT_A_TIME // max(1, len(members)))
            for start in range(0, len(asking), step):
                rows = asking[start : start + step]
                products = queries[rows] @ self._described[cell].T
                products[rows[:, None] == members] = 0
                row, column = _highest(products)
                if len(row):
                    found.append((rows[row], members[column], products[row, column]))
        first, second, similarity = (np.concatenate(part) for part in zip(*found, strict=True))
        return first, second, similarity


def describe(faces: NDArray[np.uint8], window: Window) -> NDArray[np.float32]:
    """A unit vector for each face (n, 48, 48) seen through the window, float32 (n, length).

    It holds coefficients of the discrete cosine transform; each is weighted by the root of its frequency,
    because in photographs the low ones are large and alike. All 0 where the window shows nothing.
    """
    across = _transform(window.x, window.side)
    down = _transform(window.y, window.side)
    if window.mirrored:
        across = across[:, ::-1]
    across_frequency, down_frequency = np.meshgrid(np.arange(len(across)), np.arange(len(down)))
    frequency = np.hypot(across_frequency, down_frequency).ravel()
    used = np.flatnonzero((frequency > 0) & (frequency <= _FREQUENCIES))
    weights = frequency[used].astype(np.float32) ** 0.5
    result = np.empty((len(faces), len(used)), np.float32)
    for start in range(0, len(faces), _FACES_AT_A_TIME):
        part = faces[start : start + _FACES_AT_A_TIME].astype(np.float32)
        coefficients = np.matmul(down, (part.reshape(-1, SIZE) @ across.T).reshape(len(part), SIZE, -1))
        vectors = coefficients.reshape(len(part), -1)[:, used] * weights
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        shown = lengths >= _GRID * _LEAST_DEVIATION
        result[start : start + len(part)] = np.where(shown, vectors / np.maximum(lengths, 1), 0)
    return result


def _highest(products: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where products reach ``SIMILARITY``, the ``IN_A_CELL`` highest of a row at most."""
    row, column = np.divmod(np.flatnonzero(products >= SIMILARITY), products.shape[1] or 1)
    if len(row) <= IN_A_CELL:
        return row, column
    order = np.lexsort((-products[row, column], row))
    row, column = row[order], column[order]
    rank = np.arange(len(row)) - np.searchsorted(row, row)
    return row[rank < IN_A_CELL], column[rank < IN_A_CELL]


def _transform(centre: float, side: float) -> NDArray[np.float32]:
    """Shrinks a span of pixels to ``_GRID`` means and transforms them (DCT-II), (frequencies, SIZE)."""
    edges = centre - side / 2 + np.arange(_GRID + 1)[:, None] * side / _GRID
    pixel = np.arange(SIZE)
    covered = np.clip(np.minimum(edges[1:], pixel + 1) - np.maximum(edges[:-1], pixel), 0, None)
    frequency = np.arange(_FREQUENCIES + 1)[:, None]
    waves = np.cos(np.pi * (np.arange(_GRID) + 0.5) * frequency / _GRID)
    scale = np.where(frequency == 0, 1, 2) / _GRID
    return np.asarray((waves * scale**0.5) @ (covered * _GRID / side), np.float32)


def _centres(vectors: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """Spherical k-means (Dhillon and Modha 2001) of unit vectors, float32 (count, length)."""
    if not len(vectors):
        return np.zeros((1, vectors.shape[1]), np.float32)
    centres = vectors[np.random.default_rng(0).choice(len(vectors), count, replace=False)]
    for _ in range(_ROUNDS):
        sums = np.zeros_like(centres)
        np.add.at(sums, (vectors @ centres.T).argmax(axis=1), vectors)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 1e-6, sums / np.maximum(lengths, 1e-6), centres)
    return centres
