"""The window of a run over files and folders, by one model or by two: what, how far, what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from fer_desktop.analysis.job_models import JobModels
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.run_command import ModelReference, RunCommand
from fer_desktop.analysis.totals import KEPT
from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.settings import Settings, finding_of
from fer_desktop.ui.process.analysis_client import AnalysisClient
from fer_desktop.ui.run.exports import EndedRun, Exports
from fer_desktop.ui.run.progress_view import ProgressView
from fer_desktop.ui.run.run_choices import RunChoices
from fer_desktop.ui.run.run_parts import RunParts, beside
from fer_desktop.ui.run.summary_view import READ_WHOLE
from fer_desktop.ui.widgets.file_list import LongList
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.page_parts import resize_window, room_on_screen

START: Final = translate("batch", "Start")
RESUME: Final = translate("batch", "Resume")
RESTART: Final = translate("batch", "Restart")


class RunWindow(QWidget):
    """A window beside the main one; closing it does not stop a run.

    Signals:
        row_asked: Targets, file and seconds into the video that are to be shown in the main window.
    """

    row_asked = Signal(list, str, float)

    def __init__(
        self, parts: RunParts, settings: Callable[[], Settings], parent: QWidget | None = None
    ) -> None:
        """Nothing runs before ``start``.

        Args:
            parts: What an analysis, or a comparison, has of its own.
            settings: Gives how faces are to be found.
            parent: Qt's owner.
        """
        super().__init__(parent, Qt.WindowType.Window)
        parts.setParent(self)
        self.setWindowTitle(parts.texts.title)
        self.setAcceptDrops(True)
        self.parts, self.form = parts, parts.form
        self.parts.preferences, self._settings = settings, settings()
        self.form.whole.setChecked(self._settings.faces == "whole")
        self._models: JobModels | None = None
        self._summary: Summary | None = None
        self._rows: tuple[Path, int] | None = None
        self._targets: tuple[str, ...] = ()
        self._choices = RunChoices()
        self.link = AnalysisClient(parts.texts.lost, self)
        self.message_bar = MessageBar()
        self.start_button = QPushButton(START)
        self.progress = ProgressView()
        self.progress.cancel.setToolTip(parts.texts.cancel)
        unreadable = translate("batch", "Unreadable")
        self.unreadable = LongList(unreadable, translate("batch", "No unreadable files so far."))
        self._tabs = (*parts.tabs, (self.unreadable, unreadable))
        self.tabs = QTabWidget()
        self.exports = Exports(self, parts.texts.export, with_page=parts.keeps_rows)
        self._lay_out()
        self._connect()
        self._offer()

    @property
    def has_rows(self) -> bool:
        """Whether a run has written rows, which the tabs and the exports read."""
        return self._rows is not None

    def choose(self, targets: Sequence[str]) -> None:
        """Offer to read these."""
        if not self.link.runs:
            self.form.choose(targets)

    def start(self, restart: bool = False) -> None:
        """Begin, or go on where an earlier run has ended.

        Args:
            restart: Whether to replace what is there instead.
        """
        if self.link.runs or not self.parts.ready:
            return
        try:
            models, rows = self.parts.prepare(self.exports.busy)
        except FerError as error:
            self.message_bar.complain(str(error))
            return
        self._models, self._rows, self._summary = models, None, None
        self._targets, self._choices = self.form.targets, self.form.choices
        self._settings = self.parts.settings
        self.message_bar.hide()
        self.unreadable.clear()
        self.parts.begin()
        self._show_tabs()
        self.progress.show()
        self.progress.begin()
        self.link.start(
            RunCommand(
                self._targets,
                str(rows),
                tuple(map(ModelReference.of, models.bundles)),
                self.parts.keeps_rows and not restart,
                finding_of(self._settings),
                confidence_threshold=self._settings.confidence_threshold,
                **self._choices.fields,
            )
        )
        self._allow()

    def event(self, event: QEvent) -> bool:
        """Let nothing of the form be squeezed, however much of it is shown, unless the screen is too low."""
        changed = event.type() == QEvent.Type.LayoutRequest
        handled = super().event(event)
        if changed and (layout := self.layout()):
            needed = max(layout.totalMinimumSize().height(), self.parts.least.height())
            self.setMinimumHeight(min(needed, self.screen().availableGeometry().height()))
        return handled

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, while nothing runs."""
        if event.mimeData().hasUrls() and not self.link.runs:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer to read what was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.choose(paths)

    def stop(self) -> None:
        """End a run now, because the program ends; what it has done is kept where rows are."""
        self.link.end()
        self.exports.close()
        self.parts.close()

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        for view, title in self._tabs:
            self.tabs.addTab(view, title)
        form = QHBoxLayout()
        form.setSpacing(16)
        form.addWidget(self.form, 1)
        form.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignBottom)
        close = QPushButton(translate("batch", "Close"))
        close.setToolTip(self.parts.texts.close)
        close.clicked.connect(self.close)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in self.exports.buttons:
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.progress)
        layout.addWidget(beside(self.parts.side, self.tabs) if self.parts.side else self.tabs, 1)
        layout.addLayout(below)
        self.progress.hide()
        self.setMinimumSize(self.parts.least.boundedTo(room_on_screen(self)))
        resize_window(self, *self.parts.size.toTuple())
        self._show_tabs()

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.start_button.clicked.connect(lambda: self.start())
        self.progress.cancel.clicked.connect(self._cancel)
        self.link.progressed.connect(self._show_state)
        self.link.unreadable.connect(self.unreadable.add)
        self.link.faceless.connect(self.parts.add_faceless)
        self.link.faces.connect(self.parts.add_faces)
        self.link.message.connect(lambda text: self.message_bar.tell(text, passes=False))
        self.link.finished.connect(self._finished)
        self.link.stopped.connect(self._stopped)
        self.link.failed.connect(self._failed)
        self.unreadable.opened.connect(lambda file: self._ask_for_row(file, 0.0))
        self.parts.opened.connect(self._ask_for_row)
        self.parts.whole_asked.connect(self._read_whole)
        self.parts.tab_asked.connect(self.tabs.setCurrentWidget)
        self.parts.said.connect(self.message_bar.tell)
        self.parts.failed.connect(self.message_bar.complain)
        self.exports.said.connect(self.message_bar.tell)
        self.exports.failed.connect(self.message_bar.complain)

    def _ask_for_row(self, file: str, position: float) -> None:
        self.row_asked.emit(list(self._targets), file, position)

    def _changed(self) -> None:
        self.message_bar.hide()
        self._offer()

    def _offer(self) -> None:
        """Say whether the button begins or resumes, and what keeps a run from beginning."""
        earlier, obstacle = self.parts.earlier, self.parts.obstacle
        self.start_button.setText(RESUME if earlier else START)
        self.start_button.setToolTip("")
        if earlier:
            self.message_bar.tell(earlier, action=RESTART, step=lambda: self.start(restart=True))
        elif obstacle:
            self.message_bar.tell(obstacle, passes=False)
        self._allow()

    def _allow(self) -> None:
        runs = self.link.runs
        self.form.setEnabled(not runs)
        self.start_button.setEnabled(not runs and self.parts.ready)
        self.parts.allow(runs)
        self.exports.offer(None if runs else self._ended_run())

    def _ended_run(self) -> EndedRun | None:
        if self._models is None or self._summary is None or self._rows is None:
            return None
        rows, length = self._rows
        named = replace(self._summary, problems=tuple(self.unreadable.lines[:KEPT]))
        proposed = self.parts.proposed(rows)
        return EndedRun(
            named, self._models, self._settings, rows, length, self.form.title, proposed, self._choices
        )

    def _cancel(self) -> None:
        self.progress.stopping()
        self.link.stop()

    def _show_state(self, state: dict[str, Any]) -> None:
        self._summary = Summary.of(state["summary"])
        self._rows = Path(state["rows"]), int(state["length"])
        self.progress.show_state(state)
        self.parts.show(self._summary, *self._rows, self._settings)
        self._show_tabs()

    def _show_tabs(self) -> None:
        """How long the lists are, and what only labelled folders have."""
        for index, (view, title) in enumerate(self._tabs):
            if isinstance(view, LongList):
                count = f"{title} ({shown_number(len(view))})"
                self.tabs.setTabText(index, count if len(view) else title)
            elif view is self.parts.labelled:
                self.tabs.setTabVisible(index, bool(self._summary and self._summary.labelled))

    def _finished(self, state: dict[str, Any]) -> None:
        self._show_state(state)
        done = translate("batch", "Done. {summary}.")
        self._end(done.format(summary=Summary.of(state["summary"]).sentence))
        if self.parts.keeps_rows:
            self.start_button.setText(RESUME)
            self.start_button.setToolTip(translate("batch", "Analyse new files and keep existing results"))
        if self.parts.advice:
            self.message_bar.tell(self.parts.advice, action=READ_WHOLE, step=self._read_whole)
        self._allow()

    def _read_whole(self) -> None:
        """Read the same once more, each picture as one face."""
        if not self.link.runs:
            self.form.whole.setChecked(True)
            self.start(restart=True)

    def _stopped(self, state: dict[str, Any]) -> None:
        if state:
            self._show_state(state)
        kept = translate("compare", "Stopped. Results so far are kept.")
        self._end(kept if state else translate("batch", "Stopped."))
        self._offer()

    def _failed(self, message: str) -> None:
        self._end(translate("batch", "Incomplete."))
        self._offer()
        if self.parts.earlier:
            self.message_bar.complain(message, action=RESTART, step=lambda: self.start(restart=True))
        else:
            self.message_bar.complain(message)

    def _end(self, text: str) -> None:
        self.progress.end(text)
        self.parts.end()
        self._show_tabs()
