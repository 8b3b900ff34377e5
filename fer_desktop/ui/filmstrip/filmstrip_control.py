"""Lets the filmstrip follow what is shown and read."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from fer_desktop.analysis.picture_readings import read_picture_rows, rows_of_pictures
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import recordings_folder
from fer_desktop.base.task import Work
from fer_desktop.ui.filmstrip.filmstrip import Filmstrip
from fer_desktop.ui.filmstrip.filmstrip_model import TileReading
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.sources.targets import shown_targets
from fer_desktop.vision.types import Analysis, Frame
from training.core.bundle import ModelBundle


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
        self._sha256 = control.bundle.sha256
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
        clock.model_ready.connect(self._change_model)
        self._reading = TaskRunner(self)

    def forget(self, again: bool) -> None:
        """Another source is being opened, or the same one ``again``, whose small copies stay."""
        self._source = ""
        self._filled = False
        if again:
            self.strip.strip.forget_readings()
        else:
            self.strip.begin(())

    def read_rows(self, rows: Path | None = None) -> None:
        """Show what an analysis has read of the pictures; ``rows``: its file, None to look for one."""
        paths, targets, sha256 = self.strip.strip.paths, self._control.targets, self._sha256
        if not paths:
            return

        def read(work: Work) -> list[tuple[int, TileReading]]:
            return _read(rows or rows_of_pictures(targets, recordings_folder()), paths, sha256, work)

        doing = translate("window", "reading {path}").format(path=rows or shown_targets(targets))
        take = partial(self._take_earlier, paths)
        # Without these, the pictures are shown as any others.
        self._reading.start(doing, read, take, lambda sentence: None)

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
        """End the threads that read small copies and rows."""
        self._reading.close()
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
        self.read_rows()

    def _follow(self, frame: Frame) -> None:
        self._fill()
        if self._control.pages is not None and frame.source != self._source:
            self._source = frame.source
            self._turned()

    def _change_model(self, bundle: ModelBundle) -> None:
        """Show what the model in use has read, and nothing of another one."""
        self._sha256 = bundle.sha256
        self.strip.strip.forget_readings()
        self.read_rows()

    def _take_earlier(self, paths: tuple[Path, ...], found: list[tuple[int, TileReading]]) -> None:
        if paths is self.strip.strip.paths:
            self.strip.strip.take_earlier(found)

    def _take_reading(self, analysis: Analysis) -> None:
        self._fill()
        self.strip.strip.take_reading(analysis)


def _read(rows: Path | None, paths: Sequence[Path], sha256: str, work: Work) -> list[tuple[int, TileReading]]:
    """In a thread: what the pictures were read as, by their place among ``paths``."""
    if rows is None:
        return []
    places = {os.path.abspath(path): place for place, path in enumerate(paths)}
    found = []
    for reading in read_picture_rows(rows, sha256):
        work.advance(0.0)
        if reading.file in places:
            tile = TileReading(reading.label, reading.probability, reading.faces)
            found.append((places[reading.file], tile))
    return found
