"""Accuracy without a detector: the true square, made larger or smaller, moved, lit and blurred on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.crop.pasting import SIZES, SURROUNDINGS, Look, Square, face_sizes, group_count, scenes
from benchmarks.crop.readings import Readings, read
from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.inference.crop import crop_face
from fer_desktop.vision.types import Bytes

MARGINS: Final = tuple(round(0.05 * step, 2) for step in range(-4, 7))
SHIFTS: Final = (0.0, 0.04, 0.08, 0.12, 0.16, 0.2)
"""Parts of the side, in a direction drawn for each face."""
EXPOSURES: Final = (0.5, 0.75, 1.0, 1.4)
BLURS: Final = (0.0, 0.5, 1.0, 1.5)

Cut = tuple[float, float]
"""One way of cropping a known square: margin, and shift as a part of the side."""


@dataclass(frozen=True, eq=False)
class Sample:
    """The faces of one run.

    Attributes:
        faces: (n, 48, 48) uint8, in an order drawn by seed.
        labels: (n,), indexes of the model's labels.
        seed: Decides everything that is drawn.
    """

    faces: Bytes
    labels: NDArray[np.int64]
    seed: int


@dataclass(frozen=True, eq=False)
class KnownSquares:
    """Readings of the whole sample by the size of the faces, and by what was done to the square or picture.

    Attributes:
        surroundings: Of each face, (n,).
        by_size: For each of ``SIZES``, one way for each of ``MARGINS``.
        by_shift: One way for each of ``SHIFTS``; this and all below at margin 0.
        by_exposure: One way for each of ``EXPOSURES``.
        by_blur: One way for each of ``BLURS``.
    """

    surroundings: NDArray[np.str_]
    by_size: dict[int, Readings]
    by_shift: Readings
    by_exposure: Readings
    by_blur: Readings

    def by_margin(self, surroundings: str | None = None) -> Readings:
        """All sizes together, each face four times; of all faces or of those with these surroundings."""
        chosen = (
            np.full(len(self.surroundings), True)
            if surroundings is None
            else self.surroundings == surroundings
        )
        each = [readings.where(chosen) for readings in self.by_size.values()]
        return Readings(
            np.concatenate([one.right for one in each], axis=1),
            np.concatenate([one.loss for one in each], axis=1),
        )


def measure_known(sample: Sample, classifier: EmotionClassifier) -> KnownSquares:
    """Crop and read the sample's true squares in all ways."""
    margins = [(margin, 0.0) for margin in MARGINS]
    shifts = [(0.0, shift) for shift in SHIFTS]

    def at(looks: Sequence[Look], cuts: Sequence[Cut], rotation: int = 0) -> Readings:
        return read(classifier, _crops(sample, looks, cuts, rotation, classifier.input_size), sample.labels)

    def varied(**look: float) -> Readings:
        return at(_looks(sample, **look), [(0.0, 0.0)])

    neutral = _looks(sample)
    surroundings = np.repeat([look.surroundings for look in neutral], len(SIZES))
    return KnownSquares(
        surroundings=surroundings[: len(sample.faces)],
        by_size=_sorted_by_size([at(neutral, margins, rotation) for rotation in range(len(SIZES))]),
        by_shift=at(neutral, shifts),
        by_exposure=_joined([varied(exposure=exposure) for exposure in EXPOSURES]),
        by_blur=_joined([varied(blur=blur) for blur in BLURS]),
    )


def _looks(sample: Sample, **look: float) -> list[Look]:
    """Each of ``SURROUNDINGS`` in turn."""
    count = group_count(sample.faces)
    return [Look(SURROUNDINGS[group % len(SURROUNDINGS)], **look) for group in range(count)]


def _crops(
    sample: Sample, looks: Sequence[Look], cuts: Sequence[Cut], rotation: int, input_size: int
) -> Bytes:
    """(cuts, n, input_size, input_size) uint8."""
    angles = np.random.default_rng(sample.seed).uniform(0, 2 * np.pi, len(sample.faces))
    crops = np.empty((len(cuts), len(sample.faces), input_size, input_size), np.uint8)
    for scene in scenes(sample.faces, looks, sample.seed, rotation):
        for face, square in zip(scene.faces, scene.squares, strict=True):
            for way, (margin, shift) in enumerate(cuts):
                box = _shifted(square, shift, float(angles[face])).box()
                crops[way, face] = crop_face(scene.gray, box, margin, input_size)
    return crops


def _shifted(square: Square, shift: float, angle: float) -> Square:
    return square.moved(shift * float(np.cos(angle)), shift * float(np.sin(angle)))


def _sorted_by_size(by_rotation: Sequence[Readings]) -> dict[int, Readings]:
    """The readings of each size, faces in the sample's order, from those of each rotation."""
    right = np.stack([one.right for one in by_rotation])
    loss = np.stack([one.loss for one in by_rotation])
    count = right.shape[2]
    sizes = np.stack([face_sizes(count, rotation) for rotation in range(len(by_rotation))])
    faces = np.arange(count)
    rotation_of = {size: (sizes == size).argmax(axis=0) for size in SIZES}
    return {
        size: Readings(right[chosen, :, faces].T, loss[chosen, :, faces].T)
        for size, chosen in rotation_of.items()
    }


def _joined(each: Sequence[Readings]) -> Readings:
    """One way of cropping from each."""
    return Readings(np.concatenate([one.right for one in each]), np.concatenate([one.loss for one in each]))
