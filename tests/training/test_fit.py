"""A training run from faces to a bundle, interrupted and not."""

import dataclasses
import json
import shutil

import numpy as np
import pytest

from tests.training.conftest import TINY, Listener, draw_faces, run
from training.bundle import BundleError, read_bundle
from training.checkpoint import CheckpointError, run_folder
from training.compare import compare
from training.config import ConfigError
from training.data import DataError, DataOptions, with_splits
from training.early_stopping import is_over
from training.evaluate import evaluate, summary
from training.history import best_epoch
from training.litert import LiteRTNetwork
from training.start_from import restored_network


def history(bundle):
    return [{key: value for key, value in row.items() if key != "seconds"} for row in bundle.history()]


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
    out = tmp_path / "tiny"
    with pytest.raises(KeyboardInterrupt):
        run(drawn, TINY, out, Listener(interrupt_after=1))
    assert not out.exists()
    resumed = run(drawn, TINY, out, Listener(), resume=True)
    for row, expected in zip(history(resumed), history(trained), strict=True):
        assert row == pytest.approx(expected, abs=1e-4)
    faces = drawn.faces[:20]
    read, expected = (LiteRTNetwork(model.tflite_path).predict(faces) for model in (resumed, trained))
    assert read == pytest.approx(expected, abs=1e-3)
    assert not run_folder(out).exists()


def test_a_run_with_other_settings_or_nothing_to_resume_is_refused(drawn, tmp_path):
    out = tmp_path / "tiny"
    with pytest.raises(CheckpointError, match="no unfinished run"):
        run(drawn, TINY, out, Listener(), resume=True)

    with pytest.raises(KeyboardInterrupt):
        run(drawn, TINY, out, Listener(interrupt_after=1))
    other = dataclasses.replace(TINY, learning_rate=0.02)
    with pytest.raises(CheckpointError, match="belongs to another configuration"):
        run(drawn, other, out, Listener(), resume=True)
    with pytest.raises(CheckpointError, match=r"unfinished run in .*tiny\.run; go on with --resume"):
        run(drawn, TINY, out, Listener())


def test_an_emotion_without_training_faces_is_named(drawn, tmp_path):
    happy = drawn.emotions.index("Happy")
    without = drawn.where((drawn.labels != happy) | (drawn.splits != "Training"))
    with pytest.raises(DataError, match="no training faces for Happy"):
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
    with pytest.raises(DataError, match="faces the model was trained on could be measured"):
        evaluate(trained.folder, with_splits(data, trained.seed), "PublicTest")


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
    assert any("no better one for 1" in line for line in listener.lines)


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
    assert history(bundle)[0].keys() == {"epoch", "accuracy", "loss"}


def test_emotions_that_were_dropped_are_no_outputs_of_the_model(drawn, tmp_path):
    data = drawn.without_emotions(("Disgust", "Fear"))
    bundle = run(data, dataclasses.replace(TINY, epochs=1), tmp_path / "tiny", Listener())
    assert bundle.labels == ("Angry", "Happy", "Neutral", "Sad", "Surprise")
    assert LiteRTNetwork(bundle.tflite_path).predict(data.faces[:3]).shape == (3, 5)
    assert (
        len(evaluate(bundle.folder, data, "PrivateTest").metrics["splits"]["PrivateTest"]["confusion"]) == 5
    )


def test_fine_tuning_begins_with_the_weights_of_the_model(trained, drawn, tmp_path):
    config = dataclasses.replace(TINY, epochs=1, learning_rate=1e-9, ema=0.0)
    bundle = run(drawn, config, tmp_path / "tuned", Listener(), start=trained)
    assert bundle.config["start"] == trained.sha256
    faces = drawn.faces[:20]
    before, after = (LiteRTNetwork(model.tflite_path).predict(faces) for model in (trained, bundle))
    assert after == pytest.approx(before, abs=1e-4)


def test_fine_tuning_keeps_the_outputs_of_the_emotions_that_are_left(trained, drawn):
    labels = ("Surprise", "Angry")
    full = restored_network(trained, trained.labels, "float32")
    part = restored_network(trained, labels, "float32")
    faces = drawn.faces[:9, :, :, None].astype(np.float32)
    expected = np.asarray(full(faces))[:, [6, 0]]
    assert np.allclose(np.asarray(part(faces)), expected / expected.sum(axis=1, keepdims=True), atol=1e-5)


def test_frozen_stages_do_not_learn_and_the_others_do(trained, drawn, tmp_path):
    config = dataclasses.replace(TINY, epochs=1, frozen_stages=2, ema=0.0)
    bundle = run(drawn, config, tmp_path / "tuned", Listener(), start=trained)
    before, after = (restored_network(model, trained.labels, "float32") for model in (trained, bundle))
    same = [
        np.array_equal(old, new) for old, new in zip(before.get_weights(), after.get_weights(), strict=True)
    ]
    assert same[0], "the stem"
    assert not same[-1], "the last layer"
    assert 0 < same.index(False) < len(same) - 1
    with pytest.raises(ConfigError, match="frozen_stages is 9"):
        run(drawn, dataclasses.replace(config, frozen_stages=9), tmp_path / "no", Listener(), start=trained)


def test_a_model_that_does_not_know_an_emotion_cannot_be_fine_tuned_for_it(trained):
    with pytest.raises(BundleError, match=r"does not know Contempt; leave such faces out with --drop"):
        restored_network(trained, ("Happy", "Contempt"), "float32")


def test_two_models_are_compared_on_the_same_faces(trained, drawn):
    sentence = compare(trained, trained, drawn)
    assert "On the same 28 faces" in sentence
    assert "0 faces are right only now, 0 only before" in sentence


def test_a_student_learns_from_teachers(trained, drawn, tmp_path):
    config = dataclasses.replace(TINY, epochs=2, teacher_weight=1.0, mixup=0.4)
    bundle = run(drawn, config, tmp_path / "student", Listener(), teachers=[trained, trained])
    rows = history(bundle)
    assert bundle.config["teachers"] == [trained.sha256] * 2
    assert rows[1]["loss"] < rows[0]["loss"]
    assert (bundle.folder / "model.keras").stat().st_size < 1.1 * trained.keras_path.stat().st_size


def test_two_runs_with_one_seed_give_the_same_history(trained, drawn, tmp_path):
    again = run(drawn, TINY, tmp_path / "again", Listener())
    for row, expected in zip(history(again), history(trained), strict=True):
        assert row == pytest.approx(expected, abs=1e-4)


def test_beside_an_unfinished_run_stands_what_it_is_and_how_it_goes(drawn, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        run(drawn, TINY, tmp_path / "tiny", Listener(interrupt_after=1))
    folder = run_folder(tmp_path / "tiny")
    described = json.loads((folder / "run.json").read_text())
    assert described["config"]["seed"] == 3
    assert described["faces"] == drawn.counts_by_split()
    assert described["versions"]["keras"]
    assert described["data"] == drawn.fingerprint()
    assert (
        (folder / "history.csv").read_text().startswith("epoch,accuracy,loss,val_accuracy,val_loss,seconds")
    )
