"""A text in Markdown that came with a model, shown without reaching for anything else."""

from typing import Any

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from fer_desktop.language import translate


class CardView(QTextBrowser):
    """Shows Markdown; follows no link and loads nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("panels", "Model card"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(12)

    def show_text(self, markdown: str) -> None:
        """Show a text from its beginning; HTML in it is shown as it is written."""
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.document().setMarkdown(markdown, features | QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._calm_tables()

    def loadResource(self, kind: int, name: Any) -> Any:
        """Nothing: a card that came with a model must not reach for other files."""
        del kind, name
        return None

    def _calm_tables(self) -> None:
        """No lines in tables: Qt's own are as strong as the text."""
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                style = frame.format()
                style.setBorder(0)
                style.setCellPadding(4)
                frame.setFormat(style)
