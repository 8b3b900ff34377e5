"""What repeated runs say, as sentences: mean, interval, and whether two sets differ; no Qt."""

from typing import Any, Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, shown_decimal, translate
from training.core.bundle import ModelBundle
from training.core.repeated_runs import (
    CORRECTED,
    PAIRED,
    WELCH,
    RepeatedRun,
    RunSet,
    compare_sets,
    mean_of_runs,
    same_faces,
    single_run_interval,
)

FOLDS_SHARE: Final = translate(
    "repeat",
    "Folds share training faces, so the interval is a little too narrow; comparisons allow for that.",
)
TOO_FEW: Final = translate("repeat", "Mean and interval follow after two runs.")
NOT_COMPARABLE: Final = translate(
    "repeat",
    "The two sets cannot be compared: they were measured on different faces. Use the same data, folds and "
    "seed.",
)
_INCOMPLETE: Final = translate(
    "repeat", "The set “{name}” is incomplete ({done} of {of} runs). Resume it to compare the two."
)
_NO_SPREAD: Final = translate(
    "repeat",
    "All runs differ by the same {points} points from “{other}”, so chance cannot be estimated. Repeat both "
    "with more seeds.",
)
_TESTS: Final = {
    CORRECTED: translate("repeat", "corrected resampled t test"),
    PAIRED: translate("repeat", "paired t test"),
    WELCH: translate("repeat", "Welch’s t test"),
}


def run_name(run: RepeatedRun) -> str:
    """Fold and seed of one run."""
    if run.fold:
        return translate("repeat", "Fold {fold} (seed {seed})").format(fold=run.fold, seed=run.seed)
    return translate("repeat", "Seed {seed}").format(seed=run.seed)


def run_rows(
    one: RunSet,
) -> tuple[list[tuple[str, str]], list[tuple[str, ...]], list[tuple[str | float | None, ...]]]:
    """Headings, texts and values of a table with a row for each run, and the means in the last one."""
    emotions = tuple(one.recall)
    heads = [
        (translate("repeat", "Run"), ""),
        (translate("repeat", "Accuracy"), ""),
        (translate("repeat", "Macro F1"), ""),
        *((shown_name(emotion), translate("repeat", "Recall")) for emotion in emotions),
    ]
    values: list[tuple[str | float | None, ...]] = [
        (run_name(run), run.accuracy, run.macro_f1, *(run.recall.get(emotion) for emotion in emotions))
        for run in one.runs
    ]
    if len(one.runs) > 1:
        f1 = mean_of_runs([run.macro_f1 for run in one.runs]).mean
        mean = mean_of_runs(one.accuracies).mean
        values.append((translate("repeat", "Mean"), mean, f1, *one.recall.values()))
    texts = [(str(name), *map(_figure, figures)) for name, *figures in values]
    return heads, texts, values


def _figure(value: Any) -> str:
    return "–" if value is None else shown_percent(value, 1)


def mean_sentence(one: RunSet) -> str:
    """Mean, standard deviation and interval of the accuracy; of the macro F1, too."""
    if len(one.runs) < 2:
        return TOO_FEW
    accuracy, f1 = mean_of_runs(one.accuracies), mean_of_runs([run.macro_f1 for run in one.runs])
    assert accuracy.deviation is not None
    assert accuracy.interval is not None
    assert f1.interval is not None
    said = translate(
        "repeat",
        "Mean accuracy {mean} over {runs}, standard deviation {deviation} points, 95% CI {low} to {high}. "
        "Mean macro F1 {f1}, 95% CI {f1_low} to {f1_high}.",
    ).format(
        mean=shown_percent(accuracy.mean, 1),
        runs=counted(accuracy.n, translate("repeat", "{n} run"), translate("repeat", "{n} runs")),
        deviation=shown_decimal(100 * accuracy.deviation, ".2f"),
        low=shown_percent(max(accuracy.interval[0], 0.0), 1),
        high=shown_percent(min(accuracy.interval[1], 1.0), 1),
        f1=shown_percent(f1.mean, 1),
        f1_low=shown_percent(max(f1.interval[0], 0.0), 1),
        f1_high=shown_percent(min(f1.interval[1], 1.0), 1),
    )
    return f"{said} {FOLDS_SHARE}" if one.folds else said


def set_comparison_sentence(one: RunSet, other: RunSet) -> str:
    """Whether two sets differ by more than chance explains."""
    if min(len(one.runs), len(other.runs)) < 2:
        return TOO_FEW
    found = compare_sets(one, other)
    if found is None:
        return _why_not_compared(one, other)
    said = (
        translate("repeat", "Significant difference from “{other}”: {points} points, 95% CI {low} to {high}")
        if found.significant
        else translate(
            "repeat", "No significant difference from “{other}”: {points} points, 95% CI {low} to {high}"
        )
    ).format(other=other.name, **_points(found.difference, *found.interval))
    p_value = shown_decimal(found.p_value, ".3f") if found.p_value >= 0.001 else shown_decimal(0.001, ".3f")
    sign = "=" if found.p_value >= 0.001 else "<"
    return f"{said} ({_TESTS[found.test]}, p {sign} {p_value})."


def _why_not_compared(one: RunSet, other: RunSet) -> str:
    if same_faces(one, other):
        difference = mean_of_runs(one.accuracies).mean - mean_of_runs(other.accuracies).mean
        return _NO_SPREAD.format(points=shown_decimal(100 * difference, "+.1f"), other=other.name)
    missing = next((part for part in (one, other) if len(part.runs) < part.of), None)
    if missing is None or one.folds != other.folds:
        return NOT_COMPARABLE
    return _INCOMPLETE.format(name=missing.name, done=len(missing.runs), of=missing.of)


def model_comparison_sentence(one: RunSet, bundle: ModelBundle) -> str:
    """Whether a single model is as good as one of the runs would be."""
    if one.folds:
        return translate(
            "repeat",
            "“{model}” may have been trained on faces of the folds, so it cannot be compared with them. Use "
            "repeated seeds.",
        ).format(model=bundle.name)
    figures = bundle.metrics.get("splits", {}).get(one.split)
    if not one.data or one.data != bundle.data_fingerprint:
        return translate(
            "repeat",
            "“{model}” cannot be compared: these runs do not all have the data and splits that it was "
            "trained on. Use the same data, with splits of its own.",
        ).format(model=bundle.name)
    if figures is None or {run.faces for run in one.runs} != {figures["faces"]}:
        return translate(
            "repeat",
            "“{model}” was not evaluated on these faces ({split}). Evaluate it on the same data first.",
        ).format(model=bundle.name, split=one.split)
    if len(one.runs) < 2:
        return TOO_FEW
    low, high = single_run_interval(one.accuracies)
    accuracy = figures["accuracy"]
    said = (
        translate(
            "repeat",
            "“{model}” ({accuracy}) is within the range of single runs of this recipe, {low} to {high} "
            "(95% prediction interval): no significant difference.",
        )
        if low <= accuracy <= high
        else translate(
            "repeat",
            "“{model}” ({accuracy}) is outside the range of single runs of this recipe, {low} to {high} "
            "(95% prediction interval): a significant difference.",
        )
    )
    return said.format(
        model=bundle.name,
        accuracy=shown_percent(accuracy, 1),
        low=shown_percent(max(low, 0.0), 1),
        high=shown_percent(min(high, 1.0), 1),
    )


def _points(difference: float, low: float, high: float) -> dict[str, str]:
    numbers = {"points": difference, "low": low, "high": high}
    return {name: shown_decimal(100 * value, "+.1f") for name, value in numbers.items()}
