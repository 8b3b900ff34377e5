"""No view ever shows what was read of another picture than the one that is shown."""

import threading
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from fer_desktop.live.recording import RecordingChoice
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Box
from tests.fakes import LABELS, FakeClassifier, FakeDetector, write_picture, write_video

LOOKING = "Looking for faces…"
GRAYS = [18, 55, 91, 128, 165, 201, 238]
"""Gray values of pictures that are read as each of the emotions in turn."""
LOOKS = ["angry", "disgusted", "afraid", "happy", "neutral", "sad", "surprised"]


class Gate:
    """Lets as many pictures be read as it is told to."""

    def __init__(self):
        self.entered = 0
        self._tickets = threading.Semaphore(0)
        self._open = False

    def release(self, pictures=1):
        self._tickets.release(pictures)

    def open(self):
        """Let everything pass from now on."""
        self._open = True
        self.release(100)

    def wait(self):
        self.entered += 1
        assert self._open or self._tickets.acquire(timeout=30.0)


class SlowClassifier(FakeClassifier):
    """Reads as the fake does, a picture for each ticket of the gate."""

    def __init__(self, gate):
        super().__init__()
        self._gate = gate

    def predict(self, faces):
        self._gate.wait()
        return super().predict(faces)


@pytest.fixture
def gate():
    gate = Gate()
    yield gate
    gate.open()


@pytest.fixture
def slow_window(make_window, gate, tmp_path):
    """A window that reads two faces on every picture, as slowly as the gate says."""
    boxes = [Box(4, 4, 40, 40), Box(50, 4, 30, 30)]

    def slow(bundle, still):
        return Analyser(FakeDetector(boxes), SlowClassifier(gate), margin=0.0)

    window = make_window(make_analyser=slow)
    window.viewer.recorder.choice = RecordingChoice(tmp_path / "recordings", ("csv",))
    return window


@pytest.fixture
def folder(tmp_path):
    """Seven pictures, one that is read as each emotion."""
    for number, gray in enumerate(GRAYS):
        write_picture(tmp_path / "pages" / f"{number}.png", gray, (96, 64))
    return tmp_path / "pages"


@pytest.fixture
def film(tmp_path):
    """Seven seconds of ten frames each, every second read as another emotion."""
    frames = [np.full((64, 96, 3), gray, np.uint8) for gray in GRAYS for _ in range(10)]
    return str(write_video(tmp_path / "film.avi", frames, 10.0))


def heading(window):
    return window.panels["probabilities"].heading


def shown_emotion(window):
    """Which emotion the picture that is shown is read as, by its number."""
    frame, _ = window.viewer.clock.shown
    return int(frame.bgr.mean() / 256 * len(LABELS))


def said(window):
    """Everything that the views say of the picture now."""
    reading, timeline = window.panels["probabilities"], window.panels["timeline"]
    return {
        "panel": reading.heading,
        "face": reading.face and reading.face.label,
        "others": reading.others.texts,
        "wrong": reading.wrong.isEnabled(),
        "boxes": window.viewer.frame_view.accessibleDescription(),
        "now": [row[1] for row in timeline.figures.rows if row[1]],
        "look": window.panels["look"].button.isEnabled(),
        "occlusion": window.panels["look"].shown,
        "snapshot": window.viewer.clock.shown[1],
    }


NOTHING: dict[str, Any] = {
    "panel": LOOKING,
    "face": None,
    "others": [],
    "wrong": False,
    "boxes": LOOKING,
    "now": [],
    "look": False,
    "occlusion": None,
    "snapshot": None,
}


def assert_nothing_is_said(window):
    assert said(window) == NOTHING
    assert LOOKING in window.viewer.status_line.text or window.viewer.status_line.text == "paused"


def assert_the_picture_is_read(qtbot, window, number):
    qtbot.waitUntil(lambda: heading(window) == f"Face 1 looks {LOOKS[number]}, 70 %", timeout=10_000)
    assert shown_emotion(window) == number
    assert said(window)["face"] == LABELS[number]
    assert said(window)["others"] == [f"Face 2: {LABELS[number]}, 70 %"]
    assert said(window)["boxes"] == ", ".join([f"{LABELS[number]} 70 %"] * 2)
    assert said(window)["wrong"]
    assert LOOKING not in window.viewer.status_line.text


def let_one_be_read(qtbot, window, gate):
    """Wait until the picture in work is read and another one is begun, and look what came of it."""
    begun = gate.entered
    gate.release()
    qtbot.waitUntil(lambda: gate.entered > begun, timeout=10_000)
    window.viewer.clock.tick()


def picture_comes(qtbot, window, number):
    qtbot.waitUntil(lambda: shown_emotion(window) == number, timeout=10_000)


def open_first(qtbot, window, gate, target):
    gate.release()
    window.open([str(target)])
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None, timeout=20_000)


def test_pages_that_are_turned_faster_than_they_are_read_show_no_other_pages_reading(
    qtbot, slow_window, gate, folder
):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    assert_the_picture_is_read(qtbot, window, 0)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert_nothing_is_said(window)
    picture_comes(qtbot, window, 1)
    assert_nothing_is_said(window)
    for page in (2, 3, 4):
        qtbot.keyClick(window, Qt.Key.Key_Right)
        picture_comes(qtbot, window, page)
        assert_nothing_is_said(window)
    let_one_be_read(qtbot, window, gate)
    assert_nothing_is_said(window)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 4)
    tiles = window.viewer.filmstrip.strip.strip
    read = {row: tiles.reading(row).label for row in range(7) if tiles.reading(row)}
    assert read == {0: LABELS[0], 4: LABELS[4]}


def test_the_filmstrip_and_the_way_back_show_the_pages_own_reading_alone(qtbot, slow_window, gate, folder):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    for page in (6, 2, 0):
        window.viewer.filmstrip.strip.asked.emit(page)
        assert_nothing_is_said(window)
        picture_comes(qtbot, window, page)
        assert_nothing_is_said(window)
    let_one_be_read(qtbot, window, gate)
    assert_nothing_is_said(window)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 0)


def test_a_snapshot_of_a_picture_that_is_not_read_yet_has_no_boxes(
    qtbot, slow_window, gate, folder, tmp_path
):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    window.viewer.turn(3)
    picture_comes(qtbot, window, 3)
    window.viewer.recorder.take_snapshot()
    qtbot.waitUntil(lambda: "Snapshot" in window.viewer.message_bar.text, timeout=10_000)
    (path,) = (tmp_path / "recordings").glob("*.png")
    assert np.unique(read_picture(path)).tolist() == [GRAYS[3]]


def test_nothing_can_be_corrected_before_the_picture_is_read(qtbot, slow_window, gate, folder):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    window.viewer.turn(1)
    window.correct()
    assert window.corrections.menu is None
    assert "no face to correct" in window.viewer.message_bar.text


def test_the_report_tells_of_the_pages_that_were_read_as_they_were_read(
    qtbot, slow_window, gate, folder, tmp_path
):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    window.viewer.turn(1)
    picture_comes(qtbot, window, 1)
    qtbot.waitUntil(lambda: gate.entered == 2, timeout=10_000)
    window.viewer.turn(4)
    picture_comes(qtbot, window, 5)
    let_one_be_read(qtbot, window, gate)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 5)
    window.viewer.report.save(tmp_path / "report.html")
    qtbot.waitUntil(lambda: window.viewer.message_bar.text.startswith("Report: "), timeout=20_000)
    page = (tmp_path / "report.html").read_text()
    assert "0.png" in page
    assert "5.png" in page
    assert "1.png" not in page


def test_a_jump_in_a_video_clears_what_was_read_before_it(qtbot, slow_window, gate, film):
    window = slow_window
    open_first(qtbot, window, gate, film)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    for second in (3, 5, 1):
        window.viewer.playback.bar.sought.emit(10 * second + 5)
        assert_nothing_is_said(window)
        picture_comes(qtbot, window, second)
        assert_nothing_is_said(window)
    let_one_be_read(qtbot, window, gate)
    assert_nothing_is_said(window)
    gate.open()
    assert_the_picture_is_read(qtbot, window, 1)
    assert window.panels["timeline"].history.face_ids == (1, 2)


def test_a_click_on_the_timeline_clears_what_was_read_before_it(qtbot, slow_window, gate, film):
    window = slow_window
    gate.open()
    window.open([film])
    qtbot.waitUntil(lambda: shown_emotion(window) == 1 if window.viewer.clock.shown[0] else False)
    window.panels["timeline"].frame_asked.emit(2)
    assert_nothing_is_said(window)


def test_a_paused_frame_is_shown_with_its_own_reading_alone(qtbot, slow_window, gate, film):
    window = slow_window
    open_first(qtbot, window, gate, film)
    first = window.viewer.clock.shown[0].index
    qtbot.waitUntil(lambda: window.viewer.clock.shown[0].index > first, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: said(window) == NOTHING, timeout=10_000)
    gate.open()
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None, timeout=10_000)
    frame, analysis = window.viewer.clock.shown
    assert analysis.frame_index == frame.index
    assert_the_picture_is_read(qtbot, window, shown_emotion(window))


def test_a_running_video_drops_a_reading_that_has_become_too_old(qtbot, slow_window, gate, film):
    window = slow_window
    open_first(qtbot, window, gate, film)
    qtbot.waitUntil(lambda: said(window) == NOTHING, timeout=10_000)
    assert window.viewer.playback.bar.isVisible()
    assert LOOKING in window.viewer.status_line.text
    assert window.panels["timeline"].history.face_ids == (1, 2)
    gate.open()
    qtbot.waitUntil(lambda: heading(window).startswith("Face 1 looks"), timeout=10_000)


def test_another_source_begins_without_a_reading(qtbot, slow_window, gate, folder, film):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    window.open([film])
    assert heading(window) == "No face yet"
    assert window.viewer.frame_view.empty
    qtbot.waitUntil(lambda: window.viewer.clock.shown[0] is not None, timeout=10_000)
    assert_nothing_is_said(window)


def test_another_model_clears_what_the_one_before_it_read(qtbot, slow_window, gate, folder, shipped_bundle):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    window.use_model(shipped_bundle.folder)
    qtbot.waitUntil(lambda: gate.entered == 2, timeout=20_000)
    window.viewer.clock.tick()
    assert_nothing_is_said(window)
    gate.release()
    assert_the_picture_is_read(qtbot, window, 0)


def test_a_click_where_a_face_was_on_the_page_before_chooses_none(qtbot, slow_window, gate, folder):
    window = slow_window
    open_first(qtbot, window, gate, folder)
    chosen: list[int] = []
    window.viewer.frame_view.face_selected.connect(chosen.append)
    window.viewer.turn(1)
    view = window.viewer.frame_view
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() // 2, view.height() // 3))
    assert chosen == []


def test_a_picture_that_cannot_be_read_is_not_looked_at_for_ever(qtbot, make_window, folder):
    def failing(bundle, still):
        return Analyser(FakeDetector(errors=[ValueError("broken")] * 5), FakeClassifier(), margin=0.0)

    window = make_window(make_analyser=failing)
    with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000):
        window.open([str(folder)])
    qtbot.waitUntil(lambda: heading(window) == "No face yet", timeout=10_000)
    assert LOOKING not in window.viewer.status_line.text
