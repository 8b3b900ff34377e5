"""Plays a video as its bar and the keys say; hidden for everything else."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.live.commands import Playback
from fer_desktop.live.playback import SPEEDS
from fer_desktop.ui.player.in_out_points import InOutPoints
from fer_desktop.ui.player.rewind import Rewind
from fer_desktop.ui.player.seek_bar import SeekBar
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.source_bar import SourceBar
from fer_desktop.vision.types import Frame

_FASTER: Final = dict(zip(SPEEDS, (*SPEEDS[1:], SPEEDS[-1]), strict=True))


class PlaybackControl(QObject):
    """Turns what the person does with the bar and the keys into commands for the session.

    Signals:
        shown: The seconds that the video lasts, as far as is known; 0.0 where no video is shown any more.
    """

    shown = Signal(float)

    def __init__(
        self, source_bar: SourceBar, control: LiveControl, clock: DisplayClock, parent: QObject | None = None
    ) -> None:
        """Connect; the bar is hidden before a video is open.

        Args:
            source_bar: Has whether the picture is paused.
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
        self._ended = self._loops = False
        self.points = InOutPoints(lambda: self.path, lambda: self._shown, self)
        self.points.changed.connect(self._play_part)
        self._rewind = Rewind(self._rewind_to, self)
        bar = self.bar
        bar.sought.connect(self._seek)
        bar.stepped.connect(self.step)
        bar.speed_chosen.connect(self.choose_speed)
        bar.play_toggled.connect(self.toggle)
        bar.loop_toggled.connect(self.loop)
        bar.marked_in.connect(self.points.mark_in)
        bar.marked_out.connect(self.points.mark_out)
        source_bar.pause_toggled.connect(self._show_state)
        clock.framed.connect(self._follow)
        clock.ticked.connect(self._look_for_end)
        clock.ended.connect(self._end)
        clock.source_ready.connect(self._begin)

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
        return (self._control.video.duration or 0.0) if self._control.video is not None else 0.0

    @property
    def path(self) -> Path | None:
        """The video that is shown; None where there is none."""
        return None if self.bar.isHidden() else self._control.video_path

    @property
    def playing(self) -> bool:
        """Whether a video plays, forwards or backwards."""
        return not self.bar.isHidden() and (
            self._rewind.runs or not (self._source_bar.paused or self._ended or self._is_at_end())
        )

    @property
    def begins_again(self) -> bool:
        """Whether a video that plays goes on at its beginning by itself where it ends."""
        return self.active and self._loops and not self._source_bar.paused

    def forget(self) -> None:
        """Another source is being opened."""
        self._playback = Playback()
        self._hide()

    def turned(self) -> None:
        """Another page is shown: a video with a length of its own, or a picture, which has none."""
        self._hide()
        # The number of jumps goes on: frames of the same session carry it.
        self._command(replace(self._playback, speed=1.0, position=None, step=0, end=None))
        self.offer()

    def offer(self) -> None:
        """The source is open: show the bar if it is a video."""
        video = self._control.video
        if video is not None and self.bar.isHidden():
            self.bar.show_video(video.duration or 0.0)
            self._source_bar.leave_pause_to_player(True)
            self.shown.emit(video.duration or 0.0)
            self._show_part()
            self._show_state()
            if self.points.part.begin:
                self._jump(self.points.part.begin)

    def toggle(self) -> None:
        """Play or pause a video, from its beginning where it has ended; pause or resume any other source."""
        if self.bar.isHidden():
            self._source_bar.press_pause()
        elif self.playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Play on, from the beginning of its part where it has ended or stands outside."""
        if self.bar.isHidden():
            return
        self._rewind.stop()
        here, part = self._here, self.points.part
        if self._ended or self._is_at_end() or not part.holds(here):
            # The out point may have been moved behind it since.
            following = self._following
            goes_on = part.holds(here) and following is not None and not part.is_past(following)
            self._jump(here if goes_on else part.begin)
        self._source_bar.set_paused(False)
        self._show_state()

    def pause(self) -> None:
        """Stand still."""
        if not self.bar.isHidden():
            self._rewind.stop()
            self._source_bar.set_paused(True)
            self._show_state()

    def faster(self) -> None:
        """Play; faster where it plays already."""
        if not self.bar.isHidden():
            plays = self.playing and not self._rewind.runs
            self.choose_speed(_FASTER[self._playback.speed] if plays else 1.0)
            self.play()

    def rewind(self) -> None:
        """Go backwards; faster where it does already."""
        if self.bar.isHidden():
            return
        self.choose_speed(_FASTER[self._playback.speed] if self._rewind.runs else 1.0)
        if not self._rewind.runs:
            self._source_bar.set_paused(True)
            self._rewind.start(self._here, self._playback.speed)
        self._show_state()

    def hold_at(self, position: float) -> None:
        """Hold the video at a time, in seconds from its first frame."""
        if self.active:
            self._source_bar.set_paused(True)
            self._seek(position)

    def go_to(self, position: float) -> None:
        """Go to a time of the video, in seconds from its first frame; it plays on where it plays."""
        if self.active:
            self._seek(position)

    def seek_by(self, seconds: float) -> None:
        """Go so many seconds on, or back, from where the handle is; it stays within the video."""
        if self.active:
            self._seek(min(max(self.bar.position + seconds, 0.0), self.duration))

    def step(self, frames: int) -> None:
        """Hold the video, ``frames`` further on; it stays within its ends."""
        if not self.active:
            return
        self._rewind.stop()
        self._source_bar.set_paused(True)
        if self._shown is not None:
            self._command(self._playback.jump(self._shown, frames))
        else:
            # What was asked for last is still on its way.
            before = self._playback
            self._command(before.jump(before.position or 0.0, before.step + frames))
        self._shown = None

    def choose_speed(self, speed: float) -> None:
        """Play so many times as fast, forwards and backwards."""
        self.bar.show_speed(speed)
        self._rewind.change_speed(speed)
        self._command(replace(self._playback, speed=speed))

    def loop(self, on: bool) -> None:
        """Begin again at the end, or do not."""
        self._loops = on
        self.bar.loop.setChecked(on)
        if self._ended and self.begins_again:
            self._jump(self.points.part.begin)

    def _play_part(self) -> None:
        if self._ended:
            # It must not play on by itself because it may.
            self._source_bar.set_paused(True)
        self._show_part()

    def _show_part(self) -> None:
        self.bar.show_range(self.points.part)
        self._command(replace(self._playback, end=self.points.part.end))

    def _hide(self) -> None:
        self._rewind.stop()
        self._shown, self._ended = None, False
        self._source_bar.leave_pause_to_player(False)
        if not self.bar.isHidden():
            self.bar.hide()
            self.shown.emit(0.0)

    def _seek(self, position: float) -> None:
        """Go where the person wants to, also while the video goes backwards; one that has ended is paused."""
        self._rewind.stop()
        if not (self.playing or self._loops):
            self._source_bar.set_paused(True)
        self._jump(position)
        self._show_state()

    def _jump(self, position: float) -> None:
        if not self._source_bar.paused and not self.points.part.holds(position):
            position = self.points.part.begin
        self._shown = None
        self.bar.show_position(position)
        self._command(self._playback.jump(position))

    def _rewind_to(self, position: float) -> bool:
        """Go back to a time, once the frame before is shown; whether there is anything before it."""
        if self._shown is not None:
            self._jump(max(position, self.points.part.begin))
        return position > self.points.part.begin

    @property
    def _here(self) -> float:
        """The time of the frame that is shown, or of the one that is on its way."""
        return (self._playback.position or 0.0) if self._shown is None else self._shown

    def _command(self, playback: Playback) -> None:
        self._playback = playback
        self._control.play(playback)

    @property
    def _following(self) -> float | None:
        """The time of the frame behind the one that is shown; None where there is none."""
        video = self._control.video
        return video.next_position if video is not None else None

    def _is_at_end(self) -> bool:
        return self._shown is not None and self._following is None

    def _begin(self) -> None:
        """The source was opened, or was gone back in."""
        self._ended = False
        self._show_state()

    def _end(self) -> None:
        if self.bar.isHidden():
            return
        self._ended = True
        if self.begins_again:
            self._jump(self.points.part.begin)
        self._show_state()

    def _look_for_end(self) -> None:
        """See to the end of a video among pictures, which does not end its source."""
        if self.begins_again and not self._ended and self._is_at_end():
            self._jump(self.points.part.begin)
        self._show_state()

    def _show_state(self) -> None:
        self.bar.show_playing(self.playing)

    def _follow(self, frame: Frame) -> None:
        """Show where the video is, unless the frame is from before the last jump."""
        video = self._control.video
        if frame.segment != self._playback.segment or self.bar.isHidden() or video is None:
            return
        self._shown = frame.position
        if self.bar.show_duration(self.duration):
            self.shown.emit(self.duration)
        if not self.bar.dragged:
            self.bar.show_position(frame.position or 0.0, frame.index, video.numbers_known)
