"""Loss and accuracy by epoch, while they come."""

from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.curve_plot import CurvePlot
from fer_desktop.ui.settings.theme import SERIES
from training.core.history import CROSS_ENTROPY_TITLE, TRAINING_LOSS, LossAxes, loss_axes

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
    "train",
    "cross-entropy: how far the probabilities are from the labels, for both kinds of faces without what the "
    "training adds to it.",
)
_OBJECTIVE: Final = translate(
    "train",
    "training loss: what training makes smaller. Label smoothing, mixup, teachers, votes and class weights "
    "may be part of it, so it cannot be compared with the cross-entropy of the faces to check.",
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
            "loss": CurvePlot(translate("train", "Cross-entropy"), "", colours),
            "training_loss": CurvePlot(
                translate("train", "Training loss"), "", dict(list(colours.items())[:1])
            ),
        }
        self.plots["training_loss"].setToolTip(_OBJECTIVE)
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
        learning, checking = _LINES
        self.plots["accuracy"].show_curves(
            self._epochs,
            {
                name: [(epoch, value * 100.0) for epoch, value in self.points(f"{prefix}accuracy")]
                for name, (prefix, _) in _LINES.items()
            },
        )
        losses = {axes.title: axes for axes in loss_axes(self._rows)}
        together = losses.get(CROSS_ENTROPY_TITLE, LossAxes(CROSS_ENTROPY_TITLE))
        self.plots["loss"].show_curves(
            self._epochs,
            {
                name: self.points(column)
                for name, column in ((learning, together.training), (checking, together.validation))
                if column
            },
        )
        self.plots["training_loss"].setVisible(TRAINING_LOSS in losses)
        self.plots["training_loss"].show_curves(self._epochs, {learning: self.points("loss")})
