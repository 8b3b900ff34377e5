"""The row above the faces of a split: which of them are shown."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from fer_desktop.emotion_names import shown_name
from fer_desktop.language import translate
from fer_desktop.measured_faces import FaceChoice

_KINDS: Final = (
    (translate("panels", "Surest mistakes"), False, True),
    (translate("panels", "Least sure mistakes"), False, False),
    (translate("panels", "Surest right ones"), True, True),
    (translate("panels", "Least sure right ones"), True, False),
    (translate("panels", "All, surest first"), None, True),
    (translate("panels", "All, least sure first"), None, False),
)
"""What stands in the list; whether such faces were read as labelled; whether the surest come first."""


class SamplesFilter(QWidget):
    """Three lists to choose from; ``kind`` stands where its owner puts it.

    Signals:
        changed: Another choice.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = _list(
            translate("panels", "Which faces"),
            translate("panels", "In the order of the probability of what was read (confidence)"),
        )
        self.kind.addItems([title for title, _, _ in _KINDS])
        self.label = _list(
            translate("panels", "Label"),
            translate("panels", "The emotion that people gave the face (actual)"),
        )
        self.read = _list(
            translate("panels", "Read as"),
            translate("panels", "The emotion that the model finds likeliest (predicted)"),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.read, 1)
        for box in (self.kind, self.label, self.read):
            box.currentIndexChanged.connect(lambda: self.changed.emit())

    @property
    def choice(self) -> FaceChoice:
        """What the lists say."""
        _, right, surest_first = _KINDS[self.kind.currentIndex()]
        return FaceChoice(right, self.label.currentData() or "", self.read.currentData() or "", surest_first)

    def offer(self, emotions: tuple[str, ...]) -> None:
        """Offer these emotions."""
        titles = (
            (self.label, translate("panels", "Label: any"), translate("panels", "Label: {emotion}")),
            (self.read, translate("panels", "Read: any"), translate("panels", "Read: {emotion}")),
        )
        for box, any_of_them, title in titles:
            box.blockSignals(True)
            box.clear()
            box.addItem(any_of_them, "")
            for emotion in emotions:
                box.addItem(title.format(emotion=shown_name(emotion)), emotion)
            box.blockSignals(False)

    def show_choice(self, choice: FaceChoice) -> None:
        """Put the lists so that they say this."""
        boxes = (self.kind, self.label, self.read)
        for box in boxes:
            box.blockSignals(True)
        kinds = [(right, surest_first) for _, right, surest_first in _KINDS]
        self.kind.setCurrentIndex(kinds.index((choice.right, choice.surest_first)))
        for box, emotion in ((self.label, choice.label), (self.read, choice.read)):
            box.setCurrentIndex(max(box.findData(emotion), 0))
        for box in boxes:
            box.blockSignals(False)
        self.changed.emit()


def _list(name: str, explanation: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(explanation)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
