"""Runs that are interrupted, killed or out of room, and go on."""

import dataclasses
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.training.conftest import TINY, Listener, run
from training.commands.main import main
from training.core.bundle import ModelBundle, read_bundle
from training.core.bundle_lock import holder
from training.core.bundle_run import (
    KILLED_FOR_MEMORY,
    LOST,
    STOPPED,
    RunEnd,
    UnfinishedRunError,
    read_end,
    read_epochs,
    record_end,
    run_folder,
    running,
)
from training.data.csv_writer import write_csv
from training.data.votes import CHOICES
from training.export.litert import LiteRTNetwork
from training.fitting.checkpoint import BEST
from training.fitting.config import ConfigError
from training.fitting.disk_space import DiskSpaceError
from training.fitting.run_checks import CheckpointError

pytestmark = pytest.mark.slow


def without_times(rows):
    times = ("seconds", "elapsed")
    return [{key: value for key, value in row.items() if key not in times} for row in rows]


def rows_of(data, config, out, after, **options):
    """The epochs of a run that is interrupted after that one; without the cost of writing the model."""
    listener = Listener(interrupt_after=after)
    with pytest.raises(KeyboardInterrupt):
        run(data, config, out, listener, **options)
    return without_times(listener.rows)


@pytest.fixture(scope="module")
def first_epoch(drawn, tmp_path_factory) -> tuple[Path, Listener]:
    """The folder of an unfinished run, to be read; and what the run told."""
    out, listener = tmp_path_factory.mktemp("interrupted") / "tiny", Listener(interrupt_after=1)
    with pytest.raises(KeyboardInterrupt):
        run(drawn, TINY, out, listener)
    assert not out.exists()
    return run_folder(out), listener


@pytest.fixture
def interrupted(first_epoch, tmp_path) -> Path:
    """A model folder that is not there, beside a copy of that unfinished run."""
    out = tmp_path / "tiny"
    shutil.copytree(first_epoch[0], run_folder(out))
    return out


@pytest.fixture(scope="module")
def resumed(drawn, first_epoch, tmp_path_factory) -> tuple[ModelBundle, Listener, float]:
    """The model of that run when it was resumed, what the run told, and the seconds it took."""
    out, listener = tmp_path_factory.mktemp("resumed") / "tiny", Listener()
    shutil.copytree(first_epoch[0], run_folder(out))
    begun = time.monotonic()
    bundle = run(drawn, TINY, out, listener, resume=True)
    return bundle, listener, time.monotonic() - begun


def test_an_interrupted_run_continues_to_the_same_history(trained, drawn, resumed):
    bundle, _, _ = resumed
    rows = without_times(bundle.history())
    for row, expected in zip(rows, without_times(trained.history()), strict=True):
        assert row == pytest.approx(expected, abs=1e-4)
        assert {f"recall_{name}" for name in drawn.emotions} <= row.keys()
    faces = drawn.faces[:20]
    read, expected = (LiteRTNetwork(model.tflite_path).predict(faces) for model in (bundle, trained))
    assert read == pytest.approx(expected, abs=1e-3)
    assert not run_folder(bundle.folder).exists()


def test_the_time_of_a_resumed_run_is_that_of_all_its_sessions(first_epoch, resumed):
    bundle, listener, seconds = resumed
    (told,) = first_epoch[1].rows
    first, second = bundle.history()
    assert first["elapsed"] == pytest.approx(told["elapsed"], abs=0.1)
    assert first["elapsed"] >= first["seconds"]
    assert second["seconds"] <= second["elapsed"] - first["elapsed"] <= seconds
    assert listener.started == (2, 1, 7)


@pytest.mark.skipif(os.name == "nt", reason="folders of a profile have access control lists")
def test_in_a_private_folder_an_interrupted_run_and_its_model_are_private(drawn, home):
    out = home / "private" / "tiny"
    out.parent.mkdir(0o700)
    with pytest.raises(KeyboardInterrupt):
        run(drawn, TINY, out, Listener(interrupt_after=1))
    for resumes in (False, True):
        if resumes:
            run(drawn, TINY, out, Listener(), resume=True)
            assert out.is_dir()
        written = list(out.parent.rglob("*"))
        assert len(written) > 2
        assert [path for path in written if path.stat().st_mode & 0o077] == []


def test_a_run_with_teachers_votes_mixup_and_blur_continues_to_the_same_history_too(trained, drawn, tmp_path):
    votes = np.zeros((len(drawn), len(CHOICES)), np.uint8)
    votes[np.arange(len(drawn)), drawn.labels] = 10
    data = dataclasses.replace(drawn, votes=votes)
    config = dataclasses.replace(TINY, blur=0.5, mixup=0.4, vote_head=0.5, teacher_weight=0.5)
    whole = rows_of(data, config, tmp_path / "whole", after=2, teachers=[trained])
    first = rows_of(data, config, tmp_path / "broken", after=1, teachers=[trained])
    second = rows_of(data, config, tmp_path / "broken", after=2, resume=True, teachers=[trained])
    for row, expected in zip([*first, *second], whole, strict=True):
        assert row == pytest.approx(expected, abs=1e-4)


def test_a_run_that_was_begun_by_an_older_version_continues_without_the_recall_of_then(drawn, interrupted):
    state = run_folder(interrupted) / "state.npz"
    with np.load(state) as saved:
        kept = dict(saved)
    described = json.loads(str(kept["run"]))
    old = ("epoch", "accuracy", "loss", "val_accuracy", "val_loss", "seconds")
    described["history"] = [{name: row[name] for name in old} for row in described["history"]]
    np.savez(state, **kept | {"run": np.array(json.dumps(described))})
    first, second = run(drawn, TINY, interrupted, Listener(), resume=True).history()
    assert first.keys() == set(old)
    assert second["recall_Happy"] >= 0
    assert second["elapsed"] > first["seconds"]


def test_without_room_for_the_state_and_the_model_no_step_is_made(drawn, tmp_path, interrupted, monkeypatch):
    full = shutil.disk_usage(tmp_path)._replace(free=1_500_000)
    lacks = r"lacks \d+ MB: the run needs about \d+ MB on that disk, 1 MB are free\. Free up disk space"
    listener = Listener()
    monkeypatch.setattr("training.fitting.disk_space.shutil.disk_usage", lambda path: full)
    with pytest.raises(DiskSpaceError, match=lacks):
        run(drawn, TINY, tmp_path / "new", listener)
    assert list(tmp_path.iterdir()) == [run_folder(interrupted)]
    with pytest.raises(DiskSpaceError, match=lacks):
        run(drawn, TINY, interrupted, listener, resume=True)
    assert listener.steps == 0


def test_a_run_with_other_settings_or_nothing_to_resume_is_refused(drawn, tmp_path, interrupted):
    with pytest.raises(CheckpointError, match="no unfinished run"):
        run(drawn, TINY, tmp_path / "new", Listener(), resume=True)

    out = interrupted
    other = dataclasses.replace(TINY, learning_rate=0.02)
    with pytest.raises(CheckpointError, match=r"belongs to another run \(different: --learning-rate\)"):
        run(drawn, other, out, Listener(), resume=True)
    other = dataclasses.replace(TINY, dropout=0.1)
    with pytest.raises(CheckpointError, match=r"belongs to another run \(different: --set dropout\)"):
        run(drawn, other, out, Listener(), resume=True)
    with pytest.raises(CheckpointError, match=r"belongs to another run \(different: faces\)"):
        run(drawn.where(np.arange(len(drawn)) > 0), TINY, out, Listener(), resume=True)
    with pytest.raises(UnfinishedRunError, match=r"unfinished run in .*tiny\.run\. Resume it"):
        run(drawn, TINY, out, Listener())


def test_a_refused_attempt_leaves_how_the_unfinished_run_ended(drawn, interrupted, monkeypatch):
    out = interrupted
    killed = RunEnd.now(KILLED_FOR_MEMORY, code=-9)
    record_end(run_folder(out), killed)

    def attempt(config, **others):
        with running(out, "command line") as record:
            run(drawn, config, out, Listener(interrupt_after=2), begins=record.begin, **others)

    with pytest.raises(UnfinishedRunError, match="There is an unfinished run"):
        attempt(TINY)
    with pytest.raises(CheckpointError, match="belongs to another run"):
        attempt(dataclasses.replace(TINY, learning_rate=0.02), resume=True)
    with monkeypatch.context() as patch:
        patch.setattr("training.fitting.fit.check_precision", refused)
        with pytest.raises(ConfigError):
            attempt(TINY, resume=True)
    assert read_end(run_folder(out)) == killed
    with pytest.raises(KeyboardInterrupt):
        attempt(TINY, resume=True)
    end = read_end(run_folder(out))
    assert end is not None
    assert end.kind == STOPPED


def test_the_command_writes_down_the_end_of_a_run_that_it_began(drawn, tmp_path, monkeypatch):
    def interrupted(*arguments, **others):
        raise KeyboardInterrupt

    monkeypatch.setattr("training.fitting.fit.run_epochs", interrupted)
    csv, out = tmp_path / "faces.csv", tmp_path / "tiny"
    write_csv(drawn, csv)
    run_folder(out).mkdir()
    command = ["train", str(csv), "--out", str(out), "--architecture", "classic", "--precision", "float32"]
    assert main([*command, "--resume"]) == 2
    assert read_end(run_folder(out)) is None
    assert main(command) == 130
    end = read_end(run_folder(out))
    assert end is not None
    assert end.kind == STOPPED


def refused(precision, resumed):
    raise ConfigError(f"The run in {resumed} cannot be resumed in {precision}.")


def test_two_runs_with_one_seed_give_the_same_history(trained, drawn, tmp_path):
    again = rows_of(drawn, TINY, tmp_path / "again", after=2)
    for row, expected in zip(again, without_times(trained.history()), strict=True):
        assert row == pytest.approx(expected, abs=1e-4)


def test_beside_an_unfinished_run_stands_what_it_is_and_how_it_goes(drawn, first_epoch):
    folder, _ = first_epoch
    described = json.loads((folder / "run.json").read_text())
    assert described["config"]["seed"] == 3
    assert described["faces"] == drawn.counts_by_split()
    assert described["versions"]["keras"]
    assert described["data"] == drawn.fingerprint()
    assert (
        (folder / "history.csv").read_text().startswith("epoch,accuracy,loss,val_accuracy,val_loss,seconds")
    )


def test_a_run_that_ended_before_its_best_epoch_was_kept_keeps_it_later(drawn, tmp_path, monkeypatch):
    # It learns nothing, so its first epoch stays the best one.
    config = dataclasses.replace(TINY, patience=2, learning_rate=1e-9, warmup_epochs=0.0)
    out = tmp_path / "tiny"

    def interrupted(self):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("training.fitting.checkpoint.Checkpoint.keep_as_best", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(drawn, config, out, Listener())
    assert not (run_folder(out) / BEST).exists()
    rows_of(drawn, config, out, after=2, resume=True)
    assert len(read_epochs(run_folder(out))) == 2
    with np.load(run_folder(out) / BEST, allow_pickle=False) as best:
        assert len(json.loads(str(best["run"]))["history"]) == 1


def test_a_full_disk_ends_a_run_with_a_message_and_leaves_nothing_half_written(drawn, tmp_path, monkeypatch):
    def full(file, **arrays):
        file.write(b"some")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("training.fitting.checkpoint.np.savez", full)
    with pytest.raises(CheckpointError, match=r"tiny\.run \(No space left on device\)\. Free up disk space"):
        run(drawn, TINY, tmp_path / "tiny", Listener())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no kill -9")
def test_a_killed_run_leaves_the_old_model_and_continues(trained, drawn, tmp_path, capsys):
    csv, out = tmp_path / "faces.csv", tmp_path / "model"
    write_csv(drawn, csv)
    shutil.copytree(trained.folder, out)
    command = [sys.executable, "-m", "training", "train", str(csv), "--out", str(out), "--overwrite"]
    command += [
        "--architecture",
        "classic",
        "--epochs",
        "400",
        "--batch-size",
        "16",
        "--precision",
        "float32",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line).get("epoch") == 2:
                second = main([*command[3:], "--resume"])
                process.send_signal(signal.SIGKILL)
                break
    assert second == 2
    refused = capsys.readouterr().err
    assert f"{out} is in use by process {process.pid} on " in refused
    assert ", on the command line, since " in refused
    assert process.returncode == -signal.SIGKILL
    assert read_bundle(out).sha256 == trained.sha256
    with np.load(run_folder(out) / "state.npz", allow_pickle=False) as state:
        assert len(json.loads(str(state["run"]))["history"]) >= 2
    assert holder(out) is None
    assert read_end(run_folder(out)) == RunEnd(LOST)
