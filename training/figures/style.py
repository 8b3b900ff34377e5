"""The looks that all pictures share; colour-blind people can tell the colours apart (Okabe and Ito 2008)."""

from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from training.measurement import Measurement

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
