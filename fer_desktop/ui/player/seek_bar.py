"""The row below a video: its buttons, where it is, how fast it plays, and its in and out points."""

import math
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSlider, QStyle, QVBoxLayout, QWidget

from fer_desktop.base.formatting import player_time
from fer_desktop.base.i18n import shown_decimal, shown_number, translate
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.playback import SPEEDS
from fer_desktop.ui.player.player_button import (
    IN_POINT,
    LOOP,
    OUT_POINT,
    PAUSE,
    PLAY,
    STEP_BACK,
    STEP_FORWARD,
    PlayerButton,
)
from fer_desktop.ui.player.video_strip import VideoStrip
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
        play_toggled: Play, or pause.
        loop_toggled: Whether to begin again at the end.
        marked_in: The video is to begin here.
        marked_out: The video is to end here.
        pointed: The time under the pointer, in seconds from the first frame; NaN when it has left.
    """

    sought = Signal(float)
    stepped = Signal(int)
    speed_chosen = Signal(float)
    play_toggled = Signal()
    loop_toggled = Signal(bool)
    marked_in = Signal()
    marked_out = Signal()
    pointed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seekBar")
        self._duration = 0.0
        self._frame: int | None = None
        self._counted = True
        self.slider = _SeekSlider(Qt.Orientation.Horizontal)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setAccessibleName(translate("window", "Position in the video"))
        self.slider.setSingleStep(_MS)
        self.slider.setPageStep(5 * _MS)
        self.slider.valueChanged.connect(self._leave_frame)
        self.slider.valueChanged.connect(lambda value: self.sought.emit(value / _MS))
        self.strip = VideoStrip()
        self.strip.sought.connect(lambda seconds: self.slider.setValue(round(seconds * _MS)))
        self.slider.pointed.connect(self.pointed)
        self.strip.pointed.connect(self.pointed)
        self._time = PlainLabel()
        self._time.setFont(_tabular(self._time.font()))
        self._speed = QComboBox()
        self._speed.addItems([f"{shown_decimal(speed, 'g')}×" for speed in SPEEDS])
        self._speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._speed.setToolTip(translate("window", "Speed"))
        self._speed.setAccessibleName(translate("window", "Speed"))
        self._speed.activated.connect(lambda index: self.speed_chosen.emit(SPEEDS[index]))
        self.back = PlayerButton(
            STEP_BACK, translate("window", "Previous frame"), lambda: self.stepped.emit(-1)
        )
        self.play = PlayerButton(PLAY, translate("window", "Play"), self.play_toggled.emit)
        self.forward = PlayerButton(
            STEP_FORWARD, translate("window", "Next frame"), lambda: self.stepped.emit(1)
        )
        for button in (self.back, self.forward):
            button.setAutoRepeat(True)
        self.loop = PlayerButton(
            LOOP,
            translate("window", "Loop"),
            lambda: self.loop_toggled.emit(self.loop.isChecked()),
        )
        self.loop.setCheckable(True)
        self.mark_in = PlayerButton(
            IN_POINT, translate("window", "Set the in point here"), self.marked_in.emit
        )
        self.mark_out = PlayerButton(
            OUT_POINT, translate("window", "Set the out point here"), self.marked_out.emit
        )
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(4)
        for button in (self.back, self.play, self.forward, self.loop):
            layout.addWidget(button)
        layout.addSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.slider)
        column.addWidget(self.strip)
        layout.addLayout(column, 1)
        layout.addSpacing(4)
        for widget in (self._time, self._speed, self.mark_in, self.mark_out):
            layout.addWidget(widget)

    @property
    def time(self) -> str:
        """Elapsed and whole time, and the number of the frame, as shown."""
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

    def show_duration(self, duration: float) -> bool:
        """The video is known by now to last so many seconds; says nothing. Whether that is new."""
        if duration == self._duration:
            return False
        self._duration = duration
        self.strip.set_duration(duration)
        self.slider.blockSignals(True)
        self.slider.setRange(0, round(duration * _MS))
        self.slider.blockSignals(False)
        self._time.setMinimumWidth(self._widest_time())
        self._show_time()
        return True

    def show_position(self, seconds: float, frame: int | None = None, counted: bool = True) -> None:
        """Put the handle at a time; says nothing.

        Args:
            seconds: From the first frame.
            frame: The number of the frame there; None while it is not known.
            counted: Whether that is counted, and not estimated.
        """
        self._frame, self._counted = frame, counted
        self.slider.blockSignals(True)
        self.slider.setValue(round(seconds * _MS))
        self.slider.blockSignals(False)
        self._show_time()

    def show_playing(self, playing: bool) -> None:
        """Offer to pause what is played, or to play."""
        if playing:
            self.play.show_sign(PAUSE, translate("window", "Pause"))
        else:
            self.play.show_sign(PLAY, translate("window", "Play"))

    def show_speed(self, speed: float) -> None:
        """Show that it is played so many times as fast."""
        self._speed.setCurrentIndex(SPEEDS.index(speed))

    def show_range(self, part: TimeRange) -> None:
        """Show which part of the video is played."""
        self.strip.show_range(part)
        for button, here in ((self.mark_in, part.begin > 0.0), (self.mark_out, part.end is not None)):
            button.setCheckable(here)
            button.setChecked(here)

    def _leave_frame(self) -> None:
        self._frame = None
        self._show_time()

    def _show_time(self) -> None:
        seconds = self.slider.value() / _MS
        time = self._time_text(seconds, self._frame)
        self._time.setText(time)
        self._time.setToolTip(translate("window", "{seconds:.3f} s").format(seconds=seconds))
        self.slider.setAccessibleDescription(time)

    def _time_text(self, seconds: float, frame: int | None) -> str:
        time = f"{player_time(seconds)} / {player_time(self._duration)}"
        if frame is None:
            return time
        number = shown_number(frame) if self._counted else f"≈ {shown_number(frame)}"
        return translate("window", "{time} · frame {number}").format(time=time, number=number)

    def _widest_time(self) -> int:
        """Pixels of the longest text, so that nothing moves while it changes."""
        frames = round(max(self._duration, 1.0) * 60)
        widest = self._time_text(self._duration, frames).translate(dict.fromkeys(map(ord, "123456789"), "0"))
        return self._time.fontMetrics().horizontalAdvance(widest) + 4


def _tabular(font: QFont) -> QFont:
    """The same font with digits of one width, where it has them."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class _SeekSlider(QSlider):
    pointed = Signal(float)

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the pointer first, so that a click goes there and a drag begins there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setValue(self._value_at(event.position().x()))
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which time is under the pointer."""
        self.pointed.emit(self._value_at(event.position().x()) / _MS)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self.pointed.emit(math.nan)
        super().leaveEvent(event)

    def _value_at(self, x: float) -> int:
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
        span = self.width() - handle
        return QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), round(x - handle / 2), span)
