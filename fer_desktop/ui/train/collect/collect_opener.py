"""Opens the window in which faces are collected, and lends it the main window's camera."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fer_desktop.base import paths
from fer_desktop.base.i18n import translate
from fer_desktop.ui.train.train_opener import TrainOpener
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from training.core.bundle import ModelBundle

if TYPE_CHECKING:
    from fer_desktop.ui.train.collect.collect_window import CollectWindow


class MainCamera:
    """Two sessions cannot have one camera: the main window lets go of it, and takes it again at the end."""

    def __init__(self, viewer: Viewer) -> None:
        """Take who may have a camera."""
        self._viewer = viewer
        self._lent = ""
        viewer.clock.source_ready.connect(self.forget)

    @property
    def cameras(self) -> Sequence[CameraInfo]:
        """What is at this computer."""
        return self._viewer.camera.cameras

    @property
    def mirrored(self) -> bool:
        """Whether a camera's picture is shown as in a mirror."""
        return self._viewer.camera.memory.mirrored

    def size(self, target: str) -> tuple[int, int] | None:
        """The width and height to ask a camera for, by its target."""
        return self._viewer.camera.memory.size(target)

    def lend(self, target: str) -> str:
        """Let go of a camera, if it is shown; a sentence that says why not, or nothing."""
        if self._viewer.camera.target != target or self._lent:
            return ""
        if self._viewer.recorder.recording:
            return translate(
                "collect",
                "The main window is recording from this camera. Stop recording first.",
            )
        self._lent = target
        self._viewer.control.stop()
        self._viewer.clear(translate("collect", "The camera is in use by the window “Collect faces”."))
        return ""

    def take_back(self) -> None:
        """Show the camera again, unless something else is shown by now."""
        lent, self._lent = self._lent, ""
        if lent and self._viewer.camera.target == lent:
            self._viewer.reopen()

    def forget(self) -> None:
        """Take nothing back any more: the main window shows something else, or closes."""
        self._lent = ""


class CollectOpener:
    """Keeps the one window, while there is one.

    Attributes:
        folder: Where collections are; the person's own folder for None.
    """

    def __init__(
        self,
        main: QWidget,
        viewer: Viewer,
        train: TrainOpener,
        make_analyser: Callable[[ModelBundle, bool], Analyser],
    ) -> None:
        """Nothing is opened yet.

        Args:
            main: The main window.
            viewer: Shows the camera.
            train: Opens the train window.
            make_analyser: As ``LiveControl`` has it.
        """
        self._main, self._viewer, self._train, self._make_analyser = main, viewer, train, make_analyser
        self._lender = MainCamera(viewer)
        self.folder: Path | None = None
        self.window: CollectWindow | None = None
        train.collect = self.open

    def open(self) -> None:
        """Show the window; the one that is open, if one is."""
        if self.window is None:
            # Here, so that the main window need not wait for it.
            from fer_desktop.ui.train.collect.collect_window import CollectWindow

            self.window = CollectWindow(
                self.folder or paths.collected_faces_folder(),
                self._lender,
                self._viewer.control.bundle,
                self._make_analyser,
                self._main,
            )
            self.window.picture.cover_faces(self._viewer.face_cover.on)
            self._viewer.face_cover.changed.connect(self.window.picture.cover_faces)
            self.window.train_asked.connect(self._train.train_with)
            self.window.closed.connect(self._closed)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @property
    def busy(self) -> bool:
        """Whether a collection may be open."""
        return self.window is not None

    def close(self) -> None:
        """Shut the window; the main window closes."""
        self._lender.forget()
        if self.window is not None:
            self.window.close()

    def _closed(self) -> None:
        if self.window is not None:
            self._viewer.face_cover.changed.disconnect(self.window.picture.cover_faces)
            self.window.deleteLater()
            self.window = None
