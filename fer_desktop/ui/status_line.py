"""The line at the bottom: how fast it runs, on which model, and that nothing leaves the computer."""

from typing import Final

from PySide6.QtWidgets import QLabel, QStatusBar

from fer_desktop.live.statistics import Statistics

PAUSED: Final = "paused"
WAITING: Final = "waiting for a picture"


class StatusLine:
    """Fills the window's status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        bar.setSizeGripEnabled(False)
        self._paused = False
        self._times: tuple[str, ...] = ()
        self._rates = QLabel(WAITING)
        self._rates.setToolTip(
            "Frames captured, shown and analysed a second; milliseconds for finding the faces (detection) "
            "and for reading them (classification); frames that were shown but not analysed"
        )
        self._model = QLabel()
        bar.addWidget(self._rates, 1)
        bar.addPermanentWidget(self._model)

    @property
    def text(self) -> str:
        """The figures shown."""
        return self._rates.text()

    def forget(self) -> None:
        """Forget the figures of another source."""
        self._times = ()
        self.show_paused(False)

    def show_paused(self, paused: bool) -> None:
        """Show that no frames are wanted, in place of rates that fall."""
        self._paused = paused
        self._rates.setText(PAUSED if paused else WAITING)

    def show_model(self, name: str) -> None:
        """Name the model."""
        self._model.setText(f"model {name} · on this computer only")

    def show_statistics(self, statistics: Statistics, shown_rate: float) -> None:
        """Show new figures; ``shown_rate`` is frames a second on the screen."""
        if self._paused:
            return
        if statistics.detect_ms > 0:
            self._times = (f"find {statistics.detect_ms:.0f} ms", f"read {statistics.classify_ms:.1f} ms")
        rates: tuple[str, ...] = ()
        if statistics.capture_rate > 0:
            rates = (
                f"{statistics.capture_rate:.0f}/s captured",
                f"{shown_rate:.0f}/s shown",
                f"{statistics.analysis_rate:.0f}/s read",
            )
        dropped = (f"{statistics.dropped} dropped",) if rates else ()
        self._rates.setText(" · ".join((*rates, *self._times, *dropped)) or WAITING)
