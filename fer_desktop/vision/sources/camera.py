"""A camera at this computer."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np

from fer_desktop.base.errors import CameraError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.frame_source import FrameSource
from fer_desktop.vision.sources.targets import CAMERA_NAME, CAMERA_PREFIX, shown_source
from fer_desktop.vision.types import Frame

logger = logging.getLogger(__name__)

CAMERA_SIZES: Final = ((640, 480), (1280, 720), (1920, 1080))
"""Width and height in pixels that can be asked for; most cameras have them."""


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """A camera that can be chosen.

    Attributes:
        index: Its number, as in the target "camera:0".
        name: What the system calls it.
    """

    index: int
    name: str


class Device(Protocol):
    """An open camera, as OpenCV has it."""

    def read(self) -> tuple[bool, Any]:
        """Whether there is a frame, and its pixels."""

    def set(self, setting: int, value: float) -> bool:
        """Ask for a setting, by OpenCV's number for it; whether the driver knows it."""

    def release(self) -> None:
        """Give the camera back."""


def matches(targets: Sequence[str]) -> bool:
    """Whether the target names a camera."""
    return len(targets) == 1 and targets[0].startswith(CAMERA_PREFIX)


def create(targets: Sequence[str], browse: bool) -> FrameSource:
    """The source for a target such as "camera:0".

    Raises:
        CameraError: what stands behind the colon is no number.
    """
    number = targets[0].removeprefix(CAMERA_PREFIX)
    if not number.isdecimal():
        raise CameraError(
            translate("sources", "{target!r} is not a camera. Specify a number, such as {prefix}0.").format(
                target=targets[0], prefix=CAMERA_PREFIX
            )
        )
    return CameraSource(int(number))


def list_cameras() -> tuple[CameraInfo, ...]:
    """The cameras of this computer, each once, by their numbers; empty where they cannot be listed."""
    try:
        # Here, because opening a file needs none of it.
        from cv2_enumerate_cameras import enumerate_cameras

        found = [CameraInfo(info.index, info.name) for info in enumerate_cameras(_back_ends()[0])]
    except Exception:
        # Calls to three systems with errors of their own; a missing list must not keep the window shut.
        logger.exception("The cameras cannot be listed")
        return ()
    return tuple(sorted(found, key=lambda info: info.index))


def open_device(index: int) -> Device | None:
    """Open a camera through the first of the system's ways that works; None where none does."""
    for back_end in _back_ends():
        device = cv2.VideoCapture(index, back_end)
        if device.isOpened():
            # The newest frame, not one that has been waiting in the driver (where this is obeyed).
            device.set(cv2.CAP_PROP_BUFFERSIZE, 1)
            return device
        device.release()
    return None


class CameraSource:
    """Frames of a camera, as fast as it gives them."""

    frames_per_second: float | None = None

    def __init__(
        self,
        index: int,
        open_device: Callable[[int], Device | None] = open_device,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take note of which camera to read.

        Args:
            index: Its number, from 0.
            open_device: Opens a camera by its number.
            clock: Gives the time in seconds.
        """
        self._camera = index
        self._open_device = open_device
        self._clock = clock
        self._device: Device | None = None
        self._index = 0
        # Width and height to ask for at the next ``open``; None to leave it to the camera.
        self.wanted_size: tuple[int, int] | None = None
        self.name = CAMERA_NAME.format(number=index)

    def open(self) -> None:
        """Open the camera. It gives frames of the size nearest to the wanted one that it has.

        Raises:
            CameraError: it does not open.
        """
        self._device = self._open_device(self._camera)
        if self._device is None:
            raise CameraError(
                translate(
                    "sources",
                    "Cannot open {camera}. Check that it is plugged in, that no other program uses it "
                    "and that FER Desktop has permission to use cameras.",
                ).format(camera=shown_source(self.name))
            )
        if self.wanted_size is not None:
            _ask_for_size(self._device, self.wanted_size)
        names = {info.index: info.name for info in list_cameras()}
        self.name = names.get(self._camera, self.name)

    def read(self) -> Frame | None:
        """The newest frame, or None if the camera had none.

        Raises:
            CameraError: it is not open.
        """
        if self._device is None:
            raise CameraError(
                translate("sources", "{camera} is not open. Choose it again.").format(
                    camera=shown_source(self.name)
                )
            )
        found, bgr = self._device.read()
        now = self._clock()
        if not found or bgr is None:
            return None
        frame = Frame(self._index, now, np.asarray(bgr, dtype=np.uint8), self.name)
        self._index += 1
        return frame

    def close(self) -> None:
        """Give the camera back."""
        if self._device is not None:
            self._device.release()
            self._device = None

    def again(self) -> CameraSource:
        """The same camera, unopened."""
        source = CameraSource(self._camera, self._open_device, self._clock)
        source.wanted_size = self.wanted_size
        return source


def _ask_for_size(device: Device, size: tuple[int, int]) -> None:
    if sys.platform.startswith("linux"):
        # Uncompressed, most cameras send large pictures only a few times a second. One without JPEG stays.
        device.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    device.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
    device.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])


def _back_ends() -> tuple[int, ...]:
    if sys.platform == "win32":
        return cv2.CAP_MSMF, cv2.CAP_DSHOW
    if sys.platform == "darwin":
        return (cv2.CAP_AVFOUNDATION,)
    return (cv2.CAP_V4L2,)
