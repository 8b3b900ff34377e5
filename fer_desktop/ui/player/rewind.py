"""Plays a video backwards, by jumps: a stream can be decoded forwards only."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

EVERY_MS: Final = 150
"""Between two jumps."""


class Rewind(QObject):
    """Asks for earlier and earlier times, as fast as it is told to."""

    def __init__(self, go_to: Callable[[float], bool], parent: QObject | None = None) -> None:
        """Stand still.

        Args:
            go_to: Goes to a time, in seconds; whether there is anything before it.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._go_to = go_to
        self._speed = 1.0
        self._from = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on)

    @property
    def runs(self) -> bool:
        """Whether it goes backwards."""
        return self._timer.isActive()

    def start(self, position: float, speed: float) -> None:
        """Go backwards from a time, in seconds, so many times as fast as the video's own speed."""
        self._speed = speed
        self._restart(position)
        self._timer.start()

    def change_speed(self, speed: float) -> None:
        """Go so many times as fast from now on, if it goes at all."""
        if self.runs:
            self._restart(self._position)
            self._speed = speed

    def stop(self) -> None:
        """Go no further back."""
        self._timer.stop()

    @property
    def _position(self) -> float:
        return self._from - self._speed * self._clock.elapsed() / 1000

    def _restart(self, position: float) -> None:
        self._from = position
        self._clock.start()

    def _on(self) -> None:
        if not self._go_to(self._position):
            self.stop()
