"""The presenter view: picture, labels and large bars for an audience, on the second screen if any."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import BarRow
from fer_desktop.ui.main.texts import LOOKING
from fer_desktop.ui.picture.face_card import face_heading, probability_rows
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.picture.scene import Scene
from fer_desktop.ui.widgets.page_parts import resize_window, titled
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.types import Analysis, FaceReading

_SIZE: Final = (1280, 720)
_POINTS_PER_PIXEL: Final = 1 / 40
"""Size of the letters by the height of the window: about a thirtieth of it, as on a slide."""
_SMALLEST, _LARGEST = 12.0, 48.0
_PICTURE_PART, _BARS_PART = 3, 2


def presenter_screen(own: QScreen, screens: Sequence[QScreen]) -> QScreen | None:
    """The first screen on which the main window is not; None where there is only one."""
    return next((screen for screen in screens if screen is not own), None)


class PresenterWindow(QWidget):
    """Follows another view: it shows the same scene, and analyses nothing.

    Signals:
        closed: It was closed.
    """

    closed = Signal()

    def __init__(self, followed: FrameView, labels: Sequence[str]) -> None:
        """Show what the other view shows.

        Args:
            followed: The picture of the main window.
            labels: The emotions of the model, before the first reading.
        """
        super().__init__()
        self.setWindowTitle(titled(translate("picture", "Presenter view")))
        # The program ends with its main window, whether or not this one is open.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(640, 400)
        resize_window(self, *_SIZE)
        self.view = FrameView()
        self.heading = PlainLabel()
        self.heading.setWordWrap(True)
        self.bars = BarChart(translate("picture", "Probabilities of this face"), part=True)
        self.bars.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._labels = tuple(labels)
        self._shown: tuple[Analysis | None, FaceReading | None, float, bool] | None = None
        side = QWidget()
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, side)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.bars, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(self.view, _PICTURE_PART)
        self._parts.addWidget(side, _BARS_PART)
        self.view.double_clicked.connect(self.toggle_full_screen)
        followed.scene_changed.connect(self.show_scene)
        self.show_scene(followed.scene)

    def show_scene(self, scene: Scene) -> None:
        """Show the picture, its labels, and the values of the selected or largest face."""
        self.view.show_scene(scene)
        face, threshold = self.view.marked, scene.confidence_threshold
        state = scene.analysis, face, threshold, self.view.empty
        if state == self._shown:
            return
        self._shown = state
        if scene.analysis is not None:
            self._labels = scene.analysis.labels
        if face is not None:
            self.heading.setText(face_heading(face, threshold, several=len(scene.faces) > 1))
            self.bars.show_rows(probability_rows(face, self._labels, threshold))
            return
        nobody = LOOKING if scene.analysis is None else translate("panels", "No face found")
        self.heading.setText("" if self.view.empty else nobody)
        self.bars.show_rows([BarRow(shown_name(label), key=label) for label in self._labels])

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def open_on(self, screen: QScreen | None) -> None:
        """Fill this screen; None opens a window where the system puts it."""
        if screen is None:
            self.show()
            return
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 fills the screen; Escape goes back to a window, or closes that."""
        if event.key() == Qt.Key.Key_F11 or (event.key() == Qt.Key.Key_Escape and self.isFullScreen()):
            self.toggle_full_screen()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Letters as large as the window allows; in a high window the bars stand below the picture."""
        super().resizeEvent(event)
        across = self.width() >= self.height()
        directions = QBoxLayout.Direction
        self._parts.setDirection(directions.LeftToRight if across else directions.TopToBottom)
        shorter = min(self.height(), round(self.width() * 9 / 16) if across else self.width())
        size = min(max(shorter * _POINTS_PER_PIXEL, _SMALLEST), _LARGEST)
        for widget, part, bold in (
            (self.heading, 1.3, True),
            (self.bars, 1.0, False),
            (self.view, 0.9, False),
        ):
            font = QFont(widget.font())
            font.setPointSizeF(size * part)
            font.setBold(bold)
            widget.setFont(font)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so."""
        super().closeEvent(event)
        self.closed.emit()
