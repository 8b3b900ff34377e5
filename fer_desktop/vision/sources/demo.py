"""The demonstration: drawn from sample faces that show nobody, without end."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fer_desktop.base.errors import NoPicturesError, PictureError
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import resource
from fer_desktop.vision.inference.crop import to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.frame_source import FrameSource
from fer_desktop.vision.sources.targets import DEMO_NAME, DEMO_TARGET
from fer_desktop.vision.types import Bytes, Frame

NAME = DEMO_NAME
RATE = 30.0
"""Frames a second."""
WIDTH, HEIGHT = 960, 540
ORDER = ("happy", "surprise", "neutral", "sad", "angry", "fear", "disgust")
"""The plainest expression first, and neighbours that differ; samples of other names follow by name."""
HOLD, BLEND = 1.6, 0.9
"""Seconds that a face stands, and that it takes to become the next one."""
SWAY = ((90.0, 35.0), (18.0, 17.5))
"""How far the face drifts from the middle in pixels, and the period in seconds, across and up and down."""
FADE = 24
"""Pixels over which a sample fades into its background."""


def matches(targets: Sequence[str]) -> bool:
    """Whether the target is "demo:"."""
    return list(targets) == [DEMO_TARGET]


def create(targets: Sequence[str], browse: bool) -> FrameSource:
    """The demonstration with the samples that come with the program."""
    return DemoSource(resource("samples"))


@dataclass(frozen=True, slots=True)
class Moment:
    """What is seen at one time.

    Attributes:
        face: Number of the sample, counted on without end.
        blend: How far it has become the next one, 0 to 1.
        shift: Pixels to the right of and below the middle.
    """

    face: int
    blend: float
    shift: tuple[float, float]


def moment(index: int) -> Moment:
    """What is seen on frame ``index``, from 0: a face stands, then blends into the next, always drifting."""
    seconds = index / RATE
    face, within = divmod(seconds, HOLD + BLEND)
    progress = max(0.0, (within - HOLD) / BLEND)
    (across, across_period), (down, down_period) = SWAY
    return Moment(
        face=int(face),
        # Smoothstep: no visible start and stop.
        blend=progress * progress * (3.0 - 2.0 * progress),
        shift=(
            across * math.sin(2.0 * math.pi * seconds / across_period),
            down * math.sin(2.0 * math.pi * seconds / down_period),
        ),
    )


def faded(sample: Bytes) -> Bytes:
    """A sample whose edges fade into the gray of its upper left corner; (height, width) uint8."""
    height, width = sample.shape
    across = np.minimum(np.arange(width), np.arange(width)[::-1])
    down = np.minimum(np.arange(height), np.arange(height)[::-1])
    share = np.clip(np.minimum.outer(down, across) / FADE, 0.0, 1.0)
    background = float(sample[0, 0])
    return np.rint(background + share * (sample - background)).astype(np.uint8)


class DemoSource:
    """One face at a time on a plain background; the same frames at every run."""

    name = NAME
    frames_per_second: float | None = RATE

    def __init__(self, folder: Path) -> None:
        """Take note of where the samples are.

        Args:
            folder: Holds square gray pictures of one size, each a face on a plain background.
        """
        self._folder = folder
        self._samples: list[Bytes] = []
        self._index = 0

    def open(self) -> None:
        """Read the samples.

        Raises:
            NoPicturesError: there is none, or one cannot be read.
        """
        paths = self._wanted(sorted(self._folder.glob("*.png"), key=_order))
        try:
            self._samples = [faded(to_gray(read_picture(path))) for path in paths]
        except PictureError as error:
            raise NoPicturesError(str(error)) from error
        if not self._samples:
            raise NoPicturesError(
                translate(
                    "sources",
                    "The pictures of the demonstration are missing from {folder}. Reinstall FER Desktop.",
                ).format(folder=self._folder)
            )

    def _wanted(self, paths: list[Path]) -> list[Path]:
        """The samples to show, of all that there are, in their order."""
        return paths

    def frame_at(self, index: int) -> Bytes:
        """Draw frame ``index``, from 0: (HEIGHT, WIDTH, 3) uint8; the same for the same index."""
        now = moment(index)
        first = self._samples[now.face % len(self._samples)]
        second = self._samples[(now.face + 1) % len(self._samples)]
        face = cv2.addWeighted(first, 1.0 - now.blend, second, now.blend, 0.0) if now.blend else first
        height, width = face.shape
        corner = (WIDTH - width) / 2 + now.shift[0], (HEIGHT - height) / 2 + now.shift[1]
        canvas = cv2.warpAffine(
            face,
            np.array([[1.0, 0.0, corner[0]], [0.0, 1.0, corner[1]]]),
            (WIDTH, HEIGHT),
            # The sample's own background goes on to the edges of the picture, so that no seam shows.
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=(float(face[0, 0]),),
        )
        return np.asarray(cv2.cvtColor(canvas, cv2.COLOR_GRAY2BGR), dtype=np.uint8)

    def read(self) -> Frame | None:
        """The next frame; there always is one."""
        index = self._index
        self._index += 1
        return Frame(index, time.monotonic(), self.frame_at(index), NAME, position=index / RATE)

    def close(self) -> None:
        """Forget the samples."""
        self._samples = []


def _order(path: Path) -> tuple[int, str]:
    return (ORDER.index(path.stem) if path.stem in ORDER else len(ORDER)), path.stem
