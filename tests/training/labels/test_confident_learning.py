"""Confident learning on numbers of which the truth is known."""

import numpy as np
import pytest

from training.labels.confident_learning import find_label_errors, with_votes

LABELS = np.array([0, 0, 0, 0, 1, 1, 1, 1])
PROBABILITIES = np.array(
    [[0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.1, 0.9], [0.2, 0.8], [0.1, 0.9], [0.95, 0.05], [0.4, 0.6]]
)


def test_thresholds_are_the_mean_probability_of_each_class_over_its_faces():
    found = find_label_errors(LABELS, PROBABILITIES)
    assert found.thresholds == pytest.approx([2.5 / 4, 2.35 / 4])


def test_the_confident_joint_counts_given_and_confident_labels():
    assert find_label_errors(LABELS, PROBABILITIES).confident_joint.tolist() == [[3, 1], [1, 3]]


def test_suspects_come_with_the_lowest_probability_of_their_label_first():
    found = find_label_errors(LABELS, PROBABILITIES)
    assert found.index.tolist() == [6, 3]
    assert found.likely.tolist() == [0, 1]
    assert found.score == pytest.approx([0.95, 0.9])


def test_a_face_that_reaches_no_threshold_is_not_counted_but_may_be_a_suspect():
    # Thresholds 0.55, 0.45 and 0.9: the last face of class 0 reaches none, and stands for one in three.
    labels = np.array([0, 0, 0, 1, 1, 2])
    values = np.array(
        [[0.9, 0.1, 0], [0.3, 0.7, 0], [0.45, 0.3, 0.25], [0.1, 0.8, 0.1], [0.8, 0.1, 0.1], [0.1, 0, 0.9]]
    )
    found = find_label_errors(labels, values)
    assert found.confident_joint.tolist() == [[1, 1, 0], [1, 1, 0], [0, 0, 1]]
    # Class 0: 3 faces * 1/2, rounded to the even 2; class 1: 2 faces * 1/2.
    assert found.index.tolist() == [4, 1, 2]
    assert found.likely.tolist() == [0, 1, 1]


def test_labels_that_agree_give_no_suspects():
    found = find_label_errors(np.array([0, 1, 2]), np.eye(3))
    assert found.index.tolist() == []
    assert found.confident_joint.tolist() == np.eye(3).tolist()


def test_equal_probabilities_reach_their_own_mean():
    found = find_label_errors(np.array([0, 0, 0, 1]), np.array([[0.7, 0.3]] * 3 + [[0.3, 0.7]]))
    assert found.confident_joint.tolist() == [[3, 0], [0, 1]]


def test_a_class_without_faces_is_never_confident():
    found = find_label_errors(np.array([0, 1]), np.array([[0.4, 0.1, 0.5], [0.1, 0.4, 0.5]]))
    assert np.isinf(found.thresholds[2])
    assert found.index.tolist() == []


def test_no_faces_give_no_suspects():
    assert find_label_errors(np.zeros(0, np.int64), np.zeros((0, 7))).index.tolist() == []


def test_flipped_labels_are_the_first_suspects():
    random = np.random.default_rng(1)
    truth = random.integers(0, 7, 2000)
    logits = random.normal(size=(2000, 7)) + 5 * np.eye(7)[truth]
    probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    flips = random.choice(2000, 100, replace=False)
    labels = truth.copy()
    labels[flips] = (truth[flips] + random.integers(1, 7, 100)) % 7
    found = find_label_errors(labels, probabilities)
    right = np.isin(found.index[:100], flips)
    assert right.mean() > 0.9
    assert (found.likely[:100] == truth[found.index[:100]])[right].mean() > 0.95


@pytest.mark.parametrize(
    ("labels", "probabilities", "complaint"),
    [
        ([0, 1], [[0.5, 0.5]], "do not match"),
        ([0], [[1.0]], "do not match"),
        ([2], [[0.5, 0.5]], "a label is not between 0 and 1"),
        ([-1], [[0.5, 0.5]], "a label is not between 0 and 1"),
        ([0], [[1.5, 0]], "a probability is not between 0 and 1"),
        ([0], [[np.nan, 0]], "a probability is not between 0 and 1"),
    ],
)
def test_what_does_not_fit_is_refused(labels, probabilities, complaint):
    with pytest.raises(ValueError, match=complaint):
        find_label_errors(np.array(labels), np.array(probabilities))


def test_votes_are_half_of_the_probabilities_where_somebody_voted():
    mixed = with_votes(np.array([[0.8, 0.2], [0.8, 0.2]]), np.array([[0.0, 1.0], [0.0, 0.0]]))
    assert mixed.tolist() == [[0.4, 0.6], [0.8, 0.2]]
