"""The window, its panels and its dialogs, with something in them, for ``tests.ui.untranslated``.

Everything of the program is imported within the functions: a language is chosen before.
"""

import atexit
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from tests.fakes import LABELS

if TYPE_CHECKING:
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.vision.types import FaceReading

TIMEOUT = 60.0
"""Seconds until a window must show what is waited for."""

_leaving = ExitStack()
atexit.register(_leaving.close)


def main_window() -> "MainWindow":
    """The window on a demonstration that has not begun."""
    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.vision.factory import create_analyser
    from training.core.bundle import read_bundle

    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    _leaving.callback(window.viewer.stop)
    window.show()
    return window


def running() -> "MainWindow":
    """The window with a face on each of several pictures, looked at, of which one cannot be read."""
    from fer_desktop.base import paths

    folder = _folder() / "2026"
    folder.mkdir()
    for name in ("happy", "sad"):
        (folder / f"{name}.png").write_bytes((paths.resource("samples") / f"{name}.png").read_bytes())
    (folder / "torn.png").write_bytes(b"no picture")
    window = main_window()
    readings: list[Any] = []
    window.viewer.clock.analysed.connect(readings.append)
    window.open([str(folder)])
    _wait(lambda: bool(readings))
    window.viewer.turn(1)
    _wait(lambda: len({one.source for one in readings}) > 1)
    occlusion = window.panels["look"]
    occlusion.compute()
    _wait(lambda: occlusion.shown is not None)
    strip = window.viewer.filmstrip.strip.strip
    _wait(lambda: bool(strip.problem(2)))
    window.viewer.source_bar.recording.show_recording(1.0)
    window.panels["confusion"].mark_emotion("Happy")
    window.viewer.turn(1)
    _wait(lambda: bool(window.viewer.message_bar.text))
    return window


def presenter() -> QWidget:
    """The presenter view of two faces, with the values of one of them over the picture."""
    from PySide6.QtCore import QPointF

    from fer_desktop.ui.picture.frame_view import FrameView
    from fer_desktop.ui.picture.presenter_window import PresenterWindow
    from fer_desktop.ui.picture.scene import Scene
    from fer_desktop.ui.widgets.numpy_image import to_qimage
    from fer_desktop.vision.types import Analysis

    seen = _face(1), _face(2)
    analysis = Analysis(0, 0.0, "film.mp4", 0.0, (64, 48), LABELS, seen, 9.0, 1.0)
    followed = FrameView()
    followed.show_scene(Scene(to_qimage(np.zeros((48, 64, 3), np.uint8)), analysis=analysis))
    window = PresenterWindow(followed, LABELS)
    window.view.zoom_in()
    window.view._point_at(QPointF(window.view.rect().center()))
    return window


def picture_menu() -> QWidget:
    """The menu of a picture without a face."""
    from PySide6.QtCore import QPoint

    window = main_window()
    window.picture.menu.show(QPoint())
    menu = QApplication.activePopupWidget()
    assert menu is not None
    return menu


def preferences() -> QWidget:
    """All pages of the preferences."""
    window = main_window()
    window.preferences.show("shortcuts")
    assert window.preferences.dialog is not None
    for page in window.preferences.dialog.pages.values():
        page.refresh()
    return window.preferences.dialog


def shortcuts() -> QWidget:
    """The keys."""
    from fer_desktop.ui.main.shortcuts_dialog import ShortcutsDialog

    return ShortcutsDialog(main_window().commands)


def about() -> QWidget:
    """About the program."""
    from fer_desktop.ui.main.about_dialog import AboutDialog

    return AboutDialog("default")


def diagnostics() -> QWidget:
    """What a bug report needs; the report itself is in English."""
    from fer_desktop.ui.main.diagnostics_dialog import DiagnosticsDialog

    return DiagnosticsDialog("")


def corrections() -> QWidget:
    """A correction, chosen."""
    from datetime import datetime

    from fer_desktop.models.corrections import CorrectionFolder
    from fer_desktop.ui.models.corrections_dialog import CorrectionsDialog

    stored = CorrectionFolder(_folder())
    stored.add(np.zeros((48, 48), np.uint8), "Sad", datetime.now())
    dialog = CorrectionsDialog(stored)
    dialog.refresh()
    dialog.grid.choose(0)
    return dialog


def correcting() -> QWidget:
    """What a face is said to look like."""
    from fer_desktop.ui.models.correction_control import CorrectionMenu

    return CorrectionMenu(_face(), np.zeros((48, 48), np.uint8))


def saving() -> QWidget:
    """How far a recording is saved while the window waits to close."""
    from fer_desktop.ui.recorder.recording_dialogs import SavingDialog

    return SavingDialog()


def neutral() -> QWidget:
    """What came of a neutral pose."""
    from fer_desktop.ui.viewer.neutral_pose_dialog import NeutralDialog
    from fer_desktop.vision.inference.neutral_baseline import baseline_of

    usual = np.full(len(LABELS), 0.05, np.float32)
    usual[LABELS.index("Neutral")] = 0.7
    dialog = NeutralDialog(1)
    dialog.confirm(baseline_of(usual[np.newaxis], usual, LABELS, 1), LABELS)
    return dialog


def meaning() -> QWidget:
    """What a prediction says, at the first start."""
    from fer_desktop.ui.main.notices import DisclaimerDialog

    return DisclaimerDialog(by_itself=True)


def address() -> QWidget:
    """Where a stream is."""
    from fer_desktop.ui.viewer.source_bar import AddressDialog

    return AddressDialog()


def probabilities() -> QWidget:
    """Six faces, the selected one not sure, and a hidden one; in an area that scrolls, as in the window."""
    from fer_desktop.ui.panels.probabilities import ProbabilitiesPanel
    from fer_desktop.ui.widgets.page_parts import ColumnArea
    from fer_desktop.vision.types import Analysis

    panel = ProbabilitiesPanel()
    seen = tuple(_face(number) for number in range(1, 7))
    analysis = Analysis(0, 0.0, "film.mp4", 0.0, (640, 480), LABELS, seen, 9.0, 1.0)
    panel.faces.count_hidden(1)
    panel.show_reading(analysis, seen[0], confidence_threshold=0.9)
    return ColumnArea(panel)


def saving_a_report() -> QWidget:
    """What is asked before a report is saved."""
    from fer_desktop.ui.recorder.report_dialog import ReportDialog

    return ReportDialog("")


def saving_a_report_of_covered_faces() -> QWidget:
    """The same, while faces are covered."""
    from fer_desktop.ui.recorder.report_dialog import COVERED, ReportDialog

    return ReportDialog(COVERED)


def saving_a_report_without_pictures() -> QWidget:
    """The same, where no picture of a face was kept."""
    from fer_desktop.ui.recorder.report_dialog import NONE_KEPT, ReportDialog

    return ReportDialog(NONE_KEPT)


def samples() -> QWidget:
    """The faces that a model was measured on."""
    from fer_desktop.base.paths import default_model
    from fer_desktop.models.evaluated_faces import MeasuredFaces
    from fer_desktop.ui.panels.samples import SamplesPanel
    from training.core.bundle import read_bundle

    panel = SamplesPanel()
    panel.show_model(read_bundle(default_model()))
    rows = np.eye(len(LABELS), dtype=np.float32)[[3, 5]] * 0.9
    crops = np.zeros((2, 48, 48), np.uint8)
    told = MeasuredFaces("PrivateTest", LABELS, crops, np.array([3, 4]), rows, ("1.png", "2.png"))
    panel._loader.loaded.emit(told)
    return panel


def annotations() -> QWidget:
    """An annotation of each kind; one of them is being changed, to something that it cannot be."""
    from fer_desktop.analysis.annotation.annotations import Annotations
    from fer_desktop.base.time_range import TimeRange
    from fer_desktop.ui.player.annotations_dialog import AnnotationsDialog

    window = main_window()
    some = Annotations().with_marker(1.0, "12").with_note(2.5, "34").with_excluded(TimeRange(3.0, 3.5))
    window.viewer.player.annotations._keep(some)
    window.viewer.player.show_annotations()
    dialog = window.findChild(AnnotationsDialog)
    assert dialog is not None
    for row in (0, 2):
        dialog.table.selectRow(row)
        dialog.edit.click()
        assert dialog.editor is not None
        dialog.editor.begin.setText("?")
    return dialog


OF_THE_WINDOW: dict[str, Callable[[], QWidget]] = {
    "main": main_window,
    "running": running,
    "preferences": preferences,
    "shortcuts": shortcuts,
    "about": about,
    "diagnostics": diagnostics,
    "corrections": corrections,
    "correcting": correcting,
    "neutral": neutral,
    "saving": saving,
    "meaning": meaning,
    "address": address,
    "annotations": annotations,
    "probabilities": probabilities,
    "saving a report": saving_a_report,
    "saving a report of covered faces": saving_a_report_of_covered_faces,
    "saving a report without pictures": saving_a_report_without_pictures,
    "samples": samples,
    "presenter": presenter,
    "picture_menu": picture_menu,
}


def _wait(until: Callable[[], bool]) -> None:
    deadline = time.monotonic() + TIMEOUT
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError("the window does not show what is waited for")
        QApplication.processEvents()


def _folder() -> Path:
    return Path(_leaving.enter_context(TemporaryDirectory()))


def _face(number: int = 1) -> "FaceReading":
    from fer_desktop.vision.types import Box, FaceReading

    probabilities = np.full(len(LABELS), 0.05, np.float32)
    probabilities[LABELS.index("Happy")] = 0.7
    return FaceReading(number, Box(20, 20, 60, 60), probabilities, "Happy")
