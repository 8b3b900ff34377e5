"""What else shows a video's time: the timeline, and what an earlier analysis has read of the video."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from fer_desktop.analysis.output.video_rows import read_video_rows, rows_of_video
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import recordings_folder
from fer_desktop.base.task import Work
from fer_desktop.live.reading_history import Readings
from fer_desktop.live.video_readings import VideoReadings
from fer_desktop.ui.panels.timeline import TimelinePanel
from fer_desktop.ui.player.playback_control import PlaybackControl
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.task_runner import TaskRunner
from training.core.bundle import ModelBundle


class PlayerViews(QObject):
    """Lets the timeline follow the video, and fills it where the video was analysed before."""

    def __init__(
        self,
        playback: PlaybackControl,
        timeline: TimelinePanel,
        control: LiveControl,
        parent: QObject | None = None,
    ) -> None:
        """Connect.

        Args:
            playback: Shows the video.
            timeline: Shows what was read.
            control: Has the model.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._playback, self._timeline, self._control = playback, timeline, control
        self._path: Path | None = None
        self._reading = TaskRunner(self)
        timeline.time_asked.connect(playback.go_to)
        playback.shown.connect(self._show)

    def forget(self) -> None:
        """What was read was read by another model: show what the model in use has read earlier."""
        self._playback.bar.strip.forget()
        self._path = None
        self._show_earlier()

    def close(self) -> None:
        """Wait for what is being read, but not for long: the program ends."""
        self._reading.close()

    def _show(self, duration: float) -> None:
        self._timeline.show_video(duration)
        self._show_earlier()

    def _show_earlier(self) -> None:
        path = self._playback.path
        if path == self._path:
            return
        self._path = path
        self._reading.stop()
        rows = rows_of_video(path, recordings_folder()) if path else None
        if path and rows:
            read = partial(_read, rows, path, self._control.bundle)
            doing = translate("window", "reading {path}").format(path=rows)
            # Without these, the video is shown as any other.
            self._reading.start(doing, read, self._fill, lambda sentence: None)

    def _fill(self, readings: Readings | None) -> None:
        if readings is None or self._path is None:
            return
        known = readings.known
        rows = list(zip(readings.times[known].tolist(), readings.probabilities[known], strict=True))
        self._timeline.fill(rows)
        labels = self._control.bundle.labels
        for seconds, row in rows:
            self._playback.bar.strip.note(seconds, labels[int(row.argmax())])


def _read(rows: Path, video: Path, bundle: ModelBundle, work: Work) -> Readings | None:
    found = VideoReadings()
    for seconds, probabilities in read_video_rows(rows, video, bundle.labels, bundle.sha256):
        work.advance(0.0)
        found.add(seconds, probabilities)
    return found.readings()
