"""How far a run is, how fast, and how long it still takes."""

import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_STEPS: Final = 1000
_RECENT: Final = 10.0
"""Seconds over which the rate is taken."""
_SURE_AFTER: Final = 2.0
"""Seconds before it is said how long it still takes."""


class ProgressView(QWidget):
    """A bar, a line, and Cancel."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._past: deque[tuple[float, int]] = deque()
        self._begin: tuple[float, float] | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setFixedHeight(10)
        self.bar.setAccessibleName("Progress")
        self.cancel = QPushButton("Cancel")
        self.cancel.setToolTip("Stop; what is done is kept, and can be gone on with")
        self._line = QLabel()
        self._line.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._line)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._line.text()

    def begin(self) -> None:
        """A run has been started and says nothing yet."""
        self._past.clear()
        self._begin = None
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.cancel.show()
        self._line.setText("Looking for pictures and videos …")

    def stopping(self) -> None:
        """The run was asked to stop."""
        self.cancel.setEnabled(False)
        self._line.setText("Stopping …")

    def show_state(self, state: dict[str, Any]) -> None:
        """Show how far it is, as ``order.MOVED`` says."""
        if not self.cancel.isEnabled():
            return
        now, part = self._clock(), float(state["done"])
        summary = state["summary"]
        read = int(summary["pictures"]) + int(summary["video_frames"])
        self._begin = self._begin or (now, part)
        self._past.append((now, read))
        while now - self._past[0][0] > _RECENT:
            self._past.popleft()
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(part * _STEPS))
        self._line.setText(" · ".join(self._parts(state, now, part)))

    def end(self, text: str) -> None:
        """The run has ended."""
        if self.bar.maximum() == 0:
            self.bar.setRange(0, _STEPS)
        self.cancel.hide()
        self._line.setText(text)

    def _parts(self, state: dict[str, Any], now: float, part: float) -> list[str]:
        files = "file" if state["files"] == 1 else "files"
        parts = [f"{state['ended']:,} of {state['files']:,} {files}"]
        frames = state["summary"]["video_frames"]
        if frames:
            parts.append(f"{frames:,} frames of videos")
        (first, before), (_, read) = self._past[0], self._past[-1]
        if now - first > 0.5:
            parts.append(f"{_figure((read - before) / (now - first))} a second")
        assert self._begin is not None
        began, at = self._begin
        if now - began > _SURE_AFTER and part > at:
            parts.append(f"{_span((1 - part) * (now - began) / (part - at))} left")
        return parts


def _figure(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"


def _span(seconds: float) -> str:
    """A time in words, no more exact than it can be."""
    if seconds < 60:
        return f"about {max(round(seconds / 5) * 5, 5)} seconds"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"about {minutes} minute{'s' if minutes > 1 else ''}"
    hours, minutes = divmod(minutes, 60)
    return f"about {hours} h {minutes} min"
