"""What a bundle guarantees: it is whole, or it is refused in words."""

import json
import os
import shutil
from pathlib import Path

import pytest

from training.core.bundle import BundleError, Details, read_bundle, write_manifest, writing

DETAILS = Details(
    name="little",
    labels=("Happy", "Sad"),
    input_size=48,
    margin=0.1,
    temperature=1.5,
    config={"epochs": 3},
    seed=7,
    data_fingerprint="ab" * 32,
    data_counts={"Training": 5},
    versions={"keras": "3"},
    created="2026-01-02T03:04:05+00:00",
)


def write(folder: Path, details: Details = DETAILS) -> Path:
    with writing(folder) as partial:
        for name in ("model.keras", "model.tflite", "history.csv"):
            (partial / name).write_bytes(name.encode() * 10)
        write_manifest(partial, details)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "little")


def change_manifest(folder: Path, **changes: object) -> None:
    path = folder / "bundle.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def test_what_was_written_is_read(folder):
    bundle = read_bundle(folder)
    assert (bundle.name, bundle.labels, bundle.margin, bundle.temperature) == (
        "little",
        ("Happy", "Sad"),
        0.1,
        1.5,
    )
    assert bundle.metrics == {}
    assert bundle.tflite_path.read_bytes().startswith(b"model.tflite")
    assert len(bundle.sha256) == 64


@pytest.mark.parametrize("name", ["model.keras", "model.tflite", "history.csv", "bundle.json"])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(BundleError, match=rf"{name} is missing. Copy the model again"):
        read_bundle(folder)


def test_a_file_that_was_cut_short_is_named(folder):
    path = folder / "model.tflite"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BundleError, match=r"model\.tflite is truncated or was changed"):
        read_bundle(folder)


def test_a_manifest_that_was_cut_short_is_named(folder):
    path = folder / "bundle.json"
    path.write_text(path.read_text()[:40])
    with pytest.raises(BundleError, match=r"bundle\.json is unreadable"):
        read_bundle(folder)


def test_another_format_version_is_refused_with_both_numbers(folder):
    change_manifest(folder, format_version=99)
    with pytest.raises(BundleError, match="format version 99, this program reads 1"):
        read_bundle(folder)


@pytest.mark.parametrize(
    "changes",
    [
        {"labels": ["Happy"]},
        {"labels": ["Happy", "Happy"]},
        {"labels": "Happy"},
        {"input_size": 1_000_000},
        {"input_size": "48"},
        {"margin": 9},
        {"temperature": 0},
        {"temperature": None},
        {"name": 5},
        {"config": 5},
        {"versions": [1]},
        {"created": 7},
        {"data_counts": None},
        {"data_counts": {"Training": "many"}},
        {"seed": "seven"},
        {"margin": 10**400},
    ],
)
def test_values_that_make_no_sense_are_refused(folder, changes):
    change_manifest(folder, **changes)
    with pytest.raises(BundleError, match="is not a valid description"):
        read_bundle(folder)


def test_a_file_name_that_climbs_out_of_the_folder_is_refused(folder):
    files = json.loads((folder / "bundle.json").read_text())["files"]
    change_manifest(folder, files=files | {"../secret": "00"})
    with pytest.raises(BundleError, match="which is not a plain file name"):
        read_bundle(folder)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BundleError, match="There is no model folder"):
        read_bundle(tmp_path / "nowhere")


def test_a_failure_while_writing_leaves_the_old_bundle(folder):
    before = read_bundle(folder)

    def fail_half_way() -> None:
        with writing(folder) as partial:
            (partial / "model.keras").write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert read_bundle(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["little"]


def test_a_folder_that_is_no_bundle_is_never_replaced(tmp_path):
    precious = tmp_path / "photographs"
    precious.mkdir()
    (precious / "one.jpg").write_text("dear")
    with pytest.raises(BundleError, match="photographs exists and is not a model folder"):
        write(precious)
    assert (precious / "one.jpg").read_text() == "dear"


def test_a_path_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BundleError, match="file is a file, not a folder"):
        write(tmp_path / "file" / "model")


def test_a_process_killed_between_the_two_renames_loses_nothing(folder):
    before = read_bundle(folder)
    os.replace(folder, folder.with_name(".little.replaced"))
    assert read_bundle(folder).files == before.files
    assert not folder.exists()
    write(folder)
    assert read_bundle(folder) == before


def test_what_a_person_calls_old_is_left_alone(folder):
    for name in ("little.old", "little.partial"):
        shutil.copytree(folder, folder.with_name(name))
        (folder.with_name(name) / "mine.txt").write_text("dear")
    write(folder)
    assert (folder.with_name("little.old") / "mine.txt").exists()
    assert (folder.with_name("little.partial") / "mine.txt").exists()


def test_the_root_of_the_disk_is_no_bundle():
    with pytest.raises(BundleError, match=r"bundle\.json is missing"):
        read_bundle(Path("/"))


def test_the_folder_one_is_in_is_read_by_its_dot(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert read_bundle(Path(".")) == read_bundle(folder)


def test_a_process_killed_after_the_renames_leaves_the_new_bundle(folder):
    shutil.copytree(folder, folder.with_name(".little.replaced"))
    write(folder)
    assert read_bundle(folder).name == "little"
    assert not folder.with_name(".little.replaced").exists()


AVERAGE = {"precision": 0.5, "recall": 0.5, "f1": 0.5, "support": 5}
FIGURES = {
    "faces": 10,
    "accuracy": 0.5,
    "per_class": {"Happy": AVERAGE, "Sad": AVERAGE},
    "macro_average": AVERAGE,
    "weighted_average": AVERAGE,
}


def write_measured(folder: Path, matrix: object) -> None:
    figures = FIGURES | {"confusion": matrix}
    with writing(folder) as partial:
        for name in ("model.keras", "model.tflite", "history.csv"):
            (partial / name).write_bytes(name.encode())
        (partial / "metrics.json").write_text(json.dumps({"splits": {"PublicTest": figures}}))
        write_manifest(partial, DETAILS)


def test_a_matrix_with_a_row_and_a_column_for_each_emotion_is_read(tmp_path):
    write_measured(tmp_path / "little", [[1, 2], [3, 4]])
    assert read_bundle(tmp_path / "little").metrics["splits"]["PublicTest"]["confusion"] == [[1, 2], [3, 4]]


@pytest.mark.parametrize("matrix", [[[1, 2]], [[1], [2]]])
def test_figures_of_other_emotions_are_refused(tmp_path, matrix):
    write_measured(tmp_path / "little", matrix)
    with pytest.raises(
        BundleError, match=r"metrics\.json belong to other emotions. Evaluate the model again"
    ):
        read_bundle(tmp_path / "little")
