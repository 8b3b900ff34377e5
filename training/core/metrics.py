"""Accuracy, recall, precision and F1 from probabilities and true labels, with intervals."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest
from sklearn.metrics import classification_report, confusion_matrix

from training.core.calibration import (
    FloatArray,
    brier_score,
    expected_calibration_error,
    negative_log_likelihood,
    reliability,
    with_temperature,
)

LEVEL: Final = 0.95
"""Part of the repetitions that lies within an interval."""

RESAMPLES: Final = 10_000
SEED: Final = 0

Statistic = Callable[[NDArray[np.int64]], NDArray[np.float64]]


def interval(statistic: Statistic, confusion: NDArray[np.int64], seed: int = SEED) -> list[float]:
    """The percentile interval of a figure, lower and upper end.

    Args:
        statistic: Gives one value for each of the matrices (repetitions, emotions, emotions).
        confusion: Counts (emotions, emotions) of at least one face, rows the true emotion.
        seed: The same seed gives the same interval.
    """
    faces = int(confusion.sum())
    cells = np.random.default_rng(seed).multinomial(faces, confusion.ravel() / faces, RESAMPLES)
    values = statistic(cells.reshape(RESAMPLES, *confusion.shape))
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return [float(low), float(high)]


def macro_f1(confusions: NDArray[np.int64]) -> NDArray[np.float64]:
    """The mean F1 of each matrix (..., emotions, emotions) over the emotions that have faces, shape (...).

    F1 = 2 right / (faces of the emotion + faces read as it). An emotion without a face has no recall, and so
    no F1; to count it as 0 would make the mean depend on what the faces happen to lack.
    """
    right = _diagonals(confusions)
    labelled = confusions.sum(axis=-1)
    f1 = 2 * right / np.maximum(labelled + confusions.sum(axis=-2), 1)
    return np.asarray((f1 * (labelled > 0)).sum(axis=-1) / (labelled > 0).sum(axis=-1))


def _diagonals(confusions: NDArray[np.int64]) -> NDArray[Any]:
    return np.diagonal(confusions, axis1=-2, axis2=-1)


def measure(
    probabilities: FloatArray, labels: NDArray[np.int64], emotions: tuple[str, ...], temperature: float
) -> dict[str, Any]:
    """All figures of one split, as plain JSON values.

    Args:
        probabilities: (n, emotions), as the network gives them; n is at least 1.
        labels: (n,), indexes of the true emotions.
        emotions: Names in the order of the network's outputs.
        temperature: The bundle's temperature; it changes no label, only the calibration.

    Returns:
        ``faces`` (n); ``accuracy`` (0 to 1) and ``accuracy_interval``, its 95 % interval by Wilson;
        ``top2_accuracy``, the part of faces whose true emotion is among the two likeliest; ``confusion``
        (rows the true emotion, columns the label read, counts) and ``confusion_by_row``, each count as
        a part of its row, 0 in empty rows; ``per_class``: precision, recall, f1 (0 to 1; 0 where nothing
        was read so) and support by emotion; ``absent``, the emotions that no face has, whose values say
        nothing; ``macro_average`` over the others and ``weighted_average``; ``macro_f1_interval``, the 95 %
        bootstrap interval; ``calibration_error`` and ``calibration_error_uncorrected``: expected
        calibration error with and without the temperature; with the temperature also ``log_loss``,
        ``brier_score`` and ``reliability``, a list of the fields of ``calibration.Bin``.
    """
    read = probabilities.argmax(axis=1)
    indexes = np.arange(len(emotions))
    report = classification_report(
        labels, read, labels=indexes, target_names=emotions, output_dict=True, zero_division=0
    )
    there = [name for name in emotions if report[name]["support"]]
    confusion = confusion_matrix(labels, read, labels=indexes)
    calibrated = with_temperature(probabilities, temperature)
    return {
        "faces": len(labels),
        "accuracy": float((read == labels).mean()),
        "accuracy_interval": wilson_interval(int((read == labels).sum()), len(labels)),
        "top2_accuracy": top_accuracy(probabilities, labels, 2),
        "confusion": confusion.tolist(),
        "confusion_by_row": shares_of_rows(confusion).tolist(),
        "per_class": {name: _row(report[name]) for name in emotions},
        "absent": [name for name in emotions if name not in there],
        "macro_average": _macro_average([report[name] for name in there]),
        "macro_f1_interval": interval(macro_f1, confusion),
        "weighted_average": _row(report["weighted avg"]),
        "calibration_error": expected_calibration_error(calibrated, labels),
        "calibration_error_uncorrected": expected_calibration_error(probabilities, labels),
        "log_loss": negative_log_likelihood(calibrated, labels),
        "brier_score": brier_score(calibrated, labels),
        "reliability": [asdict(part) for part in reliability(calibrated, labels)],
    }


def key_figures(read: NDArray[np.int64], labels: NDArray[np.int64], emotions: int) -> dict[str, Any] | None:
    """What can be said of labels alone; None without faces.

    Args:
        read: (n,), the index of the label read of each face.
        labels: (n,), indexes of the true emotions.
        emotions: How many there are.

    Returns:
        ``faces`` (n), ``accuracy`` and ``macro_f1`` (0 to 1; over the emotions that have faces),
        ``accuracy_interval``, its 95 % interval by Wilson, and ``macro_f1_interval``, by bootstrap.
    """
    if not len(labels):
        return None
    confusion = confusion_matrix(labels, read, labels=np.arange(emotions))
    return {
        "faces": len(labels),
        "accuracy": float((read == labels).mean()),
        "accuracy_interval": wilson_interval(int((read == labels).sum()), len(labels)),
        "macro_f1": float(macro_f1(confusion)),
        "macro_f1_interval": interval(macro_f1, confusion),
    }


def top_accuracy(probabilities: FloatArray, labels: NDArray[np.int64], places: int) -> float:
    """The part of faces whose true emotion has one of the ``places`` highest probabilities."""
    highest = np.argsort(-probabilities, axis=1, kind="stable")[:, :places]
    return float((highest == labels[:, None]).any(axis=1).mean())


def shares_of_rows(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Each count of a matrix as a part of its row's sum; 0 in rows without any."""
    return np.asarray(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1), np.float64)


def wilson_interval(right: int, faces: int) -> list[float]:
    """The 95 % interval of an accuracy, lower and upper end (Wilson 1927); ``faces`` is at least 1."""
    found = binomtest(right, faces).proportion_ci(LEVEL, method="wilson")
    return [float(found.low), float(found.high)]


def _macro_average(rows: list[dict[str, float]]) -> dict[str, float | int]:
    names = ("precision", "recall", "f1-score")
    means = {name: sum(row[name] for row in rows) / len(rows) for name in names}
    return _row({**means, "support": sum(row["support"] for row in rows)})


def _row(row: dict[str, float]) -> dict[str, float | int]:
    return {
        "precision": float(row["precision"]),
        "recall": float(row["recall"]),
        "f1": float(row["f1-score"]),
        "support": int(row["support"]),
    }


def report_text(figures: dict[str, Any]) -> str:
    """The classification report as an aligned table."""
    lines = [f"{'':12}{'precision':>10}{'recall':>10}{'f1':>10}{'support':>10}"]
    rows = figures["per_class"] | {
        "macro avg": figures["macro_average"],
        "weighted avg": figures["weighted_average"],
    }
    for name, row in rows.items():
        values = (f"{row[key]:.3f}" if row["support"] else "–" for key in ("precision", "recall", "f1"))
        lines.append(f"{name:12}" + "".join(f"{value:>10}" for value in values) + f"{row['support']:>10d}")
    if figures.get("absent"):
        lines.append(without_absent(figures))
    return "\n".join(lines)


def without_absent(figures: dict[str, Any]) -> str:
    """A sentence on the emotions that a macro average leaves out; empty where every emotion has faces."""
    absent = figures.get("absent") or []
    if not absent:
        return ""
    return f"No face is labelled {' or '.join(absent)}; the macro average is over the other emotions."
