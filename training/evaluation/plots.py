"""Curves, matrix, reliability diagram and scores as still pictures in one style (Okabe and Ito 2008)."""

from typing import Any, Final

import numpy as np
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter
from numpy.typing import NDArray

from training.core.history import EpochRow, loss_axes
from training.evaluation.measurement import Measurement

BLUE: Final = "#0072B2"
ORANGE: Final = "#E69F00"
GREEN: Final = "#009E73"
RED: Final = "#D55E00"
GRAY: Final = "#6E6E6E"

LONGEST_NAME: Final = 32
"""Letters of a model's name that fit into a title."""

LONGEST_EMOTION: Final = 14


def new_figure(width: float, height: float) -> Figure:
    """An empty figure, its sides in inches, on which nothing will overlap."""
    return Figure(figsize=(width, height), layout="constrained")


def heading(measurement: Measurement) -> str:
    """Model and split, for the title of a picture."""
    return f"{shortened(measurement.model)} on {measurement.split}"


def emotion_names(measurement: Measurement) -> list[str]:
    """The emotions beside an axis, in order."""
    return [shortened(name, LONGEST_EMOTION) for name in measurement.emotions]


def shortened(name: str, longest: int = LONGEST_NAME) -> str:
    """A name with at most ``longest`` letters, an ellipsis where some were left out."""
    return name if len(name) <= longest else name[: longest - 1] + "…"


def plain(axes: Axes) -> None:
    """Without the frame's upper and right side, with a faint grid behind the drawing."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(color="#DDDDDD", linewidth=0.7)
    axes.set_axisbelow(True)


def training_curves(measurement: Measurement) -> Figure:
    """Accuracy and loss by epoch, on training faces and, where there are some, on validation faces."""
    return curves_figure(measurement.history, measurement.model)


def curves_figure(history: list[EpochRow], model: str) -> Figure:
    """As ``training_curves``, from the figures of each epoch and the model's name."""
    losses = loss_axes(history)
    figure = new_figure(4.8 * (1 + len(losses)), 4.0)
    accuracy, *others = figure.subplots(1, 1 + len(losses))
    validation = "val_accuracy" if "val_accuracy" in history[0] else None
    _plot(accuracy, history, "accuracy", "accuracy", validation)
    accuracy.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    for axes, loss in zip(others, losses, strict=True):
        _plot(axes, history, loss.title, loss.training, loss.validation)
    figure.legend(*accuracy.get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
    number = "1 epoch" if len(history) == 1 else f"{len(history)} epochs"
    figure.suptitle(f"Training of {shortened(model)}: {number}{_end(history[-1])}", fontsize=11)
    return figure


def _end(last: EpochRow) -> str:
    if "val_accuracy" not in last:
        return ""
    return f". Final validation accuracy {last['val_accuracy']:.1%}"


def _plot(
    axes: Axes, history: list[EpochRow], title: str, training: str | None, validation: str | None
) -> None:
    epochs = [row["epoch"] for row in history]
    marker = "o" if len(history) < 3 else ""
    if training:
        values = [row[training] for row in history]
        axes.plot(epochs, values, color=BLUE, linestyle="--", marker=marker, label="training faces")
    if validation:
        values = [row[validation] for row in history]
        axes.plot(epochs, values, color=ORANGE, marker=marker, label="validation faces")
    axes.set(xlabel="Epoch", ylabel=title[:1].upper() + title[1:])
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    plain(axes)


def confusion_counts(measurement: Measurement) -> Figure:
    """Numbers of faces in the cells."""
    return _matrix(measurement, np.array(measurement.figures["confusion"]), "number of faces")


def confusion_shares(measurement: Measurement) -> Figure:
    """Shares of the true label's faces in the cells, in percent; the diagonal is the recall."""
    shares = np.array(measurement.figures["confusion_by_row"])
    return _matrix(measurement, (100 * shares).round().astype(int), "normalized over rows, in %")


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
        cbar_kws={"label": "share of the true label", "shrink": 0.8, "format": PercentFormatter(1)},
        ax=axes,
    )
    axes.set(xlabel="Predicted label", ylabel="True label")
    axes.tick_params(axis="x", rotation=35)
    axes.tick_params(axis="y", rotation=0)
    accuracy = measurement.figures["accuracy"]
    figure.suptitle(f"{heading(measurement)}: accuracy {accuracy:.1%}\n{unit}", fontsize=11)
    return figure


def reliability_diagram(measurement: Measurement) -> Figure:
    """Above, one point a bin of confidence; below, how many faces it rests on."""
    bins = measurement.figures["reliability"]
    figure = new_figure(6.4, 6.0)
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    above.plot([0, 1], [0, 1], linestyle="--", color=GRAY, label="perfectly calibrated")
    above.plot(
        [part["confidence"] for part in bins],
        [part["accuracy"] for part in bins],
        marker="o",
        color=BLUE,
        label="model, with temperature scaling",
    )
    above.set(ylim=(0, 1.02), ylabel="Accuracy")
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
    below.set(xlim=(0, 1.02), xlabel="Confidence", ylabel="Faces")
    below.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    plain(above)
    plain(below)
    error = measurement.figures["calibration_error"]
    figure.suptitle(f"{heading(measurement)}: expected calibration error {error:.1%}", fontsize=11)
    return figure


_SCORES: Final = (
    ("precision", "precision", ORANGE, ""),
    ("recall", "recall", BLUE, "///"),
    ("f1", "F1", GRAY, "..."),
)
"""Key, name, colour and hatching."""

_THICKNESS: Final = 0.27


def scores_by_emotion(measurement: Measurement) -> Figure:
    """Three bars an emotion, with the value at the end of each."""
    rows = list(measurement.figures["per_class"].values())
    figure = new_figure(7.2, 1.6 + 0.62 * len(rows))
    axes = figure.add_subplot()
    places = np.arange(len(rows))
    for number, (key, name, colour, hatch) in enumerate(_SCORES):
        bars = axes.barh(
            places + (number - 1) * _THICKNESS,
            [row[key] for row in rows],
            _THICKNESS,
            label=name,
            color=colour,
            hatch=hatch,
            edgecolor="white",
            linewidth=0,
        )
        axes.bar_label(bars, fmt="%.2f", padding=3, fontsize=7.5)
    pairs = zip(emotion_names(measurement), rows, strict=True)
    axes.set_yticks(places, [f"{name}\n{row['support']:,} faces" for name, row in pairs])
    axes.invert_yaxis()
    axes.set(xlim=(0, 1.05), xlabel="Score (0 to 1)")
    plain(axes)
    axes.grid(visible=False, axis="y")
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    macro = measurement.figures["macro_average"]["f1"]
    figure.suptitle(f"{heading(measurement)}: macro F1 {macro:.3f}", fontsize=11)
    return figure


def rate_curve(rates: NDArray[np.float64], losses: NDArray[np.float64], suggested: float | None) -> Figure:
    """The smoothed loss over the learning rate, with the suggested rate.

    Args:
        rates: (steps,), on a logarithmic axis.
        losses: (steps,).
        suggested: None: nothing is marked.
    """
    figure = new_figure(6.4, 4.0)
    axes = figure.subplots()
    axes.plot(rates, losses, color=BLUE)
    axes.set(xscale="log", xlabel="Learning rate", ylabel="Loss (smoothed)")
    lowest, first = float(losses.min()), float(losses[0])
    axes.set_ylim(lowest - 0.1 * (first - lowest) - 0.01, first + 0.5 * (first - lowest) + 0.01)
    if suggested is not None:
        axes.axvline(suggested, color=ORANGE, linestyle="--", label=f"suggested: {suggested:.2g}")
        axes.legend(frameon=False)
    plain(axes)
    return figure
