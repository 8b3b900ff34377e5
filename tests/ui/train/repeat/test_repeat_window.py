"""Repeated runs in the window, with a worker that computes nothing."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from fer_desktop.explain.run_set_text import (
    NOT_COMPARABLE,
    mean_sentence,
    model_comparison_sentence,
    set_comparison_sentence,
)
from fer_desktop.ui.train.repeat.repeat_clock import RepeatClock
from fer_desktop.ui.train.repeat.repeat_window import RepeatWindow
from fer_desktop.ui.train.repeat.repetitions import folder_of
from fer_desktop.ui.train.run_outcomes import ENDED
from training.core.repeated_runs import REPETITION, RepeatedRun, RunSet, write_run_sets

PROGRAM = """
import json, sys, threading, time
from pathlib import Path
sys.path.insert(0, {root!r})
from training.core.repeated_runs import *
control = []
def listen():
    for line in sys.stdin:
        request = json.loads(line)
        (control if request["do"] in ("pause", "resume", "cancel") else commands).append(request)
    import os; os._exit(0)
commands = []
threading.Thread(target=listen, daemon=True).start()
while not commands: time.sleep(0.01)
request = commands[0]
def say(event, to=request["id"], **fields):
    print(json.dumps(dict(id=to, event=event, **fields)), flush=True)
out, folds, seeds = Path(request["out"]), request["folds"], request["seeds"]
out.mkdir(parents=True, exist_ok=True)
(out / REPETITION).write_text(json.dumps(dict(run=request["run"], folds=folds, seeds=seeds)))
of = folds or seeds
runs = list(next(iter(read_run_sets(out)), RunSet("", 0, "", 0, ())).runs)
def told():
    one = RunSet("study", folds, "PublicTest", of, tuple(runs))
    write_run_sets(out, [one])
    say("run_set", **one.as_json())
told()
for number in range(len(runs) + 1, of + 1):
    say("repetition", number=number, of=of, seed=0, fold=number if folds else 0, name="x")
    say("started", epochs=2, done=0, steps=4, emotions=["Happy"], history=[], elapsed=0, seconds_left=None)
    say("step", epoch=1, step=2, steps=4, seconds_left=60)
    {during}
    runs.append(RepeatedRun(0 if folds else number, number if folds else 0, 100, f"f{{number}}",
                            0.7 + number / 100, 0.6, {{"Happy": 0.8}}))
    told()
say("done")
while True: time.sleep(1)
"""
WAIT = """
    while number == 2 and not control: time.sleep(0.01)
    while control:
        one = control.pop(0)
        if one["do"] == "cancel": say("stopped", done=1); raise SystemExit(0)
        say(dict(pause="paused", resume="resumed")[one["do"]], one["id"])
        while one["do"] == "pause" and not control: time.sleep(0.01)
"""


DATA = "fingerprint"


@pytest.fixture
def make_window(qtbot, tmp_path, shipped_bundle):
    def make(during="pass", name="study"):
        program = PROGRAM.format(root=str(Path(__file__).parents[4]), during=during.strip())
        window = RepeatWindow(
            {"paths": ["faces.csv"], "preset": "quick"},
            name,
            tmp_path,
            lambda: shipped_bundle.folder,
            [sys.executable, "-c", program],
        )
        qtbot.addWidget(window, before_close_func=lambda window: window._link.kill())
        window.resize(1024, 640)
        window.show()
        return window

    return make


def set_of(*accuracies, folds=0, faces=100, split="PublicTest", name="other"):
    runs = tuple(
        RepeatedRun(
            0 if folds else index, index if folds else 0, faces, f"f{index if folds else 0}", one, one, {}
        )
        for index, one in enumerate(accuracies, 1)
    )
    return RunSet(name, folds, split, len(runs), runs, "" if folds else DATA)


def store(models, one):
    folder = folder_of(one.name, models)
    folder.mkdir()
    asked = {"run": {}, "folds": one.folds, "seeds": 1 if one.folds else one.of}
    (folder / REPETITION).write_text(json.dumps(asked))
    write_run_sets(folder, [one])


def finished(window):
    return not window.busy and window.results.shown is not None


def test_a_cross_validation_runs_to_its_end_and_shows_mean_interval_and_comparison(
    qtbot, make_window, tmp_path
):
    store(tmp_path, set_of(0.5, 0.52, 0.51, folds=3))
    window = make_window()
    assert not window.results.table.isVisible()
    window.form.count.setValue(3)
    qtbot.keyClick(window.start, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: finished(window), timeout=20_000)
    table = window.results.table.model()
    texts = [table.index(row, 1).data() for row in range(table.rowCount())]
    assert texts == ["71.0%", "72.0%", "73.0%", "72.0%"]
    assert window.results.mean.text().startswith(
        "Mean accuracy 72.0% over 3 runs, standard deviation 1.00 points"
    )
    assert "Folds share training faces" in window.results.mean.text()
    assert [row.name for row in window.results.chart.rows][-1] == "Mean"
    window.results.others.setCurrentText("other")
    assert window.results.comparison.text().startswith("Significant difference from “other”: +21.0 points")
    assert "corrected resampled t test" in window.results.comparison.text()
    assert window.status.text() == "3 of 3 runs complete."
    assert not window.start.isVisible()


def test_runs_are_paused_resumed_stopped_and_later_continued(qtbot, make_window):
    window = make_window(WAIT)
    window.form.kind.setCurrentIndex(1)
    window.form.count.setValue(3)
    window.start.click()
    qtbot.waitUntil(lambda: window.status.text().startswith("Run 2 of 3 · about"), timeout=20_000)
    assert window.pause.isVisible()
    window.pause.click()
    qtbot.waitUntil(lambda: window.pause.text() == "Resume", timeout=20_000)
    window.cancel.click()
    qtbot.waitUntil(lambda: not window.busy, timeout=20_000)
    assert window.status.text() == "1 of 3 runs complete."
    window._link.close()
    again = make_window()
    again.form.sets.setCurrentText("study")
    assert again.start.text() == "Resume"
    again.start.click()
    qtbot.waitUntil(lambda: finished(again) and len(again.results.shown.runs) == 3, timeout=20_000)
    assert again.form.stored.seeds == 3


def test_a_worker_that_is_gone_is_said_and_what_is_done_stays(qtbot, make_window):
    window = make_window("if number == 2: raise SystemExit(3)")
    window.start.click()
    qtbot.waitUntil(lambda: window.messages.complaint.startswith(ENDED), timeout=20_000)
    assert not window.busy
    assert window.start.text() == "Resume"


def test_closing_asks_while_runs_go_on(qtbot, make_window):
    window = make_window(WAIT)
    window.start.click()
    qtbot.waitUntil(lambda: window.status.text().startswith("Run 2"), timeout=20_000)
    window.close()
    assert window.isVisible()
    box = window.findChild(QMessageBox)
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)


def test_another_set_of_the_same_name_gets_a_number(make_window, tmp_path):
    store(tmp_path, set_of(0.5, name="study"))
    assert make_window().form.name_field.text() == "study 2"


def test_sets_that_do_not_fit_are_not_compared():
    assert set_comparison_sentence(set_of(0.5, 0.6), set_of(0.5, 0.6, folds=2)) == NOT_COMPARABLE
    same = set_comparison_sentence(set_of(0.5, 0.6, 0.7), set_of(0.6, 0.5, 0.7))
    assert same.startswith("No significant difference from “other”: +0.0 points")
    assert "paired t test, p = 1.000" in same
    assert mean_sentence(set_of(0.5)) == "Mean and interval follow after two runs."


def test_a_set_that_is_not_complete_is_named():
    part = replace(set_of(0.5, 0.6, folds=3, name="part"), of=3)
    whole = set_of(0.5, 0.6, 0.7, folds=3)
    expected = "The set “part” is incomplete (2 of 3 runs). Resume it to compare the two."
    assert set_comparison_sentence(whole, part) == set_comparison_sentence(part, whole) == expected


def test_differences_without_spread_are_not_tested():
    sentence = set_comparison_sentence(set_of(0.5, 0.6), set_of(0.4, 0.5))
    assert sentence.startswith("All runs differ by the same +10.0 points from “other”")


def test_a_single_model_is_compared_with_the_range_of_single_runs(shipped_bundle):
    figures = {"faces": 100, "accuracy": 0.9}
    bundle = replace(shipped_bundle, metrics={"splits": {"PublicTest": figures}}, data_fingerprint=DATA)
    assert "outside the range of single runs" in model_comparison_sentence(set_of(0.7, 0.71, 0.72), bundle)
    assert "is within the range" in model_comparison_sentence(set_of(0.89, 0.9, 0.91), bundle)
    assert "was not evaluated on these faces" in model_comparison_sentence(set_of(0.7, 0.8, faces=9), bundle)
    for data in ("", "other"):
        other = replace(set_of(0.89, 0.9, 0.91), data=data)
        assert "do not all have the data and splits" in model_comparison_sentence(other, bundle)
    assert "may have been trained on faces" in model_comparison_sentence(set_of(0.7, 0.8, folds=2), bundle)


def test_the_time_left_counts_the_runs_to_come_and_no_pause():
    now = [0.0]
    clock = RepeatClock(lambda: now[0])
    clock.begin_run(1, 3)
    assert clock.seconds is None
    now[0] = 10.0
    clock.run_left(20.0)
    assert clock.seconds == 20.0 + 2 * 30.0
    clock.pause(True)
    now[0] = 1000.0
    clock.pause(False)
    now[0] = 1010.0
    clock.end_run()
    clock.begin_run(2, 3)
    clock.run_left(5.0)
    assert clock.seconds == 5.0 + 20.0


def test_the_recipe_opens_the_window_with_all_that_it_says(qtbot, at_recipe):
    train = at_recipe()
    train.recipe_page.form.fields["epochs"].field.setValue(3)
    assert train.footer.repeat.isVisible()
    qtbot.keyClick(train.footer.repeat, Qt.Key.Key_Space)
    window = train.repeat.window
    qtbot.waitUntil(window.isVisible)
    asked = window.form.new(window._run)
    assert asked.run == train.recipe_page.run
    assert asked.run["overrides"]["epochs"] == 3
    assert (asked.folds, asked.seeds, asked.name) == (5, 1, train.recipe_page.name)
    train.back.click()
    assert not train.footer.repeat.isVisible()
