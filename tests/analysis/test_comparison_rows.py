"""Rows of both models, and their file."""

import csv
import json

import numpy as np
import pytest

from fer_desktop.analysis.compare_command import face_of, face_values
from fer_desktop.analysis.comparison_rows import PairRows, export_rows, pair_rows
from fer_desktop.analysis.model_pair import identity
from fer_desktop.analysis.output.columns import comparison_columns
from fer_desktop.analysis.output.sidecar import read_provenance
from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.base.errors import OutputError
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import StoppedError, Work
from tests.analysis.conftest import analysis_of
from tests.fakes import LABELS


def test_a_row_has_what_both_say(face_pair, pair):
    analysis = analysis_of(("Happy", "Sad"), position=1.23456)
    faces = [face_pair("Happy", "Sad", sure=(0.7, 0.4), face=3)]
    (row,) = pair_rows(analysis, faces, pair, "Happy")
    assert tuple(row) == comparison_columns(LABELS)
    assert (row["prediction_a"], row["prediction_b"], row["agree"]) == ("Happy", "Sad", 0)
    assert (row["face_id"], row["x"], row["width"]) == (3, 1, 30)
    assert row["Happy_a"] == pytest.approx(0.7)
    assert row["Sad_b"] == pytest.approx(0.4)
    assert (row["time_s"], row["folder_label"]) == (1.235, "Happy")
    assert (row["model_a"], row["model_b"]) == ("default", "swapped")


def test_a_frame_on_which_no_face_was_found_is_a_row_without_a_face(pair):
    (row,) = pair_rows(analysis_of(source="film.mp4", position=0.5), [], pair, None)
    assert tuple(row) == comparison_columns(LABELS)
    filled = {name for name, value in row.items() if value is not None}
    models = {"model_a", "model_a_sha256", "model_b", "model_b_sha256"}
    assert filled == {"source", "frame", "time_s", *models}


@pytest.fixture
def rows(tmp_path, face_pair, pair):
    rows = PairRows(tmp_path / "rows.csv", LABELS)
    # A name that is no valid text, as some disks have them.
    analysis = analysis_of(("Happy", "Sad"), source="\udcff.png")
    rows.write(pair_rows(analysis, [face_pair("Happy", "Sad")], pair, None))
    length = rows.length()
    rows.close()
    return tmp_path / "rows.csv", length


def test_rows_are_exported_with_what_they_were_made_with(rows, tmp_path, pair):
    provenance = identity(pair, Settings())
    export_rows(rows[0], rows[1], tmp_path / "out.csv", provenance, Work())
    assert (tmp_path / "out.csv").read_bytes() == rows[0].read_bytes()
    assert read_provenance(tmp_path / "out.csv") == provenance
    with (tmp_path / "out.csv").open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["source"], row["prediction_b"]) == ("\udcff.png", "Sad")


def test_only_what_holds_is_exported(rows, tmp_path, pair):
    export_rows(rows[0], 40, tmp_path / "out.csv", {}, Work())
    assert (tmp_path / "out.csv").stat().st_size == 40


def test_an_export_that_is_stopped_leaves_what_was_there(rows, tmp_path):
    (tmp_path / "out.csv").write_text("before")
    work = Work()
    work.stop()
    with pytest.raises(StoppedError):
        export_rows(rows[0], rows[1], tmp_path / "out.csv", {}, work)
    assert (tmp_path / "out.csv").read_text() == "before"
    assert not (tmp_path / "out.csv.metadata.json").exists()


def test_a_place_that_cannot_be_written_to_is_named(rows, tmp_path):
    with pytest.raises(OutputError, match=r"gone.*Choose another location"):
        export_rows(rows[0], rows[1], tmp_path / "gone" / "out.csv", {}, Work())
    with pytest.raises(OutputError, match="gone"):
        PairRows(tmp_path / "gone" / "rows.csv", LABELS)


def test_a_face_comes_back_from_json_with_its_pixels(face_pair):
    face = Disagreement.of(face_pair("Happy", "Sad", face=3, seconds=1.5), LABELS)
    back = face_of(json.loads(json.dumps(face_values(face))))
    assert (back.order, back.first, back.second, back.seconds) == (face.order, "Happy", "Sad", 1.5)
    np.testing.assert_array_equal(back.crop, face.crop)
