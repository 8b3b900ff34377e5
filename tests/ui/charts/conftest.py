"""Charts with values in them."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.settings.theme import SERIES


@pytest.fixture
def epochs(qtbot):
    """A chart of two lines over 100 epochs, 20% to 80%, in which the second line has a gap at epoch 50."""
    chart = LineChart(
        "Accuracy by epoch",
        Axis("Epoch", (1.0, 100.0), finest=1.0),
        Axis("Accuracy", (0.0, 1.0), finest=0.001, text=percent_text),
    )
    qtbot.addWidget(chart)
    chart.resize(500, 300)
    x = np.arange(1.0, 101.0)
    train, validation = 0.2 + 0.006 * x, 0.1 + 0.006 * x
    validation[49] = np.nan
    chart.show_series(
        [Series("train", x, train, QColor(SERIES[0])), Series("validation", x, validation, QColor(SERIES[1]))]
    )
    chart.show()
    qtbot.waitExposed(chart)
    return chart
