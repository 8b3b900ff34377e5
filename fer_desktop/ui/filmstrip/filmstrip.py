"""The row of small copies below the picture, where several pictures are open."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.live.thumbnails import ThumbnailPool, read_thumbnail
from fer_desktop.ui.filmstrip.filmstrip_model import FilmstripModel, Index
from fer_desktop.ui.filmstrip.filmstrip_tile import BOX, TilePainter, tile_size

SETTLE_MS: Final = 20
"""After scrolling, before small copies are asked for: what only flies past is never read."""
FETCH_MS: Final = 30
"""Between two looks at what has become ready."""


class Filmstrip(QListView):
    """One tile a picture; a click, or a key while it has the focus, asks for that picture.

    Signals:
        asked: The number of the picture that is wanted, from 0.
    """

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filmstrip")
        self.setAccessibleName(translate("window", "Filmstrip"))
        self.strip = FilmstripModel(self)
        self.setModel(self.strip)
        self.strip.changed.connect(self._repaint)
        self.setItemDelegate(TilePainter(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self._allowed = True
        self._fit()
        ratio = self.devicePixelRatioF()
        side = round(BOX.width() * ratio), round(BOX.height() * ratio)
        self._pool = ThumbnailPool(partial(read_thumbnail, width=side[0], height=side[1]))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._want)
        self._fetch = QTimer(self)
        self._fetch.setInterval(FETCH_MS)
        self._fetch.timeout.connect(self._take)
        # Not the timer itself: it would take the place for milliseconds.
        self.horizontalScrollBar().valueChanged.connect(lambda _: self._settle.start())
        self.clicked.connect(lambda index: self.asked.emit(index.row()))
        self.hide()

    def begin(self, paths: Sequence[Path]) -> None:
        """Show other pictures; a single one needs no filmstrip."""
        self._pool.want(())
        self.strip.begin(paths if len(paths) > 1 else ())
        self._fit()
        self.allow(self._allowed)

    def allow(self, allowed: bool) -> None:
        """Show the filmstrip where there is one, or never."""
        self._allowed = allowed
        self.setVisible(allowed and len(self.strip.paths) > 1)
        self._settle.start()

    def mark(self, row: int) -> None:
        """Mark the picture that is shown, and bring it and its neighbours into sight."""
        if row == self.strip.shown or not 0 <= row < len(self.strip.paths):
            return
        self.strip.mark(row)
        self.setCurrentIndex(self.strip.index(row))
        self._bring_into_sight(row)

    def visible_rows(self) -> range:
        """The pictures in sight, those half in sight included."""
        count, width = len(self.strip.paths), tile_size(self.fontMetrics()).width()
        left = self.horizontalScrollBar().value()
        return range(min(left // width, count), min((left + self.viewport().width() - 1) // width + 1, count))

    def close_pool(self) -> None:
        """End the threads that read."""
        self._settle.stop()
        self._fetch.stop()
        self._pool.close()

    @property
    def screenful(self) -> int:
        """How many pictures are in sight at once, at least 1."""
        return max(self.viewport().width() // tile_size(self.fontMetrics()).width(), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the window, whose commands turn over the pictures."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways with a wheel that turns up and down, too."""
        turned, pixels = event.angleDelta(), event.pixelDelta()
        delta = pixels if not pixels.isNull() else turned
        step = delta.x() if abs(delta.x()) > abs(delta.y()) else delta.y()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - step)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture that is shown in sight, and ask for what came into it."""
        super().resizeEvent(event)
        self._fit()
        if self.strip.shown >= 0:
            self._bring_into_sight(self.strip.shown)
        self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is in sight, and stand at the picture that is shown."""
        super().showEvent(event)
        if self.strip.shown >= 0:
            self._bring_into_sight(self.strip.shown)
        self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing that nobody sees."""
        super().hideEvent(event)
        self._pool.want(())

    def changeEvent(self, event: QEvent) -> None:
        """Fit other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def currentChanged(self, current: Index, _previous: Index) -> None:
        """Scroll only as ``mark`` says."""

    def _fit(self) -> None:
        tile = tile_size(self.fontMetrics())
        scrolls = len(self.strip.paths) * tile.width() > self.width()
        self.setFixedHeight(tile.height() + scrolls * self.horizontalScrollBar().sizeHint().height())

    def _bring_into_sight(self, row: int) -> None:
        width, bar = tile_size(self.fontMetrics()).width(), self.horizontalScrollBar()
        if bar.maximum() != max(len(self.strip.paths) * width - self.viewport().width(), 0):
            # Now, because Qt would do so later, and forget where it was scrolled.
            self.doItemsLayout()
        lowest = (row + 2) * width - self.viewport().width()
        bar.setValue(min(max(bar.value(), lowest), (row - 1) * width))

    def _repaint(self, row: int) -> None:
        if row < 0:
            self.viewport().update()
        else:
            self.update(self.strip.index(row))

    def _want(self) -> None:
        if not self.isVisible():
            return
        rows = self.visible_rows()
        ahead = range(rows.stop, min(rows.stop + len(rows), len(self.strip.paths)))
        behind = range(rows.start - 1, max(rows.start - 1 - len(rows) // 2, -1), -1)
        self._pool.want(self.strip.missing([*rows, *ahead, *behind]))
        self._fetch.start()

    def _take(self) -> None:
        for thumbnail in self._pool.take():
            self.strip.take_thumbnail(thumbnail)
        if not self._pool.busy:
            self._fetch.stop()
