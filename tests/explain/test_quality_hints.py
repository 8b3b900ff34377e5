"""What is said of a face that is hard to read, and that the words do not flicker."""

from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.explain.quality_hints import LASTING, SENTENCES, QualityHints, worst_defect
from fer_desktop.vision.types import UPRIGHT, Analysis, Box, FaceReading, Pose, Quality
from tests.fakes import LABELS

GOOD = Quality(0.0, 0.0, 0.0, 150, 0.6, 0.45, 0.0, 0.95)
TURNED = Pose(yaw=60.0, pitch=0.0)


def face(pose=UPRIGHT, face_id=1, **changes):
    probabilities = np.full(len(LABELS), 1 / len(LABELS), np.float32)
    quality = replace(GOOD, **changes)
    return FaceReading(face_id, Box(0, 0, 150, 150), probabilities, "Happy", pose, quality=quality)


def analysis(at, *faces, source="film.mp4", segment=0):
    return Analysis(0, at, source, at, (640, 480), LABELS, faces, 9.0, 1.0, segment)


@pytest.mark.parametrize(
    ("reading", "defect"),
    [
        (face(), ""),
        (face(TURNED), "turned"),
        (face(Pose(profile="left")), "turned"),
        (face(Pose(30.0)), ""),
        (face(sharpness=0.005), "blurred"),
        (face(exposure=0.04), "dark"),
        (face(exposure=0.98), "bright"),
        (face(outside=0.5), "cut"),
        (face(size=14), "small"),
        # Of two defects, the worse one.
        (face(TURNED, outside=0.9), "cut"),
        (replace(face(TURNED), quality=None), ""),
    ],
)
def test_the_worst_defect_is_named(reading, defect):
    assert worst_defect(reading) == defect


def test_a_face_of_a_picture_has_its_words_at_once():
    hints = QualityHints()
    hints.see(analysis(0.0, face(TURNED, 1), face(UPRIGHT, 2)))
    assert hints.of(face(face_id=1)) == "Turned away: predictions are less reliable."
    assert hints.of(face(face_id=2)) == ""
    assert hints.of(face(face_id=3)) == ""


def test_a_short_glance_aside_says_nothing_and_a_longer_one_does():
    hints = QualityHints()
    for at, pose in ((0.0, UPRIGHT), (1.0, TURNED), (1.0 + LASTING / 2, UPRIGHT), (2.0, TURNED)):
        hints.see(analysis(at, face(pose)))
        assert hints.of(face()) == ""
    hints.see(analysis(2.0 + LASTING, face(TURNED)))
    assert hints.of(face()) == SENTENCES["turned"]


def test_values_that_tremble_about_the_limit_do_not_change_the_words():
    limit = next(yaw for yaw in range(90) if worst_defect(face(Pose(yaw=float(yaw)))) == "turned")
    hints, said = QualityHints(), set()
    hints.see(analysis(0.0, face(Pose(yaw=float(limit)))))
    for step in range(1, 60):
        hints.see(analysis(step / 10, face(Pose(yaw=limit + (2.0 if step // 10 % 2 else -2.0)))))
        said.add(hints.of(face()))
    assert said == {SENTENCES["turned"]}


@pytest.mark.parametrize("other", [{"source": "b.png"}, {"segment": 1}])
def test_another_picture_and_a_jump_begin_anew(other):
    hints = QualityHints()
    hints.see(analysis(0.0, face(TURNED)))
    hints.see(analysis(0.05, face(), **other))
    assert hints.of(face()) == ""
