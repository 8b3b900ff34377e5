import numpy as np
import pytest

from fer_desktop.base.errors import NoPicturesError
from fer_desktop.base.paths import resource
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.demo import BLEND, HEIGHT, HOLD, ORDER, RATE, WIDTH, DemoSource, faded, moment
from tests.fakes import write_picture

BACKGROUND = 90


@pytest.fixture
def demo(tmp_path):
    """Two stand-ins for faces: a bright and a dark disc on the same background."""
    for name, gray in (("happy", 200), ("surprise", 30)):
        sample = np.full((480, 480), BACKGROUND, np.uint8)
        cv2.circle(sample, (240, 240), 140, gray, thickness=-1)
        (tmp_path / f"{name}.png").write_bytes(cv2.imencode(".png", sample)[1].tobytes())
    demo = DemoSource(tmp_path)
    demo.open()
    return demo


def test_frames_come_without_end_in_one_size(demo):
    frame = demo.read()
    assert frame.bgr.shape == (HEIGHT, WIDTH, 3)
    assert frame.index == 0
    assert demo.read().position == pytest.approx(1 / RATE)


def test_the_same_index_gives_the_same_picture(demo):
    assert np.array_equal(demo.frame_at(70), demo.frame_at(70))
    assert not np.array_equal(demo.frame_at(70), demo.frame_at(71))


def test_it_starts_with_the_first_face_in_the_middle(demo):
    assert demo.frame_at(0)[HEIGHT // 2, WIDTH // 2, 0] == 200


def test_a_face_stands_before_it_becomes_the_next(demo):
    assert moment(round((HOLD - 0.1) * RATE)).blend == 0.0
    assert 0.0 < moment(round((HOLD + BLEND / 2) * RATE)).blend < 1.0
    next_face = round((HOLD + BLEND + 0.1) * RATE)
    assert moment(next_face).face == 1
    assert demo.frame_at(next_face)[HEIGHT // 2, WIDTH // 2, 0] == 30


def test_the_face_drifts_a_few_pixels_a_second(demo):
    shifts = np.array([moment(index).shift for index in range(int(40 * RATE))])
    speed = np.linalg.norm(np.diff(shifts, axis=0), axis=1) * RATE
    assert 3 < np.median(speed) < 25
    # The sample stays whole within the picture.
    assert np.abs(shifts[:, 0]).max() < (WIDTH - 480) / 2
    assert np.abs(shifts[:, 1]).max() < (HEIGHT - 480) / 2


def test_a_sample_that_reaches_its_edge_fades_into_its_background():
    sample = np.full((480, 480), 200, np.uint8)
    sample[0, 0] = BACKGROUND
    soft = faded(sample)
    assert (soft[[0, -1]] == BACKGROUND).all()
    assert (soft[:, [0, -1]] == BACKGROUND).all()
    assert soft[240, 240] == 200
    assert np.abs(np.diff(soft[240].astype(int))).max() < 8


def test_no_seam_shows_around_the_sample(demo):
    frame = demo.frame_at(200)
    assert (frame[:, [0, 50, -50, -1]] == BACKGROUND).all()
    assert (frame[[0, -1]] == BACKGROUND).all()


def test_missing_samples_are_reported(tmp_path):
    with pytest.raises(NoPicturesError, match="pictures of the demonstration are missing from"):
        DemoSource(tmp_path / "nowhere").open()


def test_a_broken_sample_is_named(tmp_path):
    write_picture(tmp_path / "happy.png").write_bytes(b"broken")
    with pytest.raises(NoPicturesError, match=r"happy\.png"):
        DemoSource(tmp_path).open()


def test_a_sample_of_every_emotion_comes_with_the_program():
    assert {path.stem for path in resource("samples").glob("*.png")} >= set(ORDER)
    DemoSource(resource("samples")).open()
