"""Give a bundle a smaller network to run live, if that reads as well."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from training.core.bundle import (
    LITERT_MODEL,
    LIVE_FORMAT,
    METRICS,
    BundleError,
    ModelBundle,
    read_bundle,
    write_manifest,
    writing,
)
from training.core.calibration import fit_temperature
from training.core.training_error import TrainingError
from training.core.untrusted.network_trial import remember
from training.data.faces import PUBLIC_TEST, DataError, FaceData
from training.evaluation.measurement import labels_of
from training.export.export_file import Exported, export_file
from training.export.formats import Format

MOST_LOST: Final = 0.002
"""Of the accuracy: seven of PublicTest's 3,589 faces, a fourth of the figure's standard error."""


class QuantizationError(TrainingError):
    """The smaller network reads worse; the message says by how much and what to do."""


@dataclass(frozen=True)
class Quantized:
    """A bundle with a smaller network.

    Attributes:
        bundle: It, without figures: those of the larger network are not its own.
        exported: How the network compares with the one before.
    """

    bundle: ModelBundle
    exported: Exported


def quantize(bundle: ModelBundle, form: Format, data: FaceData, out: Path) -> Quantized:
    """Write a copy of a bundle whose ``model.tflite`` has another form.

    The temperature is fitted anew, on PublicTest, as it is in training.

    Args:
        bundle: The model.
        form: A form that LiteRT runs.
        data: The faces of the model's training, with their splits.
        out: The new bundle's folder; may be the model's own.

    Raises:
        QuantizationError: It loses more than ``MOST_LOST``; nothing is written.
        DataError: The data is not that of the model's training.
        FormatError, ParityError: As ``export_file``.
        BundleError: The bundle cannot be written.
    """
    if data.fingerprint() != bundle.data_fingerprint:
        raise DataError(
            f"{data.source} is not the data of {bundle.folder}, on which the temperature is "
            "fitted. Use the same data as for the training."
        )
    with writing(out) as partial:
        _copy(bundle, partial, out)
        exported = export_file(bundle, form, partial / LITERT_MODEL, data)
        _check_loss(exported, form)
        labels = labels_of(bundle, data.split(PUBLIC_TEST))
        details = replace(
            bundle,
            name=Path(out).resolve().name,
            temperature=fit_temperature(exported.probabilities, labels),
            config={**bundle.config, LIVE_FORMAT: form.name},
        )
        write_manifest(partial, details)
    quantized = read_bundle(out)
    remember(quantized)
    return Quantized(quantized, exported)


def _copy(bundle: ModelBundle, partial: Path, out: Path) -> None:
    try:
        for name in _lasting(bundle):
            shutil.copy2(bundle.folder / name, partial / name)
    except OSError as error:
        raise BundleError(
            f"Cannot write {out} ({error.strerror}). Free up disk space, or choose another location."
        ) from error


def _lasting(bundle: ModelBundle) -> list[str]:
    """The files that stay: not the network, and not what was measured of it."""
    return [
        name
        for name in bundle.files
        if name not in {LITERT_MODEL, METRICS} and Path(name).suffix not in {".png", ".md"}
    ]


def _check_loss(exported: Exported, form: Format) -> None:
    if exported.accuracy is None or exported.accuracy_before is None:
        raise QuantizationError("Quantization is only checked with faces. Name some.")
    lost = exported.accuracy_before - exported.accuracy
    if lost > MOST_LOST:
        raise QuantizationError(
            f"With {form.name}, accuracy on {PUBLIC_TEST} drops by {100 * lost:.2f} percentage points, more "
            f"than {100 * MOST_LOST:g}. Nothing was written. Choose another --format."
        )
