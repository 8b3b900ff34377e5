"""The course of the training."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from training.bundle_curves import loss_axes
from training.figures.style import BLUE, ORANGE, new_figure, plain, shortened
from training.history import EpochRow
from training.measurement import Measurement


def training_curves(measurement: Measurement) -> Figure:
    """Accuracy and loss by epoch, on training faces and, where there are some, on validation faces."""
    history = measurement.history
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
    figure.suptitle(f"Training of {shortened(measurement.model)}: {number}{_end(history[-1])}", fontsize=11)
    return figure


def _end(last: EpochRow) -> str:
    if "val_accuracy" not in last:
        return ""
    return f", at the end {last['val_accuracy']:.1%} of the validation faces right"


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
    axes.set(xlabel="epoch", ylabel=title)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    plain(axes)
