"""The course of the training."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from training.figures.style import BLUE, ORANGE, new_figure, plain, shortened
from training.history import EpochRow
from training.measurement import Measurement


def training_curves(measurement: Measurement) -> Figure:
    """Accuracy and loss by epoch, on training faces and, where there are some, on validation faces."""
    history = measurement.history
    figure = new_figure(9.6, 4.0)
    accuracy, loss = figure.subplots(1, 2)
    _plot(accuracy, history, "accuracy")
    accuracy.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    _plot(loss, history, "loss")
    figure.legend(*accuracy.get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
    number = "1 epoch" if len(history) == 1 else f"{len(history)} epochs"
    figure.suptitle(f"Training of {shortened(measurement.model)}: {number}{_end(history[-1])}", fontsize=11)
    return figure


def _end(last: EpochRow) -> str:
    if "val_accuracy" not in last:
        return ""
    return f", at the end {last['val_accuracy']:.1%} of the validation faces right"


def _plot(axes: Axes, history: list[EpochRow], column: str) -> None:
    epochs = [row["epoch"] for row in history]
    marker = "o" if len(history) < 3 else ""
    axes.plot(
        epochs,
        [row[column] for row in history],
        color=BLUE,
        linestyle="--",
        marker=marker,
        label="training faces",
    )
    if f"val_{column}" in history[0]:
        validation = [row[f"val_{column}"] for row in history]
        axes.plot(epochs, validation, color=ORANGE, marker=marker, label="validation faces")
    axes.set(xlabel="epoch", ylabel=column)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    plain(axes)
