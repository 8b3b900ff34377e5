"""What windows are made of."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QDialog

from fer_desktop.ui.widgets.page_parts import resize_window

UI = Path(__file__).parents[3] / "fer_desktop" / "ui"


class SmallScreen:
    """A screen of which the panel of the desktop takes 40 pixels."""

    def availableGeometry(self):
        return QRect(0, 40, 1024, 600)


class DialogOnIt(QDialog):
    def screen(self):
        return SmallScreen()


@pytest.mark.parametrize(
    ("wanted", "given"), [((1300, 900), (992, 536)), ((1300, 420), (992, 420)), ((640, 480), (640, 480))]
)
def test_a_window_is_not_larger_than_its_screen(qtbot, wanted, given):
    dialog = DialogOnIt()
    qtbot.addWidget(dialog)
    resize_window(dialog, *wanted)
    assert dialog.size() == QSize(*given)


def test_every_window_takes_its_size_from_one_function():
    resized = [
        f"{path.name}:{call.lineno}"
        for path in UI.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "resize"
        and ast.unparse(call.func.value) in ("self", "window", "self._window")
    ]
    assert {place.split(":")[0] for place in resized} <= {"page_parts.py", "face_card.py"}
