"""What the window remembers about cameras: the last one, the size of its pictures, and the mirror."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QSettings

from fer_desktop.vision.sources.camera import CAMERA_SIZES, CameraInfo
from fer_desktop.vision.target_names import CAMERA_PREFIX

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
