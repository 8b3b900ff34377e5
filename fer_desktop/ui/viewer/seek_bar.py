"""The row below a video: where it is, how fast it plays, one frame on or back."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSlider,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.formatting import clock_time
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.live.playback import SPEEDS
from fer_desktop.ui.viewer.video_strip import VideoStrip
from fer_desktop.ui.widgets.plain_text import PlainLabel

_NORMAL: Final = SPEEDS.index(1.0)
_MS: Final = 1000
"""The slider counts milliseconds."""


class SeekBar(QFrame):
    """Says what the person wants of a video, and shows where it is.

    Signals:
        sought: The time to go to, in seconds from the first frame.
        stepped: How many frames to go forward; negative is back.
        speed_chosen: Times the video's own speed.
    """

    sought = Signal(float)
    stepped = Signal(int)
    speed_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seekBar")
        self._duration = 0.0
        self.slider = _SeekSlider(Qt.Orientation.Horizontal)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setAccessibleName(translate("window", "Position in the video"))
        self.slider.setSingleStep(_MS)
        self.slider.setPageStep(5 * _MS)
        self.slider.valueChanged.connect(self._show_time)
        self.slider.valueChanged.connect(lambda value: self.sought.emit(value / _MS))
        self.strip = VideoStrip()
        self.strip.sought.connect(lambda seconds: self.slider.setValue(round(seconds * _MS)))
        self._time = PlainLabel()
        self._speed = QComboBox()
        self._speed.addItems([f"{shown_decimal(speed, 'g')}×" for speed in SPEEDS])
        self._speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._speed.setToolTip(translate("window", "Speed"))
        self._speed.setAccessibleName(translate("window", "Speed"))
        self._speed.activated.connect(lambda place: self.speed_chosen.emit(SPEEDS[place]))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(8)
        self.previous = self._button("−1", translate("window", "Previous frame"), -1)
        self.next = self._button("+1", translate("window", "Next frame"), 1)
        layout.addWidget(self.previous)
        layout.addWidget(self.next)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.slider)
        column.addWidget(self.strip)
        layout.addLayout(column, 1)
        layout.addWidget(self._time)
        layout.addWidget(self._speed)
        self.hide()

    @property
    def time(self) -> str:
        """Elapsed and whole time, as shown."""
        return self._time.text()

    @property
    def position(self) -> float:
        """Where the handle is, in seconds."""
        return self.slider.value() / _MS

    @property
    def dragged(self) -> bool:
        """Whether the person holds the handle."""
        return self.slider.isSliderDown()

    def show_video(self, duration: float) -> None:
        """Stand at the beginning of a video of so many seconds, at normal speed; 0.0: nobody knows yet."""
        self._speed.setCurrentIndex(_NORMAL)
        self._duration = -1.0
        self.strip.begin(duration)
        self.show_duration(duration)
        self.show_position(0.0)
        self.show()

    def show_duration(self, duration: float) -> None:
        """The video is known by now to last so many seconds; says nothing."""
        if duration == self._duration:
            return
        self._duration = duration
        self.strip.set_duration(duration)
        self.slider.blockSignals(True)
        self.slider.setRange(0, round(duration * _MS))
        self.slider.blockSignals(False)
        longest = clock_time(duration)
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(f"{longest} / {longest}") + 4)
        self._show_time()

    def show_position(self, seconds: float) -> None:
        """Put the handle at a time; says nothing."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(seconds * _MS))
        self.slider.blockSignals(False)
        self._show_time()

    def _show_time(self) -> None:
        seconds = self.slider.value() / _MS
        time = f"{clock_time(seconds)} / {clock_time(self._duration)}"
        self._time.setText(time)
        self._time.setToolTip(translate("window", "{seconds:.3f} s").format(seconds=seconds))
        self.slider.setAccessibleDescription(time)

    def _button(self, text: str, explanation: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAutoRepeat(True)
        button.setToolTip(explanation)
        button.setAccessibleName(explanation)
        button.clicked.connect(lambda: self.stepped.emit(step))
        return button


class _SeekSlider(QSlider):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the pointer first, so that a click goes there and a drag begins there."""
        if event.button() is Qt.MouseButton.LeftButton:
            handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
            place = round(event.position().x() - handle / 2)
            span = self.width() - handle
            self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, span))
        super().mousePressEvent(event)
