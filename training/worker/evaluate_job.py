"""``evaluate``: a new model, and the one it shall replace, on the same held-out faces."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from training.core.bundle import ModelBundle, read_bundle
from training.core.bundle_lock import locked
from training.core.history import RECALL, majority_share
from training.core.stages import ProgressStage
from training.core.stored_figures import figures_key
from training.data.data_options import DataOptions
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, SPLITS, TRAINING, FaceData
from training.evaluation.group_metrics import group_columns, group_metrics
from training.evaluation.measurement import Measurement
from training.labels.confident_learning import find_label_errors
from training.worker.read_faces import faces_of_run
from training.worker.request import RequestError, Run, value_of
from training.worker.training_task import TrainingTask


class NoHeldOutFacesError(RequestError):
    """The data has neither a validation nor a test split."""

    template = (
        "All faces were used for training, so none is left to evaluate the model. The model is saved. To "
        "evaluate a model, train it with a validation or test split."
    )


def evaluate(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Measure the new model, store the figures in it, and compare."""
    run = Run.of(value_of(request, "run", dict))
    new = read_bundle(Path(value_of(request, "bundle", str)))
    against = value_of(request, "against", str, None)
    old = read_bundle(Path(against)) if against else None
    data = faces_of_bundle(task, new, run)
    split = value_of(request, "split", str, None) or _held_out(data)
    if split not in SPLITS:
        raise RequestError(f"There is no split {split!r}. Choose one of {', '.join(SPLITS)}.")
    task.progress(ProgressStage.LOADING_LIBRARIES)
    from training.evaluation.bundle_comparison import BundleComparison, bundle_figures, compare_bundles
    from training.evaluation.evaluate import evaluate as measured

    measurements: list[Measurement] = []
    with locked(new.folder, "window"):
        new = measured(new.folder, data, split, on_progress=task.progress, on_measured=measurements.append)
    measurement = measurements[0]
    if old is None:
        figures = new.metrics["splits"][figures_key(new, data, split)]
        alone = bundle_figures(new.name, figures)
        compared = BundleComparison(figures["faces"], alone, None, None, emotions=new.labels)
    else:
        compared = compare_bundles(new, old, data.split(split), task.progress)
    task.emit(
        "compared",
        split=split,
        **compared.as_json(),
        groups=_groups(data.split(split), measurement),
        training=_training(new, data, measurement),
    )


def _groups(data: FaceData, measurement: Measurement) -> dict[str, Any]:
    """Figures of the new model by group, for each column that names one."""
    return {
        column: group_metrics(groups, measurement.read, measurement.labels, measurement.emotions)
        for column, groups in group_columns(data).items()
    }


def _training(bundle: ModelBundle, data: FaceData, measurement: Measurement) -> dict[str, Any]:
    """What a diagnosis needs of the training, see ``docs/worker.md``."""
    labels = {name: data.labels[data.splits == name] for name in (TRAINING, PUBLIC_TEST)}
    counts = np.bincount(labels[TRAINING], minlength=len(data.emotions)).tolist()
    suspects = find_label_errors(measurement.labels, measurement.probabilities).index
    return {
        "history": [
            {name: value for name, value in row.items() if not name.startswith(RECALL)}
            for row in bundle.history()
        ],
        "faces": dict(zip(data.emotions, counts, strict=True)),
        "validation": len(labels[PUBLIC_TEST]),
        "chance": majority_share(labels[PUBLIC_TEST]),
        "config": dict(bundle.config),
        "suspects": len(suspects) / len(measurement.labels),
    }


def faces_of_bundle(task: TrainingTask, bundle: ModelBundle, run: Run) -> FaceData:
    """Prepared as for the model's training; other faces than those just as they are."""
    stored = DataOptions.of_model(bundle)
    options, as_given = (
        replace(
            one,
            names=tuple(dict.fromkeys((*one.names, *run.options.names))),
            labels=run.options.labels or one.labels,
            classes=one.classes or run.options.classes,
            find_faces=one.find_faces or run.options.find_faces,
        )
        for one in (stored, stored.for_other_data())
    )
    data = faces_of_run(
        task, replace(run, options=options), bundle.seed, lambda line: None, bundle.input_size, bundle.margin
    )
    if as_given == options or data.fingerprint() == bundle.data_fingerprint:
        return data
    return faces_of_run(
        task, replace(run, options=as_given), bundle.seed, lambda line: None, bundle.input_size, bundle.margin
    )


def _held_out(data: FaceData) -> str:
    held_out = next((split for split in (PRIVATE_TEST, PUBLIC_TEST) if split in data.splits), None)
    if held_out is None:
        raise NoHeldOutFacesError
    return held_out
