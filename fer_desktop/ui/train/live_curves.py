"""Loss and accuracy by epoch, while they come."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fer_desktop.ui.colours import SERIES

PLOTS: Final = (
    ("accuracy", "Right, % of the faces", 100.0),
    ("loss", "Error (loss)", 1.0),
)
"""Figure, what stands at its axis, and by what it is multiplied."""
_TOOLTIPS: Final = {
    "accuracy": "accuracy: how many faces are read as they are labelled. Training faces are changed at "
    "random, so they may be harder to read than those to check.",
    "loss": "loss: how far the probabilities are from the labels; what training makes smaller.",
}
_LINES: Final = (("", "learning", SERIES[0]), ("val_", "checking", SERIES[1]))


class LiveCurves(QWidget):
    """Two plots side by side, each of the faces that teach and those to check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, float]] = []
        self._epochs = 1
        self._plots: dict[str, Any] = {}
        self._curves: dict[str, Any] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    def begin(self, epochs: int, rows: list[dict[str, float]]) -> None:
        """Begin anew, with the figures of epochs that were done before."""
        self._rows, self._epochs = list(rows), epochs
        if not self._plots:
            self._make()
        self._draw()

    def add(self, row: dict[str, float]) -> None:
        """Add the figures of an epoch."""
        self._rows.append(row)
        self._draw()

    def points(self, figure: str) -> list[tuple[float, float]]:
        """Epoch and value of one figure, ``loss`` or ``val_accuracy`` and so on, where it is known."""
        return [
            (row["epoch"], row[figure]) for row in self._rows if isinstance(row.get(figure), (int, float))
        ]

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._plots:
            # Not at once: Qt is going through all widgets, and must not lose any meanwhile.
            QTimer.singleShot(0, self, self._dress)

    def _make(self) -> None:
        # Imported here because it takes half a second that opening the window must not wait for.
        import pyqtgraph

        for name, _, _ in PLOTS:
            plot = pyqtgraph.PlotWidget()
            plot.setToolTip(_TOOLTIPS[name])
            plot.setMinimumHeight(140)
            item = plot.getPlotItem()
            item.setMenuEnabled(False)
            item.hideButtons()
            item.getViewBox().setMouseEnabled(x=False, y=False)
            item.showGrid(x=False, y=True, alpha=0.2)
            self._plots[name] = plot
            self._layout.addWidget(plot, 1)
        self._dress()

    def _dress(self) -> None:
        """Give the plots the colours of the theme."""
        import pyqtgraph

        ink = self.palette().windowText().color()
        for name, title, _ in PLOTS:
            plot = self._plots[name]
            plot.setBackground(self.palette().window().color())
            item = plot.getPlotItem()
            item.clear()
            if item.legend is not None:
                item.legend.scene().removeItem(item.legend)
                item.legend = None
            corner = (-8, -8) if name == "accuracy" else (-8, 8)
            item.addLegend(offset=corner, labelTextColor=ink)
            for side, text in (("bottom", "Epoch"), ("left", title)):
                axis = item.getAxis(side)
                axis.enableAutoSIPrefix(False)
                axis.setPen(ink)
                axis.setTextPen(ink)
                item.setLabel(side, text, color=ink.name())
            for prefix, words, colour in _LINES:
                self._curves[prefix + name] = item.plot(
                    name=words,
                    pen=pyqtgraph.mkPen(colour, width=2),
                    symbol="o",
                    symbolSize=5,
                    symbolBrush=colour,
                    symbolPen=pyqtgraph.mkPen(None),
                )
        self._draw()

    def _draw(self) -> None:
        for name, _, factor in PLOTS:
            for prefix, _, _ in _LINES:
                points = self.points(prefix + name)
                self._curves[prefix + name].setData(
                    [epoch for epoch, _ in points], [value * factor for _, value in points]
                )
            last = max([self._epochs, *(int(row["epoch"]) for row in self._rows)])
            self._plots[name].setXRange(1, max(2, last), padding=0.02)
            axis = self._plots[name].getPlotItem().getAxis("bottom")
            axis.setTickSpacing(major=max(1, -(-last // 8)), minor=max(1, -(-last // 8)))
        self.setAccessibleName(f"Curves of {len(self._rows)} epochs")
