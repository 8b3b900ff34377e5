"""What groups are compared by: a participants file and one of its columns, or the marker ranges."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QToolButton, QWidget

from fer_desktop.analysis.output.table_formats import FORMATS, read_table
from fer_desktop.analysis.summary.participants import FACE, ID, NAME, RANGE, SOURCE
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import fit_texts
from fer_desktop.ui.widgets.plain_text import PlainLabel

USUAL: Final = ("group", "condition")
"""What columns of groups are usually called."""


def table_filter() -> str:
    """All formats of tables in one filter of Qt's file dialogs."""
    patterns = " ".join(f"*{suffix}" for kind in FORMATS for suffix in kind.suffixes)
    return translate("summary", "Tables") + f" ({patterns})"


class GroupForm(QWidget):
    """A button for the file, and the list of its columns.

    Signals:
        changed: Another file or column was chosen.
        failed: The file cannot be read, in a sentence.

    Attributes:
        participants: The file; None for none.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.participants: Path | None = None
        self.choose_file = QPushButton(translate("summary", "Participants file…"))
        self.choose_file.setToolTip(
            translate(
                "summary",
                "A table with a column participant_id and one with groups or conditions, such as "
                "participants.tsv of BIDS",
            )
        )
        self.choose_file.clicked.connect(self._ask)
        self.forget_file = QToolButton()
        self.forget_file.setText("×")
        self.forget_file.setToolTip(translate("summary", "Use no participants file"))
        self.forget_file.setAccessibleName(translate("summary", "Use no participants file"))
        self.forget_file.clicked.connect(self.forget)
        self.forget_file.hide()
        self.column = QComboBox()
        self.column.setAccessibleName(translate("summary", "Compare by"))
        self.column.currentIndexChanged.connect(self.changed)
        label = PlainLabel(translate("summary", "Compare by"))
        label.setBuddy(self.column)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choose_file)
        layout.addWidget(self.forget_file)
        layout.addSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.column)
        layout.addStretch(1)
        self._offer(())

    @property
    def by(self) -> str:
        """The column to compare by; empty for none."""
        return self.column.currentData() or ""

    def choose(self, path: Path) -> None:
        """Take a participants file, and compare by the column of a usual name, if it has one."""
        try:
            names, _ = read_table(path)
        except OutputError as error:
            self.failed.emit(str(error))
            return
        self.participants = path
        self.choose_file.setText(path.name)
        self.forget_file.show()
        self._offer([name for name in names if name not in (ID, SOURCE, NAME, FACE, RANGE)])
        self.column.setCurrentIndex(max(0, *map(self.column.findData, USUAL)))
        self.changed.emit()

    def forget(self) -> None:
        """Compare by no column of a file any more."""
        self.participants = None
        self.choose_file.setText(translate("summary", "Participants file…"))
        self.forget_file.hide()
        self._offer(())
        self.changed.emit()

    def _offer(self, names: tuple[str, ...] | list[str]) -> None:
        blocked = self.column.blockSignals(True)
        self.column.clear()
        self.column.addItem(translate("summary", "Nothing"), "")
        self.column.addItem(translate("summary", "Marker ranges"), RANGE)
        for name in names:
            self.column.addItem(name, name)
        fit_texts(self.column)
        self.column.blockSignals(blocked)

    def _ask(self) -> None:
        title = translate("summary", "Participants file")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", table_filter())
        if chosen:
            self.choose(Path(chosen))
