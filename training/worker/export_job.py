"""``export``, ``report``, ``event_files``: a model as a file for other programs, a page, event files."""

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from training.core.bundle import read_bundle
from training.core.stages import ProgressStage
from training.core.storage.atomic import PAGES, check_output
from training.core.storage.permissions import make_folder
from training.export.formats import FormatExtensionError, file_format
from training.worker.evaluate_job import faces_of_bundle
from training.worker.request import Run, value_of
from training.worker.training_task import TrainingTask


def export(task: TrainingTask, request: Mapping[str, Any]) -> dict[str, Any]:
    """Write the network in a format, and compare it with the original on patterns, or on the faces of a run.

    Raises:
        FormatError: The format is unknown, or needs a library or faces that there are not.
        ParityError: The file would give other probabilities; it is not written.
    """
    form = file_format(value_of(request, "format", str))
    out = Path(value_of(request, "out", str))
    run = value_of(request, "run", dict, None)
    form.check_usable(run is not None)
    if out.suffix != form.extension:
        raise FormatExtensionError(path=out, extension=form.extension)
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    data = None
    if run is not None and form.needs_faces:
        task.progress(ProgressStage.PREPARING_DATA)
        data = faces_of_bundle(task, bundle, Run.of(run))
    task.load_keras()
    task.progress(ProgressStage.WRITING)
    from training.export.export_file import export_file, metadata_of

    exported = export_file(bundle, form, out, data, metadata_of(bundle))
    return {
        "bytes": exported.size,
        "milliseconds": exported.milliseconds,
        "difference": float(exported.parity.difference),
        "accuracy": exported.accuracy,
        "accuracy_before": exported.accuracy_before,
    }


def report(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Write a finished run as one page that works offline, and its figures as CSV into a folder beside it."""
    folder, out = (Path(value_of(request, name, str)) for name in ("bundle", "out"))
    check_output(out, [folder], PAGES)
    bundle = read_bundle(folder)
    task.progress(ProgressStage.WRITING)
    from training.evaluation.run_report import write_run_page

    write_run_page(bundle, out)


def write_event_files(task: TrainingTask, request: Mapping[str, Any]) -> dict[str, Any]:
    """``done`` has ``folder``: that of the event files, named like the model, in the folder ``out``.

    A folder that is there already gets a number, so that TensorBoard shows both.

    Raises:
        BundleError: The model cannot be read.
        OSError: The files cannot be written.
    """
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    out = Path(value_of(request, "out", str))
    history = bundle.history()
    task.progress(ProgressStage.LOADING_LIBRARIES)
    from training.fitting.progress import EventFileProgress, NullProgress

    names = (bundle.folder.name if number == 1 else f"{bundle.folder.name} {number}" for number in count(1))
    folder = next(out / name for name in names if not (out / name).exists())
    make_folder(folder)
    EventFileProgress(NullProgress(), folder).starts(len(history), history, 0)
    return {"folder": str(folder)}
