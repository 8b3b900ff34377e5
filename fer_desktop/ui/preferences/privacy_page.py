"""Preferences of privacy: covered faces, recent files, and what is stored."""

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from fer_desktop.base.i18n import translate
from fer_desktop.ui.main.notices import show_note_again, shows_note_again
from fer_desktop.ui.main.recent_files import RecentFiles
from fer_desktop.ui.main.texts import WHAT_IS_STORED
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.viewer.face_cover import FaceCover


class PrivacyPage(PreferencesPage):
    """What others may see, and what is kept.

    Attributes:
        cover: Whether faces are covered.
        note: Whether the next start says what a prediction says.
        clear: Forgets the recent files.
        delete: Opens the list of what is stored.
    """

    def __init__(
        self,
        face_cover: FaceCover,
        recent: RecentFiles,
        settings: QSettings | None,
        delete_data: Callable[[], object],
    ) -> None:
        """Follow what is set.

        Args:
            face_cover: Covers faces.
            recent: The files that were opened last.
            settings: Whether the note is shown; None where nothing is remembered.
            delete_data: Opens the list of what is stored.
        """
        super().__init__()
        self._face_cover, self._recent, self._settings = face_cover, recent, settings
        self.cover = QCheckBox(translate("preferences", "Cover faces"))
        self.note = QCheckBox(translate("preferences", "Explain predictions at the next start"))
        self.note.setEnabled(settings is not None)
        self.clear = QPushButton(translate("preferences", "Clear recent files"))
        self.delete = QPushButton(translate("preferences", "Delete my data…"))
        self.add_option(
            self.cover,
            translate(
                "preferences",
                "Detected faces are pixelated in the picture, in recordings and in snapshots. A face that is "
                "not detected is not covered.",
            ),
        )
        self.add_option(
            self.note,
            translate(
                "preferences", "What a prediction says, what it does not say, and what the law requires."
            ),
        )
        self.add_heading(translate("preferences", "Stored on this computer"))
        row = QHBoxLayout()
        for button in (self.clear, self.delete):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.add_caption(WHAT_IS_STORED)
        self.end()
        self.cover.clicked.connect(face_cover.choose)
        face_cover.changed.connect(self.cover.setChecked)
        self.note.clicked.connect(lambda on: show_note_again(settings, on))
        self.clear.clicked.connect(self._clear_recent)
        self.delete.clicked.connect(lambda: delete_data())

    def refresh(self) -> None:
        """Show what is set now."""
        self.cover.setChecked(self._face_cover.on)
        self.note.setChecked(shows_note_again(self._settings))
        self.clear.setEnabled(bool(self._recent.choices))

    def restore_defaults(self) -> None:
        """Faces are shown; the note stays read. Nothing is deleted."""
        self._face_cover.choose(False)
        self.refresh()

    def _clear_recent(self) -> None:
        self._recent.clear()
        self.refresh()
