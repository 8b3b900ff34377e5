"""Below the reading: how steady readings are, and from when on they count as sure."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.base.settings import Settings
from fer_desktop.ui.widgets.input_events import keeps_key
from fer_desktop.ui.widgets.plain_text import PlainLabel

OFF: Final = translate("window", "off")
MOST_SECONDS: Final = 3.0
MOST_PERCENT: Final = 90

_STEPS_A_SECOND: Final = 10
_PERCENT_A_STEP: Final = 5


class ReadingBar(QFrame):
    """Two sliders, each with its value in words.

    Signals:
        changed: The ``Settings`` with what the person chose.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingBar")
        self._settings = Settings()
        self.smoothing = LabelledSlider(
            translate("window", "Smoothing"),
            round(MOST_SECONDS * _STEPS_A_SECOND),
            _seconds_text,
            translate(
                "window",
                "Seconds over which the readings of a camera or video are averaged (time constant of an "
                "exponential mean). More is steadier but slower. Pictures are never smoothed.",
            ),
        )
        self.threshold = LabelledSlider(
            translate("window", "Confidence threshold"),
            MOST_PERCENT // _PERCENT_A_STEP,
            _percent_text,
            translate(
                "window",
                "A reading is uncertain if its highest probability is below this (reject threshold). "
                "Files always keep the top prediction.",
            ),
        )
        for slider in (self.smoothing, self.threshold):
            slider.moved.connect(self._moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.smoothing)
        layout.addWidget(self.threshold)
        self.show_settings(self._settings)

    @property
    def settings(self) -> Settings:
        """What was last shown or chosen."""
        return self._settings

    def offer_smoothing(self, offered: bool) -> None:
        """Show the slider of the smoothing, or hide it, because pictures are never smoothed."""
        self.smoothing.setVisible(offered)

    def show_settings(self, settings: Settings) -> None:
        """Put the sliders where the settings say, or at their end where that is further; says nothing."""
        self._settings = settings
        self.smoothing.show_step(round(settings.smoothing_seconds * _STEPS_A_SECOND))
        self.threshold.show_step(round(settings.confidence_threshold * 100 / _PERCENT_A_STEP))

    def _moved(self) -> None:
        self._settings = replace(
            self._settings,
            smoothing_seconds=self.smoothing.slider.value() / _STEPS_A_SECOND,
            confidence_threshold=self.threshold.slider.value() * _PERCENT_A_STEP / 100,
        )
        self.changed.emit(self._settings)


class LabelledSlider(QWidget):
    """A name and a value in words, above a slider.

    Signals:
        moved: By the person, not by the program.
    """

    moved = Signal()

    def __init__(self, name: str, most: int, text_of: Callable[[int], str], explanation: str) -> None:
        super().__init__()
        self._text_of = text_of
        self.slider = _Slider(Qt.Orientation.Horizontal)
        # A click leaves the arrow keys with the window, which turns pictures with them.
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setRange(0, most)
        self.slider.setPageStep(max(most // 6, 1))
        self.slider.setAccessibleName(name)
        self.slider.valueChanged.connect(self._show_value)
        self.slider.valueChanged.connect(lambda: self.moved.emit())
        self._value = PlainLabel()
        above = QHBoxLayout()
        above.setSpacing(8)
        self._name = PlainLabel(name)
        above.addWidget(self._name, 1)
        above.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.slider)
        self.setToolTip(explanation)
        self._show_value()

    @property
    def text(self) -> str:
        """The value in words."""
        return self._value.text()

    def hide_name(self) -> None:
        """Leave the name to a heading."""
        self._name.hide()

    def show_step(self, step: int) -> None:
        """Put the slider somewhere without saying that it moved."""
        self.slider.blockSignals(True)
        self.slider.setValue(step)
        self.slider.blockSignals(False)
        self._show_value()

    def _show_value(self) -> None:
        text = self._text_of(self.slider.value())
        self._value.setText(text)
        self.slider.setAccessibleDescription(text)


class _Slider(QSlider):
    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys from the window."""
        if keeps_key(event, Qt.Key.Key_Left, Qt.Key.Key_Right):
            return True
        return super().event(event)


def _seconds_text(step: int) -> str:
    return f"{shown_decimal(step / _STEPS_A_SECOND, '.1f')} s" if step else OFF


def _percent_text(step: int) -> str:
    return shown_percent(step * _PERCENT_A_STEP / 100) if step else OFF
