"""Own classes, and codes of other datasets, in the first step, by the real worker."""

from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt

from fer_desktop.base.emotion_names import CLASS_COLOURS, colour_of
from fer_desktop.base.paths import default_model
from fer_desktop.ui.train.train_window import TrainWindow
from tests.training.smooth_faces import smooth_faces

TIMEOUT_MS = 120_000
"""For a worker that starts on a computer with other work."""
AFFECTNET = {"0": 30, "1": 60, "2": 12, "3": 7, "4": 4, "5": 3, "6": 14, "7": 3, "8": 9, "9": 5, "10": 20}
"""Faces by code, about as frequent as in the dataset."""


def folders(root: Path, counts: dict[str, int]) -> Path:
    faces = iter(smooth_faces(sum(counts.values())))
    for name, count in counts.items():
        (root / name).mkdir(parents=True)
        for number in range(count):
            cv2.imwrite(str(root / name / f"{number}.png"), next(faces))
    return root


@pytest.fixture
def page(qtbot, tmp_path):
    window = TrainWindow(tmp_path / "models", default_model)
    qtbot.addWidget(window)
    window.show()
    yield window.data_page
    window.link.close()


def asked(qtbot, page, folder):
    page.sources.add([str(folder)])
    qtbot.waitUntil(lambda: bool(page.problem.text()), timeout=TIMEOUT_MS)
    return page


def read(qtbot, page):
    page.again.click()
    qtbot.waitUntil(lambda: page.complete, timeout=TIMEOUT_MS)


def meanings(page):
    return {name: choice.currentData() for name, choice in page.labels.choices.items()}


def test_numeric_affectnet_folders_are_mapped_by_the_preset(qtbot, page, tmp_path):
    asked(qtbot, page, folders(tmp_path / "affectnet", AFFECTNET))
    assert page.label_part.content.isVisible()
    assert page.labels._faces["1"].text() == "60 faces"
    page.labels.presets.setCurrentIndex(page.labels.presets.findData("affectnet"))
    assert page.labels.unknown == ()
    assert meanings(page) == {
        **dict(
            zip("0123456", ("Neutral", "Happy", "Sad", "Surprise", "Fear", "Disgust", "Angry"), strict=True)
        ),
        **dict.fromkeys(("7", "8", "9", "10"), "none"),
    }
    read(qtbot, page)
    assert page.choice["labels"] == "affectnet"
    assert page.counts._counts == {
        **{"Angry": 14, "Disgust": 3, "Fear": 4, "Happy": 60, "Neutral": 30, "Sad": 12, "Surprise": 7}
    }


def test_the_suggestion_is_the_map_that_fits_the_codes(qtbot, page, tmp_path):
    asked(qtbot, page, folders(tmp_path / "affectnet", AFFECTNET))
    assert page.labels.presets.currentText() == "AffectNet"
    assert page.problem.text() == (
        "affectnet: the labels are codes: “0”, “1”, “2” …. AffectNet has codes like these. "
        "Check their meaning below, then read again."
    )


def test_names_that_are_no_emotions_become_own_classes(qtbot, page, tmp_path):
    asked(qtbot, page, folders(tmp_path / "faces", {"Awake": 12, "bored": 15, "tired": 18}))
    assert "Use the names as own classes" in page.problem.text()
    page.labels.own.setChecked(True)
    assert page.labels.classes == ("Awake", "bored", "tired")
    read(qtbot, page)
    assert page.choice["classes"] == ["Awake", "bored", "tired"]
    assert page.counts._counts == {"Awake": 12, "bored": 15, "tired": 18}
    assert page.choice["options"]["colours"] == list(CLASS_COLOURS[:3])


def test_own_classes_are_moved_renamed_coloured_and_joined(qtbot, page, tmp_path):
    asked(qtbot, page, folders(tmp_path / "faces", {"Awake": 12, "bored": 15, "sleepy": 6, "tired": 18}))
    page.labels.own.setChecked(True)
    editor = page.labels.editor
    page.labels.choices["sleepy"].setCurrentText("tired")
    assert editor.classes == ("Awake", "bored", "tired")
    editor.list.setCurrentRow(2)
    editor.up.click()
    editor.up.click()
    editor.list.item(1).setText("wide awake")
    editor.set_colour(0, "#123456")
    assert colour_of("tired") == "#123456"
    read(qtbot, page)
    assert page.choice["classes"] == ["tired", "wide awake", "bored"]
    assert page.choice["options"]["colours"][0] == "#123456"
    assert page.counts._counts == {"tired": 24, "wide awake": 12, "bored": 15}


def test_a_class_cannot_be_renamed_to_what_tables_use(qtbot, page, tmp_path):
    asked(qtbot, page, folders(tmp_path / "faces", {"bored": 12, "tired": 15}))
    page.labels.own.setChecked(True)
    editor = page.labels.editor
    for name, reason in (("source", "'source'"), ("tired", "named twice"), ("1", "a letter first")):
        editor.list.item(0).setText(name)
        assert editor.classes == ("bored", "tired")
        assert reason in editor._problem.text()


def test_the_list_of_classes_is_driven_by_keys(qtbot, page, tmp_path):
    asked(qtbot, page, folders(tmp_path / "faces", {"bored": 12, "tired": 15}))
    page.labels.own.setFocus()
    qtbot.keyClick(page.labels.own, Qt.Key.Key_Space)
    editor = page.labels.editor
    editor.list.setFocus()
    qtbot.keyClick(editor.list, Qt.Key.Key_Down)
    qtbot.keyClick(editor.list, Qt.Key.Key_Down)
    qtbot.keyClick(editor.up, Qt.Key.Key_Space)
    assert editor.classes == ("tired", "bored")


def test_given_classes_need_no_question(qtbot, page, tmp_path):
    faces = folders(tmp_path / "faces", {"bored": 12, "tired": 15})
    page.sources.give(str(faces), ["tired", "Bored"])
    qtbot.waitUntil(lambda: page.complete, timeout=TIMEOUT_MS)
    assert page.choice["classes"] == ["tired", "Bored"]
    assert meanings(page) == {"bored": "Bored", "tired": "tired"}
    assert page.counts._counts == {"tired": 15, "Bored": 12}


def test_a_class_that_was_added_to_a_given_folder_is_there_when_it_is_given_again(qtbot, page, tmp_path):
    faces = folders(tmp_path / "faces", {"bored": 12, "tired": 15})
    page.sources.give(str(faces), ["tired", "bored"])
    qtbot.waitUntil(lambda: page.complete, timeout=TIMEOUT_MS)
    folders(faces, {"awake": 14})
    page.sources.give(str(faces), ["tired", "bored", "awake"])
    qtbot.waitUntil(lambda: page.complete and "awake" in page.labels.choices, timeout=TIMEOUT_MS)
    assert page.choice["classes"] == ["tired", "bored", "awake"]
    assert page.counts._counts == {"tired": 15, "bored": 12, "awake": 14}


def test_twenty_classes_are_listed_and_counted(qtbot, page, tmp_path):
    names = {f"class {number:02}": 20 for number in range(1, 21)}
    asked(qtbot, page, folders(tmp_path / "faces", names))
    page.labels.own.setChecked(True)
    read(qtbot, page)
    assert page.counts._counts == names
    assert page.choice["options"]["colours"] == list(CLASS_COLOURS)
