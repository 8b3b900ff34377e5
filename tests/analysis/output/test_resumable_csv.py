import csv
import json
import os
from dataclasses import dataclass

import pytest

from fer_desktop.analysis.batch import FileEnd, UnreadableFile
from fer_desktop.analysis.output.columns import reading_schema
from fer_desktop.analysis.output.locked_file import LockedFile
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, beside, checked_output
from fer_desktop.analysis.output.resumable_csv import FLUSH_INTERVAL, RowsFile
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.output.sidecar import METADATA
from fer_desktop.base.errors import OutputError
from fer_desktop.vision.types import Box
from tests.fakes import LABELS, FakeClock, make_analysis

SCHEMA = reading_schema(LABELS)
IDENTITY = {"model": "default", "model_sha256": "abc", "temperature": 1.0, "detector": "haar"}


@dataclass
class _Bundle:
    sha256: str = "abc"
    name: str = "default"
    temperature: float = 1.0
    margin: float = 0.0


@pytest.fixture
def path(tmp_path):
    return tmp_path / "faces.csv"


def _open(path, resume=False, clock=None, **changes):
    return RowsFile(path, SCHEMA, {**IDENTITY, **changes}, resume, clock or FakeClock())


def _add(output, *labels, source="1.png", frame=0, position=None, end=True, sha256="abc"):
    analysis = make_analysis(*labels, source=source, frame_index=frame, position=position)
    output.write(analysis_rows(analysis, _Bundle(sha256)))  # type: ignore[arg-type]  # rows need no more of it
    output.note(analysis)
    if end:
        output.note(FileEnd(source))


def _files(path):
    with path.open(newline="", encoding="utf-8", errors="surrogateescape") as file:
        return [row["source"] for row in csv.DictReader(file)]


def test_the_file_appears_when_it_is_complete(path):
    output = _open(path)
    _add(output, "Happy")
    assert not path.exists()
    output.finish()
    assert _files(path) == ["1.png"]
    assert sorted(path.parent.iterdir()) == [path, beside(path, METADATA)]


def test_stopping_leaves_an_older_file_as_it_was_and_keeps_what_was_done(path):
    path.write_text("from yesterday")
    output = _open(path)
    _add(output, "Happy")
    assert "Continue with --resume" in output.abort()
    assert path.read_text() == "from yesterday"
    assert _files(beside(path, PARTIAL)) == ["1.png"]


def test_stopping_before_anything_is_done_leaves_nothing_behind(path):
    assert _open(path).abort() == ""
    assert list(path.parent.iterdir()) == []


def test_a_stopped_run_is_resumed_in_order(path):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    _add(output, source="2.png")
    output.note(UnreadableFile("3.png", "3.png is no picture."))
    output.note(FileEnd("3.png"))
    output.abort()
    output = _open(path, resume=True)
    assert [output.done(f"{number}.png") for number in (1, 2, 3, 4)] == [None, None, None, 0]
    _add(output, "Sad", source="4.png")
    output.finish()
    assert _files(path) == ["1.png", "2.png", "4.png"]


def test_a_video_is_resumed_at_the_frame_where_it_stopped(path):
    output = _open(path)
    for frame in range(5):
        _add(output, "Sad", "Happy", source="film.avi", frame=frame, position=frame / 10, end=False)
    output.abort()
    output = _open(path, resume=True)
    assert output.done("film.avi") == 5
    (earlier,) = output.earlier()
    assert (earlier.entry.frames, earlier.entry.faces, len(earlier.rows)) == (5, 10, 10)
    sightings = list(output.seen("film.avi"))
    assert [(seen.frame, seen.face_id) for seen in sightings][:3] == [(0, 1), (0, 2), (1, 1)]
    assert (sightings[2].seconds, sightings[2].box) == (0.1, Box(10, 20, 30, 40))


def test_rows_are_distinguished_by_entry_also_where_frames_have_no_face(path):
    output = _open(path)
    for frame, labels in enumerate(([], ["Sad", "Happy"], [], ["Fear"])):
        _add(output, *labels, source="film.avi", frame=frame, position=frame / 10, end=False)
        output.hand_over()
    _add(output, source="1.png")
    _add(output, "Happy", source="2.png")
    output.hand_over()
    earlier = list(output.earlier())
    assert [(one.entry.rows, one.entry.faces, one.entry.empty) for one in earlier] == [
        (1, 0, 1), (2, 2, 0), (1, 0, 1), (1, 1, 0), (1, 0, 1), (1, 1, 0)
    ]  # fmt: skip
    assert [{row["source"] for row in one.rows} for one in earlier] == [{"film.avi"}] * 4 + [
        {"1.png"},
        {"2.png"},
    ]
    assert [len(one.faces) for one in earlier] == [0, 2, 0, 1, 0, 1]


def test_what_was_done_is_with_the_system_after_half_a_second(path):
    clock = FakeClock()
    output = _open(path, clock=clock)
    _add(output, "Happy", source="1.png")
    assert _files(beside(path, PARTIAL)) == []
    clock.now += FLUSH_INTERVAL
    _add(output, "Happy", source="2.png")
    assert _files(beside(path, PARTIAL)) == ["1.png", "2.png"]


def test_a_picture_is_never_half_done(path):
    clock = FakeClock()
    output = _open(path, clock=clock)
    clock.now += FLUSH_INTERVAL
    _add(output, "Happy", source="1.png", end=False)
    output.abort()
    output = _open(path, resume=True)
    assert output.done("1.png") is None


def test_the_same_file_asked_for_twice_is_done_twice(path):
    output = _open(path)
    for _ in range(2):
        _add(output, "Happy", source="1.png")
        output.note(UnreadableFile("2.png", "2.png is no picture."))
        output.note(FileEnd("2.png"))
    output.hand_over()
    assert [earlier.entry.file for earlier in output.earlier()] == ["1.png", "2.png"] * 2


@pytest.mark.parametrize("suffix", [PARTIAL, PROGRESS])
def test_a_torn_last_line_is_cut_and_its_file_is_read_again(path, suffix):
    output = _open(path)
    for number in (1, 2):
        _add(output, "Happy", source=f"{number}.png")
        output.hand_over()
    output.abort()
    torn = beside(path, suffix)
    torn.write_bytes(torn.read_bytes()[:-7])
    output = _open(path, resume=True)
    assert output.done("1.png") is None
    assert output.done("2.png") == 0
    _add(output, "Happy", source="2.png")
    output.finish()
    assert _files(path) == ["1.png", "2.png"]


def test_rows_behind_what_is_known_to_be_done_are_cut(path):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    output.abort()
    with beside(path, PARTIAL).open("a") as file:
        file.write("2.png,0,,1,1")
    output = _open(path, resume=True)
    _add(output, "Sad", source="2.png")
    output.finish()
    assert _files(path) == ["1.png", "2.png"]


def test_what_a_stopped_run_has_done_is_not_written_over(path):
    output = _open(path)
    _add(output, "Happy")
    output.abort()
    with pytest.raises(OutputError, match="Continue with --resume, or delete"):
        _open(path)
    assert _files(beside(path, PARTIAL)) == ["1.png"]


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"model": "other", "model_sha256": "def"}, r"another model \(default\)"),
        ({"temperature": 2.0}, r"different setting \(temperature\)"),
        ({"detector": "other"}, r"different setting \(detector\)"),
    ],
)
def test_another_model_or_setting_is_refused_in_one_sentence(path, changes, named):
    output = _open(path)
    _add(output, "Happy")
    output.abort()
    with pytest.raises(OutputError, match=named):
        _open(path, resume=True, **changes)
    assert _files(beside(path, PARTIAL)) == ["1.png"]


def test_a_run_is_resumed_after_its_model_was_renamed(path):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    output.abort()
    output = _open(path, resume=True, model="a better name")
    _add(output, "Sad", source="2.png")
    output.finish()
    assert _files(path) == ["1.png", "2.png"]


def test_a_finished_file_is_resumed_and_pictures_without_a_face_are_not_read_again(path):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    _add(output, source="2.png")
    output.finish()
    output = _open(path, resume=True)
    assert [output.done(f"{number}.png") for number in (1, 2, 3)] == [None, None, 0]
    assert [(one.entry.faces, one.entry.empty) for one in output.earlier()] == [(1, 0), (0, 1)]
    _add(output, "Fear", source="3.png")
    output.finish()
    assert _files(path) == ["1.png", "2.png", "3.png"]


def test_a_finished_file_that_was_cut_loses_its_last_file_only(path):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    _add(output, "Sad", "Sad", source="2.png")
    output.finish()
    path.write_bytes(path.read_bytes()[:-9])
    output = _open(path, resume=True)
    assert [output.done(f"{number}.png") for number in (1, 2)] == [None, 0]


@pytest.mark.parametrize("cut", [1, 9, 65])
def test_a_finished_file_that_was_cut_within_the_hash_of_the_model_loses_its_last_file_only(path, cut):
    sha256 = "0123456789abcdef" * 4
    output = _open(path, model_sha256=sha256)
    _add(output, "Happy", source="1.png", sha256=sha256)
    _add(output, "Sad", "Sad", source="2.png", sha256=sha256)
    output.finish()
    path.write_bytes(path.read_bytes()[:-cut])
    output = _open(path, resume=True, model_sha256=sha256)
    assert [output.done(f"{number}.png") for number in (1, 2)] == [None, 0]


def test_a_finished_file_of_another_model_that_was_cut_is_left_alone(path):
    output = _open(path)
    _add(output, "Happy", "Sad", source="film.avi", position=0.0)
    output.finish()
    path.write_bytes(path.read_bytes()[:-2])
    before = path.read_bytes()
    with pytest.raises(OutputError, match="was created with another model"):
        _open(path, resume=True, model_sha256="def")
    assert path.read_bytes() == before


def test_a_finished_file_of_another_model_is_left_alone(path):
    output = _open(path)
    _add(output, "Happy")
    output.finish()
    before = path.read_bytes()
    with pytest.raises(OutputError, match=r"was created with another model \(default\)"):
        _open(path, resume=True, model="other", model_sha256="def")
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path, beside(path, METADATA)]


@pytest.mark.parametrize(
    ("changes", "named"), [({"temperature": 2.0}, "temperature"), ({"detector": "other"}, "detector")]
)
def test_a_finished_file_made_with_another_setting_is_left_alone(path, changes, named):
    output = _open(path)
    _add(output, "Happy")
    output.finish()
    before = path.read_bytes()
    with pytest.raises(OutputError, match=rf"different setting \({named}\)"):
        _open(path, resume=True, **changes)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path, beside(path, METADATA)]


def test_what_only_videos_depend_on_is_compared_once_a_finished_file_has_a_video(path):
    for position in (None, 0.5):
        output = _open(path, resume=True, video_times="frame rate")
        _add(output, "Happy", source=f"at {position}", position=position)
        output.finish()
        if position is None:
            _open(path, resume=True, video_times="stream").abort()
            for suffix in (PARTIAL, PROGRESS):
                beside(path, suffix).unlink()
    with pytest.raises(OutputError, match=r"different setting \(video times\)"):
        _open(path, resume=True, video_times="stream")


@pytest.mark.parametrize("left", [None, "no JSON", "[]"])
def test_a_finished_file_of_which_the_settings_are_unknown_is_resumed_and_that_is_said(path, left):
    output = _open(path)
    _add(output, "Happy")
    output.finish()
    beside(path, METADATA).unlink()
    if left is not None:
        beside(path, METADATA).write_text(left)
    output = _open(path, resume=True)
    assert "only the model was checked" in output.notice
    output.finish()
    assert _open(path, resume=True).notice == ""


def test_a_file_that_names_another_model_further_down_leaves_nothing_behind(path):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    _add(output, "Sad", source="2.png")
    output.finish()
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join([*lines[:2], lines[2].replace(",abc", ",def")]))
    with pytest.raises(OutputError, match="was created with another model"):
        _open(path, resume=True)
    assert not beside(path, PARTIAL).exists()


def test_the_resume_hint_is_that_of_the_caller(path):
    output = RowsFile(path, SCHEMA, IDENTITY, resume_hint="“Resume”")
    _add(output, "Happy")
    assert "Continue with “Resume”" in output.abort()
    with pytest.raises(OutputError, match="Continue with “Resume”, or"):
        RowsFile(path, SCHEMA, IDENTITY, resume_hint="“Resume”")
    beside(path, PROGRESS).write_text("what is this?\n")
    with pytest.raises(OutputError, match=r"continue with “Resume”"):
        RowsFile(path, SCHEMA, IDENTITY, resume=True, resume_hint="“Resume”")


def test_a_file_that_is_none_of_ours_is_not_resumed(path):
    path.write_text("name,age\nAnn,7\n")
    with pytest.raises(OutputError, match="has different columns"):
        _open(path, resume=True)
    assert path.read_text() == "name,age\nAnn,7\n"


def test_two_runs_do_not_write_to_one_file(path):
    first = _open(path)
    with pytest.raises(OutputError, match="Another run is writing to"):
        _open(path)
    _add(first, "Happy")
    first.finish()
    assert _files(path) == ["1.png"]


def test_a_progress_file_that_is_damaged_is_named(path):
    output = _open(path)
    _add(output, "Happy")
    output.abort()
    beside(path, PROGRESS).write_text("what is this?\n")
    for resume in (True, False):
        with pytest.raises(
            OutputError, match=r"faces\.csv\.progress contains no valid progress data.*then either rename"
        ):
            _open(path, resume=resume)
    assert _files(beside(path, PARTIAL)) == ["1.png"]


@pytest.mark.parametrize(
    "change",
    [
        {"bytes": "x"},
        {"bytes": -1},
        {"frames": None},
        {"rows": 1.5},
        {"errors": "x"},
        {"errors": [1]},
        {"video": "no"},
        {"file": ["1.png"]},
        {"another": 1},
    ],
)
def test_a_line_of_progress_that_is_none_ends_what_holds(path, change):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    _add(output, "Happy", source="2.png")
    output.abort()
    progress = beside(path, PROGRESS)
    *lines, last = progress.read_bytes().splitlines(keepends=True)
    progress.write_bytes(b"".join(lines) + json.dumps(json.loads(last) | change).encode() + b"\n")
    output = _open(path, resume=True)
    assert [output.done(file) for file in ("1.png", "2.png")] == [None, 0]
    output.abort()


def test_progress_nested_too_deeply_is_named(path):
    output = _open(path)
    _add(output, "Happy")
    output.abort()
    progress = beside(path, PROGRESS)
    deep = b"[" * 200_000 + b"\n"
    progress.write_bytes(progress.read_bytes() + deep)
    output = _open(path, resume=True)
    assert output.done("1.png") is None
    output.abort()
    progress.write_bytes(deep)
    with pytest.raises(OutputError, match=r"faces\.csv\.progress contains no valid progress data"):
        _open(path, resume=True)


def test_rows_whose_progress_is_gone_are_not_written_over_and_can_be_resumed(path):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    output.abort()
    beside(path, PROGRESS).unlink()
    with pytest.raises(OutputError, match=r"faces\.csv\.progress no longer exists\. Either rename"):
        _open(path)
    beside(path, PARTIAL).rename(path)
    assert _open(path, resume=True).done("1.png") is None


def test_a_path_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(OutputError, match=r"Cannot write .*gone/faces\.csv \(No such file"):
        _open(tmp_path / "gone" / "faces.csv")
    with pytest.raises(OutputError, match="is a folder"):
        _open(tmp_path)


def test_a_file_name_that_is_no_valid_text_is_kept_byte_by_byte(path):
    output = _open(path)
    _add(output, "Happy", source="bad\udcff.png")
    output.abort()
    output = _open(path, resume=True)
    assert output.done("bad\udcff.png") is None
    output.finish()
    assert b"bad\xff.png" in path.read_bytes()


def test_a_full_disk_leaves_what_was_done_before_whole(path, monkeypatch):
    output = _open(path)
    _add(output, "Happy", source="1.png")
    output.hand_over()
    whole = beside(path, PARTIAL).read_bytes()
    write = os.write

    def write_a_part(handle, piece):
        if len(piece) > 20:
            return write(handle, piece[:20])
        raise OSError(28, "No space left on device")

    _add(output, "Sad", source="2.png")
    with monkeypatch.context() as full:
        full.setattr(os, "write", write_a_part)
        with pytest.raises(
            OutputError, match=r"Cannot continue writing .* \(No space left on device\).*--resume"
        ):
            output.hand_over()
    assert beside(path, PARTIAL).read_bytes() == whole
    output.abort()
    output = _open(path, resume=True)
    assert [output.done(f"{number}.png") for number in (1, 2)] == [None, 0]


def test_a_locked_file_is_free_again_once_it_is_closed(tmp_path):
    file = LockedFile(tmp_path / "file")
    with pytest.raises(OutputError):
        LockedFile(tmp_path / "file")
    file.close()
    LockedFile(tmp_path / "file").close()


def test_rows_never_take_the_place_of_a_picture(tmp_path):
    picture = tmp_path / "holiday.JPG"
    picture.write_bytes(b"a picture")
    with pytest.raises(OutputError, match="the extension of a picture"):
        checked_output(picture)


@pytest.mark.parametrize("behind", ["_rows", "_progress"])
def test_an_interruption_while_the_first_rows_are_handed_over_removes_nothing(path, monkeypatch, behind):
    output = _open(path)
    _add(output, "Happy")
    append = getattr(output, behind).append

    def interrupted(*given):
        append(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(getattr(output, behind), "append", interrupted)
    with pytest.raises(KeyboardInterrupt):
        output.hand_over()
    monkeypatch.undo()
    assert "Completed results are kept in" in output.abort()
    assert beside(path, PARTIAL).exists()
    again = _open(path, resume=True)
    assert (again.done("1.png") is None) == (behind == "_progress")
    again.abort()
