"""A dialog in which the time, the range and the text of one annotation are changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.analysis.annotation.annotations import TimedText
from fer_desktop.base.formatting import parsed_player_time, player_time
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import TimeRange
from fer_desktop.ui.widgets.page_parts import STYLE, label, say, titled

_WIDTH = 420


class AnnotationEditor(QDialog):
    """Offers to save only what is an annotation.

    Attributes:
        begin: The time of a marker or note, or where a range begins.
        end: Where a range ends; None for a marker or note.
        text: The label or the note; None for a range.
        problem: Says why it cannot be saved.
    """

    def __init__(
        self,
        entry: TimedText | TimeRange,
        longest: int,
        origin: float,
        changed: Callable[[TimedText | TimeRange], object],
        parent: QWidget | None = None,
    ) -> None:
        """Show it as it is.

        Args:
            entry: What is changed.
            longest: How many characters a text has at most.
            origin: The time that is shown as 0.
            changed: Takes the new one when the person saves it.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Edit annotation")))
        self.setStyleSheet(STYLE)
        self._entry, self._origin = entry, origin
        form = QFormLayout()
        self.end = self.text = None
        if isinstance(entry, TimeRange):
            self.begin = self._line(form, translate("window", "From"), self._shown(entry.begin))
            end = "" if entry.end is None else self._shown(entry.end)
            self.end = self._line(form, translate("window", "To"), end)
            if entry.end is None:
                self.end.setPlaceholderText(translate("window", "to the end"))
        else:
            self.begin = self._line(form, translate("window", "Time"), self._shown(entry.seconds))
            self.text = self._line(form, translate("window", "Text"), entry.text)
            self.text.setMaxLength(longest)
            self.text.setFocus()
        self.problem = label(name="problem")
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(translate("window", "Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: changed(self.edited()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(_WIDTH)
        self._check()

    def edited(self) -> TimedText | TimeRange:
        """What stands in the fields; a time that was not touched keeps its fractions.

        Raises:
            ValueError: It is no annotation; the reason is a sentence.
        """
        if isinstance(self._entry, TimeRange):
            assert self.end is not None
            begin = self._seconds(self.begin, self._entry.begin)
            open_end = self._entry.end is None and not self.end.text().strip()
            end = None if open_end else self._seconds(self.end, self._entry.end)
            if end is not None and end <= begin:
                raise ValueError(translate("window", "A range ends behind its beginning."))
            return TimeRange(begin, end)
        assert self.text is not None
        text = self.text.text().strip()
        if not text:
            raise ValueError(translate("window", "Write a text."))
        return TimedText(self._seconds(self.begin, self._entry.seconds), text)

    def _line(self, form: QFormLayout, name: str, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.textChanged.connect(self._check)
        form.addRow(name, line)
        return line

    def _shown(self, seconds: float) -> str:
        return player_time(max(seconds - self._origin, 0.0))

    def _seconds(self, line: QLineEdit, before: float | None) -> float:
        if before is not None and line.text() == self._shown(before):
            return before
        seconds = parsed_player_time(line.text())
        if seconds is None:
            example = player_time(62.4)
            raise ValueError(translate("window", "Write times like {example}.").format(example=example))
        return seconds + self._origin

    def _check(self) -> None:
        try:
            self.edited()
        except ValueError as error:
            said = str(error)
        else:
            said = ""
        say(self.problem, said)
        self.save.setEnabled(not said)
        layout = self.layout()
        assert layout is not None
        # A sentence takes more lines, the narrower the dialog is.
        self.setMinimumHeight(layout.totalHeightForWidth(_WIDTH))
