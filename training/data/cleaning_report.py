"""What a cleaning has found, as text for a terminal and as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from training.core.untrusted.printable_text import table_text
from training.data.cleaning import NOTHING, Findings
from training.data.cleaning_rules import NO_TWIN, RULES, Rule
from training.data.faces import SPLITS, UNSPLIT, FaceData
from training.data.skipped import Unreadable

UNREADABLE_AT_MOST: Final = 20
"""Rows that cannot be read, in the text; JSON has them all."""


@dataclass(frozen=True, eq=False)
class Cleaning:
    """A cleaning that was done.

    Attributes:
        findings: What was found, with the faces from before.
        after: What is left, without dropped emotions too.
        unreadable: Rows and pictures that could not be read.
        dropped: Emotions that were to be left out.
    """

    findings: Findings
    after: FaceData
    unreadable: Sequence[Unreadable]
    dropped: tuple[str, ...] = ()

    @property
    def before(self) -> FaceData:
        """All faces that could be read."""
        return self.findings.data


def headline(cleaning: Cleaning) -> str:
    """How many faces there were and are left, in one sentence."""
    before, left = len(cleaning.before), len(cleaning.after)
    if left == before:
        return f"All {before:,} faces are kept."
    return f"Of {before:,} faces, {left:,} are kept and {before - left:,} are excluded."


def rule_table(cleaning: Cleaning) -> tuple[list[str], list[list[str]]]:
    """Heads and rows: what each rule found, how many go by it, how many stay in a test split."""
    findings = cleaning.findings
    sides = [SPLITS[0], *(name for name in SPLITS[1:] if name in cleaning.before.splits)]
    columns = [SPLITS.index(name) for name in sides]
    rows = [
        [
            rule.name,
            *_cells(
                findings.found[index, columns].tolist(),
                findings.count_removed(rule) if is_applied(cleaning, rule) else None,
            ),
        ]
        for index, rule in enumerate(RULES)
    ]
    applied = [is_applied(cleaning, rule) for rule in RULES]
    totals = findings.found[applied][:, columns].sum(axis=0).tolist()
    heads = ["in Training" if len(sides) > 1 else "found", "excluded", *(f"kept in {t}" for t in sides[1:])]
    return ["rule", *heads], [*rows, ["all", *_cells(totals, int(findings.removed.sum()))]]


def emotion_table(cleaning: Cleaning) -> tuple[list[str], list[list[str]]]:
    """Heads and rows: the faces of each emotion in each split, before and after where that differs."""
    splits = list(cleaning.before.counts_by_split())
    emotions = cleaning.before.emotions
    before, after = (counts(data, emotions) for data in (cleaning.before, cleaning.after))
    rows = [
        [emotion, *(_change(before[split][emotion], after[split][emotion]) for split in splits)]
        for emotion in emotions
    ]
    totals = [_change(sum(before[split].values()), sum(after[split].values())) for split in splits]
    return ["emotion", *(split or "no split" for split in splits)], [*rows, ["all", *totals]]


def counts(data: FaceData, emotions: Sequence[str]) -> dict[str, dict[str, int]]:
    """Number of faces by split and by emotion, those of ``emotions`` without a face too."""
    by_split = {name: data.where(data.splits == name).counts_by_emotion() for name in (*SPLITS, UNSPLIT)}
    return {split: {**dict.fromkeys(emotions, 0), **of_emotions} for split, of_emotions in by_split.items()}


def is_applied(cleaning: Cleaning, rule: Rule) -> bool:
    """Whether faces go by a rule."""
    return rule.name in cleaning.findings.applied


def as_text(cleaning: Cleaning) -> str:
    """Tables for a terminal."""
    parts = [
        headline(cleaning),
        *(table_text([heads, *rows]) for heads, rows in (rule_table(cleaning), emotion_table(cleaning))),
        *([f"Excluded emotions: {', '.join(cleaning.dropped)}."] if cleaning.dropped else []),
        *([_unreadable(cleaning.unreadable)] if cleaning.unreadable else []),
    ]
    return "\n\n".join(parts)


def as_json(cleaning: Cleaning) -> dict[str, Any]:
    """Everything: counts, each finding with its place and twin, and what could not be read."""
    findings = cleaning.findings
    return {
        "source": cleaning.before.source,
        "before": _named_counts(cleaning.before, cleaning.before.emotions),
        "after": _named_counts(cleaning.after, cleaning.before.emotions),
        "dropped": list(cleaning.dropped),
        "rules": [
            {
                "name": rule.name,
                "summary": rule.summary,
                "kept": not is_applied(cleaning, rule),
                "found": dict(zip(SPLITS, findings.found[index].tolist(), strict=True)),
                "removed": findings.count_removed(rule),
            }
            for index, rule in enumerate(RULES)
        ],
        "findings": [
            _finding(findings, index, gone)
            for index, gone in enumerate(findings.removed.tolist())
            if findings.rule[index] != NOTHING
        ],
        "unreadable": [
            {"source": row.source, "place": row.named_place, "reason": row.reason.text}
            for row in cleaning.unreadable
        ],
    }


def _named_counts(data: FaceData, emotions: Sequence[str]) -> dict[str, dict[str, int]]:
    by_split = counts(data, emotions)
    return {split: by_split[split] for split in data.counts_by_split()}


def _finding(findings: Findings, index: int, gone: bool) -> dict[str, Any]:
    twin = int(findings.twin[index])
    return {
        "rule": RULES[findings.rule[index]].name,
        "removed": gone,
        **_face(findings.data, index),
        "twin": None if twin == NO_TWIN else _face(findings.data, twin),
    }


def _face(data: FaceData, index: int) -> dict[str, str]:
    return {
        "place": str(data.places[index]),
        "emotion": data.emotions[data.labels[index]],
        "split": str(data.splits[index]),
    }


def _cells(found: list[int], gone: int | None) -> list[str]:
    """Found in Training, how many of them go, and found in each test split."""
    return [f"{found[0]:,}", "kept" if gone is None else f"{gone:,}", *(f"{count:,}" for count in found[1:])]


def _change(before: int, after: int) -> str:
    return f"{before:,}" if before == after else f"{before:,} → {after:,}"


def _unreadable(rows: Sequence[Unreadable]) -> str:
    count = "1 row or picture" if len(rows) == 1 else f"{len(rows):,} rows or pictures"
    named = [f"  {row}" for row in rows[:UNREADABLE_AT_MOST]]
    more = len(rows) - len(named)
    return "\n".join([f"Unreadable: {count}", *named, *([f"  and {more:,} more"] if more else [])])
