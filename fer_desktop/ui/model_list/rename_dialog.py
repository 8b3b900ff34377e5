"""Asks for another name of a model."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.errors import FerError
from fer_desktop.language import translate


class RenameDialog(QDialog):
    """One line for a name; below it stands at once why a name cannot be given."""

    def __init__(self, name: str, check: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Show the name there is.

        Args:
            name: That name.
            check: Returns a name as it will be stored; raises a FerError that says why it cannot be.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(translate("models", "Rename the model"))
        self._check = check
        self.line = QLineEdit(name)
        self.line.setAccessibleName(translate("models", "Name of the model"))
        self.line.selectAll()
        self.line.textChanged.connect(self._look)
        self.hint = QLabel()
        self.hint.setObjectName("caption")
        self.hint.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.rename_button = buttons.addButton(
            translate("models", "Rename"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(QLabel(translate("models", "Another name for {name}").format(name=name)))
        layout.addWidget(self.line)
        layout.addWidget(self.hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)
        self._look()

    @property
    def name(self) -> str:
        """What was written."""
        return self.line.text()

    def _look(self) -> None:
        reason = ""
        try:
            self._check(self.name)
        except FerError as error:
            reason = str(error)
        usual = translate("models", "It is written into the rows of recordings and tables, too.")
        self.hint.setText(reason or usual)
        self.rename_button.setEnabled(not reason)
