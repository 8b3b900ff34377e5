"""Names with control characters, marks of direction and formulas, on terminals, in CSV files and on pages."""

import csv
import io
import json

import numpy as np
import pytest

from fer_desktop.analysis.output.csv_cells import CsvWriter, read_cells, read_rows
from fer_desktop.analysis.output.printed_rows import CsvStream
from fer_desktop.app import main
from fer_desktop.cli.run_job import analyse
from tests.bundles import write_bundle
from training.commands.main import main as training
from training.core.untrusted.printable_text import printable
from training.core.untrusted.spreadsheet_text import escaped, unescaped

ESCAPE = "\x1b]0;owned\x07\x1b[2J\r\u202egnp.exe\u2066"
HIDDEN = {"\x1b", "\r", "\x07", "\u202e", "\u2066"}
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-1")


def hidden_in(text):
    return HIDDEN & set(text)


@pytest.fixture
def hostile(tmp_path, happy_sample):
    """A folder with a good and a damaged picture, named to harm a terminal."""
    folder = tmp_path / f"pictures{ESCAPE}"
    folder.mkdir()
    (folder / f"good{ESCAPE}.png").write_bytes(happy_sample.read_bytes())
    (folder / f"bad{ESCAPE}.png").write_text("no picture")
    (folder / f"other{ESCAPE}.xyz").write_text("no picture")
    return folder


@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_analyse_prints_no_escape_codes(hostile, capsys, arguments):
    assert analyse([str(hostile), *arguments]) == 2
    printed = capsys.readouterr()
    assert "bad" in printed.err
    assert "good" in printed.out
    assert hidden_in(printed.out + printed.err) == set()


def test_compare_prints_no_escape_codes_of_a_models_name(tmp_path, happy_sample, capsys):
    other = write_bundle(tmp_path / "other", name=f"other{ESCAPE}", temperature=2.0)
    assert main(["compare", "default", str(other.folder), str(happy_sample)]) == 0
    printed = capsys.readouterr()
    assert "other" in printed.out
    assert hidden_in(printed.out + printed.err) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse", "--model", f"nowhere{ESCAPE}", "x.png"],
        ["analyse", f"nowhere{ESCAPE}.png"],
        ["compare", f"a{ESCAPE}", f"b{ESCAPE}", "x.png"],
        ["analyse", f"--unknown{ESCAPE}"],
        ["--model", f"nowhere{ESCAPE}"],
        ["--open", f"nowhere{ESCAPE}.png"],
    ],
)
def test_errors_print_no_escape_codes(arguments, capsys):
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.err
    assert hidden_in(printed.out + printed.err) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["clean", f"nowhere{ESCAPE}.csv"],
        ["train", f"nowhere{ESCAPE}.csv", "--out", "x"],
        ["evaluate", f"nowhere{ESCAPE}", "x.csv"],
        ["export", f"nowhere{ESCAPE}", "--format", "tflite"],
    ],
)
def test_errors_of_a_training_print_no_escape_codes_in_one_line(arguments, capsys):
    assert training(arguments) == 2
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 1
    assert hidden_in(printed.out + printed.err) == set()


def test_a_wrong_option_of_a_training_prints_no_escape_codes(capsys):
    with pytest.raises(SystemExit):
        training([f"unknown{ESCAPE}"])
    assert hidden_in(capsys.readouterr().err) == set()


def test_what_can_be_seen_stays_as_it_is():
    text = "Gesichter/Größe 5 – 顔 \u0645\u0631\u062d 👩\u200d🦰 \u0646\u06cc\u0645\u200c\u0641\tb\n"
    assert printable(text) == text
    assert printable("a\x1b[31m\u202eb\nc", one_line=True) == "a\\x1b[31m\\u202eb\\nc"


def test_a_name_cannot_forge_a_second_line(tmp_path, happy_sample, capsys):
    (tmp_path / "a\nb.png").write_bytes(happy_sample.read_bytes())
    (tmp_path / "c\nd.png").write_text("no picture")
    assert analyse([str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 2
    assert "c\\nd.png" in printed.err


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_rows_on_a_terminal_have_no_escape_codes_and_rows_in_a_file_have_the_name():
    for stream, seen in ((_Terminal(), set()), (io.StringIO(newline=""), HIDDEN)):
        output = CsvStream(stream, ("source", "x"))
        output.write([{"source": ESCAPE, "x": 1}])
        assert hidden_in(stream.getvalue()) == seen


@pytest.mark.parametrize("text", [*FORMULAS, "", "a", "'", "'a", "5", "a=b", "''"])
def test_a_text_comes_back_from_its_cell(text):
    assert unescaped(escaped(text)) == text
    assert (escaped(text) != text) == (text in FORMULAS)


def test_texts_are_escaped_and_numbers_are_not():
    file = io.StringIO(newline="")
    writer = CsvWriter(file, ("source", "x", "=label", "prediction"))
    writer.write_heading()
    writer.write([{"source": text, "x": -3, "=label": -0.5, "prediction": text} for text in FORMULAS])
    file.seek(0)
    raw = list(csv.reader(file))
    assert all(cell[0] not in "=+@\t\r" for row in raw for cell in row)
    assert all(cell.startswith("'") for row in raw[1:] for cell in (row[0], row[3]))
    assert [row[1:3] for row in raw[1:]] == [["-3", "-0.5"]] * len(FORMULAS)
    file.seek(0)
    cells = read_cells(file)
    rows = list(read_rows(cells, next(cells)))
    assert [row["source"] for row in rows] == list(FORMULAS)
    assert list(rows[0]) == ["source", "x", "=label", "prediction"]


def test_a_run_over_formulas_is_resumed_as_any_other(tmp_path, happy_sample, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("=1+1.png", "@a.png"):
        (tmp_path / name).write_bytes(happy_sample.read_bytes())
    assert analyse(["--csv", "rows.csv", "--", "=1+1.png"]) == 0
    before = (tmp_path / "rows.csv").read_text()
    assert "\n'=1+1.png," in before
    assert analyse(["--csv", "rows.csv", "--resume", "--html", "page.html", "--", "=1+1.png", "@a.png"]) == 0
    after = (tmp_path / "rows.csv").read_text()
    assert after.startswith(before)
    assert after.count("'=1+1.png") == 1
    assert "\n'@a.png," in after
    page = (tmp_path / "page.html").read_text()
    assert "'=1+1.png" not in page
    assert "=1+1.png" in page
    assert "1 picture" in capsys.readouterr().err


def test_a_page_shows_names_as_they_are_written(tmp_path, happy_sample):
    folder = tmp_path / "<script>alert(1)<script>"
    folder.mkdir()
    (folder / "<img src=x onerror=alert(1)>.png").write_bytes(happy_sample.read_bytes())
    page = tmp_path / "page.html"
    assert analyse([str(folder), "--html", str(page), "--csv", str(tmp_path / "rows.csv")]) == 0
    html = page.read_text()
    assert "&lt;img src=x" in html
    assert "<img src=x" not in html
    assert "<script" not in html


def test_json_has_the_name_in_ascii(tmp_path, happy_sample, capsys):
    path = tmp_path / f"a{ESCAPE}.png"
    path.write_bytes(happy_sample.read_bytes())
    assert analyse([str(path), "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.isascii()
    assert json.loads(line)["source"] == str(path)
    assert np.isfinite(json.loads(line)["confidence"])
