"""The button beside a reading that says whether it is calibrated, and begins or ends that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from fer_desktop.language import translate
from fer_desktop.vision.types import FaceReading

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
        if self.text() != text:
            self.setText(text)
            self.setToolTip(
                translate(
                    "window",
                    "The readings of this face are corrected by how it looks at rest. Click to take that off "
                    "(N)",
                )
                if self._calibrated
                else translate(
                    "window",
                    "Look neutral for three seconds, so that this face at rest is read as neutral (N)",
                )
            )
            self.setAccessibleName(
                translate("window", "Calibrated; take it off")
                if self._calibrated
                else translate("window", "Calibrate for this face")
            )
        self.setEnabled(self._allowed and self._face_id > 0)

    def _act(self) -> None:
        (self.taken_off if self._calibrated else self.asked).emit(self._face_id)
