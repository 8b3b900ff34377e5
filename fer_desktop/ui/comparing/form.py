"""Which two models are compared, and on what."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from fer_desktop.language import shown_number, translate
from fer_desktop.models.entries import ModelEntry
from fer_desktop.ui.faces.words import WHOLE, WHOLE_HINT
from fer_desktop.ui.message_bar import breakable
from fer_desktop.ui.words import FILE_FILTER

NOTHING_CHOSEN: Final = translate("compare", "Choose a folder of pictures, or a video; or drop it here.")
UNREADABLE: Final = translate("compare", "cannot be read")


class CompareForm(QWidget):
    """Two lists of models, and the line that says what they read.

    Attributes:
        whole: Whether each picture is read as one face, instead of being searched for faces.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is chosen, and no model is listed yet."""
        super().__init__(parent)
        self.targets: tuple[str, ...] = ()
        self._entries: tuple[ModelEntry, ...] = ()
        self.first, self.second = (_models(letter) for letter in "AB")
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(lambda: self.changed.emit())
        self._what = QLabel()
        self._what.setWordWrap(True)
        self._what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.folder = QPushButton(translate("compare", "Folder…"))
        self.folder.setToolTip(
            translate("compare", "Choose a folder; what is in folders inside of it is read, too")
        )
        self.folder.clicked.connect(self._ask_for_folder)
        self.files = QPushButton(translate("compare", "Video or pictures…"))
        self.files.setToolTip(translate("compare", "Choose a video, or pictures"))
        self.files.clicked.connect(self._ask_for_files)
        self.whole = QCheckBox(WHOLE)
        self.whole.setToolTip(WHOLE_HINT)
        self._lay_out()
        self._show()

    @property
    def chosen(self) -> tuple[ModelEntry | None, ModelEntry | None]:
        """Model A and model B."""
        return self._entry(self.first), self._entry(self.second)

    def show_models(self, entries: Sequence[ModelEntry], first: Path | None, second: Path | None) -> None:
        """List the models.

        Args:
            entries: All of them; those that are no good are listed, but cannot be chosen.
            first: The folder of the one to be A; the one that is chosen stays so where it is None.
            second: The folder of the one to be B; likewise, or else any other than A.
        """
        before = [entry.folder if entry else None for entry in self.chosen]
        self._entries = tuple(entries)
        good = [place for place, entry in enumerate(entries) if entry.bundle is not None]
        with QSignalBlocker(self.first), QSignalBlocker(self.second):
            for box in (self.first, self.second):
                box.clear()
                for place, entry in enumerate(entries):
                    _add(box, place, entry)
            chosen_first = self._place(first or before[0], good)
            others = [place for place in good if place != chosen_first]
            self.first.setCurrentIndex(chosen_first)
            self.second.setCurrentIndex(self._place(second or before[1], others))
        self.changed.emit()

    def choose(self, targets: Sequence[str]) -> None:
        """Read these."""
        self.targets = tuple(targets)
        self._show()
        self.changed.emit()

    def _entry(self, box: QComboBox) -> ModelEntry | None:
        place = box.currentIndex()
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def _place(self, folder: Path | None, good: Sequence[int]) -> int:
        """Where a model stands; the first good one where it does not, -1 where there is none."""
        wanted = folder.resolve() if folder else None
        found = (place for place in good if self._entries[place].folder.resolve() == wanted)
        return next(found, next(iter(good), -1))

    def _show(self) -> None:
        several = translate("compare", "{n} files and folders").format(n=shown_number(len(self.targets)))
        what = self.targets[0] if len(self.targets) == 1 else several if self.targets else ""
        self._what.setText(breakable(what) or NOTHING_CHOSEN)

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, translate("compare", "A folder for both models to read")
        )
        if folder:
            self.choose([folder])

    def _ask_for_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, translate("compare", "A video for both models to read"), "", FILE_FILTER
        )
        if paths:
            self.choose(paths)

    def _lay_out(self) -> None:
        models, read = QHBoxLayout(), QHBoxLayout()
        for row in (models, read):
            row.setSpacing(8)
        models.addWidget(self.first, 1)
        models.addWidget(_caption(translate("compare", "Model B")))
        models.addWidget(self.second, 1)
        read.addWidget(self._what, 1)
        read.addWidget(self.folder)
        read.addWidget(self.files)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(6)
        layout.addWidget(_caption(translate("compare", "Model A")), 0, 0)
        layout.addLayout(models, 0, 1)
        layout.addWidget(_caption(translate("compare", "Read")), 1, 0)
        layout.addLayout(read, 1, 1)
        layout.addWidget(self.whole, 2, 1)
        layout.setColumnStretch(1, 1)


def _models(letter: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(translate("compare", "Model {letter}").format(letter=letter))
    meaning = translate("compare", "The model that is called {letter} below")
    box.setToolTip(meaning.format(letter=letter))
    box.setMinimumWidth(160)
    return box


def _add(box: QComboBox, place: int, entry: ModelEntry) -> None:
    good = entry.bundle is not None
    box.addItem(entry.name if good else f"{entry.name} – {UNREADABLE}")
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    item = model.item(place)
    item.setEnabled(good)
    item.setToolTip(f"<p>{escape(entry.problem or str(entry.folder))}</p>")


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("caption")
    return label
