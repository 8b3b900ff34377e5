"""No view ever shows what was read of another picture than the one that is shown."""

import numpy as np
from PySide6.QtCore import QPoint, Qt

from fer_desktop.explain.occlusion import NO_FACE
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import LABELS, FakeClassifier, FakeDetector
from tests.ui.slow_reading import (
    GRAYS,
    LOOKING,
    assert_nothing_is_said,
    assert_the_picture_is_read,
    heading,
    let_one_be_read,
    open_first,
    picture_comes,
)


def test_pages_that_are_turned_faster_than_they_are_read_show_no_other_pages_reading(
    qtbot, slow_window, gate, gray_pages
):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    assert_the_picture_is_read(qtbot, window, 0)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert_nothing_is_said(window)
    picture_comes(qtbot, window, 1)
    assert_nothing_is_said(window)
    for page in (2, 3, 4):
        qtbot.keyClick(window, Qt.Key.Key_Right)
        picture_comes(qtbot, window, page)
        assert_nothing_is_said(window)
    let_one_be_read(qtbot, window, gate)
    assert_nothing_is_said(window)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 4)
    tiles = window.viewer.filmstrip.strip.strip
    read = {row: tiles.reading(row).label for row in range(7) if tiles.reading(row)}
    assert read == {0: LABELS[0], 4: LABELS[4]}


def test_the_filmstrip_and_the_way_back_show_the_pages_own_reading_alone(
    qtbot, slow_window, gate, gray_pages
):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    for page in (6, 2, 0):
        window.viewer.filmstrip.strip.asked.emit(page)
        assert_nothing_is_said(window)
        picture_comes(qtbot, window, page)
        assert_nothing_is_said(window)
    let_one_be_read(qtbot, window, gate)
    assert_nothing_is_said(window)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 0)


def test_a_snapshot_of_a_picture_that_is_not_read_yet_has_no_boxes(
    qtbot, slow_window, gate, gray_pages, tmp_path
):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    window.viewer.turn(3)
    picture_comes(qtbot, window, 3)
    window.viewer.recorder.take_snapshot()
    qtbot.waitUntil(lambda: "Snapshot" in window.viewer.message_bar.text, timeout=10_000)
    (path,) = (tmp_path / "recordings").glob("*.png")
    assert np.unique(read_picture(path)).tolist() == [GRAYS[3]]


def test_nothing_can_be_corrected_before_the_picture_is_read(qtbot, slow_window, gate, gray_pages):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    window.viewer.turn(1)
    window.correct()
    assert window.corrections.menu is None
    assert "No face to correct" in window.viewer.message_bar.text


def test_the_report_reports_the_pages_that_were_read_as_they_were_read(
    qtbot, slow_window, gate, gray_pages, tmp_path
):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    window.viewer.turn(1)
    picture_comes(qtbot, window, 1)
    qtbot.waitUntil(lambda: gate.entered == 2, timeout=10_000)
    window.viewer.turn(4)
    picture_comes(qtbot, window, 5)
    let_one_be_read(qtbot, window, gate)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 5)
    window.viewer.report.save(tmp_path / "report.html")
    qtbot.waitUntil(lambda: window.viewer.message_bar.text.startswith("Report: "), timeout=20_000)
    page = (tmp_path / "report.html").read_text()
    assert "0.png" in page
    assert "5.png" in page
    assert "1.png" not in page


def test_another_source_begins_without_a_reading(qtbot, slow_window, gate, gray_pages, gray_film):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    window.open([gray_film])
    qtbot.waitUntil(lambda: window.viewer.control.targets == (gray_film,), timeout=10_000)
    # The first frame may have come already; nothing is read before the gate opens.
    assert heading(window) in ("No face yet", LOOKING)
    qtbot.waitUntil(lambda: window.viewer.clock.shown[0] is not None, timeout=10_000)
    assert_nothing_is_said(window)


def test_another_model_clears_what_the_one_before_it_read(
    qtbot, slow_window, gate, gray_pages, shipped_bundle
):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    window.use_model(shipped_bundle.folder)
    qtbot.waitUntil(lambda: gate.entered == 2, timeout=20_000)
    window.viewer.clock.tick()
    assert_nothing_is_said(window)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 0)


def test_a_click_where_a_face_was_on_the_page_before_chooses_none(qtbot, slow_window, gate, gray_pages):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    chosen: list[int] = []
    window.viewer.frame_view.face_selected.connect(chosen.append)
    window.viewer.turn(1)
    view = window.viewer.frame_view
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() // 2, view.height() // 3))
    assert chosen == []


def test_a_picture_that_cannot_be_read_is_not_read_for_ever(qtbot, make_window, gray_pages):
    def failing(bundle, still):
        return Analyser(FakeDetector(errors=[ValueError("broken")] * 5), FakeClassifier(), margin=0.0)

    window = make_window(make_analyser=failing)
    with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000):
        window.open([str(gray_pages)])
    qtbot.waitUntil(lambda: heading(window) == "No face yet", timeout=10_000)
    assert LOOKING not in window.viewer.status_line.text


def test_the_times_of_a_picture_are_its_own(qtbot, slow_window, gate, gray_pages):
    window = slow_window
    gate.open()
    window.open([str(gray_pages)])
    for page in range(3):
        qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None, timeout=20_000)
        own = window.viewer.clock.shown[1]
        expected = f"Face detection: {own.detect_ms:.0f} ms\nClassification: {own.classify_ms:.1f} ms"
        qtbot.waitUntil(
            lambda expected=expected: window.viewer.status_line.diagnostics == expected, timeout=5_000
        )
        window.viewer.go_to(page + 1)


def test_the_occlusion_map_of_a_page_goes_with_the_page(qtbot, slow_window, gate, gray_pages):
    window = slow_window
    open_first(qtbot, window, gate, gray_pages)
    occlusion = window.panels["look"]
    occlusion.patches.setCurrentIndex(occlusion.patches.count() - 1)
    occlusion.compute()
    qtbot.waitUntil(lambda: occlusion.shown is not None, timeout=60_000)
    window.viewer.turn(1)
    assert occlusion.shown is None
    assert not occlusion.view.isVisible()
    occlusion.compute()
    assert occlusion.sentence == NO_FACE
