"""The results of a sweep: accuracy with intervals, and McNemar's test against the baseline."""

import csv
import io
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.atomic import write_text
from training.core.history import ELAPSED, read_history
from training.core.html import interval, percent, render, thousands
from training.core.mcnemar import McNemarTest, mcnemar_test_of
from training.core.metrics import Interval, confusion_matrix, macro_f1, wilson_interval
from training.core.training_error import TrainingError
from training.sweep.sweep_file import Sweep, Trial
from training.sweep.sweep_runner import predictions_file

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


class PredictionsError(TrainingError):
    """A file of predictions is not what ``evaluate --predictions`` writes."""

    template = "{path} is unreadable. Delete it and repeat the command to measure the model again."


@dataclass(frozen=True)
class Predictions:
    """What the trainings of one run and seed predict, those of all folds together.

    Attributes:
        faces: (n,), what each face is: its fold and where in the data it stands.
        labels: (n,), names of the true classes.
        predictions: (n,), names of the predicted classes.
    """

    faces: NDArray[np.str_]
    labels: NDArray[np.str_]
    predictions: NDArray[np.str_]

    @property
    def right(self) -> NDArray[np.bool_]:
        """(n,), which faces are predicted as labelled."""
        return np.asarray(self.labels == self.predictions)


@dataclass(frozen=True)
class SweepResult:
    """One run with one seed.

    Attributes:
        run: Its name.
        seed: Its seed.
        done: How many of its trainings are measured.
        of: How many there are: the folds, or 1.
        faces: How many faces were measured.
        accuracy: 0..1; None before anything is measured.
        accuracy_interval: 95 % interval (Wilson).
        macro_f1: 0..1.
        test: McNemar's test against the baseline with the same seed on the same faces; the run is the first.
            None for the baseline itself, and as long as not the same faces are measured.
        minutes: Time of the trainings.
    """

    run: str
    seed: int
    done: int
    of: int
    faces: int = 0
    accuracy: float | None = None
    accuracy_interval: Interval | None = None
    macro_f1: float | None = None
    test: McNemarTest | None = None
    minutes: float | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """Texts for the columns of ``HEADER``."""
        fixed = (self.run, str(self.seed), f"{self.done}/{self.of}")
        if self.accuracy is None or self.accuracy_interval is None or self.macro_f1 is None:
            return (*fixed, *["–"] * (len(HEADER) - len(fixed)))
        difference = p = "–"
        if self.test:
            first, second = self.test.accuracies
            difference, p = f"{100 * (first - second):+.2f}", f"{self.test.p_value:.2g}"
        return (
            *fixed,
            thousands(self.faces),
            f"{self.accuracy:.2%}",
            interval(self.accuracy_interval),
            f"{self.macro_f1:.3f}",
            difference,
            p,
            "–" if self.minutes is None else f"{self.minutes:.0f}",
        )


def sweep_results(sweep: Sweep) -> list[SweepResult]:
    """What is measured so far: each run with each seed, in the order of the file.

    Raises:
        PredictionsError: A file of predictions cannot be read.
    """
    results = []
    for run in sweep.runs:
        for seed in dict.fromkeys(trial.seed for trial in sweep.trials):
            trials = _trials(sweep, run, seed)
            measured = [trial for trial in trials if predictions_file(sweep, trial).exists()]
            if not measured:
                results.append(SweepResult(run, seed, 0, len(trials)))
                continue
            predictions = _predictions(sweep, measured)
            results.append(_result(sweep, run, seed, len(measured), len(trials), predictions))
    return results


def _result(sweep: Sweep, run: str, seed: int, done: int, of: int, predictions: Predictions) -> SweepResult:
    names = np.unique(np.concatenate([predictions.labels, predictions.predictions]))
    labels, predicted = (np.searchsorted(names, one) for one in (predictions.labels, predictions.predictions))
    right, faces = int(predictions.right.sum()), len(predictions.labels)
    trials = _trials(sweep, run, seed)
    return SweepResult(
        run,
        seed,
        done,
        of,
        faces,
        right / faces,
        wilson_interval(right, faces),
        float(macro_f1(confusion_matrix(labels, predicted, len(names)))),
        _test(sweep, run, seed, predictions),
        _minutes([sweep.out / trial.name for trial in trials]),
    )


def _test(sweep: Sweep, run: str, seed: int, predictions: Predictions) -> McNemarTest | None:
    if run == sweep.baseline:
        return None
    theirs = [
        trial for trial in _trials(sweep, sweep.baseline, seed) if predictions_file(sweep, trial).exists()
    ]
    if not theirs:
        return None
    baseline = _predictions(sweep, theirs)
    same = len(predictions.faces) == len(baseline.faces) and bool(
        (predictions.faces == baseline.faces).all() and (predictions.labels == baseline.labels).all()
    )
    return mcnemar_test_of(predictions.right, baseline.right) if same else None


def _trials(sweep: Sweep, run: str, seed: int) -> list[Trial]:
    return [trial for trial in sweep.trials if (trial.run, trial.seed) == (run, seed)]


def _predictions(sweep: Sweep, trials: Sequence[Trial]) -> Predictions:
    rows: list[tuple[str, str, str]] = []
    for trial in trials:
        path = predictions_file(sweep, trial)
        try:
            with path.open(encoding="utf-8", newline="") as file:
                rows += [
                    (f"{trial.fold} {row['face']}", row["label"], row["prediction"])
                    for row in csv.DictReader(file)
                ]
        except (OSError, KeyError, UnicodeDecodeError, csv.Error) as error:
            raise PredictionsError(path=path) from error
        if not rows:
            raise PredictionsError(path=path)
    faces, labels, predictions = (np.array(column, np.str_) for column in zip(*rows, strict=True))
    return Predictions(faces, labels, predictions)


def _minutes(folders: Sequence[Path]) -> float | None:
    """Time of the trainings that are done; None where a model does not say."""
    seconds = []
    for folder in folders:
        try:
            last = read_history(folder / "history.csv")[-1]
        except (OSError, ValueError):
            continue
        if ELAPSED in last:
            seconds.append(last[ELAPSED])
    return sum(seconds) / 60 if seconds else None


def results_text(sweep: Sweep, results: Sequence[SweepResult]) -> str:
    """The results as an aligned table, with a line on what it says."""
    rows = [HEADER, *(result.cells for result in results)]
    wide = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    table = [
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, wide, strict=True)).rstrip() for row in rows
    ]
    return "\n".join([*table, *_means(results), explanation(sweep)])


def explanation(sweep: Sweep) -> str:
    """What the columns mean."""
    folds = max(trial.fold for trial in sweep.trials)
    measured = f"{folds} folds of the training faces" if folds else f"the split {sweep.split}"
    return (
        f"Measured on {measured}. 95% CI: Wilson; difference: percentage points to {sweep.baseline} on the "
        "same faces with the same seed; p: McNemar’s exact test."
    )


def _means(results: Sequence[SweepResult]) -> list[str]:
    """Mean and standard deviation over the seeds of each run that has several."""
    lines = []
    for run in dict.fromkeys(result.run for result in results):
        values = [result.accuracy for result in results if result.run == run and result.accuracy is not None]
        if len(values) > 1:
            mean, deviation = statistics.mean(values), statistics.stdev(values)
            lines.append(
                f"{run}: mean accuracy {percent(mean)}, standard deviation {100 * deviation:.2f} points over "
                f"{len(values)} seeds"
            )
    return lines


def write_results(sweep: Sweep, results: Sequence[SweepResult]) -> None:
    """Write ``results.csv`` with plain numbers, and ``results.html``, into the folder of the sweep.

    Raises:
        OutputFileError: One cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
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
        writer.writerow((one.run, one.seed, one.done, one.of, one.faces, *numbers))
    write_text(sweep.out / "results.csv", text.getvalue())
    page = render(
        "sweep.html",
        name=sweep.path.name,
        explanation=explanation(sweep),
        header=HEADER,
        rows=[result.cells for result in results],
        bars=_bars(results),
        means=_means(results),
    )
    write_text(sweep.out / "results.html", page)


def _bars(results: Sequence[SweepResult]) -> list[tuple[str, float, float, float, str]]:
    """Name, and of the accuracy low end, value and high end in per cent of the axis, and its text."""
    known = [one for one in results if one.accuracy is not None and one.accuracy_interval is not None]
    if not known:
        return []
    low = min(one.accuracy_interval[0] for one in known if one.accuracy_interval)
    high = max(one.accuracy_interval[1] for one in known if one.accuracy_interval)
    scale = 100 / max(high - low, 1e-9)
    return [
        (
            one.run if len({other.seed for other in known}) == 1 else f"{one.run}, seed {one.seed}",
            *(
                (value - low) * scale
                for value in (one.accuracy_interval[0], one.accuracy, one.accuracy_interval[1])
            ),
            percent(one.accuracy),
        )
        for one in known
        if one.accuracy is not None and one.accuracy_interval is not None
    ]
