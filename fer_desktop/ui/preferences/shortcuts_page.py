"""Preferences of keys: each command with its key, which can be changed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from fer_desktop.base.i18n import translate
from fer_desktop.ui.main.command_set import CommandSet, shown_keys
from fer_desktop.ui.main.command_table import COMMANDS, GROUPS, Command, plain_title
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.widgets.page_parts import label, say

_TAKEN: Final = tuple(map(QKeySequence, ("Tab", "Shift+Tab", "Return", "Enter", "Esc")))
"""Keys that move the focus, press buttons and close dialogs."""
_NAME: Final = Qt.ItemDataRole.UserRole
_LEAST_HEIGHT: Final = 220
"""Pixels."""


class ShortcutsPage(PreferencesPage):
    """A list of commands by menu; the one that is chosen can be given another key.

    Attributes:
        commands: The list.
        edit: Takes the new key.
        clear: Takes the key away.
        default: Gives the default key back.
        problem: Names the command that has the new key already.
        reassign: Takes the key from that command.
    """

    def __init__(self, command_set: CommandSet) -> None:
        """List the commands.

        Args:
            command_set: Has the keys.
        """
        super().__init__()
        self._set = command_set
        self.commands = QTreeWidget()
        self.commands.setHeaderLabels(
            [translate("preferences", "Command"), translate("preferences", "Shortcut")]
        )
        self.commands.setAccessibleName(translate("preferences", "Shortcuts"))
        self.commands.setRootIsDecorated(False)
        self.commands.setMinimumHeight(_LEAST_HEIGHT)
        self.commands.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.commands.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.commands.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.commands.header().setStretchLastSection(False)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(translate("preferences", "New shortcut"))
        self.clear = QPushButton(translate("preferences", "Clear"))
        self.default = QPushButton(translate("preferences", "Default"))
        self.reassign = QPushButton(translate("preferences", "Reassign"))
        self.problem = label("", "problem")
        self._lay_out()
        self._fill()
        command_set.keys_changed.connect(self.refresh)
        self.commands.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.edit.editingFinished.connect(self._try)
        self.clear.clicked.connect(lambda: self._give(QKeySequence()))
        self.default.clicked.connect(self._give_default)
        self.reassign.clicked.connect(lambda: self._give(self.edit.keySequence()))

    def choose(self, name: str) -> None:
        """Choose a command by its name."""
        self.commands.setCurrentItem(self._items[name])

    def refresh(self) -> None:
        """Show the keys as they are now; those that differ from the default are bold."""
        for command in COMMANDS:
            item, keys = self._items[command.name], self._set.keys(command.name)
            item.setText(1, shown_keys(keys))
            font = item.font(1)
            font.setBold(keys != command.default_keys)
            item.setFont(1, font)
        self._show_chosen()

    def restore_defaults(self) -> None:
        """Give all commands their default keys."""
        self._set.restore_defaults()

    @property
    def _chosen(self) -> Command | None:
        item = self.commands.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return next((command for command in COMMANDS if command.name == name), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen
        for widget in (self.edit, self.clear, self.default):
            widget.setEnabled(chosen is not None)
        keys = self._set.keys(chosen.name) if chosen is not None else QKeySequence()
        self.edit.setKeySequence(keys)
        self.clear.setEnabled(not keys.isEmpty())
        self.default.setEnabled(chosen is not None and keys != chosen.default_keys)
        self._complain("")

    def _try(self) -> None:
        """Give the chosen command what was pressed, unless another one has it."""
        chosen, keys = self._chosen, self.edit.keySequence()
        if chosen is None or keys == self._set.keys(chosen.name):
            self._complain("")
            return
        conflicts = self._set.conflicts(chosen.name, keys)
        if keys in _TAKEN:
            reserved = translate("preferences", "{keys} moves between controls. Press another key.")
            self._complain(reserved.format(keys=shown_keys(keys)))
        elif conflicts:
            used = translate("preferences", "{keys} is the shortcut of “{command}”.")
            self._complain(used.format(keys=shown_keys(keys), command=conflicts[0].title), offer=True)
        else:
            self._give(keys)

    def _complain(self, sentence: str, *, offer: bool = False) -> None:
        say(self.problem, sentence)
        self.reassign.setVisible(offer)

    def _give(self, keys: QKeySequence) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._set.set_keys(chosen.name, keys)

    def _give_default(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.edit.setKeySequence(chosen.default_keys)
            self._try()

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        for group, title in GROUPS.items():
            parent = QTreeWidgetItem([plain_title(title)])
            parent.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = parent.font(0)
            font.setBold(True)
            parent.setFont(0, font)
            self.commands.addTopLevelItem(parent)
            for command in COMMANDS:
                if command.group == group:
                    item = QTreeWidgetItem(parent, [command.title])
                    item.setData(0, _NAME, command.name)
                    self._items[command.name] = item
            parent.setExpanded(True)

    def _lay_out(self) -> None:
        self.column.addWidget(self.commands, 1)
        row = QHBoxLayout()
        row.addWidget(label(translate("preferences", "New shortcut"), wraps=False))
        row.addWidget(self.edit, 1)
        self.column.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self.problem, 1)
        for button in (self.reassign, self.clear, self.default):
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(below)
        for button in (self.clear, self.default, self.reassign):
            button.setAutoDefault(False)
