"""What pictures are labelled, where folders are named by emotion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from training.bundle import ALIASES

ENOUGH: Final = 2
"""Different emotions that folders must name before their names are taken for labels: a folder called "Joy"
may be a person's."""


class FolderLabels:
    """The label of each file, from the names of the folders it lies in."""

    def __init__(self, targets: Sequence[str], emotions: Sequence[str]) -> None:
        """Take note of where to look.

        Args:
            targets: The folders that were asked for; what lies above them says nothing.
            emotions: The model's.
        """
        self._tops = frozenset(Path(target) for target in targets)
        own = {emotion.casefold(): emotion for emotion in emotions}
        known = {alias: emotion for alias, emotion in ALIASES.items() if emotion in emotions}
        self._emotions = known | own
        self._of_folder = lru_cache(maxsize=1024)(self._label_of_folder)

    def label_of(self, file: str | Path) -> str | None:
        """The emotion that its folders name, at any depth; None where none does, or two name different ones.

        So no label differs from that of a training on the same folder, which refuses the latter.
        """
        return self._of_folder(Path(file).parent)

    def labelled(self, files: Iterable[Path]) -> bool:
        """Whether these files come from a labelled folder: at least ``ENOUGH`` emotions are named."""
        found: set[str] = set()
        for file in files:
            label = self.label_of(file)
            if label is not None:
                found.add(label)
                if len(found) >= ENOUGH:
                    return True
        return False

    def _label_of_folder(self, folder: Path) -> str | None:
        named: set[str] = set()
        for place in (folder, *folder.parents):
            emotion = self._emotions.get(place.name.strip().casefold())
            named.update([emotion] if emotion else [])
            if place in self._tops:
                return named.pop() if len(named) == 1 else None
        return None
