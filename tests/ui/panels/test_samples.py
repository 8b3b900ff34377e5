"""The faces that the model was measured on, as a person looks through them."""

import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt

from fer_desktop.models.bundle_figures import NOT_MEASURED
from fer_desktop.models.evaluated_faces import FaceChoice, MeasuredFaces
from fer_desktop.ui.charts.matrix_plot import WHOLE, Cell
from fer_desktop.ui.panels.confusion_panel import ConfusionPanel
from fer_desktop.ui.panels.samples import SamplesPanel
from fer_desktop.ui.panels.samples_page import INVITATION
from fer_desktop.ui.process.faces_loader import LOST, NOT_UNDERSTOOD, FacesLoader
from tests.fakes import LABELS

ANGRY, HAPPY, SAD = (LABELS.index(name) for name in ("Angry", "Happy", "Sad"))
TABLE = Path("/faces/fer2013.csv")


class FakeLoader(FacesLoader):
    """Remembers what was asked for, and answers when it is told to."""

    def __init__(self):
        super().__init__()
        self.asked: list[tuple[list[Path], str]] = []
        self.waits = False

    @property
    def busy(self):
        return self.waits

    def load(self, bundle, paths, split):
        self.waits = True
        self.asked.append((list(paths), split))

    def cancel(self):
        self.waits = False

    def answer(self, faces):
        self.waits = False
        self.loaded.emit(faces)

    def fail(self, sentence):
        self.waits = False
        self.failed.emit(sentence)


def measured(split="PrivateTest"):
    """Three happy faces, one of them read as sad, and an angry one that was read as sad, too."""
    probabilities = np.full((4, 7), 0.01, np.float32)
    for row, (emotion, sure) in enumerate([(HAPPY, 0.9), (HAPPY, 0.6), (SAD, 0.8), (SAD, 0.5)]):
        probabilities[row, emotion] = sure
    labels = np.array([HAPPY, HAPPY, HAPPY, ANGRY])
    faces = np.zeros((4, 48, 48), np.uint8)
    return MeasuredFaces(split, LABELS, faces, labels, probabilities, tuple(f"line {n}" for n in range(4)))


@pytest.fixture
def loader():
    return FakeLoader()


@pytest.fixture
def panel(qtbot, shipped_bundle, loader):
    panel = SamplesPanel(loader)
    qtbot.addWidget(panel)
    panel.resize(464, 380)
    panel.show_model(shipped_bundle)
    panel.show()
    return panel


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def titles(panel):
    return [f"{face.title} {face.below}" for face in panel.grid.faces]


def test_before_there_are_faces_it_says_why_and_what_to_do(panel):
    assert panel.page.isVisible()
    assert panel.page.text == INVITATION
    assert panel.page.choose.isVisible()
    assert not panel.page.remembered.isVisible()


def test_a_model_that_was_not_measured_has_no_faces_to_choose(panel, unmeasured):
    panel.show_model(unmeasured)
    assert panel.page.text == NOT_MEASURED
    assert not panel.page.choose.isVisible()


def test_progress_is_shown_and_can_be_stopped(panel, loader):
    panel.load_from([TABLE])
    assert loader.asked == [([TABLE], "PrivateTest")]
    assert (panel.page.bar.minimum(), panel.page.bar.maximum()) == (0, 0)
    loader.progressed.emit("Reading expressions", 0.25)
    assert panel.page.text == "Reading expressions …"
    assert panel.page.bar.value() == 250
    panel.page.stop.click()
    assert not loader.busy
    assert panel.page.text == INVITATION


def test_the_most_confident_errors_come_first(panel, loader):
    panel.load_from([TABLE])
    loader.answer(measured())
    assert panel.filter.kind.currentText() == "Most confident errors"
    assert titles(panel) == ["Happy → Sad 80%", "Angry → Sad 50%"]
    assert panel.text.startswith("2 of 4 faces of PrivateTest.")


def test_right_ones_and_single_emotions_can_be_chosen(panel, loader):
    panel.load_from([TABLE])
    loader.answer(measured())
    panel.filter.kind.setCurrentText("Most confident correct predictions")
    assert titles(panel) == ["Happy ✓ 90%", "Happy ✓ 60%"]
    panel.filter.kind.setCurrentText("All, least confident first")
    panel.filter.label.setCurrentText("Label: Happy")
    assert titles(panel) == ["Happy ✓ 60%", "Happy → Sad 80%", "Happy ✓ 90%"]
    panel.filter.read.setCurrentText("Prediction: Fear")
    assert titles(panel) == []
    assert panel.text == "0 of 4 faces of PrivateTest. Select others above."


def test_a_click_on_a_face_says_what_is_known_of_it(qtbot, panel, loader):
    panel.load_from([TABLE])
    loader.answer(measured())
    middle = panel.grid.visualRect(panel.grid.model().index(1, 0)).center()
    qtbot.mouseClick(panel.grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert panel.text == measured().sentence(3)
    assert "In the dataset: line 3." in panel.text


def test_mistakes_look_different_than_right_readings(panel, loader):
    panel.load_from([TABLE])
    loader.answer(measured())
    wrong = panel.grid.grab().toImage()
    assert all(face.dashed and face.emotion == "Sad" for face in panel.grid.faces)
    panel.filter.kind.setCurrentText("Most confident correct predictions")
    assert not any(face.dashed for face in panel.grid.faces)
    assert panel.grid.grab().toImage() != wrong


def test_what_is_wrong_with_the_faces_is_said_and_others_can_be_chosen(panel, loader):
    panel.load_from([TABLE])
    loader.fail("fer2013.csv does not hold the faces that the model default was measured on; choose …")
    assert panel.page.text.startswith("fer2013.csv does not hold")
    assert panel.page.choose.isVisible()
    assert not panel.page.remembered.isVisible()


def test_where_the_faces_are_is_remembered_once_they_fit(qtbot, panel, loader, settings, shipped_bundle):
    panel.remember_in(settings)
    panel.load_from([TABLE])
    assert settings.allKeys() == []
    loader.answer(measured())
    asked = FakeLoader()
    later = SamplesPanel(asked)
    qtbot.addWidget(later)
    later.show_model(shipped_bundle)
    later.remember_in(settings)
    later.show()
    assert later.page.remembered.text() == "Show faces from fer2013.csv"
    later.page.remembered.click()
    assert asked.asked == [([TABLE], "PrivateTest")]


def test_a_remembered_file_that_has_vanished_is_named_and_another_one_is_remembered_instead(
    qtbot, panel, loader, settings, shipped_bundle
):
    panel.remember_in(settings)
    panel.load_from([TABLE])
    loader.answer(measured())
    panel.load_from([TABLE])
    loader.fail("/faces/fer2013.csv is gone; put it back there, or choose where the faces are now.")
    assert "is gone" in panel.page.text
    panel.load_from([Path("/elsewhere/faces.csv")])
    loader.answer(measured())
    panel.show_model(shipped_bundle)
    assert panel.page.remembered.text() == "Show faces from faces.csv"


def test_another_split_is_fetched_when_it_is_chosen(panel, loader):
    panel.load_from([TABLE])
    loader.answer(measured())
    panel.splits.setCurrentText("PublicTest")
    assert loader.asked[-1] == ([TABLE], "PublicTest")
    loader.answer(measured("PublicTest"))
    assert "of PublicTest" in panel.text


def test_another_model_drops_the_faces_of_the_one_before(panel, loader, older_bundle):
    panel.load_from([TABLE])
    loader.answer(measured())
    panel.show_model(older_bundle)
    assert not panel.has_faces
    assert panel.page.isVisible()


@pytest.fixture
def confusion(qtbot, shipped_bundle, panel):
    confusion = ConfusionPanel()
    qtbot.addWidget(confusion)
    confusion.show_model(shipped_bundle)
    confusion.cell_chosen.connect(panel.show_cell)
    confusion.faces_asked.connect(panel.ask_for_cell)
    confusion.show()
    return confusion


def test_a_cell_of_the_matrix_shows_its_faces(panel, loader, confusion):
    panel.load_from([TABLE])
    loader.answer(measured())
    confusion.matrix.choose(Cell(HAPPY, SAD))
    assert titles(panel) == ["Happy → Sad 80%"]
    confusion.matrix.choose(Cell(HAPPY, WHOLE))
    assert len(titles(panel)) == 3
    confusion.matrix.choose(Cell(WHOLE, SAD))
    assert len(titles(panel)) == 2


def test_faces_of_a_cell_that_are_asked_for_are_fetched_first(panel, loader, confusion, settings):
    assert not confusion.faces.isEnabled()
    confusion.matrix.choose(Cell(ANGRY, SAD))
    confusion.faces.click()
    assert loader.asked == []  # nobody knows yet where they are
    panel.load_from([TABLE])
    loader.answer(measured())
    assert titles(panel) == ["Angry → Sad 50%"]
    assert panel.filter.choice == FaceChoice(label="Angry", read="Sad")


def test_a_cell_of_another_split_fetches_that_split(panel, loader, confusion):
    panel.load_from([TABLE])
    loader.answer(measured())
    confusion.splits.list.setCurrentText("PublicTest")
    confusion.matrix.choose(Cell(ANGRY, SAD))
    assert loader.asked[-1] == ([TABLE], "PublicTest")
    loader.answer(measured("PublicTest"))
    assert titles(panel) == ["Angry → Sad 50%"]


def test_the_button_in_the_window_brings_the_faces_to_the_front(qtbot, make_window):
    window = make_window()
    confusion, samples = window.panels["confusion"], window.panels["samples"]
    window.evidence.open("confusion")
    qtbot.waitUntil(lambda: samples.visibleRegion().isEmpty())
    confusion.matrix.choose(Cell(ANGRY, SAD))
    qtbot.mouseClick(confusion.faces, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.waitUntil(lambda: not samples.visibleRegion().isEmpty())
    assert window.evidence.pages.currentWidget() is samples


PROGRAM = """
import base64, json, sys
request = json.loads(sys.stdin.readline())
face = base64.b64encode(bytes(48 * 48)).decode()
def say(**event): print(json.dumps({"id": request["id"], **event}), flush=True)
say(event="progress", stage="evaluation", done=1, total=4)
{answer}
sys.stdin.read()
"""
FACES = """
for label in (0, 1):
    say(event="test_faces", split=request["split"], emotions=["A", "B"], size=48, total=2, faces=[face],
        labels=[label], probabilities=[[0.4, 0.6]], places=["line 2"])
say(event="done")
"""


def loading(qtbot, answer):
    loader = FacesLoader([sys.executable, "-c", PROGRAM.replace("{answer}", answer)])
    parts: list[float] = []
    loader.progressed.connect(lambda what, part: parts.append(part))
    return loader, parts


def test_the_process_s_faces_arrive_and_it_ends(qtbot, shipped_bundle):
    loader, parts = loading(qtbot, FACES)
    with qtbot.waitSignal(loader.loaded, timeout=20_000) as loaded:
        loader.load(shipped_bundle, [TABLE], "PrivateTest")
    (faces,) = loaded.args
    assert faces.labels.tolist() == [0, 1]
    assert parts == [0.25]
    assert not loader.busy


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ('say(event="failed", text="gone.csv is gone.")', "gone.csv is gone."),
        ("raise SystemExit(3)", LOST),
        ('say(event="done")', NOT_UNDERSTOOD),
    ],
)
def test_what_goes_wrong_in_the_process_is_reported_in_a_sentence(qtbot, shipped_bundle, answer, sentence):
    loader, _ = loading(qtbot, answer)
    with qtbot.waitSignal(loader.failed, timeout=20_000) as failed:
        loader.load(shipped_bundle, [TABLE], "PrivateTest")
    assert failed.args == [sentence]
    assert not loader.busy


def test_a_process_that_is_wanted_no_more_is_ended_without_a_word(qtbot, shipped_bundle):
    loader, parts = loading(qtbot, "import time; time.sleep(60)")
    loader.load(shipped_bundle, [TABLE], "PrivateTest")
    qtbot.waitUntil(lambda: parts == [0.25], timeout=20_000)
    with qtbot.assertNotEmitted(loader.failed):
        loader.cancel()
    assert not loader.busy
