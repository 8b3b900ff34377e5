"""The figures beside the lines of a timeline, in words, and how often both are renewed."""

from collections.abc import Sequence
from typing import Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import duration_text, shown_percent
from fer_desktop.base.i18n import counted, translate
from fer_desktop.recording.summary import SessionSummary
from fer_desktop.ui.charts.legend_table import LegendRow
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.vision.inference.reject_option import NOT_SURE
from fer_desktop.vision.types import Floats

DRAW_EVERY_MS: Final = 100
"""Between two drawings of the lines, which cost as much as the picture's."""
SUMMARY_EVERY: Final = 0.5
"""Seconds between two summaries; figures that change more often cannot be read."""


def figure_rows(
    labels: Sequence[str], values: Floats | None, summary: SessionSummary | None
) -> list[LegendRow]:
    """A row for each emotion, and one for uncertain readings.

    Args:
        labels: The model's emotions.
        values: Their probabilities at one time; None: of no reading.
        summary: Of the session; None as long as no time has passed.
    """
    colours = [*map(emotion_colour, labels), None]
    names = [*map(shown_name, labels), shown_name(NOT_SURE).capitalize()]
    empty = [""] * len(names)
    now = empty if values is None else [shown_percent(value) for value in values]
    times = summary.labels if summary else ()
    shares = [shown_percent(entry.share) for entry in times] or empty
    longest = [duration_text(entry.longest) if entry.longest else "–" for entry in times] or empty
    cells = zip(names, (*now[: len(labels)], ""), shares, longest, strict=True)
    return [LegendRow(*row) for row in zip(colours, cells, strict=True)]


def changes_text(summary: SessionSummary | None) -> str:
    """How often the top prediction changed, and in what time; empty without a summary."""
    if summary is None:
        return ""
    changes = counted(summary.changes, translate("panels", "{n} change"), translate("panels", "{n} changes"))
    return translate("panels", "{changes} in {duration}").format(
        changes=changes, duration=duration_text(summary.seconds)
    )
