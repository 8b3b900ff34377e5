"""The way from the main window into the comparison of two models, and back."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fer_desktop.language import translate
from fer_desktop.models.entries import ModelEntry, is_in
from fer_desktop.models.library import ModelLibrary
from fer_desktop.paths import recordings_folder
from fer_desktop.ui.background import Background
from fer_desktop.ui.viewer import Viewer

if TYPE_CHECKING:
    from fer_desktop.ui.comparing.window import CompareWindow


class CompareEntry:
    """Makes the window when it is first asked for."""

    def __init__(self, window: QWidget, viewer: Viewer, library: ModelLibrary) -> None:
        """Nothing is made yet.

        Args:
            window: The main window.
            viewer: Has the model in use, and shows what is asked for.
            library: The models.
        """
        self._window, self._viewer, self._library = window, viewer, library
        self._listing = Background(window)
        self.window: CompareWindow | None = None

    def show(self, first: Path | None = None, second: Path | None = None) -> None:
        """Show the window; at first with what the main window shows, where that is files.

        Args:
            first: The folder of the model to be A; None: the one in use, or what was chosen before.
            second: The folder of the model to be B; None: another one, or what was chosen before.
        """
        if self.window is None:
            self.window = self._make()
            first = first or self._viewer.control.bundle.folder
            targets = self._viewer.control.targets
            if targets and all(os.path.exists(target) for target in targets):
                self.window.choose([os.path.abspath(target) for target in targets])
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._listing.begin(
            translate("compare", "listing the models"),
            self._library.entries,
            partial(self._show_models, first, second),
            self.window.message_bar.complain,
        )

    def stop(self) -> None:
        """The main window closes: end what goes on."""
        self._listing.close()
        if self.window is not None:
            self.window.stop()
            self.window.close()

    def _show_models(self, first: Path | None, second: Path | None, entries: tuple[ModelEntry, ...]) -> None:
        assert self.window is not None
        used = self._viewer.control.bundle
        if not any(is_in(entry, used) for entry in entries):
            entries = (*entries, ModelEntry(used.folder, bundled=False, bundle=used))
        self.window.show_models(entries, first, second)

    def _make(self) -> "CompareWindow":
        # Imported here, so that the main window need not wait for it.
        from fer_desktop.ui.batch.opening import RowOpener
        from fer_desktop.ui.comparing.window import CompareWindow

        control = self._viewer.control
        window = CompareWindow(lambda: control.finding, recordings_folder(), self._window)
        window.face_asked.connect(RowOpener(self._viewer).open)
        return window
