"""The same training repeated over folds or seeds: mean, spread, and whether two such sets differ.

Folds share most of their training faces, so their figures are not independent, and a plain t test finds
differences that are chance. Two sets over the same folds are compared by the corrected resampled t test of
Nadeau and Bengio 2003, Inference for the generalization error, Machine Learning 52, 239-281; with several
seeds as Bouckaert and Frank 2004 do.
"""

import json
import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from training.core.mcnemar import ALPHA
from training.core.metrics import Interval
from training.core.storage.atomic import read_object, write_text

RUN_SETS: Final = "run_sets.json"
"""The file of the sets beside their results."""
REPETITION: Final = "repetition.json"
"""The file of what the window asked for: ``run``, ``folds`` and ``seeds``."""
SET_SUFFIX: Final = ".repeated.run"
"""Ends the name of a folder of the window's; it counts as an unfinished run among the models."""
SWEEP: Final = "sweep"
"""What is locked in the folder of a sweep or of repeated runs while it is done; there is no such file."""
CORRECTED: Final = "corrected"
PAIRED: Final = "paired"
WELCH: Final = "welch"
TEST_NAMES: Final = {
    CORRECTED: "corrected resampled t test",
    PAIRED: "paired t test",
    WELCH: "Welch’s t test",
}


@dataclass(frozen=True)
class RepeatedRun:
    """One training of a set, measured.

    Attributes:
        seed: Its seed.
        fold: Which fold was held out, from 1 on; 0 without cross-validation.
        faces: How many faces were measured.
        faces_id: Hash of these faces and their labels.
        accuracy: 0..1.
        macro_f1: 0..1.
        recall: By emotion, 0..1.
    """

    seed: int
    fold: int
    faces: int
    faces_id: str
    accuracy: float
    macro_f1: float
    recall: Mapping[str, float]


@dataclass(frozen=True)
class RunSet:
    """What is measured so far of one training that is repeated.

    Attributes:
        name: What the runs have in common.
        folds: Folds of the cross-validation; 0 without.
        split: The split that was measured.
        of: How many runs there will be.
        runs: Those that are measured.
        data: Fingerprint of the data of all models, as in ``ModelBundle``; empty where they differ, as over
            folds, or it is not known.
    """

    name: str
    folds: int
    split: str
    of: int
    runs: tuple[RepeatedRun, ...]
    data: str = ""

    @property
    def accuracies(self) -> tuple[float, ...]:
        """One of each run, 0..1."""
        return tuple(run.accuracy for run in self.runs)

    @property
    def recall(self) -> dict[str, float]:
        """The mean recall of each emotion over the runs that have faces of it, 0..1."""
        emotions = dict.fromkeys(emotion for run in self.runs for emotion in run.recall)
        return {
            emotion: statistics.fmean(run.recall[emotion] for run in self.runs if emotion in run.recall)
            for emotion in emotions
        }

    def as_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return asdict(self)

    @classmethod
    def of_json(cls, value: Mapping[str, Any]) -> "RunSet":
        """From what ``as_json`` gives.

        Raises:
            ValueError, KeyError, TypeError: It is something else.
        """
        runs = tuple(RepeatedRun(**run) for run in value["runs"])
        if not all(0 <= run.accuracy <= 1 and 0 <= run.macro_f1 <= 1 for run in runs):
            raise ValueError("an accuracy is out of range")
        name, split, data = str(value["name"]), str(value["split"]), str(value.get("data", ""))
        return cls(name, int(value["folds"]), split, int(value["of"]), runs, data)


@dataclass(frozen=True)
class MeanOfRuns:
    """Mean and spread of one figure.

    Attributes:
        n: Runs.
        mean: Of the figure.
        deviation: Standard deviation (n - 1); None for one run.
        interval: 95 % interval of the mean by Student's t; None for one run. Over folds, which are not
            independent, it is a little too narrow.
    """

    n: int
    mean: float
    deviation: float | None
    interval: Interval | None


def mean_of_runs(values: Sequence[float]) -> MeanOfRuns:
    """Mean, standard deviation and 95 % interval of one value or more."""
    mean, n = statistics.fmean(values), len(values)
    if n < 2:
        return MeanOfRuns(n, mean, None, None)
    deviation = statistics.stdev(values)
    half = _t_quantile(n - 1) * deviation / math.sqrt(n)
    return MeanOfRuns(n, mean, deviation, (mean - half, mean + half))


@dataclass(frozen=True)
class SetComparison:
    """Whether the accuracy of two sets differs.

    Attributes:
        test: ``CORRECTED``, ``PAIRED`` or ``WELCH``.
        difference: Mean of the first - mean of the second, -1..1.
        interval: Its 95 % interval.
        p_value: Of the two-sided test, 0..1.
    """

    test: str
    difference: float
    interval: Interval
    p_value: float

    @property
    def significant(self) -> bool:
        """Whether the difference is more than chance explains."""
        return self.p_value < ALPHA


def compare_sets(first: RunSet, second: RunSet) -> SetComparison | None:
    """Compare two sets of two runs or more.

    Runs over the same faces with the same seed and fold are paired. None if the sets cannot be compared: one
    has folds and the other none, their folds hold out other faces, their runs with other seeds were measured
    on other faces, or all differences are the same, so that they say nothing of chance.
    """
    if min(len(first.runs), len(second.runs)) < 2 or not same_faces(first, second):
        return None
    runs, others = (_by_seed_and_fold(one) for one in (first, second))
    if runs.keys() != others.keys():
        return _welch(first.accuracies, second.accuracies)
    differences = [run.accuracy - others[key].accuracy for key, run in runs.items()]
    if first.folds:
        return _paired(CORRECTED, differences, 1 / (first.folds - 1))
    return _paired(PAIRED, differences, 0.0)


def same_faces(first: RunSet, second: RunSet) -> bool:
    """Whether two sets were measured on the same faces: run by run, or without folds all on the same ones."""
    if first.folds != second.folds:
        return False
    runs, others = (_by_seed_and_fold(one) for one in (first, second))
    if runs.keys() == others.keys() and all(
        others[key].faces_id == run.faces_id for key, run in runs.items()
    ):
        return True
    return not first.folds and len({run.faces_id for run in (*first.runs, *second.runs)}) == 1


def _by_seed_and_fold(one: RunSet) -> dict[tuple[int, int], RepeatedRun]:
    return {(run.seed, run.fold): run for run in one.runs}


def single_run_interval(values: Sequence[float]) -> Interval:
    """In which the figure of one more run lies in 95 % of cases, from two values or more."""
    mean, n = statistics.fmean(values), len(values)
    half = _t_quantile(n - 1) * statistics.stdev(values) * math.sqrt(1 + 1 / n)
    return mean - half, mean + half


def _paired(test: str, differences: Sequence[float], test_to_training: float) -> SetComparison | None:
    """The variance of the mean is (1/n + faces tested / faces trained on) times that of a difference."""
    n, mean = len(differences), statistics.fmean(differences)
    error = statistics.stdev(differences) * math.sqrt(1 / n + test_to_training)
    return _tested(test, mean, error, n - 1)


def _welch(first: Sequence[float], second: Sequence[float]) -> SetComparison | None:
    parts = [statistics.variance(values) / len(values) for values in (first, second)]
    difference, total = statistics.fmean(first) - statistics.fmean(second), sum(parts)
    weights = [part**2 / (len(values) - 1) for part, values in zip(parts, (first, second), strict=True)]
    freedom = total**2 / sum(weights) if total else len(first) + len(second) - 2
    return _tested(WELCH, difference, math.sqrt(total), freedom)


def _tested(test: str, difference: float, error: float, freedom: float) -> SetComparison | None:
    # Imported here: it takes a second, which whoever only shows a result need not wait.
    from scipy.special import stdtr

    if error < 1e-12:  # all differences are the same
        alike = abs(difference) < 1e-12
        return SetComparison(test, 0.0, (0.0, 0.0), 1.0) if alike else None
    half = _t_quantile(freedom) * error
    p_value = 2 * float(stdtr(freedom, -abs(difference) / error))
    return SetComparison(test, difference, (difference - half, difference + half), p_value)


def _t_quantile(freedom: float) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 1 - ALPHA / 2))


def write_run_sets(folder: Path, sets: Sequence[RunSet]) -> None:
    """Write the sets into the folder of their results.

    Raises:
        OutputFileError: They cannot be written.
    """
    text = json.dumps({"sets": [one.as_json() for one in sets]}, indent=1)
    write_text(folder / RUN_SETS, text + "\n")


def read_run_sets(folder: Path) -> tuple[RunSet, ...]:
    """The sets of a folder; none where there are none, or they cannot be read."""
    try:
        return tuple(RunSet.of_json(one) for one in read_object(folder / RUN_SETS).get("sets", []))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()
