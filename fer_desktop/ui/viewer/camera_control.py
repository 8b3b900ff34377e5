"""The camera's size, mirror and permission, and which camera was used last."""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, QSettings, Qt

from fer_desktop.base.i18n import translate
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.vision.sources import FrameSource
from fer_desktop.vision.sources.camera import CAMERA_SIZES, CameraInfo
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, shown_source
from fer_desktop.vision.types import Frame

Size: TypeAlias = tuple[int, int] | None
"""Width and height in pixels; None leaves it to the camera."""

_LAST: Final = "camera/last"
_SIZE: Final = "camera/size/"
_MIRRORED: Final = "camera/mirrored"


class RememberedCamera:
    """Reads and writes the settings; where there are none, it remembers until the window is closed."""

    def __init__(self, settings: QSettings | None) -> None:
        """Take what was remembered.

        Args:
            settings: Where to remember; None to forget at the end.
        """
        self._settings = settings
        self._unsaved: dict[str, str] = {}

    @property
    def mirrored(self) -> bool:
        """Whether a camera's picture is shown as in a mirror; at first it is."""
        return self._value(_MIRRORED) != "false"

    def mirror(self, mirrored: bool) -> None:
        """Remember whether it is."""
        self._keep(_MIRRORED, "true" if mirrored else "false")

    def size(self, target: str) -> Size:
        """The size to ask a camera for, by its target, such as "camera:0"."""
        parts = re.fullmatch(r"([0-9]+)x([0-9]+)", self._value(_SIZE + _number(target)))
        size = (int(parts[1]), int(parts[2])) if parts else None
        return size if size in CAMERA_SIZES else None

    def resize(self, target: str, size: Size) -> None:
        """Remember the size to ask a camera for."""
        self._keep(_SIZE + _number(target), f"{size[0]}x{size[1]}" if size else "")

    def opened(self, target: str, cameras: Sequence[CameraInfo]) -> None:
        """Remember the camera that gave a picture last, by its name: numbers change when one is unplugged."""
        names = {_number(f"{CAMERA_PREFIX}{camera.index}"): camera.name for camera in cameras}
        name = names.get(_number(target))
        if name is not None:
            self._keep(_LAST, name)

    def first(self, cameras: Sequence[CameraInfo]) -> CameraInfo | None:
        """The camera to begin with: the last one, if it is there, or else the first; None without any."""
        last = self._value(_LAST)
        return next((camera for camera in cameras if camera.name == last), cameras[0] if cameras else None)

    def _value(self, key: str) -> str:
        if self._settings is None:
            return self._unsaved.get(key, "")
        return str(self._settings.value(key, ""))

    def _keep(self, key: str, value: str) -> None:
        if self._settings is None:
            self._unsaved[key] = value
        else:
            self._settings.setValue(key, value)


def _number(target: str) -> str:
    return target.removeprefix(CAMERA_PREFIX)


def when_permitted(context: QObject, step: Callable[[], object]) -> None:
    """Take a step that uses a camera, at once or after the system's dialog.

    The step is taken without the right too: the camera then says in words that it does not open.

    Args:
        context: If it is gone when the dialog is answered, the step is not taken.
        step: What to do.
    """
    application = QCoreApplication.instance()
    permission = QCameraPermission()
    if application is None or application.checkPermission(permission) != Qt.PermissionStatus.Undetermined:
        step()
    else:
        application.requestPermission(permission, context, lambda _: step())


class CameraControl(QObject):
    """Asks cameras for the size that was chosen, and says so if one gives another."""

    def __init__(
        self,
        control: LiveControl,
        clock: DisplayClock,
        message_bar: MessageBar,
        cameras: Sequence[CameraInfo],
        memory: RememberedCamera,
        reopen: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """Connect.

        Args:
            control: Has the camera.
            clock: Tells what it gives.
            message_bar: Shows the notice.
            cameras: What is at this computer.
            memory: What was chosen before, and is now.
            reopen: Opens the same camera again.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._control = control
        self._message_bar = message_bar
        self._cameras = tuple(cameras)
        self._reopen = reopen
        self._seen: tuple[FrameSource | None, tuple[int, int]] | None = None
        self.memory = memory
        clock.source_ready.connect(self._opened)
        clock.framed.connect(self._compare)

    def starts_mirrored(self, target: str) -> bool:
        """Whether a source is shown as in a mirror when it is opened: only a camera, as it was left."""
        return target.startswith(CAMERA_PREFIX) and self.memory.mirrored

    def mirrored(self, mirrored: bool) -> None:
        """The person swapped left and right; of a camera, that is remembered."""
        if self.target:
            self.memory.mirror(mirrored)

    def resize(self, target: str, size: Size) -> None:
        """Ask a camera for this size from now on, at once if it is shown."""
        if size != self.memory.size(target):
            self.memory.resize(target, size)
            if target == self.target:
                self._reopen()

    @property
    def cameras(self) -> tuple[CameraInfo, ...]:
        """What is at this computer."""
        return self._cameras

    @property
    def target(self) -> str:
        """The camera that is shown; empty if none is."""
        targets = self._control.targets
        return targets[0] if targets and targets[0].startswith(CAMERA_PREFIX) else ""

    def _opened(self) -> None:
        if self.target:
            self.memory.opened(self.target, self._cameras)

    def _compare(self, frame: Frame) -> None:
        """Look at what comes: what a driver promises is not always what it gives."""
        seen = self._control.source, frame.size
        if not self.target or seen == self._seen:
            return
        self._seen = seen
        wanted = self.memory.size(self.target)
        if wanted is not None and frame.size != wanted:
            self._message_bar.tell(
                translate("window", "{camera} delivers {size} pixels instead of {wanted}.").format(
                    camera=shown_source(frame.source), size=size_text(frame.size), wanted=size_text(wanted)
                )
            )


def size_text(size: Size) -> str:
    """A size as people write it."""
    return translate("window", "Automatic") if size is None else f"{size[0]} × {size[1]}"
