"""Deleting what the program has stored, as a person does it."""

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt

from fer_desktop.base import paths
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.settings.delete_data_dialog import MAX_SHOWN, DeleteDataDialog
from tests.bundles import write_bundle


class Answers:
    """Answers each question of the dialog, with a yes at first."""

    def __init__(self):
        self.questions, self.yes = [], True

    def ask(self, parent, title, text, yes, no, step):
        self.questions.append(text)
        if self.yes:
            step()


@pytest.fixture(autouse=True)
def asked(monkeypatch):
    """What the person was asked."""
    answers = Answers()
    monkeypatch.setattr("fer_desktop.ui.settings.delete_data_dialog.ask", answers.ask)
    return answers


@pytest.fixture
def stored(home):
    """A file of each of some kinds."""
    files = {
        "corrections": paths.corrections_folder() / "train" / "happy" / "1.png",
        "recordings": paths.recordings_folder() / "2026-01-02 03-04-05 clean.mp4",
        "readings": paths.recordings_folder() / "2026-01-02 03-04-05 readings.csv",
        "runs": paths.models_folder() / "next.run" / "state.npz",
        "caches": paths.cache_folder() / "tried.json",
    }
    for file in files.values():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"1234567")
    return files


@pytest.fixture
def dialog(qtbot, stored):
    """The dialog of a window that uses nothing, once it has listed what there is."""
    dialog = DeleteDataDialog(dict, lambda names, released, refused: released())
    qtbot.addWidget(dialog)
    dialog.show()
    listed(qtbot, dialog)
    return dialog


def listed(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.amounts["corrections"].text() != "" and dialog.delete.isEnabled())


def deleted(qtbot, dialog):
    dialog.delete.click()
    qtbot.waitUntil(lambda: dialog.status.text() == "Deleted.")


def remaining(stored):
    return {name for name, file in stored.items() if file.exists()}


def test_each_kind_has_its_number_of_files_and_its_size(dialog):
    assert dialog.amounts["corrections"].text() == "1 file, 7 B"
    assert dialog.amounts["models"].text() == "None"
    assert not dialog.boxes["models"].isEnabled()


def test_what_a_person_has_made_on_purpose_is_only_deleted_when_it_is_checked(qtbot, dialog, stored):
    assert dialog.chosen == ("corrections", "caches")
    deleted(qtbot, dialog)
    assert remaining(stored) == {"recordings", "readings", "runs"}
    qtbot.waitUntil(lambda: dialog.amounts["corrections"].text() == "None")


def test_all_of_it_can_be_chosen_with_one_button(qtbot, dialog, stored):
    dialog.select_all.click()
    deleted(qtbot, dialog)
    assert remaining(stored) == set()


def test_the_keyboard_is_enough_and_enter_deletes_nothing(qtbot, dialog, stored):
    box = dialog.boxes["recordings"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert "recordings" in dialog.chosen
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert remaining(stored) == set(stored)
    for widget in (*dialog.boxes.values(), dialog.select_all, dialog.delete):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_button_is_off_where_nothing_is_checked(dialog):
    for name in dialog.chosen:
        dialog.boxes[name].setChecked(False)
    assert not dialog.delete.isEnabled()


def test_what_is_in_use_is_said_and_left(qtbot, stored):
    used = {"corrections": "In use by the training run. Stop it first."}
    dialog = DeleteDataDialog(lambda: used, lambda names, released, refused: released())
    qtbot.addWidget(dialog)
    listed(qtbot, dialog)
    assert not dialog.boxes["corrections"].isEnabled()
    assert used["corrections"] in dialog.boxes["corrections"].accessibleDescription()
    deleted(qtbot, dialog)
    assert remaining(stored) == set(stored) - {"caches"}


def test_what_begins_while_the_dialog_is_open_is_left_too(qtbot, stored):
    used: dict[str, str] = {}
    dialog = DeleteDataDialog(lambda: used, lambda names, released, refused: released())
    qtbot.addWidget(dialog)
    listed(qtbot, dialog)
    used["corrections"] = "In use by the training run. Stop it first."
    deleted(qtbot, dialog)
    assert stored["corrections"].exists()


def test_recordings_and_models_are_deleted_only_after_a_question(qtbot, dialog, stored, asked):
    dialog.boxes["recordings"].setChecked(True)
    asked.yes = False
    dialog.delete.click()
    assert remaining(stored) == set(stored)
    assert "Recorded videos and snapshots" in asked.questions[0]
    assert "Caches" not in asked.questions[0]
    asked.yes = True
    deleted(qtbot, dialog)
    assert not stored["recordings"].exists()


def test_a_refusal_of_the_window_is_shown_and_nothing_is_deleted(qtbot, stored):
    dialog = DeleteDataDialog(dict, lambda names, released, refused: refused("The model stays."))
    qtbot.addWidget(dialog)
    dialog.show()
    listed(qtbot, dialog)
    dialog.delete.click()
    assert dialog.problem.text() == "The model stays."
    assert remaining(stored) == set(stored)


def test_files_that_cannot_be_deleted_are_named_and_counted(qtbot, dialog, monkeypatch):
    folder = paths.corrections_folder() / "train" / "happy"
    for number in range(MAX_SHOWN + 2):
        (folder / f"{number}.png").write_bytes(b"")
    stuck = {folder / f"{number}.png" for number in range(MAX_SHOWN + 2)}
    monkeypatch.setattr("pathlib.Path.unlink", lambda path, missing_ok=False: _refuse(path, stuck))
    dialog.boxes["caches"].setChecked(False)
    dialog.delete.click()
    qtbot.waitUntil(lambda: dialog.problem.isVisible())
    lines = dialog.problem.text().replace("\u200b", "").splitlines()
    assert len(lines) == MAX_SHOWN + 1
    assert lines[0].startswith(f"Cannot delete {folder}")
    assert lines[-1] == "2 more could not be deleted; see the log file."


def _refuse(path, stuck):
    assert path in stuck
    raise PermissionError(13, "Permission denied", str(path))


def test_the_dialog_fits_a_small_screen(dialog):
    dialog.problem.setText("Cannot delete a file.\n" * (MAX_SHOWN + 1))
    dialog.problem.show()
    assert dialog.minimumSizeHint().width() < 1024
    assert dialog.minimumSizeHint().height() < 640
    assert (dialog.width(), dialog.height()) <= (1024, 610)


def ask(qtbot, window, *names):
    """Open the dialog by the menu, and check these kinds alone."""
    window.commands.actions["delete_data"].trigger()
    dialog = window.findChild(DeleteDataDialog)
    assert isinstance(dialog, DeleteDataDialog)
    qtbot.waitUntil(lambda: dialog.amounts["corrections"].text() != "")
    for name, box in dialog.boxes.items():
        box.setChecked(name in names)
    return dialog


def test_the_bundled_model_reads_before_the_current_one_is_deleted(qtbot, make_window, home):
    own = write_bundle(paths.models_folder() / "mine")
    window = make_window(bundle=own)
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    dialog = ask(qtbot, window, "models")
    deleted(qtbot, dialog)
    assert window.viewer.control.bundle.folder == paths.default_model().resolve()
    assert not own.folder.exists()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        pass


def test_recordings_are_left_while_one_is_made(qtbot, make_window, stored):
    window = make_window()
    window.viewer.recorder.choice = RecordingChoice(paths.recordings_folder(), ("csv",))
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    window.viewer.recorder.toggle()
    dialog = ask(qtbot, window, "recordings", "readings", "corrections")
    assert dialog.chosen == ("corrections",)
    assert "Stop recording first" in dialog.boxes["recordings"].accessibleDescription()
    deleted(qtbot, dialog)
    assert stored["recordings"].exists()


def test_recent_files_and_settings_are_forgotten_in_the_running_window_too(
    qtbot, make_window, home, happy_sample
):
    paths.settings_file().parent.mkdir(parents=True)
    settings = QSettings(str(paths.settings_file()), QSettings.Format.IniFormat)
    window = make_window(settings=settings)
    with qtbot.waitSignal(window.viewer.clock.source_ready):
        window.open([str(happy_sample)])
    settings.sync()
    assert "happy.png" in paths.settings_file().read_text(encoding="utf-8")
    deleted(qtbot, ask(qtbot, window, "settings"))
    assert not paths.settings_file().exists()
    assert window.recent.choices == ()
    window.close()
    settings.sync()
    assert "happy.png" not in paths.settings_file().read_text(encoding="utf-8")


def test_a_deleted_correction_cannot_be_brought_back(qtbot, make_window, home):
    window = make_window()
    window.corrections.store(np.zeros((48, 48), np.uint8), "Happy")
    window.corrections.folder.delete_all()
    window.corrections.store(np.zeros((48, 48), np.uint8), "Sad")
    deleted(qtbot, ask(qtbot, window, "corrections"))
    assert not window.corrections.folder.can_undo
