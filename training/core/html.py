"""Pages that are one file: no network, no scripts, pictures inside; readable by day and by night.

A page is a template in ``templates/`` that extends ``page.html`` and fills its blocks ``title``, ``lead``
(one sentence in plain words) and ``content``; ``parts.html`` has what stands in the content: ``key_figures``,
``picture``, ``table``, ``facts``. Whatever is put in is escaped.
"""

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from numpy.typing import NDArray

TEMPLATES: Final = Path(__file__).parent / "templates"


def render(template: str, **values: Any) -> str:
    """The page that a template in ``templates/`` makes of some values.

    Beside jinja's own filters there are ``percent`` (0.681 to 68.1%), ``interval`` (two parts to
    "66.6% to 69.6%") and ``thousands`` (3589 to 3,589).
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"percent": percent, "interval": interval, "thousands": thousands}
    return environment.get_template(template).render(values)


def png_uri(png: bytes) -> str:
    """A PNG file's content as the ``src`` of a picture."""
    return f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"


def gray_uri(gray: NDArray[np.uint8]) -> str:
    """A gray picture, uint8 (height, width), as the ``src`` of a picture."""
    encoded = cv2.imencode(".png", gray)[1]
    return png_uri(encoded.tobytes())


def percent(part: float) -> str:
    """A part (0 to 1) in per cent, with one decimal."""
    return f"{part:.1%}"


def interval(ends: Sequence[float]) -> str:
    """The two ends of an interval of parts (0 to 1), in per cent."""
    low, high = ends
    return f"{low:.1%} to {high:.1%}"


def thousands(number: int) -> str:
    """A whole number with commas."""
    return f"{number:,}"
