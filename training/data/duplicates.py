"""Which faces are duplicates of one another."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from training.data.duplicate_candidates import WINDOWS, CandidateIndex, Candidates, Window
from training.data.duplicate_check import same_photograph
from training.data.faces import SIZE
from training.data.telling import Telling, silent

COMPARING: Final = "Comparing the faces with one another"
"""What is told while it goes on."""

REFUTED_AT_MOST: Final = 60
"""Candidates of one face that turn out to be other photographs, after which it is compared no further: it
bounds the time where all faces are alike, as drawn ones are. With 30 of them the search finds 1 % less of
the made-up duplicates in FER2013 (``benchmarks/duplicates.py``), with 100 no more."""


def exact_duplicates(faces: NDArray[np.uint8]) -> NDArray[np.int64]:
    """A group number for each face of (n, size, size); those with the very same pixels share one."""
    pixels = [face.tobytes() for face in faces]
    number = {one: index for index, one in enumerate(sorted(set(pixels)))}
    return np.array([number[one] for one in pixels], np.int64)


def near_duplicates(
    faces: NDArray[np.uint8], told: Telling = silent, exact: NDArray[np.int64] | None = None
) -> NDArray[np.int64]:
    """A group number for each face; those that show the same photograph share one.

    Windows of each face are compared with the central window of every other face, which finds it shifted
    by up to 6 pixels, cropped to 75 % of its side or more, mirrored, and in another light or compression
    (``duplicate_candidates``); such a pair is one photograph if its fine structure correlates by
    ``duplicate_check.DETAIL_CORRELATION`` or more. Groups are what such pairs connect. Faces without any
    contrast are duplicates only of their equals.

    Args:
        faces: uint8 (n, size, size).
        told: Is told how far the comparison is.
        exact: What ``exact_duplicates`` says of them, if it is known already.

    Returns:
        int64 (n,); every group of ``exact_duplicates`` lies within one group.
    """
    told(COMPARING, 0, len(faces))
    exact = exact_duplicates(faces) if exact is None else exact
    _, first = np.unique(exact, return_index=True)
    unique = _in_size(faces[first])
    told(COMPARING, 0, len(unique))
    # Threads that wait for one another at each small product cost more than they spare.
    with threadpool_limits(1, user_api="blas"):
        return _groups(unique, told).numbers()[exact]


def duplicated_in(faces: NDArray[np.uint8], others: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which of ``faces`` show a photograph that is among ``others`` too, shape (n,)."""
    groups = near_duplicates(np.concatenate([faces, others]))
    return np.isin(groups[: len(faces)], groups[len(faces) :])


def _groups(faces: NDArray[np.uint8], told: Telling) -> "_Groups":
    """The groups of faces (n, 48, 48) no two of which are equal."""
    index = CandidateIndex(faces)
    groups = _Groups(len(faces))
    refuted = np.zeros(len(faces), np.int64)
    for number, window in enumerate(WINDOWS):
        told(COMPARING, number * len(faces) // len(WINDOWS), len(faces))
        _join(groups, refuted, faces, window, index.search(window))
    return groups


class _Groups:
    """Disjoint sets of 0 to ``count`` - 1; the least of each stands for it."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def least(self, index: int) -> int:
        """The least index of its set."""
        parent = self._parent
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def unite(self, first: int, second: int) -> None:
        """Make one of two sets."""
        low, high = sorted((self.least(first), self.least(second)))
        self._parent[high] = low

    def numbers(self) -> NDArray[np.int64]:
        """A number for each index, (count,), in the order of the sets' least ones."""
        least = [self.least(index) for index in range(len(self._parent))]
        return np.unique(least, return_inverse=True)[1].astype(np.int64)


def _join(
    groups: _Groups,
    refuted: NDArray[np.int64],
    faces: NDArray[np.uint8],
    window: Window,
    candidates: Candidates,
) -> None:
    """Unite the groups of those candidates that are one photograph, the most similar first."""
    first, second, similarity = candidates
    order = np.argsort(-similarity, kind="stable")
    for one, other in zip(first[order].tolist(), second[order].tolist(), strict=True):
        if refuted[one] >= REFUTED_AT_MOST or groups.least(one) == groups.least(other):
            continue
        if same_photograph(faces[one], faces[other], window):
            groups.unite(one, other)
        else:
            refuted[one] += 1


def _in_size(faces: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if faces.shape[1:] == (SIZE, SIZE):
        return faces
    resized = [cv2.resize(face, (SIZE, SIZE), interpolation=cv2.INTER_AREA) for face in faces]
    return np.stack(resized).astype(np.uint8)
