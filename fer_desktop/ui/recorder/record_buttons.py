"""The part of the source bar that records: the sign that it does, Record, Snapshot."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from fer_desktop.base.formatting import clock_time, shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.plain_text import PlainLabel


class RecordButtons(QWidget):
    """Says what the person wants recorded, and shows that it is.

    Signals:
        toggled: A recording is to begin, or to end.
        snapshot: A picture of the frame is to be written.
        choose: What is recorded is to be asked for.
    """

    toggled = Signal()
    snapshot = Signal()
    choose = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recordable = self._saving = False
        self._indicator = PlainLabel()
        self._indicator.setObjectName("recordingIndicator")
        self.record = _button(translate("window", "Record"), self.toggled)
        self._choose = _button("…", self.choose)
        self._choose.setToolTip(translate("window", "Recording settings"))
        self._choose.setAccessibleName(translate("window", "Recording settings"))
        self.snapshot_button = _button(translate("window", "Snapshot"), self.snapshot)
        self.snapshot_button.setToolTip(translate("window", "Save the picture with its bounding boxes"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._indicator, self.record, self._choose, self.snapshot_button):
            layout.addWidget(widget)
        self.show_recording(None)
        self.allow(False, False)

    @property
    def indicator(self) -> str:
        """The sign that is shown while something is recorded; empty otherwise."""
        return "" if self._indicator.isHidden() else self._indicator.text()

    def show_recording(self, seconds: float | None, saved: float | None = None) -> None:
        """Show that it is being recorded, or how far it is saved.

        Args:
            seconds: How long it has been recording; None if it is not.
            saved: How much of it is saved, 0..1; None while the recording goes on.
        """
        recording = seconds is not None
        self._indicator.setVisible(recording)
        self._choose.setHidden(recording)
        self.record.setText(translate("window", "Stop") if recording else translate("window", "Record"))
        self.record.setToolTip(
            translate("window", "Stop recording") if recording else translate("window", "Start recording")
        )
        self._saving = saved is not None
        self._allow_record()
        if saved is not None:
            sign = name = translate("window", "Saving {percent}").format(percent=shown_percent(saved))
        elif seconds is not None:
            sign = translate("window", "● REC {time}").format(time=clock_time(seconds))
            name = translate("window", "Recording, {time}").format(time=clock_time(seconds))
        else:
            return
        self._indicator.setText(sign)
        self._indicator.setAccessibleName(name)

    def allow(self, record: bool, snapshot: bool) -> None:
        """Whether there is something to record, and a picture to write."""
        self._recordable = record
        self._allow_record()
        self.snapshot_button.setEnabled(snapshot)

    @property
    def can_record(self) -> bool:
        """Whether there is something to record."""
        return self.record.isEnabled()

    @property
    def can_take_snapshot(self) -> bool:
        """Whether there is a picture to write."""
        return self.snapshot_button.isEnabled()

    def press_record(self) -> None:
        """As if the button were pressed."""
        self.record.click()

    def press_snapshot(self) -> None:
        """As if the button were pressed."""
        self.snapshot_button.click()

    def _allow_record(self) -> None:
        self.record.setEnabled(self._recordable and not self._saving)


def _button(text: str, pressed: SignalInstance) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda: pressed.emit())
    return button
