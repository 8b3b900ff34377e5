"""Notices that a camera has fallen silent, and gets it back."""

from __future__ import annotations

import dataclasses
import logging
import threading
import time
from collections.abc import Callable
from typing import Final

from fer_desktop.base.errors import CameraError, SourceError
from fer_desktop.base.i18n import translate
from fer_desktop.live.mailbox import Mailbox
from fer_desktop.live.timing import Pace
from fer_desktop.vision.sources.frame_source import FrameSource, Reconnectable, SourceEnded, SourceLost
from fer_desktop.vision.sources.targets import shown_source
from fer_desktop.vision.types import Frame

logger = logging.getLogger(__name__)

FRAME_TIMEOUT: Final = 3.0
"""Seconds without a frame after which a camera or stream is lost; a replugged one often recovers before."""
OPEN_TIMEOUT: Final = 10.0
"""Seconds that opening may take; some systems need several."""
RETRY_INTERVAL: Final = 2.0
"""Seconds between giving up and the next attempt."""
POLL_INTERVAL: Final = 0.2
"""Seconds that ``read`` waits for a frame."""
NOTHING_NEW: Final = 0.03
"""Seconds before asking a camera again that had nothing, or that failed."""
CLOSING: Final = 1.5
"""Seconds in which a camera is to be given back."""
MOST_HANGING: Final = 3
"""Threads in a driver that hangs; more are not started before one comes back."""


class Watchdog:
    """Reads a camera in a thread of its own, gives it up when it is silent, and tries it again.

    A driver that hangs holds up that thread alone. It is left behind, and gives the camera back if it ever
    returns; every attempt has a new thread and a new source.
    """

    frames_per_second: float | None = None

    def __init__(self, source: Reconnectable, clock: Callable[[], float] = time.monotonic) -> None:
        """Take note of what to read.

        Args:
            source: The camera, unopened.
            clock: Gives the time in seconds.
        """
        self._source = source
        self._clock = clock
        self._attempt: _Attempt | None = None
        self._left: list[_Attempt] = []
        self._retry_at = 0.0
        self._lost = False
        self._index = 0
        self._returned = False
        self._segment = 0

    @property
    def name(self) -> str:
        """The camera's name."""
        return self._source.name

    def open(self) -> None:
        """Open the camera.

        Raises:
            SourceError: it does not open, or does not answer.
        """
        self._attempt = attempt = _Attempt(self._source, self._clock)
        attempt.opened.wait(OPEN_TIMEOUT)
        if attempt.failure is not None and not attempt.ready:
            raise attempt.failure
        if not attempt.ready:
            raise CameraError(
                translate(
                    "live", "{source} is not responding. Check that it is switched on, then try again."
                ).format(source=shown_source(self.name))
            )

    def read(self) -> Frame | None:
        """The newest frame, or None if there was none; tries again by itself while the camera is lost.

        Raises:
            SourceLost: once, when there has been no frame for ``FRAME_TIMEOUT`` seconds.
            SourceError: the camera never gave a frame.
            SourceEnded: what the camera plays has come to its end.
        """
        attempt = self._attempt or self._try_again()
        if attempt is None:
            return None
        frame = attempt.frames.wait(POLL_INTERVAL)
        if frame is not None:
            self._lost = False
            return self._numbered(frame)
        fault = attempt.faults.take()
        if fault is not None:
            raise fault
        if attempt.over:
            self._give_up(attempt)
        return None

    def close(self) -> None:
        """Give the camera back; a driver that hangs is left alone."""
        attempt, self._attempt = self._attempt, None
        if attempt is not None and not attempt.leave(CLOSING):
            logger.warning("The driver of %s hangs and is left alone", self.name)

    def _numbered(self, frame: Frame) -> Frame:
        """The frame with a number that goes on; a video that begins again is in another segment."""
        if self._returned and frame.position is not None:
            self._segment += 1
        self._returned = False
        numbered = dataclasses.replace(frame, index=self._index, segment=self._segment)
        self._index += 1
        return numbered

    def _try_again(self) -> _Attempt | None:
        if self._clock() < self._retry_at:
            return None
        self._left = [attempt for attempt in self._left if attempt.alive]
        if len(self._left) >= MOST_HANGING:
            return None
        self._source = self._source.again()
        self._returned = True
        self._attempt = _Attempt(self._source, self._clock)
        return self._attempt

    def _give_up(self, attempt: _Attempt) -> None:
        attempt.leave(0.0)
        self._left.append(attempt)
        self._attempt = None
        self._retry_at = self._clock() + RETRY_INTERVAL
        failure = attempt.failure
        if isinstance(failure, SourceEnded):
            raise failure
        if self._index == 0:
            raise failure or CameraError(
                translate(
                    "live",
                    "{source} delivers no frames. Check its connection and close other programs that use it, "
                    "or choose another source.",
                ).format(source=shown_source(self.name))
            )
        if not self._lost:
            self._lost = True
            logger.warning("%s is lost: %s", self.name, failure or "no frame")
            raise SourceLost


class _Attempt:
    """One thread that opens a source, reads it until it is left, and closes it."""

    def __init__(self, source: FrameSource, clock: Callable[[], float]) -> None:
        self.frames: Mailbox[Frame] = Mailbox()
        self.faults: Mailbox[Exception] = Mailbox()
        self.opened = threading.Event()
        self.ready = False
        self.failure: SourceError | SourceEnded | None = None
        self._source = source
        self._clock = clock
        self._left = threading.Event()
        self._last_sign = clock()
        self._thread = threading.Thread(name="camera", target=self._run, daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether the thread has not ended."""
        return self._thread.is_alive()

    @property
    def over(self) -> bool:
        """Whether no frame is to be expected any more."""
        if self.failure is not None:
            return True
        return self._clock() - self._last_sign >= (FRAME_TIMEOUT if self.ready else OPEN_TIMEOUT)

    def leave(self, seconds: float) -> bool:
        """Read no more; whether the thread ended within so many seconds."""
        self._left.set()
        self._thread.join(seconds)
        return not self.alive

    def _run(self) -> None:
        try:
            self._source.open()
            self._last_sign = self._clock()
            self.ready = True
            self.opened.set()
            self._read()
        except (SourceError, SourceEnded) as error:
            self.failure = error
        except Exception as error:
            name = self._source.name
            logger.exception("Unexpected error while opening %s", name)
            self.failure = SourceError(
                translate("live", "Cannot open {source} ({error}). See the log file.").format(
                    source=shown_source(name), error=type(error).__name__
                )
            )
        finally:
            self.opened.set()
            self._source.close()

    def _read(self) -> None:
        pace = Pace(self._clock)
        while not self._left.is_set():
            try:
                frame = self._source.read()
            except (SourceError, SourceEnded):
                raise
            except Exception as error:
                self.faults.put(error)
                frame = None
            if frame is None:
                self._left.wait(NOTHING_NEW)
                continue
            self._last_sign = self._clock()
            self.frames.put(frame)
            rate = self._source.frames_per_second
            pace.wait(1.0 / rate if rate else None, self._left)
