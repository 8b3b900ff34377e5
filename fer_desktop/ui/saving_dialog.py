"""Shows how far a recording is saved, before the window closes."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from fer_desktop.language import translate

_WIDTH: Final = 420


class SavingDialog(QDialog):
    """Stays until the recording is saved; the person may quit without the rest, or stay.

    Signals:
        discarded: What is not written yet is not wanted.
    """

    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("window", "Saving the recording"))
        text = QLabel(translate("window", "FER Desktop quits as soon as the recording is saved."))
        text.setWordWrap(True)
        text.setFixedWidth(_WIDTH)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setAccessibleName(translate("window", "Saving the recording"))
        discard = QPushButton(translate("window", "Discard the rest and quit"))
        discard.setToolTip(translate("window", "The files keep what has been written up to now"))
        discard.setAutoDefault(False)
        discard.clicked.connect(self.discarded)
        stay = QPushButton(translate("window", "Don't quit"))
        stay.setDefault(True)
        stay.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(discard)
        row.addWidget(stay)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(text)
        layout.addWidget(self._progress)
        layout.addLayout(row)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def show_progress(self, part: float) -> None:
        """How much is saved, 0..1."""
        self._progress.setValue(int(part * 100))
