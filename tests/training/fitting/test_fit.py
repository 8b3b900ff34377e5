"""A training run from faces to a bundle, interrupted and not."""

import dataclasses
import shutil

import numpy as np
import pytest

from tests.training.conftest import TINY, Listener, draw_faces, run
from tests.training.little_networks import NORMALISED
from training.core.bundle import read_bundle
from training.core.history import best_epoch
from training.core.stored_figures import figures_key
from training.data import DataError, DataOptions, with_splits
from training.evaluation.evaluate import evaluate, summary
from training.export.litert import LiteRTNetwork
from training.fitting.callbacks import DivergedError, is_over

pytestmark = pytest.mark.slow


def history(bundle):
    times = ("seconds", "elapsed")
    return [{key: value for key, value in row.items() if key not in times} for row in bundle.history()]


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


def test_the_recall_of_each_epoch_is_that_of_the_validation_faces(drawn, tmp_path):
    # Ended after its last epoch: its model is not looked at.
    listener = Listener(interrupt_after=6)
    kept = np.flatnonzero((drawn.labels != 1) | (drawn.splits != "PublicTest"))
    data = drawn.where(kept)
    with pytest.raises(KeyboardInterrupt):
        run(data, dataclasses.replace(TINY, epochs=6, batch_size=8), tmp_path / "recall", listener)
    recall = listener.recall
    assert recall is not None
    assert list(recall) == list(data.emotions)
    assert recall["Disgust"] is None
    found = [value for value in recall.values() if value is not None]
    # As many validation faces of each of the six: the mean recall is the accuracy.
    assert np.mean(found) == pytest.approx(listener.rows[-1]["val_accuracy"], abs=1e-6)
    assert np.mean(found) > 0
    figures = {"epoch", "loss", "accuracy", "val_loss", "val_accuracy", "cross_entropy", "seconds", "elapsed"}
    assert listener.rows[-1].keys() == figures | {f"recall_{name}" for name in recall if name != "Disgust"}


def test_a_run_says_which_averages_of_batch_normalisation_it_keeps(drawn, tmp_path):
    listener = Listener()
    run(drawn, dataclasses.replace(TINY, architecture=NORMALISED, epochs=1), tmp_path / "said", listener)
    assert any("batch normalisation statistics" in line for line in listener.lines)


def test_an_emotion_without_training_faces_is_named(drawn, tmp_path):
    happy = drawn.emotions.index("Happy")
    without = drawn.where((drawn.labels != happy) | (drawn.splits != "Training"))
    with pytest.raises(DataError, match="no training faces labelled Happy"):
        run(without, TINY, tmp_path / "tiny", Listener())


def test_evaluating_stores_the_figures_of_each_split(trained, drawn):
    evaluate(trained.folder, drawn, "PublicTest")
    bundle = evaluate(trained.folder, drawn, "PrivateTest")
    assert bundle == read_bundle(trained.folder)
    assert bundle.metrics["splits"].keys() == {"PublicTest", "PrivateTest"}
    figures = bundle.metrics["splits"]["PrivateTest"]
    assert np.array(figures["confusion"]).sum() == figures["faces"] == 28
    assert (bundle.folder / "confusion_PrivateTest.png").read_bytes().startswith(b"\x89PNG")
    assert "28 faces" in summary(bundle, "PrivateTest")
    assert bundle.sha256 == trained.sha256


def test_other_faces_divided_by_seed_are_not_measured(trained):
    data = draw_faces({"": 20})
    with pytest.raises(DataError, match="may contain training faces of the model"):
        evaluate(trained.folder, with_splits(data, trained.seed), "PublicTest")


@pytest.mark.usefixtures("without_pictures")
def test_a_bundle_whose_exchange_was_interrupted_can_be_measured(trained, drawn, tmp_path):
    hidden = tmp_path / ".tiny.replaced"
    shutil.copytree(trained.folder, hidden)
    bundle = evaluate(tmp_path / "tiny", drawn, "PublicTest")
    assert bundle.folder == (tmp_path / "tiny").resolve()
    assert not hidden.exists()


def test_a_split_without_faces_leaves_the_bundle_as_it_was(trained):
    before = read_bundle(trained.folder)
    with pytest.raises(DataError, match="no faces in the split PrivateTest"):
        evaluate(trained.folder, draw_faces({"Training": 1}), "PrivateTest")
    assert read_bundle(trained.folder) == before


def test_a_run_that_gets_no_better_stops_and_keeps_its_best_epoch(drawn, tmp_path):
    listener = Listener()
    config = dataclasses.replace(TINY, epochs=9, patience=1, learning_rate=1e-9, warmup_epochs=0.0)
    rows = history(run(drawn, config, tmp_path / "tiny", listener))
    assert len(rows) < 9
    assert len(rows) == best_epoch(rows) + 1
    assert any("no improvement for 1" in line for line in listener.lines)


def test_the_first_of_the_best_epochs_counts():
    rows = [{"epoch": number, "val_accuracy": value} for number, value in enumerate((0.3, 0.5, 0.5), start=1)]
    assert best_epoch(rows) == 2
    assert not is_over(rows, 2)
    assert is_over(rows, 1)
    assert not is_over(rows, 0)


def test_a_run_without_validation_faces_keeps_the_temperature_1(tmp_path):
    data = with_splits(draw_faces({"": 20}), 1, DataOptions(validation_part=0.0))
    config = dataclasses.replace(TINY, epochs=1, data=DataOptions(validation_part=0.0))
    bundle = run(data, config, tmp_path / "tiny", Listener())
    assert bundle.temperature == 1.0
    assert history(bundle)[0].keys() == {"epoch", "accuracy", "loss", "cross_entropy"}


@pytest.mark.usefixtures("without_pictures")
def test_emotions_that_were_dropped_are_no_outputs_of_the_model(drawn, tmp_path):
    data = drawn.without_emotions(("Disgust", "Fear"))
    bundle = run(data, dataclasses.replace(TINY, epochs=1), tmp_path / "tiny", Listener())
    assert bundle.labels == ("Angry", "Happy", "Neutral", "Sad", "Surprise")
    assert LiteRTNetwork(bundle.tflite_path).predict(data.faces[:3]).shape == (3, 5)
    assert (
        len(evaluate(bundle.folder, data, "PrivateTest").metrics["splits"]["PrivateTest"]["confusion"]) == 5
    )


def test_a_run_whose_loss_is_no_number_ends_with_a_message_and_leaves_nothing(drawn, tmp_path):
    config = dataclasses.replace(TINY, learning_rate=1e30, warmup_epochs=0.0)
    with pytest.raises(DivergedError, match="diverged in epoch 1: the loss is not a number"):
        run(drawn, config, tmp_path / "tiny", Listener())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("without_pictures")
def test_a_model_is_not_measured_on_faces_it_was_trained_on(trained, drawn):
    learnt = dataclasses.replace(drawn.split("Training"), splits=np.full(112, "PrivateTest"), source="learnt")
    with pytest.raises(
        DataError, match=r"112 of the 112 faces in the split PrivateTest .*the same data and votes"
    ):
        evaluate(trained.folder, learnt, "PrivateTest")
    others = dataclasses.replace(draw_faces({"PrivateTest": 3}, seed=9), source="others")
    measured = evaluate(trained.folder, others, "PrivateTest")
    assert measured.metrics["splits"][figures_key(measured, others, "PrivateTest")]["faces"] == 21
