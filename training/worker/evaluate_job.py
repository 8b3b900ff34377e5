"""``evaluate``: a new model, and the one it shall replace, on the same held-out faces."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.core.bundle import ModelBundle, read_bundle
from training.core.bundle_lock import locked
from training.core.stages import ProgressStage
from training.core.stored_figures import figures_key
from training.data.data_options import DataOptions
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, SPLITS, FaceData
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
    data = _faces_of(task, new, run)
    split = value_of(request, "split", str, None) or _held_out(data)
    if split not in SPLITS:
        raise RequestError(f"There is no split {split!r}. Choose one of {', '.join(SPLITS)}.")
    task.progress(ProgressStage.LOADING_LIBRARIES)
    from training.evaluation.bundle_comparison import BundleComparison, bundle_figures, compare_bundles
    from training.evaluation.evaluate import evaluate as measured

    with locked(new.folder, "window"):
        new = measured(new.folder, data, split, on_progress=task.progress)
    if old is None:
        figures = new.metrics["splits"][figures_key(new, data, split)]
        alone = BundleComparison(figures["faces"], bundle_figures(new.name, figures), None, None)
        task.emit("compared", split=split, **alone.as_json())
        return
    compared = compare_bundles(new, old, data.split(split), task.progress)
    task.emit("compared", split=split, **compared.as_json())


def _faces_of(task: TrainingTask, bundle: ModelBundle, run: Run) -> FaceData:
    """Prepared as for the model's training; other faces than those just as they are."""
    stored = DataOptions.of(bundle.config)
    options, as_given = (
        replace(
            one,
            names=tuple(dict.fromkeys((*one.names, *run.options.names))),
            labels=run.options.labels or one.labels,
        )
        for one in (stored, stored.for_other_data())
    )
    data = faces_of_run(
        task, replace(run, options=options), bundle.seed, lambda line: None, bundle.input_size
    )
    if as_given == options or data.fingerprint() == bundle.data_fingerprint:
        return data
    return faces_of_run(
        task, replace(run, options=as_given), bundle.seed, lambda line: None, bundle.input_size
    )


def _held_out(data: FaceData) -> str:
    held_out = next((split for split in (PRIVATE_TEST, PUBLIC_TEST) if split in data.splits), None)
    if held_out is None:
        raise NoHeldOutFacesError
    return held_out
