"""The Qt application: its name, its icon, and what desktops know it by."""

import ctypes
import sys
from typing import Final

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from fer_desktop.base import paths

APPLICATION_ID: Final = "fer-desktop"
"""The name of the desktop entry and of the icon, without suffix."""


def create_application() -> QApplication:
    """The application of this process, made if there is none yet."""
    if sys.platform == "win32":
        # Otherwise the task bar groups the window with all other programs in Python.
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APPLICATION_ID)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(paths.APPLICATION)
    application.setApplicationDisplayName(paths.APPLICATION)
    application.setDesktopFileName(APPLICATION_ID)
    application.setWindowIcon(QIcon(str(paths.icon())))
    return application
