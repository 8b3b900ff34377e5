"""Which part of an axis is shown, and how it is zoomed and panned; no Qt."""

from typing import Final

from fer_desktop.ui.charts.axis import Axis, Scale

Range = tuple[float, float]
"""The first and the last value that are shown; the last one is higher."""

_MAX_ZOOM: Final = 200.0
"""How far an axis can be magnified, at most."""


def zoomed(axis: Axis, whole: Scale, shown: Range | None, factor: float, at: float) -> Range | None:
    """The part to show after zooming; None: all.

    Args:
        axis: Its ``finest`` step says what is too small to be magnified further.
        whole: The scale of the whole axis.
        shown: The part that is shown; None: all.
        factor: How much of it remains: below 1 magnifies.
        at: The value that keeps its place.
    """
    low, high = shown or (whole.low, whole.high)
    width = _width(axis, whole, (high - low) * factor)
    return _inside(whole, at - (at - low) / (high - low) * width, width)


def panned(whole: Scale, shown: Range | None, by: float) -> Range | None:
    """The part that begins by so much further, as far as the axis goes; all stays all."""
    return None if shown is None else _inside(whole, shown[0] + by, shown[1] - shown[0])


def between(axis: Axis, whole: Scale, first: float, second: float) -> Range | None:
    """The part between two values, in either order; more around it where that is too small. None: all."""
    low, high = max(min(first, second), whole.low), min(max(first, second), whole.high)
    width = _width(axis, whole, high - low)
    return _inside(whole, (low + high - width) / 2, width)


def _width(axis: Axis, whole: Scale, wanted: float) -> float:
    return max(wanted, whole.length / _MAX_ZOOM, 2 * axis.finest)


def _inside(whole: Scale, low: float, width: float) -> Range | None:
    if width >= whole.length * (1 - 1e-9):
        return None
    low = min(max(low, whole.low), whole.high - width)
    return low, low + width
