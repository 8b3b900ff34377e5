"""What the cleaning found, put into words and letters."""

from typing import Any, Final

import numpy as np

from training.data.cleaning import Findings, in_test
from training.data.cleaning_rules import NO_TWIN, RULES
from training.data.faces import SPLITS, TRAINING
from training.jobs.faces import in_letters, spread

EXAMPLES: Final = 6
"""Of each rule."""


def described(findings: Findings) -> list[dict[str, Any]]:
    """Each rule with the faces that it found by split, and how many of them go."""
    there = [name for name in SPLITS if name == TRAINING or name in findings.data.splits]
    return [
        {
            "name": rule.name,
            "many": rule.many,
            "summary": rule.summary,
            "found": {name: int(findings.found[row, SPLITS.index(name)]) for name in there},
            "removed": findings.count_removed(rule),
        }
        for row, rule in enumerate(RULES)
    ]


def with_examples(findings: Findings) -> list[dict[str, Any]]:
    """As ``described``, with some of the faces: of those that go, where any do."""
    return [{**rule, "examples": _examples(findings, row)} for row, rule in enumerate(described(findings))]


def _examples(findings: Findings, row: int) -> list[list[str | None]]:
    faces, twins = findings.data.faces, findings.twin
    found = findings.rule == row
    if (found & ~in_test(findings.data)).any():
        found &= ~in_test(findings.data)
    return [
        [in_letters(faces[index]), in_letters(faces[twins[index]]) if twins[index] != NO_TWIN else None]
        for index in spread(np.flatnonzero(found), EXAMPLES)
    ]
