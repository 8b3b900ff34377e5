"""Asks for the address of a stream."""

from typing import Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.language import translate
from fer_desktop.vision.target_names import SCHEMES, is_address

_HINT: Final = translate(
    "window",
    "It begins with {schemes} or {last_scheme}, as the manual of a network camera says. "
    "The program then connects to that computer, and sends nothing but the request.",
).format(schemes=", ".join(SCHEMES[:-1]), last_scheme=SCHEMES[-1])


class AddressDialog(QDialog):
    """One line for an address; Open can be pressed as soon as it looks like one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("window", "Open address"))
        self.line = QLineEdit()
        self.line.setPlaceholderText("http://camera.local/video")
        self.line.setAccessibleName(translate("window", "Address"))
        self.line.textChanged.connect(self._look)
        hint = QLabel(_HINT)
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.open_button = buttons.addButton(
            translate("window", "Open"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(QLabel(translate("window", "Address of a network camera or a video")))
        layout.addWidget(self.line)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
        self._look()

    @property
    def address(self) -> str:
        """What was written, without blanks around it."""
        return self.line.text().strip()

    def _look(self) -> None:
        self.open_button.setEnabled(is_address(self.address))
