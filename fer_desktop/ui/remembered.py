"""Settings that the window remembers from one start to the next."""

import logging
from dataclasses import replace
from typing import Any, Final, cast

from PySide6.QtCore import QSettings

from fer_desktop.config import Settings
from fer_desktop.errors import SettingsError

logger = logging.getLogger(__name__)

_PREFIX: Final = "readings/"
_NAMES: Final = ("smoothing_seconds", "not_sure_below")


def remembered(store: QSettings | None) -> Settings:
    """The settings as they were left; the default of one that was never changed or cannot be used."""
    settings = Settings()
    if store is None:
        return settings
    for name in _NAMES:
        value = store.value(_PREFIX + name)
        if value is None:
            continue
        try:
            settings = replace(settings, **cast(dict[str, Any], {name: float(str(value))}))
        except (ValueError, SettingsError):
            logger.warning("The remembered %s is %r and is not used", name, value)
    return settings


def remember(store: QSettings | None, settings: Settings) -> None:
    """Write down what the person can change."""
    if store is None:
        return
    for name in _NAMES:
        store.setValue(_PREFIX + name, getattr(settings, name))
