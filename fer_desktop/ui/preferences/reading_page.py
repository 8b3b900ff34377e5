"""Preferences of readings: smoothing, confidence threshold, neutral baseline."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.settings.settings_control import SettingsControl
from fer_desktop.ui.viewer.neutral_pose_control import Calibration
from fer_desktop.ui.viewer.reading_bar import ReadingBar


class ReadingPage(PreferencesPage):
    """The two sliders of the window, with their explanation, and the calibration.

    Attributes:
        bar: The sliders.
        calibrate: Calibrates for the selected face.
    """

    def __init__(self, settings: SettingsControl, calibration: Calibration) -> None:
        """Follow the settings.

        Args:
            settings: What is set.
            calibration: Calibrates for the selected face.
        """
        super().__init__()
        self._settings, self._calibration = settings, calibration
        self.bar = ReadingBar()
        self.calibrate = QPushButton(translate("preferences", "Calibrate for the selected face…"))
        for title, slider in (
            (translate("preferences", "Smoothing"), self.bar.smoothing),
            (translate("preferences", "Confidence threshold"), self.bar.threshold),
        ):
            self.add_heading(title)
            self.column.addWidget(slider)
            self.add_caption(slider.toolTip())
            slider.hide_name()
        self.add_heading(translate("preferences", "Neutral baseline"))
        row = QHBoxLayout()
        row.addWidget(self.calibrate)
        row.addStretch(1)
        self.column.addLayout(row)
        self.add_caption(
            translate(
                "preferences",
                "Some faces look sad or angry to a model when they are at rest. Three seconds of a neutral "
                "expression correct this for one face, until it is lost or another source is opened.",
            )
        )
        self.end()
        self.bar.changed.connect(settings.set)
        settings.changed.connect(self.bar.show_settings)
        self.calibrate.clicked.connect(calibration.press)

    def refresh(self) -> None:
        """Show what is set now."""
        self.bar.show_settings(self._settings.settings)
        self.calibrate.setEnabled(self._calibration.button.isEnabled())

    def restore_defaults(self) -> None:
        """The usual smoothing and threshold."""
        usual = Settings()
        self._settings.set(
            replace(
                self._settings.settings,
                smoothing_seconds=usual.smoothing_seconds,
                confidence_threshold=usual.confidence_threshold,
            )
        )
