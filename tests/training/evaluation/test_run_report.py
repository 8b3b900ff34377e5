"""A finished run as a page, and its figures as CSV files."""

import csv
import re

import pytest

from fer_desktop.base.paths import default_model
from tests.bundles import write_bundle
from training.commands.main import main
from training.core.bundle import read_bundle
from training.core.training_runs import RunNotes, write_notes
from training.evaluation.run_report import run_page


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """The report of the shipped model, written by the command."""
    page = tmp_path_factory.mktemp("report") / "run.html"
    assert main(["report", str(default_model()), "--out", str(page)]) == 0
    return page


def test_the_page_is_one_file_with_all_that_the_run_says(report):
    text = report.read_text(encoding="utf-8")
    for part in ("learning_rate", "fer2013.csv", "Evaluation on PrivateTest", "Reliability diagram", "0.698"):
        assert part in text
    assert "highest validation accuracy 71.4% in epoch" in text
    assert re.findall(r'(?:src|href)="(?!data:)', text) == []


def test_no_face_of_the_data_is_on_the_page(report):
    assert "Sample predictions" not in report.read_text(encoding="utf-8")


def test_the_csv_files_have_the_figures_of_the_model(report):
    bundle = read_bundle(default_model())
    folder = report.with_name("run_figures")
    figures = bundle.metrics["splits"]["PrivateTest"]
    matrix = rows(folder / "confusion_PrivateTest.csv")
    assert [[int(row[name]) for name in bundle.labels] for row in matrix] == figures["confusion"]
    (happy,) = (row for row in rows(folder / "report_PrivateTest.csv") if row["class"] == "Happy")
    assert float(happy["recall"]) == figures["per_class"]["Happy"]["recall"]
    assert len(rows(folder / "curves.csv")) == len(bundle.history())
    assert len(rows(folder / "reliability_PrivateTest.csv")) == len(figures["reliability"])


def test_a_run_of_own_classes_without_evaluation_has_a_page_with_its_notes(tmp_path):
    bundle = write_bundle(tmp_path / "mine", labels=("<Bored>", "Tired"))
    write_notes(bundle.folder, RunNotes(("seminar",), "First try.\n<b>"))
    text = run_page(bundle)
    assert "The model has not been evaluated yet." in text
    assert "&lt;Bored&gt;, Tired" in text
    assert "<p>First try.</p>" in text
    assert "&lt;b&gt;" in text
    assert "Tags: seminar" in text


def test_a_report_does_not_replace_another_kind_of_file(tmp_path, capsys):
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    assert main(["report", str(default_model()), "--out", str(path)]) == 2
    assert "is not a .html file" in capsys.readouterr().err
    assert path.read_text() == "mine"
