"""Says what the worker does at the moment, how far it is, and lets it be cancelled."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import stage_title
from fer_desktop.ui.widgets.page_parts import label


class WorkBar(QWidget):
    """Hidden while nothing is done.

    Signals:
        cancelled: The person wants it to stop.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        cancel = QPushButton(translate("train", "Cancel"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._what)
        layout.addLayout(row)
        self.hide()

    def begin(self, stage: str) -> None:
        """Show that a stage has begun."""
        self.show_progress({"stage": stage, "done": 0, "total": None})
        self.show()

    def show_progress(self, event: dict[str, Any]) -> None:
        """Show an event ``progress``."""
        self._what.setText(progress_text(event))
        show_part(self._bar, event)

    def add(self, text: str) -> None:
        """Add to what an event says, until the next one."""
        self._what.setText(f"{self._what.text()} · {text}")


def progress_text(event: dict[str, Any]) -> str:
    """What an event ``progress`` says."""
    total, done = event.get("total"), event.get("done") or 0
    text = translate("train", "{what}: {done:,} of {total:,}") if total else "{what}: {done:,}"
    what = stage_title(event["stage"])
    return (text if total or done else "{what} …").format(what=what, done=done, total=total)


def show_part(bar: QProgressBar, event: dict[str, Any]) -> None:
    """Show how far it is; without an end in sight the bar wanders."""
    bar.setRange(0, event.get("total") or 0)
    bar.setValue(event.get("done") or 0)
