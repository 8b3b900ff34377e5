"""Sends the readings of the window to other programs, as long as the person wants it."""

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.outputs import OUTPUTS, output_kind
from fer_desktop.outputs.live_output import LARGEST_PORT, OutputTarget
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.types import Analysis

if TYPE_CHECKING:
    from fer_desktop.base.task import Work
    from fer_desktop.outputs.sender import Sender

_ON, _AGAIN, _NAMES = "outputs/on", "outputs/again", "outputs/names"
_TEXTS: Final = {"osc_host": "outputs/osc_host", "websocket_host": "outputs/websocket_host"}
_PORTS: Final = {"osc_port": "outputs/osc_port", "websocket_port": "outputs/websocket_port"}
_LOOK_MS: Final = 500
_CLOSING: Final = 1.5
"""Seconds that outputs have to say goodbye when the window is closed."""


class OutputControl(QObject):
    """Opens outputs, hands every analysis of every session to them, and says so in the status line.

    Attributes:
        target: Where outputs go.
        again: Whether what is on is switched on again at the next start.
        senders: The outputs that are open, by kind.
        problems: Why an output that was to be on is not, by kind.

    Signals:
        changed: An output was switched on or off, opened or failed.
        asked: The person wants to see what is set.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, viewer: Viewer, store: QSettings | None, parent: QObject | None = None) -> None:
        """Switch on what is to be on again.

        Args:
            viewer: Has the sessions, the names of faces and the status line.
            store: Where choices are remembered; None to remember nothing.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._viewer, self._store = viewer, store
        self.target = _remembered(store)
        self.again = _is_true(store, _AGAIN)
        self.senders: dict[str, Sender] = {}
        self.problems: dict[str, str] = {}
        self._wanted: set[str] = set()
        self._ending: dict[str, Sender] = {}
        self._settings = Settings()
        self._runners = {entry.kind: TaskRunner(self) for entry in OUTPUTS}
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        viewer.control.analyses.open(self._send)
        viewer.naming.changed.connect(self._name_faces)
        viewer.status_line.sending.clicked.connect(self.stop)
        self.changed.connect(self._show)
        before = str(store.value(_ON, "")).split() if store is not None and self.again else []
        for entry in OUTPUTS:
            if entry.kind in before:
                self.switch(entry.kind, True)

    def is_on(self, kind: str) -> bool:
        """Whether an output is on, or about to be."""
        return kind in self._wanted

    def switch(self, kind: str, on: bool) -> None:
        """Switch an output on or off; one that cannot be opened goes off again, and says why."""
        self.problems.pop(kind, None)
        self._viewer.message_bar.withdraw(f"output {kind}")
        if on:
            self._wanted.add(kind)
            self._open(kind)
        else:
            self._wanted.discard(kind)
            self._end(kind)
        self._remember()
        self.changed.emit()

    def stop(self) -> None:
        """Send nothing any more."""
        self.problems.clear()
        for entry in OUTPUTS:
            self.switch(entry.kind, False)

    def aim(self, target: OutputTarget) -> None:
        """Send elsewhere, or tell more or less, from now on; outputs that are on begin anew."""
        before, self.target = self.target, target
        self._remember()
        for kind in self._wanted:
            if _concerning(kind, before) != _concerning(kind, target):
                self._end(kind)
                self._open(kind)
        self.changed.emit()

    def switch_on_again(self, again: bool) -> None:
        """Whether the next start switches on what is on then."""
        self.again = again
        self._remember()

    def adjust(self, settings: Settings) -> None:
        """Mark uncertain faces as the settings say, from now on."""
        self._settings = settings
        for sender in self.senders.values():
            sender.adjust(settings)

    def close(self) -> None:
        """Send what waits, and end, because the window closes."""
        self._viewer.control.analyses.close()
        self._timer.stop()
        self._wanted.clear()
        for kind, runner in self._runners.items():
            self._end(kind)
            runner.stop()
        for sender in self._ending.values():
            sender.finish(_CLOSING / len(self._ending))

    def _send(self, analysis: Analysis) -> None:
        """For the thread that analyses."""
        for sender in tuple(self.senders.values()):
            sender.add(analysis)

    def _name_faces(self) -> None:
        for sender in self.senders.values():
            sender.name_faces(self._viewer.naming.names)

    def _open(self, kind: str) -> None:
        if self._runners[kind].busy:
            return  # what comes of it is looked at in ``_opened``
        target, make = self.target, self._maker(kind)
        self._runners[kind].start(
            translate("window", "opening an output"),
            make,
            lambda sender: self._opened(kind, target, sender),
            partial(self._failed, kind),
        )

    def _maker(self, kind: str) -> "Callable[[Work], Sender]":
        target, bundle, settings = self.target, self._viewer.control.bundle, self._settings
        names = self._viewer.naming.names if target.names else None
        before = self._ending.get(kind)

        def make(work: "Work") -> "Sender":
            # Here, because a window should appear without it.
            from fer_desktop.outputs.sender import Sender

            if before is not None:
                before.finish(_CLOSING)  # it may have the same port
            sender = Sender(kind, output_kind(kind).create(target), bundle, settings, names)
            if work.stopped:
                sender.end()
            return sender

        return make

    def _opened(self, kind: str, target: OutputTarget, sender: "Sender") -> None:
        if kind not in self._wanted or _concerning(kind, target) != _concerning(kind, self.target):
            self._ending[kind] = sender
            sender.end()
            if kind in self._wanted:
                self._open(kind)
            return
        self.senders = {**self.senders, kind: sender}
        sender.adjust(self._settings)
        self._name_faces()
        self._timer.start()
        self.changed.emit()

    def _failed(self, kind: str, sentence: str) -> None:
        if kind in self._wanted:
            self._wanted.discard(kind)
            self.problems[kind] = sentence
            self._viewer.message_bar.complain(
                sentence,
                action=translate("window", "Outputs…"),
                step=self.asked.emit,
                topic=f"output {kind}",
            )
            self.changed.emit()

    def _end(self, kind: str) -> None:
        sender = self.senders.get(kind)
        self.senders = {other: each for other, each in self.senders.items() if other != kind}
        if sender is not None:
            self._ending[kind] = sender
            sender.end()

    def _look(self) -> None:
        """See whether an output failed meanwhile."""
        for kind, sender in tuple(self.senders.items()):
            if sender.failure:
                self._end(kind)
                self._failed(kind, sender.failure)
        if not self.senders:
            self._timer.stop()

    def _show(self) -> None:
        """Say in the status line what is sent, and where to."""
        titles = [entry.title for entry in OUTPUTS if entry.kind in self.senders]
        failed = [entry.title for entry in OUTPUTS if entry.kind in self.problems]
        parts, tips = [], []
        if titles:
            said = translate("window", "Predictions are sent: {outputs}")
            parts.append(said.format(outputs=", ".join(titles)))
            tips += [f"{output_kind(kind).title}: {self.address_of(kind)}" for kind in self.senders]
        if failed:
            parts.append(translate("window", "Not sent: {outputs}").format(outputs=", ".join(failed)))
            tips += self.problems.values()
        if parts:
            tips.append(translate("window", "Click to stop."))
        self._viewer.status_line.show_sending(" · ".join(parts), "\n".join(tips))

    def address_of(self, kind: str) -> str:
        """Where an open output goes, and who can receive it."""
        output = self.senders[kind].output
        reach = (
            translate("window", "Other computers can receive it.")
            if output.leaves_computer
            else translate("window", "Only programs on this computer can receive it.")
        )
        return f"{output.address}. {reach}"

    def _remember(self) -> None:
        store = self._store
        if store is None:
            return
        store.setValue(_AGAIN, "true" if self.again else "false")
        on = [entry.kind for entry in OUTPUTS if entry.kind in self._wanted]
        store.setValue(_ON, " ".join(on) if self.again else "")
        store.setValue(_NAMES, "true" if self.target.names else "false")
        for name, key in (*_TEXTS.items(), *_PORTS.items()):
            store.setValue(key, getattr(self.target, name))


def _concerning(kind: str, target: OutputTarget) -> list[object]:
    """What a target says of one output."""
    return [
        getattr(target, field.name)
        for field in fields(target)
        if field.name == "names" or field.name.startswith(f"{kind}_")
    ]


def _is_true(store: QSettings | None, key: str) -> bool:
    return store is not None and str(store.value(key, "false")) == "true"


def _remembered(store: QSettings | None) -> OutputTarget:
    """The target as it was left; the default of what was never changed or cannot be used."""
    if store is None:
        return OutputTarget()
    usual = OutputTarget()
    texts = {name: str(store.value(key, getattr(usual, name))) for name, key in _TEXTS.items()}
    ports = {name: str(store.value(key, getattr(usual, name))) for name, key in _PORTS.items()}
    numbers = {
        name: int(text) if text.isdecimal() and 0 < int(text) <= LARGEST_PORT else getattr(usual, name)
        for name, text in ports.items()
    }
    return OutputTarget(
        texts["osc_host"] or usual.osc_host,
        numbers["osc_port"],
        texts["websocket_host"] or usual.websocket_host,
        numbers["websocket_port"],
        _is_true(store, _NAMES),
    )
