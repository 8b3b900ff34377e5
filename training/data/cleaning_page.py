"""What a cleaning has found, as a page with the faces beside their copies."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from training.core.html import gray_uri, render, thousands
from training.data.cleaning import Findings
from training.data.cleaning_report import Cleaning, emotion_table, headline, is_applied, rule_table
from training.data.cleaning_rules import NO_TWIN, RULES, Rule

EXAMPLES_AT_MOST: Final = 60
"""Of one rule; the page has some 2 MB with all of them."""

UNREADABLE_AT_MOST: Final = 200


@dataclass(frozen=True)
class FaceThumbnail:
    """A face on the page: the ``src`` of its picture, its label, where it stands, and what becomes of it."""

    uri: str
    label: str
    place: str
    fate: str


@dataclass(frozen=True)
class Section:
    """A rule on the page; each example is the face that was found, and the one it is a copy of if any."""

    title: str
    summary: str
    note: str
    examples: list[list[FaceThumbnail]]


def cleaning_page(cleaning: Cleaning) -> str:
    """HTML; shows faces of the data."""
    unreadable = [[row.place, row.source, row.reason] for row in cleaning.unreadable[:UNREADABLE_AT_MOST]]
    return render(
        "cleaning.html",
        source=cleaning.before.source,
        headline=headline(cleaning),
        key_figures=_key_figures(cleaning),
        emotions=emotion_table(cleaning),
        rules=rule_table(cleaning),
        dropped=cleaning.dropped,
        sections=[_section(cleaning, rule) for rule in RULES],
        unreadable=unreadable,
        unreadable_count=len(cleaning.unreadable),
    )


def _key_figures(cleaning: Cleaning) -> list[tuple[str, str, str]]:
    findings = cleaning.findings
    gone = int(findings.removed.sum())
    left = int((findings.rule >= 0).sum()) - gone
    return [
        ("Faces before", thousands(len(cleaning.before)), "readable"),
        ("Faces after", thousands(len(cleaning.after)), "written, or used for training"),
        ("Matches in test splits", thousands(left), "kept there"),
    ]


def _section(cleaning: Cleaning, rule: Rule) -> Section:
    findings = cleaning.findings
    found = np.flatnonzero(findings.rule == RULES.index(rule))
    # Spread evenly, so that the page shows the beginning of the data no more than its end.
    chosen = found[np.linspace(0, len(found) - 1, min(len(found), EXAMPLES_AT_MOST)).round().astype(int)]
    return Section(
        title=rule.many[0].upper() + rule.many[1:],
        summary=rule.summary,
        note=f"Rule {rule.name}. " + _note(cleaning, rule, len(found), len(chosen)),
        examples=_examples(findings, chosen.tolist()),
    )


def _note(cleaning: Cleaning, rule: Rule, found: int, shown: int) -> str:
    if not is_applied(cleaning, rule):
        count = int(cleaning.findings.found[RULES.index(rule), 0])
        return f"Rule switched off; {thousands(count)} matches are kept."
    if not found:
        needs_votes = rule.name == "not-a-face" and cleaning.before.votes is None
        return "No FER+ votes were given (--votes)." if needs_votes else "No matches."
    gone = cleaning.findings.count_removed(rule)
    counted = f"{thousands(gone)} excluded, {thousands(found - gone)} kept in test splits"
    return f"{counted}; {shown} of them are shown." if shown < found else f"{counted}."


def _examples(findings: Findings, chosen: list[int]) -> list[list[FaceThumbnail]]:
    removed = findings.removed
    pairs = ([index, int(findings.twin[index])] for index in chosen)
    return [
        [_thumbnail(findings, face, bool(removed[face])) for face in pair if face != NO_TWIN]
        for pair in pairs
    ]


def _thumbnail(findings: Findings, index: int, gone: bool) -> FaceThumbnail:
    data = findings.data
    split = f", {data.splits[index]}" if data.splits[index] else ""
    return FaceThumbnail(
        uri=gray_uri(data.faces[index]),
        label=data.emotions[data.labels[index]],
        place=f"{data.places[index]}{split}",
        fate="excluded" if gone else "kept",
    )
