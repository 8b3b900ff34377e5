"""The measurements of ``crop_margin.py`` as one picture; it shows no faces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter

from benchmarks.crop.found import FoundBoxes
from benchmarks.crop.known import BLURS, EXPOSURES, MARGINS, SHIFTS, KnownSquares
from benchmarks.crop.readings import LIKELY
from benchmarks.crop.verdict import Comparison
from training.evaluation.plots import BLUE, GREEN, ORANGE, RED, new_figure, plain

_COLOURS: Final = (BLUE, ORANGE, GREEN, RED)
_LIGHT: Final = "#E2E2E2"
_MARKERS: Final = ("o", "s", "^", "D")


def draw(
    title: str,
    known: KnownSquares,
    found: Mapping[str, FoundBoxes],
    comparisons: Mapping[str, Comparison],
    by_surroundings: Mapping[str, Comparison],
    shift: float,
    scale: tuple[float, float],
) -> Figure:
    """Above what happens to known squares, below what the detector does.

    Args:
        title: Stands above.
        known: Without the detector.
        found: By the search's name.
        comparisons: The same names and any further ones.
        by_surroundings: Of all searches together.
        shift: Largest shift of the training, pixels of 48.
        scale: Smallest and largest scaling of the training.
    """
    figure = new_figure(15.0, 7.6)
    axes = figure.subplot_mosaic("abcd\nehfg")
    for (size, readings), colour, marker in zip(known.by_size.items(), _COLOURS, _MARKERS, strict=True):
        axes["a"].plot(MARGINS, readings.accuracy, color=colour, marker=marker, label=f"{size} px", ms=4)
    axes["a"].legend(title="true square of", frameon=False)
    axes["a"].set(title="Known squares: margin", xlabel="margin", ylabel="accuracy")
    for name, changed, ways, readings, label in (
        ("b", "shift", SHIFTS, known.by_shift, "shift, part of the side"),
        ("c", "exposure", EXPOSURES, known.by_exposure, "exposure, factor on gray values"),
        ("d", "blur", BLURS, known.by_blur, "blur, deviation in 48ths of the side"),
    ):
        _with_errors(axes[name], ways, readings.right)
        axes[name].set(title=f"Known squares: {changed}", xlabel=label)
        axes[name].sharey(axes["a"])
    axes["b"].xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    _margins(axes["e"], comparisons, "The detector's boxes: margin\nby search")
    _margins(axes["h"], by_surroundings, "The detector's boxes: margin\nby surroundings, all searches")
    _sizes(axes["f"], found, scale)
    _shifts(axes["g"], found, shift)
    axes["h"].sharey(axes["e"])
    for name in "abcdeh":
        axes[name].yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    for each in axes.values():
        plain(each)
        each.set_title(each.get_title(), fontsize=10)
    figure.suptitle(title, fontsize=11)
    return figure


def _with_errors(
    axes: Axes, ways: Sequence[float], right: np.ndarray[tuple[int, int], np.dtype[np.bool_]]
) -> None:
    """Accuracy with 95 % intervals, which are wider than those of differences between the points."""
    accuracy = right.mean(axis=1)
    error = LIKELY * np.sqrt(accuracy * (1 - accuracy) / right.shape[1])
    axes.errorbar(ways, accuracy, error, color=BLUE, marker="o", ms=4, capsize=2, elinewidth=0.8)


def _margins(axes: Axes, comparisons: Mapping[str, Comparison], title: str) -> None:
    """Accuracy of the faces found; bars are 95 % intervals of the difference to margin 0."""
    for index, (name, comparison) in enumerate(comparisons.items()):
        bounds = np.array([(gain.mean - gain.low, gain.high - gain.mean) for gain in comparison.gains]).T
        axes.errorbar(
            np.array(MARGINS) + 0.004 * (index - 1),
            comparison.accuracy,
            bounds,
            color=_COLOURS[index],
            marker=_MARKERS[index],
            ms=4,
            capsize=2,
            elinewidth=0.8,
            label=f"{name}, best at {MARGINS[comparison.best]:+.2f}",
        )
    axes.legend(frameon=False, loc="lower center")
    axes.set(
        title=title,
        xlabel="margin (bars: 95 % interval of difference to 0)",
        ylabel="accuracy of the faces found",
    )


def _sizes(axes: Axes, found: Mapping[str, FoundBoxes], scale: tuple[float, float]) -> None:
    axes.axvspan(*scale, color=_LIGHT, label="in training")
    bins = np.arange(0.6, 1.61, 0.04)
    for (name, boxes), colour, line in zip(found.items(), _COLOURS, ("-", "--"), strict=False):
        axes.hist(
            boxes.seen_by_model(0.0)[:, 2].clip(bins[0], bins[-1]),
            bins=list(bins),
            weights=np.full(len(boxes.faces), 1 / max(len(boxes.faces), 1)),
            histtype="step",
            color=colour,
            linestyle=line,
            linewidth=1.6,
            label=name,
        )
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.legend(frameon=False)
    axes.set(
        title="The detector's boxes: size\nof the face in its crop at margin 0",
        xlabel="enlargement (true side ÷ found side)",
        ylabel="part of the faces found",
    )


def _shifts(axes: Axes, found: Mapping[str, FoundBoxes], shift: float) -> None:
    axes.add_patch(Rectangle((-shift, -shift), 2 * shift, 2 * shift, color=_LIGHT, label="in training"))
    for (name, boxes), colour in zip(found.items(), _COLOURS, strict=False):
        seen = boxes.seen_by_model(0.0)
        axes.scatter(seen[:, 0], seen[:, 1], s=4, alpha=0.35, color=colour, linewidths=0, label=name)
    reach = 1.8 * max(shift, 2.0)
    axes.set(
        title="The detector's boxes: place\nof the face in its crop at margin 0",
        xlabel="shift to the right, 48ths of the crop",
        ylabel="shift down, 48ths of the crop",
        xlim=(-reach, reach),
        ylim=(reach, -reach),
        aspect="equal",
    )
    legend = axes.legend(frameon=False, markerscale=4, loc="lower center", ncols=3, columnspacing=1.0)
    for handle in legend.legend_handles:
        if handle is not None:
            handle.set_alpha(1)
