"""The filter above the faces of a split, and the Samples panel before there are faces."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.models.evaluated_faces import FaceChoice
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.plain_text import PlainLabel

_KINDS: Final = (
    (translate("panels", "Most confident errors"), False, True),
    (translate("panels", "Least confident errors"), False, False),
    (translate("panels", "Most confident correct predictions"), True, True),
    (translate("panels", "Least confident correct predictions"), True, False),
    (translate("panels", "All, most confident first"), None, True),
    (translate("panels", "All, least confident first"), None, False),
)
"""What stands in the list; whether such faces were read as labelled; whether the most confident come
first."""


class SamplesFilter(QWidget):
    """Three lists to choose from; ``kind`` stands where its owner puts it.

    Signals:
        changed: Another choice.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = _list(
            translate("panels", "Faces to show"),
            translate("panels", "Sorted by the probability of the prediction (confidence)"),
        )
        self.kind.addItems([title for title, _, _ in _KINDS])
        self.label = _list(
            translate("panels", "Label"),
            translate("panels", "True label: the emotion that people gave the face"),
        )
        self.read = _list(
            translate("panels", "Prediction"),
            translate("panels", "Predicted label: the emotion with the highest probability"),
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
        _, right, most_confident_first = _KINDS[self.kind.currentIndex()]
        return FaceChoice(
            right, self.label.currentData() or "", self.read.currentData() or "", most_confident_first
        )

    def offer(self, emotions: tuple[str, ...]) -> None:
        """Offer these emotions."""
        titles = (
            (self.label, translate("panels", "Label: any"), translate("panels", "Label: {emotion}")),
            (self.read, translate("panels", "Prediction: any"), translate("panels", "Prediction: {emotion}")),
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
        kinds = [(right, most_confident_first) for _, right, most_confident_first in _KINDS]
        self.kind.setCurrentIndex(kinds.index((choice.right, choice.most_confident_first)))
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


INVITATION: Final = translate(
    "panels",
    "The faces that this model was evaluated on are not stored with it, because they show people. Choose "
    "the file or folder that contains them to see each one here with its prediction.",
)
_DATA_FILTER: Final = translate("panels", "Tables of faces (*.csv);;All files (*)")


class ChooseFaces(QPushButton):
    """Asks for the file or the folder in which the faces are.

    Signals:
        chosen: The paths, a list.
    """

    chosen = Signal(list)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        menu = QMenu(self)
        menu.addAction(translate("panels", "A table, such as fer2013.csv…"), self._ask_for_file)
        menu.addAction(translate("panels", "A folder of labelled pictures…"), self._ask_for_folder)
        self.setMenu(menu)

    def _ask_for_file(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, translate("panels", "Choose evaluated faces"), "", _DATA_FILTER
        )
        if paths:
            self.chosen.emit([Path(path) for path in paths])

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("panels", "Choose evaluated faces"))
        if folder:
            self.chosen.emit([Path(folder)])


class SamplesPage(QWidget):
    """A sentence, and a button for each next step; or a bar and a button to stop.

    Signals:
        chosen: The paths in which the person says the faces are, a list.
        again: The faces of the remembered paths are wanted.
        stopped: They are wanted no more.
    """

    chosen = Signal(list)
    again = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(280)
        self.bar.setTextVisible(False)
        self.remembered = QPushButton()
        self.remembered.clicked.connect(lambda: self.again.emit())
        self.choose = ChooseFaces(translate("panels", "Choose evaluated faces…"))
        self.choose.chosen.connect(self.chosen)
        self.stop = QPushButton(translate("panels", "Cancel"))
        self.stop.clicked.connect(lambda: self.stopped.emit())
        steps = QVBoxLayout()
        steps.setSpacing(8)
        for widget in (self.bar, self.remembered, self.choose, self.stop):
            # Before the layout counts it: never all of them are there together.
            widget.hide()
            steps.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._text)
        layout.addLayout(steps)
        layout.addStretch(1)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text().replace("\u200b", "")

    def invite(self, sentence: str, paths: list[Path], choosable: bool = True) -> None:
        """Say a sentence, and offer to choose; the remembered paths too, if there are any."""
        self._say(sentence)
        said = translate("panels", "Show faces from {name}")
        self.remembered.setText(said.format(name=paths[0].name) if paths else "")
        self._show(remembered=bool(paths), choose=choosable)

    def show_progress(self, what: str, part: float) -> None:
        """Say what is being done, and how far it is, 0..1; below 0 where nobody knows."""
        self._say(f"{what} …")
        self.bar.setRange(0, 0 if part < 0 else 1000)
        self.bar.setValue(round(max(part, 0.0) * 1000))
        self._show(bar=True, stop=True)

    def _say(self, sentence: str) -> None:
        self._text.setText(breakable(sentence))

    def _show(
        self, *, bar: bool = False, remembered: bool = False, choose: bool = False, stop: bool = False
    ) -> None:
        show: list[tuple[Callable[[bool], None], bool]] = [
            (self.bar.setVisible, bar),
            (self.remembered.setVisible, remembered),
            (self.choose.setVisible, choose),
            (self.stop.setVisible, stop),
        ]
        for set_visible, visible in show:
            set_visible(visible)
