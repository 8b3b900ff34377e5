"""The values that travel from a source to the screen, all frozen.

Arrays have the shape (height, width, …), as numpy has them; sizes are (width, height), as people say them.
Pixels are counted from the upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from training.core.bundle import ModelBundle

Bytes: TypeAlias = npt.NDArray[np.uint8]
"""Pixels, 0..255."""
Floats: TypeAlias = npt.NDArray[np.float32]
"""Probabilities, 0..1, or other real numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a source.

    Attributes:
        index: Count of the source's frames, from 0; in a video, of those that can be decoded. Behind a jump
            into a part of a video that was not read before, an estimate by its average rate.
        captured_at: When it was read, in seconds of ``time.monotonic()``.
        bgr: Pixels (height, width, 3), uint8, in the order blue, green, red; never written again.
        source: What to call its origin: a camera's name, or a file's path.
        position: Seconds from the video's first frame, by the stream's time stamps; None where there is no
            such thing.
        segment: How many jumps were made in the source before it, or in a batch the number of its part;
            frames of another segment do not follow each other.
    """

    index: int
    captured_at: float
    bgr: Bytes
    source: str
    position: float | None = None
    segment: int = 0

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.bgr.shape[1], self.bgr.shape[0]

    @property
    def moment(self) -> float:
        """Seconds by the clock of its source: into the video, or else of ``time.monotonic()``."""
        return self.captured_at if self.position is None else self.position


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of whole pixels: upper left corner, width and height."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[float, float]:
        """The middle, x and y, in pixels."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def area(self) -> int:
        """Width times height, in pixels."""
        return self.width * self.height

    def scaled(self, horizontal: float, vertical: float) -> Box:
        """The same box on a picture that is ``horizontal`` times as wide and ``vertical`` times as high."""
        left, top = round(self.x * horizontal), round(self.y * vertical)
        right = round((self.x + self.width) * horizontal)
        bottom = round((self.y + self.height) * vertical)
        return Box(left, top, right - left, bottom - top)

    def clipped(self, width: int, height: int) -> Box:
        """The part of the box that lies on a picture of this size; its area is 0 where none does."""
        left, top = min(max(self.x, 0), width), min(max(self.y, 0), height)
        right = min(max(self.x + self.width, left), width)
        bottom = min(max(self.y + self.height, top), height)
        return Box(left, top, right - left, bottom - top)

    def overlap(self, other: Box) -> float:
        """Intersection over union with another box, 0 (apart) to 1 (the same)."""
        shared = self._shared_area(other)
        return shared / (self.area + other.area - shared) if shared else 0.0

    def nesting(self, other: Box) -> float:
        """The part of the smaller of two boxes that lies inside of the other, 0 (apart) to 1 (wholly)."""
        shared = self._shared_area(other)
        return shared / min(self.area, other.area) if shared else 0.0

    def _shared_area(self, other: Box) -> int:
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(width, 0) * max(height, 0)


@dataclass(frozen=True, slots=True)
class Pose:
    """How a face is held.

    Attributes:
        roll: Degrees by which it is turned clockwise within the picture; 0 is upright.
        profile: "left" or "right" for a face seen from the side, as it looks within the picture; else empty.
        yaw: Degrees by which the head is turned to the right edge of the upright picture; None where it is
            not known. Not part of the comparison of two poses.
        pitch: Degrees by which it is raised, likewise.
    """

    roll: float = 0.0
    profile: Literal["", "left", "right"] = ""
    yaw: float | None = field(default=None, compare=False)
    pitch: float | None = field(default=None, compare=False)


UPRIGHT = Pose()
"""Seen from the front, chin down."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a face can be read.

    Attributes:
        roll: Degrees by which the face is rotated clockwise within the picture; under 5 counts as 0. None
            where the whole frame was read.
        yaw: Degrees by which the head is turned aside: positive to the right edge of the picture, negative to
            the left one; None where it is not known.
        pitch: Degrees by which the head is raised (positive) or lowered (negative); None likewise.
        size: Side of the face in pixels of the frame.
        sharpness: 0 (flat, blurred) to 20 (noise), as ``quality.measures.sharpness_of`` gives it.
        exposure: Mean gray value of what the model read, 0 (black) to 1 (white).
        outside: Share of the face that lies outside the picture, 0..1.
        score: All of it in one figure, 0 (cannot be read) to 1, as ``quality.score.Factors`` does.
    """

    roll: float | None
    yaw: float | None
    pitch: float | None
    size: int
    sharpness: float
    exposure: float
    outside: float
    score: float


@dataclass(frozen=True, slots=True, eq=False)
class FaceReading:
    """What one face on a frame looks like.

    Attributes:
        face_id: The same number for the same face from frame to frame, from 1.
        box: Where the face is, in pixels of the frame; upright, also about a rotated face.
        probabilities: (emotions,) float32, 0..1, adding up to 1, in the order of the analysis' labels.
        label: The emotion with the highest probability.
        pose: How the face is held; it was put upright before it was read.
        calibrated: Whether the probabilities are corrected by the face's baseline.
        crop: The pixels that the model read, (size, size) uint8, gray, never written again; None where they
            were not kept.
        name: What the person calls the face; empty where it has no name.
        same_as: The number of the face that the person merged this one with; None: with none.
        quality: How well the face can be read; None where that was not measured.
    """

    face_id: int
    box: Box
    probabilities: Floats
    label: str
    pose: Pose = UPRIGHT
    calibrated: bool = False
    crop: Bytes | None = None
    name: str = ""
    same_as: int | None = None
    quality: Quality | None = None

    @property
    def number(self) -> int:
        """The number that stands at the face: its own, or that of the face that it is merged with."""
        return self.face_id if self.same_as is None else self.same_as

    @property
    def probability(self) -> float:
        """The probability of the label, 0..1."""
        return float(self.probabilities.max())


@dataclass(frozen=True, slots=True)
class ModelName:
    """What names the model behind a reading; two that are equal read the same face alike.

    Attributes:
        name: Its short name.
        sha256: Hash of the network that runs live, in hex.
        temperature: As in the bundle; the same network gives other probabilities by another one.
        margin: As in the bundle; the same network sees more or less of a face by another one.
    """

    name: str
    sha256: str
    temperature: float = 1.0
    margin: float = 0.0

    @classmethod
    def of(cls, bundle: ModelBundle) -> ModelName:
        """What names this model."""
        return cls(bundle.name, bundle.sha256, bundle.temperature, bundle.margin)


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """All readings of one frame.

    Attributes:
        frame_index: The index of the frame that was analysed.
        captured_at: When that frame was read, in seconds of ``time.monotonic()``.
        source: The frame's source, as in ``Frame``.
        position: Seconds into the video, or None, as in ``Frame``.
        frame_size: Width and height of the frame in pixels.
        labels: The emotions, in the order of every reading's probabilities.
        faces: One reading a face; empty where no face was found.
        detect_ms: Milliseconds spent on finding the faces.
        classify_ms: Milliseconds spent on cropping and reading them.
        segment: How many jumps were made in the source before it, as in ``Frame``.
        model: What read it, in a session, where the model can be changed; else None.
        detector: What found the faces: a kind of ``detectors.DETECTORS``, or "whole" where the whole frame is
            read as one face; empty where it is not known.
        hidden: Where there may be further faces: what was found, but is not, or not yet, taken for a face.
            None if the frame was not searched as a whole, so that there may be faces anywhere.
        note: What a person should know of how the picture was read, in one sentence; or nothing.
    """

    frame_index: int
    captured_at: float
    source: str
    position: float | None
    frame_size: tuple[int, int]
    labels: tuple[str, ...]
    faces: tuple[FaceReading, ...]
    detect_ms: float
    classify_ms: float
    segment: int = 0
    model: ModelName | None = None
    hidden: tuple[Box, ...] | None = ()
    detector: str = ""
    note: str = ""

    @property
    def moment(self) -> float:
        """Seconds by the clock of its source, as in ``Frame``."""
        return self.captured_at if self.position is None else self.position
