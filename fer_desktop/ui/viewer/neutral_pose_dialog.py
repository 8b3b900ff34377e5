"""Asks for a neutral pose: what to do, how far it is, and what came of it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import titled
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.inference.neutral_baseline import NEUTRAL, Baseline

LOOK_MS: Final = 100
_WIDTH: Final = 420
_INVITATION: Final = translate(
    "window",
    "Look at the camera with a neutral expression for three seconds, without smiling or frowning. From "
    "then on, this expression is read as neutral, and other readings shift accordingly. A clear "
    "expression stays what it is.",
)


class NeutralDialog(QDialog):
    """One dialog for one face; an attempt that failed can be repeated in it.

    Attributes:
        kept: The baseline, once the person has agreed to it.

    Signals:
        started: The pose begins.
        looked: Time has passed; somebody should see how far the pose is.
    """

    started = Signal()
    looked = Signal()

    def __init__(self, face_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Calibrate for face {number}").format(number=face_id)))
        self.kept: Baseline | None = None
        self._baseline: Baseline | None = None
        self._text = PlainLabel(_INVITATION)
        self._text.setWordWrap(True)
        self._text.setFixedWidth(_WIDTH)
        self._text.setMinimumHeight(self._text.heightForWidth(_WIDTH))
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(translate("window", "Calibration progress"))
        self.everybody = QCheckBox(translate("window", "Apply to every face until another source is opened"))
        self.everybody.setToolTip(
            translate(
                "window",
                "A face that is out of sight for more than a second gets a new number and loses its own "
                "calibration. Select this if only one person is in front of the camera",
            )
        )
        self._start = QPushButton(translate("window", "Start"))
        self._start.setDefault(True)
        self._start.clicked.connect(self._start_or_apply)
        cancel = QPushButton(translate("window", "Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._start)
        row.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._text)
        layout.addWidget(self._progress)
        layout.addWidget(self.everybody)
        layout.addLayout(row)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.looked)
        self._start.setFocus()

    @property
    def text(self) -> str:
        """What is said at the moment."""
        return self._text.text()

    @property
    def button(self) -> QPushButton:
        """The button that starts, tries again, and keeps."""
        return self._start

    def show_progress(self, part: float) -> None:
        """How much of the time has passed, 0..1."""
        self._progress.setValue(round(part * 100))

    def refuse(self, reason: str) -> None:
        """Say why nothing came of it, and offer to try again."""
        self._end(reason, translate("window", "Try again"))

    def confirm(self, baseline: Baseline, labels: tuple[str, ...]) -> None:
        """Show what came of it, and let the person keep it."""
        self._baseline = baseline
        index = labels.index(NEUTRAL)
        before, after = baseline.at_rest, baseline.corrected(baseline.at_rest)
        others = [(float(before[n]), label) for n, label in enumerate(labels) if label != NEUTRAL]
        probability, label = max(others)
        self._end(
            translate(
                "window",
                "At rest, this face was read as {neutral} {before:.0%}, {label} {probability:.0%}. "
                "Calibrated: {neutral} {after:.0%}.",
            ).format(
                neutral=shown_name(NEUTRAL),
                before=before[index],
                label=shown_name(label),
                probability=probability,
                after=after[index],
            ),
            translate("window", "Apply"),
        )

    def _start_or_apply(self) -> None:
        if self._baseline is not None:
            self.kept = (
                replace(self._baseline, face_id=None) if self.everybody.isChecked() else self._baseline
            )
            self.accept()
            return
        self._text.setText(translate("window", "Look neutral …"))
        self._start.setEnabled(False)
        self.show_progress(0.0)
        self._timer.start()
        self.started.emit()

    def _end(self, text: str, button: str) -> None:
        self._timer.stop()
        self._text.setText(text)
        self._start.setText(button)
        self._start.setEnabled(True)
        self._start.setFocus()
