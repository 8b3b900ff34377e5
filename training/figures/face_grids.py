"""Faces with what the model read on them and what they are labelled."""

from typing import Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from training.figures.style import GRAY, RED, heading, new_figure, shortened
from training.measurement import Measurement

COLUMNS: Final = 7
ROWS: Final = 4
SEED: Final = 0
"""Of the choice of faces; the same one for every model, so that models can be compared."""

_LONGEST_NAME: Final = 10


def sample_predictions(measurement: Measurement) -> Figure:
    """Faces drawn at random, each the same for every model on the same data."""
    count = min(COLUMNS * ROWS, len(measurement.labels))
    chosen = np.random.default_rng(SEED).choice(len(measurement.labels), count, replace=False)
    right = int((measurement.read == measurement.labels)[chosen].sum())
    return _grid(measurement, chosen, f"{heading(measurement)}: {count} faces drawn at random, {right} right")


def confident_mistakes(measurement: Measurement) -> Figure:
    """The faces whose wrong label has the highest probabilities, highest first."""
    chosen = most_confident_mistakes(measurement)[: COLUMNS * ROWS]
    wrong = int((measurement.read != measurement.labels).sum())
    return _grid(
        measurement, chosen, f"{heading(measurement)}: the {len(chosen)} surest of {wrong:,} mistakes"
    )


def most_confident_mistakes(measurement: Measurement) -> NDArray[np.int64]:
    """Indexes of the faces whose label is wrong, the highest probability first."""
    wrong = np.flatnonzero(measurement.read != measurement.labels)
    return wrong[np.argsort(-measurement.confidence[wrong], kind="stable")]


def _grid(measurement: Measurement, chosen: NDArray[np.int64], title: str) -> Figure:
    rows = max(-(-len(chosen) // COLUMNS), 1)
    figure = new_figure(1.4 * COLUMNS, 0.6 + 1.78 * rows)
    for axes in figure.subplots(
        rows, COLUMNS, squeeze=False, gridspec_kw={"wspace": 0.08, "hspace": 0.08}
    ).flat:
        axes.set_axis_off()
    for axes, index in zip(figure.axes, chosen, strict=False):
        _draw_face(axes, measurement, index)
    figure.suptitle(f"{title}\n✓ read as labelled, ✗ read as something else (broken frame)", fontsize=10.5)
    return figure


def _draw_face(axes: Axes, measurement: Measurement, index: int) -> None:
    read, label = measurement.read[index], measurement.labels[index]
    right = read == label
    axes.imshow(measurement.faces[index], cmap="gray", vmin=0, vmax=255, interpolation="bicubic")
    axes.set_axis_on()
    axes.set(xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set(
            color=GRAY if right else RED, linewidth=1 if right else 2.5, linestyle="-" if right else "--"
        )
    mark, name = ("✓" if right else "✗"), shortened(measurement.emotions[read], _LONGEST_NAME)
    axes.set_title(
        f"{mark} {name} {measurement.confidence[index]:.0%}",
        fontsize=8.5,
        fontweight="normal" if right else "bold",
        pad=4,
    )
    axes.set_xlabel(f"labelled {shortened(measurement.emotions[label], _LONGEST_NAME)}", fontsize=8.5)
