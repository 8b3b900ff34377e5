"""What a run tells a terminal and a program."""

import io
import json

import pytest
from rich.console import Console
from rich.progress import Progress as Bar

from training.fitting.progress import JsonProgress, TerminalProgress, shown_progress

ROW = {"epoch": 2.0, "loss": 1.25, "accuracy": 0.5, "val_loss": 1.0, "val_accuracy": 0.625, "seconds": 30.0}


def written(out):
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_program_reads_one_object_for_each_epoch_with_the_time_left():
    out = io.StringIO()
    lines = JsonProgress(out)
    lines.starts(5, [ROW | {"epoch": 1.0}], 7)
    lines.step(3)
    lines.epoch(ROW, epochs=5)
    lines.say("Wrote it.")
    assert written(out) == [
        {"epochs": 5, "done": 1, "steps": 7, "seconds_left": 120},
        {**ROW, "epoch": 2, "epochs": 5, "seconds_left": 90},
        {"message": "Wrote it."},
    ]


def test_what_is_no_number_is_null_in_json():
    out = io.StringIO()
    JsonProgress(out).epoch({**ROW, "loss": float("nan")}, epochs=2)
    assert written(out)[0]["loss"] is None


def test_a_terminal_shows_a_bar_and_a_line_for_each_epoch():
    out = io.StringIO()
    with Bar(console=Console(file=out, width=160)) as bar:
        progress = TerminalProgress(bar)
        progress.starts(4, [ROW | {"epoch": 1.0}], 10)
        progress.step(5)
        assert bar.tasks[0].completed == 15
        assert bar.tasks[0].total == 40
        progress.epoch(ROW | {"cross_entropy": 1.125}, epochs=4)
        progress.epoch({"epoch": 3.0, "loss": 1.0, "accuracy": 0.5, "seconds": 4.0}, epochs=4)
    said = out.getvalue()
    assert "Resuming after epoch 1; elapsed so far: 0:00:30." in said
    assert (
        "Epoch 2/4: loss 1.2500, cross-entropy 1.1250, accuracy 50.00%, validation cross-entropy 1.0000, "
        "accuracy 62.50%, 30 s"
    ) in said
    assert "Epoch 3/4: loss 1.0000, accuracy 50.00%, 4 s" in said


def test_without_a_terminal_it_is_json(capsys):
    with shown_progress() as progress:
        progress.say("Hello.")
    assert json.loads(capsys.readouterr().out) == {"message": "Hello."}


def test_on_a_terminal_it_is_a_bar(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with shown_progress() as progress:
        assert isinstance(progress, TerminalProgress)


@pytest.mark.parametrize("epochs", [2])
def test_nothing_is_left_after_the_last_epoch(epochs):
    out = io.StringIO()
    lines = JsonProgress(out)
    lines.starts(epochs, [], 7)
    lines.epoch(ROW, epochs=epochs)
    assert written(out)[-1]["seconds_left"] == 0


def test_the_time_left_goes_by_the_epochs_of_late_and_not_by_those_of_a_slower_time():
    out = io.StringIO()
    lines = JsonProgress(out)
    slow = [ROW | {"epoch": float(epoch), "seconds": 1000.0 if epoch < 4 else 10.0} for epoch in range(1, 9)]
    lines.starts(12, slow, 7)
    lines.epoch(ROW | {"epoch": 9.0, "seconds": 10.0}, epochs=12)
    assert [line["seconds_left"] for line in written(out)] == [40, 30]


def test_what_is_done_before_the_first_step_and_after_the_last_is_a_line_for_programs():
    out = io.StringIO()
    lines = JsonProgress(out)
    for done in (0, 5):
        lines.stage("Reading the faces", done, 10)
    lines.stage("Building the network", 0, None)
    assert [line["stage"] for line in written(out)] == ["Reading the faces", "Building the network"]
    assert all(line["elapsed"] == 0 for line in written(out))


def test_a_program_hears_of_a_long_stage_and_of_a_long_epoch_again_and_again():
    out = io.StringIO()
    lines = JsonProgress(out)
    lines.stage("Preparing the first step", 0, None)
    lines.still_going()
    lines.still_going(silence=0)
    lines.starts(2, [], 100)
    lines.step(40)
    lines.still_going(silence=0)
    stage, again, _, step = written(out)
    assert stage == again
    assert {name: step[name] for name in ("in_epoch", "step", "steps")} == {
        "in_epoch": 1,
        "step": 40,
        "steps": 100,
    }


def test_a_terminal_shows_each_stage_until_the_next_thing_happens():
    with Bar(console=Console(file=io.StringIO(), width=160)) as bar:
        progress = TerminalProgress(bar)
        progress.stage("Reading the faces", 3, 10)
        assert [(task.description, task.completed, task.total) for task in bar.tasks] == [
            ("Reading the faces", 3, 10)
        ]
        progress.stage("Building the network", 0, None)
        assert [task.description for task in bar.tasks] == ["Building the network"]
        progress.starts(2, [], 10)
        progress.step(1)
        assert [task.description for task in bar.tasks] == ["training"]
