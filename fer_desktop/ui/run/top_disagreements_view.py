"""The faces on which two models disagree, the most confident disagreements first."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.analysis.top_disagreements import EACH, Disagreement, TopDisagreements
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, shown_number, translate
from fer_desktop.ui.run.disagreement_cards import CardList
from fer_desktop.ui.widgets.plain_text import PlainLabel

NOTHING: Final = translate(
    "compare", "Faces on which the models disagree appear here, the most confident disagreements first."
)
NO_DIFFERENCE: Final = translate("compare", "The models agree on every face read so far.")
AGREED: Final = translate(
    "compare", "The models agree here. Other cells of the table show where they disagree."
)
NONE_HERE: Final = translate("compare", "There is no face here on which the models disagree.")
SORTED: Final = translate(
    "compare",
    "Sorted by the lower confidence of both. For each pair of emotions, the {n} most confident are shown, in "
    "a video one per second; an export has all.",
)
_SOON_MS: Final = 400
"""Between two times that the list is put in order anew, while faces keep coming."""


class TopDisagreementsView(QWidget):
    """A line that says how many there are, and their cards.

    Signals:
        opened: A face was chosen, to be looked at: its ``Disagreement``.
        all_asked: All faces are to be shown again, not those of one cell.
    """

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No face is there yet."""
        super().__init__(parent)
        self._top = TopDisagreements()
        self._wanted = ("", "")
        self._counted, self._began = 0, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._arrange)
        self._count = PlainLabel()
        self._count.setObjectName("caption")
        self._count.setWordWrap(True)
        self._count.setToolTip(f"<p>{SORTED.format(n=EACH)}</p>")
        self.show_all = QPushButton(translate("compare", "Show all"))
        self.show_all.setToolTip(translate("compare", "Show the disagreements of the whole table again"))
        self.show_all.clicked.connect(self.all_asked)
        self._nothing = PlainLabel(NOTHING)
        self._nothing.setObjectName("caption")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.cards = CardList(self)
        self.cards.chosen.connect(self._open)
        above = QHBoxLayout()
        above.addWidget(self._count, 1)
        above.addWidget(self.show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(above)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.cards)
        layout.addLayout(self._stack, 1)
        self._arrange()

    @property
    def faces(self) -> tuple[Disagreement, ...]:
        """What is shown, in order."""
        return self.cards.cards.faces

    @property
    def count(self) -> str:
        """How many are shown, in words."""
        return self._count.text()

    @property
    def nothing(self) -> str:
        """What is said in place of faces; empty while there are some."""
        return "" if self.faces else self._nothing.text()

    def begin(self) -> None:
        """Forget all faces: another comparison begins."""
        self._top, self._wanted = TopDisagreements(), ("", "")
        self._counted, self._began = 0, False
        self._arrange()

    def add(self, faces: list[Disagreement]) -> None:
        """Take further faces; they are shown a little later, where they belong."""
        for face in faces:
            self._top.add(face)
        self._soon()

    def show_count(self, count: int) -> None:
        """Say on how many faces of those in question both disagree."""
        if count != self._counted or not self._began:
            self._counted, self._began = count, True
            self._soon()

    def want(self, first: str, second: str, count: int) -> None:
        """Show only faces of which A and B say this.

        Args:
            first: What A says; empty: anything.
            second: What B says; empty: anything.
            count: On how many such faces both disagree.
        """
        self._wanted, self._counted = (first, second), count
        self.cards.scrollToTop()
        self._arrange()

    def arrange(self) -> None:
        """Show at once what came last."""
        self._arrange()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _arrange(self) -> None:
        self._timer.stop()
        self.cards.show_faces(self._top.faces(*self._wanted))
        shown = len(self.faces)
        self._stack.setCurrentIndex(1 if shown else 0)
        first, second = self._wanted
        if not self._began:
            self._nothing.setText(NOTHING)
        elif first and first == second:
            self._nothing.setText(AGREED)
        else:
            self._nothing.setText(NONE_HERE if first or second else NO_DIFFERENCE)
        self._count.setText(self._count_text(shown) if shown else "")
        self.show_all.setVisible(bool(first or second))

    def _count_text(self, shown: int) -> str:
        first, second = self._wanted
        said = []
        if first:
            said.append(translate("compare", "A predicts {emotion}.").format(emotion=shown_name(first)))
        if second:
            said.append(translate("compare", "B predicts {emotion}.").format(emotion=shown_name(second)))
        count = max(self._counted, shown)
        if count == shown:
            one, many = translate("compare", "{n} disagreement."), translate("compare", "{n} disagreements.")
            said.append(counted(count, one, many))
        else:
            some = translate("compare", "The {shown} most confident of {n} disagreements.")
            said.append(some.format(shown=shown_number(shown), n=shown_number(count)))
        if not (first or second):
            said.append(translate("compare", "Click a face to show the picture."))
        return " ".join(said)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole))
