"""What closing a window means while a training runs: a question, or it continues in the background."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QMessageBox, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.train.run_step.run_page import RunPage
from fer_desktop.ui.widgets.page_parts import ask

_TITLE: Final = translate("train", "Training in progress")
_CLOSING: Final = translate("train", "Training is in progress. Stop it and close? {kept}")
_HIDING: Final = translate(
    "train",
    "Training is in progress. Continue it in the background? The status bar of the main window shows the "
    "progress; click it to open this window again. If you stop: {kept}",
)


class TrainClosing:
    """Asks at most once for each training whether it goes on in the background.

    Attributes:
        ending: Whether the window closes and the training ends with it.
        continues: Whether the training that runs goes on in the background when the window is closed.
    """

    def __init__(self, window: QWidget, run_page: RunPage) -> None:
        """Ask for ``window`` about the training of ``run_page``."""
        self._window, self._run_page = window, run_page
        self.ending = self.continues = False
        self._asked_to_end = self._asked_to_hide = False
        run_page.changed.connect(self._state_changed)

    def may_end(self, close: Callable[[], object]) -> bool:
        """Whether nothing would be lost; else it asks, and calls ``close`` if the person agrees.

        A second wish to close, while the question stands, is an answer too.
        """
        self.ending = self.ending or self._asked_to_end
        if self.ending or not self._run_page.busy:
            return True
        self._asked_to_end = True
        text = _CLOSING.format(kept=self._run_page.what_is_kept)
        yes, no = translate("train", "Stop and close"), translate("train", "Continue training")
        owner = self._window if self._window.isVisible() else self._window.parentWidget() or self._window
        box = ask(owner, _TITLE, text, yes, no, lambda: self._end(close))
        box.finished.connect(self._answered)
        owner.raise_()
        return False

    def may_hide(self) -> bool:
        """Whether the window may be hidden while the training goes on; else it asks.

        A second wish to close, while the question stands, is a yes.
        """
        self.continues = self.continues or self._asked_to_hide
        if self.continues:
            return True
        self._asked_to_hide = True
        text = _HIDING.format(kept=self._run_page.what_is_kept)
        box = QMessageBox(
            QMessageBox.Icon.Question, _TITLE, text, QMessageBox.StandardButton.NoButton, self._window
        )
        roles = QMessageBox.ButtonRole
        going = box.addButton(translate("train", "Continue in the background"), roles.AcceptRole)
        ending = box.addButton(translate("train", "Stop and close"), roles.DestructiveRole)
        staying = box.addButton(translate("train", "Cancel"), roles.RejectRole)
        box.setDefaultButton(going)
        box.setEscapeButton(staying)
        steps = {going: self._continue, ending: lambda: self._end(self._window.close)}
        box.buttonClicked.connect(lambda button: steps.get(button, lambda: None)())
        box.finished.connect(self._answered)
        box.finished.connect(box.deleteLater)
        box.open()
        return False

    def _continue(self) -> None:
        self.continues = True
        self._window.close()

    def _end(self, close: Callable[[], object]) -> None:
        self.ending = True
        close()

    def _answered(self) -> None:
        self._asked_to_end = self._asked_to_hide = False

    def _state_changed(self) -> None:
        """Another training is asked about anew."""
        self.continues = self.continues and self._run_page.busy
