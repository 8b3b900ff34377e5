"""The picture: what is drawn where."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.settings.theme import NOT_SURE_PAPER, emotion_colour
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.vision.captions import caption
from fer_desktop.vision.inference.reject_option import NOT_SURE
from fer_desktop.vision.types import Box, Frame
from tests.ui.conftest import analysis_of, reading


def gray_frame(width=400, height=300, index=0, at=100.0, source="a"):
    return Frame(index, at, np.full((height, width, 3), 128, np.uint8), source)


@pytest.fixture
def view(qtbot):
    view = FrameView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def colours_along(view, y, columns):
    image = view.grab().toImage()
    return [image.pixelColor(x, y).name() for x in columns]


def test_pixels_keep_their_colours_and_rows(qtbot):
    bgr = np.zeros((2, 3, 3), np.uint8)
    bgr[1, 2] = (10, 20, 30)
    image = to_qimage(bgr[:, :, :])
    assert image.pixelColor(2, 1).name() == "#1e140a"
    assert image.pixelColor(0, 0).name() == "#000000"


def test_a_part_of_a_larger_array_is_shown_right(qtbot):
    large = np.zeros((10, 10, 3), np.uint8)
    large[4, 5] = 255
    image = to_qimage(large[3:6, 4:8])
    assert image.pixelColor(1, 1).name() == "#ffffff"


def test_a_face_has_a_box_in_its_emotions_colour(view):
    frame = gray_frame()
    view.show_frame(frame, analysis_of(frame, reading("Sad", box=Box(100, 100, 80, 80))))
    assert colours_along(view, 140, [100, 180]) == [emotion_colour("Sad").name()] * 2
    assert colours_along(view, 140, [140]) == ["#808080"]


def test_a_mirrored_picture_has_its_boxes_on_the_other_side(view):
    view.mirrored = True
    frame = gray_frame()
    view.show_frame(frame, analysis_of(frame, reading("Sad", box=Box(50, 100, 80, 80))))
    assert colours_along(view, 140, [400 - 50, 400 - 130]) == [emotion_colour("Sad").name()] * 2


def test_a_frame_without_a_reading_draws_no_box_and_says_that_faces_are_searched_for(view):
    frame = gray_frame(at=100.0)
    view.show_frame(frame, analysis_of(frame, reading("Sad", box=Box(100, 100, 80, 80))))
    view.show_frame(gray_frame(at=100.1), None)
    assert colours_along(view, 140, [100]) == ["#808080"]
    assert view.accessibleDescription() == "Detecting faces…"


def test_the_label_of_a_face_at_the_lower_edge_stands_above_it_and_inside(view):
    frame = gray_frame()
    view.show_frame(frame, analysis_of(frame, reading("Sad", box=Box(-10, 220, 80, 80))))
    image = view.grab().toImage()
    sad = emotion_colour("Sad").name()
    plate = [y for y in range(190, 219) if image.pixelColor(2, y).name() == sad]
    assert len(plate) > 10


def test_clicking_a_face_selects_it(qtbot, view):
    frame = gray_frame()
    faces = reading(face_id=4, box=Box(20, 20, 60, 60)), reading(face_id=7, box=Box(200, 100, 80, 80))
    view.show_frame(frame, analysis_of(frame, *faces))
    with qtbot.waitSignal(view.face_selected) as selected:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(240, 140))
    assert selected.args == [7]


def test_a_screen_reader_receives_what_is_shown(view):
    frame = gray_frame()
    view.show_frame(frame, analysis_of(frame, reading("Fear")))
    assert view.accessibleDescription() == caption(reading("Fear")) == "Fear 70%"
    view.show_frame(frame, analysis_of(frame))
    assert view.accessibleDescription() == "no face found"


def test_a_thousand_frames_do_not_wear_out_none(view):
    import sys

    frame = gray_frame(64, 48)
    before = sys.getrefcount(None)
    for _ in range(1000):
        view.show_frame(frame, None)
        view.grab()
    assert sys.getrefcount(None) >= before - 100


def test_a_doubtful_face_has_a_dashed_box_without_colour_and_is_called_not_sure(view):
    frame = gray_frame()
    face = reading("Sad", box=Box(100, 100, 80, 80))
    view.show_frame(frame, analysis_of(frame, face))
    view.set_confidence_threshold(0.75)
    assert view.accessibleDescription() == NOT_SURE
    image = view.grab().toImage()
    side = {image.pixelColor(100, y).name() for y in range(115, 170)}
    assert NOT_SURE_PAPER.name() in side
    assert "#ffffff" in side
    assert emotion_colour("Sad").name() not in side
    view.set_confidence_threshold(0.7)
    assert view.accessibleDescription() == "Sad 70%"


def in_corner(view, box):
    """Part of the upper left corner of a box, of 16×8 pixels, that is painted in the emotion's colour."""
    image = view.grab().toImage()
    colour = emotion_colour("Sad").name()
    pixels = [image.pixelColor(box.x + 4 + x, box.y + 4 + y).name() for x in range(12) for y in range(8)]
    return pixels.count(colour) / len(pixels)


def test_faces_have_numbers_where_there_are_several_and_names_wherever_they_have_one(view):
    frame, box = gray_frame(), Box(60, 60, 100, 100)
    sad, other = reading("Sad", 1, box), reading("Sad", 2, Box(220, 60, 100, 100))
    view.show_frame(frame, analysis_of(frame, sad))
    assert in_corner(view, box) == 0
    assert view.accessibleDescription() == "Sad 70%"
    view.show_frame(frame, analysis_of(frame, sad, other))
    assert in_corner(view, box) > 0.2
    assert view.accessibleDescription() == "Face 1: Sad 70%, Face 2: Sad 70%"
    named = replace(sad, name="<i>Anna")
    view.show_frame(frame, analysis_of(frame, named))
    assert in_corner(view, box) > 0.2
    assert view.accessibleDescription() == "<i>Anna: Sad 70%"


def test_a_long_name_stays_on_its_box(view):
    frame, box = gray_frame(), Box(60, 60, 100, 100)
    view.show_frame(frame, analysis_of(frame, replace(reading("Sad", 1, box), name="Anna " * 8)))
    assert emotion_colour("Sad").name() not in colours_along(view, 70, range(164, 400))


def test_the_face_that_is_pointed_at_in_the_list_stands_out_and_the_other_way_round(qtbot, view):
    frame, box = gray_frame(), Box(60, 60, 100, 100)
    view.show_frame(
        frame, analysis_of(frame, reading("Sad", 1, box), reading("Sad", 2, Box(220, 60, 80, 80)))
    )
    view.select(2)
    plain = view.grab().toImage()
    view.point_out(1)
    assert view.grab().toImage() != plain
    view.point_out(0)
    assert view.grab().toImage() == plain
    pointed: list[int] = []
    view.face_pointed.connect(pointed.append)
    for place in (QPoint(260, 100), QPoint(265, 105), QPoint(110, 110), QPoint(5, 5)):
        qtbot.mouseMove(view, place)
    qtbot.waitUntil(lambda: pointed == [2, 1, 0])
