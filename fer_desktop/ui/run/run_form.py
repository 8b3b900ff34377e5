"""What a run reads and by what: the forms above an analysis and above a comparison."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from fer_desktop.base.formatting import player_time
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.explain.face_detection import WHOLE, WHOLE_HINT
from fer_desktop.models.entries import ModelEntry
from fer_desktop.ui.main.texts import FILE_FILTER
from fer_desktop.ui.run.run_choices import RunChoices
from fer_desktop.ui.run.run_options import AnalysisOptions, RunOptions
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.plain_text import PlainLabel, path_line
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save

NOTHING_CHOSEN = translate("batch", "Choose a folder, pictures or videos, or drop them here.")


class RunForm(QWidget):
    """A line with the input, and whether pictures are read whole; further lines come from its subclasses.

    Attributes:
        options: What else can be chosen.
        targets: What is to be read.
        whole: Whether each picture is read as one face, instead of being searched for faces.
        between_points: Whether only a part of the video is read, from its in point to its out point.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, options: RunOptions, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet."""
        super().__init__(parent)
        self.options = options
        self.options.changed.connect(self.changed)
        self.targets: tuple[str, ...] = ()
        self._what = path_line()
        self._what.setText(NOTHING_CHOSEN)
        self.folder = QPushButton(translate("batch", "Folder…"))
        self.folder.setToolTip(translate("batch", "Choose a folder, including its subfolders"))
        self.folder.clicked.connect(self._ask_for_folder)
        self.files = QPushButton(translate("batch", "Files…"))
        self.files.setToolTip(translate("batch", "Choose pictures and videos"))
        self.files.clicked.connect(self._ask_for_files)
        self.whole = QCheckBox(WHOLE)
        self.whole.setToolTip(WHOLE_HINT)
        self.between_points = QCheckBox()
        self.between_points.setToolTip(
            translate("batch", "Analyse the frames between the in and the out point of the player only")
        )
        self.between_points.toggled.connect(lambda only: self.options.allow_part(not only))
        self._between = WHOLE_VIDEO
        self.between_points.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    @property
    def title(self) -> str:
        """What is to be read, in a few words; empty for nothing."""
        if len(self.targets) > 1:
            return translate("batch", "{n} files and folders").format(n=shown_number(len(self.targets)))
        return next((Path(target).name or target for target in self.targets), "")

    @property
    def part(self) -> TimeRange:
        """What is to be read of each video."""
        return self._between if self.between_points.isChecked() else self.options.part

    @property
    def choices(self) -> RunChoices:
        """That, and all other options."""
        return self.options.choices(self.part)

    def offer_part(self, part: TimeRange) -> None:
        """Offer to read a part of the video that is chosen, which is then proposed; the whole is no offer."""
        if part == self._between:
            return
        self._between = part
        begin = player_time(part.begin)
        said = translate("batch", "From {begin} to the end only (in point)").format(begin=begin)
        if part.end is not None:
            said = translate("batch", "From {begin} to {end} only (in and out point)").format(
                begin=begin, end=player_time(part.end)
            )
        self.between_points.setText(said)
        self.between_points.setVisible(not part.whole)
        self.between_points.setChecked(not part.whole)

    def choose(self, targets: Sequence[str]) -> None:
        """Read these."""
        self.offer_part(WHOLE_VIDEO)
        self.targets = tuple(targets)
        what = self.targets[0] if len(self.targets) == 1 else self.title
        self._what.setText(breakable(what) or NOTHING_CHOSEN)
        self.changed.emit()

    def add_line(self, caption: str, *widgets: QWidget) -> None:
        """Add a line below the others; its first widget takes the room that is left."""
        label = PlainLabel(caption)
        label.setObjectName("caption")
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        line = QHBoxLayout()
        line.setSpacing(8)
        for index, widget in enumerate(widgets):
            line.addWidget(widget, 0 if index else 1)
        self._grid.addLayout(line, row, 1)

    def add_input(self) -> None:
        """Add the line with what is to be read."""
        self.add_line(translate("batch", "Input"), self._what, self.folder, self.files)

    def add_whole(self) -> None:
        """Add the boxes and further options, as the last lines."""
        for box in (self.whole, self.between_points):
            self._grid.addWidget(box, self._grid.rowCount(), 1)
        self._grid.addWidget(self.options, self._grid.rowCount(), 0, 1, 2)

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("batch", "Choose a folder"))
        if folder:
            self.choose([folder])

    def _ask_for_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, translate("batch", "Choose pictures and videos"), "", FILE_FILTER
        )
        if paths:
            self.choose(paths)


class AnalysisForm(RunForm):
    """What is to be analysed, and where its rows go."""

    options: AnalysisOptions

    def __init__(self, results: Path, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet.

        Args:
            results: Where the rows go unless another place is chosen; may not exist yet.
            parent: Qt's owner.
        """
        super().__init__(AnalysisOptions(), parent)
        self.rows: Path | None = None
        self._results = results
        self._where = path_line()
        self._where.setText(translate("batch", "CSV file with one row per face."))
        self.output_button = QPushButton(translate("batch", "Change…"))
        self.output_button.setToolTip(translate("batch", "Choose the output file"))
        self.output_button.clicked.connect(self._ask_for_output)
        self.output_button.setEnabled(False)
        self.whole.toggled.connect(lambda: self.changed.emit())
        self.add_input()
        self.add_line(translate("batch", "Output"), self._where, self.output_button)
        self.add_whole()

    def choose(self, targets: Sequence[str]) -> None:
        """Analyse these; the rows go to a file that is named after them."""
        first = Path(targets[0])
        alone = (first.stem if first.is_file() else first.name) or targets[0]
        name = alone if len(targets) == 1 else f"{first.stem} and others"
        self._write_to(self._results / f"{name} faces.csv")
        super().choose(targets)

    def choose_output(self, rows: Path) -> None:
        """Write the rows there."""
        self._write_to(rows)
        self.changed.emit()

    def _write_to(self, rows: Path) -> None:
        self.rows = rows
        self._where.setText(breakable(str(rows)))
        self.options.propose(rows)
        self.output_button.setEnabled(True)

    def _ask_for_output(self) -> None:
        # Whether a file that is there is to be replaced is asked later, when it is known what it holds.
        ask_where_to_save(
            self,
            translate("batch", "Choose the output file"),
            str(self.rows or self._results),
            "CSV (*.csv)",
            self.choose_output,
            may_replace=False,
        )


class ComparisonForm(RunForm):
    """Which two models are compared, and on what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is chosen, and no model is listed yet."""
        super().__init__(RunOptions(), parent)
        self._entries: tuple[ModelEntry, ...] = ()
        self.first, self.second = (_model_box(letter) for letter in "AB")
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(lambda: self.changed.emit())
        caption = PlainLabel(translate("compare", "Model B"))
        caption.setObjectName("caption")
        models = QWidget()
        line = QHBoxLayout(models)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.first, 1)
        line.addWidget(caption)
        line.addWidget(self.second, 1)
        self.add_line(translate("compare", "Model A"), models)
        self.add_input()
        self.add_whole()

    @property
    def chosen(self) -> tuple[ModelEntry | None, ModelEntry | None]:
        """Model A and model B."""
        return self._entry(self.first), self._entry(self.second)

    def show_models(self, entries: Sequence[ModelEntry], first: Path | None, second: Path | None) -> None:
        """List the models.

        Args:
            entries: All of them; those that are no good are listed, but cannot be chosen.
            first: The folder of the one to be A; the one that is chosen stays so where it is None.
            second: The folder of the one to be B; likewise, or else any other than A.
        """
        before = [entry.folder if entry else None for entry in self.chosen]
        self._entries = tuple(entries)
        good = [index for index, entry in enumerate(entries) if entry.bundle is not None]
        with QSignalBlocker(self.first), QSignalBlocker(self.second):
            for box in (self.first, self.second):
                box.clear()
                for index, entry in enumerate(entries):
                    _add_model(box, index, entry)
            chosen_first = self._index(first or before[0], good)
            others = [index for index in good if index != chosen_first]
            self.first.setCurrentIndex(chosen_first)
            self.second.setCurrentIndex(self._index(second or before[1], others))
        self.changed.emit()

    def _entry(self, box: QComboBox) -> ModelEntry | None:
        index = box.currentIndex()
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def _index(self, folder: Path | None, good: Sequence[int]) -> int:
        """Where a model stands; the first good one where it does not, -1 where there is none."""
        wanted = folder.resolve() if folder else None
        found = (index for index in good if self._entries[index].folder.resolve() == wanted)
        return next(found, next(iter(good), -1))


def _model_box(letter: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(translate("compare", "Model {letter}").format(letter=letter))
    box.setToolTip(translate("compare", "Model {letter} of the comparison").format(letter=letter))
    box.setMinimumWidth(160)
    return box


def _add_model(box: QComboBox, index: int, entry: ModelEntry) -> None:
    good = entry.bundle is not None
    unreadable = translate("compare", "unreadable")
    box.addItem(entry.name if good else f"{entry.name} – {unreadable}")
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    item = model.item(index)
    item.setEnabled(good)
    item.setToolTip(f"<p>{escape(entry.problem or str(entry.folder))}</p>")
