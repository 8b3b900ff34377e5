"""A page of the documentation in a window of its own, scrolled to one of its sections."""

import re
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.base.program_info import documentation
from fer_desktop.ui.widgets.page_parts import resize_window, titled

_NAME: Final = "help"
_WEB: Final = ("http", "https")


def has_help(page: str) -> bool:
    """Whether the page is installed with the program."""
    return documentation(page) is not None


def show_help(parent: QWidget, page: str, section: str, term: str = "") -> "HelpDialog":
    """Show a section; the window that is open already turns to it.

    Args:
        parent: The widget that asks; its window is the owner.
        page: Name of the page, such as ``training.md``.
        section: The heading's anchor, as a link to the built page has it.
        term: A text in the section, whose line is shown at the top; empty for the heading.
    """
    window = parent.window()
    dialog = window.findChild(HelpDialog, _NAME) or HelpDialog(window)
    dialog.show_section(page, section, term)
    return dialog


class HelpDialog(QDialog):
    """Beside the window that it explains; nothing waits for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self.setWindowTitle(titled(translate("window", "Documentation")))
        self.page = QTextBrowser()
        self.page.setAccessibleName(translate("window", "Documentation"))
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page, 1)
        layout.addWidget(buttons)
        resize_window(self, 720, 560)

    def show_section(self, page: str, section: str, term: str = "") -> None:
        """Read a page, and scroll to a section or a term in it."""
        file, document = documentation(page), self.page.document()
        features = QTextDocument.MarkdownFeature
        if file is not None:
            document.setBaseUrl(QUrl.fromLocalFile(str(file)))
            text = file.read_text(encoding="utf-8")
            document.setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self.show()
        self.raise_()
        self.activateWindow()
        self._scroll_to(section, term)
        self.page.setFocus()

    def _follow(self, address: QUrl) -> None:
        """Links within the page, and to the web; those to other pages lead nowhere here."""
        if address.scheme() in _WEB:
            QDesktopServices.openUrl(address)
        elif address.hasFragment() and not address.path():
            self._scroll_to(address.fragment())

    def _scroll_to(self, section: str, term: str = "") -> None:
        block, document = self._block(section), self.page.document()
        found = document.find(term, block.position()) if term else QTextCursor()
        self.page.setTextCursor(QTextCursor(document.lastBlock()))  # so that the next scrolls upwards
        self.page.setTextCursor(QTextCursor(block if found.isNull() else found.block()))

    def _block(self, section: str) -> QTextBlock:
        """The heading of a section; the first line where there is none."""
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == section:
                return block
            block = block.next()
        return self.page.document().begin()


def anchor_of(heading: str) -> str:
    """A heading's anchor in the built page."""
    words = re.sub(r"[^\w\s-]", "", heading).strip().lower()
    return re.sub(r"[-\s]+", "-", words)
