"""FIFOs, sockets and devices are named wherever a file is read, and never waited for."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from typing import Any

import pytest

from fer_desktop.base.errors import DetectorError, FerError, ModelFileError, PictureError, VideoError
from fer_desktop.base.task import Work
from fer_desktop.cli.run_job import analyse, compare
from fer_desktop.cli.terminal import FAULTY, FINE
from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.models.importing import import_model
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.names import read_name
from fer_desktop.vision.detectors import STILL, create_detector
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources import open_source
from fer_desktop.vision.sources.browser import Browser
from fer_desktop.vision.sources.video_file import VideoSource
from tests.bundles import write_bundle
from tests.cli.test_analyse import PROGRAM
from tests.fakes import write_picture
from training.commands.main import main as train
from training.core.bundle import BundleError, read_bundle
from training.core.media import SpecialFileError, regular_file
from training.data import DataError, read_faces

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
LONG_ENOUGH = 60
"""Seconds; none of this takes one."""


def promptly(function, *arguments, **options):
    """The result of a function, or what it raised; a failure where it hangs, as in the opening of a FIFO."""
    results: list[tuple[Any, BaseException | None]] = []

    def call():
        try:
            results.append((function(*arguments, **options), None))
        except BaseException as error:
            results.append((None, error))

    thread = threading.Thread(target=call, daemon=True)
    thread.start()
    thread.join(LONG_ENOUGH)
    assert not thread.is_alive(), "it hangs"
    result, error = results[0]
    if error is not None:
        raise error
    return result


def put(kind, path):
    """Make a FIFO, a socket, a link to a device or a link to a FIFO in the place of a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "socket":
        # Its path may have about a hundred letters.
        with tempfile.TemporaryDirectory(dir="/tmp") as short, socket.socket(socket.AF_UNIX) as server:
            server.bind(f"{short}/s")
            os.rename(f"{short}/s", path)
    elif kind == "link":
        queue = path.with_name(f".{path.name}")
        os.mkfifo(queue)
        path.symlink_to(queue)
    else:
        os.mkfifo(path)
    return path


@pytest.fixture(params=["FIFO", "socket", "device", "link"])
def kind(request):
    return request.param


def named(kind, path):
    """What is said of it, as a pattern."""
    return rf"{path.name}.* is a {'FIFO' if kind == 'link' else kind}, not a regular file"


def test_it_is_not_opened(tmp_path, kind):
    path = put(kind, tmp_path / "face.png")
    with pytest.raises(SpecialFileError, match="not a regular file"):
        promptly(open, path, "rb", opener=regular_file)


def test_what_takes_the_place_of_a_file_meanwhile_is_refused_too(tmp_path, monkeypatch):
    path = write_picture(tmp_path / "face.png")
    regular = path.stat()
    put("FIFO", path)
    monkeypatch.setattr(os, "stat", lambda _path: regular)
    with pytest.raises(SpecialFileError):
        promptly(open, path, "rb", opener=regular_file)


@pytest.mark.parametrize("name", ["face.png", "film.mp4", "unknown"])
def test_analyse_refuses_it_alone_and_goes_on_without_it(tmp_path, kind, name, happy_sample, capsys):
    path = put(kind, tmp_path / "in" / name)
    assert promptly(analyse, [str(path)]) == FAULTY
    assert f"{path} is a " in (said := capsys.readouterr().err)
    assert said.count("\n") == 1
    assert promptly(analyse, [str(happy_sample), str(path), "--json"]) == FAULTY
    printed, said = capsys.readouterr()
    assert json.loads(printed)["prediction"] == "Happy"
    assert f"{path} is a " in said


def test_analyse_counts_those_of_a_folder(tmp_path, kind, happy_sample, capsys):
    (tmp_path / "happy.png").write_bytes(happy_sample.read_bytes())
    for name in ("face.png", "film.mp4", "unknown"):
        put(kind, tmp_path / name)
    assert promptly(analyse, [str(tmp_path), "--json"]) == FINE
    printed, said = capsys.readouterr()
    assert json.loads(printed)["prediction"] == "Happy"
    assert f"Skipped: 3 {'FIFO' if kind == 'link' else kind}s (not regular files)." in said


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/stdin"])
def test_devices_and_standard_input_are_named(path):
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, path],
        stdin=subprocess.PIPE,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG_ENOUGH,
    )
    assert result.returncode == FAULTY
    assert f"{path} is a " in result.stderr
    assert "not a regular file" in result.stderr


@pytest.mark.parametrize("name", ["face.png", "film.mp4", "unknown"])
def test_the_window_refuses_it_alone_and_shows_the_others(tmp_path, kind, name):
    path = put(kind, tmp_path / name)
    with pytest.raises(FerError, match=named(kind, path)):
        promptly(lambda: open_source([str(path)], browse=True).open())
    browser = Browser([str(path), str(write_picture(tmp_path / "other.png"))])
    promptly(browser.open)
    with pytest.raises(PictureError, match=named(kind, path)):
        browser.read()
    frame = promptly(browser.read)
    assert frame is not None
    assert frame.source.endswith("other.png")


def test_one_that_takes_the_place_of_a_picture_or_video_is_named(tmp_path, kind):
    path = put(kind, tmp_path / "face.png")
    with pytest.raises(PictureError, match=named(kind, path)):
        promptly(read_picture, path)
    with pytest.raises(VideoError, match=named(kind, path)):
        promptly(VideoSource(path).open)


def test_a_training_refuses_one_in_the_place_of_a_csv_file(tmp_path, kind, capsys):
    path = put(kind, tmp_path / "fer2013.csv")
    with pytest.raises(DataError, match=named(kind, path)):
        promptly(read_faces, path)
    assert promptly(train, ["train", str(path), "--out", str(tmp_path / "model")]) == FAULTY
    assert f"{path} is a " in capsys.readouterr().err


def test_a_training_refuses_one_in_the_place_of_votes(tmp_path, kind):
    data = tmp_path / "fer2013.csv"
    data.write_text(f"emotion,pixels\n3,{' '.join(['7'] * 2304)}\n")
    path = put(kind, tmp_path / "votes" / "fer2013new.csv")
    with pytest.raises(DataError, match=named(kind, path)):
        promptly(read_faces, data, votes=path)


def test_a_training_counts_those_among_its_pictures(tmp_path, kind):
    write_picture(tmp_path / "happy" / "0.png")
    put(kind, tmp_path / "happy" / "1.png")
    data = promptly(read_faces, tmp_path)
    assert len(data) == 1
    assert next((one.what, one.count) for one in data.left_out if one.what) in (("FIFO", 1), (kind, 1))


def test_an_import_refuses_it(tmp_path, kind):
    library = ModelLibrary(tmp_path / "bundled", tmp_path / "own")
    path = put(kind, tmp_path / "stranger.fermodel")
    with pytest.raises(ModelFileError, match=named(kind, path)):
        promptly(import_model, path, library, Work(), lambda folder, work: "")


@pytest.mark.parametrize("member", ["bundle.json", "model.tflite", "metrics.json"])
def test_a_model_folder_with_one_among_its_files_is_refused(tmp_path, kind, member):
    folder = write_bundle(tmp_path / "stranger").folder
    path = put(kind, folder / member)
    library = ModelLibrary(tmp_path / "bundled", tmp_path / "own")
    with pytest.raises(ModelFileError, match=member):
        promptly(import_model, folder, library, Work(), lambda folder, work: "")
    with pytest.raises(BundleError, match=named(kind, path)):
        promptly(read_bundle, folder)
    assert promptly(read_name, folder) == "stranger"


@pytest.mark.parametrize("option", ["--model", "--fine-tune", "--teacher"])
def test_an_option_that_names_a_model_refuses_it(tmp_path, kind, option, happy_sample, capsys):
    """In the place of the folder, and of the manifest in it."""
    folder = write_bundle(tmp_path / "stranger").folder
    data = write_picture(tmp_path / "data" / "happy" / "0.png").parent.parent
    for path in (put(kind, folder / "bundle.json").parent, put(kind, tmp_path / "other" / "model")):
        if option == "--model":
            assert promptly(analyse, [str(happy_sample), option, str(path)]) == FAULTY
            capsys.readouterr()
            assert promptly(compare, [str(path), str(folder), str(happy_sample)]) == FAULTY
        else:
            out = str(tmp_path / "out")
            assert promptly(train, ["train", str(data), "--out", out, option, str(path)]) == FAULTY
        assert str(path) in capsys.readouterr().err


@pytest.mark.parametrize("suffix", ["", ".partial", ".progress", ".metadata.json"])
def test_rows_are_not_resumed_from_it(tmp_path, kind, suffix, happy_sample, capsys):
    rows = tmp_path / "faces.csv"
    assert analyse([str(happy_sample), "--csv", str(rows)]) == FINE
    if suffix == ".partial":
        (tmp_path / "faces.csv.progress").touch()
    elif suffix == ".progress":
        (tmp_path / "faces.csv.partial").write_text("source\n" * 500)
    path = put(kind, tmp_path / f"faces.csv{suffix}")
    capsys.readouterr()
    assert promptly(analyse, [str(happy_sample), "--csv", str(rows), "--resume"]) == FAULTY
    said = capsys.readouterr().err
    assert "faces.csv" in said
    assert "not a regular file" in said
    assert "Traceback" not in said
    assert path.is_symlink() or not path.is_file()


def test_a_detector_is_not_loaded_from_it(tmp_path, kind):
    path = put(kind, tmp_path / "yunet.onnx")
    with pytest.raises(DetectorError, match=r"Cannot read .*yunet\.onnx"):
        promptly(create_detector, "yunet", replace(STILL, model=path))


def test_corrections_are_not_compared_with_it(tmp_path, kind):
    corrections = CorrectionFolder(tmp_path / "corrections")
    write_picture(corrections.folder / "train" / "happy" / "a.png", size=(48, 48))
    put(kind, tmp_path / "copies" / "train" / "happy" / "a.png")
    with pytest.raises(FerError, match=r"Cannot read .*a\.png \(a .*, not a regular file\)"):
        promptly(corrections.export, tmp_path / "copies")
