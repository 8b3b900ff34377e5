"""Figures that say how good a reader is, from its probabilities and the true labels."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import classification_report, confusion_matrix

from training.calibration import expected_calibration_error
from training.temperature import FloatArray, with_temperature


def measure(
    probabilities: FloatArray, labels: NDArray[np.int64], emotions: tuple[str, ...], temperature: float
) -> dict[str, Any]:
    """All figures of one split, as plain JSON values.

    Args:
        probabilities: (n, emotions), as the network gives them.
        labels: (n,), indexes of the true emotions.
        emotions: Names in the order of the network's outputs.
        temperature: The bundle's temperature; it changes no label, only the calibration.

    Returns:
        ``faces`` (n); ``accuracy`` (0 to 1); ``confusion`` (rows the true emotion, columns the label
        read, counts); ``per_class``: precision, recall, f1 (0 to 1; 0 where nothing was read so) and
        support by emotion; ``macro_average`` and ``weighted_average`` of the same;
        ``calibration_error`` and ``calibration_error_uncorrected``: expected calibration error with and
        without the temperature.
    """
    read = probabilities.argmax(axis=1)
    indexes = np.arange(len(emotions))
    report = classification_report(
        labels, read, labels=indexes, target_names=emotions, output_dict=True, zero_division=0
    )
    return {
        "faces": len(labels),
        "accuracy": float((read == labels).mean()),
        "confusion": confusion_matrix(labels, read, labels=indexes).tolist(),
        "per_class": {name: _row(report[name]) for name in emotions},
        "macro_average": _row(report["macro avg"]),
        "weighted_average": _row(report["weighted avg"]),
        "calibration_error": expected_calibration_error(with_temperature(probabilities, temperature), labels),
        "calibration_error_uncorrected": expected_calibration_error(probabilities, labels),
    }


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
        lines.append(
            f"{name:12}{row['precision']:>10.3f}{row['recall']:>10.3f}{row['f1']:>10.3f}{row['support']:>10d}"
        )
    return "\n".join(lines)
