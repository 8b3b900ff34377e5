"""All settings of a recipe, in groups."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.train.recipe_step.setting_field import Setting, SettingField
from fer_desktop.ui.widgets.page_parts import CollapsibleSection, label

CHANGES: Final = frozenset(
    [
        "flip",
        "rotation",
        "scale",
        "shift",
        "brightness",
        "contrast",
        "erasing",
        "erasing_area",
        "blur",
        "blur_deviation",
        "mixup",
        "mixup_share",
        "plain_epochs",
    ]
)
"""Settings that say how faces are changed at random."""
ELSEWHERE: Final = frozenset(("balance", "start", "teachers", "teacher_mirror"))
"""Asked on another page, or not in the window."""


class SettingsForm(QWidget):
    """Shows the values of a recipe and lets them be changed.

    Signals:
        changed: The person has changed a value.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, SettingField] = {}
        self._config: dict[str, Any] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    @property
    def overrides(self) -> dict[str, Any]:
        """What the person has set otherwise than the recipe says."""
        values = {name: field.value for name, field in self.fields.items() if field.isEnabled()}
        return {name: value for name, value in values.items() if not _same(value, self._config.get(name))}

    def show_settings(self, settings: Sequence[Setting]) -> None:
        """Make a field for each, once."""
        if self.fields:
            return
        groups: dict[str, list[SettingField]] = {"basic": [], "changes": [], "expert": []}
        for setting in settings:
            if setting["name"] in ELSEWHERE:
                continue
            field = SettingField(setting)
            field.changed.connect(self.changed)
            self.fields[field.name] = field
            changes = "changes" if field.name in CHANGES else "basic"
            groups["expert" if setting.get("expert") else changes].append(field)
        for field in groups["basic"]:
            self._layout.addWidget(field)
        if groups["changes"]:
            self._layout.addSpacing(12)
            self._layout.addWidget(label(translate("train", "Augmentation"), "heading"))
            note = label(
                translate(
                    "train",
                    "Augmentation shows each face differently every time, which reduces overfitting. The "
                    "preview shows examples.",
                ),
                "caption",
            )
            note.setToolTip(translate("train", "data augmentation"))
            self._layout.addWidget(note)
        for field in groups["changes"]:
            self._layout.addWidget(field)
        if groups["expert"]:
            self._layout.addSpacing(12)
            section = CollapsibleSection(translate("train", "Advanced"))
            for field in groups["expert"]:
                section.inside.addWidget(field)
            self._layout.addWidget(section)

    def show_config(self, config: Mapping[str, Any]) -> None:
        """Show the values of a recipe."""
        self._config = dict(config)
        for name, field in self.fields.items():
            field.setVisible(name in config)
            if name in config:
                field.show_value(config[name])

    def offer(self, name: str, wanted: bool) -> None:
        """Show a setting, or leave it away with what the recipe says."""
        if name in self.fields:
            self.fields[name].setEnabled(wanted)
            self.fields[name].setVisible(wanted)

    def value(self, name: str, otherwise: Any = None) -> Any:
        """What is on the screen for one setting; else what the recipe says."""
        field = self.fields.get(name)
        return field.value if field is not None else self._config.get(name, otherwise)


def _same(first: Any, second: Any) -> bool:
    if isinstance(first, (list, tuple)) and isinstance(second, (list, tuple)):
        return list(first) == list(second)
    return bool(first == second)
