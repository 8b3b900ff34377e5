"""A training run from faces to a bundle, interrupted and not."""

import csv
import dataclasses
import shutil

import numpy as np
import pytest

from tests.training.conftest import TINY, draw_faces
from training.bundle import read_bundle
from training.checkpoint import CheckpointError, run_folder
from training.data import DataError, with_splits
from training.evaluate import evaluate, summary
from training.fit import train
from training.litert import LiteRTNetwork


def history(bundle):
    with bundle.history_path.open(newline="") as file:
        return [
            {key: float(value) for key, value in row.items() if key != "seconds"}
            for row in csv.DictReader(file)
        ]


def silent(line):
    del line


def test_the_bundle_says_how_it_was_made(trained, drawn):
    assert trained.labels == drawn.emotions
    assert trained.data_fingerprint == drawn.fingerprint()
    assert trained.data_counts == {"Training": 112, "PublicTest": 28, "PrivateTest": 28}
    assert trained.config["epochs"] == 2
    assert trained.seed == 3
    assert trained.versions.keys() == {"python", "keras", "numpy", "tensorflow"}
    assert [row["epoch"] for row in history(trained)] == [1, 2]


def test_both_forms_of_the_network_give_the_same_probabilities(trained, drawn):
    import keras

    master = keras.saving.load_model(trained.keras_path, compile=False)
    faces = drawn.faces[:9]
    expected = np.asarray(master(faces[..., None].astype(np.float32)))
    exported = LiteRTNetwork(trained.tflite_path).predict(faces)
    assert exported.shape == (9, 7)
    assert np.abs(expected - exported).max() < 1e-4


def test_an_interrupted_run_goes_on_to_the_same_history(trained, drawn, tmp_path):
    def interrupt(line):
        if line.startswith("Epoch 1"):
            raise KeyboardInterrupt

    out = tmp_path / "tiny"
    with pytest.raises(KeyboardInterrupt):
        train(drawn, TINY, out, report=interrupt)
    assert not out.exists()
    resumed = train(drawn, TINY, out, resume=True, report=silent)
    for row, expected in zip(history(resumed), history(trained), strict=True):
        assert row == pytest.approx(expected, abs=2e-3)
    assert not run_folder(out).exists()


def test_a_run_with_other_settings_or_nothing_to_resume_is_refused(drawn, tmp_path):
    out = tmp_path / "tiny"
    with pytest.raises(CheckpointError, match="no unfinished run"):
        train(drawn, TINY, out, resume=True, report=silent)

    def interrupt(line):
        if line.startswith("Epoch 1"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(drawn, TINY, out, report=interrupt)
    other = dataclasses.replace(TINY, learning_rate=0.01)
    with pytest.raises(CheckpointError, match="belongs to another configuration"):
        train(drawn, other, out, resume=True, report=silent)
    with pytest.raises(CheckpointError, match=r"unfinished run in .*tiny\.run; go on with --resume"):
        train(drawn, TINY, out, report=silent)


def test_an_emotion_without_training_faces_is_named(drawn, tmp_path):
    happy = drawn.emotions.index("Happy")
    without = drawn.where((drawn.labels != happy) | (drawn.splits != "Training"))
    with pytest.raises(DataError, match="no training faces for Happy"):
        train(without, TINY, tmp_path / "tiny", report=silent)


def test_evaluating_stores_the_figures_of_each_split(trained, drawn):
    evaluate(trained.folder, lambda seed: drawn, "PublicTest")
    bundle = evaluate(trained.folder, lambda seed: drawn, "PrivateTest")
    assert bundle == read_bundle(trained.folder)
    assert bundle.metrics["splits"].keys() == {"PublicTest", "PrivateTest"}
    figures = bundle.metrics["splits"]["PrivateTest"]
    assert np.array(figures["confusion"]).sum() == figures["faces"] == 28
    assert (bundle.folder / "confusion_PrivateTest.png").read_bytes().startswith(b"\x89PNG")
    assert "28 faces" in summary(bundle, "PrivateTest")
    assert bundle.sha256 == trained.sha256


def test_other_faces_divided_by_seed_are_not_measured(trained):
    data = draw_faces({"": 20})
    with pytest.raises(DataError, match="faces the model was trained on could be measured"):
        evaluate(trained.folder, lambda seed: with_splits(data, seed), "PublicTest")


def test_a_bundle_whose_exchange_was_interrupted_can_be_measured(trained, drawn, tmp_path):
    hidden = tmp_path / ".tiny.replaced"
    shutil.copytree(trained.folder, hidden)
    bundle = evaluate(tmp_path / "tiny", lambda seed: drawn, "PublicTest")
    assert bundle.folder == (tmp_path / "tiny").resolve()
    assert not hidden.exists()


def test_a_split_without_faces_leaves_the_bundle_as_it_was(trained):
    before = read_bundle(trained.folder)
    with pytest.raises(DataError, match="no faces in the split PrivateTest"):
        evaluate(trained.folder, lambda seed: draw_faces({"Training": 1}), "PrivateTest")
    assert read_bundle(trained.folder) == before
