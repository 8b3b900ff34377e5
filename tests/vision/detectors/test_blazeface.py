import hashlib

import numpy as np
import pytest

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.paths import default_model, resource
from fer_desktop.vision.detectors import LIVE, STILL, FoundFace, create_detector
from fer_desktop.vision.detectors.blazeface import MODEL, load_network
from fer_desktop.vision.detectors.blazeface_network import SIDE, BlazeFaceNetwork
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import UPRIGHT, Box, Pose
from tests.vision.moving_faces import scene

SAMPLES = sorted(resource("samples").glob("*.png"))


@pytest.mark.parametrize("search", [LIVE, STILL], ids=["live", "still"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_s_box_is_about_that_of_the_cascade(path, search):
    picture = read_picture(path)
    (face,) = create_detector("blazeface", search).detect(picture)
    (known,) = create_detector("haar", search).detect(picture)
    assert face.box.overlap(known.box) > 0.6
    assert abs(face.pose.roll) < 10


@pytest.mark.parametrize("kind", ["haar", "blazeface"])
@pytest.mark.parametrize("side", [24, 40, 60])
def test_small_faces_on_a_large_picture_are_all_found(kind, side):
    spots = [(90, 70), (620, 333), (1111, 580), (1700, 120), (1888, 1047)]
    names = ("happy", "neutral", "surprise", "sad", "angry")
    picture = scene(
        *((name, spot, side / 0.68) for name, spot in zip(names, spots, strict=True)), size=(1920, 1080)
    )
    faces = create_detector(kind, STILL).detect(picture)
    assert len(faces) == len(spots)
    for x, y in spots:
        (face,) = [one for one in faces if abs(one.box.centre[0] - x) < side / 3]
        assert face.box.centre[1] == pytest.approx(y, abs=side / 3)
        assert face.box.width == pytest.approx(side, rel=0.3)


@pytest.mark.parametrize("roll", [-35, 0, 20])
def test_a_rotated_face_is_found_with_its_roll(roll):
    (face,) = create_detector("blazeface", LIVE).detect(scene(("sad", (320, 240), 300.0), roll=roll))
    assert face.pose.roll == pytest.approx(roll, abs=6)
    assert face.box.centre == pytest.approx((320, 240), abs=30)


@pytest.mark.parametrize("size", [(640, 480), (1920, 1440)])
@pytest.mark.parametrize("roll", [-30.0, 0.0, 30.0])
def test_a_close_search_finds_the_face_where_a_wide_one_found_it(roll, size):
    middle, side = (size[0] / 2, size[1] / 2), size[1] * 0.625
    scan = create_detector("blazeface", LIVE).scan(scene(("happy", middle, side), roll=roll, size=size))
    (face,) = scan.everywhere(UPRIGHT)
    (again,) = scan.around(face.box, Pose(roll))
    assert again.box.overlap(face.box) > 0.7
    assert again.pose.roll == pytest.approx(face.pose.roll, abs=6)
    assert scan.confirms(face)
    assert scan.around(Box(0, size[1] - 60, 60, 60), UPRIGHT) == []
    assert scan.around(Box(5000, 400, 60, 60), UPRIGHT) == []


def test_verification_rejects_what_is_no_face():
    spots = np.random.default_rng(0).integers(60, 200, (18, 32)).astype(np.uint8)
    picture = cv2.cvtColor(cv2.resize(spots, (1280, 720)), cv2.COLOR_GRAY2BGR)
    for kind in ("haar", "blazeface"):
        scan = create_detector(kind, LIVE).scan(np.asarray(picture, np.uint8))
        assert not scan.confirms(FoundFace(Box(100, 200, 200, 200), score=40.0))


def test_a_face_cut_out_closely_is_found(happy_sample):
    face = read_picture(happy_sample)[80:410, 78:408]
    (found,) = create_detector("blazeface", STILL).detect(np.ascontiguousarray(face))
    assert found.box.overlap(Box(0, 0, 330, 330)) > 0.7


def test_the_picture_is_not_written_to(happy_sample):
    sample = read_picture(happy_sample)
    before = sample.copy()
    create_detector("blazeface", STILL).detect(sample)
    assert np.array_equal(sample, before)


@pytest.mark.parametrize("size", [(1, 1), (5, 400), (23, 23), (720, 1280)])
def test_an_empty_picture_of_any_size_has_no_face(size):
    assert create_detector("blazeface", STILL).detect(np.full((*size, 3), 128, np.uint8)) == []


def test_the_network_gives_one_row_a_face(happy_sample):
    gray = cv2.cvtColor(read_picture(happy_sample), cv2.COLOR_BGR2GRAY)
    rows = load_network().rows(np.asarray(cv2.resize(gray, (SIDE, SIDE)), np.uint8), 0.5)
    ((right_eye, left_eye, nose, corner, other),) = rows[:, 4:14].reshape(-1, 5, 2)
    assert right_eye[0] < nose[0] < left_eye[0]
    assert right_eye[1] < nose[1] < corner[1]
    assert np.array_equal(corner, other)
    assert 0.5 <= rows[0, 14] <= 1.0


def test_the_file_is_the_one_that_the_notices_name():
    notices = (resource("detectors").parents[1] / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    assert hashlib.sha256(resource("detectors", MODEL).read_bytes()).hexdigest() in notices
    assert "Apache License" in resource("detectors", "LICENSE").read_text(encoding="utf-8")


def test_a_missing_or_broken_file_is_named(tmp_path):
    with pytest.raises(DetectorError, match=r"Cannot read .*gone\.tflite"):
        BlazeFaceNetwork(tmp_path / "gone.tflite")
    broken = tmp_path / "broken.tflite"
    broken.write_bytes(b"no network at all")
    with pytest.raises(DetectorError, match=r"Cannot read .*broken\.tflite"):
        BlazeFaceNetwork(broken)


def test_another_network_is_refused():
    with pytest.raises(DetectorError, match=r"model\.tflite is not a BlazeFace"):
        BlazeFaceNetwork(default_model() / "model.tflite")
