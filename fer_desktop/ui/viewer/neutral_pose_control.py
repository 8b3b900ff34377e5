"""Corrects the readings of a face by its neutral pose, and the button that starts and ends that."""

import time

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from fer_desktop.base.errors import BaselineError
from fer_desktop.base.i18n import translate
from fer_desktop.live.neutral_pose import NeutralPose
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.neutral_pose_dialog import NeutralDialog
from fer_desktop.vision.inference.neutral_baseline import Baseline, usual_at_rest
from fer_desktop.vision.types import Analysis, FaceReading

OFFER = translate("window", "Calibrate…")
CALIBRATED = translate("window", "Calibrated ✕")


class CalibrationButton(QToolButton):
    """Follows the face that the person looks at.

    Signals:
        asked: The number of a face that is to be calibrated for.
        taken_off: The number of a face whose calibration is to be taken off.
    """

    asked = Signal(int)
    taken_off = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._face_id = 0
        self._calibrated = self._allowed = False
        self._shown_as_calibrated: bool | None = None
        self.clicked.connect(self._act)
        self.show_face(None)

    @property
    def calibrated(self) -> bool:
        """Whether it says that the face is calibrated."""
        return self._calibrated

    def allow(self, allowed: bool) -> None:
        """Whether faces keep their number here, so that one can be calibrated; not so on single pictures."""
        self._allowed = allowed
        self._show()

    def show_face(self, face: FaceReading | None) -> None:
        """Follow this face; None: there is none."""
        self._face_id = face.face_id if face else 0
        self._calibrated = face.calibrated if face else False
        self._show()

    def _show(self) -> None:
        text = CALIBRATED if self._calibrated else OFFER
        if self._calibrated != self._shown_as_calibrated:
            self._shown_as_calibrated = self._calibrated
            self.setText(text)
            self.setToolTip(
                translate(
                    "window",
                    "Readings of this face are corrected by its neutral baseline. Click to remove the "
                    "calibration",
                )
                if self._calibrated
                else translate(
                    "window",
                    "Hold a neutral expression for three seconds, so that this face at rest is read as "
                    "neutral",
                )
            )
            self.setAccessibleName(
                translate("window", "Calibrated; remove the calibration")
                if self._calibrated
                else translate("window", "Calibrate for this face")
            )
        self.setEnabled(self._allowed and self._face_id > 0)

    def _act(self) -> None:
        (self.taken_off if self._calibrated else self.asked).emit(self._face_id)


class Calibration(QObject):
    """Knows the baselines of the running session; another source or model begins without any."""

    def __init__(
        self,
        button: CalibrationButton,
        control: LiveControl,
        clock: DisplayClock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.dialog: NeutralDialog | None = None
        self._button = button
        self._control = control
        self._clock = clock
        self._baselines: tuple[Baseline, ...] = ()
        self._pose: NeutralPose | None = None
        self._segment: tuple[str, int] | None = None
        button.asked.connect(self.ask)
        button.taken_off.connect(self.take_off)
        clock.analysed.connect(self._take)

    @property
    def button(self) -> CalibrationButton:
        """Starts and ends a calibration."""
        return self._button

    def press(self) -> None:
        """As if the button were pressed."""
        self._button.click()

    def forget(self) -> None:
        """Another source or model: other faces."""
        self._baselines = ()
        self._button.allow(self._control.pages is None)
        if self.dialog is not None:
            self.dialog.reject()

    def ask(self, face_id: int) -> None:
        """Let the person calibrate for this face."""
        dialog = NeutralDialog(face_id, self._button.window())
        dialog.started.connect(lambda: self._start(face_id))
        dialog.looked.connect(self._look)
        dialog.finished.connect(self._finish)
        self.dialog = dialog
        dialog.open()

    def take_off(self, face_id: int) -> None:
        """Show the readings of this face as the model gives them, and of all that share its baseline."""
        self._use(tuple(line for line in self._baselines if line.face_id not in (face_id, None)))

    def _start(self, face_id: int) -> None:
        if self.dialog is None:
            return
        bundle = self._control.bundle
        try:
            usual = usual_at_rest(bundle)
        except BaselineError as error:
            self.dialog.refuse(str(error))
            return
        self._pose = NeutralPose(face_id, bundle.labels, usual, time.monotonic())

    def _take(self, analysis: Analysis) -> None:
        if (analysis.source, analysis.segment) != self._segment:
            # As the analyser has it: behind a jump, a number is another face.
            self._segment = analysis.source, analysis.segment
            self._baselines = tuple(line for line in self._baselines if line.face_id is None)
        if self._pose is not None:
            self._pose.add(analysis)
            self._look()

    def _look(self) -> None:
        """See how far the pose is."""
        pose, dialog = self._pose, self.dialog
        if pose is None or dialog is None:
            return
        pose.check(time.monotonic())
        dialog.show_progress(pose.progress)
        if pose.outcome is None:
            return
        self._pose = None
        if isinstance(pose.outcome, str):
            dialog.refuse(pose.outcome)
        else:
            dialog.confirm(pose.outcome, self._control.bundle.labels)

    def _finish(self) -> None:
        """Use what the person kept; what came of a cancelled pose is nothing."""
        dialog, self.dialog, self._pose = self.dialog, None, None
        if dialog is None:
            return
        if dialog.kept is not None:
            kept = dialog.kept
            self._use((*(line for line in self._baselines if line.face_id != kept.face_id), kept))
        dialog.deleteLater()

    def _use(self, baselines: tuple[Baseline, ...]) -> None:
        self._baselines = baselines
        self._control.correct_by(baselines)
