"""What a screen reader finds in each window: names, roles, values."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

_ROLE = QAccessible.Role
_BUTTONS = {_ROLE.Button, _ROLE.ButtonMenu, _ROLE.ButtonDropDown, _ROLE.CheckBox}
ROLES = {
    QPushButton: _BUTTONS,
    QToolButton: _BUTTONS,
    QCheckBox: {_ROLE.CheckBox},
    QRadioButton: {_ROLE.RadioButton},
    QComboBox: {_ROLE.ComboBox},
    QAbstractSlider: {_ROLE.Slider, _ROLE.ScrollBar},
    QAbstractSpinBox: {_ROLE.SpinBox},
    QProgressBar: {_ROLE.ProgressBar},
    QLineEdit: {_ROLE.EditableText},
    QTabBar: {_ROLE.PageTabList},
    QAbstractItemView: {_ROLE.List, _ROLE.Table, _ROLE.Tree},
    QLabel: {_ROLE.StaticText},
}


def accessible(window: QWidget) -> Iterator[tuple[QWidget, QAccessibleInterface]]:
    """Every widget that is seen in a window, as a screen reader comes to it from the window."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        interface = waiting.pop()
        children = (interface.child(index) for index in range(interface.childCount()))
        waiting += [child for child in children if child is not None and child.isValid()]
        widget = interface.object()
        if isinstance(widget, QWidget) and widget.isVisible() and widget.window() is window:
            yield widget, interface


def name_of(widget: QWidget, interface: QAccessibleInterface) -> str:
    """The name that is said; a list to choose from says its choice on Linux, and its own name elsewhere."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    around = widget.parentWidget()
    if isinstance(widget, QLineEdit) and isinstance(around, QAbstractSpinBox | QComboBox):
        return name_of(around, QAccessible.queryAccessibleInterface(around))
    return interface.text(QAccessible.Text.Name)


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()} {widget.toolTip()}"


def test_every_control_has_a_name(states):
    for state, window in states:
        nameless = [
            described(widget)
            for widget, interface in accessible(window)
            if interface.state().focusable
            and widget.focusProxy() is None
            and not name_of(widget, interface).strip()
        ]
        assert (state, nameless) == (state, [])


def test_every_control_has_a_role_that_fits(states):
    for state, window in states:
        wrong = [
            (described(widget), interface.role().name)
            for widget, interface in accessible(window)
            for kind, roles in ROLES.items()
            if isinstance(widget, kind) and interface.role() not in roles
        ]
        assert (state, wrong) == (state, [])


def test_every_value_is_within_its_range_and_a_slider_says_it_in_words(states):
    for state, window in states:
        for widget, interface in accessible(window):
            values = interface.valueInterface()
            if isinstance(widget, QAbstractSlider | QAbstractSpinBox) and widget.isEnabled():
                assert values is not None, (state, described(widget))
                now = float(values.currentValue())
                assert float(values.minimumValue()) <= now <= float(values.maximumValue())
            if interface.role() == _ROLE.Slider:
                assert interface.text(QAccessible.Text.Description), (state, described(widget))


def test_what_the_program_draws_itself_is_told_in_words(main):
    told = {
        name_of(widget, interface): interface.text(QAccessible.Text.Description)
        for widget, interface in accessible(main)
    }
    assert told["Picture"] == "Fear 70%"
    assert "Fear: 70%" in told["Probabilities of the selected face"]
    assert "Face 1: Fear, 70%" in told
