"""Fields for numbers that the mouse wheel does not change while a page is scrolled."""

from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from fer_desktop.base.formatting import shown_percent


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
        # A point, as in all other numbers of the window; in German "0.3" would be read as 3 otherwise.
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
        return text.rstrip("0").rstrip(".") if "." in text else text


class ChoiceBox(_NoWheelWithoutFocus, QComboBox):
    """A combo box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
