"""What a detector says of a face, and one box a face out of many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.vision.detectors.distinct import distinct
from fer_desktop.vision.types import UPRIGHT, Box, Pose


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face that was found.

    Attributes:
        box: Where, in pixels of the picture: the square that a model is to read, tilted by ``pose.tilt``.
        sureness: How sure the detector is, in its own unit; more is surer.
        pose: How the face is held.
        whole: Whether it is the whole picture, and to be read without a margin.
    """

    box: Box
    sureness: float = 1.0
    pose: Pose = UPRIGHT
    whole: bool = False


def distinct_faces(faces: Sequence[FoundFace], known: Sequence[FoundFace] = ()) -> list[FoundFace]:
    """One box a face, as ``distinct`` says; none of those that cover one of ``known``, which all stay."""
    boxes = [*(face.box for face in known), *(face.box for face in faces)]
    most = max((face.sureness for face in faces), default=0.0)
    sureness = [most + 1.0 + face.sureness for face in known] + [face.sureness for face in faces]
    # Of equal boxes, the face that ``distinct`` keeps: a known one, or else the surest.
    ordered = [*known, *sorted(faces, key=lambda face: -face.sureness)]
    by_box = {face.box: face for face in reversed(ordered)}
    return [by_box[box] for box in distinct(boxes, sureness)]


def centred_box(centre: tuple[float, float], side: float) -> Box:
    """The square of whole pixels that is nearest."""
    whole = max(1, round(side))
    return Box(round(centre[0] - whole / 2), round(centre[1] - whole / 2), whole, whole)
