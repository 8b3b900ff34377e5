"""What the result page shows: every figure agrees with scikit-learn and SciPy on the same predictions."""

import io
import json
import shutil
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy.stats import binomtest
from sklearn.dummy import DummyClassifier
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, recall_score

from fer_desktop.base.paths import default_model
from tests.bundles import write_bundle
from tests.training.conftest import draw_faces
from training.core.bundle import read_bundle, write_manifest
from training.core.metrics import wilson_interval
from training.core.process.worker_protocol import EventWriter
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.worker.evaluate_job import evaluate
from training.worker.training_task import TrainingTask

FACES = draw_faces({TRAINING: 3, PUBLIC_TEST: 2, PRIVATE_TEST: 20})
TESTED = FACES.split(PRIVATE_TEST)
EMOTIONS = list(FACES.emotions)
GENDER = np.array(["female", "male"])[np.arange(len(FACES)) % 2]
LABEL_OF = {face.tobytes(): label for face, label in zip(FACES.faces, FACES.labels, strict=True)}


class DrawnNetwork:
    """Predicts the label of most faces, and anything of the others, by the chance of the model's name."""

    def __init__(self, path: Path) -> None:
        self.random = np.random.default_rng(list(path.parent.name.encode()))

    def predict(self, faces, on_progress=None):
        labels = np.array([LABEL_OF.get(face.tobytes(), 0) for face in faces])
        probabilities = self.random.dirichlet(np.ones(7), len(faces))
        probabilities[np.arange(len(faces)), labels] += 0.3
        return (probabilities / probabilities.sum(axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """The event ``compared`` of two models on drawn faces, and what each predicts of the test faces."""
    folder = tmp_path_factory.mktemp("evaluated")
    table = folder / "faces.csv"
    lines = [
        f"{label},{' '.join(map(str, face.ravel()))},{split},{gender},{index}"
        for index, (label, face, split, gender) in enumerate(
            zip(FACES.labels, FACES.faces, FACES.splits, GENDER, strict=True)
        )
    ]
    table.write_text("\n".join(["emotion,pixels,Usage,Gender,photograph", *lines]) + "\n")
    new = Path(shutil.copytree(default_model(), folder / "new"))
    write_manifest(new, replace(read_bundle(default_model()), name="new"))
    old = write_bundle(folder / "old").folder
    codes = {str(code): emotion for code, emotion in enumerate(EMOTIONS)}
    run = {
        "paths": [str(table)],
        "preset": "quick",
        "labels": "",
        "names": codes,
        "options": {"clean": False},
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("training.evaluation.evaluate.LiteRTNetwork", DrawnNetwork)
        patch.setattr("training.evaluation.bundle_comparison.LiteRTNetwork", DrawnNetwork)
        answers = {}
        for against in (None, str(old)):
            out = io.StringIO()
            task = TrainingTask(EventWriter(out))
            task.control.begin(1)
            evaluate(task, {"run": run, "bundle": str(new), "against": against, "split": PRIVATE_TEST})
            events = [json.loads(line) for line in out.getvalue().splitlines()]
            answers[against is not None] = next(one for one in events if one["event"] == "compared")
        predictions = {
            name: DrawnNetwork(folder / name / "model.tflite").predict(TESTED.faces).argmax(axis=1)
            for name in ("new", "old")
        }
    return answers, predictions


@pytest.fixture(scope="module")
def compared(asked):
    return asked[0][True]


@pytest.fixture(scope="module")
def predictions(asked):
    return asked[1]


@pytest.mark.parametrize("side", ["new", "old"])
def test_accuracy_recall_f1_and_matrix_are_those_of_scikit_learn(compared, predictions, side):
    figures, predicted = compared[side], predictions[side]
    assert figures["accuracy"] == pytest.approx(accuracy_score(TESTED.labels, predicted))
    assert figures["macro_f1"] == pytest.approx(f1_score(TESTED.labels, predicted, average="macro"))
    recall = recall_score(TESTED.labels, predicted, average=None)
    assert figures["recall"] == pytest.approx(dict(zip(EMOTIONS, recall, strict=True)))
    assert figures["confusion"] == confusion_matrix(TESTED.labels, predicted).tolist()
    assert compared["emotions"] == EMOTIONS


def test_the_test_is_mcnemars_exact_one(compared, predictions):
    new, old = (predictions[side] == TESTED.labels for side in ("new", "old"))
    only_new, only_old = int((new & ~old).sum()), int((old & ~new).sum())
    assert (compared["only_new"], compared["only_old"]) == (only_new, only_old)
    assert compared["both"] == int((new & old).sum())
    assert compared["p"] == pytest.approx(binomtest(only_new, only_new + only_old).pvalue)
    low, high = compared["difference"]
    assert low < new.mean() - old.mean() < high


def test_flipped_faces_are_those_that_one_alone_predicts_and_the_most_confident_error_is_first(compared):
    flipped = compared["flipped"]
    for key, right, wrong in (("only_new", "new", "old"), ("only_old", "old", "new")):
        assert len(flipped[key]) == min(compared[key], 24)
        for one in flipped[key]:
            pixels = b64decode(one["face"])
            assert len(pixels) == flipped["size"] ** 2
            assert LABEL_OF[pixels] == one["label"] == one[right][0] != one[wrong][0]
        errors = [one[wrong][1] for one in flipped[key]]
        assert errors == sorted(errors, reverse=True)


def test_groups_are_made_of_each_column_that_divides_the_faces(compared, predictions):
    assert list(compared["groups"]) == ["gender"]
    gender = GENDER[FACES.splits == PRIVATE_TEST]
    for group, figures in compared["groups"]["gender"].items():
        chosen = gender == group
        right = predictions["new"][chosen] == TESTED.labels[chosen]
        assert figures["accuracy"] == pytest.approx(right.mean())
        assert figures["accuracy_interval"] == pytest.approx(wilson_interval(int(right.sum()), len(right)))


def test_a_diagnosis_gets_the_curves_the_faces_and_the_line_of_chance(compared):
    training = compared["training"]
    history = read_bundle(default_model()).history()
    assert [row["val_accuracy"] for row in training["history"]] == [row["val_accuracy"] for row in history]
    assert training["faces"] == dict.fromkeys(EMOTIONS, 3)
    validation = FACES.split(PUBLIC_TEST).labels
    dummy = DummyClassifier(strategy="most_frequent").fit(np.zeros((len(validation), 1)), validation)
    assert training["chance"] == pytest.approx(dummy.score(np.zeros((len(validation), 1)), validation))
    assert training["validation"] == len(validation)
    assert training["config"]["architecture"] == read_bundle(default_model()).config["architecture"]
    assert 0 <= training["suspects"] <= 1


def test_without_another_model_there_are_the_figures_of_the_new_one_alone(asked, predictions):
    alone = asked[0][False]
    assert alone["old"] is alone["p"] is alone["difference"] is alone["flipped"] is None
    assert alone["new"]["confusion"] == confusion_matrix(TESTED.labels, predictions["new"]).tolist()
    assert list(alone["groups"]) == ["gender"]
