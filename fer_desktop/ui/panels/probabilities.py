"""The selected face's probabilities as bars, how far the reading can be trusted, and all faces."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import looks, shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.explain.confusion_matrix import (
    ClassFigures,
    class_figures,
    class_sentence,
    precision_sentence,
)
from fer_desktop.explain.quality_hints import QualityHints
from fer_desktop.models.bundle_figures import NOT_MEASURED, stored_figures
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import BarRow
from fer_desktop.ui.main.texts import LOOKING
from fer_desktop.ui.panels.face_list import FaceList
from fer_desktop.ui.picture.face_card import probability_rows
from fer_desktop.ui.viewer.neutral_pose_control import CalibrationButton
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.captions import face_title
from fer_desktop.vision.inference.reject_option import NOT_SURE, is_doubtful
from fer_desktop.vision.types import Analysis, FaceReading
from training.core.bundle import ModelBundle

_EXPLANATION = translate(
    "panels",
    "Precision and recall, from the figures stored with the model. Point at the bar of an emotion to see "
    "them for that one; click it to keep them.",
)

_BETWEEN = 4
"""Pixels between two sentences about a reading."""
_LONGEST_TITLE = 16
"""Characters of a name in the heading."""


class ProbabilitiesPanel(QWidget):
    """A heading, one bar an emotion, a sentence from the stored figures, and a row for each face.

    Attributes:
        face: The reading that is shown large; None where there is none.

    Signals:
        face_selected: The number of a face that was chosen.
        emotion_asked: The emotion whose trust is shown because its bar was pointed at or clicked; empty when
            it is no longer.
        correction_asked: The person says that the reading of the face shown is wrong.
        evidence_asked: The person asks how far the reading can be trusted.
        predicted: The top prediction of the face shown, whenever it changes; empty without a face.
    """

    face_selected = Signal(int)
    emotion_asked = Signal(str)
    correction_asked = Signal()
    evidence_asked = Signal()
    predicted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: dict[str, ClassFigures] = {}
        self._usual = ""
        self._labels: tuple[str, ...] = ()
        self._heading = PlainLabel(translate("panels", "No face yet"))
        font = QFont(self._heading.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self._heading.setFont(font)
        self.face: FaceReading | None = None
        self.wrong = QToolButton()
        self.wrong.setText(translate("panels", "Wrong?"))
        self.wrong.setToolTip(
            translate("panels", "Say what this face looks like and store it as a correction")
        )
        self.wrong.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.wrong.clicked.connect(self.correction_asked)
        self.calibration = CalibrationButton()
        self._heading.setWordWrap(True)
        # "Face 2 looks surprised" takes two lines: the bars stay where they are.
        self._heading.setMinimumHeight(2 * self._heading.fontMetrics().lineSpacing())
        self._heading.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.evidence = QPushButton(translate("panels", "How far can I trust this?"))
        self.evidence.setObjectName("link")
        self.evidence.setToolTip(translate("panels", "Show how the model was measured and trained"))
        self.evidence.setCursor(Qt.CursorShape.PointingHandCursor)
        self.evidence.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.evidence.clicked.connect(self.evidence_asked)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self.wrong)
        actions.addWidget(self.calibration)
        actions.addStretch(1)
        self.bars = BarChart(
            translate("panels", "Probabilities of the selected face"),
            selectable=True,
            measure=translate("panels", "Probability"),
        )
        self.bars.asked.connect(self._explain)
        self.bars.asked.connect(self.emotion_asked)
        self._hints = QualityHints()
        self._hint = PlainLabel()
        self._hint.setObjectName("qualityHint")
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._trust = PlainLabel()
        self._trust.setObjectName("caption")
        self._trust.setWordWrap(True)
        self._trust.setContentsMargins(0, 1, 0, 0)  # the dots of an Ü stand higher than other letters
        self._trust.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._trust.setToolTip(_EXPLANATION)
        self.faces = FaceList()
        self.faces.face_selected.connect(self.face_selected)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self.bars)
        layout.addWidget(self._about_reading())
        layout.addWidget(self.evidence)
        layout.addLayout(actions)
        layout.addWidget(self.faces)
        layout.addStretch(1)

    def _about_reading(self) -> QWidget:
        """The sentences about the reading. What stands below stays where it is while they come and go."""
        area = QWidget()
        area.setMinimumHeight(4 * self._trust.fontMetrics().lineSpacing() + _BETWEEN)
        lines = QVBoxLayout(area)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(_BETWEEN)
        lines.addWidget(self._hint)
        lines.addWidget(self._trust)
        lines.addStretch(1)
        return area

    @property
    def heading(self) -> str:
        """The line above the bars."""
        return self._heading.text()

    @property
    def hint(self) -> str:
        """What makes the reading less reliable; empty where nothing does."""
        return self._hint.text()

    @property
    def trust(self) -> str:
        """The sentence below the bars."""
        return self._trust.text()

    def show_model(self, bundle: ModelBundle) -> None:
        """Take the emotions and figures of another model."""
        figures = stored_figures(bundle)
        classes = [class_figures(figures.matrix, label) for label in bundle.labels] if figures else []
        self._classes = {one.emotion: one for one in classes if one}
        self._labels = bundle.labels
        self.bars.ask("")
        self.forget()

    def wait(self, looking: bool) -> None:
        """Show no face before the picture has been read."""
        self._show_nobody(LOOKING if looking else translate("panels", "No face yet"))

    def forget(self) -> None:
        """Show no face, as before the first reading of a source."""
        self._show_nobody(translate("panels", "No face yet"))

    def show_reading(
        self, analysis: Analysis, selected: FaceReading | None, confidence_threshold: float = 0.0
    ) -> None:
        """Show the selected face large, and all of them in short."""
        if selected is None:
            hidden = self.faces.hidden_faces
            all_hidden = translate("panels", "All faces are hidden")
            self._show_nobody(all_hidden if hidden else translate("panels", "No face found"))
            return
        self._show_prediction(selected)
        self._hints.see(analysis)
        self._show_hint(self._hints.of(selected))
        self.wrong.setEnabled(selected.crop is not None)
        self.calibration.show_face(selected)
        doubtful = is_doubtful(selected, confidence_threshold)
        self._heading.setText(_heading(selected, len(analysis.faces) > 1, doubtful))
        found = self._classes.get(selected.label)
        usual = precision_sentence(found) if found else ""
        self._say(_doubt_about(selected, confidence_threshold) if doubtful else usual)
        self.bars.show_rows(probability_rows(selected, analysis.labels, confidence_threshold))
        self.faces.show_faces(analysis.faces, selected, confidence_threshold, analysis.captured_at)

    def cover(self, covering: bool) -> None:
        """Show no pictures of faces, or show them again."""
        self.faces.cover(covering)

    def _show_nobody(self, heading: str) -> None:
        self._show_prediction(None)
        self.wrong.setEnabled(False)
        self._heading.setText(heading)
        self._show_hint("")
        self.calibration.show_face(None)
        self._say("")
        self.bars.show_rows([BarRow(shown_name(label), key=label) for label in self._labels])
        self.faces.show_faces((), None, 0.0, 0.0)

    def _show_prediction(self, face: FaceReading | None) -> None:
        before, self.face = self.face, face
        label = face.label if face else ""
        if label != (before.label if before else ""):
            self.predicted.emit(label)

    def _show_hint(self, hint: str) -> None:
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _say(self, usual: str) -> None:
        """Show this sentence, unless an emotion is asked for."""
        self._usual = usual
        if not self.bars.asked_for:
            self._trust.setText(usual)

    def _explain(self, emotion: str) -> None:
        found = self._classes.get(emotion)
        unusual = class_sentence(found) if found else NOT_MEASURED
        self._trust.setText(unusual if emotion else self._usual)


def _heading(face: FaceReading, several: bool, doubtful: bool) -> str:
    named = several or bool(face.name)
    if doubtful:
        unsure = shown_name(NOT_SURE)
        said = translate("panels", "{face}: {word}").format(face=_short_title(face), word=unsure)
        return said if named else unsure.capitalize()
    if not looks(face.label):
        said = translate("panels", "{face}: {word}, {percent}") if named else "{word}, {percent}"
        percent = shown_percent(face.probability)
        return said.format(face=_short_title(face), word=shown_name(face.label), percent=percent)
    said = (
        translate("panels", "{face} looks {look}, {percent}")
        if named
        else translate("panels", "Looks {look}, {percent}")
    )
    return said.format(
        face=_short_title(face), look=looks(face.label), percent=shown_percent(face.probability)
    )


def _short_title(face: FaceReading) -> str:
    """What to call the face on two lines with what it looks like; the list has the whole name."""
    title = face_title(face.number, face.name)
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


def _doubt_about(face: FaceReading, confidence_threshold: float) -> str:
    return translate("panels", "The top prediction, {label}, is below {percent}.").format(
        label=shown_name(face.label), percent=shown_percent(confidence_threshold)
    )
