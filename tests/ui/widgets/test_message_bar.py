"""How long a message stays."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.ui.widgets.message_bar import MessageBar


@pytest.fixture
def bar(qtbot):
    window, bar, line = QWidget(), MessageBar(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(bar)
    layout.addWidget(line)
    qtbot.addWidget(window)
    window.show()
    line.setFocus()
    bar._passing.setInterval(30)
    yield bar
    window.close()


def test_a_notice_disappears_by_itself(qtbot, bar):
    bar.tell("Saved.")
    assert bar.text == "Saved."
    qtbot.waitUntil(lambda: bar.message is None)
    bar.tell("Snapshot: 1.png", action="Show folder", step=lambda: None, passes=True)
    qtbot.waitUntil(lambda: bar.message is None)


def test_a_notice_does_not_disappear_under_the_pointer(qtbot, bar):
    bar.tell("Saved.")
    here = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(here, here, here))
    assert bar.underMouse()
    with qtbot.waitSignal(bar._passing.timeout):
        pass
    assert bar.text == "Saved."
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: bar.message is None)


def test_errors_questions_and_what_is_withdrawn_later_stay(bar):
    bar.complain("Cannot write 1.png.")
    assert not bar._passing.isActive()
    bar.tell("Saved.")
    bar.complain("Cannot write 1.png.")
    assert not bar._passing.isActive()
    bar.tell("The output file has results.", action="Restart", step=lambda: None)
    assert not bar._passing.isActive()
    bar.tell("Searching …", topic="search")
    assert not bar._passing.isActive()
