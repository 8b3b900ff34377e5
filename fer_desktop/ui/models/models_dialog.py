"""The list of models as it is seen: a table, what is said of the chosen one, and what can be done."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.models.bundle_figures import NOT_MEASURED
from fer_desktop.ui.models.model_columns import ModelRow
from fer_desktop.ui.models.model_table import ModelTable
from fer_desktop.ui.train.run_outcomes import ENDED
from fer_desktop.ui.train.runs_table.run_exports import RunExports
from fer_desktop.ui.widgets.message_bar import MessageBar, breakable
from fer_desktop.ui.widgets.page_parts import fit_texts, resize_window, room_on_screen, titled
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.process.worker_call import python_module
from training.core.training_runs import RunSummary

_NO_SPLIT: Final = translate("models", "not evaluated yet")
SEVERAL: Final = translate(
    "models", "Several models are selected. Two of them can be compared on the same pictures or video."
)


class ModelsDialog(QDialog):
    """Shows models and says what the person wants done; does nothing itself.

    The window goes on behind it, so that models can be tried one after the other.

    Signals:
        wanted: What is to be done with the chosen model, or with all: a name of ``buttons``, "import file",
            "import folder" or "cancel".
        dropped: Paths of what was dropped here, as a list.
        split_chosen: The figures on another split are wanted.
    """

    wanted = Signal(str)
    dropped = Signal(list)
    split_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(translate("models", "Models")))
        self.setAcceptDrops(True)
        self.message_bar = MessageBar()
        self.table = ModelTable()
        self.table.use_asked.connect(lambda: self.wanted.emit("use"))
        self.table.chosen.connect(self._show_chosen)
        self._narrow = PlainLabel()
        self._narrow.setObjectName("caption")
        self._narrow.setWordWrap(True)
        self._narrow.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table.narrowed.connect(self._tell_narrowed)
        self.splits = QComboBox()
        self.splits.setAccessibleName(translate("models", "Evaluation split"))
        self.splits.setToolTip(translate("models", "Split on which the models are compared"))
        self.splits.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.splits.currentIndexChanged.connect(lambda: self.split_chosen.emit())
        self.caption = PlainLabel()
        self.caption.setObjectName("caption")
        self.caption.setWordWrap(True)
        self.caption.setMinimumHeight(2 * self.caption.fontMetrics().lineSpacing())
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self._doing = PlainLabel()
        self._cancel = self._button(
            translate("models", "Cancel"),
            "cancel",
            "",
            translate("models", "Cancel this operation; nothing of it is kept"),
        )
        self.buttons = {
            "use": self._button(
                translate("models", "Use"),
                "use",
                "",
                translate("models", "Use the selected model (Enter or double-click)"),
            ),
            "rename": self._button(
                translate("models", "Rename…"),
                "rename",
                "F2",
                translate("models", "Rename the selected model"),
            ),
            "delete": self._button(
                translate("models", "Delete"),
                "delete",
                "Del",
                translate("models", "Move the selected model to the trash"),
            ),
            "import": self._button(
                translate("models", "Import…"),
                "",
                "",
                translate("models", "Import a model from a file or a folder"),
            ),
            "export": self._button(
                translate("models", "Export…"),
                "export",
                "Ctrl+E",
                translate("models", "Export the selected model to a file"),
            ),
            "show": self._button(
                translate("models", "Show folder"),
                "show",
                "Ctrl+F",
                translate("models", "Show the folder of the selected model"),
            ),
            "compare": self._button(
                translate("models", "Compare…"),
                "compare",
                "Ctrl+P",
                translate(
                    "models", "Compare two selected models, or the selected model with the current one"
                ),
            ),
            "time": self._button(
                translate("models", "Measure time"),
                "time",
                "Ctrl+T",
                translate("models", "Measure the time per face of each model on this computer"),
            ),
        }
        self.formats = RunExports(python_module("training.worker"), ENDED, self.message_bar, self)
        self.formats.button.setText(translate("models", "Other formats"))
        self.formats.button.setToolTip(
            translate("models", "Export the selected model for other programs, or as a report")
        )
        self.finished.connect(lambda _: self.formats.leave())
        self._add_import_menu()
        self._lay_out()
        self.show_work("")

    def show_splits(self, splits: tuple[str, ...]) -> None:
        """Offer these splits; the one that is chosen stays so, if it is among them."""
        before = self.split
        self.splits.blockSignals(True)
        self.splits.clear()
        for split in splits:
            self.splits.addItem(split, split)
        if not splits:
            self.splits.addItem(_NO_SPLIT, "")
        self.splits.setEnabled(len(splits) > 1)
        fit_texts(self.splits)
        self.splits.setCurrentIndex(max(self.splits.findData(before), 0))
        self.splits.blockSignals(False)

    @property
    def split(self) -> str:
        """The split on which models are compared; empty where there is none."""
        return str(self.splits.currentData() or "")

    @property
    def row(self) -> ModelRow | None:
        """The chosen model."""
        return self.table.chosen_row

    def show_work(self, doing: str, part: float = 0.0) -> None:
        """Show that something is being done and how much of it is, 0..1; an empty text: nothing is."""
        for widget in (self.progress, self._cancel, self._doing):
            widget.setVisible(bool(doing))
        self._doing.setText(doing)
        self.progress.setValue(round(part * 100))
        self._allow(not doing)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _show_chosen(self) -> None:
        row = self.row
        if len(self.table.chosen_rows) > 1:
            self.caption.setText(SEVERAL)
        elif row is None:
            self.caption.setText(translate("models", "No models. Import one."))
        elif row.entry.bundle is None:
            self.caption.setText(breakable(row.entry.problem))
        else:
            said = f"{row.figures.other_data} {row.differs}" if row.figures else NOT_MEASURED
            self.caption.setText(breakable(said.strip() or str(row.entry.folder)))
        self._allow(self.progress.isHidden())

    def _tell_narrowed(self, titles: list[str]) -> None:
        also = translate("models", "Widen the window to show: {columns}").format(columns=", ".join(titles))
        self._narrow.setText(also if titles else "")

    def _allow(self, idle: bool) -> None:
        row = self.row
        good = row is not None and row.entry.bundle is not None
        known = RunSummary(row.entry.name, row.entry.folder, True, 0.0) if row and good else None
        self.formats.show_run(known)
        # What cannot be done with this very model is said in words when it is asked for.
        allowed = {
            "use": good and row is not None and not row.in_use,
            "rename": idle and row is not None,
            "delete": idle and row is not None,
            "import": idle,
            "export": idle and good,
            "show": row is not None,
            "time": idle and self.table.rowCount() > 0,
            "compare": self._comparable(),
        }
        for name, button in self.buttons.items():
            button.setEnabled(allowed[name])

    def _comparable(self) -> bool:
        rows = self.table.chosen_rows
        alone = len(rows) == 1 and not rows[0].in_use
        return (alone or len(rows) == 2) and all(row.entry.bundle is not None for row in rows)

    def _button(self, title: str, wish: str, keys: str, meaning: str) -> QPushButton:
        button = QPushButton(title)
        button.setAutoDefault(False)
        button.setToolTip(f"{meaning} ({keys})" if keys else meaning)
        if wish:
            button.clicked.connect(lambda: self.wanted.emit(wish))
        if keys:
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(button.click)
            self.addAction(action)
        return button

    def _add_import_menu(self) -> None:
        menu = QMenu(self)
        for title, wish, keys in (
            (translate("models", "File…"), "import file", "Ctrl+I"),
            (translate("models", "Folder…"), "import folder", "Ctrl+Shift+I"),
        ):
            action = menu.addAction(title, QKeySequence(keys), partial(self.wanted.emit, wish))
            self.addAction(action)
        self.buttons["import"].setMenu(menu)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(translate("models", "Evaluation split")))
        head.addWidget(self.splits)
        head.addWidget(self._narrow, 1)
        foot, beside = QHBoxLayout(), QHBoxLayout()
        for row in (foot, beside):
            row.setSpacing(8)
        for name, button in self.buttons.items():
            (beside if name in ("show", "compare", "time") else foot).addWidget(button)
            if name == "export":
                foot.addWidget(self.formats.button)
        foot.addStretch(1)
        work = QHBoxLayout()
        work.addWidget(self._doing)
        work.addWidget(self.progress, 1)
        work.addWidget(self._cancel)
        body = QVBoxLayout()
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(8)
        body.addLayout(head)
        body.addWidget(self.table, 1)
        body.addWidget(self.caption)
        body.addLayout(work)
        body.addWidget(self.formats.work)
        body.addLayout(foot)
        # Large letters need a row more.
        buttons = (*self.buttons.values(), self.formats.button)
        wanted = sum(button.sizeHint().width() + foot.spacing() for button in buttons)
        (foot if wanted < room_on_screen(self).width() - 48 else body).addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message_bar)
        layout.addLayout(body)
        resize_window(self, 1300, 420)
