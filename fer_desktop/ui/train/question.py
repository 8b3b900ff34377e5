"""A question that does not hold the program while it waits for its answer."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget


def ask(parent: QWidget, title: str, text: str, yes: str, no: str, step: Callable[[], object]) -> QMessageBox:
    """Ask, and do ``step`` if the answer is ``yes``; any other end of the question is a no.

    Args:
        parent: The window that the question belongs to.
        title: What it is about.
        text: The question, with what follows from a yes.
        yes: What stands on the button that does it.
        no: What stands on the button that does nothing, which Enter and Escape press.
        step: What is done then.
    """
    box = QMessageBox(QMessageBox.Icon.Question, title, text, QMessageBox.StandardButton.NoButton, parent)
    doing = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    leaving = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leaving)
    box.setEscapeButton(leaving)
    box.finished.connect(box.deleteLater)
    box.buttonClicked.connect(lambda button: step() if button is doing else None)
    box.open()
    return box
