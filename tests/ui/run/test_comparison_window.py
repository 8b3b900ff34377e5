"""The window for two models; the process behind it is real in a few tests and played in the others."""

import csv
import os
import shutil
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt

from fer_desktop.analysis.job_models import paired
from fer_desktop.analysis.job_summary import Labelled
from fer_desktop.analysis.output.sidecar import read_provenance
from fer_desktop.analysis.top_disagreements import EACH, Disagreement
from fer_desktop.base.paths import bundled_models, default_model, resource
from fer_desktop.base.settings import Settings
from fer_desktop.models.entries import read_entry
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.personal_data import delete_data
from fer_desktop.ui.charts.matrix_plot import WHOLE, Cell
from fer_desktop.ui.run.agreement_view import BEFORE, HINT
from fer_desktop.ui.run.comparison_parts import ONE_MODEL, SAME, ComparisonParts
from fer_desktop.ui.run.run_window import RunWindow
from fer_desktop.ui.run.top_disagreements_view import AGREED, NONE_HERE, NOTHING
from tests.analysis.conftest import SWAPPED
from tests.bundles import write_bundle
from tests.fakes import LABELS, gray_frames, write_picture, write_video
from training.core.mcnemar import mcnemar_test
from training.core.storage.temporary_folder import LEFT_S, TemporaryFolder

LIMIT = 60_000
"""Milliseconds: the process may have to wait for the computer."""
HAPPY, NEUTRAL, SAD = (LABELS.index(name) for name in ("Happy", "Neutral", "Sad"))


@pytest.fixture
def library(tmp_path):
    """The shipped model, one that takes fear for sadness, and one that is broken."""
    library = ModelLibrary(bundled_models(), tmp_path / "user data" / "models")
    write_bundle(library.own / "swapped", labels=SWAPPED, seed=77)
    broken = write_bundle(library.own / "broken", seed=78).folder
    (broken / "model.tflite").write_bytes(b"short")
    return library


@pytest.fixture
def entries(library):
    return [
        read_entry(default_model(), bundled=True),
        *(read_entry(library.own / name, bundled=False) for name in ("broken", "swapped")),
    ]


@pytest.fixture
def window(qtbot, tmp_path):
    window = RunWindow(ComparisonParts(tmp_path / "results"), Settings)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.stop()


@pytest.fixture
def ready(window, entries, tmp_path):
    """The window with its models, and a folder with the seven samples."""
    folder = tmp_path / "faces"
    folder.mkdir()
    for sample in resource("samples").glob("*.png"):
        shutil.copy(sample, folder)
    window.parts.show_models(entries, None, None)
    window.choose([str(folder)])
    return window


def _state(counts, *, done=0.5, labelled=None, length=100, emotions=7, **values):
    table = [[0] * emotions for _ in range(emotions)]
    for (first, second), count in counts.items():
        table[first][second] = count
    summary = {
        "sentence": "9 pictures, 9 faces",
        "pictures": 9,
        "videos": 0,
        "video_frames": 0,
        "faces": sum(counts.values()),
        "empty": 0,
        "unreadable": 0,
        "looks": {str(index): sum(row) for index, row in enumerate(table)},
        "counts": table,
        "problems": [],
        "labelled": labelled,
        **values,
    }
    return {"summary": summary, "done": done, "ended": 1, "files": 2, "rows": "rows.csv", "length": length}


def _face(first="Happy", second="Sad", *, sure=(0.7, 0.7), file="a.png", frame=0, seconds=None):
    return Disagreement(
        file, frame, seconds, 1, first, sure[0], second, sure[1], np.zeros((48, 48), np.uint8)
    )


def _play(window, counts, faces=(), **values):
    """Let it look as if a comparison had been carried out."""
    first, second = (entry.bundle for entry in window.form.chosen)
    window.parts.pair, window._targets = paired(first, second), window.form.targets
    window.link.faces.emit(list(faces))
    window.link.finished.emit(_state(counts, **values))


def _files(window):
    return [face.file for face in window.parts.disagreements.faces]


def test_the_model_in_use_and_another_good_one_are_proposed(ready):
    assert [entry.name for entry in ready.form.chosen] == ["default", "swapped"]
    assert ready.start_button.isEnabled()


def test_a_damaged_model_is_listed_but_cannot_be_chosen(ready):
    assert [ready.form.first.itemText(index) for index in range(3)] == [
        "default",
        "broken – unreadable",
        "swapped",
    ]
    item = ready.form.first.model().item(1)
    assert not item.isEnabled()
    assert "model.tflite" in item.toolTip()


def test_the_same_model_twice_is_refused_with_the_reason(ready):
    ready.form.second.setCurrentIndex(0)
    assert not ready.start_button.isEnabled()
    assert ready.message_bar.text == SAME
    ready.form.second.setCurrentIndex(2)
    assert ready.start_button.isEnabled()
    assert ready.message_bar.text == ""


def test_a_copy_of_the_same_model_is_refused_when_it_is_started(ready, entries, library):
    copy = write_bundle(library.own / "copy", seed=79).folder
    ready.parts.show_models([*entries, read_entry(copy, bundled=False)], None, copy)
    ready.start()
    assert "the same model" in ready.message_bar.complaint
    assert not ready.link.runs


def test_where_there_is_only_one_model_it_is_said_what_to_do(ready, entries):
    ready.parts.show_models(entries[:2], None, None)
    assert ready.message_bar.text == ONE_MODEL
    assert not ready.start_button.isEnabled()


def test_before_anything_is_chosen_it_is_said_what_to_do(window, entries):
    window.parts.show_models(entries, None, None)
    assert window.parts.figures.text == BEFORE
    assert window.parts.disagreements.nothing == NOTHING
    assert not window.start_button.isEnabled()
    assert not window.exports.csv.isEnabled()


def test_a_folder_is_read_by_both_and_the_differences_stand_there(qtbot, ready, tmp_path):
    write_picture(tmp_path / "faces" / "wall.png")
    (tmp_path / "faces" / "letter.jpg").write_text("no picture")
    with qtbot.waitSignal(ready.link.finished, timeout=LIMIT):
        ready.start_button.click()
        assert not ready.start_button.isEnabled()
        assert not ready.form.isEnabled()
    assert ready.progress.text == "Done. 8 pictures, 7 faces, 1 without a face, 1 unreadable."
    assert ready.parts.figures.text.startswith(
        "Agreement 71.4% Both read 7 faces and agree on 5, 71.4% (95% CI "
    )
    assert "Cohen's kappa: 0.667" in ready.parts.figures.text
    assert {(face.first, face.second) for face in ready.parts.disagreements.faces} == {
        ("Sad", "Fear"),
        ("Fear", "Sad"),
    }
    assert ready.tabs.tabText(1) == "Unreadable (1)"
    target = tmp_path / "out.csv"
    with qtbot.waitSignal(ready.exports.said, timeout=LIMIT):
        ready.exports.write_rows(target)
    with target.open(newline="", encoding="utf-8") as file:
        assert sum(bool(row["prediction_a"]) for row in csv.DictReader(file)) == 7
    provenance = read_provenance(target) or {}
    assert (provenance["model_a"], provenance["model_b"]) == ("default", "swapped")


def test_a_comparison_stops_early_and_what_was_read_stays(qtbot, ready, tmp_path):
    for number in range(300):
        shutil.copy(resource("samples", "sad.png"), tmp_path / "faces" / f"{number}.png")
    ready.start()
    qtbot.waitUntil(lambda: bool(ready.parts.disagreements.faces), timeout=LIMIT)
    with qtbot.waitSignal(ready.link.stopped, timeout=LIMIT):
        ready.progress.cancel.click()
    assert ready.progress.text == "Stopped. Results so far are kept."
    assert ready.parts.disagreements.faces
    assert ready.start_button.isEnabled()
    assert ready.exports.csv.isEnabled()


def test_closing_the_window_leaves_a_comparison_running_and_the_end_of_the_program_ends_it(ready):
    ready.start()
    process_id = ready.link.process_id
    folder = ready.parts._folder.path
    ready.close()
    assert ready.link.runs
    ready.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)
    assert not folder.exists()


def test_a_process_that_dies_is_reported_and_can_be_started_again(qtbot, ready):
    ready.start()
    with qtbot.waitSignal(ready.link.failed, timeout=LIMIT):
        ready.link.kill()
    assert "ended unexpectedly" in ready.message_bar.complaint
    assert ready.progress.text == "Incomplete."
    assert ready.start_button.isEnabled()


@pytest.mark.parametrize("what", ["empty", "gone", "damaged"])
def test_what_cannot_be_read_is_said_in_one_sentence(qtbot, ready, library, tmp_path, what):
    (tmp_path / "empty").mkdir()
    if what == "damaged":
        (library.own / "swapped" / "model.tflite").write_bytes(b"short")
    else:
        ready.choose([str(tmp_path / what)])
    with qtbot.waitSignal(ready.link.failed, timeout=LIMIT):
        ready.start()
    said = {"empty": "contains no pictures", "gone": "does not exist", "damaged": "swapped"}
    assert said[what] in ready.message_bar.complaint
    assert ready.start_button.isEnabled()


def test_a_video_without_a_face_says_that_there_is_nothing_to_compare(qtbot, ready, tmp_path):
    ready.choose([str(write_video(tmp_path / "film.avi", gray_frames(4)))])
    with qtbot.waitSignal(ready.link.finished, timeout=LIMIT):
        ready.start()
    assert ready.parts.figures.text.startswith("No face found; nothing to compare.")
    assert ready.parts.disagreements.nothing == NOTHING


def test_a_cell_shows_its_faces_and_says_what_it_means(ready):
    faces = [_face(file="1"), _face("Happy", "Neutral", file="2"), _face("Sad", "Neutral", file="3")]
    _play(ready, {(HAPPY, SAD): 1, (HAPPY, NEUTRAL): 1, (SAD, NEUTRAL): 1, (HAPPY, HAPPY): 8}, faces)
    assert ready.parts.figures.sentence == HINT
    matrix = ready.parts.figures.matrix
    matrix.choose(Cell(HAPPY, SAD))
    assert _files(ready) == ["1"]
    assert ready.parts.figures.sentence == "Where A predicts Happy (10 faces), B predicts Sad on 1 (10%)."
    assert ready.parts.disagreements.count == "A predicts Happy. B predicts Sad. 1 disagreement."
    matrix.choose(Cell(WHOLE, NEUTRAL))
    assert _files(ready) == ["2", "3"]
    matrix.choose(Cell(HAPPY, HAPPY))
    assert ready.parts.disagreements.nothing == AGREED
    matrix.choose(Cell(SAD, SAD + 1))
    assert ready.parts.disagreements.nothing == NONE_HERE
    ready.parts.disagreements.show_all.click()
    assert _files(ready) == ["1", "2", "3"]
    assert matrix.cell is None


def test_the_most_confident_disagreements_come_first_and_it_is_said_how_many_there_are(ready):
    faces = [_face(file=str(n), sure=(0.4 + n / 1000, 0.9)) for n in range(EACH + 20)]
    _play(ready, {(HAPPY, SAD): EACH + 20}, faces)
    assert _files(ready)[:2] == [str(EACH + 19), str(EACH + 18)]
    assert ready.parts.disagreements.count == (
        f"The {EACH} most confident of {EACH + 20} disagreements. Click a face to show the picture."
    )


def test_who_is_right_is_said_where_the_folders_say_it(ready):
    labelled = Labelled(None, {}, test=mcnemar_test(20, 10, 8, 0))
    _play(ready, {(HAPPY, SAD): 20}, labelled=asdict(labelled))
    assert "Accuracy on 20 labelled faces: default (A) 90.0% (95% CI " in ready.parts.figures.text
    assert "swapped (B) 50.0%" in ready.parts.figures.text
    assert "default (A) is significantly better (McNemar p = 0.008)." in ready.parts.figures.text


def test_models_with_other_emotions_are_compared_on_those_that_both_know(ready, entries, library):
    labels = ("Contempt", *LABELS[1:])
    other = write_bundle(library.own / "other", labels=labels).folder
    ready.parts.show_models([*entries, read_entry(other, bundled=False)], None, other)
    _play(ready, {}, emotions=6)
    assert (
        "other (B) also predicts Contempt. The comparison is restricted to Disgust"
        in ready.parts.figures.text
    )


def test_a_card_says_all_of_its_face_to_a_screen_reader(ready):
    _play(ready, {(HAPPY, SAD): 2}, [_face(file="f/one.avi", seconds=75.2, frame=752)])
    cards = ready.parts.disagreements.cards
    text = cards.cards.data(cards.cards.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert text == "A Happy 70%, B Sad 70%, 1:15.2 · one.avi"


def test_a_click_on_a_card_and_enter_ask_for_its_picture(qtbot, ready):
    _play(ready, {(HAPPY, SAD): 2}, [_face(file="1"), _face(file="film.avi", seconds=2.0, frame=20)])
    cards = ready.parts.disagreements.cards
    spot = cards.visualRect(cards.cards.index(0, 0)).center()
    with qtbot.waitSignal(ready.row_asked) as asked:
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert asked.args == [list(ready.form.targets), "1", 0]
    cards.setCurrentIndex(cards.cards.index(1, 0))
    with qtbot.waitSignal(ready.row_asked) as asked:
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert asked.args[1:] == ["film.avi", 2.0]


def test_what_is_chosen_stays_chosen_while_further_faces_come(ready):
    _play(ready, {(HAPPY, SAD): 2}, [_face(file="1")])
    cards = ready.parts.disagreements.cards
    cards.setCurrentIndex(cards.cards.index(0, 0))
    ready.link.faces.emit([_face(file="0", sure=(0.9, 0.9))])
    ready.parts.disagreements.arrange()
    assert _files(ready) == ["0", "1"]
    assert cards.currentIndex().row() == 1
    assert cards.cards.rowCount(QModelIndex()) == 2


def test_a_path_that_cannot_be_written_is_reported(qtbot, ready, tmp_path):
    with qtbot.waitSignal(ready.link.finished, timeout=LIMIT):
        ready.start()
    with qtbot.waitSignal(ready.exports.failed, timeout=LIMIT):
        ready.exports.write_rows(tmp_path / "gone" / "a.csv")
    assert "Cannot write" in ready.message_bar.complaint


@pytest.fixture
def main_window(make_window, library):
    return make_window(library=library)


def test_the_window_is_reached_from_the_menu_with_what_is_shown(qtbot, main_window, tmp_path):
    shutil.copy(resource("samples", "sad.png"), tmp_path / "sad.png")
    with qtbot.waitSignal(main_window.viewer.clock.analysed):
        main_window.open([str(tmp_path / "sad.png")])
    main_window.commands.actions["compare"].trigger()
    compare = main_window.compare.window
    qtbot.waitUntil(lambda: all(compare.form.chosen), timeout=LIMIT)
    assert compare.isVisible()
    assert compare.form.targets == (str(tmp_path / "sad.png"),)
    assert [entry.name for entry in compare.form.chosen] == ["default", "swapped"]


def test_a_face_s_picture_is_shown_in_the_main_window(qtbot, main_window, tmp_path):
    targets = [str(shutil.copy(resource("samples", f"{name}.png"), tmp_path)) for name in ("fear", "sad")]
    main_window.compare.show()
    window, analysed = main_window.compare.window, main_window.viewer.clock.analysed
    with qtbot.waitSignal(analysed, check_params_cb=lambda analysis: analysis.source == targets[1]):
        window.row_asked.emit(targets, targets[1], 0)


def test_a_comparison_ends_with_the_main_window(qtbot, main_window, tmp_path):
    shutil.copy(resource("samples", "sad.png"), tmp_path / "sad.png")
    main_window.compare.show()
    compare = main_window.compare.window
    qtbot.waitUntil(lambda: all(compare.form.chosen), timeout=LIMIT)
    compare.choose([str(tmp_path / "sad.png")])
    compare.start()
    main_window.close()
    assert not compare.link.runs
    assert not compare.isVisible()


def test_the_rows_of_an_open_comparison_are_not_deleted_with_other_data(home, qtbot, main_window, tmp_path):
    shutil.copy(resource("samples", "sad.png"), tmp_path / "sad.png")
    main_window.compare.show()
    compare = main_window.compare.window
    qtbot.waitUntil(lambda: all(compare.form.chosen), timeout=LIMIT)
    compare.choose([str(tmp_path / "sad.png")])
    with qtbot.waitSignal(compare.link.finished, timeout=LIMIT):
        compare.start()
    assert "Close its window first" in main_window.data.in_use()["temporary"]
    compare.close()
    assert main_window.data.in_use() == {}
    rows, _ = compare._rows
    for path in (*rows.parent.iterdir(), rows.parent):
        os.utime(path, (time.time() - 2 * LEFT_S,) * 2)
    assert delete_data(["temporary"]) == ()
    assert rows.exists()


def test_a_comparison_clears_away_what_a_killed_program_left_and_nothing_that_is_used(home, ready):
    left, recent = (tmp / "1.csv" for tmp in _temporary("left", "recent"))
    for path in (left, left.parent):
        os.utime(path, (time.time() - 2 * LEFT_S,) * 2)
    with TemporaryFolder("compare") as used:
        for path in (*used.iterdir(), used):
            os.utime(path, (time.time() - 2 * LEFT_S,) * 2)
        ready.parts.prepare(busy=False)
        assert (left.parent.exists(), recent.exists(), used.exists()) == (False, True, True)


def _temporary(*names):
    for name in names:
        folder = Path(tempfile.gettempdir(), f"fer-desktop-compare-{name}")
        folder.mkdir()
        (folder / "1.csv").write_text("face")
        yield folder


@pytest.fixture
def controller(qtbot, main_window):
    controller = main_window.model_list
    controller.open()
    qtbot.waitUntil(lambda: controller.dialog.table.rowCount() == 3, timeout=LIMIT)
    return controller


def _choose(controller, *names):
    table = controller.dialog.table
    table.clearSelection()
    rows = {table.item(n, 0).text().removeprefix("● "): n for n in range(table.rowCount())}
    for name in names:
        index = table.model().index(rows[name], 0)
        flags = table.selectionModel().SelectionFlag
        table.selectionModel().select(index, flags.Select | flags.Rows)


def test_the_chosen_model_is_compared_with_the_one_in_use(qtbot, controller, main_window):
    _choose(controller, "swapped")
    controller.dialog.buttons["compare"].click()
    qtbot.waitUntil(lambda: all(main_window.compare.window.form.chosen), timeout=LIMIT)
    assert [entry.name for entry in main_window.compare.window.form.chosen] == ["default", "swapped"]


def test_two_chosen_models_are_compared(qtbot, controller, main_window, library):
    write_bundle(library.own / "third", labels=LABELS[::-1], seed=80)
    controller.refresh()
    qtbot.waitUntil(lambda: controller.dialog.table.rowCount() == 4, timeout=LIMIT)
    _choose(controller, "third", "swapped")
    assert "Several models are selected" in controller.dialog.caption.text()
    assert not controller.dialog.buttons["use"].isEnabled()
    controller.dialog.buttons["compare"].click()
    qtbot.waitUntil(lambda: all(main_window.compare.window.form.chosen), timeout=LIMIT)
    assert [entry.name for entry in main_window.compare.window.form.chosen] == ["swapped", "third"]
    controller.refresh()
    qtbot.waitUntil(lambda: not controller._listing.busy, timeout=LIMIT)
    assert [row.entry.name for row in controller.dialog.table.chosen_rows] == ["swapped", "third"]


@pytest.mark.parametrize(
    "names", [["default"], ["broken"], ["broken", "swapped"], ["default", "broken", "swapped"]]
)
def test_what_cannot_be_compared_is_not_offered(controller, names):
    _choose(controller, *names)
    assert not controller.dialog.buttons["compare"].isEnabled()


def test_both_read_whole_pictures_if_so_chosen(qtbot, ready, tmp_path):
    write_picture(tmp_path / "faces" / "wall.png")
    ready.form.whole.click()
    with qtbot.waitSignal(ready.link.finished, timeout=LIMIT) as finished:
        ready.start()
    assert finished.args[0]["summary"]["empty"] == 0
    assert finished.args[0]["summary"]["sentence"] == "8 pictures, 8 faces"
