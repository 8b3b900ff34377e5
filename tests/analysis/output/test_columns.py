"""Every file of rows has the columns of the one schema, and a sidecar that lists them."""

import csv
import dataclasses
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from fer_desktop.analysis.output.columns import (
    PLACE,
    columns,
    comparison_columns,
    comparison_schema,
    current_names,
    names_of,
    reading_schema,
)
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.output.sidecar import FORMER_SIDECAR, read_provenance, sidecar_of, write_sidecar
from fer_desktop.base.settings import Settings
from fer_desktop.cli.run_job import analyse, compare
from fer_desktop.cli.terminal import FINE
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.vision.types import ModelName
from tests.bundles import write_bundle
from tests.fakes import LABELS, make_analysis, make_analysis_of, make_frame
from tests.row_files import FORMER_COLUMNS, read_table

PAGE = Path(__file__).parents[3] / "docs" / "data-format.md"
RANGES = {
    None: "",
    '{"minimum": 0}': "≥ 0",
    '{"minimum": 1}': "≥ 1",
    '{"minimum": 0, "maximum": 1}': "0..1",
    '{"enum": [0, 1]}': "0 or 1",
}


def listed(path):
    """The columns that a file's sidecar lists."""
    return tuple(field["name"] for field in json.loads(sidecar_of(path).read_text("utf-8"))["fields"])


def heading(path):
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(next(csv.reader(file)))


def test_an_analysis_has_the_columns_of_the_schema_and_a_sidecar_that_lists_them(
    tmp_path, happy_sample, capsys
):
    out = tmp_path / "faces.csv"
    assert analyse([str(happy_sample), "--csv", str(out)]) == FINE
    assert heading(out) == listed(out) == columns(LABELS)
    assert analyse([str(happy_sample), "--csv", "-"]) == FINE
    assert tuple(next(csv.reader(io.StringIO(capsys.readouterr().out)))) == columns(LABELS)
    assert analyse([str(happy_sample), "--json"]) == FINE
    assert tuple(json.loads(capsys.readouterr().out)) == columns(LABELS)
    provenance = read_provenance(out) or {}
    assert (provenance["model"], provenance["detector"]) == ("default", "haar")
    assert provenance["confidence_threshold"] == 0.0


def test_a_recording_has_them_too(tmp_path, shipped_bundle):
    recording = Recording(RecordingChoice(tmp_path, ("csv", "json")), shipped_bundle, None)
    recording.add_analysis(make_analysis_of(make_frame(), "Happy"))
    assert recording.wait(5.0)
    table, lines = recording.files
    assert heading(table) == listed(table) == columns(LABELS, marked=True)
    assert tuple(json.loads(lines.read_text("utf-8"))) == listed(lines) == columns(LABELS, marked=True)
    provenance = read_provenance(table) or {}
    assert provenance["model_sha256"] == shipped_bundle.sha256
    assert provenance["recording_started"] == recording.start_time.time(recording.start_time.monotonic)


def test_a_comparison_has_the_same_place_columns(tmp_path, happy_sample):
    first, second = (str(write_bundle(tmp_path / f"{t}", temperature=t).folder) for t in (1.0, 2.0))
    out = tmp_path / "both.csv"
    assert compare([first, second, str(happy_sample), "--csv", str(out)]) == FINE
    assert heading(out) == listed(out) == comparison_columns(LABELS)
    assert heading(out)[: len(PLACE)] == columns(LABELS)[: len(PLACE)] == names_of(PLACE)


def test_the_example_on_the_page_joins_each_face_with_itself(tmp_path, monkeypatch, happy_sample):
    monkeypatch.chdir(tmp_path)
    first, second = (str(write_bundle(tmp_path / f"{t}", temperature=t).folder) for t in (1.0, 2.0))
    assert analyse([str(happy_sample), "--csv", "faces.csv"]) == FINE
    assert compare([first, second, str(happy_sample), "--csv", "both.csv"]) == FINE
    (example,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    exec(example, names)
    (row,) = names["both"].to_dict("records")
    assert row["source"] == str(happy_sample)
    assert (row["prediction_a"], row["prediction"]) == ("Happy", "Happy")
    assert row["x_comparison"] == row["x_analysis"]


def test_rows_come_back_from_a_file_as_they_were(tmp_path, shipped_bundle):
    rows = analysis_rows(make_analysis("Happy", "Sad", position=0.1), shipped_bundle, 0.75)
    rows += analysis_rows(make_analysis(frame_index=1, position=0.2), shipped_bundle)
    with (tmp_path / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns(LABELS))
        table.writeheader()
        table.writerows(rows)
    kinds = {"string": str, "datetime": str, "integer": int, "number": float}
    types = {column.name: kinds[column.type] for column in reading_schema(LABELS)}
    assert [
        {name: types[name](value) if value else None for name, value in row.items()}
        for row in read_table(tmp_path / "rows.csv")
    ] == rows


def test_no_name_stands_twice_and_each_column_says_what_it_is():
    for schema in (reading_schema(LABELS), comparison_schema(LABELS)):
        assert len(set(names_of(schema))) == len(schema)
        assert all(column.description and not column.description.endswith(".") for column in schema)


@pytest.mark.parametrize("schema", [reading_schema(LABELS), comparison_schema(LABELS)])
def test_the_page_on_the_format_says_of_each_column_what_the_schema_says(schema):
    page = PAGE.read_text(encoding="utf-8")
    for column in schema:
        if column.name.split("_")[0] in LABELS:
            continue
        limits = RANGES[json.dumps(column.constraints) if column.constraints else None]
        cells = (f"`{column.name}`", column.type, column.unit, limits, f"{column.description}.")
        assert f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |") in page


def test_a_heading_of_the_version_before_is_read_by_the_names_of_today():
    assert set(current_names(FORMER_COLUMNS)) < set(columns(LABELS))
    assert current_names(columns(LABELS)) == list(columns(LABELS))
    # An emotion may be called so where the names are those of today.
    assert current_names(("source", "label")) == ["source", "label"]


def test_what_the_version_before_left_beside_a_file_is_read_and_then_replaced(tmp_path):
    rows = tmp_path / "faces.csv"
    before = rows.with_name(rows.name + FORMER_SIDECAR)
    before.write_text('{"model": "default"}')
    assert read_provenance(rows) == {"model": "default"}
    write_sidecar(rows, reading_schema(LABELS), {"model": "other"})
    assert read_provenance(rows) == {"model": "other"}
    assert not before.exists()


def test_a_recording_says_of_further_emotions_in_its_sidecar(tmp_path, shipped_bundle):
    calm = write_bundle(tmp_path / "calm", labels=("Calm", "Happy"))
    recording = Recording(
        RecordingChoice(tmp_path / "out", ("csv", "json")), shipped_bundle, None, settings=Settings()
    )
    analysis = make_analysis_of(make_frame(), "Happy")
    recording.add_analysis(analysis)
    face = analysis.faces[0]
    recording.add_analysis(
        dataclasses.replace(
            analysis,
            labels=calm.labels,
            faces=(dataclasses.replace(face, probabilities=face.probabilities[:2]),),
            model=ModelName.of(calm),
        )
    )
    assert recording.wait(5.0)
    files = {path.name.partition(" readings")[2]: path for path in recording.files}
    assert listed(files[".csv"]) == columns(LABELS, marked=True)
    assert listed(files[" part 2.csv"]) == heading(files[" part 2.csv"]) == columns(calm.labels, marked=True)
    assert (read_provenance(files[" part 2.csv"]) or {})["model"] == calm.name
    assert listed(files[".jsonl"]) == columns((*LABELS, "Calm"), marked=True)
