"""What is at the time under the pointer of a video: a small copy of the frame, and the time."""

import math

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import player_time
from fer_desktop.base.i18n import translate
from fer_desktop.live.frame_previews import FramePreviews
from fer_desktop.ui.player.playback_control import PlaybackControl
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.ui.widgets.plain_text import PlainLabel

_LOOK_MS = 40
_GAP = 4


class HoverPreview(QFrame):
    """Follows the pointer over the bar; has no frame while faces are covered, for it would show them."""

    def __init__(self, playback: PlaybackControl, control: LiveControl) -> None:
        """Hide.

        Args:
            playback: Shows the video.
            control: Knows whether faces are covered.
        """
        super().__init__(playback.bar, Qt.WindowType.ToolTip)
        self.setObjectName("messageBar")
        self._playback, self._control = playback, control
        self._previews: FramePreviews | None = None
        self._seconds = math.nan
        self.picture = PlainLabel()
        self.text = PlainLabel()
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self.picture)
        layout.addWidget(self.text)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        playback.bar.pointed.connect(self.point)
        playback.shown.connect(self._show_video)

    def point(self, seconds: float) -> None:
        """Show what is at a time, in seconds; NaN: nothing is pointed at."""
        self._seconds = seconds
        if math.isnan(seconds):
            self._timer.stop()
            self.hide()
            return
        label = self._playback.bar.strip.label_at(seconds)
        said = shown_name(label) if label else translate("window", "not analysed yet")
        self.text.setText(f"{player_time(seconds)} · {said}")
        self._look()
        self._timer.start()
        self._place()
        self.show()

    def close_previews(self) -> None:
        """Decode nothing any more."""
        if self._previews is not None:
            self._previews.close()
            self._previews = None

    def _show_video(self, duration: float) -> None:
        path = self._playback.path
        if path is None:
            self.close_previews()
            self.point(math.nan)
        elif self._previews is None:
            self._previews = FramePreviews(path, duration)

    def _look(self) -> None:
        """Show the frame, once it is decoded."""
        previews = None if self._control.covers_faces else self._previews
        frame = previews.at(self._seconds) if previews is not None else None
        self.picture.setVisible(frame is not None)
        if frame is not None:
            self.picture.setPixmap(QPixmap.fromImage(to_qimage(frame)))
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        self.adjustSize()
        bar = self._playback.bar
        top = bar.mapToGlobal(QPoint(0, 0)).y()
        left, right = bar.mapToGlobal(QPoint(0, 0)).x(), bar.mapToGlobal(QPoint(bar.width(), 0)).x()
        x = min(max(QCursor.pos().x() - self.width() // 2, left), right - self.width())
        self.move(x, top - self.height() - _GAP)
