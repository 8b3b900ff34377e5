"""A live session: one source, one model, two threads."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence

from fer_desktop.live.commands import Command, CommandQueue, Pause, Resume
from fer_desktop.live.events import Event, EventQueue
from fer_desktop.live.frame_gate import FrameGate
from fer_desktop.live.loops import Channels, analysis_loop, capture_loop
from fer_desktop.live.mailbox import Listener, Mailbox
from fer_desktop.live.timing import Meter, Statistics
from fer_desktop.live.watchdog import Watchdog
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources import FrameSource, Pages, Reconnectable, Searching
from fer_desktop.vision.types import Analysis, Frame

logger = logging.getLogger(__name__)

JOIN_TIMEOUT = 2.0
"""Seconds that each thread has to end."""
POLL_INTERVAL = 0.02
"""Seconds after which a thread that waits for another session's looks again."""


class LiveSession:
    """Reads a source and analyses its newest frames until stopped; started once.

    ``to_show`` and ``results`` are mailboxes to be polled; ``events()`` is to be drained. Everything that is
    wanted of a running session is a command for ``send``. The picture never waits for the analysis, unless
    faces are covered. The threads are daemons, so that a camera driver that hangs cannot keep the program
    from ending.
    """

    def __init__(self, source: FrameSource, make_analyser: Callable[[], Analyser]) -> None:
        """Prepare a session; nothing is opened or loaded before ``start``.

        Args:
            source: Unopened; opened, read and closed by the capture thread.
            make_analyser: Called in the analysis thread, which owns what it returns.
        """
        self.to_show: Mailbox[Frame] = Mailbox()
        self.results: Mailbox[Analysis] = Mailbox()
        # Whoever needs every frame or every analysis, such as a recording, listens here.
        self.frames: Listener[Frame] = Listener()
        self.analyses: Listener[Analysis] = Listener()
        self._source = source
        self._pages = isinstance(source, Pages)
        self._channels = Channels(
            commands=CommandQueue(),
            captured=Mailbox(),
            results=self.results,
            every_analysis=self.analyses,
            gate=FrameGate(self.frames, self.to_show),
            events=EventQueue(),
            captures=Meter(),
            readings=Meter(),
            stop=threading.Event(),
            paused=threading.Event(),
        )
        self._watched = Watchdog(source) if isinstance(source, Reconnectable) else source
        self._before: Sequence[threading.Thread] = ()
        self._threads = (
            threading.Thread(name="capture", target=self._capture, daemon=True),
            threading.Thread(
                name="analysis", target=analysis_loop, args=(make_analyser, self._channels), daemon=True
            ),
        )

    def start(self, before: Sequence[threading.Thread] = ()) -> None:
        """Start both threads.

        Args:
            before: Threads that may still use the same device; the source is opened once they have ended,
                or after 2 s.
        """
        self._before = before
        for thread in self._threads:
            thread.start()

    def end(self) -> tuple[threading.Thread, ...]:
        """Tell both threads to end; returns at once. May be called twice, or without ``start``.

        Returns:
            Those that still run. One that hangs is left alone, never terminated.
        """
        self._channels.stop.set()
        if isinstance(self._source, Searching):
            self._source.interrupt()
        for waiting in (self._channels.captured, self.to_show, self.results, self._channels.commands):
            waiting.close()
        return tuple(thread for thread in self._threads if thread.is_alive())

    def stop(self) -> tuple[str, ...]:
        """End both threads and wait for them, 2 s each at most. May be called twice, or without ``start``.

        Returns:
            The names of the threads that did not end; they are logged and left alone, never terminated.
        """
        started = self.end()
        for thread in started:
            thread.join(JOIN_TIMEOUT)
        left = tuple(thread.name for thread in started if thread.is_alive())
        for name in left:
            logger.warning("The %s thread did not end within %.0f s and is left alone", name, JOIN_TIMEOUT)
        return left

    def send(self, command: Command) -> None:
        """Do something from now on; the thread that it concerns does it before its next frame."""
        match command:
            # Both threads are held at once, and the frame shown is known to stay.
            case Pause():
                self._channels.paused.set()
            case Resume():
                self._channels.paused.clear()
            case _:
                self._channels.commands.put(command)

    @property
    def still(self) -> bool:
        """Whether the frame that is shown stays: a picture, or one that is paused."""
        return self._channels.paused.is_set() or self._shows_picture

    def _capture(self) -> None:
        deadline, stop = time.monotonic() + JOIN_TIMEOUT, self._channels.stop
        while any(thread.is_alive() for thread in self._before) and time.monotonic() < deadline:
            if stop.wait(POLL_INTERVAL):
                break
        self._before = ()
        if not stop.is_set():
            capture_loop(self._watched, self._channels)

    @property
    def _shows_picture(self) -> bool:
        return self._pages and self._source.frames_per_second is None

    def cover_faces(self, covering: bool) -> None:
        """Hand frames on with their faces covered, or as they are; from now on, as ``FrameGate`` says."""
        self._channels.gate.cover(covering)

    def events(self) -> list[Event]:
        """What happened since the last call, oldest first."""
        return self._channels.events.drain()

    def statistics(self) -> Statistics:
        """How fast the session has been running over the last two seconds; pictures have no rate."""
        return Statistics(
            capture_rate=0.0 if self._shows_picture else self._channels.captures.rate(),
            analysis_rate=self._channels.readings.rate(),
            detect_ms=self._channels.readings.mean(0),
            classify_ms=self._channels.readings.mean(1),
            dropped=self._channels.captured.dropped,
        )
