"""Saving a report as a person does it."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from fer_desktop.recording.recording import RecordingChoice


@pytest.fixture
def window(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    return window


def watched_for_a_while(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.viewer.report._log.logged().faces), timeout=10_000)


def test_a_report_is_written_and_can_be_opened(qtbot, window, tmp_path):
    watched_for_a_while(qtbot, window)
    opened = []

    def open_file(path):
        opened.append(path)
        return True

    window.viewer.report.open_file = open_file
    window.viewer.report.save(tmp_path / "report.html")
    path = tmp_path / "report.html"
    qtbot.waitUntil(lambda: window.viewer.message_bar.text == f"Report: {path}", timeout=15_000)
    page = path.read_text(encoding="utf-8")
    assert "Individual faces" in page
    assert "Demonstration" in page
    window.viewer.message_bar._action.click()
    assert opened == [path]


def test_a_path_that_cannot_be_written_is_named(qtbot, window, tmp_path):
    window.viewer.report.save(tmp_path / "nowhere" / "report.html")
    qtbot.waitUntil(lambda: "Cannot write" in window.viewer.message_bar.complaint, timeout=15_000)


def test_a_window_that_is_closed_waits_for_its_report(qtbot, window, tmp_path):
    watched_for_a_while(qtbot, window)
    window.viewer.report.save(tmp_path / "report.html")
    window.close()
    assert "Individual faces" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_before_anything_was_read_there_is_nothing_to_save(make_window):
    window = make_window()
    window.viewer.report.ask(window)
    assert "nothing to report" in window.viewer.message_bar.text


def test_another_source_is_another_report(qtbot, window):
    watched_for_a_while(qtbot, window)
    window.open(["demo:"])
    assert window.viewer.report._log.logged().faces == ()


def test_a_recording_ends_with_its_report(qtbot, window, tmp_path):
    recorder = window.viewer.recorder
    recorder.choice = RecordingChoice(tmp_path, ("report",))
    recorder.toggle()
    qtbot.waitUntil(lambda: recorder._recording.seconds > 1.5, timeout=10_000)
    recorder.toggle()
    qtbot.waitUntil(lambda: "Recorded" in window.viewer.message_bar.text, timeout=15_000)
    (path,) = tmp_path.iterdir()
    assert path.name.endswith(" report.html")
    assert "Individual faces" in path.read_text(encoding="utf-8")


def test_a_report_has_the_names_of_the_window_and_pictures_only_where_they_are_asked_for(
    qtbot, window, tmp_path, monkeypatch
):
    watched_for_a_while(qtbot, window)
    window.viewer.naming.rename(1, "Anna <3")
    path = tmp_path / "report.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def saved(pictures):
        window.viewer.report.ask(window)
        dialog = window.viewer.report.dialog
        assert dialog.pictures.isEnabled()
        assert not dialog.pictures.isChecked()
        dialog.pictures.setChecked(pictures)
        dialog.accept()
        qtbot.waitUntil(lambda: path.exists() and not window.viewer.report._writing.busy)
        page = path.read_text(encoding="utf-8")
        path.unlink()
        return page

    plain = saved(False)
    assert "1 · Anna &lt;3" in plain
    assert "<img" not in plain
    assert '<img src="data:image/png' in saved(True)


def test_pictures_from_before_faces_were_covered_are_not_in_a_report(qtbot, window, tmp_path):
    watched_for_a_while(qtbot, window)
    log = window.viewer.report._log
    assert log.logged().faces[0].crop is not None
    window.viewer.face_cover.choose(True)
    qtbot.waitUntil(lambda: log.logged().faces[0].crop is None)
    window.viewer.report.ask(window)
    assert not window.viewer.report.dialog.pictures.isEnabled()
    window.viewer.report.dialog.reject()


def test_where_no_picture_of_a_face_was_kept_none_is_offered_and_the_reason_is_given(
    qtbot, make_window, happy_sample
):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    window.viewer.report.ask(window)
    dialog = window.viewer.report.dialog
    assert not dialog.pictures.isEnabled()
    assert any("kept no pictures of faces" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
