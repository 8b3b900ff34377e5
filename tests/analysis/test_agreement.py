"""Agreement and Cohen's kappa, against what can be counted by hand and against scikit-learn."""

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from fer_desktop.analysis.comparison_totals import agreement, kappa

HAND = np.array([[20, 5], [10, 15]])
"""Of 50: both agree on 35; by chance on (25 × 30 + 25 × 20) / 50 = 25."""


def test_kappa_is_the_agreement_beyond_chance():
    assert kappa(HAND) == pytest.approx((0.7 - 0.5) / (1 - 0.5))


@pytest.mark.parametrize("seed", range(5))
def test_kappa_is_that_of_scikit_learn(seed):
    counts = np.random.default_rng(seed).integers(0, 9, (7, 7))
    first = np.repeat(np.arange(7), counts.sum(axis=1))
    second = np.concatenate([np.repeat(np.arange(7), row) for row in counts])
    assert kappa(counts) == pytest.approx(cohen_kappa_score(first, second))


def test_full_agreement_is_1_and_what_chance_gives_is_0():
    assert kappa(np.diag([3, 4])) == pytest.approx(1.0)
    assert kappa(np.array([[4, 4], [4, 4]])) == pytest.approx(0.0)


@pytest.mark.parametrize("counts", [np.zeros((2, 2), int), np.array([[9, 0], [0, 0]])])
def test_there_is_no_kappa_without_faces_or_where_both_always_say_one_and_the_same(counts):
    assert kappa(counts) is None


def test_two_that_never_vary_but_differ_have_a_kappa_of_0():
    assert kappa(np.array([[0, 9], [0, 0]])) == pytest.approx(0.0)


def test_the_share_has_the_interval_of_wilson():
    found = agreement(HAND)
    assert found is not None
    assert (found.faces, found.agreed) == (50, 35)
    assert found.share == pytest.approx(0.7)
    # (0.7 + z²/100 ± z √(0.21/50 + z²/10000)) / (1 + z²/50) with z = 1.96.
    assert found.low == pytest.approx(0.5625, abs=1e-4)
    assert found.high == pytest.approx(0.8090, abs=1e-4)


def test_without_a_face_there_is_no_agreement():
    assert agreement(np.zeros((7, 7), int)) is None
