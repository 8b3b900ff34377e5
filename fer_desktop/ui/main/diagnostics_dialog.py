"""Shows what a bug report needs to know, and copies it."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import label, resize_window, titled


class DiagnosticsDialog(QDialog):
    """A text that can be copied.

    Attributes:
        report: The text.
        copy: Puts it into the clipboard.
    """

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Diagnostics")))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName(translate("window", "Diagnostics"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(translate("window", "Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setDefault(True)
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(
            label(
                translate(
                    "window",
                    "For a bug report. No file, folder, camera, person or model of your own is named. "
                    "Nothing is sent: copy the text where you need it.",
                )
            )
        )
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        resize_window(self, 680, 460)
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(translate("window", "Copied"))
