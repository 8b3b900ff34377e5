"""The real window with the bundled model, and files with faces that show nobody."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fer_desktop.base.paths import resource
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.vision.factory import create_analyser
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import write_video
from tests.walks.person import TIMEOUT_MS, Person
from training.core.bundle import ModelBundle

FACES = ("happy", "fear", "sad", "surprise")
RATE = 10.0
"""Frames a second of the video."""


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    """Where recordings, snapshots and reports go."""
    folder = tmp_path / "recordings"
    folder.mkdir()
    return folder


@pytest.fixture
def person(
    qtbot: QtBot, shipped_bundle: ModelBundle, home: Path, tmp_path: Path, recordings: Path
) -> Iterator[Person]:
    """Somebody before the window that has just been opened, with a home and settings of their own."""
    native = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = QCoreApplication.testAttribute(native)
    QCoreApplication.setAttribute(native)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(shipped_bundle, create_analyser, (), settings, lambda name: None)
    window.viewer.recorder.choice = RecordingChoice(recordings, ("csv", "annotated"))
    window.show()
    assert QTest.qWaitForWindowExposed(window, TIMEOUT_MS)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, TIMEOUT_MS)
    yield Person(window, qtbot)
    window.end()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.setAttribute(native, before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four pictures of one face each, of which the third is the saddest."""
    folder = tmp_path / "faces"
    folder.mkdir()
    for number, name in enumerate(FACES, start=1):
        picture = resource("samples", f"{name}.png").read_bytes()
        (folder / f"{number} {name}.png").write_bytes(picture)
    return folder


@pytest.fixture
def make_video(tmp_path: Path) -> Callable[[int], Path]:
    """Makes a video of so many seconds, in which a happy face stands."""

    def make(seconds: int) -> Path:
        face = np.ascontiguousarray(read_picture(resource("samples", "happy.png"))[::2, ::2])
        return write_video(tmp_path / "film.avi", [face] * round(seconds * RATE), RATE)

    return make
