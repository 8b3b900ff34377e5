"""An analysis in the window of a run: its faces, its figures, and files without a face."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize

from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, beside
from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import prepare_folder
from fer_desktop.base.settings import Settings
from fer_desktop.ui.run.faces_view import FacesView
from fer_desktop.ui.run.profile_control import ProfileControl
from fer_desktop.ui.run.run_form import AnalysisForm
from fer_desktop.ui.run.run_parts import RunParts, RunTexts
from fer_desktop.ui.run.summary_view import LabelledView, SummaryView
from fer_desktop.ui.widgets.file_list import LongList
from fer_desktop.ui.widgets.page_parts import titled
from training.core.bundle import ModelBundle

STOPPED_BEFORE = translate(
    "batch", "The output file has results of an interrupted run. “Resume” keeps them and analyses the rest."
)
FINISHED_BEFORE = translate(
    "batch", "The output file already has results. “Resume” keeps them and analyses only new files."
)
TEXTS = RunTexts(
    titled(translate("batch", "Analyse")),
    translate("batch", "A run continues in the background; reopen this window with File ▸ Analyse…"),
    translate("batch", "Stop the run; completed results are kept and the run can be resumed"),
    translate(
        "batch",
        "The analysis ended unexpectedly. Completed results are kept. Resume it; if it ends again, see "
        "the log file.",
    ),
    translate("batch", "Save the rows as CSV, TSV, JSON lines or Parquet"),
)


class AnalysisParts(RunParts):
    """Everything read by one model; rows go to a file of the person's, and can be resumed."""

    form: AnalysisForm
    labelled: LabelledView

    def __init__(self, bundle: Callable[[], ModelBundle], results: Path) -> None:
        """Nothing is read yet.

        Args:
            bundle: Gives the model to read by.
            results: Where rows go unless another place is chosen.
        """
        super().__init__()
        self.texts, self.keeps_rows = TEXTS, True
        self.size, self.least = QSize(1040, 680), QSize(900, 540)
        self._bundle_of, self._bundle = bundle, bundle()
        self.form = AnalysisForm(results)
        self.profiles = ProfileControl(self.form, bundle, lambda: self.preferences())
        self.profiles.said.connect(self.said)
        self.profiles.failed.connect(self.failed)
        self.faces = FacesView(self._bundle.labels)
        self.summary = SummaryView()
        self.labelled = LabelledView()
        self.faceless = LongList(
            translate("batch", "Pictures without a face"),
            translate("batch", "No pictures without a face so far."),
        )
        self.tabs = (
            (self.faces, translate("batch", "Faces")),
            (self.summary, translate("batch", "Summary")),
            (self.labelled, translate("batch", "Evaluation")),
            (self.faceless, translate("batch", "Without a face")),
        )
        self.faces.opened.connect(lambda line: self.opened.emit(line.file, line.seconds or 0.0))
        self.faces.failed.connect(self.failed)
        self.faceless.opened.connect(lambda file: self.opened.emit(file, 0.0))
        self.summary.whole_asked.connect(self.whole_asked)

    @property
    def earlier(self) -> str:
        """What an earlier run has left in the output file."""
        rows = self.form.rows
        if rows is None:
            return ""
        if beside(rows, PARTIAL).exists() and beside(rows, PROGRESS).exists():
            return STOPPED_BEFORE
        return FINISHED_BEFORE if rows.exists() else ""

    @property
    def advice(self) -> str:
        """What is said where no face was found, if reading pictures whole may help."""
        return self.summary.advice if self.summary.offers_whole else ""

    @property
    def settings(self) -> Settings:
        """As the profile says, where one is in use."""
        return self.profiles.settings

    def prepare(self, busy: bool) -> tuple[OneModel, Path]:
        """The model in use, and the output file, whose folder is made."""
        rows = self.form.rows
        assert rows is not None
        try:
            prepare_folder(rows.parent)
        except OSError as error:
            message = translate("batch", "Cannot create {folder} ({reason}). Choose another location.")
            raise OutputError(message.format(folder=rows.parent, reason=reason_of(error))) from error
        self._bundle = self._bundle_of()
        if self.profiles.profile is not None:
            self.profiles.profile.check_model(self._bundle)
        return OneModel(self._bundle), rows

    def proposed(self, rows: Path) -> Path:
        """Beside the rows."""
        return Path(str(rows).removesuffix(PARTIAL))

    def allow(self, runs: bool) -> None:
        """Another run can be asked for when none goes on."""
        self.summary.whole.setEnabled(not runs)

    def begin(self) -> None:
        """Show nothing."""
        self.faceless.clear()
        self.faces.begin(self._bundle.labels)
        self.summary.show_summary(None)

    def show(self, summary: Summary, rows: Path, length: int, settings: Settings) -> None:
        """Show rows and figures."""
        self.faces.follow(rows, length)
        self.summary.show_summary(summary, settings)
        if summary.labelled is not None:
            self.labelled.show_labelled(summary.labelled, self._bundle)

    def add_faceless(self, file: str) -> None:
        """Take a picture without a face."""
        self.faceless.add(file, "")
