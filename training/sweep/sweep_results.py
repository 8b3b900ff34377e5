"""The results of a sweep: accuracy with intervals, and McNemar's test against the baseline."""

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import BundleError, read_bundle
from training.core.history import ELAPSED, read_history
from training.core.mcnemar import McNemarTest, mcnemar_test_of
from training.core.metrics import Interval, confusion_matrix, macro_f1, wilson_interval
from training.core.repeated_runs import RepeatedRun, RunSet
from training.core.training_error import TrainingError
from training.sweep.sweep_file import Sweep, SweepTraining
from training.sweep.sweep_runner import predictions_file


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
        test: McNemar's test against the baseline on the same faces, with the same seed unless the runs have
            seeds of their own; the run is the first.
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


def sweep_results(sweep: Sweep) -> list[SweepResult]:
    """What is measured so far: each run with each seed, in the order of the file.

    Raises:
        PredictionsError: A file of predictions cannot be read.
    """
    known = {(training.run, training.seed) for training in sweep.trainings}
    seeds = tuple(dict.fromkeys(training.seed for training in sweep.trainings))
    pairs = [(run, seed) for run in sweep.runs for seed in seeds if (run, seed) in known]
    read = {(run, seed): _predictions(sweep, run, seed) for run, seed in pairs}
    # Runs with seeds of their own have one each.
    (baseline, *_) = (predictions for (run, _), predictions in read.items() if run == sweep.baseline)
    return [
        _result(
            sweep,
            run,
            seed,
            predictions,
            None if run == sweep.baseline else read.get((sweep.baseline, seed), baseline),
        )
        for (run, seed), predictions in read.items()
    ]


def _result(
    sweep: Sweep, run: str, seed: int, predictions: Predictions | None, baseline: Predictions | None
) -> SweepResult:
    trainings = _trainings(sweep, run, seed)
    done = sum(predictions_file(sweep, training).exists() for training in trainings)
    if predictions is None:
        return SweepResult(run, seed, done, len(trainings))
    _, counts = _confusion(predictions)
    right, faces = int(predictions.right.sum()), len(predictions.labels)
    return SweepResult(
        run,
        seed,
        done,
        len(trainings),
        faces,
        right / faces,
        wilson_interval(right, faces),
        float(macro_f1(counts)),
        _test(predictions, baseline),
        _minutes([sweep.out / training.name for training in trainings]),
    )


def _test(predictions: Predictions, baseline: Predictions | None) -> McNemarTest | None:
    same = (
        baseline is not None
        and np.array_equal(predictions.faces, baseline.faces)
        and np.array_equal(predictions.labels, baseline.labels)
    )
    return mcnemar_test_of(predictions.right, baseline.right) if baseline is not None and same else None


def _trainings(sweep: Sweep, run: str, seed: int) -> list[SweepTraining]:
    return [training for training in sweep.trainings if (training.run, training.seed) == (run, seed)]


def _predictions(sweep: Sweep, run: str, seed: int) -> Predictions | None:
    """What is measured so far of a run with a seed; None before anything is."""
    parts = [part for one in _trainings(sweep, run, seed) if (part := _read(sweep, one)) is not None]
    if not parts:
        return None
    columns = ("faces", "labels", "predictions")
    return Predictions(*(np.concatenate([getattr(part, name) for part in parts]) for name in columns))


def _read(sweep: Sweep, training: SweepTraining) -> Predictions | None:
    """What one training predicts; None before it is measured."""
    path = predictions_file(sweep, training)
    if not path.exists():
        return None
    try:
        with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
            rows = [
                (f"{training.fold} {row['face']}", row["label"], row["prediction"])
                for row in csv.DictReader(file)
            ]
    except (OSError, KeyError, UnicodeDecodeError, csv.Error) as error:
        raise PredictionsError(path=path) from error
    if not rows:
        raise PredictionsError(path=path)
    return Predictions(*(np.array(column, np.str_) for column in zip(*rows, strict=True)))


def run_sets(sweep: Sweep) -> tuple[RunSet, ...]:
    """Each run with all of its seeds and folds that are measured, in the order of the file.

    Raises:
        PredictionsError: A file of predictions cannot be read.
    """
    folds = max(training.fold for training in sweep.trainings)
    sets = []
    for name in sweep.runs:
        trainings = [training for training in sweep.trainings if training.run == name]
        read = [(training, part) for training in trainings if (part := _read(sweep, training)) is not None]
        runs = tuple(_repeated(training, part) for training, part in read)
        data = {_fingerprint(sweep.out / training.name) for training, _ in read}
        common = data.pop() if len(data) == 1 else ""
        sets.append(RunSet(name, folds, sweep.split, len(trainings), runs, common))
    return tuple(sets)


def _fingerprint(model: Path) -> str:
    """Of the data of a model; empty where the model cannot be read."""
    try:
        return read_bundle(model).data_fingerprint
    except BundleError:
        return ""


def _repeated(training: SweepTraining, predictions: Predictions) -> RepeatedRun:
    names, counts = _confusion(predictions)
    support = counts.sum(axis=1)
    identity = hashlib.sha256()
    for face, label in sorted(zip(predictions.faces, predictions.labels, strict=True)):
        identity.update(f"{face}\t{label}\n".encode("utf-8", "surrogateescape"))
    return RepeatedRun(
        training.seed,
        training.fold,
        len(predictions.labels),
        identity.hexdigest(),
        float(np.trace(counts) / counts.sum()),
        float(macro_f1(counts)),
        {
            str(name): float(counts[index, index] / support[index])
            for index, name in enumerate(names)
            if support[index]
        },
    )


def _confusion(predictions: Predictions) -> tuple[NDArray[np.str_], NDArray[np.int64]]:
    """The names of the classes, and the confusion matrix, a row for each true class."""
    names = np.unique(np.concatenate([predictions.labels, predictions.predictions]))
    labels, predicted = (np.searchsorted(names, one) for one in (predictions.labels, predictions.predictions))
    return names, confusion_matrix(labels, predicted, len(names))


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
