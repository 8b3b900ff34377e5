"""Groups compared: each participant counts once, and nothing is called significant that is not."""

import numpy as np
import pytest
from scipy import stats

from fer_desktop.analysis.output.columns import names_of
from fer_desktop.analysis.summary.comparison_table import (
    comparison_rows,
    comparison_schema,
    comparison_text,
)
from fer_desktop.analysis.summary.effect_sizes import holm
from fer_desktop.analysis.summary.face_summaries import summary_schema
from fer_desktop.analysis.summary.group_comparison import GroupMember, compare_groups

LABELS = ("Happy", "Sad")
CALM, FILM = (0.1, 0.2, 0.15, 0.3), (0.6, 0.55, 0.7, 0.8)


def summary_row(share, seconds=10.0, readings=100, **others):
    row = dict.fromkeys(names_of(summary_schema(LABELS)))
    row |= {"source": "film.mp4", "face_id": 1, "seconds": seconds, "readings": readings}
    row |= {"share_Happy": share, "share_Sad": 1 - share, "mean_Happy": 0.5, "mean_Sad": 0.5}
    return row | others


def compared(values):
    """Of (participant, group, share of Happy)."""
    rows = [summary_row(share) for _, _, share in values]
    members = [GroupMember(participant, group) for participant, group, _ in values]
    groups = dict.fromkeys(group for _, group, _ in values)
    return compare_groups(rows, members, "group", tuple(groups), LABELS)


def of(comparison, measure):
    return next(one for one in comparison.measures if one.measure == measure)


def two_groups(first=CALM, second=FILM):
    return compared(
        [(f"a{n}", "calm", share) for n, share in enumerate(first)]
        + [(f"b{n}", "film", share) for n, share in enumerate(second)]
    )


def test_two_groups_are_compared_by_welch_s_test_with_holm_s_correction():
    comparison = two_groups()
    happy, expected = of(comparison, "share_Happy"), stats.ttest_ind(CALM, FILM, equal_var=False)
    assert happy.groups["calm"].mean == pytest.approx(np.mean(CALM))
    assert happy.effect is not None
    assert (happy.effect.test, happy.effect.name) == ("welch", "hedges_g")
    assert happy.effect.difference == pytest.approx(np.mean(CALM) - np.mean(FILM))
    assert happy.effect.p == pytest.approx(expected.pvalue)
    # Two emotions, each with the same p.
    assert happy.p_holm == pytest.approx(holm([expected.pvalue] * 2)[0])
    assert happy.significant
    assert of(comparison, "mean_Happy").effect is None, "nobody differs"
    assert "n is small" in comparison.notes[-1]


def test_what_is_not_significant_is_not_called_so():
    # p = 0.026 alone; corrected for two emotions 0.053.
    first, second = (0.1, 0.2, 0.3, 0.2), (0.3, 0.4, 0.3, 0.45)
    happy = of(comparison := two_groups(first, second), "share_Happy")
    assert happy.effect is not None
    assert happy.effect.p < 0.05 < happy.p_holm
    assert not happy.significant
    text = comparison_text(comparison)
    (line,) = [line for line in text.splitlines() if line.startswith("Share of Happy")]
    assert line.endswith("not significant")


def test_participants_in_both_conditions_are_paired_and_others_left_out():
    values = [(f"p{n}", "calm", share) for n, share in enumerate(CALM)]
    values += [(f"p{n}", "film", share) for n, share in enumerate(FILM)]
    comparison = compared([*values, ("alone", "calm", 0.9)])
    effect = of(comparison, "share_Happy").effect
    expected = stats.ttest_rel(CALM, FILM)
    assert effect is not None
    assert (effect.test, effect.n, effect.name) == ("paired", 4, "dz")
    assert effect.p == pytest.approx(expected.pvalue)
    assert comparison.notes[:3] == (
        "Paired: the 4 participants in both conditions are compared.",
        "In both: p0, p1, p2, p3.",
        "1 more are in one condition only: they count in its mean and not in the tests.",
    )


def test_three_groups_have_an_analysis_of_variance_unless_participants_repeat():
    third = (0.9, 0.8, 0.95)
    values = [(f"a{n}", "calm", share) for n, share in enumerate(CALM)]
    values += [(f"b{n}", "film", share) for n, share in enumerate(FILM)]
    values += [(f"c{n}", "game", share) for n, share in enumerate(third)]
    effect = of(compared(values), "share_Happy").effect
    assert effect is not None
    assert (effect.test, effect.name) == ("anova", "eta2")
    assert effect.p == pytest.approx(stats.f_oneway(CALM, FILM, third).pvalue)
    repeated = compared([*values, ("a0", "game", 0.4)])
    assert of(repeated, "share_Happy").effect is None
    assert "no test is made" in repeated.notes[0]


def test_several_rows_of_a_participant_are_one_value():
    rows = [
        summary_row(0.2, seconds=30.0, readings=10, changes_per_min=2.0, longest_s=5.0, mean_Happy=0.4),
        summary_row(0.6, seconds=10.0, readings=30, changes_per_min=6.0, longest_s=9.0, mean_Happy=0.8),
    ]
    comparison = compare_groups(rows, [GroupMember("p", "calm")] * 2, "group", ("calm",), LABELS)
    means = {one.measure: one.groups["calm"].mean for one in comparison.measures}
    assert means["share_Happy"] == pytest.approx((30 * 0.2 + 10 * 0.6) / 40)
    assert means["changes_per_min"] == pytest.approx((30 * 2 + 10 * 6) / 40)
    assert means["mean_Happy"] == pytest.approx((10 * 0.4 + 30 * 0.8) / 40)
    assert (means["seconds"], means["longest_s"]) == (40.0, 9.0)
    assert of(comparison, "share_Happy").groups["calm"].n == 1
    assert comparison.notes == ("There are fewer than two groups, so nothing is compared.",)


def test_pictures_are_weighted_by_their_readings():
    rows = [summary_row(1.0, None, 1), summary_row(0.0, None, 3)]
    comparison = compare_groups(rows, [GroupMember("p", "a")] * 2, "group", ("a",), LABELS)
    assert of(comparison, "share_Happy").groups["a"].mean == pytest.approx(0.25)


def test_the_table_has_a_row_for_each_group_and_each_test():
    rows = comparison_rows(two_groups())
    assert all(tuple(row) == names_of(comparison_schema()) for row in rows)
    happy = [row for row in rows if row["measure"] == "share_Happy"]
    assert [row["group"] for row in happy] == ["calm", "film", "calm - film"]
    assert [row["test"] for row in happy] == [None, None, "welch"]
    low, size, high = (float(happy[2][name] or 0) for name in ("effect_low", "effect_size", "effect_high"))
    assert low < size < high < 0
