"""Rows of several inputs, each in a file of its own, below folders that are those of the inputs."""

import csv
import json
import shutil

import pytest

from fer_desktop.cli.run_job import analyse
from fer_desktop.cli.terminal import FAULTY, FINE
from tests.fakes import gray_frames, write_picture, write_video
from tests.row_files import read_table


@pytest.fixture
def inputs(tmp_path, happy_sample):
    """Two folders; one has pictures around a folder within it, a video, and a file that is no picture."""
    first, second = tmp_path / "in" / "a" / "data", tmp_path / "in" / "b" / "data"
    (first / "m").mkdir(parents=True)
    second.mkdir(parents=True)
    for path in (first / "1.png", first / "z.png", first / "m" / "2.png", second / "3.png"):
        shutil.copy(happy_sample, path)
    write_picture(first / "m" / "=wall.png")
    write_video(first / "film.avi", gray_frames(3))
    (second / "broken.png").write_text("no picture")
    return first, second


def sources(path):
    return list(dict.fromkeys(row["source"] for row in read_table(path)))


def index(out):
    with (out / "index.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_rows_are_divided_among_files_that_lie_as_their_inputs_do(inputs, tmp_path):
    first, second = inputs
    out = tmp_path / "deep" / "out"
    assert analyse([str(first), str(second), "--out-folder", str(out)]) == FAULTY, "one file is broken"
    found = {path.relative_to(out).as_posix() for path in out.rglob("*.csv")}
    expected = {
        "a/data/pictures.csv": [str(first / "1.png"), str(first / "z.png")],
        "a/data/film.avi.csv": [str(first / "film.avi")],
        "a/data/m/pictures.csv": [str(first / "m" / "2.png"), str(first / "m" / "=wall.png")],
        "b/data/pictures.csv": [str(second / "3.png")],
    }
    assert found == {*expected, "all.csv", "index.csv"}
    for name, wanted in expected.items():
        assert sources(out / name) == wanted
        metadata = json.loads((out / f"{name}.metadata.json").read_text())
        assert metadata["provenance"]["model"] == "default"
    divided = [row for name in expected for row in read_table(out / name)]
    assert sorted(map(str, divided)) == sorted(map(str, read_table(out / "all.csv")))


def test_the_index_names_every_input_with_its_file_its_faces_and_what_is_wrong(inputs, tmp_path):
    out = tmp_path / "out"
    analyse([*map(str, inputs), "--out-folder", str(out)])
    rows = {row["source"].rsplit("/", 1)[-1]: row for row in index(out)}
    assert rows["film.avi"] | {"source": ""} == {
        "source": "",
        "rows_file": "a/data/film.avi.csv",
        "frames": "3",
        "faces": "0",
        "problem": "",
    }
    assert (rows["1.png"]["frames"], rows["1.png"]["faces"]) == ("1", "1")
    assert rows["broken.png"]["rows_file"] == ""
    assert "is not a picture but a text file" in rows["broken.png"]["problem"]


def test_one_folder_is_mirrored_by_its_name_and_resumed_with_what_is_new(inputs, tmp_path, happy_sample):
    first, _ = inputs
    out, options = tmp_path / "out", ["--out-folder", str(tmp_path / "out"), "--resume"]
    assert analyse([str(first), *options]) == FINE
    before = (out / "data" / "film.avi.csv").read_bytes()
    (out / "data" / "film.avi.csv").unlink()
    shutil.copy(happy_sample, first / "2.png")
    assert analyse([str(first), *options]) == FINE
    assert (out / "data" / "film.avi.csv").read_bytes() == before
    assert str(first / "2.png") in sources(out / "data" / "pictures.csv")
    assert len(sources(out / "data" / "pictures.csv")) == 3


def test_the_file_of_one_input_can_be_resumed_by_itself(inputs, tmp_path):
    first, _ = inputs
    out = tmp_path / "out"
    assert analyse([str(first), "--out-folder", str(out), "--csv", str(tmp_path / "whole.csv")]) == FINE
    assert not (out / "all.csv").exists()
    rows = out / "data" / "film.avi.csv"
    before = rows.read_bytes()
    assert analyse([str(first / "film.avi"), "--csv", str(rows), "--resume"]) == FINE
    assert rows.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_named_before_anything_is_analysed(inputs, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert analyse([*map(str, inputs), "--out-folder", str(tmp_path / "file" / "out")]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith(f"Cannot write {tmp_path / 'file' / 'out'} (")


def test_a_file_that_cannot_be_written_leaves_all_rows(inputs, tmp_path, capsys):
    first, _ = inputs
    out = tmp_path / "out"
    (out / "data" / "m" / "pictures.csv").mkdir(parents=True)
    assert analyse([str(first), "--out-folder", str(out)]) == FAULTY
    said = capsys.readouterr().err
    assert f"Cannot write {out / 'data' / 'm' / 'pictures.csv'} (Is a directory)" in said
    assert f"All rows are in {out / 'all.csv'}." in said
    assert len(read_table(out / "all.csv")) == 7
    assert not list(out.rglob("*.partial*"))


@pytest.mark.parametrize("other", [["--json"], ["--csv", "-"]])
def test_what_is_printed_has_no_folder(inputs, tmp_path, capsys, other):
    assert analyse([str(inputs[0]), "--out-folder", str(tmp_path / "out"), *other]) == FAULTY
    assert "--out-folder needs a file of all rows" in capsys.readouterr().err
