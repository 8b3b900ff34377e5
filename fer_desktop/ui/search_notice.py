"""Says that a folder is being looked through, and lets it be cancelled."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from fer_desktop.language import translate
from fer_desktop.ui.display_clock import DisplayClock
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.vision.sources import FrameSource, Searching

PATIENCE_MS: Final = 400
"""A folder that is open by then needs no notice."""


class SearchNotice(QObject):
    """Counts what was found until the source is open, or has failed."""

    def __init__(self, message_bar: MessageBar, clock: DisplayClock, parent: QObject | None = None) -> None:
        """Connect.

        Args:
            message_bar: Shows the notice.
            clock: Tells when the source is open, or has failed.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._message_bar = message_bar
        self._source: Searching | None = None
        self._cancel: Callable[[], object] = self.end
        self._message = ""
        self._timer = QTimer(self)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._tell)
        clock.source_ready.connect(self.end)
        clock.failed.connect(self.end)

    def watch(self, source: FrameSource | None, cancel: Callable[[], object]) -> None:
        """Say so if this source is not open soon; ``cancel`` is what the button does."""
        self.end()
        if isinstance(source, Searching):
            self._source, self._cancel = source, cancel
            self._timer.start()

    def end(self, *_: object) -> None:
        """Say nothing any more."""
        self._timer.stop()
        self._source = None
        if self._message and self._message_bar.text == self._message:
            self._message_bar.hide()
        self._message = ""

    def _tell(self) -> None:
        if self._source is None:
            return
        self._message = translate("window", "Looking through {name} … {n:,} files found so far.").format(
            name=self._source.name, n=self._source.found
        )
        self._message_bar.tell(self._message, action=translate("window", "Cancel"), step=self._cancel)
