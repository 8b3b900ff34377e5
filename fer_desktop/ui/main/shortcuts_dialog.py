"""Shows the keys of all commands, by menu."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.main.command_set import CommandSet, shown_keys
from fer_desktop.ui.main.command_table import COMMANDS, GROUPS, plain_title
from fer_desktop.ui.widgets.page_parts import STYLE, ColumnArea, label, resize_window, titled

_COLUMNS: Final = (("file", "edit", "model"), ("view", "playback", "window", "help"))
_FOCUS: Final = translate(
    "window",
    "Each key does the same wherever the focus is. Only text fields take what is typed, and tables, "
    "matrices, lists, tabs and sliders the arrow keys, Home, End, Page Up and Page Down. Tab moves between "
    "controls, Enter presses the focused button or sorts a column, Escape leaves the control. In the "
    "picture, Up and Down go from face to face, Shift and the arrow keys move it while it is zoomed, and "
    "Shift+F10 opens its menu.",
)


class ShortcutsDialog(QDialog):
    """Two columns of commands that have a key."""

    def __init__(self, commands: CommandSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Keyboard shortcuts")))
        self.setStyleSheet(STYLE)
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(8, 8, 8, 8)
        columns.setSpacing(32)
        for groups in _COLUMNS:
            columns.addLayout(_column(commands, groups), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(ColumnArea(sheet), 1)
        layout.addWidget(label(_FOCUS, "caption"))
        layout.addWidget(buttons)
        resize_window(self, 880, 600)


def show_shortcuts(commands: CommandSet, parent: QWidget) -> ShortcutsDialog:
    """Show the keys as they are now."""
    dialog = ShortcutsDialog(commands, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _column(commands: CommandSet, groups: Sequence[str]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for group in groups:
        with_key = [
            command
            for command in COMMANDS
            if command.group == group and not commands.keys(command.name).isEmpty()
        ]
        if not with_key:
            continue
        if grid.rowCount() > 1:
            grid.setRowMinimumHeight(grid.rowCount(), 8)
        grid.addWidget(label(plain_title(GROUPS[group]), "heading"), grid.rowCount(), 0, 1, 2)
        for command in with_key:
            row = grid.rowCount()
            grid.addWidget(label(shown_keys(commands.keys(command.name)), "key", wraps=False), row, 0)
            grid.addWidget(label(command.title), row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
