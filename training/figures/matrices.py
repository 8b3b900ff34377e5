"""The confusion matrix as a heat map."""

from typing import Any

import numpy as np
import seaborn as sns
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter
from numpy.typing import NDArray

from training.figures.style import emotion_names, heading, new_figure
from training.measurement import Measurement


def confusion_counts(measurement: Measurement) -> Figure:
    """Numbers of faces in the cells."""
    return _matrix(measurement, np.array(measurement.figures["confusion"]), "number of faces")


def confusion_shares(measurement: Measurement) -> Figure:
    """Shares of the true emotion's faces in the cells, in per cent."""
    shares = np.array(measurement.figures["confusion_by_row"])
    return _matrix(measurement, (100 * shares).round().astype(int), "in % of the true emotion's faces")


def _matrix(measurement: Measurement, texts: NDArray[Any], unit: str) -> Figure:
    """Each cell's shade is the share of its row, so that rare emotions can be read as well as common ones."""
    names = emotion_names(measurement)
    figure = new_figure(6.6, 5.8)
    axes = figure.add_subplot()
    sns.heatmap(
        np.array(measurement.figures["confusion_by_row"]),
        annot=texts,
        fmt="d",
        cmap="Blues",
        vmin=0,
        vmax=1,
        square=True,
        linewidths=0.5,
        xticklabels=names,
        yticklabels=names,
        cbar_kws={"label": "share of the true emotion", "shrink": 0.8, "format": PercentFormatter(1)},
        ax=axes,
    )
    axes.set(xlabel="read as", ylabel="true emotion")
    axes.tick_params(axis="x", rotation=35)
    axes.tick_params(axis="y", rotation=0)
    accuracy = measurement.figures["accuracy"]
    figure.suptitle(f"{heading(measurement)}: {accuracy:.1%} right\n{unit}", fontsize=11)
    return figure
