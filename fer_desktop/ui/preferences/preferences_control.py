"""Opens the preferences of a window, and connects their pages with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from fer_desktop.ui.settings.settings_control import SettingsControl
from fer_desktop.ui.settings.theme import FOLLOW_SYSTEM, THEMES

if TYPE_CHECKING:
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.ui.preferences.preferences_dialog import PreferencesDialog
    from fer_desktop.ui.preferences.preferences_page import PreferencesPage


class PreferencesControl:
    """Makes the dialog when it is first asked for."""

    def __init__(self, window: "MainWindow", settings: SettingsControl, store: QSettings | None) -> None:
        """Make nothing yet.

        Args:
            window: The main window.
            settings: What is set.
            store: Where choices are remembered; None to remember nothing.
        """
        self._window, self._settings, self._store = window, settings, store
        self._dialog: PreferencesDialog | None = None

    def show(self, page: str = "") -> "PreferencesPage":
        """Show the dialog, or bring it forward.

        Args:
            page: Which page to show; empty for the one that was shown last.

        Returns:
            The page that is shown.
        """
        if self._dialog is None:
            self._dialog = self._made()
        dialog = self._dialog
        dialog.show_page(page or dialog.page)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog.pages[dialog.page]

    @property
    def dialog(self) -> "PreferencesDialog | None":
        """The dialog, once it was shown."""
        return self._dialog

    def _made(self) -> "PreferencesDialog":
        # Here, because a window should appear without it.
        from fer_desktop.ui.preferences.appearance_page import AppearancePage
        from fer_desktop.ui.preferences.camera_page import CameraPage
        from fer_desktop.ui.preferences.face_detection_page import FaceDetectionPage
        from fer_desktop.ui.preferences.language_page import LanguagePage
        from fer_desktop.ui.preferences.outputs_page import OutputsPage
        from fer_desktop.ui.preferences.preferences_dialog import PreferencesDialog
        from fer_desktop.ui.preferences.privacy_page import PrivacyPage
        from fer_desktop.ui.preferences.reading_page import ReadingPage
        from fer_desktop.ui.preferences.recording_page import RecordingPage
        from fer_desktop.ui.preferences.shortcuts_page import ShortcutsPage

        window, viewer = self._window, self._window.viewer
        pages = {
            "camera": CameraPage(viewer.camera, self._mirror),
            "faces": FaceDetectionPage(self._settings),
            "reading": ReadingPage(self._settings, viewer.calibration),
            "recording": RecordingPage(viewer.recorder),
            "outputs": OutputsPage(window.outputs),
            "privacy": PrivacyPage(viewer.face_cover, window.recent, self._store, window.data.show),
            "appearance": AppearancePage(lambda: self.theme, window.choose_theme),
            "language": LanguagePage(self._store),
            "shortcuts": ShortcutsPage(window.commands),
        }
        return PreferencesDialog(pages, self._store, window)

    @property
    def theme(self) -> str:
        """The name of the theme that was chosen."""
        chosen = str(self._store.value("theme", FOLLOW_SYSTEM)) if self._store is not None else FOLLOW_SYSTEM
        return chosen if chosen in THEMES else FOLLOW_SYSTEM

    def _mirror(self, mirrored: bool) -> None:
        """Mirror cameras from now on, also the one that is open."""
        viewer = self._window.viewer
        if viewer.camera.target and viewer.frame_view.mirrored != mirrored:
            viewer.mirror()
        else:
            viewer.camera.memory.mirror(mirrored)
