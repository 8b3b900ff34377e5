"""Plays a video as the seek bar says; hidden for everything else."""

from dataclasses import replace

from PySide6.QtCore import QObject

from fer_desktop.live.commands import Playback
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.seek_bar import SeekBar
from fer_desktop.ui.viewer.source_bar import SourceBar
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
        self._shown: float | None = None
        self.bar.sought.connect(self._jump)
        self.bar.stepped.connect(self.step)
        self.bar.speed_chosen.connect(self._choose_speed)
        clock.framed.connect(self._follow)
        clock.analysed.connect(self._note)

    @property
    def position(self) -> float | None:
        """The time of the frame that is shown, in seconds; None while another one is on its way."""
        return self._shown

    @property
    def active(self) -> bool:
        """Whether there is a video to go through."""
        return self._control.video is not None and not self.bar.isHidden()

    @property
    def duration(self) -> float:
        """How long the video is, in seconds, as far as it is known; 0.0 without one."""
        video = self._control.video
        return (video.duration or 0.0) if video is not None else 0.0

    def forget(self) -> None:
        """Another source is being opened."""
        self._playback = Playback()
        self._shown = None
        self.bar.hide()

    def turned(self) -> None:
        """Another page is shown: a video with a length of its own, or a picture, which has none."""
        self.bar.hide()
        self._shown = None
        # The number of jumps goes on: frames of the same session carry it.
        self._command(replace(self._playback, speed=1.0, position=None, step=0))
        self.offer()

    def offer(self) -> None:
        """The source is open: show the bar if it is a video."""
        video = self._control.video
        if video is not None and self.bar.isHidden():
            self.bar.show_video(video.duration or 0.0)

    def hold_at(self, position: float) -> None:
        """Hold the video at a time, in seconds from its first frame."""
        if self.active:
            self._source_bar.set_paused(True)
            self._jump(position)

    def go_to(self, position: float) -> None:
        """Go to a time of the video, in seconds from its first frame, and play on from there."""
        if self.active:
            self._jump(position)

    def seek_by(self, seconds: float) -> None:
        """Go so many seconds on, or back, from where the handle is; it stays within the video."""
        if self.active:
            self._jump(min(max(self.bar.position + seconds, 0.0), self.duration))

    def step(self, frames: int) -> None:
        """Hold the video, ``frames`` further on; it stays within its ends."""
        if not self.active:
            return
        self._source_bar.set_paused(True)
        if self._shown is not None:
            self._command(self._playback.jump(self._shown, frames))
        else:
            # What was asked for last is still on its way.
            before = self._playback
            self._command(before.jump(before.position or 0.0, before.step + frames))
        self._shown = None

    def _jump(self, position: float) -> None:
        self._shown = None
        self.bar.show_position(position)
        self._command(self._playback.jump(position))

    def _choose_speed(self, speed: float) -> None:
        self._command(replace(self._playback, speed=speed))

    def _command(self, playback: Playback) -> None:
        self._playback = playback
        self._control.play(playback)

    def _note(self, analysis: Analysis) -> None:
        """Keep what the largest face looks like, for the whole video."""
        if analysis.faces and analysis.segment == self._playback.segment and not self.bar.isHidden():
            largest = max(analysis.faces, key=lambda face: face.box.width * face.box.height)
            self.bar.strip.note(analysis.position or 0.0, largest.label)

    def _follow(self, frame: Frame) -> None:
        """Show where the video is, unless the frame is from before the last jump."""
        video = self._control.video
        if frame.segment != self._playback.segment or self.bar.isHidden() or video is None:
            return
        self._shown = frame.position
        self.bar.show_duration(video.duration or 0.0)
        if not self.bar.dragged:
            self.bar.show_position(frame.position or 0.0)
