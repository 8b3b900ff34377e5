"""What the map says of classifiers whose reasons are known."""

import numpy as np
import pytest

from fer_desktop.vision.occlusion import PATCHES, Occlusion, enlarged, occlusion
from tests.fakes import LABELS

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


def looked_at(face, patch=12):
    """A look that nobody cancels."""
    look = occlusion(face, CornerClassifier(), patch)
    assert look is not None
    return look


@pytest.fixture
def face():
    face = np.full((48, 48), 40, np.uint8)
    face[:12, :12] = 240
    return face


def test_covering_what_the_model_looks_at_lowers_the_probability_and_nothing_else_does(face):
    look = looked_at(face, patch=16)
    drops = look.drops("Happy")
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
    look = looked_at(face)
    assert look.label == "Happy"
    assert look.drops("Sad") == pytest.approx(-look.drops("Happy"), abs=1e-6)
    assert look.drops("Fear") == pytest.approx(0.0)


def test_a_larger_patch_costs_at_least_as_much(face):
    greatest = [looked_at(face, side).drops("Happy").max() for side in PATCHES.values()]
    assert greatest == sorted(greatest)
    assert greatest[0] < greatest[-1]


def test_the_face_itself_is_never_written_to(face):
    before = face.copy()
    looked_at(face)
    assert np.array_equal(face, before)


def test_it_stops_at_the_next_row_once_nobody_wants_it(face):
    classifier = CornerClassifier()
    rows: list[float] = []
    look = occlusion(face, classifier, 12, cancelled=lambda: len(rows) == 2, progress=rows.append)
    assert look is None
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


def test_a_look_names_probabilities_by_emotion():
    probabilities = np.full(len(LABELS), 0.05, np.float32)
    probabilities[HAPPY] = 0.7
    look = Occlusion(np.zeros((48, 48), np.uint8), LABELS, probabilities, np.zeros((2, 2, 7), np.float32), 6)
    assert look.probability("Happy") == pytest.approx(0.7)
    assert look.drops("Happy") == pytest.approx(np.full((2, 2), 0.7))
