"""Fields for numbers that the mouse wheel does not change while a page is scrolled."""

from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import decimal_separator


class _NoWheelWithoutFocus:
    """Ignores the wheel unless the field has the focus."""

    def wheelEvent(self: Any, event: QWheelEvent) -> None:
        """Scroll the page instead."""
        if self.hasFocus():
            super().wheelEvent(event)  # type: ignore[misc]
        else:
            event.ignore()


class WholeBox(_NoWheelWithoutFocus, QSpinBox):
    """A whole number."""

    def __init__(self, low: int, high: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)


class PercentBox(WholeBox):
    """A whole number of per cent."""

    def __init__(self, low: int, high: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(low, high, value, parent)
        self.setSuffix(shown_percent(0).removeprefix("0"))


class DecimalBox(_NoWheelWithoutFocus, QDoubleSpinBox):
    """A number, shown with as many digits as it needs; one step is a tenth of it."""

    def __init__(self, low: float, high: float, value: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The language of the program decides, not that of the computer, and a point is always understood:
        # a German locale would read "0.3" as 3.
        self.setLocale(QLocale.c())
        self.setDecimals(6)
        self.setRange(low, high)
        self.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def textFromValue(self, value: float) -> str:
        """Without zeros at the end."""
        text = super().textFromValue(value)
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return text.replace(".", decimal_separator())

    def valueFromText(self, text: str) -> float:
        """With a point, or as the language has it."""
        return super().valueFromText(text.replace(decimal_separator(), "."))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """With a point, or as the language has it."""
        state, _, position = super().validate(text.replace(decimal_separator(), "."), position)
        return state, text, position


class ChoiceBox(_NoWheelWithoutFocus, QComboBox):
    """A combo box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
