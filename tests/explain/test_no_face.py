import pytest

from fer_desktop.analysis.job_summary import Summary
from fer_desktop.base.settings import Settings
from fer_desktop.explain.no_face import cropped_advice, picture_advice, run_advice

PLAIN = Settings(rotated_faces=False)


def _summary(faceless, small=0, cropped=False):
    counts = {"faceless": faceless, "small_faceless": small, "cropped": cropped}
    return Summary("", faceless, 0, 0, 0, faceless, 0, {}, **counts)


def test_a_tiny_picture_without_a_face_may_be_a_cropped_face():
    said = picture_advice((48, 48), Settings())
    assert said.startswith("No face found. This picture has only 48 × 48 pixels.")
    assert "Treat each picture as one face" in said


def test_of_a_larger_picture_it_is_said_what_was_not_searched_for():
    said = picture_advice((640, 480), PLAIN)
    assert "Not searched for: faces smaller than 20 pixels, faces in profile." in said
    assert "only at Eager sensitivity" in said
    everything = Settings(sensitivity="eager", profile_faces=True)
    assert "Not searched for: faces smaller than 20 pixels." in picture_advice((640, 480), everything)
    assert "Eager" not in picture_advice((640, 480), everything)


def test_a_network_that_finds_profiles_anyway_is_not_blamed_for_them():
    said = picture_advice((640, 480), Settings(detector="yunet", yunet_model="net.onnx"))
    assert "Not searched for: faces smaller than 5% of the image height." in said


def test_the_command_line_receives_the_options():
    larger = Settings(smallest_face=0.25)
    said = run_advice(_summary(3), larger, options=True)
    assert said.startswith("No face found in 3 pictures.")
    assert "faces smaller than 40 pixels" in said
    for option in ("--smallest-face", "--profile", "--sensitivity eager", "--faces whole"):
        assert f"({option})" in said
    assert "--" not in run_advice(_summary(3), PLAIN, options=False)


def test_after_a_run_small_pictures_without_a_face_are_best_read_whole():
    said = run_advice(_summary(10, small=6), PLAIN, options=True)
    assert "one face (--faces whole)." in said
    assert "--tilted" not in said


@pytest.mark.parametrize("options", [True, False])
def test_what_looks_like_cropped_faces_is_said_in_one_sentence(options):
    said = run_advice(_summary(10, small=10, cropped=True), PLAIN, options=options)
    assert said == cropped_advice(options=options)
    assert said.startswith("These pictures look like cropped faces. Treat each picture as one face")
    assert ("--faces whole" in said) is options


def test_nothing_is_said_where_every_picture_has_a_face_or_was_read_whole():
    assert run_advice(_summary(0), PLAIN, options=True) == ""
    assert run_advice(_summary(3), Settings(faces="whole"), options=True) == ""
