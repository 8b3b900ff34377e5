"""A comparison of groups as a table, and in words."""

from __future__ import annotations

from collections.abc import Sequence

from fer_desktop.analysis.output.columns import PART_OF_ONE, Column
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.summary.effect_sizes import Effect, MeanInterval
from fer_desktop.analysis.summary.group_comparison import MEAN, SHARE, GroupComparison, MeasureComparison
from fer_desktop.analysis.summary.participants import ID
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_decimal, translate
from training.core.untrusted.printable_text import printable, table_text


def comparison_schema() -> tuple[Column, ...]:
    """The columns of a comparison as a table: one row for each measure and group, and one for each test."""
    number = "number"
    return (
        Column("measure", "string", "Column of the summary"),
        Column("group", "string", "Group or condition; for a test of two, the first - the second"),
        Column("test", "string", "welch, paired or anova; empty for a group"),
        Column("n", "integer", "Participants; of a paired test, pairs", "", {"minimum": 1}),
        Column("mean", number, "Mean of the participants; of a test of two, the difference of the means"),
        Column("sd", number, "Standard deviation of the participants (n - 1)"),
        Column("ci_low", number, "Lower end of the 95 % interval of the mean or of the difference"),
        Column("ci_high", number, "Its upper end"),
        Column("statistic", number, "t of welch and paired, F of anova"),
        Column("df", number, "Degrees of freedom"),
        Column("df_error", number, "Degrees of freedom within groups; anova only"),
        Column("p", number, "Two-sided p", "", PART_OF_ONE),
        Column(
            "p_holm",
            number,
            "p corrected by Holm's method for the number of emotions; that of other measures is p",
            "",
            PART_OF_ONE,
        ),
        Column("effect", "string", "hedges_g, dz or eta2"),
        Column("effect_size", number, "The effect size"),
        Column("effect_low", number, "Lower end of its 95 % interval"),
        Column("effect_high", number, "Its upper end"),
    )


def comparison_rows(comparison: GroupComparison) -> list[Row]:
    """A comparison as rows with ``comparison_schema`` as keys."""
    empty: Row = {column.name: None for column in comparison_schema()}
    rows: list[Row] = []
    for one in comparison.measures:
        for group, figures in one.groups.items():
            low, high = figures.interval or (None, None)
            row: Row = {"measure": one.measure, "group": group, "n": figures.n, "mean": figures.mean}
            rows.append(empty | row | {"sd": figures.sd, "ci_low": low, "ci_high": high})
        if one.effect is not None:
            rows.append(empty | _effect_row(one, one.effect, comparison.groups))
    return rows


def _effect_row(one: MeasureComparison, effect: Effect, groups: Sequence[str]) -> Row:
    low, high = effect.interval or (None, None)
    return {
        "measure": one.measure,
        "group": " - ".join(groups) if effect.difference is not None else None,
        "test": effect.test,
        "n": effect.n,
        "mean": effect.difference,
        "ci_low": low,
        "ci_high": high,
        "statistic": effect.statistic,
        "df": effect.df,
        "df_error": effect.df_error,
        "p": effect.p,
        "p_holm": one.p_holm,
        "effect": effect.name,
        "effect_size": effect.size,
        "effect_low": effect.size_interval[0],
        "effect_high": effect.size_interval[1],
    }


def shown_column(name: str) -> str:
    """What a column of a summary is called in a table."""
    for prefix, title in (
        (SHARE, translate("summary", "Share of {emotion}")),
        (MEAN, translate("summary", "Mean probability of {emotion}")),
        ("sd_", translate("summary", "SD of {emotion}")),
    ):
        if name.startswith(prefix):
            return title.format(emotion=shown_name(name.removeprefix(prefix)))
    titles = {
        "source": translate("summary", "File"),
        "face_id": translate("summary", "Face"),
        "name": translate("summary", "Name"),
        "range": translate("summary", "Range"),
        "readings": translate("summary", "Readings"),
        "seconds": translate("summary", "Seconds seen"),
        "uncertain_share": translate("summary", "Share of uncertain"),
        "changes_per_min": translate("summary", "Changes per minute"),
        "longest": translate("summary", "Longest span"),
        "longest_s": translate("summary", "Longest span (s)"),
        "quality": translate("summary", "Quality"),
        ID: translate("summary", "Participant"),
    }
    return titles.get(name, name)


def group_text(figures: MeanInterval) -> str:
    """Mean and interval of a group, with its number of participants."""
    mean = shown_figure(figures.mean)
    if figures.interval is not None:
        mean += f" {shown_interval(figures.interval)}"
    return translate("summary", "{mean}, n = {n}").format(mean=mean, n=figures.n)


def effect_text(one: MeasureComparison) -> tuple[str, str, str, str]:
    """Difference, effect size, p and verdict of a measure; dashes where there is no test."""
    effect = one.effect
    if effect is None or one.p_holm is None:
        return ("–", "–", "–", translate("summary", "not tested"))
    difference = "–"
    if effect.difference is not None and effect.interval is not None:
        difference = f"{shown_figure(effect.difference)} {shown_interval(effect.interval)}"
    names = {"hedges_g": "g", "dz": "dz", "eta2": "η²"}
    size = f"{names[effect.name]} = {shown_figure(effect.size)} {shown_interval(effect.size_interval)}"
    verdict = (
        translate("summary", "significant") if one.significant else translate("summary", "not significant")
    )
    return difference, size, shown_p(one.p_holm), verdict


def comparison_heads(comparison: GroupComparison) -> list[str]:
    """The headings of ``comparison_lines``."""
    return [
        translate("summary", "Measure"),
        *comparison.groups,
        translate("summary", "Difference"),
        translate("summary", "Effect size"),
        "p",
        translate("summary", "Result"),
    ]


def comparison_lines(comparison: GroupComparison) -> list[list[str]]:
    """A line for each measure, for people: means and intervals, difference, effect size, p and verdict."""
    return [
        [
            shown_column(one.measure),
            *(group_text(one.groups[group]) if group in one.groups else "–" for group in comparison.groups),
            *effect_text(one),
        ]
        for one in comparison.measures
    ]


def comparison_note() -> str:
    """What the figures are, in a sentence."""
    return translate(
        "summary",
        "Means of participants with 95% intervals; the difference is the first group minus the second. p is "
        "corrected by Holm's method for the number of emotions in shares and in mean probabilities, and not "
        "corrected for other measures; significant means p < 0.05.",
    )


def comparison_text(comparison: GroupComparison) -> str:
    """The whole comparison for a terminal."""
    lines = [comparison_heads(comparison), *comparison_lines(comparison)]
    cells = [[printable(cell, one_line=True) for cell in line] for line in lines]
    left = range(len(cells[0]))
    return "\n".join([table_text(cells, left), "", comparison_note(), *comparison.notes])


def shown_figure(value: float) -> str:
    """A figure to three places, or one from 100 on; never minus zero."""
    places = 3 if abs(value) < 100 else 1
    return shown_decimal(round(value, places) + 0.0, f".{places}f")


def shown_interval(interval: tuple[float, float]) -> str:
    """Both ends, in brackets."""
    low, high = map(shown_figure, interval)
    return f"[{low}, {high}]"


def shown_p(p: float) -> str:
    """A p value to three places."""
    return shown_decimal(p, ".3f") if p >= 0.001 else f"< {shown_decimal(0.001, '.3f')}"
