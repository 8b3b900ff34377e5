"""Where everything stands in the window, remembered for each kind of source."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.viewer.live_control import ShownKind
from fer_desktop.ui.viewer.reading_bar import ReadingBar
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.ui.widgets.page_parts import ColumnArea, resize_window

WIDTH: Final = 1280
HEIGHT: Final = 760
READING_WIDTH: Final = 232
"""In pixels, before anything is remembered."""
TIMELINE_HEIGHT: Final = 72
_MARGIN: Final = 8
"""Around a message that floats over the picture."""


class Arrangement(QObject):
    """Puts the parts of a window in their places, and remembers how the person changed that.

    Pictures have no timeline and no smoothing, as long as the person does not ask for them.

    Attributes:
        show_reading: The action that shows and hides the reading.
        show_timeline: The same of the timeline.
    """

    def __init__(
        self,
        window: QMainWindow,
        viewer: Viewer,
        reading: QWidget,
        reading_bar: ReadingBar,
        timeline: QWidget,
        settings: QSettings | None,
    ) -> None:
        """Lay the parts out as for a camera.

        Args:
            window: The window.
            viewer: Has the picture, and the bars around it.
            reading: Stands beside the picture.
            reading_bar: Stands below the reading.
            timeline: Stands below the picture.
            settings: Where the layout is remembered; None to remember nothing.
        """
        super().__init__(window)
        self._window, self._reading_bar, self._settings = window, reading_bar, settings
        self._show_filmstrip = viewer.filmstrip.toggle
        self._kind = ShownKind.LIVE
        self._column = _reading_column(reading, reading_bar)
        self._across = _splitter(Qt.Orientation.Horizontal, _picture_column(viewer), self._column)
        self._down = _splitter(Qt.Orientation.Vertical, self._across, timeline)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(viewer.source_bar)
        layout.addWidget(self._down, 1)
        window.setCentralWidget(centre)
        _float_over(viewer.frame_view, viewer.message_bar)
        self.show_reading = self._action(translate("panels", "Reading"), self._column.setVisible)
        self.show_timeline = self._action(translate("panels", "Timeline"), timeline.setVisible)
        resize_window(window, WIDTH, HEIGHT)
        self._restore()

    def show_kind(self, kind: ShownKind) -> None:
        """Arrange the window as it was when such a source was last shown."""
        if kind is not self._kind:
            self.remember()
            self._kind = kind
            self._restore()

    def restore_window(self) -> None:
        """Give the window the size and the place that were remembered."""
        geometry = self._settings.value("window/geometry") if self._settings is not None else None
        if isinstance(geometry, QByteArray):
            self._window.restoreGeometry(geometry)

    def remember(self) -> None:
        """Keep the layout for the next source of its kind, and for the next start."""
        if self._settings is None:
            return
        self._settings.setValue("window/geometry", self._window.saveGeometry())
        self._settings.setValue(self._key("across"), self._across.saveState())
        self._settings.setValue(self._key("down"), self._down.saveState())
        self._settings.setValue(self._key("reading"), self.show_reading.isChecked())
        self._settings.setValue(self._key("timeline"), self.show_timeline.isChecked())

    def reset(self) -> None:
        """Forget every layout that was remembered, and arrange the window as at the first start."""
        if self._settings is not None:
            for key in ("window/geometry", "window/state", "layout"):
                self._settings.remove(key)
        self._window.showNormal()
        resize_window(self._window, WIDTH, HEIGHT)
        self._show_filmstrip.setChecked(True)
        self._restore()

    def _action(self, text: str, show: Callable[[bool], object]) -> QAction:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(show)
        return action

    def _key(self, name: str) -> str:
        return f"layout/{self._kind.value}/{name}"

    def _remembered(self, name: str, usual: bool) -> bool:
        value = self._settings.value(self._key(name)) if self._settings is not None else None
        return usual if value is None else str(value).casefold() == "true"

    def _restore(self) -> None:
        moving = self._kind is not ShownKind.STILLS
        self._reading_bar.offer_smoothing(moving)
        self.show_reading.setChecked(self._remembered("reading", True))
        self.show_timeline.setChecked(self._remembered("timeline", moving))
        # Sizes are shares of what there is: the widgets get the least that they need.
        self._across.setSizes([WIDTH, READING_WIDTH])
        self._down.setSizes([HEIGHT, TIMELINE_HEIGHT])
        for splitter, name in ((self._across, "across"), (self._down, "down")):
            state = self._settings.value(self._key(name)) if self._settings is not None else None
            if isinstance(state, QByteArray):
                splitter.restoreState(state)


def _float_over(below: QWidget, message: QWidget) -> None:
    """Let a message stand over the upper edge of a widget, as wide as that and as high as its text."""
    layout = QVBoxLayout(below)
    layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    layout.addWidget(message)
    layout.addStretch(1)


def _splitter(orientation: Qt.Orientation, large: QWidget, small: QWidget) -> QSplitter:
    """Two widgets, of which the first takes all the room that is left."""
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(4)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(large)
    splitter.addWidget(small)
    splitter.setStretchFactor(0, 1)
    splitter.setStretchFactor(1, 0)
    return splitter


def _picture_column(viewer: Viewer) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(viewer.frame_view, 1)
    layout.addWidget(viewer.playback.bar)
    layout.addWidget(viewer.filmstrip.strip)
    return column


def _reading_column(reading: QWidget, reading_bar: QWidget) -> QWidget:
    """The reading, which scrolls where the window is low, over what it is read by."""
    area = ColumnArea(reading)
    column = QFrame()
    column.setObjectName("readingColumn")
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(area, 1)
    layout.addWidget(reading_bar)
    return column
