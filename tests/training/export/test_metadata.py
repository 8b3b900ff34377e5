"""What an exported file says of itself: all that another program needs, where that program looks for it."""

import json
import zipfile

import flatbuffers
import numpy as np
import onnxruntime
import pytest
from ai_edge_litert import schema_py_generated as schema

from training.commands.main import main
from training.export.export_file import export_file, metadata_of
from training.export.formats import FORMATS, file_format
from training.export.quantize import quantize

pytestmark = pytest.mark.slow

LITERT = [form.name for form in FORMATS if form.extension == ".tflite"]


@pytest.fixture(scope="module")
def exported(trained, drawn, tmp_path_factory):
    """Every format of the tiny model with metadata, by name."""
    folder, metadata = tmp_path_factory.mktemp("described"), metadata_of(trained, "CC0-1.0")
    return {
        form.name: export_file(trained, form, folder / f"tiny{form.suffix}", drawn, metadata).path
        for form in FORMATS
    }


def tables_of(path):
    """The data of the buffer with the standard's name; None without one."""
    model = schema.ModelT.InitFromPackedBuf(path.read_bytes())
    buffers = [entry.buffer for entry in model.metadata if entry.name == b"TFLITE_METADATA"]
    assert len(buffers) < 2
    return model.buffers[buffers[0]].data.tobytes() if buffers else None


class Table:
    """Reads a table by the numbers of its fields in ``metadata_schema.fbs``."""

    def __init__(self, data, position=None):
        root = flatbuffers.encode.Get(flatbuffers.packer.uoffset, data, 0)
        self._table = flatbuffers.table.Table(data, root if position is None else position)

    def _field(self, number):
        offset = self._table.Offset(4 + 2 * number)
        assert offset, f"field {number} is missing"
        return self._table.Pos + offset

    def text(self, number):
        return self._table.String(self._field(number)).decode()

    def integer(self, number, flags):
        return self._table.Get(flags, self._field(number))

    def floats(self, number):
        flags = flatbuffers.number_types.Float32Flags
        return self._table.GetVectorAsNumpy(flags, self._field(number) - self._table.Pos).tolist()

    def table(self, number):
        return Table(self._table.Bytes, self._table.Indirect(self._field(number)))

    def only(self, number):
        """The only table of a list."""
        offset = self._field(number) - self._table.Pos
        assert self._table.VectorLen(offset) == 1
        return Table(self._table.Bytes, self._table.Indirect(self._table.Vector(offset)))


def test_the_entries_are_those_of_the_model(trained):
    entries = metadata_of(trained)
    assert entries["labels"] == list(trained.labels)
    assert (entries["input_size"], entries["input_range"]) == (48, [0, 255])
    assert (entries["margin"], entries["temperature"]) == (trained.margin, trained.temperature)
    assert entries["temperature_applied"] is False
    assert (entries["model"], entries["model_sha256"]) == ("tiny", trained.files["model.tflite"])
    assert "license" not in entries
    assert metadata_of(trained, "MIT")["license"] == "MIT"


def test_onnx_has_the_entries_in_its_properties(exported, trained):
    session = onnxruntime.InferenceSession(exported["onnx"], providers=["CPUExecutionProvider"])
    texts = session.get_modelmeta().custom_metadata_map
    assert (texts["model"], texts["color_space"], texts["license"]) == ("tiny", "gray", "CC0-1.0")
    read = {
        name: text if isinstance(metadata_of(trained, "CC0-1.0")[name], str) else json.loads(text)
        for name, text in texts.items()
    }
    assert read == metadata_of(trained, "CC0-1.0")


@pytest.mark.parametrize("name", LITERT)
def test_litert_has_labels_and_entries_in_files(exported, trained, name):
    with zipfile.ZipFile(exported[name]) as files:
        assert files.testzip() is None
        assert files.read("labels.txt").decode().splitlines() == list(trained.labels)
        assert json.loads(files.read("metadata.json")) == metadata_of(trained, "CC0-1.0")


@pytest.mark.parametrize("name", LITERT)
def test_litert_has_the_tables_of_the_standard(exported, trained, name):
    data = tables_of(exported[name])
    assert data[4:8] == b"M001"
    model = Table(data)
    assert (model.text(0), model.text(2), model.text(5)) == ("tiny", trained.created, "CC0-1.0")
    assert model.only(6).text(0) == "metadata.json"
    taken, given = model.only(3).only(2), model.only(3).only(3)
    image = taken.table(3).table(1)
    assert image.integer(0, flatbuffers.number_types.Int8Flags) == 2, "gray"
    size = image.table(1)
    assert [size.integer(side, flatbuffers.number_types.Uint32Flags) for side in (0, 1)] == [48, 48]
    normalization = taken.only(4).table(1)
    assert (normalization.floats(0), normalization.floats(1)) == ([0.0], [1.0])
    assert (taken.table(5).floats(0), taken.table(5).floats(1)) == ([255.0], [0.0])
    labels = given.only(6)
    assert labels.text(0) == "labels.txt"
    assert labels.integer(2, flatbuffers.number_types.Int8Flags) == 2, "labels of the output's axis"


@pytest.mark.parametrize("name", LITERT)
def test_metadata_change_no_reading_and_leave_the_weights_aligned(exported, trained, drawn, tmp_path, name):
    form = file_format(name)
    plain = export_file(trained, form, tmp_path / f"plain{form.suffix}", drawn).path
    assert tables_of(plain) is None
    before, after = (form.load(path, 1).predict(drawn.faces) for path in (plain, exported[name]))
    assert np.array_equal(before, after)
    model = schema.Model.GetRootAs(exported[name].read_bytes())
    buffers = [model.Buffers(index) for index in range(model.BuffersLength())]
    starts = [one._tab.Vector(one._tab.Offset(4)) for one in buffers if one.DataLength()]
    assert starts
    assert all(start % 16 == 0 for start in starts)


def test_the_command_stores_metadata_and_a_licence(monkeypatch, trained, tmp_path):
    monkeypatch.setenv("KERAS_BACKEND", "tensorflow")  # the command sets it; this puts it back afterwards
    out = tmp_path / "tiny.tflite"
    command = ["export", str(trained.folder), "--format", "tflite", "--out", str(out)]
    assert main([*command, "--license", "research only"]) == 0
    with zipfile.ZipFile(out) as files:
        assert json.loads(files.read("metadata.json"))["license"] == "research only"


def test_the_network_of_a_model_folder_has_none(trained, drawn, tmp_path):
    bundle = quantize(trained, file_format("tflite-float16"), drawn, tmp_path / "small").bundle
    for path in (trained.tflite_path, bundle.tflite_path):
        assert tables_of(path) is None
        assert not zipfile.is_zipfile(path)
