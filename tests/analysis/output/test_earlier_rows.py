"""What FER Desktop 0.1 has written is kept by a run that goes on with it."""

import json

import pytest

from fer_desktop.analysis.batch import FileEnd
from fer_desktop.analysis.output.columns import QUALITY, columns, names_of, reading_schema
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, beside
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.output.sidecar import FORMER_SIDECAR, read_provenance
from fer_desktop.analysis.report import read_page_rows
from fer_desktop.base.errors import OutputError
from tests.fakes import LABELS, make_analysis
from tests.row_files import read_table, write_former_rows, write_rows

FORMER_IDENTITY = {"model": "default", "model_sha256": "abc", "temperature": 1.0, "detector": "haar"}
SCHEMA = reading_schema(LABELS)
IDENTITY = {**FORMER_IDENTITY, "confidence_threshold": 0.6}
FACES = [
    ("1.png", 0, None, "Sad", 0.5),
    ("1.png", 0, None, "Happy", 0.9),
    ("film.avi", 0, 0.0, "Fear", 0.6),
    ("film.avi", 1, 0.1, "Fear", 0.8),
    ("film.avi", 19, 1.9, "Angry", 0.8),
]


class _Bundle:
    name, sha256, temperature, margin = "default", "abc", 1.0, 0.0


@pytest.fixture
def path(tmp_path):
    return tmp_path / "faces.csv"


def _unfinished(path, entries):
    """Rows and progress of a run that 0.1 has left; entries are file, video, frames, faces, empty, end."""
    partial = write_former_rows(beside(path, PARTIAL), FACES)
    lines = partial.read_bytes().splitlines(keepends=True)
    header = {"format": 1, "folder": str(path.parent), **FORMER_IDENTITY}
    progress, rows = [json.dumps(header)], 1
    for file, video, frames, faces, empty, end in entries:
        rows += faces
        values = {"file": file, "video": video, "frames": frames, "faces": faces, "empty": empty}
        values |= {"errors": [], "end": end, "bytes": sum(map(len, lines[:rows]))}
        progress.append(json.dumps(values))
    beside(path, PROGRESS).write_text("\n".join(progress) + "\n")


def _add(output, *labels, source, frame=0, position=None):
    analysis = make_analysis(*labels, source=source, frame_index=frame, position=position)
    output.write(analysis_rows(analysis, _Bundle()))  # type: ignore[arg-type]  # rows need no more of it
    output.note(analysis)
    output.note(FileEnd(source))


def _check(rows):
    """The rows of 0.1, with today's names, and what was added."""
    assert tuple(rows[0]) == tuple(name for name in columns(LABELS) if name not in names_of(QUALITY))
    found = [
        (row["source"], int(row["frame"]), float(row["time_s"]) if row["time_s"] else None, row["prediction"])
        for row in rows
    ]
    assert found == [face[:4] for face in FACES]
    # In the video, a face that was gone for longer than a second is another one.
    assert [row["face_id"] for row in rows] == ["1", "2", "1", "1", "2"]
    assert [float(row["confidence"]) for row in rows] == [0.5, 0.9, 0.6, 0.8, 0.8]
    assert [row["uncertain"] for row in rows] == ["1", "0", "0", "0", "0"]
    assert {(row["detector"], row["calibrated"], row["wall_clock"]) for row in rows} == {("haar", "0", "")}


def test_a_finished_file_is_resumed(path):
    write_former_rows(path, FACES)
    path.with_name(path.name + FORMER_SIDECAR).write_text(json.dumps(FORMER_IDENTITY))
    output = RowsFile(path, SCHEMA, IDENTITY, resume=True)
    assert output.notice == ""
    assert [output.done(file) for file in ("1.png", "film.avi", "2.png")] == [None, None, 0]
    _add(output, source="2.png")
    output.finish()
    *former, new = read_table(path)
    _check(former)
    assert (new["source"], new["prediction"]) == ("2.png", "")
    assert read_provenance(path) == IDENTITY
    assert not path.with_name(path.name + FORMER_SIDECAR).exists()


def test_an_unfinished_run_is_resumed(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    _unfinished(path, [("1.png", False, 1, 2, 0, True), ("film.avi", True, 20, 3, 17, False)])
    output = RowsFile(path, SCHEMA, IDENTITY, resume=True)
    assert [output.done(file) for file in ("1.png", "film.avi", "2.png")] == [None, 20, 0]
    assert [(seen.frame, seen.face_id) for seen in output.seen("film.avi")] == [(0, 1), (1, 1), (19, 2)]
    assert [(one.entry.faces, one.entry.empty) for one in output.earlier()] == [(2, 0), (3, 17)]
    _add(output, "Happy", source="2.png")
    output.finish()
    *former, new = read_table(path)
    _check(former)
    assert (new["source"], new["prediction"]) == ("2.png", "Happy")


def test_an_update_that_was_stopped_between_rows_and_progress_is_finished(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    _unfinished(path, [("1.png", False, 1, 2, 0, True), ("film.avi", True, 20, 3, 17, False)])
    former_progress = beside(path, PROGRESS).read_bytes()
    RowsFile(path, SCHEMA, IDENTITY, resume=True).abort()
    updated = beside(path, PARTIAL).read_bytes()
    beside(path, PROGRESS).write_bytes(former_progress)
    output = RowsFile(path, SCHEMA, IDENTITY, resume=True)
    assert [output.done(file) for file in ("1.png", "film.avi")] == [None, 20]
    output.abort()
    assert beside(path, PARTIAL).read_bytes() == updated
    _check(read_table(beside(path, PARTIAL)))


def test_a_file_whose_rows_were_lost_before_such_an_update_is_read_again(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    _unfinished(path, [("1.png", False, 1, 2, 0, True), ("film.avi", True, 20, 3, 17, False)])
    former_progress = beside(path, PROGRESS).read_bytes()
    beside(path, PARTIAL).write_bytes(beside(path, PARTIAL).read_bytes()[:-5])
    RowsFile(path, SCHEMA, IDENTITY, resume=True).abort()
    beside(path, PROGRESS).write_bytes(former_progress)
    output = RowsFile(path, SCHEMA, IDENTITY, resume=True)
    assert [output.done(file) for file in ("1.png", "film.avi")] == [None, 0]


def test_a_reading_that_shows_the_threshold_in_whole_percent_is_not_uncertain(path):
    write_former_rows(path, [("1.png", 0, None, "Sad", 0.397), ("2.png", 0, None, "Sad", 0.394)])
    output = RowsFile(path, SCHEMA, {**IDENTITY, "confidence_threshold": 0.4}, resume=True)
    output.finish()
    assert [row["uncertain"] for row in read_table(path)] == ["0", "1"]


def test_an_unfinished_run_with_another_setting_stays_as_it_was(path):
    _unfinished(path, [("1.png", False, 1, 2, 0, True)])
    before = beside(path, PARTIAL).read_bytes(), beside(path, PROGRESS).read_bytes()
    with pytest.raises(OutputError, match=r"different setting \(detector\)"):
        RowsFile(path, SCHEMA, {**IDENTITY, "detector": "other"}, resume=True)
    with pytest.raises(OutputError, match="Continue with --resume, or delete"):
        RowsFile(path, SCHEMA, IDENTITY)
    assert (beside(path, PARTIAL).read_bytes(), beside(path, PROGRESS).read_bytes()) == before


def test_settings_that_came_later_are_those_that_there_were_before(path):
    later = {**IDENTITY, "faces": "find", "video_times": "stream"}
    _unfinished(path, [("1.png", False, 1, 2, 0, True)])
    RowsFile(path, SCHEMA, later, resume=True).abort()
    RowsFile(path, SCHEMA, later, resume=True).abort()
    _unfinished(path, [("1.png", False, 1, 2, 0, True), ("film.avi", True, 20, 3, 17, False)])
    with pytest.raises(OutputError, match=r"different setting \(video times\)"):
        RowsFile(path, SCHEMA, later, resume=True)


def test_rows_of_something_else_are_not_brought_up_to_date(path):
    _unfinished(path, [("1.png", False, 1, 2, 0, True)])
    text = beside(path, PARTIAL).read_text()
    beside(path, PARTIAL).write_text(text.replace("file,frame", "file,fr4me", 1))
    with pytest.raises(OutputError, match="has different columns"):
        RowsFile(path, SCHEMA, IDENTITY, resume=True)


def test_a_page_shows_the_same_of_both(tmp_path):
    pages = [
        read_page_rows(write(tmp_path / f"{write.__name__}.csv", FACES), LABELS)
        for write in (write_rows, write_former_rows)
    ]
    assert (pages[0].count, pages[0].videos) == (pages[1].count, pages[1].videos)
    assert [row["prediction"] for row in pages[0].first] == [row["prediction"] for row in pages[1].first]


def test_a_page_counts_faces_and_not_frames_without_one(tmp_path):
    faces = [("0.png", 0, None, "", 0.0), *FACES, ("film.avi", 20, 2.0, "", 0.0)]
    page = read_page_rows(write_rows(tmp_path / "faces.csv", faces), LABELS)
    assert page.count == len(page.first) == len(FACES)
