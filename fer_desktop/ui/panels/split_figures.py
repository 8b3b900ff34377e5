"""The line above stored figures: on which faces they were taken, and the choice where there are several."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.models.bundle_figures import NOT_MEASURED, StoredFigures, all_figures
from fer_desktop.ui.widgets.page_parts import fit_texts
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.bundle import ModelBundle

WIDEST: Final = 240
"""Pixels; names of data can be long."""


class SplitChoice(QWidget):
    """A list of splits, where there are several, and how good the model is on the chosen one.

    Signals:
        changed: The figures to show, ``StoredFigures``, or None for a model that was never measured.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[StoredFigures, ...] = ()
        self.list = QComboBox()
        self.list.setAccessibleName(translate("panels", "Evaluated faces"))
        self.list.setToolTip(translate("panels", "Faces that the model was evaluated on (split)"))
        self.list.setMaximumWidth(WIDEST)
        self.list.currentIndexChanged.connect(self._show)
        self._caption = PlainLabel()
        self._caption.setObjectName("caption")
        self._caption.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list)
        layout.addWidget(self._caption, 1)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._caption.text()

    @property
    def figures(self) -> StoredFigures | None:
        """The chosen split's figures; None for a model that was never measured."""
        index = self.list.currentIndex()
        return self._all[index] if 0 <= index < len(self._all) else None

    def show_model(self, bundle: ModelBundle) -> None:
        """Offer the splits of another model, that one chosen which says most about new faces."""
        self._all = all_figures(bundle)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([figures.title for figures in self._all])
        fit_texts(self.list)
        self.list.blockSignals(False)
        self.list.setVisible(len(self._all) > 1)
        self._show()

    def _show(self) -> None:
        figures = self.figures
        if figures is None:
            self._caption.setText(NOT_MEASURED)
        else:
            self._caption.setText(figures.accuracy_line if len(self._all) > 1 else figures.caption)
        self.changed.emit(figures)


def lay_out_chart(panel: QWidget, splits: SplitChoice, chart: QWidget, empty: QLabel, text: QLabel) -> None:
    """Lay out a page of stored figures: the split, a chart or why there is none, its meaning."""
    empty.setWordWrap(True)
    empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
    empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(12, 8, 12, 8)
    layout.setSpacing(4)
    layout.addWidget(splits)
    layout.addWidget(chart, 1)
    layout.addWidget(empty, 1)
    layout.addWidget(text)
