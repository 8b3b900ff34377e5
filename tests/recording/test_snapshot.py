from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.base.emotion_names import use_class_colours
from fer_desktop.recording.snapshot import annotated
from tests.fakes import make_analysis_of, make_frame

HAPPY = (0, 159, 230)
"""#E69F00, blue first."""


def has_colour(picture, colour):
    return bool((picture == np.array(colour, np.uint8)).all(axis=2).any())


def test_a_box_and_a_label_are_drawn_in_the_colour_of_the_emotion():
    frame = make_frame(size=(640, 480))
    picture = annotated(frame.bgr, make_analysis_of(frame, "Happy"))
    assert picture.shape == frame.bgr.shape
    assert has_colour(picture, HAPPY)
    assert (picture.max(axis=2) < 100).any()  # the words on the plate


def test_a_calibrated_face_is_marked_as_such():
    frame = make_frame(size=(640, 480))
    analysis = make_analysis_of(frame, "Happy")
    calibrated = replace(analysis, faces=tuple(replace(face, calibrated=True) for face in analysis.faces))

    def width_of_plate(analysis):
        return int(
            (annotated(frame.bgr, analysis) == np.array(HAPPY, np.uint8)).all(axis=2).sum(axis=1).max()
        )

    assert width_of_plate(calibrated) > 1.5 * width_of_plate(analysis)


def test_the_frame_itself_is_not_drawn_on():
    frame = make_frame(size=(640, 480))
    annotated(frame.bgr, make_analysis_of(frame, "Happy"))
    assert (frame.bgr == 128).all()


def test_without_an_analysis_the_picture_is_a_plain_copy():
    frame = make_frame()
    picture = annotated(frame.bgr, None)
    assert (picture == frame.bgr).all()
    assert picture is not frame.bgr


@pytest.mark.parametrize("size", [(20, 20), (60, 90), (2000, 80)])
def test_a_label_that_is_larger_than_the_picture_does_no_harm(size):
    frame = make_frame(size=size)
    assert annotated(frame.bgr, make_analysis_of(frame, "Surprise")).shape == frame.bgr.shape


def test_labels_in_other_letters_are_drawn_as_well_as_the_font_can():
    frame = make_frame(size=(640, 480))
    use_class_colours(["Glücklich 楽"], ["#B0A080"])
    assert has_colour(annotated(frame.bgr, make_analysis_of(frame, "Glücklich 楽")), (176, 160, 128)[::-1])
