"""Stands in for a video file."""

import threading

from fer_desktop.vision.types import Bytes


class FakePictureWriter:
    """A video file that keeps its pictures; waits before each one if it is told to."""

    def __init__(self, may_write: threading.Event | None = None) -> None:
        self.pictures: list[Bytes] = []
        self.released = False
        self._may_write = may_write

    def write(self, picture: Bytes) -> None:
        if self._may_write is not None:
            self._may_write.wait(30.0)
        self.pictures.append(picture)

    def release(self) -> None:
        self.released = True
