"""Covers the faces of what is shown and recorded of a source, if the person wants it so."""

from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal

from fer_desktop.base.i18n import translate
from fer_desktop.live.events import Failed, Loss
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl

_SETTING: Final = "view/cover_faces"
WAITING: Final = translate("window", "Faces are covered. The picture appears once they are detected.")
NOT_FOUND: Final = translate(
    "window", "Faces cannot be detected at the moment, so they cannot be covered. No picture is shown."
)


class FaceCover(QObject):
    """On or off, in the running session and in those that follow; remembered.

    This is about the picture, what is recorded of it, and what is shown of its faces beside it. Faces that
    were stored before, as in My corrections and the samples, stay as they are.

    Signals:
        changed: Whether faces are covered.
    """

    changed = Signal(bool)

    def __init__(
        self,
        frame_view: FrameView,
        control: LiveControl,
        clock: DisplayClock,
        settings: QSettings | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame_view = frame_view
        self._control = control
        self._clock = clock
        self._settings = settings
        if settings is not None:
            control.cover_faces(str(settings.value(_SETTING, "false")) == "true")
        clock.failed.connect(self._failed)

    @property
    def on(self) -> bool:
        """Whether faces are covered."""
        return self._control.covers_faces

    def choose(self, on: bool) -> None:
        """Cover faces, or show them again; the picture that is shown changes at once."""
        if self._settings is not None:
            self._settings.setValue(_SETTING, "true" if on else "false")
        if on == self.on:
            return
        self._control.cover_faces(on)
        if on and not self._frame_view.empty:
            self._clock.hide_frame()
            self._frame_view.clear(WAITING)
        self.changed.emit(on)

    def _failed(self, failure: Failed) -> None:
        if failure.loss is Loss.MODEL and self.on:
            self._frame_view.clear(NOT_FOUND)
