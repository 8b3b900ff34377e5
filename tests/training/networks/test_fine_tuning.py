"""Runs that begin with a model, or learn from others."""

import dataclasses
import zipfile

import keras
import numpy as np
import pytest

from tests.training.conftest import TINY, Listener, run
from tests.training.little_networks import little_networks
from training.core.bundle import BundleError
from training.core.emotions import EMOTIONS
from training.data import DataError, DataOptions
from training.data.faces import PUBLIC_TEST, TRAINING
from training.evaluation.bundle_comparison import compare_bundles
from training.evaluation.leakage import seen_by
from training.export.litert import LiteRTNetwork
from training.fitting.config import ConfigError
from training.networks.architectures.building_blocks import LOGITS
from training.networks.fine_tuning import restored_network, teacher_network
from training.networks.master_network import try_master

pytestmark = pytest.mark.slow


def history(bundle):
    return [{key: value for key, value in row.items() if key != "seconds"} for row in bundle.history()]


def test_fine_tuning_begins_with_the_weights_of_the_model(trained, drawn, tmp_path):
    config = dataclasses.replace(TINY, epochs=1, learning_rate=1e-9, ema=0.0)
    bundle = run(drawn, config, tmp_path / "tuned", Listener(), start=trained)
    assert bundle.config["start"] == trained.sha256
    faces = drawn.faces[:20]
    before, after = (LiteRTNetwork(model.tflite_path).predict(faces) for model in (trained, bundle))
    assert after == pytest.approx(before, abs=1e-4)


def test_fine_tuning_keeps_the_outputs_of_the_emotions_that_are_left(trained, drawn):
    labels = ("Surprise", "Angry")
    with little_networks():
        full = restored_network(trained, trained.labels, "float32")
        part = restored_network(trained, labels, "float32")
    faces = drawn.faces[:9, :, :, None].astype(np.float32)
    expected = np.asarray(full(faces))[:, [6, 0]]
    assert np.allclose(np.asarray(part(faces)), expected / expected.sum(axis=1, keepdims=True), atol=1e-5)


def test_frozen_stages_do_not_learn_and_the_others_do(trained, drawn, tmp_path):
    config = dataclasses.replace(TINY, epochs=1, frozen_stages=2, ema=0.0)
    bundle = run(drawn, config, tmp_path / "tuned", Listener(), start=trained)
    with little_networks():
        before, after = (restored_network(model, trained.labels, "float32") for model in (trained, bundle))
    same = [
        np.array_equal(old, new) for old, new in zip(before.get_weights(), after.get_weights(), strict=True)
    ]
    assert same[0], "the stem"
    assert not same[-1], "the last layer"
    assert 0 < same.index(False) < len(same) - 1
    with pytest.raises(ConfigError, match="so at most 2 can be frozen, not 9"):
        run(drawn, dataclasses.replace(config, frozen_stages=9), tmp_path / "no", Listener(), start=trained)


def test_a_class_that_the_model_does_not_know_begins_without_evidence(trained, drawn):
    faces = drawn.faces[:9, :, :, None].astype(np.float32)
    with little_networks():
        full = np.asarray(restored_network(trained, trained.labels, "float32")(faces))
        mixed = np.asarray(restored_network(trained, ("Happy", "thumbs up", "Sad"), "float32")(faces))
        fresh = np.asarray(restored_network(trained, ("thumbs up", "thumbs down"), "float32")(faces))
    happy, sad = trained.labels.index("Happy"), trained.labels.index("Sad")
    assert np.allclose(mixed[:, 0] / mixed[:, 2], full[:, happy] / full[:, sad], rtol=1e-4)
    assert np.allclose(fresh, 0.5)


def test_a_teacher_has_to_know_every_class(trained):
    with pytest.raises(BundleError, match=r"has no class for Contempt"):
        teacher_network(trained, ("Happy", "Contempt"), "float32")


def test_fine_tuning_gives_own_classes_a_new_last_layer(trained, drawn, tmp_path):
    classes = ("Bored", "Happy", "Tired")
    with little_networks():
        network = restored_network(trained, classes, "float32")
        known = restored_network(trained, ("Happy",), "float32")
    kernel, bias = network.get_layer(LOGITS).get_weights()
    assert np.array_equal(kernel[:, 1], known.get_layer(LOGITS).get_weights()[0][:, 0])
    assert not kernel[:, [0, 2]].any()
    assert not bias[[0, 2]].any()
    data = dataclasses.replace(drawn.without_emotions(EMOTIONS[3:]), emotions=classes)
    config = dataclasses.replace(TINY, epochs=1, data=DataOptions(classes=classes))
    bundle = run(data, config, tmp_path / "own", Listener(), start=trained)
    assert bundle.labels == DataOptions.of_model(bundle).classes == classes
    assert compare_bundles(bundle, trained, data.split(PUBLIC_TEST)).old is None


def test_two_models_are_compared_on_the_same_faces(trained, drawn):
    found = compare_bundles(trained, trained, drawn.split(PUBLIC_TEST))
    assert found.test is not None
    assert (found.test.faces, found.test.only_first, found.test.only_second, found.test.p_value) == (
        28,
        0,
        0,
        1,
    )
    assert found.new == found.old
    assert "On the same 28 faces, tiny has an accuracy of" in str(found)
    assert "(McNemar p = 1)" in str(found)


def test_models_with_other_emotions_are_not_compared(trained, drawn):
    found = compare_bundles(
        trained, dataclasses.replace(trained, labels=("A", "B")), drawn.split(PUBLIC_TEST)
    )
    assert (found.old, found.test) == (None, None)
    assert str(found) == f"{trained.name} knows other emotions, so the two cannot be compared."
    assert found.as_json()["p"] is None


def test_a_student_learns_from_teachers(trained, drawn, tmp_path):
    config = dataclasses.replace(TINY, epochs=2, teacher_weight=1.0, mixup=0.4)
    bundle = run(drawn, config, tmp_path / "student", Listener(), teachers=[trained, trained])
    rows = history(bundle)
    assert bundle.config["teachers"] == [trained.sha256] * 2
    assert rows[1]["loss"] < rows[0]["loss"]
    assert (bundle.folder / "model.keras").stat().st_size < 1.1 * trained.keras_path.stat().st_size


def test_frozen_stages_without_a_model_to_begin_with_are_refused(drawn, tmp_path):
    with pytest.raises(ConfigError, match="only useful for fine-tuning"):
        run(drawn, dataclasses.replace(TINY, frozen_stages=1), tmp_path / "tiny", Listener())


def test_the_model_that_comes_with_the_program_can_continue_learning(shipped_bundle):
    network = restored_network(shipped_bundle, shipped_bundle.labels, "float32")
    master = keras.saving.load_model(shipped_bundle.keras_path, compile=False)
    for one, other in zip(network.get_weights(), master.get_weights(), strict=True):
        assert np.array_equal(one, other)


def test_weights_that_are_damaged_are_refused_in_a_sentence_that_names_the_file(shipped_bundle, tmp_path):
    content = bytearray(shipped_bundle.keras_path.read_bytes())
    with zipfile.ZipFile(shipped_bundle.keras_path) as archive:
        start = archive.getinfo("model.weights.h5").header_offset
    content[start + 1_000_000] ^= 0xFF
    damaged = dataclasses.replace(shipped_bundle, folder=tmp_path)
    damaged.keras_path.write_bytes(content)
    with pytest.raises(BundleError, match=r"model\.keras is not a network that Keras can load"):
        try_master(damaged)


def test_a_teacher_of_fewer_pixels_is_refused(trained, drawn, tmp_path):
    small = dataclasses.replace(trained, input_size=32)
    with pytest.raises(DataError, match=r"are 48 pixels wide, the input of the model .* is 32"):
        run(drawn, TINY, tmp_path / "student", Listener(), teachers=[small])


def test_a_teacher_that_knows_held_out_faces_is_reported(trained, drawn, tmp_path):
    swapped = {TRAINING: PUBLIC_TEST, PUBLIC_TEST: TRAINING}
    splits = np.array([swapped.get(str(name), str(name)) for name in drawn.splits])
    listener = Listener()
    other = dataclasses.replace(drawn, splits=splits)
    student = run(other, TINY, tmp_path / "student", listener, teachers=[trained])
    assert any("was trained on 112 of the 112 faces in PublicTest" in line for line in listener.lines)
    assert seen_by(student, drawn.faces[np.isin(drawn.splits, (TRAINING, PUBLIC_TEST))]).all()
