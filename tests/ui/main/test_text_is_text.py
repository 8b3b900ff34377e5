"""Names of files, models and labels are shown as they are written, whatever HTML is in them."""

import ast
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

import fer_desktop.ui
from fer_desktop.models.library import ModelLibrary
from fer_desktop.ui.widgets.page_parts import ask
from fer_desktop.ui.widgets.plain_text import PlainLabel, plain_tip
from tests.bundles import write_bundle
from tests.fakes import LABELS

ROOT = Path(next(iter(fer_desktop.ui.__path__)))
MARKUP = "<b>x</b><img src=file:///etc/hostname>"
FILE = "<b>x<b><img src=logo.png>.png"
RICH = {
    "notices.py": "the note on what readings say, of which each part is escaped",
    "about_dialog.py": "links of the package, of which each part is escaped",
}


def rich_texts(widget):
    """What a widget, and all inside it, would show as HTML although it has a stranger's markup in it."""
    labels = [one for one in widget.findChildren(QLabel) if "<img" in one.text()]
    tips = [one.toolTip() for one in widget.findChildren(QWidget)]
    found = [one.text() for one in labels if one.textFormat() is not Qt.TextFormat.PlainText]
    return found + [tip for tip in tips if "<img" in tip and QtGui.Qt.mightBeRichText(tip)]


def test_no_part_of_the_window_makes_labels_that_guess():
    guessing = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(ROOT.rglob("*.py"))
        if path.name not in RICH
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel"
    ]
    assert guessing == []


def test_a_label_shows_markup_as_it_is_written(qtbot):
    label = PlainLabel(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert rich_texts(label) == []


@pytest.mark.parametrize("text", [MARKUP, FILE, "a name", "<qt>x", "1 < 2 > 0", ""])
def test_a_tool_tip_shows_markup_as_it_is_written(text):
    shown = QtGui.QTextDocument()
    tip = plain_tip(text)
    if QtGui.Qt.mightBeRichText(tip):
        shown.setHtml(tip)
    else:
        shown.setPlainText(tip)
    assert shown.toPlainText() == text


def test_a_question_shows_markup_as_it_is_written(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = ask(parent, MARKUP, MARKUP, "Yes", "No", lambda: None)
    assert isinstance(box, QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.close()


def test_a_hostile_model_and_hostile_files_show_no_markup_anywhere(
    qtbot, make_window, tmp_path, happy_sample
):
    library = ModelLibrary(tmp_path / "bundled", tmp_path / "models")
    bundle = write_bundle(library.own / "hostile", name=MARKUP, created=MARKUP, versions={MARKUP: MARKUP})
    folder = tmp_path / "<i>pictures"
    folder.mkdir()
    for name in (FILE, f"2{FILE}"):
        (folder / name).write_bytes(happy_sample.read_bytes())
    (folder / f"3{FILE}").write_text("no picture")
    window = make_window(bundle=bundle, library=library)
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(folder)])
    window.model_list.open()
    qtbot.waitUntil(lambda: window.model_list.dialog.table.rowCount() > 0)
    window.viewer.message_bar.complain(f"Cannot read {MARKUP}.")
    window.use_model(tmp_path / MARKUP.replace("/", ":"))
    qtbot.waitUntil(lambda: "There is no model folder" in window.viewer.message_bar.complaint)
    texts = [one.text() for one in window.findChildren(QLabel)]
    assert any("<img" in text for text in texts), "the names are shown"
    assert rich_texts(window) == []
    assert bundle.labels == LABELS
