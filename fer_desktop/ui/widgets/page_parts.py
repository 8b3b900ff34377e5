"""Small parts that windows and pages are made of: titles, headings, notes, questions, steps."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMessageBox,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import APPLICATION
from fer_desktop.ui.widgets.plain_text import PlainLabel

STYLE: Final = """
    #heading { font-weight: bold; }
    #title { font-size: 15pt; font-weight: bold; }
    #verdict { font-size: 13pt; font-weight: bold; }
    #problem { border: none; border-left: 4px solid #D55E00; padding: 4px 8px; }
    #note { border: none; border-left: 4px solid palette(highlight); padding: 4px 8px; }
    #card { border: 1px solid palette(mid); border-radius: 6px; background: palette(base); }
    #card[chosen="true"] { border: 2px solid palette(highlight); }
    #stepHeader { border: none; border-bottom: 1px solid palette(mid); }
    #footer { border: none; border-top: 1px solid palette(mid); }
    #changed { color: palette(link); }
    #dropPlace { border: 2px dashed palette(mid); border-radius: 8px; }
"""
"""Of the train window; the colours are those of the palette, so that it follows the theme."""

_FRAME: Final = QSize(32, 64)
"""Pixels for the frame and the title of a window."""
NOTHING_YET: Final = translate("train", "After the first epoch.")
"""Stands where figures of epochs will be."""


def titled(thing: str) -> str:
    """The title of a window: what it shows, and the program."""
    return f"{thing} – {APPLICATION}"


def label(text: str = "", name: str = "", *, wraps: bool = True) -> QLabel:
    """A text; ``name`` says how it is dressed: ``heading``, ``caption``, ``problem`` and the like."""
    made = PlainLabel(text)
    made.setObjectName(name)
    made.setWordWrap(wraps)
    return made


def say(target: QLabel, text: str) -> None:
    """Show a sentence in its place; hide the place where there is none."""
    target.setText(text)
    target.setVisible(bool(text))


def room_on_screen(window: QWidget) -> QSize:
    """Pixels that the screen of a window has for it, without its frame and what else is on the screen."""
    return window.screen().availableGeometry().size() - _FRAME


def resize_window(window: QWidget, width: int, height: int) -> None:
    """Make a window so large, or as large as its screen allows."""
    window.resize(QSize(width, height).boundedTo(room_on_screen(window)))


class ColumnArea(QScrollArea):
    """Scrolls up and down, never sideways: it is as wide as its content needs, however large the letters are.

    The Tab key reaches it only if it scrolls, and holds no control through which the keyboard scrolls it.

    Args:
        content: What is scrolled.
        width: Pixels that it has at least; 0: it takes the width that it is given.
    """

    def __init__(self, content: QWidget, width: int = 0) -> None:
        super().__init__()
        self._content, self._width = content, width
        self._window_width = 0
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Expanding)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._allow_focus)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_focused)

    def sizeHint(self) -> QSize:
        """As wide as asked for, or wider."""
        hint = super().sizeHint()
        return QSize(max(self._width or hint.width(), self._least()), hint.height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the content and the scroll bar."""
        return QSize(self._least(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a content that needs another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Make a new window fit; only now its widgets have the style that says how high they are."""
        super().showEvent(event)
        width, self._window_width = self._window_width, 0
        if width and not event.spontaneous():
            self._resize_window(width)

    def fit_window(self, width: int) -> None:
        """Once it is shown, let the window be so wide, and as high as the content, if the screen is."""
        self._window_width = width

    def _resize_window(self, width: int) -> None:
        window = self.window()
        layout, inside = window.layout(), self._content.layout()
        assert layout is not None
        assert inside is not None
        sides = layout.contentsMargins()
        width = max(width, layout.totalMinimumSize().width())
        around = layout.totalSizeHint().height() - self.sizeHint().height()
        height = inside.totalHeightForWidth(width - sides.left() - sides.right()) + around
        resize_window(window, width, height)

    def _show_focused(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to a control that the Tab key reaches from outside; Qt does so from inside alone."""
        if focused is not None and self._content.isAncestorOf(focused) and not QApplication.mouseButtons():
            self.ensureWidgetVisible(focused)

    def _allow_focus(self, least: int, most: int) -> None:
        tab = Qt.FocusPolicy.TabFocus
        controls = any(child.focusPolicy() & tab for child in self._content.findChildren(QWidget))
        self.setFocusPolicy(tab if most > least and not controls else Qt.FocusPolicy.NoFocus)

    def _least(self) -> int:
        return self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()


def fit_texts(box: QComboBox) -> None:
    """Make a box wide enough for its longest text, of which Qt cuts the end where letters are large."""
    texts = [box.itemText(index) for index in range(box.count())]
    box.setMinimumContentsLength(max(map(len, texts), default=0))


def clear(layout: QLayout) -> None:
    """Take all widgets out of a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class CollapsibleSection(QWidget):
    """A heading whose button shows and hides the widgets below it."""

    def __init__(self, title: str, *inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.content = QWidget()
        self.inside = QVBoxLayout(self.content)
        self.inside.setContentsMargins(0, 4, 0, 0)
        self.inside.setSpacing(8)
        for widget in inside:
            self.inside.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.content)
        self.button.toggled.connect(self._open)
        self._open(False)

    def _open(self, opened: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.content.setVisible(opened)


class Delay(QTimer):
    """Does something once nothing has been changed for a moment."""

    def __init__(self, step: Callable[[], object], milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(milliseconds)
        self.timeout.connect(lambda: step())


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
    box.setTextFormat(Qt.TextFormat.PlainText)
    doing = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    leaving = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leaving)
    box.setEscapeButton(leaving)
    box.finished.connect(box.deleteLater)
    box.buttonClicked.connect(lambda button: step() if button is doing else None)
    box.open()
    return box


class StepHeader(QFrame):
    """Numbers and names; the step that is shown is bold, those to come are faint."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepHeader")
        self.labels: list[QLabel] = [
            label(f"{number}  {step}", wraps=False) for number, step in enumerate(steps, 1)
        ]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(16)
        for index, step in enumerate(self.labels):
            if index:
                layout.addWidget(label("·", "caption", wraps=False))
            layout.addWidget(step)
        layout.addStretch(1)

    def show_step(self, shown: int | None) -> None:
        """Show which step it is, from 0; None for none of them."""
        for index, step in enumerate(self.labels):
            here = index == shown
            step.setObjectName("heading" if here else "caption")
            step.setAccessibleDescription(translate("train", "current step") if here else "")
            step.style().unpolish(step)
            step.style().polish(step)
