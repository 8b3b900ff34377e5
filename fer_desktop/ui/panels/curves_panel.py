"""The stored training history as curves."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, translate
from fer_desktop.ui.settings.theme import SERIES
from training.core.bundle import BundleError, ModelBundle
from training.core.history import CROSS_ENTROPY_TITLE, TRAINING_LOSS, loss_axes


class CurvesPanel(QWidget):
    """Accuracy and loss on training and validation faces by epoch; drawn when it is first looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self._caption.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        # Docks do not ask how high a wrapped text is; without this the plot would take a line of it.
        self._caption.setMinimumHeight(2 * self._caption.fontMetrics().lineSpacing())
        self._layout.addWidget(self._caption)
        self._layout.addStretch(0)
        self._bundle: ModelBundle | None = None
        self._stale = False
        self._plot: QWidget | None = None

    @property
    def drawn(self) -> bool:
        """Whether there is a plot."""
        return self._plot is not None

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the history of another model."""
        self._bundle, self._stale = bundle, True
        self.update()

    def rename_model(self, bundle: ModelBundle) -> None:
        """Go on with the same model under another name; its history is the same."""
        self._bundle = bundle

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._bundle is not None:
            self.show_model(self._bundle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make the plot once somebody sees the panel; a tab behind another is shown, but not painted."""
        super().paintEvent(event)
        if self._stale:
            QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        bundle = self._bundle
        if bundle is None or not self._stale:
            return
        self._stale = False
        if self._plot is not None:
            self._layout.removeWidget(self._plot)
            self._plot.deleteLater()
            self._plot = None
        try:
            rows = bundle.history()
        except BundleError as error:
            self._caption.setText(str(error))
            return
        last = rows[-1]
        validated = translate(
            "panels",
            "{epochs}; at the end {training:.1%} of the training faces, which are changed at random, and "
            "{validation:.1%} of the validation faces.",
        )
        trained = translate(
            "panels",
            "{epochs}; at the end {training:.1%} of the training faces, which are changed at random.",
        )
        epochs = counted(len(rows), translate("panels", "{n} epoch"), translate("panels", "{n} epochs"))
        self._caption.setText(
            (validated if "val_accuracy" in last else trained).format(
                epochs=epochs, training=last["accuracy"], validation=last.get("val_accuracy")
            )
        )
        self._plot = self._plots(rows)
        self._layout.addWidget(self._plot, 1)

    def _plots(self, rows: list[dict[str, float]]) -> QWidget:
        """Accuracy, and the losses that can be compared in one plot."""
        plots = QWidget()
        plots.setAccessibleName(
            translate("panels", "Curves of the training: {caption}").format(caption=self._caption.text())
        )
        row = QHBoxLayout(plots)
        row.setContentsMargins(0, 0, 0, 0)
        validated = "val_accuracy" if "val_accuracy" in rows[-1] else None
        row.addWidget(
            self._plot_of(rows, translate("panels", "Accuracy, %"), ("accuracy", validated), 100), 1
        )
        titles = {
            CROSS_ENTROPY_TITLE: translate("panels", "Cross-entropy"),
            TRAINING_LOSS: translate("panels", "Training loss"),
        }
        for axes in loss_axes(rows):
            columns = (axes.training, axes.validation)
            row.addWidget(self._plot_of(rows, titles[axes.title], columns), 1)
        return plots

    def _plot_of(
        self,
        rows: list[dict[str, float]],
        title: str,
        columns: tuple[str | None, str | None],
        factor: float = 1.0,
    ) -> QWidget:
        """One plot of a column for the training faces and one for the validation faces."""
        # Imported here because it takes half a second that opening the window must not wait for.
        import pyqtgraph

        plot = pyqtgraph.PlotWidget(background=self.palette().window().color())
        plot.setAccessibleName(title)
        text = self.palette().windowText().color()
        item = plot.getPlotItem()
        item.addLegend(offset=(-10, -10), labelTextColor=text)
        item.setLabel("bottom", translate("panels", "Epoch"), color=text.name())
        item.setLabel("left", title, color=text.name())
        for side in ("bottom", "left"):
            item.getAxis(side).enableAutoSIPrefix(False)
            item.getAxis(side).setPen(text)
            item.getAxis(side).setTextPen(text)
        item.setMenuEnabled(False)
        item.showGrid(x=False, y=True, alpha=0.2)
        numbers = [row["epoch"] for row in rows]
        names = (translate("panels", "Training"), translate("panels", "Validation"))
        for column, name, colour in zip(columns, names, SERIES, strict=False):
            if column:
                values = [row[column] * factor for row in rows]
                item.plot(numbers, values, name=name, pen=pyqtgraph.mkPen(colour, width=2))
        return plot
