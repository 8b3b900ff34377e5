"""Preferences of cameras: the resolution of each, and the mirror."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox

from fer_desktop.base.i18n import translate
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.viewer.camera_control import CameraControl, Size, size_text
from fer_desktop.vision.sources.camera import CAMERA_SIZES
from fer_desktop.vision.sources.targets import CAMERA_PREFIX

_SIZES: tuple[Size, ...] = (None, *CAMERA_SIZES)


class CameraPage(PreferencesPage):
    """One camera at a time.

    Attributes:
        cameras: Which camera the resolution is for.
        resolution: What to ask it for.
        mirrored: Whether cameras are shown as in a mirror.
    """

    def __init__(self, camera: CameraControl, mirror: Callable[[bool], object]) -> None:
        """Show the camera that is open, or else the first one.

        Args:
            camera: Knows the cameras, and what was chosen for them.
            mirror: Shows cameras as in a mirror, or not.
        """
        super().__init__()
        self._camera, self._mirror = camera, mirror
        self.cameras, self.resolution = QComboBox(), QComboBox()
        for each in camera.cameras:
            self.cameras.addItem(each.name, f"{CAMERA_PREFIX}{each.index}")
        if not camera.cameras:
            self.cameras.addItem(translate("preferences", "No camera found"), "")
        self.cameras.setEnabled(bool(camera.cameras))
        self.resolution.addItems([size_text(size) for size in _SIZES])
        self.mirrored = QCheckBox(translate("preferences", "Mirror cameras"))
        self.cameras.setAccessibleName(translate("preferences", "Camera"))
        self.resolution.setAccessibleName(translate("preferences", "Resolution"))
        form = self.add_form()
        form.addRow(translate("preferences", "Camera"), self.cameras)
        form.addRow(translate("preferences", "Resolution"), self.resolution)
        self.add_caption(
            translate(
                "preferences",
                "A camera may deliver another resolution than it was asked for; the window then says so.",
            )
        )
        self.column.addSpacing(8)
        self.add_option(
            self.mirrored,
            translate("preferences", "As in a mirror. Pictures and videos are never mirrored at first."),
        )
        self.end()
        self.cameras.currentIndexChanged.connect(self._show_resolution)
        self.resolution.activated.connect(lambda row: camera.resize(self._target, _SIZES[row]))
        self.mirrored.clicked.connect(lambda on: mirror(on))

    def refresh(self) -> None:
        """Show the camera that is open."""
        row = self.cameras.findData(self._camera.target)
        if row >= 0:
            self.cameras.setCurrentIndex(row)
        self._show_resolution()
        self.mirrored.setChecked(self._camera.memory.mirrored)

    def restore_defaults(self) -> None:
        """Leave the resolution of all cameras to them, and mirror."""
        for row in range(self.cameras.count()):
            if self.cameras.itemData(row):
                self._camera.resize(self.cameras.itemData(row), None)
        self._mirror(True)
        self.refresh()

    @property
    def _target(self) -> str:
        return str(self.cameras.currentData())

    def _show_resolution(self) -> None:
        self.resolution.setEnabled(bool(self._target))
        self.resolution.setCurrentIndex(_SIZES.index(self._camera.memory.size(self._target)))
