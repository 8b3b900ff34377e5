"""Another model for a session that is running."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fer_desktop.vision.analyser import Analyser
from training.bundle import ModelBundle


@dataclass(frozen=True, slots=True)
class ModelChange:
    """A command to read by another model, left in a mailbox of the session.

    Attributes:
        bundle: The model.
        make_analyser: Builds an analyser for it; called in the analysis thread.
    """

    bundle: ModelBundle
    make_analyser: Callable[[], Analyser]
