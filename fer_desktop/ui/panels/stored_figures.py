"""What the panels take from a bundle's stored figures."""

from dataclasses import dataclass
from typing import Any, Final

from training.bundle import ModelBundle

_PREFERENCE: Final = ("PrivateTest", "PublicTest", "Training")
"""The split that chose nothing says most about new faces."""

NOT_MEASURED: Final = "This model has not been measured yet. Measure it with “python -m training evaluate”."


@dataclass(frozen=True)
class StoredFigures:
    """The figures of one split, as ``training.metrics.measure`` describes them."""

    split: str
    values: dict[str, Any]

    @property
    def caption(self) -> str:
        """On which faces the figures were taken."""
        faces, accuracy = self.values["faces"], self.values["accuracy"]
        return f"{self.split}: {accuracy:.1%} of {faces:,} faces read as labelled"


def stored_figures(bundle: ModelBundle) -> StoredFigures | None:
    """The figures that say most about new faces; None for a model that was never measured."""
    splits = bundle.metrics.get("splits", {})
    for split in (*_PREFERENCE, *splits):
        if split in splits:
            return StoredFigures(split, splits[split])
    return None
