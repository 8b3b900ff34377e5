"""Groups or conditions compared, measure by measure; each participant counts once in each group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np

from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.summary.effect_sizes import (
    Effect,
    MeanInterval,
    holm,
    mean_interval,
    one_way_test,
    paired_test,
    welch_test,
)
from fer_desktop.analysis.summary.participants import listed
from fer_desktop.base.i18n import counted, translate

SHARE, MEAN = "share_", "mean_"
BY_READINGS, BY_SECONDS, SUM, HIGHEST = "readings", "seconds", "sum", "highest"
"""How several rows of one participant become one value."""
SIGNIFICANT: Final = 0.05
SMALL: Final = 20
"""A group with fewer participants than this is called small."""
Values: TypeAlias = Mapping[str, Mapping[str, float]]
"""By group, and in it by participant."""


@dataclass(frozen=True, slots=True)
class GroupMember:
    """Whose a row of a summary is.

    Attributes:
        participant: Who.
        group: The group or condition; empty for none.
    """

    participant: str
    group: str


@dataclass(frozen=True, slots=True)
class MeasureComparison:
    """One measure of all groups.

    Attributes:
        measure: The column of the summary.
        groups: Mean and interval of each group, in order; groups without a value are left out.
        effect: The test; None where there is none to be made.
        p_holm: Its p, for emotions corrected for their number by Holm's method; None without a test.
    """

    measure: str
    groups: Mapping[str, MeanInterval]
    effect: Effect | None
    p_holm: float | None = None

    @property
    def significant(self) -> bool:
        """Whether the corrected p is under 0.05."""
        return self.p_holm is not None and self.p_holm < SIGNIFICANT


@dataclass(frozen=True, slots=True)
class GroupComparison:
    """All measures.

    Attributes:
        by: The column that makes the groups.
        groups: Their names, in order.
        measures: Of those that any row has a value for.
        notes: What a reader must know, in sentences.
    """

    by: str
    groups: tuple[str, ...]
    measures: tuple[MeasureComparison, ...]
    notes: tuple[str, ...]


def measures_of(labels: Sequence[str]) -> dict[str, str]:
    """The measures that are compared, and how several rows of a participant become one value."""
    return {
        **{f"{SHARE}{label}": BY_SECONDS for label in labels},
        **{f"{MEAN}{label}": BY_READINGS for label in labels},
        "uncertain_share": BY_SECONDS,
        "changes_per_min": BY_SECONDS,
        "seconds": SUM,
        "longest_s": HIGHEST,
        "quality": BY_READINGS,
    }


def compare_groups(
    rows: Sequence[Row], members: Sequence[GroupMember], by: str, groups: Sequence[str], labels: Sequence[str]
) -> GroupComparison:
    """Compare the groups of a summary.

    Args:
        rows: Of the summary.
        members: Whose each of them is.
        by: What the groups are.
        groups: The groups, in the order in which they are shown; rows of others are left out.
        labels: The emotions.
    """
    by_group: dict[str, dict[str, list[Row]]] = {group: defaultdict(list) for group in groups}
    for row, member in zip(rows, members, strict=True):
        if member.group in by_group:
            by_group[member.group][member.participant].append(row)
    by_group = {group: people for group, people in by_group.items() if people}
    shared = _shared(by_group)
    found: list[MeasureComparison] = []
    for measure, how in measures_of(labels).items():
        values = {
            group: {
                participant: value
                for participant, its_rows in people.items()
                if (value := _value(its_rows, measure, how)) is not None
            }
            for group, people in by_group.items()
        }
        if any(values.values()):
            found.append(_compared(measure, values, shared))
    corrected = _corrected(found)
    return GroupComparison(by, tuple(by_group), corrected, _notes(by_group, shared, corrected))


def _value(rows: Sequence[Row], measure: str, how: str) -> float | None:
    """One participant's value in one group; None where no row has one."""
    known = [row for row in rows if row[measure] is not None]
    if not known:
        return None
    values = np.array([float(row[measure] or 0.0) for row in known])
    if how == SUM:
        return float(values.sum())
    if how == HIGHEST:
        return float(values.max())
    weights = np.array([float(row["seconds"] or 0.0) for row in known])
    if how == BY_READINGS or not weights.any():
        weights = np.array([float(row["readings"] or 0.0) for row in known])
    return float(np.average(values, weights=weights))


def _shared(by_group: Mapping[str, Mapping[str, object]]) -> bool:
    """Whether a participant is in several groups."""
    everyone = [participant for people in by_group.values() for participant in people]
    return len(everyone) > len(set(everyone))


def _compared(measure: str, values: Values, shared: bool) -> MeasureComparison:
    arrays = {group: np.array(list(people.values())) for group, people in values.items() if people}
    figures = {group: mean_interval(array) for group, array in arrays.items()}
    effect: Effect | None = None
    if len(values) == 2 and shared:
        first, second = values.values()
        pairs = [(first[participant], second[participant]) for participant in first if participant in second]
        if pairs:
            effect = paired_test(*np.array(pairs).T)
    elif len(arrays) == len(values) == 2:
        effect = welch_test(*arrays.values())
    elif len(arrays) == len(values) > 2 and not shared:
        effect = one_way_test(list(arrays.values()))
    return MeasureComparison(measure, figures, effect)


def _corrected(found: Sequence[MeasureComparison]) -> tuple[MeasureComparison, ...]:
    """With Holm's correction over the emotions' shares, and over their means; any other p stays."""
    families: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        family = next((prefix for prefix in (SHARE, MEAN) if one.measure.startswith(prefix)), one.measure)
        if one.effect is not None:
            families[family].append(index)
    corrected = list(found)
    for indexes in families.values():
        p_values = [effect.p for index in indexes if (effect := found[index].effect)]
        for index, p in zip(indexes, holm(p_values), strict=True):
            corrected[index] = replace(found[index], p_holm=p)
    return tuple(corrected)


def _notes(
    by_group: Mapping[str, Mapping[str, object]], shared: bool, measures: Sequence[MeasureComparison]
) -> tuple[str, ...]:
    notes = []
    if len(by_group) < 2:
        notes.append(translate("summary", "There are fewer than two groups, so nothing is compared."))
    elif shared and len(by_group) > 2:
        notes.append(
            translate(
                "summary",
                "The same participants are in several of more than two conditions, so no test is made. "
                "Compare two of them at a time.",
            )
        )
    elif shared:
        first, second = by_group.values()
        both = [participant for participant in first if participant in second]
        notes.append(
            counted(
                len(both),
                translate(
                    "summary",
                    "Paired: only {n} participant is in both conditions, so nothing is tested.",
                ),
                translate("summary", "Paired: the {n} participants in both conditions are compared."),
            )
        )
        if both:
            notes.append(translate("summary", "In both: {names}.").format(names=listed(both)))
        left_out = len(first.keys() ^ second.keys())
        if left_out:
            message = translate(
                "summary",
                "{n:,} more are in one condition only: they count in its mean and not in the tests.",
            )
            notes.append(message.format(n=left_out))
    smallest = min((len(people) for people in by_group.values()), default=0)
    if 0 < smallest < SMALL and any(one.effect for one in measures):
        message = translate(
            "summary",
            "The smallest group has {count}: n is small, intervals are wide, and a difference that is not "
            "significant may still exist.",
        )
        one, many = translate("summary", "{n} participant"), translate("summary", "{n} participants")
        notes.append(message.format(count=counted(smallest, one, many)))
    return tuple(notes)
