"""All settings of a recipe, in groups, side by side where there is room."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, translate
from fer_desktop.ui.train.recipe_step.setting_field import Setting, SettingField
from fer_desktop.ui.train.recipe_step.settings_group import SettingsGroup
from fer_desktop.ui.widgets.page_parts import label

ELSEWHERE: Final = frozenset(("balance", "start", "teachers"))
"""Asked on another page, or not as a setting."""
_COLUMNS: Final = (
    ("network", "schedule", "optimizer", "regularization"),
    ("augmentation", "labels", "distillation", "hardware"),
)
_GAP: Final = 24
"""Pixels between the columns."""
_COMFORTABLE: Final = 1.15
"""Width of a column, in its least width, from which on there are two."""
_CHANGED: Final = translate("train", "{n} changed from preset")

MakeField = Callable[[Setting], SettingField]


class SettingsForm(QWidget):
    """Shows the values of a recipe and lets them be changed.

    Args:
        make_fields: What makes the field of a setting, by its name, where it is no plain one.

    Signals:
        changed: The person has changed a value.
    """

    changed = Signal()

    def __init__(
        self, make_fields: Mapping[str, MakeField] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make_fields = dict(make_fields or {})
        self.fields: dict[str, SettingField] = {}
        self.groups: dict[str, SettingsGroup] = {}
        self._config: dict[str, Any] = {}
        self.mark = label(translate("train", "All settings are the preset's."), "caption")
        self.reset = QPushButton(translate("train", "Reset all"))
        self.reset.setToolTip(translate("train", "Give every setting the preset's value"))
        self.reset.clicked.connect(self.reset_all)
        head = QHBoxLayout()
        head.addWidget(self.mark, 1)
        head.addWidget(self.reset)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(0)
        self._sides = (QWidget(), QWidget())
        for side in self._sides:
            inside = QVBoxLayout(side)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(4)
            inside.addStretch(1)
            self._columns.addWidget(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._columns)
        self._show_changes()

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return 2 if self._columns.direction() is QBoxLayout.Direction.LeftToRight else 1

    @property
    def overrides(self) -> dict[str, Any]:
        """What the person has set otherwise than the recipe says."""
        return {
            name: field.value
            for name, field in self.fields.items()
            if field.isEnabled() and field.changed_from_preset
        }

    def show_settings(self, settings: Sequence[Setting]) -> None:
        """Make a field for each, once."""
        if self.fields:
            return
        grouped: dict[str, list[SettingField]] = {}
        opened: set[str] = set()
        for setting in settings:
            if setting["name"] in ELSEWHERE:
                continue
            field = self._make_fields.get(setting["name"], SettingField)(setting)
            field.changed.connect(self._show_changes)
            field.changed.connect(self.changed)
            self.fields[field.name] = field
            group = str(setting.get("group", ""))
            grouped.setdefault(group, []).append(field)
            if not setting.get("expert"):
                opened.add(group)
        known = [name for column in _COLUMNS for name in column]
        for name in sorted(grouped, key=lambda name: known.index(name) if name in known else len(known)):
            made = self.groups[name] = SettingsGroup(name, grouped[name], name in opened)
            inside = self._sides[int(name not in _COLUMNS[0])].layout()
            assert isinstance(inside, QVBoxLayout)
            inside.insertWidget(inside.count() - 1, made)
        self._show_changes()

    def show_config(self, config: Mapping[str, Any]) -> None:
        """Show the values of a recipe."""
        self._config = dict(config)
        for name, field in self.fields.items():
            field.setVisible(name in config)
            if name in config:
                field.show_value(config[name])
        self._show_changes()

    def reset_all(self) -> None:
        """Give every field the preset's value."""
        for group in self.groups.values():
            group.reset_all()

    @property
    def tab_stops(self) -> list[QWidget]:
        """Everything that the Tab key reaches, as it is seen."""
        return [self.reset, *(stop for group in self.groups.values() for stop in group.tab_stops)]

    def offer(self, name: str, wanted: bool) -> None:
        """Show a setting, or leave it away with what the recipe says."""
        if name in self.fields:
            self.fields[name].setEnabled(wanted)
            self.fields[name].setVisible(wanted)
            self._show_changes()

    def value(self, name: str, otherwise: Any = None) -> Any:
        """What is on the screen for one setting; else what the recipe says."""
        field = self.fields.get(name)
        return field.value if field is not None else self._config.get(name, otherwise)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column needs."""
        hint = super().minimumSizeHint()
        return QSize(self._least(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two columns where both are wide enough."""
        super().resizeEvent(event)
        two = self.width() >= 2 * _COMFORTABLE * self._least() + _GAP
        way = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not way:
            self._columns.setDirection(way)
            self._columns.setSpacing(_GAP if two else 0)
            self.updateGeometry()

    def _least(self) -> int:
        return max(side.minimumSizeHint().width() for side in self._sides)

    def _show_changes(self) -> None:
        count = 0
        for group in self.groups.values():
            group.show_changes()
            count += len(group.changed_fields)
        usual = translate("train", "All settings are the preset's.")
        self.mark.setText(counted(count, _CHANGED, _CHANGED) if count else usual)
        self.reset.setEnabled(bool(count))
