"""One row a face: what it is labelled as, what is predicted, and all probabilities."""

from pathlib import Path
from typing import Final

from training.core.storage.atomic import OutputFileError, replacing
from training.core.untrusted.spreadsheet_text import csv_writer, escaped
from training.evaluation.measurement import Measurement

COLUMNS: Final = ("face", "label", "prediction", "confidence")
"""Before the probabilities, which have a column for each class."""


def write_predictions(measurement: Measurement, path: Path) -> None:
    """Write a CSV file.

    Each row has ``COLUMNS``: where in the data the face stands, its label, the top prediction and its
    probability; then ``p_EMOTION`` for each class. Probabilities are 0..1, with the model's temperature.

    Raises:
        OutputFileError: The file cannot be written; what stood there is unchanged.
    """
    names = measurement.emotions
    try:
        with (
            replacing(path) as partial,
            partial.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file,
        ):
            writer = csv_writer(file)
            writer.writerow([*COLUMNS, *(f"p_{name}" for name in names)])
            shown = [escaped(name) for name in names]
            for place, label, prediction, probabilities in zip(
                measurement.places,
                measurement.labels,
                measurement.read,
                measurement.probabilities,
                strict=True,
            ):
                confidence, *each = (f"{value:.6f}" for value in (probabilities[prediction], *probabilities))
                writer.writerow([escaped(str(place)), shown[label], shown[prediction], confidence, *each])
    except OSError as error:
        raise OutputFileError(
            f"Cannot write {path} ({error.strerror}). Free up disk space, or choose another location."
        ) from error
