"""``python -m training clean``: what it says, what it writes, and what it refuses before the work."""

import json
from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import pixels
from tests.training.smooth_faces import labelled, smooth_faces
from training.commands.main import main
from training.core.emotions import EMOTIONS
from training.data.csv_reader import read_csv
from training.data.csv_writer import write_csv as write
from training.data.votes import CHOICES

A, B, C, D = smooth_faces(4)
GRAY = np.full((48, 48), 90, np.uint8)


@pytest.fixture
def flawed(tmp_path):
    """Lines 2 to 8: blank, a copy of a test face, that face, a pair of equal faces, a good one, no face."""
    data = labelled(
        [GRAY, A, A, B, B, C],
        ["Happy", "Sad", "Sad", "Fear", "Fear", "Happy"],
        ["Training", "Training", "PublicTest", "Training", "Training", "Training"],
    )
    path = tmp_path / "flawed.csv"
    write(data, path)
    with path.open("a") as file:
        file.write("3,1 2 3,Training\n")
    return path


def test_the_findings_are_said_in_tables(flawed, capsys):
    assert main(["clean", str(flawed)]) == 0
    said = capsys.readouterr()
    table = [line.split() for line in said.out.splitlines()]
    assert "Of 6 faces, 3 are kept and 3 are excluded." in said.out
    assert ["rule", "in", "Training", "excluded", "kept", "in", "PublicTest"] in table
    assert ["blank", "1", "1", "0"] in table
    assert ["test-duplicates", "1", "1", "0"] in table
    assert ["exact-duplicates", "1", "1", "0"] in table
    assert ["Fear", "2", "→", "1", "0"] in table
    assert f"Unreadable: 1 row or picture\n  {flawed}, line 8: 3 pixels instead of 2304" in said.out
    assert said.err == ""


def test_without_out_nothing_is_written(flawed, tmp_path):
    main(["clean", str(flawed)])
    assert list(tmp_path.iterdir()) == [flawed]


def test_what_stays_is_written_and_found_to_be_clean(flawed, tmp_path, capsys):
    out = tmp_path / "clean.csv"
    assert main(["clean", str(flawed), "--out", str(out)]) == 0
    assert f"Saved {out}: 3 faces." in capsys.readouterr().out
    data = read_csv(out)
    assert np.array_equal(data.faces, [A, B, C])
    assert data.counts_by_split() == {"Training": 2, "PublicTest": 1}
    assert main(["clean", str(out)]) == 0
    assert "All 3 faces are kept." in capsys.readouterr().out


def test_json_names_each_face_and_its_twin(flawed, tmp_path, capsys):
    assert main(["clean", str(flawed), "--json", str(tmp_path / "findings.json")]) == 0
    report = json.loads((tmp_path / "findings.json").read_text())
    assert report["findings"][0] == {
        "rule": "blank",
        "removed": True,
        "place": "line 2",
        "emotion": "Happy",
        "split": "Training",
        "twin": None,
    }
    assert report["findings"][1]["twin"] == {"place": "line 4", "emotion": "Sad", "split": "PublicTest"}
    assert report["unreadable"] == [
        {"source": str(flawed), "place": "line 8", "reason": "3 pixels instead of 2304"}
    ]
    assert report["before"]["Training"]["Fear"] == 2
    assert report["after"]["Training"]["Fear"] == 1
    assert {rule["name"]: rule["removed"] for rule in report["rules"]}["exact-duplicates"] == 1


def test_json_on_standard_output_stands_alone(flawed, tmp_path, capsys):
    out = tmp_path / "clean.csv"
    assert main(["clean", str(flawed), "--json", "-", "--out", str(out)]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["source"] == str(flawed)
    assert "Saved" in said.err


def test_the_page_is_one_file_with_the_faces_inside(flawed, tmp_path):
    page = tmp_path / "page.html"
    assert main(["clean", str(flawed), "--html", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.count('src="data:image/png;base64,') == 5  # one blank, two pairs
    assert "://" not in text
    assert "Of 6 faces, 3 are kept and 3 are excluded." in text
    assert "No FER+ votes were given" in text
    assert "3 pixels instead of 2304" in text


def test_the_page_shows_some_examples_and_says_of_how_many(tmp_path):
    write(labelled([A, *[GRAY] * 70], ["Happy"] * 71, ["Training"] * 71), tmp_path / "faces.csv")
    assert main(["clean", str(tmp_path / "faces.csv"), "--html", str(tmp_path / "page.html")]) == 0
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert text.count('src="data:image/png;base64,') == 60
    assert "70 excluded, 0 kept in test splits; 60 of them are shown." in text


def test_names_from_the_data_are_text_on_the_page(tmp_path):
    folder = tmp_path / "<b>faces"
    folder.mkdir()
    write(labelled([A, B], ["Happy", "Sad"], ["", ""]), folder / "faces.csv")
    assert main(["clean", str(folder / "faces.csv"), "--html", str(tmp_path / "page.html")]) == 0
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;faces" in text
    assert "<b>faces" not in text


def test_votes_find_what_is_no_face(tmp_path, write_csv, capsys):
    write(labelled([A, B], ["Happy", "Sad"], ["Training"] * 2), tmp_path / "faces.csv")
    votes = write_csv(",".join(CHOICES), "10" + ",0" * 9, "0," * 9 + "10", name="votes.csv")
    out = tmp_path / "clean.csv"
    assert main(["clean", str(tmp_path / "faces.csv"), "--votes", str(votes), "--out", str(out)]) == 0
    kept = read_csv(out)
    assert np.array_equal(kept.faces, [A])
    assert kept.votes is not None
    assert kept.votes[0].tolist() == [10] + [0] * 9


@pytest.mark.parametrize("kind", ["duplicates", "copies"])
def test_a_kept_rule_takes_nothing_under_its_older_name_too(flawed, tmp_path, capsys, kind):
    out = tmp_path / "clean.csv"
    assert (
        main(
            [
                "clean",
                str(flawed),
                "--keep",
                "blank",
                "exact-duplicates",
                "near-copies",
                "--out",
                str(out),
            ]
        )
        == 0
    )
    assert len(read_csv(out)) == 5
    said = capsys.readouterr()
    assert ["blank", "1", "kept", "0"] in [line.split() for line in said.out.splitlines()]
    assert said.err == "The rule near-copies is now near-duplicates; the old name will be removed.\n"


def test_dropped_emotions_are_not_written(flawed, tmp_path, capsys):
    out = tmp_path / "clean.csv"
    assert main(["clean", str(flawed), "--drop", "anger", "Happy", "--out", str(out)]) == 0
    assert read_csv(out).counts_by_emotion()["Happy"] == 0
    assert "Excluded emotions: Angry, Happy." in capsys.readouterr().out


def test_other_names_are_mapped(write_csv, tmp_path, capsys):
    path = write_csv("emotion,pixels", f"contempt,{pixels(1)}", f"3,{' '.join(map(str, A.ravel()))}")
    assert main(["clean", str(path)]) == 0
    assert "line 2: the emotion 'contempt' is unknown" in capsys.readouterr().out
    assert main(["clean", str(path), "--map", "contempt=Disgust"]) == 0
    assert "Of 2 faces, 1 are kept" in capsys.readouterr().out


def test_several_sources_are_written_as_one(tmp_path, capsys):
    one, other, out = (tmp_path / name for name in ("one.csv", "other.csv", "clean.csv"))
    write(labelled([A, B], ["Happy", "Sad"], ["Training"] * 2), one)
    write(labelled([A, C], ["Happy", "Sad"], ["", ""]), other)
    assert main(["clean", str(one), str(other), "--json", "-", "--out", str(out)]) == 0
    said = capsys.readouterr()
    finding = json.loads(said.out)["findings"][0]
    assert (finding["place"], finding["twin"]["place"]) == (f"{other}, line 2", f"{one}, line 2")
    assert "Saving 1 face without a split as Training, because others have a split." in said.err
    assert read_csv(out).counts_by_split() == {"Training": 3}


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--keep", "blnk"], "There is no cleaning rule 'blnk'. Use one of blank, not-a-face"),
        (["--drop", "contempt"], "has no emotion contempt. Use one of Angry"),
        (["--out", "flawed.csv", "--overwrite"], "flawed.csv is inside flawed.csv, which is an input"),
        (["--out", "old.csv"], "old.csv exists. Choose another name with --out, or"),
        (["--html", "old.csv/page.html"], "Cannot write old.csv/page.html (Not a directory)"),
        (["--json", "same", "--html", "same"], "--json and --html must not name the same file"),
        (["--votes", "none.csv"], "none.csv is unreadable as a table of votes (No such file or directory)"),
        (["--map", "contempt=scorn"], "'contempt' cannot be mapped to 'scorn'"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_nothing_is_written(
    flawed, tmp_path, capsys, monkeypatch, options, complaint
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        "training.data.cleaning.near_duplicates", lambda faces: pytest.fail("refused too late")
    )
    (tmp_path / "old.csv").write_text("old")
    assert main(["clean", "flawed.csv", *options]) == 2
    said = capsys.readouterr()
    assert complaint in said.err
    assert len(said.err.splitlines()) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"flawed.csv", "old.csv"}
    assert (tmp_path / "old.csv").read_text() == "old"


def test_overwrite_replaces_what_is_there(flawed, tmp_path):
    out = tmp_path / "clean.csv"
    out.write_text("old")
    assert main(["clean", str(flawed), "--out", str(out), "--overwrite"]) == 0
    assert len(read_csv(out)) == 3


def test_missing_folders_of_the_outputs_are_made(flawed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outputs = ["--out", "build/a/clean.csv", "--html", "pages/page.html", "--json", "build/found.json"]
    assert main(["clean", "flawed.csv", *outputs]) == 0
    assert len(read_csv(tmp_path / "build/a/clean.csv")) == 3
    assert all((tmp_path / name).is_file() for name in outputs[1::2])


def test_stopping_leaves_nothing_behind(flawed, tmp_path, capsys, monkeypatch):
    def pressed(face):
        raise KeyboardInterrupt

    monkeypatch.setattr("training.data.csv_writer._pixels", pressed)
    assert main(["clean", str(flawed), "--out", str(tmp_path / "clean.csv")]) == 130
    assert "Stopped." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [flawed]


def test_own_classes_are_cleaned_and_written_by_name(tmp_path, capsys):
    faces = labelled([A, A, B, C], ["Angry", "Angry", "Disgust", "Disgust"], ["Training"] * 4)
    write(replace(faces.without_emotions(EMOTIONS[2:]), emotions=("Bored", "Tired")), tmp_path / "own.csv")
    out = tmp_path / "clean.csv"
    options = ["--classes", "Bored,Tired,Awake", "--out", str(out)]
    assert main(["clean", str(tmp_path / "own.csv"), *options]) == 0
    table = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Bored", "2", "→", "1"] in table
    assert ["Awake", "0"] in table
    labels = [line.split(",")[0] for line in out.read_text().splitlines()]
    assert labels == ["emotion", "Bored", "Tired", "Tired"]
