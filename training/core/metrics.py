"""How good a classifier is, from its predictions and the true labels.

Each figure has one kind of 95 % confidence interval: Wilson's for proportions such as the accuracy, and the
percentile bootstrap for macro-F1, for which no closed form exists.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.calibration import (
    FloatArray,
    brier_score,
    expected_calibration_error,
    negative_log_likelihood,
    reliability_bins,
    with_temperature,
)
from training.core.untrusted.printable_text import table_text

Counts = NDArray[np.int64]
"""A confusion matrix (classes, classes): rows are true labels, columns predicted labels, counts in cells."""

LEVEL: Final = 0.95
"""Confidence level of every interval."""
Z: Final = 1.959963984540054
"""The standard normal distribution's quantile for ``LEVEL``, two-sided."""
RESAMPLES: Final = 10_000
"""Bootstrap samples."""

Interval = tuple[float, float]
"""Lower and upper end."""


def confusion_matrix(labels: NDArray[np.int64], predictions: NDArray[np.int64], classes: int) -> Counts:
    """Count faces by true and predicted label.

    Args:
        labels: (n,), indexes of the true classes.
        predictions: (n,), indexes of the predicted classes.
        classes: How many there are.
    """
    counts = np.zeros((classes, classes), np.int64)
    np.add.at(counts, (labels, predictions), 1)
    return counts


def normalized_by_row(counts: Counts) -> NDArray[np.float64]:
    """Each count as a part of its row's sum, the recall on the diagonal; 0 in empty rows."""
    return np.asarray(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1), np.float64)


def wilson_interval(successes: int, trials: int) -> Interval:
    """The 95 % confidence interval of a proportion, within 0 to 1 (Wilson 1927).

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), where p = successes / n.

    Args:
        successes: 0 to ``trials``.
        trials: n, at least 1.
    """
    p, square = successes / trials, Z * Z / trials
    center, half = p + square / 2, Z * (p * (1 - p) / trials + square / (4 * trials)) ** 0.5
    # At 0 and 1 rounding would leave the proportion itself outside of its interval.
    low = (center - half) / (1 + square) if successes else 0.0
    return low, (center + half) / (1 + square) if successes < trials else 1.0


def macro_f1(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Macro-F1 of one or more confusion matrices (..., classes, classes), shape (...).

    F1 = 2 TP / (2 TP + FP + FN), averaged over the classes that occur (van Rijsbergen 1979). A class
    without faces has no recall; counted as 0, it would let the average depend on what the faces happen to
    lack.
    """
    hits, support = np.diagonal(counts, axis1=-2, axis2=-1), counts.sum(axis=-1)
    f1 = 2 * hits / np.maximum(support + counts.sum(axis=-2), 1)
    return np.asarray((f1 * (support > 0)).sum(axis=-1) / (support > 0).sum(axis=-1))


def macro_f1_interval(counts: Counts, seed: int = 0) -> Interval:
    """The 95 % confidence interval of macro-F1 by the percentile bootstrap (Efron and Tibshirani 1993).

    F1 depends on the confusion matrix alone, and the matrix of n faces drawn with replacement is
    multinomial: so matrices are drawn instead of faces, thousands in some milliseconds.

    Args:
        counts: Of at least one face.
        seed: The same seed gives the same interval.
    """
    faces = int(counts.sum())
    cells = np.random.default_rng(seed).multinomial(faces, counts.ravel() / faces, RESAMPLES)
    values = macro_f1(cells.reshape(RESAMPLES, *counts.shape))
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def top_k_accuracy(probabilities: FloatArray, labels: NDArray[np.int64], k: int) -> float:
    """The part of faces whose true class is among the k most probable ones.

    Args:
        probabilities: (n, classes); of equal ones the first counts as more probable.
        labels: (n,), indexes of the true classes; n is at least 1.
        k: 1 to the number of classes.
    """
    highest = np.argsort(-probabilities, axis=1, kind="stable")[:, :k]
    return float((highest == labels[:, None]).any(axis=1).mean())


def classification_report(counts: Counts, names: Sequence[str]) -> dict[str, Any]:
    """What can be said from a confusion matrix of at least one face, as plain JSON values.

    precision = TP / (TP + FP), recall = TP / (TP + FN), F1 = their harmonic mean; 0 where there is nothing to
    divide by (as scikit-learn's ``classification_report`` with ``zero_division=0``).

    Args:
        counts: (classes, classes).
        names: Of the classes.

    Returns:
        ``faces``, ``accuracy`` (0..1), ``accuracy_interval`` (Wilson), ``confusion``, ``per_class``
        (precision, recall, f1, support by class), ``absent`` (classes without faces), ``macro_average`` over
        the other classes, and ``weighted_average``, weighted by support.
    """
    faces, hits = int(counts.sum()), np.diag(counts)
    support, predicted = counts.sum(axis=1), counts.sum(axis=0)
    table = np.stack(
        [
            hits / np.maximum(predicted, 1),
            hits / np.maximum(support, 1),
            2 * hits / np.maximum(support + predicted, 1),
        ],
        axis=1,
    )
    return {
        "faces": faces,
        "accuracy": float(hits.sum() / faces),
        "accuracy_interval": list(wilson_interval(int(hits.sum()), faces)),
        "confusion": counts.tolist(),
        "per_class": {name: _row(*row) for name, *row in zip(names, table, support, strict=True)},
        "absent": [name for name, count in zip(names, support, strict=True) if not count],
        "macro_average": _row(table[support > 0].mean(axis=0), faces),
        "weighted_average": _row(support @ table / faces, faces),
    }


def evaluation_metrics(
    probabilities: FloatArray, labels: NDArray[np.int64], names: Sequence[str], temperature: float
) -> dict[str, Any]:
    """All figures of one split, as plain JSON values.

    Args:
        probabilities: (n, classes), as the network gives them; n is at least 1.
        labels: (n,), indexes of the true classes.
        names: Of the classes, in the order of the network's outputs.
        temperature: The bundle's temperature; it changes no prediction, only the calibration.

    Returns:
        Those of ``classification_report``; ``top2_accuracy``; ``confusion_by_row``, see
        ``normalized_by_row``; ``macro_f1_interval``; ``calibration_error`` and
        ``calibration_error_uncorrected``, the expected calibration error with and without the temperature;
        with the temperature also ``log_loss``, ``brier_score`` and ``reliability``, a list of the fields of
        ``ReliabilityBin``.
    """
    counts = confusion_matrix(labels, probabilities.argmax(axis=1), len(names))
    calibrated = with_temperature(probabilities, temperature)
    return {
        **classification_report(counts, names),
        "top2_accuracy": top_k_accuracy(probabilities, labels, 2),
        "confusion_by_row": normalized_by_row(counts).tolist(),
        "macro_f1_interval": list(macro_f1_interval(counts)),
        "calibration_error": expected_calibration_error(calibrated, labels),
        "calibration_error_uncorrected": expected_calibration_error(probabilities, labels),
        "log_loss": negative_log_likelihood(calibrated, labels),
        "brier_score": brier_score(calibrated, labels),
        "reliability": [asdict(part) for part in reliability_bins(calibrated, labels)],
    }


def summary_metrics(
    predictions: NDArray[np.int64], labels: NDArray[np.int64], classes: int
) -> dict[str, Any] | None:
    """Accuracy and macro-F1 with their intervals, as plain JSON values; None without faces.

    Args:
        predictions: (n,), indexes of the predicted classes.
        labels: (n,), indexes of the true classes.
        classes: How many there are.

    Returns:
        ``faces``, ``accuracy``, ``accuracy_interval``, ``macro_f1`` and ``macro_f1_interval``.
    """
    if not len(labels):
        return None
    counts = confusion_matrix(labels, predictions, classes)
    hits = int(np.trace(counts))
    return {
        "faces": len(labels),
        "accuracy": hits / len(labels),
        "accuracy_interval": list(wilson_interval(hits, len(labels))),
        "macro_f1": float(macro_f1(counts)),
        "macro_f1_interval": list(macro_f1_interval(counts)),
    }


def cohen_kappa(counts: Counts) -> float | None:
    """Agreement of two raters beyond chance (Cohen 1960): 1 is full agreement, 0 no more than chance.

    kappa = (p - c) / (1 - c), where p is the observed agreement and c the agreement by chance, the sum over
    the classes of the product of both raters' shares.

    Args:
        counts: Rows are what the one says, columns what the other says.

    Returns:
        None without faces, or where both say one and the same of every face, so that c is 1.
    """
    faces = int(counts.sum())
    by_chance = int(counts.sum(axis=1) @ counts.sum(axis=0))
    if by_chance == faces * faces:  # also without faces
        return None
    chance = by_chance / (faces * faces)
    return float((np.trace(counts) / faces - chance) / (1.0 - chance))


@dataclass(frozen=True)
class Agreement:
    """How far two raters agree.

    Attributes:
        faces: How many both rated; at least 1.
        agreed: On how many both say the same.
        interval: The 95 % interval (Wilson) of the observed agreement, 0..1.
        kappa: See ``cohen_kappa``.
    """

    faces: int
    agreed: int
    interval: Interval
    kappa: float | None

    @property
    def share(self) -> float:
        """The observed agreement: the part of the faces on which both say the same, 0..1."""
        return self.agreed / self.faces


def agreement(counts: Counts) -> Agreement | None:
    """The agreement of two raters; rows are what the one says, columns what the other; None without faces."""
    faces, agreed = int(counts.sum()), int(np.trace(counts))
    if not faces:
        return None
    return Agreement(faces, agreed, wilson_interval(agreed, faces), cohen_kappa(counts))


def report_text(figures: dict[str, Any]) -> str:
    """Figures of ``classification_report`` as an aligned table."""
    rows = figures["per_class"] | {
        "macro avg": figures["macro_average"],
        "weighted avg": figures["weighted_average"],
    }
    lines = [["", "precision", "recall", "F1", "support"]]
    for name, row in rows.items():
        values = (f"{row[key]:.3f}" if row["support"] else "–" for key in ("precision", "recall", "f1"))
        cells = (*values, f"{row['support']:,}")
        lines.append([name, *cells])
    return table_text(lines)


def absent_note(figures: dict[str, Any]) -> str:
    """A sentence on the classes that a macro average leaves out; empty where every class has faces."""
    absent = figures.get("absent")
    if not absent:
        return ""
    return f"No face is labelled {' or '.join(absent)}; the macro average is over the other emotions."


def _row(values: NDArray[np.float64], support: int) -> dict[str, float | int]:
    precision, recall, f1 = (float(value) for value in values)
    return {"precision": precision, "recall": recall, "f1": f1, "support": int(support)}
