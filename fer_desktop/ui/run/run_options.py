"""What else can be chosen for a run, behind “More options”: frames, quality, further files, a profile."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from fer_desktop.analysis.face_thumbnails import MOST_PER_FACE, PER_FACE
from fer_desktop.analysis.output.sidecar import identity_of
from fer_desktop.base.frame_sampling import ALL_FRAMES, MOST_EVERY, MOST_PER_SECOND, FrameSampling
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.number_boxes import ChoiceBox, DecimalBox, WholeBox
from fer_desktop.ui.widgets.page_parts import CollapsibleSection, fit_texts, label
from fer_desktop.ui.widgets.plain_text import path_line

_LONGEST: Final = 1_000_000.0
"""Seconds of a video that can be chosen."""
_ALL, _EVERY, _PER_SECOND = range(3)


@dataclass(frozen=True)
class RunChoices:
    """What was chosen of these, as ``RunCommand`` has it.

    Attributes:
        part: What is analysed of each video.
        sampling: Which frames of that.
        minimum_quality: Faces below this count in no figure, 0..1.
        out_folder: Where the rows of each input go too; empty: nowhere.
        thumbnails: Where pictures of faces go; empty: nowhere.
        per_face: How many of each.
    """

    part: TimeRange = WHOLE_VIDEO
    sampling: FrameSampling = ALL_FRAMES
    minimum_quality: float = 0.0
    out_folder: str = ""
    thumbnails: str = ""
    per_face: int = PER_FACE

    @property
    def identity(self) -> dict[str, Any]:
        """What rows have in their provenance of it."""
        return identity_of(self.part, self.sampling, self.minimum_quality)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of a ``RunCommand``."""
        return {
            "begin": self.part.begin,
            "end": self.part.end,
            "every": self.sampling.every,
            "per_second": self.sampling.per_second,
            "minimum_quality": self.minimum_quality,
            "out_folder": self.out_folder,
            "thumbnails": self.thumbnails,
            "thumbnails_per_face": self.per_face,
        }


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
        self.quality = DecimalBox(0.0, 1.0, 0.0)
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

    def choices(self, part: TimeRange) -> RunChoices:
        """All of it, for this part of each video."""
        return RunChoices(part, self.sampling, self.quality.value())

    def take(self, part: TimeRange, sampling: FrameSampling, minimum_quality: float) -> None:
        """Choose these, as a profile has them."""
        boxes = (self.frames, self.every, self.per_second, self.begin, self.end, self.quality)
        blocked = [QSignalBlocker(box) for box in boxes]
        self.begin.setValue(part.begin)
        self.end.setValue(part.end or 0.0)
        self.quality.setValue(minimum_quality)
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

    def add_line(self, caption: str, *widgets: QWidget) -> None:
        """Add a line below the others; what room is left stays empty."""
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
        self.tree = _FolderLine(
            self,
            translate("batch", "Also one CSV file per video and per folder of pictures"),
            translate("batch", "Keep the folders of the input, with an index"),
        )
        self.thumbnails = _FolderLine(
            self,
            translate("batch", "Save thumbnails of faces (they show real people)"),
            translate("batch", "Save the faces of the highest quality as PNG files"),
        )
        self.per_face = WholeBox(1, MOST_PER_FACE, PER_FACE)
        self.per_face.setSuffix(translate("batch", " per face"))
        self.per_face.setAccessibleName(translate("batch", "Thumbnails per face"))
        self.profile_name = label(wraps=False)
        self.load = QPushButton(translate("batch", "Load profile…"))
        self.load.setToolTip(translate("batch", "Take all settings from a TOML file, as --profile-file does"))
        self.without_profile = QPushButton(translate("batch", "Use preferences"))
        self.without_profile.setToolTip(translate("batch", "Detect faces as set in the preferences"))
        self.save = QPushButton(translate("batch", "Save profile…"))
        self.save.setToolTip(translate("batch", "Save all settings and the model's SHA-256 as a TOML file"))
        self.add_line(translate("batch", "Further files"), self.tree.box, self.tree.button)
        self.add_line("", self.tree.where)
        self.add_line("", self.thumbnails.box, self.per_face, self.thumbnails.button)
        self.add_line("", self.thumbnails.where)
        self.add_line(
            translate("batch", "Profile"), self.profile_name, self.load, self.without_profile, self.save
        )
        self.show_profile("")
        self.thumbnails.box.toggled.connect(self.per_face.setVisible)
        self.per_face.hide()

    def choices(self, part: TimeRange) -> RunChoices:
        """All of it, for this part of each video."""
        folders = self.tree.chosen, self.thumbnails.chosen
        return RunChoices(part, self.sampling, self.quality.value(), *folders, self.per_face.value())

    def show_profile(self, name: str) -> None:
        """Say which profile the settings come from; empty for none."""
        none = translate("batch", "None: face detection as in the preferences")
        self.profile_name.setText(name or none)
        self.without_profile.setVisible(bool(name))
        self.changed.emit()

    def propose(self, rows: Path) -> None:
        """Let further files lie beside the rows."""
        self.tree.propose(rows.with_suffix(""))
        self.thumbnails.propose(rows.with_name(f"{rows.stem} thumbnails"))


class _FolderLine:
    """A box that asks for further files, the folder that they go to, and a button that changes it."""

    def __init__(self, options: RunOptions, text: str, explanation: str) -> None:
        self.box = QCheckBox(text)
        self.box.setToolTip(explanation)
        self.where = path_line()
        self.button = QPushButton(translate("batch", "Change…"))
        self.button.setToolTip(translate("batch", "Choose the folder"))
        self._folder: Path | None = None
        self.box.toggled.connect(self._show)
        self.box.toggled.connect(lambda: options.changed.emit())
        self.button.clicked.connect(lambda: self._ask(options))
        self._show(False)

    @property
    def chosen(self) -> str:
        """The folder; empty where no files are wanted."""
        return str(self._folder) if self._folder and self.box.isChecked() else ""

    def propose(self, folder: Path) -> None:
        """Let the files go there."""
        self._folder = folder
        self.where.setText(breakable(str(folder)))

    def _show(self, wanted: bool) -> None:
        self.where.setVisible(wanted)
        self.button.setVisible(wanted)

    def _ask(self, options: RunOptions) -> None:
        folder = QFileDialog.getExistingDirectory(options, translate("batch", "Choose a folder"))
        if folder:
            self.propose(Path(folder))
            options.changed.emit()


def _seconds(nothing: str) -> DecimalBox:
    box = DecimalBox(0.0, _LONGEST, 0.0)
    box.setSuffix(" s")
    box.setSpecialValueText(nothing)
    return box
