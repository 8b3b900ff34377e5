"""What FER Desktop 0.1 has written, models and rows, opens in this version."""

import csv
import shutil
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.analysis.output.columns import QUALITY, columns, names_of
from fer_desktop.base.task import Work
from fer_desktop.cli.run_job import analyse
from fer_desktop.models.bundle_figures import stored_figures
from fer_desktop.models.library import ModelLibrary
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from fer_desktop.vision.inference.crop import crop_face, to_gray
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Box
from tests.fakes import LABELS
from training.core.bundle import read_bundle
from training.core.history import read_history

WRITTEN = Path(__file__).parent / "data" / "version_0_1"
SAMPLES = Path(__file__).parents[1] / "resources" / "samples"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The rows of 0.1 beside the pictures that they are of."""
    for name in ("happy", "sad"):
        (tmp_path / "in" / name).mkdir(parents=True)
        shutil.copy(SAMPLES / f"{name}.png", tmp_path / "in" / name)
    for file in WRITTEN.glob("rows.csv*"):
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_model_of_0_1_opens_with_its_figures():
    bundle = read_bundle(WRITTEN / "model")
    figures = stored_figures(bundle)
    assert bundle.labels == LABELS
    assert figures is not None
    assert (figures.faces, round(figures.accuracy, 4)) == (42, 0.8095)
    assert [row["epoch"] for row in read_history(bundle.folder / "history.csv")] == [1, 2]


def test_a_model_of_0_1_is_listed(tmp_path):
    own = tmp_path / "models"
    shutil.copytree(WRITTEN / "model", own / "model")
    (entry,) = ModelLibrary(tmp_path / "bundled", own).entries(Work())
    assert entry.name == "model"
    assert entry.bundle is not None


def test_a_model_of_0_1_reads_what_it_has_read_before(folder):
    classifier = LiteRTClassifier(read_bundle(WRITTEN / "model"))
    for row in _rows(folder / "rows.csv"):
        box = Box(*(int(row[name]) for name in ("x", "y", "width", "height")))
        face = crop_face(to_gray(read_picture(folder / row["file"])), box, 0.0, classifier.input_size)
        assert classifier.predict(face[np.newaxis])[0] == pytest.approx(
            [float(row[label]) for label in LABELS], abs=1e-4
        )


def test_rows_of_0_1_are_continued_in_todays_columns_but_those_of_quality(folder):
    (folder / "in" / "surprise").mkdir()
    shutil.copy(SAMPLES / "surprise.png", folder / "in" / "surprise")
    before = _rows(folder / "rows.csv")
    inputs = ["in", "--model", str(WRITTEN / "model")]
    assert analyse([*inputs, "--csv", "rows.csv", "--resume"]) == 0
    after = _rows(folder / "rows.csv")
    assert tuple(after[0]) == tuple(name for name in columns(LABELS) if name not in names_of(QUALITY))
    assert {row["source"] for row in after} - {row["file"] for row in before} == {"in/surprise/surprise.png"}
    for old in before:
        new = next(row for row in after if (row["source"], row["frame"]) == (old["file"], old["frame"]))
        assert [new[label] for label in LABELS] == [old[label] for label in LABELS]
