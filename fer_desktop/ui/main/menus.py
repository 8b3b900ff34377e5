"""The window's menus and keys."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox

from fer_desktop.base.i18n import translate
from fer_desktop.ui.main.arrangement import Arrangement
from fer_desktop.ui.main.notices import show_note
from fer_desktop.ui.main.recent_files import RecentFiles, add_recent_menu
from fer_desktop.ui.main.texts import ABOUT, KEYS
from fer_desktop.ui.picture.picture_control import PictureControl
from fer_desktop.ui.player.playback_menu import add_playback_menu
from fer_desktop.ui.settings.languages import LanguageChoice
from fer_desktop.ui.settings.theme import DARK, FOLLOW_SYSTEM, LIGHT
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.vision.sources.targets import DEMO_TARGET

_THEMES = (
    (FOLLOW_SYSTEM, translate("window", "Follow system")),
    (LIGHT.name, translate("window", "Light")),
    (DARK.name, translate("window", "Dark")),
)


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
        picture: The commands of the picture.
        recent: What was opened last.
        set_up_faces: Let the person set how faces are found.
        show_models: Show the list of models.
        occlusion_map: Show what the reading of the selected face depends on (occlusion map).
        correct: Let the person say what the selected face looks like.
        show_corrections: Show what was corrected so far.
        train: Open the window in which a model is trained.
        compare: Open the window in which two models are compared.
        language: The choice of the window's language.
        delete_data: Let the person delete what the program has stored.
        arrangement: Where everything stands.
        evidence: Open the window of the model's evidence.
    """

    ask_for_files: Callable[[], None]
    ask_for_folder: Callable[[], None]
    ask_for_address: Callable[[], None]
    analyse: Callable[[], None]
    ask_for_model: Callable[[], None]
    choose_theme: Callable[[str], None]
    picture: PictureControl
    recent: RecentFiles
    set_up_faces: Callable[[], object]
    show_models: Callable[[], None]
    occlusion_map: Callable[[], None]
    correct: Callable[[], None]
    show_corrections: Callable[[], None]
    train: Callable[[], None]
    compare: Callable[[], None]
    language: LanguageChoice
    delete_data: Callable[[], object]
    arrangement: Arrangement
    evidence: Callable[[], object]


def add_menus(window: QMainWindow, viewer: Viewer, commands: WindowCommands, theme: str) -> None:
    """Add all menus and keys to the window; ``theme`` is the name of the one in use."""
    bar = window.menuBar()
    _fill_file_menu(bar.addMenu(translate("window", "&File")), window, viewer, commands)
    _fill_view_menu(bar.addMenu(translate("window", "&View")), window, viewer, commands, theme)
    add_playback_menu(bar, viewer.player)
    models = bar.addMenu(translate("window", "&Model"))
    models.addAction(translate("window", "Models…"), QKeySequence("Ctrl+Shift+M"), commands.show_models)
    models.addAction(translate("window", "Model evidence"), QKeySequence("Ctrl+I"), commands.evidence)
    models.addAction(translate("window", "Open model folder…"), commands.ask_for_model)
    models.addAction(translate("window", "Compare two models…"), lambda: commands.compare())
    models.addAction(
        translate("window", "Calibrate for this face…"), QKeySequence("N"), viewer.calibration.press
    )
    models.addAction(translate("window", "Occlusion map"), QKeySequence("Shift+L"), commands.occlusion_map)
    models.addSeparator()
    models.addAction(translate("window", "Correct the prediction…"), QKeySequence("W"), commands.correct)
    models.addAction(translate("window", "My corrections…"), commands.show_corrections)
    models.addAction(translate("window", "Train a model…"), QKeySequence("Ctrl+T"), commands.train)
    layout = bar.addMenu(translate("window", "&Window"))
    layout.addAction(translate("window", "Reset layout"), commands.arrangement.reset)
    _fill_help_menu(bar.addMenu(translate("window", "&Help")), window, commands)
    _add_key(window, Qt.Key.Key_Left, partial(viewer.turn, -1))
    _add_key(window, Qt.Key.Key_Right, partial(viewer.turn, 1))


def _fill_file_menu(menu: QMenu, window: QMainWindow, viewer: Viewer, commands: WindowCommands) -> None:
    menu.addAction(
        translate("window", "Open pictures or a video…"),
        QKeySequence.StandardKey.Open,
        commands.ask_for_files,
    )
    menu.addAction(translate("window", "Open folder…"), QKeySequence("Ctrl+Shift+O"), commands.ask_for_folder)
    menu.addAction(
        translate("window", "Open network address…"), QKeySequence("Ctrl+L"), commands.ask_for_address
    )
    menu.addAction(translate("window", "Paste"), QKeySequence.StandardKey.Paste, partial(_paste, viewer))
    menu.addAction(commands.picture.copy)
    add_recent_menu(menu, commands.recent, viewer.open)
    menu.addAction(
        translate("window", "Demonstration"), QKeySequence("Ctrl+D"), lambda: viewer.open([DEMO_TARGET])
    )
    menu.addSeparator()
    menu.addAction(translate("window", "Analyse…"), QKeySequence("Ctrl+Shift+A"), commands.analyse)
    menu.addSeparator()
    recording = viewer.source_bar.recording
    menu.addAction(translate("window", "Start or stop recording"), QKeySequence("R"), recording.press_record)
    menu.addAction(translate("window", "Snapshot"), QKeySequence("S"), recording.press_snapshot)
    menu.addAction(commands.picture.save_face)
    menu.addAction(translate("window", "Recording settings…"), viewer.recorder.ask)
    menu.addAction(translate("window", "Show recordings folder"), viewer.recorder.show)
    menu.addAction(
        translate("window", "Save report…"), QKeySequence("Ctrl+E"), lambda: viewer.report.ask(window)
    )
    menu.addSeparator()
    menu.addAction(translate("window", "Quit"), QKeySequence("Ctrl+Q"), window.close)


def _paste(viewer: Viewer) -> None:
    # Qt has none to give where nothing was ever copied.
    viewer.paste(QGuiApplication.clipboard().mimeData() or QMimeData())


def _fill_view_menu(
    menu: QMenu, window: QMainWindow, viewer: Viewer, commands: WindowCommands, theme: str
) -> None:
    menu.addAction(commands.arrangement.show_reading)
    menu.addAction(commands.arrangement.show_timeline)
    menu.addAction(viewer.filmstrip.toggle)
    menu.addSeparator()
    themes = menu.addMenu(translate("window", "Theme"))
    group = QActionGroup(window)
    for name, title in _THEMES:
        action = themes.addAction(title, partial(commands.choose_theme, name))
        action.setCheckable(True)
        action.setChecked(name == theme)
        group.addAction(action)
    commands.language.add_menu(menu)
    viewer.camera.add_menu(menu)
    cover = menu.addAction(translate("window", "Cover faces"))
    cover.setShortcut(QKeySequence("X"))
    cover.setCheckable(True)
    cover.setChecked(viewer.face_cover.on)
    cover.toggled.connect(viewer.face_cover.choose)
    menu.addAction(translate("window", "Mirror picture"), QKeySequence("Shift+M"), viewer.mirror)
    menu.addAction(translate("window", "Face detection…"), QKeySequence("Ctrl+,"), commands.set_up_faces)
    menu.addSeparator()
    commands.picture.fill_view_menu(menu)


def _fill_help_menu(menu: QMenu, window: QMainWindow, commands: WindowCommands) -> None:
    menu.addAction(
        translate("window", "Keyboard shortcuts"),
        QKeySequence("F1"),
        lambda: QMessageBox.information(window, translate("window", "Keyboard shortcuts"), KEYS),
    )
    menu.addAction(translate("window", "What a prediction says"), lambda: show_note(window))
    menu.addAction(translate("window", "Delete my data…"), commands.delete_data)
    menu.addAction(
        translate("window", "About"),
        lambda: QMessageBox.about(window, translate("window", "About FER Desktop"), ABOUT),
    )


def _add_key(window: QMainWindow, key: Qt.Key, step: Callable[[], object]) -> None:
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: step())
    window.addAction(action)
