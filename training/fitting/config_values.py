"""Configurations from plain values and TOML files, and as TOML."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

from training.core.media import regular_file
from training.data.data_options import DataOptions
from training.fitting.config import ConfigError, SettingTypeError, TrainConfig, UnknownSettingError

OF_THE_RUN: Final = ("teachers", "start", "data", "architecture_source", "augmentation")
"""Fields of ``TrainConfig`` that the files and options of a run decide."""
CLASSES: Final = "classes"
"""The one data option that may stand among the settings."""


class ConfigFileError(ConfigError):
    """A file that is no configuration."""

    template = "{path}: {reason}."
    option_hint = "python -m training config prints one."


class SettingFormError(ConfigError):
    """A setting of the command line that is no pair."""

    template = "{text!r} does not have the form SETTING=VALUE, such as dropout=0.4."


def overridden(config: TrainConfig, overrides: Mapping[str, Any]) -> TrainConfig:
    """The configuration with settings from plain JSON values.

    Raises:
        ConfigError: One is unknown, of the wrong kind or out of range.
    """
    values: dict[str, Any] = {}
    for name, value in overrides.items():
        if name == CLASSES:
            values[name] = _names(value)
            continue
        if name in {one.name for one in fields(DataOptions)}:
            raise ConfigError(f"{name} is a data option, not a setting of the training.")
        values[name] = _like(getattr(config, name, None), value, name)
    return config.with_overrides(**values)


def _like(usual: Any, value: Any, name: str) -> Any:
    """``value`` of the kind that ``usual`` has."""
    wrong = SettingTypeError(setting=name, value=value)
    if isinstance(usual, tuple):
        if not isinstance(value, list | tuple) or len(value) != len(usual):
            raise wrong
        return tuple(_like(one, other, name) for one, other in zip(usual, value, strict=True))
    if isinstance(usual, bool) or isinstance(value, bool):
        if not (isinstance(usual, bool) and isinstance(value, bool)):
            raise wrong
        return value
    if isinstance(usual, int | float):
        if not isinstance(value, int | float) or not _is_finite(value):
            raise wrong
        if isinstance(usual, float):
            return float(value)
        if value != int(value):
            raise wrong
        return int(value)
    if isinstance(usual, str) and not isinstance(value, str):
        raise wrong
    return value


def _names(value: Any) -> tuple[str, ...]:
    """A list of names, or a text with commas between them."""
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise SettingTypeError(setting=CLASSES, value=value)
    return tuple(name.strip() for name in names)


def settings_of(config: TrainConfig) -> dict[str, Any]:
    """The settings that a file may have, by name; those of the run and of its data are left out."""
    return {one.name: getattr(config, one.name) for one in fields(config) if one.name not in OF_THE_RUN}


def config_toml(config: TrainConfig) -> str:
    """The settings as TOML, one a line, in the order of ``TrainConfig``; then own classes, if any."""
    settings = settings_of(config) | ({CLASSES: config.data.classes} if config.data.classes else {})
    return "\n".join(f"{name} = {_toml(value)}" for name, value in settings.items())


def read_config(path: Path) -> dict[str, Any]:
    """Settings from a TOML file, by name; their values are checked when they are used.

    Raises:
        ConfigFileError: It cannot be read, or is no TOML.
        ConfigError: A setting is unknown, or belongs to the run.
    """
    try:
        with open(path, "rb", opener=regular_file) as file:
            settings = tomllib.load(file)
    except OSError as error:
        raise ConfigFileError(path=path, reason=f"it cannot be read ({error.strerror or error})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigFileError(path=path, reason=f"it is not TOML ({error})") from error
    _check_names(settings)
    return settings


def setting_pair(text: str) -> tuple[str, Any]:
    """``NAME=VALUE`` as the name and a value as TOML has it; what is no TOML value is a text.

    Raises:
        SettingFormError: It is no such pair.
        ConfigError: The setting is unknown, or belongs to the run.
    """
    name, equals, value = (part.strip() for part in text.partition("="))
    if not (name and equals and value):
        raise SettingFormError(text=text)
    _check_names([name])
    try:
        parsed = tomllib.loads(f"value = {value}")
    except tomllib.TOMLDecodeError:
        return name, value
    return name, parsed["value"] if len(parsed) == 1 else value


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number that is too large for a float
        return False


def _check_names(names: Mapping[str, Any] | list[str]) -> None:
    unknown = sorted(set(names) - settings_of(TrainConfig()).keys() - {CLASSES})
    if unknown:
        raise UnknownSettingError(settings=", ".join(unknown))


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value}"' if isinstance(value, str) else repr(value)
