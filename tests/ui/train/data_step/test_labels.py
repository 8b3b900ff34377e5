"""The first step asks what labels mean where the data does not say, and shows it where it does."""

from typing import Any

import pytest

from fer_desktop.ui.train.data_step.label_table import CUSTOM, LabelTable
from tests.ui.train.data_step.test_data_page import read

FER2013 = ("Angry", "Disgust", "Fear", "Happy", "Sad", "Surprise", "Neutral")
OF_RAFDB = ("Surprise", "Fear", "Disgust", "Happy", "Sad", "Angry", "Neutral")
LABEL_MAPS = {
    "fer2013": {str(code): emotion for code, emotion in enumerate(FER2013)},
    "rafdb": {str(code): emotion for code, emotion in enumerate(OF_RAFDB, 1)},
}
FIELDS: dict[str, Any] = {
    "source": "/data/raf.csv",
    "labels": [{"label": str(code), "faces": 9, "meaning": ""} for code in range(1, 8)],
    "label_maps": LABEL_MAPS,
    "suggestion": "rafdb",
}
RAFDB: dict[str, Any] = {"code": "label_codes", "fields": FIELDS}
CODES = {str(code): 9 for code in range(1, 8)}


@pytest.fixture
def asked(qtbot, make_train, csv_file):
    """The page on which a file with RAF-DB's codes was added."""
    window = make_train(ask=RAFDB, labels=CODES)
    window.data_page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: bool(window.data_page.problem.text()))
    return window.data_page


def meanings(page):
    return {name: choice.currentData() for name, choice in page.labels.choices.items()}


def choose(page, name, emotion):
    choice = page.labels.choices[name]
    choice.setCurrentIndex(choice.findData(emotion))


def choose_map(page, name):
    page.labels.presets.setCurrentIndex(page.labels.presets.findData(name))


def test_codes_that_do_not_look_like_fer2013s_are_asked_about_with_a_suggestion(asked):
    assert asked.problem.text() == (
        "raf.csv: FER2013 has the codes 0 to 6, not “7”. RAF-DB has codes like these. "
        "Check their meaning below, then read again."
    )
    assert asked.label_part.content.isVisible()
    assert asked.labels.presets.currentText() == "RAF-DB"
    assert meanings(asked) == LABEL_MAPS["rafdb"]
    assert asked.again.isVisible()
    assert not asked.complete


def test_read_again_continues_with_the_suggestion(qtbot, asked):
    asked.again.click()
    qtbot.waitUntil(lambda: asked.complete)
    assert asked.problem.text() == ""
    assert (asked.choice["labels"], asked.choice["names"]) == ("rafdb", {})


def test_a_changed_row_makes_the_map_a_custom_one(qtbot, asked):
    choose(asked, "3", "none")
    assert asked.labels.preset == CUSTOM
    asked.again.click()
    qtbot.waitUntil(lambda: asked.complete)
    assert asked.choice["labels"] == ""
    assert asked.choice["names"] == LABEL_MAPS["rafdb"] | {"3": "none"}
    assert meanings(asked)["3"] == "none"


def test_nothing_is_read_before_all_is_answered(qtbot, asked):
    choose_map(asked, "fer2013")
    assert asked._reading is None
    assert not asked._delayed_read.isActive()


def test_another_map_of_faces_that_were_read_reads_them_again(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    assert meanings(page)["3"] == "Happy"
    choose_map(page, "affectnet")
    qtbot.waitUntil(lambda: not page.read)
    qtbot.waitUntil(lambda: page.complete)
    assert meanings(page)["3"] == "Surprise"
    choose_map(page, "")
    qtbot.waitUntil(lambda: page.complete and page.choice["labels"] == "")
    assert meanings(page)["3"] == "Happy"


def test_a_name_that_is_no_emotion_is_shown_and_can_be_mapped(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(labels={"happy": 5, "contempt": 3}), csv_file)
    assert page.label_part.content.isVisible()
    assert page.labels.unknown == ("contempt",)
    assert not page.labels._codes.isVisible()
    choose(page, "contempt", "Disgust")
    qtbot.waitUntil(lambda: page.complete and not page.labels.unknown)
    assert page.choice["names"] == {"contempt": "Disgust"}
    assert meanings(page) == {"happy": "Happy", "contempt": "Disgust"}


def test_folders_that_mean_nothing_are_asked_about(qtbot, make_train, csv_file):
    rows = [
        {"label": "happy", "faces": 5, "meaning": "Happy"},
        {"label": "pain", "faces": 3, "meaning": ""},
    ]
    fields = {**FIELDS, "source": "/data/pain", "labels": rows, "suggestion": ""}
    ask = {"code": "unknown_labels", "fields": fields}
    window = make_train(ask=ask, labels={"happy": 5, "pain": 3})
    page = window.data_page
    page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: "the meaning of the label “pain” is unknown" in page.problem.text())
    choose(page, "pain", "none")
    page.again.click()
    qtbot.waitUntil(lambda: page.complete)
    assert page.choice["names"] == {"pain": "none"}


def test_what_was_chosen_for_one_file_is_not_kept_for_another(qtbot, asked, tmp_path):
    asked.again.click()
    qtbot.waitUntil(lambda: asked.complete)
    other = tmp_path / "other.csv"
    other.write_text("emotion,pixels\n")
    asked.sources.select(0)
    asked.sources.remove.click()
    asked.sources.add([str(other)])
    qtbot.waitUntil(lambda: "FER2013 has the codes" in asked.problem.text())
    assert asked.sources.paths == [str(other)]


def test_known_labels_stay_folded(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    assert page.label_part.isVisible()
    assert not page.label_part.content.isVisible()


def test_rows_follow_other_data(qtbot):
    table = LabelTable()
    qtbot.addWidget(table)
    table.show_labels([{"label": "1", "faces": 1, "meaning": "Disgust"}], LABEL_MAPS)
    table.show_labels([{"label": "happy", "faces": 1200, "meaning": "Happy"}], LABEL_MAPS)
    assert list(table.choices) == ["happy"]
    assert table._faces["happy"].text() == "1,200 faces"
    table.reset()
    assert table.choices == {}


def rows(**meanings):
    return [{"label": name.strip("_"), "faces": 9, "meaning": meaning} for name, meaning in meanings.items()]


@pytest.fixture
def custom(qtbot):
    """A table of the codes 0 to 6, of which 0 was mapped by hand to Happy and 3 to nothing."""
    table = LabelTable()
    qtbot.addWidget(table)
    table.show_labels(rows(**{f"_{code}": FER2013[code] for code in range(7)}), LABEL_MAPS)
    for name, meaning in (("0", "Happy"), ("3", "")):
        table.choices[name].setCurrentIndex(table.choices[name].findData(meaning))
    return table


MAPPED = LABEL_MAPS["fer2013"] | {"0": "Happy", "3": "none"}


def test_codes_that_were_mapped_by_hand_stay_so_when_another_source_is_added(custom):
    assert (custom.labels, custom.names) == ("", MAPPED)
    read_as = {f"_{code}": MAPPED[str(code)] for code in range(7)}
    custom.show_labels(rows(**read_as, happy="Happy"), LABEL_MAPS)
    assert custom.preset == CUSTOM
    assert custom.names == MAPPED
    assert custom.choices["0"].currentData() == "Happy"
    assert custom.unknown == ("3",)


def test_codes_that_were_mapped_by_hand_stay_so_when_other_labels_are_asked_about(custom):
    custom.show_labels(rows(_1="", _7=""), LABEL_MAPS)
    custom.suggest("rafdb")
    assert custom.preset == CUSTOM
    assert custom.choices["1"].currentData() == "Disgust"
    assert custom.unknown == ("7",)
    assert custom.names == MAPPED


def test_a_new_code_beside_those_mapped_by_hand_is_shown_as_what_it_is_read_as(custom):
    custom.show_labels(rows(_0="Happy", _6="Neutral", _8="Sad"), LABEL_MAPS)
    assert custom.choices["8"].currentData() == "Sad"


def test_codes_that_were_mapped_by_hand_are_forgotten_with_their_data(custom):
    custom.reset()
    custom.presets.setCurrentIndex(custom.presets.findData(CUSTOM))
    assert custom.names == {}
