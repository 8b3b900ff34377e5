"""Asks what is recorded and where, and shows how far a recording is saved."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.formatting import clock_time
from fer_desktop.base.i18n import counted, translate
from fer_desktop.recording.formats import RECORDED_KINDS
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.plain_text import PlainLabel


def summary(recording: Recording) -> str:
    """How long it was, where its files are, and what is missing in them."""
    files = recording.files
    if not files:
        return translate("window", "No files of this recording remain.")
    several = translate("window", "{n} files starting with {name}").format(n=len(files), name=recording.name)
    recorded = translate("window", "Recorded {duration} to {folder}: {names}.").format(
        duration=clock_time(recording.seconds),
        folder=recording.folder,
        names=files[0].name if len(files) == 1 else several,
    )
    return " ".join(part for part in (recorded, dropped(recording)) if part)


def dropped(recording: Recording) -> str:
    """What is missing in the files; empty where nothing is."""
    frames, readings = recording.dropped_frames, recording.dropped_readings
    sentences = []
    if frames:
        one = translate("window", "{n} frame dropped: encoding is too slow.")
        many = translate("window", "{n} frames dropped: encoding is too slow.")
        sentences.append(counted(frames, one, many))
    if readings:
        one = translate("window", "{n} reading dropped: the disk is too slow.")
        many = translate("window", "{n} readings dropped: the disk is too slow.")
        sentences.append(counted(readings, one, many))
    return " ".join(sentences)


class RecordingDialog(QDialog):
    """Shows a choice and lets it be changed; ``choice`` is the one on the screen."""

    def __init__(self, choice: RecordingChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("window", "Recording settings"))
        self.kinds = {kind.name: QCheckBox(kind.title) for kind in RECORDED_KINDS}
        self._shown_folder = PlainLabel(breakable(str(choice.folder)))
        self._shown_folder.setWordWrap(True)
        named = translate("window", "Recordings folder: {folder}")
        self._shown_folder.setAccessibleName(named.format(folder=choice.folder))
        self._folder = choice.folder
        change = QPushButton(translate("window", "Choose…"))
        change.setToolTip(translate("window", "Choose another folder"))
        change.clicked.connect(self._ask_for_folder)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        note = PlainLabel(
            translate(
                "window",
                "Files are named by date and time. Videos show faces: ask the people in them, or cover "
                "faces (X), which covers them in every video and snapshot.",
            )
        )
        note.setObjectName("caption")
        note.setWordWrap(True)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(translate("window", "Files to record")))
        for name, box in self.kinds.items():
            box.setChecked(name in choice.kinds)
            box.toggled.connect(self._allow)
            layout.addWidget(box)
        layout.addSpacing(8)
        layout.addWidget(PlainLabel(translate("window", "Folder")))
        row = QHBoxLayout()
        row.addWidget(self._shown_folder, 1)
        row.addWidget(change)
        layout.addLayout(row)
        layout.addWidget(note)
        layout.addSpacing(8)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
        self._allow()

    @property
    def choice(self) -> RecordingChoice:
        """What is chosen."""
        return RecordingChoice(self._folder, tuple(n for n, box in self.kinds.items() if box.isChecked()))

    def _allow(self) -> None:
        """Something must be written."""
        self._ok.setEnabled(bool(self.choice.kinds))

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, translate("window", "Choose a recordings folder"), str(self._folder)
        )
        if folder:
            self._folder = Path(folder)
            self._shown_folder.setText(breakable(folder))
            named = translate("window", "Recordings folder: {folder}")
            self._shown_folder.setAccessibleName(named.format(folder=folder))


_WIDTH: Final = 420


class SavingDialog(QDialog):
    """Stays until the recording is saved; the person may quit without the rest, or stay.

    Signals:
        discarded: What is not written yet is not wanted.
    """

    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("window", "Saving recording"))
        text = PlainLabel(translate("window", "FER Desktop quits when the recording is saved."))
        text.setWordWrap(True)
        text.setFixedWidth(_WIDTH)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setAccessibleName(translate("window", "Saving recording"))
        discard = QPushButton(translate("window", "Discard the rest and quit"))
        discard.setToolTip(translate("window", "The files keep what is written so far"))
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
