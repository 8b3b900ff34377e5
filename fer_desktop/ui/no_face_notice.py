"""Says above a picture on which no face was found what to try."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from fer_desktop.language import translate
from fer_desktop.live.no_face_words import picture_advice
from fer_desktop.ui.display_clock import DisplayClock
from fer_desktop.ui.live_control import LiveControl
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.vision.types import Analysis


class NoFaceNotice(QObject):
    """Speaks of still pictures only: before a camera, and in a video, there is often nobody."""

    def __init__(
        self,
        message_bar: MessageBar,
        clock: DisplayClock,
        control: LiveControl,
        set_up: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """Connect.

        Args:
            message_bar: Shows the notice, unless it has something else to say.
            clock: Tells of each analysis.
            control: Knows what is shown, and how faces are found.
            set_up: Lets the person set how faces are found.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._message_bar, self._control, self._set_up = message_bar, control, set_up
        self._message = ""
        self._closed: object = None
        clock.analysed.connect(self._look)
        message_bar.closed.connect(self._leave_alone)

    def _look(self, analysis: Analysis) -> None:
        told = bool(self._message) and self._message_bar.text == self._message
        self._message = ""
        in_video = self._control.pages is None or analysis.position is not None
        if analysis.faces or in_video:
            if told:
                self._message_bar.hide()
            return
        if self._closed == self._searched or (self._message_bar.text and not told):
            return
        self._message = picture_advice(analysis.frame_size, self._control.finding)
        self._message_bar.tell(
            self._message, action=translate("window", "Face detection…"), step=self._set_up
        )

    @property
    def _searched(self) -> object:
        """What was opened, and how it is searched."""
        return self._control.targets, self._control.finding

    def _leave_alone(self) -> None:
        """Whoever closes it has read it: it comes again for other pictures and other settings."""
        if self._message:
            self._closed = self._searched
