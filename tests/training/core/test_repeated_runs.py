"""Means, intervals and tests over repeated runs, against scipy."""

import dataclasses
import math

import numpy as np
import pytest
from scipy import stats

from training.core.repeated_runs import (
    CORRECTED,
    PAIRED,
    WELCH,
    RepeatedRun,
    RunSet,
    compare_sets,
    mean_of_runs,
    read_run_sets,
    single_run_interval,
    write_run_sets,
)

FIRST = (0.701, 0.713, 0.698, 0.722, 0.709)
SECOND = (0.689, 0.705, 0.701, 0.706, 0.694)


def set_of(values, folds=0, seeds=None, faces="faces", split="PublicTest"):
    runs = []
    for index, accuracy in enumerate(values):
        seed, fold = (0, index + 1) if folds else ((seeds or range(9))[index], 0)
        runs.append(
            RepeatedRun(seed, fold, 100, f"{faces}{fold}", accuracy, accuracy / 2, {"Happy": accuracy})
        )
    return RunSet("runs", folds, split, len(values), tuple(runs))


def compared(first, second):
    found = compare_sets(first, second)
    assert found is not None
    return found


def test_the_interval_of_the_mean_is_that_of_students_t():
    found = mean_of_runs(FIRST)
    low, high = stats.t.interval(0.95, 4, np.mean(FIRST), stats.sem(FIRST))
    assert (found.n, found.mean, found.deviation) == (
        5,
        *map(pytest.approx, (np.mean(FIRST), np.std(FIRST, ddof=1))),
    )
    assert found.interval == pytest.approx((low, high))
    assert mean_of_runs([0.5]).interval is None


def test_the_same_seeds_are_paired():
    found = compared(set_of(FIRST), set_of(SECOND))
    expected = stats.ttest_rel(FIRST, SECOND)
    assert found.test == PAIRED
    assert found.p_value == pytest.approx(expected.pvalue)
    assert found.interval == pytest.approx(tuple(expected.confidence_interval()))
    assert found.significant == (expected.pvalue < 0.05)


def test_other_seeds_are_compared_by_welch():
    found = compared(set_of(FIRST), set_of(SECOND[:4], seeds=[11, 12, 13, 14]))
    expected = stats.ttest_ind(FIRST, SECOND[:4], equal_var=False)
    assert found.test == WELCH
    assert found.p_value == pytest.approx(expected.pvalue)
    assert found.interval == pytest.approx(tuple(expected.confidence_interval()))


def test_the_same_folds_are_compared_by_the_corrected_test_which_is_more_careful():
    found = compared(set_of(FIRST, 5), set_of(SECOND, 5))
    differences = np.subtract(FIRST, SECOND)
    t = differences.mean() / math.sqrt((1 / 5 + 1 / 4) * differences.var(ddof=1))
    assert found.test == CORRECTED
    assert found.p_value == pytest.approx(2 * stats.t.sf(abs(t), 4))
    assert found.p_value > stats.ttest_rel(FIRST, SECOND).pvalue


@pytest.mark.parametrize(
    "other",
    [
        set_of(SECOND),
        set_of(SECOND[:4], 4),
        set_of(SECOND, 5, faces="other"),
        set_of(SECOND[:1], 5),
    ],
)
def test_sets_over_other_folds_cannot_be_compared(other):
    assert compare_sets(set_of(FIRST, 5), other) is None


def test_the_same_figures_do_not_differ_and_a_constant_difference_says_nothing_of_chance():
    assert compared(set_of(FIRST), set_of(FIRST)).p_value == 1.0
    shifted = set_of([value + 0.1 for value in FIRST])
    assert compare_sets(shifted, set_of(FIRST)) is None


def test_sets_that_were_measured_on_other_faces_are_not_compared():
    other = set_of(SECOND[:4], seeds=[11, 12, 13, 14])
    runs = tuple(dataclasses.replace(run, faces_id="others") for run in other.runs)
    assert compare_sets(set_of(FIRST), dataclasses.replace(other, runs=runs)) is None


def test_one_more_run_lies_in_its_interval_in_95_of_100_cases():
    draws = np.random.default_rng(0).normal(0.7, 0.01, (2000, 6))
    inside = 0
    for *known, more in draws:
        low, high = single_run_interval(known)
        inside += low < more < high
    assert 0.93 < inside / len(draws) < 0.97


def test_sets_are_written_and_read_and_damaged_ones_are_none(tmp_path):
    sets = (set_of(FIRST, 5),)
    write_run_sets(tmp_path, sets)
    assert read_run_sets(tmp_path) == sets
    assert sets[0].recall == {"Happy": pytest.approx(np.mean(FIRST))}
    path = tmp_path / "run_sets.json"
    path.write_text(path.read_text().replace("0.701", "7.01"))
    assert read_run_sets(tmp_path) == ()
    assert read_run_sets(tmp_path / "nowhere") == ()
