"""Faces below the minimum quality keep their rows and count in no figure."""

import shutil

import pytest

from fer_desktop.analysis.report import read_page_rows
from fer_desktop.analysis.summary.face_summaries import read_summaries
from fer_desktop.cli.run_job import analyse
from fer_desktop.cli.terminal import FAULTY, FINE
from fer_desktop.vision.opencv import cv2
from tests.fakes import LABELS
from tests.row_files import read_table
from tests.vision.moving_faces import scene


@pytest.fixture(scope="module")
def pictures(tmp_path_factory, happy_sample):
    """A clear face in a folder of one emotion, and a small one in another."""
    folder = tmp_path_factory.mktemp("labelled")
    for name in ("happy", "sad"):
        (folder / name).mkdir()
    shutil.copy(happy_sample, folder / "happy" / "clear.png")
    small = scene(("happy", (160.0, 120.0), 40.0), size=(320, 240))
    (folder / "sad" / "small.png").write_bytes(
        cv2.imencode(".png", cv2.GaussianBlur(small, (0, 0), 2))[1].tobytes()
    )
    return folder


@pytest.fixture(scope="module")
def between(pictures, tmp_path_factory):
    """The rows without a minimum, and one that lies between the quality of both faces."""
    out = tmp_path_factory.mktemp("rows") / "rows.csv"
    assert analyse([str(pictures), "--csv", str(out)]) == FINE
    rows = read_table(out)
    clear, small = (float(row["quality"]) for row in rows)
    assert small < clear
    return out, (small + clear) / 2


def test_rows_stay_the_same_and_figures_leave_the_face_out(pictures, between, tmp_path, capsys):
    whole, minimum = between
    out = tmp_path / "rows.csv"
    assert analyse([str(pictures), "--csv", str(out), "--minimum-quality", str(minimum)]) == FINE
    assert read_table(out) == read_table(whole)
    said = capsys.readouterr().err
    assert "2 pictures, 1 face, 1 face below the minimum quality" in said
    assert "without a face" not in said
    assert "The accuracy is 100.0% on 1 faces" in said, "the face that is left out is no mistake"


def test_a_run_that_is_resumed_counts_the_same(pictures, between, tmp_path, capsys):
    _, minimum = between
    out, options = tmp_path / "rows.csv", ["--minimum-quality", str(minimum)]
    assert analyse([str(pictures), "--csv", str(out), *options]) == FINE
    first = capsys.readouterr().err.splitlines()[-1]
    assert analyse([str(pictures), "--csv", str(out), *options, "--resume"]) == FINE
    assert capsys.readouterr().err.splitlines()[-1] == first
    assert analyse([str(pictures), "--csv", str(out), "--resume"]) == FAULTY
    assert "different setting (minimum quality)" in capsys.readouterr().err


def test_summaries_reports_and_thumbnails_leave_the_face_out(pictures, between, tmp_path):
    _, minimum = between
    out, thumbnails = tmp_path / "rows.csv", tmp_path / "faces"
    options = ["--minimum-quality", str(minimum), "--face-thumbnails", str(thumbnails)]
    assert analyse([str(pictures), "--csv", str(out), *options]) == FINE
    _, summaries = read_summaries(out)
    assert [row["source"] for row in summaries] == [str(pictures / "happy" / "clear.png")]
    assert read_page_rows(out, LABELS, minimum_quality=minimum).count == 1
    assert [path.name for path in thumbnails.rglob("*.png")] == ["clear_frame0_face1.png"]


@pytest.mark.parametrize("value", ["1.5", "-1", "good"])
def test_a_quality_that_cannot_be_is_refused(pictures, capsys, value):
    assert analyse([str(pictures), f"--minimum-quality={value}"]) == FAULTY
    assert f"{value} is not a quality from 0 to 1" in capsys.readouterr().err
