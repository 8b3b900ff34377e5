"""Two models side by side: which, on what, how far, and where they differ."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from fer_desktop.analysis.compare_command import CompareCommand
from fer_desktop.analysis.comparison import Comparison
from fer_desktop.analysis.model_pair import ModelPair, identity, paired
from fer_desktop.analysis.run_command import ModelReference
from fer_desktop.base.errors import FerError, reason_of
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.settings import Settings, finding_of, read_as
from fer_desktop.models.entries import ModelEntry
from fer_desktop.ui.process.analysis_client import AnalysisClient
from fer_desktop.ui.run.agreement_view import FiguresView
from fer_desktop.ui.run.comparison_files import RunFiles
from fer_desktop.ui.run.comparison_form import CompareForm
from fer_desktop.ui.run.progress_view import ProgressView
from fer_desktop.ui.run.top_disagreements_view import TopDisagreementsView
from fer_desktop.ui.widgets.file_list import LongList
from fer_desktop.ui.widgets.message_bar import MessageBar

GOES_ON: Final = translate(
    "compare", "A comparison is running. To compare other models, stop it or wait until it finishes."
)
ONE_MODEL: Final = translate("compare", "There is only one model. Train or import another one to compare.")
_ABOUT_MODELS: Final = "models"
SAME: Final = translate("compare", "A and B are the same model. Choose another model for A or B.")
STOPPED: Final = translate("compare", "Stopped. Results so far are kept.")


class CompareWindow(QWidget):
    """A window beside the main one; closing it does not stop a comparison.

    Signals:
        face_asked: Targets, file and seconds into the video that are to be shown in the main window.
    """

    face_asked = Signal(list, str, float)

    def __init__(
        self, settings: Callable[[], Settings], results: Path, parent: QWidget | None = None
    ) -> None:
        """Nothing runs before ``start``, and no model is listed before ``show_models``.

        Args:
            settings: Gives how faces are to be found.
            results: Where exported rows go unless another place is chosen.
            parent: Qt's owner.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("compare", "Compare two models") + " – FER Desktop")
        self.setAcceptDrops(True)
        self._settings_of, self._results = settings, results
        self._pair: ModelPair | None = None
        self._comparison: Comparison | None = None
        self._targets: tuple[str, ...] = ()
        self._listed = False
        self.form = CompareForm()
        self.form.whole.setChecked(settings().faces == "whole")
        self.link = AnalysisClient("compare", self)
        self.files = RunFiles(self)
        self.message_bar = MessageBar()
        self.start_button = QPushButton(translate("compare", "Start"))
        self.progress = ProgressView()
        self.progress.cancel.setToolTip(translate("compare", "Stop the comparison; results so far are kept"))
        self.figures = FiguresView()
        self.disagreements = TopDisagreementsView()
        self.unreadable = LongList(
            translate("compare", "Unreadable"), translate("compare", "No unreadable files so far.")
        )
        self.tabs = QTabWidget()
        self._lay_out()
        self._connect()
        self._allow()

    def show_models(self, entries: Sequence[ModelEntry], first: Path | None, second: Path | None) -> None:
        """List the models, as ``CompareForm.show_models`` says."""
        if self.link.runs:
            if first or second:
                self.message_bar.tell(GOES_ON)
            return
        self._listed = True
        self.form.show_models(entries, first, second)

    def choose(self, targets: Sequence[str]) -> None:
        """Offer to read these."""
        if not self.link.runs:
            self.form.choose(targets)

    def start(self) -> None:
        """Begin."""
        first, second = self.form.chosen
        if self.link.runs or not self.form.targets or not (first and second):
            return
        if first.bundle is None or second.bundle is None:
            self.message_bar.complain(first.problem or second.problem)
            return
        settings = read_as(self._settings_of(), whole=self.form.whole.isChecked())
        try:
            pair = paired(first.bundle, second.bundle)
            name = f"{pair.first.name} and {pair.second.name}.csv"
            rows = self.files.begin(identity(pair, settings), self._results / name)
        except FerError as error:
            self.message_bar.complain(str(error))
            return
        except OSError as error:
            reason = reason_of(error)
            full = translate(
                "compare", "Cannot write the results ({reason}). Free up disk space, then start again."
            )
            self.message_bar.complain(full.format(reason=reason))
            return
        self._pair, self._comparison, self._targets = pair, None, self.form.targets
        self._forget()
        self.link.start(
            CompareCommand(
                self._targets,
                str(rows),
                ModelReference.of(pair.first),
                ModelReference.of(pair.second),
                finding_of(settings),
            )
        )
        self._allow()

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
        """End a comparison now, because the program ends."""
        self.link.end()
        self.files.close()

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.disagreements, translate("compare", "Top disagreements"))
        self.tabs.addTab(self.unreadable, translate("compare", "Unreadable"))
        form = QHBoxLayout()
        form.setSpacing(16)
        form.addWidget(self.form, 1)
        form.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignBottom)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.figures)
        sides.addWidget(self.tabs)
        sides.setStretchFactor(1, 1)
        sides.setSizes([440, 680])
        self.figures.setMinimumWidth(380)
        self.tabs.setMinimumWidth(320)
        close = QPushButton(translate("compare", "Close"))
        close.setToolTip(
            translate(
                "compare",
                "A comparison continues in the background; reopen this window with Model ▸ Compare two "
                "models…",
            )
        )
        close.clicked.connect(self.close)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.files.button)
        below.addStretch(1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.progress)
        layout.addWidget(sides, 1)
        layout.addLayout(below)
        self.progress.hide()
        self.setMinimumSize(820, 560)
        self.resize(1200, 720)

    def _connect(self) -> None:
        self.form.changed.connect(self._allow)
        self.start_button.clicked.connect(self.start)
        self.progress.cancel.clicked.connect(self._cancel)
        self.link.progressed.connect(self._show_state)
        self.link.faces.connect(self.disagreements.add)
        self.link.unreadable.connect(self._add_unreadable)
        self.link.message.connect(self.message_bar.tell)
        self.link.finished.connect(self._finished)
        self.link.stopped.connect(self._stopped)
        self.link.failed.connect(self._failed)
        self.figures.wanted.connect(self._want)
        self.disagreements.all_asked.connect(self.figures.choose_all)
        self.disagreements.opened.connect(
            lambda face: self.face_asked.emit(list(self._targets), face.file, face.seconds or 0.0)
        )
        self.unreadable.opened.connect(lambda file: self.face_asked.emit(list(self._targets), file, 0.0))
        self.files.said.connect(self.message_bar.tell)
        self.files.failed.connect(self.message_bar.complain)

    def _allow(self) -> None:
        """Offer what can be done now, and say what keeps a comparison from beginning."""
        runs = self.link.runs
        first, second = self.form.chosen
        same = first is not None and first is second
        self.form.setEnabled(not runs)
        ready = bool(self.form.targets) and first is not None and second is not None and not same
        self.start_button.setEnabled(ready and not runs)
        missing = (ONE_MODEL if second is None else SAME if same else "") if self._listed else ""
        if missing:
            self.message_bar.tell(missing, topic=_ABOUT_MODELS)
        else:
            self.message_bar.withdraw(_ABOUT_MODELS)

    def _forget(self) -> None:
        self.message_bar.hide()
        self.unreadable.clear()
        self.figures.clear()
        self.disagreements.begin()
        self._count_unreadable()
        self.progress.show()
        self.progress.begin()

    def _cancel(self) -> None:
        self.progress.stopping()
        self.link.stop()

    def _show_state(self, state: dict[str, Any]) -> None:
        assert self._pair is not None
        self._comparison = Comparison.of(state["summary"])
        self.progress.show_state(state)
        self.figures.show_comparison(self._comparison, self._pair)
        if self._comparison.agreement is not None:
            self.disagreements.show_count(self._count(*self.figures.matrix.chosen_labels))

    def _want(self, first: str, second: str) -> None:
        self.tabs.setCurrentWidget(self.disagreements)
        self.disagreements.want(first, second, self._count(first, second))

    def _count(self, first: str, second: str) -> int:
        """On how many faces of those both disagree; empty for any."""
        if self._pair is None or self._comparison is None:
            return 0
        return self._comparison.disagreements(self._pair.emotions, first, second)

    def _add_unreadable(self, file: str, reason: str) -> None:
        self.unreadable.add(file, reason)
        self._count_unreadable()

    def _count_unreadable(self) -> None:
        count = len(self.unreadable)
        some = translate("compare", "Unreadable ({n})").format(n=shown_number(count))
        self.tabs.setTabText(1, some if count else translate("compare", "Unreadable"))

    def _finished(self, state: dict[str, Any]) -> None:
        done = translate("compare", "Done. {counts}.")
        self._end(state, done.format(counts=Comparison.of(state["summary"]).sentence))

    def _stopped(self, state: dict[str, Any]) -> None:
        self._end(state, STOPPED if state else translate("compare", "Stopped."))

    def _failed(self, message: str) -> None:
        self._end({}, translate("compare", "Incomplete."))
        self.message_bar.complain(message)

    def _end(self, state: dict[str, Any], text: str) -> None:
        if state:
            self._show_state(state)
            self.files.hold(int(state["length"]))
        self.disagreements.arrange()
        self.progress.end(text)
        self._allow()
