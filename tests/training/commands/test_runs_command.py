"""``runs``: all runs of a folder, for people and for programs."""

import csv
import json
from io import StringIO

import pytest

from tests.bundles import write_bundle
from training.commands.main import main
from training.core.training_runs import RunNotes, checked_notes, read_notes, write_notes


@pytest.fixture
def folder(tmp_path):
    """A model with figures and tags, and an unfinished run."""
    write_bundle(tmp_path / "done")
    figures = {"faces": 100, "accuracy": 0.7, "accuracy_interval": [0.6, 0.8], "macro_average": {"f1": 0.65}}
    (tmp_path / "done" / "metrics.json").write_text(json.dumps({"splits": {"PublicTest": figures}}))
    write_notes(tmp_path / "done", RunNotes(("best",), "Keep it."))
    run = tmp_path / "later.run"
    run.mkdir()
    (run / "request.json").write_text(json.dumps({"paths": ["/faces/a.csv"], "overrides": {"epochs": 8}}))
    (run / "history.csv").write_text("epoch,loss,accuracy,val_accuracy,seconds\n1,1.5,0.4,0.35,120\n")
    (tmp_path / "holiday").mkdir()
    return tmp_path


def test_a_table_lists_finished_and_unfinished_runs(folder, capsys):
    assert main(["runs", str(folder)]) == 0
    heading, *lines = capsys.readouterr().out.splitlines()
    assert heading.split()[:4] == ["name", "state", "epochs", "accuracy"]
    by_name = {line.split()[0]: line for line in lines}
    assert by_name.keys() == {"done", "later"}
    assert "70.0%" in by_name["done"]
    assert by_name["done"].endswith("best")
    assert "1/8" in by_name["later"]
    assert "35.0%" in by_name["later"]


def test_programs_get_all_columns(folder, capsys):
    assert main(["runs", str(folder), "--json"]) == 0
    runs = {run["name"]: run for run in map(json.loads, capsys.readouterr().out.splitlines())}
    assert runs["done"]["interval"] == [0.6, 0.8]
    assert (runs["done"]["tags"], runs["done"]["note"]) == (["best"], "Keep it.")
    assert (runs["later"]["finished"], runs["later"]["data"]) == (False, "a.csv")
    assert main(["runs", str(folder), "--csv"]) == 0
    rows = {row["name"]: row for row in csv.DictReader(StringIO(capsys.readouterr().out))}
    assert rows["done"]["accuracy_low"] == "0.6"
    assert rows["later"]["accuracy_low"] == ""
    assert rows["later"]["seconds"] == "120.0"


def test_a_name_that_looks_like_a_formula_is_not_one_in_a_spreadsheet(tmp_path, capsys):
    write_bundle(tmp_path / "=1+1")
    assert main(["runs", str(tmp_path), "--csv"]) == 0
    (row,) = csv.DictReader(StringIO(capsys.readouterr().out))
    assert row["name"] == "'=1+1"


def test_a_folder_without_runs_and_one_that_is_not_there_are_said(tmp_path, capsys):
    assert main(["runs", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"There is no training run in {tmp_path}.\n"
    assert main(["runs", str(tmp_path / "none")]) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith(f"Cannot read {tmp_path / 'none'} (No such file or directory).")


def test_notes_are_short_and_tags_are_there_once(tmp_path):
    notes = checked_notes([" a  b ", "", "a b", "x" * 100], " note\n")
    assert notes == RunNotes(("a b", "x" * 40), "note")
    write_notes(tmp_path, notes)
    assert read_notes(tmp_path) == notes
    (tmp_path / "notes.json").write_text('{"tags": 3, "note": []}')
    assert read_notes(tmp_path) == RunNotes()
