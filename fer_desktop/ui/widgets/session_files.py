"""What the program has stored since it was started, because the person asked for it."""

from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.base.i18n import counted, translate

_MAX_NAMED: Final = 2
"""Kinds that are counted one by one; of more, all files are."""


class StoredKind(Enum):
    """Kinds of what is stored: one of it, and several."""

    SNAPSHOT = translate("window", "{n} snapshot"), translate("window", "{n} snapshots")
    RECORDING = translate("window", "{n} recording"), translate("window", "{n} recordings")
    CORRECTION = translate("window", "{n} correction"), translate("window", "{n} corrections")
    REPORT = translate("window", "{n} report"), translate("window", "{n} reports")
    FACE = translate("window", "{n} face picture"), translate("window", "{n} face pictures")
    ANALYSIS = translate("window", "{n} analysis"), translate("window", "{n} analyses")


class SessionFiles(QObject):
    """Counts them, and knows where they are.

    Signals:
        changed: There is one more, or one less.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is stored yet."""
        super().__init__(parent)
        self._stored: dict[StoredKind, list[Path]] = {}

    def add(self, kind: StoredKind, path: Path) -> None:
        """Something was written; of a recording, ``path`` is what the names of its files begin with."""
        paths = self._stored.setdefault(kind, [])
        if path not in paths:
            paths.append(path)
            self.changed.emit()

    def remove(self, kind: StoredKind, path: Path) -> None:
        """What was written was taken back."""
        if path in self._stored.get(kind, ()):
            self._stored[kind].remove(path)
            self.changed.emit()

    @property
    def text(self) -> str:
        """How many of each kind, in a line; empty where nothing is stored."""
        kinds = {kind: paths for kind, paths in self._stored.items() if paths}
        if len(kinds) <= _MAX_NAMED:
            return ", ".join(counted(len(paths), *kind.value) for kind, paths in kinds.items())
        n = sum(map(len, kinds.values()))
        return counted(n, translate("window", "{n} item"), translate("window", "{n} items"))

    @property
    def folders(self) -> str:
        """A line for each kind: how many, and the folders in which they are."""
        return "\n".join(
            f"{counted(len(paths), *kind.value)}: {', '.join(sorted({str(path.parent) for path in paths}))}"
            for kind, paths in self._stored.items()
            if paths
        )
