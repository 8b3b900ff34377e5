"""Whether two classifiers differ on the same faces by more than chance (McNemar 1947)."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.metrics import Interval, wilson_interval

ALPHA: Final = 0.05
"""Significance level: a difference is called significant where p is below it."""


@dataclass(frozen=True)
class McNemarTest:
    """Two classifiers on the same faces.

    Attributes:
        faces: How many.
        both: How many both predict as labelled.
        only_first: How many the first alone does.
        only_second: How many the second alone does.
        p_value: How probable a difference of at least this size is between equally good ones; 0..1.
    """

    faces: int
    both: int
    only_first: int
    only_second: int
    p_value: float

    @property
    def correct(self) -> tuple[int, int]:
        """How many faces each predicts as labelled."""
        return self.both + self.only_first, self.both + self.only_second

    @property
    def accuracies(self) -> tuple[float, float]:
        """The accuracy of each, 0..1; there must be a face."""
        first, second = self.correct
        return first / self.faces, second / self.faces

    @property
    def intervals(self) -> tuple[Interval, Interval]:
        """The 95 % interval (Wilson) of each accuracy; there must be a face."""
        first, second = self.correct
        return wilson_interval(first, self.faces), wilson_interval(second, self.faces)

    @property
    def difference(self) -> float:
        """Accuracy of the first minus that of the second, -1..1; there must be a face."""
        return (self.only_first - self.only_second) / self.faces

    @property
    def difference_interval(self) -> Interval:
        """The 95 % interval of ``difference``, for accuracies on the same faces; there must be a face.

        Method 10 of Newcombe (1998), Improved confidence intervals for the difference between binomial
        proportions based on paired data, Statistics in Medicine 17, 2635-2650: with the Wilson intervals
        (l, u) of both accuracies p and the correlation phi of being correct,

            low  = p1 - p2 - √((p1 - l1)² - 2 phi (p1 - l1) (u2 - p2) + (u2 - p2)²)
            high = p1 - p2 + √((p2 - l2)² - 2 phi (p2 - l2) (u1 - p1) + (u1 - p1)²)
        """
        (first, second), ((low1, high1), (low2, high2)) = self.accuracies, self.intervals
        phi = self._correlation
        down = _distance(first - low1, high2 - second, phi)
        up = _distance(second - low2, high1 - first, phi)
        return max(self.difference - down, -1.0), min(self.difference + up, 1.0)

    @property
    def _correlation(self) -> float:
        """Pearson's correlation of being correct, with the continuity correction of method 10."""
        neither = self.faces - self.both - self.only_first - self.only_second
        first, second = self.correct
        scale = (first * (self.faces - first) * second * (self.faces - second)) ** 0.5
        product = float(self.both * neither - self.only_first * self.only_second)
        if product > 0:
            product = max(product - self.faces / 2, 0.0)
        return product / scale if scale else 0.0

    @property
    def significant(self) -> bool:
        """Whether the difference is more than chance explains."""
        return self.p_value < ALPHA


def _distance(one: float, other: float, correlation: float) -> float:
    return math.sqrt(max(one * one - 2 * correlation * one * other + other * other, 0.0))


def mcnemar_test(faces: int, both: int, only_first: int, only_second: int) -> McNemarTest:
    """The exact, two-sided test, from counts as ``McNemarTest`` describes them.

    Of equally good classifiers each is the right one on half of the discordant faces, those that only one
    predicts as labelled: so p is that of a binomial test with probability 1/2.
    """
    # Imported here: it takes a second, which whoever only shows a result need not wait.
    from scipy.stats import binomtest

    discordant = only_first + only_second
    p_value = float(binomtest(only_first, discordant, 0.5).pvalue) if discordant else 1.0
    return McNemarTest(faces, both, only_first, only_second, p_value)


def mcnemar_test_of(first_right: NDArray[np.bool_], second_right: NDArray[np.bool_]) -> McNemarTest:
    """The test, from which of the same faces (n,) each predicts as labelled."""
    return mcnemar_test(
        len(first_right),
        int((first_right & second_right).sum()),
        int((first_right & ~second_right).sum()),
        int((second_right & ~first_right).sum()),
    )
