"""An architecture from a Python file: what is built of it, what is refused, and where it is run."""

import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.training.conftest import TINY, Listener, run
from training.commands.main import main
from training.core.bundle import read_bundle
from training.core.bundle_run import run_folder
from training.core.training_error import TrainingError
from training.data.csv_writer import write_csv
from training.networks.architectures.architecture_file import COPY, ArchitectureFile, read_architecture

pytestmark = pytest.mark.slow

HEAD = "import keras\nfrom keras import layers\n"
SEQUENTIAL = "    return keras.Sequential([layers.Flatten(), {}])\n"
NETWORK = (
    HEAD
    + """
def build(input_shape, classes):
    faces = keras.Input(input_shape)
    twice = layers.Conv2D(4, 3, strides=4, padding="same", activation="relu")(faces)
    x = layers.BatchNormalization()(twice)
    x = layers.Flatten()(x + 2 * twice)
    return keras.Model(faces, layers.Dense(classes, activation="softmax")(x))
"""
)


def built(text: str, size: int = 48, emotions: int = 7):
    from training.networks.architectures import Shape
    from training.networks.architectures.custom import custom

    shape = Shape(size, emotions, mean=0.5, deviation=0.25, dropout=0.0)
    return custom(ArchitectureFile(Path("net.py"), text), shape)


def test_the_network_gets_the_usual_input_and_output():
    network = built(NETWORK, size=64, emotions=3)
    assert (network.input_shape, network.output_shape) == ((None, 64, 64, 1), (None, 3))
    names = [layer.name for layer in network.layers]
    assert names[:3] == ["gray", "to_unit_range", "standardise"]
    assert names[-2:] == ["logits", "probabilities"]


@pytest.mark.parametrize(
    "end",
    [
        "layers.Dense(classes)",
        "layers.Dense(classes, activation='softmax')",
        "layers.Dense(classes), layers.Softmax()",
        "layers.Dense(classes), layers.Activation('softmax')",
    ],
)
def test_logits_and_probabilities_are_both_understood(end):
    import numpy as np

    network = built(HEAD + "def build(shape, classes):\n" + SEQUENTIAL.format(end))
    given = np.asarray(network(np.full((2, 48, 48, 1), 90, np.float32)))
    assert given.sum(axis=1) == pytest.approx([1, 1])


def test_a_layer_that_is_used_twice_keeps_one_set_of_weights():
    from training.acceleration.layers import accelerated

    network = built(
        HEAD
        + "def build(shape, classes):\n    i = keras.Input(shape)\n"
        + "    d = layers.Conv2D(1, 3, padding='same')\n"
        + "    return keras.Model(i, layers.Dense(classes)(layers.Flatten()(d(d(i)))))\n"
    )
    assert network.count_params() == 10 + 48 * 48 * 7 + 7
    assert accelerated(network).count_params() == network.count_params()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("def build(:\n", "net.py, line 1: invalid syntax"),
        ("x = 1\n", "net.py, line 1: the file needs def build(input_shape, classes)"),
        ("\ndef build(shape):\n    pass\n", "net.py, line 2: the file needs def build(input_shape, classes)"),
        ("import nowhere\n", "net.py, line 1: ModuleNotFoundError: No module named 'nowhere'"),
        ("def build(a, b):\n    return 1 / 0\n", "net.py, line 2: ZeroDivisionError: division by zero"),
        ("import sys\nsys.exit(3)\n", "net.py, line 2: SystemExit: 3"),
        ("def build(a, b):\n    return 3\n", "net.py, line 1: build returns int, not a"),
        (
            HEAD + "def build(a, classes):\n" + SEQUENTIAL.format("layers.Dense(3)"),
            "net.py, line 3: the network has input shape (None, 48, 48, 1) and output shape (None, 3)",
        ),
        (
            HEAD + "def build(a, classes):\n" + SEQUENTIAL.format("layers.Dense(classes, activation='relu')"),
            "End it in Dense(classes), for logits, or in Dense(classes) with a softmax.",
        ),
        (
            HEAD
            + "def build(a, classes):\n"
            + SEQUENTIAL.format("layers.Lambda(lambda x: x), layers.Dense(classes)"),
            "the network contains 'Lambda', which cannot be stored in a model safely",
        ),
        (
            HEAD
            + "class Own(layers.Layer):\n    def call(self, x):\n        return x\n"
            + "def build(a, classes):\n"
            + SEQUENTIAL.format("Own(), layers.Dense(classes)"),
            "net.py, line 6: the network contains Own, which cannot be stored in a model safely",
        ),
        (
            HEAD
            + "def build(a, classes):\n"
            + SEQUENTIAL.format("layers.Dense(9, activation=lambda x: x), layers.Dense(classes)"),
            "which cannot be stored in a model safely",
        ),
        (
            HEAD
            + "def build(a, classes):\n"
            + SEQUENTIAL.format("keras.Sequential([layers.Dense(9)]), layers.Dense(classes)"),
            "no networks inside of the network",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_its_line(text, sentence):
    with pytest.raises(TrainingError) as caught:
        built(text)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"#" * 300_000])
def test_a_file_that_is_no_source_is_refused(tmp_path, content):
    path = tmp_path / "net.py"
    path.write_bytes(content)
    with pytest.raises(TrainingError, match=r"Cannot read .*net\.py"):
        read_architecture(path)


def custom_config(**others):
    return ArchitectureFile(Path("net.py"), NETWORK).config(replace(TINY, **others))


def test_a_model_keeps_layers_of_keras_alone_and_the_text_of_the_file(drawn, tmp_path):
    bundle = run(drawn, custom_config(), tmp_path / "model", Listener())
    assert bundle.config["architecture"] == "custom"
    assert bundle.config["architecture_source"] == NETWORK
    with zipfile.ZipFile(bundle.keras_path) as archive:
        layers = json.loads(archive.read("config.json"))["config"]["layers"]
    assert {layer["module"].split(".")[0] for layer in layers} == {"keras"}
    assert read_bundle(bundle.folder).config["architecture_source"] == NETWORK


def test_fine_tuning_and_teaching_run_nothing_of_the_file(drawn, tmp_path, monkeypatch):
    bundle = run(drawn, custom_config(), tmp_path / "model", Listener())
    monkeypatch.setattr("training.networks.architectures.custom._function", None)
    tuned = run(drawn, replace(TINY, epochs=1), tmp_path / "tuned", Listener(), start=bundle)
    assert (tuned.config["architecture"], tuned.config["start"]) == ("custom", bundle.sha256)
    student = run(drawn, TINY, tmp_path / "student", Listener(), teachers=[bundle])
    assert student.config["teachers"] == [bundle.sha256]


def test_a_run_resumes_from_its_own_copy_of_the_file(drawn, tmp_path, capsys):
    faces, net, out = tmp_path / "faces.csv", tmp_path / "net.py", tmp_path / "model"
    write_csv(drawn, faces)
    net.write_text(NETWORK)
    with pytest.raises(KeyboardInterrupt):
        run(drawn, custom_config(epochs=3), out, Listener(interrupt_after=1))
    assert (run_folder(out) / COPY).read_text() == NETWORK
    net.write_text("raise SystemExit")
    copied = read_architecture(run_folder(out) / COPY).config(replace(TINY, epochs=3))
    bundle = run(drawn, copied, out, Listener(), resume=True)
    assert len(bundle.history()) == 3


def test_the_command_line_names_the_file_in_what_it_refuses(drawn, tmp_path, capsys):
    faces, net = tmp_path / "faces.csv", tmp_path / "net.py"
    write_csv(drawn, faces)
    net.write_text(HEAD + "def build(a, classes):\n    return 3\n")
    train = ["train", str(faces), "--architecture-file", str(net), "--out", str(tmp_path / "model")]
    assert main(train) == 2
    assert f"{net}, line 3: build returns int" in capsys.readouterr().err
    assert main([*train, "--architecture", "vgg"]) == 2
    assert "--architecture-file has no effect with --architecture" in capsys.readouterr().err
    shutil.rmtree(tmp_path / "model", ignore_errors=True)
