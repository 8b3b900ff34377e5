"""How long each recipe takes on this computer, measured one after the other."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.widgets.work_bar import WorkBar
from training.core.process.worker_protocol import Event


class PresetTimes(QWidget):
    """A button that estimates all recipes, and how far that is.

    Signals:
        wanted: The person wants the estimates; answered by ``measure``.
        measured: A recipe and the seconds that it takes.
    """

    wanted = Signal()
    measured = Signal(str, float)

    def __init__(self, link: WorkerClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._runs: dict[str, dict[str, Any]] = {}
        self._asked: int | None = None
        self.button = QPushButton(translate("train", "Estimate all presets"))
        self.button.setToolTip(
            translate("train", "Run a few training steps of each preset, with the preset's values")
        )
        self.button.clicked.connect(self.wanted)
        self.work = WorkBar()
        self.work.cancelled.connect(self.stop)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.work)
        layout.addLayout(row)

    def measure(self, runs: Mapping[str, dict[str, Any]]) -> None:
        """Estimate these runs, by the name of their recipe; one that cannot be estimated is left out."""
        if self._asked is None:
            self._runs = dict(runs)
            self._next()

    def stop(self) -> None:
        """Estimate no more; something more important is to be done."""
        self._runs = {}
        if self._asked is not None:
            self._link.forget(self._asked)
            self._link.cancel()
        self.lost()

    def lost(self) -> None:
        """Nobody measures any more."""
        self._asked, self._runs = None, {}
        self._show()

    def _next(self) -> None:
        name = next(iter(self._runs), None)
        self._asked = None
        if name is not None:
            run = self._runs.pop(name)
            self._asked = self._link.request("estimate", lambda event: self._take(name, event), run=run)
        self._show()

    def _take(self, name: str, event: Event) -> None:
        match event["event"]:
            case "progress":
                self.work.show_progress(event)
            case "estimate":
                self.measured.emit(name, float(event["seconds"]))
                self._next()
            case "failed":
                self._next()
            case "stopped":
                self.lost()

    def _show(self) -> None:
        self.work.setVisible(self._asked is not None)
        self.button.setVisible(self._asked is None)
