"""What is taken for a face and is none, and what is a face and is missed, at each sensitivity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.crop.found import MATCH
from benchmarks.crop.pasting import SURROUNDINGS, Look, group_count, scenes
from fer_desktop.vision.detectors import DETECTORS, LIVE, STILL, Search, create_detector
from fer_desktop.vision.detectors.sensitivity import EAGER, Sensitivity
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes

WITHOUT_FACE: Final = (
    "brick", "camera", "cell", "chelsea", "chessboard_GRAY", "clock_motion", "coffee", "coins", "color",
    "grass", "gravel", "horse", "hubble_deep_field", "ihc", "logo", "microaneurysms", "moon",
    "motorcycle_left", "page", "retina", "rocket", "text",
)  # fmt: skip
"""Photographs of scikit-image that show no human face large enough to be found."""
BEFORE: Final = replace(EAGER, name="one look, as before", neighbours=(3, 6), verification=(0.0, 0.0))
"""One look by the frontal cascade, and nothing else."""
SEARCHES: Final = {
    "live": LIVE,
    "live, rotated": replace(LIVE, rotated=True),
    "live, rotated and profile": replace(LIVE, rotated=True, profile=True),
    "still": STILL,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one sensitivity in one kind of search.

    Attributes:
        found: Part of the pasted faces that were found.
        beside: Boxes on those pictures that are no face's.
        false: Boxes on photographs without a face.
        photographs: How many of them there were.
    """

    found: float
    beside: int
    false: int
    photographs: int


def count(faces: Bytes, search: Search, sensitivity: Sensitivity, smallest: int) -> Counts:
    """Search pictures with faces (n, 48, 48), of which those from ``smallest`` pixels on count."""
    wanted = replace(search, sensitivity=sensitivity)
    detector = create_detector(DETECTORS[0].kind, wanted)
    looks = [Look(SURROUNDINGS[group % len(SURROUNDINGS)]) for group in range(group_count(faces))]
    found = there = beside = 0
    for scene in scenes(faces, looks, 0):
        boxes = [face.box for face in detector.detect(_bgr(scene.gray))]
        true = [square.box() for square in scene.squares]
        counted = [box for box in true if box.width >= smallest]
        there += len(counted)
        found += sum(any(box.overlap(other) >= MATCH for other in boxes) for box in counted)
        beside += sum(all(box.overlap(other) < MATCH for other in true) for box in boxes)
    pictures = list(photographs())
    false = sum(len(detector.detect(picture)) for picture in pictures)
    return Counts(found / there, beside, false, len(pictures))


def photographs() -> Iterator[Bytes]:
    """Photographs without a face, each whole and in parts, mirrored and darker: (height, width, 3) uint8."""
    import skimage

    folder = Path(skimage.__file__).parent / "data"
    for name in WITHOUT_FACE:
        path = next((path for path in folder.glob(f"{name}.*")), None)
        if path is None:
            continue
        whole = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR)
        if whole is None:
            continue
        for part in (1.0, 0.75, 0.5):
            cut = whole[: int(whole.shape[0] * part), : int(whole.shape[1] * part)]
            for changed in (cut, cut[:, ::-1], cv2.convertScaleAbs(cut, alpha=0.6)):
                yield np.ascontiguousarray(changed, dtype=np.uint8)


def _bgr(gray: Bytes) -> Bytes:
    return np.asarray(cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR), np.uint8)
