"""All faces of the picture, a row each, in the order of their numbers."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, translate
from fer_desktop.ui.panels.face_row import FaceRow
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.inference.reject_option import is_doubtful
from fer_desktop.vision.types import Bytes, FaceReading

ROOM_FOR: Final = 24
"""Rows at most: of a crowd, no list helps."""
PICTURE_EVERY: Final = 0.5
"""Seconds between two pictures of a face: one that changes more often is hard to recognize."""


class FaceList(QWidget):
    """Where a row stands depends on the faces alone, not on which is selected.

    Signals:
        face_selected: The number of the face that was chosen.
        face_pointed: The number of the face whose row the pointer is over; 0 when it has left.
        name_asked: The number of a face that is to be named.
        menu_asked: The number of a face whose menu is asked for, and where on the screen.
        hidden_asked: Hidden faces are to be shown again.
    """

    face_selected = Signal(int)
    face_pointed = Signal(int)
    name_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    hidden_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("panels", "Faces"))
        self.rows: list[FaceRow] = []
        self.hidden_faces = 0
        self._pictures: dict[int, tuple[float, QImage]] = {}
        self._covered = False
        self._marked = self._pointed = 0
        self._more = PlainLabel()
        self._more.setObjectName("caption")
        self._more.setWordWrap(True)
        self.show_hidden = QPushButton()
        self.show_hidden.setObjectName("link")
        self.show_hidden.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_hidden.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_hidden.clicked.connect(self.hidden_asked)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        for below in (self._more, self.show_hidden):
            self._layout.addWidget(below)
            below.hide()
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What stands in the rows, and below them, from the top."""
        below = [one.text() for one in (self._more, self.show_hidden) if not one.isHidden()]
        return [row.accessibleName() for row in self.rows if not row.isHidden()] + below

    def show_faces(
        self,
        faces: Sequence[FaceReading],
        selected: FaceReading | None,
        confidence_threshold: float,
        captured_at: float,
    ) -> None:
        """Show these faces.

        Args:
            faces: In any order.
            selected: The one that the window is about.
            confidence_threshold: One whose highest probability is under this, 0..1, is uncertain.
            captured_at: When the frame was captured, in seconds; pictures are renewed by it.
        """
        faces = sorted(faces, key=lambda face: (face.number, face.face_id))
        shown = faces if len(faces) <= ROOM_FOR else faces[: ROOM_FOR - 1]
        self._renew_pictures(shown, captured_at)
        focused = next((row.face.face_id for row in self.rows if row.hasFocus() and row.face), None)
        self._make_rows(len(shown))
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(shown))
            if index >= len(shown):
                row.face = None
                continue
            face = shown[index]
            row.show_face(
                face,
                self._pictures[face.face_id][1] if face.face_id in self._pictures else None,
                doubtful=is_doubtful(face, confidence_threshold),
                selected=face is selected,
                marked=face.face_id == self._marked,
            )
            if face.face_id == focused:
                # The keys are a face's, not a row's.
                row.setFocus()
        self._more.setVisible(len(shown) < len(faces))
        self._more.setText(
            translate("panels", "and {n} more; click one in the picture").format(n=len(faces) - len(shown))
        )
        self._tell_of_pointer()
        self.setVisible(bool(faces) or self.hidden_faces > 0)

    def mark(self, face_id: int) -> None:
        """Mark the row of the face whose box the pointer is over; 0: of none."""
        self._marked = face_id
        for row in self.rows:
            row.mark(row.face is not None and row.face.face_id == face_id)

    def count_hidden(self, hidden: int) -> None:
        """Say how many faces are hidden, and offer to show them."""
        self.hidden_faces = hidden
        self.show_hidden.setVisible(hidden > 0)
        self.show_hidden.setText(
            counted(
                hidden,
                translate("panels", "{n} hidden face · Show"),
                translate("panels", "{n} hidden faces · Show"),
            )
        )
        self.setVisible(hidden > 0 or any(row.face for row in self.rows))

    def cover(self, covering: bool) -> None:
        """Show no pictures, nor keep any; or show them again with the next reading."""
        self._covered = covering
        self._pictures = {}
        for row in self.rows:
            row.picture = None
            row.update()

    def _renew_pictures(self, faces: Sequence[FaceReading], captured_at: float) -> None:
        """Take pictures of faces that have none, or an old one, or one of this very frame."""
        pictures = {}
        for face in faces:
            if face.crop is None or self._covered:
                continue
            taken_at, picture = self._pictures.get(face.face_id, (-1.0, None))
            if picture is None or not 0 < captured_at - taken_at < PICTURE_EVERY:
                taken_at, picture = captured_at, _image(face.crop)
            pictures[face.face_id] = taken_at, picture
        self._pictures = pictures

    def _make_rows(self, count: int) -> None:
        while len(self.rows) < count:
            row = FaceRow()
            # Not when it is released: by then the row may show another face.
            row.pressed.connect(self._choose)
            row.pointed.connect(self._tell_of_pointer)
            row.name_asked.connect(self._ask_for_name)
            row.menu_asked.connect(self._ask_for_menu)
            self._layout.insertWidget(len(self.rows), row)
            self.rows.append(row)

    def _face_of_sender(self) -> FaceReading | None:
        row = self.sender()
        return row.face if isinstance(row, FaceRow) else None

    def _choose(self) -> None:
        face = self._face_of_sender()
        if face is not None:
            self.face_selected.emit(face.face_id)

    def _ask_for_name(self) -> None:
        face = self._face_of_sender()
        if face is not None:
            self.name_asked.emit(face.face_id)

    def _ask_for_menu(self, place: QPoint) -> None:
        face = self._face_of_sender()
        if face is not None:
            self.menu_asked.emit(face.face_id, place)

    def _tell_of_pointer(self) -> None:
        """Say which face is pointed at, if it is another one: also where rows have changed below it."""
        pointed = next((row.face.face_id for row in self.rows if row.underMouse() and row.face), 0)
        if pointed != self._pointed:
            self._pointed = pointed
            self.face_pointed.emit(pointed)


def _image(crop: Bytes) -> QImage:
    height, width = crop.shape
    # A copy, because the array goes with its frame.
    return QImage(crop.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
