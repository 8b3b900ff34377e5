"""Runs that go on with more epochs than they were begun with, unfinished and finished ones."""

import dataclasses
import io
import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.training.conftest import TINY, Listener, run
from training.commands.main import main
from training.core.bundle import read_bundle
from training.core.bundle_run import run_folder
from training.core.process.worker_protocol import EventWriter
from training.data.csv_writer import write_csv
from training.fitting.progress import EventFileProgress, NullProgress
from training.fitting.run_checks import CheckpointError
from training.worker.export_job import write_event_files
from training.worker.training_task import TrainingTask

pytestmark = pytest.mark.slow


def test_an_unfinished_run_goes_on_to_more_epochs_but_not_to_fewer(drawn, tmp_path):
    interrupted = tmp_path / "tiny"
    with pytest.raises(KeyboardInterrupt):
        run(drawn, TINY, interrupted, Listener(interrupt_after=1))
    more = dataclasses.replace(TINY, epochs=3)
    listener = Listener(interrupt_after=2)
    with pytest.raises(KeyboardInterrupt):
        run(drawn, more, interrupted, listener, resume=True)
    assert listener.started == (3, 1, 7)
    with pytest.raises(CheckpointError, match=r"belongs to another run \(different: --epochs\)"):
        run(drawn, TINY, interrupted, Listener(), resume=True)
    bundle = run(drawn, more, interrupted, Listener(), resume=True)
    assert [row["epoch"] for row in bundle.history()] == [1, 2, 3]
    assert bundle.config["epochs"] == 3


@pytest.fixture
def finished(trained, tmp_path) -> Path:
    """A copy of the model of two epochs."""
    return Path(shutil.copytree(trained.folder, tmp_path / "tiny"))


def test_a_finished_run_goes_on_from_its_weights_and_its_history(trained, drawn, finished):
    more, listener = dataclasses.replace(TINY, epochs=4), Listener(interrupt_after=3)
    with pytest.raises(KeyboardInterrupt):
        run(drawn, more, finished, listener, resume=True)
    assert listener.started == (4, 2, 7)
    assert any("the optimizer starts again" in line for line in listener.lines)
    assert read_bundle(finished).sha256 == trained.sha256  # until the run is done
    bundle = run(drawn, more, finished, Listener(), resume=True)
    rows = bundle.history()
    assert [row["epoch"] for row in rows] == [1, 2, 3, 4]
    assert rows[:2] == trained.history()
    assert (bundle.folder / "history.csv").read_text().splitlines()[1].startswith("1,")
    # Weights that begin anew, or an average that begins with zeros, would be back at the start.
    assert rows[2]["val_loss"] < rows[0]["val_loss"]
    assert not run_folder(finished).exists()


def test_a_run_that_stopped_early_goes_on_after_its_best_epoch(drawn, tmp_path):
    # It learns nothing, so its first epoch stays the best one.
    config = dataclasses.replace(TINY, epochs=5, patience=1, learning_rate=1e-9, warmup_epochs=0.0)
    out, listener = tmp_path / "tiny", Listener()
    assert len(run(drawn, config, out, Listener()).history()) == 2
    bundle = run(drawn, dataclasses.replace(config, epochs=6), out, listener, resume=True)
    assert listener.started == (6, 1, 7)
    assert len(bundle.history()) == 2


def test_a_finished_run_is_continued_with_more_epochs_and_the_same_settings_alone(drawn, finished):
    with pytest.raises(CheckpointError, match=r"tiny is finished \(epochs: 2\)\. Set more epochs"):
        run(drawn, TINY, finished, Listener(), resume=True)
    other = dataclasses.replace(TINY, epochs=4, learning_rate=0.02)
    with pytest.raises(CheckpointError, match=r"trained otherwise \(different: --learning-rate\)"):
        run(drawn, other, finished, Listener(), resume=True)
    fewer = drawn.where(np.arange(len(drawn)) > 0)
    with pytest.raises(CheckpointError, match=r"trained otherwise \(different: faces\)"):
        run(fewer, dataclasses.replace(TINY, epochs=4), finished, Listener(), resume=True)
    assert not run_folder(finished).exists()


def test_the_command_says_why_a_finished_model_is_not_continued(drawn, finished, tmp_path, capsys):
    write_csv(drawn, tmp_path / "faces.csv")
    command = ["train", str(tmp_path / "faces.csv"), "--out", str(finished), "--resume", "--epochs", "4"]
    assert main(command) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"The model in {finished} was trained otherwise (different: --architecture, ")


def scalars_in(folder):
    import tensorflow as tf

    files = [str(path) for path in sorted(folder.glob("events.out.tfevents.*"))]
    events = [tf.compat.v1.Event.FromString(one.numpy()) for one in tf.data.TFRecordDataset(files)]
    return {
        (value.tag, event.step): float(tf.make_ndarray(value.tensor))
        for event in events
        for value in event.summary.value
        if value.metadata.plugin_data.plugin_name == "scalars"
    }


def test_event_files_have_the_figures_of_all_epochs_also_of_those_before_a_resumption(tmp_path):
    first, second = ({"epoch": epoch, "loss": 1 / epoch, "val_accuracy": 0.5} for epoch in (1.0, 2.0))
    for _ in range(2):  # the second time, the first epoch is there already
        progress = EventFileProgress(NullProgress(), tmp_path)
        progress.starts(2, [first], 7)
        progress.epoch(second, 2)
    assert len(list(tmp_path.iterdir())) == 2
    assert scalars_in(tmp_path) == {
        ("loss", 1): 1.0,
        ("loss", 2): 0.5,
        ("val_accuracy", 1): 0.5,
        ("val_accuracy", 2): 0.5,
    }


def test_a_models_epochs_become_event_files_and_a_second_export_leaves_the_first(finished, tmp_path):
    task = TrainingTask(EventWriter(io.StringIO()))
    task.control.begin(1)
    request = {"bundle": str(finished), "out": str(tmp_path / "logs")}
    first, second = (Path(write_event_files(task, request)["folder"]) for _ in range(2))
    assert (first.name, second.name) == (finished.name, f"{finished.name} 2")
    history = read_bundle(finished).history()
    scalars = scalars_in(first)
    assert scalars == scalars_in(second)
    for row in history:
        assert scalars["val_accuracy", int(row["epoch"])] == pytest.approx(row["val_accuracy"])
