"""How long a training has taken and will take, and what happened in its epochs."""

import time
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from fer_desktop.base.formatting import approximate_duration, clock_time
from fer_desktop.base.i18n import counted, translate
from training.core.process.worker_protocol import Event


def kept_text(done: int) -> str:
    """What is left of a training that is stopped after so many whole epochs."""
    if not done:
        return translate("train", "No epoch is complete yet, so training would restart from the beginning.")
    return counted(
        done,
        translate(
            "train",
            "{n} complete epoch is kept, and you can resume later; progress since then is lost.",
        ),
        translate(
            "train",
            "{n} complete epochs are kept, and you can resume later; progress since then is lost.",
        ),
    )


def epoch_text(event: Event) -> str:
    """The figures of an event ``epoch``; a loss beside that of the validation only if the two compare."""
    if event.get("val_accuracy") is not None and event.get("cross_entropy") is not None:
        return translate(
            "train",
            "Epoch {epoch}: training accuracy {accuracy:.1%}, cross-entropy {cross_entropy:.3f}; "
            "validation accuracy {val_accuracy:.1%}, cross-entropy {val_loss:.3f}; {seconds:.0f} s",
        ).format(**event)
    if event.get("val_accuracy") is None:
        return translate(
            "train",
            "Epoch {epoch}: training accuracy {accuracy:.1%}, loss {loss:.3f}; {seconds:.0f} s",
        ).format(**event)
    return translate(
        "train",
        "Epoch {epoch}: training accuracy {accuracy:.1%}, loss {loss:.3f}; validation accuracy "
        "{val_accuracy:.1%}, loss {val_loss:.3f}; {seconds:.0f} s",
    ).format(**event)


_EVERY_MS: Final = 1000
_ELAPSED: Final = translate("train", "{elapsed} elapsed")
_EXPECTED: Final = translate("train", "{elapsed} elapsed · {duration} estimated in total")


class RunClock(QLabel):
    """Counts by itself, also while a library computes and nothing is heard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caption")
        self._before = 0.0
        self._since: float | None = None
        self._expected: float | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._show)

    @property
    def seconds(self) -> float:
        """Without pauses."""
        return self._before + (time.monotonic() - self._since if self._since is not None else 0.0)

    def begin(self, before: float, expected: float | None) -> None:
        """Count on from earlier sessions; ``expected`` seconds are shown until ``knows_rest``."""
        self._before, self._expected = before, expected
        self._since = time.monotonic()
        self._timer.start()
        self._show()

    def knows_rest(self) -> None:
        """The time that is left is measured now, and shown elsewhere."""
        self._expected = None
        self._show()

    def pause(self) -> None:
        """Stop counting."""
        self._before, self._since = self.seconds, None
        self._timer.stop()
        self._show()

    def resume(self) -> None:
        """Continue to count."""
        if self._since is None:
            self._since = time.monotonic()
            self._timer.start()

    def _show(self) -> None:
        text = _ELAPSED if self._expected is None else _EXPECTED
        duration = "" if self._expected is None else approximate_duration(self._expected)
        self.setText(text.format(elapsed=clock_time(self.seconds), duration=duration))
