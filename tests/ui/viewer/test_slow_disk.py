"""Files on a disk that hangs, as a share on a network may: the window's thread never asks it anything."""

import builtins
import io
import os
import threading
import traceback
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QMenu

from fer_desktop.analysis.annotation.annotation_file import annotations_of, beside, read_annotations
from fer_desktop.ui.run.run_entries import RowOpener
from tests.fakes import gray_frames, write_picture, write_video
from tests.ui.main.test_drop import drop, enter

HANGS_S = 60.0


class _Disk:
    """A folder of pictures, and a video beside it; once it ``hangs``, whoever looks at it waits.

    Attributes:
        asked: Somebody waits.
        in_window: Where the window's thread looked at it.
    """

    def __init__(self, folder, patches):
        self.folder, self._patches = folder, patches
        videos = folder.with_name(f"{folder.name} of videos")
        videos.mkdir()
        self.video = str(write_video(videos / "film.avi", gray_frames(20)))
        self.pictures = [str(write_picture(folder / f"{number}.png")) for number in range(3)]
        self.asked, self.let_go = threading.Event(), threading.Event()
        self.in_window = []

    def hang(self):
        for module, name in (
            (os, "stat"),
            (os, "lstat"),
            (os, "scandir"),
            (os, "listdir"),
            (os, "open"),
            (io, "open"),
            (builtins, "open"),
        ):
            self._patches.setattr(module, name, self._slow(getattr(module, name)))

    def _slow(self, look):
        def slowly(path=".", *arguments, **options):
            if not isinstance(path, int) and os.fsdecode(path).startswith(str(self.folder)):
                if threading.current_thread() is threading.main_thread():
                    self.in_window.append("".join(traceback.format_stack(limit=8)))
                else:
                    self.asked.set()
                    self.let_go.wait(HANGS_S)
            return look(path, *arguments, **options)

        return slowly


@pytest.fixture
def disk(tmp_path, monkeypatch):
    with monkeypatch.context() as patches:
        disk = _Disk(tmp_path / "disk", patches)
        yield disk
        disk.let_go.set()


@pytest.fixture
def elsewhere(tmp_path):
    """A picture on a disk that answers."""
    return str(write_picture(tmp_path / "elsewhere" / "1.png"))


def _show(qtbot, window, targets, source):
    with qtbot.waitSignal(
        window.viewer.clock.analysed, check_params_cb=lambda analysis: analysis.source == source
    ):
        window.open(targets)


def _urls(*paths):
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return held


def _text(text):
    held = QMimeData()
    held.setText(text)
    return held


def _drop(window, disk):
    assert enter(window, _urls(*disk.pictures))
    drop(window, _urls(*disk.pictures))


def _drop_text(window, disk):
    assert enter(window, _text(disk.pictures[0]))
    drop(window, _text(disk.pictures[0]))


def _recent_menu(window):
    return next(menu for menu in window.findChildren(QMenu) if menu.title() == "Open recent")


def _choose_recent(window, disk):
    window.recent.add(disk.pictures)
    _recent_menu(window).aboutToShow.emit()
    action = _recent_menu(window).actions()[0]
    assert action.text() == "0.png and 2 more"
    action.trigger()


WAYS = {
    "a picture": lambda window, disk: window.open(disk.pictures[:1]),
    "a video": lambda window, disk: window.open([disk.video]),
    "a folder": lambda window, disk: window.open([str(disk.folder)]),
    "several": lambda window, disk: window.open([*disk.pictures, str(disk.folder)]),
    "files pasted": lambda window, disk: window.viewer.paste(_urls(*disk.pictures)),
    "a path pasted": lambda window, disk: window.viewer.paste(_text(disk.pictures[0])),
    "files dropped": _drop,
    "a path dropped": _drop_text,
    "recent files": _choose_recent,
    "a row of an analysis": lambda window, disk: RowOpener(window.viewer).open(
        [str(disk.folder)], disk.pictures[1], 0.0
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_window_opens_something_else_while_a_disk_hangs(qtbot, make_window, disk, elsewhere, way):
    window = make_window()
    _show(qtbot, window, [elsewhere], elsewhere)
    disk.hang()
    WAYS[way](window, disk)
    qtbot.waitUntil(disk.asked.is_set)
    assert window.viewer.control.targets == (elsewhere,)
    _show(qtbot, window, ["demo:"], "Demonstration")
    assert not disk.in_window, disk.in_window[0]
    assert not disk.let_go.is_set()


def test_turning_to_a_picture_that_does_not_come_holds_nothing_up(qtbot, make_window, disk, elsewhere):
    window = make_window()
    _show(qtbot, window, [str(disk.folder)], disk.pictures[0])
    disk.hang()
    window.viewer.turn(1)
    qtbot.waitUntil(disk.asked.is_set)
    _show(qtbot, window, [elsewhere], elsewhere)
    assert not disk.in_window, disk.in_window[0]
    assert not disk.let_go.is_set()


def test_opening_that_takes_long_is_said_and_can_be_cancelled(qtbot, make_window, disk, elsewhere):
    window = make_window()
    _show(qtbot, window, [elsewhere], elsewhere)
    disk.hang()
    window.open([str(disk.folder)])
    qtbot.waitUntil(lambda: window.viewer.message_bar.text == "Opening disk …")
    window.viewer.message_bar._action.click()
    assert window.viewer.message_bar.text == ""
    disk.let_go.set()
    _show(qtbot, window, ["demo:"], "Demonstration")
    assert window.viewer.control.targets == ("demo:",)


def test_what_was_asked_for_is_shown_once_the_disk_answers(qtbot, make_window, disk, elsewhere):
    window = make_window()
    _show(qtbot, window, [elsewhere], elsewhere)
    disk.hang()
    window.open(disk.pictures)
    qtbot.waitUntil(lambda: window.viewer.message_bar.text == "Opening 3 files …")
    with qtbot.waitSignal(window.viewer.clock.analysed) as read:
        disk.let_go.set()
    assert read.args[0].source == disk.pictures[0]
    assert window.viewer.message_bar.text == ""


@pytest.fixture
def own_data(monkeypatch, tmp_path):
    """The program's own data, on a disk that answers."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.mark.usefixtures("own_data")
def test_the_window_never_asks_for_the_annotations_and_the_rows_of_a_video(
    qtbot, make_window, disk, elsewhere
):
    window = make_window()
    _show(qtbot, window, [elsewhere], elsewhere)
    disk.let_go.set()
    disk.hang()
    _show(qtbot, window, [disk.video], disk.video)
    annotations = window.viewer.player.annotations
    qtbot.waitUntil(lambda: annotations.ready)
    qtbot.keyClick(window, Qt.Key.Key_1)
    annotations.store_beside()
    qtbot.waitUntil(lambda: "are stored in" in window.viewer.message_bar.text)
    assert not disk.in_window, disk.in_window[0]


@pytest.mark.usefixtures("own_data")
def test_annotations_wait_for_a_disk_and_the_window_does_not(qtbot, make_window, disk, elsewhere):
    window = make_window()
    _show(qtbot, window, [disk.video], disk.video)
    annotations, bar = window.viewer.player.annotations, window.viewer.message_bar
    qtbot.waitUntil(lambda: annotations.ready)
    disk.hang()
    qtbot.keyClick(window, Qt.Key.Key_1)
    annotations.store_beside()
    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(disk.asked.is_set)
    _show(qtbot, window, [elsewhere], elsewhere)
    assert not disk.in_window, disk.in_window[0]
    disk.let_go.set()
    qtbot.waitUntil(lambda: "are stored in" in bar.text)
    video = Path(disk.video)
    qtbot.waitUntil(lambda: [marker.text for marker in annotations_of(video).markers] == ["1", "2"])
    assert beside(video).exists()


@pytest.mark.usefixtures("own_data")
def test_no_annotation_is_taken_before_those_of_the_video_are_read(qtbot, make_window, disk, monkeypatch):
    let_go = threading.Event()
    monkeypatch.setattr(
        "fer_desktop.ui.player.annotation_storage.read_annotations",
        lambda path: let_go.wait(HANGS_S) and read_annotations(path),
    )
    window = make_window()
    _show(qtbot, window, [disk.video], disk.video)
    annotations, bar = window.viewer.player.annotations, window.viewer.message_bar
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert "still being read" in bar.text
    assert not annotations.annotations
    let_go.set()
    qtbot.waitUntil(lambda: annotations.ready)
