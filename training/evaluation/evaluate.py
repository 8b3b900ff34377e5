"""Measure a bundle on a split and store the figures and their pictures in it."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from training.core.bundle import (
    METRICS,
    MODEL_CARD,
    ModelBundle,
    read_bundle,
    write_manifest,
    writing,
)
from training.core.bundle_lock import locked
from training.core.calibration import temperature_note
from training.core.metrics import absent_note, evaluation_metrics, report_text, summary_metrics
from training.core.stages import ProgressStage
from training.core.stored_figures import DATA, GROUPS, describe_data, figures_key, provenance
from training.core.untrusted.network_file import NetworkOutputError
from training.core.untrusted.network_trial import check_tried
from training.data.faces import FaceData, ProgressCallback, ignore_progress
from training.evaluation.figures import PICTURES, save_pictures
from training.evaluation.group_metrics import group_text
from training.evaluation.leakage import figures_without_duplicates
from training.evaluation.measurement import Measurement, check_size, check_unseen, labels_of
from training.evaluation.model_card import model_card
from training.export.litert import LiteRTNetwork


def evaluate(
    folder: Path,
    data: FaceData,
    split: str,
    *,
    faces_in_pictures: bool = True,
    on_progress: ProgressCallback = ignore_progress,
    on_measured: Callable[[Measurement], object] = lambda measurement: None,
) -> ModelBundle:
    """Measure the network that runs live, single view, and store the figures beside those of other splits.

    Args:
        folder: The bundle.
        data: The faces, prepared and divided as they were for the training.
        split: The split to measure.
        faces_in_pictures: Whether pictures that show faces of the data go into the bundle. If not, those
            that are there from earlier measurements, of any split, are taken out.
        on_progress: Told how far it is.
        on_measured: Takes what was read of each face, before the figures are stored; it may add figures.

    Figures on other data than the model's own never replace those on it, see ``figures_key``.

    Returns:
        The bundle with the new figures in ``metrics``: those of ``evaluation_metrics`` and
        ``without_copies``, see ``figures_without_duplicates``; ``with_mirror_image``, the key figures of the
        mean of each face's probabilities and its mirror image's; and ``data``, see ``provenance``.

    Raises:
        BundleError: The bundle cannot be read or written, or its network gives no numbers.
        BundleLockError: Another process trains, measures or writes it.
        DataError: The split is empty, its faces have another size or emotions unknown to the model, or
            the model may have been trained on them.
    """
    with locked(folder):
        bundle = read_bundle(folder)
        measurement = _measurement(bundle, data, split, on_progress)
        on_measured(measurement)
        return _stored(bundle, folder, measurement, faces_in_pictures=faces_in_pictures)


def _stored(
    bundle: ModelBundle, folder: Path, measurement: Measurement, *, faces_in_pictures: bool
) -> ModelBundle:
    splits = {**bundle.metrics.get("splits", {}), measurement.split: measurement.figures}
    left_out = set() if faces_in_pictures else _pictures_of_faces(splits)
    with writing(folder) as partial:
        for name in bundle.files.keys() - left_out:
            shutil.copy2(Path(folder) / name, partial / name)
        (partial / METRICS).write_text(
            json.dumps({"splits": splits}, indent=1, allow_nan=False) + "\n", encoding="utf-8"
        )
        # An interrupted exchange, which ``writing`` has finished, may have moved the bundle's own folder.
        card = model_card(replace(bundle, folder=partial), splits)
        (partial / MODEL_CARD).write_text(card, encoding="utf-8")
        save_pictures(measurement, partial, faces=faces_in_pictures)
        write_manifest(partial, bundle)
    return read_bundle(folder)


def _measurement(
    bundle: ModelBundle, data: FaceData, split: str, on_progress: ProgressCallback
) -> Measurement:
    check_unseen(bundle, data, split)
    chosen = data.split(split)
    check_size(bundle, chosen)
    labels = labels_of(bundle, chosen)
    history = bundle.history()
    check_tried(bundle)
    network = LiteRTNetwork(bundle.tflite_path)
    probabilities = network.predict(chosen.faces, on_progress)
    if not np.isfinite(probabilities).all():
        raise NetworkOutputError(path=bundle.tflite_path)
    figures = evaluation_metrics(probabilities, labels, bundle.labels, bundle.temperature)
    figures["without_copies"] = figures_without_duplicates(
        data, split, probabilities.argmax(axis=1), labels, len(bundle.labels)
    )
    mirrored = network.predict(
        chosen.faces[:, :, ::-1],
        lambda _, done, total: on_progress(ProgressStage.MIRRORED_EVALUATION, done, total),
    )
    both = bundle.calibrated(probabilities) + bundle.calibrated(mirrored)
    figures["with_mirror_image"] = summary_metrics(both.argmax(axis=1), labels, len(bundle.labels))
    figures[DATA] = provenance(bundle, data)
    return Measurement(
        model=bundle.name,
        split=figures_key(bundle, data, split),
        emotions=bundle.labels,
        faces=chosen.faces,
        labels=labels,
        probabilities=bundle.calibrated(probabilities),
        figures=figures,
        history=history,
        places=chosen.places,
    )


def _pictures_of_faces(splits: dict[str, Any]) -> set[str]:
    return {picture.file_name(split) for picture in PICTURES if picture.shows_faces for split in splits}


def summary(bundle: ModelBundle, key: str) -> str:
    """The figures of one measurement, see ``figures_key``, in lines for a terminal."""
    figures = bundle.metrics["splits"][key]
    low, high = figures["accuracy_interval"]
    lines = [
        f"{bundle.name} on {key}, {figures['faces']} faces ({describe_data(figures)}):",
        f"accuracy {figures['accuracy']:.2%} (95% CI {low:.2%} to {high:.2%}), top-2 accuracy "
        f"{figures['top2_accuracy']:.2%}",
        f"macro F1 {figures['macro_average']['f1']:.3f}, expected calibration error "
        f"{figures['calibration_error']:.2%} (without temperature "
        f"{figures['calibration_error_uncorrected']:.2%})",
        f"with the mean of each face and its mirror image: accuracy "
        f"{figures['with_mirror_image']['accuracy']:.2%}",
        *_lines_without_duplicates(figures),
        *filter(None, [temperature_note(bundle.temperature)]),
        "",
        report_text(figures),
        *filter(None, [absent_note(figures)]),
        *(f"\n{group_text(column, groups)}" for column, groups in figures.get(GROUPS, {}).items()),
    ]
    return "\n".join(lines)


def _lines_without_duplicates(figures: dict[str, Any]) -> list[str]:
    names = {"exact": "exact duplicates of Training faces", "near": "exact and near duplicates"}
    lines = []
    for kind, rest in (figures["without_copies"] or {}).items():
        if rest is None:
            lines.append(f"without {names[kind]}: no face is left")
            continue
        low, high = rest["accuracy_interval"]
        lines.append(
            f"without {names[kind]}, {rest['faces']} faces: accuracy {rest['accuracy']:.2%} "
            f"(95% CI {low:.2%} to {high:.2%}), macro F1 {rest['macro_f1']:.3f}"
        )
    return lines
