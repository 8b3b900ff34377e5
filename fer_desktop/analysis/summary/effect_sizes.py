"""Means, differences and effect sizes with 95 % intervals, as pure functions.

Sources: Welch (1947), Biometrika 34, 28; Hedges (1981), J. Educ. Stat. 6, 107; Holm (1979), Scand. J. Stat.
6, 65; Steiger (2004), Psychol. Methods 9, 164, for intervals by noncentral t and F.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, special

Values: TypeAlias = NDArray[np.float64]
"""(n,) one value for each participant."""
Interval: TypeAlias = tuple[float, float]
TAIL: Final = 0.025
"""Beyond each end of an interval."""
LARGE_T: Final = 1e3
"""Of t, from which the spread of its denominator alone matters: the rest changes less than 1 in 10,000."""
LARGE_F: Final = 1e6
"""The same of F."""
LOWEST: Final = -2.0
"""Of the noncentralities for a t that is not negative; they are -1.96 and more."""
_TAIL_WIDTH: Final = 8.0
"""Standard deviations that contain all of a normal distribution that can be told from it."""


@dataclass(frozen=True, slots=True)
class MeanInterval:
    """Mean and spread of one group.

    Attributes:
        n: Participants.
        mean: Of their values.
        sd: Standard deviation (n − 1); None for one participant.
        interval: 95 % interval of the mean by Student's t; None for one participant.
    """

    n: int
    mean: float
    sd: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Effect:
    """A test and its effect size.

    Attributes:
        test: "welch", "paired" or "anova".
        n: Participants; of a paired test, pairs.
        difference: First mean − second mean; None for "anova".
        interval: 95 % interval of the difference; None for "anova".
        statistic: t, or F.
        df: Degrees of freedom; of "anova", between the groups.
        df_error: Of "anova", within the groups; else None.
        p: Of the two-sided test, 0..1.
        name: Of the effect size: "hedges_g", "dz" or "eta2".
        size: The effect size.
        size_interval: Its 95 % interval.
    """

    test: str
    n: int
    difference: float | None
    interval: Interval | None
    statistic: float
    df: float
    df_error: float | None
    p: float
    name: str
    size: float
    size_interval: Interval


def mean_interval(values: Values) -> MeanInterval:
    """Mean ± t(0.975, n − 1) · SD / √n of at least one value."""
    n, mean = len(values), float(values.mean())
    if n < 2:
        return MeanInterval(n, mean, None, None)
    sd = float(values.std(ddof=1))
    half = _critical(n - 1) * sd / math.sqrt(n)
    return MeanInterval(n, mean, sd, (mean - half, mean + half))


def welch_test(first: Values, second: Values) -> Effect | None:
    """Two independent groups: Welch's t test and Hedges' g.

    g = J · (m₁ − m₂) / s, where s is the pooled standard deviation and J = Γ(k/2) / (√(k/2) · Γ((k − 1)/2)),
    k = n₁ + n₂ − 2, corrects its bias. The interval of g supposes equal variances.

    Returns:
        None with fewer than two values in a group, or where none differs from the mean of its group.
    """
    one, two = len(first), len(second)
    if min(one, two) < 2:
        return None
    variances = float(first.var(ddof=1)), float(second.var(ddof=1))
    parts = variances[0] / one, variances[1] / two
    error = math.sqrt(sum(parts))
    difference = float(first.mean() - second.mean())
    if _vanishes(error, first, second):
        return None
    df = sum(parts) ** 2 / (parts[0] ** 2 / (one - 1) + parts[1] ** 2 / (two - 1))
    half = _critical(df) * error
    pooled_df = one + two - 2
    pooled = math.sqrt(((one - 1) * variances[0] + (two - 1) * variances[1]) / pooled_df)
    root = math.sqrt(one * two / (one + two))
    correction = _bias_correction(pooled_df)
    low, high = _noncentral_t(difference / pooled * root, pooled_df)
    return Effect(
        "welch",
        one + two,
        difference,
        (difference - half, difference + half),
        difference / error,
        df,
        None,
        _two_sided(difference / error, df),
        "hedges_g",
        correction * difference / pooled,
        (correction * low / root, correction * high / root),
    )


def paired_test(first: Values, second: Values) -> Effect | None:
    """The same participants twice, in the same order: paired t test and dz.

    dz = mean of the differences / their standard deviation.

    Returns:
        None with fewer than two pairs, or where all differ by the same.
    """
    differences = first - second
    n = len(differences)
    if n < 2:
        return None
    figures = mean_interval(differences)
    assert figures.sd is not None
    if _vanishes(figures.sd, first, second):
        return None
    dz = figures.mean / figures.sd
    t = dz * math.sqrt(n)
    low, high = _noncentral_t(t, n - 1)
    sizes = low / math.sqrt(n), high / math.sqrt(n)
    p = _two_sided(t, n - 1)
    return Effect("paired", n, figures.mean, figures.interval, t, n - 1, None, p, "dz", dz, sizes)


def one_way_test(groups: Sequence[Values]) -> Effect | None:
    """Independent groups: one-way analysis of variance and eta² = SS between / SS total.

    Returns:
        None with fewer than two groups, fewer than two values in one, or no difference within the groups.
    """
    n, between_df = sum(map(len, groups)), len(groups) - 1
    within_df = n - len(groups)
    if between_df < 1 or within_df < 1 or min(map(len, groups)) < 2:
        return None
    grand = float(np.concatenate(groups).mean())
    between = sum(len(values) * (float(values.mean()) - grand) ** 2 for values in groups)
    within = sum(float(((values - values.mean()) ** 2).sum()) for values in groups)
    if _vanishes(math.sqrt(within), *groups):
        return None
    statistic = (between / between_df) / (within / within_df)
    p = float(special.fdtrc(between_df, within_df, statistic))
    low, high = (
        noncentrality / (noncentrality + n)
        for noncentrality in _noncentral_f(statistic, between_df, within_df)
    )
    size = between / (between + within)
    return Effect("anova", n, None, None, statistic, between_df, within_df, p, "eta2", size, (low, high))


def holm(p_values: Sequence[float]) -> list[float]:
    """P values corrected for their number by Holm's step-down method, in the same order."""
    order = np.argsort(p_values, kind="stable")
    corrected = [1.0] * len(p_values)
    highest = 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[index]))
        corrected[index] = highest
    return corrected


def _critical(df: float) -> float:
    return float(special.stdtrit(df, 1 - TAIL))


def _two_sided(t: float, df: float) -> float:
    return float(2 * special.stdtr(df, -abs(t)))


def _bias_correction(df: int) -> float:
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)


def _vanishes(spread: float, *groups: Values) -> bool:
    """Whether a spread is nothing but rounding of the values."""
    largest = max(float(np.abs(values).max()) for values in groups)
    return spread <= 1e-12 * max(largest, 1e-12)


def _noncentral_t(t: float, df: int) -> Interval:
    """The noncentralities for which t lies at the 97.5 % and at the 2.5 % quantile."""
    if t < 0:
        low, high = _noncentral_t(-t, df)
        return -high, -low

    def found(p: float) -> float:
        if t > LARGE_T:
            return t * math.sqrt(float(special.chdtri(df, p)) / df)
        return _root(lambda nc: float(special.nctdtr(df, nc, t)) - p, LOWEST, _most(t * t, df))

    return found(1 - TAIL), found(TAIL)


def _noncentral_f(statistic: float, between: int, within: int) -> Interval:
    """The same of F; 0 where even the central distribution has it beyond."""
    central = float(special.fdtr(between, within, statistic))
    square = between * statistic

    def found(p: float) -> float:
        if central <= p:
            return 0.0
        if statistic > LARGE_F:
            return square * float(special.chdtri(within, p)) / within
        most = _most(square, within) ** 2
        return _root(lambda nc: float(special.ncfdtr(between, within, nc, statistic)) - p, 0.0, most)

    return found(1 - TAIL), found(TAIL)


def _most(square: float, df: int) -> float:
    """More than any noncentrality of t can be, by the square of t."""
    return math.sqrt(square * float(special.chdtri(df, 1e-9)) / df) + _TAIL_WIDTH


def _root(excess: Callable[[float], float], low: float, high: float) -> float:
    """Where a distribution function passes a quantile; SciPy's own inverses may search without an end."""
    return float(optimize.brentq(excess, low, high, xtol=1e-9))
