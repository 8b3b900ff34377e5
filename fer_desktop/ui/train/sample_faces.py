"""Some faces of each emotion, row by row."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from fer_desktop.emotion_names import shown_name
from fer_desktop.language import translate
from fer_desktop.ui.train.faces import FaceRow, decoded
from fer_desktop.ui.train.parts import clear, label


class SampleFaces(QWidget):
    """A row for each emotion that has faces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(4)
        self._layout.setColumnStretch(1, 1)
        self.rows: dict[str, FaceRow] = {}

    def show_samples(self, samples: Mapping[str, Sequence[str]], size: int) -> None:
        """Show other faces; ``samples`` as in the event ``faces``, of ``size`` pixels."""
        clear(self._layout)
        self.rows = {}
        for row, (emotion, faces) in enumerate((name, faces) for name, faces in samples.items() if faces):
            self.rows[emotion] = FaceRow()
            self.rows[emotion].show_faces([decoded(face, size) for face in faces])
            hint = translate("train", "Faces that are labelled {emotion}")
            self.rows[emotion].setToolTip(hint.format(emotion=shown_name(emotion)))
            self._layout.addWidget(label(shown_name(emotion), wraps=False), row, 0)
            self._layout.addWidget(self.rows[emotion], row, 1)
