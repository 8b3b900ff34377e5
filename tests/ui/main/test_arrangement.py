"""The picture comes first: how much of the window it has, and how layouts are remembered."""

import pytest
from PySide6.QtCore import QSettings, Qt

from fer_desktop.ui.panels import EVIDENCE
from tests.fakes import gray_frames, write_video

SIZE = (1366, 768)
SHARE = 0.6
"""Of the window, that the picture has at least."""


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def video(tmp_path):
    return write_video(tmp_path / "clip.avi", gray_frames(20))


@pytest.fixture
def mixed_folder(tmp_path, picture_folder):
    write_video(picture_folder / "0.avi", gray_frames(20))
    return picture_folder


def show(qtbot, window, target):
    clock = window.viewer.clock
    with qtbot.waitSignals([clock.source_ready, clock.analysed], timeout=20_000):
        window.open([str(target)])


def picture_share(window):
    picture = window.viewer.frame_view
    return picture.width() * picture.height() / (window.width() * window.height())


@pytest.mark.parametrize("source", ["demo:", "video", "mixed_folder"])
def test_the_picture_has_most_of_the_window(qtbot, make_window, request, source):
    window = make_window()
    window.resize(*SIZE)
    show(qtbot, window, source if source.endswith(":") else request.getfixturevalue(source))
    window.viewer.message_bar.tell("A notice that floats over the picture.", action="Open", step=print)
    qtbot.waitUntil(lambda: picture_share(window) >= SHARE)
    assert (window.width(), window.height()) == SIZE


def test_pictures_have_no_timeline_and_no_smoothing_and_videos_have(
    qtbot, make_window, picture_folder, video
):
    window = make_window()
    timeline, smoothing = window.panels["timeline"], window.reading_bar.smoothing
    show(qtbot, window, picture_folder)
    assert (timeline.isVisible(), smoothing.isVisible()) == (False, False)
    show(qtbot, window, video)
    assert (timeline.isVisible(), smoothing.isVisible()) == (True, True)


def test_each_kind_of_source_has_its_own_layout_also_at_the_next_start(
    qtbot, make_window, picture_folder, settings
):
    window = make_window(settings=settings)
    show(qtbot, window, "demo:")
    window.arrangement.show_timeline.trigger()
    show(qtbot, window, picture_folder)
    window.arrangement.show_timeline.trigger()
    assert window.panels["timeline"].isVisible()
    window.close()
    again = make_window(settings=settings)
    show(qtbot, again, "demo:")
    assert not again.panels["timeline"].isVisible()
    show(qtbot, again, picture_folder)
    assert again.panels["timeline"].isVisible()


def test_the_layout_can_be_reset(qtbot, make_window, settings):
    window = make_window(settings=settings)
    window.arrangement.reset()
    usual = window.size()
    show(qtbot, window, "demo:")
    window.arrangement.show_timeline.trigger()
    window.arrangement.show_reading.trigger()
    window.resize(1100, 700)
    window.arrangement.remember()
    window.arrangement.reset()
    assert window.panels["timeline"].isVisible()
    assert window.panels["probabilities"].isVisible()
    assert window.size() == usual
    window.close()
    assert make_window(settings=settings).arrangement.show_reading.isChecked()


def test_resetting_the_layout_brings_back_a_hidden_filmstrip(qtbot, make_window, picture_folder):
    window = make_window()
    show(qtbot, window, picture_folder)
    filmstrip = window.viewer.filmstrip
    qtbot.waitUntil(filmstrip.strip.isVisible)
    filmstrip.toggle.trigger()
    assert not filmstrip.strip.isVisible()
    window.arrangement.reset()
    assert filmstrip.toggle.isChecked()
    assert filmstrip.strip.isVisible()


def test_the_figures_of_the_timeline_come_where_there_is_room(qtbot, make_window):
    window = make_window()
    show(qtbot, window, "demo:")
    timeline = window.panels["timeline"]
    assert not timeline.figures.isVisible()
    window.arrangement._down.setSizes([300, 300])
    qtbot.waitUntil(timeline.figures.isVisible)


def test_the_evidence_is_one_click_or_one_key_away(qtbot, make_window, shipped_bundle):
    window = make_window()
    qtbot.mouseClick(window.panels["probabilities"].evidence, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.evidence.isVisible)
    titles = [window.evidence.pages.tabText(index) for index in range(window.evidence.pages.count())]
    assert titles == [entry.title for entry in EVIDENCE]
    assert shipped_bundle.name in window.evidence.windowTitle()
    qtbot.waitUntil(window.evidence.isActiveWindow)
    qtbot.keyClick(window.evidence, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.evidence.isHidden)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.evidence.isVisible)
    window.close()
    assert window.evidence.isHidden()


def test_the_evidence_marks_the_prediction_that_is_shown(qtbot, make_window):
    window = make_window()
    show(qtbot, window, "demo:")
    confusion, reading = window.panels["confusion"], window.panels["probabilities"]
    qtbot.waitUntil(lambda: reading.face is not None)
    label = reading.face.label
    assert confusion.matrix.marked == label
    assert label in confusion.sentence
    reading.bars.asked.emit("Sad")
    assert confusion.matrix.marked == "Sad"
    reading.bars.asked.emit("")
    assert confusion.matrix.marked == reading.face.label
    window.viewer.control.stop()
    reading.forget()
    assert confusion.matrix.marked == ""
