"""Trainings that a person can choose in the window, each by the real worker, and what is in the models."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from fer_desktop.base.paths import default_model
from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.ui.train.run_outcomes import State
from fer_desktop.ui.train.train_window import TrainWindow
from tests.training.smooth_faces import barred_faces
from training.core.bundle import MODEL_CARD, ModelBundle, read_bundle
from training.core.emotions import EMOTIONS
from training.data.csv_writer import write_csv
from training.data.data_options import DataOptions
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING, FaceData
from training.data.prepare import prepare
from training.export.litert import LiteRTNetwork

pytestmark = pytest.mark.slow

TIMEOUT_MS = 300_000
"""For each step, on a computer that has other work."""
IN_CSV = 12
"""Faces of each emotion."""
RARE = "Fear"
TAUGHT, RARELY_TAUGHT, TESTED, CORRECTED = 6, 2, 3, 3
"""Faces of each emotion in the folders; of the rare one; to measure with; of the person's corrections."""


def until(condition: Callable[[], object]) -> None:
    """As ``qtbot.waitUntil``, for what several tests share."""
    loop = QEventLoop()
    look, limit = QTimer(interval=10), QTimer(singleShot=True, interval=TIMEOUT_MS)
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.timeout.connect(loop.quit)
    look.start()
    limit.start()
    loop.exec()
    assert condition()


class Desk:
    """A train window with the real worker, and what the person has on the disk."""

    def __init__(self, folder: Path) -> None:
        self.models, self.csv, self.pictures = folder / "models", folder / "faces.csv", folder / "pictures"
        self.corrections = folder / "corrections"
        self.current = default_model()
        write_table(self.csv)
        write_pictures(self.pictures)
        mine = CorrectionFolder(self.corrections)
        for face in barred_faces([EMOTIONS.index("Happy")] * CORRECTED, seed=3):
            mine.add(face, "Happy", datetime(2026, 11, 24, 9, 30))
        self.window = TrainWindow(self.models, lambda: self.current)
        self.window.show()

    def choose(self, *paths: Path) -> None:
        """Let these be all that is listed."""
        sources = self.window.data_page.sources
        while sources.paths:
            sources.select(0)
            sources.remove.click()
        sources.add([str(path) for path in paths])

    def train(self, name: str, recipe: str, **settings: Any) -> SimpleNamespace:
        """From the first step to the last; what the window said, and the model."""
        window = self.window
        heard: list[dict[str, Any]] = []
        window.link.received.connect(heard.append)
        until(lambda: window.data_page.complete)
        window.next.click()
        page = window.recipe_page
        until(lambda: page.complete)
        page.cards.choose(recipe)
        until(lambda: not page.preview.waiting)  # TensorFlow, which takes a while, is loaded by then
        for setting, value in {"epochs": 2, "batch_size": 8, **settings}.items():
            page.form.fields[setting].field.setProperty("value", value)
        page.form.fields["precision"].field.setProperty("currentText", "float32")
        page.name_field.setText(name)
        window.next.click()
        until(lambda: window.run_page.state in (State.TRAINED, State.STOPPED))
        if window.run_page.state is State.TRAINED:
            until(lambda: window.result_page.outcome or window.result_page.problem.text())
        window.link.received.disconnect(heard.append)
        compared = next((event for event in heard if event["event"] == "compared"), None)
        bundle = read_bundle(self.models / name) if (self.models / name).exists() else None
        return SimpleNamespace(bundle=bundle, compared=compared, shown=state_of(window))

    def begin_again(self) -> None:
        """Go back to the first step."""
        self.window.list_button.click()
        self.window.next.click()


def state_of(window: TrainWindow) -> SimpleNamespace:
    """What stands on the last two pages."""
    run, result = window.run_page, window.result_page
    return SimpleNamespace(
        trouble=run.problem.text() or result.problem.text(),
        log=run.log.toPlainText(),
        epochs=[epoch for epoch, _ in run.curves.points("val_accuracy")],
        accuracy=result.accuracy.accessibleDescription(),
        note=result.note.text(),
        device=run.head.device.text(),
        findings=[finding.name for finding in result.diagnosis.findings],
        matrix=result.matrices.new.counts,
        flipped=(len(result.flipped.only_new.faces), len(result.flipped.only_old.faces)),
    )


def write_table(path: Path) -> None:
    """Faces without a given split."""
    labels = np.repeat(np.arange(7), IN_CSV)
    places = np.array([str(number) for number in range(len(labels))])
    faces = np.stack(barred_faces(labels.tolist()))
    write_csv(FaceData(faces, labels, np.full(len(labels), ""), places, "drawn"), path)


def write_pictures(folder: Path) -> None:
    """``train/happy/0.png`` and so on; one emotion is rare."""
    for seed, (part, many) in enumerate((("train", TAUGHT), ("test", TESTED)), start=1):
        labels = np.repeat(np.arange(7), many).tolist()
        for number, (label, face) in enumerate(zip(labels, barred_faces(labels, seed), strict=True)):
            rare = part == "train" and EMOTIONS[label] == RARE and number % many >= RARELY_TAUGHT
            place = folder / part / EMOTIONS[label].lower()
            place.mkdir(parents=True, exist_ok=True)
            if not rare:
                cv2.imwrite(str(place / f"{number}.png"), face)


def right(model: Path, data: FaceData) -> float:
    """The part of faces that a model reads right, choosing among the emotions of the data."""
    bundle = read_bundle(model)
    columns = [bundle.labels.index(name) for name in data.emotions]
    read = LiteRTNetwork(bundle.tflite_path).predict(data.faces)[:, columns].argmax(axis=1)
    return float((read == data.labels).mean())


def faces_of(bundle: ModelBundle, *paths: Path) -> FaceData:
    """The faces of a training, made ready without the window."""
    data = prepare(paths, DataOptions.of(bundle.config), bundle.seed)
    assert data.fingerprint() == bundle.data_fingerprint
    return data


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "fer_desktop.ui.train.data_step.data_page.corrections_folder", lambda: folder / "corrections"
        )
        desk = Desk(folder)
    yield desk
    desk.window.run_page._enter(State.NOTHING)
    desk.window.close()
    desk.window.deleteLater()


@pytest.fixture(scope="module")
def six(desk: Desk) -> SimpleNamespace:
    """A model without Disgust, of a table split by percentage, in which rare emotions count more."""
    desk.choose(desk.csv)
    page = desk.window.data_page
    until(lambda: page.complete)
    page.counts.boxes["Disgust"].click()
    page.split_form.percent.click()
    page.split_form.test.setValue(30)
    page.split_form.validation.setValue(20)
    page.balance.setCurrentIndex(page.balance.findData("class_weights"))
    return desk.train("six", "quick")


@pytest.fixture(scope="module")
def tuned(desk: Desk, six: SimpleNamespace) -> SimpleNamespace:
    """The current model, which went on learning from folders and corrections, every emotion equally often."""
    desk.begin_again()
    desk.choose(desk.pictures)
    desk.window.data_page.sources.add_corrections.click()
    page = desk.window.data_page
    page.split_form.usage.click()
    page.balance.setCurrentIndex(page.balance.findData("sampling"))
    return desk.train("tuned", "fine_tune", epochs=1)


def test_an_emotion_that_was_unticked_is_none_of_the_models(six):
    assert six.shown.trouble == ""
    assert six.bundle.labels == tuple(name for name in EMOTIONS if name != "Disgust")
    assert "| Classes | Angry, Fear, Happy, Neutral, Sad, Surprise |" in card(six.bundle)
    assert six.bundle.config["data"]["drop"] == ["Disgust"]
    assert six.bundle.metrics["splits"][PRIVATE_TEST]["per_class"].keys() == set(six.bundle.labels)


def test_faces_are_split_by_the_chosen_percentages(six):
    measured, checked = round(6 * IN_CSV * 0.3), round(6 * IN_CSV * 0.7 * 0.2)
    assert six.bundle.data_counts == {
        TRAINING: pytest.approx(6 * IN_CSV - measured - checked, abs=2),
        PUBLIC_TEST: pytest.approx(checked, abs=1),
        PRIVATE_TEST: pytest.approx(measured, abs=1),
    }
    assert sum(six.bundle.data_counts.values()) == 6 * IN_CSV
    data = six.bundle.config["data"]
    assert (data["split_by"], data["test_part"], data["validation_part"]) == ("percent", 0.3, 0.2)


def test_what_was_chosen_is_stored_in_the_model(six, tuned):
    assert six.bundle.config["balance"] == "class_weights"
    assert "| `balance` | `class_weights` |" in card(six.bundle)
    assert six.bundle.config["batch_size"] == 8
    assert tuned.bundle.config["balance"] == "sampling"
    for trained, epochs in ((six, [1, 2]), (tuned, [1])):
        assert [int(row["epoch"]) for row in trained.bundle.history()] == epochs == trained.shown.epochs


def test_both_models_are_measured_on_the_same_faces_that_had_no_part_in_the_training(desk, six, tuned):
    for trained, paths in ((six, [desk.csv]), (tuned, [desk.pictures, desk.corrections])):
        faces = faces_of(trained.bundle, *paths).split(PRIVATE_TEST)
        assert trained.compared["split"] == PRIVATE_TEST
        assert trained.compared["faces"] == len(faces)
        assert trained.compared["new"]["accuracy"] == pytest.approx(right(trained.bundle.folder, faces))
        assert trained.compared["old"]["accuracy"] == pytest.approx(right(default_model(), faces))
        assert trained.shown.accuracy.startswith(f"{trained.bundle.name}: ")
        assert "; default: " in trained.shown.accuracy
        assert trained.shown.note == ""


def test_the_result_shows_the_matrix_the_flipped_faces_and_a_diagnosis(six, tuned):
    for trained in (six, tuned):
        compared, shown = trained.compared, trained.shown
        counts = np.array(shown.matrix)
        assert counts.sum() == compared["faces"]
        assert np.trace(counts) == compared["both"] + compared["only_new"]
        assert shown.flipped == (min(compared["only_new"], 24), min(compared["only_old"], 24))
        low, high = compared["difference"]
        assert low <= compared["new"]["accuracy"] - compared["old"]["accuracy"] <= high
        assert "few_epochs" in shown.findings
        assert shown.device.startswith("Device: ")
        assert "precision float32" in shown.device
    training = six.compared["training"]
    assert sum(training["faces"].values()) == six.bundle.data_counts[TRAINING]
    assert training["validation"] == six.bundle.data_counts[PUBLIC_TEST]


def test_folders_and_corrections_are_learnt_from_and_corrections_measure_nothing(desk, tuned):
    assert tuned.shown.trouble == ""
    assert tuned.bundle.labels == EMOTIONS
    faces = faces_of(tuned.bundle, desk.pictures, desk.corrections)
    measured = faces.split(PRIVATE_TEST).counts_by_emotion()
    assert measured == dict.fromkeys(EMOTIONS, TESTED)
    both = faces.counts_by_emotion()
    assert both["Happy"] - measured["Happy"] == TAUGHT + CORRECTED
    assert both[RARE] - measured[RARE] == RARELY_TAUGHT


def test_the_current_model_continues_learning(tuned):
    start = read_bundle(default_model())
    assert tuned.bundle.config["start"] == start.sha256
    assert f"| Fine-tuned from | the model {start.sha256[:16]}… |" in card(tuned.bundle)
    assert tuned.bundle.config["architecture"] == start.config["architecture"]
    assert tuned.bundle.margin == start.margin
    assert tuned.compared["old"]["name"] == start.name


def test_a_model_is_taught_an_emotion_that_it_does_not_know(desk, six, tuned):
    desk.current = six.bundle.folder
    desk.begin_again()
    taught = desk.train("on", "fine_tune")
    assert taught.shown.trouble == ""
    assert "Disgust" not in six.bundle.labels
    assert "Disgust" in taught.bundle.labels


def card(bundle: ModelBundle) -> str:
    return (bundle.folder / MODEL_CARD).read_text(encoding="utf-8")
