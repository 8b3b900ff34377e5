"""What an analysis and a comparison have of their own in the window of a run."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from fer_desktop.analysis.job_models import JobModels
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.base.settings import Settings, read_as
from fer_desktop.ui.run.run_form import RunForm
from fer_desktop.ui.widgets.page_parts import ColumnArea


class RunTexts(NamedTuple):
    """What the window says of its kind of run.

    Attributes:
        title: Of the window.
        close: What becomes of a run where the window is closed.
        cancel: What is kept of a run that is cancelled.
        lost: What is said where the process ended unexpectedly.
        export: What an exported CSV file has.
    """

    title: str
    close: str
    cancel: str
    lost: str
    export: str


class RunParts(QObject):
    """A form, tabs, and what they show of a run. Methods that do nothing here are for subclasses.

    Attributes:
        form: What is chosen.
        tabs: Widgets and their titles; a ``LongList`` has its length behind its title.
        labelled: The tab that is there only for a labelled folder; None: there is none.
        side: What stands to the left of the tabs; None: nothing.
        keeps_rows: Whether the rows go to a file of the person's, from which another run can resume.
        size: Of the window, at first.
        least: Its minimum.
        preferences: Gives what the preferences say of finding faces, and of uncertain readings.

    Signals:
        opened: File and seconds into the video that are to be shown in the main window.
        whole_asked: Everything is to be read once more, each picture as one face.
        tab_asked: One of the tabs is to be shown.
        said: Something was done, in a sentence.
        failed: Something cannot be shown or done, in a sentence.
    """

    opened = Signal(str, float)
    whole_asked = Signal()
    tab_asked = Signal(QWidget)
    said = Signal(str)
    failed = Signal(str)
    texts: RunTexts
    form: RunForm
    tabs: tuple[tuple[QWidget, str], ...]
    labelled: QWidget | None = None
    side: QWidget | None = None
    keeps_rows = False
    size: QSize
    least: QSize
    preferences: Callable[[], Settings]

    @property
    def ready(self) -> bool:
        """Whether all is chosen that a run needs."""
        return bool(self.form.targets)

    @property
    def obstacle(self) -> str:
        """What keeps a run from beginning, beside that no input is chosen; empty: nothing."""
        return ""

    @property
    def earlier(self) -> str:
        """What an earlier run has left where the rows go, from which this one can resume; empty: nothing."""
        return ""

    @property
    def advice(self) -> str:
        """Why each picture is better read as one face; empty where it is not."""
        return ""

    @property
    def settings(self) -> Settings:
        """How faces are found by the next run, and which readings are uncertain."""
        return read_as(self.preferences(), whole=self.form.whole.isChecked())

    def prepare(self, busy: bool) -> tuple[JobModels, Path]:
        """What a run reads by, and where its rows go.

        Args:
            busy: Whether rows of the run before are still being exported.

        Raises:
            FerError: It cannot begin.
        """
        raise NotImplementedError

    def proposed(self, rows: Path) -> Path:
        """Where an export of these rows goes unless another place is chosen."""
        return rows

    def allow(self, runs: bool) -> None:
        """Whether a run goes on now."""

    def begin(self) -> None:
        """Show nothing: another run begins."""

    def show(self, summary: Summary, rows: Path, length: int, settings: Settings) -> None:
        """Show what was read so far.

        Args:
            summary: What it comes to.
            rows: The file of the rows.
            length: Bytes of it that hold.
            settings: How faces are found.
        """

    def add_faces(self, faces: list[Disagreement]) -> None:
        """Take further faces that are among the top disagreements."""

    def add_faceless(self, file: str) -> None:
        """Take a picture without a face."""

    def end(self) -> None:
        """The run has ended, finished or not."""

    def close(self) -> None:
        """The program ends: clear away."""


def beside(side: QWidget, tabs: QWidget) -> QSplitter:
    """Tabs to the right of something."""
    sides = QSplitter(Qt.Orientation.Horizontal)
    sides.setChildrenCollapsible(False)
    sides.addWidget(ColumnArea(side))
    sides.addWidget(tabs)
    sides.setStretchFactor(1, 1)
    sides.setSizes([440, 680])
    side.setMinimumWidth(380)
    tabs.setMinimumWidth(320)
    return sides
