"""Builds windows in one language and at one size of text, and prints what is cut off in them.

Run in a process of its own, because language and size of text are chosen before the first window:
``python -m tests.ui.clipped LANGUAGE PERCENT WIDTHxHEIGHT WINDOW…``, with names out of ``WINDOWS``.
"""

import json
import os
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMessageBox,
    QScrollArea,
    QSizeGrip,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QWidget,
)

DPI = 96
"""Dots per inch at 100%."""
OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
HORIZONTAL = Qt.Orientation.Horizontal


def main() -> None:
    """Print JSON: by window, what is cut off."""
    language, percent, wide_and_high, *names = sys.argv[1:]
    size = QSize(*map(int, wide_and_high.split("x")))
    folder = TemporaryDirectory()
    described = screen(size, DPI * int(percent) // 100, Path(folder.name))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
    from fer_desktop.ui.settings.languages import choose_language, translate_buttons

    choose_language(language)
    from fer_desktop.ui.settings.theme import apply_theme
    from tests.ui.untranslated import WINDOWS

    application = QApplication([])
    translate_buttons(application, language)
    apply_theme(application, "light")
    found: dict[str, list[str]] = {}
    windows = []
    for name in names:
        windows.append(window := WINDOWS[name]())
        for shown, page in states(window, size):
            if cut := sorted(set(findings(shown, size))):
                found[f"{name}{page}"] = cut
        window.hide()
    print(json.dumps(found), flush=True)


def screen(size: QSize, dpi: int, folder: Path) -> Path:
    """A file that describes a screen to Qt: dialogs fit it, and texts grow with its resolution."""
    place = {"x": 0, "y": 0, "width": size.width(), "height": size.height()}
    # The same base, so that Qt scales texts alone, rather than everything.
    resolution = {"logicalDpi": dpi, "logicalBaseDpi": dpi, "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [{"name": "screen"} | place | resolution]}))
    return path


def states(window: QWidget, size: QSize) -> Iterator[tuple[QWidget, str]]:
    """The window, and those that belong to it, at a size, with each of its tabs in front."""
    belonging = [window, *(box for box in window.findChildren(QWidget) if box.isWindow() and box.isVisible())]
    evidence = getattr(window, "evidence", None)
    belonging += [evidence] if isinstance(evidence, QWidget) and evidence.isWindow() else []
    for shown in belonging:
        if isinstance(shown, QMessageBox):
            continue  # Qt lays it out itself.
        shown.show()
        settle()
        assert shown.width() <= size.width(), f"{type(shown).__name__} is {shown.width()} pixels wide"
        assert shown.height() <= size.height(), f"{type(shown).__name__} is {shown.height()} pixels high"
        if not isinstance(shown, QDialog):
            shown.resize(size)
        tabs = [each for each in shown.findChildren(QTabWidget) if each.isVisible()]
        for index in range(max((each.count() for each in tabs), default=1)):
            for each in tabs:
                each.setCurrentIndex(min(index, each.count() - 1))
            settle()
            title = type(shown).__name__ if shown is not window else ""
            yield shown, " ".join(["", title, *(each.tabText(each.currentIndex()) for each in tabs)]).rstrip()
        if shown is not window:
            shown.hide()


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(5):
        QApplication.processEvents()


def findings(window: QWidget, size: QSize) -> Iterator[str]:
    """What is cut off in a window."""
    if window.width() > size.width() or window.height() > size.height():
        yield f"the window needs {window.width()}×{window.height()}"
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.window() is not window or widget.visibleRegion().isEmpty():
            continue
        yield from cut_texts(widget)
        if widget is not window:
            yield from outside(widget)
        if (layout := widget.layout()) is not None:
            yield from overlapping(layout)


def cut_texts(widget: QWidget) -> Iterator[str]:
    """Texts of a widget that have not enough room."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel | QAbstractButton):
        if widget.text() and is_cut(widget):
            yield f"{described(widget)} has {widget.width()}×{widget.height()}, needs {needed(widget)}"
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        icon = widget.iconSize().width() + 4 if not widget.itemIcon(widget.currentIndex()).isNull() else 0
        wanted = metrics.horizontalAdvance(widget.currentText()) + icon
        if wanted > field.width() and widget.currentText() not in widget.toolTip():
            yield f"{described(widget)} {widget.currentText()!r} has {field.width()}, needs {wanted}"
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            text = widget.tabText(index).replace("&", "")
            if metrics.horizontalAdvance(text) > widget.tabRect(index).width() and not widget.tabToolTip(
                index
            ):
                yield f"tab {text!r} has {widget.tabRect(index).width()}"
    elif isinstance(widget, QHeaderView):
        yield from cut_headers(widget)
    elif isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        wanted = metrics.horizontalAdvance(widget.placeholderText())
        if wanted > widget.contentsRect().width() - 4:
            yield f"placeholder {widget.placeholderText()!r} has {widget.width()}, needs {wanted}"


def cut_headers(header: QHeaderView) -> Iterator[str]:
    """Sections of a header that are too narrow and have no tool tip."""
    model = header.model()
    for section in range(header.count() if model is not None else 0):
        text = str(model.headerData(section, header.orientation()) or "")
        tip = model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        room, wanted = header.sectionSize(section), header.sectionSizeHint(section)
        if text and wanted > room and not header.isSectionHidden(section) and not tip:
            yield f"header {text!r} has {room}, needs {wanted}"


def is_cut(widget: QLabel | QAbstractButton) -> bool:
    """Whether a label or a button has less room than its text needs."""
    wanted = needed_size(widget)
    return widget.width() < wanted.width() or widget.height() < wanted.height()


def needed_size(widget: QLabel | QAbstractButton) -> QSize:
    """The room that the text needs, of a wrapped one at its width."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(
            widget.fontMetrics().horizontalAdvance(word) for word in (widget.text().split() or [""])
        )
        plain = "<" not in widget.text() and "\u200b" not in widget.text()
        return QSize(longest if plain else 0, widget.heightForWidth(widget.width()))
    return widget.sizeHint()


def needed(widget: QLabel | QAbstractButton) -> str:
    """The same as a text."""
    size = needed_size(widget)
    return f"{size.width()}×{size.height()}"


def outside(widget: QWidget) -> Iterator[str]:
    """Whether a widget is beyond its parent, where that cannot be scrolled."""
    parent = widget.parentWidget()
    if parent is None or isinstance(widget, QSizeGrip) or isinstance(parent, QTabBar):
        return
    place, room = widget.geometry(), parent.rect()
    sizes = f"has {place.width()}×{place.height()} in {room.width()}×{room.height()}"
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        if not isinstance(area, QScrollArea):
            return
        across = place.width() > room.width() and area.horizontalScrollBarPolicy() is OFF
        down = place.height() > room.height() and area.verticalScrollBarPolicy() is OFF
        if across or down:
            yield f"{described(widget)} {sizes}"
    elif not room.contains(place):
        at = f"at {place.x()}, {place.y()}"
        yield f"{described(widget)} {at} {sizes} of {described(parent)}"


def overlapping(layout: QLayout) -> Iterator[str]:
    """Widgets of one layout that stand over one another."""
    widgets = [each for each in laid_out(layout) if each.isVisible()]
    for first, second in combinations(widgets, 2):
        if not (common := first.geometry().intersected(second.geometry())).isEmpty():
            yield f"{described(first)} and {described(second)} overlap by {common.width()}×{common.height()}"


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout, and of those in it."""
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from laid_out(inner)


def described(widget: QWidget) -> str:
    """What a widget is and says."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {(text or widget.objectName())[:60]!r}"


if __name__ == "__main__":
    main()
