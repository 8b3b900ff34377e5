"""The window's menus and keys."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QMessageBox

from fer_desktop.ui.meaning_note import show_note
from fer_desktop.ui.recent import RecentFiles, add_recent_menu
from fer_desktop.ui.theme import DARK, FOLLOW_SYSTEM, LIGHT
from fer_desktop.ui.viewer import Viewer
from fer_desktop.ui.words import ABOUT, KEYS
from fer_desktop.vision.target_names import DEMO_TARGET

_THEMES = ((FOLLOW_SYSTEM, "As the system"), (LIGHT.name, "Light"), (DARK.name, "Dark"))


@dataclass(frozen=True)
class WindowCommands:
    """What menus ask of the window itself.

    Attributes:
        ask_for_files: Let the person choose pictures or a video.
        ask_for_folder: Let the person choose a folder of pictures.
        ask_for_address: Let the person write an address.
        analyse: Analyse a whole folder, or a long video.
        ask_for_model: Let the person choose a model folder.
        choose_theme: Dress the program in the theme of that name.
        toggle_full_screen: Fill the screen, or go back to a window.
        recent: What was opened last.
        set_up_faces: Let the person set how faces are found.
        show_models: Show the list of models.
        look: Show what the reading of the selected face hangs on.
        correct: Let the person say what the selected face looks like.
        show_corrections: Show what was corrected so far.
        train: Open the window in which a model is trained.
        compare: Open the window in which two models are compared.
    """

    ask_for_files: Callable[[], None]
    ask_for_folder: Callable[[], None]
    ask_for_address: Callable[[], None]
    analyse: Callable[[], None]
    ask_for_model: Callable[[], None]
    choose_theme: Callable[[str], None]
    toggle_full_screen: Callable[[], None]
    recent: RecentFiles
    set_up_faces: Callable[[], object]
    show_models: Callable[[], None]
    look: Callable[[], None]
    correct: Callable[[], None]
    show_corrections: Callable[[], None]
    train: Callable[[], None]
    compare: Callable[[], None]


def add_menus(window: QMainWindow, viewer: Viewer, commands: WindowCommands, theme: str) -> None:
    """Add all menus and keys to the window; ``theme`` is the name of the one in use."""
    bar = window.menuBar()
    _fill_file_menu(bar.addMenu("&File"), window, viewer, commands)
    _fill_view_menu(bar.addMenu("&View"), window, viewer, commands, theme)
    models = bar.addMenu("&Model")
    models.addAction("Models…", QKeySequence("Ctrl+Shift+M"), commands.show_models)
    models.addAction("Open model folder…", commands.ask_for_model)
    models.addAction("Compare two models…", lambda: commands.compare())
    models.addAction("Calibrate for this face…", QKeySequence("N"), viewer.calibration.press)
    models.addAction("Look where the model looks", QKeySequence("L"), commands.look)
    models.addSeparator()
    models.addAction("Wrong? Correct the reading…", QKeySequence("W"), commands.correct)
    models.addAction("My corrections…", commands.show_corrections)
    models.addAction("Train a model…", QKeySequence("Ctrl+T"), commands.train)
    _fill_help_menu(bar.addMenu("&Help"), window)
    _add_key(window, Qt.Key.Key_Left, partial(viewer.turn, -1))
    _add_key(window, Qt.Key.Key_Right, partial(viewer.turn, 1))
    _add_key(window, Qt.Key.Key_Comma, partial(viewer.playback.step, -1))
    _add_key(window, Qt.Key.Key_Period, partial(viewer.playback.step, 1))
    _add_key(window, Qt.Key.Key_Space, viewer.source_bar.toggle_pause)


def _fill_file_menu(menu: QMenu, window: QMainWindow, viewer: Viewer, commands: WindowCommands) -> None:
    menu.addAction("Open pictures or a video…", QKeySequence.StandardKey.Open, commands.ask_for_files)
    menu.addAction("Open folder…", QKeySequence("Ctrl+Shift+O"), commands.ask_for_folder)
    menu.addAction("Open address…", QKeySequence("Ctrl+L"), commands.ask_for_address)
    menu.addAction("Paste", QKeySequence.StandardKey.Paste, partial(_paste, viewer))
    add_recent_menu(menu, commands.recent, viewer.open)
    menu.addAction("Demonstration", QKeySequence("Ctrl+D"), lambda: viewer.open([DEMO_TARGET]))
    menu.addSeparator()
    menu.addAction("Analyse…", QKeySequence("Ctrl+Shift+A"), commands.analyse)
    menu.addSeparator()
    recording = viewer.source_bar.recording
    menu.addAction("Record, end the recording", QKeySequence("R"), recording.press_record)
    menu.addAction("Snapshot", QKeySequence("S"), recording.press_snapshot)
    menu.addAction("What to record, and where…", viewer.recorder.ask)
    menu.addAction("Show the folder of recordings", viewer.recorder.show)
    menu.addAction("Save report…", QKeySequence("Ctrl+E"), lambda: viewer.report.ask(window))
    menu.addSeparator()
    menu.addAction("Quit", QKeySequence("Ctrl+Q"), window.close)


def _paste(viewer: Viewer) -> None:
    # Qt has none to give where nothing was ever copied.
    viewer.paste(QGuiApplication.clipboard().mimeData() or QMimeData())


def _fill_view_menu(
    menu: QMenu, window: QMainWindow, viewer: Viewer, commands: WindowCommands, theme: str
) -> None:
    for dock in window.findChildren(QDockWidget):
        menu.addAction(dock.toggleViewAction())
    menu.addAction(viewer.filmstrip.toggle)
    menu.addSeparator()
    themes = menu.addMenu("Theme")
    group = QActionGroup(window)
    for name, title in _THEMES:
        action = themes.addAction(title, partial(commands.choose_theme, name))
        action.setCheckable(True)
        action.setChecked(name == theme)
        group.addAction(action)
    viewer.camera.add_menu(menu)
    cover = menu.addAction("Cover faces")
    cover.setShortcut(QKeySequence("X"))
    cover.setCheckable(True)
    cover.setChecked(viewer.face_cover.on)
    cover.toggled.connect(viewer.face_cover.choose)
    menu.addAction("Mirror the picture", QKeySequence("M"), viewer.mirror)
    menu.addAction("Finding faces…", QKeySequence("Ctrl+,"), commands.set_up_faces)
    menu.addAction("Full screen", QKeySequence("F11"), commands.toggle_full_screen)


def _fill_help_menu(menu: QMenu, window: QMainWindow) -> None:
    menu.addAction("Keys", QKeySequence("F1"), lambda: QMessageBox.information(window, "Keys", KEYS))
    menu.addAction("What a reading says", lambda: show_note(window))
    menu.addAction("About", lambda: QMessageBox.about(window, "About FER Desktop", ABOUT))


def _add_key(window: QMainWindow, key: Qt.Key, step: Callable[[], object]) -> None:
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: step())
    window.addAction(action)
