"""The process by which the window trains, as the window sees it: see ``docs/worker.md``."""

import json
import signal
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from tests.training.worker_process import OVERRIDES, WorkerProcess, flawed_faces, named, run_on
from training.core.bundle import read_bundle
from training.core.bundle_run import STOPPED, read_end
from training.core.emotions import EMOTIONS
from training.core.history import read_history
from training.data.csv_writer import write_csv

pytestmark = pytest.mark.slow

GONE_S = 15.0


def figures(rows):
    return [{key: value for key, value in row.items() if key not in ("seconds", "elapsed")} for row in rows]


@pytest.fixture(scope="module")
def faces(tmp_path_factory) -> Path:
    return flawed_faces(tmp_path_factory.mktemp("faces") / "faces.csv")


@pytest.fixture(scope="module")
def worker(tmp_path_factory):
    with WorkerProcess(tmp_path_factory.mktemp("worker") / "log.txt") as process:
        yield process


@pytest.fixture(scope="module")
def models(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def trained(worker, faces, models) -> list[dict[str, Any]]:
    """All events of one whole training."""
    return worker.answer("train", run=run_on(faces), out=str(models / "first"), resume=False)


@pytest.fixture(scope="module")
def six(worker, faces, models, tmp_path_factory) -> dict[str, Any]:
    """The run of a model that does not know Disgust, and learnt from all faces that there were."""
    learnt = tmp_path_factory.mktemp("learnt") / "learnt.csv"
    rows = faces.read_text().splitlines()
    learnt.write_text("\n".join([rows[0], *(row for row in rows[1:] if row.endswith(",Training"))]))
    options = {"clean": True, "keep": ["near-copies"], "drop": ["Disgust"], "validation_part": 0.0}
    run = run_on(learnt, options=options, overrides={**OVERRIDES, "epochs": 1})
    events = worker.answer("train", run=run, out=str(models / "six"), resume=False)
    assert events[-1]["event"] == "trained"
    return run


def test_the_recipes_come_at_once_and_the_networks_with_what_they_cost_later(worker):
    events = worker.answer("recipes")
    recipes = named(events, "recipes")
    assert {"classic", "quick", "best", "distil", "fine_tune"} == recipes["presets"].keys()
    assert recipes["presets"]["quick"]["config"]["epochs"] == 8
    assert {setting["name"] for setting in recipes["settings"]} >= {"epochs", "rotation", "scale"}
    networks = named(events, "architectures")["architectures"]
    assert networks[0]["name"] == "classic"
    assert all(network["parameters"] > 10_000 < network["multiply_adds"] for network in networks)


def test_a_preview_shows_faces_before_and_after_the_same_for_the_same_seed(worker, faces):
    worker.answer("read", paths=[str(faces)], votes=None, names={})
    asked = {"preset": "best", "overrides": {"rotation": 40, "blur": 0.5}, "count": 7, "seed": 4}
    first, second = (worker.answer("preview", **asked)[-1] for _ in range(2))
    assert len(first["pairs"]) == 7
    assert first["pairs"] == second["pairs"]
    assert all(before != after for before, after in first["pairs"])
    still = {"flip": False, "rotation": 0, "scale": [1, 1], "shift": 0, "brightness": 0, "contrast": 0}
    same = worker.answer("preview", preset="quick", overrides=still, count=3, seed=4)[-1]
    assert all(before == after for before, after in same["pairs"])


def test_a_training_is_measured_before_it_is_begun(worker, faces):
    estimate = worker.answer("estimate", run=run_on(faces))[-1]
    assert (estimate["epochs"], estimate["steps"], estimate["precision"]) == (2, 7, "float32")
    assert 0 < 2 * estimate["seconds_an_epoch"] < estimate["seconds"] < 300
    assert 100e6 < estimate["memory_bytes"] < 8e9


def test_a_training_reports_how_it_goes_and_ends_in_a_model(trained, models):
    started = named(trained, "started")
    assert (started["epochs"], started["done"], started["steps"]) == (2, 0, 7)
    assert started["emotions"] == list(EMOTIONS)
    epochs = [event for event in trained if event["event"] == "epoch"]
    assert [epoch["epoch"] for epoch in epochs] == [1, 2]
    recall = epochs[-1]["recall"]
    assert list(recall) == list(EMOTIONS)
    assert sum(recall.values()) / 7 == pytest.approx(epochs[-1]["val_accuracy"], abs=1e-6)
    assert any(event["event"] == "step" for event in trained)
    assert trained[-1]["event"] == "trained"
    bundle = read_bundle(Path(trained[-1]["bundle"]))
    assert figures(bundle.history())[-1]["val_accuracy"] == pytest.approx(epochs[-1]["val_accuracy"])
    assert bundle.config["data"]["keep"] == ["near-duplicates"]
    assert not (models / "first.run").exists()


def test_a_training_says_what_it_does_before_its_first_step_and_after_its_last(trained):
    told = [event["stage"] if event["event"] == "progress" else event["event"] for event in trained]
    assert told[0] == "preparing_data"
    before, after = told[: told.index("step")], told[len(told) - told[::-1].index("step") :]
    assert "building" in before
    assert "first_step" in before
    assert "writing" in after


def test_without_faces_that_had_no_part_in_the_learning_there_is_nothing_to_measure(worker, six, models):
    refused = worker.answer("evaluate", run=six, bundle=str(models / "six"), against=None)[-1]
    assert (refused["code"], refused["fields"]) == ("no_held_out_faces", {})


def test_a_new_model_is_compared_with_another_and_keeps_its_figures(
    worker, trained, faces, models, shipped_bundle
):
    asked = {"run": run_on(faces), "bundle": str(models / "first"), "against": str(shipped_bundle.folder)}
    compared = worker.answer("evaluate", **asked, split=None)[-1]
    assert (compared["split"], compared["faces"]) == ("PrivateTest", 28)
    new, old = compared["new"], compared["old"]
    assert new["low"] <= new["accuracy"] <= new["high"]
    assert new["name"] == "first"
    assert sum(old["recall"].values()) / 7 == pytest.approx(old["accuracy"])
    gained, lost = compared["only_new"], compared["only_old"]
    assert gained - lost == round(28 * (new["accuracy"] - old["accuracy"]))
    assert 0 <= compared["p"] <= 1
    stored = read_bundle(models / "first")
    assert stored.metrics["splits"]["PrivateTest"]["accuracy"] == new["accuracy"]
    assert (stored.folder / "model_card.md").exists()


def test_figures_on_faces_that_a_model_has_learnt_are_said_to_be_too_good(worker, trained, faces, models):
    asked = {"run": run_on(faces), "bundle": str(models / "first"), "against": str(models / "first")}
    compared = worker.answer("evaluate", **asked, split="Training")[-1]
    assert "was trained on 112 of these 112 faces" in compared["notes"][0]["text"]
    assert compared["only_new"] == compared["only_old"] == 0
    assert compared["p"] == 1.0


def test_a_training_that_cannot_begin_leaves_nothing(worker, trained, faces, models, tmp_path):
    write_csv(draw_faces({"Training": 4}).where(np.arange(12, 16)), tmp_path / "one.csv")
    few = draw_faces({"Training": 1}).where(np.arange(3))
    write_csv(few, tmp_path / "few.csv")
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in (models / "first").iterdir():
        (broken / file.name).write_bytes(file.read_bytes())
    (broken / "model.keras").write_bytes(b"no network")
    new = str(tmp_path / "new")
    tune = {"preset": "fine_tune", "overrides": {"epochs": 1}}
    for run, out, complaint in (
        (run_on(tmp_path / "one.csv"), new, "no training faces labelled Angry, Disgust"),
        (run_on(tmp_path / "few.csv"), new, "too few faces of at least one emotion"),
        (run_on(tmp_path / "gone.csv"), new, "There is no file or folder"),
        (run_on(faces, start=str(broken), **tune), new, "model.keras is truncated or was changed"),
        (run_on(faces, **tune), new, "Fine-tuning starts from a model"),
        (run_on(faces, preset="worst"), new, "There is no preset 'worst'"),
        (run_on(faces, overrides={"epochs": 1.5}), new, "epochs is 1.5, which has the wrong type"),
        (run_on(faces, overrides={"speed": 1}), new, "There is no setting speed"),
        (run_on(faces), str(models / "first"), "already contains a model"),
    ):
        failed = worker.answer("train", run=run, out=out, resume=False)[-1]
        assert failed["event"] == "failed", failed
        assert complaint in failed["text"]
        assert "--" not in failed["text"]
        assert not (tmp_path / "new").exists()
        assert not (tmp_path / "new.run").exists()


def test_a_model_that_does_not_know_an_emotion_learns_it_and_is_compared_without_it(
    worker, trained, six, faces, models
):
    run = run_on(faces, preset="fine_tune", start=str(models / "six"), overrides={"epochs": 1})
    answers = worker.answer("train", run=run, out=str(models / "seven"), resume=False)
    assert answers[-1]["event"] == "trained"
    assert "Disgust" in read_bundle(models / "seven").labels
    compared = worker.answer(
        "evaluate", run=run_on(faces), bundle=str(models / "first"), against=str(models / "six"), split=None
    )[-1]
    assert compared["faces"] == 24
    assert compared["notes"][0]["text"].startswith("six knows only Angry, Fear, Happy")


def test_a_training_is_paused_resumed_and_cancelled(worker, trained, faces, models):
    out = models / "tuned"
    run = run_on(
        faces,
        preset="fine_tune",
        start=str(models / "first"),
        overrides={"epochs": 400, "batch_size": 16, "precision": "float32"},
    )
    training = worker.ask("train", run=run, out=str(out), resume=False)
    worker.until("epoch")
    pause = worker.ask("pause")
    assert worker.until("paused")[-1]["id"] == pause
    # A step and an epoch may just have been done; then there is silence.
    assert sum(1 for _ in worker.heard_within(2.0)) <= 2
    worker.ask("resume")
    worker.until("resumed")
    worker.until("epoch")
    begun = time.monotonic()
    worker.ask("cancel")
    stopped = worker.until("stopped")[-1]
    assert time.monotonic() - begun < GONE_S
    assert stopped["id"] == training
    assert stopped["done"] == len(read_history(models / "tuned.run" / "history.csv")) >= 2
    assert json.loads((models / "tuned.run" / "request.json").read_text()) == run
    end = read_end(models / "tuned.run")
    assert end is not None
    assert end.kind == STOPPED
    again = worker.answer("train", run=run, out=str(out), resume=False)[-1]
    assert again["code"] == "unfinished_run"
    assert read_end(models / "tuned.run") == end


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no kill -9")
def test_a_killed_training_is_resumed_to_the_same_history(worker, trained, faces, models, tmp_path):
    run, out = run_on(faces), str(tmp_path / "second")
    with WorkerProcess(tmp_path / "killed.txt") as killed:
        killed.ask("train", run=run, out=out, resume=False)
        killed.until("epoch")
    assert not Path(out).exists()
    events = worker.answer("train", run=run, out=out, resume=True)
    started = named(events, "started")
    assert started["done"] == 1
    assert [row["epoch"] for row in started["history"]] == [1]
    assert list(started["history"][0]["recall"]) == list(EMOTIONS)
    assert started["elapsed"] > 0
    assert started["seconds_left"] is not None
    assert events[-1]["event"] == "trained"
    both = [read_bundle(Path(folder)).history() for folder in (out, models / "first")]
    assert figures(both[0]) == figures(both[1])


def test_a_worker_that_is_left_while_its_libraries_load_ends_too(faces, tmp_path):
    with WorkerProcess(tmp_path / "left.txt") as worker:
        worker.ask("estimate", run=run_on(faces))
        while worker.until("progress")[-1]["stage"] != "loading_libraries":
            pass
        assert worker.leave() < GONE_S


def test_a_worker_that_is_left_while_it_trains_ends(worker, faces, tmp_path):
    """The last one: it ends what the others have worked with."""
    run = run_on(faces, overrides={**OVERRIDES, "epochs": 400})
    worker.ask("train", run=run, out=str(tmp_path / "third"), resume=False)
    worker.until("step")
    assert worker.leave() < GONE_S
    assert (tmp_path / "third.run" / "request.json").exists()
