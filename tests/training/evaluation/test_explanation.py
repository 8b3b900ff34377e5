"""Grad-CAM and the activations of a network whose answers are known."""

import base64
import dataclasses
import hashlib
import io
import json

import numpy as np
import pytest

from training.core.process.worker_protocol import EventWriter
from training.core.untrusted.network_trial import remember_own
from training.evaluation.explanation import Explainer, NoConvolutionError, UnknownLayerError, grad_cam
from training.worker.explain_job import explain
from training.worker.request import RequestError
from training.worker.training_task import TrainingTask

SIDE = 48


@pytest.fixture(scope="module")
def make_bundle(trained, tmp_path_factory):
    """Makes a model of a function from the gray input, 0..1, to the features of its last layer."""
    import keras
    from keras import layers

    def make(features, weights):
        folder = tmp_path_factory.mktemp("known")
        gray = keras.Input((SIDE, SIDE, 1), name="gray")
        unit = layers.Rescaling(1 / 255)(gray)
        standardised = layers.Normalization(mean=0.0, variance=1.0, axis=None, name="standardise")(unit)
        found = layers.GlobalAveragePooling2D()(features(standardised))
        dense = layers.Dense(len(trained.labels), name="logits", use_bias=False)
        network = keras.Model(gray, layers.Softmax(name="probabilities")(dense(found)))
        dense.set_weights([np.asarray(weights, np.float32)])
        network.save(folder / "model.keras")
        digest = hashlib.sha256((folder / "model.keras").read_bytes()).hexdigest()
        files = {**trained.files, "model.keras": digest}
        bundle = dataclasses.replace(trained, folder=folder, files=files)
        remember_own(bundle)
        return bundle

    return make


@pytest.fixture(scope="module")
def left_half(make_bundle):
    """Blind to the right half; the first emotion likes what is bright, the second what is dark."""
    from keras import layers

    def features(gray):
        half = layers.Cropping2D(((0, 0), (0, SIDE // 2)))(gray)
        whole = layers.ZeroPadding2D(((0, 0), (0, SIDE // 2)))(half)
        convolution = layers.Conv2D(1, 3, padding="same", use_bias=False, activation="relu", name="seen")
        seen = convolution(layers.AveragePooling2D(4)(whole))
        convolution.set_weights([np.full((3, 3, 1, 1), 1 / 9, np.float32)])
        return seen

    return make_bundle(features, [[1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0]])


@pytest.fixture
def task():
    made = TrainingTask(EventWriter(io.StringIO()))
    made.control.begin(1)
    return made


def gray(value):
    return np.full((SIDE, SIDE), value, np.uint8)


def test_a_network_that_looks_at_the_left_half_has_its_map_there(left_half):
    seen = grad_cam(left_half, gray(200), left_half.labels[0])
    assert seen.shape == (SIDE, SIDE)
    assert seen.dtype == np.float32
    assert (seen.min(), seen.max()) == (0.0, 1.0)
    assert seen[:, : SIDE // 2 - 6].min() > 0.3
    assert seen[:, SIDE // 2 + 8 :].max() == 0.0


def test_what_speaks_against_an_emotion_or_not_at_all_has_an_empty_map(left_half):
    assert not grad_cam(left_half, gray(200), left_half.labels[1]).any()
    assert not grad_cam(left_half, gray(200), left_half.labels[2]).any()


def test_an_explanation_has_activations_logits_and_calibrated_probabilities(left_half):
    warmer = dataclasses.replace(left_half, temperature=2.0)
    explanation = Explainer(warmer).explain(gray(255))
    (layer,) = explanation.layers
    assert (layer.name, layer.convolutions, layer.activations.shape) == ("seen", 1, (12, 12, 1))
    assert layer.maps.shape == (7, 12, 12)
    assert layer.activations[5, 2, 0] == pytest.approx(1.0)
    assert explanation.logits[0] == pytest.approx(layer.activations.mean(), abs=1e-6)
    powers = np.exp(explanation.logits / 2.0)
    np.testing.assert_allclose(explanation.probabilities, powers / powers.sum(), atol=1e-6)


def test_a_network_without_a_convolution_has_no_grad_cam_and_says_so(make_bundle):
    from keras import layers

    bundle = make_bundle(layers.AveragePooling2D(4), [[1.0] * 7])
    with pytest.raises(NoConvolutionError, match="has no convolution layer"):
        Explainer(bundle)


def test_every_stage_can_be_asked_for_and_an_unknown_layer_is_named(trained, drawn):
    layers = Explainer(trained).explain(drawn.faces[0]).layers
    assert len(layers) == 1
    for layer in layers:
        seen = grad_cam(trained, drawn.faces[0], "Happy", layer.name)
        assert 0.0 <= seen.min() <= seen.max() <= 1.0
    with pytest.raises(UnknownLayerError, match=f"'nowhere'. Use one of {layers[0].name}"):
        grad_cam(trained, drawn.faces[0], "Happy", "nowhere")
    with pytest.raises(ValueError, match="is not one of"):
        grad_cam(trained, np.zeros((24, 24), np.uint8), "Happy")


def explanation_of(task, bundle, face):
    out = io.StringIO()
    task.writer = EventWriter(out)
    letters = base64.b64encode(face.tobytes()).decode()
    explain(task, {"do": "explain", "bundle": str(bundle.folder), "face": letters})
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    return next(event for event in events if event["event"] == "explanation")


def test_the_worker_hands_over_the_strongest_channels_and_keeps_the_network(task, trained, drawn):
    event = explanation_of(task, trained, drawn.faces[0])
    assert event["emotions"] == list(trained.labels)
    assert sum(event["probabilities"]) == pytest.approx(1.0, abs=1e-3)
    for layer in event["layers"]:
        size = layer["height"] * layer["width"]
        assert layer["means"] == sorted(layer["means"], reverse=True)
        assert len(layer["activations"]) == len(layer["chosen"]) == min(layer["channels"], 16)
        assert {len(base64.b64decode(one)) for one in [*layer["activations"], *layer["maps"]]} == {size}
        assert len(layer["maps"]) == len(trained.labels)
    explainer = task.explainer
    explanation_of(task, trained, drawn.faces[1])
    assert task.explainer is explainer


@pytest.mark.parametrize(("face", "complaint"), [("?", "not base64"), ("AAAA", "has 3 pixels, not 48 × 48")])
def test_the_worker_refuses_what_is_no_face_of_the_model(task, trained, face, complaint):
    with pytest.raises(RequestError, match=complaint):
        explain(task, {"do": "explain", "bundle": str(trained.folder), "face": face})
