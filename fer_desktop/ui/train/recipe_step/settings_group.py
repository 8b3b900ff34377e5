"""The settings of one group under a heading that says how many were changed, and resets them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, translate
from fer_desktop.explain.training_settings import GROUPS
from fer_desktop.ui.train.recipe_step.setting_field import LinkButton, SettingField
from fer_desktop.ui.widgets.page_parts import CollapsibleSection, label

_CHANGED: Final = translate("train", "{n} changed from preset")
_AUGMENTATION: Final = translate(
    "train",
    "Augmentation shows each face differently every time, which reduces overfitting. The preview shows "
    "examples.",
)


class SettingsGroup(CollapsibleSection):
    """Fields that are shown and hidden together; hidden as a whole where none of them is shown."""

    def __init__(self, name: str, fields: Sequence[SettingField], opened: bool) -> None:
        title = GROUPS.get(name, name)
        super().__init__(title)
        self.fields = list(fields)
        self._more = False
        self.mark = label("", "changed", wraps=False)
        self.reset = LinkButton(translate("train", "Reset"))
        self.reset.setAccessibleName(translate("train", "Reset {group}").format(group=title))
        self.reset.clicked.connect(self.reset_all)
        self.button.setObjectName("heading")
        head = QHBoxLayout()
        head.setSpacing(8)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.removeWidget(self.button)
        for widget in (self.button, self.mark, self.reset):
            head.addWidget(widget)
        head.addStretch(1)
        layout.insertLayout(0, head)
        self.inside.setContentsMargins(0, 0, 0, 8)
        self.inside.setSpacing(0)
        if name == "augmentation":
            self.inside.addWidget(label(_AUGMENTATION, "caption"))
        for field in self.fields:
            self.inside.addWidget(field)
        self.button.setChecked(opened)
        self.show_changes()

    @property
    def changed_fields(self) -> list[SettingField]:
        """Those whose value is not the preset's."""
        return [field for field in self.fields if field.changed_from_preset]

    def add(self, widget: QWidget, index: int = -1) -> None:
        """Add something that belongs to the group and is no setting; the group is then always shown."""
        self._more = True
        self.inside.insertWidget(index, widget)

    @property
    def tab_stops(self) -> list[QWidget]:
        """Everything that the Tab key reaches, as it is seen."""
        stops: list[QWidget] = [self.button, self.reset]
        for item in (self.inside.itemAt(index) for index in range(self.inside.count())):
            widget = item.widget() if item is not None else None
            if widget is None:
                continue
            stops += [
                one for one in (widget, *widget.findChildren(QWidget)) if _is_tab_stop(one, self.window())
            ]
        return stops

    def reset_all(self) -> None:
        """Give every field the preset's value."""
        for field in self.changed_fields:
            field.reset_value()

    def show_changes(self) -> None:
        """Say how many fields are changed, and leave out a group without fields."""
        count = len(self.changed_fields)
        self.mark.setText(counted(count, _CHANGED, _CHANGED) if count else "")
        self.mark.setVisible(bool(count))
        self.reset.setVisible(bool(count))
        self.setHidden(not self._more and all(field.isHidden() for field in self.fields))


def order_tabs(widgets: Iterable[QWidget]) -> None:
    """Let the Tab key go from one to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def _is_tab_stop(widget: QWidget, window: QWidget) -> bool:
    focuses = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(focuses) and widget.window() is window  # the list of a combo box is a window of its own
