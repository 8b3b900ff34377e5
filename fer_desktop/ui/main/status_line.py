"""The line at the bottom: how fast it runs, on which model, and what becomes of the pictures."""

from typing import Final

from PySide6.QtWidgets import QStatusBar

from fer_desktop.base.i18n import translate
from fer_desktop.live.timing import Statistics
from fer_desktop.ui.main.texts import LOOKING
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.types import Analysis

PAUSED: Final = translate("window", "paused")
WAITING: Final = translate("window", "waiting for a picture")
NOTHING_STORED: Final = translate("window", "on this computer only, nothing is stored")
RECORDING: Final = translate("window", "on this computer only, recording")
COVERED: Final = translate("window", "faces covered")

_PRIVACY: Final = translate(
    "window",
    "Pictures and readings stay in this computer's memory until the next ones replace them. Only "
    "recordings, snapshots and reports are written, to your own disk. Nothing is sent anywhere; from a "
    "network address that you open, only its pictures are requested.",
)
_RECORDING: Final = translate(
    "window",
    "The selected kinds of files are being recorded to your own disk; R stops recording. Nothing is sent "
    "anywhere.",
)
_COVERED: Final = translate(
    "window",
    "Detected faces are pixelated, here and in everything that is recorded (X). A face that is not "
    "detected is not covered.",
)


class StatusLine:
    """Fills the window's status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        bar.setSizeGripEnabled(False)
        self._paused = self._recording = self._covered = self._looking = False
        self._times: tuple[str, ...] = ()
        self._pace: tuple[str, ...] = ()
        self._rates = PlainLabel(WAITING)
        self._rates.setToolTip(
            translate(
                "window",
                "Frames captured, shown and analysed per second; milliseconds for face detection and for "
                "classification; frames shown but not analysed",
            )
        )
        # Rather cut short than pushing the window wider.
        self._rates.setMinimumWidth(1)
        self._model = PlainLabel()
        self._privacy = PlainLabel()
        bar.addWidget(self._rates, 1)
        bar.addPermanentWidget(self._model)
        bar.addPermanentWidget(self._privacy)
        self._show_privacy()

    @property
    def text(self) -> str:
        """The figures shown."""
        return self._rates.text()

    @property
    def privacy(self) -> str:
        """What is said of the pictures."""
        return self._privacy.text()

    def forget(self) -> None:
        """Forget the figures of another source."""
        self._times = self._pace = ()
        self._looking = False
        self.show_paused(False)

    def show_paused(self, paused: bool) -> None:
        """Show that no frames are wanted, in place of rates that fall."""
        self._paused, self._pace = paused, ()
        self._rates.setText(PAUSED if paused else LOOKING if self._looking else WAITING)

    def show_looking(self, looking: bool = True) -> None:
        """Say that the picture has not been read yet, in place of the times of another one, or cannot be."""
        self._looking, self._times = looking, ()
        self._show_figures()

    def show_reading(self, analysis: Analysis) -> None:
        """Show how long the picture took; of several frames a second, the means follow."""
        looking, self._looking = self._looking, False
        self._times = _times(analysis.detect_ms, analysis.classify_ms)
        if looking:
            self._show_figures()

    def show_model(self, name: str) -> None:
        """Name the model."""
        self._model.setText(translate("window", "model {name}").format(name=name))

    def show_recording(self, recording: bool) -> None:
        """Say that something is written to the disk, or that nothing is."""
        self._recording = recording
        self._show_privacy()

    def show_covered(self, covered: bool) -> None:
        """Say that faces are covered, or nothing of it."""
        self._covered = covered
        self._show_privacy()

    def show_statistics(self, statistics: Statistics, shown_rate: float) -> None:
        """Show new figures; ``shown_rate`` is frames a second on the screen."""
        if self._paused:
            return
        self._pace = ()
        if statistics.capture_rate > 0:
            if statistics.detect_ms > 0 and not self._looking:
                self._times = _times(statistics.detect_ms, statistics.classify_ms)
            self._pace = (
                translate("window", "{rate:.0f}/s captured").format(rate=statistics.capture_rate),
                translate("window", "{rate:.0f}/s shown").format(rate=shown_rate),
                translate("window", "{rate:.0f}/s analysed").format(rate=statistics.analysis_rate),
                translate("window", "{n} dropped").format(n=statistics.dropped),
            )
        self._show_figures()

    def _show_figures(self) -> None:
        if not self._paused:
            times = (LOOKING,) if self._looking else self._times
            self._rates.setText(" · ".join((*self._pace[:-1], *times, *self._pace[-1:])) or WAITING)

    def _show_privacy(self) -> None:
        where = RECORDING if self._recording else NOTHING_STORED
        self._privacy.setText(f"{COVERED} · {where}" if self._covered else where)
        self._privacy.setToolTip(
            (_RECORDING if self._recording else _PRIVACY) + (f" {_COVERED}" if self._covered else "")
        )


def _times(detect_ms: float, classify_ms: float) -> tuple[str, ...]:
    return (
        translate("window", "detect {ms:.0f} ms").format(ms=detect_ms),
        translate("window", "classify {ms:.1f} ms").format(ms=classify_ms),
    )
