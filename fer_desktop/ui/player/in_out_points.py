"""The part of each video that is played, from its in point to its out point; remembered for the session."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange


class InOutPoints(QObject):
    """Sets the points at the frame that is shown; nothing where no video is.

    Signals:
        changed: The ``TimeRange`` of the video that is shown.
    """

    changed = Signal(object)

    def __init__(
        self,
        path: Callable[[], Path | None],
        position: Callable[[], float | None],
        parent: QObject | None = None,
    ) -> None:
        """Every video is played from its beginning to its end at first.

        Args:
            path: Gives the video that is shown; None where there is none.
            position: Gives the time of the frame that is shown; None while another one is on its way.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._path, self._position = path, position
        self._parts: dict[Path, TimeRange] = {}

    @property
    def part(self) -> TimeRange:
        """What is played of the video that is shown."""
        path = self._path()
        return self._parts.get(path, WHOLE_VIDEO) if path else WHOLE_VIDEO

    @property
    def parts(self) -> Mapping[Path, TimeRange]:
        """What is played of each video for which points were set."""
        return self._parts

    def mark_in(self) -> None:
        """Begin at the frame that is shown."""
        here = self._position()
        if here is not None:
            self._set(self.part.with_begin(here))

    def mark_out(self) -> None:
        """End at the frame that is shown."""
        here = self._position()
        if here:
            self._set(self.part.with_end(here))

    def clear_in(self) -> None:
        """Begin at the beginning again."""
        self._set(replace(self.part, begin=0.0))

    def clear_out(self) -> None:
        """End at the end again."""
        self._set(replace(self.part, end=None))

    def _set(self, part: TimeRange) -> None:
        path = self._path()
        if path is not None:
            self._parts[path] = part
            self.changed.emit(part)
