"""``export`` and ``report``: a model as one file for other programs, and its evaluation as a page."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.core.bundle import read_bundle
from training.core.stages import ProgressStage
from training.core.storage.atomic import write_text
from training.export.formats import FormatExtensionError, file_format
from training.worker.request import RequestError, value_of
from training.worker.training_task import TrainingTask


class NotEvaluatedError(RequestError):
    """A report needs figures."""

    template = (
        "{model} was not evaluated, so there are no figures for a report. Evaluate it first: python -m "
        "training evaluate"
    )


def export(task: TrainingTask, request: Mapping[str, Any]) -> dict[str, Any]:
    """Write the network in a format, and compare it with the original on patterns or on the faces read last.

    Raises:
        FormatError: The format is unknown, or needs a library or faces that there are not.
        ParityError: The file would give other probabilities; it is not written.
    """
    form = file_format(value_of(request, "format", str))
    out = Path(value_of(request, "out", str))
    form.check_usable(False)
    if out.suffix != form.extension:
        raise FormatExtensionError(path=out, extension=form.extension)
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    task.load_keras()
    task.progress(ProgressStage.WRITING)
    from training.export.export_file import export_file, metadata_of

    exported = export_file(bundle, form, out, None, metadata_of(bundle))
    return {
        "bytes": exported.size,
        "milliseconds": exported.milliseconds,
        "difference": float(exported.parity.difference),
    }


def report(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Write the evaluation of a model as one HTML page that works offline.

    Raises:
        NotEvaluatedError: It has no figures.
    """
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    out = Path(value_of(request, "out", str))
    splits = bundle.metrics.get("splits", {})
    key = next((split for split in ("PrivateTest", "PublicTest", *splits) if split in splits), None)
    if key is None:
        raise NotEvaluatedError(model=bundle.name)
    task.progress(ProgressStage.WRITING)
    from training.evaluation.evaluation_page import evaluation_page

    write_text(out, evaluation_page(bundle, key))
