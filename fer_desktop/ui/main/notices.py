"""Notices: what dropping files does, what readings mean, and what to try where no face was found."""

from collections.abc import Callable
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSettings, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.disclaimer import DISCLAIMER
from fer_desktop.base.i18n import translate
from fer_desktop.explain.no_face import picture_advice
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.page_parts import ColumnArea, titled
from fer_desktop.vision.types import Analysis

DROP_HINT = translate("window", "Drop to open")


class DropHint(QWidget):
    """Lies over another widget, as large as that, and lets the pointer through."""

    def __init__(self, over: QWidget) -> None:
        """Hidden until ``show``.

        Args:
            over: What it lies over, and its owner.
        """
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(DROP_HINT)
        over.installEventFilter(self)
        self.hide()

    def show(self) -> None:
        """Cover all of the other widget."""
        self.setGeometry(self._over.rect())
        self.raise_()
        super().show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the widget below."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a dashed frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        veil = palette.window().color()
        veil.setAlpha(215)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(palette.highlight().color(), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), 8, 8)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(palette.windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, DROP_HINT)


_SETTING: Final = "note/seen"
_LINE: Final = 72
"""Letters of average width in a line of text."""


class DisclaimerDialog(QDialog):
    """Some short paragraphs and a button.

    Attributes:
        not_again: Whether the next start shows it too; hidden when the person asked for the note.
    """

    def __init__(self, by_itself: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "What a prediction says")))
        points = QWidget()
        column = QVBoxLayout(points)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for point in DISCLAIMER:
            text = QLabel(f"<b>{escape(point.heading)}.</b> {escape(point.text)}")
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setWordWrap(True)
            column.addWidget(text)
        self.not_again = QCheckBox(translate("window", "Do not show again"))
        self.not_again.setToolTip(translate("window", "Also in the Help menu"))
        self.not_again.setChecked(True)
        self.not_again.setVisible(by_itself)
        close = QPushButton(translate("window", "Continue") if by_itself else translate("window", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 16)
        row.addWidget(self.not_again)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        area = ColumnArea(points)
        layout.addWidget(area, 1)
        layout.addLayout(row)
        area.fit_window(_LINE * self.fontMetrics().averageCharWidth() + 48)
        close.setFocus()


def show_note(parent: QWidget) -> DisclaimerDialog:
    """Show the note because somebody asked for it."""
    return _open(DisclaimerDialog(by_itself=False, parent=parent))


def show_note_at_first(parent: QWidget, settings: QSettings) -> None:
    """Show the note, unless an earlier start did and the person wants it no more."""
    if not shows_note_again(settings):
        return
    note = _open(DisclaimerDialog(by_itself=True, parent=parent))
    note.finished.connect(lambda: show_note_again(settings, not note.not_again.isChecked()))


def shows_note_again(settings: QSettings | None) -> bool:
    """Whether the next start shows the note."""
    return settings is not None and str(settings.value(_SETTING, "false")) != "true"


def show_note_again(settings: QSettings | None, wanted: bool) -> None:
    """Have the next start show the note, or not."""
    if settings is not None:
        settings.setValue(_SETTING, "false" if wanted else "true")


def _open(note: DisclaimerDialog) -> DisclaimerDialog:
    note.finished.connect(note.deleteLater)
    # The picture goes on behind it.
    note.open()
    return note


_ABOUT_FACES: Final = "faces"


class NoFaceNotice(QObject):
    """Speaks of still pictures only: before a camera, and in a video, there is often nobody."""

    def __init__(
        self,
        message_bar: MessageBar,
        clock: DisplayClock,
        control: LiveControl,
        set_up: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """Connect.

        Args:
            message_bar: Shows the notice, unless it has something else to say.
            clock: Tells of each analysis.
            control: Knows what is shown, and how faces are found.
            set_up: Lets the person set how faces are found.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._message_bar, self._control, self._set_up = message_bar, control, set_up
        self._closed: object = None
        clock.analysed.connect(self._look)
        message_bar.closed.connect(self._leave_alone)

    def _look(self, analysis: Analysis) -> None:
        in_video = self._control.pages is None or analysis.position is not None
        if analysis.faces or in_video:
            self._message_bar.withdraw(_ABOUT_FACES)
            return
        other = self._message_bar.message is not None and self._message_bar.topic != _ABOUT_FACES
        if self._closed == self._searched or other:
            return
        advice = picture_advice(analysis.frame_size, self._control.finding)
        set_up = translate("window", "Face detection…")
        self._message_bar.tell(advice, action=set_up, step=self._set_up, topic=_ABOUT_FACES)

    @property
    def _searched(self) -> object:
        """What was opened, and how it is searched."""
        return self._control.targets, self._control.finding

    def _leave_alone(self, topic: str) -> None:
        """Whoever closes it has read it: it comes again for other pictures and other settings."""
        if topic == _ABOUT_FACES:
            self._closed = self._searched
