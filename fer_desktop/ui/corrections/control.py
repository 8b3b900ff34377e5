"""Takes corrections of readings, and says what became of them."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from fer_desktop.corrections import CorrectionFolder
from fer_desktop.emotion_names import shown_name
from fer_desktop.errors import CorrectionError
from fer_desktop.language import translate
from fer_desktop.ui.corrections.menu import CorrectionMenu
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.vision.types import Bytes, FaceReading

if TYPE_CHECKING:
    from fer_desktop.ui.corrections.dialog import CorrectionsDialog

COVERED: Final = translate("corrections", "Faces are covered. Show them again (X) to correct a reading.")
NO_FACE: Final = translate("corrections", "There is no face to correct. Show a picture with a face first.")
UNDONE: Final = translate("corrections", "The face was deleted again.")


class CorrectionControl(QObject):
    """Asks what a face looks like, stores it, and opens the list of corrections."""

    def __init__(self, folder: CorrectionFolder, message_bar: MessageBar, parent: QWidget) -> None:
        """Connect nothing yet.

        Args:
            folder: Where corrections are.
            message_bar: Says that a face was stored, or why not.
            parent: Above which menu and list appear.
        """
        super().__init__(parent)
        self.folder = folder
        self._bar = message_bar
        self._window = parent
        self._dialog: CorrectionsDialog | None = None
        self.menu: CorrectionMenu | None = None

    def ask(self, face: FaceReading | None, at: QPoint | None = None) -> None:
        """Ask what this face looks like, with the pixels it was read from; ``at`` in pixels of the screen."""
        if face is None or face.crop is None:
            self._bar.tell(NO_FACE if face is None else COVERED)
            return
        crop = face.crop.copy()
        menu = CorrectionMenu(face, crop, self._window)
        menu.chosen.connect(lambda emotion: self.store(crop, emotion))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(at or QCursor.pos())

    def store(self, crop: Bytes, emotion: str) -> None:
        """Store a face under an emotion, and say so."""
        try:
            change = self.folder.add(crop, emotion, datetime.now())
        except CorrectionError as error:
            self._bar.complain(str(error))
            return
        self._refresh()
        self._bar.tell(
            translate(
                "corrections", "Stored this face as {emotion} among your corrections, on this computer only."
            ).format(emotion=shown_name(emotion)),
            action=translate("corrections", "Undo"),
            step=lambda: self._try(lambda: self.folder.undo(change), UNDONE),
        )

    def show_all(self) -> None:
        """Show the list of corrections, or bring it to the front."""
        if self._dialog is None:
            # A window should appear without it.
            from fer_desktop.ui.corrections.dialog import CorrectionsDialog

            self._dialog = CorrectionsDialog(self.folder, self._window)
        self._dialog.refresh()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @property
    def dialog(self) -> "CorrectionsDialog | None":
        """The list, once it was shown."""
        return self._dialog

    def _refresh(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.refresh()

    def _try(self, step: Callable[[], object], done: str) -> None:
        try:
            step()
        except CorrectionError as error:
            self._bar.complain(str(error))
            return
        self._refresh()
        self._bar.tell(done)
