"""The program's settings: defaults, with a few of them overridden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from fer_desktop.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What can be set.

    Attributes:
        camera: Number of the camera to open first, from 0.
        detector: The kind of face detector, as in ``vision.detectors.DETECTORS``.
        smoothing_seconds: Time constant of live readings, 0 (none) to 10.
    """

    camera: int = 0
    detector: str = "haar"
    smoothing_seconds: float = 0.3

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            SettingsError: one is outside of its range.
        """
        if self.camera < 0:
            raise SettingsError(f"The setting camera is {self.camera}; use 0 or more.")
        if not 0.0 <= self.smoothing_seconds <= 10.0:
            raise SettingsError(f"The setting smoothing_seconds is {self.smoothing_seconds}; use 0 to 10.")


def with_overrides(overrides: Mapping[str, object], settings: Settings | None = None) -> Settings:
    """Settings with some values replaced.

    Args:
        overrides: Value by name, such as from a file.
        settings: What to start from; the defaults if left out.

    Raises:
        SettingsError: a name is unknown, or a value of the wrong kind or outside of its range.
    """
    start = settings or Settings()
    known = {field.name: type(getattr(start, field.name)) for field in fields(Settings)}
    for name, value in overrides.items():
        if name not in known:
            raise SettingsError(f"There is no setting {name!r}; use one of: {', '.join(known)}.")
        if not _fits(value, known[name]):
            raise SettingsError(f"The setting {name} is {value!r}, which is no {known[name].__name__}.")
    return replace(start, **dict(overrides))  # type: ignore[arg-type]  # each was checked above


def _fits(value: object, kind: type) -> bool:
    # bool is an int to Python, but "camera = true" is a mistake.
    return not isinstance(value, bool) and isinstance(value, (int, float) if kind is float else kind)
