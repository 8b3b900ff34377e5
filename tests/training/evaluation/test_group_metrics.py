"""Figures by group, and where the groups come from."""

import dataclasses
import zipfile

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.core.metrics import wilson_interval
from training.data import DataError
from training.evaluation.group_metrics import group_columns, group_metrics, group_text, groups_of

NAMES = ("Angry", "Happy")


def in_folder(folder, *places):
    """Faces of pictures in a folder."""
    data = draw_faces({"": 1}).where(np.arange(len(places)))
    return dataclasses.replace(data, places=np.array(places), source=str(folder))


def test_each_group_has_wilson_intervals_for_accuracy_and_recall():
    groups = np.array(["a", "b", "a", "a"])
    labels, predictions = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 0])
    metrics = group_metrics(groups, predictions, labels, NAMES)
    assert list(metrics) == ["a", "b"]
    assert metrics["a"]["accuracy"] == pytest.approx(2 / 3)
    assert metrics["a"]["accuracy_interval"] == list(wilson_interval(2, 3))
    assert metrics["a"]["recall"]["Happy"] == {
        "support": 2,
        "recall": 0.5,
        "interval": list(wilson_interval(1, 2)),
    }
    assert list(metrics["b"]["recall"]) == ["Angry"]
    assert "gender b" in group_text("gender", metrics)


def test_pictures_are_grouped_by_a_table_with_their_paths_or_names(tmp_path):
    table = tmp_path / "labels.csv"
    table.write_text("file,Gender\nhappy/1.png,female\n2.png,\n")
    data = in_folder(tmp_path, "happy/1.png", "sad/2.png")
    assert groups_of(data, "gender", table).tolist() == ["female", "unknown"]


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("name,gender\n1.png,female\n", "there is no column file; the columns are name, gender"),
        ("file,age\n1.png,30\n", "there is no column gender; the columns are file, age"),
        ("file,gender\n3.png,female\n", "there is no row for 1.png"),
        ("file,gender\n1.png,female\n1.png,male\n", "1.png stands in several rows"),
        ("", "is unreadable as a table"),
    ],
)
def test_a_table_without_the_groups_is_named_with_the_reason(tmp_path, table, complaint):
    path = tmp_path / "labels.csv"
    path.write_text(table)
    with pytest.raises(DataError, match=complaint) as error:
        groups_of(in_folder(tmp_path, "1.png"), "gender", path)
    assert str(path) in str(error.value)


def test_a_column_with_a_value_of_its_own_for_each_face_makes_no_groups(tmp_path):
    table = tmp_path / "labels.csv"
    names = [f"{number}.png" for number in range(60)]
    table.write_text("\n".join(["file,person", *(f"{name},{name}" for name in names)]) + "\n")
    data = draw_faces({"": 9}).where(np.arange(60))
    data = dataclasses.replace(data, places=np.array(names), source=str(tmp_path))
    with pytest.raises(DataError, match="more than 50 different values"):
        groups_of(data, "person", table)


def test_pictures_without_a_table_have_no_columns(tmp_path):
    with pytest.raises(DataError, match="name one with --attributes"):
        groups_of(in_folder(tmp_path, "1.png"), "gender")


def test_a_zip_file_has_no_columns(tmp_path):
    path = tmp_path / "faces.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("happy/1.png", b"no picture")
    data = dataclasses.replace(in_folder(tmp_path, "1.png"), source=str(path))
    assert group_columns(data) == {}
    with pytest.raises(DataError, match="name one with --attributes"):
        groups_of(data, "gender")


def test_a_name_alone_does_not_say_which_of_two_pictures_is_meant(tmp_path):
    table = tmp_path / "labels.csv"
    table.write_text("file,gender\n1.png,female\n")
    with pytest.raises(DataError, match=r"there is no row for happy/1\.png"):
        groups_of(in_folder(tmp_path, "happy/1.png", "sad/1.png"), "gender", table)
