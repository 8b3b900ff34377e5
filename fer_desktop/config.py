"""The settings of the analysis and of how it is shown, with their defaults."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What can be set.

    Attributes:
        detector: The kind of face detector, as in ``vision.detectors.DETECTORS``.
        smoothing_seconds: Time constant of live readings, 0 (none) to 10.
        not_sure_below: A face whose highest probability is under this, 0 (never) to 1, is shown as not sure.
    """

    detector: str = "haar"
    smoothing_seconds: float = 0.3
    not_sure_below: float = 0.4

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            SettingsError: one is outside of its range.
        """
        if not 0.0 <= self.smoothing_seconds <= 10.0:
            raise SettingsError(f"The setting smoothing_seconds is {self.smoothing_seconds}; use 0 to 10.")
        if not 0.0 <= self.not_sure_below <= 1.0:
            raise SettingsError(f"The setting not_sure_below is {self.not_sure_below}; use 0 to 1.")
