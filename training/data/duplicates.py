"""Which faces show the same photograph, also shifted, cropped or mirrored."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from training.core.stages import ProgressStage
from training.data.duplicate_candidates import CENTRAL, WINDOWS, CandidateIndex, Candidates, Window
from training.data.faces import SIZE, ProgressCallback, ignore_progress

DETAIL_CORRELATION: Final = 0.86
"""Correlation of fine structure from which two faces are one photograph. Of 120 pairs of FER2013 looked at
between 0.86 and 0.90 118 were, and two showed lines of text; of 60 between 0.84 and 0.86, 56; of 60 between
0.82 and 0.84, 50. Of 1,200 made-up duplicates all but a few have more."""

FULL_CORRELATION: Final = 0.88
"""Correlation of the gray values themselves that two such faces must have, too: it tells apart pictures that
share a strong line or an edge and differ in the rest. In FER2013 it refuses fewer than one pair of 100."""

_MIN_CORRELATION: Final = 0.5
"""Below this at the proposed scale, the neighbouring ones are not tried."""

_SCALES: Final = (1.0, 0.94, 1.06)
"""About that of the window: the windows' own scales are 12 % apart."""

_SLACK: Final = 3
"""Pixels by which the window may be off on each side: windows are 2 pixels apart."""

_FINE, _COARSE = 0.7, 2.5
"""Standard deviations in pixels of the two Gaussians whose difference is compared. It holds eyes, folds and
hair, and leaves out the light and the shape that all faces share, as well as noise."""

_SIDE: Final = int(CENTRAL.side)


def same_photograph(face: NDArray[np.uint8], other: NDArray[np.uint8], window: Window) -> bool:
    """Whether ``face``, seen through about this window, is the central part of ``other``.

    Args:
        face: uint8 (48, 48).
        other: uint8 (48, 48).
        window: Where the two were found alike; the best place and scale about it are looked for by
            normalized cross-correlation of their differences of Gaussians.
    """
    margin = (SIZE - _SIDE) // 2
    inner = slice(margin, margin + _SIDE)
    target = other.astype(np.float32)
    template, detail = target[inner, inner], _detail(target)[inner, inner]
    source = face.astype(np.float32)
    for scale in _SCALES:
        around = _seen_through(source, window, scale)
        correlation = _highest_correlation(_detail(around), detail)
        if correlation < _MIN_CORRELATION:
            return False
        if correlation >= DETAIL_CORRELATION and _highest_correlation(around, template) >= FULL_CORRELATION:
            return True
    return False


def _highest_correlation(image: NDArray[np.float32], template: NDArray[np.float32]) -> float:
    return float(cv2.matchTemplate(image, template, cv2.TM_CCOEFF_NORMED).max())


def _seen_through(face: NDArray[np.float32], window: Window, scale: float) -> NDArray[np.float32]:
    """The window with some slack about it, enlarged to the scale of the central window."""
    side = _SIDE + 2 * _SLACK
    step = window.side / CENTRAL.side * scale
    left, top = (centre + (1 - side) / 2 * step - 0.5 for centre in (window.x, window.y))
    matrix = np.array([[step, 0, left], [0, step, top]], np.float32)
    if window.mirrored:
        matrix[0] = -step, 0, SIZE - 1 - left
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    seen = cv2.warpAffine(face, matrix, (side, side), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, np.float32)


def _detail(image: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), _FINE) - cv2.GaussianBlur(image, (0, 0), _COARSE))


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
    faces: NDArray[np.uint8],
    on_progress: ProgressCallback = ignore_progress,
    exact: NDArray[np.int64] | None = None,
) -> NDArray[np.int64]:
    """A group number for each face; those that show the same photograph share one.

    Windows of each face are compared with the central window of every other face, which finds it shifted
    by up to 6 pixels, cropped to 75 % of its side or more, mirrored, and in another light or compression
    (``duplicate_candidates``); such a pair is one photograph if its fine structure correlates by
    ``DETAIL_CORRELATION`` or more. Groups are what such pairs connect. Faces without any
    contrast are duplicates only of their equals.

    Args:
        faces: uint8 (n, size, size).
        on_progress: Is told how far the comparison is.
        exact: What ``exact_duplicates`` says of them, if it is known already.

    Returns:
        int64 (n,); every group of ``exact_duplicates`` lies within one group.
    """
    on_progress(ProgressStage.DUPLICATES, 0, len(faces))
    exact = exact_duplicates(faces) if exact is None else exact
    _, first = np.unique(exact, return_index=True)
    unique = _in_size(faces[first])
    on_progress(ProgressStage.DUPLICATES, 0, len(unique))
    # Threads that wait for one another at each small product cost more than they spare.
    with threadpool_limits(1, user_api="blas"):
        return _groups(unique, on_progress).numbers()[exact]


def duplicated_in(faces: NDArray[np.uint8], others: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which of ``faces`` show a photograph that is among ``others`` too, shape (n,)."""
    groups = near_duplicates(np.concatenate([faces, others]))
    return np.isin(groups[: len(faces)], groups[len(faces) :])


def _groups(faces: NDArray[np.uint8], on_progress: ProgressCallback) -> "_Groups":
    """The groups of faces (n, 48, 48) no two of which are equal."""
    index = CandidateIndex(faces)
    groups = _Groups(len(faces))
    refuted = np.zeros(len(faces), np.int64)
    for number, window in enumerate(WINDOWS):
        on_progress(ProgressStage.DUPLICATES, number * len(faces) // len(WINDOWS), len(faces))
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
