"""Asks what is to be recorded, and where."""

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.language import translate
from fer_desktop.live.recorded_kinds import RECORDED_KINDS
from fer_desktop.live.recording import RecordingChoice
from fer_desktop.ui.message_bar import breakable


class RecordingDialog(QDialog):
    """Shows a choice and lets it be changed; ``choice`` is the one on the screen."""

    def __init__(self, choice: RecordingChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("window", "What to record"))
        self.kinds = {kind.name: QCheckBox(kind.title) for kind in RECORDED_KINDS}
        self._shown_folder = QLabel(breakable(str(choice.folder)))
        self._shown_folder.setWordWrap(True)
        named = translate("window", "Folder of recordings: {folder}")
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
        note = QLabel(
            translate(
                "window",
                "Files are named by date and time. Videos show the faces: ask those who are in them, or "
                "cover the faces (X); then every video and snapshot has them covered.",
            )
        )
        note.setObjectName("caption")
        note.setWordWrap(True)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(QLabel(translate("window", "While recording, write")))
        for name, box in self.kinds.items():
            box.setChecked(name in choice.kinds)
            box.toggled.connect(self._allow)
            layout.addWidget(box)
        layout.addSpacing(8)
        layout.addWidget(QLabel(translate("window", "into the folder")))
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
            self, translate("window", "Choose a folder for recordings"), str(self._folder)
        )
        if folder:
            self._folder = Path(folder)
            self._shown_folder.setText(breakable(folder))
            named = translate("window", "Folder of recordings: {folder}")
            self._shown_folder.setAccessibleName(named.format(folder=folder))
