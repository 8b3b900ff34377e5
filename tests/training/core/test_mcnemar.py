"""McNemar's test, against cases that can be counted by hand."""

import numpy as np
import pytest

from training.core.mcnemar import Discordance, discordance


def test_only_faces_that_one_of_the_two_reads_right_are_counted():
    first = np.array([True, True, True, False, False, True])
    second = np.array([True, False, False, True, False, True])
    assert discordance(first, second) == Discordance(only_first=2, only_second=1)


def test_the_p_value_is_that_of_a_fair_coin():
    # Of 10 throws, 0, 1, 9 or 10 heads: 1 + 10 + 10 + 1 of 1,024 outcomes.
    assert Discordance(9, 1).p_value == pytest.approx(22 / 1024)
    assert Discordance(1, 9).p_value == pytest.approx(22 / 1024)


@pytest.mark.parametrize("counts", [(0, 0), (1, 0), (4, 4)])
def test_readers_that_cannot_be_told_apart_have_the_p_value_1(counts):
    assert Discordance(*counts).p_value == pytest.approx(1)
