"""The settings of the running window: one place that changes, remembers and tells them."""

from PySide6.QtCore import QObject, QSettings, Signal

from fer_desktop.base.settings import Settings
from fer_desktop.ui.settings.remembered import remember, remembered


class SettingsControl(QObject):
    """Holds the settings; sliders and pages show them and hand changed ones in.

    Signals:
        changed: The ``Settings`` from now on.
    """

    changed = Signal(object)

    def __init__(self, store: QSettings | None, parent: QObject | None = None) -> None:
        """Take what was remembered.

        Args:
            store: Where to remember; None to forget at the end.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._store = store
        self._settings = remembered(store)

    @property
    def settings(self) -> Settings:
        """What is set."""
        return self._settings

    def set(self, settings: Settings) -> None:
        """Take other settings, and remember them."""
        if settings != self._settings:
            self._settings = settings
            remember(self._store, settings)
            self.changed.emit(settings)
