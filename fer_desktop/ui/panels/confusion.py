"""The stored confusion matrix as a heat map."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QToolTip, QVBoxLayout, QWidget

from fer_desktop.ui.colours import mixed, text_on
from fer_desktop.ui.panels.stored_figures import NOT_MEASURED, StoredFigures, stored_figures
from training.bundle import ModelBundle

_SLANT = 40.0
"""Degrees by which the names above the columns are turned, so that long ones fit."""


class ConfusionPanel(QWidget):
    """A caption, the matrix, and the choice between shares and counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self._caption.setWordWrap(True)
        self.matrix = MatrixView()
        shares, counts = QRadioButton("Share of row, %"), QRadioButton("Faces")
        shares.setToolTip("Of all faces of the true emotion, the share that was read so (row-normalised)")
        counts.setToolTip("How many faces of the true emotion were read so")
        shares.setChecked(True)
        self._choice = QButtonGroup(self)
        self._choice.addButton(shares)
        self._choice.addButton(counts)
        counts.toggled.connect(self.matrix.show_counts)
        choice = QHBoxLayout()
        choice.setSpacing(16)
        choice.addWidget(shares)
        choice.addWidget(counts)
        choice.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self.matrix, 1)
        layout.addLayout(choice)

    @property
    def caption(self) -> str:
        """The line above the matrix."""
        return self._caption.text()

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the matrix of another model."""
        figures = stored_figures(bundle)
        self._caption.setText(figures.caption if figures else NOT_MEASURED)
        self.matrix.show_figures(bundle.labels, figures)


class MatrixView(QWidget):
    """Rows are the true emotions, columns what they were read as; the shade is the share of the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Confusion matrix")
        self.labels: tuple[str, ...] = ()
        self.counts: list[list[int]] = []
        self._as_counts = False

    def show_figures(self, labels: tuple[str, ...], figures: StoredFigures | None) -> None:
        """Show stored counts; nothing where there are none."""
        self.labels = labels
        self.counts = figures.values["confusion"] if figures else []
        self.update()

    def show_counts(self, counts: bool) -> None:
        """Write counts into the cells, or shares in percent."""
        self._as_counts = counts
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough for two digits and a percent sign in a cell."""
        return QSize(380, 300)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low window."""
        return QSize(280, 190)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, cells and figures."""
        if not self.counts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cells = self.cells()
        width, height = self._cell_size(cells)
        painter.setPen(self.palette().windowText().color())
        for index, name in enumerate(self.labels):
            row = QRectF(0, cells.top() + index * height, cells.left() - 8, height)
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            painter.save()
            painter.translate(QPointF(cells.left() + (index + 0.4) * width, cells.top() - 6))
            painter.rotate(-_SLANT)
            painter.drawText(QPointF(0, 0), name)
            painter.restore()
        for row_index in range(len(self.labels)):
            for column in range(len(self.labels)):
                self._draw_cell(painter, cells, row_index, column)

    def event(self, event: QEvent) -> bool:
        """Explain the cell under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.explanation(event.pos())
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def explanation(self, position: QPoint) -> str:
        """One sentence about the cell at a position in pixels; empty beside the cells."""
        cells = self.cells()
        if not self.counts or not cells.contains(QPointF(position)):
            return ""
        width, height = self._cell_size(cells)
        row = min(int((position.y() - cells.top()) / height), len(self.labels) - 1)
        column = min(int((position.x() - cells.left()) / width), len(self.labels) - 1)
        total, count = sum(self.counts[row]), self.counts[row][column]
        return (
            f"Of {total} faces labelled {self.labels[row]}, {count} ({self._share(row, column):.0%}) "
            f"were read as {self.labels[column]}."
        )

    def _share(self, row: int, column: int) -> float:
        return self.counts[row][column] / max(sum(self.counts[row]), 1)

    def cells(self) -> QRectF:
        """Where the cells stand, between the names of rows and columns; pixels."""
        names = max((self.fontMetrics().horizontalAdvance(name) for name in self.labels), default=0)
        # The sine and cosine of the slant, on the longest name, and the height of its letters.
        above = names * 0.643 + self.fontMetrics().height() + 4
        beside_last = names * 0.766 * 0.55
        return QRectF(names + 8, above, self.width() - names - 8 - beside_last, self.height() - above)

    def _cell_size(self, cells: QRectF) -> tuple[float, float]:
        return cells.width() / len(self.labels), cells.height() / len(self.labels)

    def _draw_cell(self, painter: QPainter, cells: QRectF, row: int, column: int) -> None:
        width, height = self._cell_size(cells)
        cell = QRectF(cells.left() + column * width, cells.top() + row * height, width, height)
        share = self._share(row, column)
        colour = mixed(self.palette().base().color(), self.palette().highlight().color(), share)
        painter.fillRect(cell.adjusted(1, 1, -1, -1), colour)
        text = str(self.counts[row][column]) if self._as_counts else f"{share * 100:.0f}"
        painter.setPen(text_on(colour))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
