"""Tries a sample of the hostile inputs; each must be read, or refused in one sentence that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from benchmarks.torture_parts.child import FAULTS
from benchmarks.torture_parts.trials import TRIALS, try_all

SEED = 1
MOST_MEGABYTES = 2000
"""Memory of the child process."""


def spread(numbers: Sequence[int], count: int) -> list[int]:
    """So many of the numbers, from all of them evenly."""
    return [numbers[place * len(numbers) // count] for place in range(count)]


def check(name: str, numbers: Sequence[int], **options: Any) -> None:
    """Try the inputs of these numbers at one place where the program takes them."""
    (trial,) = (one for one in TRIALS if one.name == name)
    outcomes = list(try_all(replace(trial, options={**trial.options, **options}), SEED, numbers))
    assert outcomes
    assert [
        (one.case, one.what, one.result.value, one.detail) for one in outcomes if one.result in FAULTS
    ] == []
    assert [line for one in outcomes for line in one.stray] == []
    assert max(one.peak for one in outcomes) < MOST_MEGABYTES
