"""Covered faces as a person uses them: the picture, recordings and snapshots."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt

from fer_desktop.base.errors import ClassifierError
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.status_line import NOTHING_STORED, RECORDING
from fer_desktop.ui.viewer.face_cover import NOT_FOUND
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector

FACE = Box(100, 100, 120, 120)
INNER = np.s_[110:210, 110:210]


@pytest.fixture
def noisy_picture(tmp_path):
    """A picture that is nothing but noise, so that what was not covered is seen at once."""
    path = tmp_path / "noise.png"
    cv2.imwrite(str(path), np.random.default_rng(3).integers(0, 256, (320, 320, 3), np.uint8))
    return path


@pytest.fixture
def window(qtbot, make_window, noisy_picture, tmp_path):
    """Shows the noise, with one face found."""
    window = make_window(
        make_analyser=lambda *_: Analyser(FakeDetector([FACE]), FakeClassifier(), margin=0.0)
    )
    window.viewer.recorder.choice = RecordingChoice(tmp_path / "recordings", ("annotated", "clean"))
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(noisy_picture)])
    return window


def press(qtbot, window, key):
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    qtbot.keyClick(window, key)


def fineness(pixels):
    """How much neighbours differ in the face: some 85 in noise, next to nothing in blocks."""
    return float(np.abs(np.diff(pixels[INNER].astype(int), axis=1)).mean())


def shown_frame(window):
    return window.viewer.clock.shown[0]


def cover(qtbot, window):
    press(qtbot, window, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: shown_frame(window) is not None, timeout=5_000)


def test_x_covers_the_face_of_a_picture_that_stands_still_and_shows_it_again(qtbot, window):
    assert fineness(shown_frame(window).bgr) > 60
    cover(qtbot, window)
    assert fineness(shown_frame(window).bgr) < 20
    assert not window.viewer.frame_view.empty
    assert window.viewer.frame_view.accessibleDescription().endswith("70%")
    assert "faces covered" in window.viewer.status_line.privacy
    press(qtbot, window, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: fineness(shown_frame(window).bgr) > 60, timeout=5_000)
    assert window.viewer.status_line.privacy == NOTHING_STORED


def test_from_the_key_on_the_window_paints_no_face(qtbot, window):
    press(qtbot, window, Qt.Key.Key_X)
    assert window.viewer.frame_view.empty  # until the covered picture is there
    qtbot.waitUntil(lambda: not window.viewer.frame_view.empty, timeout=5_000)
    assert fineness(shown_frame(window).bgr) < 20


def test_recordings_and_snapshots_have_the_faces_covered(qtbot, window, tmp_path):
    cover(qtbot, window)
    press(qtbot, window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "Snapshot" in window.viewer.message_bar.text, timeout=10_000)
    press(qtbot, window, Qt.Key.Key_R)
    assert window.viewer.status_line.privacy.endswith(RECORDING)
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: "Recorded" in window.viewer.message_bar.text, timeout=10_000)
    assert window.viewer.status_line.privacy.endswith("1 snapshot, 1 recording")
    pictures = [cv2.imread(str(path)) for path in (tmp_path / "recordings").glob("*.png")]
    pictures += [cv2.VideoCapture(str(p)).read()[1] for p in (tmp_path / "recordings").glob("*.mp4")]
    assert len(pictures) == 3
    assert [fineness(picture) < 25 for picture in pictures] == [True] * 3


def test_where_faces_cannot_be_found_no_picture_is_shown_and_it_is_said_why(
    qtbot, make_window, noisy_picture
):
    def fails(bundle, still):
        raise ClassifierError("model.tflite cannot be run here; copy the model again.")

    window = make_window(make_analyser=fails)
    window.viewer.face_cover.choose(True)
    with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000):
        window.open([str(noisy_picture)])
    qtbot.waitUntil(lambda: window.viewer.frame_view.placeholder == NOT_FOUND, timeout=5_000)
    assert window.viewer.clock.shown[0] is None


def test_the_next_start_covers_faces_too(make_window, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = make_window(settings=settings)
    assert not window.viewer.face_cover.on
    window.viewer.face_cover.choose(True)
    window.close()
    again = make_window(settings=settings)
    assert again.viewer.face_cover.on
    assert "faces covered" in again.viewer.status_line.privacy
    action = again.commands.actions["cover_faces"]
    assert action.isChecked()


def test_what_is_said_of_the_pictures_is_explained(window):
    line = window.viewer.status_line
    assert "Nothing is sent anywhere" in line._privacy.toolTip()
    window.viewer.face_cover.choose(True)
    assert "A face that is not detected is not covered." in line._privacy.toolTip()


def test_while_faces_are_covered_none_is_shown_elsewhere_either(qtbot, window, noisy_picture, tmp_path):
    reading = window.panels["probabilities"]
    assert reading.face.crop is not None
    cover(qtbot, window)
    qtbot.waitUntil(lambda: reading.face is not None and reading.face.crop is None, timeout=5_000)
    window.panels["look"].compute()
    assert window.panels["look"].shown is None
    assert "Faces are covered" in window.panels["look"].sentence
    window.correct()
    assert window.corrections.menu is None
    assert "Faces are covered" in window.viewer.message_bar.text
    other = tmp_path / "other.png"
    other.write_bytes(noisy_picture.read_bytes())
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(noisy_picture), str(other)])
    assert window.viewer.filmstrip.strip.isHidden()
    press(qtbot, window, Qt.Key.Key_X)
    assert not window.viewer.filmstrip.strip.isHidden()
    assert reading.face.crop is not None


def test_an_occlusion_map_goes_when_faces_are_covered_even_if_no_face_is_there_any_more(qtbot, window):
    panel = window.panels["look"]
    panel.compute()
    qtbot.waitUntil(lambda: panel.shown is not None, timeout=20_000)
    _, analysis = window.viewer.clock.shown
    window.viewer.clock.analysed.emit(replace(analysis, faces=()))
    assert panel.shown is not None
    press(qtbot, window, Qt.Key.Key_X)
    assert panel.shown is None
    assert "Faces are covered" in panel.sentence
    assert not panel.save.isEnabled()
