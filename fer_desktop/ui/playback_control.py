"""Plays a video as the seek bar says; hidden for everything else."""

from dataclasses import replace

from PySide6.QtCore import QObject

from fer_desktop.live.playback import Playback
from fer_desktop.ui.display_clock import DisplayClock
from fer_desktop.ui.live_control import LiveControl
from fer_desktop.ui.seek_bar import SeekBar
from fer_desktop.ui.source_bar import SourceBar
from fer_desktop.vision.types import Analysis, Frame


class PlaybackControl(QObject):
    """Turns what the person does with the seek bar into commands for the session."""

    def __init__(
        self, source_bar: SourceBar, control: LiveControl, clock: DisplayClock, parent: QObject | None = None
    ) -> None:
        """Connect; the bar is hidden before a video is open.

        Args:
            source_bar: Pauses when single frames are looked at.
            control: Has the session.
            clock: Tells which frame is shown.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.bar = SeekBar()
        self._source_bar = source_bar
        self._control = control
        self._playback = Playback()
        self._frame = 0
        self.bar.sought.connect(self._jump)
        self.bar.stepped.connect(self.step)
        self.bar.speed_chosen.connect(self._choose_speed)
        clock.framed.connect(self._follow)
        clock.analysed.connect(self._note)

    def forget(self) -> None:
        """Another source is being opened."""
        self._playback = Playback()
        self._frame = 0
        self.bar.hide()

    def turned(self) -> None:
        """Another page is shown: a video with a length of its own, or a picture, which has none."""
        self.bar.hide()
        self._frame = 0
        # The number of jumps goes on: frames of the same session carry it.
        self._command(replace(self._playback, speed=1.0, frame=None))
        self.offer()

    def offer(self) -> None:
        """The source is open: show the bar if it is a video whose length is known."""
        video = self._control.video
        if video is not None and self.bar.isHidden():
            self.bar.show_video(video.frame_count, video.frames_per_second or 1.0)

    def hold_at(self, frame: int) -> None:
        """Hold the video at a frame, from 0."""
        if self._control.video is not None and not self.bar.isHidden():
            self._source_bar.set_paused(True)
            self._jump(frame)

    def go_to(self, frame: int) -> None:
        """Go to a frame of the video, from 0, and play on from there."""
        if self._control.video is not None and not self.bar.isHidden():
            self._jump(frame)

    def step(self, frames: int) -> None:
        """Hold the video, ``frames`` further on."""
        video = self._control.video
        if video is None or self.bar.isHidden():
            return
        self._source_bar.set_paused(True)
        target = min(max(self._frame + frames, 0), video.frame_count - 1)
        if target != self._frame:
            self._jump(target)

    def _jump(self, frame: int) -> None:
        self._frame = frame
        self.bar.show_position(frame)
        self._command(self._playback.jump(frame))

    def _choose_speed(self, speed: float) -> None:
        self._command(replace(self._playback, speed=speed))

    def _command(self, playback: Playback) -> None:
        self._playback = playback
        self._control.play(playback)

    def _note(self, analysis: Analysis) -> None:
        """Keep what the largest face looks like, for the whole video."""
        if analysis.faces and analysis.stretch == self._playback.stretch and not self.bar.isHidden():
            largest = max(analysis.faces, key=lambda face: face.box.width * face.box.height)
            self.bar.strip.note(analysis.frame_index, largest.label)

    def _follow(self, frame: Frame) -> None:
        """Show where the video is, unless the frame is from before the last jump."""
        if frame.stretch != self._playback.stretch or self.bar.isHidden():
            return
        self._frame = frame.index
        if not self.bar.dragged:
            self.bar.show_position(frame.index)
