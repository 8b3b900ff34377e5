"""A summary as one page: a table of people, and bars with intervals where groups are compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.output.output_path import checked_output
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.summary.comparison_table import (
    comparison_heads,
    comparison_lines,
    comparison_note,
    group_text,
    shown_column,
)
from fer_desktop.analysis.summary.group_comparison import MEAN, SHARE, GroupComparison, MeasureComparison
from fer_desktop.analysis.summary.participants import shown_row
from fer_desktop.analysis.summary.summary_table import SummaryTable
from fer_desktop.base.emotion_names import OTHER_COLOUR, colour_of, shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.html_page import translated_page, write_html
from fer_desktop.base.i18n import counted, shown_decimal, shown_number, translate

FIRST: Final = 200
"""Rows that a page shows."""
WIDTH, BAR, MARGIN = 380, 20, 8
"""Of a drawing of bars, in its own units: width, height of a bar, and what is left free at both sides."""


def write_summary_page(path: Path, table: SummaryTable) -> None:
    """Write the page; a page of that name is replaced when the new one is complete.

    Raises:
        OutputError: It cannot be written.
    """
    write_html(checked_output(path), summary_page(table))


def summary_page(table: SummaryTable) -> str:
    """The page's HTML."""
    compared = table.comparison
    return translated_page(
        "summary.html",
        title=translate("summary", "Summary of {rows}").format(rows=table.provenance.get("rows", "")),
        lead=_lead(table),
        when=f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
        heads=_heads(table),
        rows=[_cells(row, table.labels) for row in table.rows[:FIRST]],
        row_count=len(table.rows),
        legend=[(shown_name(label), colour_of(label)) for label in table.labels],
        bars=[_bars(row, table.labels) for row in table.rows[:FIRST]],
        comparison=_comparison(compared) if compared is not None else None,
        notice=table.notice,
    )


def shown_value(name: str, row: Row) -> str:
    """A cell of a summary for a person: shares in percent, times in seconds; empty without a value."""
    value = row[name]
    if value is None or isinstance(value, str):
        return shown_name(value) if value and name == "longest" else value or ""
    if name.startswith((SHARE, "uncertain_share")):
        return shown_percent(float(value), 1)
    if isinstance(value, int):
        return shown_number(value)
    return shown_decimal(value, ".1f" if name in ("seconds", "longest_s", "changes_per_min") else ".3f")


def _lead(table: SummaryTable) -> str:
    files = len({row["source"] for row in table.rows})
    rows = counted(len(table.rows), translate("summary", "{n} row"), translate("summary", "{n} rows"))
    return f"{rows}, " + counted(files, translate("summary", "{n} file"), translate("summary", "{n} files"))


_COLUMNS: Final = ("range", "readings", "seconds")
_LAST: Final = ("uncertain_share", "changes_per_min", "longest", "longest_s", "quality")


def _heads(table: SummaryTable) -> list[str]:
    titles = {column.name: shown_column(column.name) for column in table.schema}
    titles |= {f"{SHARE}{label}": shown_name(label) for label in table.labels}
    return [translate("summary", "File and person"), *(titles[name] for name in _shown(table.labels))]


def _shown(labels: Sequence[str]) -> tuple[str, ...]:
    return (*_COLUMNS, *(f"{SHARE}{label}" for label in labels), *_LAST)


def _cells(row: Row, labels: Sequence[str]) -> list[str]:
    return [_person(row), *(shown_value(name, row) for name in _shown(labels))]


def _person(row: Row) -> str:
    return shown_row(row) if row["name"] else f"{shown_row(row)} · {row['face_id']}"


def _bars(row: Row, labels: Sequence[str]) -> dict[str, Any]:
    pieces = []
    for label in labels:
        share = float(row[f"{SHARE}{label}"] or 0.0)
        if share:
            said = f"{shown_name(label)} {shown_percent(share, 1)}"
            pieces.append({"width": f"{100 * share:.3f}", "colour": colour_of(label), "title": said})
    range_ = f" · {row['range']}" if row["range"] else ""
    return {"name": f"{_person(row)}{range_}", "pieces": pieces}


def _comparison(comparison: GroupComparison) -> dict[str, Any]:
    return {
        "by": comparison.by,
        "heads": comparison_heads(comparison),
        "lines": comparison_lines(comparison),
        "note": comparison_note(),
        "notes": comparison.notes,
        "charts": [_chart(one) for one in comparison.measures],
        "width": WIDTH,
        "bar": BAR,
    }


def _chart(one: MeasureComparison) -> dict[str, Any]:
    """A bar for each group from zero to its mean, with a line over its interval."""
    ends = [0.0]
    for figures in one.groups.values():
        ends += [figures.mean, *(figures.interval or ())]
    low, high = min(ends), max(ends)
    scale = (WIDTH - 2 * MARGIN) / ((high - low) or 1.0)

    def place(value: float) -> float:
        return MARGIN + (value - low) * scale

    bars = []
    for index, (group, figures) in enumerate(one.groups.items()):
        begin, end = sorted((place(0.0), place(figures.mean)))
        bars.append(
            {
                "group": group,
                "text": group_text(figures),
                "top": index * 2 * BAR + BAR,
                "middle": index * 2 * BAR + 1.5 * BAR,
                "x": f"{begin:.2f}",
                "width": f"{end - begin:.2f}",
                "interval": [f"{place(value):.2f}" for value in figures.interval or ()],
            }
        )
    return {
        "title": shown_column(one.measure),
        "bars": bars,
        "height": 2 * BAR * len(bars),
        "colour": _colour(one.measure),
    }


def _colour(measure: str) -> str:
    """That of the class that a measure is about; one for all that are about none."""
    of_class = measure.startswith((SHARE, MEAN))
    return colour_of(measure.partition("_")[2]) if of_class else OTHER_COLOUR
