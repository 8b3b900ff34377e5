"""McNemar's test, against cases that can be counted by hand."""

import numpy as np
import pytest

from training.core.mcnemar import McNemarTest, mcnemar_test, mcnemar_test_of
from training.core.metrics import wilson_interval


def test_only_faces_that_one_of_the_two_reads_right_are_discordant():
    first = np.array([True, True, True, False, False, True])
    second = np.array([True, False, False, True, False, True])
    found = mcnemar_test_of(first, second)
    assert found == McNemarTest(6, both=2, only_first=2, only_second=1, p_value=found.p_value)
    assert found.p_value == pytest.approx(1.0)
    assert found.correct == (4, 3)
    assert found.accuracies == (4 / 6, 3 / 6)
    assert found.intervals == (wilson_interval(4, 6), wilson_interval(3, 6))


def test_the_p_value_is_that_of_a_fair_coin():
    # Of 10 throws, 0, 1, 9 or 10 heads: 1 + 10 + 10 + 1 of 1,024 outcomes.
    assert mcnemar_test(20, 5, 9, 1).p_value == pytest.approx(22 / 1024)
    assert mcnemar_test(20, 5, 1, 9).p_value == pytest.approx(22 / 1024)


@pytest.mark.parametrize("counts", [(0, 0), (1, 0), (4, 4)])
def test_classifiers_that_cannot_be_distinguished_have_the_p_value_1(counts):
    assert mcnemar_test(9, 0, *counts).p_value == pytest.approx(1)


def test_a_difference_is_significant_below_five_per_cent():
    assert not mcnemar_test(5, 0, 5, 0).significant  # p = 2 / 32
    assert mcnemar_test(6, 0, 6, 0).significant  # p = 2 / 64


def test_the_interval_of_the_difference_is_newcombes_for_paired_data():
    # Response before and after therapy (Cavo et al. 2012), as R's package contingencytables computes it.
    found = mcnemar_test(161, both=59, only_first=6, only_second=16)
    assert round(found.difference, 4) == -0.0621
    assert [round(end, 4) for end in found.difference_interval] == [-0.1186, -0.0046]


def test_the_interval_turns_with_the_classifiers_and_stays_within_its_range():
    low, high = mcnemar_test(161, both=59, only_first=6, only_second=16).difference_interval
    assert mcnemar_test(161, 59, 16, 6).difference_interval == pytest.approx((-high, -low))
    assert mcnemar_test(3, 0, 3, 0).difference_interval[1] == 1
    assert (
        mcnemar_test(9, 9, 0, 0).difference_interval[0] < 0 < mcnemar_test(9, 9, 0, 0).difference_interval[1]
    )
