"""The process that does a run, as the window sees it."""

from dataclasses import asdict
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.analysis.worker_order import FACELESS, NOTICE, Order
from fer_desktop.base.i18n import translate
from fer_desktop.cli.window import CHILD
from fer_desktop.ui.process.process_link import ProcessLink

BROKEN: Final = translate(
    "batch",
    "The analysis ended unexpectedly; what it had done is kept. Go on with it; if it ends again, the log "
    "file may say why.",
)


class ChildLink(ProcessLink):
    """Starts and stops one run at a time.

    Signals:
        faceless: Path of a picture without a face.
        notice: What to know of how the run began, in a sentence.
    """

    faceless = Signal(str)
    notice = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CHILD, BROKEN, parent)
        self.said.connect(self._hand_on)

    def start(self, order: Order) -> None:
        """Begin a run."""
        self.begin(asdict(order))

    def _hand_on(self, event: str, line: dict[str, Any]) -> None:
        if event == FACELESS:
            self.faceless.emit(line["file"])
        elif event == NOTICE:
            self.notice.emit(line["text"])
