"""The preferences: a list of pages, the page that is chosen, and its defaults."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.widgets.page_parts import STYLE, ColumnArea, label, resize_window, titled

PAGE_TITLES: Final = {
    "camera": translate("preferences", "Camera"),
    "faces": translate("preferences", "Face detection"),
    "reading": translate("preferences", "Reading"),
    "recording": translate("preferences", "Recording"),
    "outputs": translate("preferences", "Outputs"),
    "privacy": translate("preferences", "Privacy"),
    "appearance": translate("preferences", "Appearance"),
    "language": translate("preferences", "Language"),
    "shortcuts": translate("preferences", "Shortcuts"),
}
"""The pages, from the top."""
_SETTING: Final = "preferences/page"
_SIZE: Final = (780, 606)


class PreferencesDialog(QDialog):
    """Stands beside the window; whatever is changed applies at once.

    Attributes:
        pages: By the names of ``PAGE_TITLES``.
        list: The titles of the pages.
        defaults: Restores the defaults of the page that is shown.
    """

    def __init__(
        self, pages: Mapping[str, PreferencesPage], settings: QSettings | None, parent: QWidget | None = None
    ) -> None:
        """Show the page that was shown last.

        Args:
            pages: One for each of ``PAGE_TITLES``.
            settings: Where the page is remembered; None to remember nothing.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(titled(translate("preferences", "Preferences")))
        self.setStyleSheet(f"{STYLE} #pages::item {{ padding: 6px 4px; }}")
        self._settings = settings
        self.pages = pages
        self.list = QListWidget()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(translate("preferences", "Pages"))
        self.list.addItems(list(PAGE_TITLES.values()))
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 24)
        self._title = label("", "title", wraps=False)
        self._stack = QStackedWidget()
        for name in PAGE_TITLES:
            self._stack.addWidget(ColumnArea(pages[name]))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.defaults = buttons.addButton(
            translate("preferences", "Restore page defaults"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.defaults.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._title)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        resize_window(self, *_SIZE)
        buttons.rejected.connect(self.reject)
        self.defaults.clicked.connect(lambda: pages[self.page].restore_defaults())
        self.list.currentRowChanged.connect(self._show_row)
        stored = str(settings.value(_SETTING, "")) if settings is not None else ""
        self.show_page(stored if stored in pages else next(iter(PAGE_TITLES)))

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return list(PAGE_TITLES)[self.list.currentRow()]

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.list.setCurrentRow(list(PAGE_TITLES).index(name))
        self.pages[name].refresh()

    def _show_row(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self._title.setText(PAGE_TITLES[self.page])
        self.pages[self.page].refresh()
        if self._settings is not None:
            self._settings.setValue(_SETTING, self.page)
