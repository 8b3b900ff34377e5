"""Pictures into packets of MPEG-4 video, by OpenCV's own encoder."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from fer_desktop.base.errors import RecordingError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes
from training.core.storage.temporary_folder import TemporaryFolder

_LITTLE: Final = 65_536
"""Bytes that a group of pictures has at least, about."""


class PictureWriter(Protocol):
    """Takes pictures for a video file; OpenCV's, or a fake."""

    def write(self, picture: Bytes) -> object:
        """Add one picture."""

    def release(self) -> None:
        """Finish the file."""


OpenVideo = Callable[[Path, float, tuple[int, int]], PictureWriter]
"""Opens a file for a rate in frames a second and a size (width, height)."""


def open_mp4(path: Path, rate: float, size: tuple[int, int]) -> PictureWriter:
    """OpenCV's own writer with the codec that its wheels have on every system.

    Raises:
        RecordingError: There is no such codec here, or not for this size.
    """
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), rate, size)
    if not writer.isOpened():
        raise RecordingError(no_codec(path, size))
    return writer


class VideoEncoder:
    """Encodes pictures in groups, each of which begins with a key frame and can be decoded by itself.

    OpenCV encodes into files alone. So each group becomes a small file in a folder of its own among the
    system's temporary ones, whose packets are taken out again; that takes some 3 ms a group.
    """

    def __init__(self, path: Path, rate: float, size: tuple[int, int], open_video: OpenVideo) -> None:
        """Encode nothing yet.

        Args:
            path: The video that it is for, to be named where it fails.
            rate: Frames a second, to choose a bit rate by.
            size: Width and height of every picture in pixels.
            open_video: Opens the file of a group.
        """
        self._path = path
        self._rate = rate
        self._size = size
        self._open_video = open_video
        self._folder = TemporaryFolder("video")
        self._group = self._folder.path / "group.mp4"
        self._writer: PictureWriter | None = None
        self._count = 0
        self.header = b""

    def add(self, picture: Bytes) -> None:
        """Encode one more picture of the group.

        Raises:
            RecordingError: There is no encoder here, or not for this size.
        """
        if self._writer is None:
            try:
                self._writer = self._open_video(self._group, self._rate, self._size)
            except RecordingError as error:
                raise self._failure() from error
        self._writer.write(picture)
        self._count += 1

    def finish(self) -> list[tuple[bytes, bool]]:
        """End the group. Returns the packet of each picture, and whether it is a key frame.

        ``header`` is what a decoder has to know before the first of them; the same for all groups.

        Raises:
            RecordingError: The encoder did not give a packet for each picture.
        """
        if self._writer is None:
            return []
        self._writer.release()
        expected, self._writer, self._count = self._count, None, 0
        packets = self._packets()
        self._group.unlink(missing_ok=True)
        # OpenCV's writer is silent about everything that goes wrong.
        if not packets:
            raise self._failure()
        if len(packets) != expected:
            raise self._lack_of_room()
        return packets

    def close(self) -> None:
        """Let go of the encoder and its folder; may be called twice."""
        if self._writer is not None:
            with contextlib.suppress(cv2.error):
                self._writer.release()
            self._writer = None
        self._folder.close()

    def _failure(self) -> RecordingError:
        """Why nothing was encoded: the temporary folder is full, or there is no encoder."""
        try:
            self._group.write_bytes(bytes(_LITTLE))
            self._group.unlink()
        except OSError:
            return self._lack_of_room()
        return RecordingError(no_codec(self._path, self._size))

    def _lack_of_room(self) -> RecordingError:
        said = translate(
            "live", "Cannot encode {path} in the temporary folder {folder}; free up disk space there"
        )
        return RecordingError(said.format(path=self._path, folder=self._group.parent.parent))

    def _packets(self) -> list[tuple[bytes, bool]]:
        group = cv2.VideoCapture(str(self._group), cv2.CAP_FFMPEG, [cv2.CAP_PROP_FORMAT, -1])
        packets: list[tuple[bytes, bool]] = []
        if group.isOpened():
            found, header = group.retrieve(None, int(group.get(cv2.CAP_PROP_CODEC_EXTRADATA_INDEX)))
            if found and header is not None:
                self.header = np.asarray(header).tobytes()
            while (read := group.read())[0]:
                packets.append((read[1].tobytes(), bool(group.get(cv2.CAP_PROP_LRF_HAS_KEY_FRAME))))
        group.release()
        return packets


def no_codec(path: Path, size: tuple[int, int]) -> str:
    """That a video of this size cannot be written here."""
    return translate(
        "live",
        "Cannot write {path} as a video of {width} × {height} pixels on this computer; turn off video",
    ).format(path=path, width=size[0], height=size[1])
