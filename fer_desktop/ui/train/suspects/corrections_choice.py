"""In the data step: how many labels are corrected, whether a training uses that, and the search."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, translate
from fer_desktop.explain.training_messages import error_text
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.suspects.decisions import ReviewTotals, list_path
from fer_desktop.ui.train.suspects.suspects_window import SearchedData, SuspectsWindow
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import label, say
from fer_desktop.ui.widgets.plain_text import plain_tip
from training.core.suspects import read_suspects
from training.core.training_error import TrainingError

_FIND: Final = translate("train", "Find label errors…")


class CorrectionsChoice(QWidget):
    """A button, and a switch where something is decided.

    Attributes:
        find_button: Opens the window.
        use: Whether a training applies the decisions.

    Signals:
        changed: What a training applies may be another.
    """

    changed = Signal()

    def __init__(
        self, link: WorkerClient, current_model: Callable[[], Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._link, self._current_model = link, current_model
        self._data: SearchedData | None = None
        self._told: tuple[bool, ReviewTotals] | None = None
        self._totals = ReviewTotals(0, 0, 0, 0)
        self._window: SuspectsWindow | None = None
        self._wanted = False
        self.find_button = QPushButton(_FIND)
        self.find_button.setToolTip(
            translate("train", "Faces whose label is probably wrong, for you to decide on")
        )
        self.find_button.clicked.connect(self.open_window)
        self.use = QCheckBox()
        self.use.setChecked(True)
        self.use.toggled.connect(lambda _: self._tell())
        self.state = label("", "caption")
        self.problem = label("", "problem")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.find_button, self.use, self.state, self.problem):
            layout.addWidget(widget)
        self._show_totals()

    @property
    def path(self) -> str | None:
        """The list whose decisions a training applies; None where it applies none."""
        corrected = self._totals.relabelled + self._totals.removed
        return str(self._data.path) if self._data and corrected and self.use.isChecked() else None

    @property
    def window_shown(self) -> SuspectsWindow | None:
        """The window, once it was opened."""
        return self._window

    def show_data(
        self,
        paths: Sequence[str],
        event: Mapping[str, Any],
        options: Callable[[], Mapping[str, Any]],
    ) -> None:
        """Look for the list of the faces of an event ``faces``.

        Args:
            paths: What was read.
            event: The event.
            options: Gives the data options of the moment, as a run has them.
        """
        splits = tuple(name for name, counts in event["splits"].items() if name and sum(counts))
        path = list_path(paths, str(event.get("data", "")))
        self._data = SearchedData(path, tuple(event["emotions"]), splits, options)
        self.refresh()
        self._told = (self.use.isChecked(), self._totals)
        if self._wanted:
            self.open_window()
        elif self._window is not None and self._window.isVisible():
            self._window.show_data(self._data)

    def forget(self) -> None:
        """Faces are read: nothing is known of them yet."""
        self._data = None
        if self._window is not None:
            self._window.wait()
        self.refresh()

    def leave(self) -> None:
        """Close the window: another step is shown."""
        self._wanted = False
        if self._window is not None:
            self._window.close()

    def open_window(self) -> None:
        """Show the window, or bring it to the front; once faces are read, where they are not yet."""
        self._wanted = self._data is None
        if self._data is None:
            return
        if self._window is None:
            self._window = SuspectsWindow(self._link, self._current_model, self)
            self._window.changed.connect(self.refresh)
            self._window.left.connect(self._tell)
        self._window.show_data(self._data)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def refresh(self) -> None:
        """Read again how much is decided."""
        self._totals = ReviewTotals(0, 0, 0, 0)
        say(self.problem, "")
        if self._data is not None and self._data.path.exists():
            try:
                self._totals = ReviewTotals.of(read_suspects(self._data.path))
            except TrainingError as error:
                say(self.problem, breakable(error_text(error)))
        self._show_totals()

    def _tell(self) -> None:
        """Only if something is another than what was told last."""
        now = (self.use.isChecked(), self._totals)
        if now != self._told:
            self._told = now
            self.changed.emit()

    def _show_totals(self) -> None:
        totals = self._totals
        self.find_button.setText(translate("train", "Review label errors…") if totals.suspects else _FIND)
        relabelled = counted(
            totals.relabelled,
            translate("train", "{n} corrected label"),
            translate("train", "{n} corrected labels"),
        )
        removed = counted(
            totals.removed, translate("train", "{n} face removed"), translate("train", "{n} faces removed")
        )
        self.use.setText(translate("train", "Use {labels}, {faces}").format(labels=relabelled, faces=removed))
        self.use.setVisible(bool(totals.relabelled or totals.removed))
        if self._data is not None:
            self.use.setToolTip(plain_tip(str(self._data.path)))
        reviewed = translate("train", "{done:,} of {all:,} suspected label errors reviewed")
        text = reviewed.format(done=totals.reviewed, all=totals.suspects) if totals.suspects else ""
        say(self.state, text)
