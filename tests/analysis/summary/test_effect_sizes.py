"""Intervals and effect sizes against scipy's own tests and figures calculated by hand."""

import numpy as np
import pytest
from scipy import stats

from fer_desktop.analysis.summary.effect_sizes import (
    holm,
    mean_interval,
    one_way_test,
    paired_test,
    welch_test,
)

FIRST = np.array([0.61, 0.42, 0.77, 0.58, 0.69, 0.50])
SECOND = np.array([0.33, 0.47, 0.21, 0.52])
THIRD = np.array([0.10, 0.15, 0.42])


def test_the_interval_of_a_mean_is_that_of_student_s_t():
    found = mean_interval(FIRST)
    expected = stats.ttest_1samp(FIRST, 0.0).confidence_interval()
    assert found.n == 6
    assert found.mean == pytest.approx(0.595)
    assert found.sd == pytest.approx(0.1262933, abs=1e-6)
    assert found.interval == pytest.approx((expected.low, expected.high))


def test_one_participant_has_no_spread():
    found = mean_interval(FIRST[:1])
    assert (found.n, found.mean, found.sd, found.interval) == (1, 0.61, None, None)


def test_two_groups_have_welch_s_test():
    found, expected = welch_test(FIRST, SECOND), stats.ttest_ind(FIRST, SECOND, equal_var=False)
    assert found is not None
    assert (found.test, found.n) == ("welch", 10)
    assert (found.statistic, found.p, found.df) == pytest.approx(
        (expected.statistic, expected.pvalue, expected.df)
    )
    interval = expected.confidence_interval()
    assert found.interval == pytest.approx((interval.low, interval.high))


def test_hedges_g_is_that_of_a_worked_example():
    # Means 5 and 3, both with a variance of 2.5 and n = 5: d = 2 / √2.5 = 1.264911, J = 0.902703 for 8 df.
    first, second = np.array([3.0, 4, 5, 6, 7]), np.array([1.0, 2, 3, 4, 5])
    found = welch_test(first, second)
    assert found is not None
    assert found.size == pytest.approx(1.264911 * 0.902703, abs=1e-5)
    # At each end of the interval, the t that was found is at the 97.5 % and the 2.5 % quantile.
    t, root = 2.0, np.sqrt(5 * 5 / 10)
    ends = np.array(found.size_interval) / 0.9027033 * root
    assert stats.nct.cdf(t, 8, ends) == pytest.approx([0.975, 0.025], abs=1e-5)


def test_pairs_have_the_paired_test_and_dz():
    before, after = FIRST, FIRST - np.array([0.1, 0.3, 0.2, 0.05, 0.15, 0.1])
    found, expected = paired_test(before, after), stats.ttest_rel(before, after)
    assert found is not None
    assert (found.test, found.n, found.df) == ("paired", 6, 5)
    assert (found.statistic, found.p) == pytest.approx((expected.statistic, expected.pvalue))
    interval = expected.confidence_interval()
    assert found.interval == pytest.approx((interval.low, interval.high))
    # Mean of the differences 0.15, standard deviation 0.0894427.
    assert found.size == pytest.approx(0.15 / 0.0894427, abs=1e-5)
    ends = np.array(found.size_interval) * np.sqrt(6)
    assert stats.nct.cdf(found.statistic, 5, ends) == pytest.approx([0.975, 0.025], abs=1e-5)


def test_several_groups_have_a_one_way_analysis_of_variance():
    found, expected = one_way_test([FIRST, SECOND, THIRD]), stats.f_oneway(FIRST, SECOND, THIRD)
    assert found is not None
    assert (found.test, found.n, found.df, found.df_error) == ("anova", 13, 2, 10)
    assert (found.statistic, found.p) == pytest.approx((expected.statistic, expected.pvalue))
    assert found.size == pytest.approx(2 * found.statistic / (2 * found.statistic + 10))
    low, high = found.size_interval
    assert 0 < low < found.size < high < 1
    noncentrality = 13 * np.array([low, high]) / (1 - np.array([low, high]))
    assert stats.ncf.cdf(found.statistic, 2, 10, noncentrality) == pytest.approx([0.975, 0.025], abs=1e-3)


def test_eta_squared_near_nothing_has_an_interval_from_zero():
    found = one_way_test([FIRST, FIRST + 0.001, FIRST - 0.001])
    assert found is not None
    assert found.size_interval[0] == 0.0


def test_holm_s_correction_is_that_of_a_worked_example():
    # Sorted 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1, none under the one before.
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.9, 0.8]) == [1.0, 1.0]
    assert holm([]) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [(FIRST[:1], SECOND), (np.array([0.5, 0.5]), np.array([0.2, 0.2])), (np.zeros(4), np.zeros(3))],
)
def test_groups_without_spread_or_with_one_value_are_not_tested(first, second):
    assert welch_test(first, second) is None
    assert one_way_test([np.full(3, 0.5), np.full(3, 0.1)]) is None
    assert paired_test(np.array([0.5, 0.6, 0.7]), np.array([0.4, 0.5, 0.6])) is None


@pytest.mark.parametrize("spread", [1e-1, 1e-3, 1e-6, 1e-9])
def test_groups_that_are_far_apart_have_an_interval_about_their_effect_size(spread):
    noise = np.array([-1.0, 0.0, 1.0]) * spread
    found = welch_test(noise + 1.0, noise)
    assert found is not None
    low, high = found.size_interval
    assert low < found.size < high
    # For a large t with 4 degrees of freedom, the ends are t · √(χ² / 4).
    assert (low / found.size, high / found.size) == pytest.approx(
        np.sqrt(stats.chi2.ppf([0.025, 0.975], 4) / 4), rel=0.1
    )
    below = welch_test(noise, noise + 1.0)
    assert below is not None
    assert below.size_interval == pytest.approx((-high, -low))
    several = one_way_test([noise, noise + 1.0, noise + 2.0])
    assert several is not None
    low, high = several.size_interval
    assert 0.9 < low <= several.size <= high <= 1.0


def test_a_group_of_one_is_not_tested_among_several():
    assert one_way_test([FIRST, SECOND, THIRD[:1]]) is None
