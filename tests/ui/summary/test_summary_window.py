"""The window of a summary: its table, groups compared, and what is saved and copied."""

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fer_desktop.analysis.output.table_formats import read_table
from fer_desktop.analysis.summary.summary_table import summary_of
from fer_desktop.ui.summary import summary_window
from fer_desktop.ui.summary.summary_window import SummaryWindow
from tests.row_files import write_rows

LIMIT = 60_000


@pytest.fixture
def rows(tmp_path):
    """Four people: happy in some of five tenths of a second."""
    faces = [
        (f"p{person}.mp4", frame, frame / 10, "Happy" if frame < happy else "Sad", 0.9)
        for person, happy in enumerate((1, 2, 4, 5))
        for frame in range(6)
    ]
    return write_rows(tmp_path / "rows.csv", faces)


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "participants.tsv"
    text = "participant_id\tage\tgroup\n"
    for number in range(4):
        text += f"p{number}\t{20 + number}\t{'calm' if number < 2 else 'film'}\n"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def window(qtbot, rows):
    window = SummaryWindow(rows)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.summary is not None, timeout=LIMIT)
    return window


def shown(table):
    model = table.values
    return [
        {
            model.headerData(column, Qt.Orientation.Horizontal): model.index(row, column).data()
            for column in range(model.columnCount())
        }
        for row in range(model.rowCount())
    ]


def saved(qtbot, window, path):
    qtbot.waitUntil(lambda: window.message_bar.text != "", timeout=LIMIT)
    assert window.message_bar.complaint == ""
    return list(read_table(path)[1])


def test_the_summary_is_shown_and_sorted_by_its_values(window):
    lines = shown(window.table)
    assert [line["Share of Happy"] for line in lines] == ["20.0%", "40.0%", "80.0%", "100.0%"]
    assert lines[0]["Longest span"] == "Sad"
    assert lines[0]["Name"] == ""
    column = list(lines[0]).index("Share of Happy")
    window.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert [line["Share of Happy"] for line in shown(window.table)] == ["100.0%", "80.0%", "40.0%", "20.0%"]
    hidden = {title for index, title in enumerate(lines[0]) if window.table.isColumnHidden(index)}
    assert hidden == {"Name", "Range"}, "nothing is in them"
    assert window.count.text() == "4 rows"
    assert not window.tabs.isTabVisible(1)


def test_rows_are_copied_with_their_values(window):
    window.table.selectRow(1)
    window.copy.click()
    header, row = csv.reader(io.StringIO(QApplication.clipboard().text()), delimiter="\t")
    assert row[header.index("Share of Happy")] == "0.4"
    window.table.clearSelection()
    window.copy.click()
    assert len(QApplication.clipboard().text().splitlines()) == 5


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_the_summary_is_saved_in_every_format(qtbot, window, tmp_path, ending):
    target = tmp_path / f"summary{ending}"
    window.save(target)
    found = saved(qtbot, window, target)
    assert [row["share_Happy"] for row in found] == ["0.2", "0.4", "0.8", "1.0"]


def test_the_rows_are_not_written_over(qtbot, window, rows):
    before = rows.read_bytes()
    window.save(rows)
    qtbot.waitUntil(lambda: window.message_bar.complaint != "", timeout=LIMIT)
    assert "would replace another input or output" in window.message_bar.complaint
    assert rows.read_bytes() == before


def test_groups_of_a_participants_file_are_compared(qtbot, window, people, tmp_path):
    window.groups.choose(people)
    assert window.groups.by == "group"
    qtbot.waitUntil(lambda: window.tabs.isTabVisible(1), timeout=LIMIT)
    window.groups.column.setCurrentIndex(window.groups.column.findData("age"))
    qtbot.waitUntil(lambda: "20" in shown(window.comparison)[0], timeout=LIMIT)
    window.groups.column.setCurrentIndex(window.groups.column.findData("group"))
    qtbot.waitUntil(lambda: "calm" in shown(window.comparison)[0], timeout=LIMIT)
    (happy,) = [line for line in shown(window.comparison) if line["Measure"] == "Share of Happy"]
    assert happy["calm"].startswith("0.300")
    assert happy["film"].startswith("0.900")
    assert happy["Result"] == "not significant"
    assert "n is small" in window.notes.text()
    assert "Participant" in shown(window.table)[0]
    window.message_bar.hide()
    window.save_comparison(tmp_path / "groups.csv")
    found = saved(qtbot, window, tmp_path / "groups.csv")
    tests = [row["test"] for row in found if row["measure"] == "share_Happy"]
    assert tests == ["", "", "welch"]
    window.message_bar.hide()
    page = tmp_path / "page.html"
    window.save_page(page)
    qtbot.waitUntil(lambda: window.message_bar.text != "", timeout=LIMIT)
    assert "Comparison by group" in page.read_text(encoding="utf-8")


def test_a_participants_file_can_be_put_away_again(qtbot, window, people):
    window.groups.choose(people)
    qtbot.waitUntil(lambda: window.tabs.isTabVisible(1), timeout=LIMIT)
    window.groups.forget_file.click()
    assert window.groups.by == ""
    assert window.groups.forget_file.isHidden()
    qtbot.waitUntil(lambda: not window.tabs.isTabVisible(1), timeout=LIMIT)
    assert "Participant" not in shown(window.table)[0]


def test_a_participants_file_that_does_not_match_is_named_and_the_summary_stays(qtbot, window, people):
    people.write_text("participant_id\tgroup\np1\tcalm\n", encoding="utf-8")
    window.groups.choose(people)
    qtbot.waitUntil(lambda: window.message_bar.complaint != "", timeout=LIMIT)
    assert "has no row for p0.mp4, p2.mp4, p3.mp4" in window.message_bar.text.replace("\u200b", "")
    assert len(shown(window.table)) == 4
    assert not window.tabs.isTabVisible(1)


def test_readings_of_low_quality_are_left_out(qtbot, tmp_path):
    path = tmp_path / "rows.csv"
    lines = ["source,frame,time_s,face_id,Happy,Sad,prediction,uncertain,quality"]
    lines += [f"a.mp4,{n},{n / 10},1,0.9,0.1,Happy,0,{0.2 if n < 2 else 0.9}" for n in range(6)]
    path.write_text("\n".join(lines), encoding="utf-8")
    window = SummaryWindow(path)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.summary is not None, timeout=LIMIT)
    assert shown(window.table)[0]["Readings"] == "6"
    window.quality.setValue(0.5)
    qtbot.waitUntil(lambda: shown(window.table)[0]["Readings"] == "4", timeout=LIMIT)


def test_the_rows_are_read_once_for_a_quality_that_is_typed_and_then_compared(
    qtbot, window, people, monkeypatch
):
    read = []

    def note(rows, length, quality, step):
        read.append(quality)
        return summary_of(rows, length, quality, step)

    monkeypatch.setattr(summary_window, "summary_of", note)
    window.groups.choose(people)
    qtbot.waitUntil(lambda: window.tabs.isTabVisible(1), timeout=LIMIT)
    for quality in (0.1, 0.2, 0.3):
        window.quality.setValue(quality)
    window.groups.changed.emit()
    before = window.summary
    qtbot.waitUntil(lambda: window.summary not in (before, window._read), timeout=LIMIT)
    assert read == [0.3]
    assert window.summary.comparison is not None


def test_a_file_without_rows_is_named(qtbot, tmp_path):
    path = tmp_path / "letter.csv"
    path.write_text("dear,sir\n", encoding="utf-8")
    window = SummaryWindow(path)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.message_bar.complaint != "", timeout=LIMIT)
    assert "has no rows of an analysis or a recording" in window.message_bar.complaint
    assert not window.save_table.isEnabled()
