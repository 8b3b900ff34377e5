"""What the tiles of the filmstrip show: one row a picture, filled in as it becomes known."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QImage

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.live.thumbnails import Thumbnail
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.vision.inference.reject_option import NOT_SURE, is_below
from fer_desktop.vision.types import Analysis
from training.core.media import VIDEO_SUFFIXES, has_suffix

MOST_BYTES: Final = 32_000_000
"""Memory for small copies; some 900 tiles on a usual screen. The ones not looked at for longest go first."""

Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TileReading:
    """What a picture was read as, in short.

    Attributes:
        label: The largest face's emotion; empty where no face was found.
        probability: Its probability, 0..1.
        faces: How many faces there are.
    """

    label: str
    probability: float
    faces: int

    def caption(self, confidence_threshold: float) -> str:
        """As the tile says it: ``Happy``, ``Happy +2`` with two more faces, ``uncertain``, ``no face``."""
        if not self.label:
            return translate("window", "no face")
        label = NOT_SURE if is_below(self.probability, confidence_threshold) else self.label
        return f"{shown_name(label)} +{self.faces - 1}" if self.faces > 1 else shown_name(label)


class FilmstripModel(QStringListModel):
    """Rows in the order of the pages.

    The names are kept by Qt, because it asks for the number of rows once for each of them. What changes is
    told by a signal of its own: Qt's, ``dataChanged``, makes a list lay out all of its rows anew.

    Signals:
        changed: The row that is to be painted anew; -1 for all.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self._rows: dict[str, int] = {}
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._problems: dict[int, str] = {}
        self._readings: dict[int, TileReading] = {}
        self._videos: dict[int, bool] = {}
        self._bytes = 0
        self.shown = -1
        self.confidence_threshold = 0.0

    def begin(self, paths: Sequence[Path]) -> None:
        """Show other pictures; of none is anything known yet."""
        self._paths = tuple(paths)
        self._rows = {str(path): row for row, path in enumerate(self._paths)}
        self._images.clear()
        self._problems.clear()
        self._readings.clear()
        self._videos.clear()
        self._bytes = 0
        self.shown = -1
        self.setStringList([printable(path.name) for path in self._paths])

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, by row."""
        return self._paths

    def forget_readings(self) -> None:
        """Another model reads from now on."""
        self._readings.clear()
        self.changed.emit(-1)

    def mark(self, row: int) -> None:
        """Mark the one that is shown large."""
        before, self.shown = self.shown, row
        self.changed.emit(before)
        self.changed.emit(row)

    def doubt(self, confidence_threshold: float) -> None:
        """Show readings under this probability, 0..1, as uncertain."""
        self.confidence_threshold = confidence_threshold
        self.changed.emit(-1)

    def take_reading(self, analysis: Analysis) -> None:
        """Show what a picture was read as; a video has no one reading."""
        row = self.row_of(analysis.source)
        if row is None or analysis.position is not None:
            return
        self._readings[row] = _in_short(analysis)
        self.changed.emit(row)

    def take_earlier(self, readings: Iterable[tuple[int, TileReading]]) -> None:
        """Show what pictures were read as earlier, by row; what is read while they are shown stays."""
        for row, reading in readings:
            self._readings.setdefault(row, reading)
        self.changed.emit(-1)

    def take_thumbnail(self, thumbnail: Thumbnail) -> None:
        """Show a small copy, or that there is none."""
        row = self.row_of(str(thumbnail.path))
        if row is None:
            return
        self._videos[row] = thumbnail.video
        if thumbnail.bgr is None:
            self._problems[row] = thumbnail.problem
        else:
            self._keep(row, to_qimage(thumbnail.bgr))
        self.changed.emit(row)

    def row_of(self, source: str) -> int | None:
        """The row of a file; of one that was opened twice, the marked one or else the last."""
        if 0 <= self.shown < len(self._paths) and str(self._paths[self.shown]) == source:
            return self.shown
        return self._rows.get(source)

    def image(self, row: int) -> QImage | None:
        """The small copy, if it is there; it counts as looked at."""
        image = self._images.get(row)
        if image is not None:
            self._images.move_to_end(row)
        return image

    def problem(self, row: int) -> str:
        """Why a file cannot be read; empty if it can, or is not known yet."""
        return self._problems.get(row, "")

    def reading(self, row: int) -> TileReading | None:
        """What it was read as, if it was."""
        return self._readings.get(row)

    def is_video(self, row: int) -> bool:
        """Whether it is a video: by its name, until its small copy says what it holds."""
        known = self._videos.get(row)
        return has_suffix(self._paths[row], VIDEO_SUFFIXES) if known is None else known

    def missing(self, rows: Sequence[int]) -> list[Path]:
        """The files among these rows of which there is no small copy yet, and no reason why not."""
        return [self._paths[row] for row in rows if row not in self._images and row not in self._problems]

    @property
    def kept_bytes(self) -> int:
        """Memory that the small copies take."""
        return self._bytes

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names and explanations; what is painted is asked for by the methods above."""
        row = index.row()
        if not index.isValid() or row >= len(self._paths):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(self._explanation(row)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            position = translate("window", "{place} of {count}").format(place=row + 1, count=len(self._paths))
            return ", ".join([*self._explanation(row), position])
        return super().data(index, role)

    def _explanation(self, row: int) -> list[str]:
        lines = [printable(self._paths[row].name)]
        reading = self._readings.get(row)
        if row in self._problems:
            lines.append(printable(self._problems[row]))
        elif reading is not None:
            caption = reading.caption(self.confidence_threshold)
            looks = translate("window", "looks {words}, {probability}")
            said = looks.format(words=caption, probability=shown_percent(reading.probability))
            lines.append(said if reading.label else caption)
        elif self.is_video(row):
            lines.append(translate("window", "video"))
        return lines

    def _keep(self, row: int, image: QImage) -> None:
        before = self._images.pop(row, None)
        self._bytes += image.sizeInBytes() - (before.sizeInBytes() if before else 0)
        self._images[row] = image
        while self._bytes > MOST_BYTES and len(self._images) > 1:
            _, oldest = self._images.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()


def _in_short(analysis: Analysis) -> TileReading:
    if not analysis.faces:
        return TileReading("", 0.0, 0)
    face = max(analysis.faces, key=lambda each: each.box.area)
    return TileReading(face.label, face.probability, len(analysis.faces))


def printable(text: str) -> str:
    """A file's name as Qt can take it: bytes that are no letters in any script become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
