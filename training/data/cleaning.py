"""Find what is wrong with a data set, and leave it out.

Faces of the test splits stay, whatever is found: figures on them could not be compared with others' any
more. Faces without a split count as Training.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.stages import Stage
from training.data.cleaning_rules import NO_TWIN, RULES, Grouped, Rule
from training.data.data_errors import NoFacesLeftError, UnknownRuleError
from training.data.duplicates import exact_duplicates, near_duplicates
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, SPLITS, FaceData, ProgressCallback, ignore_progress
from training.data.skipped import CleaningNote

ALL: Final = frozenset(rule.name for rule in RULES)

NOTHING: Final = -1
"""Stands where no rule found anything."""


@dataclass(frozen=True, eq=False)
class Findings:
    """What the rules found.

    Attributes:
        data: The faces that were looked at.
        applied: Names of the rules by which faces go; the others' finds are only counted.
        rule: int64 (n,), index into ``RULES`` of the first applied rule that found the face, or ``NOTHING``.
        twin: int64 (n,), index of the face that it is a copy of, or ``NO_TWIN``.
        found: int64 (rules, 3), how many faces each rule found in each of ``SPLITS`` that no applied rule
            had found before; faces without a split are counted as Training.
    """

    data: FaceData
    applied: frozenset[str]
    rule: NDArray[np.int64]
    twin: NDArray[np.int64]
    found: NDArray[np.int64]

    @property
    def removed(self) -> NDArray[np.bool_]:
        """Which faces go, shape (n,): those that were found outside of the test splits."""
        return np.asarray((self.rule != NOTHING) & ~in_test(self.data))

    def count_removed(self, rule: Rule) -> int:
        """How many faces go by one rule."""
        return int((self.rule[self.removed] == RULES.index(rule)).sum())


def group(data: FaceData, on_progress: ProgressCallback = ignore_progress) -> Grouped:
    """Find out which faces are copies of one another; ``on_progress`` is told how far that is."""
    on_progress(Stage.DUPLICATES, 0, len(data))
    exact = exact_duplicates(data.faces)
    return Grouped(data, exact, near_duplicates(data.faces, on_progress, exact))


def find(data: FaceData, rules: Iterable[str] = ALL) -> Findings:
    """Apply rules to Training and, to be told only, to each test split for itself.

    Raises:
        DataError: There is no such rule.
    """
    return find_among(group(data), rules)


def find_among(grouped: Grouped, rules: Iterable[str] = ALL) -> Findings:
    """As ``find``, of faces whose copies are known."""
    applied = frozenset(rules)
    refuse_unknown(applied)
    data = grouped.data
    rule = np.full(len(data), NOTHING, np.int64)
    twin = np.full(len(data), NO_TWIN, np.int64)
    found = np.zeros((len(RULES), len(SPLITS)), np.int64)
    for column, side in enumerate((~in_test(data), data.splits == PUBLIC_TEST, data.splits == PRIVATE_TEST)):
        left = side.copy()
        for row, entry in enumerate(RULES):
            indexes, twins = entry.find(grouped, left)
            found[row, column] = len(indexes)
            if entry.name in applied:
                rule[indexes], twin[indexes], left[indexes] = row, twins, False
    return Findings(data, applied, rule, twin, found)


def clean(data: FaceData, keep: Iterable[str] = frozenset()) -> tuple[FaceData, Findings]:
    """The faces without those that were found, and what was found.

    Args:
        data: The faces.
        keep: Names of rules by which no face is to go.

    Raises:
        DataError: There is no such rule, or no face would be left.
    """
    return clean_among(group(data), keep)


def clean_among(grouped: Grouped, keep: Iterable[str] = frozenset()) -> tuple[FaceData, Findings]:
    """As ``clean``, of faces whose copies are known."""
    keep = frozenset(keep)
    refuse_unknown(keep)
    data, findings = grouped.data, find_among(grouped, ALL - keep)
    if findings.removed.all():
        raise NoFacesLeftError(source=data.source)
    return data.where(~findings.removed), findings


def notes(findings: Findings) -> list[CleaningNote]:
    """One note about each rule by which faces went."""
    counts = [(rule, findings.count_removed(rule)) for rule in RULES]
    return [
        CleaningNote(
            f"Excluded {count:,} {rule.one if count == 1 else rule.many}.", rule=rule.name, count=count
        )
        for rule, count in counts
        if count
    ]


def in_test(data: FaceData) -> NDArray[np.bool_]:
    """Which faces are in a test split, shape (n,)."""
    return np.isin(data.splits, (PUBLIC_TEST, PRIVATE_TEST))


def refuse_unknown(names: Iterable[str]) -> None:
    """Make sure that all are names of rules.

    Raises:
        DataError: One is not; the message has them all.
    """
    unknown = sorted(frozenset(names) - ALL)
    if unknown:
        raise UnknownRuleError(rule=unknown[0], known=[rule.name for rule in RULES])
