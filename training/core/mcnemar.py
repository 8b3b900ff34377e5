"""Whether two classifiers differ on the same faces by more than chance (McNemar 1947)."""

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
    def significant(self) -> bool:
        """Whether the difference is more than chance explains."""
        return self.p_value < ALPHA


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
