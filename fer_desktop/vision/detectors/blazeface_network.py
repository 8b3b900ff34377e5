"""BlazeFace, a small network that finds faces: its file, and what it says of one square picture.

V. Bazarevsky and others: *BlazeFace: Sub-millisecond neural face detection on mobile GPUs* (2019). The file
is MediaPipe's model for short range. At each of 896 anchors it gives a logit and, in pixels off the anchor, a
box and six landmarks.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.detectors.landmarks import COLUMNS
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes, Floats

SIDE: Final = 128
"""Side of the picture that the network reads, in pixels."""
GRIDS: Final = ((16, 2), (8, 6))
"""Of the anchors: points along each side of the picture, and how many anchors lie at each."""
SAME: Final = 0.3
"""Intersection over union from which two of its boxes are one face, as in MediaPipe."""
_NUMBERS: Final = 16
"""Centre, width and height of the box, then right eye, left eye, nose, mouth, right and left ear."""


class BlazeFaceNetwork:
    """The network on one thread of the processor. One object belongs to one thread."""

    def __init__(self, path: Path) -> None:
        """Load the network.

        Args:
            path: Its TFLite file.

        Raises:
            DetectorError: the file is missing or holds another network.
        """
        # Imported here, because it takes as long as a window takes to appear.
        from ai_edge_litert.interpreter import Interpreter

        self._anchors = _anchors()
        try:
            # From memory: paths with any letters open on all systems.
            self._interpreter = Interpreter(model_content=path.read_bytes(), num_threads=1)
            self._interpreter.allocate_tensors()
            self._input = self._interpreter.get_input_details()[0]
            self._outputs = self._interpreter.get_output_details()
        except (ValueError, RuntimeError, OSError) as error:
            raise DetectorError(
                translate(
                    "faces", "Cannot read the face detector file {path}. Reinstall FER Desktop."
                ).format(path=path)
            ) from error
        shapes = [tuple(map(int, part["shape"])) for part in (self._input, *self._outputs)]
        count = len(self._anchors)
        if shapes != [(1, SIDE, SIDE, 3), (1, count, _NUMBERS), (1, count, 1)]:
            raise DetectorError(
                translate(
                    "faces", "The face detector file {path} is not a BlazeFace model. Reinstall FER Desktop."
                ).format(path=path)
            )

    def rows(self, gray: Bytes, least: float) -> Floats:
        """Find the faces of a picture.

        Args:
            gray: Pixels (SIDE, SIDE), uint8. Of 113 faces on photographs as many were found in gray as in
                color.
            least: Score from which something counts as a face, 0..1.

        Returns:
            (faces, ``COLUMNS``) float32, as ``landmarks.faces_of`` takes them, the highest score first; the
            middle of the mouth stands for both of its corners.
        """
        pixels = np.asarray(cv2.cvtColor(gray, cv2.COLOR_GRAY2RGB), np.float32) / np.float32(127.5) - 1
        self._interpreter.set_tensor(self._input["index"], pixels[np.newaxis])
        self._interpreter.invoke()
        numbers, logits = (self._interpreter.get_tensor(part["index"])[0] for part in self._outputs)
        # exp() of less than -80 overflows nothing and changes no score that matters.
        scores = 1.0 / (1.0 + np.exp(-np.clip(logits[:, 0], -80.0, 80.0)))
        indexes = np.flatnonzero(scores >= least)
        points = numbers[indexes].reshape(-1, _NUMBERS // 2, 2).copy()
        size, anchors = points[:, 1].copy(), self._anchors[indexes]
        points += anchors[:, np.newaxis]
        rows = np.empty((len(indexes), COLUMNS), np.float32)
        rows[:, 0:2], rows[:, 2:4] = points[:, 0] - size / 2, size
        rows[:, 4:14] = points[:, (2, 3, 4, 5, 5)].reshape(-1, 10)
        rows[:, 14] = scores[indexes]
        return _merged(rows)


def _anchors() -> Floats:
    """The middle of each anchor, (896, 2) float32, x and y in pixels."""
    parts = []
    for points, repeated in GRIDS:
        middles = (np.arange(points, dtype=np.float32) + 0.5) * (SIDE / points)
        down, across = np.meshgrid(middles, middles, indexing="ij")
        parts.append(np.repeat(np.stack([across.ravel(), down.ravel()], axis=1), repeated, axis=0))
    return np.concatenate(parts)


def _merged(rows: Floats) -> Floats:
    """One row a face: non-maximum suppression that takes the mean of what it joins, weighted by the scores.

    A mean trembles less than the best row alone.
    """
    left = rows[np.argsort(-rows[:, 14], kind="stable")]
    merged = np.empty((0, COLUMNS), np.float32)
    while len(left):
        same = _overlaps(left) >= SAME
        weights = left[same, 14:]
        mean = (left[same] * weights).sum(axis=0) / weights.sum()
        mean[14] = left[0, 14]
        merged = np.concatenate([merged, mean[np.newaxis]])
        left = left[~same]
    return merged


def _overlaps(rows: Floats) -> Floats:
    """Intersection over union of each box with the first; 1 for the first itself."""
    starts, sizes = rows[:, 0:2], np.maximum(rows[:, 2:4], 1e-6)
    ends = starts + sizes
    shared = np.maximum(np.minimum(ends, ends[0]) - np.maximum(starts, starts[0]), 0).prod(axis=1)
    areas = sizes.prod(axis=1)
    overlaps = shared / (areas + areas[0] - shared)
    overlaps[0] = 1.0
    return np.asarray(overlaps, np.float32)
