"""The window around the steps, and the main window around it."""

import os
import shutil
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from fer_desktop.ui.train.run_outcomes import KEPT, State
from tests.bundles import write_bundle
from tests.ui.train.conftest import fake_command
from tests.ui.train.test_runs import unfinished
from training.core.bundle_run import run_folder


def press(window, text):
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    next(button for button in box.buttons() if button.text() == text).click()


def is_alive(process_id):
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def make_main(make_window, models):
    """A main window whose train window speaks with a fake worker."""

    def make(**behaviour):
        main = make_window()
        main.train.models, main.train.command = models, fake_command(**behaviour)
        return main

    return make


@pytest.fixture
def make_training_main(qtbot, make_main, csv_file):
    """A main window beside which a training of many epochs, or of ``epochs``, goes on."""

    def make(epochs=200, **behaviour):
        main = make_main(**{"epoch_seconds": 0.3, **behaviour})
        main.train.open()
        window = main.train.window
        window.data_page.sources.add([str(csv_file)])
        qtbot.waitUntil(lambda: window.data_page.complete)
        window.next.click()
        qtbot.waitUntil(lambda: window.recipe_page.complete)
        window.recipe_page.form.fields["epochs"].field.setValue(epochs)
        window.next.click()
        qtbot.waitUntil(lambda: window.run_page._done >= 1)
        return main

    return make


def test_the_first_time_it_begins_with_the_faces(make_train):
    window = make_train()
    assert window.pages.currentWidget() is window.data_page
    assert window.messages.text == ""


def test_what_was_left_unfinished_is_offered_and_continues(qtbot, make_train, models, csv_file):
    unfinished(models, "mine", csv_file, epochs_done=2)
    (models / "mine.run" / "state.npz").write_text("2")
    window = make_train()
    assert window.pages.currentWidget() is window.start_page
    assert window.messages.text == "The training run “mine” is not finished. 2 of 8 epochs complete."
    next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Resume").click()
    qtbot.waitUntil(lambda: window.run_page.state is State.TRAINED)
    assert "Resuming after epoch 2." in window.run_page.log.toPlainText()
    assert [epoch for epoch, _ in window.run_page.curves.points("loss")] == list(range(1, 9))


def test_a_run_whose_faces_are_gone_is_listed_but_not_offered(make_train, models, tmp_path):
    unfinished(models, "mine", tmp_path / "gone.csv", epochs_done=2)
    window = make_train()
    assert window.pages.currentWidget() is window.data_page
    window.list_button.click()
    assert not window.start_page.cards["mine"].go.isEnabled()


def test_a_run_is_deleted_after_a_question(qtbot, make_train, models, csv_file):
    folder = unfinished(models, "mine", csv_file, epochs_done=2)
    window = make_train()
    window.start_page.cards["mine"].delete.click()
    press(window, "Keep")
    assert folder.exists()
    window.start_page.cards["mine"].delete.click()
    press(window, "Delete")
    assert not folder.exists()
    assert window.start_page.cards == {}
    qtbot.waitUntil(lambda: list(models.iterdir()) == [])


def test_a_training_is_deleted_beside_the_window(qtbot, make_train, models, csv_file, monkeypatch):
    unfinished(models, "mine", csv_file, epochs_done=2)
    threads = []
    monkeypatch.setattr(shutil, "rmtree", lambda folder: threads.append(threading.current_thread()))
    window = make_train()
    window.start_page.cards["mine"].delete.click()
    press(window, "Delete")
    qtbot.waitUntil(lambda: len(threads) == 1)
    assert threads[0] is not threading.main_thread()


def test_a_training_that_cannot_be_deleted_is_named(qtbot, make_train, models, csv_file, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", str(folder))

    unfinished(models, "mine", csv_file, epochs_done=2)
    monkeypatch.setattr(shutil, "rmtree", refuse)
    window = make_train()
    window.start_page.cards["mine"].delete.click()
    press(window, "Delete")
    (left,) = models.iterdir()
    sentence = f"Cannot delete {left} (Permission denied). Delete it manually."
    qtbot.waitUntil(lambda: window.start_page.problem.text() == sentence)


def test_a_trained_model_goes_to_the_bin_and_comes_back_by_undo(make_train, models, tmp_path):
    folder = write_bundle(models / "mine").folder
    window = make_train()
    window.discard = lambda path: path.rename(tmp_path / "in the bin")
    window.list_button.click()
    window.start_page.cards["mine"].delete.click()
    assert not folder.exists()
    assert window.start_page.cards == {}
    assert window.messages.text == "Moved mine to the trash."
    next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Undo").click()
    assert window.messages.text == "Restored mine."
    assert folder.exists()
    assert window.start_page.cards.keys() == {"mine"}


def test_without_a_bin_a_trained_model_stays(make_train, models):
    def no_bin(folder):
        raise OSError(95, "no trash available")

    folder = write_bundle(models / "mine").folder
    window = make_train()
    window.discard = no_bin
    window.list_button.click()
    window.start_page.cards["mine"].delete.click()
    assert "to the trash (no trash available)" in window.messages.text
    assert folder.exists()


def test_the_model_in_use_is_not_deleted(qtbot, make_main, models):
    folder = write_bundle(models / "mine").folder
    main = make_main()
    main.use_model(folder)
    qtbot.waitUntil(lambda: main.viewer.control.bundle.folder == folder)
    main.train.open()
    window = main.train.window
    window.list_button.click()
    window.start_page.cards["mine"].delete.click()
    assert window.messages.text == "mine is the current model. Use another model before you delete it."
    assert folder.exists()


def test_closing_ends_the_child(qtbot, at_recipe):
    window = at_recipe()
    child = window.link.process_id
    assert is_alive(child)
    window.close()
    assert not is_alive(child)


def test_closing_while_it_trains_asks_and_cancel_leaves_the_window_open(qtbot, at_run):
    window = at_run(epochs=3, epoch_seconds=0.5)
    window.close()
    assert window.isVisible()
    press(window, "Cancel")
    qtbot.waitUntil(lambda: window.run_page.state is State.TRAINED)
    assert window.isVisible()


def test_closing_while_it_trains_keeps_what_was_done(qtbot, at_run):
    window = at_run(epochs=50, epoch_seconds=0.3)
    qtbot.waitUntil(lambda: window.run_page._done >= 1)
    child = window.link.process_id
    window.close()
    press(window, "Stop and close")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not is_alive(child)
    assert (run_folder(window.run_page.out) / "state.npz").exists()


def test_a_training_continues_in_the_background_and_the_question_comes_once(qtbot, at_run):
    window = at_run(epochs=50, epoch_seconds=0.2)
    window.close()
    press(window, "Continue in the background")
    assert not window.isVisible()
    done = window.run_page._done
    qtbot.waitUntil(lambda: window.run_page._done > done)
    window.show()
    window.close()
    assert not window.isVisible()
    assert window.run_page.busy


def test_a_second_request_to_close_continues_in_the_background(qtbot, at_run):
    window = at_run(epochs=50, epoch_seconds=5)
    window.close()
    window.close()
    assert not window.isVisible()
    assert window.run_page.busy


def test_after_cancel_the_next_request_is_asked_about_again(qtbot, at_run):
    window = at_run(epochs=50, epoch_seconds=5)
    window.close()
    press(window, "Cancel")
    qtbot.waitUntil(lambda: not [b for b in window.findChildren(QMessageBox) if b.isVisible()])
    window.close()
    assert window.isVisible()


def test_a_worker_that_dies_on_the_way_can_be_asked_again(qtbot, at_recipe):
    window = at_recipe()
    qtbot.waitUntil(lambda: not window.link.busy)
    with qtbot.waitSignal(window.link.lost):
        window.link.kill()
    assert not window.data_page.complete
    window.back.click()
    window.data_page.again.click()
    qtbot.waitUntil(lambda: window.data_page.complete)
    window.next.click()
    qtbot.waitUntil(lambda: len(window.recipe_page.preview.pairs.pairs) == 9)


@pytest.mark.parametrize("size", [(1024, 640), (1920, 1080)])
def test_every_page_fits(qtbot, at_run, size):
    window = at_run(epochs=50, epoch_seconds=5)
    window.resize(*size)
    assert (window.width(), window.height()) == size
    for page in (window.start_page, window.data_page, window.recipe_page, window.result_page):
        window.pages.setCurrentWidget(page)
        assert window.minimumSizeHint().width() <= 1024
        assert window.minimumSizeHint().height() <= 640


def test_ctrl_t_opens_one_window_beside_the_main_one(qtbot, make_main):
    main = make_main()
    qtbot.waitUntil(main.isActiveWindow, timeout=10_000)
    qtbot.keyClick(main, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    first = main.train.window
    assert first.isVisible()
    main.train.open()
    assert main.train.window is first
    first.close()
    assert main.train.window is None
    assert main.commands.keys("train").toString() == "Ctrl+T"


def test_the_main_window_asks_before_it_closes_on_a_training(qtbot, make_training_main):
    main = make_training_main()
    child = main.train.window.link.process_id
    main.close()
    assert main.isVisible()
    press(main.train.window, "Stop and close")
    qtbot.waitUntil(lambda: not main.isVisible())
    assert not is_alive(child)


def continue_in_background(main):
    main.train.window.close()
    press(main.train.window, "Continue in the background")
    assert not main.train.window.isVisible()


def test_the_status_bar_shows_a_training_and_a_click_opens_its_window(qtbot, make_training_main):
    main = make_training_main()
    sign = main.viewer.status_line.training
    qtbot.waitUntil(lambda: "left" in sign.text())
    assert sign.text().startswith("Training ")
    assert "Training “My model”: Epoch " in sign.toolTip()
    continue_in_background(main)
    assert sign.isVisible()
    sign.click()
    assert main.train.window.isVisible()


def test_the_main_window_asks_before_it_closes_on_a_training_in_the_background(qtbot, make_training_main):
    main = make_training_main()
    continue_in_background(main)
    main.close()
    assert main.isVisible()
    press(main, "Continue training")
    assert main.train.window.run_page.busy
    child = main.train.window.link.process_id
    qtbot.waitUntil(lambda: not [b for b in main.findChildren(QMessageBox) if b.isVisible()])
    main.close()
    press(main, "Stop and close")
    qtbot.waitUntil(lambda: not main.isVisible())
    assert not is_alive(child)


@pytest.mark.parametrize(
    ("behaviour", "sentence"),
    [
        ({}, "Training “My model” is complete. On 3,589 faces, the accuracy is 4.0 percentage points"),
        ({"die_in_epoch": 3, "die_by": "SIGSEGV"}, "Training “My model” stopped. The process crashed"),
    ],
)
def test_the_end_of_a_training_in_the_background_is_told_in_the_main_window(
    qtbot, make_training_main, behaviour, sentence
):
    main = make_training_main(epochs=3, epoch_seconds=1, **behaviour)
    continue_in_background(main)
    qtbot.waitUntil(lambda: main.viewer.message_bar.text.startswith(sentence), timeout=20_000)
    assert main.viewer.status_line.training.isHidden()
    next(b for b in main.viewer.message_bar.findChildren(QPushButton) if b.text() == "Show").click()
    assert main.train.window.isVisible()
    assert main.viewer.message_bar.text == ""


def test_a_worker_that_says_nothing_in_the_background_is_told_of_until_it_speaks(qtbot, make_training_main):
    main = make_training_main()
    continue_in_background(main)
    main.train.window.link.silent.emit("It says nothing.")
    assert main.viewer.message_bar.text == "It says nothing."
    qtbot.waitUntil(lambda: main.viewer.message_bar.text == "")


def test_the_main_window_closes_with_a_train_window_whose_training_ended_in_the_background(
    qtbot, make_training_main
):
    main = make_training_main(epochs=3, epoch_seconds=1)
    continue_in_background(main)
    child = main.train.window.link.process_id
    qtbot.waitUntil(lambda: "is complete" in main.viewer.message_bar.text, timeout=20_000)
    main.close()
    assert not main.isVisible()
    assert main.train.window is None
    assert not is_alive(child)


def test_a_program_that_is_told_to_end_asks_nobody_about_a_training(qtbot, make_training_main):
    main = make_training_main()
    child = main.train.window.link.process_id
    main.end_soon()
    qtbot.waitUntil(lambda: not main.isVisible())
    assert not is_alive(child)


def test_the_main_window_closes_with_an_idle_train_window(make_main):
    main = make_main()
    main.train.open()
    main.close()
    assert not main.isVisible()
    assert main.train.window is None


def test_an_earlier_model_is_used_by_the_main_window(qtbot, make_main, models):
    folder = write_bundle(models / "mine").folder
    main = make_main()
    main.train.open()
    window = main.train.window
    window.list_button.click()
    window.start_page.cards["mine"].go.click()
    qtbot.waitUntil(lambda: window.messages.text == "The main window now uses “mine”.")
    assert main.viewer.control.bundle.folder == folder


def test_the_new_model_is_used_by_the_main_window(qtbot, make_main, models):
    folder = write_bundle(models / "mine").folder
    main = make_main()
    main.train.open()
    window = main.train.window
    window.pages.setCurrentWidget(window.result_page)
    window.result_page.bundle = folder
    window.result_page.use.click()
    qtbot.waitUntil(lambda: window.result_page.note.text().startswith("This model is now in use."))
    assert main.viewer.control.bundle.folder == folder
    assert window.messages.text == ""


def test_a_model_that_is_no_good_is_named_with_its_reason_and_the_one_in_use_stays(
    qtbot, make_main, models, shipped_bundle
):
    folder = write_bundle(models / "mine").folder
    (folder / "model.tflite").write_bytes(b"short")
    main = make_main()
    main.train.open()
    window = main.train.window
    window.list_button.click()
    window.start_page.cards["mine"].go.click()
    file = folder / "model.tflite"
    sentence = f"The model's file {file} is truncated or was changed. Copy the model again."
    qtbot.waitUntil(lambda: window.messages.text == sentence)
    assert main.viewer.control.bundle == shipped_bundle
    assert main.viewer.message_bar.text == ""


def test_a_refusal_is_said_in_the_main_window_if_the_other_one_was_shut(qtbot, make_main, tmp_path):
    main = make_main()
    main.train.open()
    main.train.window.use_model.emit(tmp_path / "nothing")
    main.train.window.close()
    sentence = (
        f"There is no model folder {tmp_path / 'nothing'}. Choose a folder that contains a bundle.json."
    )
    qtbot.waitUntil(lambda: main.viewer.message_bar.text == sentence)


def test_a_worker_that_says_nothing_can_be_stopped(qtbot, make_train, csv_file):
    window = make_train(mute=["read"])
    window.data_page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: window.link.process_id > 0)
    window.link.silent.emit("It says nothing.")
    assert window.messages.text == "It says nothing."
    next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Stop").click()
    qtbot.waitUntil(lambda: "ended unexpectedly" in window.data_page.problem.text())


def test_once_the_worker_speaks_again_nothing_is_said_of_its_silence(qtbot, at_run):
    window = at_run(epochs=50, epoch_seconds=0.3)
    window.link.silent.emit("It says nothing.")
    assert window.messages.text == f"It says nothing. {KEPT}"
    qtbot.waitUntil(lambda: window.messages.text == "")


def test_the_next_training_has_a_name_of_its_own_from_the_list_too(qtbot, at_run):
    window = at_run(epochs=1)
    qtbot.waitUntil(lambda: window.result_page.outcome is not None)
    window.list_button.click()
    window.next.click()
    window.next.click()
    assert window.recipe_page.name == "My model 2"
    assert window.recipe_page.complete
