"""What is said of a recording, and the dialog that shows how far it is saved."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base import paths
from fer_desktop.base.formatting import clock_time
from fer_desktop.base.i18n import counted, translate
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.ui.widgets.page_parts import titled
from fer_desktop.ui.widgets.plain_text import PlainLabel

SETTING: Final = "recording"
"""Under which the choice of folder and files is remembered."""


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


_WIDTH: Final = 420


class SavingDialog(QDialog):
    """Stays until the recording is saved; the person may quit without the rest, or stay.

    Signals:
        discarded: What is not written yet is not wanted.
    """

    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Saving recording")))
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


def open_in_file_manager(folder: Path) -> bool:
    """Show a folder in the desktop's file manager; whether that worked."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def remembered_choice(settings: QSettings | None) -> RecordingChoice:
    """What is recorded, and where, as the person chose it last."""
    usual = RecordingChoice(paths.recordings_folder())
    if settings is None:
        return usual
    folder = str(settings.value(f"{SETTING}/folder", ""))
    kinds = str(settings.value(f"{SETTING}/kinds", " ".join(usual.kinds))).split()
    return RecordingChoice(Path(folder) if folder else usual.folder, tuple(kinds))
