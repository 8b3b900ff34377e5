"""Confidence against accuracy: whether probabilities can be taken at their word."""

from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from training.figures.style import BLUE, GRAY, heading, new_figure, plain
from training.measurement import Measurement


def reliability_diagram(measurement: Measurement) -> Figure:
    """Above, one point a bin of confidence; below, how many faces it rests on."""
    bins = measurement.figures["reliability"]
    figure = new_figure(6.4, 6.0)
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    above.plot([0, 1], [0, 1], linestyle="--", color=GRAY, label="as often right as it says")
    above.plot(
        [part["confidence"] for part in bins],
        [part["accuracy"] for part in bins],
        marker="o",
        color=BLUE,
        label="the model, with its temperature",
    )
    above.set(ylim=(0, 1.02), ylabel="how often it is right")
    above.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    above.legend(loc="upper left", frameon=False)
    below.bar(
        [part["low"] for part in bins],
        [part["faces"] for part in bins],
        [part["high"] - part["low"] for part in bins],
        align="edge",
        color=BLUE,
        edgecolor="white",
    )
    below.set(xlim=(0, 1.02), xlabel="how sure the model is of its label", ylabel="faces")
    below.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    plain(above)
    plain(below)
    error = measurement.figures["calibration_error"]
    figure.suptitle(f"{heading(measurement)}: mean distance from the diagonal {error:.1%}", fontsize=11)
    return figure
