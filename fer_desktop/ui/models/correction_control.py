"""Takes corrections of readings by one key or click, and says what became of them."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget, QWidgetAction

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import StoredFaceError
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.models.corrections import EMOTIONS, Change, CorrectionFolder
from fer_desktop.ui.main.texts import FACES_COVERED
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.face_grid import gray_image
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.ui.widgets.session_files import StoredKind
from fer_desktop.vision.types import Bytes, FaceReading

_SIDE = 64
_DOT = 12


class CorrectionMenu(QMenu):
    """Shows the face, and the emotions with the keys 1 to 7.

    Signals:
        chosen: The emotion.
    """

    chosen = Signal(str)

    def __init__(self, face: FaceReading, crop: Bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        header = QWidgetAction(self)
        header.setDefaultWidget(_header(face, crop))
        self.addAction(header)
        self.addSeparator()
        for number, emotion in enumerate(EMOTIONS, start=1):
            action = self.addAction(_dot(emotion), f"&{number}   {shown_name(emotion)}")
            action.triggered.connect(partial(self.chosen.emit, emotion))
        self.addSeparator()
        note = QWidgetAction(self)
        caption = PlainLabel(translate("corrections", "Only this crop is stored,\non this computer."))
        caption.setObjectName("caption")
        caption.setContentsMargins(12, 4, 12, 6)
        note.setDefaultWidget(caption)
        self.addAction(note)


def _header(face: FaceReading, crop: Bytes) -> QWidget:
    widget = QWidget()
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(12, 8, 12, 4)
    layout.setSpacing(12)
    picture = PlainLabel()
    side = Qt.TransformationMode.SmoothTransformation
    picture.setPixmap(QPixmap.fromImage(gray_image(crop).copy()).scaled(QSize(_SIDE, _SIDE), mode=side))
    layout.addWidget(picture)
    layout.addWidget(
        PlainLabel(
            translate("corrections", "Prediction: {label}, {percent}.\nWhat does the face look like?").format(
                label=shown_name(face.label), percent=shown_percent(face.probability)
            )
        )
    )
    return widget


def _dot(emotion: str) -> QIcon:
    pixmap = QPixmap(_DOT, _DOT)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emotion_colour(emotion))
    painter.drawEllipse(0, 0, _DOT, _DOT)
    painter.end()
    return QIcon(pixmap)


if TYPE_CHECKING:
    from fer_desktop.ui.models.corrections_dialog import CorrectionsDialog

NO_FACE: Final = translate("corrections", "No face to correct. Show a picture with a face first.")
UNDONE: Final = translate("corrections", "Correction removed.")


class CorrectionControl(QObject):
    """Asks what a face looks like, stores it, and opens the list of corrections.

    Signals:
        stored: A correction was stored, a ``StoredKind``, as the picture at this path.
        taken_back: It was removed again.
    """

    stored = Signal(object, object)
    taken_back = Signal(object, object)

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
            self._bar.tell(NO_FACE if face is None else FACES_COVERED)
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
        except StoredFaceError as error:
            self._bar.complain(str(error))
            return
        self._refresh()
        self._bar.tell(
            translate(
                "corrections", "Saved this face as {emotion} in My corrections, on this computer only."
            ).format(emotion=shown_name(emotion)),
            action=translate("corrections", "Undo"),
            step=lambda: self._take_back(change),
            passes=True,
        )
        self.stored.emit(StoredKind.CORRECTION, change.made[0])

    def show_all(self) -> None:
        """Show the list of corrections, or bring it to the front."""
        if self._dialog is None:
            # A window should appear without it.
            from fer_desktop.ui.models.corrections_dialog import CorrectionsDialog

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

    def _take_back(self, change: Change) -> None:
        try:
            self.folder.undo(change)
        except StoredFaceError as error:
            self._bar.complain(str(error))
            return
        self._refresh()
        self._bar.tell(UNDONE)
        self.taken_back.emit(StoredKind.CORRECTION, change.made[0])
