"""A live session: one source, one model, two threads."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from fer_desktop.base.settings import Settings
from fer_desktop.live.events import Event, EventQueue, ModelChange
from fer_desktop.live.frame_gate import FrameOutlet
from fer_desktop.live.loops import analysis_loop, capture_loop
from fer_desktop.live.mailbox import Latest, Tap
from fer_desktop.live.playback import Playback
from fer_desktop.live.timing import Meter, Statistics
from fer_desktop.live.watchdog import Watchdog
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.neutral_baseline import Baseline
from fer_desktop.vision.sources import FrameSource, Pages, Reconnectable, Searching
from fer_desktop.vision.types import Analysis, Frame

logger = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds that each thread has to end."""


class LiveSession:
    """Reads a source and analyses its newest frames until stopped; started once.

    ``to_show`` and ``results`` are mailboxes to be polled; ``events()`` is to be drained. Others are to be
    filled: ``smoothing`` with seconds to smooth over, from the next frame on; ``settings`` with how faces are
    to be found; ``baselines`` with what readings are corrected by; ``playback`` with how a video is to be
    played; ``changes`` with the model to read by. The picture never waits for the analysis, unless faces are
    covered. The threads are daemons, so that a camera driver that hangs cannot keep the program from ending.
    """

    def __init__(self, source: FrameSource, make_analyser: Callable[[], Analyser]) -> None:
        """Prepare a session; nothing is opened or loaded before ``start``.

        Args:
            source: Unopened; opened, read and closed by the capture thread.
            make_analyser: Called in the analysis thread, which owns what it returns.
        """
        self.to_show: Latest[Frame] = Latest()
        self.results: Latest[Analysis] = Latest()
        self.smoothing: Latest[float] = Latest()
        self.settings: Latest[Settings] = Latest()
        self.baselines: Latest[tuple[Baseline, ...]] = Latest()
        self.playback: Latest[Playback] = Latest()
        self.changes: Latest[ModelChange] = Latest()
        self._to_analyse: Latest[Frame] = Latest()
        # Whoever needs every frame or every analysis, such as a recording, listens here.
        self.frames: Tap[Frame] = Tap()
        self.analyses: Tap[Analysis] = Tap()
        self._source = source
        self._pages = isinstance(source, Pages)
        self._outlet = FrameOutlet(self.frames, self.to_show)
        self._stop = threading.Event()
        self._paused = threading.Event()
        self._captured = Meter()
        self._analysed = Meter()
        self._events = EventQueue()
        self._threads = (
            threading.Thread(
                name="capture",
                target=capture_loop,
                args=(
                    Watchdog(source) if isinstance(source, Reconnectable) else source,
                    (self._outlet, self._to_analyse),
                    self._stop,
                    self._paused,
                    self.playback,
                    self._captured,
                    self._events.put,
                ),
                daemon=True,
            ),
            threading.Thread(
                name="analysis",
                target=analysis_loop,
                args=(
                    make_analyser,
                    self._to_analyse,
                    self.results,
                    self.smoothing,
                    self.settings,
                    self.changes,
                    self.baselines,
                    self._stop,
                    self._analysed,
                    self._events.put,
                    self.analyses,
                    self._outlet,
                    self._paused,
                ),
                daemon=True,
            ),
        )

    def start(self) -> None:
        """Start both threads."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> tuple[str, ...]:
        """End both threads and wait for them, 2 s each at most. May be called twice, or without ``start``.

        Returns:
            The names of the threads that did not end; they are logged and left alone, never terminated.
        """
        self._stop.set()
        if isinstance(self._source, Searching):
            self._source.interrupt()
        for mailbox in (self._to_analyse, self.to_show, self.results):
            mailbox.close()
        for commands in (self.smoothing, self.settings, self.baselines, self.playback, self.changes):
            commands.close()
        started = [thread for thread in self._threads if thread.ident is not None]
        for thread in started:
            thread.join(PATIENCE)
        left = tuple(thread.name for thread in started if thread.is_alive())
        for name in left:
            logger.warning("The %s thread did not end within %.0f s and is left alone", name, PATIENCE)
        return left

    def pause(self) -> None:
        """Read no further frames until ``resume``."""
        self._paused.set()

    def resume(self) -> None:
        """Go on reading frames."""
        self._paused.clear()

    @property
    def still(self) -> bool:
        """Whether the frame that is shown stays: a picture, or one that is paused."""
        return self._paused.is_set() or self._shows_picture

    @property
    def _shows_picture(self) -> bool:
        return self._pages and self._source.frames_per_second is None

    def cover_faces(self, covering: bool) -> None:
        """Hand frames on with their faces covered, or as they are; from now on, as ``FrameOutlet`` says."""
        self._outlet.cover(covering)

    def events(self) -> list[Event]:
        """What happened since the last call, oldest first."""
        return self._events.drain()

    def statistics(self) -> Statistics:
        """How fast the session has been running over the last two seconds; pictures have no rate."""
        return Statistics(
            capture_rate=0.0 if self._shows_picture else self._captured.rate(),
            analysis_rate=self._analysed.rate(),
            detect_ms=self._analysed.mean(0),
            classify_ms=self._analysed.mean(1),
            dropped=self._to_analyse.dropped,
        )
