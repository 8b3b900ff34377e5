"""The small copies below the picture."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from fer_desktop.analysis.picture_readings import read_picture_rows
from fer_desktop.live.thumbnails import Thumbnail
from fer_desktop.ui.filmstrip import filmstrip_model
from fer_desktop.ui.filmstrip.filmstrip import Filmstrip
from fer_desktop.ui.filmstrip.filmstrip_model import FilmstripModel
from fer_desktop.ui.filmstrip.filmstrip_tile import TilePainter
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.session_files import StoredKind
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector, gray_frames, make_analysis, write_picture, write_video


@pytest.fixture
def thirty(tmp_path):
    """A folder of thirty pictures, each a little brighter."""
    folder = tmp_path / "thirty"
    for number in range(30):
        write_picture(folder / f"{number}.png", gray=8 * number)
    return folder


@pytest.fixture
def open_folder(qtbot, make_window):
    """Opens a folder in a window, and waits until its first picture is read."""

    def open_it(folder, **how):
        window = make_window(**how)
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open([str(folder)])
        return window, window.viewer.filmstrip.strip

    return open_it


def reads(qtbot, window, ask, name):
    """Ask for a picture and wait until it is read."""
    with qtbot.waitSignal(
        window.viewer.clock.analysed,
        timeout=20_000,
        check_params_cb=lambda analysis: Path(analysis.source).name == name,
    ):
        ask()


def middle_of(strip, row):
    return strip.visualRect(strip.strip.index(row)).center()


def test_one_picture_needs_no_filmstrip_and_several_have_one(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    assert strip.isVisible()
    assert strip.strip.rowCount() == 30
    for alone in (str(thirty / "1.png"), "demo:"):
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open([alone])
        assert not strip.isVisible()


def test_a_click_goes_to_a_picture(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    reads(
        qtbot,
        window,
        lambda: qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(strip, 2)),
        "2.png",
    )
    assert strip.strip.shown == 2
    assert window.viewer.control.pages.position == 2


def test_keys_in_the_filmstrip_go_to_pictures(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    strip.setFocus()
    screenful = len(strip.visible_rows())
    for key, name in ((Qt.Key.Key_End, "29.png"), (Qt.Key.Key_Left, "28.png"), (Qt.Key.Key_Home, "0.png")):
        reads(qtbot, window, lambda key=key: qtbot.keyClick(strip, key), name)
    qtbot.keyClick(strip, Qt.Key.Key_PageDown)
    assert strip.strip.shown in (screenful - 1, screenful - 2)
    qtbot.keyClick(strip, Qt.Key.Key_PageUp)
    assert strip.strip.shown == 0


def test_the_arrows_turn_one_page_with_and_without_the_focus(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    reads(qtbot, window, lambda: qtbot.keyClick(window, Qt.Key.Key_Right), "1.png")
    strip.setFocus()
    reads(qtbot, window, lambda: qtbot.keyClick(strip, Qt.Key.Key_Right), "2.png")
    reads(qtbot, window, lambda: qtbot.keyClick(strip, Qt.Key.Key_Left), "1.png")


def test_the_one_shown_and_its_neighbours_are_kept_in_sight(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    for row in (20, 21, 5, 29, 0):
        window.viewer.go_to(row)
        seen = [near for near in (row - 1, row, row + 1) if 0 <= near < 30]
        for near in seen:
            assert strip.viewport().rect().contains(strip.visualRect(strip.strip.index(near))), (row, near)
    window.viewer.go_to(15)
    window.resize(700, 600)
    qtbot.waitUntil(lambda: strip.viewport().rect().contains(middle_of(strip, 15)), timeout=5_000)


def test_the_small_copies_in_sight_come_and_the_others_do_not(open_folder, qtbot, thirty):
    _, strip = open_folder(thirty)
    qtbot.waitUntil(lambda: not strip.strip.missing(strip.visible_rows()), timeout=10_000)
    qtbot.waitUntil(lambda: not strip._pool.busy, timeout=10_000)
    image = strip.strip.image(3)
    assert image is not None
    assert image.pixelColor(0, 0) == QColor(24, 24, 24)
    assert strip.strip.missing([29]) == [thirty / "29.png"]
    strip.horizontalScrollBar().setValue(strip.horizontalScrollBar().maximum())
    qtbot.waitUntil(lambda: not strip.strip.missing([29]), timeout=10_000)


def test_a_wheel_scrolls_sideways(open_folder, qtbot, thirty):
    _, strip = open_folder(thirty)
    nowhere = QPointF(5, 5)
    turn = QWheelEvent(
        nowhere,
        strip.mapToGlobal(nowhere),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(strip.viewport(), turn)
    assert strip.horizontalScrollBar().value() == 120


def test_a_picture_that_was_read_says_so_in_colour_and_word(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    reads(qtbot, window, lambda: window.viewer.go_to(29), "29.png")
    model = strip.strip
    (first, last) = model.reading(0), model.reading(29)
    assert (first.caption(0.0), last.caption(0.0)) == ("Angry", "Surprise")
    assert model.reading(5) is None
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "0.png\nlooks Angry, 70%"
    assert model.index(29).data(Qt.ItemDataRole.AccessibleTextRole) == "29.png, looks Surprise, 70%, 30 of 30"
    assert model.index(5).data(Qt.ItemDataRole.ToolTipRole) == "5.png"
    colours = painted(model, 29)
    assert emotion_colour("Surprise").rgb() in colours
    assert emotion_colour("Surprise").rgb() not in painted(model, 5)


def test_another_model_forgets_what_was_read_and_keeps_the_place(open_folder, qtbot, thirty, shipped_bundle):
    window, strip = open_folder(thirty)
    reads(qtbot, window, lambda: window.viewer.go_to(12), "12.png")
    reads(qtbot, window, lambda: window.use_model(shipped_bundle.folder), "12.png")
    assert strip.strip.reading(0) is None
    assert strip.strip.reading(12) is not None
    assert strip.strip.shown == 12


def test_what_is_not_sure_is_called_so_and_has_no_colour(qtbot):
    model = FilmstripModel()
    model.begin([Path("face.png"), Path("two.png"), Path("none.png")])
    model.take_reading(make_analysis("Happy", source="face.png"))
    model.take_reading(make_analysis("Sad", "Sad", "Sad", source="two.png"))
    model.take_reading(make_analysis(source="none.png"))
    assert emotion_colour("Happy").rgb() in painted(model, 0)
    model.doubt(0.8)
    caption = [TilePainter._caption(model, row)[0] for row in range(3)]
    assert caption == ["uncertain", "uncertain +2", "no face"]
    assert emotion_colour("Happy").rgb() not in painted(model, 0)


def test_a_file_that_cannot_be_read_has_a_tile_that_says_so(open_folder, qtbot, picture_folder):
    _, strip = open_folder(picture_folder)
    model = strip.strip
    qtbot.waitUntil(lambda: not model.missing(range(3)), timeout=10_000)
    assert [bool(model.problem(row)) for row in range(3)] == [False, True, False]
    assert "2.png is not a picture but a text file" in model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert TilePainter._caption(model, 1)[0] == "unreadable"


def test_a_video_among_pictures_has_a_small_copy_and_plays(open_folder, qtbot, tmp_path):
    folder = tmp_path / "mixed"
    write_picture(folder / "1.png")
    write_video(folder / "2.avi", gray_frames(20))
    write_picture(folder / "3.png")
    window, strip = open_folder(folder)
    bar = window.viewer.playback.bar
    assert not bar.isVisible()
    qtbot.waitUntil(lambda: strip.strip.image(1) is not None, timeout=10_000)
    reads(qtbot, window, lambda: window.viewer.go_to(1), "2.avi")
    qtbot.waitUntil(lambda: bar.isVisible() and bar.slider.value() == 1900, timeout=10_000)
    assert strip.strip.reading(1) is None
    bar.sought.emit(0.5)
    qtbot.waitUntil(lambda: 500 <= bar.slider.value() < 1900, timeout=10_000)
    assert window.viewer.source_bar.paused, "it had ended"
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert not window.viewer.source_bar.paused
    reads(qtbot, window, lambda: qtbot.keyClick(window, Qt.Key.Key_Right), "3.png")
    assert not window.viewer.source_bar.paused
    assert not bar.isVisible()


def test_the_small_copies_stay_within_their_memory(monkeypatch):
    monkeypatch.setattr(filmstrip_model, "MOST_BYTES", 10 * 20 * 20 * 4)
    model = FilmstripModel()
    model.begin([Path(f"{number}.png") for number in range(50)])
    for path in model.paths:
        model.take_thumbnail(Thumbnail(path, np.zeros((20, 20, 3), np.uint8)))
        model.image(0)
    assert model.kept_bytes == 10 * 20 * 20 * 4
    assert model.image(0) is not None, "the one that was looked at"
    assert model.image(1) is None
    assert model.image(49) is not None


def test_the_filmstrip_can_be_shut_in_the_view_menu(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    window.viewer.filmstrip.toggle.trigger()
    assert not strip.isVisible()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(thirty), str(thirty / "1.png")])
    assert not strip.isVisible()
    window.viewer.filmstrip.toggle.trigger()
    assert strip.isVisible()


def test_closing_the_window_ends_the_threads_of_the_filmstrip(open_folder, qtbot, thirty):
    window, strip = open_folder(thirty)
    qtbot.waitUntil(lambda: bool(strip._pool._threads), timeout=5_000)
    window.close()
    qtbot.waitUntil(lambda: not any(thread.is_alive() for thread in strip._pool._threads), timeout=5_000)


def test_names_in_every_script_are_shown(open_folder, qtbot, tmp_path, happy_sample):
    folder = tmp_path / "names"
    folder.mkdir()
    names = ["1 Gefühl.png", "2 感情.png", "3 عاطفة.png", "4 😀.png"]
    for name in names:
        shutil.copy(happy_sample, folder / name)
    try:
        shutil.copy(happy_sample, bytes(folder) + b"/5 \xff.png")
    except OSError:
        pass
    else:
        names.append("5 ?.png")
    window, strip = open_folder(folder)
    shown = [strip.strip.index(row).data() for row in range(strip.strip.rowCount())]
    assert shown == names
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.viewer.go_to(len(names) - 1)
    qtbot.waitUntil(lambda: strip.strip.reading(len(names) - 1) is not None, timeout=5_000)


def test_of_several_faces_the_largest_is_named(open_folder, qtbot, thirty):
    def two_faces(bundle, still):
        boxes = [Box(1, 1, 10, 10), Box(20, 10, 30, 30)]
        return Analyser(FakeDetector(boxes), FakeClassifier(), margin=0.0)

    _, strip = open_folder(thirty, make_analyser=two_faces)
    assert strip.strip.reading(0).caption(0.0) == "Angry +1"


def painted(model, row):
    """The colours in a painted tile."""
    strip = Filmstrip()
    painter_of_tiles = TilePainter(strip)
    option = QStyleOptionViewItem()
    option.widget = strip
    option.palette = strip.palette()
    size = painter_of_tiles.sizeHint(option, model.index(row))
    option.rect.setRect(0, 0, size.width(), size.height())
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter_of_tiles.paint(painter, option, model.index(row))
    painter.end()
    strip.close_pool()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_a_video_is_marked_by_its_content_once_its_small_copy_is_there(open_folder, qtbot, tmp_path):
    folder = tmp_path / "mixed"
    write_picture(folder / "1.png").rename(folder / "1.mp4")
    write_video(folder / "2.avi", gray_frames(5)).rename(folder / "2.jpg")
    _, strip = open_folder(folder)
    model = strip.strip
    qtbot.waitUntil(lambda: not model.missing(range(2)), timeout=10_000)
    assert [model.is_video(row) for row in range(2)] == [False, True]
    assert [model.problem(row) for row in range(2)] == ["", ""]


def rows_beside(folder, sha256, faces):
    """What an analysis of the folder by a model has left beside it: name, emotion, width of each face."""
    rows = folder.with_name(f"{folder.name} faces.csv")
    head = "source,time_s,model_sha256,prediction,confidence,width,height"
    lines = [f"{folder / name},,{sha256},{label},0.9,{side},{side}" for name, label, side in faces]
    rows.write_text("\n".join([head, *lines, ""]))
    return rows


def captions(strip):
    return {row: reading.caption(0.0) for row in range(30) if (reading := strip.strip.reading(row))}


def test_the_tiles_of_a_folder_that_was_analysed_say_what_its_pictures_look_like(
    open_folder, qtbot, thirty, shipped_bundle
):
    found = [("0.png", "Sad", 40), ("3.png", "Sad", 40), ("4.png", "Fear", 20), ("4.png", "Angry", 30)]
    rows = rows_beside(thirty, shipped_bundle.sha256, found)
    window, strip = open_folder(thirty)
    qtbot.waitUntil(lambda: captions(strip).get(3) == "Sad")
    assert captions(strip)[4] == "Angry +1"
    assert captions(strip)[0] != "Sad", "what was read just now stays"
    assert 5 not in captions(strip)
    # A run in the window ends.
    rows_beside(thirty, shipped_bundle.sha256, [("5.png", "Neutral", 40)])
    window.batch.written.emit(StoredKind.ANALYSIS, rows)
    qtbot.waitUntil(lambda: captions(strip).get(5) == "Neutral")
    # Rows of another model, and of other files, say nothing.
    rows_beside(thirty, "0" * 64, [("6.png", "Sad", 40)])
    assert list(read_picture_rows(rows, shipped_bundle.sha256)) == []
