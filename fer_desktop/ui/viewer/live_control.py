"""Starts and stops sessions: one source and one model at a time."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path

from fer_desktop.base.settings import Settings, same_finding
from fer_desktop.live.commands import (
    ChangeModel,
    ChangeSettings,
    Command,
    CorrectBy,
    Pause,
    Playback,
    Resume,
    Smooth,
)
from fer_desktop.live.mailbox import Listener
from fer_desktop.live.session import LiveSession
from fer_desktop.recording.recording import Recording
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.neutral_baseline import Baseline
from fer_desktop.vision.sources import FrameSource, Pages, Reconnectable, Seekable, open_source
from fer_desktop.vision.sources.camera import CameraSource
from fer_desktop.vision.sources.pasted import PastedPicture
from fer_desktop.vision.sources.stream import StreamSource
from fer_desktop.vision.sources.targets import PASTED_TARGET
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Analysis, Bytes, ModelName
from training.core.bundle import ModelBundle


class ShownKind(Enum):
    """Kinds of sources that are looked at in different ways; the values stand in the settings."""

    LIVE = "live"
    VIDEO = "video"
    STILLS = "stills"


class LiveControl:
    """Owns the running session and lets the clock watch it.

    Attributes:
        bundle: The model in use.
        targets: What is shown; empty before the first source.
        analyses: Gets every analysis of every session, to be sent.
    """

    def __init__(
        self,
        clock: DisplayClock,
        bundle: ModelBundle,
        make_analyser: Callable[[ModelBundle, bool], Analyser],
        camera_size: Callable[[str], tuple[int, int] | None],
    ) -> None:
        """Prepare; nothing runs before ``show``.

        Args:
            clock: Polls the session.
            bundle: The model to begin with.
            make_analyser: Builds an analyser for a model, and for pictures rather than moving frames if
                the second argument is true; called in the analysis thread.
            camera_size: The width and height to ask a camera for, by its target; None leaves it to the
                camera.
        """
        self._clock = clock
        self._make_analyser = make_analyser
        self._camera_size = camera_size
        self._source: FrameSource | None = None
        self._session: LiveSession | None = None
        self._ending: tuple[threading.Thread, ...] = ()
        self._smoothing: float | None = None
        self._leads_anywhere: set[str] = set()
        self.finding = Settings()
        self._wanted: ModelBundle | None = None
        self._covering = False
        self._segment = 0
        self._recording: Recording | None = None
        self.analyses: Listener[Analysis] = Listener()
        self.bundle = bundle
        self.targets: tuple[str, ...] = ()
        # The picture that PASTED_TARGET means: in memory, because nothing is stored unasked.
        self.pasted: Bytes | None = None

    def source_of(self, targets: Sequence[str]) -> FrameSource:
        """The source for ``show``, not yet opened. For any thread: a slow disk takes its time over files.

        Args:
            targets: As ``open_source`` takes them.

        Raises:
            SourceError: There is no such source.
        """
        if self.pasted is not None and list(targets) == [PASTED_TARGET]:
            return PastedPicture(self.pasted)
        return open_source(targets, browse=True)

    def show(self, targets: Sequence[str], source: FrameSource, page: int = 0) -> None:
        """Show another source, or the same one anew, on the same page of its pictures; returns at once.

        Args:
            targets: What was asked for.
            source: What ``source_of`` gave for it.
            page: Of other pictures, the one to begin with.
        """
        if isinstance(source, CameraSource):
            source.wanted_size = self._camera_size(targets[0])
        if isinstance(source, StreamSource):
            source.any_host = targets[0] in self._leads_anywhere
        if isinstance(source, Pages):
            same = self.pages if tuple(targets) == self.targets else None
            source.show(same.position if same else page)
        before = self.leave()
        self.targets = tuple(targets)
        self._source = source
        self._segment = 0
        self._session = LiveSession(source, self._maker(self.bundle))
        self._session.cover_faces(self._covering)
        self._session.analyses.open(self.analyses.put)
        self._hand_smoothing_over()
        if not same_finding(self._finding_here(), Settings()):
            self._send(ChangeSettings(self._finding_here()))
        self._hand_model_over()
        self._clock.watch(self._session)
        # A device may let nobody have it until the session that used it has closed it.
        self._session.start(before if isinstance(source, Reconnectable) else ())

    def allow_hosts(self, address: str, any_host: bool) -> None:
        """Say whether an address may lead to other hosts, from when it is shown next; at first it may not."""
        if any_host:
            self._leads_anywhere.add(address)
        else:
            self._leads_anywhere.discard(address)

    def change_model(self, bundle: ModelBundle) -> bool:
        """Have the running session read by another model from now on.

        Returns:
            Whether the model is in use already, as it is without a session; else the session reports later
            that it is ready or refused, for ``settle``.
        """
        if self._session is None:
            self.bundle = bundle
            return True
        self._wanted = bundle
        self._hand_model_over()
        return False

    def settle(self, bundle: ModelBundle, *, ready: bool) -> None:
        """Take note of what the session reported of a model that it was to change to."""
        if ready:
            self.bundle = bundle
        if bundle is self._wanted:
            self._wanted = None

    def smooth(self, seconds: float) -> None:
        """Smooth readings over so many seconds, in the running session too; pictures are never smoothed."""
        self._smoothing = seconds
        self._hand_smoothing_over()

    def find_as(self, settings: Settings) -> None:
        """Find faces as the settings say, in the running session too."""
        before, self.finding = self._finding_here(), settings
        if not same_finding(before, self._finding_here()):
            self._send(ChangeSettings(self._finding_here()))

    def correct_by(self, baselines: tuple[Baseline, ...]) -> None:
        """Correct the readings of the running session by these baselines; the next session has none."""
        self._send(CorrectBy(baselines))

    def cover_faces(self, covering: bool) -> None:
        """Cover the faces of what is shown and recorded, in the running session too."""
        self._covering = covering
        if self._session is not None:
            self._session.cover_faces(covering)

    @property
    def covers_faces(self) -> bool:
        """Whether faces are covered."""
        return self._covering

    @property
    def pages(self) -> Pages | None:
        """The pictures that can be turned over; None for cameras, videos and the demonstration."""
        return self._source if isinstance(self._source, Pages) else None

    @property
    def kind(self) -> ShownKind:
        """What is shown; a folder counts as pictures, even where there is a video among them."""
        if self.pages is not None:
            return ShownKind.STILLS
        return ShownKind.VIDEO if isinstance(self._source, VideoSource) else ShownKind.LIVE

    @property
    def source(self) -> FrameSource | None:
        """What is shown."""
        return self._source

    @property
    def video(self) -> Seekable | None:
        """What can be gone to any place of; None for cameras and pictures."""
        source = self._source
        return source if isinstance(source, Seekable) and source.duration is not None else None

    @property
    def video_path(self) -> Path | None:
        """The file of the video that is shown, also while another page is on its way; None without one."""
        if self.video is None:
            return None
        if self.pages is None:
            return Path(self.targets[0])
        frame = self._clock.shown[0]
        return None if frame is None else Path(frame.source)

    def play(self, playback: Playback) -> None:
        """Play the video in another way, or at another place."""
        self._send(playback)
        if self._session is not None and playback.segment != self._segment:
            self._segment = segment = playback.segment
            self._clock.await_frame(lambda frame: frame.segment == segment)

    def turn_to(self, page: int) -> None:
        """Show one of the pictures opened, by its number; nothing where there are none."""
        pages = self.pages
        if pages is not None:
            pages.show(page)
            path = str(pages.paths[pages.position]) if pages.paths else None
            self._clock.await_frame(lambda frame: path in (None, frame.source))

    def pause(self, paused: bool) -> None:
        """Hold the picture, or go on."""
        self._send(Pause() if paused else Resume())

    @property
    def rate(self) -> float | None:
        """The source's frames a second, or None where it names none."""
        return self._source.frames_per_second if self._source is not None else None

    def record(self, recording: Recording) -> None:
        """Hand every further frame and analysis of this session to a recording."""
        if self._session is not None:
            self._recording = recording
            self._session.frames.open(recording.add_frame)
            self._session.analyses.open(recording.add_analysis)

    def stop_recording(self) -> None:
        """Hand nothing to a recording any more."""
        if self._session is not None and self._recording is not None:
            self._session.frames.close(self._recording.add_frame)
            self._session.analyses.close(self._recording.add_analysis)

    def leave(self) -> tuple[threading.Thread, ...]:
        """End the session without waiting for it, however long its source hangs.

        Returns:
            The threads of this session and of earlier ones that still run.
        """
        self._clock.release()
        session, self._session = self._session, None
        left = session.end() if session is not None else ()
        self._ending = *(thread for thread in self._ending if thread.is_alive()), *left
        return self._ending

    def stop(self) -> None:
        """End the session and wait for it; returns within seconds even if a camera's driver hangs."""
        session = self._session
        self.leave()
        if session is not None:
            session.stop()

    def _maker(self, bundle: ModelBundle) -> Callable[[], Analyser]:
        return partial(self._made, bundle, self.pages is not None)

    def _made(self, bundle: ModelBundle, still: bool) -> Analyser:
        analyser = self._make_analyser(bundle, still)
        analyser.model = ModelName.of(bundle)
        return analyser

    def _send(self, command: Command) -> None:
        if self._session is not None:
            self._session.send(command)

    def _hand_model_over(self) -> None:
        """Leave the wanted model for the session; a new one gets what the one before had not yet taken."""
        if self._wanted is not None:
            self._send(ChangeModel(self._wanted, self._maker(self._wanted)))

    def _finding_here(self) -> Settings:
        """How faces are found on what is shown: what no file holds is searched, never read as one face."""
        in_files = self.pages is not None or isinstance(self._source, VideoSource)
        return self.finding if in_files else replace(self.finding, faces="find")

    def _hand_smoothing_over(self) -> None:
        if self._smoothing is not None and self.pages is None:
            self._send(Smooth(self._smoothing))
