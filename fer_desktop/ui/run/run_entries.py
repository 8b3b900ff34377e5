"""The ways from the main window to the windows of runs, and back to what a row was read from."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import recordings_folder
from fer_desktop.models.entries import ModelEntry, is_in
from fer_desktop.models.library import ModelLibrary
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.ui.widgets.session_files import StoredKind
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.sources.targets import is_path, is_video
from training.core.media import VIDEO_SUFFIXES, has_suffix

if TYPE_CHECKING:
    from fer_desktop.ui.run.run_parts import RunParts
    from fer_desktop.ui.run.run_window import RunWindow

GOES_ON = translate(
    "compare", "A comparison is running. To compare other models, stop it or wait until it finishes."
)


class RunEntry(QObject):
    """Makes a window when it is first asked for.

    Signals:
        written: Rows were written; a ``StoredKind``, and their file.
    """

    written = Signal(object, object)

    def __init__(self, window: QWidget, viewer: Viewer, results: Path | None = None) -> None:
        """Nothing is made yet.

        Args:
            window: The main window.
            viewer: Has the model in use, and shows what is asked for.
            results: Where rows go unless another place is chosen; None: where recordings go.
        """
        super().__init__(window)
        self._window, self._viewer, self._results = window, viewer, results
        self._row_opener = RowOpener(viewer)
        self._offered: tuple[str, ...] = ()
        self.window: RunWindow | None = None

    @property
    def runs(self) -> bool:
        """Whether a run goes on."""
        return self.window is not None and self.window.link.runs

    @property
    def shows_rows(self) -> bool:
        """Whether the window is open and shows rows, of a run that goes on or has ended."""
        return self.window is not None and self.window.isVisible() and self.window.has_rows

    def open(self) -> "RunWindow":
        """Show the window, with what the main window shows if that is files, and others than before."""
        if self.window is None:
            # Imported here, so that the main window need not wait for it.
            from fer_desktop.ui.run.run_window import RunWindow

            parts = self._make_parts(self._results or recordings_folder())
            self.window = RunWindow(parts, lambda: self._viewer.control.finding, self._window)
            self.window.row_asked.connect(self._row_opener.open)
            for ended in (self.window.link.finished, self.window.link.stopped):
                ended.connect(self._tell_of_rows)
        self._offer_what_is_shown(self.window)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        return self.window

    def stop(self) -> None:
        """The main window closes: end a run, keep what it has done."""
        if self.window is not None:
            self.window.stop()
            self.window.close()

    def _offer_what_is_shown(self, window: "RunWindow") -> None:
        """Offer other files than before; those of a row of the window itself are none."""
        shown = self._viewer.control.targets
        if window.link.runs or not shown or shown in (self._offered, self._row_opener.opened):
            return
        if all(map(is_path, shown)):
            self._offered = shown
            window.choose([os.path.abspath(target) for target in shown])

    def _tell_of_rows(self, state: dict[str, Any]) -> None:
        if state and self.window is not None and self.window.parts.keeps_rows:
            self.written.emit(StoredKind.ANALYSIS, Path(state["rows"]))

    def _make_parts(self, results: Path) -> "RunParts":
        raise NotImplementedError


class AnalysisEntry(RunEntry):
    """The way to the window that analyses folders."""

    def show(self) -> None:
        """Show the window; where it has the video that is shown, with its in and out points."""
        window, path = self.open(), self._viewer.playback.path
        if not window.link.runs and path and window.form.targets == (os.path.abspath(path),):
            window.form.offer_part(self._viewer.playback.points.part)

    def _make_parts(self, results: Path) -> "RunParts":
        from fer_desktop.ui.run.analysis_parts import AnalysisParts

        control = self._viewer.control
        return AnalysisParts(lambda: control.bundle, results)


class ComparisonEntry(RunEntry):
    """The way to the window that compares two models."""

    def __init__(self, window: QWidget, viewer: Viewer, library: ModelLibrary) -> None:
        """Nothing is made yet; ``library`` has the models."""
        super().__init__(window, viewer)
        self._library = library
        self._listing = TaskRunner(window)

    def show(self, first: Path | None = None, second: Path | None = None) -> None:
        """Show the window, and list the models.

        Args:
            first: The folder of the model to be A; None: the one in use, or what was chosen before.
            second: The folder of the model to be B; None: another one, or what was chosen before.
        """
        if self.window is None:
            first = first or self._viewer.control.bundle.folder
        self._listing.start(
            translate("compare", "listing the models"),
            self._library.entries,
            partial(self._show_models, first, second),
            self.open().message_bar.complain,
        )

    def stop(self) -> None:
        """The main window closes: end what goes on."""
        self._listing.close()
        super().stop()

    def _show_models(self, first: Path | None, second: Path | None, entries: tuple[ModelEntry, ...]) -> None:
        from fer_desktop.ui.run.comparison_parts import ComparisonParts

        assert self.window is not None
        assert isinstance(self.window.parts, ComparisonParts)
        if self.window.link.runs:
            if first or second:
                self.window.message_bar.tell(GOES_ON)
            return
        used = self._viewer.control.bundle
        if not any(is_in(entry, used) for entry in entries):
            entries = (*entries, ModelEntry(used.folder, bundled=False, bundle=used))
        self.window.parts.show_models(entries, first, second)

    def _make_parts(self, results: Path) -> "RunParts":
        from fer_desktop.ui.run.comparison_parts import ComparisonParts

        return ComparisonParts(results)


class RowOpener(QObject):
    """Opens the picture among those it was read with, or the video at its time.

    Attributes:
        opened: What was opened for a row last.
    """

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self._file, self._position = "", 0.0
        self.opened: tuple[str, ...] = ()
        self._look = TaskRunner(self)
        viewer.clock.source_ready.connect(self._go_there)

    def open(self, targets: Sequence[str], file: str, position: float) -> None:
        """Show a picture, or a frame of a video; a thread finds out which it is, since a disk may hang.

        Args:
            targets: What the run was to read; its pictures can then be turned over.
            file: The picture or video.
            position: When in the video, in seconds from its first frame.
        """
        self._look.start(
            translate("batch", "opening a file"),
            lambda work: is_video(file) if os.path.exists(file) else None,
            partial(self._open, targets, file, position),
            self._viewer.message_bar.complain,
        )

    def _open(self, targets: Sequence[str], file: str, position: float, video: bool | None) -> None:
        if video is None:
            gone = translate("batch", "{file} no longer exists. It was moved or deleted.")
            self._viewer.message_bar.complain(gone.format(file=file))
        elif video:
            self._open_video(file, position)
        else:
            self._open_picture([target for target in targets if not has_suffix(target, VIDEO_SUFFIXES)], file)

    def _open_picture(self, targets: Sequence[str], file: str) -> None:
        self._file = file
        if tuple(targets) != self._viewer.control.targets or self._viewer.control.pages is None:
            self._open_targets(targets or [file])
        else:
            self._go_there()

    def _open_video(self, file: str, position: float) -> None:
        self._file, self._position = file, position
        if self._viewer.control.targets != (file,) or self._viewer.playback.bar.isHidden():
            self._open_targets([file])
        else:
            self._go_there()

    def _open_targets(self, targets: Sequence[str]) -> None:
        self.opened = tuple(targets)
        self._viewer.open(targets)

    def _go_there(self, *_: object) -> None:
        """Turn to the page, or to the time, that was asked for; nothing where none was."""
        file, pages, path = self._file, self._viewer.control.pages, Path(self._file)
        if file and pages is not None and path in pages.paths:
            self._file = ""
            self._viewer.go_to(pages.paths.index(path))
        elif file and self._viewer.control.targets == (file,):
            self._file = ""
            self._viewer.playback.hold_at(self._position)
