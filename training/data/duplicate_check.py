"""Whether two faces show one photograph."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.data.duplicate_candidates import CENTRAL, Window
from training.data.faces import SIZE

DETAIL_CORRELATION: Final = 0.86
"""Correlation of fine structure from which two faces are one photograph. Of 120 pairs of FER2013 looked at
between 0.86 and 0.90 118 were, and two showed lines of text; of 60 between 0.84 and 0.86, 56; of 60 between
0.82 and 0.84, 50. Of 1,200 made-up duplicates all but a few have more."""

FULL_CORRELATION: Final = 0.88
"""Correlation of the gray values themselves that two such faces must have, too: it tells apart pictures that
share a strong line or an edge and differ in the rest. In FER2013 it refuses fewer than one pair of 100."""

_HOPELESS: Final = 0.5
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
        if correlation < _HOPELESS:
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
