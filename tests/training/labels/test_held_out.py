"""Probabilities are never those of a classifier that was trained on the face."""

from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.core.bundle import SEEN_FACES
from training.data import DataError
from training.data.faces import PUBLIC_TEST, TRAINING
from training.labels.held_out import cross_validated, gradient_features, unseen_probabilities


def test_faces_of_the_training_are_not_judged(trained, drawn):
    rows, probabilities, notes = unseen_probabilities([trained], drawn)
    assert rows.tolist() == np.flatnonzero(drawn.splits != TRAINING).tolist()
    assert probabilities.shape == (56, 7)
    assert probabilities.sum(axis=1) == pytest.approx(np.ones(56), abs=1e-5)
    assert [str(note) for note in notes] == [
        "Not searched: 112 of 168 faces, on which the model was trained."
    ]


def test_a_model_that_knows_all_faces_is_refused(trained, drawn):
    with pytest.raises(DataError, match="was trained on every face of drawn faces that is searched"):
        unseen_probabilities([trained], drawn.split(TRAINING))


def test_columns_are_in_the_order_of_the_data(trained, drawn):
    test = drawn.split(PUBLIC_TEST)
    _, usual, _ = unseen_probabilities([trained], test)
    turned = replace(test, emotions=test.emotions[::-1], labels=6 - test.labels)
    _, reversed_, _ = unseen_probabilities([trained], turned)
    assert np.allclose(usual[:, ::-1], reversed_)


def test_a_model_that_does_not_say_what_it_knows_is_warned_about(trained, drawn):
    silent = replace(trained, files={name: x for name, x in trained.files.items() if name != SEEN_FACES})
    rows, _, notes = unseen_probabilities([silent], drawn)
    assert len(rows) == len(drawn)
    assert "does not say which faces it was trained on" in str(notes[0])


def test_cross_validation_is_not_taken_in_by_flipped_labels():
    data = draw_faces({TRAINING: 20})
    flips = np.array([3, 40, 77, 120])
    labels = data.labels.copy()
    labels[flips] = (labels[flips] + 3) % 7
    flawed = replace(data, labels=labels)
    probabilities = cross_validated(gradient_features(data.faces), flawed, 4)
    given = probabilities[np.arange(len(labels)), labels]
    assert set(np.argsort(given)[:4]) == set(flips)
    assert probabilities[flips].argmax(axis=1).tolist() == data.labels[flips].tolist()


def test_duplicates_are_in_one_fold():
    """A copy with another label must not teach the classifier that label."""
    data = draw_faces({TRAINING: 6})
    twice = data.where(np.repeat(np.arange(len(data)), 2))
    labels = twice.labels.copy()
    labels[:2] = 6
    probabilities = cross_validated(gradient_features(twice.faces), replace(twice, labels=labels), 3)
    assert probabilities[0] == pytest.approx(probabilities[1])
    assert probabilities[0, 6] < 0.5


def test_fewer_faces_of_an_emotion_than_folds_are_refused():
    data = draw_faces({TRAINING: 2})
    with pytest.raises(DataError, match="too few faces"):
        cross_validated(gradient_features(data.faces), data, 3)
