"""The right half of the first step: some of the faces, and what looks wrong with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.language import translate
from fer_desktop.ui.train.cleaning_view import CleaningView
from fer_desktop.ui.train.drop_place import DropPlace
from fer_desktop.ui.train.parts import label, scrolled
from fer_desktop.ui.train.sample_faces import SampleFaces


class FoundView(QStackedWidget):
    """Before there are faces, a place to drop them."""

    def __init__(
        self,
        drop_place: DropPlace,
        samples: SampleFaces,
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
        part.addWidget(label(translate("train", "What looks wrong"), "heading"))
        part.addWidget(cleaning)
        shown.addWidget(label(translate("train", "Some of the faces"), "heading"))
        for below in (samples, self._cleaning_part):
            shown.addWidget(below)
        shown.addStretch(1)
        empty = QWidget()
        around = QVBoxLayout(empty)
        around.setContentsMargins(12, 12, 16, 12)
        around.addWidget(drop_place)
        waiting = translate("train", "The faces are shown here as soon as they are read.")
        self._waiting = label(waiting, "caption")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        around.addWidget(self._waiting)
        self.addWidget(empty)
        self.addWidget(scrolled(found))

    def show_state(self, *, reading: bool, read: bool, seen: bool) -> None:
        """Show what there is: faces once they are ``read`` or the first of them ``seen``."""
        self.setCurrentIndex(1 if read or seen else 0)
        self.drop_place.setVisible(not reading)
        self._waiting.setVisible(reading)
        self._cleaning_part.setVisible(read)
