"""The line at the bottom: what is shown and read, by which model, and what becomes of the pictures."""

from typing import Final

from PySide6.QtWidgets import QStatusBar, QToolButton

from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS, Annotations
from fer_desktop.base.i18n import counted, translate
from fer_desktop.live.timing import Statistics
from fer_desktop.ui.main.texts import CONNECTIONS, LOOKING, WHAT_IS_STORED
from fer_desktop.ui.viewer.live_control import ShownKind
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.ui.widgets.session_files import SessionFiles
from fer_desktop.vision.types import Analysis

PAUSED: Final = translate("window", "paused")
WAITING: Final = translate("window", "waiting for a picture")
KINDS: Final = {
    ShownKind.LIVE: translate("window", "Live"),
    ShownKind.VIDEO: translate("window", "Video"),
    ShownKind.STILLS: translate("window", "Picture"),
}
NOTHING_STORED: Final = translate("window", "on this computer only, nothing is stored")
RECORDING: Final = translate("window", "on this computer only, recording")
STORED: Final = translate("window", "on this computer only, stored in this session: {items}")
ANNOTATED: Final = translate("window", "on this computer only, annotations are stored")
ANNOTATIONS: Final = translate("window", "annotations")
SENT: Final = {
    NOTHING_STORED: translate("window", "nothing is stored"),
    RECORDING: translate("window", "recording"),
    STORED: translate("window", "stored in this session: {items}"),
    ANNOTATED: translate("window", "annotations are stored"),
}
"""What is said instead while predictions are sent."""
COVERED: Final = translate("window", "faces covered")

_RECORDING: Final = translate(
    "window",
    "The selected kinds of files are being recorded to your own disk.",
)
_NOTHING_SENT: Final = translate("window", "Nothing is sent anywhere.")
_COVERED: Final = translate(
    "window",
    "Detected faces are pixelated, here and in everything that is recorded. A face that is not "
    "detected is not covered.",
)


class StatusLine:
    """Fills the window's status bar.

    Attributes:
        stored: What was stored in this session.
        sending: The sign that predictions are sent; pressed to stop it.
        training: The progress of a training; pressed to see it.
    """

    def __init__(self, bar: QStatusBar) -> None:
        self.stored = SessionFiles(bar)
        self.stored.changed.connect(self._show_privacy)
        bar.setSizeGripEnabled(False)
        self._paused = self._recording = self._covered = self._looking = self._annotated = False
        self._kind = ShownKind.LIVE
        self._statistics: Statistics | None = None
        self._shown_rate = 0.0
        self._analysis: Analysis | None = None
        self._state = PlainLabel(WAITING)
        # Rather cut short than pushing the window wider.
        self._state.setMinimumWidth(1)
        self._model = PlainLabel()
        self._privacy = PlainLabel()
        self.sending = QToolButton()
        self.sending.setObjectName("sendingSign")
        self.sending.hide()
        self.training = QToolButton()
        self.training.setObjectName("trainingSign")
        self.training.setAutoRaise(True)
        self.training.hide()
        bar.addWidget(self._state, 1)
        bar.addPermanentWidget(self.sending)
        bar.addPermanentWidget(self.training)
        bar.addPermanentWidget(self._model)
        bar.addPermanentWidget(self._privacy)
        self._show_privacy()

    @property
    def text(self) -> str:
        """What is shown, and how fast it is read."""
        return self._state.text()

    @property
    def diagnostics(self) -> str:
        """The figures behind it, a line each, as the tooltip shows them."""
        return self._state.toolTip()

    @property
    def measured(self) -> tuple[Statistics | None, float, Analysis | None]:
        """What they are made of: statistics, frames a second on the screen, and the reading that is shown."""
        return self._statistics, self._shown_rate, self._analysis

    @property
    def privacy(self) -> str:
        """What is said of the pictures."""
        return self._privacy.text()

    def forget(self) -> None:
        """Forget the figures of another source."""
        self._statistics = self._analysis = None
        self._looking = False
        self.show_paused(False)

    def show_kind(self, kind: ShownKind) -> None:
        """Say what kind of source is shown."""
        self._kind = kind
        self._show_state()
        self._show_privacy()

    def show_paused(self, paused: bool) -> None:
        """Show that no frames are wanted, in place of rates that fall."""
        self._paused, self._statistics = paused, None
        self._show_state()

    def show_looking(self, looking: bool = True) -> None:
        """Say that the picture has not been read yet, or cannot be, in place of another one's figures."""
        self._looking, self._analysis = looking, None
        self._show_state()

    def show_reading(self, analysis: Analysis) -> None:
        """Show how many faces were found in which picture."""
        before, self._analysis = self._analysis, analysis
        looking, self._looking = self._looking, False
        # While frames follow each other, the next statistics show it soon enough.
        changed = before is None or len(before.faces) != len(analysis.faces)
        if looking or changed or self._statistics is None:
            self._show_state()

    def show_model(self, name: str) -> None:
        """Name the model."""
        self._model.setText(translate("window", "model {name}").format(name=name))

    def show_recording(self, recording: bool) -> None:
        """Say that something is written to the disk, or that nothing is."""
        self._recording = recording
        self._show_privacy()

    def show_annotations(self, annotations: Annotations) -> None:
        """Say that annotations are stored if there are any; those of a camera are only recorded."""
        self._annotated = annotations != NO_ANNOTATIONS
        self._show_privacy()

    def show_covered(self, covered: bool) -> None:
        """Say that faces are covered, or nothing of it."""
        self._covered = covered
        self._show_privacy()

    def show_sending(self, sign: str, tip: str) -> None:
        """Say that predictions are sent, and where to; or nothing of it, without a sign."""
        self.sending.setText(f"{sign}  ✕")
        self.sending.setAccessibleName(sign)
        self.sending.setToolTip(tip)
        self.sending.setAccessibleDescription(tip)
        self.sending.setVisible(bool(sign))
        self._show_privacy()

    def show_statistics(self, statistics: Statistics, shown_rate: float) -> None:
        """Show new figures; ``shown_rate`` is frames a second on the screen."""
        if not self._paused:
            self._statistics, self._shown_rate = statistics, shown_rate
            self._show_state()

    def _show_state(self) -> None:
        statistics, analysis = self._statistics, self._analysis
        moving = statistics is not None and statistics.capture_rate > 0
        if self._paused:
            parts = [PAUSED]
        elif moving or analysis is not None:
            parts = [KINDS[self._kind]]
        else:
            parts = [] if self._looking else [WAITING]
        if statistics is not None and moving and not self._paused:
            rate = translate("window", "{rate:.0f} predictions/s").format(rate=statistics.analysis_rate)
            parts.append(rate)
        if self._looking:
            parts.append(LOOKING)
        elif analysis is not None:
            faces = translate("window", "{n} face"), translate("window", "{n} faces")
            parts += [counted(len(analysis.faces), *faces), "×".join(map(str, analysis.frame_size))]
        self._state.setText(" · ".join(parts))
        self._state.setToolTip("\n".join(_diagnostics(statistics, self._shown_rate, analysis)))

    def _show_privacy(self) -> None:
        annotated = self._annotated and self._kind is not ShownKind.LIVE
        items = self.stored.text
        if self._recording:
            where = RECORDING
        elif items:
            where = STORED
        else:
            where = ANNOTATED if annotated else NOTHING_STORED
        sending = not self.sending.isHidden()
        said = SENT[where] if sending else where
        where = said.format(items=f"{items}, {ANNOTATIONS}" if annotated else items)
        self._privacy.setText(f"{COVERED} · {where}" if self._covered else where)
        recording = _RECORDING if sending else f"{_RECORDING} {_NOTHING_SENT}"
        explained = recording if self._recording else f"{WHAT_IS_STORED} {CONNECTIONS}"
        explained += f" {_COVERED}" if self._covered else ""
        self._privacy.setToolTip("\n\n".join(filter(None, (self.stored.folders, explained))))


def _diagnostics(statistics: Statistics | None, shown_rate: float, analysis: Analysis | None) -> list[str]:
    """The figures that a person asks for when it is slow."""
    lines = []
    if statistics is not None and statistics.capture_rate > 0:
        lines += [
            translate("window", "{rate:.0f} frames/s captured").format(rate=statistics.capture_rate),
            translate("window", "{rate:.0f} frames/s shown").format(rate=shown_rate),
            translate("window", "{rate:.0f} frames/s analysed").format(rate=statistics.analysis_rate),
            translate("window", "{n} frames shown but not analysed").format(n=statistics.dropped),
        ]
    measured = statistics if statistics is not None and statistics.detect_ms > 0 else analysis
    if measured is not None:
        lines += [
            translate("window", "Face detection: {ms:.0f} ms").format(ms=measured.detect_ms),
            translate("window", "Classification: {ms:.1f} ms").format(ms=measured.classify_ms),
        ]
    return lines
