import csv
import io
import json

import pytest

from fer_desktop.errors import OutputError
from fer_desktop.outputs import CsvFile, JsonOutput, TableOutput
from fer_desktop.rows import Row

ROWS: list[Row] = [{"file": "a, b.png", "frame": 0, "time_s": None}]
NAMES = ("file", "frame", "time_s")


def test_a_csv_file_appears_when_it_is_complete(tmp_path):
    path = tmp_path / "faces.csv"
    output = CsvFile(path, NAMES)
    output.write(ROWS)
    assert not path.exists()
    output.finish()
    with path.open(newline="") as file:
        assert list(csv.DictReader(file)) == [{"file": "a, b.png", "frame": "0", "time_s": ""}]
    assert [path.name for path in tmp_path.iterdir()] == ["faces.csv"]


def test_stopping_leaves_an_older_file_as_it_was(tmp_path):
    path = tmp_path / "faces.csv"
    path.write_text("from yesterday")
    output = CsvFile(path, NAMES)
    output.write(ROWS)
    output.abandon()
    assert path.read_text() == "from yesterday"
    assert [path.name for path in tmp_path.iterdir()] == ["faces.csv"]


def test_a_place_that_cannot_be_written_to_is_named(tmp_path):
    with pytest.raises(OutputError, match=r"gone/faces\.csv cannot be written \(No such file"):
        CsvFile(tmp_path / "gone" / "faces.csv", NAMES)
    with pytest.raises(OutputError, match="is a folder"):
        CsvFile(tmp_path, NAMES)


def test_a_file_name_that_is_no_valid_text_is_kept_byte_by_byte(tmp_path):
    path = tmp_path / "faces.csv"
    output = CsvFile(path, NAMES)
    output.write([{"file": "bad\udcff.png", "frame": 0, "time_s": None}])
    output.finish()
    assert b"bad\xff.png" in path.read_bytes()


def test_json_is_one_object_a_line():
    stream = io.StringIO()
    JsonOutput(stream).write(ROWS * 2)
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == ROWS * 2


def test_a_table_that_was_stopped_is_not_printed():
    stream = io.StringIO()
    output = TableOutput(stream)
    output.write([{"file": "a.png"}])
    output.abandon()
    output.finish()
    assert stream.getvalue() == ""
