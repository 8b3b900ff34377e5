"""Commands of the window: menus, keys wherever the focus is, other keys, and their list."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QToolTip

from fer_desktop.ui.main.command_table import COMMANDS, GROUPS, plain_title
from fer_desktop.ui.main.shortcuts_dialog import ShortcutsDialog
from tests.fakes import write_picture


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def pictures(tmp_path):
    for number in range(4):
        write_picture(tmp_path / "pictures" / f"{number}.png", 60 * number, (96, 64))
    return tmp_path / "pictures"


def menus_of(window):
    return {plain_title(action.text()): action.menu() for action in window.menuBar().actions()}


def opened(window, title):
    """The texts and states of a menu as it is seen."""
    menu = menus_of(window)[title]
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    states = {name: action.isEnabled() for name, action in window.commands.actions.items()}
    menu.aboutToHide.emit()
    return states


def active(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_the_menus_are_those_of_a_desktop_program_and_hold_every_command(make_window):
    window = make_window()
    menus = menus_of(window)
    assert list(menus) == ["File", "Edit", "View", "Playback", "Model", "Window", "Help"]
    for command in COMMANDS:
        menu = menus[plain_title(GROUPS[command.group])]
        if command.submenu:
            menu = next(each.menu() for each in menu.actions() if each.text() == command.submenu)
        assert window.commands.actions[command.name] in menu.actions(), command.name


def test_every_menu_finds_room_on_a_small_screen(make_window):
    for title, menu in menus_of(make_window()).items():
        assert menu.sizeHint().height() <= 600, title


def test_every_menu_entry_has_a_mnemonic_of_its_own(make_window):
    for title, menu in menus_of(make_window()).items():
        marks = [
            action.text()[action.text().index("&") + 1].casefold()
            for action in menu.actions()
            if "&" in action.text()
        ]
        assert len(marks) == len(set(marks)), (title, marks)
    for command in COMMANDS:
        assert command.text.count("&") == 1, command.name


@pytest.mark.usefixtures("qapp")
def test_no_default_key_means_two_things():
    keys = [command.default_keys.toString() for command in COMMANDS if not command.default_keys.isEmpty()]
    assert len(keys) == len(set(keys))


def test_entries_that_do_not_apply_are_disabled_while_their_menu_is_open(qtbot, make_window, pictures):
    window = make_window()
    assert not opened(window, "Playback")["back"]
    assert not opened(window, "File")["snapshot"]
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(pictures)])
    states = opened(window, "Playback")
    assert (states["back"], states["frame_back"], states["pause"]) == (True, False, False)
    assert opened(window, "File")["snapshot"]
    # A key works however long ago its menu was looked at.
    assert all(action.isEnabled() for action in window.commands.actions.values())


def test_recording_and_pausing_are_called_what_they_do(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    opened(window, "Playback")
    assert window.commands.actions["pause"].text() == "&Pause"
    window.viewer.source_bar.set_paused(True)
    opened(window, "Playback")
    assert window.commands.actions["pause"].text() == "&Resume"


def focusable(window):
    bar, slider = window.viewer.source_bar, window.viewer.playback.bar.slider
    return bar._sources, bar.recording.record, slider, window.panels["probabilities"].wrong


@pytest.mark.parametrize("widget", range(4))
def test_home_and_space_do_the_same_in_a_video_wherever_the_focus_is(qtbot, make_window, gray_film, widget):
    window = active(qtbot, make_window())
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([gray_film])
    bar = window.viewer.playback.bar
    qtbot.waitUntil(bar.isVisible)
    focused = focusable(window)[widget]
    focused.setEnabled(True)
    focused.setFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert window.viewer.source_bar.paused
    assert not window.viewer.recorder.recording
    qtbot.keyClick(focused, Qt.Key.Key_Home)
    qtbot.keyClick(focused, Qt.Key.Key_PageDown)
    assert bar.position == 5.0
    qtbot.keyClick(focused, Qt.Key.Key_Left)
    assert bar.position == 4.0
    qtbot.keyClick(focused, Qt.Key.Key_Home)
    assert bar.position == 0.0
    assert window.viewer.control.targets == (gray_film,)


def test_arrows_turn_pictures_with_the_focus_in_the_filmstrip_and_on_a_button(qtbot, make_window, pictures):
    window = active(qtbot, make_window())
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(pictures)])
    strip = window.viewer.filmstrip.strip
    for position, (widget, key) in enumerate(
        ((strip, Qt.Key.Key_Right), (window.viewer.source_bar.next, Qt.Key.Key_Right)), 1
    ):
        widget.setFocus()
        qtbot.keyClick(widget, key)
        assert window.viewer.control.pages.position == position
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert window.viewer.control.pages.position == 3
    qtbot.keyClick(strip, Qt.Key.Key_End)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert window.viewer.control.pages.position == 3


def test_enter_presses_the_focused_button(qtbot, make_window):
    window = active(qtbot, make_window())
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    pause = window.viewer.source_bar.pause
    pause.setFocus()
    qtbot.keyClick(pause, Qt.Key.Key_Return)
    assert window.viewer.source_bar.paused


def other_window(window, name):
    """One of the windows beside the main one, shown."""
    if name == "evidence":
        window.evidence.open()
        return window.evidence
    entry = {"analyse": window.batch, "compare": window.compare, "train": window.train}[name]
    (entry.open if name == "train" else entry.show)()
    return entry.window


OTHER_WINDOWS = ("evidence", "analyse", "compare", "train")


@pytest.mark.parametrize("name", OTHER_WINDOWS)
def test_faces_are_covered_by_the_same_key_in_every_window(qtbot, make_window, name):
    window = active(qtbot, make_window())
    other = active(qtbot, other_window(window, name))
    qtbot.keyClick(other, Qt.Key.Key_X)
    assert window.viewer.face_cover.on
    qtbot.keyClick(other, Qt.Key.Key_X)
    assert not window.viewer.face_cover.on


def test_what_is_typed_in_another_window_covers_no_faces(qtbot, make_window):
    window = active(qtbot, make_window())
    other = active(qtbot, other_window(window, "analyse"))
    text = next(field for field in other.findChildren(QLineEdit) if field.isVisible() and field.isEnabled())
    text.setFocus()
    qtbot.keyClicks(text, "x")
    assert text.text().endswith("x")
    assert not window.viewer.face_cover.on


@pytest.mark.parametrize("name", OTHER_WINDOWS[1:])
def test_enter_presses_the_focused_button_in_every_window(qtbot, make_window, name):
    window = active(qtbot, make_window())
    other = active(qtbot, other_window(window, name))
    buttons = [button for button in other.findChildren(QPushButton) if button.isVisible()]
    button = next(button for button in buttons if button.isEnabled())
    # What it does is not asked for here.
    button.clicked.disconnect()
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_slider_and_a_table_that_have_the_focus_keep_their_arrow_keys(qtbot, make_window, pictures):
    window = active(qtbot, make_window())
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(pictures)])
    slider = window.reading_bar.smoothing.slider
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == slider.maximum()
    assert window.viewer.control.pages.position == 0


def test_a_key_can_be_changed_and_is_remembered_and_taken_from_its_former_command(
    qtbot, make_window, settings
):
    window = active(qtbot, make_window(settings=settings))
    commands = window.commands
    assert [command.name for command in commands.conflicts("mirror", QKeySequence("S"))] == ["snapshot"]
    commands.set_keys("mirror", QKeySequence("S"))
    commands.set_keys("record", QKeySequence("Ctrl+Alt+,"))
    assert commands.keys("snapshot").isEmpty()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    before = window.viewer.frame_view.mirrored
    qtbot.keyClick(window, Qt.Key.Key_S)
    assert window.viewer.frame_view.mirrored != before
    window.close()
    settings.sync()
    again = make_window(settings=QSettings(settings.fileName(), QSettings.Format.IniFormat)).commands
    keys = [again.keys(name).toString() for name in ("mirror", "snapshot", "record")]
    assert keys == ["S", "", "Ctrl+Alt+,"]
    again.restore_defaults()
    assert again.keys("snapshot") == QKeySequence("S")


def test_f1_shows_every_key_as_it_is_now_by_menu(qtbot, make_window):
    window = active(qtbot, make_window())
    window.commands.set_keys("mirror", QKeySequence("Ctrl+Alt+M"))
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    texts = [text.text() for text in dialog.findChildren(QLabel)]
    for command in COMMANDS:
        keys = window.commands.keys(command.name)
        assert keys.isEmpty() or (keys.toString(QKeySequence.SequenceFormat.NativeText) in texts)
        assert keys.isEmpty() or command.title in texts
    assert "Ctrl+Alt+M" in texts
    assert "Playback" in texts


def test_a_tool_tip_names_the_key_that_a_button_has_now(qtbot, make_window):
    window = active(qtbot, make_window())
    window.commands.set_keys("record", QKeySequence("F9"))
    button = window.viewer.source_bar.recording.record
    middle = button.rect().center()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, middle, button.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == "Start recording (F9)"
