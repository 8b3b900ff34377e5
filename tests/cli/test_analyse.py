import csv
import hashlib
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from fer_desktop.analysis.output.columns import columns
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.paths import default_model, resource
from fer_desktop.base.settings import Settings
from fer_desktop.cli.job_arguments import analyse_parser as parser
from fer_desktop.cli.job_arguments import settings_of
from fer_desktop.cli.run_job import analyse as run
from fer_desktop.cli.terminal import FAULTY, FINE
from fer_desktop.vision.opencv import cv2
from tests.fakes import LABELS, eventually, gray_frames, write_picture, write_video
from tests.vision.moving_faces import scene
from tests.vision.sources.test_damaged_video import damage
from tests.vision.sources.test_video_times import VIDEOS

PROGRAM = "import sys; from fer_desktop.cli.run_job import analyse; sys.exit(analyse(sys.argv[1:]))"

HELD = """
import sys, threading
from fer_desktop.analysis.output import resumable_csv
from fer_desktop.cli.run_job import analyse
from fer_desktop.vision.types import Analysis

note, noted = resumable_csv.RowsFile.note, 0
def held(rows, result):
    global noted
    note(rows, result)
    noted += isinstance(result, Analysis)
    if noted == int(sys.argv[1]):
        threading.Event().wait()

resumable_csv.RowsFile.note = held
resumable_csv.FLUSH_INTERVAL = 0.0
sys.exit(analyse(sys.argv[2:]))
"""
"""Hangs after so many pictures or frames, whose rows it has handed over; to be killed then."""


def test_a_picture_s_face_is_printed_as_a_table(happy_sample, capsys):
    assert run([str(happy_sample)]) == FINE
    printed, said = capsys.readouterr()
    header, row = printed.splitlines()
    assert header.split()[:3] == ["File", "Frame", "Time"]
    assert row.startswith("happy.png")
    assert "Happy" in row
    assert said.splitlines()[-1] == "1 picture, 1 face"


def test_csv_has_every_column_and_one_row_a_face(tmp_path, shipped_bundle):
    out = tmp_path / "faces.csv"
    assert run([str(resource("samples")), "--csv", str(out)]) == FINE
    with out.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == columns(shipped_bundle.labels)
    assert len(rows) >= 7
    for row in rows:
        assert sum(float(row[label]) for label in LABELS) == pytest.approx(1.0, abs=1e-4)
        assert row["model_sha256"] == shipped_bundle.sha256


def test_csv_goes_to_standard_output_if_asked_to(happy_sample, capsys):
    assert run([str(happy_sample), "--csv", "-"]) == FINE
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["prediction"] == "Happy"


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_what_image_libraries_say_of_a_damaged_picture_is_not_printed(tmp_path, suffix):
    path = tmp_path / f"damaged{suffix}"
    Image.new("L", (64, 48)).save(path)
    whole = path.read_bytes()
    # The pixels of the one are noise, the directory of the other is cut short.
    begin = whole.index(b"IDAT") + 8 if suffix == ".png" else 9
    path.write_bytes(whole[:begin] + b"\xff" * (len(whole) - begin if suffix == ".png" else 0))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == FAULTY
    refusal, summary = done.stderr.splitlines()
    assert refusal.startswith(f"{path} is not a readable picture")
    assert summary == "0 pictures, 0 faces, 1 unreadable"


def test_json_is_one_object_a_line(happy_sample, capsys):
    assert run([str(happy_sample), "--json"]) == FINE
    row = json.loads(capsys.readouterr().out)
    assert tuple(row) == columns(LABELS)
    assert row["time_s"] is None
    assert row["frame"] == 0


def test_a_picture_without_a_face_is_a_row_without_one(tmp_path, capsys):
    picture = str(write_picture(tmp_path / "wall.png", size=(640, 480)))
    assert run([picture, "--csv", "-"]) == FINE
    printed, said = capsys.readouterr()
    (row,) = csv.DictReader(io.StringIO(printed))
    assert tuple(row) == columns(LABELS)
    assert (row["source"], row["frame"], row["detector"]) == (picture, "0", "haar")
    assert {row[name] for name in ("face_id", "x", "prediction", "confidence", "uncertain", "Happy")} == {""}
    advice, summary = said.splitlines()[-2:]
    assert summary == "1 picture, 0 faces, 1 without a face"
    assert advice.startswith("No face found in 1 picture. Not searched for: ")
    assert "faces smaller than 20 pixels" in advice
    assert "(--profile)" in advice


def test_json_has_null_where_there_is_no_face(tmp_path, capsys):
    assert run([str(write_picture(tmp_path / "wall.png")), "--json"]) == FINE
    row = json.loads(capsys.readouterr().out)
    assert tuple(row) == columns(LABELS)
    assert (row["face_id"], row["prediction"], row["Happy"]) == (None, None, None)


def test_the_faces_of_a_picture_are_numbered_from_left_to_right(tmp_path, capsys):
    faces = scene(*(("happy", (x, 160.0), 150.0) for x in (500.0, 120.0, 310.0)), size=(640, 320))
    path = tmp_path / "three.png"
    path.write_bytes(cv2.imencode(".png", faces)[1].tobytes())
    assert run([str(path), "--json"]) == FINE
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["face_id"] for row in rows] == [1, 2, 3]
    assert [row["x"] + row["width"] / 2 for row in rows] == pytest.approx([120, 310, 500], abs=20)


def test_uncertain_faces_are_marked_by_a_threshold_that_is_asked_for(happy_sample, capsys):
    marks = []
    for threshold in ((), ("--confidence-threshold", "1"), ("--confidence-threshold", "0.1")):
        assert run([str(happy_sample), "--json", *threshold]) == FINE
        marks.append(json.loads(capsys.readouterr().out)["uncertain"])
    assert marks == [0, 1, 0]
    assert run([str(happy_sample), "--confidence-threshold", "70"]) == FAULTY
    assert "70 is not a probability from 0 to 1" in capsys.readouterr().err


def test_rows_with_another_threshold_are_not_put_behind_each_other(tmp_path, happy_sample, capsys):
    out = tmp_path / "faces.csv"
    assert run([str(happy_sample), "--csv", str(out)]) == FINE
    assert run([str(happy_sample), "--csv", str(out), "--resume", "--confidence-threshold", "0.5"]) == FAULTY
    assert "different setting (confidence threshold)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "last", "frames"),
    [
        ("chrome15.webm", 12.040, 180),
        ("vfr.mkv", 11.967, 285),
        ("offset.mkv", 4.133, 122),
        ("slow_half.mp4", 4.0, 3),
    ],
)
def test_rows_of_a_video_have_the_times_of_its_stream(tmp_path, capsys, name, last, frames):
    out = tmp_path / "rows.csv"
    # Looking for faces would take most of the time.
    assert run([str(VIDEOS / name), "--faces", "whole", "--csv", str(out)]) == FINE
    with out.open(newline="", encoding="utf-8") as file:
        times = [float(row["time_s"]) for row in csv.DictReader(file)]
    assert (times[0], times[-1]) == (0.0, last)
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"Saved {out}."
    assert said[-1].startswith(f"1 video ({frames} frames)")
    assert len(said) == 2


def test_frames_that_cannot_be_decoded_are_reported_once_and_the_others_are_read(tmp_path, capsys):
    face = [scene(("happy", (120.0, 120.0), 150.0), size=(320, 240))] * 30
    path, out = damage(write_video(tmp_path / "film.avi", face), [3, 4, 29]), tmp_path / "rows.csv"
    assert run([str(path), "--csv", str(out)]) == FAULTY
    with out.open(newline="", encoding="utf-8") as file:
        times = [float(row["time_s"]) for row in csv.DictReader(file)]
    assert times == [number / 10 for number in range(30) if number not in (3, 4, 29)]
    told, _saved, summary = capsys.readouterr().err.splitlines()
    assert told.startswith(f"Skipped 3 of 30 frames of {path}, which could not be decoded")
    assert summary == "1 video (27 frames), 27 faces, 3 frames could not be decoded"


def test_a_playlist_under_a_video_s_name_is_refused_and_opens_nothing(tmp_path, short_video, capsys):
    path = tmp_path / "list.mp4"
    path.write_text(f"ffconcat version 1.0\nfile {short_video.name}\n")
    assert run([str(path), "--csv", "-"]) == FAULTY
    printed, said = capsys.readouterr()
    assert len(printed.splitlines()) == 1
    assert said.splitlines()[0].startswith(f"{path} is not a video but a playlist")


def test_what_cannot_be_read_is_named_and_the_rest_is_done(tmp_path, happy_sample, short_video, capsys):
    (tmp_path / "broken.png").write_bytes(b"no picture")
    (tmp_path / "cut.mp4").write_bytes(b"no video")
    (tmp_path / "empty").mkdir()
    bad = ["broken.png", "cut.mp4", "empty", "gone.png"]
    targets = [str(tmp_path / name) for name in bad]
    assert run([*targets, str(happy_sample), str(short_video)]) == FAULTY
    printed, said = capsys.readouterr()
    assert sum("Happy" in line for line in printed.splitlines()[1:]) == 1
    assert sum("no face" in line for line in printed.splitlines()) == 6
    for name in bad:
        assert sum(str(tmp_path / name) in line for line in said.splitlines()) == 1
    assert said.splitlines()[-1].endswith("4 unreadable")
    assert "Traceback" not in said


def test_a_folder_without_pictures_is_reported_with_what_is_searched_for(tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.txt").write_text("no picture")
    out = tmp_path / "faces.csv"
    assert run([str(tmp_path / "empty"), "--csv", str(out)]) == FAULTY
    said = capsys.readouterr().err
    assert f"The folder {tmp_path / 'empty'} contains no pictures or videos" in said
    assert "only 1 .txt file (not a picture or video). Choose another" in said
    assert "picture and video files, such as .3gp, .avi" in said
    assert "unreadable" not in said
    assert not out.exists()


def test_an_address_is_refused_with_what_to_do_and_its_password_is_kept(tmp_path, capsys):
    out = tmp_path / "faces.csv"
    assert run(["rtsp://ann:secret@camera.local/1", "--csv", str(out)]) == FAULTY
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith("rtsp://ann@camera.local/1 is a network address")
    assert "record" in said
    assert not out.exists()


def test_where_nothing_at_all_can_be_read_no_rows_are_written(tmp_path, capsys):
    out = tmp_path / "faces.csv"
    assert run([*(str(tmp_path / f"gone{number}.png") for number in range(7)), "--csv", str(out)]) == FAULTY
    said = capsys.readouterr().err
    assert " does not exist. " in said
    assert "2 more cannot be read." in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [[], ["face.png", "--speed", "3"], ["face.png", "--json", "--csv", "out.csv"]]
)
def test_wrong_usage_is_reported_with_exit_code_two(arguments, capsys):
    assert run(arguments) == FAULTY
    (said,) = capsys.readouterr().err.splitlines()
    assert said.endswith("; see fer-desktop analyse --help.")


def test_thumbnails_per_face_without_a_folder_are_refused(capsys):
    assert run(["face.png", "--thumbnails-per-face", "2"]) == FAULTY
    assert "--thumbnails-per-face needs a folder; name it with --face-thumbnails" in capsys.readouterr().err


def test_help_is_no_fault(capsys):
    assert run(["--help"]) == FINE
    assert "one row per face" in capsys.readouterr().out


@pytest.fixture
def damaged_model(tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(default_model(), folder)
    return folder


@pytest.mark.parametrize("damage", ["missing", "cut", "version"])
def test_a_damaged_model_is_named_before_anything_is_read(damaged_model, damage, happy_sample, capsys):
    model, manifest = damaged_model / "model.tflite", damaged_model / "bundle.json"
    if damage == "missing":
        model.unlink()
    elif damage == "cut":
        model.write_bytes(model.read_bytes()[:1000])
    else:
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"format_version": 99}))
    assert run([str(happy_sample), "--model", str(damaged_model)]) == FAULTY
    printed, said = capsys.readouterr()
    assert printed == ""
    (sentence,) = said.splitlines()
    assert str(manifest if damage == "version" else model) in sentence


def test_a_path_that_cannot_be_written_is_reported_before_the_work(tmp_path, happy_sample, capsys):
    assert run([str(happy_sample), "--csv", str(tmp_path / "gone" / "faces.csv")]) == FAULTY
    assert "Cannot write" in capsys.readouterr().err


def _start(*arguments: str, program: str = PROGRAM) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_stops_cleanly(tmp_path, happy_sample):
    for number in range(400):
        shutil.copy(happy_sample, tmp_path / f"{number}.png")
    process = _start(str(tmp_path), "--json")
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.splitlines()[-1] == "Stopped."
    assert "Traceback" not in said


def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path, happy_sample):
    for number in range(30):
        shutil.copy(happy_sample, tmp_path / f"{number}.png")
    process = _start(str(tmp_path), "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 0
    assert "BrokenPipe" not in said


def test_standard_error_has_only_the_programs_messages(happy_sample):
    process = _start(str(happy_sample), "--csv", "-")
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0
    assert said == "1 picture, 1 face\n"


def test_a_picture_that_is_read_is_never_written_over(tmp_path, happy_sample, capsys):
    picture = tmp_path / "face.png"
    shutil.copy(happy_sample, picture)
    (tmp_path / "link.csv").symlink_to(picture)
    for out in (picture, tmp_path / "link.csv"):
        assert run([str(tmp_path), "--csv", str(out)]) == FAULTY
        assert "is one of the input files" in capsys.readouterr().err
    assert picture.read_bytes() == happy_sample.read_bytes()


def test_a_link_keeps_pointing_where_it_points(tmp_path, happy_sample):
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "faces.csv", tmp_path / "faces.csv"
    target.write_text("old")
    link.symlink_to(target)
    assert run([str(happy_sample), "--csv", str(link)]) == FINE
    assert link.is_symlink()
    assert target.read_text().startswith("source,frame")


def test_a_link_in_a_circle_is_no_place_for_rows(tmp_path, happy_sample, capsys):
    circle = tmp_path / "faces.csv"
    circle.symlink_to(circle)
    assert run([str(happy_sample), "--csv", str(circle)]) == FAULTY
    assert "a link to itself" in capsys.readouterr().err


def test_a_name_that_is_too_long_is_no_place_for_rows(tmp_path, happy_sample, capsys):
    assert run([str(happy_sample), "--csv", str(tmp_path / ("n" * 300))]) == FAULTY
    assert "is too long. Choose a shorter one." in capsys.readouterr().err


def test_rows_are_not_written_over_a_device(happy_sample, capsys):
    assert run([str(happy_sample), "--csv", os.devnull]) == FAULTY
    assert "is not a regular file" in capsys.readouterr().err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("form", [[], ["--json"], ["--csv", "-"]], ids=["table", "json", "csv"])
def test_rows_that_cannot_be_printed_are_no_success(happy_sample, form):
    with open("/dev/full", "w") as full:
        result = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(happy_sample), *form],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == FAULTY
    assert "Cannot print the rows (No space left on device)" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Exception ignored" not in result.stderr


@pytest.mark.parametrize("options", [[], ["--rotated"], ["--detector", "blazeface"]])
def test_a_rotated_face_on_a_picture_is_found(tmp_path, capsys, options):
    path = tmp_path / "rotated.png"
    path.write_bytes(cv2.imencode(".png", scene(("happy", (320, 240), 300.0), roll=30))[1].tobytes())
    assert run([str(path), "--csv", "-", *options]) == FINE
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["prediction"] == "Happy"


def test_every_way_of_finding_faces_reads_a_plain_one(happy_sample, capsys):
    assert run([str(happy_sample), "--csv", "-", "--sensitivity", "strict", "--profile"]) == FINE
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["prediction"] == "Happy"


@pytest.mark.parametrize(
    ("detector", "said"),
    [
        ("magic", "There is no face detector “magic”. Use one of haar, blazeface, yunet."),
        ("yunet", "YuNet needs a model file"),
        ("yunet=gone.onnx", "gone.onnx. Choose another file"),
    ],
)
def test_a_detector_that_cannot_be_had_is_named_and_nothing_is_read(happy_sample, capsys, detector, said):
    assert run([str(happy_sample), "--detector", detector]) == FAULTY
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert said in complained
    assert complained.count("\n") == 1


def _rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _many_pictures(folder, sample, count):
    folder.mkdir(exist_ok=True)
    for number in range(count):
        shutil.copy(sample, folder / f"{number}.png")
    return folder


def _kill_after(rows: int, source: Path, out: Path) -> None:
    """Kill a run that has handed over so many rows."""
    partial = out.with_name(f"{out.name}.partial")
    process = _start(str(rows), str(source), "--csv", str(out), "--jobs", "1", program=HELD)
    try:
        assert eventually(lambda: partial.exists() and partial.read_bytes().count(b"\n") > rows, 60.0)
    finally:
        process.kill()
        process.communicate()
    assert partial.read_bytes().count(b"\n") == 1 + rows
    assert not out.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_run_that_was_killed_is_resumed_and_gives_the_same_rows(tmp_path, happy_sample):
    folder = _many_pictures(tmp_path / "pictures", happy_sample, 12)
    whole, killed = tmp_path / "whole.csv", tmp_path / "killed.csv"
    assert run([str(folder), "--csv", str(whole)]) == FINE
    _kill_after(6, folder, killed)
    assert run([str(folder), "--csv", str(killed), "--resume"]) == FINE
    assert killed.read_bytes() == whole.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".json") == [
        "killed.csv",
        "pictures",
        "whole.csv",
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_run_over_a_video_that_was_killed_gives_the_same_rows(tmp_path):
    pictures = [scene(("happy", (250.0 + 20 * (n % 7), 240.0), 300.0)) for n in range(7)]
    video = write_video(tmp_path / "film.avi", pictures * 19, frames_per_second=25.0)
    whole, killed = tmp_path / "whole.csv", tmp_path / "killed.csv"
    assert run([str(video), "--csv", str(whole)]) == FINE
    assert len(_rows(whole)) == 133
    _kill_after(PART + 5, video, killed)
    assert run([str(video), "--csv", str(killed), "--resume"]) == FINE
    assert killed.read_bytes() == whole.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_says_how_to_resume(tmp_path, happy_sample):
    folder = _many_pictures(tmp_path / "pictures", happy_sample, 400)
    out = tmp_path / "faces.csv"
    partial = tmp_path / "faces.csv.partial"
    process = _start(str(folder), "--csv", str(out))
    assert eventually(lambda: partial.exists() and partial.read_bytes().count(b"\n") > 3, 60.0)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    kept, stopped = said.splitlines()[-2:]
    assert kept == f"Completed results are kept in {partial}. Continue with --resume."
    assert stopped == "Stopped."


def test_going_on_with_a_finished_file_reads_what_is_new_alone(tmp_path, happy_sample, capsys):
    folder = _many_pictures(tmp_path / "pictures", happy_sample, 2)
    out = tmp_path / "faces.csv"
    assert run([str(folder), "--csv", str(out)]) == FINE
    before = out.read_bytes()
    shutil.copy(happy_sample, folder / "3.png")
    (folder / "0.png").write_bytes(b"would be told if it were read again")
    assert run([str(folder), "--csv", str(out), "--resume"]) == FINE
    assert out.read_bytes().startswith(before)
    assert [row["source"] for row in _rows(out)] == [str(folder / f"{n}.png") for n in (0, 1, 3)]
    assert capsys.readouterr().err.splitlines()[-1] == "3 pictures, 3 faces"


def test_going_on_with_another_model_is_refused(tmp_path, happy_sample, damaged_model, capsys):
    out = tmp_path / "faces.csv"
    assert run([str(happy_sample), "--csv", str(out)]) == FINE
    before = out.read_bytes()
    model, manifest = damaged_model / "model.tflite", damaged_model / "bundle.json"
    model.write_bytes(model.read_bytes() + b"another")
    described = json.loads(manifest.read_text())
    described["files"]["model.tflite"] = hashlib.sha256(model.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(described))
    capsys.readouterr()
    code = run([str(happy_sample), "--csv", str(out), "--resume", "--model", str(damaged_model)])
    assert code == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert "was created with another model" in sentence
    assert out.read_bytes() == before


def test_going_on_with_other_ways_of_finding_is_refused_for_a_finished_file_too(
    tmp_path, happy_sample, capsys
):
    out = tmp_path / "faces.csv"
    assert run([str(happy_sample), "--csv", str(out)]) == FINE
    before = out.read_bytes()
    capsys.readouterr()
    assert run([str(happy_sample), "--csv", str(out), "--resume", "--smallest-face", "0.3"]) == FAULTY
    assert "different setting (smallest face)" in capsys.readouterr().err
    assert out.read_bytes() == before


def test_a_part_of_a_video_is_analysed_and_another_part_is_not_put_behind_it(tmp_path, capsys):
    video = write_video(tmp_path / "film.avi", [scene(("happy", (250.0, 240.0), 300.0))] * 20)
    out = tmp_path / "faces.csv"
    arguments = [str(video), "--csv", str(out)]
    assert run([*arguments, "--from", "0.5", "--to", "1"]) == FINE
    assert [row["time_s"] for row in _rows(out)] == ["0.5", "0.6", "0.7", "0.8", "0.9", "1.0"]
    before = out.read_bytes()
    assert run([*arguments, "--from", "0.5", "--to", "1", "--resume"]) == FINE
    assert out.read_bytes() == before
    for other in ([], ["--from", "0.5"], ["--from", "0.4", "--to", "1"]):
        capsys.readouterr()
        assert run([*arguments, *other, "--resume"]) == FAULTY
        assert "different setting (time range)" in capsys.readouterr().err
    assert out.read_bytes() == before


@pytest.mark.parametrize("options", [["--from", "-1"], ["--to", "x"], ["--from", "2", "--to", "2"]])
def test_a_part_that_is_none_is_refused(happy_sample, options, capsys):
    assert run([str(happy_sample), *options]) == FAULTY
    assert options[0] in capsys.readouterr().err


def test_a_finished_file_of_which_the_settings_are_not_known_is_resumed_and_that_is_said(
    tmp_path, happy_sample, capsys
):
    out = tmp_path / "faces.csv"
    assert run([str(happy_sample), "--csv", str(out)]) == FINE
    (tmp_path / "faces.csv.metadata.json").unlink()
    capsys.readouterr()
    assert run([str(happy_sample), "--csv", str(out), "--resume"]) == FINE
    assert "faces.csv.metadata.json is missing" in capsys.readouterr().err


def test_the_smallest_face_can_be_asked_for(tmp_path, happy_sample, capsys):
    assert settings_of(parser().parse_args(["a.png"])).smallest_face == Settings().smallest_face
    assert settings_of(parser().parse_args(["a.png", "--smallest-face", "0.25"])).smallest_face == 0.25
    assert run([str(happy_sample), "--smallest-face", "0.9"]) == FAULTY
    assert "--smallest-face: 0.9 is not a fraction from 0.05 to 0.5" in capsys.readouterr().err


def test_a_yunet_file_is_the_same_from_whichever_folder_it_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = settings_of(parser().parse_args(["a.png", "--detector", "yunet=net.onnx"]))
    assert settings.yunet_model == os.path.abspath("net.onnx")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["face.png", "--resume"], "--resume needs a file; name it with --csv"),
        (["face.png", "--resume", "--csv", "-"], "--resume needs a file; name it with --csv"),
        (["face.png", "--jobs", "0"], "“0” is not a number of jobs from 1 to 256"),
        (["face.png", "--jobs", "all"], "“all” is not a number of jobs"),
    ],
)
def test_wrong_use_of_the_options_is_reported(arguments, said, capsys):
    assert run(arguments) == FAULTY
    assert said in capsys.readouterr().err


@pytest.fixture
def labelled_folder(tmp_path):
    folder = tmp_path / "labelled"
    for label, sample in (
        ("happiness", "happy"),
        ("sad", "sad"),
        ("surprised", "surprise"),
        ("fear", "happy"),
    ):
        (folder / label).mkdir(parents=True)
        shutil.copy(resource("samples", f"{sample}.png"), folder / label / "1.png")
    write_picture(folder / "sad" / "wall.png")
    return folder


def test_a_labelled_folder_is_compared_with_its_labels(labelled_folder, tmp_path, capsys):
    page = tmp_path / "report.html"
    assert run([str(labelled_folder), "--csv", str(tmp_path / "faces.csv"), "--html", str(page)]) == FINE
    said = capsys.readouterr().err
    assert "The accuracy is 75.0% on 4 faces (95% CI " in said
    assert "No face found in 1 labelled picture (Sad 1)" in said
    assert "precision" in said
    assert said.splitlines()[-1] == "5 pictures, 4 faces, 1 without a face"
    html = page.read_text(encoding="utf-8")
    for words in ("75.0% on 4 faces", "Confusion matrix", "Precision", "happiness/1.png"):
        assert words in html
    assert "://" not in html
    assert "<script" not in html


def test_a_page_that_cannot_be_written_is_reported_before_the_work(tmp_path, happy_sample, capsys):
    assert run([str(happy_sample), "--html", str(tmp_path / "gone" / "page.html")]) == FAULTY
    printed, said = capsys.readouterr()
    assert printed == ""
    assert "Cannot write" in said


def test_the_page_is_never_written_over_a_picture(tmp_path, happy_sample, capsys):
    picture = tmp_path / "face.png"
    shutil.copy(happy_sample, picture)
    assert run([str(picture), "--html", str(picture)]) == FAULTY
    assert "Choose another name for the report" in capsys.readouterr().err
    assert picture.read_bytes() == happy_sample.read_bytes()


def test_whole_pictures_are_read_without_a_search(tmp_path, happy_sample, short_video, capsys):
    wall = write_picture(tmp_path / "wall.png", size=(60, 40))
    assert run(["--faces", "whole", "--csv", "-", str(wall), str(short_video)]) == FINE
    printed, said = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(printed)))
    first = [int(rows[0][name]) for name in ("x", "y", "width", "height")]
    assert first == [0, 0, 60, 40]
    frames = re.search(r"\((\d+) frames\)", said)
    assert frames is not None
    assert len(rows) == 1 + int(frames[1])


def test_a_run_that_searched_is_not_resumed_by_whole_pictures(tmp_path, happy_sample, capsys):
    out = tmp_path / "faces.csv"
    assert run([str(happy_sample), "--csv", str(out)]) == FINE
    assert run([str(happy_sample), "--csv", str(out), "--resume", "--faces", "whole"]) == FAULTY
    assert "faces" in capsys.readouterr().err


def test_folders_of_cropped_faces_are_offered_to_be_read_whole(tmp_path, capsys):
    for number in range(8):
        write_picture(tmp_path / ("happy", "sad")[number % 2] / f"{number}.png", size=(48, 48))
    offer = "These pictures look like cropped faces. Treat each picture as one face: --faces whole."
    assert run([str(tmp_path), "--csv", "-"]) == FINE
    assert capsys.readouterr().err.splitlines().count(offer) == 1
    assert run([str(tmp_path), "--csv", "-", "--faces", "whole"]) == FINE
    printed, said = capsys.readouterr()
    assert len(printed.splitlines()) == 1 + 8
    assert offer not in said


def test_what_a_folder_leaves_out_is_said_and_is_no_fault(tmp_path, happy_sample, capsys):
    shutil.copy(happy_sample, tmp_path / "photo")
    (tmp_path / "other.heic").write_bytes(b"")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("no picture")
    assert run([str(tmp_path), "--csv", str(tmp_path / "faces.csv")]) == FINE
    said = capsys.readouterr().err
    assert "Skipped: 1 HEIC picture (not supported; export it as JPEG), 2 .txt files (not pictures" in said
    assert "1 picture" in said.splitlines()[-1]


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        ("rows.html", "rows.html is named for both --html and --csv. Choose two files."),
        ("rows.html.metadata.json", "is no name of a page. Choose one that ends in .html."),
    ],
)
def test_a_page_never_takes_the_place_of_the_rows(tmp_path, happy_sample, capsys, page, complaint):
    rows = tmp_path / "rows.html"
    assert run([str(happy_sample), "--csv", str(rows), "--html", str(tmp_path / page)]) == FAULTY
    assert complaint in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_option_by_its_old_name_does_the_same_with_a_note(capsys):
    assert settings_of(parser().parse_args(["a.png", "--tilted"])).rotated_faces
    assert capsys.readouterr().err == "--tilted is now --rotated; the old name will be removed.\n"
    assert settings_of(parser().parse_args(["a.png", "--rotated"])).rotated_faces
    assert not settings_of(parser().parse_args(["a.png"])).rotated_faces
    assert capsys.readouterr().err == ""


def test_the_files_that_were_saved_are_named(tmp_path, happy_sample, capsys):
    rows, page = tmp_path / "faces.csv", tmp_path / "page.html"
    assert run([str(happy_sample), "--csv", str(rows), "--html", str(page)]) == FINE
    assert capsys.readouterr().err.splitlines() == [f"Saved {rows} and {page}.", "1 picture, 1 face"]


@pytest.mark.parametrize("given", ["twice", "with its folder", "by another path"])
def test_a_picture_that_is_given_twice_counts_once_and_that_is_said(tmp_path, happy_sample, capsys, given):
    picture = str(shutil.copy(happy_sample, tmp_path / "one.png"))
    again = {"twice": picture, "with its folder": str(tmp_path), "by another path": f"{tmp_path}/./one.png"}
    assert run([picture, again[given]]) == FINE
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "Skipped: 1 file (given twice)."
    assert said[-1] == "1 picture, 1 face"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.png", b"", "is empty"),
        ("empty.mp4", b"", "is empty"),
        ("text.jpg", "größer als".encode(), "is not a picture but a text file"),
        ("text.avi", b"hello\n", "is not a video but a text file"),
    ],
)
def test_empty_files_and_texts_are_called_so(tmp_path, capsys, name, content, reason):
    (tmp_path / name).write_bytes(content)
    assert run([str(tmp_path / name)]) == FAULTY
    assert f"{tmp_path / name} {reason}" in capsys.readouterr().err


def test_that_an_emotion_has_no_faces_is_said_once(tmp_path, capsys):
    for emotion in ("happy", "sad"):
        (tmp_path / emotion).mkdir()
        shutil.copy(resource("samples", f"{emotion}.png"), tmp_path / emotion)
    assert run([str(tmp_path)]) == FINE
    assert capsys.readouterr().err.count("No face is labelled") == 1


@pytest.mark.parametrize("name", ["名前.png", "e\u0301te\u0301.png", os.fsdecode(b"caf\xe9.png")])
def test_a_table_is_aligned_whatever_letters_its_names_have(tmp_path, happy_sample, capsys, name):
    wide = {"名前.png": 8, "e\u0301te\u0301.png": 7}.get(name, len("caf\\udce9.png"))
    shutil.copy(happy_sample, tmp_path / name)
    shutil.copy(happy_sample, tmp_path / f"{'a' * 20}.png")
    assert run([str(tmp_path)]) == FINE
    lines = capsys.readouterr().out.splitlines()
    other = next(line for line in lines if not line.startswith(("File", "a")))
    plain = next(line for line in lines if line.startswith("a"))
    shown = other.partition(".png")[0] + ".png"
    assert wide + len(other) - len(shown) == len(plain)


def test_a_range_behind_the_end_of_a_video_is_said(tmp_path, capsys):
    film = write_video(tmp_path / "film.avi", gray_frames(5))
    assert run([str(film), "--csv", str(tmp_path / "rows.csv"), "--from", "50"]) == FAULTY
    assert f"{film} has no frames from 50 s on. Choose an earlier begin." in capsys.readouterr().err
    assert run([str(film), "--csv", str(tmp_path / "others.csv"), "--from", "0.3"]) == FINE
