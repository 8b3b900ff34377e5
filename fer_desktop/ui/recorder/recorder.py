"""Begins and ends recordings, writes snapshots, and says what became of them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from fer_desktop.base.errors import RecordingError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.live.face_names import FaceNames
from fer_desktop.recording.recorded_annotations import RecordedAnnotations
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.recording.snapshot import write_snapshot
from fer_desktop.recording.video_encoder import OpenVideo, open_mp4
from fer_desktop.ui.recorder.record_buttons import RecordButtons
from fer_desktop.ui.recorder.recording_dialogs import (
    SETTING,
    SavingDialog,
    dropped,
    open_in_file_manager,
    remembered_choice,
    summary,
)
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.message_bar import Message, MessageBar
from fer_desktop.ui.widgets.session_files import StoredKind
from fer_desktop.ui.widgets.task_runner import TaskRunner

LOOK_MS: Final = 100
AT_ONCE: Final = 0.5
"""Seconds that saving may take when the window is closed, before it shows how far that is."""
FINISH_TIMEOUT: Final = 2.0
"""Seconds that files have to be finished when nobody can be asked any more."""


class Recorder(QObject):
    """One recording at a time, of the session that is running.

    Attributes:
        choice: What the next recording writes, and where.
        settings: What the window is set to.
        show_folder: Shows a folder in the desktop's file manager; whether that worked.
        open_video: Opens a video file for a recording.

    Signals:
        recording_changed: Whether something is being written.
        stored: What was stored, a ``StoredKind``, and its path.
        asked: The person wants to choose what is recorded, and where.
    """

    recording_changed = Signal(bool)
    stored = Signal(object, object)
    asked = Signal()

    def __init__(
        self,
        buttons: RecordButtons,
        message_bar: MessageBar,
        control: LiveControl,
        clock: DisplayClock,
        settings: QSettings | None,
        parent: QObject | None = None,
    ) -> None:
        """Connect the buttons; nothing is recorded before one is pressed.

        Args:
            buttons: Say what the person wants.
            message_bar: Says what became of it.
            control: Has the session.
            clock: Knows what is shown.
            settings: Where the choice is remembered; None to remember nothing.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.choice = remembered_choice(settings)
        self._adjusted = Settings()
        self._names = FaceNames()
        self.show_folder: Callable[[Path], bool] = open_in_file_manager
        self.open_video: OpenVideo = open_mp4
        self._buttons = buttons
        self._message_bar = message_bar
        self._control = control
        self._clock = clock
        self._settings = settings
        self._recording: Recording | None = None
        self._snapshots = TaskRunner(self)
        self._message_before: Message | None = None
        self._dropped_message: Message | None = None
        self._saving: SavingDialog | None = None
        self._discarded = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        buttons.toggled.connect(self.toggle)
        buttons.snapshot.connect(self.take_snapshot)
        buttons.choose.connect(self.asked)

    @property
    def settings(self) -> Settings:
        """What the window is set to."""
        return self._adjusted

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self._adjusted = settings
        if self._recording is not None:
            self._recording.adjust(settings)

    def name_faces(self, names: FaceNames) -> None:
        """Write faces by these names from now on."""
        self._names = names
        if self._recording is not None:
            self._recording.name_faces(names)

    @property
    def recording(self) -> bool:
        """Whether a recording is going on, or its files are being finished."""
        return self._recording is not None

    @property
    def annotations(self) -> RecordedAnnotations | None:
        """Those of the recording that is going on; None where none is."""
        recording = self._recording
        return None if recording is None or recording.ended else recording.annotations

    def toggle(self) -> None:
        """Begin a recording, or end the one that is going on."""
        if self._recording is None:
            self._begin()
        else:
            self.end()

    def end(self) -> None:
        """End the recording, if there is one; a notice follows when its files are finished."""
        if self._recording is not None:
            self._message_before = self._message_bar.message
            self._control.stop_recording()
            self._recording.end()

    def may_close(self, close: Callable[[], object]) -> bool:
        """Whether the window may close: ends the recording and, if saving it takes long, shows how far it is.

        Args:
            close: Closes the window after all, once the recording is saved or what is left is discarded.
        """
        if self._recording is None or self._discarded:
            return True
        self.end()
        if self._recording.finish(AT_ONCE):
            return True
        if self._saving is None:
            self._saving = SavingDialog(self._buttons.window())
            self._saving.discarded.connect(lambda: self._discard(close))
            self._saving.accepted.connect(close)
            self._saving.finished.connect(self._forget_saving)
            self._saving.open()
        return False

    def close(self) -> None:
        """End everything and wait for the files, but not for ever."""
        self._timer.stop()
        if self._recording is not None:
            self._control.stop_recording()
            self._recording.wait(FINISH_TIMEOUT)
            self._recording = None
        self._snapshots.close(FINISH_TIMEOUT)

    def take_snapshot(self) -> None:
        """Write the frame that is shown, with its boxes, at its full size."""
        frame, analysis = self._clock.shown
        if frame is None:
            self._message_bar.tell(translate("window", "No picture to save."))
        elif not self._snapshots.busy:
            folder, when = self.choice.folder, datetime.now()
            shown = analysis and self._names.applied(analysis)
            self._snapshots.start(
                translate("window", "writing a snapshot"),
                # It is written to its end, also when the window is closed.
                lambda work: write_snapshot(frame, shown, folder, when),
                self._tell_of_snapshot,
                self._complain,
            )

    def show(self) -> None:
        """Show the folder of recordings."""
        self._show(self.choice.folder)

    def choose(self, choice: RecordingChoice) -> None:
        """Record this from the next recording on, and remember it."""
        self.choice = choice
        if self._settings is not None:
            self._settings.setValue(f"{SETTING}/folder", str(choice.folder))
            self._settings.setValue(f"{SETTING}/kinds", " ".join(choice.kinds))

    def _begin(self) -> None:
        try:
            recording = Recording(
                self.choice,
                self._control.bundle,
                self._control.rate,
                open_video=self.open_video,
                settings=self.settings,
            )
        except RecordingError as error:
            self._complain(str(error))
            return
        recording.name_faces(self._names)
        self._recording, self._discarded = recording, False
        self._message_before, self._dropped_message = self._message_bar.message, None
        # What stands still, such as a picture, does not come again.
        frame, analysis = self._clock.shown
        if frame is not None:
            recording.add_frame(frame)
            if analysis is not None:
                recording.add_analysis(analysis)
        self._control.record(recording)
        self._buttons.show_recording(0.0)
        self.recording_changed.emit(True)
        self._timer.start()

    def _look(self) -> None:
        """See how far things are; stop looking when nothing is under way."""
        if self._recording is not None:
            self._look_at_recording(self._recording)
        if self._recording is None:
            self._timer.stop()

    def _look_at_recording(self, recording: Recording) -> None:
        if recording.failure:
            self._control.stop_recording()
        if not recording.finished:
            self._buttons.show_recording(recording.seconds, recording.progress if recording.ended else None)
            self._tell_of_dropped(recording)
            if self._saving is not None:
                self._saving.show_progress(recording.progress)
            return
        self._recording = None
        self._buttons.show_recording(None)
        self.recording_changed.emit(False)
        reason = recording.failure or self._new_complaint()
        self._tell_of_files(summary(recording), recording.folder, reason)
        if recording.files:
            self.stored.emit(StoredKind.RECORDING, recording.folder / recording.name)
        if self._saving is not None:
            self._saving.accept()

    def _discard(self, close: Callable[[], object]) -> None:
        """Finish the files as they are, and close the window; a disk that hangs cannot hold it up."""
        self._discarded = True
        if self._recording is not None:
            self._recording.discard()
        if self._saving is not None:
            self._saving.reject()
        close()

    def _forget_saving(self) -> None:
        if self._saving is not None:
            self._saving.deleteLater()
            self._saving = None

    def _tell_of_dropped(self, recording: Recording) -> None:
        """Count what is dropped, unless the person has closed that message or another is shown."""
        said = dropped(recording)
        if said and self._message_bar.message is self._dropped_message:
            self._message_bar.tell(said, passes=False)
            self._dropped_message = self._message_bar.message

    def _new_complaint(self) -> str:
        """What was said since the recording ended, such as that the camera is lost, and must stay."""
        new = self._message_bar.message is not self._message_before
        return self._message_bar.complaint if new else ""

    def _complain(self, sentence: str) -> None:
        self._message_bar.complain(
            sentence, action=translate("window", "Choose another…"), step=self.asked.emit
        )

    def _tell_of_snapshot(self, path: Path) -> None:
        self._tell_of_files(translate("window", "Snapshot: {path}").format(path=path), path.parent)
        self.stored.emit(StoredKind.SNAPSHOT, path)

    def _tell_of_files(self, said: str, folder: Path, reason: str = "") -> None:
        offer, step = translate("window", "Show folder"), partial(self._show, folder)
        if reason:
            self._message_bar.complain(f"{reason} {said}", action=offer, step=step)
        else:
            self._message_bar.tell(said, action=offer, step=step, passes=True)

    def _show(self, folder: Path) -> None:
        if not folder.is_dir():
            said = translate("window", "{folder} does not exist yet. The next recording creates it.")
            self._message_bar.tell(said.format(folder=folder))
        elif not self.show_folder(folder):
            said = translate("window", "Cannot open the file manager. The folder is {folder}.")
            self._message_bar.complain(said.format(folder=folder))
