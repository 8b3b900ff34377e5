"""What the map says of classifiers whose reasons are known."""

from itertools import pairwise

import numpy as np
import pytest

from fer_desktop.base.task import StoppedError, Work
from fer_desktop.vision.inference.occlusion_map import (
    PATCHES,
    Occlusion,
    enlarged,
    heat_picture,
    occlusion,
    scale_end,
    scale_picture,
)
from fer_desktop.vision.opencv import cv2
from tests.fakes import LABELS

GRAY = np.full((1, 1), 128, np.uint8)


def lab(bgr):
    return cv2.cvtColor(bgr.astype(np.float32) / 255, cv2.COLOR_BGR2Lab)[0, 0]


def tinted(number, end=0.5):
    return heat_picture(GRAY, np.full((1, 1), number, np.float32), end)


def test_nothing_is_gray_above_is_orange_and_below_is_blue():
    blue, green, red = tinted(0.0)[0, 0].astype(int)
    assert max(blue, green, red) - min(blue, green, red) <= 2
    blue, green, red = tinted(0.5)[0, 0].astype(int)
    assert red > green > blue
    blue, green, red = tinted(-0.5)[0, 0].astype(int)
    assert blue > green
    assert blue > red


def test_equal_steps_look_equally_large():
    colours = [lab(tinted(number)) for number in (0.0, 0.1, 0.2, 0.3)]
    steps = [float(np.linalg.norm(b - a)) for a, b in pairwise(colours)]
    assert steps == pytest.approx([steps[0]] * 3, rel=0.1)
    assert steps[0] > 5


def test_beyond_the_end_of_the_scale_the_colour_stays():
    assert np.array_equal(tinted(0.9), tinted(0.5))


def test_a_lighter_face_stays_lighter_under_the_tint():
    face = np.array([[60, 200]], np.uint8)
    picture = heat_picture(face, np.full((1, 2), 0.4, np.float32), 0.5)
    gray = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    assert gray[0, 1] > gray[0, 0] + 40


def test_the_scale_has_the_colours_of_the_map_from_its_upper_to_its_lower_end():
    scale = scale_picture(101)
    assert scale.shape == (101, 1, 3)
    assert scale[0, 0, 2] > scale[0, 0, 0]
    assert scale[-1, 0, 0] > scale[-1, 0, 2]
    assert int(np.ptp(scale[50, 0])) <= 2


@pytest.mark.parametrize(("greatest", "end"), [(0.0, 0.05), (0.01, 0.05), (-0.12, 0.2), (0.95, 1.0)])
def test_a_scale_ends_at_a_round_number_that_holds_all(greatest, end):
    assert scale_end(np.array([[0.0, greatest]], np.float32)) == end


HAPPY, SAD = LABELS.index("Happy"), LABELS.index("Sad")


class CornerClassifier:
    """Looks at the upper left 12 × 12 pixels alone: the brighter they are, the happier, else sad."""

    labels = LABELS
    input_size = 48

    def __init__(self):
        self.read = 0

    def predict(self, faces):
        self.read += len(faces)
        probabilities = np.zeros((len(faces), len(LABELS)), np.float32)
        probabilities[:, HAPPY] = faces[:, :12, :12].mean(axis=(1, 2)) / 255
        probabilities[:, SAD] = 1 - probabilities[:, HAPPY]
        return probabilities


def map_of(face, patch=12):
    """An occlusion map that nobody cancels."""
    found = occlusion(face, CornerClassifier(), patch)
    assert found is not None
    return found


@pytest.fixture
def face():
    face = np.full((48, 48), 40, np.uint8)
    face[:12, :12] = 240
    return face


def test_covering_what_the_model_reads_lowers_the_probability_and_nothing_else_does(face):
    found = map_of(face, patch=16)
    drops = found.drops("Happy")
    row, column = np.unravel_index(drops.argmax(), drops.shape)
    size = 48 / len(drops)
    assert (row + 0.5) * size == pytest.approx(6, abs=size)
    assert (column + 0.5) * size == pytest.approx(6, abs=size)
    # The patch has the mean gray of the face: 1/16 of it is bright.
    mean = round(240 / 16 + 40 * 15 / 16)
    assert drops.max() == pytest.approx((240 - mean) / 255, abs=0.02)
    beyond = drops[len(drops) // 2 :, len(drops) // 2 :]
    assert np.array_equal(beyond, np.zeros_like(beyond))


def test_where_one_emotion_gets_less_likely_the_other_one_gets_more_likely(face):
    found = map_of(face)
    assert found.label == "Happy"
    assert found.drops("Sad") == pytest.approx(-found.drops("Happy"), abs=1e-6)
    assert found.drops("Fear") == pytest.approx(0.0)


def test_a_larger_patch_costs_at_least_as_much(face):
    greatest = [map_of(face, side).drops("Happy").max() for side in PATCHES.values()]
    assert greatest == sorted(greatest)
    assert greatest[0] < greatest[-1]


def test_the_face_itself_is_never_written_to(face):
    before = face.copy()
    map_of(face)
    assert np.array_equal(face, before)


def test_it_ends_at_the_next_row_once_nobody_wants_it(face):
    classifier, work = CornerClassifier(), Work()

    def stop_after_two_rows(part):
        if classifier.read == 1 + 2 * 16:
            work.stop()
        work.advance(part)

    with pytest.raises(StoppedError):
        occlusion(face, classifier, 12, progress=stop_after_two_rows)
    assert classifier.read == 1 + 2 * 16


def test_progress_ends_at_one(face):
    parts: list[float] = []
    occlusion(face, CornerClassifier(), 12, progress=parts.append)
    assert parts == sorted(parts)
    assert parts[-1] == 1.0


@pytest.mark.parametrize(("patch", "stride"), [(0, 3), (49, 3), (10, 0), (10, 49)])
def test_a_patch_that_does_not_fit_is_refused(face, patch, stride):
    with pytest.raises(ValueError, match="does not fit a face of 48"):
        occlusion(face, CornerClassifier(), patch, stride=stride)


def test_a_map_is_enlarged_in_place_and_within_its_own_range():
    drops = np.zeros((4, 4), np.float32)
    drops[0, 3] = 0.5
    large = enlarged(drops, 80)
    assert large.shape == (80, 80)
    assert (large.min(), large.max()) == pytest.approx((0.0, 0.5))
    assert large[10, 70] == pytest.approx(0.5, abs=0.05)
    assert large[60, 20] == pytest.approx(0.0, abs=1e-6)


def test_a_map_names_probabilities_by_emotion():
    probabilities = np.full(len(LABELS), 0.05, np.float32)
    probabilities[HAPPY] = 0.7
    found = Occlusion(np.zeros((48, 48), np.uint8), LABELS, probabilities, np.zeros((2, 2, 7), np.float32), 6)
    assert found.probability("Happy") == pytest.approx(0.7)
    assert found.drops("Happy") == pytest.approx(np.full((2, 2), 0.7))
