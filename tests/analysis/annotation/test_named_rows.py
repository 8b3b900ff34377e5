"""Names that were given to the faces of a video, in the rows of its analysis and in summaries."""

import csv
import json

import numpy as np
import pytest

import fer_desktop
from fer_desktop.analysis.annotation.annotation_file import beside, write_annotations
from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS
from fer_desktop.analysis.annotation.name_anchors import NameAnchor
from fer_desktop.analysis.job import Job
from fer_desktop.analysis.output import resumable_csv
from fer_desktop.analysis.output.face_table import FaceTable
from fer_desktop.analysis.output.sidecar import sidecar_of
from fer_desktop.base.paths import resource
from fer_desktop.cli.run_job import analyse, compare
from fer_desktop.cli.run_summary import summarise
from fer_desktop.ui.run.faces_model import FacesModel
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Box
from tests.fakes import gray_frames, write_video

SIDE = 260
GIVEN_AT = 1.0
"""Seconds into the video."""
FINDING = ("--smallest-face", "0.3")


@pytest.fixture(autouse=True)
def own_data(monkeypatch, tmp_path):
    """The program's own data, in a temporary folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def two_people(*emotions):
    """A frame with the samples' faces side by side."""
    frame = np.full((300, 640, 3), 90, np.uint8)
    for emotion, left in zip(emotions, (20, 340), strict=True):
        if emotion:
            face = cv2.resize(read_picture(resource("samples") / f"{emotion}.png"), (SIDE, SIDE))
            frame[20 : 20 + SIDE, left : left + SIDE] = face
    return frame


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Ten frames a second: two people for two seconds; the right one goes for two seconds, and comes back."""
    frames = [two_people("happy", "fear")] * 20 + [two_people("happy", "")] * 20
    frames += [two_people("happy", "fear")] * 10
    return write_video(tmp_path_factory.mktemp("people") / "film.avi", frames)


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def plain(film, tmp_path_factory):
    """The rows of the video without names."""
    path = tmp_path_factory.mktemp("plain") / "rows.csv"
    assert analyse([str(film), "--csv", str(path), *FINDING]) == 0
    return rows_of(path)


@pytest.fixture
def named(film, plain):
    """Stores names of both people beside the video, as the window would: given by these seconds."""

    def store(*names):
        anchors = []
        for face_id, seconds, name in names:
            row = next(row for row in plain if (row["face_id"], row["time_s"]) == (face_id, str(seconds)))
            box = Box(*(int(row[side]) for side in ("x", "y", "width", "height")))
            anchors.append(NameAnchor(seconds, box, name))
        write_annotations(beside(film), NO_ANNOTATIONS.with_names((), anchors), film.name)
        return anchors

    yield store
    beside(film).unlink(missing_ok=True)


def names_by_face(rows):
    return {(row["face_id"], row["name"]) for row in rows}


def test_rows_have_names_from_where_they_were_given_on_and_are_the_same_otherwise(
    film, plain, named, tmp_path, capsys
):
    assert "name" not in plain[0]
    named(("1", GIVEN_AT, "Anna"), ("2", GIVEN_AT, "=Ben"))
    rows_path = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(rows_path), *FINDING]) == 0
    rows = rows_of(rows_path)
    assert list(rows[0])[5:7] == ["face_id", "name"]
    before = [row for row in rows if float(row["time_s"]) < GIVEN_AT]
    behind = [row for row in rows if float(row["time_s"]) >= GIVEN_AT]
    assert names_by_face(before) == {("1", ""), ("2", "")}
    # Who comes back is a new face, of which nobody has said anything.
    assert names_by_face(behind) == {("1", "Anna"), ("2", "'=Ben"), ("3", "")}
    assert [{name: cell for name, cell in row.items() if name != "name"} for row in rows] == plain
    fields = json.loads(sidecar_of(rows_path).read_text())["fields"]
    assert [field["name"] for field in fields] == list(rows[0])
    capsys.readouterr()
    assert analyse([str(film), "--json", *FINDING]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["name"] for line in lines] == [row["name"].lstrip("'") or None for row in rows]
    assert analyse([str(film), *FINDING]) == 0
    assert "1 Anna" in capsys.readouterr().out


def test_rows_of_some_frames_have_names_from_the_next_of_them_on(film, named, tmp_path):
    named(("1", GIVEN_AT, "Anna"))
    rows = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(rows), "--every", "7", *FINDING]) == 0
    left = [row for row in rows_of(rows) if row["face_id"] == "1"]
    assert [(row["time_s"], row["name"]) for row in left][:4] == [
        ("0.0", ""),
        ("0.7", ""),
        ("1.4", "Anna"),
        ("2.1", "Anna"),
    ]


def test_the_table_of_the_window_shows_the_names(film, named, tmp_path, shipped_bundle):
    named(("1", GIVEN_AT, "Anna"), ("2", GIVEN_AT, "=Ben"))
    rows = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(rows), *FINDING]) == 0
    table = FaceTable(shipped_bundle.labels)
    model = FacesModel(table)
    while model.take(rows, rows.stat().st_size):
        pass
    lines = [table.line(row) for row in range(len(table))]
    assert {(line.face, line.name) for line in lines if (line.seconds or 0.0) >= GIVEN_AT} == {
        (1, "Anna"),
        (2, "=Ben"),
        (3, ""),
    }
    shown = {model.data(model.index(row, 1)) for row in range(model.rowCount())}
    assert shown == {"1", "2", "3", "1 · Anna", "2 · =Ben"}


def test_a_summary_has_one_person_for_a_name_with_all_its_rows(film, plain, named, tmp_path):
    named(("1", GIVEN_AT, "Anna"), ("2", GIVEN_AT, "Ben"), ("3", 4.5, "Ben"))
    rows, summary = tmp_path / "rows.csv", tmp_path / "summary.csv"
    assert analyse([str(film), "--csv", str(rows), *FINDING]) == 0
    assert summarise([str(rows), "--csv", str(summary)]) == 0
    people = {row["name"]: (row["face_id"], int(row["readings"])) for row in rows_of(summary)}
    readings = [sum(row["face_id"] in faces for row in plain) for faces in ("1", ("2", "3"))]
    assert people == {"Anna": ("1", readings[0]), "Ben": ("2", readings[1])}


def test_who_is_recognised_when_coming_back_keeps_the_name(film, plain, named, tmp_path):
    named(("2", GIVEN_AT, "Ben"))
    rows = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(rows), "--reidentify", *FINDING]) == 0
    assert {row["name"] for row in rows_of(rows) if row["face_id"] == "2" and row["time_s"] > "4"} == {"Ben"}


@pytest.mark.parametrize("frames", [5, 15, 30])
def test_a_run_that_was_interrupted_has_the_same_rows(film, named, tmp_path, frames, monkeypatch):
    named(("1", GIVEN_AT, "Anna"), ("2", GIVEN_AT, "Ben"))
    whole, rows = tmp_path / "whole.csv", tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(whole), *FINDING]) == 0
    _interrupt_after(monkeypatch, frames)
    with pytest.raises(KeyboardInterrupt):
        analyse([str(film), "--csv", str(rows), *FINDING])
    monkeypatch.undo()
    assert 0 < len(rows_of(rows.with_name("rows.csv.partial"))) < len(rows_of(whole))
    assert analyse([str(film), "--csv", str(rows), "--resume", *FINDING]) == 0
    assert rows.read_bytes() == whole.read_bytes()


def test_rows_with_other_names_are_not_put_behind_each_other(film, named, tmp_path, monkeypatch, capsys):
    named(("1", GIVEN_AT, "Anna"))
    rows = tmp_path / "rows.csv"
    _interrupt_after(monkeypatch, 15)
    with pytest.raises(KeyboardInterrupt):
        analyse([str(film), "--csv", str(rows), *FINDING])
    monkeypatch.undo()
    named(("1", GIVEN_AT, "Anne"))
    assert analyse([str(film), "--csv", str(rows), "--resume", *FINDING]) == 2
    assert "a different setting (names)" in capsys.readouterr().err


def test_names_of_one_video_leave_those_of_another_empty(film, named, tmp_path):
    named(("1", GIVEN_AT, "Anna"))
    other = write_video(tmp_path / "other.avi", gray_frames(5))
    rows = tmp_path / "rows.csv"
    assert analyse([str(film), str(other), "--csv", str(rows), *FINDING]) == 0
    assert {row["name"] for row in rows_of(rows) if row["source"] == str(other)} == {""}


def test_predictions_in_python_have_the_names(film, named, tmp_path):
    named(("1", GIVEN_AT, "Anna"))
    model = fer_desktop.load_model()
    predictions = list(model.predict_files(film))
    (anna,) = {face.id for one in predictions for face in one.faces if face.name == "Anna"}
    assert all(
        (face.name == "Anna") == (face.id == anna and (one.time or 0.0) >= GIVEN_AT)
        for one in predictions
        for face in one.faces
    )
    table = fer_desktop.to_frame(predictions)
    assert set(table[table["face_id"] == anna]["name"].dropna()) == {"Anna"}
    fer_desktop.save_rows(predictions, tmp_path / "rows.csv")
    assert {row["name"] for row in rows_of(tmp_path / "rows.csv") if row["face_id"] == str(anna)} == {
        "",
        "Anna",
    }
    beside(film).write_text("{")
    with pytest.warns(UserWarning, match="has damaged annotations"):
        (first, *_) = model.predict_files(film)
    assert "name" not in first.to_rows()[0]


def test_a_comparison_has_no_names(film, named, tmp_path, shipped_bundle, swapped):
    named(("1", GIVEN_AT, "Anna"))
    rows = tmp_path / "both.csv"
    pair = str(shipped_bundle.folder), str(swapped.folder)
    assert compare([*pair, str(film), "--csv", str(rows), *FINDING]) == 0
    assert "name" not in rows_of(rows)[0]


def _interrupt_after(monkeypatch, frames):
    """Have the person press Ctrl-C once so many frames are counted; rows are handed over one by one."""
    monkeypatch.setattr(resumable_csv, "FLUSH_INTERVAL", 0.0)
    count = Job._count

    def counted(job, analysis):
        count(job, analysis)
        if analysis.frame_index == frames:
            raise KeyboardInterrupt

    monkeypatch.setattr(Job, "_count", counted)
