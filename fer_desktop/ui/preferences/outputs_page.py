"""Preferences of outputs: which other programs get the predictions, and what is sent."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.outputs import OUTPUTS
from fer_desktop.outputs.live_output import LARGEST_PORT, LOOPBACK, OutputTarget, is_loopback
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.viewer.output_control import OutputControl
from fer_desktop.ui.widgets.number_boxes import WholeBox
from fer_desktop.ui.widgets.page_parts import label, say

EVERY_HOST: Final = "0.0.0.0"
HINTS: Final = {
    "lsl": translate(
        "preferences",
        "Lab Streaming Layer: a stream that every computer in the local network can find and receive, for "
        "example with LabRecorder.",
    ),
    "osc": translate(
        "preferences",
        "Open Sound Control: messages by UDP to one address, for example to TouchDesigner or Max.",
    ),
    "websocket": translate(
        "preferences",
        "One JSON object per face, for programs and web pages on this computer.",
    ),
}
_STATE_MS: Final = 500
_INDENT: Final = 20


class OutputsPage(PreferencesPage):
    """A box for each output, and below it how it goes.

    Attributes:
        boxes: Whether an output is on, by its kind.
        osc_host, osc_port: Where OSC goes.
        websocket_port: Where the WebSocket server listens.
        others: Whether other computers may connect to it.
        names: Whether the names of faces are sent.
        again: Whether outputs are switched on again at the next start.
    """

    def __init__(self, control: OutputControl) -> None:
        """Follow what is on.

        Args:
            control: Opens and closes outputs.
        """
        super().__init__()
        self._control = control
        self.boxes = {entry.kind: QCheckBox(entry.title) for entry in OUTPUTS}
        self._states = {entry.kind: label("", "caption") for entry in OUTPUTS}
        self._problems = {entry.kind: label("", "problem") for entry in OUTPUTS}
        self.osc_host = QLineEdit()
        self.osc_host.setAccessibleName(translate("preferences", "OSC host"))
        self.osc_port = _port_box(translate("preferences", "OSC port"))
        self.websocket_port = _port_box(translate("preferences", "WebSocket port"))
        self.others = QCheckBox(translate("preferences", "Let other computers connect"))
        self.names = QCheckBox(translate("preferences", "Send the names of faces"))
        self.again = QCheckBox(translate("preferences", "Switch on again at the next start"))
        self._timer = QTimer(self, interval=_STATE_MS)
        self._timer.timeout.connect(self._show_states)
        self._lay_out()
        for kind, box in self.boxes.items():
            box.clicked.connect(lambda on, kind=kind: control.switch(kind, on))
        for field in (self.osc_host, self.osc_port, self.websocket_port):
            field.editingFinished.connect(self._aim)
        for option in (self.others, self.names):
            option.clicked.connect(self._aim)
        self.again.clicked.connect(control.switch_on_again)
        control.changed.connect(self.refresh)

    @property
    def states(self) -> dict[str, str]:
        """What is said of each output: how it goes, or why it is off."""
        return {kind: self._problems[kind].text() or self._states[kind].text() for kind in self.boxes}

    def refresh(self) -> None:
        """Show what is set now."""
        target = self._control.target
        self.osc_host.setText(target.osc_host)
        self.osc_port.setValue(target.osc_port)
        self.websocket_port.setValue(target.websocket_port)
        self.others.setChecked(not is_loopback(target.websocket_host))
        self.names.setChecked(target.names)
        self.again.setChecked(self._control.again)
        for kind, box in self.boxes.items():
            box.setChecked(self._control.is_on(kind))
            say(self._problems[kind], self._control.problems.get(kind, ""))
        self._show_states()

    def restore_defaults(self) -> None:
        """Nothing is sent, and nothing is switched on at the next start."""
        self._control.stop()
        self._control.switch_on_again(False)
        self._control.aim(OutputTarget())
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the figures while they are seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow them no more."""
        super().hideEvent(event)
        self._timer.stop()

    def _show_states(self) -> None:
        for kind, state in self._states.items():
            sender = self._control.senders.get(kind)
            if sender is not None:
                figures = sender.figures.text
                say(state, f"{self._control.address_of(kind)}\n{figures[:1].upper()}{figures[1:]}.")
            else:
                opening = self._control.is_on(kind)
                say(state, translate("preferences", "Opening…") if opening else "")

    def _aim(self) -> None:
        host = LOOPBACK if not self.others.isChecked() else EVERY_HOST
        before = self._control.target
        # An address that was set elsewhere stays.
        if is_loopback(before.websocket_host) != self.others.isChecked():
            host = before.websocket_host
        self._control.aim(
            replace(
                before,
                osc_host=self.osc_host.text().strip() or LOOPBACK,
                osc_port=self.osc_port.value(),
                websocket_host=host,
                websocket_port=self.websocket_port.value(),
                names=self.names.isChecked(),
            )
        )

    def _lay_out(self) -> None:
        self.add_caption(
            translate(
                "preferences",
                "Sends predictions to other programs as they happen. Pictures are never sent. The status bar "
                "shows what is sent.",
            )
        )
        for kind, box in self.boxes.items():
            self.column.addSpacing(8)
            self.add_option(box, HINTS[kind])
            if kind == "osc":
                self._add_row(
                    label(translate("preferences", "Host"), wraps=False),
                    self.osc_host,
                    label(translate("preferences", "Port"), wraps=False),
                    self.osc_port,
                )
            elif kind == "websocket":
                self._add_row(
                    label(translate("preferences", "Port"), wraps=False), self.websocket_port, self.others
                )
            self._states[kind].setContentsMargins(_INDENT, 0, 0, 0)
            self.column.addWidget(self._states[kind])
            self.column.addWidget(self._problems[kind])
        self.column.addSpacing(8)
        self.add_option(self.names)
        self.add_option(self.again)
        self.end()

    def _add_row(self, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.setSpacing(8)
        for before, widget in zip((None, *widgets), widgets, strict=False):
            if isinstance(before, QLabel):
                before.setBuddy(widget)
            row.addWidget(widget)
        row.addStretch(1)
        self.column.addLayout(row)


def _port_box(name: str) -> WholeBox:
    box = WholeBox(1, LARGEST_PORT, 1)
    box.setGroupSeparatorShown(False)
    box.setAccessibleName(name)
    return box
