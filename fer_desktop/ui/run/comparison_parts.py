"""A comparison in the window of a run: how far two models agree, and the faces on which they differ."""

import contextlib
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from fer_desktop.analysis.job_models import ModelPair, paired
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.base.errors import ComparisonError, OutputError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.models.entries import ModelEntry
from fer_desktop.ui.run.agreement_view import FiguresView
from fer_desktop.ui.run.run_form import ComparisonForm
from fer_desktop.ui.run.run_parts import RunParts, RunTexts
from fer_desktop.ui.run.top_disagreements_view import TopDisagreementsView
from fer_desktop.ui.widgets.page_parts import titled
from training.core.storage.temporary_folder import TemporaryFolder, left_folders

ONE_MODEL: Final = translate("compare", "There is only one model. Train or import another one to compare.")
SAME: Final = translate("compare", "A and B are the same model. Choose another model for A or B.")
TEXTS: Final = RunTexts(
    titled(translate("compare", "Compare two models")),
    translate(
        "compare",
        "A comparison continues in the background; reopen this window with Model ▸ Compare two models…",
    ),
    translate("compare", "Stop the comparison; results so far are kept"),
    translate(
        "compare",
        "The comparison ended unexpectedly. Results so far are kept. Start it again; if it ends again, "
        "try another model or other pictures.",
    ),
    translate("compare", "Save both models' predictions for every face, including agreements"),
)
_PURPOSE: Final = "compare"
"""Of the folder for rows, in its name."""


class ComparisonParts(RunParts):
    """Everything read by two models; rows are gone when the program ends, unless they are exported.

    What a program that was killed has left there goes when another one begins a comparison an hour later.
    """

    form: ComparisonForm

    def __init__(self, results: Path) -> None:
        """No model is listed before ``show_models``.

        Args:
            results: Where exported rows go unless another place is chosen.
        """
        super().__init__()
        self.texts = TEXTS
        self.size, self.least = QSize(1200, 720), QSize(820, 560)
        self.pair: ModelPair | None = None
        self._results = results
        self._listed = False
        self._summary: Summary | None = None
        self._folder: TemporaryFolder | None = None
        self._rows: Path | None = None
        self._count = 0
        self.form = ComparisonForm()
        self.figures = self.side = FiguresView()
        self.disagreements = TopDisagreementsView()
        self.tabs = ((self.disagreements, translate("compare", "Top disagreements")),)
        self.figures.wanted.connect(self._want)
        self.disagreements.all_asked.connect(self.figures.choose_all)
        self.disagreements.opened.connect(lambda face: self.opened.emit(face.file, face.seconds or 0.0))

    def show_models(self, entries: Sequence[ModelEntry], first: Path | None, second: Path | None) -> None:
        """List the models, as ``ComparisonForm.show_models`` says."""
        self._listed = True
        self.form.show_models(entries, first, second)

    @property
    def ready(self) -> bool:
        """Whether there are an input and two different models."""
        first, second = self.form.chosen
        return super().ready and first is not None and second is not None and first is not second

    @property
    def obstacle(self) -> str:
        """That a second model is missing."""
        first, second = self.form.chosen
        if not self._listed:
            return ""
        return ONE_MODEL if second is None else SAME if first is second else ""

    def prepare(self, busy: bool) -> tuple[ModelPair, Path]:
        """Both models, and a file of the system's folder for such."""
        first, second = self.form.chosen
        assert first is not None
        assert second is not None
        if first.bundle is None or second.bundle is None:
            raise ComparisonError(first.problem or second.problem)
        pair = paired(first.bundle, second.bundle)
        try:
            rows = self._next_rows(busy)
        except OSError as error:
            full = translate(
                "compare", "Cannot write the results ({reason}). Free up disk space, then start again."
            )
            raise OutputError(full.format(reason=reason_of(error))) from error
        self.pair, self._summary = pair, None
        return pair, rows

    def proposed(self, rows: Path) -> Path:
        """Where recordings go, named after both models."""
        assert self.pair is not None
        return self._results / f"{self.pair.first.name} and {self.pair.second.name}.csv"

    def begin(self) -> None:
        """Show nothing."""
        self.figures.clear()
        self.disagreements.begin()

    def show(self, summary: Summary, rows: Path, length: int, settings: Settings) -> None:
        """Show the figures, and on how many faces both disagree."""
        assert self.pair is not None
        self._summary = summary
        self.figures.show_comparison(summary, self.pair)
        if summary.agreement is not None:
            self.disagreements.show_count(summary.disagreements(*self.figures.matrix.chosen_labels))

    def add_faces(self, faces: list[Disagreement]) -> None:
        """Take further faces on which both disagree."""
        self.disagreements.add(faces)

    def end(self) -> None:
        """Show at once what came last."""
        self.disagreements.arrange()

    def close(self) -> None:
        """Remove the rows."""
        folder, self._folder, self._rows = self._folder, None, None
        if folder is not None:
            folder.close()

    def _want(self, first: str, second: str) -> None:
        self.tab_asked.emit(self.disagreements)
        count = self._summary.disagreements(first, second) if self._summary else 0
        self.disagreements.want(first, second, count)

    def _next_rows(self, busy: bool) -> Path:
        if self._folder is None:
            for left in left_folders(_PURPOSE):
                shutil.rmtree(left, ignore_errors=True)
            self._folder = TemporaryFolder(_PURPOSE)
        if self._rows is not None and not busy:
            for file in self._folder.path.glob(f"{self._rows.name}*"):
                with contextlib.suppress(OSError):
                    file.unlink()
        self._count += 1
        self._rows = self._folder.path / f"{self._count}.csv"
        return self._rows
