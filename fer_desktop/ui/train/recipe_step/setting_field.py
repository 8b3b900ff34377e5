"""One setting of a recipe: a name in plain words, a field for its kind, a sentence that explains it."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_settings import choice_title, setting_summary, setting_title
from fer_desktop.ui.widgets.number_boxes import ChoiceBox, DecimalBox, PercentBox, WholeBox
from fer_desktop.ui.widgets.page_parts import label

Setting = dict[str, Any]
"""As in the list ``settings`` of the event ``recipes``."""

_WIDEST: Final = 10**9


class SettingField(QWidget):
    """A field that is empty of meaning until ``show_value``.

    Signals:
        changed: The person has changed its value.
    """

    changed = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = str(setting["name"])
        self._read, self._write, field = _MAKERS[setting["kind"]](setting, self.changed.emit)
        self._given: Any = None
        self.field = field
        term = self.name.replace("_", " ")
        summary = setting_summary(self.name)
        title = label(setting_title(self.name), wraps=False)
        title.setToolTip(f"{term}: {summary}")
        title.setBuddy(field)
        field.setToolTip(title.toolTip())
        field.setAccessibleName(setting_title(str(setting["name"])))
        self.note: QLabel = label(summary, "caption")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(title, 0, 0)
        layout.addWidget(field, 0, 1)
        layout.addWidget(self.note, 1, 0, 1, 2)

    @property
    def value(self) -> Any:
        """The value on the screen; the very one that was given where the screen shows the same."""
        shown = self._read()
        return self._given if shown == self._shown else shown

    def show_value(self, value: Any) -> None:
        """Show a value, without a word of ``changed``."""
        self._given = value
        children = [self.field, *self.field.findChildren(QWidget)]
        for child in children:
            child.blockSignals(True)
        self._write(value)
        for child in children:
            child.blockSignals(False)
        self._shown = self._read()


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
