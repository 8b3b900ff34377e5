"""``fer-desktop compare``."""

import csv
import io
import json
import shutil

import pytest

from fer_desktop import app
from fer_desktop.analysis.output.sidecar import read_provenance
from fer_desktop.base import paths
from fer_desktop.base.paths import default_model, resource
from fer_desktop.cli.run_job import analyse
from fer_desktop.cli.run_job import compare as run
from fer_desktop.cli.terminal import FAULTY, FINE
from fer_desktop.vision.opencv import cv2
from tests.analysis.conftest import SWAPPED
from tests.bundles import write_bundle
from tests.fakes import write_picture, write_video
from tests.vision.moving_faces import scene
from tests.vision.sources.test_damaged_video import damage
from training.core.untrusted.network_trial import remember


@pytest.fixture(autouse=True)
def _opencv_as_before():
    threads = cv2.getNumThreads()
    yield
    cv2.setNumThreads(threads)


@pytest.fixture
def models(tmp_path, monkeypatch):
    """The program's model by its name, and one of one's own, tried before, by its folder."""
    monkeypatch.setattr(paths, "models_folder", lambda: tmp_path / "own")
    own = write_bundle(tmp_path / "own" / "swapped", labels=SWAPPED)
    remember(own)
    return ["default", str(own.folder)]


def test_two_models_are_compared_on_the_samples(models, capsys):
    assert run([*models, str(resource("samples"))]) == FINE
    printed, said = capsys.readouterr()
    assert "Both read 7 faces and agree on 5, 71.4%" in printed
    assert "Rows: prediction of A. Columns: prediction of B." in printed
    assert said.splitlines()[-1] == "7 pictures, 7 faces"


def test_models_of_the_list_go_by_their_names(models, capsys):
    assert run(["Default", "swapped", str(resource("samples", "sad.png"))]) == FINE
    assert "B: swapped" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "offered"),
    [("nothing", "in the list of models: default, swapped."), ("swaped", "in the list of models: swapped.")],
)
def test_the_names_that_there_are_or_the_closest_are_offered(models, capsys, given, offered):
    assert run(["default", given, str(resource("samples", "sad.png"))]) == FAULTY
    assert offered in capsys.readouterr().err
    assert analyse(["--model", given, str(resource("samples", "sad.png"))]) == FAULTY
    assert offered in capsys.readouterr().err


def test_every_face_goes_into_the_file_with_what_it_was_made_with(models, tmp_path, capsys):
    out = tmp_path / "both.csv"
    assert run([*models, str(resource("samples")), "--csv", str(out)]) == FINE
    with out.open(newline="", encoding="utf-8") as file:
        rows = {row["source"].rsplit("/", 1)[-1]: row for row in csv.DictReader(file)}
    assert len(rows) == 7
    assert (rows["sad.png"]["prediction_a"], rows["sad.png"]["prediction_b"]) == ("Sad", "Fear")
    assert (read_provenance(out) or {})["model_b"] == "swapped"


def test_figures_are_one_json_object_if_asked_for(models, tmp_path, capsys):
    for name in ("fear", "sad", "happy"):
        (tmp_path / "set" / name).mkdir(parents=True)
        shutil.copy(resource("samples", f"{name}.png"), tmp_path / "set" / name)
    assert run([*models, str(tmp_path / "set"), "--json"]) == FINE
    found = json.loads(capsys.readouterr().out)
    assert (found["faces"], found["agreed"]) == (3, 1)
    assert found["labelled"]["only_first"] == 2
    assert found["labelled"]["accuracy_b"] == pytest.approx(1 / 3)
    assert found["labelled"]["p_value"] == pytest.approx(0.5)


def test_rows_on_standard_output_leave_the_figures_to_the_other_one(models, capsys):
    assert run([*models, str(resource("samples", "sad.png")), "--csv", "-"]) == FINE
    printed, said = capsys.readouterr()
    (row,) = csv.DictReader(io.StringIO(printed))
    assert row["agree"] == "0"
    assert "agree on 0" in said


def test_what_cannot_be_read_is_named_and_the_rest_is_compared(models, tmp_path, capsys):
    shutil.copy(resource("samples", "happy.png"), tmp_path / "happy.png")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    write_picture(tmp_path / "wall.png")
    assert run([*models, *(str(tmp_path / f"{n}.png") for n in ("happy", "broken", "wall"))]) == FAULTY
    printed, said = capsys.readouterr()
    assert "Both read 1 face and agree on 1" in printed
    assert str(tmp_path / "broken.png") in said
    assert said.splitlines()[-1] == "2 pictures, 1 face, 1 without a face, 1 unreadable"


def test_frames_that_cannot_be_decoded_are_reported_and_the_others_are_compared(models, tmp_path, capsys):
    face = [scene(("happy", (120.0, 120.0), 150.0), size=(320, 240))] * 12
    path = damage(write_video(tmp_path / "film.avi", face), [2, 3])
    assert run([*models, str(path)]) == FAULTY
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith(f"Skipped 2 of 12 frames of {path}, which could not be decoded")
    assert said[-1] == "1 video (10 frames), 10 faces, 2 frames could not be decoded"


@pytest.mark.parametrize(
    ("first", "second", "target", "said"),
    [
        ("default", "default", "samples", "the same model"),
        ("default", "nothing", "samples", "There is no model “nothing”. Use the folder of a model"),
        ("default", "damaged", "samples", "model.tflite"),
        ("default", "own", "empty", "contains no pictures or videos"),
    ],
)
def test_what_cannot_be_compared_is_reported_in_one_sentence(tmp_path, capsys, first, second, target, said):
    own = write_bundle(tmp_path / "own", labels=SWAPPED).folder
    damaged = shutil.copytree(own, tmp_path / "damaged")
    (damaged / "model.tflite").write_bytes(b"short")
    (tmp_path / "empty").mkdir()
    models = {"own": str(own), "damaged": str(damaged), "default": str(default_model())}
    where = {"samples": str(resource("samples")), "empty": str(tmp_path / "empty")}
    assert run([models.get(first, first), models.get(second, second), where[target]]) == FAULTY
    printed, error = capsys.readouterr()
    assert printed == ""
    (sentence,) = error.splitlines()
    assert said in sentence


def test_a_path_that_cannot_be_written_is_reported_and_a_picture_is_not_written_over(
    models, tmp_path, capsys
):
    sample = str(shutil.copy(resource("samples", "happy.png"), tmp_path / "happy.png"))
    assert run([*models, sample, "--csv", str(tmp_path / "gone" / "a.csv")]) == FAULTY
    assert "Cannot write" in capsys.readouterr().err
    assert run([*models, sample, "--csv", sample]) == FAULTY
    assert "is one of the input files" in capsys.readouterr().err


def test_the_program_hands_the_command_on(models, monkeypatch, capsys):
    monkeypatch.setattr("fer_desktop.base.logs.start_logging", lambda folder: None)
    assert app.main(["compare", "--help"]) == FINE
    assert "MODEL_A MODEL_B PATH" in capsys.readouterr().out


def test_both_models_read_whole_pictures(models, tmp_path, capsys):
    wall = write_picture(tmp_path / "wall.png", size=(60, 40))
    assert run([*models, str(wall), "--faces", "whole", "--csv", "-"]) == FINE
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert [int(row[name]) for name in ("x", "y", "width", "height")] == [0, 0, 60, 40]


def test_folders_of_cropped_faces_are_offered_to_be_read_whole_by_both(models, tmp_path, capsys):
    for number in range(8):
        write_picture(tmp_path / "set" / ("happy", "sad")[number % 2] / f"{number}.png", size=(48, 48))
    assert run([*models, str(tmp_path / "set")]) == FINE
    assert "Treat each picture as one face: --faces whole." in capsys.readouterr().err
