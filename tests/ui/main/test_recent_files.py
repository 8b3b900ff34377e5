"""What was opened last, in the File menu."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu

from fer_desktop.ui.main.recent_files import LARGEST, MAX_FILES, RecentFiles, title
from tests.fakes import write_picture


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def pictures(tmp_path):
    return [str(write_picture(tmp_path / f"{number}.png")) for number in range(MAX_FILES + 2)]


def _menu(window):
    """The submenu, filled as when it is shown."""
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Open recent")
    menu.aboutToShow.emit()
    return menu


def _texts(window):
    return [action.text() for action in _menu(window).actions() if not action.isSeparator()]


def _open(qtbot, window, targets):
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000):
        window.open(targets)


def test_the_newest_stands_first_and_each_once(qtbot, make_window, pictures):
    window = make_window()
    assert _texts(window) == ["No recent files", "Clear list"]
    for place in (0, 1, 0):
        _open(qtbot, window, [pictures[place]])
    assert _texts(window) == ["0.png", "1.png", "Clear list"]


def test_one_that_is_chosen_is_opened(qtbot, make_window, pictures):
    window = make_window()
    _open(qtbot, window, pictures[:3])
    _open(qtbot, window, ["demo:"])
    several = _menu(window).actions()[0]
    assert several.text() == "0.png and 2 more"
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000):
        several.trigger()
    assert window.viewer.control.targets == tuple(pictures[:3])


def test_a_file_that_is_gone_is_greyed_and_says_so(qtbot, make_window, tmp_path):
    window = make_window()
    picture = write_picture(tmp_path / "here & there.png")
    _open(qtbot, window, [str(picture)])
    picture.unlink()
    action = _menu(window).actions()[0]
    qtbot.waitUntil(lambda: action.text() == "here && there.png (missing)", timeout=20_000)
    assert not action.isEnabled()
    assert action.toolTip() == f"Not found: {picture}"


def test_the_list_can_be_cleared(qtbot, make_window, pictures, settings):
    window = make_window(settings=settings)
    _open(qtbot, window, [pictures[0]])
    _menu(window).actions()[-1].trigger()
    assert _texts(window) == ["No recent files", "Clear list"]
    assert RecentFiles(settings).choices == ()


def test_ten_are_remembered_from_one_start_to_the_next(pictures, settings):
    recent = RecentFiles(settings)
    for picture in pictures:
        recent.add([picture])
    settings.sync()
    again = RecentFiles(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert again.choices == tuple((picture,) for picture in reversed(pictures[2:]))


def test_without_settings_nothing_is_stored(pictures):
    recent = RecentFiles(None)
    recent.add(pictures[:1])
    assert recent.choices == ((pictures[0],),)
    assert RecentFiles(None).choices == ()


@pytest.mark.parametrize("targets", [["camera:0"], ["demo:"], ["pasted:"], ["rtsp://a:secret@b/c"], []])
def test_only_files_are_remembered(targets):
    recent = RecentFiles(None)
    recent.add(targets)
    assert recent.choices == ()


@pytest.mark.parametrize("text", ["{", "3", '["a"]', "[[]]", "[[1]]", ""])
def test_a_list_that_cannot_be_understood_is_empty(settings, text):
    settings.setValue("recent", text)
    assert RecentFiles(settings).choices == ()


def test_a_long_name_keeps_its_beginning_and_its_end():
    assert len(title(("/a/" + "x" * 90 + ".mp4",))) < 60
    assert title(("/a/" + "x" * 90 + ".mp4",)).endswith(".mp4")
    assert title(("/",)) == "/"


def test_a_choice_of_hundreds_of_files_is_not_remembered(settings, pictures):
    recent = RecentFiles(settings)
    recent.add(pictures[:1] * LARGEST)
    assert len(recent.choices) == 1
    recent.add(pictures[:1] * (LARGEST + 1))
    assert len(recent.choices) == 1
    assert len(recent.choices[0]) == LARGEST
