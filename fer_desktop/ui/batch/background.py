"""Something that takes a moment, done beside the window."""

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.errors import FerError
from fer_desktop.live.loops import in_words

_LOOK_MS: Final = 50


class Background(QObject):
    """Does one thing at a time in a thread; the window asks whether it is done.

    Signals:
        done: What to say of it.
        failed: Why it did not work, in a sentence.
    """

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._said, self._complained = "", ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def do(self, work: Callable[[], object], said: str) -> None:
        """Do something, and then say so; nothing while something else is being done."""
        if self._thread is None:
            self._said, self._complained = said, ""
            self._thread = threading.Thread(name="export", target=self._work, args=(work,), daemon=True)
            self._thread.start()
            self._timer.start()

    def _work(self, work: Callable[[], object]) -> None:
        try:
            work()
        except FerError as error:
            self._complained = str(error)
        except Exception as error:
            self._complained = in_words(error, "writing a file")

    def _look(self) -> None:
        if self._thread is not None and not self._thread.is_alive():
            self._thread = None
            self._timer.stop()
            if self._complained:
                self.failed.emit(self._complained)
            else:
                self.done.emit(self._said)
