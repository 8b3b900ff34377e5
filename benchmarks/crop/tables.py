"""The measurements of ``crop_margin.py`` as tables of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from benchmarks.crop.found import FoundBoxes
from benchmarks.crop.known import BLURS, EXPOSURES, MARGINS, SHIFTS, KnownSquares
from benchmarks.crop.pasting import SURROUNDINGS
from benchmarks.crop.readings import LIKELY
from benchmarks.crop.verdict import Comparison, Coverage, group_rows

PERCENTILES: Final = (5, 50, 95)


def percents(values: Iterable[float], form: str = "6.1f") -> str:
    """Values of 0..1 side by side as per cent."""
    return " ".join(format(100 * value, form) for value in values)


def print_row(name: str, text: str) -> None:
    """Print a line with its name in front."""
    print(f"  {name:22} {text}", flush=True)


def print_known(known: KnownSquares, faces: int) -> None:
    """Print the accuracies without the detector on that many faces."""
    accuracy = float(known.by_shift.accuracy[0])
    print(
        f"\nKnown squares: accuracy in %, {faces:,} faces; a single figure is sure to ± "
        f"{100 * LIKELY * np.sqrt(accuracy * (1 - accuracy) / faces):.1f}"
    )
    print_row("margin", " ".join(f"{margin:+6.2f}" for margin in MARGINS))
    for size, readings in known.by_size.items():
        print_row(f"{size} px", percents(readings.accuracy))
    for surroundings in SURROUNDINGS:
        print_row(f"all sizes, {surroundings}", percents(known.by_margin(surroundings).accuracy))
    print_row("all sizes", percents(known.by_margin().accuracy))
    for name, values, readings in (
        ("shift, % of the side", [100 * shift for shift in SHIFTS], known.by_shift),
        ("exposure", EXPOSURES, known.by_exposure),
        ("blur, 48ths", BLURS, known.by_blur),
    ):
        print_row(name, " ".join(f"{value:6.2f}" for value in values))
        print_row("", percents(readings.accuracy))


def print_found(name: str, found: FoundBoxes) -> None:
    """Print what one search found, where, and what was read there."""
    truth, chosen = found.at_truth.right[0], np.isin(np.arange(len(found.squares)), found.faces)
    print(
        f"\nSearch for {name} frames: {found.rate:.1%} of {len(found.squares):,} faces found, "
        f"{found.others} boxes that are no face's"
    )
    print_row(
        "at the true square",
        f"found faces {truth[chosen].mean():.1%} right, missed ones {truth[~chosen].mean():.1%}",
    )
    print_row("parts of the true side", "  mean  deviation   5th   50th   95th percentile")
    labels = ("shift to the right", "shift down", "found ÷ true side")
    for label, values in zip(labels, found.displacement().T, strict=True):
        low, middle, high = np.percentile(values, PERCENTILES)
        text = f"{values.mean():+6.3f} {values.std():10.3f} {low:+6.3f} {middle:+6.3f} {high:+6.3f}"
        print_row(label, text)
    margins = " ".join(f"{margin:+6.2f}" for margin in MARGINS)
    print_row("medians and accuracies", f"found %   down   side | {margins}")
    for group, (rate, down, side, readings) in group_rows(found).items():
        text = f"{100 * rate:7.1f}"
        if readings.right.size:
            text += f" {down:+6.3f} {side:6.3f} | {percents(readings.accuracy)}"
        print_row(group, text)


def print_margins(comparisons: Mapping[str, Comparison]) -> None:
    """Print accuracy, gain and loss at each margin."""
    print("\nThe same found faces at each margin, and the gain over margin 0 with its 95 % interval, points")
    print_row("margin", " ".join(f"{margin:+6.2f}" for margin in MARGINS))
    for name, comparison in comparisons.items():
        print_row(f"{name}: accuracy %", percents(comparison.accuracy))
        print_row("  gain", percents((gain.mean for gain in comparison.gains), "+6.1f"))
        print_row("  from", percents((gain.low for gain in comparison.gains), "+6.1f"))
        print_row("  to", percents((gain.high for gain in comparison.gains), "+6.1f"))
        print_row("  logarithmic loss", " ".join(f"{loss:6.3f}" for loss in comparison.loss))


def print_verdict(comparisons: Mapping[str, Comparison], own: float) -> None:
    """Print the best margins beside the model's own."""
    print(
        "\nBest margin by search and, both searches together, by surroundings "
        f"(the model's own is {own:+.2f})"
    )
    for name, comparison in comparisons.items():
        gain, honest = comparison.gains[comparison.best], comparison.gain_elsewhere
        least = int(comparison.loss.argmin())
        loss_gain = comparison.loss_gains[least]
        level = [MARGINS[index] for index in comparison.level]
        print_row(
            name,
            f"{MARGINS[comparison.best]:+.2f}: {100 * gain.mean:+.1f} points over 0 "
            f"({100 * gain.low:+.1f} to {100 * gain.high:+.1f}, p = {gain.probability:.2g}); "
            f"chosen on other faces {100 * honest.mean:+.1f} "
            f"({100 * honest.low:+.1f} to {100 * honest.high:+.1f})",
        )
        print_row("", f"not told apart from it: {', '.join(f'{margin:+.2f}' for margin in level)}")
        print_row(
            "",
            f"least loss at {MARGINS[least]:+.2f}: {loss_gain.mean:+.4f} over 0 "
            f"({loss_gain.low:+.4f} to {loss_gain.high:+.4f}, p = {loss_gain.probability:.2g})",
        )


def print_coverage(
    found: Mapping[str, FoundBoxes],
    covered: Mapping[tuple[str, float], Coverage],
    shift: float,
    scale: tuple[float, float],
) -> None:
    """Print how what the boxes show compares with a training; ``covered`` is by search and margin."""
    print(
        f"\nWhat the model sees of the boxes at a margin, against its training: shift ± {shift} of 48, "
        f"enlarged {scale[0]} to {scale[1]}"
    )
    print_row(
        "search, margin", " ".join(f"{part:4}th" for part in PERCENTILES) + "  within the training's range"
    )
    for (name, margin), part in covered.items():
        for label, values, inside in zip(
            ("right", "down", "enlarged"),
            found[name].seen_by_model(margin).T,
            (part.across, part.down, part.enlarged),
            strict=True,
        ):
            text = " ".join(f"{value:+6.2f}" for value in np.percentile(values, PERCENTILES))
            print_row(f"{name} {margin:+.2f} {label}", f"{text}  {inside:6.1%}")
        print_row(
            f"{name} {margin:+.2f} all three",
            f"{'':22}{part.all:6.1%}; of those within {part.right_within:.1%} right, "
            f"of the others {part.right_beyond:.1%} "
            f"(at their true squares {part.true_within:.1%} and {part.true_beyond:.1%})",
        )
