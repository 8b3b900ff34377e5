"""An axis of a chart: its name, its ends, its ticks, and how its values are written; no Qt."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal

Number = TypeVar("Number", float, npt.NDArray[np.floating])

_TICKS: Final = 5
"""Steps between round numbers, at most."""


def percent_text(share: float) -> str:
    """A share, 0 to 1, in percent, with a decimal where it is no whole number."""
    return shown_percent(share, 0 if round(share, 3) == round(share, 2) else 1)


def number_text(number: float) -> str:
    """A number with at most four digits."""
    return shown_decimal(number, ".4g")


@dataclass(frozen=True)
class Scale:
    """What an axis runs over.

    Attributes:
        low: Its lower end.
        high: Its upper end, above ``low``.
        ticks: Values between the ends, rising.
    """

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def length(self) -> float:
        """From the lower end to the upper one."""
        return self.high - self.low

    def position(self, value: Number) -> Number:
        """Where a value, or each of an array, stands, 0 at the lower end, 1 at the upper one."""
        return (value - self.low) / self.length

    def value(self, position: float) -> float:
        """The value that stands there; the inverse of ``position``."""
        return self.low + position * self.length


@dataclass(frozen=True)
class Axis:
    """One axis.

    Attributes:
        name: What its values are; stands beside the axis.
        ends: Where it begins and ends; None: at round numbers around the values.
        ticks: None: at round numbers.
        finest: The smallest step between two ticks; 1.0 for whole numbers.
        text: Writes a value, at a tick and under the pointer.
    """

    name: str
    ends: tuple[float, float] | None = None
    ticks: tuple[float, ...] | None = None
    finest: float = 0.0
    text: Callable[[float], str] = number_text

    def scale(self, values: Iterable[float]) -> Scale:
        """The scale that holds all these values, or that is fixed."""
        if self.ends is None:
            values = list(values)
            ticks = self.ticks or tuple(round_numbers(min(values, default=0.0), max(values, default=1.0)))
            return Scale(ticks[0], ticks[-1], ticks)
        low, high = self.ends[0], max(self.ends[1], self.ends[0] + (self.finest or 1e-9))
        ticks = self.ticks or tuple(round_numbers(low, high, self.finest))
        return Scale(low, high, tuple(tick for tick in ticks if low <= tick <= self.ends[1]))

    def part(self, low: float, high: float) -> Scale:
        """The scale of a part of the axis, with round numbers as its ticks."""
        ticks = round_numbers(low, high, self.finest)
        return Scale(low, high, tuple(tick for tick in ticks if low <= tick <= high))


def round_numbers(low: float, high: float, least: float = 0.0) -> list[float]:
    """Round numbers, evenly spaced by ``least`` or more, from below ``low`` to above ``high``."""
    span = (high - low) or abs(high) or 1.0
    power = 10.0 ** math.floor(math.log10(span / _TICKS))
    steps = (power * factor for factor in (1, 2, 5, 10, 20))
    step = max(least, next(step for step in steps if span / step <= _TICKS))
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    return [round(tick * step, 10) for tick in range(first, last + 1)]
