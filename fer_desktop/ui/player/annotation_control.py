"""Markers, excluded ranges and notes, set while a video or a camera is watched; names of faces of a video."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal

from fer_desktop.analysis.annotation.annotation_file import LONGEST_LABEL, LONGEST_NOTE
from fer_desktop.analysis.annotation.annotations import CODES, NO_ANNOTATIONS, Annotations, Entry, TimedText
from fer_desktop.analysis.annotation.name_anchors import NameAnchor
from fer_desktop.base.formatting import player_time
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import TimeRange
from fer_desktop.recording.recorded_annotations import FrameMoment, RecordedAnnotations
from fer_desktop.ui.player.annotation_field import AnnotationField
from fer_desktop.ui.player.annotation_storage import AnnotationStorage
from fer_desktop.ui.player.playback_control import PlaybackControl
from fer_desktop.ui.recorder.recorder import Recorder
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl, ShownKind
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.vision.types import Frame

_SETTING: Final = "annotations/code"


class AnnotationControl(QObject):
    """Has the annotations of what is shown: those of a video are stored, those of a camera recorded.

    Attributes:
        exclude_key: Gives the key of ``exclude`` as the system writes it; empty for none.

    Times are those of the timeline: of a video its own, of a camera the clock of its frames.

    Signals:
        changed: The ``Annotations`` of what is shown.
    """

    changed = Signal(object)

    def __init__(
        self,
        playback: PlaybackControl,
        control: LiveControl,
        clock: DisplayClock,
        recorder: Recorder,
        field: AnnotationField,
        message_bar: MessageBar,
        settings: QSettings | None,
        parent: QObject | None = None,
    ) -> None:
        """Connect.

        Args:
            playback: Shows videos.
            control: Knows what kind of source is shown.
            clock: Knows which frame is shown.
            recorder: Records annotations, too.
            field: Asks for labels and notes.
            message_bar: Says what cannot be stored.
            settings: Where the labels of the number keys are remembered; None to remember nothing.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._playback, self._control, self._clock, self._recorder = playback, control, clock, recorder
        self._field, self._message_bar, self._settings = field, message_bar, settings
        self.annotations = NO_ANNOTATIONS
        self._of_sources: dict[str, Annotations] = {}
        self.exclude_key: Callable[[], str] = str
        self._codes = [self._remembered_code(number) for number in range(1, CODES + 1)]
        self._path: Path | None = None
        self.storage = AnnotationStorage(self)
        self._damage, self._read = "", True
        self._first_captured_at: float | None = None
        self._excluded_from: FrameMoment | None = None
        self.storage.failed.connect(self._undo)
        self.storage.moved.connect(self._tell_of_move)
        clock.framed.connect(self._note_first)
        playback.shown.connect(self._show_video)
        clock.source_ready.connect(self._show_source)

    @property
    def codes(self) -> tuple[str, ...]:
        """The labels that the number keys set, from 1."""
        return tuple(self._codes)

    def name_code(self, number: int, label: str) -> None:
        """Have a number key set this label from now on."""
        self._codes[number - 1] = label.strip() or str(number)
        if self._settings is not None:
            self._settings.setValue(f"{_SETTING}{number}", label.strip())

    @property
    def path(self) -> Path | None:
        """The video that is shown; None for a camera."""
        return self._path

    @property
    def ready(self) -> bool:
        """Whether what was noted earlier is there, so that more can be noted."""
        return self._read and not self._damage

    @property
    def of_sources(self) -> dict[str, Annotations]:
        """Those of each part of the source that was shown, by its name as in ``Frame``."""
        return dict(self._of_sources)

    @property
    def origin(self) -> float:
        """The time that is shown as 0: of a video its first frame, of a camera the first one shown."""
        return 0.0 if self._path is not None else self._first_captured_at or 0.0

    def mark(self) -> None:
        """Ask for the label of a marker at the frame that is shown."""
        self._ask(translate("window", "Marker at {time}"), LONGEST_LABEL, self._add_marker)

    def mark_code(self, number: int) -> None:
        """Set the marker of a number key at the frame that is shown."""
        moment = self._moment()
        if moment is not None:
            self._add_marker(moment, self._codes[number - 1])

    def take_note(self) -> None:
        """Ask for a note at the frame that is shown."""
        self._ask(translate("window", "Note at {time}"), LONGEST_NOTE, self._add_note)

    def exclude(self) -> None:
        """Set one end of a range that is left out of summaries here, or its other end, in either order."""
        moment = self._moment()
        if moment is None:
            return
        begin, self._excluded_from = self._excluded_from, None
        if begin is None or moment.seconds == begin.seconds:
            self._excluded_from = moment
            key = self.exclude_key()
            said = (
                translate("window", "Excluded range from {time}. Press {key} at its other end.")
                if key
                else translate(
                    "window", "Excluded range from {time}. Choose the command again at its other end."
                )
            )
            self._message_bar.tell(said.format(time=self._shown_time(moment.seconds), key=key), passes=False)
            return
        self._message_bar.hide()
        begin, end = sorted((begin, moment))
        self._record(lambda recorded: recorded.exclude(begin, end))
        self._keep(self.annotations.with_excluded(TimeRange(begin.seconds, end.seconds)))

    def name_faces(self, source: str, gone: Iterable[NameAnchor], new: Iterable[NameAnchor]) -> None:
        """Store names of a video no more, and others in their place; say why if that cannot be done."""
        if source == str(self._path) and not self._refuses():
            self._keep(self.annotations.with_names(gone, new))

    def remove(self, entry: Entry) -> None:
        """Remove one of them, also from the recording that is going on."""
        if not isinstance(entry, NameAnchor):
            source, note = self._source or "", self.is_note(entry)
            self._record(lambda recorded: recorded.remove(entry, source, note=note))
        self._keep(self.annotations.without(entry))

    def change(self, entry: TimedText | TimeRange, after: TimedText | TimeRange) -> None:
        """Put another one of its kind in its place, also in the recording that is going on."""
        source, note = self._source or "", self.is_note(entry)
        self._record(lambda recorded: recorded.change(entry, after, source, note=note))
        self._keep(self.annotations.changed(entry, after))

    def is_note(self, entry: TimedText | TimeRange) -> bool:
        """Whether one of them is a note."""
        return any(one is entry for one in self.annotations.notes)

    def store_beside(self) -> None:
        """Store those of a video beside it from now on, so that they go with it."""
        if self._path is not None and self.ready:
            self.storage.write(self._path, self.annotations, move=True)

    def complain(self, sentence: str) -> None:
        """Say what went wrong."""
        self._message_bar.complain(sentence)

    def _ask(self, caption: str, longest: int, add: Callable[[FrameMoment, str], None]) -> None:
        moment = self._moment()
        if moment is not None:
            said = caption.format(time=self._shown_time(moment.seconds))
            self._field.ask(said, longest, partial(add, moment))

    def _moment(self) -> FrameMoment | None:
        """The time of the frame that is shown, on the timeline and by the frames' clock."""
        frame = self._clock.shown[0]
        video = self._playback.path is not None
        if frame is None or (self._control.kind is ShownKind.STILLS and not video):
            said = translate("window", "Annotations need a camera or a video. Open one first.")
            self._message_bar.tell(said)
            return None
        if self._refuses():
            return None
        seconds = frame.position if video and frame.position is not None else frame.captured_at
        return FrameMoment(seconds, frame.captured_at, frame.source)

    @property
    def _source(self) -> str | None:
        """The name of what is shown, as in ``Frame``."""
        if self._path is not None:
            return str(self._path)
        frame = self._clock.shown[0]
        return None if frame is None else frame.source

    def _shown_time(self, seconds: float) -> str:
        return player_time(max(seconds - self.origin, 0.0))

    def _add_marker(self, moment: FrameMoment, label: str) -> None:
        self._record(lambda recorded: recorded.mark(moment, label))
        self._keep(self.annotations.with_marker(moment.seconds, label))

    def _add_note(self, moment: FrameMoment, text: str) -> None:
        self._record(lambda recorded: recorded.note(moment, text))
        self._keep(self.annotations.with_note(moment.seconds, text))

    def _keep(self, annotations: Annotations) -> None:
        if not self.ready:
            return
        if self._path is not None:
            self.storage.write(self._path, annotations)
        self._take(annotations)

    def _undo(self, video: Path | None, sentence: str) -> None:
        """Say why something was not stored, and show what is stored of a video."""
        self._message_bar.complain(sentence)
        if video is None:
            return
        stored = self.storage.of(video)
        if video == self._path:
            self._take(stored)
        elif str(video) in self._of_sources:
            self._of_sources[str(video)] = stored

    def _tell_of_move(self, path: Path) -> None:
        self._message_bar.tell(translate("window", "The annotations are stored in {path}.").format(path=path))

    def _refuses(self) -> bool:
        """Whether nothing can be noted, or not yet; says why."""
        if self._damage:
            self._message_bar.complain(self._damage)
        elif not self._read:
            said = translate("window", "The annotations of {path} are still being read. Try again later.")
            self._message_bar.tell(said.format(path=self._path))
        return not self.ready

    def _take(self, annotations: Annotations) -> None:
        self._read = True
        self.annotations = annotations
        if self._source is not None:
            self._of_sources[self._source] = annotations
        self.changed.emit(annotations)

    def _record(self, change: Callable[[RecordedAnnotations], object]) -> None:
        """Change those of the recording that is going on, too, if one is."""
        recorded = self._recorder.annotations
        if recorded is not None:
            change(recorded)
            self.storage.write_recorded(recorded)

    def _note_first(self, frame: Frame) -> None:
        if self._first_captured_at is None:
            self._first_captured_at = frame.captured_at

    def _show_source(self) -> None:
        self._of_sources = {} if self._path is None else {str(self._path): self.annotations}
        if self._playback.path is None:
            self._begin(None)

    def _show_video(self) -> None:
        if self._playback.path != self._path:
            self._begin(self._playback.path)

    def _begin(self, path: Path | None) -> None:
        """Show what was noted of a video; nothing was of a camera."""
        self._field.hide()
        frame = self._clock.shown[0]
        self._first_captured_at = None if frame is None else frame.captured_at
        self._path, self._damage, self._read = path, "", path is None
        self._excluded_from, self.annotations = None, NO_ANNOTATIONS
        self.changed.emit(self.annotations)
        if path is None:
            self.storage.cancel()
        else:
            self.storage.read(path, self._take, self._refuse)

    def _refuse(self, sentence: str) -> None:
        """Take no annotations of a video: those that it has cannot be read."""
        self._damage = sentence
        self._message_bar.complain(sentence)

    def _remembered_code(self, number: int) -> str:
        value = self._settings.value(f"{_SETTING}{number}", "") if self._settings is not None else ""
        return str(value) or str(number)
