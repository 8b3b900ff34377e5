"""The last step: how good the new model is, and whether it shall be used."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.explain.diagnosis.diagnose import diagnose
from fer_desktop.explain.model_comparison import Outcome, verdict
from fer_desktop.explain.training_messages import message_text
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.training_curves import TrainingCurves
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.run_step.diagnosis_view import DiagnosisView
from fer_desktop.ui.train.run_step.event_files_button import EventFilesButton
from fer_desktop.ui.train.run_step.flipped_faces import FlippedFacesView
from fer_desktop.ui.train.run_step.group_figures import GroupFigures
from fer_desktop.ui.train.run_step.matrix_comparison import MatrixComparison
from fer_desktop.ui.train.run_step.result_comparison import ACCURACY, accuracy_rows, recall_rows
from fer_desktop.ui.train.run_step.run_head import help_link
from fer_desktop.ui.train.runs import Run
from fer_desktop.ui.widgets.page_parts import ColumnArea, ask, label, say
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.ui.widgets.work_bar import WorkBar
from training.core.process.worker_protocol import Event
from training.core.stages import ProgressStage

_MEASURED_ON: Final = {
    "PrivateTest": translate("train", "On the {faces:,} test faces, which were not used in training."),
    "PublicTest": translate(
        "train",
        "On the {faces:,} validation faces, because there are no test faces. Training used them, so the "
        "results are slightly optimistic.",
    ),
}
"""By split."""
_NEVER: Final = translate("train", "Recall is 0 for {names}.")
_USED: Final = translate(
    "train",
    "This model is now in use. The panels of the main window show its confusion matrix and its report.",
)
_DIAGNOSIS: Final = translate("train", "Diagnosis")
_EVALUATION: Final = "7-evaluation"
"""A section of the documentation."""
_CURVES_HEIGHT: Final = 220
_STOPPED: Final = translate("train", "Evaluation stopped. The model itself is saved.")
_QUESTIONS: Final = {
    Outcome.SAME: translate(
        "train", "No significant difference from the model in use. Use the new model anyway?"
    ),
    Outcome.WORSE: translate(
        "train", "The accuracy is lower than that of the model in use. Use the new model anyway?"
    ),
}


class ResultPage(QWidget):
    """Has the new model measured on faces it has not seen, beside the one in use.

    Signals:
        use_model: The person wants to read with the model in this folder, a ``Path``.
        evaluated: The evaluation has ended; what came of it, in a sentence.
        suggested: The person wants to try a ``Suggestion``.
    """

    use_model = Signal(Path)
    evaluated = Signal(str)
    suggested = Signal(object)

    def __init__(
        self, link: WorkerClient, current_model: Callable[[], Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._link, self._current_model = link, current_model
        self.run: Run = {}
        self.bundle = Path()
        self.outcome: Outcome | None = None
        self._measuring = False
        self.title = label("", "title", wraps=False)
        self.word = label("", "verdict")
        self.sentence = label()
        self.test = label("", "caption")
        self.note = label("", "note")
        self.problem = label("", "problem")
        self.work = WorkBar()
        self.work.cancelled.connect(lambda: self._link.cancel())
        self.accuracy = BarChart(ACCURACY.name, ACCURACY)
        self.recall = BarChart(translate("train", "Recall per class"))
        self.diagnosis = DiagnosisView()
        self.diagnosis.suggested.connect(self.suggested)
        self.curves = TrainingCurves()
        self.curves.setFixedHeight(_CURVES_HEIGHT)
        self.matrices = MatrixComparison()
        self.flipped = FlippedFacesView()
        self.groups = GroupFigures()
        self.use = QPushButton(translate("train", "Use this model"))
        self.use.clicked.connect(self._ask_to_use)
        self.folder = QPushButton(translate("train", "Open folder"))
        self.folder.clicked.connect(self._open_folder)
        self.event_files = EventFilesButton(link)
        self.event_files.said.connect(lambda sentence: say(self.note, sentence))
        self.again = QPushButton(translate("train", "Evaluate again"))
        self.again.clicked.connect(lambda: self.begin(self.bundle, self.run))
        self._lay_out()

    def begin(self, bundle: Path, run: Run) -> None:
        """Measure a new model on the faces of its run."""
        self.bundle, self.run, self.outcome = bundle, run, None
        self.event_files.bundle = bundle
        self.title.setText(bundle.name)
        for text_label in (self.word, self.sentence, self.test, self.note, self.problem):
            say(text_label, "")
        self._figures.hide()
        self.again.hide()
        self.work.begin(ProgressStage.EVALUATION)
        against = self._current_model()
        self._measuring = True
        self._link.request(
            "evaluate",
            self._take,
            run=run,
            bundle=str(bundle),
            against=None if against == bundle else str(against),
            split=None,  # what neither learnt nor chose, where there is any
        )

    def lost(self, sentence: str) -> None:
        """The worker is gone."""
        self.event_files.lost(sentence)
        if self._measuring:
            there = translate("train", "The model is saved. Evaluate it again.")
            self._fail(f"{sentence} {there}")

    def used(self) -> None:
        """The main window reads with it now."""
        say(self.note, _USED)

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "progress":
                self.work.show_progress(event)
            case "compared":
                self._measuring = False
                self.work.hide()
                self._show(event)
            case "failed":
                self._fail(event["text"])
            case "stopped" if self._measuring:
                self._fail(_STOPPED)

    def _fail(self, sentence: str) -> None:
        self._measuring = False
        self.work.hide()
        say(self.problem, sentence)
        self.again.show()
        self._tell(sentence)

    def _show(self, event: Event) -> None:
        new, old = event["new"], event["old"]
        judged = verdict(event)
        self.outcome = judged.outcome
        say(self.word, judged.outcome.value)
        say(self.sentence, judged.sentence)
        say(self.test, judged.term)
        say(self.note, " ".join(map(message_text, event.get("notes") or ())))
        split = event["split"]
        say(self._measured_on, _MEASURED_ON.get(split, "").format(faces=event["faces"]))
        self._measured_on.setToolTip(plain_tip(split))
        self.accuracy.show_rows(accuracy_rows(new, old))
        self.accuracy.setToolTip(
            translate(
                "train",
                "Accuracy: the share of faces whose prediction is their label. In brackets: 95% confidence "
                "interval (Wilson).",
            )
        )
        self.recall.show_rows(recall_rows(new["recall"], old["recall"] if old else None))
        caption = translate("train", "Of the faces with each label, the share that is predicted so.")
        if old:
            mark = translate("train", "The mark is the recall of “{name}”.")
            caption = f"{caption} {mark.format(name=old['name'])}"
        self._recall_caption.setText(caption)
        say(self._never, self._about_never_found(new["recall"]))
        term = translate("train", "Macro F1 {macro_f1:.3f}")
        self._recall_caption.setToolTip(term.format(macro_f1=new["macro_f1"]))
        training = event["training"]
        self.diagnosis.show_findings(diagnose(training, new["recall"]))
        rows = training["history"]
        self.curves.show_history(len(rows), rows, chance=training["chance"])
        self.matrices.show_models(event["emotions"], new, old)
        if old:
            self.flipped.show_faces(event)
        self._flipped.setVisible(bool(old))
        self.groups.show_groups(event["groups"])
        self._groups.setVisible(bool(event["groups"]))
        self._figures.show()
        self._tell(judged.sentence)

    def _tell(self, sentence: str) -> None:
        complete = translate("train", "Training “{name}” is complete. {result}")
        self.evaluated.emit(complete.format(name=self.bundle.name, result=sentence))

    def _about_never_found(self, recall: Mapping[str, float | None]) -> str:
        never = [name for name, part in recall.items() if part == 0]
        if not never:
            return ""
        return _NEVER.format(names=", ".join(map(shown_name, never)))

    def _ask_to_use(self) -> None:
        question = _QUESTIONS.get(self.outcome) if self.outcome else None
        if question is None:
            self.use_model.emit(self.bundle)
        else:
            step = lambda: self.use_model.emit(self.bundle)  # noqa: E731
            yes, no = translate("train", "Use"), translate("train", "Keep current model")
            ask(self, translate("train", "Use this model"), question, yes, no, step)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.bundle)))

    def _lay_out(self) -> None:
        self._figures = QWidget()
        self._recall_caption = label("", "caption")
        self._measured_on = label("", "caption")
        self._never = label()
        figures = QVBoxLayout(self._figures)
        figures.setContentsMargins(0, 8, 0, 0)
        figures.setSpacing(16)
        figures.addWidget(
            _section(translate("train", "Diagnosis"), self.diagnosis, self.curves, more="diagnosis")
        )
        figures.addWidget(_section(ACCURACY.name, self._measured_on, self.accuracy, more="verdict"))
        recall = translate("train", "Recall per class")
        figures.addWidget(_section(recall, self._recall_caption, self._never, self.recall, more=_EVALUATION))
        figures.addWidget(_section(translate("train", "Confusion matrix"), self.matrices, more=_EVALUATION))
        self._flipped = _section(translate("train", "Examples that flipped"), self.flipped)
        self._groups = _section(translate("train", "By group"), self.groups)
        figures.addWidget(self._flipped)
        figures.addWidget(self._groups)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.use, self.folder, self.event_files, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self.title, self.work, self.problem, self.word, self.sentence, self.test, self.note):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._figures)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ColumnArea(content))


def _section(title: str, *inside: QWidget, more: str = "") -> QWidget:
    """A heading with what stands below it, and a link to a section of the documentation."""
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    heading = QHBoxLayout()
    heading.setSpacing(12)
    heading.addWidget(label(title, "heading", wraps=False))
    if more:
        heading.addWidget(help_link(title, more))
    heading.addStretch(1)
    column.addLayout(heading)
    for widget in inside:
        column.addWidget(widget)
    return section
