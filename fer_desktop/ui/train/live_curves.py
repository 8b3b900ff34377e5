"""Loss and accuracy by epoch, while they come."""

from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fer_desktop.language import translate
from fer_desktop.ui.colours import SERIES
from fer_desktop.ui.train.curve_plot import CurvePlot

_LINES: Final = {
    translate("train", "learning"): ("", SERIES[0]),
    translate("train", "checking"): ("val_", SERIES[1]),
}
"""By the name of a curve: what its figures begin with, and its colour."""
_ACCURACY: Final = translate(
    "train",
    "accuracy: how many faces are read as they are labelled. The faces to learn from are changed at random, "
    "so they may be harder to read than those to check.",
)
_LOSS: Final = translate(
    "train", "loss: how far the probabilities are from the labels; what training makes smaller."
)


class LiveCurves(QWidget):
    """Two plots side by side, each of the faces to learn from and those to check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []
        self._epochs = 1
        colours = {name: colour for name, (_, colour) in _LINES.items()}
        self.plots = {
            "accuracy": CurvePlot(translate("train", "Read right"), " %", colours),
            "loss": CurvePlot(translate("train", "Error"), "", colours),
        }
        self.plots["accuracy"].setToolTip(_ACCURACY)
        self.plots["loss"].setToolTip(_LOSS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for plot in self.plots.values():
            layout.addWidget(plot, 1)

    def begin(self, epochs: int, rows: list[dict[str, Any]]) -> None:
        """Begin anew, with the figures of epochs that were done before."""
        self._rows, self._epochs = list(rows), epochs
        self._show()

    def add(self, row: dict[str, Any]) -> None:
        """Add the figures of an epoch."""
        self._rows.append(row)
        self._show()

    def points(self, figure: str) -> list[tuple[float, float]]:
        """Epoch and value of one figure, ``loss`` or ``val_accuracy`` and so on, where it is known."""
        return [(row["epoch"], row[figure]) for row in self._rows if row.get(figure) is not None]

    def _show(self) -> None:
        for figure, factor in (("accuracy", 100.0), ("loss", 1.0)):
            curves = {
                name: [(epoch, value * factor) for epoch, value in self.points(prefix + figure)]
                for name, (prefix, _) in _LINES.items()
            }
            self.plots[figure].show_curves(self._epochs, curves)
