"""About, and the diagnostics for a bug report."""

import getpass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel

from fer_desktop.base import i18n, program_info
from fer_desktop.base.settings import Settings
from fer_desktop.live.timing import Statistics
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.about_dialog import AboutDialog
from fer_desktop.ui.main.diagnostics import diagnostics_of
from fer_desktop.ui.main.diagnostics_dialog import DiagnosticsDialog
from fer_desktop.vision.sources.camera import CameraInfo
from tests.bundles import write_bundle


def test_about_names_version_model_licence_and_the_licences_of_others(make_window):
    window = make_window()
    window.commands.actions["about"].trigger()
    dialog = window.findChild(AboutDialog)
    said = "\n".join(text.text() for text in dialog.findChildren(QLabel))
    for part in (
        program_info.package_version(),
        window.viewer.control.bundle.name,
        "MIT",
        "seven expressions",
    ):
        assert part in said
    notices = dialog.notices.toPlainText()
    for part in ("BlazeFace", "LGPL-3.0", "Haar cascades"):
        assert part in notices


def test_links_are_those_of_the_package(qtbot, monkeypatch):
    address = "https://example.org/fer"
    monkeypatch.setattr("fer_desktop.ui.main.about_dialog.links", lambda: {"Homepage": address})
    dialog = AboutDialog("default")
    qtbot.addWidget(dialog)
    (link,) = [text for text in dialog.findChildren(QLabel) if text.toolTip() == address]
    assert "Homepage" in link.text()


@pytest.fixture
def busy_window(qtbot, make_window, happy_sample, tmp_path):
    """A window that has much to hide."""
    window = make_window([CameraInfo(3, "Anna's phone")])
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(happy_sample)])
    window.viewer.recorder.choose(RecordingChoice(tmp_path / "secret recordings", ("clean",)))
    window.settings.set(Settings(sensitivity="eager", yunet_model=str(Path.home() / "secret.onnx")))
    window.commands.set_keys("mirror", QKeySequence("F9"))
    return window


def test_diagnostics_hold_what_a_bug_report_needs(busy_window):
    lines = dict(line.split(": ", 1) for line in diagnostics_of(busy_window).splitlines())
    assert lines["FER Desktop"] == program_info.package_version()
    assert "opencv-python 4" in lines["Packages"]
    assert "threads" in lines["Processor"]
    assert lines["Screen"].count("×") == 1
    assert lines["Model"].startswith(busy_window.viewer.control.bundle.name)
    assert lines["Camera backends"] != ""
    assert lines["Cameras"] == "1"
    changed = lines["Changed settings"].split(", ")
    assert changed == ["yunet_model=(set)", "sensitivity=eager", "recorded=clean", "shortcut mirror=F9"]


def test_diagnostics_name_no_file_no_camera_and_nobody(busy_window, happy_sample):
    report = diagnostics_of(busy_window)
    for secret in (happy_sample.name, "secret", "Anna", str(Path.home()) + "/", str(happy_sample.parent)):
        assert secret not in report
    user = getpass.getuser()
    assert user == "root" or user not in report


def test_diagnostics_tell_a_model_of_one_s_own_by_its_hash(qtbot, busy_window, tmp_path):
    bundle = write_bundle(tmp_path / "patients of Anna")
    with qtbot.waitSignal(busy_window.viewer.models.changed, timeout=20_000):
        busy_window.viewer.models.use(bundle.folder, lambda *_: None)
    report = diagnostics_of(busy_window)
    assert "Anna" not in report
    assert f"own model, SHA-256 {bundle.sha256[:12]}, input 48×48" in report


def test_diagnostics_are_in_english_in_every_language(busy_window, monkeypatch):
    monkeypatch.setattr(i18n, "_lookup", lambda context, text: f"«{text}»")
    monkeypatch.setattr(i18n, "_code", "de")
    busy_window.viewer.status_line.show_statistics(Statistics(30.0, 9.6, 5.0, 2.25, 1234), 25.0)
    report = diagnostics_of(busy_window)
    figures = next(line for line in report.splitlines() if line.startswith("Figures: "))
    assert figures == (
        "Figures: 30 frames/s captured; 25 frames/s shown; 10 frames/s analysed; "
        "1234 frames shown but not analysed; face detection 5 ms; classification 2.2 ms"
    )
    assert "«" not in report


def test_diagnostics_are_copied_with_one_key(qtbot, make_window):
    window = make_window()
    window.commands.actions["diagnostics"].trigger()
    dialog = window.findChild(DiagnosticsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    assert dialog.report.toPlainText().startswith("FER Desktop: ")
    assert dialog.isVisible()
