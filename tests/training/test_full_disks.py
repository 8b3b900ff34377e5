"""Trainings, measurements and exports on a full or read-only disk: one sentence, and nothing is lost."""

import contextlib
import importlib.util
import os
import re
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from tests.hostile.disks import small_disk
from tests.training.conftest import TINY, Listener, run
from tests.training.little_networks import PLAIN, little_networks
from training.commands.main import main
from training.core.bundle import read_bundle
from training.core.training_error import TrainingError, known_error
from training.data.csv_writer import write_csv as write_faces
from training.export.formats import FORMATS
from training.sweep.sweep_file import read_sweep
from training.sweep.sweep_runner import CommandSteps, run_sweep

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="disks are made otherwise there"),
]

USAGE = namedtuple("USAGE", "total used free")
REASONS = (
    r"(No space left on device|File too large|disk is full|Read-only file system|disk is read-only|"
    r"Permission denied|No permission|[Ff]ree up disk space)"
)
TROUBLES = pytest.mark.parametrize("trouble", ["full", "read_only"])
INSTALLED = {"onnx": "tf2onnx"}


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk") as made:
        yield made


@pytest.fixture
def faces(drawn, tmp_path):
    """The faces of the trained model as a file."""
    path = tmp_path / "faces.csv"
    write_faces(drawn, path)
    return str(path)


@pytest.fixture(autouse=True)
def fills_later(monkeypatch):
    """Every disk says that it has room, as it does before it is filled by others."""
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: USAGE(10**12, 0, 10**12))


def _contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _refused(capsys, *arguments):
    """Run a command that cannot write; the sentence that it ends with."""
    capsys.readouterr()
    with little_networks():
        assert main([str(one) for one in arguments]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1, said
    assert re.search(REASONS, said[0]), said
    return said[0]


class _Fills(Listener):
    """Fills the disk after some epoch."""

    def __init__(self, disk, epoch):
        super().__init__()
        self._disk, self._epoch = disk, epoch
        self.full = contextlib.ExitStack()

    def epoch(self, row, epochs, recall=None):
        super().epoch(row, epochs, recall)
        if row["epoch"] == self._epoch:
            self.full.enter_context(self._disk.full())


@TROUBLES
def test_a_training_where_nothing_can_be_written_leaves_nothing(disk, faces, capsys, trouble):
    small = ["--architecture", PLAIN, "--epochs", "1", "--batch-size", "16", "--precision", "float32"]
    with getattr(disk, trouble)():
        sentence = _refused(capsys, "train", faces, "--out", disk.folder / "model", *small)
    assert str(disk.folder) in sentence
    assert _contents(disk.folder) == {}


@pytest.mark.parametrize("epoch", [1, 2])
def test_a_disk_that_fills_during_a_training_costs_no_epoch(trained, drawn, disk, epoch):
    """After the first epoch no further one can be saved, after the last one no model."""
    listener = _Fills(disk, epoch)
    with listener.full, pytest.raises((TrainingError, OSError)) as raised:
        run(drawn, TINY, disk.folder / "tiny", listener)
    sentence = str(known_error(raised.value))
    assert re.search(REASONS, sentence), sentence
    assert "tiny" in sentence
    assert not (disk.folder / "tiny").exists()
    resumed = Listener()
    bundle = run(drawn, TINY, disk.folder / "tiny", resumed, resume=True)
    assert resumed.started[1] == epoch
    strip = [{key: row[key] for key in row if key not in ("seconds", "elapsed")} for row in bundle.history()]
    assert [row["loss"] for row in strip] == pytest.approx([row["loss"] for row in trained.history()])
    assert sorted(path.name for path in disk.folder.iterdir()) == ["tiny"]


@TROUBLES
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_an_export_leaves_the_file_before_it(trained, disk, faces, capsys, form, trouble):
    needed = INSTALLED.get(form.name)
    if needed and importlib.util.find_spec(needed) is None:
        pytest.skip(f"needs {needed}")
    out = disk.folder / f"network{form.suffix}"
    out.write_text("before")
    options = ["--data", faces] if form.needs_faces else []
    with getattr(disk, trouble)():
        sentence = _refused(
            capsys, "export", trained.folder, "--format", form.name, "--out", out, "--overwrite", *options
        )
    assert out.name in sentence
    assert _contents(disk.folder) == {Path(out.name): b"before"}


@TROUBLES
def test_a_measurement_leaves_the_model_as_it_was(trained, disk, faces, capsys, trouble):
    folder = Path(shutil.copytree(trained.folder, disk.folder / "tiny"))
    before = _contents(disk.folder)
    with getattr(disk, trouble)():
        sentence = _refused(capsys, "evaluate", folder, faces)
    assert str(disk.folder) in sentence
    assert _contents(disk.folder) == before
    read_bundle(folder)
    assert main(["evaluate", str(folder), faces]) == 0


@TROUBLES
@pytest.mark.parametrize("option", ["--json", "--html", "--predictions"])
def test_what_a_measurement_writes_beside_the_model_is_named(
    trained, disk, faces, tmp_path, capsys, option, trouble
):
    kinds = {"--json": "json", "--html": "html", "--predictions": "csv"}
    out = disk.folder / f"measured.{kinds[option]}"
    out.write_text("before")
    with getattr(disk, trouble)():
        sentence = _refused(capsys, "evaluate", trained.folder, faces, "--no-store", option, out)
    assert out.name in sentence
    assert _contents(disk.folder) == {Path(out.name): b"before"}


@TROUBLES
def test_a_quantized_copy_is_whole_or_not_there(trained, disk, faces, capsys, trouble):
    out = disk.folder / "small"
    with getattr(disk, trouble)():
        sentence = _refused(capsys, "quantize", trained.folder, faces, "--out", out)
    assert str(disk.folder) in sentence
    assert _contents(disk.folder) == {}


@TROUBLES
def test_a_sweep_names_the_file_that_it_cannot_write(disk, tmp_path, faces, trouble):
    file = tmp_path / "sweep.toml"
    file.write_text(f'data = "{faces}"\nout = "{disk.folder / "sweep"}"\n[runs.plain]\n[runs.other]\n')
    sweep = read_sweep(file)
    with getattr(disk, trouble)(), pytest.raises((TrainingError, OSError)) as raised:
        run_sweep(
            sweep, lambda said: None, lambda: None, CommandSteps(lambda arguments: pytest.fail("trained"))
        )
    sentence = str(known_error(raised.value))
    assert re.search(REASONS, sentence), sentence
    assert str(disk.folder) in sentence
    assert _contents(disk.folder) == {}
