"""The figures on faces of which the model has seen no copy."""

import dataclasses

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.data.faces import PUBLIC_TEST, TRAINING
from training.evaluation.leakage import figures_without_duplicates


@pytest.fixture
def copied():
    """14 test faces: the first is a Training face, the second a brighter one, the others are new."""
    data = draw_faces({TRAINING: 2, PUBLIC_TEST: 2})
    faces = data.faces.copy()
    test = np.flatnonzero(data.splits == PUBLIC_TEST)
    faces[test[0]] = faces[0]
    faces[test[1]] = faces[3] // 2 + 60
    return dataclasses.replace(data, faces=faces)


def test_exact_and_near_copies_are_left_out_of_the_count(copied):
    labels = copied.split(PUBLIC_TEST).labels
    read = labels.copy()
    read[5] = (labels[5] + 1) % 7
    figures = figures_without_duplicates(copied, PUBLIC_TEST, read, labels, 7)
    assert figures is not None
    assert figures["exact"]["faces"] == 13
    assert figures["exact"]["accuracy"] == pytest.approx(12 / 13)
    assert figures["near"]["faces"] == 12
    assert figures["near"]["accuracy"] == pytest.approx(11 / 12)
    low, high = figures["near"]["accuracy_interval"]
    assert low < 11 / 12 <= high


def test_where_every_face_is_a_copy_there_is_no_figure(copied):
    only = copied.where(np.flatnonzero((copied.splits == TRAINING) | (np.arange(28) == 14)))
    assert figures_without_duplicates(only, PUBLIC_TEST, np.array([0]), np.array([0]), 7) == {
        "exact": None,
        "near": None,
    }


def test_without_training_faces_or_on_them_there_are_no_figures(copied):
    labels = copied.split(PUBLIC_TEST).labels
    alone = copied.split(PUBLIC_TEST)
    assert figures_without_duplicates(alone, PUBLIC_TEST, labels, labels, 7) is None
    learnt = copied.split(TRAINING).labels
    assert figures_without_duplicates(copied, TRAINING, learnt, learnt, 7) is None
