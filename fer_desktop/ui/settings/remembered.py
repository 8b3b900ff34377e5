"""Settings that the window remembers from one start to the next."""

import logging
from dataclasses import replace
from typing import Any, Final, cast

from PySide6.QtCore import QSettings

from fer_desktop.base.errors import SettingsError
from fer_desktop.base.settings import FINDING, STORED_NAMES, Settings
from fer_desktop.vision.detectors import DETECTORS

logger = logging.getLogger(__name__)

_PREFIX: Final = "readings/"
_NAMES: Final = ("smoothing_seconds", "confidence_threshold", *FINDING)


def remembered(store: QSettings | None) -> Settings:
    """The settings as they were left; the default of one that was never changed or cannot be used."""
    settings = Settings()
    if store is None:
        return settings
    for name in _NAMES:
        value = store.value(_key(name))
        if value is None:
            continue
        try:
            read = _read(str(value), type(getattr(settings, name)))
            if name == "detector" and read not in (entry.kind for entry in DETECTORS):
                raise ValueError(read)
            settings = replace(settings, **cast(dict[str, Any], {name: read}))
        except (ValueError, SettingsError):
            logger.warning("The remembered %s is %r and is not used", _key(name), value)
    return settings


def remember(store: QSettings | None, settings: Settings) -> None:
    """Write down what the person can change."""
    if store is None:
        return
    for name in _NAMES:
        store.setValue(_key(name), getattr(settings, name))


def _key(name: str) -> str:
    """The key of a setting in the store."""
    return _PREFIX + STORED_NAMES.get(name, name)


def _read(text: str, kind: type) -> Any:
    """The value as it was written; a file of settings holds text alone.

    Raises:
        ValueError: it is no such value.
    """
    if kind is not bool:
        return kind(text)
    if text.casefold() not in ("true", "false"):
        raise ValueError(text)
    return text.casefold() == "true"
