"""Where messages for developers go: a rotating file, with crashes and Qt's own messages in it."""

import faulthandler
import logging
import os
import sys
import threading
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from fer_desktop.base.paths import prepare_folder
from training.core.storage.permissions import opener

FILE_NAME: Final = "fer-desktop.log"
CRASH_FILE_NAME: Final = "crash.log"
_LARGEST: Final = 1_000_000
_KEPT: Final = 3

logger = logging.getLogger("fer_desktop")


class LogFile(RotatingFileHandler):
    """The log, as private as its folder.

    Attributes:
        crashes: Descriptor of the file that crashes are written to.
    """

    crashes: int

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding=self.encoding, errors=self.errors, opener=opener)


def start_logging(folder: Path) -> Path | None:
    """Log to a file in ``folder``, and route uncaught exceptions there.

    Returns:
        The log file, or None where none can be written; then only warnings go to standard error.
    """
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread
    path = folder / FILE_NAME
    try:
        prepare_folder(folder)
        handler = LogFile(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
        crashes = opener(str(folder / CRASH_FILE_NAME), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    except OSError as error:
        logger.warning("No log file can be written to %s (%s)", folder, error.strerror)
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    handler.crashes = crashes
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # A file of its own: the log's is exchanged when it is full, and a crash can follow nothing.
    faulthandler.enable(crashes)
    return path


def stop_logging() -> Path | None:
    """Close the log and the file of crashes, as before they are deleted.

    Returns:
        The folder to give to ``start_logging`` then; None where nothing was logged.
    """
    root, folder = logging.getLogger(), None
    for handler in list(root.handlers):
        if isinstance(handler, LogFile):
            folder = Path(handler.baseFilename).parent
            root.removeHandler(handler)
            handler.close()
            faulthandler.disable()
            os.close(handler.crashes)
    return folder


def route_qt_messages() -> None:
    """Send what Qt says into the log too."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    qt_logger = logging.getLogger("qt")

    def handle(kind: QtMsgType, _context: object, message: str | None) -> None:
        qt_logger.log(levels.get(kind, logging.WARNING), "%s", message)

    qInstallMessageHandler(handle)


def _log_uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    logger.critical("Uncaught exception", exc_info=(kind, error, traceback))
    sys.__excepthook__(kind, error, traceback)


def _log_uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        _log_uncaught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
