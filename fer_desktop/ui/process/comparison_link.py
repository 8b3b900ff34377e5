"""The process that compares, as the window sees it."""

from dataclasses import asdict
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.analysis.comparison_order import FACES, CompareOrder, face_of
from fer_desktop.analysis.worker_order import NOTICE
from fer_desktop.base.i18n import translate
from fer_desktop.cli.window import COMPARING_CHILD
from fer_desktop.ui.process.process_link import ProcessLink

BROKEN: Final = translate(
    "compare",
    "The comparison ended unexpectedly; what was read so far stays here. Start it again; if it ends again, "
    "try another model, or other pictures.",
)


class CompareLink(ProcessLink):
    """Starts and stops one comparison at a time.

    Signals:
        faces: Further ``Differing`` that are among the strongest, as a list.
        notice: What to know of how the comparison began, in a sentence.
    """

    faces = Signal(list)
    notice = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COMPARING_CHILD, BROKEN, parent)
        self.said.connect(self._hand_on)

    def start(self, order: CompareOrder) -> None:
        """Begin a comparison."""
        self.begin(asdict(order))

    def _hand_on(self, event: str, line: dict[str, Any]) -> None:
        if event == FACES:
            self.faces.emit([face_of(values) for values in line["faces"]])
        elif event == NOTICE:
            self.notice.emit(line["text"])
