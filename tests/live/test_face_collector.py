"""Which faces of a session are kept to train on."""

import numpy as np
import pytest

from fer_desktop.live.face_collector import INTERVAL, SLACK, FaceCollector, FaceOutcome
from fer_desktop.vision.inference.crop import to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Analysis, Box, FaceReading, Quality
from tests.fakes import LABELS
from training.data.duplicates import near_duplicates


@pytest.fixture
def sample(happy_sample):
    return to_gray(read_picture(happy_sample))


def rolled(sample, degrees, noise=0):
    """The sample as a crop of a model, rolled about its middle."""
    height, width = sample.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    face = cv2.warpAffine(sample, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
    crop = cv2.resize(face, (48, 48), interpolation=cv2.INTER_AREA).astype(np.float64)
    crop += np.random.default_rng(noise).normal(0.0, 2.0, crop.shape) if noise else 0.0
    return np.clip(crop, 0, 255).astype(np.uint8)


def seen(at, *crops, outside=0.0):
    """An analysis with a face for each crop, the first one the largest."""
    quality = Quality(0.0, 0.0, 0.0, 100, 1.0, 0.5, outside, 1.0)
    faces = tuple(
        FaceReading(
            number,
            Box(0, 0, 100 - 20 * number, 100 - 20 * number),
            np.zeros(7, np.float32),
            "Happy",
            crop=crop,
            quality=quality,
        )
        for number, crop in enumerate(crops)
    )
    return Analysis(int(at * 30), at, "camera", None, (640, 480), LABELS, faces, 1.0, 1.0)


def test_of_a_face_that_keeps_still_one_picture_is_kept_and_one_is_told_to_move(sample):
    collector = FaceCollector()
    kept = [collector.take(seen(number, rolled(sample, 0.0, number + 1))) for number in range(4)]
    assert [face is not None for face in kept] == [True, False, False, False]
    assert collector.outcome is FaceOutcome.ALIKE
    assert collector.alike_seconds == 2.0


def test_what_is_kept_of_a_face_that_turns_is_no_duplicate_to_the_data_cleaning(sample):
    collector = FaceCollector()
    angles = np.linspace(-24.0, 24.0, 97)
    taken = [collector.take(seen(number, rolled(sample, angle))) for number, angle in enumerate(angles)]
    kept = np.stack([face for face in taken if face is not None])
    assert len(kept) >= 6
    assert len(set(near_duplicates(kept).tolist())) == len(kept)


def test_a_mirrored_face_is_no_other_face(sample):
    collector = FaceCollector([rolled(sample, 0.0)])
    assert collector.take(seen(0.0, rolled(sample, 0.0)[:, ::-1].copy())) is None
    assert collector.outcome is FaceOutcome.ALIKE


def test_faces_that_were_kept_before_count(sample):
    assert FaceCollector([rolled(sample, 12.0)]).take(seen(0.0, rolled(sample, 12.0, 1))) is None


def test_at_most_four_faces_a_second_are_kept():
    random = np.random.default_rng(1)
    collector = FaceCollector()
    different = [random.integers(0, 256, (48, 48)).astype(np.uint8) for _ in range(30)]
    kept = [collector.take(seen(number / 30, face)) is not None for number, face in enumerate(different)]
    assert sum(kept) == 1.0 / INTERVAL
    assert collector.outcome is FaceOutcome.TOO_SOON


def test_the_largest_of_several_faces_is_kept(sample):
    large, small = rolled(sample, 0.0), rolled(sample, 20.0)
    taken = FaceCollector().take(seen(0.0, large, small))
    assert taken is not None
    assert np.array_equal(taken, large)


def test_nothing_is_kept_of_an_empty_picture_or_of_a_face_that_is_cut_off(sample):
    collector = FaceCollector()
    assert collector.take(seen(0.0)) is None
    assert collector.outcome is FaceOutcome.NO_FACE
    collector = FaceCollector()
    assert collector.take(seen(1.0, rolled(sample, 0.0), outside=0.4)) is None
    assert collector.outcome is FaceOutcome.CUT_OFF


def test_a_shifted_face_is_compared_at_the_shift_that_fits_best(sample):
    random = np.random.default_rng(1)
    face = random.integers(0, 256, (48, 48)).astype(np.uint8)
    for shift, alike in ((SLACK, True), (SLACK + 3, False)):
        collector = FaceCollector([rolled(sample, 0.0), face])
        collector.take(seen(0.0, np.roll(face, (shift, -shift), axis=(0, 1))))
        assert (collector.outcome is FaceOutcome.ALIKE) == alike


def test_a_face_is_compared_with_the_newest_ones_alone(monkeypatch):
    monkeypatch.setattr("fer_desktop.live.face_collector.MOST_COMPARED", 2)
    random = np.random.default_rng(1)
    first, *others = (random.integers(0, 256, (48, 48)).astype(np.uint8) for _ in range(4))
    collector = FaceCollector([first])
    outcomes = []
    for number, face in enumerate([first, *others, others[-1], first]):
        collector.take(seen(float(number), face))
        outcomes.append(collector.outcome)
    assert outcomes == [FaceOutcome.ALIKE, *[FaceOutcome.KEPT] * 3, FaceOutcome.ALIKE, FaceOutcome.KEPT]
