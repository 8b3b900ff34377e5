"""Controls over the picture that come with the pointer and go again."""

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsOpacityEffect, QStyle, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate

STAYS_MS: Final = 2_000
"""How long the controls stay after the pointer has come to rest."""
_FADE_MS: Final = 250
_WIDEST: Final = 960
_EDGE: Final = 24
_CLIENT_AREA_ANIMATION: Final = 0x1042
"""``SPI_GETCLIENTAREAANIMATION`` of Windows."""


def reduced_motion(widget: QWidget) -> bool:
    """Whether the person has asked the system, or the style, for no animations, as far as it can be known."""
    duration = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    if sys.platform == "win32":
        import ctypes

        enabled = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(enabled), 0)
        return duration == 0 or not enabled.value
    return duration == 0


class PlayerOverlay(QFrame):
    """Stands at the lower edge of another widget while the pointer or the keyboard is in use.

    It is never shown while the controls in it are hidden.

    Attributes:
        row: Where the controls belong, one widget.
    """

    def __init__(self, parent: QWidget) -> None:
        """Hidden until ``wake``."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("playerOverlay")
        self.setAutoFillBackground(True)
        self.setAccessibleName(translate("picture", "Player"))
        self.row = QVBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self._opacity = QGraphicsOpacityEffect(self)
        self._opacity.setEnabled(False)  # an effect that changes nothing would cost a copy of every frame
        self.setGraphicsEffect(self._opacity)
        self._fade = QPropertyAnimation(self._opacity, b"opacity", self)
        self._fade.setDuration(_FADE_MS)
        self._fade.finished.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._rest)
        parent.installEventFilter(self)
        self.hide()

    def wake(self) -> None:
        """Show the controls, if there are any, for some time."""
        self._fade.stop()
        self._opacity.setEnabled(False)
        item = self.row.itemAt(0)
        controls = item.widget() if item is not None else None
        if controls is None or controls.isHidden():
            self.hide()
            return
        self._stand()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    @property
    def in_use(self) -> bool:
        """Whether the pointer or the keyboard is in it."""
        focus = QApplication.focusWidget()
        return self.underMouse() or (focus is not None and self.isAncestorOf(focus))

    def _rest(self) -> None:
        if self.in_use:
            self._timer.start()
        elif reduced_motion(self):
            self.hide()
        else:
            self._opacity.setEnabled(True)
            self._fade.setStartValue(1.0)
            self._fade.setEndValue(0.0)
            self._fade.start()

    def _stand(self) -> None:
        room = self._over.size()
        width, height = min(room.width() - 2 * _EDGE, _WIDEST), self.sizeHint().height()
        self.setGeometry((room.width() - width) // 2, room.height() - height - _EDGE, width, height)
