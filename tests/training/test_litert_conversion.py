"""The LiteRT form of a network that was trained on another backend than TensorFlow."""

import keras
import numpy as np
import pytest

from training.export.litert import LiteRTNetwork
from training.export.litert_conversion import ConversionError, convert


@pytest.fixture
def other_backend(monkeypatch):
    """This process seems to run on JAX, so a worker has to convert."""
    monkeypatch.setattr(keras.backend, "backend", lambda: "jax")


@pytest.mark.usefixtures("other_backend")
def test_a_worker_converts_the_network(tmp_path):
    network = keras.Sequential(
        [keras.layers.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax")]
    )
    network.save(tmp_path / "model.keras")
    convert(tmp_path / "model.keras", tmp_path / "model.tflite")
    faces = np.random.default_rng(0).integers(0, 256, (2, 8, 8), dtype=np.uint8)
    expected = np.asarray(network(faces[..., None].astype(np.float32)))
    assert LiteRTNetwork(tmp_path / "model.tflite").predict(faces) == pytest.approx(expected, abs=1e-5)


@pytest.mark.usefixtures("other_backend")
def test_why_a_network_cannot_be_converted_is_said(tmp_path):
    (tmp_path / "model.keras").write_bytes(b"no network")
    with pytest.raises(ConversionError, match=r"TensorFlow could not convert .*model\.keras: \S+"):
        convert(tmp_path / "model.keras", tmp_path / "model.tflite")
