"""The window for whole folders; the process behind it is real in a few tests and played in the others."""

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pandas
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication

from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.output.face_table import CHANCE, EMOTION, FILE, FIRST_EMOTION, QUALITY
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS
from fer_desktop.analysis.output.sidecar import read_provenance, sidecar_of
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import Work
from fer_desktop.ui.run.analysis_parts import AnalysisParts
from fer_desktop.ui.run.exports import EndedRun
from fer_desktop.ui.run.faces_view import NO_HIT, NOTHING
from fer_desktop.ui.run.run_window import RESTART, RESUME, START, RunWindow
from fer_desktop.ui.summary.summary_window import SummaryWindow
from tests.fakes import LABELS, FakeClock, gray_frames, write_picture, write_video
from tests.row_files import write_rows

LIMIT = 60_000
"""Milliseconds: the process may have to wait for the computer."""
NOTHING_READ = Summary("Nothing.", 0, 0, 0, 0, 0, 0, {})


@pytest.fixture
def pictures(tmp_path, happy_sample):
    """Three faces, a wall, and a text that is named as a picture."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(3):
        shutil.copy(happy_sample, folder / f"{number}.png")
    write_picture(folder / "wall.png")
    (folder / "letter.jpg").write_text("no picture")
    return folder


@pytest.fixture
def window(qtbot, shipped_bundle, tmp_path):
    window = RunWindow(AnalysisParts(lambda: shipped_bundle, tmp_path / "results"), Settings)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.stop()


def _state(rows, *, done=0.5, ended=1, files=2, looks=None, length=None, **counts):
    looks = {name: (looks or {}).get(name, 0) for name in LABELS}
    summary = {
        "sentence": "2 pictures, 2 faces",
        "pictures": 2,
        "videos": 0,
        "video_frames": 0,
        "faces": sum(looks.values()),
        "empty": 0,
        "unreadable": 0,
        "looks": looks,
        "problems": [],
        "labelled": None,
        **counts,
    }
    length = rows.stat().st_size if length is None else length
    return {
        "summary": summary,
        "done": done,
        "ended": ended,
        "files": files,
        "rows": str(rows),
        "length": length,
    }


def _rows(path, faces):
    return write_rows(path, [(name, 0, None, label, chance) for name, label, chance in faces])


def _column(window, column):
    model = window.parts.faces.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def _tab(window, title):
    """The tab with that title; None if it is hidden."""
    for index in range(window.tabs.count()):
        if window.tabs.tabText(index).startswith(title) and window.tabs.isTabVisible(index):
            return window.tabs.tabText(index)
    return None


def test_nothing_can_be_started_before_something_is_chosen(window):
    assert not window.start_button.isEnabled()
    assert window.start_button.text() == START
    assert not any(button.isEnabled() for button in window.exports.buttons)


def test_a_folder_is_analysed_and_its_files_are_distinguished(qtbot, window, pictures, tmp_path):
    window.choose([str(pictures)])
    assert window.form.rows == tmp_path / "results" / "pictures faces.csv"
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start_button.click()
        assert not window.start_button.isEnabled()
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 3)
    assert window.progress.text == "Done. 4 pictures, 3 faces, 1 without a face, 1 unreadable."
    assert _tab(window, "Without a face") == "Without a face (1)"
    assert _tab(window, "Unreadable") == "Unreadable (1)"
    (problem,) = window.unreadable.lines
    assert problem[0] == str(pictures / "letter.jpg")
    assert "is not a picture but a text file" in problem[1]
    assert window.form.rows.exists()
    assert _column(window, 2) == ["Happy"] * 3
    assert window.parts.summary.bars.rows[LABELS.index("Happy")].text == "3 · 100.0%"
    assert _tab(window, "Evaluation") is None


def test_a_run_stops_early_and_is_resumed(qtbot, window, tmp_path, happy_sample):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        shutil.copy(happy_sample, folder / f"{number}.png")
    window.choose([str(folder)])
    window.start()
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() > 3, timeout=LIMIT)
    with qtbot.waitSignal(window.link.stopped, timeout=LIMIT):
        window.progress.cancel.click()
    assert window.start_button.text() == RESUME
    assert "“Resume” keeps them" in window.message_bar.text
    read = window._summary.pictures
    assert 3 < read < 300
    for path in list(folder.iterdir()):
        if int(path.stem) > read + 10:
            path.unlink()
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start_button.click()
    expected = [f"many/{number}.png" for number in range(read + 11)]
    qtbot.waitUntil(lambda: _column(window, 0) == expected)


def test_a_labelled_folder_shows_matrix_and_report(qtbot, window, tmp_path, happy_sample):
    folder = tmp_path / "labelled"
    for name in ("joy", "sad"):
        (folder / name).mkdir(parents=True)
        shutil.copy(happy_sample, folder / name / "1.png")
    write_picture(folder / "sad" / "wall.png")
    window.choose([str(folder)])
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start()
    assert _tab(window, "Evaluation") is not None
    happy, sad = LABELS.index("Happy"), LABELS.index("Sad")
    counts = window.parts.labelled.confusion.matrix.counts
    assert (counts[happy][happy], counts[sad][happy]) == (1, 1)
    assert "The accuracy is 50.0% on 2 faces" in window.parts.labelled.sentences
    assert "No face found in 1 labelled picture (Sad 1)" in window.parts.labelled.sentences
    assert "No face is labelled Angry" in window.parts.labelled.sentences
    assert "Accuracy 50.0%" in window.parts.labelled.report.overall
    assert "Wilson" in window.parts.labelled.report._overall.toolTip()


def test_a_path_that_cannot_be_written_is_reported(qtbot, window, pictures, tmp_path):
    (tmp_path / "file").write_text("no folder")
    window.choose([str(pictures)])
    window.form.choose_output(tmp_path / "file" / "faces.csv")
    window.start()
    assert "Cannot create" in window.message_bar.complaint
    assert not window.link.runs


def test_an_earlier_run_is_resumed_or_restarted(window, pictures, tmp_path):
    window.choose([str(pictures)])
    for suffix in (PARTIAL, PROGRESS):
        path = tmp_path / "results" / f"other.csv{suffix}"
        path.parent.mkdir(exist_ok=True)
        path.write_text("")
    window.form.choose_output(tmp_path / "results" / "other.csv")
    assert window.start_button.text() == RESUME
    assert "results of an interrupted run" in window.message_bar.text
    assert window.message_bar._action.text() == RESTART
    window.form.choose_output(tmp_path / "results" / "new.csv")
    assert window.start_button.text() == START
    assert window.message_bar.text == ""


def test_rows_are_sorted_and_searched(qtbot, window, tmp_path):
    faces = [("a/1.png", "Sad", 0.5), ("a/2.png", "Happy", 0.9), ("b/3.png", "Happy", 0.7)]
    window.link.progressed.emit(_state(_rows(tmp_path / "f.csv", faces)))
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 3)
    window.parts.faces.table.sortByColumn(CHANCE, Qt.SortOrder.DescendingOrder)
    assert _column(window, 3) == ["90", "70", "50"]
    window.parts.faces.emotion.setCurrentText("Happy")
    assert window.parts.faces.count == "2 of 3 faces"
    window.parts.faces.text.setText("B/")
    assert _column(window, 0) == ["b/3.png"]


def test_faces_are_chosen_by_their_quality(qtbot, window, tmp_path):
    faces = [("1.png", "Sad", 0.5), ("2.png", "Happy", 0.9), ("3.png", "Happy", 0.1)]
    window.link.progressed.emit(_state(_rows(tmp_path / "f.csv", faces)))
    view = window.parts.faces
    qtbot.waitUntil(lambda: view.model.rowCount() == 3)
    assert _column(window, QUALITY) == ["50", "90", "10"]
    view.quality.setCurrentText("Quality 50% or more")
    assert _column(window, FILE) == ["1.png", "2.png"]
    assert view.count == "2 of 3 faces"
    view.emotion.setCurrentText("Fear")
    assert view._nothing.text() == NO_HIT
    view.emotion.setCurrentIndex(0)
    view.quality.setCurrentIndex(0)
    assert view.count == "3 faces"


def test_an_uncertain_prediction_is_marked(qtbot, window, tmp_path):
    faces = [("1.png", "Fear", 0.3), ("2.png", "Sad", 0.9)]
    window.link.progressed.emit(_state(_rows(tmp_path / "f.csv", faces)))
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 2)
    assert _column(window, EMOTION) == ["Fear (uncertain)", "Sad"]
    window.parts.faces.emotion.setCurrentText("Fear")
    assert _column(window, FILE) == ["1.png"]


def _click_heading(qtbot, table, column):
    header = table.horizontalHeader()
    middle = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    place = QPoint(middle, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_column_of_probabilities_shows_the_highest_first(qtbot, window, tmp_path):
    faces = [("1.png", "Sad", 0.5), ("2.png", "Sad", 0.9), ("3.png", "Happy", 0.7)]
    window.link.progressed.emit(_state(_rows(tmp_path / "f.csv", faces)))
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 3)
    table, sad = window.parts.faces.table, FIRST_EMOTION + LABELS.index("Sad")
    _click_heading(qtbot, table, sad)
    assert _column(window, sad) == ["90", "50", "5"]
    _click_heading(qtbot, table, sad)
    assert _column(window, sad) == ["5", "50", "90"]
    _click_heading(qtbot, table, FILE)
    assert _column(window, FILE) == ["1.png", "2.png", "3.png"]


def test_a_column_is_sorted_by_keys_and_enter_in_a_row_still_opens_it(qtbot, window, tmp_path):
    faces = [("1.png", "Sad", 0.5), ("2.png", "Sad", 0.9), ("3.png", "Happy", 0.7)]
    window.link.progressed.emit(_state(_rows(tmp_path / "f.csv", faces)))
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 3)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table = window.parts.faces.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    header = QApplication.focusWidget()
    assert header is table.horizontalHeader()
    for _ in range(CHANCE):
        qtbot.keyClick(header, Qt.Key.Key_Right)
    assert header.accessibleDescription() == "%"
    qtbot.keyClick(header, Qt.Key.Key_Return)
    assert _column(window, CHANCE) == ["90", "70", "50"]
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert _column(window, CHANCE) == ["50", "70", "90"]
    qtbot.keyClick(header, Qt.Key.Key_Left)
    qtbot.keyClick(header, Qt.Key.Key_Return)
    assert _column(window, EMOTION) == ["Happy", "Sad", "Sad"]
    table.setCurrentIndex(window.parts.faces.model.index(0, CHANCE))
    with qtbot.waitSignal(window.row_asked) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args[1] == "3.png"


def test_rows_that_come_later_are_put_where_they_belong(qtbot, window, tmp_path):
    path = _rows(tmp_path / "f.csv", [("1.png", "Sad", 0.5), ("2.png", "Sad", 0.8)])
    window.link.progressed.emit(_state(path))
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 2)
    window.parts.faces.table.sortByColumn(CHANCE, Qt.SortOrder.DescendingOrder)
    _rows(path, [("1.png", "Sad", 0.5), ("2.png", "Sad", 0.8), ("3.png", "Sad", 0.7)])
    window.link.progressed.emit(_state(path))
    qtbot.waitUntil(lambda: _column(window, 3) == ["80", "70", "50"])


def test_a_hundred_thousand_rows_leave_the_window_fluid(qtbot, window, tmp_path):
    path = _rows(tmp_path / "f.csv", [(f"{n}.png", LABELS[n % 7], 0.3 + n % 7 / 10) for n in range(100_000)])
    longest, take = [0.0], window.parts.faces.model.take

    def timed(*arguments):
        before = time.thread_time()
        more = take(*arguments)
        longest[0] = max(longest[0], time.thread_time() - before)
        return more

    window.parts.faces.model.take = timed
    window.link.progressed.emit(_state(path))
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 100_000, timeout=LIMIT)
    assert longest[0] < 0.2
    window.parts.faces.table.sortByColumn(CHANCE, Qt.SortOrder.DescendingOrder)
    assert window.parts.faces.model.data(window.parts.faces.model.index(0, 3)) == "90"


def test_rows_whose_file_was_given_its_name_meanwhile_are_shown(qtbot, window, tmp_path):
    path = _rows(tmp_path / "f.csv", [("1.png", "Sad", 0.5)])
    state = _state(path)
    window.link.progressed.emit(state | {"rows": f"{path}{PARTIAL}"})
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 1)
    assert window.message_bar.text == ""


def test_rows_that_are_gone_are_reported(qtbot, window, tmp_path):
    path = _rows(tmp_path / "f.csv", [("1.png", "Sad", 0.5)])
    state = _state(path)
    path.unlink()
    window.link.progressed.emit(state)
    qtbot.waitUntil(lambda: "Cannot show the rows" in window.message_bar.complaint)


def test_a_click_on_a_row_asks_for_its_picture(qtbot, window, tmp_path):
    window.link.progressed.emit(
        _state(_rows(tmp_path / "f.csv", [("1.png", "Sad", 0.5), ("2.png", "Sad", 0.5)]))
    )
    qtbot.waitUntil(lambda: window.parts.faces.model.rowCount() == 2)
    with qtbot.waitSignal(window.row_asked) as asked:
        window.parts.faces.table.clicked.emit(window.parts.faces.model.index(1, 0))
    assert asked.args[1:] == ["2.png", 0]


def test_before_there_are_rows_it_is_said_what_will_stand_there(window):
    assert window.parts.faces._nothing.text() == NOTHING
    assert window.parts.faces.model.rowCount(QModelIndex()) == 0


def test_the_process_that_ends_unexpectedly_is_reported_and_can_be_resumed(qtbot, window, pictures):
    window.choose([str(pictures)])
    window.start()
    with qtbot.waitSignal(window.link.failed, timeout=LIMIT):
        window.link.kill()
    assert "ended unexpectedly" in window.message_bar.complaint
    assert window.start_button.isEnabled()


def test_a_run_of_which_the_window_is_gone_ends(qtbot, window, pictures):
    window.choose([str(pictures)])
    window.start()
    process_id = window.link.process_id
    window.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)
    assert not window.link.runs


def test_the_process_receives_the_language():
    program = (
        "from fer_desktop.ui.settings.languages import choose_language; choose_language('de'); "
        "from fer_desktop.analysis.worker import worker_command; print(worker_command()[-1])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "de"


def test_the_time_left_is_reported_once_it_is_known(window, tmp_path):
    rows = _rows(tmp_path / "f.csv", [])
    clock = FakeClock()
    view = window.progress
    view._clock = clock
    view.begin()
    assert view.text == "Searching for pictures and videos …"
    for second in range(11):
        view.show_state(_state(rows, done=second / 100, ended=second, files=100, pictures=second))
        clock.now += 1.0
    assert view.text == "10 of 100 files · 1.0 pictures/s · about 2 minutes left"


def test_an_export_that_is_stopped_by_the_end_of_the_program_leaves_the_old_file(
    window, tmp_path, shipped_bundle, monkeypatch
):
    rows, target = _rows(tmp_path / "f.csv", [("1.png", "Sad", 0.5)]), tmp_path / "copy.csv"
    target.write_text("what was there before")
    written, stopped = threading.Event(), threading.Event()
    advance = Work.advance

    def late(work, part):
        written.set()
        assert stopped.wait(10.0)
        advance(work, part)

    monkeypatch.setattr(Work, "advance", late)
    window.exports.offer(
        EndedRun(
            NOTHING_READ, OneModel(shipped_bundle), Settings(), rows, rows.stat().st_size, "pictures", rows
        )
    )
    window.exports.write_rows(target)
    assert written.wait(10.0)
    stop = Work.stop

    def stop_and_tell(work):
        stop(work)
        stopped.set()

    monkeypatch.setattr(Work, "stop", stop_and_tell)
    window.stop()
    assert target.read_text() == "what was there before"
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.csv"]


def test_the_rows_of_a_run_that_was_stopped_are_exported_in_any_format_and_summed_up(
    qtbot, window, tmp_path, shipped_bundle
):
    faces = [("1.png", "Sad", 0.5), ("2.png", "Happy", 0.9)]
    rows = _rows(tmp_path / "f.csv", faces).rename(tmp_path / f"f.csv{PARTIAL}")
    length = rows.stat().st_size
    with rows.open("a", encoding="utf-8") as file:
        file.write("3.png,cut sho")
    model = OneModel(shipped_bundle)
    window.exports.offer(EndedRun(NOTHING_READ, model, Settings(), rows, length, "pictures", rows))
    target = tmp_path / "faces.parquet"
    with qtbot.waitSignal(window.exports.said, timeout=LIMIT):
        window.exports.write_rows(target)
    table = pandas.read_parquet(target)
    assert table["prediction"].tolist() == ["Sad", "Happy"]
    assert str(table["Happy"].dtype) == "float64"
    window.exports.summary.click()
    (summary,) = window.findChildren(SummaryWindow)
    qtbot.waitUntil(lambda: summary.summary is not None, timeout=LIMIT)
    assert [row["longest"] for row in summary.summary.rows] == [None, None]
    assert len(summary.summary.rows) == 2
    summary.close()


def test_a_page_and_the_rows_can_be_saved(qtbot, window, pictures, tmp_path):
    window.choose([str(pictures)])
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start()
    page, rows = tmp_path / "page.html", tmp_path / "copy.csv"
    with qtbot.waitSignal(window.exports.said, timeout=LIMIT):
        window.exports.write_page(page)
    assert "letter.jpg is not a picture but a text file" in page.read_text(encoding="utf-8")
    with qtbot.waitSignal(window.exports.said, timeout=LIMIT):
        window.exports.write_rows(rows)
    assert rows.read_bytes() == window.form.rows.read_bytes()
    assert read_provenance(rows) == read_provenance(window.form.rows) != {}
    assert (read_provenance(rows) or {})["confidence_threshold"] == Settings().confidence_threshold
    assert sidecar_of(rows).read_text() == sidecar_of(window.form.rows).read_text().replace(
        f'"{window.form.rows.name}"', '"copy.csv"'
    )
    with qtbot.waitSignal(window.exports.failed, timeout=LIMIT):
        window.exports.write_page(tmp_path / "gone" / "page.html")
    assert "Cannot write" in window.message_bar.complaint


@pytest.fixture
def main_window(make_window, tmp_path):
    window = make_window()
    window.batch._results = tmp_path / "results"
    return window


def test_the_menu_opens_the_window_with_what_is_shown(qtbot, main_window, pictures):
    with qtbot.waitSignal(main_window.viewer.clock.source_ready):
        main_window.open([str(pictures)])
    main_window.batch.show()
    assert main_window.batch.window.form.targets == (str(pictures),)
    assert main_window.batch.window.isVisible()


def test_the_window_opened_again_offers_what_is_shown_now(qtbot, main_window, pictures, happy_sample):
    def show(path):
        with qtbot.waitSignal(main_window.viewer.clock.source_ready):
            main_window.open([str(path)])

    show(pictures)
    main_window.batch.show()
    window = main_window.batch.window
    window.choose([str(happy_sample)])
    main_window.batch.show()
    assert window.form.targets == (str(happy_sample),), "the person's own choice stays"
    window.choose([str(pictures)])
    window.close()
    show(happy_sample)
    main_window.batch.show()
    assert window.form.targets == (str(happy_sample),)
    window.link.runs = True
    show(pictures)
    main_window.batch.show()
    assert window.form.targets == (str(happy_sample),), "a run goes on"
    window.link.runs = False


def test_a_row_s_picture_is_shown_on_its_page(qtbot, main_window, pictures):
    main_window.batch.show()
    batch = main_window.batch.window
    viewer = main_window.viewer
    for name, page in (("2.png", 2), ("0.png", 0)):
        wanted = str(pictures / name)
        with qtbot.waitSignal(
            viewer.clock.analysed, check_params_cb=lambda a, wanted=wanted: a.source == wanted
        ):
            batch.row_asked.emit([str(pictures)], wanted, 0.0)
        assert viewer.control.pages.position == page


def test_a_row_s_video_is_paused_at_its_frame(qtbot, main_window, tmp_path):
    video = write_video(tmp_path / "film.avi", gray_frames(20))
    main_window.batch.show()
    batch, viewer = main_window.batch.window, main_window.viewer
    for position in (1.2, 0.3):
        batch.row_asked.emit([str(tmp_path)], str(video), position)
        qtbot.waitUntil(
            lambda position=position: (
                viewer.playback.position == pytest.approx(position) and viewer.source_bar.paused
            )
        )


def test_a_picture_that_is_gone_is_reported(qtbot, main_window, tmp_path):
    main_window.batch.show()
    main_window.batch.window.row_asked.emit([str(tmp_path)], str(tmp_path / "gone.png"), 0)
    qtbot.waitUntil(lambda: "no longer exists" in main_window.viewer.message_bar.complaint)


def test_the_run_ends_with_the_main_window(qtbot, main_window, pictures):
    main_window.batch.show()
    batch = main_window.batch.window
    batch.choose([str(pictures)])
    batch.start()
    main_window.close()
    assert not batch.link.runs
    assert QApplication.activeModalWidget() is None
    assert Path(pictures).exists()


def test_faces_that_look_cropped_are_offered_to_be_read_whole_and_then_are(
    qtbot, window, tmp_path, happy_sample
):
    folder = tmp_path / "set"
    for number in range(8):
        write_picture(folder / ("happy", "sad")[number % 2] / f"{number}.png", size=(48, 48))
    window.choose([str(folder)])
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start()
    assert (
        window.parts.summary.advice
        == "These pictures look like cropped faces. Treat each picture as one face."
    )
    assert window.message_bar.text == window.parts.summary.advice
    assert window.parts.summary.whole.isEnabled()
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT) as finished:
        window.parts.summary.whole.click()
        assert not window.parts.summary.whole.isEnabled()
    assert window.form.whole.isChecked()
    assert finished.args[0]["summary"]["faces"] == 8
    assert window.parts.summary.advice == ""
    assert window.parts.summary.whole.isHidden()


def test_the_window_begins_with_the_choice_of_the_main_one(qtbot, shipped_bundle, tmp_path):
    window = RunWindow(AnalysisParts(lambda: shipped_bundle, tmp_path), lambda: Settings(faces="whole"))
    qtbot.addWidget(window)
    assert window.form.whole.isChecked()


def test_large_pictures_without_a_face_are_not_offered_to_be_read_whole(qtbot, window, tmp_path):
    write_picture(tmp_path / "walls" / "wall.png", size=(640, 480))
    window.choose([str(tmp_path / "walls")])
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start()
    assert window.parts.summary.advice.startswith("No face found in 1 picture. ")
    assert window.parts.summary.whole.isHidden()
    assert window.message_bar.text == ""
