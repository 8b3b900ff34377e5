"""What only some people need of their data: votes of several people, and other names of emotions."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fer_desktop.language import translate
from fer_desktop.ui.train.parts import label
from fer_desktop.ui.train.source_list import CSV_FILTER


class ExpertData(QWidget):
    """Two fields.

    Signals:
        changed: The person has finished one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.votes_field = QLineEdit()
        self.votes_field.setPlaceholderText(translate("train", "none"))
        self.votes_field.setAccessibleName(translate("train", "Votes of several people, a FER+ file"))
        self.votes_field.editingFinished.connect(self._finished)
        choose = QPushButton(translate("train", "Choose…"))
        choose.clicked.connect(self._choose)
        self.names_field = QLineEdit()
        self.names_field.setPlaceholderText(translate("train", "contempt=Disgust, unknown=none"))
        self.names_field.setAccessibleName(translate("train", "Other names of emotions"))
        self.names_field.editingFinished.connect(self._finished)
        row = QHBoxLayout()
        row.addWidget(self.votes_field, 1)
        row.addWidget(choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(translate("train", "Votes of several people")))
        layout.addLayout(row)
        layout.addWidget(
            label(
                translate(
                    "train",
                    "A FER+ file: ten people voted on each row of fer2013.csv. It goes with that CSV alone.",
                ),
                "caption",
            )
        )
        layout.addSpacing(8)
        layout.addWidget(label(translate("train", "Other names of emotions")))
        layout.addWidget(self.names_field)
        layout.addWidget(
            label(
                translate("train", "What a name in the data means, separated by commas; none leaves it out."),
                "caption",
            )
        )
        self._before = self._state()

    @property
    def votes(self) -> str:
        """Path of the file with votes; empty for none."""
        return self.votes_field.text().strip()

    @property
    def names(self) -> dict[str, str]:
        """Emotion, or none, by name; without what cannot be understood."""
        pairs = [pair.split("=") for pair in self.names_field.text().split(",")]
        return {pair[0].strip(): pair[1].strip() for pair in pairs if len(pair) == 2}

    @property
    def problem(self) -> str:
        """What is wrong with the fields, in a sentence; empty if nothing is."""
        if self.votes and not Path(self.votes).is_file():
            return translate(
                "train", "There is no file {path}; choose another, or leave the field for votes empty."
            ).format(path=self.votes)
        wrong = [p for p in self.names_field.text().split(",") if p.strip() and p.count("=") != 1]
        if wrong:
            return translate(
                "train", "“{text}” is not understood; write NAME=EMOTION, such as contempt=Disgust."
            ).format(text=wrong[0].strip())
        return ""

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("train", "Votes of several people"), "", CSV_FILTER
        )
        if path:
            self.votes_field.setText(path)
            self._finished()

    def _state(self) -> tuple[str, str]:
        return self.votes_field.text(), self.names_field.text()

    def _finished(self) -> None:
        """Leaving a field without a change is none."""
        if self._state() != self._before:
            self._before = self._state()
            self.changed.emit()
