"""Says what went wrong with what is shown, and offers the next step."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from fer_desktop.language import translate
from fer_desktop.live.events import Failed, Loss
from fer_desktop.ui.display_clock import DisplayClock
from fer_desktop.ui.live_control import LiveControl
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.ui.page_turner import PageTurner
from fer_desktop.ui.words import BAD_PICTURE, CAMERA_LOST, LOST_HINT, NOTHING_TO_SHOW, STREAM_LOST
from fer_desktop.vision.target_names import is_address


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

    def complain(self, message: str) -> None:
        """Say that there is nothing to show, and offer something that there always is."""
        self._message_bar.complain(
            message, action=translate("window", "Demonstration"), step=self._demonstrate
        )

    def _failed(self, failure: Failed) -> None:
        if failure.loss is Loss.PICTURE:
            if self._clock.shows_newer_than(failure.at):
                return  # the person has turned on meanwhile
            self._clear(BAD_PICTURE)
            self._pages.show_place()
        elif failure.loss is Loss.SOURCE:
            self._clear(NOTHING_TO_SHOW)
            self._source_gone()
        elif failure.loss is Loss.SETTING:
            self._message_bar.complain(failure.message)
            return
        self.complain(failure.message)

    def _lost(self) -> None:
        self._interrupt(STREAM_LOST if is_address(self._control.targets[0]) else CAMERA_LOST)
        self.complain(LOST_HINT)

    def _returned(self) -> None:
        if self._message_bar.text == LOST_HINT:
            self._message_bar.hide()
