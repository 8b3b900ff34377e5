"""What else can be chosen for a run, behind “More options”: frames, quality, further files, a profile."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.analysis.face_thumbnails import MOST_PER_FACE, PER_FACE, thumbnails_beside
from fer_desktop.analysis.output.rows_tree import tree_beside
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.frame_sampling import MOST_EVERY, MOST_PER_SECOND, FrameSampling
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import TimeRange
from fer_desktop.ui.run.run_choices import RunChoices
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.number_boxes import ChoiceBox, DecimalBox, WholeBox
from fer_desktop.ui.widgets.page_parts import CollapsibleSection, fit_texts, label
from fer_desktop.ui.widgets.plain_text import path_line

_MAX_SECONDS: Final = 1_000_000.0
"""Seconds of a video that can be chosen."""
_ALL, _EVERY, _PER_SECOND = range(3)


class RunOptions(CollapsibleSection):
    """Closed at first, and everything at its default.

    Attributes:
        frames: Which frames of videos are analysed: all, each n-th one, or so many a second.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("batch", "More options"), parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.inside.addLayout(self._grid)
        self.frames = ChoiceBox()
        self.frames.addItems(
            [
                translate("batch", "All frames"),
                translate("batch", "Each n-th frame"),
                translate("batch", "At most so many per second"),
            ]
        )
        fit_texts(self.frames)
        self.every = WholeBox(1, MOST_EVERY, 5)
        self.per_second = DecimalBox(0.001, MOST_PER_SECOND, 5.0)
        self.begin = _seconds(translate("batch", "the beginning"))
        self.end = _seconds(translate("batch", "the end"))
        self.quality = DecimalBox(0.0, 100.0, 0.0)
        self.quality.setSuffix(shown_percent(0.0).removeprefix("0"))
        self.quality.setSpecialValueText(translate("batch", "none"))
        self.quality.setToolTip(
            translate("batch", "Faces of a lower quality keep their rows, but count in no figure")
        )
        self.begin.setToolTip(translate("batch", "Frames keep their numbers and times"))
        self.end.setToolTip(self.begin.toolTip())
        for box, name in (
            (self.frames, translate("batch", "Frames of videos")),
            (self.every, translate("batch", "Each n-th frame")),
            (self.per_second, translate("batch", "Frames per second")),
            (self.begin, translate("batch", "From")),
            (self.end, translate("batch", "to")),
            (self.quality, translate("batch", "Minimum quality")),
        ):
            box.setAccessibleName(name)
        between = label(translate("batch", "to"), "caption", wraps=False)
        self.add_line(translate("batch", "Frames of videos"), self.frames, self.every, self.per_second)
        self.add_line(translate("batch", "From"), self.begin, between, self.end)
        self.add_line(translate("batch", "Minimum quality"), self.quality)
        self.frames.currentIndexChanged.connect(self._show_numbers)
        self.frames.currentIndexChanged.connect(lambda: self.changed.emit())
        for number in (self.every, self.per_second, self.begin, self.end, self.quality):
            self.make_as_high(number)
            number.valueChanged.connect(lambda: self.changed.emit())
        self.begin.valueChanged.connect(lambda begin: self._keep_order(begin, self.end))
        self.end.valueChanged.connect(lambda end: self._keep_order(end, self.begin))
        self._show_numbers()

    @property
    def part(self) -> TimeRange:
        """What is analysed of each video."""
        return TimeRange(self.begin.value(), self.end.value() or None)

    @property
    def sampling(self) -> FrameSampling:
        """Which frames of that."""
        chosen = self.frames.currentIndex()
        if chosen == _PER_SECOND:
            return FrameSampling(per_second=self.per_second.value())
        return FrameSampling(self.every.value() if chosen == _EVERY else 1)

    @property
    def _minimum_quality(self) -> float:
        return round(self.quality.value() / 100.0, 8)

    def choices(self, part: TimeRange) -> RunChoices:
        """All of it, for this part of each video."""
        return RunChoices(part, self.sampling, self._minimum_quality)

    def take(self, part: TimeRange, sampling: FrameSampling, minimum_quality: float) -> None:
        """Choose these, as a profile has them."""
        boxes = (self.frames, self.every, self.per_second, self.begin, self.end, self.quality)
        blocked = [QSignalBlocker(box) for box in boxes]
        self.begin.setValue(part.begin)
        self.end.setValue(part.end or 0.0)
        self.quality.setValue(100.0 * minimum_quality)
        if sampling.per_second is not None:
            self.per_second.setValue(sampling.per_second)
        elif not sampling.all:
            self.every.setValue(sampling.every)
        of_seconds = sampling.per_second is not None
        self.frames.setCurrentIndex(_PER_SECOND if of_seconds else _ALL if sampling.all else _EVERY)
        del blocked
        self._show_numbers()
        self.changed.emit()

    def allow_part(self, allowed: bool) -> None:
        """Whether the time range can be chosen here, and not by the points of the player."""
        self.begin.setEnabled(allowed)
        self.end.setEnabled(allowed)

    def make_as_high(self, number: QAbstractSpinBox) -> None:
        """Make a number as high as a list of choices: some styles cut off the descenders of letters."""
        number.setMinimumHeight(max(self.frames.sizeHint().height(), number.minimumSizeHint().height()))

    def add_line(self, caption: str, *widgets: QWidget) -> None:
        """Add a line below the others; the room behind them stays empty."""
        row = self._grid.rowCount()
        self._grid.addWidget(label(caption, "caption", wraps=False), row, 0)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        self._grid.addLayout(line, row, 1)

    def _show_numbers(self) -> None:
        chosen = self.frames.currentIndex()
        self.every.setVisible(chosen == _EVERY)
        self.per_second.setVisible(chosen == _PER_SECOND)

    def _keep_order(self, changed: float, other: DecimalBox) -> None:
        """Drop the other end of the time range where it is not on its side of this one."""
        if self.end.value() and self.end.value() <= self.begin.value() and changed:
            other.setValue(0.0)


class AnalysisOptions(RunOptions):
    """The same, with what an analysis alone can do: further files, and profiles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.per_face = WholeBox(1, MOST_PER_FACE, PER_FACE)
        self.per_face.setSuffix(translate("batch", " per face"))
        self.per_face.setAccessibleName(translate("batch", "Thumbnails per face"))
        self.make_as_high(self.per_face)
        self.tree = _FurtherFiles(
            translate("batch", "Also one CSV file per video and per folder of pictures"),
            translate("batch", "Keep the folders of the input, with an index"),
        )
        self.thumbnails = _FurtherFiles(
            translate("batch", "Save thumbnails of faces (they show real people)"),
            translate("batch", "Save the faces of the highest quality as PNG files"),
            self.per_face,
        )
        self.profile_name = label(wraps=False)
        self.load = QPushButton(translate("batch", "Load profile…"))
        self.load.setToolTip(translate("batch", "Take all settings from a TOML file, as --profile-file does"))
        self.without_profile = QPushButton(translate("batch", "Use preferences"))
        self.without_profile.setToolTip(translate("batch", "Detect faces as set in the preferences"))
        self.save = QPushButton(translate("batch", "Save profile…"))
        self.save.setToolTip(translate("batch", "Save all settings and the model's SHA-256 as a TOML file"))
        for files, caption in ((self.tree, translate("batch", "Further files")), (self.thumbnails, "")):
            row = self._grid.rowCount()
            self._grid.addWidget(label(caption, "caption", wraps=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(files, row, 1)
            files.box.toggled.connect(lambda: self.changed.emit())
        self.add_line(
            translate("batch", "Profile"), self.profile_name, self.load, self.without_profile, self.save
        )
        self.show_profile("")

    def choices(self, part: TimeRange) -> RunChoices:
        """All of it, for this part of each video."""
        folders = self.tree.chosen, self.thumbnails.chosen
        return RunChoices(part, self.sampling, self._minimum_quality, *folders, self.per_face.value())

    def show_profile(self, name: str) -> None:
        """Say which profile the settings come from; empty for none."""
        none = translate("batch", "None: face detection as in the preferences")
        self.profile_name.setText(name or none)
        self.without_profile.setVisible(bool(name))
        self.changed.emit()

    def propose(self, rows: Path) -> None:
        """Let further files lie beside the rows."""
        self.tree.propose(tree_beside(rows))
        self.thumbnails.propose(thumbnails_beside(rows))


class _FurtherFiles(QWidget):
    """A box that asks for further files, and below it the folder that they go to."""

    def __init__(self, text: str, explanation: str, *beside: QWidget) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.box.setToolTip(explanation)
        self._where = path_line()
        self.button = QPushButton(translate("batch", "Change…"))
        self.button.setToolTip(translate("batch", "Choose the folder"))
        self._folder: Path | None = None
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.box, *beside):
            line.addWidget(widget)
        line.addStretch(1)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(24, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self._where, 1)
        below.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._below)
        for widget in (self._below, *beside):
            widget.hide()
            self.box.toggled.connect(widget.setVisible)
        self.button.clicked.connect(self._ask)

    @property
    def chosen(self) -> str:
        """The folder; empty where no files are wanted."""
        return str(self._folder) if self._folder and self.box.isChecked() else ""

    def propose(self, folder: Path) -> None:
        """Let the files go there."""
        self._folder = folder
        self._where.setText(breakable(str(folder)))

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("batch", "Choose a folder"))
        if folder:
            self.propose(Path(folder))


def _seconds(nothing: str) -> DecimalBox:
    box = DecimalBox(0.0, _MAX_SECONDS, 0.0)
    box.setSuffix(" s")
    box.setSpecialValueText(nothing)
    return box
