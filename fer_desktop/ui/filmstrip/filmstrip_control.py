"""Lets the filmstrip follow what is shown and read."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from fer_desktop.base.i18n import translate
from fer_desktop.ui.filmstrip.filmstrip import Filmstrip
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.vision.types import Analysis, Frame


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
        self._filled = False
        # In the menu, as for the panels; hidden tiles cost nothing.
        self.toggle = QAction(translate("window", "Filmstrip"), self)
        self.toggle.setCheckable(True)
        self.toggle.setChecked(True)
        self.toggle.toggled.connect(self._allow)
        self._covering = False
        self.strip.asked.connect(go_to)
        clock.source_ready.connect(self._fill)
        clock.framed.connect(self._follow)
        clock.analysed.connect(self._take_reading)
        clock.model_ready.connect(lambda _: self.strip.strip.forget_readings())

    def forget(self, again: bool) -> None:
        """Another source is being opened, or the same one ``again``, whose small copies stay."""
        self._source = ""
        self._filled = False
        if again:
            self.strip.strip.forget_readings()
        else:
            self.strip.begin(())

    def mark(self) -> None:
        """Mark the picture that was asked for."""
        pages = self._control.pages
        if pages is not None:
            self.strip.mark(pages.position)

    def cover(self, covering: bool) -> None:
        """Hide the filmstrip while faces are covered, because its small copies show them."""
        self._covering = covering
        self._allow()

    def close(self) -> None:
        """End the threads that read small copies."""
        self.strip.close_pool()

    def _allow(self) -> None:
        self.strip.allow(self.toggle.isChecked() and not self._covering)

    def _fill(self) -> None:
        """Once a source, with what comes first: that it is open, its first frame or its first reading."""
        pages = self._control.pages
        if self._filled or pages is None or not pages.count:
            return
        self._filled = True
        if pages.count == 1 or pages.paths != self.strip.strip.paths:
            self.strip.begin(pages.paths)
        self.mark()

    def _follow(self, frame: Frame) -> None:
        self._fill()
        if self._control.pages is not None and frame.source != self._source:
            self._source = frame.source
            self._turned()

    def _take_reading(self, analysis: Analysis) -> None:
        self._fill()
        self.strip.strip.take_reading(analysis)
