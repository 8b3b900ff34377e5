"""The results of a sweep as a table on the terminal, as CSV, and as a page."""

import io
from collections.abc import Sequence
from typing import Final

from training.core.html import interval, render, thousands
from training.core.repeated_runs import (
    TEST_NAMES,
    RunSet,
    compare_sets,
    mean_of_runs,
    write_run_sets,
)
from training.core.storage.atomic import write_text
from training.core.untrusted.printable_text import table_text
from training.core.untrusted.spreadsheet_text import csv_writer, escaped
from training.sweep.sweep_file import Sweep
from training.sweep.sweep_results import SweepResult

HEADER: Final = (
    "run",
    "seed",
    "done",
    "faces",
    "accuracy",
    "95% CI",
    "macro F1",
    "difference",
    "p",
    "minutes",
)


def results_text(sweep: Sweep, results: Sequence[SweepResult], sets: Sequence[RunSet]) -> str:
    """The results as an aligned table, with a line on what it says."""
    rows = [HEADER, *(_cells(result) for result in results)]
    return "\n".join([table_text(rows, left=range(len(HEADER))), *_means(sweep, sets), explanation(sweep)])


def explanation(sweep: Sweep) -> str:
    """What the columns mean."""
    folds = max(training.fold for training in sweep.trainings)
    measured = f"{folds} folds of the training faces" if folds else f"the split {sweep.split}"
    seeds = {run: {one.seed for one in sweep.trainings if one.run == run} for run in sweep.runs}
    same = all(of_run == seeds[sweep.baseline] for of_run in seeds.values())
    return (
        f"Measured on {measured}. 95% CI: Wilson; difference: percentage points to {sweep.baseline} on the "
        f"same faces{' with the same seed' if same else ''}; p: McNemar’s exact test."
    )


def _means(sweep: Sweep, sets: Sequence[RunSet]) -> list[str]:
    """Mean and spread of each run that is repeated, and whether it differs from the baseline."""
    lines = [line for one in sets if len(one.runs) > 1 for line in mean_lines(one)]
    baseline = next(one for one in sets if one.name == sweep.baseline)
    lines += [line for one in sets if one is not baseline and (line := comparison_line(one, baseline))]
    return lines


def mean_lines(one: RunSet) -> list[str]:
    """Mean, standard deviation and interval of a set of two runs or more; the recall of each class."""
    repeated = f"{len(one.runs)} {'folds' if one.folds else 'seeds'}"
    if one.folds and len({run.seed for run in one.runs}) > 1:
        repeated = f"{len(one.runs)} folds and seeds"
    accuracy, f1 = mean_of_runs(one.accuracies), mean_of_runs([run.macro_f1 for run in one.runs])
    assert accuracy.deviation is not None
    assert accuracy.interval is not None
    assert f1.deviation is not None
    assert f1.interval is not None
    recall = ", ".join(f"{emotion} {value:.1%}" for emotion, value in one.recall.items())
    return [
        f"{one.name}: mean accuracy {accuracy.mean:.2%}, standard deviation {100 * accuracy.deviation:.2f} "
        f"points over {repeated}, 95% CI {interval(accuracy.interval)}",
        f"{one.name}: mean macro F1 {f1.mean:.3f}, standard deviation {f1.deviation:.3f}, 95% CI "
        f"{f1.interval[0]:.3f} to {f1.interval[1]:.3f}; mean recall: {recall}",
    ]


def comparison_line(one: RunSet, baseline: RunSet) -> str:
    """Whether two sets differ; empty where they cannot be compared."""
    if min(len(one.runs), len(baseline.runs)) < 2:
        return ""
    found = compare_sets(one, baseline)
    if found is None:
        return ""
    low, high = (f"{100 * end:+.2f}" for end in found.interval)
    verdict = "a significant difference" if found.significant else "no significant difference"
    return (
        f"{one.name} and {baseline.name}: {verdict}, {100 * found.difference:+.2f} points, 95% CI {low} to "
        f"{high} ({TEST_NAMES[found.test]}, p = {found.p_value:.2g})"
    )


def write_results(sweep: Sweep, results: Sequence[SweepResult], sets: Sequence[RunSet]) -> None:
    """Write ``results.csv`` with plain numbers, ``results.html`` and ``run_sets.json`` into its folder.

    Raises:
        OutputFileError: One cannot be written.
    """
    text = io.StringIO()
    writer = csv_writer(text)
    writer.writerow(
        (
            "run",
            "seed",
            "done",
            "of",
            "faces",
            "accuracy",
            "low",
            "high",
            "macro_f1",
            "difference",
            "p",
            "minutes",
        )
    )
    for one in results:
        low, high = one.accuracy_interval or ("", "")
        difference = one.test.accuracies[0] - one.test.accuracies[1] if one.test else ""
        p = one.test.p_value if one.test else ""
        values = (one.accuracy, low, high, one.macro_f1, difference, p, one.minutes)
        numbers = (f"{value:.6g}" if isinstance(value, float) else "" for value in values)
        writer.writerow((escaped(one.run), one.seed, one.done, one.of, one.faces, *numbers))
    write_text(sweep.out / "results.csv", text.getvalue())
    page = render(
        "sweep.html",
        name=sweep.path.name,
        explanation=explanation(sweep),
        header=HEADER,
        rows=[_cells(result) for result in results],
        bars=_bars(results),
        means=_means(sweep, sets),
    )
    write_text(sweep.out / "results.html", page)
    write_run_sets(sweep.out, sets)


def _bars(results: Sequence[SweepResult]) -> list[tuple[str, float, float, float, str]]:
    """Name, and of the accuracy low end, value and high end in per cent of the axis, and its text."""
    known = [one for one in results if one.accuracy is not None and one.accuracy_interval is not None]
    if not known:
        return []
    ends = [one.accuracy_interval for one in known if one.accuracy_interval]
    low, high = min(end for end, _ in ends), max(end for _, end in ends)
    seeds = len({one.seed for one in known})

    def at(value: float) -> float:
        return 100 * (value - low) / max(high - low, 1e-9)

    return [
        (
            one.run if seeds == 1 else f"{one.run}, seed {one.seed}",
            at(one.accuracy_interval[0]),
            at(one.accuracy),
            at(one.accuracy_interval[1]),
            f"{one.accuracy:.2%}",
        )
        for one in known
        if one.accuracy is not None and one.accuracy_interval is not None
    ]


def _cells(result: SweepResult) -> tuple[str, ...]:
    """Texts for the columns of ``HEADER``."""
    fixed = (result.run, str(result.seed), f"{result.done}/{result.of}")
    if result.accuracy is None or result.accuracy_interval is None or result.macro_f1 is None:
        return (*fixed, *["–"] * (len(HEADER) - len(fixed)))
    difference = p = "–"
    if result.test:
        first, second = result.test.accuracies
        difference, p = f"{100 * (first - second):+.2f}", f"{result.test.p_value:.2g}"
    return (
        *fixed,
        thousands(result.faces),
        f"{result.accuracy:.2%}",
        interval(result.accuracy_interval),
        f"{result.macro_f1:.3f}",
        difference,
        p,
        "–" if result.minutes is None else f"{result.minutes:.0f}",
    )
