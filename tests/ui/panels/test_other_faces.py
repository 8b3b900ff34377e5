"""The selected face large, the others in a row each."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from fer_desktop.ui.panels.other_faces import ROOM_FOR
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
    row = widget.height() // 2
    return {image.pixelColor(x, row).name() for x in range(image.width())}


def test_a_face_alone_has_no_rows_beside_it(panel, frame):
    happy = reading("Happy", 1)
    panel.show_reading(analysis_of(frame, happy), happy)
    assert panel.others.texts == []
    assert panel.others.isHidden()


def test_each_other_face_has_a_row_with_number_label_and_per_cent(panel, frame):
    happy, sad, fear = reading("Happy", 3), reading("Sad", 1), reading("Fear", 2)
    panel.show_reading(analysis_of(frame, happy, sad, fear), fear)
    assert panel.heading == "Face 2 looks afraid, 70%"
    assert panel.others.texts == ["Face 1: Sad, 70%", "Face 3: Happy, 70%"]
    assert emotion_colour("Sad").name() in colours_of(panel.others.rows[0])


def test_a_doubtful_face_is_hatched_in_its_row_and_in_the_bars(panel, frame):
    happy, sad = reading("Happy", 1), reading("Sad", 2)
    panel.show_reading(analysis_of(frame, happy, sad), happy, 0.9)
    assert panel.heading == "Face 1: uncertain"
    assert panel.trust == "The top prediction, Happy, is below 90%."
    assert panel.others.texts == ["Face 2: Uncertain, 70%"]
    assert emotion_colour("Sad").name() not in colours_of(panel.others.rows[0])
    bars = panel.bars.grab().toImage()
    happy_row = round(3.5 * panel.bars.height() / 7)
    painted = {bars.pixelColor(x, happy_row).name() for x in range(bars.width())}
    assert emotion_colour("Happy").name() not in painted
    assert "Happy: 70%" in panel.bars.accessibleDescription()


def test_a_crowd_is_counted_below_the_rows(panel, frame):
    faces = [reading("Happy", number) for number in range(1, ROOM_FOR + 4)]
    panel.show_reading(analysis_of(frame, *faces), faces[0])
    assert panel.others.texts == [
        *(f"Face {number}: Happy, 70%" for number in range(2, ROOM_FOR + 1)),
        "and 3 more; click one in the picture",
    ]


def test_as_many_as_there_is_room_for_are_all_shown(panel, frame):
    faces = [reading("Happy", number) for number in range(1, ROOM_FOR + 2)]
    panel.show_reading(analysis_of(frame, *faces), faces[0])
    assert len(panel.others.texts) == ROOM_FOR
    assert all(text.startswith("Face") for text in panel.others.texts)


def test_a_click_on_a_row_chooses_that_face(qtbot, panel, frame):
    happy, sad = reading("Happy", 4), reading("Sad", 7)
    panel.show_reading(analysis_of(frame, happy, sad), happy)
    with qtbot.waitSignal(panel.face_selected) as selected:
        qtbot.mouseClick(panel.others.rows[0], Qt.MouseButton.LeftButton)
    assert selected.args == [7]


def test_the_space_key_chooses_a_row_that_was_reached_by_the_tab_key(qtbot, panel, frame):
    happy, sad = reading("Happy", 4), reading("Sad", 7)
    panel.show_reading(analysis_of(frame, happy, sad), happy)
    panel.others.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(panel.face_selected):
        qtbot.keyClick(panel.others.rows[0], Qt.Key.Key_Space)


def test_the_window_shows_the_face_whose_row_was_clicked(qtbot, make_window):
    boxes = [Box(60, 80, 120, 120), Box(220, 80, 200, 200)]

    def two_faces(bundle, still):
        return Analyser(FakeDetector(boxes), FakeClassifier(), margin=0.0, tracker=Tracker())

    window = make_window(make_analyser=two_faces)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    panel = window.panels["probabilities"]
    assert panel.heading.startswith("Face 2 looks")
    qtbot.mouseClick(panel.others.rows[0], Qt.MouseButton.LeftButton)
    assert panel.heading.startswith("Face 1 looks")
    assert panel.others.texts[0].startswith("Face 2: ")


@pytest.mark.parametrize("count", [1, 3, 9])
def test_no_row_is_cut_off_in_a_low_window(qtbot, make_window, frame, count):
    window = make_window()
    window.resize(1024, 640)
    faces = [reading("Happy", number) for number in range(1, count + 1)]
    window.viewer._views.show(analysis_of(frame, *faces))
    panel = window.panels["probabilities"]
    others, bars = panel.others, panel.bars
    qtbot.waitUntil(lambda: others.isHidden() or 0 < others.geometry().bottom() < panel.height())
    assert bars.height() / 7 > bars.fontMetrics().height()
    assert all(row.height() >= row.sizeHint().height() for row in others.rows if row.isVisible())
    assert (window.width(), window.height()) == (1024, 640)
