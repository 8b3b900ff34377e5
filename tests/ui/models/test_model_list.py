"""The list of models as a person uses it."""

import os
import re
import shutil
import sys
import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QFileDialog

from fer_desktop.base.errors import LibraryError
from fer_desktop.base.paths import bundled_models
from fer_desktop.base.task import Work
from fer_desktop.models.copying import export_model
from fer_desktop.models.entries import read_entry
from fer_desktop.models.library import ModelLibrary
from fer_desktop.ui.main.texts import KEYS
from fer_desktop.ui.models.model_actions import RenameDialog
from fer_desktop.ui.models.model_choice import SETTING, remembered_model
from fer_desktop.ui.models.model_columns import COLUMNS
from fer_desktop.ui.models.model_table import NAME_LEAST
from fer_desktop.ui.models.model_trash import to_the_bin
from fer_desktop.ui.widgets.dates import shown_day
from tests.bundles import write_bundle
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
def desk(qtbot, make_window, library, tmp_path):
    """The open list of a window, with a bin of its own."""
    window = make_window(library=library)
    desk = window.model_list
    (tmp_path / "bin").mkdir()

    def discard(folder):
        return folder.rename(tmp_path / "bin" / folder.name)

    desk.errands.discard = discard
    action = next(action for action in window.findChildren(QAction) if action.text() == "Models…")
    action.trigger()
    wait_for_names(qtbot, desk, ["default", "broken", "mine", "new"])
    return desk


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


def cell(desk, name, title):
    table = desk.dialog.table
    (row,) = [
        number for number in range(table.rowCount()) if name in table.item(number, 0).text().split(" ", 1)
    ]
    return table.item(row, [column.title for column in COLUMNS].index(title))


def names(desk):
    table = desk.dialog.table
    return [table.item(number, 0).text().removeprefix("● ") for number in range(table.rowCount())]


def wait_for_names(qtbot, desk, expected):
    qtbot.waitUntil(lambda: names(desk) == expected, timeout=10_000)


def choose(desk, name):
    desk.dialog.table.selectRow(cell(desk, name, "Name").row())


def said(desk):
    return desk.dialog.message_bar.text


def wait_for_words(qtbot, desk, words):
    qtbot.waitUntil(lambda: words in said(desk), timeout=20_000)


def press(desk, button):
    desk.dialog.buttons[button].click()


def test_the_list_is_in_the_model_menu_and_its_key_is_listed(make_window, library):
    window = make_window(library=library)
    action = next(action for action in window.findChildren(QAction) if action.text() == "Models…")
    assert action.shortcut().toString() == "Ctrl+Shift+M"
    assert "Ctrl+Shift+M" in KEYS


def test_the_figures_of_all_models_stand_side_by_side(desk, figures, shipped_bundle):
    low, high = figures["accuracy_interval"]
    texts = {column.title: cell(desk, "default", column.title).text() for column in COLUMNS}
    assert texts == {
        "Name": "● default",
        "From": "bundled",
        "Made": shown_day(shipped_bundle.created),
        "Architecture": "se_resnet_small",
        "Evaluated on": "PrivateTest, 3,589",
        "Accuracy": f"{figures['accuracy']:.1%} ({low * 100:.1f} to {high * 100:.1f})",
        "Macro F1": f"{figures['macro_average']['f1']:.3f}",
        "Calibration": f"{figures['calibration_error']:.1%}",
        "Size": "3.3 MB",
        "Training faces": "28,709",
        "Time per face": "–",
    }
    assert cell(desk, "mine", "From").text() == "you"
    assert cell(desk, "new", "Evaluated on").text() == "not evaluated"


def test_every_heading_says_what_its_figures_mean(desk):
    for place in range(len(COLUMNS)):
        assert len(desk.dialog.table.horizontalHeaderItem(place).toolTip()) > 20


def test_the_figures_of_another_split_can_be_shown(qtbot, desk, shipped_bundle):
    assert [desk.dialog.splits.itemText(place) for place in range(2)] == ["PrivateTest", "PublicTest"]
    desk.dialog.splits.setCurrentText("PublicTest")
    public = shipped_bundle.metrics["splits"]["PublicTest"]
    assert cell(desk, "mine", "Accuracy").text().startswith(f"{public['accuracy']:.1%}")


def test_a_broken_model_is_shown_with_its_sentence_and_can_only_be_deleted(desk):
    assert cell(desk, "broken", "Evaluated on").text() == "unusable"
    choose(desk, "broken")
    assert "model.tflite is cut short or was changed" in desk.dialog.caption.text()
    enabled = {name for name, button in desk.dialog.buttons.items() if button.isEnabled()}
    assert enabled == {"rename", "delete", "import", "show", "time"}
    press(desk, "rename")
    assert "Cannot rename broken because it is unreadable" in said(desk)


def test_figures_on_other_faces_are_marked_and_say_why(qtbot, desk, library):
    write_bundle(library.own / "other data", data_fingerprint="ab" * 32)
    desk.refresh()
    wait_for_names(qtbot, desk, ["default", "broken", "mine", "new", "other data"])
    assert not cell(desk, "mine", "Accuracy").text().startswith("≠")
    accuracy = desk.dialog.table.item(4, [column.title for column in COLUMNS].index("Accuracy"))
    assert accuracy.text().startswith("≠ 71.5%")
    assert "other faces than default" in accuracy.toolTip()
    desk.dialog.table.selectRow(4)
    assert "cannot be compared" in desk.dialog.caption.text()


def test_a_double_click_uses_a_model_and_marks_it(qtbot, desk):
    table = desk.dialog.table
    place = table.visualItemRect(cell(desk, "mine", "Made")).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: cell(desk, "mine", "Name").text() == "● mine", timeout=10_000)
    assert cell(desk, "default", "Name").text() == "default"
    assert not desk.dialog.buttons["use"].isEnabled()
    press(desk, "delete")
    assert said(desk) == "mine is the current model. Use another model before you delete it."


def test_arrows_and_enter_use_a_model(qtbot, desk):
    table = desk.dialog.table
    choose(desk, "broken")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(desk, "mine", "Name").text() == "● mine", timeout=10_000)
    assert desk.dialog.isVisible()


def test_enter_on_a_broken_model_says_why_it_cannot_be_used(qtbot, desk):
    choose(desk, "broken")
    qtbot.keyClick(desk.dialog.table, Qt.Key.Key_Return)
    assert "truncated or was modified" in said(desk)


def test_a_model_that_reads_while_the_list_is_open_can_be_tried_one_after_the_other(qtbot, desk):
    window = desk.dialog.parent()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    choose(desk, "new")
    press(desk, "use")
    qtbot.waitUntil(lambda: cell(desk, "new", "Name").text() == "● new", timeout=10_000)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=10_000) as read:
        pass
    assert read.args[0].model.name == "new"


def test_a_model_is_renamed(qtbot, desk, library):
    choose(desk, "mine")
    press(desk, "rename")
    dialog = desk.dialog.findChild(RenameDialog)
    dialog.line.setText("default")
    assert "There is a model default already" in dialog.hint.text()
    assert not dialog.rename_button.isEnabled()
    dialog.line.setText("a/b")
    assert "cannot contain /" in dialog.hint.text()
    dialog.line.setText("чувства")
    dialog.rename_button.click()
    wait_for_names(qtbot, desk, ["default", "broken", "new", "чувства"])
    assert "mine is now called чувства" in said(desk)
    assert desk.dialog.row.entry.name == "чувства"


def test_the_model_in_use_may_be_renamed_and_reads_on(qtbot, desk):
    choose(desk, "mine")
    press(desk, "use")
    qtbot.waitUntil(lambda: desk.dialog.row.in_use, timeout=10_000)
    press(desk, "rename")
    dialog = desk.dialog.findChild(RenameDialog)
    dialog.line.setText("yours")
    dialog.rename_button.click()
    qtbot.waitUntil(
        lambda: "● yours" in [cell(desk, "yours", "Name").text()] if "yours" in names(desk) else False
    )
    assert names(desk) == ["default", "broken", "new", "yours"]


def test_renaming_the_model_in_use_throws_nothing_away_that_it_has_read(qtbot, desk, library, tmp_path):
    window = desk.dialog.parent()
    viewer, panels = window.viewer, window.panels
    with qtbot.waitSignal(viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.use_model(library.own / "mine")
    qtbot.waitUntil(lambda: viewer.control.bundle.name == "mine", timeout=10_000)
    with qtbot.waitSignal(viewer.clock.analysed, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: viewer.report._story.told().began is not None, timeout=10_000)
    began, since = viewer.report._story.told().began, panels["timeline"].history.of(1).times[0]
    baselines = (object(),)
    viewer.calibration._baselines = baselines
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue(SETTING, str((library.own / "mine").resolve()))
    viewer.models.remember_in(settings)
    wait_for_names(qtbot, desk, ["default", "broken", "mine", "new"])
    choose(desk, "mine")
    press(desk, "rename")
    dialog = desk.dialog.findChild(RenameDialog)
    dialog.line.setText("yours")
    dialog.rename_button.click()
    wait_for_names(qtbot, desk, ["default", "broken", "new", "yours"])
    qtbot.waitUntil(lambda: cell(desk, "yours", "Name").text() == "● yours", timeout=10_000)
    with qtbot.waitSignal(viewer.clock.analysed, timeout=10_000):
        pass
    assert viewer.status_line._model.text() == "model yours"
    assert viewer.report._story.told().began == began
    assert panels["timeline"].history.of(1).times[0] == since
    assert viewer.calibration._baselines == baselines
    remembered, _ = remembered_model(settings)
    assert remembered is not None
    assert remembered.name == "yours"
    folder = (library.own / "yours").resolve()
    assert {panels[name]._bundle.folder for name in ("look", "samples", "curves")} == {folder}


def test_a_model_that_was_left_while_it_was_renamed_is_not_taken_up_again(qtbot, desk, library):
    window = desk.dialog.parent()
    choose(desk, "mine")
    press(desk, "use")
    qtbot.waitUntil(lambda: desk.dialog.row.in_use, timeout=10_000)
    press(desk, "rename")
    dialog = desk.dialog.findChild(RenameDialog)
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
    wait_for_words(qtbot, desk, "mine is now called yours")
    assert not window.viewer.models._reading.busy
    assert window.viewer.control.bundle.name == "new"


def test_a_deleted_model_comes_back_by_undo(qtbot, desk):
    choose(desk, "mine")
    press(desk, "delete")
    wait_for_names(qtbot, desk, ["default", "broken", "new"])
    assert said(desk) == "Moved mine to the trash."
    assert desk.dialog.message_bar._action.text() == "Undo"
    desk.dialog.message_bar._action.click()
    wait_for_names(qtbot, desk, ["default", "broken", "mine", "new"])
    assert said(desk) == "Restored mine."


def test_that_bundled_models_can_be_neither_renamed_nor_deleted_is_said(qtbot, desk):
    choose(desk, "new")
    press(desk, "use")
    qtbot.waitUntil(lambda: desk.dialog.row.in_use, timeout=10_000)
    choose(desk, "default")
    press(desk, "rename")
    assert said(desk).startswith("default is a bundled model and cannot be renamed")
    qtbot.keyClick(desk.dialog, Qt.Key.Key_Delete)
    assert said(desk).startswith("default is a bundled model and cannot be deleted")


def test_where_there_is_no_bin_nothing_is_deleted_and_it_is_said(qtbot, desk):
    def no_bin(folder):
        raise OSError(95, "no trash available")

    desk.errands.discard = no_bin
    choose(desk, "mine")
    press(desk, "delete")
    assert "to the trash (no trash available)" in said(desk)
    assert "mine" in names(desk)


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


def test_a_model_goes_out_and_comes_in_again(qtbot, desk, tmp_path, monkeypatch):
    path = tmp_path / "out.fermodel"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))
    choose(desk, "new")
    press(desk, "export")
    wait_for_words(qtbot, desk, f"new is written into {path}")
    desk.dialog.wanted.emit("import file")
    wait_for_words(qtbot, desk, "in the list already, as new")
    choose(desk, "new")
    press(desk, "delete")
    wait_for_names(qtbot, desk, ["default", "broken", "mine"])
    desk.dialog.wanted.emit("import file")
    wait_for_words(qtbot, desk, "Imported new.")
    wait_for_names(qtbot, desk, ["default", "broken", "mine", "new"])
    assert desk.dialog.row.entry.name == "new"
    desk.dialog.message_bar._action.click()
    qtbot.waitUntil(lambda: cell(desk, "new", "Name").text() == "● new", timeout=10_000)


def test_a_hostile_file_is_refused_in_the_list(qtbot, desk, tmp_path):
    path = tmp_path / "evil.fermodel"
    path.write_bytes(b"no model at all")
    desk.errands.take_in(path)
    wait_for_words(qtbot, desk, "truncated or not a model file")
    assert desk.dialog.message_bar.complaint != ""
    assert desk.dialog.progress.isHidden()
    assert desk.dialog.buttons["import"].isEnabled()


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


def test_an_import_can_be_cancelled(qtbot, desk, library, tmp_path):
    desk.errands.take_in(write_bundle(tmp_path / "late", seed=77).folder)
    assert not desk.dialog.progress.isHidden()
    desk.dialog.wanted.emit("cancel")
    assert desk.dialog.progress.isHidden()
    qtbot.waitUntil(lambda: not list(library.own.glob(".late*")), timeout=20_000)
    assert "late" not in names(desk)


def test_a_window_that_is_closed_ends_an_import_and_leaves_nothing_of_it(
    qtbot, desk, library, tmp_path, sleeper
):
    desk.errands.take_in(write_bundle(tmp_path / "late", seed=77).folder)
    qtbot.waitUntil(sleeper.runs, timeout=20_000)
    assert len(list(library.own.glob(".*.partial"))) == 1
    desk.dialog.parent().close()
    assert list(library.own.glob(".*")) == []
    assert not sleeper.runs()


def test_a_window_that_is_closed_ends_a_measurement_of_time(qtbot, desk, sleeper):
    press(desk, "time")
    qtbot.waitUntil(sleeper.runs, timeout=20_000)
    desk.dialog.parent().close()
    assert not sleeper.runs()


def test_the_time_a_face_takes_is_measured_on_demand(qtbot, desk):
    press(desk, "time")
    qtbot.waitUntil(lambda: cell(desk, "mine", "Time per face").text() != "–", timeout=30_000)
    assert re.fullmatch(r"\d+\.\d\d ms", cell(desk, "default", "Time per face").text())
    assert cell(desk, "broken", "Time per face").text() == "–"


def test_the_folder_of_a_model_is_shown(desk, library):
    shown = []

    def show(folder):
        shown.append(folder)
        return True

    desk.errands.show_folder = show
    choose(desk, "mine")
    press(desk, "show")
    assert shown == [library.own / "mine"]


def test_a_model_from_elsewhere_stands_in_the_list_while_it_is_in_use(qtbot, desk, tmp_path):
    other = write_bundle(tmp_path / "elsewhere")
    desk.dialog.parent().use_model(other.folder)
    wait_for_names(qtbot, desk, ["default", "broken", "mine", "new", "elsewhere"])
    assert cell(desk, "elsewhere", "From").text() == "elsewhere"
    choose(desk, "elsewhere")
    press(desk, "rename")
    assert "is not stored with your models" in said(desk)


def test_columns_are_sorted_by_their_figures_and_what_has_none_comes_last(desk):
    table = desk.dialog.table
    place = [column.title for column in COLUMNS].index("Accuracy")
    table.sortItems(place, Qt.SortOrder.AscendingOrder)
    assert set(names(desk)[:2]) == {"default", "mine"}


def test_a_list_that_is_shut_reads_no_disk(qtbot, make_window, library, tmp_path):
    window = make_window(library=library)
    shutil.rmtree(library.own)
    window.model_list.refresh()
    assert not window.model_list._listing.busy


@pytest.mark.parametrize("width", [1334, 1024])
def test_in_a_narrow_window_no_column_is_cut_off_and_the_figures_stay(qtbot, desk, width):
    dialog = desk.dialog
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


def test_the_chosen_model_stays_chosen_when_the_list_is_sorted_and_read_anew(qtbot, desk):
    choose(desk, "default")
    table = desk.dialog.table
    place = [column.title for column in COLUMNS].index("Name")
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        table.sortByColumn(place, order)
        assert table.chosen_row.entry.name == "default"
        rows = [table.item(number, 0).data(Qt.ItemDataRole.UserRole) for number in range(table.rowCount())]
        table.show_rows(rows[::-1])
        assert table.chosen_row.entry.name == "default"
