"""All runs in one table: sorted, filtered, drawn, compared, annotated, exported."""

import csv
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from fer_desktop.explain.run_comparison import accuracy_comparison, setting_differences
from fer_desktop.ui.train.runs_table.run_columns import COLUMNS
from fer_desktop.ui.train.runs_table.runs_window import RunsWindow
from tests.bundles import write_bundle
from tests.ui.train.conftest import fake_command
from tests.ui.train.test_runs import unfinished
from training.core.training_runs import RunNotes, read_notes, run_summaries

LIMIT = 20_000
TITLES = [column.title for column in COLUMNS]


def evaluated(folder, accuracy, faces=1000):
    """A finished model with figures on PublicTest."""
    write_bundle(folder)
    figures = {
        "faces": faces,
        "accuracy": accuracy,
        "accuracy_interval": [accuracy - 0.03, accuracy + 0.03],
        "macro_average": {"f1": accuracy - 0.1},
        "per_class": {"Happy": {"precision": 0.9, "recall": 0.8, "f1": 0.85, "support": 10}},
    }
    (folder / "metrics.json").write_text(json.dumps({"splits": {"PublicTest": figures}}))
    rows = ["epoch,loss,accuracy,val_accuracy,seconds", "1,1.5,0.4,0.3,60", f"2,1.2,0.5,{accuracy},60"]
    (folder / "history.csv").write_text("\n".join(rows) + "\n")
    return folder


@pytest.fixture
def window(qtbot, models, csv_file):
    evaluated(models / "good", 0.7)
    evaluated(models / "worse", 0.6)
    unfinished(models, "later", csv_file, epochs_done=3)
    window = RunsWindow(models, fake_command())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: len(window.runs) == 3, timeout=LIMIT)
    yield window
    window.exports.close()


def cells(window, title):
    model = window.table.values
    return [model.index(row, TITLES.index(title)).data() for row in range(model.rowCount())]


def choose(window, *names):
    window.table.clearSelection()
    for index, run in enumerate(window._shown):
        if run.name in names:
            window.table.choose_row(index)


def test_finished_and_unfinished_runs_stand_in_one_table_with_their_figures(window):
    rows = {name: row for row, name in enumerate(cells(window, "Name"))}
    assert rows.keys() == {"good", "worse", "later"}
    assert cells(window, "Accuracy")[rows["good"]] == "70.0%"
    assert cells(window, "Split")[rows["good"]] == "PublicTest"
    assert cells(window, "Macro F1")[rows["good"]] == "0.600"
    assert cells(window, "State")[rows["later"]] == "unfinished"
    assert cells(window, "Epochs")[rows["later"]] == "3 of 8"
    assert cells(window, "Data")[rows["later"]] == "faces.csv"
    assert window.count.text() == "3 runs"


def test_the_table_is_sorted_by_values_and_keeps_what_is_chosen(window):
    window.table.sortByColumn(TITLES.index("Accuracy"), Qt.SortOrder.DescendingOrder)
    assert cells(window, "Name") == ["good", "worse", "later"]
    window.table.selectRow(1)
    assert [run.name for run in window.chosen] == ["worse"]


def test_a_filter_finds_words_of_any_column_and_says_where_there_are_none(window):
    window.filter.setText("unfin later")
    assert cells(window, "Name") == ["later"]
    window.filter.setText("nobody")
    assert cells(window, "Name") == []
    assert window.count.text() == "No run matches the filter."


def test_the_curves_of_all_chosen_runs_are_in_one_chart(window):
    choose(window, "good", "worse")
    chart = window.curves.charts["val_accuracy"]
    assert {line.name for line in chart._lines.series} == {"good", "worse"}
    assert all(line.y[0] == 0.3 for line in chart._lines.series)
    window.curves.figure.setCurrentIndex(window.curves.figure.findData("loss"))
    assert window.curves.charts["loss"].isVisible()
    assert not chart.isVisible()


def test_two_runs_are_compared(window):
    choose(window, "good", "worse")
    assert window.sides.currentWidget() is window.comparison
    said = window.comparison.text.text()
    assert "good: 70.0%" in said
    assert "percentage points" in said
    assert said.count("This is more than chance.") == 1
    assert "Both have the same settings." in said
    choose(window, "good")
    assert window.comparison.text.text() == "Select two runs to compare them."


def test_the_interval_of_a_difference_is_wald_s_for_two_proportions(models):
    evaluated(models / "one", 0.70)
    evaluated(models / "two", 0.72)
    runs = {run.name: run for run in run_summaries(models)}
    said = accuracy_comparison(runs["one"], runs["two"])
    # 1.96 * sqrt(0.7 * 0.3 / 1000 + 0.72 * 0.28 / 1000) is 3.97 points.
    assert "Difference: +2.0 percentage points (95% CI -2.0 to +6.0" in said.replace("−", "-")
    assert "This may be chance" in said


def test_settings_that_differ_are_listed_also_those_of_the_data():
    first = {"epochs": 8, "flip": True, "data": {"clean": True, "drop": []}}
    second = {"epochs": 16, "flip": True, "data": {"clean": False, "drop": []}}
    found = setting_differences(first, second)
    assert [(one, other) for _, one, other in found] == [("8", "16"), ("yes", "no")]
    assert found[0][0] == "Epochs"


def test_tags_and_notes_are_stored_beside_the_model_and_found_by_the_filter(qtbot, window, models):
    choose(window, "good")
    window.notes.tags.setText("best, thesis, best")
    window.notes.note.setPlainText("Trained on the new labels.")
    choose(window, "worse")
    assert read_notes(models / "good") == RunNotes(("best", "thesis"), "Trained on the new labels.")
    assert window.notes.tags.text() == ""
    qtbot.waitUntil(lambda: "best, thesis" in cells(window, "Tags"), timeout=LIMIT)
    window.filter.setText("labels")
    assert cells(window, "Name") == ["good"]


def test_an_unfinished_run_takes_no_notes_and_is_not_exported(window):
    choose(window, "later")
    assert not window.notes.tags.isEnabled()
    assert not window.use.isEnabled()
    assert not window.exports.button.isEnabled()
    assert window.exports.figures.isEnabled()


def test_a_run_is_used_and_duplicated(qtbot, window):
    choose(window, "good")
    with qtbot.waitSignal(window.use_model) as used:
        window.use.click()
    assert used.args[0].name == "good"
    with qtbot.waitSignal(window.duplicate) as wanted:
        window.copy_run.click()
    assert wanted.args[0].name == "good"


def test_the_figures_are_saved_as_a_table(qtbot, window, tmp_path):
    out = tmp_path / "figures.csv"
    window.exports.save_figures(next(run for run in window.runs if run.name == "good"), out)
    qtbot.waitUntil(lambda: "Saved" in window.messages.text, timeout=LIMIT)
    with out.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"figure": "val_accuracy", "where": "2", "class": "", "value": "0.7"} in rows
    assert {"figure": "recall", "where": "PublicTest", "class": "Happy", "value": "0.8"} in rows


def test_a_network_and_a_report_are_written_by_the_worker(qtbot, window, tmp_path):
    run = next(run for run in window.runs if run.name == "good")
    window.exports.export(run, "onnx", tmp_path / "good.onnx")
    qtbot.waitUntil(lambda: "good.onnx" in window.messages.text, timeout=LIMIT)
    assert "at most" in window.messages.text
    assert window.exports.work.isHidden()
    window.exports.export(run, "", tmp_path / "good.html")
    qtbot.waitUntil(lambda: "good.html" in window.messages.text, timeout=LIMIT)


def test_a_missing_library_is_one_sentence(qtbot, models):
    evaluated(models / "good", 0.7)
    window = RunsWindow(models, fake_command(fail={"export": "ONNX needs tf2onnx. Install it."}))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: bool(window.runs), timeout=LIMIT)
    window.exports.export(window.runs[0], "onnx", models / "good.onnx")
    qtbot.waitUntil(lambda: "tf2onnx" in window.messages.complaint, timeout=LIMIT)
    window.exports.close()


def test_another_folder_such_as_that_of_a_sweep_is_listed(qtbot, window, tmp_path):
    evaluated(tmp_path / "sweep" / "wide 1", 0.65)
    window.list_folder(tmp_path / "sweep")
    qtbot.waitUntil(lambda: cells(window, "Name") == ["wide 1"], timeout=LIMIT)
    window.list_folder(tmp_path / "gone")
    qtbot.waitUntil(lambda: str(tmp_path / "gone") in window.messages.complaint, timeout=LIMIT)


def test_an_empty_folder_says_so(qtbot, models):
    window = RunsWindow(models, fake_command())
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.count.text() == "No training runs in this folder.", timeout=LIMIT)
    window.exports.close()


def test_what_finished_trainings_have_kept_is_deleted_after_a_question(qtbot, window, models, csv_file):
    assert window.free.isHidden()
    folder = unfinished(models, "good", csv_file, epochs_done=2)
    (folder / "state.npz").unlink()
    (folder / "best.npz").write_bytes(bytes(3_000_000))
    window.read_again()
    qtbot.waitUntil(lambda: window.free.text() == "Free 3.0 MB…", timeout=LIMIT)
    window.free.click()
    box = window.findChild(QMessageBox)
    next(button for button in box.buttons() if button.text() == "Delete").click()
    qtbot.waitUntil(window.free.isHidden, timeout=LIMIT)
    assert not folder.exists()
    assert (models / "good" / "bundle.json").exists()
    assert (models / "later.run").exists()


def test_damaged_runs_are_listed_with_what_can_be_read(models):
    evaluated(models / "good", 0.7)
    (models / "bad").mkdir()
    (models / "bad" / "bundle.json").write_text('{"labels": 3, "config": []}')
    (models / "bad" / "metrics.json").write_text('{"splits": {"PublicTest": {"accuracy": "x"}}}')
    found = {run.name: run for run in run_summaries(models)}
    assert (found["bad"].accuracy, found["bad"].classes, found["bad"].epochs) == (None, 0, 0)
    assert found["good"].accuracy == 0.7


def test_int8_takes_the_faces_of_the_run_or_asks_for_some(window, models, tmp_path, monkeypatch):
    asked, exported = [], []

    def choose_nothing(*arguments):
        asked.append(arguments)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose_nothing)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "a.tflite"), ""))
    monkeypatch.setattr(window.exports, "export", lambda *_, faces=None: exported.append(faces))
    choose(window, "good")
    (action,) = (one for one in window.exports.button.menu().actions() if "int8" in one.text())
    action.trigger()
    assert (len(asked), exported) == (1, [])
    (models / "good" / "request.json").write_text('{"paths": ["faces.csv"], "preset": "best"}')
    action.trigger()
    assert (len(asked), exported) == (1, [{"paths": ["faces.csv"], "preset": "best"}])
