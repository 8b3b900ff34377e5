"""Faces before and after they are changed at random, as the network will see them."""

import random
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import stage_title
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.data_step.face_pictures import FacePairs, decoded
from fer_desktop.ui.widgets.page_parts import Delay, label, say
from training.core.process.worker_protocol import Event

COUNT: Final = 9
_DELAY_MS: Final = 300
_NO_FACES: Final = translate("train", "Augmented faces appear here.")


class PreviewView(QWidget):
    """Asks the worker for pairs whenever the recipe has changed; never for two at once.

    Signals:
        answered: The worker has answered, whatever it said.
    """

    answered = Signal()

    def __init__(self, link: WorkerClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._wanted: dict[str, Any] | None = None
        self._asked: int | None = None
        self._seed = 1
        self._wanted_before: tuple[dict[str, Any], int] | None = None
        self._delay = Delay(self._ask, _DELAY_MS, self)
        self.pairs = FacePairs()
        self.pairs.setToolTip(
            translate(
                "train", "Left: the face. Right: the same face with augmentation, as the network may see it"
            )
        )
        self._text = label(_NO_FACES, "caption")
        self.again = QPushButton(translate("train", "Augment again"))
        self.again.setEnabled(False)
        self.again.clicked.connect(self._again)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self.pairs)
        layout.addLayout(row)

    @property
    def waiting(self) -> bool:
        """Whether pairs are on their way."""
        return self._asked is not None or self._delay.isActive()

    def want(self, preset: str, overrides: dict[str, Any]) -> None:
        """Show what this recipe does, a moment after the last change."""
        self._wanted = {"preset": preset, "overrides": overrides}
        self._delay.start()

    def forget(self) -> None:
        """There are no faces to change any more, or nobody who could."""
        self._delay.stop()
        self._link.forget(self._asked)
        self._wanted = self._asked = None
        self.pairs.show_pairs(())
        self.again.setEnabled(False)
        say(self._text, _NO_FACES)

    def _again(self) -> None:
        self._seed = random.randrange(1, 2**31)
        self._delay.start()

    def _ask(self) -> None:
        if self._wanted is not None and self._asked is None and self.isVisible():
            wanted, self._wanted_before = self._wanted, (self._wanted, self._seed)
            self._asked = self._link.request("preview", self._take, count=COUNT, seed=self._seed, **wanted)

    def _take(self, event: Event) -> None:
        if event["event"] == "progress" and not self.pairs.pairs:
            say(self._text, f"{stage_title(event['stage'])} …")
        if event["event"] not in ("preview", "failed", "stopped"):
            return
        self._asked = None
        self.again.setEnabled(True)
        if event["event"] == "stopped":
            self._wanted_before = None  # by a wish to stop something else
        if event["event"] == "preview":
            size = int(event["size"])
            self.pairs.show_pairs([(decoded(a, size), decoded(b, size)) for a, b in event["pairs"]])
            say(self._text, "")
        elif event["event"] == "failed":
            say(self._text, event["text"])
        if (
            self.isVisible()
            and (self._wanted, self._seed) != self._wanted_before
            and not self._delay.isActive()
        ):
            self._delay.start()
        self.answered.emit()
