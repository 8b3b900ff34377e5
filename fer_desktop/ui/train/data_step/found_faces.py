"""Some faces of each emotion, and what looks wrong with the data."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.ui.train.data_step.class_balance import ClassBalance
from fer_desktop.ui.train.data_step.cleaning_view import CleaningView
from fer_desktop.ui.train.data_step.face_pictures import FacePictureRow, decoded
from fer_desktop.ui.train.data_step.source_list import DropPlace
from fer_desktop.ui.widgets.page_parts import ColumnArea, clear, label
from fer_desktop.ui.widgets.plain_text import plain_tip


class SampleFaces(QWidget):
    """A row for each emotion that has faces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(4)
        self._layout.setColumnStretch(1, 1)
        self.rows: dict[str, FacePictureRow] = {}

    def show_samples(self, samples: Mapping[str, Sequence[str]], size: int) -> None:
        """Show other faces; ``samples`` as in the event ``faces``, of ``size`` pixels."""
        clear(self._layout)
        self.rows = {}
        for row, (emotion, faces) in enumerate((name, faces) for name, faces in samples.items() if faces):
            self.rows[emotion] = FacePictureRow()
            self.rows[emotion].show_faces([decoded(face, size) for face in faces])
            hint = translate("train", "Faces labelled {emotion}")
            self.rows[emotion].setToolTip(plain_tip(hint.format(emotion=shown_name(emotion))))
            self._layout.addWidget(label(shown_name(emotion), wraps=False), row, 0)
            self._layout.addWidget(self.rows[emotion], row, 1)


class FoundView(QStackedWidget):
    """Before there are faces, a place to drop them."""

    def __init__(
        self,
        drop_place: DropPlace,
        samples: SampleFaces,
        class_balance: ClassBalance,
        cleaning: CleaningView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.drop_place = drop_place
        found = QWidget()
        shown = QVBoxLayout(found)
        shown.setContentsMargins(12, 12, 16, 12)
        shown.setSpacing(6)
        self._cleaning_part = QWidget()
        part = QVBoxLayout(self._cleaning_part)
        part.setContentsMargins(0, 12, 0, 0)
        part.setSpacing(6)
        part.addWidget(label(translate("train", "Data cleaning"), "heading"))
        part.addWidget(cleaning)
        shown.addWidget(label(translate("train", "Sample faces"), "heading"))
        shown.addWidget(samples)
        shown.addSpacing(6)
        shown.addWidget(label(translate("train", "Class balance"), "heading"))
        for below in (class_balance, self._cleaning_part):
            shown.addWidget(below)
        shown.addStretch(1)
        empty = QWidget()
        around = QVBoxLayout(empty)
        around.setContentsMargins(12, 12, 16, 12)
        around.addWidget(drop_place)
        waiting = translate("train", "Faces appear here once they are read.")
        self._waiting = label(waiting, "caption")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        around.addWidget(self._waiting)
        self.addWidget(empty)
        self.addWidget(ColumnArea(found))

    def show_state(self, *, reading: bool, read: bool, seen: bool) -> None:
        """Show what there is: faces once they are ``read`` or the first of them ``seen``."""
        self.setCurrentIndex(1 if read or seen else 0)
        self.drop_place.setVisible(not reading)
        self._waiting.setVisible(reading)
        self._cleaning_part.setVisible(read)
