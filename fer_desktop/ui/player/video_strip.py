"""What a whole video looks like, as far as it was read: a strip of colours below its seek bar."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.ui.settings.theme import emotion_colour, hatching

COLUMNS: Final = 1500
"""Places that are kept apart; more than a screen has pixels for. An even number."""
_HEIGHT: Final = 8
_UNREAD: Final = -1
_LEFT_OUT: Final = 0.5
"""Seconds between two readings of which the first still counts up to the second."""
_MIN_SECONDS: Final = 0.1
"""Seconds of a video of unknown length before its first frame."""
_LINE: Final = 2
"""Pixels of a marker, and of an in or out point."""


class VideoStrip(QWidget):
    """The top prediction of the largest face at each place; a click goes there.

    Signals:
        sought: The time to go to, in seconds from the first frame.
        pointed: The time under the pointer; NaN when it has left.
    """

    sought = Signal(float)
    pointed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("window", "Top predictions over the whole video, where analysed"))
        self._duration = self._span = _MIN_SECONDS
        self._labels: list[str] = []
        self._read = np.full(COLUMNS, _UNREAD, np.int16)
        self._last: float | None = None
        self._part = WHOLE_VIDEO
        self._markers: tuple[float, ...] = ()
        self._excluded: tuple[TimeRange, ...] = ()

    def begin(self, duration: float) -> None:
        """Nothing was read yet of a video of so many seconds; 0.0: nobody knows yet."""
        self._duration = self._span = max(duration, _MIN_SECONDS)
        self.forget()

    def set_duration(self, duration: float) -> None:
        """The video is known by now to last so many seconds; what was read stays where it was."""
        if duration == self._duration:
            return
        self._duration = max(duration, _MIN_SECONDS)
        while self._span < self._duration:
            # Twice as long at once, so that places are not put together at every frame.
            self._span *= 2
            pairs = self._read.reshape(-1, 2)
            first = np.where(pairs[:, 0] == _UNREAD, pairs[:, 1], pairs[:, 0])
            self._read = np.concatenate((first, np.full(COLUMNS // 2, _UNREAD, np.int16)))
        self.update()

    def show_range(self, part: TimeRange) -> None:
        """Show which part of the video is played."""
        self._part = part
        self.update()

    def show_annotations(self, markers: Sequence[float], excluded: Sequence[TimeRange]) -> None:
        """Show where there are markers, and which parts are left out of summaries."""
        self._markers, self._excluded = tuple(markers), tuple(excluded)
        self.update()

    def forget(self) -> None:
        """Nothing counts any more, as after a change of the model."""
        self._read[:] = _UNREAD
        self._last = None
        self.update()

    def note(self, seconds: float, label: str) -> None:
        """Take what the largest face looks like at a time of the video."""
        if label not in self._labels:
            self._labels.append(label)
        column, kind = self._column(seconds), self._labels.index(label)
        # Frames that were left out in between looked alike.
        continues = self._last is not None and self._last < seconds <= self._last + _LEFT_OUT
        first = self._column(self._last) + 1 if continues and self._last is not None else column
        self._last = seconds
        first = min(first, column)
        if (self._read[first : column + 1] != kind).any():
            self._read[first : column + 1] = kind
            self.update()

    def label_at(self, seconds: float) -> str:
        """What was read about that time; empty where nothing was."""
        kind = int(self._read[self._column(seconds)])
        return "" if kind == _UNREAD else self._labels[kind]

    def sizeHint(self) -> QSize:
        """Low: the picture needs the room."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each run of one emotion."""
        painter = QPainter(self)
        area = self._area()
        painter.fillRect(area, self.palette().mid())
        column = area.width() / COLUMNS * self._span / self._duration
        painter.setClipRect(area)
        edges = np.flatnonzero(np.diff(self._read, prepend=-2, append=-2))
        for first, end in pairwise(edges):
            kind = int(self._read[first])
            if kind != _UNREAD:
                left = area.left() + column * first
                width = max(column * (end - first), 1.0)
                colour = emotion_colour(self._labels[kind])
                painter.fillRect(QRectF(left, area.top(), width, area.height()), colour)
        self._draw_parts(painter, area)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.sought.emit(self._time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which time is under the pointer."""
        self.pointed.emit(self._time_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self.pointed.emit(math.nan)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        self.update()
        super().changeEvent(event)

    def _draw_parts(self, painter: QPainter, area: QRectF) -> None:
        """Fade what is not played, hatch what is left out, and draw a line at each marker and point."""
        ink, paper = self.palette().windowText().color(), self.palette().window().color()
        paper.setAlphaF(0.75)
        begin, end = self._x(area, self._part.begin), self._x(area, self._part.end)
        painter.fillRect(QRectF(area.left(), area.top(), begin - area.left(), area.height()), paper)
        painter.fillRect(QRectF(end, area.top(), area.right() - end, area.height()), paper)
        for excluded in self._excluded:
            left, right = self._x(area, excluded.begin), self._x(area, excluded.end)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), hatching(ink))
        points = [begin] if self._part.begin else []
        points += [] if self._part.end is None else [end]
        for x in (*points, *(self._x(area, seconds) for seconds in self._markers)):
            painter.fillRect(QRectF(x - _LINE / 2, area.top(), _LINE, area.height()), ink)

    def _x(self, area: QRectF, seconds: float | None) -> float:
        """Where a time stands, in pixels; the end of the video for None."""
        part = 1.0 if seconds is None else min(max(seconds / self._duration, 0.0), 1.0)
        return area.left() + part * area.width()

    def _area(self) -> QRectF:
        """Below the way of the slider's handle, so that places stand under each other."""
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self) / 2
        return QRectF(margin, 0, max(self.width() - 2 * margin, 1.0), self.height())

    def _column(self, seconds: float) -> int:
        return min(int(max(seconds, 0.0) / self._span * COLUMNS), COLUMNS - 1)

    def _time_at(self, x: float) -> float:
        part = (x - self._area().left()) / self._area().width()
        return min(max(part, 0.0), 1.0) * self._duration
