"""The quality of readings in rows: its columns, and files that were begun before they existed."""

import dataclasses
import json

import pytest

from fer_desktop.analysis.batch import FileEnd
from fer_desktop.analysis.output.columns import QUALITY, names_of, reading_schema
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.output.sidecar import sidecar_of
from fer_desktop.vision.types import Quality
from tests.fakes import LABELS, make_analysis
from tests.row_files import read_table

SCHEMA = reading_schema(LABELS)
SCHEMA_2_1 = tuple(column for column in SCHEMA if column not in QUALITY)
IDENTITY = {"model": "default", "model_sha256": "abc", "temperature": 1.0, "detector": "haar"}
MEASURED = Quality(-12.34, 30.06, None, 80, 0.51239, 0.4, 0.25, 0.87654)


class _Bundle:
    name, sha256, temperature, margin = "default", "abc", 1.0, 0.0


def rows_of(source, quality=MEASURED):
    analysis = make_analysis("Happy", source=source)
    face = dataclasses.replace(analysis.faces[0], quality=quality)
    analysis = dataclasses.replace(analysis, faces=(face,))
    return analysis, analysis_rows(analysis, _Bundle())  # type: ignore[arg-type]  # rows need no more of it


def write(path, schema, source, resume=False, finish=True):
    output = RowsFile(path, schema, IDENTITY, resume=resume)
    analysis, rows = rows_of(source)
    output.write(rows)
    output.note(analysis)
    output.note(FileEnd(source))
    if finish:
        output.finish()
    else:
        output.abort()


def version_beside(path):
    return json.loads(sidecar_of(path).read_text("utf-8"))["schema_version"]


def test_a_row_has_the_quality_of_its_reading_and_is_empty_where_something_is_not_known():
    (row,) = rows_of("1.png")[1]
    assert {name: row[name] for name in names_of(QUALITY)} == {
        "roll_deg": -12.3,
        "yaw_deg": 30.1,
        "pitch_deg": None,
        "sharpness": 0.512,
        "exposure": 0.4,
        "outside": 0.25,
        "quality": 0.877,
    }
    (unmeasured,) = rows_of("1.png", quality=None)[1]
    assert {unmeasured[name] for name in names_of(QUALITY)} == {None}


@pytest.mark.parametrize("finished", [True, False])
def test_a_file_of_version_2_1_is_resumed_in_its_own_columns(tmp_path, finished):
    path = tmp_path / "faces.csv"
    write(path, SCHEMA_2_1, "1.png", finish=finished)
    write(path, SCHEMA, "2.png", resume=True)
    rows = read_table(path)
    assert [row["source"] for row in rows] == ["1.png", "2.png"]
    assert {tuple(row) for row in rows} == {names_of(SCHEMA_2_1)}
    assert version_beside(path) == "2.1"


@pytest.mark.parametrize("finished", [True, False])
def test_a_file_of_today_is_resumed_with_the_quality_of_all_its_readings(tmp_path, finished):
    path = tmp_path / "faces.csv"
    write(path, SCHEMA, "1.png", resume=True, finish=finished)
    write(path, SCHEMA, "2.png", resume=True)
    assert [row["quality"] for row in read_table(path)] == ["0.877", "0.877"]
    assert version_beside(path) == "2.2"


def test_a_file_of_version_2_1_that_is_not_resumed_is_replaced_in_todays_columns(tmp_path):
    path = tmp_path / "faces.csv"
    write(path, SCHEMA_2_1, "1.png")
    write(path, SCHEMA, "2.png")
    assert [tuple(row) for row in read_table(path)] == [names_of(SCHEMA)]
