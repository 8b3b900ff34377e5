"""The selected face over the last minute."""

import math
import time
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from fer_desktop.ui.panels.timeline import TimelinePanel
from fer_desktop.ui.panels.timeline_figures import DRAW_EVERY_MS, SUMMARY_EVERY
from fer_desktop.ui.panels.video_timeline import SPAN
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.vision.types import Frame
from tests.fakes import LABELS, eventually
from tests.ui.conftest import analysis_of, reading

RATE = 8


@pytest.fixture
def panel(qtbot, shipped_bundle):
    panel = TimelinePanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    panel.resize(900, 200)
    panel.show()
    return panel


def play(panel, *spans, start=0.0, below=0.4):
    """Show readings (label or None, seconds) of face 1 after each other; returns the time of the last."""
    at = start
    for label, seconds in spans:
        for _ in range(round(seconds * RATE)):
            frame = Frame(0, at, np.zeros((9, 9, 3), np.uint8), "a")
            faces = [] if label is None else [reading(label)]
            panel.show_reading(analysis_of(frame, *faces), faces[0] if faces else None, below)
            at += 1 / RATE
    settle(panel)
    return at - 1 / RATE


def settle(panel):
    """Wait until the lines are drawn that are due."""

    def drawn():
        QGuiApplication.processEvents()
        return not panel._pace.isActive()

    assert eventually(drawn)


def place(plot, ago, probability):
    """Where a probability, so many seconds ago, is drawn; pixels."""
    area = plot.area()
    return QPoint(
        round(area.right() - ago / SPAN * area.width()), round(area.bottom() - probability * area.height())
    )


def drawn_near(plot, colour, ago, probability):
    """Whether a line of about that colour passes within two pixels of a place."""
    image, middle = plot.grab().toImage(), place(plot, ago, probability)
    for x in range(middle.x() - 2, middle.x() + 3):
        for y in range(middle.y() - 2, middle.y() + 3):
            found = image.pixelColor(x, y)
            if abs(found.hslHue() - colour.hslHue()) < 12 and found.hslSaturation() > 100:
                return True
    return False


def test_before_the_first_reading_it_says_when_lines_will_come(panel):
    assert panel.plot.empty
    assert panel.figures.header[0] == "No face yet"
    assert [row[0] for row in panel.figures.rows] == [*LABELS, "Uncertain"]
    assert panel.summary is None
    assert not panel.grab().toImage().isNull()


def test_one_reading_alone_as_of_a_picture_has_figures_of_now_and_none_of_time(panel):
    play(panel, ("Happy", 1 / RATE))
    rows = {row[0]: row[1:] for row in panel.figures.rows}
    assert rows["Happy"] == ("70%", "", "")
    assert panel.plot.empty
    assert panel.changes == ""


def test_a_line_has_its_emotions_colour_and_height(panel):
    play(panel, ("Happy", 30), ("Sad", 20))
    happy, sad = emotion_colour("Happy"), emotion_colour("Sad")
    assert drawn_near(panel.plot, happy, 40, 0.7)
    assert drawn_near(panel.plot, sad, 10, 0.7)
    assert not drawn_near(panel.plot, happy, 10, 0.7)


def test_where_the_face_was_not_read_there_is_a_gap(panel):
    play(panel, ("Happy", 20), (None, 10), ("Happy", 10))
    happy = emotion_colour("Happy")
    assert drawn_near(panel.plot, happy, 25, 0.7)
    assert not drawn_near(panel.plot, happy, 15, 0.7)
    assert drawn_near(panel.plot, happy, 5, 0.7)


def test_a_face_that_has_gone_is_shown_until_it_is_forgotten(panel):
    last = play(panel, ("Happy", 20), (None, 20))
    assert panel.figures.header[0] == "Face 1"
    assert {row[1] for row in panel.figures.rows} == {""}
    play(panel, (None, 45), start=last + 1 / RATE)
    assert panel.figures.header[0] == "No face yet"
    assert panel.plot.empty


def test_the_figures_are_of_now_and_of_the_session(panel):
    play(panel, ("Happy", 30), ("Sad", 10.125))
    rows = {row[0]: row[1:] for row in panel.figures.rows}
    assert panel.figures.header == ("Face 1", "now", "share", "longest")
    assert rows["Sad"] == ("70%", "25%", "10.0 s")
    assert rows["Happy"] == ("5%", "75%", "30.0 s")
    assert rows["Fear"] == ("5%", "0%", "–")
    assert panel.changes == "1 change in 40.0 s"


def test_a_doubtful_time_counts_as_not_sure_as_soon_as_the_limit_says_so(panel):
    last = play(panel, ("Happy", 20.125))
    face = reading("Happy")
    again = analysis_of(Frame(0, last, np.zeros((9, 9, 3), np.uint8), "a"), face)
    panel.show_reading(again, face, 0.9)
    rows = {row[0]: row[1:] for row in panel.figures.rows}
    assert rows["Uncertain"] == ("", "100%", "20.0 s")
    assert rows["Happy"] == ("70%", "0%", "–")


def test_the_pointer_shows_the_time_and_the_values_there(qtbot, panel):
    play(panel, ("Happy", 20), ("Sad", 20))
    with qtbot.waitSignal(panel.plot.pointed) as pointed:
        qtbot.mouseMove(panel.plot, place(panel.plot, 30.0, 0.5))
    assert pointed.args[0] == pytest.approx(-30.0, abs=0.2)
    rows = {row[0]: row[1] for row in panel.figures.rows}
    assert panel.figures.header[1] == f"−{-pointed.args[0]:.1f} s"
    assert rows["Happy"] == "70%"
    assert rows["Sad"] == "5%"
    with qtbot.waitSignal(panel.plot.pointed) as left:
        panel.plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert math.isnan(left.args[0])
    assert panel.figures.header[1] == "now"


def test_the_selected_face_has_the_lines(panel):
    for index in range(50):
        frame = Frame(0, index / RATE, np.zeros((9, 9, 3), np.uint8), "a")
        happy, sad = reading("Happy", 1), reading("Sad", 2)
        analysis = analysis_of(frame, happy, sad)
        panel.show_reading(analysis, happy)
    assert panel.figures.header[0] == "Face 1"
    panel.show_reading(analysis, sad)
    assert panel.figures.header[0] == "Face 2"
    assert drawn_near(panel.plot, emotion_colour("Sad"), 2, 0.7)
    assert not drawn_near(panel.plot, emotion_colour("Happy"), 2, 0.7)


def test_copy_puts_the_summary_into_the_clipboard(panel):
    play(panel, ("Happy", 30), ("Sad", 10.125))
    panel.copy()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0] == ["Face 1"]
    assert ["Happy", "75.0", "30.0"] in lines
    assert ["Changes", "1"] in lines


def test_the_summary_is_not_made_again_for_every_frame(panel):
    last = play(panel, ("Happy", 8 * SUMMARY_EVERY + 1 / RATE))
    before = panel.summary
    play(panel, ("Happy", 1 / RATE), start=last + SUMMARY_EVERY / 4)
    assert panel.summary is before
    play(panel, ("Happy", 1 / RATE), start=last + SUMMARY_EVERY * 2)
    assert panel.summary is not before


class _PaintCounter(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_the_lines_are_repainted_once_they_have_moved_by_a_pixel_or_changed(panel):
    last = play(panel, ("Happy", 5))
    panel.plot.grab()
    seconds_a_pixel = SPAN / panel.plot.area().width()
    happy, sad = reading("Happy", 1), reading("Sad", 2)
    paints = _PaintCounter(panel.plot)

    def show(at, face, below=0.4):
        analysis = analysis_of(Frame(0, at, np.zeros((9, 9, 3), np.uint8), "a"), happy, sad)
        panel.show_reading(analysis, face, below)
        settle(panel)
        return paints.count

    # With the second face, the button for all faces appears.
    before = show(last, happy)
    assert show(last + 0.5 * seconds_a_pixel, happy) == before
    assert show(last + 1.5 * seconds_a_pixel, happy) == before + 1
    assert show(last + 1.5 * seconds_a_pixel, sad) == before + 2
    assert show(last + 1.5 * seconds_a_pixel, sad, below=0.9) == before + 3


def test_another_model_begins_with_empty_lines(panel, shipped_bundle):
    play(panel, ("Happy", 5))
    panel.show_model(replace(shipped_bundle, labels=LABELS[:5]))
    assert panel.plot.empty
    assert [row[0] for row in panel.figures.rows] == [*LABELS[:5], "Uncertain"]


def test_the_window_follows_the_demonstration_and_forgets_it_with_another_source(
    qtbot, make_window, happy_sample
):
    window = make_window()
    timeline = window.panels["timeline"]
    window.open(["demo:"])
    qtbot.waitUntil(
        lambda: timeline.figures.header[0] == "Face 1" and not timeline.plot.empty, timeout=20_000
    )
    picture = str(happy_sample)
    with qtbot.waitSignal(
        window.viewer.clock.analysed,
        timeout=20_000,
        check_params_cb=lambda analysis: analysis.source == picture,
    ):
        window.open([picture])
    assert timeline.plot.empty


def test_the_keys_that_zoom_are_those_of_the_chart_while_it_has_the_focus(qtbot, make_window):
    window = make_window()
    plot, picture = window.panels["timeline"].plot, window.viewer.frame_view
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    window.open(["demo:"])
    qtbot.waitUntil(lambda: not plot.empty and not picture.empty, timeout=20_000)
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert plot.navigation.zoomed
    assert picture.fits
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert not plot.navigation.zoomed
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    assert not picture.fits


def play_faces(panel, *faces, start=0.0, seconds=10.0):
    """Show these faces for some seconds; the first one is selected."""
    for number in range(round(seconds * RATE)):
        frame = Frame(0, start + number / RATE, np.zeros((9, 9, 3), np.uint8), "a")
        panel.show_reading(analysis_of(frame, *faces), faces[0], 0.4)
    return start + seconds


def all_lines(panel):
    """Name, dashes and last value of each line of all faces."""
    return [(line.name, line.dash, round(float(line.y[-1]), 2)) for line in panel.all_faces.series]


def test_all_faces_have_a_line_each_with_name_and_dashes_on_request(qtbot, panel):
    play_faces(panel, reading("Happy", 1), seconds=1.0)
    assert panel.button.isHidden()
    play_faces(panel, reading("Happy", 1), replace(reading("Sad", 2), name="Anna"), start=1.0)
    assert not panel.button.isHidden()
    assert panel.all_faces.isHidden()
    panel.button.click()
    assert panel.plot.isHidden()
    assert not panel.all_faces.isHidden()
    (first, solid, top), (second, dashed, other) = all_lines(panel)
    assert (first, second) == ("Face 1", "2 · Anna")
    assert solid != dashed
    assert top == other == pytest.approx(0.7)
    sad = next(action for action in panel.button.menu().actions() if action.text() == "Sad")
    sad.trigger()
    assert [value for _, _, value in all_lines(panel)] == pytest.approx([0.05, 0.7])
    assert panel.button.isChecked()
    panel.button.click()
    assert not panel.plot.isHidden()
    panel.forget()
    assert panel.button.isHidden()


def test_all_faces_stay_shown_behind_a_jump_until_another_source_or_model(panel, shipped_bundle):
    faces = reading("Happy", 1), reading("Sad", 2)

    def seek_in(source):
        panel.forget()
        for at in (0.0, 0.1):
            panel.show_reading(analysis_of(Frame(0, at, np.zeros((9, 9, 3), np.uint8), source), *faces), None)

    seek_in("a")
    panel.button.click()
    seek_in("a")
    assert panel.button.isChecked()
    assert len(panel.all_faces.series) == 2
    seek_in("b")
    assert not panel.button.isChecked()
    panel.button.click()
    panel.show_model(shipped_bundle)
    assert not panel.button.isChecked()


def test_the_figures_are_headed_by_the_name_of_a_face(panel):
    anna = replace(reading("Happy", 2), name="Anna")
    play_faces(panel, anna, seconds=1.0)
    assert panel.figures.header[0] == "2 · Anna"
    play_faces(panel, replace(anna, name="A" * 40), start=1.0, seconds=1.0)
    assert panel.figures.header[0] == "2 · " + "A" * 15 + "…"


def test_the_lines_of_all_faces_are_made_ten_times_a_second_at_most(qtbot, panel, monkeypatch):
    faces = reading("Happy", 1), reading("Sad", 2)
    at = play_faces(panel, *faces, seconds=1.0)
    panel.button.click()
    made = []
    monkeypatch.setattr(panel.all_faces, "show_series", lambda lines: made.append(time.monotonic()))
    begun = time.monotonic()
    play_faces(panel, *faces, start=at, seconds=2.0)
    qtbot.waitUntil(lambda: bool(made))
    assert len(made) <= 2 + (made[-1] - begun) / (DRAW_EVERY_MS / 1000)


def test_the_lines_of_six_faces_differ_in_colour_for_everybody_and_in_dashes(panel):
    play_faces(panel, *(reading("Happy", number) for number in range(1, 8)), seconds=1.0)
    panel.button.click()
    lines = panel.all_faces.series
    assert len({line.dash for line in lines}) == len(lines) == 6
    linear = [
        np.array([part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb])
        for rgb in (line.colour.getRgbF()[:3] for line in lines)
    ]
    # Machado, Oliveira and Fernandes (2009), severity 1: nobody, protanopia, deuteranopia.
    for seen_as in (
        np.eye(3),
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ):
        seen = [np.clip(np.asarray(seen_as) @ rgb, 0.0, 1.0) ** (1 / 2.2) for rgb in linear]
        assert min(np.abs(one - other).max() for one, other in combinations(seen, 2)) > 0.1


def test_the_line_of_a_face_that_left_ends_and_a_merged_one_goes_on(qtbot, panel):
    first, second = reading("Happy", 1), reading("Sad", 2)
    at = play_faces(panel, first, second)
    at = play_faces(panel, second, start=at, seconds=5.0)
    panel.button.setChecked(True)
    assert [math.isnan(value) for _, _, value in all_lines(panel)] == [True, False]
    play_faces(panel, replace(reading("Fear", 3), same_as=1), second, start=at, seconds=5.0)
    qtbot.waitUntil(lambda: not math.isnan(all_lines(panel)[0][2]))
    assert [(name, value) for name, _, value in all_lines(panel)] == [
        ("Face 1", pytest.approx(0.7)),
        ("Face 2", pytest.approx(0.7)),
    ]
    # What the selected face looks like is told of both, too.
    shares = {row[0]: row[2] for row in panel.figures.rows}
    assert int(shares["Happy"][:-1]) == pytest.approx(67, abs=3)
    assert int(shares["Happy"][:-1]) + int(shares["Fear"][:-1]) == 100
