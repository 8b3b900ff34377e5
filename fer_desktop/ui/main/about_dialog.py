"""About the program: version, purpose, model, licences."""

from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.base.program_info import links, package_version, third_party_notices
from fer_desktop.ui.main.texts import CONNECTIONS, WHAT_IS_STORED
from fer_desktop.ui.widgets.page_parts import STYLE, ColumnArea, label, resize_window, titled
from fer_desktop.ui.widgets.plain_text import PlainLabel

_ICON: Final = 72
"""Pixels."""


class AboutDialog(QDialog):
    """Two pages: the program, and what it is made of.

    Attributes:
        tabs: The pages.
        notices: The licences of third parties.
    """

    def __init__(self, model: str, parent: QWidget | None = None) -> None:
        """Say what there is to say.

        Args:
            model: The name of the model that comes with the program.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "About")))
        self.setStyleSheet(STYLE)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(translate("window", "About"))
        self.notices = QTextBrowser()
        self.notices.setOpenExternalLinks(True)
        self.notices.setMarkdown(third_party_notices())
        self.notices.setAccessibleName(translate("window", "Third-party licences"))
        self.notices.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.tabs.addTab(ColumnArea(_about(model)), translate("window", "Program"))
        self.tabs.addTab(self.notices, translate("window", "Third-party licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(_head())
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        resize_window(self, 640, 480)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()


def _head() -> QHBoxLayout:
    picture = PlainLabel()
    picture.setPixmap(QApplication.windowIcon().pixmap(_ICON, _ICON))
    said = QVBoxLayout()
    said.setSpacing(2)
    said.addStretch(1)
    said.addWidget(label("FER Desktop", "title", wraps=False))
    version = translate("window", "Version {version}").format(version=package_version())
    said.addWidget(label(version, "caption", wraps=False))
    said.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(picture)
    row.addLayout(said, 1)
    return row


def _about(model: str) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(8)
    for text in (
        translate("window", "FER Desktop detects faces and recognizes seven expressions."),
        translate(
            "window",
            "A reading is a guess at an expression. It does not say what a person feels, and it is often "
            "wrong: the model's evidence shows how often, on faces that the model had not seen.",
        ),
        translate("window", "Everything runs on this computer."),
        f"{WHAT_IS_STORED} {CONNECTIONS}",
        translate("window", "Model that comes with the program: {model}").format(model=model),
        translate("window", "Licence: MIT. Third-party components have licences of their own."),
    ):
        column.addWidget(label(text))
    for name, address in links().items():
        link = QLabel(f'<a href="{escape(address)}">{escape(name)}</a>')
        link.setOpenExternalLinks(True)
        link.setToolTip(address)
        link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        column.addWidget(link)
    column.addStretch(1)
    return page
