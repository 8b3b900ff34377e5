import dataclasses
import hashlib
import shutil

import numpy as np
import pytest

from fer_desktop.base.errors import ClassifierError
from fer_desktop.vision.inference.classifier import LiteRTClassifier


@pytest.fixture(scope="module")
def classifier(shipped_bundle):
    return LiteRTClassifier(shipped_bundle)


def _faces(count, size=48):
    return np.random.default_rng(0).integers(0, 256, (count, size, size), dtype=np.uint8)


def test_every_face_gets_probabilities_in_the_order_of_the_labels(classifier, shipped_bundle):
    probabilities = classifier.predict(_faces(3))
    assert probabilities.shape == (3, len(shipped_bundle.labels))
    assert probabilities.dtype == np.float32
    assert probabilities.sum(axis=1) == pytest.approx([1.0, 1.0, 1.0], abs=1e-5)
    assert classifier.labels == shipped_bundle.labels
    assert classifier.input_size == shipped_bundle.input_size


def test_a_face_reads_the_same_alone_and_among_others(classifier):
    faces = _faces(3)
    assert np.allclose(classifier.predict(faces)[1], classifier.predict(faces[1:2])[0])


def test_what_was_returned_is_never_written_again(classifier):
    first = classifier.predict(_faces(1))
    before = first.copy()
    classifier.predict(255 - _faces(1))
    assert np.array_equal(first, before)


def test_no_faces_give_no_rows(classifier):
    assert classifier.predict(_faces(0)).shape == (0, len(classifier.labels))


@pytest.mark.parametrize(
    "faces", [_faces(1, size=64), _faces(2)[0], _faces(1).astype(np.float32)], ids=["size", "shape", "type"]
)
def test_faces_of_another_shape_or_type_are_refused(classifier, faces):
    with pytest.raises(ClassifierError, match="The model reads uint8 faces of 48 × 48"):
        classifier.predict(faces)


def test_a_file_that_is_no_model_is_named(tmp_path, shipped_bundle):
    content = b"this is no model, although it is long enough to be looked at"
    (tmp_path / "model.tflite").write_bytes(content)
    files = {"model.tflite": hashlib.sha256(content).hexdigest()}
    with pytest.raises(ClassifierError, match=r"Cannot run .*model\.tflite"):
        LiteRTClassifier(dataclasses.replace(shipped_bundle, folder=tmp_path, files=files))


def test_a_model_whose_file_was_changed_since_it_was_opened_is_refused(tmp_path, shipped_bundle):
    shutil.copytree(shipped_bundle.folder, tmp_path / "model")
    bundle = dataclasses.replace(shipped_bundle, folder=tmp_path / "model")
    bundle.tflite_path.write_bytes(bundle.tflite_path.read_bytes() + b" and more")
    with pytest.raises(ClassifierError, match=r"model\.tflite has changed since the model was opened"):
        LiteRTClassifier(bundle)


def test_a_model_whose_file_is_replaced_later_reads_as_before(tmp_path, shipped_bundle):
    shutil.copytree(shipped_bundle.folder, tmp_path / "model")
    classifier = LiteRTClassifier(dataclasses.replace(shipped_bundle, folder=tmp_path / "model"))
    before = classifier.predict(_faces(2))
    (tmp_path / "model" / "model.tflite").write_bytes(b"")
    assert np.array_equal(classifier.predict(_faces(2)), before)


def test_a_model_that_does_not_fit_its_bundle_is_named(shipped_bundle):
    with pytest.raises(ClassifierError, match=r"model\.tflite .* but its model folder specifies 64 pixels"):
        LiteRTClassifier(dataclasses.replace(shipped_bundle, input_size=64))
    with pytest.raises(ClassifierError, match="48 pixels and 2 emotions"):
        LiteRTClassifier(dataclasses.replace(shipped_bundle, labels=("Sad", "Happy")))


def test_the_bundles_temperature_is_applied(shipped_bundle):
    plain = LiteRTClassifier(dataclasses.replace(shipped_bundle, temperature=1.0)).predict(_faces(4))
    cooled = LiteRTClassifier(dataclasses.replace(shipped_bundle, temperature=3.0)).predict(_faces(4))
    assert (cooled.max(axis=1) < plain.max(axis=1)).all()
    assert np.array_equal(cooled.argmax(axis=1), plain.argmax(axis=1))
