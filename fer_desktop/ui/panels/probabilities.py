"""The selected face's probabilities as bars, and how far the reading can be trusted."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.ui.colours import emotion_colour
from fer_desktop.ui.panels.stored_figures import StoredFigures, stored_figures
from fer_desktop.vision.types import Analysis, FaceReading
from training.bundle import ModelBundle

_ROW = 26
_GAP = 8


class ProbabilitiesPanel(QWidget):
    """A heading, one bar an emotion and a sentence from the stored figures."""

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
        self._trust.setToolTip("The precision of this label, from the figures stored with the model")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self.bars)
        layout.addWidget(self._trust)
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

    def show_reading(self, analysis: Analysis, selected: FaceReading | None) -> None:
        """Show the selected face."""
        if selected is None:
            self._show_nobody("No face found")
            return
        several = f"Face {selected.face_id} looks" if len(analysis.faces) > 1 else "Looks"
        self._heading.setText(
            f"{several} {selected.label.lower()}, {selected.probability:.0%}".replace("%", " %")
        )
        self._trust.setText(self._trust_in(selected.label))
        self.bars.show_probabilities(analysis.labels, [float(value) for value in selected.probabilities])

    def _show_nobody(self, heading: str) -> None:
        self._heading.setText(heading)
        self._trust.setText("")
        self.bars.show_probabilities(self._labels, None)

    def _trust_in(self, label: str) -> str:
        row = self._figures.values["per_class"].get(label) if self._figures else None
        if not row or not row["support"]:
            return ""
        return f"When this model says {label}, it is right {row['precision'] * 10:.0f} times in 10."


class ProbabilityBars(QWidget):
    """One bar an emotion, its name before it and its percentage behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Probabilities of the selected face")
        self._labels: tuple[str, ...] = ()
        self._values: list[float] | None = None

    def show_probabilities(self, labels: tuple[str, ...], values: list[float] | None) -> None:
        """Show probabilities 0 to 1 in the order of ``labels``; None where there is no face."""
        if len(labels) != len(self._labels):
            self.updateGeometry()
        self._labels, self._values = labels, values
        self.setAccessibleDescription(
            ", ".join(f"{name} {value:.0%}" for name, value in zip(labels, values or [], strict=False))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Room for one row an emotion."""
        return QSize(280, max(len(self._labels), 7) * _ROW)

    def minimumSizeHint(self) -> QSize:
        """Narrower, but no lower."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        name_width = max((metrics.horizontalAdvance(name) for name in self._labels), default=0)
        number_width = metrics.horizontalAdvance("100 %")
        left = name_width + _GAP
        room = self.width() - left - _GAP - number_width
        for row, name in enumerate(self._labels):
            top = row * _ROW
            painter.setPen(self.palette().windowText().color())
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, name_width, _ROW), middle | Qt.AlignmentFlag.AlignLeft, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().alternateBase())
            painter.drawRoundedRect(QRectF(left, top + 6, room, _ROW - 12), 3, 3)
            if self._values is None:
                continue
            value = self._values[row]
            if room * value >= 1:
                painter.setBrush(emotion_colour(name))
                painter.drawRoundedRect(QRectF(left, top + 6, room * value, _ROW - 12), 3, 3)
            painter.setPen(self.palette().windowText().color())
            number = QRectF(self.width() - number_width, top, number_width, _ROW)
            painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, f"{value * 100:.0f} %")
