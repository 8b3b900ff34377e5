"""Which two models are compared and on what; and the way there from the main window."""

import os
from collections.abc import Sequence
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

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

from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.paths import recordings_folder
from fer_desktop.explain.face_detection import WHOLE, WHOLE_HINT
from fer_desktop.models.entries import ModelEntry, is_in
from fer_desktop.models.library import ModelLibrary
from fer_desktop.ui.main.texts import FILE_FILTER
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.task_runner import TaskRunner

NOTHING_CHOSEN: Final = translate("compare", "Choose a folder of pictures or a video, or drop it here.")
UNREADABLE: Final = translate("compare", "unreadable")


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
        self.folder.setToolTip(translate("compare", "Choose a folder, including its subfolders"))
        self.folder.clicked.connect(self._ask_for_folder)
        self.files = QPushButton(translate("compare", "Video or pictures…"))
        self.files.setToolTip(translate("compare", "Choose a video or pictures"))
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
        folder = QFileDialog.getExistingDirectory(self, translate("compare", "Choose a folder to compare on"))
        if folder:
            self.choose([folder])

    def _ask_for_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, translate("compare", "Choose a video or pictures to compare on"), "", FILE_FILTER
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
        layout.addWidget(_caption(translate("compare", "Input")), 1, 0)
        layout.addLayout(read, 1, 1)
        layout.addWidget(self.whole, 2, 1)
        layout.setColumnStretch(1, 1)


def _models(letter: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(translate("compare", "Model {letter}").format(letter=letter))
    meaning = translate("compare", "Model {letter} of the comparison")
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


if TYPE_CHECKING:
    from fer_desktop.ui.run.comparison_window import CompareWindow


class CompareEntry:
    """Makes the window when it is first asked for."""

    def __init__(self, window: QWidget, viewer: Viewer, library: ModelLibrary) -> None:
        """Nothing is made yet.

        Args:
            window: The main window.
            viewer: Has the model in use, and shows what is asked for.
            library: The models.
        """
        self._window, self._viewer, self._library = window, viewer, library
        self._listing = TaskRunner(window)
        self.window: CompareWindow | None = None

    def show(self, first: Path | None = None, second: Path | None = None) -> None:
        """Show the window; at first with what the main window shows, where that is files.

        Args:
            first: The folder of the model to be A; None: the one in use, or what was chosen before.
            second: The folder of the model to be B; None: another one, or what was chosen before.
        """
        if self.window is None:
            self.window = self._make()
            first = first or self._viewer.control.bundle.folder
            targets = self._viewer.control.targets
            if targets and all(os.path.exists(target) for target in targets):
                self.window.choose([os.path.abspath(target) for target in targets])
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._listing.start(
            translate("compare", "listing the models"),
            self._library.entries,
            partial(self._show_models, first, second),
            self.window.message_bar.complain,
        )

    def stop(self) -> None:
        """The main window closes: end what goes on."""
        self._listing.close()
        if self.window is not None:
            self.window.stop()
            self.window.close()

    def _show_models(self, first: Path | None, second: Path | None, entries: tuple[ModelEntry, ...]) -> None:
        assert self.window is not None
        used = self._viewer.control.bundle
        if not any(is_in(entry, used) for entry in entries):
            entries = (*entries, ModelEntry(used.folder, bundled=False, bundle=used))
        self.window.show_models(entries, first, second)

    def _make(self) -> "CompareWindow":
        # Imported here, so that the main window need not wait for it.
        from fer_desktop.ui.run.comparison_window import CompareWindow
        from fer_desktop.ui.run.opening import RowOpener

        control = self._viewer.control
        window = CompareWindow(lambda: control.finding, recordings_folder(), self._window)
        window.face_asked.connect(RowOpener(self._viewer).open)
        return window
