"""Preferences of how faces are found, with the effect shown at once."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSlider,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings, finding_of
from fer_desktop.explain.face_detection import (
    ALWAYS,
    PROFILE_HINT,
    PROFILE_TERM,
    RETURNING,
    RETURNING_HINT,
    ROTATED_HINT,
    ROTATED_TERM,
    SENSITIVITIES,
    SMALLEST,
    WHOLE,
    WHOLE_HINT,
    YUNET_HINT,
    nearest_smallest,
    smallest_face_text,
)
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.settings.settings_control import SettingsControl
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import label
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.vision.detectors import DETECTORS

_SIZE = QSize(85, 48)


class SizePicture(QWidget):
    """A frame of the usual shape, and a box as large as the smallest face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE)
        self._part = 0.125

    def show_part(self, part: float) -> None:
        """Draw a face whose side is this part of the picture's height, 0..1."""
        self._part = part
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame and face."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(frame, 4, 4)
        side = self._part * self.height()
        face = QRectF(0, 0, side, side)
        face.moveCenter(frame.center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().accent().color(), 1.5))
        painter.drawRoundedRect(face, min(side / 4, 4), min(side / 4, 4))


_STEPS: Final = tuple(SMALLEST)
_FILE_KINDS: Final = translate("faces", "ONNX models (*.onnx);;All files (*)")


class FaceDetectionPage(PreferencesPage):
    """Shows the settings about finding faces, and hands on what is changed."""

    def __init__(self, control: SettingsControl) -> None:
        """Follow the settings.

        Args:
            control: What is set.
        """
        super().__init__()
        self._control = control
        self._settings = control.settings
        self.whole = QCheckBox(WHOLE)
        self.detectors = {entry.kind: QRadioButton(entry.title) for entry in DETECTORS}
        self.sensitivities = {name: QRadioButton(title) for name, (title, _) in SENSITIVITIES.items()}
        self.choose_file = QPushButton(translate("faces", "Choose file…"))
        # Enter is not to ask for a file.
        self.choose_file.setAutoDefault(False)
        self._file = label("", "caption")
        self._expect = label("", "caption")
        self.smallest = QSlider(Qt.Orientation.Horizontal)
        self.smallest.setRange(0, len(_STEPS) - 1)
        self.smallest.setPageStep(1)
        self.smallest.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.smallest.setAccessibleName(translate("faces", "Smallest face"))
        self._size = label("", "caption")
        self._size_picture = SizePicture()
        self.rotated = QCheckBox(translate("faces", "Rotated faces (roll)"))
        self.profile = QCheckBox(translate("faces", "Faces in profile"))
        self.returning = QCheckBox(RETURNING)
        self._lay_out()
        self.refresh()
        control.changed.connect(self.show_settings)
        for group in (self.detectors, self.sensitivities):
            for button in group.values():
                button.clicked.connect(self._changed)
        self.smallest.valueChanged.connect(self._changed)
        for box in (self.whole, self.rotated, self.profile, self.returning):
            box.clicked.connect(self._changed)
        self.choose_file.clicked.connect(self._ask_for_file)

    @property
    def settings(self) -> Settings:
        """What is shown."""
        return self._settings

    @property
    def texts(self) -> tuple[str, str, str]:
        """What is said of the detector's file, the sensitivity and the smallest face."""
        return self._file.text(), self._expect.text(), self._size.text()

    def show_settings(self, settings: Settings) -> None:
        """Show settings without saying that they changed."""
        self._settings = settings
        self.whole.setChecked(settings.faces == "whole")
        self.detectors[settings.detector].setChecked(True)
        self.sensitivities[settings.sensitivity].setChecked(True)
        self.smallest.blockSignals(True)
        self.smallest.setValue(_STEPS.index(nearest_smallest(settings.smallest_face)))
        self.smallest.blockSignals(False)
        self.rotated.setChecked(settings.rotated_faces)
        self.profile.setChecked(settings.profile_faces)
        self.returning.setChecked(settings.reidentify_faces)
        self._describe()

    def use_file(self, path: str) -> None:
        """Find faces by the network in this file."""
        self._say(replace(self._settings, detector="yunet", yunet_model=os.path.abspath(path)))

    def _changed(self) -> None:
        detector = _checked(self.detectors)
        if detector == "yunet" and not self._settings.yunet_model:
            self.detectors[self._settings.detector].setChecked(True)
            self._ask_for_file()
            return
        step = _STEPS[self.smallest.value()]
        moved = step != nearest_smallest(self._settings.smallest_face)
        self._say(
            replace(
                self._settings,
                faces="whole" if self.whole.isChecked() else "find",
                detector=detector,
                sensitivity=_checked(self.sensitivities),
                smallest_face=float(step) if moved else self._settings.smallest_face,
                rotated_faces=self.rotated.isChecked(),
                profile_faces=self.profile.isChecked(),
                reidentify_faces=self.returning.isChecked(),
            )
        )

    def _say(self, settings: Settings) -> None:
        self.show_settings(settings)
        self._control.set(settings)

    def _ask_for_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("faces", "Choose a YuNet file"), self._settings.yunet_model, _FILE_KINDS
        )
        if path:
            self.use_file(path)

    def refresh(self) -> None:
        """Show what is set now."""
        self.show_settings(self._control.settings)

    def restore_defaults(self) -> None:
        """The usual detector and sensitivity; nothing else is touched."""
        self._say(replace(self._settings, **finding_of(Settings())))

    def _describe(self) -> None:
        path = self._settings.yunet_model
        self._file.setText(breakable(Path(path).name) if path else YUNET_HINT)
        self._file.setToolTip(plain_tip(path))
        self._expect.setText(SENSITIVITIES[self._settings.sensitivity][1])
        step = nearest_smallest(self._settings.smallest_face)
        self._size.setText(smallest_face_text(step))
        self.smallest.setAccessibleDescription(smallest_face_text(step))
        self._size_picture.show_part(float(step))
        by_cascade = self._settings.detector == "haar"
        for box, term in ((self.rotated, ROTATED_TERM), (self.profile, PROFILE_TERM)):
            box.setEnabled(by_cascade)
            box.setToolTip(term if by_cascade else ALWAYS)

    def _lay_out(self) -> None:
        # All of it is seen without scrolling.
        self.column.setSpacing(4)
        self.add_option(self.whole, WHOLE_HINT)
        self.add_heading(translate("faces", "Detector"))
        for kind, button in self.detectors.items():
            self.column.addWidget(button)
            if kind == "yunet":
                row = QHBoxLayout()
                row.setContentsMargins(20, 0, 0, 0)
                row.addWidget(self._file, 1)
                row.addWidget(self.choose_file, 0, Qt.AlignmentFlag.AlignTop)
                self.column.addLayout(row)
        self.add_heading(translate("faces", "Sensitivity"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for button in self.sensitivities.values():
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self._expect)
        self.add_heading(translate("faces", "Smallest face"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.addWidget(self.smallest, 0, 0)
        grid.addWidget(self._size, 1, 0)
        grid.addWidget(self._size_picture, 0, 1, 2, 1)
        self.column.addLayout(grid)
        self.add_heading(translate("faces", "Also detect"))
        for box, hint in ((self.rotated, ROTATED_HINT), (self.profile, PROFILE_HINT)):
            self.add_option(box, hint)
        self.add_option(self.returning, RETURNING_HINT)
        self.end()
        self._groups = [QButtonGroup(self), QButtonGroup(self)]
        for group, choices in zip(self._groups, (self.detectors, self.sensitivities), strict=True):
            for button in choices.values():
                group.addButton(button)


def _checked(buttons: dict[str, QRadioButton]) -> str:
    return next(name for name, button in buttons.items() if button.isChecked())
