"""``summarise`` and ``analyse --summary`` as they are used, up to a video of two people."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pandas
import pytest

from fer_desktop.analysis.output.table_formats import read_table
from fer_desktop.cli.run_job import analyse
from fer_desktop.cli.run_summary import convert, summarise
from fer_desktop.cli.terminal import FAULTY, FINE
from tests.analysis.summary.test_face_summaries import HAPPY, SAD, UNSURE, write_rows
from tests.fakes import write_picture, write_video
from tests.vision.moving_faces import scene

LEFT, RIGHT = (160.0, 240.0), (480.0, 240.0)


@pytest.fixture(scope="module")
def talk(tmp_path_factory):
    """40 frames at 10 a second: left 2 s happy and 2 s surprised; right 1 s sad, 0.5 s neutral, 1.5 s sad."""
    frames = []
    for number in range(40):
        people = [("happy" if number < 20 else "surprise", LEFT, 200.0)]
        if number < 30:
            people.append(("neutral" if 10 <= number < 15 else "sad", RIGHT, 200.0))
        frames.append(scene(*people))
    return write_video(tmp_path_factory.mktemp("talk") / "talk.avi", frames)


def read(path):
    return list(read_table(path)[1])


def test_two_people_in_a_video_have_the_seconds_counted_by_hand(tmp_path, talk, capsys):
    rows, out = tmp_path / "rows.csv", tmp_path / "summary.csv"
    assert analyse([str(talk), "--csv", str(rows), "--summary", str(out)]) == FINE
    assert f"Saved {rows} and {out}." in capsys.readouterr().err
    left, right = read(out)
    # Each reading lasts until the next one, a tenth of a second later; the last one of each has no next.
    assert (left["face_id"], left["readings"], left["seconds"]) == ("1", "40", "3.9")
    assert (right["face_id"], right["readings"], right["seconds"]) == ("2", "30", "2.9")
    shares = {name: float(value) for name, value in left.items() if name.startswith("share_")}
    assert shares.pop("share_Happy") == pytest.approx(2.0 / 3.9, abs=1e-6)
    assert shares.pop("share_Surprise") == pytest.approx(1.9 / 3.9, abs=1e-6)
    assert set(shares.values()) == {0.0}
    assert float(right["share_Sad"]) == pytest.approx(2.4 / 2.9, abs=1e-6)
    assert float(right["share_Neutral"]) == pytest.approx(0.5 / 2.9, abs=1e-6)
    assert float(left["changes_per_min"]) == pytest.approx(60 / 3.9, abs=1e-3)
    assert float(right["changes_per_min"]) == pytest.approx(2 * 60 / 2.9, abs=1e-3)
    assert (left["longest"], left["longest_s"]) == ("Happy", "2.0")
    assert (right["longest"], right["longest_s"]) == ("Sad", "1.4")


def test_rows_and_summary_are_written_without_a_csv_file(tmp_path, talk, capsys):
    rows, out = tmp_path / "rows.parquet", tmp_path / "summary.tsv"
    assert analyse([str(talk), "--to", "0.5", "--export", str(rows), "--summary", str(out)]) == FINE
    assert capsys.readouterr().out == ""
    table = pandas.read_parquet(rows)
    assert (len(table), str(table["time_s"].dtype)) == (12, "float64")
    assert len(read(out)) == 2
    assert json.loads((tmp_path / "summary.json").read_text())["seconds"]["Units"] == "s"
    assert {path.name for path in tmp_path.iterdir()} == {"rows.parquet", "summary.tsv", "summary.json"}


def test_a_resumed_run_sums_up_all_of_its_rows(tmp_path, happy_sample):
    folder, rows, out = tmp_path / "pictures", tmp_path / "rows.csv", tmp_path / "summary.jsonl"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.png").write_bytes(happy_sample.read_bytes())
        assert analyse([str(folder), "--csv", str(rows), "--resume", "--summary", str(out)]) == FINE
        assert len(read(out)) == number + 1


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--summary", "{}/summary.xlsx"], "has none of the endings of tables"),
        (["--csv", "{}/rows.csv", "--summary", "{}/rows.csv"], "would replace another input or output"),
        (["--export", "{}/a.tsv", "--summary", "{}/a.tsv"], "would replace another input or output"),
        (["--html", "{}/a.csv", "--summary", "{}/a.csv"], "would replace another input or output"),
        (["--summary", "{}/none/summary.csv"], "Cannot write"),
    ],
)
def test_tables_that_cannot_be_written_are_refused_before_any_work(tmp_path, capsys, options, complaint):
    picture = write_picture(tmp_path / "wall.png")
    assert analyse([str(picture), *(option.format(tmp_path) for option in options)]) == FAULTY
    said = capsys.readouterr().err
    assert complaint in said
    assert len(said.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["wall.png"]


@pytest.fixture
def study(tmp_path):
    """Rows of three people before and after; and their participants file."""
    rows: list[tuple[object, ...]] = []
    people = ["participant_id\tsource\tcondition"]
    for person, (before, after) in {"p1": (1, 3), "p2": (2, 5), "p3": (1, 4)}.items():
        for condition, happy in (("before", before), ("after", after)):
            source = f"{person}_{condition}.mp4"
            people.append(f"{person}\t{source}\t{condition}")
            rows += [(source, n / 10, 1, HAPPY if n < happy else SAD) for n in range(7)]
    path = tmp_path / "participants.tsv"
    path.write_text("\n".join(people) + "\n", encoding="utf-8")
    return write_rows(tmp_path / "rows.csv", rows), path


def test_conditions_are_compared_and_saved(tmp_path, capsys, study):
    rows, people = study
    out, comparison, page = tmp_path / "summary.csv", tmp_path / "comparison.csv", tmp_path / "page.html"
    command = [str(rows), "--participants", str(people), "--by", "condition", "--out", str(out)]
    assert summarise([*command, "--comparison", str(comparison), "--html", str(page)]) == FINE
    printed, said = capsys.readouterr()
    assert said == f"Saved {out}, {comparison} and {page}.\n"
    assert printed.startswith("Measure")
    assert "Paired: the 3 participants in both conditions are compared." in printed
    assert "n is small" in printed
    joined = read(out)
    assert [(row["participant_id"], row["condition"]) for row in joined[:2]] == [
        ("p1", "before"),
        ("p1", "after"),
    ]
    (test,) = [row for row in read(comparison) if row["measure"] == "share_Happy" and row["test"]]
    assert (test["group"], test["test"], test["n"]) == ("before - after", "paired", "3")
    # Shares of six tenths of a second: 1 and 3, 2 and 5, 1 and 4 of 6.
    assert float(test["mean"]) == pytest.approx(-8 / 18, abs=1e-6)
    html = page.read_text(encoding="utf-8")
    assert "Comparison by condition" in html
    assert not re.search(r"(src|href)=|https?://", html), "it works offline"


@pytest.fixture
def marked(tmp_path):
    """Rows of three people, calm for 0.4 s and then in front of a film."""
    rows: list[tuple[object, ...]] = []
    for person in ("a", "b", "c"):
        for number in range(8):
            marker = {0: "calm", 4: "film"}.get(number, "")
            values = SAD if number < 4 + (person == "b") else HAPPY
            rows.append((f"{person}.mp4", number / 10, 1, values, {"marker": marker}))
    return write_rows(tmp_path / "rows.csv", rows)


def test_marker_ranges_are_conditions(marked, capsys):
    assert summarise([str(marked), "--by", "range"]) == FINE
    printed = capsys.readouterr().out
    assert printed.splitlines()[0].split()[1:3] == ["calm", "film"]
    assert "Paired: the 3 participants" in printed


def test_marker_ranges_of_a_participants_file_and_of_these_groups(tmp_path, marked, capsys):
    people, out = tmp_path / "people.csv", tmp_path / "out.csv"
    people.write_text("participant_id,quality\na,x\nb,y\nc,x\n", encoding="utf-8")
    command = [str(marked), "--participants", str(people), "--out", str(out)]
    assert summarise([*command, "--by", "range", "--groups", "film", "calm"]) == FINE
    assert capsys.readouterr().out.splitlines()[0].split()[1:3] == ["film", "calm"]
    assert [row["participant_id"] for row in read(out)] == ["a", "a", "b", "b", "c", "c"]
    # A column that the summary has, too, does not replace it.
    assert summarise([*command, "--by", "quality"]) == FINE
    assert [row["participant_quality"] for row in read(out)] == ["x", "x", "y", "y", "x", "x"]
    assert {row["quality"] for row in read(out)} == {""}
    assert summarise([*command, "--by", "range", "--groups", "game", "calm"]) == FAULTY
    assert "There is no group “game” in range, only calm, film." in capsys.readouterr().err


def test_a_participants_file_that_does_not_match_is_one_sentence_and_nothing_is_written(
    tmp_path, capsys, study
):
    rows, people = study
    people.write_text("participant_id\tcondition\np1\tbefore\n", encoding="utf-8")
    out = tmp_path / "summary.csv"
    out.write_text("kept", encoding="utf-8")
    command = [str(rows), "--participants", str(people), "--out", str(out)]
    assert summarise([*command, "--by", "condition"]) == FAULTY
    said = capsys.readouterr().err
    assert "participants.tsv has no row for p2_before.mp4, p2_after.mp4, p3_before.mp4, p3_after.mp4." in said
    assert len(said.splitlines()) == 1
    assert out.read_text(encoding="utf-8") == "kept"
    assert summarise([*command, "--by", "age"]) == FAULTY
    assert "has no column “age”" in capsys.readouterr().err
    assert summarise([str(rows), "--by", "condition"]) == FAULTY
    assert "--participants" in capsys.readouterr().err


def test_readings_of_low_quality_are_left_out_with_their_time(tmp_path, capsys):
    qualities = (0.9, 0.2, 0.8, 0.7)
    rows: list[tuple[object, ...]] = [
        ("film.mp4", number / 10, 1, values, {"quality": quality})
        for number, (values, quality) in enumerate(zip((HAPPY, SAD, HAPPY, UNSURE), qualities, strict=True))
    ]
    path = write_rows(tmp_path / "rows.csv", rows, further=())
    assert summarise([str(path)]) == FINE
    (whole,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert whole["readings"] == "4"
    assert float(whole["quality"]) == pytest.approx(0.65)
    assert summarise([str(path), "--minimum-quality", "0.5"]) == FINE
    (good,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    # The second of three tenths goes; what it separated is no change any more, and no longer span either.
    assert (good["readings"], good["seconds"], good["share_Sad"]) == ("3", "0.2", "0.0")
    assert (good["changes_per_min"], good["longest_s"]) == ("0.0", "0.1")
    assert float(good["quality"]) == pytest.approx(0.8)
    without = tmp_path / "without.csv"
    without.write_text("source,frame,time_s,face_id,Happy,prediction,uncertain\na,0,,1,1,Happy,0\n")
    assert summarise([str(without), "--minimum-quality", "0.5"]) == FAULTY
    assert "has no quality of readings" in capsys.readouterr().err


def test_the_examples_for_pandas_run(tmp_path, study):
    rows, people = study
    command = [str(rows), "--participants", str(people), "--by", "condition"]
    assert summarise([*command, "--out", str(tmp_path / "summary.csv")]) == FINE
    assert summarise([*command, "--out", str(tmp_path / "summary.parquet")]) == FINE
    page = Path(__file__).parents[3] / "docs" / "summaries.md"
    (program,) = re.findall(r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)
    program = f"import warnings; warnings.simplefilter('error')\n{program}"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "before" in done.stdout


@pytest.mark.parametrize(
    ("column", "bad"),
    [
        *(("Happy", bad) for bad in ("nan", "", "abc", "7")),
        ("prediction", ""),
        ("source", ""),
        ("face_id", "x"),
        ("face_id", ""),
        ("time_s", "inf"),
    ],
)
def test_a_damaged_row_is_named_and_nothing_is_written(tmp_path, capsys, column, bad):
    rows, out = tmp_path / "rows.csv", tmp_path / "summary.csv"
    write_rows(rows, [("a.mp4", number / 10, 1, HAPPY) for number in range(3)])
    lines = list(csv.DictReader(io.StringIO(rows.read_text(encoding="utf-8"))))
    lines[1][column] = bad
    with rows.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, lines[0])
        writer.writeheader()
        writer.writerows(lines)
    assert summarise([str(rows), "--out", str(out)]) == FAULTY
    assert "is damaged (row 2)" in capsys.readouterr().err
    assert not out.exists()


def test_what_is_no_table_of_the_program_is_refused_in_one_sentence(tmp_path, capsys):
    video, other = write_video(tmp_path / "film.avi", [scene(size=(64, 48))] * 3), tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    for command in (summarise, convert):
        out = [] if command is summarise else [str(tmp_path / "out.tsv")]
        assert command([str(video), *out]) == FAULTY
        assert capsys.readouterr().err == f"{video} is no table: it holds no text. Choose another file.\n"
        assert command([str(other), *out]) == FAULTY
        assert "has no rows of" in capsys.readouterr().err


def test_a_page_needs_the_ending_of_one_and_keeps_what_is_there(tmp_path, capsys, study):
    rows, people = study
    before = people.read_bytes()
    copy = tmp_path / "copy.tsv"
    copy.write_bytes(before)
    assert summarise([str(rows), "--html", str(copy)]) == FAULTY
    assert analyse([str(write_picture(tmp_path / "wall.png")), "--html", str(copy)]) == FAULTY
    assert capsys.readouterr().err.count("Choose one that ends in .html.") == 2
    assert copy.read_bytes() == before


def test_rows_in_another_format_than_csv_are_asked_for_by_export(tmp_path, capsys):
    picture = write_picture(tmp_path / "wall.png")
    assert analyse([str(picture), "--csv", str(tmp_path / "rows.parquet")]) == FAULTY
    assert "or name it with --export." in capsys.readouterr().err


def test_ranges_without_markers_and_a_single_group_are_not_compared(tmp_path, capsys, study):
    rows, people = study
    assert summarise([str(rows), "--by", "range"]) == FAULTY
    assert "There are no markers in these rows" in capsys.readouterr().err
    by = ["--participants", str(people), "--by", "condition", "--groups"]
    for groups in (["before"], ["before", "before"]):
        assert summarise([str(rows), *by, *groups]) == FAULTY
        assert "--groups needs two different groups" in capsys.readouterr().err
