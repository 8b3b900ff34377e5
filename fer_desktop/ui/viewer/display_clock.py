"""One timer that fetches what the session has left in its mailboxes and hands it to the views."""

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from fer_desktop.live.events import (
    Ended,
    Event,
    Failed,
    Lost,
    ModelReady,
    ModelRefused,
    Returned,
    SourceReady,
)
from fer_desktop.live.frame_matching import belongs, same_segment
from fer_desktop.live.session import LiveSession
from fer_desktop.live.timing import Statistics
from fer_desktop.vision.types import Analysis, Frame, ModelName

TICK_MS = 8
"""Four looks a frame at 30 frames a second, so that none waits long and none is missed."""
STATISTICS_MS = 500
AWAITED = 5.0
"""Seconds that a frame that was asked for may take: a large picture on a slow disk, far into a video."""


class FrameDisplay(Protocol):
    """What shows frames; the window's picture, or a fake."""

    def show_frame(self, frame: Frame, analysis: Analysis | None) -> None:
        """Show a frame with the analysis that belongs to it; None while there is none."""

    def shown_rate(self) -> float:
        """Frames drawn a second."""


class DisplayClock(QObject):
    """Polls one session at a time; all of its signals are sent from the window's thread.

    It alone decides which analysis is shown beside which frame, by the rule of ``frame_matching.belongs``.

    Signals:
        framed: A new ``Frame``.
        analysed: A new ``Analysis`` of the segment that is shown; whether it belongs to the frame shown, the
            property ``shown`` says.
        unread: The frame shown has no analysis, or has none any more; and whether the last analysis was of
            another source or segment.
        reread: The ``Analysis`` that was sent last belongs to the frame shown again.
        ticked: ``Statistics`` and the frames shown a second, twice a second.
        model_ready: The ``ModelBundle`` that the session was told to change to, and reads by now.
        model_refused: Such a bundle that does not load, and a sentence that says why.
        source_ready: The name of the source that was opened.
        failed: A ``Failed`` with a sentence to show.
        ended: The source has no more frames.
        lost: The source gives no frames at the moment.
        returned: The source that was lost gives frames again.
    """

    framed = Signal(object)
    analysed = Signal(object)
    unread = Signal(bool)
    reread = Signal(object)
    ticked = Signal(object, float)
    model_ready = Signal(object)
    model_refused = Signal(object, str)
    source_ready = Signal(str)
    failed = Signal(object)
    ended = Signal()
    lost = Signal()
    returned = Signal()

    def __init__(self, display: FrameDisplay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display = display
        self._session: LiveSession | None = None
        self._frame: Frame | None = None
        self._analysis: Analysis | None = None
        self._reading: Analysis | None = None
        self._unread = False
        self._awaited: Callable[[Frame], bool] | None = None
        self._awaited_until = 0.0
        self._model: ModelName | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._statistics_timer = QTimer(self)
        self._statistics_timer.setInterval(STATISTICS_MS)
        self._statistics_timer.timeout.connect(self._send_statistics)

    def watch(self, session: LiveSession) -> None:
        """Begin to poll a session."""
        self._session = session
        self._model = None
        self.forget_frame()
        self._timer.start()
        self._statistics_timer.start()

    def release(self) -> None:
        """Poll nothing any more."""
        self._timer.stop()
        self._statistics_timer.stop()
        self._session = None

    @property
    def shown(self) -> tuple[Frame | None, Analysis | None]:
        """The frame that is shown, and the analysis that belongs to it."""
        return self._frame, self._fitting()

    def shows_newer_than(self, at: float) -> bool:
        """Whether the frame shown was captured after a time, in seconds of ``time.monotonic()``."""
        return self._frame is not None and self._frame.captured_at > at

    def forget_frame(self) -> None:
        """Show what was fetched before no more, as after a picture that cannot be read."""
        self._frame = self._analysis = self._reading = self._awaited = None
        self._unread = False

    def forget_reading(self) -> None:
        """Show the frame without what was read of it, as after a change of the model."""
        self._analysis = None
        self._show(anew=False)

    def await_frame(self, awaited: Callable[[Frame], bool]) -> None:
        """Show no reading before a frame like this has come: the person has gone to another place.

        If none comes in time, because there is no frame at that place, the one shown is read again.
        """
        self._awaited, self._awaited_until = awaited, time.monotonic() + AWAITED
        self._show(anew=False)

    def show_again(self) -> None:
        """Show the frame again, if there is one, because other faces of it are to be shown."""
        self._show(anew=True)

    def hide_frame(self) -> None:
        """Show nothing before the next frame, which may be the same one in another form."""
        self._frame = None

    def tick(self) -> None:
        """Fetch what is new and hand it on."""
        if self._session is None:
            return
        # In this order, so that the frame of an analysis is never fetched behind it.
        analysis, frame = self._session.results.take(), self._session.to_show.take()
        events = self._session.events()
        self._send_changes(events)
        if analysis is not None and self._model not in (None, analysis.model):
            analysis = None  # the views already show another model's emotions
        if frame is not None:
            self._frame = frame
            if self._awaited is not None and self._awaited(frame):
                self._awaited = None
        elif self._awaited is not None and time.monotonic() > self._awaited_until:
            self._awaited = None
        if analysis is not None:
            self._analysis = analysis
        self._show(anew=frame is not None, fresh=analysis is not None)
        if frame is not None:
            self.framed.emit(frame)
        if analysis is not None and not self._elsewhere:
            self.analysed.emit(analysis)
        self._send_events(events)

    @property
    def _elsewhere(self) -> bool:
        """Whether the newest analysis is not of what is shown, or of what is to be shown."""
        frame, analysis = self._frame, self._analysis
        if frame is None or analysis is None or self._awaited is not None:
            return True
        return not same_segment(analysis, frame)

    def _fitting(self) -> Analysis | None:
        """The analysis to show beside the frame."""
        frame, analysis = self._frame, self._analysis
        if frame is None or analysis is None or self._elsewhere:
            return None
        still = self._session is not None and self._session.still
        return analysis if belongs(analysis, frame, still=still) else None

    def _show(self, *, anew: bool, fresh: bool = False) -> None:
        """Show the frame if it, or what belongs to it, has changed; say so once if nothing belongs to it.

        Args:
            anew: Whether the frame is another one.
            fresh: Whether the analysis is, and is told of elsewhere.
        """
        if self._frame is None:
            return
        before, self._reading = self._reading, self._fitting()
        if anew or self._reading is not before:
            self._display.show_frame(self._frame, self._reading)
        unread, self._unread = self._unread, self._reading is None
        if self._unread and not unread:
            self.unread.emit(self._elsewhere)
        elif unread and self._reading is not None and not fresh:
            self.reread.emit(self._reading)

    def _send_changes(self, events: Sequence[Event]) -> None:
        """Tell of other models before the first of their readings is shown."""
        for event in events:
            match event:
                case ModelReady(bundle) if bundle is not None:
                    self._model = ModelName.of(bundle)
                    self.model_ready.emit(bundle)
                case ModelRefused(bundle, message):
                    self.model_refused.emit(bundle, message)

    def _send_events(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case SourceReady(name):
                    self.source_ready.emit(name)
                case Failed():
                    self.failed.emit(event)
                case Ended():
                    self._awaited = None  # there is no frame at that place
                    self.ended.emit()
                case Lost():
                    self.lost.emit()
                case Returned():
                    self.returned.emit()

    def _send_statistics(self) -> None:
        if self._session is not None:
            statistics: Statistics = self._session.statistics()
            self.ticked.emit(statistics, self._display.shown_rate())
