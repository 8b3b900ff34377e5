"""A line for each face over the last minute: its top prediction, or one emotion."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QColor
from PySide6.QtWidgets import QMenu, QToolButton

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.live.reading_history import ReadingHistory, Readings, combined
from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.panels.timeline_figures import DRAW_EVERY_MS
from fer_desktop.ui.settings.theme import FACE_SERIES
from fer_desktop.vision.captions import numbered_title
from fer_desktop.vision.types import FaceReading

MOST_LINES: Final = 6
"""Faces that have a line: of more, those with the lowest numbers that were seen in the last minute."""
_POINTS: Final = 241
_LETTERS: Final = 20
_DASHES: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (5.0, 2.0),
    (1.0, 2.0),
    (6.0, 2.0, 1.0, 2.0),
    (10.0, 3.0),
    (6.0, 2.0, 1.0, 2.0, 1.0, 2.0),
)


class FaceTitles:
    """What the faces of a history are called, so that merged ones are one line."""

    def __init__(self, history: ReadingHistory) -> None:
        """Know no face yet."""
        self._history = history
        self._titles: dict[int, tuple[int, str]] = {}

    def note(self, faces: Iterable[FaceReading]) -> None:
        """Take note of number and title of faces, after they were put into the history."""
        self._titles |= {
            face.face_id: (face.number, numbered_title(face.number, face.name)) for face in faces
        }
        kept = set(self._history.face_ids)
        self._titles = {face_id: title for face_id, title in self._titles.items() if face_id in kept}

    def clear(self) -> None:
        """Forget all faces."""
        self._titles = {}

    @property
    def numbers(self) -> dict[int, str]:
        """The titles by the number that stands at a face, the lowest first."""
        return dict(sorted(self._titles.values()))

    def short(self, number: int) -> str:
        """What the faces with this number are called, in at most ``_LETTERS`` letters."""
        title = self.numbers[number]
        return title if len(title) <= _LETTERS else f"{title[: _LETTERS - 1]}…"

    def readings(self, number: int) -> Readings | None:
        """All readings of the faces at which a number stands; None where there are none."""
        ids = sorted(face_id for face_id, (its, _) in self._titles.items() if its == number)
        parts = [part for part in map(self._history.of, ids) if part is not None]
        return combined(parts) if len(parts) > 1 else next(iter(parts), None)


def face_lines(
    titles: FaceTitles, emotion: int | None, ends: tuple[float, float], origin: float
) -> list[Series]:
    """A line for each face that was read within the axis, told apart by colour, dashes and title.

    Args:
        titles: The faces.
        emotion: Its number in the model's order; None: the top prediction, whichever it is.
        ends: Where the axis begins and ends, in seconds.
        origin: The time of the history at 0 on the axis.
    """
    x = np.linspace(*ends, _POINTS)
    lines: list[Series] = []
    for number, title in titles.numbers.items():
        readings = titles.readings(number)
        if readings is None or len(lines) == MOST_LINES:
            continue
        y = _values(readings, emotion, x + origin)
        if np.isfinite(y).any():
            colour, dash = FACE_SERIES[len(lines)], _DASHES[len(lines)]
            lines.append(Series(title, x, y, QColor(colour), dots=False, dash=dash))
    return lines


class FacesChart(LineChart):
    """A line for each face, made ten times a second at most."""

    def __init__(self, x_axis: Axis, y_axis: Axis) -> None:
        """Show no face yet."""
        super().__init__(translate("panels", "Timeline of all faces"), x_axis, y_axis)
        self._wanted: Callable[[], Sequence[Series]] | None = None
        self._what: object = None
        self._pace = QTimer(self, interval=DRAW_EVERY_MS, singleShot=True)
        self._pace.timeout.connect(self._draw)

    def show_faces(
        self, titles: FaceTitles, emotion: int | None, ends: tuple[float, float], origin: float
    ) -> None:
        """Show them as ``face_lines`` makes them: other faces or another emotion at once, new values soon."""
        self._wanted = partial(face_lines, titles, emotion, ends, origin)
        what = emotion, ends, titles.numbers
        if what != self._what or not self._pace.isActive():
            self._what = what
            self._draw()

    def _draw(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._pace.start()
            self.show_series(wanted())


class FacesButton(QToolButton):
    """Shows all faces instead of the selected one; its menu says what of them.

    Signals:
        changed: All faces are wanted, or no more, or another emotion of them.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Begin with the selected face alone."""
        super().__init__()
        self.setText(translate("panels", "All faces"))
        self.setToolTip(translate("panels", "Show a line for each face, not the selected one alone"))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.emotion: int | None = None
        self._source = ""
        self.toggled.connect(lambda _: self.changed.emit())
        self.show_labels(())
        self.hide()

    def show_labels(self, labels: Sequence[str]) -> None:
        """Offer the emotions of another model, and show the selected face alone again."""
        self.setChecked(False)
        self.emotion = None
        menu, group = QMenu(self), QActionGroup(self)
        names = [translate("panels", "Top prediction"), *map(shown_name, labels)]
        for index, name in enumerate(names):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(index == 0)
            action.setData(index - 1)
            group.addAction(action)
        group.triggered.connect(lambda action: self._choose(action.data()))
        self.setMenu(menu)

    def follow(self, source: str) -> None:
        """Show the selected face alone again if this is another source than before."""
        if source != self._source:
            self._source = source
            self.setChecked(False)

    def offer(self, faces: int) -> None:
        """Appear where there are several faces; stay while all are shown."""
        self.setVisible(faces > 1 or self.isChecked())

    def _choose(self, index: int) -> None:
        self.emotion = index if index >= 0 else None
        if self.isChecked():
            self.changed.emit()
        else:
            self.setChecked(True)


def _values(readings: Readings, emotion: int | None, at: np.ndarray) -> np.ndarray:
    """(times,) what was read last at each time; NaN where the face was not read."""
    last = np.searchsorted(readings.times, at, side="right") - 1
    rows = readings.probabilities[np.maximum(last, 0)]
    values = rows.max(axis=1) if emotion is None else rows[:, emotion]
    return np.where((last >= 0) & (at <= readings.times[-1]), values, np.nan)
