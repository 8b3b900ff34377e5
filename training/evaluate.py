"""Measure a bundle on a split and store the figures in it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.bundle import METRICS, ModelBundle, read_bundle, write_manifest, writing
from training.data.faces import DataError, FaceData
from training.figures import save_confusion_matrix
from training.litert import LiteRTNetwork
from training.metrics import measure, report_text


def evaluate(folder: Path, split_data: Callable[[int], FaceData], split: str) -> ModelBundle:
    """Measure the network that runs live, single view, and store the figures beside those of other splits.

    Args:
        folder: The bundle.
        split_data: Gives the faces with their splits for the seed of the bundle, so that faces that
            were divided by seed are divided as they were for the training.
        split: The split to measure.

    Returns:
        The bundle with the new figures in ``metrics``.

    Raises:
        BundleError: The bundle cannot be read or written.
        DataError: The split is empty, its faces have another size or emotions unknown to the model, or
            they were divided by seed and are not the ones the model was trained from.
    """
    bundle = read_bundle(folder)
    divided = split_data(bundle.seed)
    _check_division(bundle, divided, split)
    data = divided.split(split)
    if data.faces.shape[1] != bundle.input_size:
        raise DataError(
            f"{data.source} has faces of {data.faces.shape[1]} pixels, the model {folder} reads "
            f"{bundle.input_size}; use the data it was made for."
        )
    probabilities = LiteRTNetwork(bundle.tflite_path).predict(data.faces)
    figures = measure(probabilities, _labels_of(bundle, data), bundle.labels, bundle.temperature)
    splits = {**bundle.metrics.get("splits", {}), split: figures}

    with writing(folder) as partial:
        for name in bundle.files:
            shutil.copy2(Path(folder) / name, partial / name)
        (partial / METRICS).write_text(json.dumps({"splits": splits}, indent=1) + "\n", encoding="utf-8")
        title = f"{bundle.name} on {split}: {figures['accuracy']:.1%} right"
        save_confusion_matrix(figures["confusion"], bundle.labels, title, partial / f"confusion_{split}.png")
        write_manifest(partial, bundle)
    return read_bundle(folder)


def _check_division(bundle: ModelBundle, data: FaceData, split: str) -> None:
    """Refuse a split that was drawn by seed unless the faces are the very ones of the training.

    One face more or less divides them differently, and faces the model has seen would be among the test's.
    """
    if split in data.drawn and data.fingerprint() != bundle.data_fingerprint:
        raise DataError(
            f"{data.source} has no split {split} of its own and is not what {bundle.folder} was made from, "
            "so faces the model was trained on could be measured; give the same data, or one with that split."
        )


def _labels_of(bundle: ModelBundle, data: FaceData) -> NDArray[np.int64]:
    """The data's labels as indexes into the bundle's labels."""
    unknown = [data.emotions[i] for i in np.unique(data.labels) if data.emotions[i] not in bundle.labels]
    if unknown:
        raise DataError(
            f"{data.source} has faces labelled {', '.join(unknown)}, which the model {bundle.folder} "
            "does not know; remove them."
        )
    index = [bundle.labels.index(name) if name in bundle.labels else -1 for name in data.emotions]
    return np.array(index, np.int64)[data.labels]


def summary(bundle: ModelBundle, split: str) -> str:
    """The figures of one split in lines for a terminal."""
    figures = bundle.metrics["splits"][split]
    return "\n".join(
        [
            f"{bundle.name} on {split}, {figures['faces']} faces:",
            f"accuracy {figures['accuracy']:.2%}, macro F1 {figures['macro_average']['f1']:.3f}, calibration "
            f"error {figures['calibration_error']:.2%} (without temperature "
            f"{figures['calibration_error_uncorrected']:.2%})",
            "",
            report_text(figures),
        ]
    )
