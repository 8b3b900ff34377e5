"""What the person can do with the picture: its keys, its menu, full screen, and the presenter view."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from fer_desktop.base.i18n import translate
from fer_desktop.ui.picture.full_screen import FullScreen
from fer_desktop.ui.picture.picture_menu import PictureMenu
from fer_desktop.ui.picture.presenter_window import PresenterWindow, presenter_screen
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.vision.types import FaceReading

_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


class PictureControl(QObject):
    """Connects the picture with its commands.

    Attributes:
        copy: The command that copies the picture.
        save_face: The command that saves the selected face.
        full_screen: Shows nothing but the picture.
        presenter: The presenter view; None while it is closed.
        menu: The menu of the picture.
    """

    def __init__(
        self,
        window: QMainWindow,
        viewer: Viewer,
        correct: Callable[[FaceReading, QPoint], object],
        occlusion_map: Callable[[], object],
    ) -> None:
        """Connect.

        Args:
            window: The main window.
            viewer: Has the picture.
            correct: Asks what a face looks like, at a position of the screen.
            occlusion_map: Shows the occlusion map of the selected face.
        """
        super().__init__(window)
        self._window, self._viewer, self._view = window, viewer, viewer.frame_view
        self.presenter: PresenterWindow | None = None
        self.full_screen = FullScreen(window, self._view, viewer.playback.bar, self._keys)
        self.menu = PictureMenu(viewer, correct, occlusion_map, lambda: self._of_the_menu)
        view = self._view
        self.copy = _action(self, translate("picture", "Copy image"), "Ctrl+C", self.menu.copy)
        self.save_face = _action(self, translate("picture", "Save face…"), "", self.menu.save_face)
        self._zoom_in = _action(self, translate("picture", "Zoom in"), "+", view.zoom_in)
        self._zoom_out = _action(self, translate("picture", "Zoom out"), "-", view.zoom_out)
        self._fit = _action(self, translate("picture", "Fit to window"), "0", view.zoom_to_fit)
        self._actual = _action(
            self, translate("picture", "Actual size (1:1)"), "Ctrl+1", view.zoom_to_actual_size
        )
        self._fill = _action(self, translate("window", "Full screen"), "F11", self.full_screen.toggle)
        self._present = _action(self, translate("picture", "Presenter view"), "P", self.toggle_presenter)
        self._fill.setCheckable(True)
        self._present.setCheckable(True)
        self._of_the_menu = [self._fit, self._actual, self._fill]
        self.full_screen.changed.connect(self._fill.setChecked)
        view.double_clicked.connect(self.full_screen.toggle)
        view.menu_asked.connect(self.menu.show)
        window.installEventFilter(self)
        self.full_screen.changed.connect(self._watch_full_screen)

    def fill_view_menu(self, menu: QMenu) -> None:
        """Add the commands of the picture to the View menu."""
        menu.addActions([self._zoom_in, self._zoom_out, self._fit, self._actual])
        menu.addSeparator()
        menu.addActions([self._fill, self._present])

    def toggle_presenter(self) -> None:
        """Open the presenter view, on another screen if there is one; or close it."""
        if self.presenter is not None:
            self.presenter.close()
            return
        presenter = PresenterWindow(self._view, self._viewer.control.bundle.labels)
        self.presenter = presenter
        own = self._of_the_picture()
        presenter.addActions([action for action in self._keys() if action not in own])
        presenter.closed.connect(self._presenter_closed)
        presenter.view.face_selected.connect(self._view.face_selected)
        presenter.view.menu_asked.connect(lambda at: self.menu.show(at, presenter.view))
        self._present.setChecked(True)
        presenter.open_on(presenter_screen(self._window.screen(), QGuiApplication.screens()))

    def close(self) -> None:
        """Leave full screen and close the presenter view, because the main window is closed."""
        self.full_screen.leave()
        if self.presenter is not None:
            self.presenter.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the menu of the picture for the keys of menus, where nothing else has used them."""
        by_keys = isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Keyboard
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shifted = event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFT
            by_keys = event.key() == Qt.Key.Key_Menu or shifted
        if not by_keys:
            return super().eventFilter(watched, event)
        # Some systems send a key and the question for a menu.
        if QApplication.activePopupWidget() is None:
            self.menu.show(self._view.menu_place())
        event.accept()
        return True

    def _keys(self) -> list[QAction]:
        """The commands of the main window that have a key."""
        menus = self._window.menuBar().findChildren(QMenu)
        actions = [*self._window.actions(), *(action for menu in menus for action in menu.actions())]
        return [action for action in actions if not action.shortcut().isEmpty()]

    def _of_the_picture(self) -> tuple[QAction, ...]:
        """Those that the presenter view has itself, for its own picture."""
        return self._zoom_in, self._zoom_out, self._fit, self._actual, self._fill

    def _watch_full_screen(self, entered: bool) -> None:
        if entered and self.full_screen.window is not None:
            self.full_screen.window.installEventFilter(self)

    def _presenter_closed(self) -> None:
        presenter, self.presenter = self.presenter, None
        self._present.setChecked(False)
        if presenter is not None:
            self._view.scene_changed.disconnect(presenter.show_scene)
            presenter.deleteLater()


def _action(parent: QObject, text: str, key: str, step: Callable[[], object]) -> QAction:
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: step())
    return action
