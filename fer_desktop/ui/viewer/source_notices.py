"""What went wrong with a source and the next step; and that a folder is being searched."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from fer_desktop.base.i18n import translate
from fer_desktop.live.events import Failed, Loss
from fer_desktop.ui.main.texts import BAD_PICTURE, CAMERA_LOST, LOST_HINT, NOTHING_TO_SHOW, STREAM_LOST
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.page_turner import PageTurner
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.vision.sources import FrameSource, Searching
from fer_desktop.vision.sources.targets import is_address

ABOUT_MODEL: Final = "model"
"""The topic of what is said of a model that does not load."""
_ABOUT_LOST: Final = "lost source"
_ABOUT_SEARCH: Final = "search"


class Failures(QObject):
    """Follows the session's failures; what cannot be shown any more is cleared from the picture."""

    def __init__(
        self,
        clock: DisplayClock,
        control: LiveControl,
        message_bar: MessageBar,
        pages: PageTurner,
        clear: Callable[[str], object],
        interrupt: Callable[[str], object],
        source_gone: Callable[[], object],
        demonstrate: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """Connect.

        Args:
            clock: Tells of failures, of a camera or stream that is lost, and of its return.
            control: Knows what is shown.
            message_bar: Says what happened.
            pages: Says which picture it happened to.
            clear: Takes the picture away and shows a sentence in its place.
            interrupt: The same, for a source that comes back.
            source_gone: Called when nothing more comes from the source.
            demonstrate: The step that is offered: show the demonstration.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._clock = clock
        self._control = control
        self._message_bar = message_bar
        self._pages = pages
        self._clear = clear
        self._interrupt = interrupt
        self._source_gone = source_gone
        self._demonstrate = demonstrate
        clock.failed.connect(self._failed)
        clock.lost.connect(self._lost)
        clock.returned.connect(self._returned)

    def complain(self, message: str, topic: str = "") -> None:
        """Say that there is nothing to show, and offer something that there always is."""
        demonstration = translate("window", "Demonstration")
        self._message_bar.complain(message, action=demonstration, step=self._demonstrate, topic=topic)

    def _failed(self, failure: Failed) -> None:
        if failure.loss is Loss.PICTURE:
            if self._clock.shows_newer_than(failure.at):
                return  # the person has turned on meanwhile
            self._clear(BAD_PICTURE)
            self._pages.show_position()
        elif failure.loss is Loss.SOURCE:
            self._clear(NOTHING_TO_SHOW)
            self._source_gone()
        elif failure.loss is Loss.SETTING:
            self._message_bar.complain(failure.message)
            return
        self.complain(failure.message, topic=ABOUT_MODEL if failure.loss is Loss.MODEL else "")

    def _lost(self) -> None:
        self._interrupt(STREAM_LOST if is_address(self._control.targets[0]) else CAMERA_LOST)
        self.complain(LOST_HINT, topic=_ABOUT_LOST)

    def _returned(self) -> None:
        self._message_bar.withdraw(_ABOUT_LOST)


NOTICE_DELAY_MS: Final = 400
"""Milliseconds after which opening a folder is worth a notice."""


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
        self._timer = QTimer(self)
        self._timer.setInterval(NOTICE_DELAY_MS)
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
        self._message_bar.withdraw(_ABOUT_SEARCH)

    def _tell(self) -> None:
        if self._source is None:
            return
        message = translate("window", "Searching {name} … {n:,} files found so far.").format(
            name=self._source.name, n=self._source.found
        )
        cancel = translate("window", "Cancel")
        self._message_bar.tell(message, action=cancel, step=self._cancel, topic=_ABOUT_SEARCH)
