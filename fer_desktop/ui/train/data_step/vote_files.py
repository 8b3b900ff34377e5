"""What only some people need of their data: whole photographs, and votes of several people."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import not_regular
from fer_desktop.ui.train.data_step.source_list import CSV_FILTER
from fer_desktop.ui.widgets.page_parts import label
from training.core.media import special_file_at


class ExpertData(QWidget):
    """A box and a field.

    Signals:
        changed: The person has finished it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photographs = QCheckBox(translate("train", "Find faces in whole photographs"))
        self.photographs.toggled.connect(self.changed)
        self.votes_field = QLineEdit()
        self.votes_field.setPlaceholderText(translate("train", "none"))
        self.votes_field.setAccessibleName(translate("train", "Votes of several people (FER+ file)"))
        self.votes_field.editingFinished.connect(self._finished)
        choose = QPushButton(translate("train", "Choose…"))
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.votes_field, 1)
        row.addWidget(choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.photographs)
        cut = translate(
            "train",
            "The largest face of each picture of a folder is cropped as in predictions; pictures without a "
            "face are left out and listed.",
        )
        layout.addWidget(label(cut, "caption"))
        layout.addSpacing(6)
        layout.addWidget(label(translate("train", "Votes of several people")))
        layout.addLayout(row)
        layout.addWidget(
            label(
                translate(
                    "train",
                    "A FER+ file contains the votes of ten people on each row of fer2013.csv. It works "
                    "with that CSV file only.",
                ),
                "caption",
            )
        )
        self._before = self.votes

    @property
    def find_faces(self) -> bool:
        """Whether pictures are whole photographs."""
        return self.photographs.isChecked()

    @property
    def votes(self) -> str:
        """Path of the file with votes; empty for none."""
        return self.votes_field.text().strip()

    @property
    def problem(self) -> str:
        """What is wrong with the field, in a sentence; empty if nothing is."""
        kind = special_file_at(self.votes)
        if kind:
            return str(not_regular(self.votes, kind))
        if self.votes and not Path(self.votes).is_file():
            return translate(
                "train", "{path} does not exist. Choose another file, or leave the votes field empty."
            ).format(path=self.votes)
        return ""

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("train", "Votes of several people"), "", CSV_FILTER
        )
        if path:
            self.votes_field.setText(path)
            self._finished()

    def _finished(self) -> None:
        """Leaving the field without a change is none."""
        if self.votes != self._before:
            self._before = self.votes
            self.changed.emit()
