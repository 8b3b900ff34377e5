"""``python -m training label-errors``, and ``train --corrections``."""

import csv
import json
import re

import numpy as np
import pytest

from tests.training.conftest import TINY
from tests.training.little_networks import PLAIN, little_networks
from training.commands.main import main
from training.core.bundle import read_bundle
from training.core.suspects import COLUMNS, Suspect, write_suspects
from training.data.csv_reader import read_csv
from training.data.csv_writer import write_csv as write
from training.data.faces import TRAINING
from training.data.prepare import read_faces
from training.data.skipped import Gathered
from training.labels.suspects_file import fingerprint_of, read_corrections


@pytest.fixture
def faces(drawn, tmp_path):
    """The drawn faces, of which one of PublicTest has the wrong label."""
    path = tmp_path / "faces.csv"
    labels = drawn.labels.copy()
    labels[115] = (labels[115] + 3) % 7
    write(drawn.__class__(drawn.faces, labels, drawn.splits, drawn.places, "drawn"), path)
    return path


def test_the_list_is_written_beside_the_data(faces, trained, tmp_path, capsys):
    before = faces.read_bytes()
    out = tmp_path / "list.csv"
    assert main(["label-errors", str(faces), "--model", str(trained.folder), "--out", str(out)]) == 0
    said = capsys.readouterr()
    assert re.search(rf"Saved {re.escape(str(out))}: \d+ suspected label errors among 56 faces\.", said.out)
    assert "Not searched: 112 of 168 faces, on which the model was trained." in said.err
    with out.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(int(row["index"]) >= 112 for row in rows)
    assert faces.read_bytes() == before


def test_decisions_of_an_earlier_list_are_kept_and_other_tables_are_not_written_over(faces, tmp_path, capsys):
    out = tmp_path / "list.csv"
    command = ["label-errors", str(faces), "--folds", "4", "--out", str(out)]
    assert main(command) == 0
    rows = list(csv.DictReader(out.read_text().splitlines()))
    rows[0]["decision"] = "remove"
    with out.open("w", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)
    assert main(command) == 0
    assert next(csv.DictReader(out.read_text().splitlines()))["decision"] == "remove"
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    capsys.readouterr()
    assert main([*command[:-1], str(other)]) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert str(other) in sentence
    assert other.read_text() == "a,b\n1,2\n"


def test_cross_validation_searches_the_training_faces(faces, tmp_path, capsys):
    out = tmp_path / "list.csv"
    command = ["label-errors", str(faces), "--folds", "4", "--out", str(out)]
    assert main(command) == 0
    assert "among 168 faces." in capsys.readouterr().out
    with out.open(newline="") as file:
        first = next(csv.DictReader(file))
    data = read_csv(faces)
    assert first["index"] == "115"
    assert first["face"] == "line 117"
    assert data.emotions.index(first["likely"]) == (data.labels[115] - 3) % 7
    assert main([*command, "--split", TRAINING]) == 0
    assert "among 112 faces." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ([], "Nothing can judge the labels. Name a model with --model, or use --folds 5."),
        (["--folds", "1"], "--folds is 1; it must be 2 or more."),
        (["--folds", "99"], "too few faces"),
        (["--model", "{model}", "--split", TRAINING], "was trained on every face"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(faces, trained, tmp_path, capsys, options, complaint):
    out = tmp_path / "list.csv"
    given = [option.format(model=trained.folder) for option in options]
    assert main(["label-errors", str(faces), "--out", str(out), *given]) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert len(error.splitlines()) == 1
    assert not out.exists()


def test_training_applies_the_corrections(faces, tmp_path, capsys):
    data = read_csv(faces)
    suspects = tmp_path / "list.csv"
    fingerprint = f"sha256:{data.fingerprint()[:16]}"
    rows = [
        (0, "", "Angry", "Sad", 1, "relabel", fingerprint),
        (1, "", "Angry", "Sad", 1, "remove", fingerprint),
    ]
    with suspects.open("w", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    out = tmp_path / "model"
    command = ["train", str(faces), "--out", str(out), "--preset", "classic", "--architecture", PLAIN]
    command += ["--split-by", "usage", "--epochs", "1", "--batch-size", "16", "--precision", TINY.precision]
    with little_networks():
        assert main([*command, "--corrections", str(suspects)]) == 0, capsys.readouterr().err
    kept = np.arange(len(data)) != 1
    corrected = data.where(kept)
    corrected.labels[0] = data.emotions.index("Sad")
    assert read_bundle(out).data_fingerprint == corrected.fingerprint()


def test_corrections_of_other_data_end_the_training_before_it_starts(faces, tmp_path, capsys):
    suspects = tmp_path / "list.csv"
    with suspects.open("w", newline="") as file:
        csv.writer(file).writerows([COLUMNS, (0, "", "Angry", "Sad", 1, "remove", "sha256:0123456789abcdef")])
    out = tmp_path / "model"
    assert main(["train", str(faces), "--out", str(out), "--corrections", str(suspects)]) == 2
    assert f"{suspects} is not a list of {faces}" in capsys.readouterr().err
    assert not out.exists()


def test_with_clean_unreadable_rows_and_duplicates_are_not_searched(faces, tmp_path, capsys):
    lines = faces.read_text().splitlines()
    faces.write_text("\n".join([*lines, lines[1], "3,1 2 3,Training"]) + "\n")
    out = tmp_path / "list.csv"
    command = ["label-errors", str(faces), "--folds", "4", "--out", str(out)]
    assert main(command) == 2
    assert "3 pixels instead of 2304" in capsys.readouterr().err
    assert main([*command, "--clean", "--keep", "near-duplicates"]) == 0
    said = capsys.readouterr()
    assert "among 168 faces." in said.out
    assert "Skipped unreadable rows: 1 (" in said.err
    assert read_corrections(out).rows[0].data == fingerprint_of(read_faces(faces, skipped=Gathered()))


def test_a_model_that_was_trained_with_corrections_is_evaluated_with_them(
    faces, trained, tmp_path, capsys, without_pictures
):
    data = read_csv(faces)
    suspects = tmp_path / "list.csv"
    row = Suspect(115, "", data.emotions[data.labels[115]], "Happy", 1.0, "remove", fingerprint_of(data))
    write_suspects([row], suspects)
    command = ["evaluate", str(trained.folder), str(faces), "--no-store", "--json", "-"]
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out)["faces"] == 28
    assert main([*command, "--corrections", str(suspects)]) == 0
    assert json.loads(capsys.readouterr().out)["faces"] == 27
