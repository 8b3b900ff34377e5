"""What a whole video looks like, as far as it was read: a strip of colours below its seek bar."""

from itertools import pairwise
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from fer_desktop.emotion_names import shown_name
from fer_desktop.language import translate
from fer_desktop.ui.colours import emotion_colour
from fer_desktop.video_time import shown_time

COLUMNS: Final = 1500
"""Places that are kept apart; more than a screen has pixels for."""
_HEIGHT: Final = 8
_UNREAD: Final = -1


class VideoStrip(QWidget):
    """The likeliest emotion of the largest face at each place; a click goes there.

    Signals:
        sought: The number of the frame to go to, from 0.
    """

    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("window", "What the video looks like, as far as it was read"))
        self._frames, self._rate = 1, 1.0
        self._labels: list[str] = []
        self._read = np.full(1, _UNREAD, np.int16)
        self._last = -1

    def begin(self, frames: int, frames_per_second: float) -> None:
        """Nothing was read yet of a video of so many frames."""
        self._frames, self._rate = max(frames, 1), frames_per_second
        self._read = np.full(min(COLUMNS, self._frames), _UNREAD, np.int16)
        self.forget()

    def forget(self) -> None:
        """Nothing counts any more, as after a change of the model."""
        self._read[:] = _UNREAD
        self._last = -1
        self.update()

    def note(self, frame: int, label: str) -> None:
        """Take what the largest face of a frame, from 0, looks like."""
        if label not in self._labels:
            self._labels.append(label)
        place, kind = self._column(frame), self._labels.index(label)
        # Frames that were left out in between looked alike.
        goes_on = self._last < frame <= self._last + self._rate / 2 and self._last >= 0
        first = self._column(self._last) + 1 if goes_on else place
        self._last = frame
        if (self._read[first : place + 1] != kind).any():
            self._read[first : place + 1] = kind
            self.update()

    def label_at(self, frame: int) -> str:
        """What was read about that frame; empty where nothing was."""
        kind = int(self._read[self._column(frame)])
        return "" if kind == _UNREAD else self._labels[kind]

    def sizeHint(self) -> QSize:
        """Low: the picture needs the room."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each run of one emotion."""
        painter = QPainter(self)
        area = self._area()
        painter.fillRect(area, self.palette().mid())
        edges = np.flatnonzero(np.diff(self._read, prepend=-2, append=-2))
        for first, end in pairwise(edges):
            kind = int(self._read[first])
            if kind != _UNREAD:
                left = area.left() + area.width() * first / len(self._read)
                width = max(area.width() * (end - first) / len(self._read), 1.0)
                colour = emotion_colour(self._labels[kind])
                painter.fillRect(QRectF(left, area.top(), width, area.height()), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.sought.emit(self._frame_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which time is under the pointer, and what was read there."""
        frame = self._frame_at(event.position().x())
        label = self.label_at(frame)
        said = shown_name(label) if label else translate("window", "not read yet")
        QToolTip.showText(
            event.globalPosition().toPoint(), f"{shown_time(frame / self._rate)} · {said}", self
        )

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        self.update()
        super().changeEvent(event)

    def _area(self) -> QRectF:
        """Below the way of the slider's handle, so that places stand under each other."""
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self) / 2
        return QRectF(margin, 0, max(self.width() - 2 * margin, 1.0), self.height())

    def _column(self, frame: int) -> int:
        return min(max(frame, 0) * len(self._read) // self._frames, len(self._read) - 1)

    def _frame_at(self, x: float) -> int:
        part = (x - self._area().left()) / self._area().width()
        return min(max(int(part * self._frames), 0), self._frames - 1)
