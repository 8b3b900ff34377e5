"""Files dragged onto the window."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.fakes import write_picture


@pytest.fixture
def dragged():
    """What is held over the window, made of paths."""

    def make(*paths):
        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        return held

    return make


def enter(window, held):
    """Hold something over the window; whether it is taken."""
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window, held):
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    QApplication.sendEvent(window, event)


def test_a_folder_a_picture_and_a_video_dropped_together_are_opened(
    qtbot, make_window, tmp_path, short_video, dragged
):
    inside = write_picture(tmp_path / "folder" / "inside.png")
    alone = write_picture(tmp_path / "alone.jpg")
    window = make_window()
    held = dragged(inside.parent, short_video, alone)
    assert enter(window, held)
    assert window._drop_hint.isVisible()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        drop(window, held)
    assert not window._drop_hint.isVisible()
    assert window.viewer.filmstrip.strip.strip.paths == (inside, short_video, alone)


def test_the_hint_covers_the_picture_and_goes_when_nothing_is_dropped(make_window, tmp_path, dragged):
    window = make_window()
    enter(window, dragged(tmp_path))
    window.resize(900, 700)
    QApplication.processEvents()
    assert window._drop_hint.size() == window.viewer.frame_view.size()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window._drop_hint.isVisible()


def test_what_cannot_be_opened_is_not_taken(make_window):
    window = make_window()
    held = QMimeData()
    held.setText("just words")
    assert not enter(window, held)
    assert not window._drop_hint.isVisible()


def test_a_file_of_another_kind_that_is_dropped_is_named(qtbot, make_window, tmp_path, dragged):
    notes = tmp_path / "notes.txt"
    notes.write_text("words")
    window = make_window()
    held = dragged(notes)
    assert enter(window, held)
    drop(window, held)
    said = "notes.txt is neither a picture nor a video"
    qtbot.waitUntil(lambda: said in window.viewer.message_bar.text, timeout=20_000)
