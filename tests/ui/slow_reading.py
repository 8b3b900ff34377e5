"""A window that reads as slowly as a test says, and everything that it says of the picture."""

import threading
from typing import Any

from tests.fakes import LABELS, FakeClassifier

LOOKING = "Detecting faces…"
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
        "faces": reading.faces.texts,
        "wrong": reading.wrong.isEnabled(),
        "boxes": window.viewer.frame_view.accessibleDescription(),
        "now": [row[1] for row in timeline.figures.rows if row[1]],
        "occlusion_button": window.panels["look"].button.isEnabled(),
        "occlusion": window.panels["look"].shown,
        "snapshot": window.viewer.clock.shown[1],
    }


NOTHING: dict[str, Any] = {
    "panel": LOOKING,
    "face": None,
    "faces": [],
    "wrong": False,
    "boxes": LOOKING,
    "now": [],
    "occlusion_button": False,
    "occlusion": None,
    "snapshot": None,
}


def assert_nothing_is_said(window):
    assert said(window) == NOTHING
    assert LOOKING in window.viewer.status_line.text or window.viewer.status_line.text.startswith("paused")


def assert_the_picture_is_read(qtbot, window, number):
    qtbot.waitUntil(lambda: heading(window) == f"Face 1 looks {LOOKS[number]}, 70%", timeout=10_000)
    assert shown_emotion(window) == number
    assert said(window)["face"] == LABELS[number]
    assert said(window)["faces"] == [f"Face {face}: {LABELS[number]}, 70%" for face in (1, 2)]
    assert said(window)["boxes"] == f"Face 1: {LABELS[number]} 70%, Face 2: {LABELS[number]} 70%"
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
