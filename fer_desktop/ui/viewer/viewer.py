"""What happens in the window: sources, models, readings and failures; no layout."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QSettings

from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.live.events import Failed, Loss
from fer_desktop.ui.filmstrip.filmstrip_control import FilmstripControl
from fer_desktop.ui.main.recent_files import copied_picture, copied_targets
from fer_desktop.ui.main.status_line import StatusLine
from fer_desktop.ui.main.texts import NOTHING_TO_PASTE, NOTHING_TO_SHOW
from fer_desktop.ui.models.model_choice import ModelChoice
from fer_desktop.ui.panels import PANELS, ModelPanel
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.player.playback_control import PlaybackControl
from fer_desktop.ui.player.player_views import PlayerViews
from fer_desktop.ui.recorder.recorder import Recorder
from fer_desktop.ui.recorder.report_saver import ReportSaver
from fer_desktop.ui.viewer.camera_control import CameraControl, RememberedCamera, when_permitted
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.face_cover import FaceCover
from fer_desktop.ui.viewer.face_naming import FaceNaming
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.navigation import Navigation
from fer_desktop.ui.viewer.neutral_pose_control import Calibration
from fer_desktop.ui.viewer.page_turner import PageTurner
from fer_desktop.ui.viewer.reading_views import ReadingViews
from fer_desktop.ui.viewer.source_bar import SourceBar
from fer_desktop.ui.viewer.source_notices import ABOUT_MODEL, Failures, SearchNotice
from fer_desktop.ui.viewer.source_opener import SourceOpener
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources import FrameSource
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.sources.targets import (
    CAMERA_PREFIX,
    DEMO_TARGET,
    PASTED_TARGET,
    shown_source,
    shown_targets,
)
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle


class Viewer(QObject):
    """Connects the views with the running session."""

    def __init__(
        self,
        frame_view: FrameView,
        source_bar: SourceBar,
        message_bar: MessageBar,
        status_line: StatusLine,
        panels: dict[str, Any],
        bundle: ModelBundle,
        make_analyser: Callable[[ModelBundle, bool], Analyser],
        cameras: tuple[CameraInfo, ...],
        set_title: Callable[[str], None],
        settings: QSettings | None,
        listed: Callable[[Path], bool],
        fallback: Path | None,
    ) -> None:
        """Connect; nothing runs before ``open``.

        Args:
            frame_view: The picture.
            source_bar: Says what the person wants to see.
            message_bar: Shows notices and failures.
            status_line: Shows rates and the model's name.
            panels: By name, as in ``PANELS``.
            bundle: The model to begin with.
            make_analyser: Builds an analyser, as ``LiveControl`` says.
            cameras: What the source bar lists.
            set_title: Takes the name of what is shown.
            settings: Where choices are remembered; None to remember nothing.
            listed: As ``ModelChoice`` says.
            fallback: As ``ModelChoice`` says.
        """
        super().__init__(frame_view)
        self.frame_view, self.source_bar, self.message_bar = frame_view, source_bar, message_bar
        self.status_line = status_line
        self.naming = FaceNaming(frame_view, panels["probabilities"].faces, self)
        self.clock = DisplayClock(self.naming, self)
        memory = RememberedCamera(settings)
        self.control = LiveControl(self.clock, bundle, make_analyser, memory.size)
        self.recorder = Recorder(source_bar.recording, message_bar, self.control, self.clock, settings, self)
        self.models = ModelChoice(
            self.control, self.clock, self.recorder, message_bar, settings, listed, fallback, self
        )
        self.face_cover = FaceCover(frame_view, self.control, self.clock, settings, self)
        self.calibration = Calibration(panels["probabilities"].calibration, self.control, self.clock, self)
        self.report = ReportSaver(self.control, self.clock, self.recorder, message_bar, self)
        self.playback = PlaybackControl(source_bar, self.control, self.clock, self)
        self.filmstrip = FilmstripControl(self.control, self.clock, self.go_to, self.playback.turned, self)
        self.camera = CameraControl(self.control, self.clock, message_bar, cameras, memory, self.reopen, self)
        self._pages = PageTurner(self.control, source_bar, message_bar, self.filmstrip)
        self.navigation = Navigation(self.control, self._pages, self.playback, self.filmstrip)
        self._search = SearchNotice(message_bar, self.clock, self)
        shows = self.clock, self.control, message_bar, self._pages, self.clear, self._interrupt
        self._failures = Failures(*shows, self._source_gone, lambda: self.open((DEMO_TARGET,)), self)
        self._opener = SourceOpener(self.control, message_bar, self._show, self._failures.complain, self)
        self._views = ReadingViews(frame_view, panels, self.naming)
        self._stored: list[ModelPanel] = [panels[entry.name] for entry in PANELS if entry.model]
        parts = self.playback, self.control, self.clock, self.recorder, self.report, self.naming
        self.player = PlayerViews(*parts, panels["timeline"], frame_view, message_bar, settings)
        self._cameras, self._set_title = cameras, set_title
        self._wanted: Sequence[str] = ()
        self._connect()
        self._show_model(bundle)

    def open(self, targets: Sequence[str]) -> None:
        """Show a source; if there is none, say so and leave what is shown. Returns at once."""
        self._wanted = targets
        self._opener.cancel()
        if targets[0].startswith(CAMERA_PREFIX):
            when_permitted(self, partial(self._open_if_still_wanted, targets))
        else:
            self._opener.open(targets)

    def reopen(self) -> None:
        """Show the same source again, from its beginning."""
        self.open(self.control.targets)

    def paste(self, copied: QMimeData) -> None:
        """Show the files or the picture that were copied elsewhere; if there is neither, say so."""
        targets, picture = copied_targets(copied), copied_picture(copied)
        if targets:
            self.open(targets)
        elif picture is not None:
            self.control.pasted = picture
            self.open((PASTED_TARGET,))
        else:
            self.message_bar.tell(NOTHING_TO_PASTE)

    def use_model(self, folder: Path, choose_another: Callable[[], object]) -> None:
        """Read the same source by another model; if it is no good, say so and keep the one in use."""
        choose = translate("window", "Choose another…")
        complain = partial(self.message_bar.complain, action=choose, step=choose_another, topic=ABOUT_MODEL)
        self.models.use(folder, complain)

    def turn(self, step: int) -> None:
        """Show another picture of those opened, ``step`` further on."""
        self._pages.turn(step)

    def go_to(self, page: int) -> None:
        """Show one of the pictures opened, by its number."""
        self._pages.go_to(page)

    def stop(self) -> None:
        """End the session, and finish what is being recorded."""
        self._opener.cancel()
        self.models.close()
        self.control.stop()
        self.filmstrip.close()
        self.recorder.close()
        self.report.close()
        self.player.close()

    def mirror(self) -> None:
        """Swap left and right of the picture."""
        self.frame_view.mirrored = not self.frame_view.mirrored
        self.camera.mirrored(self.frame_view.mirrored)

    def adjust(self, settings: Settings) -> None:
        """Find and read faces as the settings say, and show those that are not sure as such, at once."""
        self.control.smooth(settings.smoothing_seconds)
        self.control.find_as(settings)
        self.filmstrip.strip.strip.doubt(settings.confidence_threshold)
        self._views.adjust(settings)
        self.recorder.settings = self.report.settings = settings

    def _open_if_still_wanted(self, targets: Sequence[str]) -> None:
        """Open a camera, unless something else was chosen while the system asked for the right to."""
        if targets is self._wanted:
            self._opener.open(targets)

    def _show(self, targets: Sequence[str], source: FrameSource, page: int) -> None:
        mirrored = self.frame_view.mirrored
        before = self.control.targets, self.control.pages.position if self.control.pages else 0
        again = tuple(targets) == before[0]
        self.control.show(targets, source, page)
        self._source_gone()
        self.message_bar.hide()
        self.status_line.forget()
        self.playback.forget()
        self.filmstrip.forget(again)
        self.calibration.forget()
        self.report.forget()
        self._views.begin()
        self.clear(translate("window", "Opening …"))
        self.frame_view.mirrored = mirrored if again else self.camera.starts_mirrored(targets[0])
        self.source_bar.begin()
        self.source_bar.show_sources(self._cameras, tuple(targets), shown_targets(targets))
        self._search.watch(source, partial(self._go_back, *before))

    def _go_back(self, targets: tuple[str, ...], page: int) -> None:
        """Show again what was shown before a search that was cancelled."""
        self.control.leave()
        self.clear(NOTHING_TO_SHOW)
        if targets and targets != self.control.targets:
            self._opener.open(targets, page)

    def _connect(self) -> None:
        self.source_bar.chosen.connect(self.open)
        self.source_bar.pause_toggled.connect(self._pause)
        self.source_bar.stepped.connect(self.turn)
        self.source_bar.restart.connect(self.reopen)
        for name in (self.recorder.name_faces, self.report.name_faces, self.clock.show_again):
            self.naming.changed.connect(name)
        self.naming.changed.connect(self._count_faces)
        self.clock.analysed.connect(self._show_reading)
        self.clock.reread.connect(self._show_reading)
        self.clock.unread.connect(self._wait_for_reading)
        self.clock.failed.connect(self._read_no_further)
        for cover in (self.status_line.show_covered, self._views.cover, self.filmstrip.cover):
            self.face_cover.changed.connect(cover)
            cover(self.face_cover.on)
        self.recorder.recording_changed.connect(self.status_line.show_recording)
        self.player.annotations.changed.connect(self.status_line.show_annotations)
        self.clock.ticked.connect(self.status_line.show_statistics)
        self.clock.source_ready.connect(self._source_ready)
        self.models.changed.connect(self._show_model)
        self.models.renamed.connect(lambda bundle: self.status_line.show_model(bundle.name))
        self.clock.ended.connect(self._ended)

    def _show_model(self, bundle: ModelBundle) -> None:
        self.status_line.show_model(bundle.name)
        # What they hold was read by the model before.
        self.calibration.forget()
        self.report.forget()
        self.player.forget()
        self._views.forget()
        for panel in self._stored:
            panel.show_model(bundle)
        self.clock.forget_reading()

    def _show_reading(self, analysis: Analysis) -> None:
        self._pages.show_position(Path(analysis.source).name)
        self._views.show(analysis)
        if self.clock.shown[1] is analysis:
            self._count_faces()
        else:
            self._views.wait()

    def _count_faces(self) -> None:
        """Say how many faces are shown; those that are hidden do not count."""
        analysis = self.clock.shown[1]
        if analysis is not None:
            self.status_line.show_reading(self.naming.names.applied(analysis))

    def _wait_for_reading(self, elsewhere: bool) -> None:
        self._views.wait(elsewhere=elsewhere)
        self.status_line.show_looking()

    def _read_no_further(self, failure: Failed) -> None:
        if failure.loss in (Loss.FRAME, Loss.MODEL) and self.clock.shown[1] is None:
            self._views.wait(looking=False)
            self.status_line.show_looking(False)

    def _pause(self, paused: bool) -> None:
        self.control.pause(paused)
        self.status_line.show_paused(paused)

    def _source_ready(self, name: str) -> None:
        self._pages.show_position()
        self.status_line.show_kind(self.control.kind)
        self.playback.offer()
        self.source_bar.offer_restart(False)
        self.source_bar.recording.allow(True, True)
        self._set_title(shown_source(name))

    def _ended(self) -> None:
        if self.playback.begins_again:
            return
        self.source_bar.offer_restart(True)
        self.source_bar.recording.allow(False, True)
        self.recorder.end()

    def _source_gone(self) -> None:
        self.source_bar.recording.allow(False, False)
        self.recorder.end()

    def _interrupt(self, placeholder: str) -> None:
        """Show that no picture comes at the moment; the session goes on, and so does what was read in it."""
        self.clock.hide_frame()
        self.frame_view.clear(placeholder)
        self._views.wait(looking=False)
        self.status_line.show_looking(False)

    def clear(self, placeholder: str) -> None:
        """Show a sentence in place of the picture and its readings."""
        self.clock.forget_frame()
        self._views.clear(placeholder)
        self.status_line.show_looking(False)
