"""The third step: a training goes on."""

import json

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from fer_desktop.ui.settings.theme import DARK, LIGHT, apply_theme
from fer_desktop.ui.train.run_outcomes import State
from training.core.bundle_run import run_folder


def wait_for(qtbot, page, state):
    qtbot.waitUntil(lambda: page.state is state)


def press(qtbot, window, text):
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = window.findChildren(QMessageBox)[-1]
    next(button for button in box.buttons() if button.text() == text).click()


def test_curves_and_recall_follow_the_epochs_and_the_result_comes_by_itself(qtbot, at_run):
    window = at_run(epochs=3)
    page = window.run_page
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.result_page)
    assert [epoch for epoch, _ in page.curves.points("val_accuracy")] == [1, 2, 3]
    assert page.recall.last("Happy") > page.recall.last("Surprise") > 0
    assert "Epoch 3:" in page.log.toPlainText()
    assert page.bar.value() == page.bar.maximum()


def test_the_device_the_best_epoch_and_the_line_of_chance_are_shown(qtbot, at_run):
    page = at_run(epochs=50, epoch_seconds=0.2).run_page
    assert page.head.device.text() == "Device: Processor, precision float32, threads: 1"
    qtbot.waitUntil(lambda: page._done >= 2)
    chart = page.curves.charts["accuracy"]
    assert page.curves.best_epoch == page._done
    assert f"best epoch {page._done}" in chart.accessibleName()
    assert "chance (largest class) 25%" in chart.accessibleName()


def test_the_best_epoch_is_the_first_of_the_highest_validation_accuracy(qtbot, at_run):
    page = at_run(epochs=50, epoch_seconds=5).run_page
    rows = [
        {"epoch": e, "loss": 1.0, "accuracy": 0.5, "val_accuracy": v}
        for e, v in ((1, 0.4), (2, 0.6), (3, 0.6))
    ]
    page.curves.show_history(50, rows)
    assert page.curves.best_epoch == 2


def test_the_folder_of_the_run_can_be_opened(qtbot, at_run, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page = at_run(epochs=50, epoch_seconds=0.2).run_page
    qtbot.waitUntil(lambda: page._done >= 1)
    page.head.folder.click()
    assert opened == [str(run_folder(page.out))]
    assert (run_folder(page.out) / "history.csv").exists()


def test_the_time_that_is_left_is_reported(qtbot, at_run):
    page = at_run(epochs=20, epoch_seconds=5).run_page
    qtbot.waitUntil(lambda: "minutes left" in page.status.text())


def test_it_is_paused_and_resumed(qtbot, at_run):
    page = at_run(epochs=3, epoch_seconds=0.3).run_page
    page.pause.click()
    wait_for(qtbot, page, State.PAUSED)
    assert page.pause.text() == "Resume"
    page.pause.click()
    wait_for(qtbot, page, State.TRAINED)


def test_stopping_asks_and_says_what_is_kept_and_it_continues_where_it_was(qtbot, at_run):
    window = at_run(epochs=4, epoch_seconds=0.3)
    page = window.run_page
    qtbot.waitUntil(lambda: page._done == 2)
    box = page.ask_to_stop()
    assert "2 complete epochs are kept" in box.text()
    press(qtbot, window, "Stop")
    wait_for(qtbot, page, State.STOPPED)
    assert page.status.text() == "Stopped by the user. 2 of 4 epochs kept."
    assert page.problem.text() == ""
    (listed,) = window.start_page.read_again()
    assert listed.end.kind == "stopped"
    text = window.start_page.cards[listed.name].state_text.text()
    assert text.startswith("Stopped by the user. 2 of 4 epochs complete.")
    page.resume.click()
    wait_for(qtbot, page, State.TRAINED)
    assert "Resuming after epoch 2." in page.log.toPlainText()
    assert [epoch for epoch, _ in page.curves.points("loss")] == [1, 2, 3, 4]


def test_a_no_to_stopping_stops_nothing(qtbot, at_run):
    window = at_run(epochs=3, epoch_seconds=0.3)
    window.run_page.ask_to_stop()
    press(qtbot, window, "Continue training")
    wait_for(qtbot, window.run_page, State.TRAINED)


def test_a_child_that_is_killed_is_reported_and_the_run_continues(qtbot, at_run):
    window = at_run(epochs=4, die_in_epoch=3)
    page = window.run_page
    wait_for(qtbot, page, State.STOPPED)
    text = page.problem.text()
    assert "The process was killed from outside" in text or "Out of memory (killed by the system)." in text
    assert "Everything up to the last complete epoch is kept." in text
    (listed,) = window.start_page.read_again()
    assert listed.end.kind in ("killed", "killed_for_memory")
    assert listed.end.code == -9
    assert page.status.text() == "Stopped. 2 of 4 epochs kept."
    page.resume.click()
    wait_for(qtbot, page, State.TRAINED)
    assert page.problem.text() == ""


def test_a_full_disk_is_reported(qtbot, at_recipe):
    sentence = "The run's state cannot be saved in /models (No space left on device); make room."
    window = at_recipe(fail={"train": sentence})
    window.next.click()
    wait_for(qtbot, window.run_page, State.STOPPED)
    assert window.run_page.problem.text() == sentence
    window.run_page._end("")
    fields = {"folder": "/models", "reason": "No space left on device"}
    window.link._take(
        {
            "id": window.link._last_id,
            "event": "failed",
            "code": "state_not_saved",
            "fields": fields,
            "text": "x",
        }
    )
    assert window.run_page.resume.text() == "Restart"


def test_a_folder_of_models_that_cannot_be_made_is_named(qtbot, at_recipe, models):
    window = at_recipe()
    models.write_text("no folder")
    window.next.click()
    assert f"Cannot create {models}" in window.messages.text
    assert window.run_page.state is State.NOTHING


def test_while_it_trains_one_cannot_leave(qtbot, at_run):
    window = at_run(epochs=50, epoch_seconds=5)
    assert not window.back.isEnabled()
    assert not window.list_button.isEnabled()
    assert not window.next.isEnabled()


def test_a_worker_that_does_not_stop_is_killed_and_the_run_is_kept(qtbot, at_run, monkeypatch):
    window = at_run(epochs=50, epoch_seconds=0.2)
    page = window.run_page
    qtbot.waitUntil(lambda: page._done == 1)
    monkeypatch.setattr("fer_desktop.ui.train.run_step.run_page._FAREWELL_MS", 0)
    window.link._write = lambda command: None
    page.stop()
    wait_for(qtbot, page, State.STOPPED)
    assert run_folder(page.out).joinpath("state.npz").exists()


def test_the_run_is_written_so_that_it_can_be_found_again(qtbot, at_run):
    page = at_run(epochs=50, epoch_seconds=5).run_page
    written = json.loads((run_folder(page.out) / "request.json").read_text())
    assert written == page.run


def test_without_faces_to_check_there_are_only_the_figures_of_learning(qtbot, at_run):
    window = at_run(epochs=50, epoch_seconds=5)
    page = window.run_page
    figures = {"loss": 1.0, "accuracy": 0.5, "val_loss": None, "val_accuracy": None, "recall": None}
    times = {"seconds": 1.0, "seconds_left": 9.0}
    page._take({"event": "epoch", "epoch": 1, "epochs": 50, **figures, **times})
    assert page.curves.points("accuracy") == [(1, 0.5)]
    assert page.curves.points("val_accuracy") == []


def test_the_theme_can_be_changed_while_it_trains(qtbot, qapp, at_run):
    window = at_run(epochs=50, epoch_seconds=0.3)
    qtbot.waitUntil(lambda: window.run_page._done >= 1)
    plot = window.run_page.curves.charts["accuracy"]
    try:
        corners = []
        for theme in (LIGHT, DARK):
            apply_theme(qapp, theme.name)
            image = plot.grab().toImage()
            corners.append(image.pixelColor(image.width() - 12, image.height() // 2).name().upper())
        assert corners == [LIGHT.base, DARK.base]
    finally:
        qapp.setStyleSheet("")
        qapp.setPalette(qapp.style().standardPalette())


def test_beginning_while_a_library_loads_for_the_estimate_loses_nothing(qtbot, at_recipe):
    window = at_recipe(load_seconds=60)
    qtbot.waitUntil(lambda: window.recipe_page.estimate.asking)
    first = window.link.process_id
    window.next.click()
    wait_for(qtbot, window.run_page, State.TRAINED)
    assert window.link.process_id != first
    assert window.run_page.problem.text() == ""
    qtbot.waitUntil(lambda: window.result_page.outcome is not None)
    window.next.click()  # the faces are read again by itself
    qtbot.waitUntil(lambda: window.data_page.complete)


def test_a_field_changed_just_before_the_start_does_not_disturb_the_training(qtbot, at_recipe):
    window = at_recipe(epoch_seconds=0.3)
    window.recipe_page.form.fields["rotation"].field.setValue(3)
    window.next.click()
    qtbot.waitUntil(lambda: window.run_page._done == 1)
    window.run_page.pause.click()
    wait_for(qtbot, window.run_page, State.PAUSED)


def test_until_the_first_step_it_says_what_is_done_and_how_far_it_is(qtbot, at_recipe):
    window = at_recipe(ready_seconds=60)
    page = window.run_page
    window.next.click()
    qtbot.waitUntil(lambda: page.bar.maximum() == 40)
    assert page.status.text() == "Preparing. Finding duplicates: 10 of 40"
    assert page.bar.value() == 10
    page.stop()
    wait_for(qtbot, page, State.STOPPED)


def test_the_curves_of_the_training_before_are_gone_while_the_next_one_gets_ready(qtbot, at_run):
    window = at_run(epochs=1)
    page = window.run_page
    qtbot.waitUntil(lambda: window.result_page.outcome is not None)
    page.begin(page.out.with_name("another"), page.run)
    assert page.curves.points("loss") == []
    assert page.recall.last("Happy") is None
    wait_for(qtbot, page, State.TRAINED)


def test_the_standard_error_of_a_crashed_process_is_stored_beside_the_run(qtbot, at_run):
    window = at_run(epochs=4, die_in_epoch=3, die_by="SIGSEGV", noise=True)
    page = window.run_page
    wait_for(qtbot, page, State.STOPPED)
    log = run_folder(page.out) / "log.txt"
    assert page.problem.text().startswith(f"The process crashed (signal SIGSEGV). Log: {log}.")
    assert "about to end" in log.read_text()
    (listed,) = window.start_page.read_again()
    assert (listed.end.kind, listed.end.code, listed.end.log) == ("crashed", -11, str(log))


def test_what_was_done_before_is_whole_again_before_the_first_step(qtbot, at_run):
    window = at_run(epochs=4, epoch_seconds=0.3)
    page = window.run_page
    qtbot.waitUntil(lambda: page._done == 2)
    page.stop()
    wait_for(qtbot, page, State.STOPPED)
    page.resume.click()
    assert [epoch for epoch, _ in page.curves.points("val_accuracy")] == [1, 2]
    assert page.recall.last("Happy") > 0
    assert page.clock.seconds >= 60
    wait_for(qtbot, page, State.TRAINED)
    assert page.recall.epochs == [1, 2, 3, 4]


def test_elapsed_time_runs_also_while_nothing_is_heard_and_not_in_a_pause(qtbot, at_run):
    page = at_run(epochs=50, epoch_seconds=5).run_page
    shown = page.clock.text()
    qtbot.waitUntil(lambda: page.clock.text() != shown, timeout=10_000)
    assert page.clock.text().endswith(" elapsed")
    page.pause.click()
    wait_for(qtbot, page, State.PAUSED)
    held = page.clock.seconds
    qtbot.wait(50)
    assert page.clock.seconds == held


def test_what_was_measured_beforehand_is_expected_until_the_rest_is_known(qtbot, at_recipe):
    window = at_recipe(ready_seconds=60)
    qtbot.waitUntil(lambda: window.recipe_page.estimate.seconds is not None)
    window.next.click()
    assert window.run_page.clock.text() == "00:00 elapsed · about 5 minutes estimated in total"
    window.run_page.stop()
    wait_for(qtbot, window.run_page, State.STOPPED)


def test_the_validation_is_reported_beside_the_epoch(qtbot, at_run):
    page = at_run(epochs=50, epoch_seconds=5).run_page
    page._take({"event": "progress", "stage": "validation", "done": 0, "total": None})
    assert page.status.text() == "Epoch 1 of 50 · Validation …"


@pytest.mark.parametrize("known", [True, False])
def test_losses_share_a_plot_only_where_both_are_the_cross_entropy(qtbot, at_run, known):
    page = at_run(epochs=50, epoch_seconds=5).run_page
    row = {"epoch": 1, "loss": 1.9, "accuracy": 0.4, "val_loss": 1.2, "val_accuracy": 0.5}
    page.curves.show_history(50, [row | ({"cross_entropy": 1.4} if known else {})])
    together, alone = page.curves.charts["loss"], page.curves.charts["training_loss"]
    assert alone.isHidden() is known
    assert ("train 1.4" in together.accessibleName()) is known
    assert "validation 1.2" in together.accessibleName()
    assert together.accessibleName().startswith("Loss (cross-entropy): ")
    assert known or alone.accessibleName() == "Training loss: train 1.9"
