"""The files and folders that the faces are read from, and where to drop them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.models.corrections import pictures_in
from fer_desktop.ui.widgets.page_parts import label
from fer_desktop.ui.widgets.plain_text import plain_tip

CSV_FILTER: Final = translate("train", "Tables of faces (*.csv);;All files (*)")
_FACES_FILTER: Final = translate("train", "Tables and ZIP files of faces (*.csv *.zip);;All files (*)")


class SourceList(QWidget):
    """A list to add to and to take from.

    Signals:
        changed: By the person, ``add`` or ``give``.
        given: Faces of another window are listed now; they are to be looked at.
        collect_asked: Faces are to be collected from a camera.
    """

    changed = Signal()
    given = Signal()
    collect_asked = Signal()

    def __init__(self, corrections: Path, parent: QWidget | None = None) -> None:
        """Args: ``corrections`` is the folder of what the person corrected; offered where there is any."""
        super().__init__(parent)
        self._corrections = corrections
        self._given = ""
        self._classes: tuple[str, ...] = ()
        self._list = QListWidget()
        self._list.setAccessibleName(translate("train", "Files and folders with faces"))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setFixedHeight(4 * self.fontMetrics().height() + 12)
        self._list.itemSelectionChanged.connect(self._allow)
        self.add_file = QPushButton(translate("train", "Add a file…"))
        self.add_file.setToolTip(
            translate("train", "A table such as fer2013.csv, or a ZIP file of a table or of picture folders")
        )
        self.add_file.clicked.connect(self.ask_for_files)
        self.add_folder = QPushButton(translate("train", "Add a folder…"))
        self.add_folder.setToolTip(translate("train", "A folder of pictures with one subfolder per emotion"))
        self.add_folder.clicked.connect(self.ask_for_folder)
        self.collect = QPushButton(translate("train", "Collect from camera…"))
        self.collect.setToolTip(
            translate("train", "Collect faces class by class in front of the camera, and train with them")
        )
        self.collect.clicked.connect(self.collect_asked)
        self.remove = QPushButton(translate("train", "Remove"))
        self.remove.setToolTip(
            translate("train", "Remove the selected entries from this list; nothing is deleted")
        )
        self.remove.clicked.connect(self._remove)
        self.add_corrections = QPushButton(translate("train", "Add my corrections"))
        self.add_corrections.setToolTip(translate("train", "Also train on the faces that you corrected"))
        self.add_corrections.clicked.connect(lambda: self.add([str(self._corrections)]))
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.add_file, self.add_folder, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._list)
        layout.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(4)
        for button in (self.collect, self.add_corrections):
            below.addWidget(button)
        below.addStretch(1)
        layout.addLayout(below)
        self.look_for_corrections()
        self._allow()

    @property
    def paths(self) -> list[str]:
        """What is listed, in its order."""
        return [self._list.item(i).toolTip() for i in range(self._list.count())]

    def add(self, paths: Sequence[str]) -> None:
        """List more; what is listed already stays once."""
        new = [path for path in dict.fromkeys(paths) if path not in self.paths]
        for path in new:
            item = QListWidgetItem(Path(path).name or path)
            item.setToolTip(plain_tip(path))
            self._list.addItem(item)
        if new:
            self._allow()
            self.changed.emit()

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of the folder that was given, while it is listed; none for the emotions."""
        return self._classes if self._given in self.paths else ()

    def list_only(self, paths: Sequence[str]) -> None:
        """List these in place of what is listed."""
        self._list.clear()
        self.add(paths)

    def give(self, folder: str, classes: Sequence[str] = ()) -> None:
        """List a folder in place of what is listed.

        Args:
            folder: Has a subfolder for each class.
            classes: Their names in order, where they are not the emotions.
        """
        self._list.clear()
        self._given, self._classes = folder, tuple(classes)
        self.add([folder])
        self.given.emit()

    def look_for_corrections(self) -> None:
        """Offer the person's corrections if there are any by now."""
        there = any(pictures_in(self._corrections))
        self.add_corrections.setVisible(there)

    def mark_named(self, sentence: str) -> None:
        """Mark the line whose file or folder a sentence names, so that it can be taken off at once."""
        row = next((row for row, path in enumerate(self.paths) if path in sentence), None)
        if row is not None:
            self.select(row)

    def select(self, row: int) -> None:
        """Mark one line."""
        self._list.setCurrentRow(row)

    def ask_for_files(self) -> None:
        """Let the person choose CSV files."""
        title = translate("train", "Tables of faces")
        paths, _ = QFileDialog.getOpenFileNames(self, title, "", _FACES_FILTER)
        self.add(paths)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of pictures."""
        title = translate("train", "Choose a folder with one subfolder per emotion")
        folder = QFileDialog.getExistingDirectory(self, title)
        self.add([folder] if folder else [])

    def _remove(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        self.remove.setEnabled(bool(self._list.selectedItems()))


_WHAT: Final = translate(
    "train",
    "A model learns from labelled faces. Add a table such as fer2013.csv, or a folder with one subfolder "
    "of pictures per emotion: Angry, Disgust, Fear, Happy, Neutral, Sad, Surprise. Two emotions are "
    "enough to start; a few hundred faces of each are better than a few.",
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
        file = QPushButton(translate("train", "Choose a CSV or ZIP file…"))
        folder = QPushButton(translate("train", "Choose a folder…"))
        file.clicked.connect(sources.ask_for_files)
        folder.clicked.connect(sources.ask_for_folder)
        collect = QPushButton(translate("train", "Collect from camera…"))
        collect.clicked.connect(sources.collect_asked)
        buttons = QVBoxLayout()
        for button in (file, folder, collect):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addLayout(buttons)
        layout.addWidget(private)
        layout.addStretch(1)
