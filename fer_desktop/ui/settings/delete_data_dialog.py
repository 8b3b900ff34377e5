"""Delete my data: what the program has stored, by kind, and a button that deletes what is checked."""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import counted, shown_decimal, translate
from fer_desktop.base.task import Work
from fer_desktop.models.data_kinds import DATA_KINDS
from fer_desktop.models.personal_data import NotDeleted, StoredData, delete_data, stored_data
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import STYLE, ColumnArea, ask, label, resize_window, say, titled
from fer_desktop.ui.widgets.task_runner import TaskRunner

logger = logging.getLogger(__name__)

InUse = Callable[[], Mapping[str, str]]
"""Tells, by the name of a kind, why it cannot be deleted at the moment."""
Release = Callable[[Collection[str], Callable[[], None], Callable[[str], None]], None]
"""Makes the window let go of some kinds; then calls the first function, or the second with the reason."""

MAX_SHOWN: Final = 3
"""Failures that are shown; all of them are in the log."""
_INDENT: Final = 19
"""Pixels from the left edge of a box to its text."""


class DeleteDataDialog(QDialog):
    """One line a kind with its number of files, their size and their folder.

    Attributes:
        boxes: By the name of the kind.
        amounts: What stands beside each.
        delete: Deletes what is checked.
        select_all: Checks everything that can be deleted.
    """

    def __init__(self, in_use: InUse, release: Release, parent: QWidget | None = None) -> None:
        """List what is stored.

        Args:
            in_use: Asked each time the list is read.
            release: Called before something is deleted.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(titled(translate("data", "Delete my data")))
        self.setStyleSheet(STYLE)
        self._in_use, self._release = in_use, release
        self._work = TaskRunner(self)
        self.boxes = {kind.name: QCheckBox(kind.title) for kind in DATA_KINDS}
        self.amounts = {kind.name: label(wraps=False) for kind in DATA_KINDS}
        self._captions = {kind.name: label(kind.note, "caption") for kind in DATA_KINDS}
        self.status, self.problem = label(), label("", "problem")
        self.select_all = QPushButton(translate("data", "Select all"))
        self.delete = QPushButton(translate("data", "Delete"))
        self._close = QPushButton(translate("data", "Close"))
        self._lay_out()
        self.select_all.clicked.connect(self._check_all)
        self.delete.clicked.connect(self._ask_release)
        self._close.clicked.connect(self.reject)
        for kind in DATA_KINDS:
            self.boxes[kind.name].setChecked(kind.kept_for_itself)
            self.boxes[kind.name].toggled.connect(self._allow)
        self.refresh()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The kinds that the button deletes."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked() and box.isEnabled())

    def refresh(self) -> None:
        """Read the list again."""
        self._lock()
        self._close.setEnabled(True)
        self._work.start(
            translate("data", "listing the stored data"), _listed, self._show, partial(say, self.problem)
        )

    def reject(self) -> None:
        """Close, unless something is being deleted: what could not be deleted has to be said."""
        if self._close.isEnabled():
            self._work.stop()
            super().reject()

    def _show(self, stored: tuple[StoredData, ...]) -> None:
        used = self._in_use()
        for data in stored:
            name, box = data.kind.name, self.boxes[data.kind.name]
            reason = used.get(name, "") if data.files else ""
            amount = _amount(data.files, data.size) if data.files else translate("data", "None")
            about = reason or data.kind.note
            self.amounts[name].setText(amount)
            self.amounts[name].setEnabled(data.files > 0)
            self._captions[name].setText(f"{about}\n{breakable(str(data.place))}" if data.files else about)
            box.setEnabled(data.files > 0 and not reason)
            box.setAccessibleDescription(f"{amount}. {about} {data.place}")
        self._allow()

    def _lock(self) -> None:
        """While the list is read or files are deleted, nothing can be chosen."""
        for button in (*self.boxes.values(), self.select_all, self.delete):
            button.setEnabled(False)

    def _allow(self) -> None:
        self.delete.setEnabled(bool(self.chosen))
        self.select_all.setEnabled(
            any(box.isEnabled() and not box.isChecked() for box in self.boxes.values())
        )

    def _check_all(self) -> None:
        for box in self.boxes.values():
            if box.isEnabled():
                box.setChecked(True)
        self.delete.setFocus()

    def _ask_release(self) -> None:
        names = tuple(name for name in self.chosen if name not in self._in_use())
        by_the_person = [kind.title for kind in DATA_KINDS if kind.name in names and not kind.kept_for_itself]
        if by_the_person:
            self._ask(by_the_person, partial(self._release_and_delete, names))
        else:
            self._release_and_delete(names)

    def _ask(self, titles: Sequence[str], step: Callable[[], object]) -> None:
        """Ask before what a person made on purpose is deleted."""
        question = translate("data", "Permanently delete the following?")
        listed = "\n".join(f"• {title}" for title in titles)
        delete, cancel = translate("data", "Delete"), translate("data", "Cancel")
        ask(self, self.windowTitle(), f"{question}\n\n{listed}", delete, cancel, step)

    def _release_and_delete(self, names: tuple[str, ...]) -> None:
        say(self.problem, "")
        self.status.setText(translate("data", "Deleting …"))
        self._lock()
        self._close.setEnabled(False)
        self._release(names, partial(self._start, names), self._refused)

    def _start(self, names: tuple[str, ...]) -> None:
        self._work.start(
            translate("data", "deleting data"), partial(_deleted, names), self._tell, self._refused
        )

    def _tell(self, failures: tuple[NotDeleted, ...]) -> None:
        for failure in failures:
            logger.warning("%s", failure)
        sentences = [str(failure) for failure in failures[:MAX_SHOWN]]
        if len(failures) > MAX_SHOWN:
            further = translate("data", "{n:,} more could not be deleted; see the log file.")
            sentences.append(further.format(n=len(failures) - MAX_SHOWN))
        say(self.problem, breakable("\n".join(sentences)))
        self.status.setText("" if failures else translate("data", "Deleted."))
        self.refresh()

    def _refused(self, reason: str) -> None:
        self.status.setText("")
        say(self.problem, breakable(reason))
        self.refresh()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, (name, box) in enumerate(self.boxes.items()):
            caption = self._captions[name]
            caption.setContentsMargins(_INDENT, 0, 0, 6)
            grid.addWidget(box, 2 * row, 0)
            grid.addWidget(self.amounts[name], 2 * row, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(caption, 2 * row + 1, 0, 1, 2)
        content = QWidget()
        content.setLayout(grid)
        grid.setRowStretch(grid.rowCount(), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.select_all)
        buttons.addWidget(self.status, 1)
        buttons.addWidget(self.delete)
        buttons.addWidget(self._close)
        # Enter in a box deletes nothing.
        for button in (self.select_all, self.delete):
            button.setAutoDefault(False)
        self._close.setDefault(True)
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(_introduction())
        layout.addWidget(ColumnArea(content), 1)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
        resize_window(self, 720, 600)


def _introduction() -> QLabel:
    return label(
        translate(
            "data",
            "What is deleted here cannot be restored. Files that you have renamed, or saved in other "
            "folders, are not listed.",
        )
    )


def _amount(files: int, size: int) -> str:
    number = counted(files, translate("data", "{n} file"), translate("data", "{n} files"))
    if size < 1000:
        return f"{number}, {size} B"
    scale, unit = (1e6, "MB") if size >= 1e6 else (1e3, "kB")
    return f"{number}, {shown_decimal(size / scale, '.1f')} {unit}"


def _listed(work: Work) -> tuple[StoredData, ...]:
    del work  # Nobody waits for it any more where it is stopped.
    return stored_data()


def _deleted(names: tuple[str, ...], work: Work) -> tuple[NotDeleted, ...]:
    del work  # Half of it would be neither what was there nor what was asked for.
    return delete_data(names)
