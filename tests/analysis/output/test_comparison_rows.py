"""Rows of both models, and their file."""

import csv
import json

import numpy as np
import pytest

from fer_desktop.analysis.output.columns import comparison_columns
from fer_desktop.analysis.output.output_path import copy_rows
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import comparison_rows
from fer_desktop.analysis.output.sidecar import read_provenance
from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.base.errors import OutputError
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import StoppedError, Work
from tests.analysis.conftest import analysis_of
from tests.fakes import LABELS


def test_a_row_has_what_both_say(pair):
    analysis = analysis_of(("Happy", "Sad"), position=1.23456)
    (row,) = comparison_rows(analysis, pair.bundles[0], pair.bundles[1], "Happy")
    assert tuple(row) == comparison_columns(LABELS)
    assert (row["prediction_a"], row["prediction_b"], row["agree"]) == ("Happy", "Sad", 0)
    assert (row["face_id"], row["x"], row["width"]) == (1, 0, 20)
    assert row["Happy_a"] == pytest.approx(0.7)
    assert row["Sad_a"] == pytest.approx(0.05)
    assert row["Sad_b"] == pytest.approx(0.7)
    assert (row["time_s"], row["folder_label"]) == (1.235, "Happy")
    assert (row["model_a"], row["model_b"]) == ("default", "swapped")


def test_a_frame_on_which_no_face_was_found_is_a_row_without_a_face(pair):
    analysis = analysis_of(source="film.mp4", position=0.5)
    (row,) = comparison_rows(analysis, pair.bundles[0], pair.bundles[1], None)
    assert tuple(row) == comparison_columns(LABELS)
    filled = {name for name, value in row.items() if value is not None}
    models = {"model_a", "model_a_sha256", "model_b", "model_b_sha256"}
    assert filled == {"source", "frame", "time_s", *models}


@pytest.fixture
def rows(tmp_path, pair):
    rows = RowsFile(tmp_path / "rows.csv", pair.schema, pair.identity(Settings()))
    # A name that is no valid text, as some disks have them.
    analysis = analysis_of(("Happy", "Sad"), source="\udcff.png")
    rows.write(comparison_rows(analysis, pair.bundles[0], pair.bundles[1], None))
    rows.note(analysis)
    rows.finish()
    return tmp_path / "rows.csv", rows.length


def test_rows_are_exported_with_what_they_were_made_with(rows, tmp_path, pair):
    provenance = pair.identity(Settings())
    copy_rows(rows[0], rows[1], tmp_path / "out.csv", pair.schema, provenance, Work())
    assert (tmp_path / "out.csv").read_bytes() == rows[0].read_bytes()
    assert read_provenance(tmp_path / "out.csv") == provenance
    with (tmp_path / "out.csv").open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["source"], row["prediction_b"]) == ("\udcff.png", "Sad")


def test_only_what_holds_is_exported(rows, tmp_path, pair):
    copy_rows(rows[0], 40, tmp_path / "out.csv", pair.schema, {}, Work())
    assert (tmp_path / "out.csv").stat().st_size == 40


def test_an_export_that_is_stopped_leaves_what_was_there(rows, tmp_path, pair):
    (tmp_path / "out.csv").write_text("before")
    work = Work()
    work.stop()
    with pytest.raises(StoppedError):
        copy_rows(rows[0], rows[1], tmp_path / "out.csv", pair.schema, {}, work)
    assert (tmp_path / "out.csv").read_text() == "before"
    assert not (tmp_path / "out.csv.metadata.json").exists()


def test_a_path_that_cannot_be_written_is_named(rows, tmp_path, pair):
    with pytest.raises(OutputError, match=r"gone.*Choose another location"):
        copy_rows(rows[0], rows[1], tmp_path / "gone" / "out.csv", pair.schema, {}, Work())
    with pytest.raises(OutputError, match="gone"):
        RowsFile(tmp_path / "gone" / "rows.csv", pair.schema, {})


def test_a_face_comes_back_from_json_with_its_pixels(face_pair):
    face = Disagreement.of(face_pair("Happy", "Sad", face=3, seconds=1.5))
    back = Disagreement.of_json(json.loads(json.dumps(face.as_json())))
    assert (back.order, back.first, back.second, back.seconds) == (face.order, "Happy", "Sad", 1.5)
    np.testing.assert_array_equal(back.crop, face.crop)
