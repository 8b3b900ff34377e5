"""The learning-rate range test: the loss over a rising learning rate, and the rate to train with."""

import math
from typing import Any, Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.settings.theme import SERIES
from fer_desktop.ui.widgets.page_parts import STYLE, label, resize_window, say, titled
from fer_desktop.ui.widgets.work_bar import WorkBar
from training.core.process.worker_protocol import Event

_TITLE: Final = translate("train", "Learning-rate range test")
_WHAT: Final = translate(
    "train",
    "The learning rate rises from step to step for about 100 steps, two minutes at most. A good rate is well "
    "below the one at which the loss begins to rise.",
)
_FOUND: Final = translate(
    "train",
    "Suggested learning rate: {suggested}, at which the loss falls fastest. A cautious choice is {cautious}, "
    "a tenth of the rate with the lowest loss.",
)
_NONE: Final = translate(
    "train", "The loss does not fall at any learning rate. Check the labels and the other settings."
)
_ROOM: Final = 0.6
"""Part of the fall of the loss that is shown above its start; what diverges beyond is cut off."""


class RangeTestDialog(QDialog):
    """Begins to test when it is made; closing it stops the test.

    Signals:
        suggested: The rate that the person wants to train with.
    """

    suggested = Signal(float)

    def __init__(self, link: WorkerClient, run: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(_TITLE))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(STYLE)
        self._link, self._rate = link, 0.0
        self.chart = LineChart(
            _TITLE,
            Axis(translate("train", "Learning rate"), text=_rate_text),
            Axis(translate("train", "Loss (smoothed)")),
            empty=translate("train", "The curve appears after the last step."),
        )
        self.found = label("")
        self.problem = label("", "problem")
        self.work = WorkBar()
        self.work.cancelled.connect(self.reject)
        say(self.problem, "")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.use = buttons.addButton(
            translate("train", "Use the suggested rate"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.use.setEnabled(False)
        buttons.accepted.connect(self._use)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(label(_WHAT, "caption"))
        layout.addWidget(self.chart, 1)
        for widget in (self.found, self.problem, self.work, buttons):
            layout.addWidget(widget)
        resize_window(self, 640, 480)
        self.work.begin("range_test")
        self._asked: int | None = link.request("lr_range", self._take, run=run)

    @property
    def testing(self) -> bool:
        """Whether the test goes on."""
        return self._asked is not None

    def lost(self, sentence: str) -> None:
        """The worker is gone."""
        if self.testing:
            self._asked = None
            self.work.hide()
            say(self.problem, sentence)

    def done(self, result: int) -> None:
        """Stop the test, if it goes on."""
        if self.testing:
            self._link.forget(self._asked)
            self._link.cancel()
            self._asked = None
        super().done(result)

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "progress":
                self.work.show_progress(event)
            case "lr_range":
                self._show(event)
            case "failed":
                self.lost(event["text"])
            case "stopped":
                self.lost("")
            case "done":
                self._asked = None

    def _show(self, event: Event) -> None:
        self._asked = None
        self.work.hide()
        rates, losses = np.log10(event["rates"]), np.array(event["smoothed"], np.float64)
        lowest, first = float(losses.min()), float(losses[0])
        top = first + _ROOM * max(first - lowest, 0.05 * first)
        lines = [
            Series(
                translate("train", "loss"),
                rates,
                np.where(losses <= top, losses, np.nan),
                QColor(SERIES[0]),
                dots=False,
            )
        ]
        if event["suggested"] is not None:
            self._rate = _rounded(float(event["suggested"]))
            suggested = np.log10(self._rate)
            lines.append(
                Series(
                    translate("train", "suggested rate"),
                    np.array([suggested, suggested]),
                    np.array([lowest, top]),
                    QColor(SERIES[1]),
                    dashed=True,
                    dots=False,
                )
            )
        self.chart.show_series(lines, ends=(float(rates[0]), float(rates[-1])))
        if self._rate:
            say(
                self.found,
                _FOUND.format(
                    suggested=shown_decimal(self._rate, ".2g"),
                    cautious=shown_decimal(float(event["cautious"]), ".2g"),
                ),
            )
        else:
            say(self.found, _NONE)
        self.use.setEnabled(bool(self._rate))
        self.use.setDefault(bool(self._rate))
        if self._rate:
            self.use.setFocus()

    def _use(self) -> None:
        self.suggested.emit(self._rate)
        self.accept()


def _rate_text(logarithm: float) -> str:
    return shown_decimal(10**logarithm, ".2g")


def _rounded(rate: float) -> float:
    """With two digits: the test does not know more."""
    return round(rate, 1 - math.floor(math.log10(rate)))
