"""What passes between the window and the process that compares for it: JSON, one object a line.

The events are those of ``batch.order``: ``MOVED``, ``PROBLEM``, ``FINISHED``, ``STOPPED``, ``FAILED``; where
it has a ``Summary``, here is a ``Comparison``. There is one more:
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from fer_desktop.analysis.top_disagreements import Differing
from fer_desktop.analysis.worker_order import OrderedModel

FACES: Final = "faces"
"""``faces``: some that are among the strongest differences, as ``face_values`` gives them."""


@dataclass(frozen=True)
class CompareOrder:
    """One comparison; the first line of standard input. Whatever follows it, also its end, means: stop.

    Attributes:
        paths: What to read.
        rows: The file that the rows go to; replaced.
        first: Model A.
        second: Model B.
        finding: How faces are found, as ``config.finding_of`` gives it.
        jobs: Pictures read at a time; 0: as many as there are cores.
    """

    paths: tuple[str, ...]
    rows: str
    first: OrderedModel
    second: OrderedModel
    finding: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 0

    @classmethod
    def of(cls, line: str) -> CompareOrder:
        """From a line."""
        values = json.loads(line)
        models = {name: OrderedModel(**values[name]) for name in ("first", "second")}
        return cls(**values | {"paths": tuple(values["paths"])} | models)


def face_values(face: Differing) -> dict[str, Any]:
    """A face as JSON values; its pixels as text."""
    values = {name: getattr(face, name) for name in Differing.__dataclass_fields__}
    return values | {
        "crop": base64.b64encode(face.crop.tobytes()).decode("ascii"),
        "side": face.crop.shape[0],
    }


def face_of(values: Mapping[str, Any]) -> Differing:
    """A face that came as JSON values."""
    side = int(values["side"])
    pixels = np.frombuffer(base64.b64decode(values["crop"]), np.uint8).reshape(side, side)
    return Differing(**{**{name: values[name] for name in values if name != "side"}, "crop": pixels})
