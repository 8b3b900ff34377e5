"""Still pictures of a model's figures, for a bundle and for pages; ``PICTURES`` is the whole table."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from training.evaluation.measurement import Measurement
from training.evaluation.plots import (
    GRAY,
    RED,
    confusion_counts,
    confusion_shares,
    heading,
    new_figure,
    reliability_diagram,
    scores_by_emotion,
    shortened,
    training_curves,
)

COLUMNS: Final = 7
ROWS: Final = 4
SEED: Final = 0
"""Of the choice of faces; the same one for every model, so that models can be compared."""

_LONGEST_NAME: Final = 10
_WIDTH: Final = 1.08
_HEIGHT: Final = 1.36
_ABOVE: Final = 0.2
"""From one face to the next, and above the first ones, where a face's side is 1."""


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
    # One for all faces: axes for each would take five times as long to draw.
    axes = figure.add_subplot(xlim=(-0.02, COLUMNS * _WIDTH), ylim=(rows * _HEIGHT, -_ABOVE), aspect="equal")
    axes.set_axis_off()
    for number, index in enumerate(chosen):
        row, column = divmod(number, COLUMNS)
        _draw_face(axes, measurement, index, column * _WIDTH, row * _HEIGHT)
    figure.suptitle(f"{title}\n✓ read as labelled, ✗ read as something else (broken frame)", fontsize=10.5)
    return figure


def _draw_face(axes: Axes, measurement: Measurement, index: int, left: float, top: float) -> None:
    read, label = measurement.read[index], measurement.labels[index]
    right = read == label
    axes.imshow(
        measurement.faces[index],
        extent=(left, left + 1, top + 1, top),
        cmap="gray",
        vmin=0,
        vmax=255,
        interpolation="bicubic",
    )
    frame = Rectangle((left, top), 1, 1, fill=False, clip_on=False)
    frame.set(color=GRAY if right else RED, linewidth=1 if right else 2.5, linestyle="-" if right else "--")
    axes.add_patch(frame)
    mark, name = ("✓" if right else "✗"), shortened(measurement.emotions[read], _LONGEST_NAME)
    for y, vertical, weight, text in (
        (
            top - 0.05,
            "bottom",
            "normal" if right else "bold",
            f"{mark} {name} {measurement.confidence[index]:.0%}",
        ),
        (top + 1.05, "top", "normal", f"labelled {shortened(measurement.emotions[label], _LONGEST_NAME)}"),
    ):
        axes.text(left + 0.5, y, text, ha="center", va=vertical, fontsize=8.5, fontweight=weight)


@dataclass(frozen=True)
class Picture:
    """One kind of picture.

    Attributes:
        name: Its file's name without split and ending.
        title: Names it on a page.
        caption: Says on a page how to read it.
        draw: Makes it.
        shows_faces: Whether faces of the data set can be seen on it, which not everybody may pass on.
        of_split: Whether there is one for each split, or one for the model.
    """

    name: str
    title: str
    caption: str
    draw: Callable[[Measurement], Figure]
    shows_faces: bool = False
    of_split: bool = True

    def file_name(self, split: str) -> str:
        """Its file in a bundle; ``split`` is a measurement's key, see ``stored_figures.figures_key``."""
        return f"{self.name}_{split.replace(' ', '_')}.png" if self.of_split else f"{self.name}.png"


PICTURES: Final = (
    Picture(
        "scores",
        "Precision, recall and F1 of each emotion",
        "Precision: the share of the faces predicted as this emotion that have this label. Recall: the share "
        "of the faces with this label that are predicted so. F1: their harmonic mean. Longer is better.",
        scores_by_emotion,
    ),
    Picture(
        "confusion_share",
        "Confusion matrix, normalized over rows",
        "Each row is one true label and adds up to 100%. The diagonal is the recall; every other dark cell "
        "is a pair that the model confuses.",
        confusion_shares,
    ),
    Picture(
        "confusion",
        "Confusion matrix, number of faces",
        "Rows are true labels, columns predicted labels; the shade is the share of the row.",
        confusion_counts,
    ),
    Picture(
        "reliability",
        "Reliability diagram",
        "Faces are grouped by confidence, the probability of the top prediction. On the diagonal, accuracy "
        "equals confidence; below it, the model is overconfident; above it, underconfident. Points of few "
        "faces (below) say little.",
        reliability_diagram,
    ),
    Picture(
        "samples",
        "Sample predictions",
        "Drawn at random, so about as many are wrong as in the whole split. Above each face is the top "
        "prediction with its probability, below it the label that a person gave.",
        sample_predictions,
        shows_faces=True,
    ),
    Picture(
        "mistakes",
        "Most confident errors",
        "Above each face is the top prediction with its probability, below it the label that a person gave. "
        "Some of these show what the model has not learnt; on others the label itself is doubtful.",
        confident_mistakes,
        shows_faces=True,
    ),
    Picture(
        "training_curves",
        "Training curves",
        "Training faces are augmented at random, validation faces are not, so the validation curve may lie "
        "above. Where it gets worse, the model overfits. The finished model can differ slightly from its "
        "last epoch.",
        training_curves,
        of_split=False,
    ),
)


def save_pictures(measurement: Measurement, folder: Path, *, faces: bool) -> None:
    """Write all pictures of a measurement as PNG, those that show faces only with ``faces``."""
    for picture in PICTURES:
        if faces or not picture.shows_faces:
            # A name with two dollar signs is a name, no formula.
            with mpl.rc_context({"text.parse_math": False}):
                figure = picture.draw(measurement)
                path = folder / picture.file_name(measurement.split)
                figure.savefig(path, dpi=110, bbox_inches="tight", pad_inches=0.12)
