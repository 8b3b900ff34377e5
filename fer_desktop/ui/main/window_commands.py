"""What the commands of the table do in the window, and whether they apply at the moment."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from fer_desktop.base import paths
from fer_desktop.base.i18n import translate
from fer_desktop.ui.main.command_set import CommandSet, shown_keys
from fer_desktop.ui.main.notices import show_note
from fer_desktop.ui.main.recent_files import copied_targets
from fer_desktop.ui.main.shortcuts_dialog import show_shortcuts
from fer_desktop.ui.panels.probabilities import ProbabilitiesPanel
from fer_desktop.ui.player.player_commands import player_handlers
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.vision.sources.targets import DEMO_TARGET
from training.core.bundle import read_bundle

if TYPE_CHECKING:
    from fer_desktop.ui.main.main_window import MainWindow


def handlers_of(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What each command does, by its name."""
    viewer, picture = window.viewer, window.picture
    recording = viewer.source_bar.recording
    return {
        "open_files": window.ask_for_files,
        "open_folder": window.ask_for_folder,
        "open_address": window.ask_for_address,
        "demonstration": lambda: viewer.open([DEMO_TARGET]),
        "analyse": window.batch.show,
        "summary": lambda: _ask_for_rows(window),
        "record": recording.press_record,
        "snapshot": recording.press_snapshot,
        "save_report": lambda: viewer.report.ask(window),
        "show_recordings": viewer.recorder.show,
        "quit": window.close,
        "paste": lambda: viewer.paste(_clipboard()),
        "correct": window.correct,
        "corrections": window.corrections.show_all,
        "preferences": lambda: window.preferences.show(),
        "mirror": viewer.mirror,
        "cover_faces": lambda: viewer.face_cover.choose(not viewer.face_cover.on),
        "copy": picture.menu.copy,
        "save_face": picture.menu.save_face,
        "zoom_in": viewer.frame_view.zoom_in,
        "zoom_out": viewer.frame_view.zoom_out,
        "zoom_fit": viewer.frame_view.zoom_to_fit,
        "zoom_actual": viewer.frame_view.zoom_to_actual_size,
        "full_screen": picture.full_screen.toggle,
        "presenter": picture.toggle_presenter,
        **player_handlers(viewer.player),
        "frame_back": partial(viewer.playback.step, -1),
        "frame_forward": partial(viewer.playback.step, 1),
        "back": partial(viewer.navigation.step, -1),
        "forward": partial(viewer.navigation.step, 1),
        "page_back": partial(viewer.navigation.page, -1),
        "page_forward": partial(viewer.navigation.page, 1),
        "first": viewer.navigation.first,
        "last": viewer.navigation.last,
        "models": lambda: window.model_list.open(),
        "evidence": lambda: window.evidence.open(),
        "open_model": window.ask_for_model,
        "compare": lambda: window.compare.show(),
        "occlusion_map": window.panels["look"].compute_and_show,
        "calibrate": viewer.calibration.press,
        "collect": window.collect.open,
        "train": window.train.open,
        "reset_layout": window.arrangement.reset,
        "minimize": window.showMinimized,
        "shortcuts": lambda: show_shortcuts(window.commands, window),
        "disclaimer": lambda: show_note(window),
        "delete_data": window.data.show,
        "diagnostics": lambda: _show_diagnostics(window),
        "about": lambda: _show_about(window),
    }


def show_keys(commands: CommandSet, viewer: Viewer, probabilities: ProbabilitiesPanel) -> None:
    """Have the tool tips of buttons, and what is said of a key, name the keys of today."""
    bar, player = viewer.source_bar, viewer.playback.bar
    for widget, name in (
        (bar.previous, "back"),
        (bar.next, "forward"),
        (bar.pause, "pause"),
        (player.play, "pause"),
        (player.loop, "loop"),
        (player.mark_in, "mark_in"),
        (player.mark_out, "mark_out"),
        (bar.recording.record, "record"),
        (bar.recording.snapshot_button, "snapshot"),
        (player.back, "frame_back"),
        (player.forward, "frame_forward"),
        (viewer.calibration.button, "calibrate"),
        (probabilities.wrong, "correct"),
        (probabilities.evidence, "evidence"),
    ):
        commands.show_key(widget, name)
    viewer.player.annotations.exclude_key = lambda: shown_keys(commands.keys("exclude"))


class WindowState:
    """Answers what the menus ask before they open."""

    def __init__(self, window: "MainWindow") -> None:
        """Ask nothing yet."""
        self._window = window

    def applies(self, name: str) -> bool:
        """Whether a command would do something now."""
        viewer = self._window.viewer
        recording = viewer.source_bar.recording
        match name:
            case "record":
                return recording.can_record
            case "snapshot":
                return recording.can_take_snapshot
            case "save_report":
                return viewer.report.has_readings
            case "paste":
                return _clipboard().hasImage() or bool(copied_targets(_clipboard()))
            case "correct" | "occlusion_map" | "save_face":
                return self._window.panels["probabilities"].face is not None
            case "calibrate":
                return viewer.calibration.button.isEnabled()
            case "mirror" | "copy" | "zoom_in" | "zoom_out" | "zoom_fit" | "zoom_actual":
                return not viewer.frame_view.empty
            case "pause":
                return viewer.playback.active or viewer.source_bar.can_pause
            case "frame_back" | "frame_forward" | "rewind" | "hold" | "faster" | "loop":
                return viewer.playback.active
            case "mark_in" | "mark_out" | "clear_in" | "clear_out":
                return viewer.playback.active
            case "previous_marker" | "next_marker":
                return viewer.playback.active and bool(viewer.player.annotations.annotations.markers)
            case "back" | "forward" | "page_back" | "page_forward" | "first" | "last":
                return viewer.navigation.possible
            case _:
                return True

    def is_on(self, name: str) -> bool:
        """Whether a command that is on or off is on."""
        viewer = self._window.viewer
        match name:
            case "mirror":
                return viewer.frame_view.mirrored
            case "cover_faces":
                return viewer.face_cover.on
            case "loop":
                return viewer.playback.bar.loop.isChecked()
            case "full_screen":
                return self._window.picture.full_screen.window is not None
            case "presenter":
                return self._window.picture.presenter is not None
            case _:
                return False

    def text(self, name: str) -> str:
        """What the menu says of a command that starts or ends something; empty for all others."""
        viewer = self._window.viewer
        if name == "record":
            if viewer.recorder.recording:
                return translate("window", "Stop &recording")
            return translate("window", "Start &recording")
        if name == "pause":
            if viewer.playback.active and not viewer.playback.playing:
                return translate("window", "&Play")
            if viewer.source_bar.paused:
                return translate("window", "&Resume")
            return translate("window", "&Pause")
        if name.startswith("marker_"):
            number = int(name.removeprefix("marker_"))
            label = viewer.player.annotations.codes[number - 1].replace("&", "&&")
            return translate("window", "Marker &{number}").format(number=number) + f": {label}"
        return ""


def _ask_for_rows(window: "MainWindow") -> None:
    from fer_desktop.ui.summary.summary_window import ask_for_rows

    ask_for_rows(window)


def _show_diagnostics(window: "MainWindow") -> None:
    # Here, as below, because a window should appear without it.
    from fer_desktop.ui.main.diagnostics import diagnostics_of
    from fer_desktop.ui.main.diagnostics_dialog import DiagnosticsDialog

    _open(DiagnosticsDialog(diagnostics_of(window), window))


def _show_about(window: "MainWindow") -> None:
    from fer_desktop.ui.main.about_dialog import AboutDialog

    _open(AboutDialog(read_bundle(paths.default_model()).name, window))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _clipboard() -> QMimeData:
    # Qt has none to give where nothing was ever copied.
    return QGuiApplication.clipboard().mimeData() or QMimeData()
