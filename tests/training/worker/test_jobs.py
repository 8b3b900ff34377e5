"""What the training worker's commands are made of, each for itself."""

import io
import json
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from training.core.history import majority_share
from training.core.process.worker_protocol import EventWriter
from training.core.training_error import known_error
from training.data.data_errors import NoFacesLeftError, UnreadableRowError
from training.data.label_maps import (
    UnknownNameError,
)
from training.fitting.config import ConfigError, TrainConfig
from training.fitting.recipe_settings import NETWORKS, SETTINGS
from training.worker.request import Run
from training.worker.train_job import TrainingProgress
from training.worker.training_task import TrainingTask


def test_every_setting_is_one_of_the_configuration_and_its_range_can_be_used():
    by_name = {setting.name: setting for setting in SETTINGS}
    not_for_people = {
        *("teachers", "start", "data", "architecture_source", "augmentation"),
    }
    assert by_name.keys() == {field.name for field in fields(TrainConfig)} - not_for_people
    usual = TrainConfig()
    for name, setting in by_name.items():
        for value in (setting.low, setting.high, *setting.choices):
            if value is not None:
                changed = (value, value) if setting.kind == "span" else value
                assert getattr(usual.with_overrides(**{name: changed}), name) == changed
        if setting.kind == "choice" and name not in ("architecture", "input_size"):
            with pytest.raises(ConfigError):
                usual.with_overrides(**{name: "another"})


def test_the_networks_that_can_be_chosen_are_those_that_there_are():
    from training.networks.architectures import ARCHITECTURES

    assert [entry.name for entry in ARCHITECTURES] == list(NETWORKS)


def run(**others):
    return Run.of({"paths": ["faces.csv"], "preset": "best", **others})


def test_a_run_says_all_that_its_configuration_has():
    asked = run(
        preset="fine_tune",
        start="models/old",
        overrides={"scale": [0.9, 1], "epochs": 4.0, "margin": 0.1},
        options={"drop": ["Sad"], "names": [["fun", "Happy"]], "validation_part": 0.2},
        names={"anger": "Angry"},
    )
    config = asked.config()
    assert (config.epochs, config.scale, config.learning_rate) == (4, (0.9, 1), 0.01)
    assert config.data.names == (("fun", "Happy"), ("anger", "Angry"))
    assert (config.data.drop, config.data.validation_part) == (("Sad",), 0.2)


@pytest.mark.parametrize(
    ("overrides", "complaint"),
    [
        ({"epochs": "8"}, "epochs is '8', which has the wrong type"),
        ({"flip": 1}, "flip is 1, which has the wrong type"),
        ({"balance": "fair"}, "balance is 'fair'. Use one of"),
        ({"learning_rate": 0}, r"learning_rate is 0.0; it must be in the range \(0, ∞\)"),
        ({"clean": True}, "clean is a data option"),
    ],
)
def test_settings_that_no_run_can_use_are_named(overrides, complaint):
    with pytest.raises(ConfigError, match=complaint):
        run(overrides=overrides).config()


def test_steps_are_reported_four_times_a_second_at_most_and_the_time_left_once_it_is_known(monkeypatch):
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    out = io.StringIO()
    task = TrainingTask(EventWriter(out))
    task.control.begin(1)
    progress = TrainingProgress(task, ("Happy", "Sad"))
    progress.starts(2, [], 100)
    for done in range(1, 101):
        now += 20.0 if done == 1 else 0.1  # the first makes the graph
        progress.step(done)
    now += 5.0  # the validation
    progress.epoch({"epoch": 1.0, "loss": 1.0, "accuracy": 0.5, "seconds": 35.0}, 2, None)
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    steps = [event for event in events if event["event"] == "step"]
    assert 30 <= len(steps) <= 36
    assert steps[0]["seconds_left"] is None
    middle = next(step for step in steps if step["step"] >= 50)
    assert middle["seconds_left"] == pytest.approx((200 - middle["step"]) * 0.1, abs=1)
    assert events[-1]["seconds_left"] == 100 * 0.1 + 5
    assert events[-1]["val_loss"] is None


def test_the_line_of_chance_is_told_at_the_start():
    out = io.StringIO()
    task = TrainingTask(EventWriter(out))
    task.control.begin(1)
    TrainingProgress(task, ("Happy", "Sad"), majority_share(np.array([0, 1, 1, 1]))).starts(2, [], 10)
    assert json.loads(out.getvalue())["chance"] == 0.75
    assert majority_share(np.array([], np.int64)) is None


def test_a_lack_of_memory_and_a_full_disk_have_their_codes_and_a_fault_has_none():
    errors = [
        MemoryError(),
        OSError(28, "No space left on device", "/m"),
        OSError(13, "Permission denied", "/m"),
    ]
    known = [known_error(error) for error in errors]
    assert [error and error.code for error in known] == ["no_memory", "disk_full", "permission_denied"]
    assert str(known[1]) == "Cannot write /m: the disk is full. Free up disk space."
    assert known_error(ValueError("x")) is None


def test_an_error_has_a_code_fields_a_text_and_a_hint_for_the_command_line():
    error = NoFacesLeftError(source=Path("/faces.csv"))
    assert error.as_json() == {
        "code": "no_faces_left",
        "fields": {"source": "/faces.csv"},
        "text": "Cleaning removes every face of /faces.csv. Keep the faces of at least one rule.",
    }
    assert error.command_line_text == f"{error} --keep RULE keeps them."


def test_a_row_that_cannot_be_read_has_the_reason_with_its_own_code_and_hint():
    reason = UnknownNameError(label="odd", known=("Happy", "Sad"))
    error = UnreadableRowError(source="faces.csv", place=7, reason=reason)
    assert str(error) == (
        "faces.csv, line 7: the emotion 'odd' is unknown; use one of Happy, Sad. Correct or remove it."
    )
    assert error.fields["reason"]["code"] == "unknown_name"
    assert "--map odd=EMOTION" in error.command_line_text
