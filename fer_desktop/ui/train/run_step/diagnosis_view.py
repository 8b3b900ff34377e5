"""What a training shows of its own shortcomings, each with buttons for the next thing to try."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.diagnosis.finding import Finding
from fer_desktop.ui.widgets.page_parts import clear, label


class DiagnosisView(QWidget):
    """A card for each finding.

    Signals:
        suggested: The person wants to try a ``Suggestion``.
    """

    suggested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, the most important first."""
        clear(self._layout)
        self.findings, self.buttons = tuple(findings), []
        for finding in findings:
            self._layout.addWidget(self._card(finding))

    def _card(self, finding: Finding) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(label(finding.title, "heading"))
        column.addWidget(label(finding.sentence))
        if finding.suggestions:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(label(translate("train", "Try next:"), "caption", wraps=False))
            for suggestion in finding.suggestions:
                button = QPushButton(suggestion.title)
                button.setAccessibleDescription(finding.sentence)
                button.clicked.connect(partial(self.suggested.emit, suggestion))
                row.addWidget(button)
                self.buttons.append(button)
            row.addStretch(1)
            column.addLayout(row)
        return card
