"""The summary of a file of rows as one value: made, joined with participants, compared and saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from fer_desktop.analysis.output.columns import Column, names_of
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.output.table_formats import write_table
from fer_desktop.analysis.output.text_tables import Progress
from fer_desktop.analysis.summary.comparison_table import comparison_rows, comparison_schema
from fer_desktop.analysis.summary.face_summaries import read_summaries, summary_schema
from fer_desktop.analysis.summary.group_comparison import GroupComparison, GroupMember, compare_groups
from fer_desktop.analysis.summary.participants import (
    ID_COLUMN,
    NAME,
    RANGE,
    SOURCE,
    Participants,
    group_column,
    shown_row,
)
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate


@dataclass(frozen=True)
class SummaryTable:
    """A summary.

    Attributes:
        labels: The emotions.
        schema: The columns, in order.
        rows: With the names of the columns as keys.
        provenance: What it was made from, as plain JSON values by name.
        comparison: Of its groups; None where none were asked for.
        notice: What a person should know of the participants, in sentences; or nothing.
    """

    labels: tuple[str, ...]
    schema: tuple[Column, ...]
    rows: tuple[Row, ...]
    provenance: Mapping[str, Any] = field(default_factory=dict)
    comparison: GroupComparison | None = None
    notice: str = ""

    def save(self, path: Path) -> None:
        """Write the summary in the format of the path's ending.

        Raises:
            OutputError: It cannot be written.
        """
        write_table(path, self.schema, self.rows, self.provenance)

    def save_comparison(self, path: Path) -> None:
        """Write the comparison of the groups; there must be one.

        Raises:
            OutputError: It cannot be written.
        """
        assert self.comparison is not None
        write_table(path, comparison_schema(), comparison_rows(self.comparison), self.provenance)


def summary_of(
    rows: Path, length: int | None = None, minimum_quality: float = 0.0, progress: Progress = bool
) -> SummaryTable:
    """Sum up a file of rows.

    Args:
        rows: The file; its ending says the format.
        length: Bytes of it that hold; None: all.
        minimum_quality: Readings of a quality under this, 0..1, are left out.
        progress: Told how many bytes were read.

    Raises:
        OutputError: It cannot be read, or has no such rows.
    """
    labels, found = read_summaries(rows, length, minimum_quality, progress)
    provenance: dict[str, Any] = {"rows": rows.name}
    if minimum_quality > 0:
        provenance["minimum_quality"] = minimum_quality
    return SummaryTable(labels, summary_schema(labels), tuple(found), provenance)


def with_groups(
    table: SummaryTable, by: str, participants: Participants | None = None, groups: Sequence[str] = ()
) -> SummaryTable:
    """A summary with its participants, and their groups compared.

    Args:
        table: The summary.
        by: The column that makes the groups: of the participants file, or ``RANGE``.
        participants: Whose the rows are; None: each name, and each face without one, is a participant.
        groups: The groups to compare, in this order; empty: all.

    Raises:
        OutputError: Rows and participants do not match, or there is no such group.
    """
    notice = ""
    known: tuple[str, ...] = ()
    if participants is None:
        members = [GroupMember(_own_name(row), str(row[RANGE] or "")) for row in table.rows]
    else:
        assigned, known = participants.assign(table.rows), participants.groups
        notes = participants.unused(assigned), participants.pooled(table.rows, assigned)
        notice = " ".join(filter(None, notes))
        members = [
            GroupMember(person.id, person.group if known or by != RANGE else str(row[RANGE] or ""))
            for row, person in zip(table.rows, assigned, strict=True)
        ]
    if by == RANGE and not any(member.group for member in members):
        said = translate("summary", "There are no markers in these rows, so there are no ranges to compare.")
        raise OutputError(said)
    joined = [ID_COLUMN, *([group_column(by, names_of(table.schema))] if known or by != RANGE else [])]
    known = known or tuple(dict.fromkeys(member.group for member in members if member.group))
    missing = [group for group in groups if group not in known]
    if missing:
        message = translate(
            "summary", "There is no group “{group}” in {by}, only {names}. Choose among these."
        )
        names = ", ".join(known) or "–"
        raise OutputError(message.format(group=missing[0], by=by, names=names))
    values = [(member.participant, member.group or None) for member in members]
    rows = tuple(
        row | {column.name: value for column, value in zip(joined, pair, strict=False)}
        for row, pair in zip(table.rows, values, strict=True)
    )
    compared = compare_groups(table.rows, members, by, groups or known, table.labels)
    return replace(table, schema=(*table.schema, *joined), rows=rows, comparison=compared, notice=notice)


def _own_name(row: Row) -> str:
    """What tells one person of a summary from another: the name, or file and number of the face."""
    return str(row[NAME]) if row[NAME] else f"{shown_row(row)} {row['face_id']} {row[SOURCE]}"
