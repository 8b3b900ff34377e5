"""``export`` and ``report`` in the training worker: what is refused before anything is loaded."""

import io

import pytest

from tests.bundles import write_bundle
from training.core.process.worker_protocol import EventWriter
from training.core.storage.atomic import OutputFileError
from training.export.formats import FormatError, FormatExtensionError
from training.worker.export_job import export, report
from training.worker.training_task import TrainingTask


def a_task():
    return TrainingTask(EventWriter(io.StringIO()))


@pytest.mark.parametrize(
    ("form", "name", "error"),
    [
        ("onnx", "out.txt", FormatExtensionError),
        ("tflite-int8", "out.tflite", FormatError),
        ("word", "out.doc", FormatError),
    ],
)
def test_a_format_that_cannot_be_written_is_refused_at_once(tmp_path, form, name, error):
    bundle = write_bundle(tmp_path / "model")
    with pytest.raises(error):
        export(
            TrainingTask(EventWriter(io.StringIO())),
            {"bundle": str(bundle.folder), "format": form, "out": str(tmp_path / name)},
        )
    assert not (tmp_path / name).exists()


def test_a_model_without_figures_has_a_report_of_its_training(tmp_path):
    bundle = write_bundle(tmp_path / "model", labels=("Bored", "Tired", "Awake"))
    worker_task = a_task()
    worker_task.control.begin(1)
    page = tmp_path / "page.html"
    report(worker_task, {"bundle": str(bundle.folder), "out": str(page)})
    assert "The model has not been evaluated yet." in page.read_text(encoding="utf-8")
    assert (tmp_path / "page_figures" / "curves.csv").exists()


def test_a_report_is_not_written_into_the_model(tmp_path):
    bundle = write_bundle(tmp_path / "model")
    with pytest.raises(OutputFileError):
        report(a_task(), {"bundle": str(bundle.folder), "out": str(bundle.folder / "page.html")})


@pytest.mark.slow
def test_a_network_and_a_page_are_written(tmp_path, shipped_bundle):
    worker_task = a_task()
    worker_task.control.begin(1)
    out, page = tmp_path / "default.tflite", tmp_path / "page.html"
    done = export(worker_task, {"bundle": str(shipped_bundle.folder), "format": "tflite", "out": str(out)})
    assert done["bytes"] == out.stat().st_size
    assert done["difference"] < 1e-3
    report(worker_task, {"bundle": str(shipped_bundle.folder), "out": str(page)})
    assert "Confusion matrix" in page.read_text(encoding="utf-8")
