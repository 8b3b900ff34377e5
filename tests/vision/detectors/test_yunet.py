"""Without its file, which does not come with the program: the conversion, and what is refused."""

import math

import numpy as np
import pytest

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import LIVE
from fer_desktop.vision.detectors.landmarks import COLUMNS, faces_of, square_of
from fer_desktop.vision.factory import make_detector
from fer_desktop.vision.tracking.rotation import turned


def _row(centre, side, roll=0.0, score=0.9):
    """What YuNet would say of a face whose FER2013 square is there."""
    row = np.zeros(COLUMNS, np.float32)
    points = [(-0.1975, -0.11), (0.1975, -0.11), (0.0, 0.1), (-0.15, 0.29), (0.15, 0.29)]
    for index, (x, y) in enumerate(points):
        across, down = turned((x * side, y * side), roll)
        row[4 + 2 * index : 6 + 2 * index] = centre[0] + across, centre[1] + down
    row[:4] = centre[0] - 0.35 * side, centre[1] - 0.5 * side, 0.7 * side, side
    row[14] = score
    return row


@pytest.mark.parametrize("roll", [-40.0, 0.0, 25.0])
def test_a_row_becomes_the_square_that_a_model_reads(roll):
    (face,) = faces_of(np.stack([_row((160, 90), 60, roll)]), (4.0, 4.0), (1280, 720))
    assert face.box.centre == pytest.approx((640, 360), abs=2)
    assert face.box.width == pytest.approx(240, abs=3)
    assert face.pose.roll == pytest.approx(roll, abs=0.5)
    assert face.score == pytest.approx(0.9)


def test_copies_that_were_squeezed_are_stretched_again():
    (face,) = faces_of(np.stack([_row((100, 100), 80)]), (2.0, 2.0), (400, 400))
    assert face.box.centre == pytest.approx((200, 200), abs=1)


def test_no_rows_are_no_faces():
    assert faces_of(None, (1.0, 1.0), (100, 100)) == []
    assert faces_of(np.empty((0, COLUMNS), np.float32), (1.0, 1.0), (100, 100)) == []


def test_boxes_lie_within_the_picture():
    faces = faces_of(np.stack([_row((5, 5), 80), _row((-60, 5), 80)]), (1.0, 1.0), (100, 100))
    assert [(face.box.x, face.box.y) for face in faces] == [(0, 0)]


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="15 columns"):
        faces_of(np.zeros((2, 6), np.float32), (1.0, 1.0), (100, 100))


def test_a_face_that_turns_aside_keeps_its_size():
    _, full, _ = square_of((40.0, 40.0), (80.0, 40.0), (60.0, 80.0))
    _, aside, _ = square_of((50.0, 40.0), (70.0, 40.0), (60.0, 80.0))
    assert math.isclose(full, aside, rel_tol=0.02)


def test_without_a_file_it_is_said_what_is_missing():
    with pytest.raises(DetectorError, match="YuNet needs a model file"):
        make_detector(LIVE, Settings(detector="yunet"))


def test_a_file_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "gone.onnx"
    with pytest.raises(DetectorError, match=r"Cannot read .*gone\.onnx\. Choose another file"):
        make_detector(LIVE, Settings(detector="yunet", yunet_model=str(path)))


@pytest.mark.parametrize("content", [b"", b"no network at all", b"\x08\x07" * 400])
def test_a_file_that_is_no_yunet_is_named(tmp_path, content):
    path = tmp_path / "other.onnx"
    path.write_bytes(content)
    with pytest.raises(DetectorError, match=r"other\.onnx is not a YuNet"):
        make_detector(LIVE, Settings(detector="yunet", yunet_model=str(path)))
