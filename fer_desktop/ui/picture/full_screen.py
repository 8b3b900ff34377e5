"""Full screen: the picture with its labels and nothing else, and the controls of a video on request."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.picture.borrowed_widget import BorrowedWidget
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.picture.player_overlay import STAYS_MS, PlayerOverlay

_POINTER = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class FullScreenWindow(QWidget):
    """Holds the picture and, over it, the controls.

    Signals:
        close_asked: The person wants back.
    """

    close_asked = Signal()

    def __init__(self, view: BorrowedWidget, controls: BorrowedWidget) -> None:
        """Hidden until it is shown in full screen."""
        super().__init__()
        self.setWindowTitle("FER Desktop")
        self.setAccessibleName(translate("picture", "Full screen"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        view.put_into(layout)
        self.overlay = PlayerOverlay(self)
        controls.put_into(self.overlay.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it leads back; the picture in it is only borrowed."""
        event.ignore()
        self.close_asked.emit()


class FullScreen(QObject):
    """Moves the picture into a window that fills the screen, and back.

    The main window stays behind it as it is, so that there is nothing to be arranged again.

    Signals:
        changed: Whether the picture fills the screen.
    """

    changed = Signal(bool)

    def __init__(
        self, main: QWidget, view: FrameView, controls: QWidget, actions: Callable[[], Sequence[QAction]]
    ) -> None:
        """Prepare.

        Args:
            main: The window that the picture belongs to.
            view: The picture.
            controls: Of a video; hidden where there is none.
            actions: Those of the main window, whose keys work in full screen, too.
        """
        super().__init__(main)
        self._main, self._view, self._controls, self._actions = main, view, controls, actions
        self._borrowed: tuple[BorrowedWidget, ...] = ()
        self.window: FullScreenWindow | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(STAYS_MS)
        self._rest.timeout.connect(lambda: view.hide_cursor(True))

    def toggle(self) -> None:
        """Fill the screen, or go back."""
        if self.window is None:
            self.enter()
        else:
            self.leave()

    def enter(self) -> None:
        """Fill the screen that the main window is on."""
        if self.window is not None:
            return
        view, controls = BorrowedWidget(self._view), BorrowedWidget(self._controls)
        self._borrowed = view, controls
        self.window = window = FullScreenWindow(view, controls)
        window.addActions(list(self._actions()))
        window.close_asked.connect(self.leave)
        self._view.installEventFilter(self)
        _application().focusWindowChanged.connect(self._focus_moved)
        window.setGeometry(self._main.screen().geometry())
        window.showFullScreen()
        window.activateWindow()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rest.start()
        self.changed.emit(True)

    def leave(self) -> None:
        """Put everything back."""
        window, self.window = self.window, None
        if window is None:
            return
        _application().focusWindowChanged.disconnect(self._focus_moved)
        self._rest.stop()
        self._view.removeEventFilter(self)
        self._view.hide_cursor(False)
        for borrowed in self._borrowed:
            borrowed.give_back()
        self._borrowed = ()
        window.hide()
        window.deleteLater()
        self._main.activateWindow()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the pointer and the controls while one of them is in use."""
        if self.window is not None and event.type() in (*_POINTER, *_KEYS):
            if event.type() in _POINTER:
                self._view.hide_cursor(False)
                self._rest.start()
            self.window.overlay.wake()
        return super().eventFilter(watched, event)

    def _focus_moved(self) -> None:
        # Which window is active is known only afterwards.
        QTimer.singleShot(0, self, self._look_for_dialogs)

    def _look_for_dialogs(self) -> None:
        """Leave for another window of the program on the same screen, which would be hidden behind."""
        active = QApplication.activeWindow()
        if self.window is None or active in (None, self.window):
            return
        if active.screen() is self.window.screen():
            self.leave()


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return application
