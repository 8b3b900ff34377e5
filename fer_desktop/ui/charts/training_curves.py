"""Accuracy and loss by epoch, of a training that goes on or of one that is stored."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.settings.theme import SERIES
from training.core.history import CROSS_ENTROPY_TITLE, TRAINING_LOSS, LossAxes, loss_axes

NO_EPOCH: Final = translate("charts", "Shown after the first epoch.")
"""Stands where lines of epochs will be."""

_TRAIN: Final = translate("charts", "train")
_VALIDATION: Final = translate("charts", "validation")
_BEST: Final = translate("charts", "best epoch {epoch}")
_CHANCE: Final = translate("charts", "chance (largest class)")
_ACCURACY: Final = translate(
    "charts",
    "Accuracy: the share of faces whose prediction is their label. Training faces are augmented at random, "
    "so they may be harder than validation faces. The circle marks the epoch with the highest validation "
    "accuracy. Chance is the share of the most frequent class among the validation faces: the accuracy of "
    "a model that always predicts that class.",
)
_CROSS_ENTROPY: Final = translate(
    "charts", "Cross-entropy of the predicted probabilities and the labels, without any regularization."
)
_OBJECTIVE: Final = translate(
    "charts",
    "The loss that training minimizes. Label smoothing, mixup, teachers, votes and class weights may be part "
    "of it, so it cannot be compared with the cross-entropy of the validation faces.",
)


def epoch_axis(epochs: int = 1) -> Axis:
    """The axis of the epochs, from the first one to the last one."""
    return Axis(translate("charts", "Epoch"), ends=(1.0, float(epochs)), finest=1.0)


class TrainingCurves(QWidget):
    """Charts side by side, with a line for the training faces and one for the validation faces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Mapping[str, Any]] = []
        self._epochs = 1
        self._chance: float | None = None
        self.charts = {
            "accuracy": _chart(
                Axis(translate("charts", "Accuracy"), finest=0.001, text=percent_text), _ACCURACY
            ),
            "loss": _chart(Axis(translate("charts", "Loss (cross-entropy)")), _CROSS_ENTROPY),
            "training_loss": _chart(Axis(translate("charts", "Training loss")), _OBJECTIVE),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for chart in self.charts.values():
            layout.addWidget(chart, 1)

    def show_history(
        self, epochs: int, rows: Sequence[Mapping[str, Any]], *, chance: float | None = None
    ) -> None:
        """Show other epochs.

        Args:
            epochs: How many there will be.
            rows: Those that are done, as ``training.core.history.EpochRow``; None is unknown.
            chance: Share of the most frequent class among the validation faces, 0 to 1; None: not shown.
        """
        self._rows, self._epochs, self._chance = list(rows), max(1, epochs), chance
        self._show()

    def add(self, row: Mapping[str, Any]) -> None:
        """Add the figures of an epoch."""
        self._rows.append(row)
        self._show()

    def points(self, figure: str) -> list[tuple[float, float]]:
        """Epoch and value of one figure, ``loss`` or ``val_accuracy`` and so on, where it is known."""
        return [(row["epoch"], row[figure]) for row in self._rows if row.get(figure) is not None]

    @property
    def best_epoch(self) -> int | None:
        """The first epoch with the highest validation accuracy; None where that is not known."""
        known = [row for row in self._rows if row.get("val_accuracy") is not None]
        return int(max(known, key=lambda row: row["val_accuracy"])["epoch"]) if known else None

    def _show(self) -> None:
        losses = {axes.title: axes for axes in loss_axes(self._rows)}
        together = losses.get(CROSS_ENTROPY_TITLE, LossAxes(CROSS_ENTROPY_TITLE))
        self._draw("accuracy", "accuracy", "val_accuracy", self._accuracy_marks())
        self._draw("loss", together.training, together.validation)
        self.charts["loss"].setVisible(not self._rows or CROSS_ENTROPY_TITLE in losses)
        self._draw("training_loss", "loss", None)
        self.charts["training_loss"].setVisible(TRAINING_LOSS in losses)

    def _accuracy_marks(self) -> list[Series]:
        """The best epoch, and the line of chance."""
        marks = []
        if (best := self.best_epoch) is not None:
            value = next(row["val_accuracy"] for row in self._rows if int(row["epoch"]) == best)
            x, y = np.array([best], np.float64), np.array([value], np.float64)
            marks.append(Series(_BEST.format(epoch=best), x, y, QColor(SERIES[1]), ringed=True))
        if self._chance is not None and self._rows:
            x, y = np.array([1.0, max(self._epochs, 2)]), np.full(2, self._chance)
            marks.append(Series(_CHANCE, x, y, QColor(SERIES[2]), dashed=True, dots=False))
        return marks

    def _draw(
        self, chart: str, training: str | None, validation: str | None, marks: Sequence[Series] = ()
    ) -> None:
        lines = []
        columns = ((_TRAIN, training, SERIES[0]), (_VALIDATION, validation, SERIES[1]))
        for name, column, colour in columns:
            if column is not None:
                epochs, values = np.array(self.points(column), np.float64).reshape(-1, 2).T
                lines.append(Series(name, epochs, values, QColor(colour)))
        drawn = self.charts[chart]
        lines += marks
        drawn.show_series(lines, ends=(1.0, float(self._epochs)))
        drawn.setAccessibleName(f"{drawn.y_axis.name}: {drawn.last_values() or NO_EPOCH}")


def _chart(y: Axis, explanation: str) -> LineChart:
    chart = LineChart(y.name, epoch_axis(), y, empty=NO_EPOCH)
    chart.setToolTip(explanation)
    return chart
