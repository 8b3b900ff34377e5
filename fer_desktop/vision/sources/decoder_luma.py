"""The luma of a video's frames as the decoder has it, without a conversion to BGR and back to gray.

OpenCV hands out the planes of a frame unconverted if it is asked to, but says nothing of their range. So the
first frame is decoded in both ways, and compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from fer_desktop.vision.luma import to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes

PLANAR_420: Final = int.from_bytes(b"I420", "little")
"""The pixel format of nearly all videos with 8 bits per channel: a whole plane of luma, then small ones."""
LIKE_BGR: Final = 1.0
"""Mean absolute difference from the gray of the BGR picture up to which the luma stands for it."""
APART: Final = 2.0
"""By how much closer it must be than luma of the other range: a frame of one middle gray fits both."""


@dataclass(frozen=True, slots=True)
class LumaLevels:
    """How luma becomes gray values, 0 to 255.

    Attributes:
        gain: Of a range of 16 to 235, 255 / 219; of a full one, 1.
        black: The luma that becomes 0.
        offset: What is added. FFmpeg's quick conversion to BGR cuts off where its exact one rounds.
    """

    gain: float
    black: int
    offset: float

    def applied(self, luma: Bytes) -> Bytes:
        """Gray values (height, width), uint8, from luma of that shape."""
        # A thousandth decides ties, whatever instructions the processor has.
        added = self.offset - self.gain * self.black + 0.001
        return np.asarray(cv2.addWeighted(luma, self.gain, luma, 0.0, added), np.uint8)


LIMITED: Final = tuple(LumaLevels(255 / 219, 16, offset) for offset in (0.0, -1.5))
FULL: Final = tuple(LumaLevels(1.0, 0, offset) for offset in (0.0, -1.0))


def luma_levels(path: str) -> LumaLevels | None:
    """What makes the luma of a video's first frame most like the gray of its BGR picture.

    Args:
        path: The absolute path of a video file.

    Returns:
        None where the frames have another pixel format, or the first one leaves the range open.
    """
    bgr, luma = _first_frame(path, bgr=True), _first_frame(path, bgr=False)
    if bgr is None or luma is None or luma.shape != bgr.shape[:2]:
        return None
    (limited, levels), (full, full_levels) = (_closest(kind, luma, to_gray(bgr)) for kind in (LIMITED, FULL))
    if min(limited, full) > LIKE_BGR or abs(limited - full) < APART:
        return None
    return levels if limited < full else full_levels


def _closest(kind: Iterable[LumaLevels], luma: Bytes, gray: Bytes) -> tuple[float, LumaLevels]:
    """Which levels come closest to the gray values, behind their mean absolute difference."""
    apart = [(float(cv2.absdiff(levels.applied(luma), gray).mean()), levels) for levels in kind]
    return min(apart, key=lambda pair: pair[0])


def _first_frame(path: str, bgr: bool) -> Bytes | None:
    """The first frame of a video, converted to BGR or not; None where it cannot be had."""
    options = [cv2.CAP_PROP_CONVERT_RGB, int(bgr), cv2.CAP_PROP_N_THREADS, 1]
    capture = cv2.VideoCapture(path, cv2.CAP_FFMPEG, options)
    try:
        if not capture.isOpened() or capture.get(cv2.CAP_PROP_CODEC_PIXEL_FORMAT) != PLANAR_420:
            return None
        found, pixels = capture.read()
        return np.asarray(pixels, np.uint8) if found else None
    except cv2.error:
        return None
    finally:
        capture.release()
