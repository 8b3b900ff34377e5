"""The selected face's probabilities as bars, how far the reading can be trusted, and the other faces."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.ui.colours import emotion_colour, hatching
from fer_desktop.ui.panels.other_faces import OtherFaces
from fer_desktop.ui.panels.stored_figures import StoredFigures, stored_figures
from fer_desktop.vision.certainty import NOT_SURE, is_doubtful
from fer_desktop.vision.types import Analysis, FaceReading
from training.bundle import ModelBundle

_ROWS = 7
_ROW = 26
_LOWEST_ROW = 19
_GAP = 8


class ProbabilitiesPanel(QWidget):
    """A heading, one bar an emotion, a sentence from the stored figures, and a row for each other face.

    Signals:
        face_selected: The number of another face that was chosen.
    """

    face_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: StoredFigures | None = None
        self._labels: tuple[str, ...] = ()
        self._heading = QLabel("No face yet")
        font = QFont(self._heading.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self._heading.setFont(font)
        self.bars = ProbabilityBars()
        self._trust = QLabel()
        self._trust.setObjectName("caption")
        self._trust.setWordWrap(True)
        # Docks do not ask how high a wrapped text is; without two lines kept free it would squeeze the bars.
        self._trust.setMinimumHeight(2 * self._trust.fontMetrics().lineSpacing())
        self._trust.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._trust.setToolTip("The precision of this label, from the figures stored with the model")
        self.others = OtherFaces()
        self.others.face_selected.connect(self.face_selected)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self.bars)
        layout.addWidget(self._trust)
        layout.addWidget(self.others)
        layout.addStretch(1)

    @property
    def heading(self) -> str:
        """The line above the bars."""
        return self._heading.text()

    @property
    def trust(self) -> str:
        """The sentence below the bars."""
        return self._trust.text()

    def show_model(self, bundle: ModelBundle) -> None:
        """Take the emotions and figures of another model."""
        self._figures = stored_figures(bundle)
        self._labels = bundle.labels
        self.forget()

    def forget(self) -> None:
        """Show no face, as before the first reading of a source."""
        self._show_nobody("No face yet")

    def show_reading(
        self, analysis: Analysis, selected: FaceReading | None, not_sure_below: float = 0.0
    ) -> None:
        """Show the selected face large, and the others in short."""
        if selected is None:
            self._show_nobody("No face found")
            return
        doubtful = is_doubtful(selected, not_sure_below)
        self._heading.setText(_heading(selected, len(analysis.faces) > 1, doubtful))
        self._trust.setText(
            _doubt_about(selected, not_sure_below) if doubtful else self._trust_in(selected.label)
        )
        values = [float(value) for value in selected.probabilities]
        self.bars.show_probabilities(analysis.labels, values, doubtful)
        self.others.show_faces([face for face in analysis.faces if face is not selected], not_sure_below)

    def _show_nobody(self, heading: str) -> None:
        self._heading.setText(heading)
        self._trust.setText("")
        self.bars.show_probabilities(self._labels, None)
        self.others.show_faces([], 0.0)

    def _trust_in(self, label: str) -> str:
        row = self._figures.values["per_class"].get(label) if self._figures else None
        if not row or not row["support"]:
            return ""
        return f"When this model says {label}, it is right {row['precision'] * 10:.0f} times in 10."


def _heading(face: FaceReading, several: bool, doubtful: bool) -> str:
    if doubtful:
        return f"Face {face.face_id}: {NOT_SURE}" if several else NOT_SURE.capitalize()
    name = f"Face {face.face_id} looks" if several else "Looks"
    return f"{name} {face.label.lower()}, {face.probability * 100:.0f} %"


def _doubt_about(face: FaceReading, not_sure_below: float) -> str:
    return f"Even the likeliest, {face.label}, is below {not_sure_below * 100:.0f} %."


class ProbabilityBars(QWidget):
    """One bar an emotion, its name before it and its percentage behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Rather closer rows than rows cut off, where other faces or a long sentence need room.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName("Probabilities of the selected face")
        self._labels: tuple[str, ...] = ()
        self._values: list[float] | None = None
        self._hatched = False

    def show_probabilities(
        self, labels: tuple[str, ...], values: list[float] | None, hatched: bool = False
    ) -> None:
        """Show probabilities 0 to 1 in the order of ``labels``; None where there is no face.

        Args:
            labels: The emotions.
            values: One probability each.
            hatched: Whether to draw the bars without colour, as of a face that is not sure.
        """
        if len(labels) != len(self._labels):
            self.updateGeometry()
        self._labels, self._values, self._hatched = labels, values, hatched
        self.setAccessibleDescription(
            ", ".join(f"{name} {value:.0%}" for name, value in zip(labels, values or [], strict=False))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Room for one row an emotion."""
        return QSize(280, max(len(self._labels), _ROWS) * _ROW)

    def minimumSizeHint(self) -> QSize:
        """Narrower, and rows closer together."""
        return QSize(220, max(len(self._labels), _ROWS) * _LOWEST_ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        name_width = max((metrics.horizontalAdvance(name) for name in self._labels), default=0)
        number_width = metrics.horizontalAdvance("100 %")
        left = name_width + _GAP
        height = self.height() / max(len(self._labels), _ROWS)
        room = self.width() - left - _GAP - number_width
        for row, name in enumerate(self._labels):
            top = row * height
            painter.setPen(self.palette().windowText().color())
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, name_width, height), middle | Qt.AlignmentFlag.AlignLeft, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().alternateBase())
            painter.drawRoundedRect(QRectF(left, top + 6, room, height - 12), 3, 3)
            if self._values is None:
                continue
            value = self._values[row]
            if room * value >= 1:
                ink = self.palette().windowText().color()
                painter.setBrush(hatching(ink) if self._hatched else emotion_colour(name))
                painter.drawRoundedRect(QRectF(left, top + 6, room * value, height - 12), 3, 3)
            painter.setPen(self.palette().windowText().color())
            number = QRectF(self.width() - number_width, top, number_width, height)
            painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, f"{value * 100:.0f} %")
