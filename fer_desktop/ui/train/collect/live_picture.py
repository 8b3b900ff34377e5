"""The live picture from which faces are collected, a session of its own, and the hint below it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import counted, translate
from fer_desktop.base.paths import resource
from fer_desktop.live.events import Failed, Loss
from fer_desktop.live.face_collector import FaceCollector, FaceOutcome, largest_face
from fer_desktop.ui.main.texts import CAMERA_LOST, LOST_HINT
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.viewer.camera_control import when_permitted
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.sources.lesson import LessonSource
from fer_desktop.vision.sources.targets import DEMO_TARGET
from fer_desktop.vision.types import Analysis, Frame
from training.core.bundle import ModelBundle

_WAITING = translate("window", "Opening …")
_NO_PICTURE = translate("collect", "No picture. Choose a camera, or the demonstration.")
IDLE: Final = translate("collect", "Hold a number key, or the button of a class, to collect faces.")
_CHANGES: Final = (
    translate("collect", "Too similar to the faces before. Turn your head a little."),
    translate("collect", "Too similar to the faces before. Raise or lower your head a little."),
    translate("collect", "Too similar to the faces before. Move, or change the light."),
)
_OBSTACLES: Final = {
    FaceOutcome.NO_FACE: translate("collect", "No face found. Look at the camera."),
    FaceOutcome.CUT_OFF: translate("collect", "The face is cut off. Move to the middle of the picture."),
}
_SEVERAL: Final = translate("collect", "Of several faces, the largest one is collected.")
_PATIENCE, _HINT_SECONDS = 0.75, 2.0
"""Seconds of near-duplicates after which a person is told what to change, and for which each hint stays."""


class CameraLender(Protocol):
    """Who else may have the camera: the main window."""

    @property
    def cameras(self) -> Sequence[CameraInfo]:
        """What is at this computer."""

    @property
    def mirrored(self) -> bool:
        """Whether a camera's picture is shown as in a mirror."""

    def size(self, target: str) -> tuple[int, int] | None:
        """The width and height to ask a camera for, by its target."""

    def lend(self, target: str) -> str:
        """Let go of a camera; a sentence that says why not, or nothing."""

    def take_back(self) -> None:
        """Show again what was lent."""


class LivePicture(QObject):
    """Shows one source; of its faces, only the largest one, which is the one to be collected.

    Signals:
        analysed: Every new ``Analysis``.
        failed: A sentence that says why there is no picture, or what is missing in it.
        recovered: What failed before works again.
    """

    analysed = Signal(object)
    failed = Signal(str)
    recovered = Signal()

    def __init__(
        self,
        lender: CameraLender,
        bundle: ModelBundle,
        make_analyser: Callable[[ModelBundle, bool], Analyser],
        parent: QObject | None = None,
    ) -> None:
        """Nothing runs before ``show``.

        Args:
            lender: Knows the cameras.
            bundle: The model whose crops are collected.
            make_analyser: As ``LiveControl`` has it.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._lender = lender
        self._target = ""
        self.view = FrameView()
        self.view.clear(_NO_PICTURE)
        self._clock = DisplayClock(_LargestFace(self.view), self)
        self._control = LiveControl(self._clock, bundle, make_analyser, lender.size)
        self._clock.analysed.connect(self.analysed)
        self._clock.failed.connect(self._failed)
        self._clock.lost.connect(self._lost)
        self._clock.returned.connect(self.recovered)

    @property
    def covered(self) -> bool:
        """Whether faces are covered, so that none can be collected."""
        return self._control.covers_faces

    def cover_faces(self, covering: bool) -> None:
        """Show faces covered, or as they are."""
        self._control.cover_faces(covering)

    def show(self, target: str, classes: Sequence[str]) -> None:
        """Show a camera, such as "camera:0", or the demonstration of these classes; returns at once."""
        self._end()
        if target != self._target:
            self._lender.take_back()
        self._target = target
        self.view.clear(_WAITING)
        if target == DEMO_TARGET:
            self.view.mirrored = False
            self._control.show([target], LessonSource(resource("samples"), classes))
        else:
            when_permitted(self, lambda: self._show_camera(target))

    def stop(self) -> None:
        """Show nothing, and give the camera back."""
        self._target = ""
        self._end()
        self._lender.take_back()

    def _show_camera(self, target: str) -> None:
        if target != self._target:
            return  # something else was chosen while the system asked for the right to
        refusal = self._lender.lend(target)
        if refusal:
            self._refuse(refusal)
            return
        try:
            source = self._control.source_of([target])
        except FerError as error:
            self._refuse(str(error))
            return
        self.view.mirrored = self._lender.mirrored
        self._control.show([target], source)

    def _end(self) -> None:
        self._control.stop()
        self._clock.forget_frame()
        self.view.clear(_NO_PICTURE)

    def _failed(self, failure: Failed) -> None:
        if failure.loss is Loss.SOURCE:
            self._refuse(failure.message)
        else:
            self.failed.emit(failure.message)

    def _refuse(self, sentence: str) -> None:
        self._clock.forget_frame()
        self.view.clear(_NO_PICTURE)
        self.failed.emit(sentence)

    def _lost(self) -> None:
        self._clock.hide_frame()
        self.view.clear(CAMERA_LOST)
        self.failed.emit(LOST_HINT)


class _LargestFace:
    """Hands frames on with the box of one face alone."""

    def __init__(self, view: FrameView) -> None:
        self._view = view

    def show_frame(self, frame: Frame, analysis: Analysis | None) -> None:
        face = largest_face(analysis) if analysis is not None else None
        shown = replace(analysis, faces=(face,) if face else ()) if analysis is not None else None
        self._view.show_frame(frame, shown)

    def shown_rate(self) -> float:
        return self._view.shown_rate()


def collecting_hint(collector: FaceCollector, name: str, count: int, several: bool) -> str:
    """What to say while faces are collected.

    Args:
        collector: Has just taken an analysis.
        name: The class.
        count: How many faces it has.
        several: Whether there are several faces in the picture.
    """
    if collector.outcome in _OBSTACLES:
        return _OBSTACLES[collector.outcome]
    if collector.alike_seconds >= _PATIENCE:
        return _CHANGES[int(collector.alike_seconds / _HINT_SECONDS) % len(_CHANGES)]
    faces = counted(count, translate("collect", "{n} face"), translate("collect", "{n} faces"))
    text = translate("collect", "Collecting “{name}”: {faces}.").format(name=shown_name(name), faces=faces)
    return f"{text} {_SEVERAL}" if several else text
