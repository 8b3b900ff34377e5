"""What is chosen in a list is a face, not a row: it stays chosen wherever it goes."""

from datetime import datetime

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.models.evaluated_faces import MeasuredFaces
from fer_desktop.ui.models.corrections_dialog import CorrectionsDialog
from fer_desktop.ui.panels.face_list import FaceList
from fer_desktop.ui.panels.samples import SamplesPanel
from fer_desktop.ui.run.faces_view import FacesView
from fer_desktop.ui.run.top_disagreements_view import TopDisagreementsView
from tests.fakes import LABELS
from tests.row_files import write_rows
from tests.ui.conftest import reading

CHANCE = 3


@pytest.fixture
def table(qtbot, tmp_path):
    """The faces of a run that goes on, and what adds some."""
    view = FacesView(LABELS)
    qtbot.addWidget(view)
    view.show()
    faces: list[tuple[str, str, float]] = []

    def add(*more):
        faces.extend(more)
        path = write_rows(
            tmp_path / "rows.csv", [(name, 0, None, label, chance) for name, label, chance in faces]
        )
        view.follow(path, path.stat().st_size)
        qtbot.waitUntil(lambda: len(view.model.table) == len(faces))

    add(("1.png", "Sad", 0.5), ("2.png", "Happy", 0.9), ("3.png", "Sad", 0.7))
    return view, add


def chosen_files(view):
    rows = {index.row() for index in view.table.selectionModel().selectedIndexes()}
    return [view.model.line(row).file for row in sorted(rows)]


def test_a_face_of_a_run_stays_chosen_when_rows_are_sorted_added_and_filtered(qtbot, table):
    view, add = table
    view.table.selectRow(0)
    assert chosen_files(view) == ["1.png"]
    view.table.sortByColumn(CHANCE, Qt.SortOrder.DescendingOrder)
    assert chosen_files(view) == ["1.png"]
    assert view.table.currentIndex().row() == 2
    add(("4.png", "Sad", 0.4), ("5.png", "Happy", 0.6))
    assert chosen_files(view) == ["1.png"]
    view.emotion.setCurrentText("Sad")
    assert chosen_files(view) == ["1.png"]
    view.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert chosen_files(view) == ["1.png"]


def test_a_face_of_a_run_that_is_not_shown_any_more_is_not_chosen_and_no_other_is(qtbot, table):
    view, _ = table
    view.table.selectRow(0)
    view.emotion.setCurrentText("Happy")
    assert chosen_files(view) == []
    opened: list[object] = []
    view.opened.connect(opened.append)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened == []


def differing(file, sure, seconds=None, frame=0):
    crop = np.zeros((48, 48), np.uint8)
    return Disagreement(file, frame, seconds, 1, "Happy", sure, "Sad", sure, crop)


def test_a_difference_stays_chosen_when_more_confident_ones_come_and_when_another_frame_shows_it(qtbot):
    view = TopDisagreementsView()
    qtbot.addWidget(view)
    view.show()
    view.add([differing("a.png", 0.8), differing("film.mp4", 0.7, 2.1, 21)])
    view.arrange()
    view.cards.setCurrentIndex(view.cards.cards.index(1, 0))
    view.add([differing("b.png", 0.9), differing("c.png", 0.75)])
    view.arrange()
    assert chosen_cards(view) == ["film.mp4"]
    view.add([differing("film.mp4", 0.95, 2.4, 24)])
    view.arrange()
    assert view.faces[0].file == "film.mp4"
    assert chosen_cards(view) == ["film.mp4"]
    view.want("Happy", "Sad", 4)
    assert chosen_cards(view) == ["film.mp4"]


def chosen_cards(view):
    return [view.faces[index.row()].file for index in view.cards.selectedIndexes()]


def test_the_keys_stay_with_another_face_when_the_rows_change(qtbot):
    faces = FaceList()
    qtbot.addWidget(faces)
    faces.show_faces([reading(face_id=2), reading(face_id=5)], None, 0.0, 1.0)
    faces.activateWindow()
    qtbot.waitUntil(faces.isActiveWindow, timeout=10_000)
    faces.rows[0].setFocus()
    assert faces.rows[0].hasFocus()
    faces.show_faces([reading(face_id=1), reading(face_id=2), reading(face_id=5)], None, 0.0, 1.1)
    assert QApplication.focusWidget() is faces.rows[1]
    with qtbot.waitSignal(faces.face_selected) as selected:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert selected.args == [2]


def test_a_sample_stays_chosen_while_it_is_among_those_shown(qtbot, shipped_bundle):
    panel = SamplesPanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    happy, sad = LABELS.index("Happy"), LABELS.index("Sad")
    probabilities = np.full((3, 7), 0.01, np.float32)
    for row, (emotion, sure) in enumerate([(sad, 0.5), (sad, 0.8), (happy, 0.9)]):
        probabilities[row, emotion] = sure
    faces = np.zeros((3, 48, 48), np.uint8)
    places = tuple(f"line {number}" for number in range(3))
    labels = np.array([happy, happy, happy])
    measured = MeasuredFaces("PrivateTest", LABELS, faces, labels, probabilities, places)
    panel._loader.loaded.emit(measured)
    panel.grid.choose(1)
    assert "line 0" in panel.text
    panel.filter.kind.setCurrentText("All, least confident first")
    assert "line 0" in panel.text
    assert panel.grid.chosen_indexes == [0]
    panel.filter.kind.setCurrentText("Most confident correct predictions")
    assert "line" not in panel.text
    assert panel.grid.chosen_indexes == []


def test_corrections_stay_chosen_when_another_one_is_stored(qtbot, tmp_path):
    folder = CorrectionFolder(tmp_path / "corrections")
    for minute in (1, 2):
        folder.add(np.full((48, 48), 50 * minute, np.uint8), "Happy", datetime(2026, 11, 24, 9, minute))
    dialog = CorrectionsDialog(folder)
    qtbot.addWidget(dialog)
    dialog.refresh()
    dialog.grid.choose(0)
    (chosen,) = (dialog.shown[index] for index in dialog.grid.chosen_indexes)
    folder.add(np.full((48, 48), 200, np.uint8), "Angry", datetime(2026, 11, 24, 9, 3))
    dialog.refresh()
    assert [dialog.shown[index] for index in dialog.grid.chosen_indexes] == [chosen]
