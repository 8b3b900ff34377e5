"""One setting of a recipe: the field's term, a field for its kind, a sentence that explains it."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.training_settings import choice_title, setting_summary, setting_title
from fer_desktop.ui.widgets.help_dialog import has_help, show_help
from fer_desktop.ui.widgets.number_boxes import ChoiceBox, DecimalBox, PercentBox, WholeBox
from fer_desktop.ui.widgets.page_parts import label

Setting = dict[str, Any]
"""As in the list ``settings`` of the event ``recipes``."""

DOCUMENTATION: Final = "training.md"
"""The page whose sections are called as the groups of settings."""
_WIDEST: Final = 10**9
_MARK: Final = "• {title}"


class LinkButton(QPushButton):
    """A button that looks like a link."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("link")
        self.setFlat(True)


class SettingField(QWidget):
    """A field that is empty of meaning until ``show_value``.

    Signals:
        changed: The person has changed its value.
    """

    changed = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.kind = str(setting["name"]), str(setting["kind"])
        self._read, self._write, field = self._make(setting)
        self._given: Any = None
        self._preset: Any = None
        self._shown: Any = None
        self.field = field
        summary, self._title = setting_summary(self.name), setting_title(self.name)
        self.title = label(self._title, wraps=False)
        self.title.setToolTip(f"{self.name.replace('_', ' ')}: {summary}")
        self.title.setBuddy(field)
        field.setToolTip(self.title.toolTip())
        field.setAccessibleName(self._title)
        self.note: QLabel = label(summary, "caption")
        self.reset = LinkButton(translate("train", "Reset"))
        self.reset.clicked.connect(self.reset_value)
        self.more = LinkButton(translate("train", "Learn more"))
        self.more.setAccessibleName(translate("train", "Learn more: {setting}").format(setting=self._title))
        section = str(setting.get("group", ""))
        self.more.clicked.connect(lambda: show_help(self, DOCUMENTATION, section, f", {self.name}"))
        self.more.setVisible(has_help(DOCUMENTATION))
        self.changed.connect(self._mark)
        self.links = QHBoxLayout()
        self._lay_out()
        self._mark()

    @property
    def value(self) -> Any:
        """The value on the screen; the very one that was given where the screen shows the same."""
        shown = self._read()
        return self._given if shown == self._shown else shown

    @property
    def changed_from_preset(self) -> bool:
        """Whether the value is offered and not the preset's."""
        return self._given is not None and not self.isHidden() and not _same(self.value, self._preset)

    def show_value(self, value: Any) -> None:
        """Show the preset's value, without a word of ``changed``."""
        self._given = self._preset = value
        children = [self.field, *self.field.findChildren(QWidget)]
        for child in children:
            child.blockSignals(True)
        self._write(value)
        for child in children:
            child.blockSignals(False)
        self._shown = self._read()
        self.reset.setToolTip(
            translate("train", "The preset's value: {value}").format(value=_value_text(value, self.kind))
        )
        self.reset.setAccessibleName(
            translate("train", "Reset {setting} to {value}").format(
                setting=self._title, value=_value_text(value, self.kind)
            )
        )
        self._mark()

    def set_value(self, value: Any) -> None:
        """Change the value as a person would."""
        self._write(value)

    def reset_value(self) -> None:
        """Go back to the preset's value."""
        self._write(self._preset)

    def _make(self, setting: Setting) -> "Made":
        return _MAKERS[setting["kind"]](setting, self.changed.emit)

    def _mark(self) -> None:
        """Show whether the value is changed from the preset's."""
        changed = self.changed_from_preset
        self.title.setText(_MARK.format(title=self._title) if changed else self._title)
        self.title.setAccessibleDescription(translate("train", "changed from preset") if changed else "")
        font = self.title.font()
        font.setBold(changed)
        self.title.setFont(font)
        self.reset.setVisible(changed)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.title, 0, 0)
        self._place_field(layout)
        self.links.setSpacing(8)
        self.links.addStretch(1)
        self.links.addWidget(self.reset)
        self.links.addWidget(self.more)
        layout.addWidget(self.note, 2, 0)
        layout.addLayout(self.links, 2, 1)

    def _place_field(self, layout: QGridLayout) -> None:
        layout.addWidget(self.field, 0, 1)


def _same(first: Any, second: Any) -> bool:
    if isinstance(first, (list, tuple)) and isinstance(second, (list, tuple)):
        return list(first) == list(second)
    return bool(first == second)


def _value_text(value: Any, kind: str) -> str:
    """A value as its field shows it."""
    if isinstance(value, bool):
        return translate("train", "on") if value else translate("train", "off")
    if isinstance(value, (list, tuple)):
        return "–".join(_value_text(one, kind) for one in value)
    if kind == "part":
        return shown_percent(float(value))
    return choice_title(str(value)) if kind == "choice" else shown_decimal(value, ".6g")


Made = tuple[Callable[[], Any], Callable[[Any], object], QWidget]


def _number(given: Any, otherwise: float) -> Any:
    return otherwise if given is None else given


def _whole(setting: Setting, changed: Callable[[], object]) -> Made:
    low, high = int(_number(setting["low"], 0)), int(_number(setting["high"], _WIDEST))
    box = WholeBox(low, min(high, 2**31 - 1), low)
    box.valueChanged.connect(lambda _: changed())
    return box.value, lambda value: box.setValue(int(value)), box


def _decimal(setting: Setting, changed: Callable[[], object]) -> Made:
    low = float(_number(setting["low"], 0.0))
    box = DecimalBox(low, float(_number(setting["high"], _WIDEST)), low)
    box.valueChanged.connect(lambda _: changed())
    return box.value, lambda value: box.setValue(float(value)), box


def _part(setting: Setting, changed: Callable[[], object]) -> Made:
    low, high = (round(100 * _number(setting[end], number)) for end, number in (("low", 0), ("high", 1)))
    box = PercentBox(low, high, low)
    box.valueChanged.connect(lambda _: changed())
    return lambda: box.value() / 100, lambda value: box.setValue(round(100 * value)), box


def _choice(setting: Setting, changed: Callable[[], object]) -> Made:
    box = ChoiceBox()
    for choice in setting["choices"]:
        box.addItem(choice_title(str(choice)), choice)
    box.currentIndexChanged.connect(lambda _: changed())
    return box.currentData, lambda value: box.setCurrentIndex(max(0, box.findData(value))), box


def _yes_no(setting: Setting, changed: Callable[[], object]) -> Made:
    box = QCheckBox()
    box.toggled.connect(lambda _: changed())
    return box.isChecked, lambda value: box.setChecked(bool(value)), box


def _span(setting: Setting, changed: Callable[[], object]) -> Made:
    low, high = float(_number(setting["low"], 0.0)), float(_number(setting["high"], _WIDEST))
    boxes = DecimalBox(low, high, low), DecimalBox(low, high, low)
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(boxes[0])
    row.addWidget(label(translate("train", "to"), wraps=False))
    row.addWidget(boxes[1])

    def rising() -> None:
        """The end that is not being changed follows."""
        changed_one = widget.focusWidget()
        small, large = (box.value() for box in boxes)
        if small > large:
            follower, value = (boxes[0], large) if changed_one is boxes[1] else (boxes[1], small)
            follower.blockSignals(True)
            follower.setValue(value)
            follower.blockSignals(False)
        changed()

    def write(value: Any) -> None:
        for box, end in zip(boxes, value, strict=True):
            box.setValue(float(end))

    ends = translate("train", "{setting}, minimum"), translate("train", "{setting}, maximum")
    for name, box in zip(ends, boxes, strict=True):
        box.setAccessibleName(name.format(setting=setting_title(str(setting["name"]))))
        box.valueChanged.connect(lambda _: rising())
    return lambda: [box.value() for box in boxes], write, widget


_MAKERS: Final[dict[str, Callable[[Setting, Callable[[], object]], Made]]] = {
    "whole": _whole,
    "number": _decimal,
    "part": _part,
    "choice": _choice,
    "yes_no": _yes_no,
    "span": _span,
}
