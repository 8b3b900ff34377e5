"""A bundle with a smaller network: the same model, or none."""

import errno
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from training.commands.main import main
from training.core.bundle import BundleError, read_bundle
from training.core.calibration import fit_temperature
from training.data.faces import PUBLIC_TEST, DataError
from training.evaluation.evaluate import evaluate
from training.export.export_file import export_file
from training.export.formats import file_format
from training.export.litert import LiteRTNetwork
from training.export.quantize import QuantizationError, quantize

pytestmark = pytest.mark.slow

FLOAT16 = file_format("tflite-float16")


def test_a_quantized_model_is_the_same_model_with_a_smaller_network(trained, drawn, tmp_path):
    quantized = quantize(trained, FLOAT16, drawn, tmp_path / "small")
    bundle = quantized.bundle
    assert bundle.name == "small"
    assert bundle.config["live_format"] == "tflite-float16"
    assert bundle.labels == trained.labels
    assert bundle.files["model.keras"] == trained.files["model.keras"]
    assert (
        bundle.tflite_path.stat().st_size
        == quantized.exported.size
        < 0.6 * trained.tflite_path.stat().st_size
    )


def test_its_temperature_is_that_of_the_smaller_network(trained, drawn, tmp_path):
    bundle = quantize(trained, FLOAT16, drawn, tmp_path / "small").bundle
    chosen = drawn.split(PUBLIC_TEST)
    read = LiteRTNetwork(bundle.tflite_path).predict(chosen.faces)
    assert bundle.temperature == fit_temperature(read, chosen.labels)


def test_only_the_faces_of_its_training_will_do(trained, drawn, tmp_path):
    fewer = drawn.where(np.arange(len(drawn)) > 0)
    with pytest.raises(DataError, match="Use the same data as for the training"):
        quantize(trained, FLOAT16, fewer, tmp_path / "small")
    assert list(tmp_path.iterdir()) == []


def test_a_model_can_be_quantized_again_in_place_and_is_compared_with_the_master(trained, drawn, tmp_path):
    out = tmp_path / "small"
    once = quantize(trained, FLOAT16, drawn, out)
    again = quantize(once.bundle, file_format("tflite-int8"), drawn, out)
    assert again.exported.accuracy_before == once.exported.accuracy_before
    assert again.bundle.config["live_format"] == "tflite-int8"
    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_a_model_is_not_written_into_its_data_or_another_model(trained, tmp_path, capsys):
    (tmp_path / "faces").mkdir()
    command = ["shrink", str(trained.folder), str(tmp_path / "faces"), "--out"]
    assert main([*command, str(tmp_path / "faces" / "model")]) == 2
    assert "which contains the faces" in capsys.readouterr().err
    inside = trained.folder / "small"
    assert main([*command, str(inside)]) == 2
    assert "is inside the model folder" in capsys.readouterr().err
    assert not inside.exists()


def test_figures_and_pictures_of_the_larger_network_are_left_behind(trained, drawn, tmp_path):
    measured = quantize(trained, FLOAT16, drawn, tmp_path / "measured").bundle
    evaluate(measured.folder, drawn, PUBLIC_TEST)
    quantized = quantize(read_bundle(measured.folder), FLOAT16, drawn, tmp_path / "small").bundle
    assert not quantized.metrics
    assert sorted(quantized.files) == sorted(trained.files)


def test_a_network_that_reads_worse_is_not_written(trained, drawn, tmp_path, monkeypatch):
    def worse(*arguments):
        return replace(export_file(*arguments), accuracy=0.50, accuracy_before=0.51)

    monkeypatch.setattr("training.export.quantize.export_file", worse)
    with pytest.raises(QuantizationError, match=r"drops by 1\.00 percentage points.* Nothing was written"):
        quantize(trained, FLOAT16, drawn, tmp_path / "small")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_sentence_and_leaves_nothing_half_written(trained, drawn, tmp_path, monkeypatch):
    def full(source, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("training.export.quantize.shutil.copy2", full)
    with pytest.raises(BundleError, match=r"Cannot write .*small \(No space left on device\)\. Free up"):
        quantize(trained, FLOAT16, drawn, tmp_path / "small")
    assert list(tmp_path.iterdir()) == []


def test_the_command_replaces_no_model_unasked_and_never_its_own(trained, write_csv, capsys, tmp_path):
    data = write_csv("emotion,pixels,Usage", f"0,{' '.join(['7'] * 2304)},{PUBLIC_TEST}")
    before = np.frombuffer(trained.tflite_path.read_bytes(), np.uint8)
    other = Path(shutil.copytree(trained.folder, tmp_path / "other"))
    assert main(["quantize", str(trained.folder), str(data), "--out", str(other)]) == 2
    assert "already contains a model" in capsys.readouterr().err
    own = ["quantize", str(trained.folder), str(data), "--out", str(trained.folder), "--overwrite"]
    assert main(own) == 2
    assert "is the model itself, which would be lost" in capsys.readouterr().err
    assert np.array_equal(np.frombuffer(trained.tflite_path.read_bytes(), np.uint8), before)
