"""Writes a report on the session when the person asks for one."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from fer_desktop.config import Settings
from fer_desktop.errors import OutputError
from fer_desktop.live.beginning import Beginning
from fer_desktop.live.report_file import write_report
from fer_desktop.live.session_story import SessionStory, Story
from fer_desktop.ui.display_clock import DisplayClock
from fer_desktop.ui.live_control import LiveControl
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.ui.recorder import Recorder
from training.bundle import ModelBundle

logger = logging.getLogger(__name__)

LOOK_MS: Final = 100
PATIENCE: Final = 2.0
"""Seconds that a report has to be finished when the window is closed."""


class ReportSaver(QObject):
    """Follows the session from its beginning, and writes what happened.

    Attributes:
        settings: What the window is set to.
        open_file: Opens a file as the desktop does; whether that worked.
    """

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
        self._control = control
        self._recorder = recorder
        self._message_bar = message_bar
        self._story = _story_from_now()
        self._writing: _Writing | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        clock.analysed.connect(lambda analysis: self._story.add(analysis))

    def forget(self) -> None:
        """Another source or model: another report."""
        self._story = _story_from_now()

    def ask(self, parent: QWidget) -> None:
        """Let the person say where the report goes."""
        if self._story.told().began is None:
            self._message_bar.tell("Nothing was read yet; there is nothing to report.")
            return
        name = f"{datetime.now():%Y-%m-%d %H-%M-%S} report.html"
        folder = self._recorder.choice.folder
        proposal = folder / name if folder.is_dir() else Path.home() / name
        path, _ = QFileDialog.getSaveFileName(parent, "Save the report", str(proposal), "Web page (*.html)")
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write the report on what happened until now; a notice follows."""
        if self._writing is not None:
            return
        if path.suffix.casefold() not in (".html", ".htm"):
            path = path.with_name(f"{path.name}.html")
        self._message_bar.tell("Writing the report …")
        self._writing = _Writing(path, self._story.told(), self._control.bundle, self.settings)
        self._timer.start()

    def close(self) -> None:
        """Wait for a report that is being written, but not for ever."""
        self._timer.stop()
        if self._writing is not None:
            self._writing.thread.join(PATIENCE)

    def _look(self) -> None:
        writing = self._writing
        if writing is None or writing.thread.is_alive():
            return
        self._writing = None
        self._timer.stop()
        path = writing.path
        if writing.failure:
            self._message_bar.complain(writing.failure)
        else:
            self._message_bar.tell(f"Report: {path}", action="Open it", step=lambda: self._open(path))

    def _open(self, path: Path) -> None:
        if not self.open_file(path):
            self._message_bar.complain(f"The report cannot be shown here; it is {path}.")


class _Writing:
    """One report on its way to the disk, in a thread of its own."""

    def __init__(self, path: Path, story: Story, bundle: ModelBundle, settings: Settings) -> None:
        self.path = path
        self.failure = ""
        self.thread = threading.Thread(
            name="report", target=self._run, args=(story, bundle, settings), daemon=True
        )
        self.thread.start()

    def _run(self, story: Story, bundle: ModelBundle, settings: Settings) -> None:
        try:
            write_report(self.path, story, bundle, settings)
        except OutputError as error:
            self.failure = str(error)
        except Exception as error:
            logger.error("Unexpected error while writing a report", exc_info=error)
            self.failure = (
                f"{self.path} cannot be written ({type(error).__name__}); the log file has the details."
            )


def _story_from_now() -> SessionStory:
    return SessionStory(Beginning(time.monotonic(), datetime.now().astimezone()))


def _open_in_browser(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
