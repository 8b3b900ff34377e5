"""Rows summed up by file, person and marker range, against figures counted by hand."""

import csv
import io

import pytest

from fer_desktop.analysis.output.columns import columns, names_of
from fer_desktop.analysis.summary.face_summaries import read_summaries, summary_schema
from fer_desktop.base.errors import OutputError
from fer_desktop.cli.run_job import analyse
from fer_desktop.cli.run_summary import summarise
from fer_desktop.cli.terminal import FAULTY, FINE
from tests.fakes import write_picture

LABELS = ("Happy", "Sad")
HAPPY, SAD, UNSURE = (0.9, 0.1), (0.2, 0.8), (0.55, 0.45)


def write_rows(path, rows, further=("name", "marker")):
    """A file of rows: (source, time, face, probabilities, others…)."""
    names = [*columns(LABELS), *further]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        for number, (source, time, face, probabilities, *others) in enumerate(rows):
            row = {"source": source, "frame": number, "time_s": time}
            if face:
                row |= {"face_id": face, **dict(zip(LABELS, probabilities, strict=True))}
                row |= {"prediction": LABELS[probabilities[1] > probabilities[0]]}
                row |= {"uncertain": int(max(probabilities) < 0.6)}
            writer.writerow(row | (others[0] if others else {}))
    return path


def summaries(path):
    labels, rows = read_summaries(path)
    assert labels == LABELS
    return list(rows)


def test_two_people_in_a_video_have_the_figures_counted_by_hand(tmp_path):
    rows: list[tuple[object, ...]] = []
    # Anna: happy for 0.4 s, sad for 0.2 s; then out of sight for 2 s, and happy once more.
    for time, values in ((0.0, HAPPY), (0.2, HAPPY), (0.4, SAD), (0.6, UNSURE), (2.6, HAPPY)):
        rows.append(("film.mp4", time, 1, values, {"name": "Anna"}))
        if time <= 0.4:
            rows.append(("film.mp4", time, 2, SAD))
    anna, other = summaries(write_rows(tmp_path / "rows.csv", rows))
    assert (anna["name"], anna["face_id"], anna["readings"], anna["seconds"]) == ("Anna", 1, 5, 0.6)
    assert (anna["share_Happy"], anna["share_Sad"]) == pytest.approx((2 / 3, 1 / 3), abs=1e-6)
    assert anna["mean_Happy"] == pytest.approx((3 * 0.9 + 0.2 + 0.55) / 5)
    assert anna["sd_Happy"] == pytest.approx(0.313050, abs=1e-6)
    # Happy, sad, then (uncertain) happy: two changes in 0.6 s; what follows the gap is none.
    assert anna["changes_per_min"] == pytest.approx(200.0)
    assert (anna["longest"], anna["longest_s"]) == ("Happy", 0.4)
    assert anna["uncertain_share"] == 0.0, "its last reading has no time of its own"
    assert (other["name"], other["face_id"], other["seconds"], other["share_Sad"]) == (None, 2, 0.4, 1.0)
    assert (other["changes_per_min"], other["longest"]) == (0.0, "Sad")


def test_a_name_holds_for_all_rows_of_its_face_and_joins_faces(tmp_path):
    rows: list[tuple[object, ...]] = []
    # The name comes late; the person goes, and comes back with another number.
    for time, face, values, name in (
        (0.0, 1, HAPPY, ""),
        (0.2, 1, HAPPY, "Anna"),
        (0.4, 1, SAD, ""),
        (5.0, 3, HAPPY, ""),
        (5.2, 3, HAPPY, "Anna"),
    ):
        rows.append(("film.mp4", time, face, values, {"name": name}))
        if face == 1:
            rows.append(("film.mp4", time, 2, SAD))
    rows.append(("other.mp4", 0.0, 1, SAD))
    anna, beside, other = summaries(write_rows(tmp_path / "rows.csv", rows))
    assert (anna["name"], anna["face_id"], anna["readings"]) == ("Anna", 1, 5)
    assert anna["seconds"] == pytest.approx(0.4 + 0.2)
    assert anna["share_Happy"] == pytest.approx(1.0)
    assert (beside["name"], beside["face_id"], beside["readings"]) == (None, 2, 3)
    assert (other["source"], other["name"]) == ("other.mp4", None)


def test_a_marker_begins_another_range(tmp_path):
    marked = {"marker": "film clip"}
    rows = [("film.mp4", 0.0, 1, HAPPY), ("film.mp4", 0.1, 1, HAPPY), ("film.mp4", 0.2, 0, None, marked)]
    rows += [("film.mp4", 0.3, 1, SAD), ("film.mp4", 0.4, 1, SAD)]
    before, after = summaries(write_rows(tmp_path / "rows.csv", rows))
    assert (before["range"], before["readings"], before["share_Happy"]) == (None, 2, 1.0)
    assert (after["range"], after["readings"], after["share_Sad"]) == ("film clip", 2, 1.0)
    assert before["seconds"] + after["seconds"] == pytest.approx(0.4)
    assert (before["changes_per_min"], after["changes_per_min"]) == (0.0, 0.0)


def test_pictures_have_shares_and_no_times(tmp_path):
    rows = [("a.png", "", 1, HAPPY), ("b.png", "", 0, None), ("c.png", "", 1, UNSURE), ("c.png", "", 2, SAD)]
    found = summaries(write_rows(tmp_path / "rows.csv", rows, further=()))
    assert [(row["source"], row["face_id"]) for row in found] == [("a.png", 1), ("c.png", 1), ("c.png", 2)]
    for row in found:
        assert (row["seconds"], row["changes_per_min"], row["longest"], row["longest_s"]) == (None,) * 4
        assert row["sd_Happy"] is None
    assert found[1]["uncertain_share"] == 1.0


def test_a_person_with_several_numbers_and_one_name_is_one(tmp_path):
    anna = {"name": "Anna"}
    rows = [
        ("film.mp4", 0.0, 3, HAPPY, anna),
        ("film.mp4", 0.2, 3, HAPPY, anna),
        ("film.mp4", 0.4, 5, SAD, anna),
    ]
    (row,) = summaries(write_rows(tmp_path / "rows.csv", rows))
    assert (row["face_id"], row["readings"], row["seconds"]) == (3, 3, 0.4)


def test_the_command_prints_and_writes_what_an_analysis_found(tmp_path, capsys, happy_sample):
    rows, out = tmp_path / "rows.csv", tmp_path / "summary.csv"
    blank = write_picture(tmp_path / "blank.png")
    assert analyse([str(happy_sample), str(blank), "--csv", str(rows)]) == FINE
    capsys.readouterr()
    assert summarise([str(rows)]) == FINE
    printed = capsys.readouterr().out
    (row,) = csv.DictReader(io.StringIO(printed))
    assert (row["share_Happy"], row["readings"]) == ("1.0", "1")
    assert summarise([str(rows), "--csv", str(out)]) == FINE
    assert "summary.csv" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8", errors="strict").splitlines() == printed.splitlines()
    labels = tuple(name.removeprefix("share_") for name in row if name.startswith("share_"))
    assert tuple(row) == names_of(summary_schema(labels))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("a,b\n1,2\n", "has no rows of an analysis or a recording"),
        ("", "has no rows of an analysis or a recording"),
        ("source,frame,time_s,face_id,Happy,prediction,uncertain\nf,0,0,1,much,Happy,0\n", "is damaged"),
        ("source,frame,time_s,face_id,Happy,prediction,uncertain\nf,0,0,,0.5,Happy,0\n", "is damaged"),
    ],
)
def test_what_is_no_file_of_rows_is_named_and_nothing_is_written(tmp_path, capsys, content, complaint):
    rows, out = tmp_path / "rows.csv", tmp_path / "out.csv"
    rows.write_text(content, encoding="utf-8")
    assert summarise([str(rows), "--csv", str(out)]) == FAULTY
    said = capsys.readouterr().err
    assert complaint in said
    assert "rows.csv" in said
    assert len(said.splitlines()) == 1
    assert not out.exists()


def test_files_that_cannot_be_read_or_are_both_are_refused(tmp_path, capsys):
    rows = write_rows(tmp_path / "rows.csv", [("a.png", "", 1, HAPPY)], further=())
    assert summarise([str(tmp_path / "none.csv")]) == FAULTY
    assert summarise([str(rows), "--csv", str(rows)]) == FAULTY
    said = capsys.readouterr().err.splitlines()
    assert "none.csv" in said[0]
    assert "would replace another input or output" in said[1]
    with pytest.raises(OutputError, match="none"):
        read_summaries(tmp_path / "none.csv")


def test_labels_of_markers_are_no_formulas(tmp_path, capsys):
    formula = {"marker": "=HYPERLINK(1)", "name": "+1"}
    rows = write_rows(tmp_path / "rows.csv", [("a.png", "", 1, HAPPY, formula)])
    assert summarise([str(rows)]) == FINE
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["range"], row["name"]) == ("'=HYPERLINK(1)", "'+1")
