"""The actions of the window's commands, with the keys that the person chose."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QToolTip, QWidget

from fer_desktop.ui.main.command_table import COMMANDS, Command
from fer_desktop.ui.widgets.plain_text import plain_tip

_PREFIX: Final = "shortcuts/"


class CommandSet(QObject):
    """One action a command.

    Attributes:
        actions: By the name of the command.

    Signals:
        keys_changed: A command has another key.
    """

    keys_changed = Signal()

    def __init__(
        self,
        handlers: Mapping[str, Callable[[], object]],
        settings: QSettings | None,
        window: QWidget,
    ) -> None:
        """Make the actions, whose keys work in all of the window, or in all windows.

        Args:
            handlers: What each command does.
            settings: Where keys that differ from the default are remembered; None to remember nothing.
            window: Where the keys work.
        """
        super().__init__(window)
        self._settings = settings
        self.actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(command.text, window)
            action.setMenuRole(command.role)
            action.setCheckable(command.checkable)
            action.setShortcut(self._remembered(command))
            if command.everywhere:
                action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            action.triggered.connect(lambda _=False, handle=handlers[command.name]: handle())
            window.addAction(action)
            self.actions[command.name] = action

    def keys(self, name: str) -> QKeySequence:
        """The key of a command; empty for none."""
        return self.actions[name].shortcut()

    def set_keys(self, name: str, keys: QKeySequence) -> None:
        """Give a command another key, or none; a command that had it before loses it."""
        for other in self.conflicts(name, keys):
            self._set(other, QKeySequence())
        self._set(next(command for command in COMMANDS if command.name == name), keys)
        self.keys_changed.emit()

    def has_keys(self, keys: QKeySequence) -> bool:
        """Whether a command has this key."""
        return any(keys == action.shortcut() for action in self.actions.values())

    def conflicts(self, name: str, keys: QKeySequence) -> list[Command]:
        """The other commands that this key would collide with."""
        exact = QKeySequence.SequenceMatch
        return [
            command
            for command in COMMANDS
            if command.name != name
            and not keys.isEmpty()
            and (
                keys.matches(self.keys(command.name)) != exact.NoMatch
                or self.keys(command.name).matches(keys) != exact.NoMatch
            )
            and not self.keys(command.name).isEmpty()
        ]

    def restore_defaults(self) -> None:
        """Give all commands their default keys."""
        for command in COMMANDS:
            self._set(command, command.default_keys)
        self.keys_changed.emit()

    def show_key(self, widget: QWidget, name: str) -> None:
        """Have the tool tip of a widget name the key of its command."""
        widget.installEventFilter(_KeyTip(self, name, widget))

    def _set(self, command: Command, keys: QKeySequence) -> None:
        self.actions[command.name].setShortcut(keys)
        if self._settings is None:
            return
        if keys == command.default_keys:
            self._settings.remove(_PREFIX + command.name)
        else:
            self._settings.setValue(_PREFIX + command.name, keys.toString(_PORTABLE))

    def _remembered(self, command: Command) -> QKeySequence:
        stored = self._settings.value(_PREFIX + command.name) if self._settings is not None else None
        if stored is None:
            return command.default_keys
        # A comma between keys separates two values in a file of settings.
        text = ", ".join(map(str, stored)) if isinstance(stored, list) else str(stored)
        return QKeySequence.fromString(text, _PORTABLE)


_PORTABLE: Final = QKeySequence.SequenceFormat.PortableText


def shown_keys(keys: QKeySequence) -> str:
    """A key as this system writes it, in the language of the window."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


class _KeyTip(QObject):
    def __init__(self, commands: CommandSet, name: str, widget: QWidget) -> None:
        super().__init__(widget)
        self._commands, self._name = commands, name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tool tip with the key behind it."""
        keys = self._commands.keys(self._name)
        if (
            isinstance(event, QHelpEvent)
            and event.type() == QEvent.Type.ToolTip
            and isinstance(watched, QWidget)
            and watched.toolTip()
            and not keys.isEmpty()
        ):
            text = f"{watched.toolTip()} ({shown_keys(keys)})"
            QToolTip.showText(event.globalPos(), plain_tip(text), watched)
            return True
        return super().eventFilter(watched, event)
