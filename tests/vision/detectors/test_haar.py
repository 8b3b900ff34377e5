import dataclasses

import numpy as np
import pytest

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.paths import resource
from fer_desktop.vision.detectors import (
    DETECTORS,
    LIVE,
    SEGMENT_START,
    STILL,
    FoundFace,
    create_detector,
    haar_scan,
)
from fer_desktop.vision.detectors.cascade import load_cascade
from fer_desktop.vision.detectors.haar import HaarDetector
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import UPRIGHT, Box, Pose
from tests.vision.moving_faces import scene


def _boxes(search, picture):
    return [face.box for face in create_detector("haar", search).detect(picture)]


def _canvas(sample, side, x, y):
    """A sample, brought to this side, on a 1280×720 picture of its background."""
    canvas = np.full((720, 1280, 3), sample[0, 0], np.uint8)
    canvas[y : y + side, x : x + side] = cv2.resize(sample, (side, side), interpolation=cv2.INTER_AREA)
    return canvas


@pytest.mark.parametrize("search", [LIVE, STILL, SEGMENT_START], ids=["live", "still", "segment"])
@pytest.mark.parametrize("path", sorted(resource("samples").glob("*.png")), ids=lambda path: path.stem)
def test_the_face_of_every_sample_is_found_where_it_is(path, search):
    (box,) = _boxes(search, read_picture(path))
    across, down = box.centre
    assert abs(across - 240) < 40
    assert abs(down - 240) < 60
    assert 180 < box.width < 400


@pytest.mark.parametrize("side", [240, 400, 700])
def test_boxes_are_in_pixels_of_the_whole_picture(happy_sample, side):
    (box,) = _boxes(LIVE, _canvas(read_picture(happy_sample), side, 520, 10))
    across, down = box.centre
    assert across == pytest.approx(520 + side / 2, abs=side / 8)
    assert down == pytest.approx(10 + side / 2, abs=side / 8)
    assert all(type(value) is int for value in (box.x, box.y, box.width, box.height))


def test_faces_come_from_left_to_right(happy_sample):
    sample = read_picture(happy_sample)
    canvas = _canvas(sample, 300, 900, 60)
    canvas[60:360, 40:340] = canvas[60:360, 900:1200]
    boxes = _boxes(LIVE, canvas)
    assert len(boxes) == 2
    assert boxes[0].x < boxes[1].x


def test_the_picture_is_not_written_to(happy_sample):
    sample = read_picture(happy_sample)
    before = sample.copy()
    create_detector("haar", LIVE).detect(sample)
    assert np.array_equal(sample, before)


@pytest.mark.parametrize("size", [(1, 1), (5, 400), (23, 23), (720, 1280)])
def test_an_empty_picture_of_any_size_has_no_face(size):
    assert create_detector("haar", STILL).detect(np.full((*size, 3), 128, np.uint8)) == []


def test_a_missing_cascade_is_named(tmp_path):
    with pytest.raises(DetectorError, match=r"Cannot read .*haarcascade_frontalface_default\.xml"):
        HaarDetector(tmp_path, LIVE)


@pytest.mark.parametrize("content", ["", "<opencv_storage></opencv_storage>", "not xml at all"])
def test_a_file_that_is_no_cascade_is_named(tmp_path, content):
    path = tmp_path / "broken.xml"
    path.write_text(content)
    with pytest.raises(DetectorError, match=r"broken\.xml"):
        load_cascade(path)


def test_an_unknown_kind_of_detector_is_refused_with_those_there_are():
    with pytest.raises(DetectorError, match=r"no face detector “magic”\. Use one of haar, blazeface, yunet"):
        create_detector("magic", LIVE)


def test_every_kind_of_detector_has_a_word_of_its_own():
    assert len({entry.kind for entry in DETECTORS}) == len(DETECTORS)


def test_verification_confirms_a_face_and_rejects_what_is_beside_it(happy_sample):
    canvas = _canvas(read_picture(happy_sample), 400, 520, 10)
    spots = np.random.default_rng(0).integers(60, 200, (18, 32)).astype(np.uint8)
    canvas[:, :500] = cv2.cvtColor(cv2.resize(spots, (1280, 720)), cv2.COLOR_GRAY2BGR)[:, :500]
    scan = create_detector("haar", LIVE).scan(canvas)
    (face,) = scan.everywhere(UPRIGHT)
    assert scan.confirms(dataclasses.replace(face, score=0.0))
    assert not scan.confirms(FoundFace(Box(100, 200, 200, 200), score=0.0))


@pytest.mark.parametrize("roll", [-30, 30])
@pytest.mark.parametrize("looked_for", [False, True])
def test_rotated_faces_on_pictures_are_found_with_their_roll(roll, looked_for):
    picture = scene(("sad", (320, 240), 300.0), roll=roll)
    (face,) = create_detector("haar", dataclasses.replace(STILL, rotated=looked_for)).detect(picture)
    assert face.pose.roll == pytest.approx(roll, abs=6)
    assert face.box.centre == pytest.approx((320, 240), abs=30)


def test_a_close_search_finds_the_face_that_a_wide_one_found(happy_sample):
    scan = create_detector("haar", LIVE).scan(_canvas(read_picture(happy_sample), 400, 520, 10))
    (face,) = scan.everywhere(UPRIGHT)
    (again,) = scan.around(face.box, UPRIGHT)
    assert again.box.overlap(face.box) > 0.8
    assert scan.around(Box(0, 500, 100, 100), UPRIGHT) == []
    assert scan.around(Box(5000, 500, 100, 100), UPRIGHT) == []


def test_profiles_are_searched_for_in_both_directions_if_asked_for():
    poses = create_detector("haar", dataclasses.replace(LIVE, profile=True)).poses
    assert poses == (UPRIGHT, Pose(profile="left"), Pose(profile="right"))


def test_a_profile_s_box_is_moved_to_where_the_face_looks(monkeypatch):
    found = Box(100, 50, 40, 40)
    monkeypatch.setattr(haar_scan, "hits", lambda *_: [(found, 9.0)])
    scan = create_detector("haar", LIVE).scan(np.zeros((180, 320, 3), np.uint8))
    left, right = (scan.everywhere(Pose(profile=side))[0].box for side in ("left", "right"))
    assert left.centre[0] == pytest.approx(120 - 0.12 * 40, abs=1)
    assert right.centre[0] == pytest.approx(320 - left.centre[0], abs=1)
    assert 36 <= left.width < 40
