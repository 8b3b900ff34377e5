"""What passes between the window and the process that does a run for it: JSON, one object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from fer_desktop.analysis.totals import Labelled, Summary
from training.core.bundle import ModelBundle

MOVED: Final = "moved"
"""How far it is: ``summary`` without problems, ``done`` (0..1), ``ended`` of ``files``, ``rows`` (path) and
``length`` (bytes of it that hold)."""
PROBLEM: Final = "problem"
"""``file`` and ``reason``."""
FACELESS: Final = "faceless"
"""``file``: a picture without a face."""
NOTICE: Final = "notice"
"""``text``: what a person should know of how the run began, in a sentence."""
FINISHED: Final = "finished"
"""The last line, as ``MOVED``: all is read."""
STOPPED: Final = "stopped"
"""The last line, as ``MOVED``: stopped as asked for."""
FAILED: Final = "failed"
"""The last line: ``message``."""


@dataclass(frozen=True)
class OrderedModel:
    """The model that a window has opened: where it is, and what its readings depend on.

    Attributes:
        folder: Its folder.
        sha256: Hash of the network, in hex.
        temperature: As in the bundle.
        margin: As in the bundle.
    """

    folder: str
    sha256: str
    temperature: float
    margin: float

    @classmethod
    def of(cls, bundle: ModelBundle) -> OrderedModel:
        """What names this model."""
        return cls(str(bundle.folder), bundle.sha256, bundle.temperature, bundle.margin)


@dataclass(frozen=True)
class Order:
    """One run; the first line of standard input. Whatever follows it, also its end, means: stop.

    Attributes:
        paths: What to read.
        csv: Where the rows go.
        model: What to read by.
        resume: Whether to keep what an earlier run has done; if not, it is replaced.
        finding: How faces are found, as ``config.finding_of`` gives it.
        jobs: Pictures read at a time; 0: as many as there are cores.
        confidence_threshold: A face whose highest probability is under this, 0..1, is marked as uncertain.
    """

    paths: tuple[str, ...]
    csv: str
    model: OrderedModel
    resume: bool
    finding: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 0
    confidence_threshold: float = 0.0

    @classmethod
    def of(cls, line: str) -> Order:
        """From a line."""
        values = json.loads(line)
        return cls(**values | {"paths": tuple(values["paths"]), "model": OrderedModel(**values["model"])})


def summary_of(values: Mapping[str, Any]) -> Summary:
    """A summary that came as JSON."""
    labelled = values["labelled"]
    problems = tuple((file, reason) for file, reason in values["problems"])
    return Summary(**{**values, "problems": problems, "labelled": Labelled(**labelled) if labelled else None})
