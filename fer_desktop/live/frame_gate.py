"""The one gate through which frames leave a session, to be shown and recorded."""

from __future__ import annotations

import threading
from dataclasses import replace

from fer_desktop.live.mailbox import Listener, Mailbox
from fer_desktop.vision.anonymization import FacesToCover, covered
from fer_desktop.vision.types import Analysis, Box, Frame


class FrameGate:
    """Hands frames on as they are captured; or, while faces are covered, only once their faces are known.

    A frame that is covered waits for its own analysis, so that no face is seen before it was found; frames
    that are not analysed, or were not searched as a whole, are left out. Whoever takes frames behind this
    gate cannot show or write a face that was found, be it taken for a face yet or not.
    """

    def __init__(self, frames: Listener[Frame], to_show: Mailbox[Frame]) -> None:
        """Begin without covering.

        Args:
            frames: Gets every frame that is handed on.
            to_show: The same, for whoever needs the newest alone.
        """
        self._frames = frames
        self._to_show = to_show
        self._lock = threading.Lock()
        self._covering = False
        self._faces = FacesToCover()
        self._captured: Frame | None = None
        self._analysed: tuple[Frame, tuple[Box, ...]] | None = None

    @property
    def covering(self) -> bool:
        """Whether faces are covered, so that every frame has to be searched as a whole."""
        with self._lock:
            return self._covering

    def put(self, frame: Frame) -> None:
        """A frame was captured; for the thread that captures."""
        with self._lock:
            self._captured = frame
            if not self._covering:
                self._hand_on(frame)

    def analysed(self, frame: Frame, analysis: Analysis) -> None:
        """Its faces are known; for the thread that analyses, before it hands the analysis on."""
        boxes = self._faces.update(analysis)
        whole = analysis.hidden is not None
        ready = _without_faces(frame, boxes) if self._covering and whole else None
        with self._lock:
            self._analysed = (frame, boxes) if whole else None
            if self._covering and whole:
                self._hand_on(ready or _without_faces(frame, boxes))

    def cover(self, covering: bool) -> None:
        """Cover faces from now on, or no longer. The newest frame comes once more, in the other way.

        To be covered, it has to be searched as a whole first, if it was not; whoever analyses sees to that.

        When this returns, no frame of the other way is handed on any more, and none waits to be shown.
        """
        with self._lock:
            if covering == self._covering:
                return
            self._covering = covering
            self._to_show.take()
            if not covering:
                if self._captured is not None:
                    self._hand_on(self._captured)
            elif self._analysed is not None and self._analysed[0] is self._captured:
                self._hand_on(_without_faces(*self._analysed))

    def _hand_on(self, frame: Frame) -> None:
        self._frames.put(frame)
        self._to_show.put(frame)


def _without_faces(frame: Frame, boxes: tuple[Box, ...]) -> Frame:
    return replace(frame, bgr=covered(frame.bgr, boxes))
