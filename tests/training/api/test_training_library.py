"""Training from Python: arrays and data frames in, a model folder, its history and its figures out."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import training
from tests.training.conftest import draw_faces
from training.api.api_errors import (
    AugmentationShapeError,
    FaceArrayError,
    FacesTypeError,
    FrameColumnsError,
    LabelArrayError,
    ModelArgumentError,
    SplitArrayError,
)
from training.commands.common import ModelExistsError
from training.core.bundle import read_bundle
from training.core.class_list import ClassListError
from training.data.csv_writer import write_csv
from training.data.data_errors import UnreadableRowError
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.fitting.config import SettingChoiceError, UnknownSettingError
from training.networks.architectures.architecture_file import ArchitectureLayerError, ArchitectureShapeError

pytestmark = pytest.mark.slow

CLASSES = ("Bored", "Awake", "Thumbs up")
SPLITS = {TRAINING: 16, PUBLIC_TEST: 4, PRIVATE_TEST: 4}
SHORT: dict[str, Any] = {"epochs": 2, "batch_size": 16, "precision": "float32", "verbose": False}


def little(input_shape, classes):
    """A network that trains in a second."""
    from keras import Sequential, layers

    return Sequential(
        [
            layers.Input(input_shape),
            layers.Conv2D(8, 4, strides=4, activation="relu"),
            layers.Flatten(),
            layers.Dense(classes, activation="softmax"),
        ],
        name="little",
    )


def three_classes():
    """Faces of three classes, in all three splits."""
    drawn = draw_faces(SPLITS)
    chosen = drawn.labels < 3
    return drawn.faces[chosen], drawn.labels[chosen], drawn.splits[chosen]


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    pixels, labels, splits = three_classes()
    faces = training.Faces.from_arrays(pixels, labels, CLASSES, splits)
    out = tmp_path_factory.mktemp("library") / "three"
    return training.train(faces, preset="quick", model=little, out=out, **SHORT)


def test_importing_the_library_loads_neither_keras_nor_pandas():
    program = "import sys, training; training.__all__; "
    program += "print([name for name in ('tensorflow', 'keras', 'pandas', 'numpy') if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_every_public_name_can_be_imported():
    assert all(getattr(training, name) is not None for name in training.__all__)
    assert set(training.__all__) <= set(dir(training))


def test_arrays_with_classes_of_ones_own_become_a_model_folder(result):
    assert result.bundle.labels == CLASSES
    assert read_bundle(result.bundle.folder).config["architecture"] == "custom"
    table = result.history.to_frame()
    assert list(table.index) == [1, 2]
    assert {"loss", "accuracy", "val_loss", "val_accuracy", "recall_Thumbs up"} <= set(table.columns)
    assert result.history.best_epoch in (1, 2)


def test_the_evaluation_agrees_with_scikit_learn(result):
    from sklearn.metrics import accuracy_score, confusion_matrix

    measured = result.evaluate(PRIVATE_TEST, faces_in_pictures=False)
    assert measured.accuracy == accuracy_score(measured.labels, measured.predicted)
    expected = confusion_matrix(measured.labels, measured.predicted, labels=range(3))
    np.testing.assert_array_equal(measured.confusion, expected)
    np.testing.assert_allclose(measured.probabilities.sum(axis=1), 1, rtol=1e-5)
    assert "macro avg" in measured.report
    rows = measured.to_frame()
    assert list(rows.columns) == ["place", "label", "prediction", *CLASSES]
    assert len(rows) == 12
    assert PRIVATE_TEST in read_bundle(result.bundle.folder).metrics["splits"]


def test_a_model_folder_is_evaluated_on_the_faces_of_its_training(result):
    pixels, labels, splits = three_classes()
    faces = training.Faces.from_arrays(pixels, np.array(CLASSES)[labels], CLASSES, splits)
    again = training.evaluate(result.bundle.folder, faces, PRIVATE_TEST, faces_in_pictures=False)
    assert again.bundle.metrics["splits"][PRIVATE_TEST]["data"]["own"]


def test_callbacks_and_an_own_augmentation_are_part_of_the_run(tmp_path):
    import keras
    from keras import ops

    seen = []

    class Stop(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            seen.append((epoch, self.model.network.count_params(), logs["val_accuracy"]))
            self.model.stop_training = True

    calls = []

    def upside_down(faces):
        calls.append(faces.shape)
        return ops.flip(faces, axis=1)

    pixels, labels, splits = three_classes()
    faces = training.Faces.from_arrays(pixels, labels, CLASSES, splits)
    network = little((48, 48, 1), 3)
    result = training.train(
        faces,
        preset="quick",
        model=network,
        augmentation=upside_down,
        callbacks=[Stop()],
        out=tmp_path / "m",
        **SHORT,
    )
    assert [epoch for epoch, _, _ in seen] == [0]
    assert len(result.history.rows) == 1
    assert calls
    assert result.bundle.config["augmentation"] == "upside_down"


def test_a_data_frame_is_read_as_its_csv_file(tmp_path):
    drawn = draw_faces({TRAINING: 2})
    text = [" ".join(map(str, face.ravel())) for face in drawn.faces]
    table = pd.DataFrame({"emotion": [str(label) for label in drawn.labels], "pixels": text})
    table["Usage"] = TRAINING
    table.to_csv(tmp_path / "faces.csv", index=False)
    from_file = training.read_faces(tmp_path / "faces.csv")
    from_frame = training.Faces.from_frame(table)
    assert from_file.data.fingerprint() == from_frame.data.fingerprint()
    assert from_frame.classes[0] == "Angry"
    arrays = training.Faces.from_frame(table.assign(pixels=list(drawn.faces)))
    np.testing.assert_array_equal(arrays.pixels, drawn.faces)
    assert list(arrays.to_frame().columns) == ["place", "emotion", "Usage"]


def test_a_data_frame_of_paths_is_read(tmp_path):
    import cv2

    for name, gray in (("a.png", 40), ("b.png", 200)):
        cv2.imwrite(str(tmp_path / name), np.full((60, 60), gray, np.uint8))
    table = pd.DataFrame({"Path": ["a.png", "b.png"], "Label": ["happy", "sad"], "split": ["train", "test"]})
    faces = training.Faces.from_frame(table, folder=tmp_path)
    assert [faces.classes[label] for label in faces.labels] == ["Happy", "Sad"]
    assert faces.splits.tolist() == [TRAINING, PRIVATE_TEST]
    assert faces.pixels[:, 0, 0].tolist() == [40, 200]
    table.loc[2] = ["c.png", "sad", "train"]
    with pytest.raises(UnreadableRowError, match="row 2: there is no such picture"):
        training.Faces.from_frame(table, folder=tmp_path)
    assert len(training.Faces.from_frame(table, folder=tmp_path, skip_unreadable=True)) == 2


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ((np.zeros((2, 48, 48)), [0, 1], "ab"), FaceArrayError, "type float64"),
        ((np.zeros((2, 48), np.uint8), [0, 1], "ab"), FaceArrayError, r"shape \(2, 48\)"),
        ((np.zeros((2, 48, 48), np.uint8), [0], "ab"), LabelArrayError, "2 faces"),
        ((np.zeros((2, 48, 48), np.uint8), [0, 2], "ab"), LabelArrayError, "2 is no index"),
        ((np.zeros((2, 48, 48), np.uint8), ["a", "c"], "ab"), LabelArrayError, "'c' is none"),
        ((np.zeros((2, 48, 48), np.uint8), [0, 1], "aa"), ClassListError, "named twice"),
        ((np.zeros((2, 48, 48), np.uint8), [0, 1], ""), LabelArrayError, "no classes"),
        ((np.zeros((2, 48, 48), np.uint8), [0, 1], "ab", ["train", "x"]), SplitArrayError, "'x' is none"),
    ],
)
def test_arrays_that_are_no_labelled_faces_are_refused(arguments, error, text):
    with pytest.raises(error, match=text):
        training.Faces.from_arrays(*arguments)


def test_what_is_no_faces_is_refused(tmp_path):
    with pytest.raises(FacesTypeError, match="list cannot be used"):
        training.train([1, 2], out=tmp_path / "m")
    with pytest.raises(FrameColumnsError, match="columns a"):
        training.Faces.from_frame(pd.DataFrame({"a": [1]}))


def test_settings_and_networks_that_cannot_be_used_are_refused(tmp_path, result):
    pixels, labels, splits = three_classes()
    faces = training.Faces.from_arrays(pixels, labels, CLASSES, splits)
    with pytest.raises(UnknownSettingError, match="no setting epoch"):
        training.train(faces, out=tmp_path / "m", epoch=3)
    with pytest.raises(SettingChoiceError, match="preset is 'fast'"):
        training.train(faces, out=tmp_path / "m", preset="fast")
    with pytest.raises(ModelArgumentError):
        training.train(faces, out=tmp_path / "m", model=little, architecture="classic")
    with pytest.raises(ModelExistsError):
        training.train(faces, out=result.bundle.folder)
    with pytest.raises(ArchitectureShapeError, match="output shape"):
        training.train(faces, out=tmp_path / "m", model=little((48, 48, 1), 5), verbose=False)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("page", ["README.md", "docs/training-library.md"])
def test_the_documented_programs_run_as_written(tmp_path, page):
    root = Path(__file__).parents[3]
    write_csv(draw_faces({TRAINING: 24, PUBLIC_TEST: 6, PRIVATE_TEST: 6}), tmp_path / "fer2013.csv")
    text = (root / page).read_text(encoding="utf-8")
    blocks = re.findall(r'```python title="\w+\.py"\n(.*?)```', text, re.DOTALL)
    assert blocks
    for block in blocks:
        result = subprocess.run([sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
    assert read_bundle(tmp_path / "my_model").metrics


def test_a_network_with_code_of_its_own_is_refused(tmp_path):
    import keras

    network = keras.Sequential(
        [
            keras.layers.Input((48, 48, 1)),
            keras.layers.Lambda(lambda faces: faces * 2),
            keras.layers.Flatten(),
            keras.layers.Dense(3),
        ]
    )
    pixels, labels, splits = three_classes()
    faces = training.Faces.from_arrays(pixels, labels, CLASSES, splits)
    with pytest.raises(ArchitectureLayerError, match="cannot be stored"):
        training.train(faces, out=tmp_path / "m", model=network, verbose=False)
    with pytest.raises(AugmentationShapeError, match="same shape"):
        training.train(
            faces,
            out=tmp_path / "m",
            augmentation=lambda faces: faces[:, :24],
            verbose=False,
            precision="float32",
        )
