"""The faces on which two models differ, the most confident differences first."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.analysis.top_disagreements import EACH, Differing, Strongest
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.ui.run.difference_cards import CardList

NOTHING: Final = translate(
    "compare", "The faces on which both differ stand here, those first of which both are sure."
)
NO_DIFFERENCE: Final = translate("compare", "Both say the same of every face that was read so far.")
AGREED: Final = translate(
    "compare", "Here both say the same. Other cells of the table show where they differ."
)
NONE_HERE: Final = translate("compare", "There is no face here on which both differ.")
SORTED: Final = translate(
    "compare",
    "Sorted by the less sure of both. Of each two emotions the {n} surest are shown, in a video one in each "
    "second; an export has all.",
)
_SOON_MS: Final = 400
"""Between two times that the list is put in order anew, while faces keep coming."""


class DifferencesView(QWidget):
    """A line that says how many there are, and their cards.

    Signals:
        opened: A face was chosen, to be looked at: its ``Differing``.
        all_asked: All faces are to be shown again, not those of one cell.
    """

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No face is there yet."""
        super().__init__(parent)
        self._strongest = Strongest()
        self._wanted = ("", "")
        self._counted, self._began = 0, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._arrange)
        self._count = QLabel()
        self._count.setObjectName("caption")
        self._count.setWordWrap(True)
        self._count.setToolTip(f"<p>{SORTED.format(n=EACH)}</p>")
        self.show_all = QPushButton(translate("compare", "Show all"))
        self.show_all.setToolTip(translate("compare", "Show the differences of the whole table again"))
        self.show_all.clicked.connect(self.all_asked)
        self._nothing = QLabel(NOTHING)
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
    def faces(self) -> tuple[Differing, ...]:
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
        self._strongest, self._wanted = Strongest(), ("", "")
        self._counted, self._began = 0, False
        self._arrange()

    def add(self, faces: list[Differing]) -> None:
        """Take further faces; they are shown a little later, where they belong."""
        for face in faces:
            self._strongest.add(face)
        self._soon()

    def show_count(self, differing: int) -> None:
        """Say on how many faces of those in question both differ."""
        if differing != self._counted or not self._began:
            self._counted, self._began = differing, True
            self._soon()

    def want(self, first: str, second: str, differing: int) -> None:
        """Show only faces of which A and B say this.

        Args:
            first: What A says; empty: anything.
            second: What B says; empty: anything.
            differing: On how many such faces both differ.
        """
        self._wanted, self._counted = (first, second), differing
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
        self.cards.show_faces(self._strongest.faces(*self._wanted))
        shown = len(self.faces)
        self._stack.setCurrentIndex(1 if shown else 0)
        first, second = self._wanted
        if not self._began:
            self._nothing.setText(NOTHING)
        elif first and first == second:
            self._nothing.setText(AGREED)
        else:
            self._nothing.setText(NONE_HERE if first or second else NO_DIFFERENCE)
        self._count.setText(self._count_words(shown) if shown else "")
        self.show_all.setVisible(bool(first or second))

    def _count_words(self, shown: int) -> str:
        first, second = self._wanted
        said = []
        if first:
            said.append(translate("compare", "A says {emotion}.").format(emotion=shown_name(first)))
        if second:
            said.append(translate("compare", "B says {emotion}.").format(emotion=shown_name(second)))
        counted = max(self._counted, shown)
        if counted == shown:
            said.append(translate("compare", "{n} different.").format(n=shown_number(counted)))
        else:
            some = translate("compare", "The {shown} surest of {n} different.")
            said.append(some.format(shown=shown_number(shown), n=shown_number(counted)))
        if not (first or second):
            said.append(translate("compare", "A click shows the picture."))
        return " ".join(said)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole))
