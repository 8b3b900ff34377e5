"""The empty state of the data page: what to bring, and how."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.language import translate
from fer_desktop.ui.train.parts import label
from fer_desktop.ui.train.source_list import SourceList

_WHAT: Final = translate(
    "train",
    "A model learns from faces that somebody has labelled. Bring a table such as fer2013.csv, or a folder "
    "that has one folder of pictures for each emotion: Angry, Disgust, Fear, Happy, Neutral, Sad, Surprise. "
    "Two emotions are enough to begin with; a few hundred faces of each are better than a few.",
)


class DropPlace(QFrame):
    """Says what to drop, and offers the same as buttons."""

    def __init__(self, sources: SourceList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropPlace")
        title = label(translate("train", "Drop faces here"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = label(_WHAT)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        private = label(translate("train", "Everything stays on this computer."), "caption")
        private.setAlignment(Qt.AlignmentFlag.AlignCenter)
        file = QPushButton(translate("train", "Choose a CSV file…"))
        folder = QPushButton(translate("train", "Choose a folder…"))
        file.clicked.connect(sources.ask_for_files)
        folder.clicked.connect(sources.ask_for_folder)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(file)
        buttons.addWidget(folder)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addLayout(buttons)
        layout.addWidget(private)
        layout.addStretch(1)
