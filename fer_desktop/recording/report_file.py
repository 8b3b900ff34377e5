"""A report as a file: written at the end of a recording, or when somebody asks for one."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from fer_desktop.analysis.annotation.annotations import Annotations
from fer_desktop.base.html_page import write_html
from fer_desktop.base.settings import Settings
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.named_session import named_session
from fer_desktop.recording.report_limits import NO_LIMITS, ReportLimits
from fer_desktop.recording.session_log import LoggedSession, SessionLog
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle
from training.core.storage.atomic import replace_text


def write_report(
    path: Path,
    log: LoggedSession,
    bundle: ModelBundle,
    settings: Settings,
    limits: ReportLimits = NO_LIMITS,
    *,
    crops: bool = False,
) -> None:
    """Write a report; a file of that name is replaced once the new one is complete.

    Args:
        path: The file.
        log: As ``report_html`` takes it, and what follows.
        bundle: The model.
        settings: What the window is set to.
        limits: What is left out, and the annotations.
        crops: Whether pictures of the faces are in it.

    Raises:
        OutputError: It cannot be written there.
    """
    write_html(path, _page(log, bundle, settings, limits, crops=crops))


def _page(
    log: LoggedSession, bundle: ModelBundle, settings: Settings, limits: ReportLimits, crops: bool = False
) -> str:
    """The report as HTML, made now."""
    # Imported here, because starting the window need not wait for it.
    from fer_desktop.recording.session_report import report_html

    return report_html(log, bundle, settings, datetime.now().astimezone(), limits, crops=crops)


class ReportFile:
    """Listens to a recording and writes its report at the end."""

    def __init__(
        self,
        path: Path,
        bundle: ModelBundle,
        settings: Settings,
        start_time: StartTime,
        names: Callable[[], FaceNames] = FaceNames,
        annotations: Callable[[], Mapping[str, Annotations]] = dict,
    ) -> None:
        """Take note of what to write, and where.

        Args:
            path: The file.
            bundle: The model.
            settings: What the window is set to.
            start_time: When the recording began.
            names: Gives what faces are called at the moment.
            annotations: Gives those of each source in its time.
        """
        self._annotations = annotations
        self._path = path
        self._bundle = bundle
        self._settings = settings
        self._log = SessionLog(start_time)
        self._names = names

    def write(self, analysis: Analysis) -> None:
        """Take the readings of one frame."""
        self._log.add(analysis)

    def on_idle(self, now: float) -> None:
        """Nothing is written before the end."""

    def close(self, ended: float) -> None:
        """Write the report.

        Raises:
            OSError: It cannot be written.
        """
        log = named_session(self._log.logged(), self._names())
        limits = ReportLimits(annotations=self._annotations())
        replace_text(self._path, _page(log, self._bundle, self._settings, limits))

    def abort(self) -> None:
        """Write what was heard, if that is still possible."""
        with contextlib.suppress(OSError):
            self.close(0.0)
