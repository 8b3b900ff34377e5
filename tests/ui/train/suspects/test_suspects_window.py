"""Suspected label errors: found, decided on by keys, stored beside the data, and used by a training."""

import csv
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fer_desktop.explain.diagnosis.data_rules import label_noise
from fer_desktop.ui.train.suspects.decisions import class_keys, list_path
from training.core.suspects import read_suspects

LIST = "faces label errors.csv"


@pytest.fixture
def open_window(qtbot, make_train, csv_file):
    """Reads faces, and opens the window of label errors."""

    def make(**behaviour):
        train = make_train(**behaviour)
        train.data_page.sources.add([str(csv_file)])
        qtbot.waitUntil(lambda: train.data_page.complete)
        train.data_page.corrections.find_button.click()
        return train, train.data_page.corrections.window_shown

    return make


@pytest.fixture
def found(qtbot, open_window):
    """A window in which label errors were found."""

    def make(**behaviour):
        train, window = open_window(**behaviour)
        window.form.search.click()
        qtbot.waitUntil(lambda: window.review.isVisible() and bool(window.review.grid.faces))
        return train, window

    return make


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.review.grid, key)


def decisions(path):
    return [row.decision for row in read_suspects(path)]


def written(qtbot, window, path, count):
    qtbot.waitUntil(lambda: sum(map(bool, decisions(path))) == count)


def test_suspects_are_shown_by_score_with_both_labels_and_votes(found, csv_file):
    _, window = found()
    first = window.review.grid.faces[0]
    assert (first.title, first.below) == ("Angry", "→ Happy 90%")
    assert len(window.review.grid.faces) == 12
    assert window.review.progress.text() == "0 of 12 reviewed"
    said = window.review.details.text()
    assert "line 2, Train ·" in said
    assert "labelled Angry, probability 1%" in said
    assert "votes: Happy 7, not a face 3" in said
    assert "Not searched: 20 of 362 faces" in window.note.text()
    assert csv_file.read_text() == "emotion,pixels\n"


def test_keys_confirm_relabel_remove_and_undo_and_go_on_to_the_next(qtbot, found, csv_file):
    _, window = found()
    path = csv_file.with_name(LIST)
    press(window, Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_Delete, Qt.Key.Key_7, Qt.Key.Key_R)
    assert window.review.grid.currentIndex().row() == 5
    assert window.review.progress.text() == "5 of 12 reviewed"
    written(qtbot, window, path, 5)
    rows = read_suspects(path)
    assert [row.decision for row in rows[:5]] == ["confirm", "relabel", "remove", "relabel", "remove"]
    assert (rows[1].likely, rows[3].likely) == ("Sad", "Surprise")
    QTest.keyClick(window.review.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.review.grid.currentIndex().row() == 4
    written(qtbot, window, path, 4)
    press(window, Qt.Key.Key_Left, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: decisions(path)[3] == "confirm")
    assert read_suspects(path)[3].likely == "Neutral"  # what was suggested, not the label taken back


def test_the_label_that_a_face_has_confirms_it(qtbot, found, csv_file):
    _, window = found()
    press(window, Qt.Key.Key_A)
    written(qtbot, window, csv_file.with_name(LIST), 1)
    assert decisions(csv_file.with_name(LIST))[0] == "confirm"


def test_a_pair_of_labels_and_what_is_left_can_be_filtered(found):
    _, window = found()
    review = window.review
    texts = [review.filter.itemText(index) for index in range(review.filter.count())]
    assert texts[:2] == ["All suspects (12)", "Not reviewed"]
    assert Counter(texts)["Angry → Happy (2)"] == 1
    review.filter.setCurrentIndex(texts.index("Angry → Happy (2)"))
    review.filter.activated.emit(0)
    assert [face.title for face in review.grid.faces] == ["Angry"] * 2
    review.grid.setFocus()
    press(window, Qt.Key.Key_C)
    review.filter.setCurrentIndex(1)
    review.filter.activated.emit(1)
    assert len(review.grid.faces) == 11


def test_the_review_is_reopened_where_it_was_left(qtbot, make_train, found, csv_file, models):
    _, window = found()
    press(window, Qt.Key.Key_C, Qt.Key.Key_R)
    window.close()
    assert decisions(csv_file.with_name(LIST))[:3] == ["confirm", "remove", ""]
    another = make_train()
    page = another.data_page
    page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: page.complete)
    assert page.corrections.state.text() == "2 of 12 suspected label errors reviewed"
    page.corrections.find_button.click()
    review = page.corrections.window_shown.review
    qtbot.waitUntil(lambda: len(review.grid.faces) == 12)
    assert review.progress.text() == "2 of 12 reviewed"
    assert review.grid.currentIndex().row() == 2


def test_the_data_step_says_what_is_corrected_and_a_training_uses_it(qtbot, found, csv_file):
    train, window = found()
    page = train.data_page
    assert page.choice["corrections"] is None
    press(window, Qt.Key.Key_S, Qt.Key.Key_R, Qt.Key.Key_C)
    window.close()
    assert page.corrections.use.text() == "Use 1 corrected label, 1 face removed"
    assert not page.complete  # the splits are counted again
    qtbot.waitUntil(lambda: page.complete)
    assert page.choice["corrections"] == str(csv_file.with_name(LIST))
    train.next.click()
    qtbot.waitUntil(lambda: train.recipe_page.complete)
    assert train.recipe_page.run["corrections"] == str(csv_file.with_name(LIST))
    train.back.click()
    page.corrections.use.setChecked(False)
    assert page.choice["corrections"] is None


def test_the_diagnosis_of_a_result_leads_to_the_suspects_once_the_faces_are_read(qtbot, make_train, csv_file):
    train = make_train()
    train.result_page.run = {"paths": [str(csv_file)], "preset": "quick"}
    finding = label_noise(0.3)
    assert finding is not None
    train.result_page.suggested.emit(finding.suggestions[0])
    qtbot.waitUntil(lambda: train.data_page.corrections.window_shown is not None)
    qtbot.waitUntil(lambda: train.data_page.corrections.window_shown.form.search.isEnabled())


def test_a_search_shows_progress_and_can_be_cancelled(qtbot, open_window, csv_file):
    _, window = open_window(search_seconds=60)
    window.form.search.click()
    qtbot.waitUntil(lambda: window.work.isVisible() and window.searching)
    window.work.cancelled.emit()
    assert not window.searching
    assert window.note.text() == "Search cancelled."
    assert window.form.search.isEnabled()
    qtbot.waitUntil(lambda: not window._link.busy)
    assert not csv_file.with_name(LIST).exists()


def test_another_search_keeps_the_decisions(qtbot, found, csv_file):
    _, window = found()
    press(window, Qt.Key.Key_C)
    window.form.search.click()
    qtbot.waitUntil(lambda: not window.searching)
    qtbot.waitUntil(lambda: window.review.progress.text() == "1 of 12 reviewed")
    assert decisions(csv_file.with_name(LIST))[0] == "confirm"


def test_no_suspects_is_said(qtbot, open_window):
    _, window = open_window(suspects=0)
    window.form.search.click()
    qtbot.waitUntil(lambda: "No suspected label errors among 342 faces." in window.note.text())
    assert not window.review.isVisible()


def test_why_a_search_failed_is_said_in_a_sentence(qtbot, open_window):
    sentence = "faces.csv has fewer than 5 faces of an emotion."
    _, window = open_window(fail={"label_errors": sentence})
    window.form.search.click()
    qtbot.waitUntil(lambda: window.problem.text() == sentence)
    assert window.form.search.isEnabled()


def test_a_list_that_cannot_be_read_is_named_and_not_overwritten(qtbot, make_train, csv_file):
    path = csv_file.with_name(LIST)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["index", "face", "given", "likely", "score", "decision", "data"])
        writer.writerow([1, "line 3", "Sad", "Happy", 0.9, "maybe", "sha256:0123456789abcdef"])
    page = make_train().data_page
    page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: page.complete)
    assert f"{LIST}, line 2:" in page.corrections.problem.text().replace("\u200b", "")
    assert page.choice["corrections"] is None


def test_a_list_that_cannot_be_written_is_named_and_written_later(qtbot, found, csv_file, monkeypatch):
    _, window = found()
    path = csv_file.with_name(LIST)
    content = path.read_text()
    path.unlink()
    path.mkdir()
    press(window, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: LIST in window.problem.text().replace("\u200b", ""))
    path.rmdir()
    path.write_text(content)
    press(window, Qt.Key.Key_R)
    written(qtbot, window, path, 2)
    assert not window.problem.isVisible()


def test_a_list_of_other_data_with_the_same_name_stays(tmp_path):
    first = tmp_path / "faces label errors.csv"
    source = tmp_path / "faces.csv"
    assert list_path([str(source)], "sha256:1") == first
    first.write_text("index,face,given,likely,score,decision,data\n1,,Sad,Happy,1,,sha256:1\n")
    assert list_path([str(source)], "sha256:1") == first
    assert list_path([str(source)], "sha256:2") == tmp_path / "faces label errors 2.csv"


def test_the_list_of_a_folder_is_beside_it(tmp_path):
    folder = tmp_path / "my.faces"
    folder.mkdir()
    assert list_path([str(folder)], "sha256:1") == tmp_path / "my.faces label errors.csv"


def test_every_class_has_a_key_of_its_own_even_twenty():
    names = ["Angry", "Arrogant", "Confused", "Right", *(f"Rr {index}" for index in range(16))]
    keys = class_keys(names)
    assert keys[:3] == [("1", "A"), ("2", "O"), ("3", "N")]
    assert {"C", "R"}.isdisjoint(key for pair in keys for key in pair)
    flat = [key for pair in keys for key in pair]
    assert len(flat) == len(set(flat))
