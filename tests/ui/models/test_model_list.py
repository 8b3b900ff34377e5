"""The list of models as a person uses it."""

import os
import re
import shutil
import sys
import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from fer_desktop.base.errors import LibraryError
from fer_desktop.base.paths import bundled_models
from fer_desktop.base.task import Work
from fer_desktop.models.copying import export_model
from fer_desktop.models.entries import read_entry
from fer_desktop.models.library import ModelLibrary
from fer_desktop.ui.models.model_actions import RenameDialog
from fer_desktop.ui.models.model_choice import SETTING, remembered_model
from fer_desktop.ui.models.model_columns import COLUMNS
from fer_desktop.ui.models.model_table import NAME_LEAST
from fer_desktop.ui.models.model_trash import to_the_bin
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.widgets.dates import shown_day
from tests.bundles import write_bundle
from tests.ui.train.conftest import fake_command
from training.core.bundle import read_bundle


@pytest.fixture
def library(tmp_path):
    """The shipped model and three of one's own, one of them broken and one never measured."""
    library = ModelLibrary(bundled_models(), tmp_path / "user data" / "models")
    write_bundle(library.own / "mine")
    write_bundle(library.own / "new", measured=False)
    broken = write_bundle(library.own / "broken").folder
    (broken / "model.tflite").write_bytes(b"short")
    return library


@pytest.fixture
def controller(qtbot, make_window, library, tmp_path):
    """The open list of a window, with a bin of its own."""
    window = make_window(library=library)
    controller = window.model_list
    (tmp_path / "bin").mkdir()

    def discard(folder):
        return folder.rename(tmp_path / "bin" / folder.name)

    controller.actions.discard = discard
    window.commands.actions["models"].trigger()
    wait_for_names(qtbot, controller, ["default", "broken", "mine", "new"])
    return controller


class Sleeper:
    """A program that stands in for Python and never comes to an end by itself."""

    def __init__(self, folder):
        self._noted = folder / "child"
        self.path = folder / "sleeper"
        self.path.write_text(f"#!/bin/sh\necho $$ > {self._noted}\nexec sleep 60\n")
        self.path.chmod(0o755)

    def runs(self):
        try:
            os.kill(int(self._noted.read_text()), 0)
        except (OSError, ValueError):
            return False
        return True


@pytest.fixture
def sleeper(tmp_path, monkeypatch):
    if os.name == "nt":
        pytest.skip("a script stands in for the trial")
    sleeper = Sleeper(tmp_path)
    monkeypatch.setattr(sys, "executable", str(sleeper.path))
    return sleeper


def cell(controller, name, title):
    table = controller.dialog.table
    (row,) = [
        number for number in range(table.rowCount()) if name in table.item(number, 0).text().split(" ", 1)
    ]
    return table.item(row, [column.title for column in COLUMNS].index(title))


def names(controller):
    table = controller.dialog.table
    return [table.item(number, 0).text().removeprefix("● ") for number in range(table.rowCount())]


def wait_for_names(qtbot, controller, expected):
    qtbot.waitUntil(lambda: names(controller) == expected, timeout=10_000)


def choose(controller, name):
    controller.dialog.table.selectRow(cell(controller, name, "Name").row())


def said(controller):
    return controller.dialog.message_bar.text


def wait_for_words(qtbot, controller, words):
    qtbot.waitUntil(lambda: words in said(controller), timeout=20_000)


def press(controller, button):
    controller.dialog.buttons[button].click()


def test_the_list_is_in_the_model_menu_and_its_key_is_listed(make_window, library):
    window = make_window(library=library)
    assert window.commands.keys("models").toString() == "Ctrl+Shift+M"


def test_the_figures_of_all_models_stand_side_by_side(controller, figures, shipped_bundle):
    low, high = figures["accuracy_interval"]
    texts = {column.title: cell(controller, "default", column.title).text() for column in COLUMNS}
    assert texts == {
        "Name": "● default",
        "Origin": "bundled",
        "Created": shown_day(shipped_bundle.created),
        "Architecture": "se_resnet_small",
        "Evaluated on": "PrivateTest, 3,589",
        "Accuracy": f"{figures['accuracy']:.1%} ({low * 100:.1f} to {high * 100:.1f})",
        "Macro F1": f"{figures['macro_average']['f1']:.3f}",
        "Calibration": f"{figures['calibration_error']:.1%}",
        "Size": "3.3 MB",
        "Training faces": "28,709",
        "Time per face": "–",
    }
    assert cell(controller, "mine", "Origin").text() == "own"
    assert cell(controller, "new", "Evaluated on").text() == "not evaluated"


def test_every_heading_says_what_its_figures_mean(controller):
    for place in range(len(COLUMNS)):
        assert len(controller.dialog.table.horizontalHeaderItem(place).toolTip()) > 20


def test_the_figures_of_another_split_can_be_shown(qtbot, controller, shipped_bundle):
    assert [controller.dialog.splits.itemText(place) for place in range(2)] == ["PrivateTest", "PublicTest"]
    controller.dialog.splits.setCurrentText("PublicTest")
    public = shipped_bundle.metrics["splits"]["PublicTest"]
    assert cell(controller, "mine", "Accuracy").text().startswith(f"{public['accuracy']:.1%}")


def test_a_broken_model_is_shown_with_its_sentence_and_can_only_be_deleted(controller):
    assert cell(controller, "broken", "Evaluated on").text() == "unusable"
    choose(controller, "broken")
    assert "model.tflite is truncated or was changed" in controller.dialog.caption.text()
    enabled = {name for name, button in controller.dialog.buttons.items() if button.isEnabled()}
    assert enabled == {"rename", "delete", "import", "show", "time"}
    press(controller, "rename")
    assert "Cannot rename broken because it is unreadable" in said(controller)


def test_figures_on_other_faces_are_marked_and_say_why(qtbot, controller, library):
    write_bundle(library.own / "other data", data_fingerprint="ab" * 32)
    controller.refresh()
    wait_for_names(qtbot, controller, ["default", "broken", "mine", "new", "other data"])
    assert not cell(controller, "mine", "Accuracy").text().startswith("≠")
    accuracy = controller.dialog.table.item(4, [column.title for column in COLUMNS].index("Accuracy"))
    assert accuracy.text().startswith("≠ 71.5%")
    assert "other faces than default" in accuracy.toolTip()
    controller.dialog.table.selectRow(4)
    assert "not comparable" in controller.dialog.caption.text()


def test_a_double_click_uses_a_model_and_marks_it(qtbot, controller):
    table = controller.dialog.table
    place = table.visualItemRect(cell(controller, "mine", "Accuracy")).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: cell(controller, "mine", "Name").text() == "● mine", timeout=10_000)
    assert cell(controller, "default", "Name").text() == "default"
    assert not controller.dialog.buttons["use"].isEnabled()
    press(controller, "delete")
    assert said(controller) == "mine is the current model. Use another model before you delete it."


def test_arrows_and_enter_use_a_model(qtbot, controller):
    table = controller.dialog.table
    choose(controller, "broken")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(controller, "mine", "Name").text() == "● mine", timeout=10_000)
    assert controller.dialog.isVisible()


def test_enter_on_a_broken_model_says_why_it_cannot_be_used(qtbot, controller):
    choose(controller, "broken")
    qtbot.keyClick(controller.dialog.table, Qt.Key.Key_Return)
    assert "truncated or was changed" in said(controller)


def test_a_model_that_reads_while_the_list_is_open_can_be_tried_one_after_the_other(qtbot, controller):
    window = controller.dialog.parent()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    choose(controller, "new")
    press(controller, "use")
    qtbot.waitUntil(lambda: cell(controller, "new", "Name").text() == "● new", timeout=10_000)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=10_000) as read:
        pass
    assert read.args[0].model.name == "new"


def test_a_model_is_renamed(qtbot, controller, library):
    choose(controller, "mine")
    press(controller, "rename")
    dialog = controller.dialog.findChild(RenameDialog)
    dialog.line.setText("default")
    assert "A model named default already exists" in dialog.hint.text()
    assert not dialog.rename_button.isEnabled()
    dialog.line.setText("a/b")
    assert "cannot contain /" in dialog.hint.text()
    dialog.line.setText("чувства")
    dialog.rename_button.click()
    wait_for_names(qtbot, controller, ["default", "broken", "new", "чувства"])
    assert "Renamed mine to чувства" in said(controller)
    assert controller.dialog.row.entry.name == "чувства"


def test_the_model_in_use_may_be_renamed_and_reads_on(qtbot, controller):
    choose(controller, "mine")
    press(controller, "use")
    qtbot.waitUntil(lambda: controller.dialog.row.in_use, timeout=10_000)
    press(controller, "rename")
    dialog = controller.dialog.findChild(RenameDialog)
    dialog.line.setText("yours")
    dialog.rename_button.click()
    qtbot.waitUntil(
        lambda: (
            "● yours" in [cell(controller, "yours", "Name").text()] if "yours" in names(controller) else False
        )
    )
    assert names(controller) == ["default", "broken", "new", "yours"]


def test_renaming_the_model_in_use_throws_nothing_away_that_it_has_read(qtbot, controller, library, tmp_path):
    window = controller.dialog.parent()
    viewer, panels = window.viewer, window.panels
    with qtbot.waitSignal(viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.use_model(library.own / "mine")
    qtbot.waitUntil(lambda: viewer.control.bundle.name == "mine", timeout=10_000)
    with qtbot.waitSignal(viewer.clock.analysed, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: viewer.report._log.logged().began is not None, timeout=10_000)
    began, since = viewer.report._log.logged().began, panels["timeline"].history.of(1).times[0]
    baselines = (object(),)
    viewer.calibration._baselines = baselines
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue(SETTING, str((library.own / "mine").resolve()))
    viewer.models._settings = settings
    wait_for_names(qtbot, controller, ["default", "broken", "mine", "new"])
    choose(controller, "mine")
    press(controller, "rename")
    dialog = controller.dialog.findChild(RenameDialog)
    dialog.line.setText("yours")
    dialog.rename_button.click()
    wait_for_names(qtbot, controller, ["default", "broken", "new", "yours"])
    qtbot.waitUntil(lambda: cell(controller, "yours", "Name").text() == "● yours", timeout=10_000)
    with qtbot.waitSignal(viewer.clock.analysed, timeout=10_000):
        pass
    assert viewer.status_line._model.text() == "model yours"
    assert viewer.report._log.logged().began == began
    assert panels["timeline"].history.of(1).times[0] == since
    assert viewer.calibration._baselines == baselines
    remembered, _ = remembered_model(settings)
    assert remembered is not None
    assert remembered.name == "yours"
    folder = (library.own / "yours").resolve()
    assert {panels[name]._bundle.folder for name in ("look", "samples", "curves")} == {folder}


def test_a_model_that_was_left_while_it_was_renamed_is_not_taken_up_again(qtbot, controller, library):
    window = controller.dialog.parent()
    choose(controller, "mine")
    press(controller, "use")
    qtbot.waitUntil(lambda: controller.dialog.row.in_use, timeout=10_000)
    press(controller, "rename")
    dialog = controller.dialog.findChild(RenameDialog)
    dialog.line.setText("yours")
    rename = library.rename

    def late(entry, name):
        assert left.wait(10.0)
        return rename(entry, name)

    left = threading.Event()
    library.rename = late
    dialog.rename_button.click()
    window.use_model(library.own / "new")
    qtbot.waitUntil(lambda: window.viewer.control.bundle.name == "new", timeout=10_000)
    left.set()
    wait_for_words(qtbot, controller, "Renamed mine to yours")
    assert not window.viewer.models._reading.busy
    assert window.viewer.control.bundle.name == "new"


def test_a_deleted_model_comes_back_by_undo(qtbot, controller):
    choose(controller, "mine")
    press(controller, "delete")
    wait_for_names(qtbot, controller, ["default", "broken", "new"])
    assert said(controller) == "Moved mine to the trash."
    assert controller.dialog.message_bar._action.text() == "Undo"
    controller.dialog.message_bar._action.click()
    wait_for_names(qtbot, controller, ["default", "broken", "mine", "new"])
    assert said(controller) == "Restored mine."


def test_that_bundled_models_can_be_neither_renamed_nor_deleted_is_said(qtbot, controller):
    choose(controller, "new")
    press(controller, "use")
    qtbot.waitUntil(lambda: controller.dialog.row.in_use, timeout=10_000)
    choose(controller, "default")
    press(controller, "rename")
    assert said(controller).startswith("default is a bundled model and cannot be renamed")
    qtbot.keyClick(controller.dialog, Qt.Key.Key_Delete)
    assert said(controller).startswith("default is a bundled model and cannot be deleted")


def test_where_there_is_no_bin_nothing_is_deleted_and_it_is_said(qtbot, controller):
    def no_bin(folder):
        raise OSError(95, "no trash available")

    controller.actions.discard = no_bin
    choose(controller, "mine")
    press(controller, "delete")
    assert "to the trash (no trash available)" in said(controller)
    assert "mine" in names(controller)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the bin cannot be moved away")
def test_the_bin_of_the_system_takes_a_folder_and_gives_it_back(library, tmp_path, monkeypatch):
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    entry = read_entry(library.own / "mine", bundled=False)
    discarded = library.discard(entry, to_the_bin)
    assert discarded.kept == data / "Trash" / "files" / "mine"
    assert not entry.folder.exists()
    library.restore(discarded)
    assert read_bundle(entry.folder) == entry.bundle
    assert list((data / "Trash" / "info").iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the bin cannot be moved away")
def test_without_a_bin_of_the_system_the_folder_stays(library, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    with pytest.raises(LibraryError, match="no trash available"):
        library.discard(read_entry(library.own / "mine", bundled=False), to_the_bin)
    assert (library.own / "mine").is_dir()


def test_a_model_goes_out_and_comes_in_again(qtbot, controller, tmp_path, monkeypatch):
    path = tmp_path / "out.fermodel"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))
    choose(controller, "new")
    press(controller, "export")
    wait_for_words(qtbot, controller, f"Exported new to {path}")
    controller.dialog.wanted.emit("import file")
    wait_for_words(qtbot, controller, "already in the list, as new")
    choose(controller, "new")
    press(controller, "delete")
    wait_for_names(qtbot, controller, ["default", "broken", "mine"])
    controller.dialog.wanted.emit("import file")
    wait_for_words(qtbot, controller, "Imported new.")
    wait_for_names(qtbot, controller, ["default", "broken", "mine", "new"])
    assert controller.dialog.row.entry.name == "new"
    controller.dialog.message_bar._action.click()
    qtbot.waitUntil(lambda: cell(controller, "new", "Name").text() == "● new", timeout=10_000)


def test_a_model_is_exported_for_other_programs(qtbot, controller, tmp_path, monkeypatch):
    path = tmp_path / "new.onnx"
    exports = controller.dialog.formats
    exports.link = WorkerClient(fake_command(), "It ended.", exports)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    choose(controller, "broken")
    assert not exports.button.isEnabled()
    choose(controller, "new")
    (onnx,) = (action for action in exports.button.menu().actions() if action.text().startswith("ONNX"))
    onnx.trigger()
    assert not exports.button.isEnabled()
    wait_for_words(qtbot, controller, f"Saved {path}.")
    assert exports.button.isEnabled()
    controller.dialog.reject()
    assert not exports.link.running


def test_a_hostile_file_is_refused_in_the_list(qtbot, controller, tmp_path):
    path = tmp_path / "evil.fermodel"
    path.write_bytes(b"no model at all")
    controller.actions.take_in(path)
    wait_for_words(qtbot, controller, "truncated or not a model file")
    assert controller.dialog.message_bar.complaint != ""
    assert controller.dialog.progress.isHidden()
    assert controller.dialog.buttons["import"].isEnabled()


def test_a_model_file_dropped_onto_the_window_is_taken_in(qtbot, make_window, library, tmp_path):
    path = export_model(
        write_bundle(tmp_path / "dropped", seed=77).folder, tmp_path / "dropped.fermodel", Work()
    )
    window = make_window(library=library)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(QPoint(5, 5)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    bar = window.viewer.message_bar
    qtbot.waitUntil(lambda: bar.text == "Imported dropped.", timeout=20_000)
    assert (library.own / "dropped").is_dir()


def test_an_import_can_be_cancelled(qtbot, controller, library, tmp_path):
    controller.actions.take_in(write_bundle(tmp_path / "late", seed=77).folder)
    assert not controller.dialog.progress.isHidden()
    controller.dialog.wanted.emit("cancel")
    assert controller.dialog.progress.isHidden()
    qtbot.waitUntil(lambda: not list(library.own.glob(".late*")), timeout=20_000)
    assert "late" not in names(controller)


def test_a_window_that_is_closed_ends_an_import_and_leaves_nothing_of_it(
    qtbot, controller, library, tmp_path, sleeper
):
    controller.actions.take_in(write_bundle(tmp_path / "late", seed=77).folder)
    qtbot.waitUntil(sleeper.runs, timeout=20_000)
    assert len(list(library.own.glob(".*.partial"))) == 1
    controller.dialog.parent().close()
    assert list(library.own.glob(".*")) == []
    assert not sleeper.runs()


def test_a_window_that_is_closed_ends_a_measurement_of_time(qtbot, controller, sleeper):
    press(controller, "time")
    qtbot.waitUntil(sleeper.runs, timeout=20_000)
    controller.dialog.parent().close()
    assert not sleeper.runs()


def test_the_time_a_face_takes_is_measured_on_demand(qtbot, controller):
    press(controller, "time")
    qtbot.waitUntil(lambda: cell(controller, "mine", "Time per face").text() != "–", timeout=30_000)
    assert re.fullmatch(r"\d+\.\d\d ms", cell(controller, "default", "Time per face").text())
    assert cell(controller, "broken", "Time per face").text() == "–"


def test_the_folder_of_a_model_is_shown(controller, library):
    shown = []

    def show(folder):
        shown.append(folder)
        return True

    controller.actions.show_folder = show
    choose(controller, "mine")
    press(controller, "show")
    assert shown == [library.own / "mine"]


def test_a_model_from_elsewhere_stands_in_the_list_while_it_is_in_use(qtbot, controller, tmp_path):
    other = write_bundle(tmp_path / "elsewhere")
    controller.dialog.parent().use_model(other.folder)
    wait_for_names(qtbot, controller, ["default", "broken", "mine", "new", "elsewhere"])
    assert cell(controller, "elsewhere", "Origin").text() == "elsewhere"
    choose(controller, "elsewhere")
    press(controller, "rename")
    assert "is not stored with your models" in said(controller)


def test_columns_are_sorted_by_their_figures_and_what_has_none_comes_last(controller):
    table = controller.dialog.table
    place = [column.title for column in COLUMNS].index("Accuracy")
    table.sortItems(place, Qt.SortOrder.AscendingOrder)
    assert set(names(controller)[:2]) == {"default", "mine"}


def test_a_list_that_is_shut_reads_no_disk(qtbot, make_window, library, tmp_path):
    window = make_window(library=library)
    shutil.rmtree(library.own)
    window.model_list.refresh()
    assert not window.model_list._listing.busy


@pytest.mark.parametrize("width", [1334, 1024, 900])
def test_in_a_narrow_window_no_column_is_cut_off_and_the_figures_stay(qtbot, controller, width):
    dialog = controller.dialog
    dialog.resize(width, 420)
    table = dialog.table
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width())
    hidden = [column.title for place, column in enumerate(COLUMNS) if table.isColumnHidden(place)]
    assert not {"Name", "Accuracy", "Macro F1", "Calibration", "Time per face", "Size"} & set(hidden)
    assert all(title in dialog._narrow.text() for title in hidden)
    assert table.columnWidth(0) >= NAME_LEAST
    dialog.resize(1800, 420)
    qtbot.waitUntil(lambda: dialog._narrow.text() == "")
    assert not any(table.isColumnHidden(place) for place in range(len(COLUMNS)))


def test_the_chosen_model_stays_chosen_when_the_list_is_sorted_and_read_again(qtbot, controller):
    choose(controller, "default")
    table = controller.dialog.table
    place = [column.title for column in COLUMNS].index("Name")
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        table.sortByColumn(place, order)
        assert table.chosen_row.entry.name == "default"
        rows = [table.item(number, 0).data(Qt.ItemDataRole.UserRole) for number in range(table.rowCount())]
        table.show_rows(rows[::-1])
        assert table.chosen_row.entry.name == "default"
