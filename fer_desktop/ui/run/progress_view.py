"""How far a run is, how fast, and how long it still takes."""

import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, shown_decimal, shown_number, translate
from fer_desktop.ui.widgets.plain_text import PlainLabel

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
        self.bar.setAccessibleName(translate("batch", "Progress"))
        self.cancel = QPushButton(translate("batch", "Cancel"))
        self._line = PlainLabel()
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
        self._line.setText(translate("batch", "Searching for pictures and videos …"))

    def stopping(self) -> None:
        """The run was asked to stop."""
        self.cancel.setEnabled(False)
        self._line.setText(translate("batch", "Stopping …"))

    def show_state(self, state: dict[str, Any]) -> None:
        """Show how far it is, as ``analysis.run_command`` says."""
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
        one, many = translate("batch", "{ended} of {all} file"), translate("batch", "{ended} of {all} files")
        files = one if state["files"] == 1 else many
        parts = [files.format(ended=shown_number(state["ended"]), all=shown_number(state["files"]))]
        frames = state["summary"]["video_frames"]
        if frames:
            one, many = translate("batch", "{n} video frame"), translate("batch", "{n} video frames")
            parts.append(counted(frames, one, many))
        (first, before), (_, read) = self._past[0], self._past[-1]
        if now - first > 0.5:
            rate = _figure((read - before) / (now - first))
            parts.append(translate("batch", "{rate} pictures/s").format(rate=rate))
        assert self._begin is not None
        began, at = self._begin
        if now - began > _SURE_AFTER and part > at:
            parts.append(_left((1 - part) * (now - began) / (part - at)))
        return parts


def _figure(rate: float) -> str:
    return shown_decimal(rate, ".0f" if rate >= 10 else ".1f")


def _left(seconds: float) -> str:
    """The time left in words, no more exact than it can be."""
    if seconds < 60:
        return translate("batch", "about {n} seconds left").format(n=max(round(seconds / 5) * 5, 5))
    minutes = round(seconds / 60)
    if minutes < 60:
        one, many = translate("batch", "about {n} minute left"), translate("batch", "about {n} minutes left")
        return counted(minutes, one, many)
    hours, minutes = divmod(minutes, 60)
    return translate("batch", "about {hours} h {minutes} min left").format(hours=hours, minutes=minutes)
