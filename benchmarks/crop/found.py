"""Where the app's own detector sees the pasted faces, and what is read in its boxes at several margins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.crop.known import EXPOSURES, MARGINS, Sample
from benchmarks.crop.pasting import SIZES, SURROUNDINGS, Look, Square, face_sizes, group_count, scenes
from benchmarks.crop.readings import Readings, read
from fer_desktop.vision.detectors import Search, create_detector
from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.inference.crop import crop_face, face_square
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Box, Bytes
from training.data.faces import SIZE

MATCH: Final = 0.3
"""Intersection over union from which a box is a face's: its side is 0.55 to 1.8 times the true one."""

DRAWN_BLURS: Final = (0.0, 0.5)
"""A FER2013 face is soft as it is: more would be a camera out of focus."""


@dataclass(frozen=True, eq=False)
class FoundBoxes:
    """What one search found among the sample's n faces, of which it found k.

    Attributes:
        faces: (k,), which faces of the sample were found.
        boxes: Their boxes, k of them.
        squares: The true squares of all n faces.
        groups: By what can differ (size, surroundings, exposure, blur): its value for each of the n faces.
        others: Number of boxes that are no face's.
        readings: Of the boxes, one way for each of ``MARGINS``, k faces.
        at_truth: Of the true squares in the same pictures at margin 0, one way, n faces.
    """

    faces: NDArray[np.int64]
    boxes: Sequence[Box]
    squares: Sequence[Square]
    groups: dict[str, NDArray[Any]]
    others: int
    readings: Readings
    at_truth: Readings

    @property
    def rate(self) -> float:
        """Part of the faces that were found."""
        return len(self.faces) / len(self.squares)

    def where(self, group: str, value: Any) -> FoundBoxes:
        """The same with only those boxes whose faces have that value in ``groups``."""
        inside = self.groups[group][self.faces] == value
        return replace(
            self,
            faces=self.faces[inside],
            boxes=[box for box, chosen in zip(self.boxes, inside, strict=True) if chosen],
            readings=self.readings.where(inside),
        )

    def displacement(self) -> NDArray[np.float64]:
        """(k, 3): how far the box's centre lies right of and below the true one, and the box's side.

        All as parts of the true side.
        """
        pairs = zip(self.boxes, (self.squares[face] for face in self.faces), strict=True)
        return np.array([_displacement(box, square) for box, square in pairs]).reshape(-1, 3)

    def seen_by_model(self, margin: float) -> NDArray[np.float64]:
        """(k, 3): how far right and down the face stands in its crop, in 48ths of it, and how much enlarged.

        In the units of the training's augmentation: 1 where the crop is as large as the true square, 1.1
        where the face is 1.1 times as large as in its data set.
        """
        crops = [face_square(box, margin) for box in self.boxes]
        pairs = zip(crops, (self.squares[face] for face in self.faces), strict=True)
        places = np.array([_displacement(crop, square) for crop, square in pairs]).reshape(-1, 3)
        return np.column_stack([-places[:, :2] * SIZE / places[:, 2:], 1 / places[:, 2]])


def drawn_looks(sample: Sample) -> list[Look]:
    """A look for each picture."""
    random = np.random.default_rng((sample.seed, 1))
    return [
        Look(
            SURROUNDINGS[group % len(SURROUNDINGS)],
            float(random.choice(EXPOSURES)),
            float(random.choice(DRAWN_BLURS)),
        )
        for group in range(group_count(sample.faces))
    ]


def measure_found(sample: Sample, classifier: EmotionClassifier, kind: str, search: Search) -> FoundBoxes:
    """Search pictures of all looks with the app's detector of that kind and read what it finds."""
    detector, size = create_detector(kind, search), classifier.input_size
    looks = drawn_looks(sample)
    faces: list[int] = []
    boxes: list[Box] = []
    squares: list[Square] = []
    crops: list[Bytes] = []
    true_crops: list[Bytes] = []
    others = 0
    for scene in scenes(sample.faces, looks, sample.seed):
        bgr = np.asarray(cv2.cvtColor(scene.gray, cv2.COLOR_GRAY2BGR), np.uint8)
        found = [face.box for face in detector.detect(bgr)]
        matched = 0
        for face, square in zip(scene.faces, scene.squares, strict=True):
            squares.append(square)
            true_crops.append(crop_face(scene.gray, square.box(), 0.0, size))
            box = max(found, key=square.box().overlap, default=None)
            if box is not None and square.box().overlap(box) >= MATCH:
                matched += 1
                faces.append(face)
                boxes.append(box)
                crops.append(np.stack([crop_face(scene.gray, box, margin, size) for margin in MARGINS]))
        others += len(found) - matched
    chosen = np.array(faces, np.int64)
    by_margin = np.stack(crops, axis=1) if crops else np.empty((len(MARGINS), 0, size, size), np.uint8)
    return FoundBoxes(
        chosen,
        boxes,
        squares,
        _groups(looks, len(sample.faces)),
        others,
        read(classifier, by_margin, sample.labels[chosen]),
        read(classifier, np.stack(true_crops)[None], sample.labels),
    )


def _displacement(box: Box, square: Square) -> tuple[float, float, float]:
    """Shift of the centres to the right and down, and longer side, as parts of the square's side."""
    across, down = (mine - true for mine, true in zip(box.centre, square.centre, strict=True))
    return across / square.side, down / square.side, max(box.width, box.height) / square.side


def _groups(looks: Sequence[Look], count: int) -> dict[str, NDArray[Any]]:
    """Size and look of each face, (count,)."""
    each = np.arange(count) // len(SIZES)
    return {
        "size": face_sizes(count),
        "surroundings": np.array([look.surroundings for look in looks])[each],
        "exposure": np.array([look.exposure for look in looks])[each],
        "blur": np.array([look.blur for look in looks])[each],
    }
