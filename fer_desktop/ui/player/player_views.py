"""What else belongs to a video: annotations, previews, the timeline with what was read of it earlier."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from fer_desktop.analysis.annotation.annotations import Annotations
from fer_desktop.analysis.annotation.name_anchors import NameAnchor
from fer_desktop.analysis.output.video_rows import read_video_rows, rows_of_video
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import recordings_folder
from fer_desktop.base.task import Work
from fer_desktop.live.reading_history import Readings
from fer_desktop.live.video_readings import VideoReadings
from fer_desktop.recording.report_limits import ReportLimits
from fer_desktop.ui.panels.timeline import TimelinePanel
from fer_desktop.ui.player.annotation_control import AnnotationControl
from fer_desktop.ui.player.annotation_field import AnnotationField
from fer_desktop.ui.player.annotations_dialog import AnnotationsDialog
from fer_desktop.ui.player.hover_preview import HoverPreview
from fer_desktop.ui.player.playback_control import PlaybackControl
from fer_desktop.ui.recorder.recorder import Recorder
from fer_desktop.ui.recorder.report_saver import ReportSaver
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.face_naming import FaceNaming
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle

_SAME_FRAME: Final = 0.001
"""Seconds: the bar has times in whole milliseconds."""


class PlayerViews(QObject):
    """Lets the timeline follow the video, and fills it where the video was analysed before."""

    def __init__(
        self,
        playback: PlaybackControl,
        control: LiveControl,
        clock: DisplayClock,
        recorder: Recorder,
        report: ReportSaver,
        naming: FaceNaming,
        timeline: TimelinePanel,
        picture: QWidget,
        message_bar: MessageBar,
        settings: QSettings | None,
    ) -> None:
        """Connect.

        Args:
            playback: Shows the video.
            control: Has the model.
            clock: Knows which frame is shown.
            recorder: Records annotations, too.
            report: Reports what was read.
            naming: Knows which faces are hidden, and what they are called.
            timeline: Shows what was read.
            picture: Where labels and notes are written.
            message_bar: Says what cannot be stored.
            settings: As ``AnnotationControl`` has it.
        """
        super().__init__(picture)
        self.playback = playback
        self.annotations = annotations = AnnotationControl(
            playback, control, clock, recorder, AnnotationField(picture), message_bar, settings, self
        )
        self._timeline, self._control, self._naming = timeline, control, naming
        self.preview = HoverPreview(playback, control)
        self._dialog: AnnotationsDialog | None = None
        annotations.changed.connect(self._annotate)
        naming.stored_names = self._names_of
        naming.anchored.connect(annotations.name_faces)
        report.limits = self._limits
        self._path: Path | None = None
        self._reading = TaskRunner(self)
        timeline.time_asked.connect(playback.go_to)
        playback.shown.connect(self._show)
        clock.analysed.connect(self._note)

    def forget(self) -> None:
        """What was read was read by another model: show what the model in use has read earlier."""
        self.playback.bar.strip.forget()
        self._path = None
        self._show_earlier()

    def show_annotations(self) -> None:
        """Show the list of annotations."""
        if self._dialog is None:
            self._dialog = AnnotationsDialog(
                self.annotations, lambda: self._timeline.video.duration, self.playback.hold_at, self._timeline
            )
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def go_to_marker(self, step: int) -> None:
        """Hold the video at the next marker, or at the one before if ``step`` is -1; nothing without one."""
        here = self.playback.bar.position
        times = [marker.seconds for marker in self.annotations.annotations.markers]
        if step > 0:
            following = [seconds for seconds in times if seconds > here + _SAME_FRAME]
        else:
            following = [seconds for seconds in reversed(times) if seconds < here - _SAME_FRAME]
        if following:
            self.playback.hold_at(following[0])

    def _limits(self) -> ReportLimits:
        """What a report leaves out of each source, and what it shows of it."""
        parts = {str(path): part for path, part in self.playback.points.parts.items()}
        return ReportLimits(parts, self.annotations.of_sources)

    def _names_of(self, source: str) -> tuple[NameAnchor, ...] | None:
        """The names that are stored of the video that is shown; None of others, and until they are read."""
        shown = self.annotations.ready and source == str(self.annotations.path)
        return self.annotations.annotations.names if shown else None

    def _annotate(self, annotations: Annotations) -> None:
        self._timeline.annotate(annotations)
        markers = [marker.seconds for marker in annotations.markers]
        self.playback.bar.strip.show_annotations(markers, annotations.excluded)
        self._naming.recall(str(self.annotations.path))

    def close(self) -> None:
        """Wait for what is being read, but not for long: the program ends."""
        self._reading.close()
        self.annotations.storage.close()
        self.preview.close_previews()

    def _show(self, duration: float) -> None:
        self._timeline.show_video(duration)
        self._show_earlier()

    def _show_earlier(self) -> None:
        path = self.playback.path
        if path == self._path:
            return
        self._path = path
        self._reading.stop()
        if path:
            read = partial(_read, path, self._control.bundle)
            doing = translate("window", "reading {path}").format(path=path)
            # Without these, the video is shown as any other.
            self._reading.start(doing, read, self._fill, lambda sentence: None)

    def _note(self, analysis: Analysis) -> None:
        """Keep what the largest face that is shown looks like, for the whole video."""
        faces = self._naming.names.applied(analysis).faces
        if faces and analysis.position is not None and not self.playback.bar.isHidden():
            largest = max(faces, key=lambda face: face.box.area)
            self.playback.bar.strip.note(analysis.position, largest.label)

    def _fill(self, readings: Readings | None) -> None:
        if readings is None or self._path is None:
            return
        known = readings.known
        rows = list(zip(readings.times[known].tolist(), readings.probabilities[known], strict=True))
        self._timeline.fill(rows)
        labels = self._control.bundle.labels
        for seconds, row in rows:
            self.playback.bar.strip.note(seconds, labels[int(row.argmax())])


def _read(video: Path, bundle: ModelBundle, work: Work) -> Readings | None:
    rows = rows_of_video(video, recordings_folder())
    if rows is None:
        return None
    found = VideoReadings()
    for seconds, probabilities in read_video_rows(rows, video, bundle.labels, bundle.sha256):
        work.advance(0.0)
        found.add(seconds, probabilities)
    return found.readings()
