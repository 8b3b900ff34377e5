"""Writes a report on the session when the person asks for one."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import Work
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.named_session import named_session
from fer_desktop.recording.report_file import write_report
from fer_desktop.recording.report_limits import ReportLimits
from fer_desktop.recording.session_log import LoggedSession, SessionLog
from fer_desktop.ui.recorder.recorder import Recorder
from fer_desktop.ui.recorder.report_dialog import COVERED, NONE_KEPT, ReportDialog
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from fer_desktop.ui.widgets.session_files import StoredKind
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle


class ReportSaver(QObject):
    """Follows the session from its beginning, and writes what happened.

    Attributes:
        settings: What the window is set to.
        open_file: Opens a file as the desktop does; whether that worked.
        dialog: Asks what is in a report; the last one that was opened, or None.
        limits: Gives what is left out, and the annotations.

    Signals:
        stored: As ``Recorder`` has it.
    """

    stored = Signal(object, object)

    def __init__(
        self,
        control: LiveControl,
        clock: DisplayClock,
        recorder: Recorder,
        message_bar: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self.open_file: Callable[[Path], bool] = _open_in_browser
        self.limits: Callable[[], ReportLimits] = ReportLimits
        self._control = control
        self._recorder = recorder
        self._message_bar = message_bar
        self.dialog: ReportDialog | None = None
        self._log = _log_from_now()
        self._names = FaceNames()
        self._writing = TaskRunner(self)
        clock.analysed.connect(self._add)

    @property
    def has_readings(self) -> bool:
        """Whether there is anything to report."""
        return self._log.logged().began is not None

    def forget(self) -> None:
        """Another source or model: another report."""
        self._log = _log_from_now()

    def name_faces(self, names: FaceNames) -> None:
        """Call faces so in the report."""
        self._names = names

    def ask(self, parent: QWidget) -> None:
        """Let the person say what is in the report, and where it goes."""
        if not self.has_readings:
            self._message_bar.tell(translate("window", "No predictions yet; nothing to report."))
            return
        dialog = ReportDialog(self._no_crops, parent)
        dialog.accepted.connect(lambda: self._ask_for_path(parent, dialog.pictures.isChecked()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()

    @property
    def _no_crops(self) -> str:
        """Why a report could have no pictures of faces, in a sentence; empty where it could."""
        if self._control.covers_faces:
            return COVERED
        log = named_session(self._log.logged(), self._names)
        return "" if any(face.crop is not None for face in log.faces) else NONE_KEPT

    def _ask_for_path(self, parent: QWidget, crops: bool) -> None:
        name = f"{datetime.now():%Y-%m-%d %H-%M-%S} report.html"
        folder = self._recorder.choice.folder
        proposal = folder / name if folder.is_dir() else Path.home() / name
        ask_where_to_save(
            parent,
            translate("window", "Save report"),
            str(proposal),
            translate("window", "Web page (*.html *.htm)"),
            partial(self.save, crops=crops),
        )

    def save(self, path: Path, *, crops: bool = False) -> None:
        """Write the report on what happened until now; a notice follows. ``crops``: whether with pictures."""
        if self._writing.busy:
            return
        self._message_bar.tell(translate("window", "Writing the report …"), passes=False)
        log = named_session(self._log.logged(), self._names)
        crops = crops and not self._control.covers_faces
        write = partial(_write, path, log, self._control.bundle, self.settings, self.limits(), crops)
        doing = translate("window", "writing {path}").format(path=path)
        self._writing.start(doing, write, self._written, self._message_bar.complain)

    def close(self) -> None:
        """Wait for a report that is being written, but not for ever."""
        self._writing.close()

    def _add(self, analysis: Analysis) -> None:
        if self._control.covers_faces:
            self._log.forget_crops()
            analysis = replace(analysis, faces=tuple(replace(face, crop=None) for face in analysis.faces))
        self._log.add(analysis)

    def _written(self, path: Path) -> None:
        self.stored.emit(StoredKind.REPORT, path)
        self._message_bar.tell(
            translate("window", "Report: {path}").format(path=path),
            action=translate("window", "Open"),
            step=lambda: self._open(path),
            passes=True,
        )

    def _open(self, path: Path) -> None:
        if not self.open_file(path):
            said = translate("window", "Cannot open the report. It is saved as {path}.")
            self._message_bar.complain(said.format(path=path))


def _write(
    path: Path,
    log: LoggedSession,
    bundle: ModelBundle,
    settings: Settings,
    limits: ReportLimits,
    crops: bool,
    work: Work,
) -> Path:
    del work  # It is written to its end, also when the window is closed.
    write_report(path, log, bundle, settings, limits, crops=crops)
    return path


def _log_from_now() -> SessionLog:
    return SessionLog(StartTime(time.monotonic(), datetime.now().astimezone()))


def _open_in_browser(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
