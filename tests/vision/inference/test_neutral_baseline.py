"""Readings corrected by a face at rest: neutral becomes neutral, and other expressions stay what they are."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_desktop.base.errors import BaselineError
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.neutral_baseline import (
    STRONGEST,
    UNKNOWN,
    Baseline,
    baseline_for,
    baseline_of,
    usual_at_rest,
)
from fer_desktop.vision.types import Box, ModelName
from tests.fakes import LABELS, FakeClassifier, FakeDetector, make_frame

NEUTRAL, SAD, HAPPY = LABELS.index("Neutral"), LABELS.index("Sad"), LABELS.index("Happy")


def reading(**shares):
    """Probabilities (emotions,) with these, and the rest shared evenly."""
    rest = (1 - sum(shares.values())) / (len(LABELS) - len(shares))
    return np.array([shares.get(label, rest) for label in LABELS], np.float32)


@pytest.fixture
def usual(shipped_bundle):
    return usual_at_rest(shipped_bundle)


@pytest.fixture
def sad_at_rest(usual):
    """The baseline of a face that looks sad at rest."""
    return baseline_of(np.stack([reading(Sad=0.55, Neutral=0.3)] * 20), usual, LABELS)


def test_the_pose_at_rest_becomes_neutral(sad_at_rest):
    assert sad_at_rest.at_rest.argmax() == SAD
    assert sad_at_rest.corrected(sad_at_rest.at_rest).argmax() == NEUTRAL


@pytest.mark.parametrize("label", ["Happy", "Surprise", "Angry", "Sad"])
def test_a_clear_expression_stays_what_it_is(sad_at_rest, label):
    pose = reading(**{label: 0.93, "Neutral": 0.04})
    assert LABELS[sad_at_rest.corrected(pose).argmax()] == label


def test_what_is_corrected_adds_up_to_one_in_every_row(sad_at_rest):
    rows = np.stack([reading(Sad=0.55, Neutral=0.3), reading(Happy=0.9)])
    assert sad_at_rest.corrected(rows).sum(axis=1) == pytest.approx([1.0, 1.0])


def test_a_face_that_is_read_as_usual_is_not_changed(usual):
    baseline = baseline_of(usual[np.newaxis], usual, LABELS)
    assert baseline.corrected(reading(Fear=0.6)) == pytest.approx(reading(Fear=0.6), abs=1e-6)


def test_a_face_that_is_surely_neutral_at_rest_is_not_made_less_so(usual):
    baseline = baseline_of(reading(Neutral=0.99)[np.newaxis], usual, LABELS)
    assert baseline.corrected(reading(Neutral=0.99))[NEUTRAL] >= 0.99
    assert baseline.corrected(reading(Happy=0.2, Neutral=0.6))[HAPPY] == pytest.approx(0.2, abs=0.01)


def test_a_pose_that_is_far_from_neutral_is_refused_with_a_message(usual):
    with pytest.raises(BaselineError, match=r"Prediction: Happy, 98%.*try again"):
        baseline_of(reading(Happy=0.98)[np.newaxis], usual, LABELS)


PROBABILITIES = st.lists(st.floats(1e-6, 1.0), min_size=7, max_size=7).map(
    lambda values: np.array(values, np.float32) / np.float32(sum(values))
)


@given(pose=PROBABILITIES, other=PROBABILITIES)
def test_no_odds_against_neutral_rise_or_fall_to_less_than_a_tenth(shipped_bundle, pose, other):
    try:
        baseline = baseline_of(pose[np.newaxis], usual_at_rest(shipped_bundle), LABELS)
    except BaselineError:
        return
    after = baseline.corrected(other)
    change = (after / after[NEUTRAL]) / (other / other[NEUTRAL])
    assert (change <= 1 + 1e-3).all()
    assert (change >= 1 / STRONGEST - 1e-3).all()
    assert baseline.corrected(pose).argmax() == NEUTRAL


def test_what_is_usual_comes_from_the_stored_matrix_of_the_split_that_chooses(shipped_bundle, usual):
    row = np.array(shipped_bundle.metrics["splits"]["PublicTest"]["confusion"][NEUTRAL]) + 1
    assert usual == pytest.approx(row / row.sum(), abs=1e-6)


def test_a_model_that_was_never_measured_has_a_plain_assumption(shipped_bundle):
    usual = usual_at_rest(replace(shipped_bundle, metrics={}))
    assert usual[NEUTRAL] == pytest.approx(UNKNOWN)
    assert usual.sum() == pytest.approx(1.0)


def test_faces_that_were_learnt_say_nothing_of_what_is_usual(shipped_bundle):
    splits = dict(shipped_bundle.metrics["splits"])
    learnt = [[0] * len(LABELS) for _ in LABELS]
    learnt[NEUTRAL][NEUTRAL] = 5000
    measured = {"PrivateTest": splits["PrivateTest"], "Training": {"confusion": learnt}}
    row = np.array(splits["PrivateTest"]["confusion"][NEUTRAL]) + 1
    usual = usual_at_rest(replace(shipped_bundle, metrics={"splits": measured}))
    assert usual == pytest.approx(row / row.sum(), abs=1e-6)
    alone = {"splits": {"Training": {"confusion": learnt}}}
    assert usual_at_rest(replace(shipped_bundle, metrics=alone))[NEUTRAL] == pytest.approx(UNKNOWN)


def test_a_model_without_neutral_is_refused(shipped_bundle):
    with pytest.raises(BaselineError, match="has no class Neutral"):
        usual_at_rest(replace(shipped_bundle, labels=("Happy", "Sad")))


def test_a_face_has_its_own_baseline_before_that_for_everybody(sad_at_rest):
    own: Baseline = replace(sad_at_rest, face_id=2)
    assert baseline_for(2, (sad_at_rest, own)) is own
    assert baseline_for(1, (sad_at_rest, own)) is sad_at_rest
    assert baseline_for(1, (own,)) is None


def sad_and_neutral():
    """An analyser that reads two faces as Sad 0.7."""
    boxes = [Box(0, 0, 10, 10), Box(30, 30, 10, 10)]
    return Analyser(FakeDetector(boxes), FakeClassifier(), margin=0.0)


def test_an_analyser_corrects_the_face_that_has_a_baseline_and_says_so(usual):
    analyser = sad_and_neutral()
    frame = make_frame(gray=200)
    before = analyser.analyse(frame)
    assert [face.label for face in before.faces] == ["Sad", "Sad"]
    analyser.correct_by((baseline_of(reading(Sad=0.5, Neutral=0.3)[np.newaxis], usual, LABELS, 2),))
    first, second = analyser.analyse(frame).faces
    assert (first.calibrated, second.calibrated) == (False, True)
    assert first.probabilities[SAD] == pytest.approx(0.7)
    assert second.probabilities[SAD] < 0.6
    assert second.probabilities[NEUTRAL] > first.probabilities[NEUTRAL]


def test_after_a_jump_only_the_baseline_for_everybody_continues(usual, sad_at_rest):
    analyser = sad_and_neutral()
    analyser.analyse(make_frame(gray=200))
    for baseline, continues in ((replace(sad_at_rest, face_id=1), False), (sad_at_rest, True)):
        analyser.correct_by((baseline,))
        jumped = replace(make_frame(gray=200), segment=int(continues) + 1)
        assert [face.calibrated for face in analyser.analyse(jumped).faces] == [continues] * 2


@pytest.mark.parametrize(
    "strange", [{"labels": LABELS[::-1]}, {"labels": ("Calm",)}, {"model": ModelName("other", "f" * 64)}]
)
def test_an_analyser_leaves_out_what_was_made_with_another_model(sad_at_rest, strange):
    analyser = sad_and_neutral()
    analyser.correct_by((replace(sad_at_rest, **strange),))
    assert [face.calibrated for face in analyser.analyse(make_frame(gray=200)).faces] == [False] * 2
    analyser.correct_by((sad_at_rest,))
    assert [face.calibrated for face in analyser.analyse(make_frame(gray=200)).faces] == [True] * 2


@pytest.mark.parametrize("changed", [{"temperature": 2.5}, {"margin": 0.3}])
def test_a_network_of_that_name_that_reads_otherwise_needs_a_baseline_of_its_own(
    shipped_bundle, sad_at_rest, changed
):
    baseline = replace(sad_at_rest, model=ModelName.of(shipped_bundle))
    analyser = sad_and_neutral()
    for bundle, fits in ((replace(shipped_bundle, **changed), False), (shipped_bundle, True)):
        analyser.model = ModelName.of(bundle)
        analyser.correct_by((baseline,))
        assert [face.calibrated for face in analyser.analyse(make_frame(gray=200)).faces] == [fits] * 2
