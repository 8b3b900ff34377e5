"""What the person can do with the picture: its menu, full screen, and the presenter view."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from fer_desktop.ui.picture.full_screen import FullScreen
from fer_desktop.ui.picture.picture_menu import PictureMenu
from fer_desktop.ui.picture.presenter_window import PresenterWindow, presenter_screen
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.vision.types import FaceReading

_OF_THE_PICTURE: Final = ("zoom_in", "zoom_out", "zoom_fit", "zoom_actual", "full_screen")
_OF_THE_MENU: Final = ("zoom_fit", "zoom_actual", "full_screen")
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


class PictureControl(QObject):
    """Connects the picture with its commands.

    Attributes:
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
        self.menu = PictureMenu(viewer, correct, occlusion_map, self._shown_key, self._of_the_menu)
        self._commands: Mapping[str, QAction] = {}
        view = self._view
        view.double_clicked.connect(self.full_screen.toggle)
        view.menu_asked.connect(self.menu.show)
        window.installEventFilter(self)
        self.full_screen.changed.connect(self._watch_full_screen)

    def take_actions(self, commands: Mapping[str, QAction]) -> None:
        """Show their keys in the menu, and have those of the picture checked while they are on.

        Args:
            commands: The actions of the window, by the names of their commands.
        """
        self._commands = commands
        self.full_screen.changed.connect(commands["full_screen"].setChecked)

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
        actions = self._actions_of(presenter)
        presenter.view.menu_asked.connect(partial(self._show_menu_of, presenter, actions))
        self._commands["presenter"].setChecked(True)
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
        return [action for action in self._commands.values() if not action.shortcut().isEmpty()]

    def _of_the_picture(self) -> list[QAction]:
        """Those that the presenter view has itself, for its own picture."""
        return [self._commands[name] for name in _OF_THE_PICTURE]

    def _of_the_menu(self) -> list[QAction]:
        """Those at the end of the menu."""
        return [self._commands[name] for name in _OF_THE_MENU]

    def _actions_of(self, presenter: PresenterWindow) -> list[QAction]:
        """The same for the presenter view: they act on its own picture and window."""
        view = presenter.view
        steps = view.zoom_to_fit, view.zoom_to_actual_size, presenter.toggle_full_screen
        actions = []
        for command, step in zip(self._of_the_menu(), steps, strict=True):
            action = QAction(command.text(), presenter)
            action.setCheckable(command.isCheckable())
            action.triggered.connect(lambda _=False, step=step: step())
            actions.append(action)
        return actions

    def _show_menu_of(
        self, presenter: PresenterWindow, actions: Sequence[QAction], at: QPoint, about_face: bool
    ) -> None:
        *zoom, full_screen = actions
        for action in zoom:
            action.setEnabled(not presenter.view.empty)
        full_screen.setChecked(presenter.isFullScreen())
        self.menu.show(at, about_face, presenter.view, actions)

    def _shown_key(self, name: str) -> str:
        """The key of a command as this system writes it; empty for none."""
        return self._commands[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _watch_full_screen(self, entered: bool) -> None:
        if entered and self.full_screen.window is not None:
            self.full_screen.window.installEventFilter(self)

    def _presenter_closed(self) -> None:
        presenter, self.presenter = self.presenter, None
        self._commands["presenter"].setChecked(False)
        if presenter is not None:
            self._view.scene_changed.disconnect(presenter.show_scene)
            presenter.deleteLater()
