"""Precision, recall and F1 of each emotion as bars."""

from typing import Final

import numpy as np
from matplotlib.figure import Figure

from training.figures.style import BLUE, GRAY, ORANGE, emotion_names, heading, new_figure, plain
from training.measurement import Measurement

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
    axes.set(xlim=(0, 1.05), xlabel="0 is the worst, 1 is perfect")
    plain(axes)
    axes.grid(visible=False, axis="y")
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    macro = measurement.figures["macro_average"]["f1"]
    figure.suptitle(f"{heading(measurement)}: mean F1 of the emotions {macro:.3f}", fontsize=11)
    return figure
