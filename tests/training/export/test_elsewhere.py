"""The programs of "Use the model elsewhere" give what FER Desktop gives; OpenCV runs each architecture."""

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import cv2
import keras
import numpy as np
import pytest

import fer_desktop
from fer_desktop.base.paths import default_model, resource
from fer_desktop.vision.inference.crop import crop_face, to_gray
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Box
from training.core.bundle import read_bundle
from training.export.export_file import export_file, metadata_of
from training.export.formats import file_format
from training.export.formats.onnx_format import ONNXNetwork, write_onnx
from training.export.parity import made_up_faces
from training.networks.architectures import ARCHITECTURES, Shape

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
MODULES = ROOT / "build" / "javascript" / "node_modules"
BLOCK = re.compile(r'```\w+ title="(?P<name>[^"]+)"\n(?P<code>.*?)```', re.DOTALL)
PROGRAMS = {
    "with_onnxruntime.py": "onnx",
    "with_opencv.py": "onnx",
    "with_litert.py": "tflite",
    "with_onnxruntime_web.mjs": "onnx",
}
TOLERANCE = 0.002
"""The bundled model runs live with float16 weights, and exported in float32; in JavaScript a gray value can
differ by one."""
FACES = {
    "happy": None,
    "fear": None,
    "surprise": Box(-40, 150, 395, 395),
}
"""Samples with the box that the detector finds, or one that reaches out of the picture."""


@pytest.fixture(scope="module")
def model():
    return fer_desktop.load_model()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The programs of the page beside the bundled model in both formats."""
    folder = tmp_path_factory.mktemp("elsewhere")
    page = (ROOT / "docs" / "elsewhere.md").read_text(encoding="utf-8")
    for block in BLOCK.finditer(page):
        (folder / block["name"]).write_text(block["code"], encoding="utf-8")
    bundle = read_bundle(default_model())
    for name in ("onnx", "tflite"):
        form = file_format(name)
        export_file(bundle, form, folder / f"default{form.suffix}", None, metadata_of(bundle))
    return folder


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_gives_the_probabilities_of_fer_desktop(program, folder, model):
    command = [sys.executable]
    if program.endswith(".mjs"):
        command = [_node(folder)]
    for name, box in FACES.items():
        picture = resource("samples", f"{name}.png")
        face = model.predict(picture).faces[0]
        crop = face.crop if box is None else crop_face(_gray(picture), box, 0.0, model.input_size)
        x, y, width, height = (getattr(box or face.box, part) for part in ("x", "y", "width", "height"))
        arguments = [program, f"default.{PROGRAMS[program]}", picture, x, y, width, height]
        result = subprocess.run(
            [*command, *map(str, arguments)], cwd=folder, capture_output=True, text=True, timeout=300
        )
        assert result.returncode == 0, result.stderr
        read = dict(line.split() for line in result.stdout.splitlines())
        assert list(read) == list(model.labels)
        given = [float(read[label]) for label in model.labels]
        assert given == pytest.approx(model.predict_crops(crop[None])[0].tolist(), abs=TOLERANCE)


def _node(folder):
    """Node.js, with the packages of the page in the programs' folder."""
    node = shutil.which("node")
    if node is None or not (MODULES / "onnxruntime-web").is_dir():
        pytest.skip("needs Node.js, and its packages from `make javascript`")
    if not (folder / "node_modules").exists():
        os.symlink(MODULES, folder / "node_modules", target_is_directory=True)
    return node


def test_the_steps_of_the_page_give_the_pixels_that_the_program_reads(folder, tmp_path):
    steps = runpy.run_path(str(folder / "face_input.py"))
    random = np.random.default_rng(0)
    picture = tmp_path / "noise.png"
    cv2.imwrite(str(picture), cv2.resize(random.integers(0, 256, (30, 40, 3), np.uint8), (400, 300)))
    gray = _gray(picture)
    for margin in (-0.1, 0.0, 0.2):
        for _ in range(20):
            box = Box(*map(int, random.integers((-30, -30, 20, 20), (300, 200, 150, 150))))
            face = steps["face_input"](str(picture), (box.x, box.y, box.width, box.height), margin, 48)
            assert face.shape == (1, 48, 48, 1)
            assert np.array_equal(face[0, :, :, 0], crop_face(gray, box, margin, 48))


def _gray(picture):
    return to_gray(read_picture(picture))


@pytest.mark.parametrize("entry", ARCHITECTURES, ids=lambda entry: entry.name)
def test_opencv_runs_each_architecture_for_one_face_and_several(entry, tmp_path):
    path = tmp_path / "network.onnx"
    keras.utils.set_random_seed(0)
    network = entry.build(Shape(48, 7, mean=0.5, deviation=0.25, dropout=0.3))
    # A residual block begins as one that passes its input on; it should not stay so.
    random = np.random.default_rng(0)
    network.set_weights(
        [one + random.uniform(0, 0.5, one.shape) * (one.ndim == 1) for one in network.get_weights()]
    )
    faces = made_up_faces(3, 48)
    expected = network.predict(faces[..., None], verbose=0)
    write_onnx(network, path, faces[:0])
    assert np.ptp(expected, axis=0).max() > 1e-3, "the faces differ"
    assert ONNXNetwork(path, 1).predict(faces) == pytest.approx(expected, abs=1e-4)
    opencv = cv2.dnn.readNetFromONNX(str(path))
    for count in (1, 3):
        opencv.setInput(faces[:count, ..., None].astype(np.float32))
        assert opencv.forward().reshape(count, 7) == pytest.approx(expected[:count], abs=1e-4)
