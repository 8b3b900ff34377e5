"""The selected face large, and all faces in a row each."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from fer_desktop.ui.panels.face_list import ROOM_FOR
from fer_desktop.ui.panels.probabilities import ProbabilitiesPanel
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box, Frame
from tests.fakes import FakeClassifier, FakeDetector
from tests.ui.conftest import analysis_of, reading


@pytest.fixture
def frame():
    return Frame(0, 0.0, np.zeros((100, 100, 3), np.uint8), "a")


@pytest.fixture
def panel(qtbot, shipped_bundle):
    panel = ProbabilitiesPanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    panel.resize(400, 420)
    panel.show()
    return panel


def colours_of(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_each_face_has_a_row_by_number_whichever_is_selected(panel, frame):
    happy, sad, fear = reading("Happy", 3), reading("Sad", 1), reading("Fear", 2)
    for selected in (fear, happy):
        panel.show_reading(analysis_of(frame, happy, sad, fear), selected)
        assert panel.faces.texts == ["Face 1: Sad, 70%", "Face 2: Fear, 70%", "Face 3: Happy, 70%"]
        checked = [row.face for row in panel.faces.rows if row.isChecked()]
        assert checked == [selected]
    assert panel.heading == "Face 3 looks happy, 70%"
    assert emotion_colour("Sad").name() in colours_of(panel.faces.rows[0])


def test_a_face_alone_has_a_row_so_that_it_can_be_named(panel, frame):
    happy = reading("Happy", 1)
    panel.show_reading(analysis_of(frame, happy), happy)
    assert panel.heading == "Looks happy, 70%"
    assert panel.faces.texts == ["Face 1: Happy, 70%"]
    named = replace(happy, name="<b>Anna")
    panel.show_reading(analysis_of(frame, named), named)
    assert panel.heading == "<b>Anna looks happy, 70%"
    assert panel.faces.texts == ["1 · <b>Anna: Happy, 70%"]
    panel.show_reading(analysis_of(frame, named), named, 0.9)
    assert panel.heading == "<b>Anna: uncertain"


def test_a_merged_face_stands_where_its_number_does(panel, frame):
    first, merged = reading("Happy", 2), replace(reading("Sad", 7), same_as=1)
    panel.show_reading(analysis_of(frame, first, merged), merged)
    assert panel.faces.texts == ["Face 1: Sad, 70%", "Face 2: Happy, 70%"]
    assert panel.heading == "Face 1 looks sad, 70%"


def picture_of(row):
    """The gray value in the middle of a row's picture; None without one."""
    return None if row.picture is None else row.picture.pixelColor(24, 24).red()


def test_a_row_has_the_picture_that_was_read_and_renews_it_twice_a_second(panel, frame):
    def show(at, gray):
        crop = np.full((48, 48), gray, np.uint8)
        face = replace(reading("Happy", 1), crop=crop)
        panel.show_reading(replace(analysis_of(frame, face), captured_at=at), face)
        return picture_of(panel.faces.rows[0])

    assert [show(10.0 + number / 10, 100 + number) for number in range(11)] == [
        *[100] * 5, *[105] * 5, 110
    ]  # fmt: skip
    # A still picture that is read again, and a jump back, at once.
    assert show(11.0, 50) == 50
    assert show(3.0, 60) == 60
    row = panel.faces.rows[0].grab().toImage()
    assert row.pixelColor(25, row.height() // 2).getRgb()[:3] == (60, 60, 60)


def test_covered_faces_have_no_picture_and_none_is_kept(panel, frame):
    face = replace(reading("Happy", 1), crop=np.full((48, 48), 200, np.uint8))
    panel.show_reading(analysis_of(frame, face), face)
    assert picture_of(panel.faces.rows[0]) == 200
    panel.cover(True)
    assert picture_of(panel.faces.rows[0]) is None
    panel.show_reading(analysis_of(frame, face), face)
    assert picture_of(panel.faces.rows[0]) is None
    panel.cover(False)
    panel.show_reading(analysis_of(frame, face), face)
    assert picture_of(panel.faces.rows[0]) == 200


def test_a_doubtful_face_is_hatched_in_its_row_and_in_the_bars(panel, frame):
    happy, sad = reading("Happy", 1), reading("Sad", 2)
    panel.show_reading(analysis_of(frame, happy, sad), happy, 0.9)
    assert panel.heading == "Face 1: uncertain"
    assert panel.trust == "The top prediction, Happy, is below 90%."
    assert panel.faces.texts == ["Face 1: Uncertain, 70%", "Face 2: Uncertain, 70%"]
    assert emotion_colour("Sad").name() not in colours_of(panel.faces.rows[0])
    bars = panel.bars.grab().toImage()
    happy_row = round(3.5 * panel.bars.height() / 7)
    painted = {bars.pixelColor(x, happy_row).name() for x in range(bars.width())}
    assert emotion_colour("Happy").name() not in painted
    assert "Happy: 70%" in panel.bars.accessibleDescription()


def test_a_crowd_is_counted_below_the_rows(panel, frame):
    faces = [reading("Happy", number) for number in range(1, ROOM_FOR + 4)]
    panel.show_reading(analysis_of(frame, *faces), faces[0])
    assert panel.faces.texts == [
        *(f"Face {number}: Happy, 70%" for number in range(1, ROOM_FOR)),
        "and 4 more; click one in the picture",
    ]


def test_as_many_as_there_is_room_for_are_all_shown(panel, frame):
    faces = [reading("Happy", number) for number in range(1, ROOM_FOR + 1)]
    panel.show_reading(analysis_of(frame, *faces), faces[0])
    assert len(panel.faces.texts) == ROOM_FOR
    assert all(text.startswith("Face") for text in panel.faces.texts)


def test_a_click_on_a_row_chooses_that_face(qtbot, panel, frame):
    happy, sad = reading("Happy", 4), reading("Sad", 7)
    panel.show_reading(analysis_of(frame, happy, sad), happy)
    with qtbot.waitSignal(panel.face_selected) as selected:
        qtbot.mouseClick(panel.faces.rows[1], Qt.MouseButton.LeftButton)
    assert selected.args == [7]
    # What is selected, the window says.
    assert [row.isChecked() for row in panel.faces.rows] == [True, False]


def test_the_space_key_chooses_a_row_that_was_reached_by_the_tab_key(qtbot, panel, frame):
    happy, sad = reading("Happy", 4), reading("Sad", 7)
    panel.show_reading(analysis_of(frame, happy, sad), happy)
    panel.faces.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(panel.face_selected):
        qtbot.keyClick(panel.faces.rows[0], Qt.Key.Key_Space)


def test_the_window_shows_the_face_whose_row_was_clicked(qtbot, make_window):
    boxes = [Box(60, 80, 120, 120), Box(220, 80, 200, 200)]

    def two_faces(bundle, still):
        return Analyser(FakeDetector(boxes), FakeClassifier(), margin=0.0, tracker=Tracker())

    window = make_window(make_analyser=two_faces)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    panel = window.panels["probabilities"]
    assert panel.heading.startswith("Face 2 looks")
    qtbot.mouseClick(panel.faces.rows[0], Qt.MouseButton.LeftButton)
    assert panel.heading.startswith("Face 1 looks")
    assert [row.isChecked() for row in panel.faces.rows] == [True, False]


@pytest.mark.parametrize("count", [1, 3, 9])
def test_no_row_is_cut_off_in_a_low_window(qtbot, make_window, frame, count):
    window = make_window()
    window.resize(1024, 640)
    faces = [reading("Happy", number) for number in range(1, count + 1)]
    window.viewer._views.show(analysis_of(frame, *faces))
    panel = window.panels["probabilities"]
    rows, bars = panel.faces.rows, panel.bars
    assert len([row for row in rows if not row.isHidden()]) == count
    qtbot.waitUntil(lambda: all(row.height() >= row.sizeHint().height() for row in rows[:count]))
    qtbot.waitUntil(lambda: 0 < panel.faces.geometry().bottom() < panel.height())
    assert bars.height() / 7 > bars.fontMetrics().height()
    assert (window.width(), window.height()) == (1024, 640)
