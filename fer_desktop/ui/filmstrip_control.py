"""Lets the filmstrip follow what is shown and read."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from fer_desktop.ui.display_clock import DisplayClock
from fer_desktop.ui.filmstrip import Filmstrip
from fer_desktop.ui.live_control import LiveControl
from fer_desktop.vision.types import Frame


class FilmstripControl(QObject):
    """Fills the filmstrip when pictures are open, and marks the one that is shown."""

    def __init__(
        self,
        control: LiveControl,
        clock: DisplayClock,
        go_to: Callable[[int], object],
        turned: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """Connect; the filmstrip is hidden before pictures are open.

        Args:
            control: Has the pictures.
            clock: Tells what is shown and read.
            go_to: Shows the picture of that number.
            turned: Called when the first frame of another picture or video is shown.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.strip = Filmstrip()
        self._control = control
        self._turned = turned
        self._source = ""
        # In the menu, as for the panels; hidden tiles cost nothing.
        self.toggle = QAction("Filmstrip", self)
        self.toggle.setCheckable(True)
        self.toggle.setChecked(True)
        self.toggle.toggled.connect(self.strip.allow)
        self.strip.asked.connect(go_to)
        clock.source_ready.connect(self._fill)
        clock.framed.connect(self._follow)
        clock.analysed.connect(self.strip.strip.take_reading)

    def forget(self) -> None:
        """Another source is being opened."""
        self._source = ""
        self.strip.begin(())

    def mark(self) -> None:
        """Mark the picture that was asked for."""
        pages = self._control.pages
        if pages is not None:
            self.strip.mark(pages.position)

    def close(self) -> None:
        """End the threads that read small copies."""
        self.strip.close_pool()

    def _fill(self) -> None:
        pages = self._control.pages
        if pages is None:
            return
        if pages.count > 1 and pages.paths == self.strip.strip.paths:
            # The same pictures, read by another model.
            self.strip.strip.forget_readings()
        else:
            self.strip.begin(pages.paths)
        self.mark()

    def _follow(self, frame: Frame) -> None:
        if self._control.pages is not None and frame.source != self._source:
            self._source = frame.source
            self._turned()
