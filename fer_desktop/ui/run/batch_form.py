"""What is to be analysed and where its rows go; and the way there from the main window."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.paths import recordings_folder
from fer_desktop.explain.face_detection import WHOLE, WHOLE_HINT
from fer_desktop.ui.main.texts import FILE_FILTER
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.ui.widgets.message_bar import breakable

if TYPE_CHECKING:
    from fer_desktop.ui.run.batch_window import BatchWindow


class BatchEntry:
    """Makes the window when it is first asked for."""

    def __init__(self, window: QWidget, viewer: Viewer, results: Path | None = None) -> None:
        """Nothing is made yet.

        Args:
            window: The main window.
            viewer: Has the model, and shows what is asked for.
            results: Where rows go unless another place is chosen; None: where recordings go.
        """
        self._window, self._viewer, self._results = window, viewer, results
        self.window: BatchWindow | None = None

    def show(self) -> None:
        """Show the window; at first with what the main window shows, where that is files."""
        if self.window is None:
            self.window = self._make()
            targets = self._viewer.control.targets
            if targets and all(os.path.exists(target) for target in targets):
                self.window.choose([os.path.abspath(target) for target in targets])
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def stop(self) -> None:
        """The main window closes: end a run, keep what it has done."""
        if self.window is not None:
            self.window.stop()
            self.window.close()

    def _make(self) -> "BatchWindow":
        # Imported here, so that the main window need not wait for it.
        from fer_desktop.ui.run.batch_window import BatchWindow
        from fer_desktop.ui.run.opening import RowOpener

        results = self._results or recordings_folder()
        control = self._viewer.control
        window = BatchWindow(lambda: control.bundle, lambda: control.finding, results, self._window)
        window.row_asked.connect(RowOpener(self._viewer).open)
        return window


NOTHING_CHOSEN = translate("batch", "Choose a folder, pictures or videos, or drop them here.")


class BatchForm(QWidget):
    """Two lines, each with buttons that change it, and whether pictures are read whole.

    Attributes:
        whole: Whether each picture is read as one face, instead of being searched for faces.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, results: Path, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet.

        Args:
            results: Where the rows go unless another place is chosen; may not exist yet.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.targets: tuple[str, ...] = ()
        self.rows: Path | None = None
        self._results = results
        self._what, self._where = _line(), _line()
        self.folder = QPushButton(translate("batch", "Folder…"))
        self.folder.setToolTip(translate("batch", "Choose a folder, including its subfolders"))
        self.folder.clicked.connect(self._ask_for_folder)
        self.files = QPushButton(translate("batch", "Files…"))
        self.files.setToolTip(translate("batch", "Choose pictures and videos"))
        self.files.clicked.connect(self._ask_for_files)
        self.place = QPushButton(translate("batch", "Change…"))
        self.place.setToolTip(translate("batch", "Choose the output file"))
        self.place.clicked.connect(self._ask_for_place)
        self.whole = QCheckBox(WHOLE)
        self.whole.setToolTip(WHOLE_HINT)
        self.whole.toggled.connect(lambda: self.changed.emit())
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.addWidget(_caption(translate("batch", "Input")), 0, 0)
        layout.addWidget(self._what, 0, 1)
        layout.addWidget(self.folder, 0, 2)
        layout.addWidget(self.files, 0, 3)
        layout.addWidget(_caption(translate("batch", "Output")), 1, 0)
        layout.addWidget(self._where, 1, 1)
        layout.addWidget(self.place, 1, 2, 1, 2)
        layout.addWidget(self.whole, 2, 1)
        layout.setColumnStretch(1, 1)
        self._show()

    @property
    def title(self) -> str:
        """What is to be analysed, in a few words; empty for nothing."""
        if len(self.targets) > 1:
            return translate("batch", "{n} files and folders").format(n=shown_number(len(self.targets)))
        return next((Path(target).name or target for target in self.targets), "")

    def choose(self, targets: Sequence[str]) -> None:
        """Analyse these; the rows go to a file that is named after them."""
        self.targets = tuple(targets)
        name = self.title if len(targets) == 1 else f"{Path(targets[0]).stem} and others"
        self.rows = self._results / f"{Path(name).stem if Path(targets[0]).is_file() else name} faces.csv"
        self._show()
        self.changed.emit()

    def choose_place(self, rows: Path) -> None:
        """Write the rows there."""
        self.rows = rows
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        what = self.targets[0] if len(self.targets) == 1 else self.title
        self._what.setText(breakable(what) or NOTHING_CHOSEN)
        self._where.setText(
            breakable(str(self.rows)) if self.rows else translate("batch", "CSV file with one row per face.")
        )
        self.place.setEnabled(bool(self.targets))

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("batch", "Analyse a folder"))
        if folder:
            self.choose([folder])

    def _ask_for_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, translate("batch", "Analyse pictures and videos"), "", FILE_FILTER
        )
        if paths:
            self.choose(paths)

    def _ask_for_place(self) -> None:
        # Whether a file that is there is to be replaced is asked later, when it is known what it holds.
        options = QFileDialog.Option.DontConfirmOverwrite
        path, _ = QFileDialog.getSaveFileName(
            self,
            translate("batch", "Choose the output file"),
            str(self.rows or self._results),
            "CSV (*.csv)",
            options=options,
        )
        if path:
            self.choose_place(Path(path) if Path(path).suffix else Path(path).with_suffix(".csv"))


def _line() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("caption")
    return label
