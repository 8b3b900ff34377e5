"""Preferences of recordings: which files, and where."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QPushButton

from fer_desktop.base import paths
from fer_desktop.base.i18n import translate
from fer_desktop.recording.formats import RECORDED_KINDS
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.recorder.recorder import Recorder
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.plain_text import PlainLabel


class RecordingPage(PreferencesPage):
    """What the next recording writes.

    Attributes:
        kinds: A box a kind of file, by its name; the last one that is checked cannot be unchecked.
        choose_folder: Asks for another folder.
    """

    def __init__(self, recorder: Recorder) -> None:
        """Follow what is chosen.

        Args:
            recorder: Has the choice.
        """
        super().__init__()
        self._recorder = recorder
        self.kinds = {kind.name: QCheckBox(kind.title) for kind in RECORDED_KINDS}
        self.choose_folder = QPushButton(translate("window", "Choose…"))
        self.choose_folder.setToolTip(translate("window", "Choose another folder"))
        self.choose_folder.setAutoDefault(False)
        self._folder = PlainLabel()
        self._folder.setWordWrap(True)
        self.add_heading(translate("window", "Files to record"))
        for box in self.kinds.values():
            self.column.addWidget(box)
            box.clicked.connect(self._choose)
        self.add_heading(translate("preferences", "Recordings folder"))
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self.choose_folder)
        self.column.addLayout(row)
        self.add_caption(
            translate(
                "preferences",
                "Files are named by date and time. Videos show faces: ask the people in them, or cover "
                "faces, which covers them in every video and snapshot.",
            )
        )
        self.end()
        self.choose_folder.clicked.connect(self._ask_for_folder)

    def refresh(self) -> None:
        """Show what is chosen now."""
        choice = self._recorder.choice
        for name, box in self.kinds.items():
            box.setChecked(name in choice.kinds)
            box.setEnabled(choice.kinds != (name,))
        self._folder.setText(breakable(str(choice.folder)))
        named = translate("window", "Recordings folder: {folder}")
        self._folder.setAccessibleName(named.format(folder=choice.folder))

    def restore_defaults(self) -> None:
        """A table, in the documents."""
        self._recorder.choose(RecordingChoice(paths.recordings_folder()))
        self.refresh()

    def _choose(self) -> None:
        kinds = tuple(name for name, box in self.kinds.items() if box.isChecked())
        self._recorder.choose(RecordingChoice(self._recorder.choice.folder, kinds))
        self.refresh()

    def _ask_for_folder(self) -> None:
        choice = self._recorder.choice
        folder = QFileDialog.getExistingDirectory(
            self, translate("window", "Choose a recordings folder"), str(choice.folder)
        )
        if folder:
            self._recorder.choose(RecordingChoice(Path(folder), choice.kinds))
            self.refresh()
