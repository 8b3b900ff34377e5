"""Names of faces in a video are stored with it, come back with it, and are stored of nothing else."""

import csv

import pytest
from PySide6.QtCore import Qt

from fer_desktop.analysis.annotation.annotation_file import annotations_of, annotations_path, beside
from fer_desktop.base.paths import annotations_folder
from fer_desktop.cli.run_job import analyse
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.status_line import ANNOTATED
from fer_desktop.ui.player.annotations_dialog import AnnotationsDialog
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector, gray_frames, write_picture, write_video

BOXES = [Box(60, 80, 120, 120), Box(220, 80, 200, 200)]


@pytest.fixture(autouse=True)
def own_data(monkeypatch, tmp_path):
    """The program's own data, in a temporary folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def film(tmp_path):
    """Four seconds of ten frames each."""
    return write_video(tmp_path / "film.avi", gray_frames(20, (640, 480)) * 2)


def two_faces(bundle, still):
    return Analyser(FakeDetector(BOXES), FakeClassifier(), margin=0.0, tracker=Tracker())


def titles(window):
    return [text.partition(":")[0] for text in window.panels["probabilities"].faces.texts]


def wait_for_titles(qtbot, window, *expected):
    qtbot.waitUntil(lambda: titles(window) == list(expected))


def wait_for_stored(qtbot, film, *expected):
    qtbot.waitUntil(lambda: [one.name for one in annotations_of(film).names] == list(expected))


def go(qtbot, window, seconds):
    window.viewer.playback.bar.sought.emit(seconds)
    qtbot.waitUntil(lambda: window.viewer.playback.position == pytest.approx(seconds))
    analysed_here(qtbot, window, seconds)


def analysed_here(qtbot, window, seconds):
    def here():
        analysis = window.viewer.clock.shown[1]
        return analysis is not None and analysis.position == pytest.approx(seconds)

    qtbot.waitUntil(here)


@pytest.fixture
def show(qtbot, make_window, film):
    """Shows the film in a window, paused at its first frames, with its annotations read."""

    def open_it():
        window = make_window(make_analyser=two_faces)
        show_in(qtbot, window, film)
        return window

    return open_it


def show_in(qtbot, window, film):
    window.open([str(film)])
    qtbot.waitUntil(lambda: window.viewer.playback.path == film)
    qtbot.keyClick(window, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None)
    qtbot.waitUntil(lambda: window.viewer.player.annotations.ready)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)


@pytest.fixture
def named(qtbot, show, film):
    """The window, with both faces named at one second."""
    window = show()
    go(qtbot, window, 1.0)
    for face, name in zip(window.viewer.clock.shown[1].faces, ("Anna", "Ben"), strict=True):
        window.viewer.naming.rename(face.face_id, name)
    wait_for_stored(qtbot, film, "Anna", "Ben")
    return window


def test_a_name_is_stored_with_its_video_and_comes_back_when_that_is_opened_again(qtbot, named, show, film):
    stored = annotations_of(film).names
    assert [one.box for one in stored] == BOXES
    assert [one.seconds for one in stored] == pytest.approx([1.0, 1.0])
    assert named.viewer.status_line.privacy == ANNOTATED
    named.close()
    window = show()
    go(qtbot, window, 1.0)
    wait_for_titles(qtbot, window, "1 · Anna", "2 · Ben")
    assert annotations_of(film).names == stored
    # The same file again, without a look at another one.
    window.viewer.reopen()
    qtbot.waitUntil(lambda: not window.viewer.naming.names.names)
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None)
    qtbot.keyClick(window, Qt.Key.Key_K)
    go(qtbot, window, 1.0)
    wait_for_titles(qtbot, window, "1 · Anna", "2 · Ben")


def test_names_come_back_after_a_seek_where_they_were_given_and_nowhere_else(qtbot, named):
    go(qtbot, named, 3.0)
    wait_for_titles(qtbot, named, "Face 1", "Face 2")
    go(qtbot, named, 0.9)
    wait_for_titles(qtbot, named, "1 · Anna", "2 · Ben")


def test_playback_that_passes_a_name_gives_it_to_the_face(qtbot, named, show):
    named.close()
    window = show()
    window.viewer.playback.play()
    wait_for_titles(qtbot, window, "1 · Anna", "2 · Ben")


def test_a_name_that_is_changed_or_removed_is_so_where_it_is_stored(qtbot, named, show, film):
    named.viewer.naming.rename(1, "Anne")
    wait_for_stored(qtbot, film, "Anne", "Ben")
    go(qtbot, named, 0.0)
    go(qtbot, named, 1.0)
    wait_for_titles(qtbot, named, "1 · Anne", "2 · Ben")
    named.viewer.naming.rename(2, "")
    wait_for_stored(qtbot, film, "Anne")
    named.viewer.naming.rename(1, "")
    qtbot.waitUntil(lambda: not annotations_path(film).exists())


def test_the_list_of_annotations_has_the_names_and_removes_them(qtbot, named, film, tmp_path):
    named.viewer.player.show_annotations()
    dialog = named.findChild(AnnotationsDialog)
    cells = [[dialog.table.item(row, column).text() for column in range(3)] for row in range(2)]
    assert cells == [["00:01.00", "Name", "Anna"], ["00:01.00", "Name", "Ben"]]
    dialog.write_csv(tmp_path / "film.csv")
    with (tmp_path / "film.csv").open(newline="") as file:
        assert [(row["kind"], row["text"]) for row in csv.DictReader(file)] == [
            ("names", "Anna"),
            ("names", "Ben"),
        ]
    dialog.table.selectRow(0)
    assert not dialog.edit.isEnabled()
    dialog.remove.click()
    wait_for_stored(qtbot, film, "Ben")
    assert titles(named) == ["Face 1", "2 · Ben"]


def test_a_name_that_cannot_be_stored_is_said_and_the_stored_one_stands_again(qtbot, named, film):
    path = annotations_path(film)
    path.write_text("{")
    named.viewer.naming.rename(1, "Anne")
    bar = named.viewer.message_bar
    qtbot.waitUntil(lambda: "has damaged annotations" in bar.text)
    assert [one.name for one in named.viewer.player.annotations.annotations.names] == ["Anna", "Ben"]
    assert titles(named) == ["1 · Anna", "2 · Ben"]
    assert path.read_text() == "{"


def test_beside_damaged_annotations_names_are_in_the_window_alone(qtbot, make_window, film):
    beside(film).write_text("{")
    window = make_window(make_analyser=two_faces)
    window.open([str(film)])
    bar = window.viewer.message_bar
    qtbot.waitUntil(lambda: "has damaged annotations" in bar.text)
    qtbot.keyClick(window, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    bar.hide()
    window.viewer.naming.rename(1, "Anna")
    assert titles(window)[0] == "1 · Anna"
    assert "has damaged annotations" in bar.text
    assert beside(film).read_text() == "{"


def test_each_video_of_a_folder_has_its_own_names(qtbot, make_window, tmp_path):
    folder = tmp_path / "films"
    folder.mkdir()
    frames = gray_frames(20, (640, 480))
    first, second = (write_video(folder / f"{name}.avi", frames[: 20 - name]) for name in (1, 2))
    window = make_window(make_analyser=two_faces)
    window.open([str(folder)])
    for path, name in ((first, "Anna"), (second, "Ben")):
        qtbot.waitUntil(lambda path=path: window.viewer.playback.path == path)
        window.viewer.playback.pause()
        qtbot.waitUntil(lambda: window.viewer.player.annotations.ready)
        go(qtbot, window, 0.5)
        window.viewer.naming.rename(window.viewer.clock.shown[1].faces[0].face_id, name)
        wait_for_stored(qtbot, path, name)
        window.viewer.turn(1 if path == first else -1)
    qtbot.waitUntil(lambda: window.viewer.playback.path == first)
    window.viewer.playback.pause()
    go(qtbot, window, 0.5)
    wait_for_titles(qtbot, window, "1 · Anna", "Face 2")
    wait_for_stored(qtbot, second, "Ben")


def test_names_of_a_camera_and_of_pictures_are_stored_nowhere(qtbot, make_window, tmp_path):
    window = make_window(make_analyser=two_faces)
    for target in ("demo:", str(write_picture(tmp_path / "a.png", size=(640, 480)))):
        window.open([target])
        qtbot.waitUntil(lambda: not window.viewer.naming.names.names and len(titles(window)) == 2)
        window.viewer.naming.rename(1, "Anna")
        assert titles(window)[0] == "1 · Anna"
    window.close()
    assert not annotations_folder().exists()
    assert not list(tmp_path.rglob("*.annotations.json"))


def test_recordings_and_the_report_of_a_video_have_the_names_that_came_back(qtbot, named, show, tmp_path):
    named.close()
    window = show()
    go(qtbot, window, 1.0)
    wait_for_titles(qtbot, window, "1 · Anna", "2 · Ben")
    folder = tmp_path / "recordings"
    window.viewer.recorder.choice = RecordingChoice(folder, ("csv", "report"))
    qtbot.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.viewer.recorder.annotations is not None)
    window.viewer.playback.play()
    qtbot.waitUntil(lambda: (window.viewer.playback.position or 0.0) > 2.5)
    qtbot.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: not window.viewer.recorder.recording)
    with next(folder.glob("*.csv")).open(newline="") as file:
        assert {row["name"] for row in csv.DictReader(file)} == {"Anna", "Ben"}
    report = next(folder.glob("*.html")).read_text("utf-8")
    assert "Anna" in report
    assert "Ben" in report


def test_the_analysis_of_a_video_with_names_has_a_column_for_them(qtbot, named, film, tmp_path):
    """The frames show nobody whom a real detector finds; ``test_named_rows`` has those."""
    rows = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(rows)]) == 0
    with rows.open(newline="") as file:
        assert "name" in next(csv.reader(file))
