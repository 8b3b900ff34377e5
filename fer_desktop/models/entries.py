"""One model of the list, whole or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.errors import reason_of
from fer_desktop.language import translate
from training.bundle import BundleError, ModelBundle, read_bundle

IMPORTED: Final = ".imported"
"""An empty file of this name lies in the folder of a model that came from elsewhere; it is no part of it."""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One model of the list.

    Attributes:
        folder: Where it is.
        bundled: Whether it comes with the program.
        bundle: What was read and verified; None for one that is no good.
        problem: Why it is no good, in one sentence; else empty.
    """

    folder: Path
    bundled: bool
    bundle: ModelBundle | None
    problem: str = ""

    @property
    def name(self) -> str:
        """What it is called; that of the folder where nothing else can be read."""
        return self.bundle.name if self.bundle else self.folder.name


def read_entry(folder: Path, bundled: bool) -> ModelEntry:
    """A model as it is listed; one that is no good with its sentence."""
    try:
        return ModelEntry(folder, bundled, read_bundle(folder))
    except BundleError as error:
        problem = str(error)
    except OSError as error:
        problem = translate("models", "{path} cannot be read ({reason}); look at its rights.").format(
            path=folder, reason=reason_of(error)
        )
    return ModelEntry(folder, bundled, None, problem)


def is_in(entry: ModelEntry, bundle: ModelBundle) -> bool:
    """Whether an entry is the very model that was read into ``bundle``, and no copy of it."""
    return entry.folder.resolve() == bundle.folder
