"""Pages that are one file: no network, pictures inside; readable by day and by night.

A page has no script but one of ``resources/templates`` that its policy names by its hash, and is complete
without it.

A page is a template in ``resources/templates`` that extends ``base.html`` and fills its blocks ``title``,
``lead``, ``content`` and ``footer``; ``parts.html`` has what stands in the content: ``key_figures``,
``picture``, ``table``, ``facts``. Whatever is put in is escaped.
"""

import base64
import functools
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

import resources

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES: Final = Path(next(iter(resources.__path__)), "templates")


@dataclass(frozen=True)
class Disclaimer:
    """What readings say and do not say; stands at the end of a page.

    Attributes:
        heading: Above it.
        points: Of each paragraph what it is about, in a few words or empty, and its sentences.
    """

    heading: str
    points: tuple[tuple[str, str], ...]


def render(template: str, disclaimer: Disclaimer | None = None, language: str = "en", **values: Any) -> str:
    """The page that a template makes of some values; a value that is missing is an error.

    Beside Jinja's own filters there are ``percent`` (0.681 to 68.1%), ``interval`` (two parts to
    "66.6% to 69.6%") and ``thousands`` (3589 to 3,589).

    Args:
        template: Its name in ``resources/templates``.
        disclaimer: Stands at the end; None for a page without readings.
        language: ISO 639 code of the page's texts.
        values: What the template asks for.

    Returns:
        Text that can be encoded; bytes of file names that are no valid text are written out.
    """
    page = _environment().get_template(template).render(values, disclaimer=disclaimer, language=language)
    return page.encode("utf-8", "backslashreplace").decode("utf-8")


@functools.cache
def _environment() -> "Environment":
    # Imported here: it takes a tenth of a second, and few processes write a page.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"percent": percent, "interval": interval, "thousands": thousands}
    return environment


@dataclass(frozen=True)
class Script:
    """A script that stands in a page.

    Attributes:
        text: The script itself.
        source: What the page's policy calls it.
    """

    text: str
    source: str


@functools.cache
def script(name: str) -> Script:
    """A script of ``resources/templates``; no other text in the page is run."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return Script(text, f"'sha256-{digest}'")


def png_uri(png: bytes) -> str:
    """A PNG file's content as the ``src`` of a picture."""
    return f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"


def gray_uri(gray: NDArray[np.uint8]) -> str:
    """A gray picture, uint8 (height, width), as the ``src`` of a picture."""
    import cv2

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
