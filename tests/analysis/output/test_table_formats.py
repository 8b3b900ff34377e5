"""Tables in every format: the same values come back, columns are described, and nothing is lost."""

import csv
import importlib.util
import json
import math

import pandas
import pytest
from pyarrow import parquet

from fer_desktop.analysis.output import parquet_table
from fer_desktop.analysis.output.columns import reading_schema, recording_schema
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.output.table_formats import (
    FORMATS,
    convert_table,
    file_filters,
    read_table,
    write_table,
)
from fer_desktop.base.errors import OutputError
from fer_desktop.base.task import StoppedError, Work
from fer_desktop.cli.run_summary import convert
from fer_desktop.cli.terminal import FAULTY, FINE

LABELS = ("Happy", "Sad")
SCHEMA = recording_schema(LABELS)
PROVENANCE = {"model": "default", "temperature": 1.25}
ENDINGS = [suffix for kind in FORMATS for suffix in kind.suffixes]


def make_rows(count=3):
    """Rows of a recording; each third one has no face."""
    rows = []
    for number in range(count):
        row: Row = {column.name: None for column in SCHEMA}
        row |= {"source": f'=film {number // 2},\t"é"\n.mp4', "frame": number, "time_s": number / 3}
        row |= {"wall_clock": "2026-11-30T12:00:00.123+01:00", "elapsed_s": 0.1, "detector": "haar"}
        if number % 3 != 2:
            row |= {"face_id": 1, "name": "Anna", "x": -3, "y": 0, "width": 90, "height": 90}
            row |= {"Happy": 0.1 + 0.2, "Sad": 0.7, "prediction": "Sad", "confidence": 0.7}
            row |= {"uncertain": 0, "calibrated": 1, "marker": "@film"}
        rows.append(row)
    return rows


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_gives_back_what_was_written(tmp_path, ending):
    path, again = tmp_path / f"rows{ending}", tmp_path / "again.csv"
    write_table(path, SCHEMA, make_rows(), PROVENANCE)
    names, rows = read_table(path)
    assert names == [column.name for column in SCHEMA]
    assert list(rows) == [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in make_rows()
    ]
    direct = tmp_path / "direct.csv"
    write_table(direct, SCHEMA, make_rows(), PROVENANCE)
    convert_table(path, again, Work())
    assert again.read_bytes() == direct.read_bytes()
    described = json.loads((tmp_path / "again.csv.metadata.json").read_text(encoding="utf-8"))
    assert described["fields"] == [column.field for column in SCHEMA]
    assert described["provenance"] == PROVENANCE


def test_parquet_is_typed_and_describes_its_columns(tmp_path):
    path = tmp_path / "rows.parquet"
    write_table(path, SCHEMA, make_rows(), PROVENANCE)
    schema = parquet.read_schema(path)
    assert {str(schema.field(name).type) for name in ("frame", "face_id", "uncertain")} == {"int64"}
    assert {str(schema.field(name).type) for name in ("time_s", "Happy")} == {"double"}
    assert {str(schema.field(name).type) for name in ("source", "wall_clock", "marker")} == {"string"}
    assert schema.field("time_s").metadata[b"description"].startswith(b"Time of the frame")
    table = pandas.read_parquet(path)
    assert table["Happy"].tolist()[:2] == [0.1 + 0.2] * 2
    assert math.isnan(table["Happy"][2])
    assert table["name"].tolist()[:2] == ["Anna", "Anna"]
    assert table["name"].isna().tolist() == [False, False, True]


def test_tsv_is_what_bids_asks_for(tmp_path):
    path = tmp_path / "rows.tsv"
    write_table(path, SCHEMA, make_rows(), PROVENANCE)
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter="\t"))
    assert lines[3][lines[0].index("face_id")] == "n/a"
    sidecar = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
    assert list(sidecar)[:-1] == lines[0]
    assert sidecar["time_s"] == {
        "Description": "Time of the frame in the video; empty for pictures and cameras",
        "Format": "number",
        "Units": "s",
        "Minimum": 0,
    }
    assert sidecar["uncertain"]["Levels"] == {"0": "no", "1": "yes"}
    assert sidecar["GeneratedBy"] == {"Name": "FER Desktop", "Provenance": PROVENANCE}


def test_a_json_file_of_somebody_else_is_not_replaced_by_the_sidecar_of_a_tsv_file(tmp_path):
    (tmp_path / "rows.json").write_text('{"mine": 1}', encoding="utf-8")
    with pytest.raises(OutputError, match=r"rows\.json would describe the columns and is another file"):
        write_table(tmp_path / "rows.tsv", SCHEMA, make_rows(), PROVENANCE)
    assert not (tmp_path / "rows.tsv").exists()
    assert (tmp_path / "rows.json").read_text(encoding="utf-8") == '{"mine": 1}'


def test_rows_without_a_sidecar_are_typed_by_their_names(tmp_path):
    rows, out = tmp_path / "rows.csv", tmp_path / "out.parquet"
    schema = reading_schema(LABELS)
    write_table(rows, schema, [{c.name: row[c.name] for c in schema} for row in make_rows()], {})
    (tmp_path / "rows.csv.metadata.json").unlink()
    convert_table(rows, out, Work())
    types = pandas.read_parquet(out).dtypes
    assert {str(types[name]) for name in ("time_s", "Happy", "Sad", "confidence")} == {"float64"}
    assert str(types["frame"]) == "int64"


def test_many_rows_are_converted_a_group_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet_table, "GROUP", 4)
    rows, out = tmp_path / "rows.csv", tmp_path / "out.parquet"
    write_table(rows, SCHEMA, make_rows(10), {})
    convert_table(rows, out, Work())
    assert [parquet.ParquetFile(out).metadata.row_group(index).num_rows for index in range(3)] == [4, 4, 2]
    assert sum(1 for _ in read_table(out)[1]) == 10


def test_a_conversion_that_is_stopped_leaves_what_stood_there(tmp_path):
    rows, out = tmp_path / "rows.csv", tmp_path / "out.jsonl"
    write_table(rows, SCHEMA, make_rows(), {})
    out.write_text("before", encoding="utf-8")
    work = Work()
    work.stop()
    with pytest.raises(StoppedError):
        convert_table(rows, out, work)
    assert out.read_text(encoding="utf-8") == "before"
    assert {path.name for path in tmp_path.iterdir()} == {"rows.csv", "rows.csv.metadata.json", "out.jsonl"}


def test_only_the_bytes_that_hold_are_converted(tmp_path):
    rows, out = tmp_path / "rows.csv.partial", tmp_path / "out.jsonl"
    write_table(tmp_path / "rows.csv", SCHEMA, make_rows(), {})
    whole = (tmp_path / "rows.csv").read_bytes()
    rows.write_bytes(whole + b"cut short")
    convert_table(rows, out, Work(), len(whole))
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.parametrize(
    ("source", "out", "complaint"),
    [
        ("rows.csv", "rows.csv", "would replace another input or output"),
        ("rows.csv", "rows.xlsx", "has none of the endings of tables: .csv, .tsv"),
        ("rows.csv", "away/rows.tsv", "Cannot write"),
        ("none.csv", "out.tsv", "none.csv"),
        ("bad.csv", "out.tsv", "bad.csv is damaged or no table (row 1, frame: “much”)"),
        ("bad.jsonl", "out.tsv", "bad.jsonl is damaged or no table (line 1 is no row)"),
        ("bad.parquet", "out.tsv", "bad.parquet is damaged or no table"),
        ("rows.tsv", "rows.json.csv", ""),
    ],
)
def test_what_cannot_be_converted_is_one_sentence_and_nothing_is_written(
    tmp_path, capsys, source, out, complaint
):
    write_table(tmp_path / "rows.csv", SCHEMA, make_rows(), {})
    write_table(tmp_path / "rows.tsv", SCHEMA, make_rows(), {})
    (tmp_path / "bad.csv").write_text("source,frame\nfilm,much\n", encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text("[1]\n", encoding="utf-8")
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 no parquet")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    code = convert([str(tmp_path / source), str(tmp_path / out)])
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    if not complaint:
        assert code == FINE
        return
    assert code == FAULTY
    assert complaint in said
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_parquet_without_pyarrow_is_a_sentence(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    write_table(tmp_path / "rows.csv", SCHEMA, make_rows(), {})
    assert convert([str(tmp_path / "rows.csv"), str(tmp_path / "rows.parquet")]) == FAULTY
    said = capsys.readouterr().err
    assert "needs the Python package pyarrow" in said
    assert len(said.splitlines()) == 1


def test_bytes_of_file_names_that_are_no_text_are_kept_or_written_out(tmp_path):
    row = make_rows(1)[0] | {"source": "caf\udce9.png"}
    for ending in (".csv", ".tsv", ".jsonl"):
        write_table(tmp_path / f"rows{ending}", SCHEMA, [row], {})
        assert next(read_table(tmp_path / f"rows{ending}")[1])["source"] == "caf\udce9.png"
    write_table(tmp_path / "rows.parquet", SCHEMA, [row], {})
    assert next(read_table(tmp_path / "rows.parquet")[1])["source"] == "caf\\udce9.png"


def test_the_window_offers_every_format():
    assert file_filters() == ("CSV (*.csv);;TSV (*.tsv);;JSON lines (*.jsonl *.ndjson);;Parquet (*.parquet)")
