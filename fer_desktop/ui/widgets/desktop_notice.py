"""A notification of the desktop, for what happens while somebody works in another program."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from fer_desktop.base.paths import APPLICATION

_SHOWN_MS: Final = 10_000


class DesktopNotice(QObject):
    """Flashes the window in the task bar, and shows a message where the desktop shows any.

    The tray icon that the message belongs to is there only as long as the message.

    Signals:
        clicked: The person has clicked the message.
    """

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        """Nothing is shown yet; ``window`` gives the icon."""
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._hiding = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._hiding.timeout.connect(self.hide)

    def show(self, text: str) -> bool:
        """Show one sentence, unless a window of this program is in front; whether it was shown."""
        if QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
            return False
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            if self._icon is None:
                self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
                self._icon.messageClicked.connect(self.clicked)
            self._icon.show()
            self._icon.showMessage(APPLICATION, text, QSystemTrayIcon.MessageIcon.Information, _SHOWN_MS)
            self._hiding.start()
        return True

    def hide(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
