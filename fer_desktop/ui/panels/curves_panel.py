"""The stored training history as curves."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, translate
from fer_desktop.explain.training_messages import error_text
from fer_desktop.ui.charts.training_curves import TrainingCurves
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.bundle import BundleError, ModelBundle


class CurvesPanel(QWidget):
    """Accuracy and loss on training and validation faces by epoch; read when it is first looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = PlainLabel()
        self._caption.setObjectName("caption")
        self._caption.setWordWrap(True)
        # Docks do not ask how high a wrapped text is; without this the charts would take a line of it.
        self._caption.setMinimumHeight(2 * self._caption.fontMetrics().lineSpacing())
        self.curves = TrainingCurves()
        self.curves.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._caption)
        layout.addWidget(self.curves, 1)
        layout.addStretch(0)
        self._bundle: ModelBundle | None = None
        self._stale = False

    @property
    def drawn(self) -> bool:
        """Whether there are curves."""
        return not self.curves.isHidden()

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the history of another model."""
        self._bundle, self._stale = bundle, True
        self.update()

    def rename_model(self, bundle: ModelBundle) -> None:
        """Keep the history of the same model under another name."""
        self._bundle = bundle

    def paintEvent(self, event: QPaintEvent) -> None:
        """Read the history once somebody sees the panel; a tab behind another is shown, but not painted."""
        super().paintEvent(event)
        if self._stale:
            QTimer.singleShot(0, self, self._read)

    def _read(self) -> None:
        if self._bundle is None or not self._stale:
            return
        self._stale = False
        try:
            rows = self._bundle.history()
        except BundleError as error:
            self.curves.hide()
            self._caption.setText(error_text(error))
            return
        last = rows[-1]
        validated = translate(
            "panels",
            "{epochs}. Final accuracy: {training:.1%} on the training faces, which are augmented, and "
            "{validation:.1%} on the validation faces.",
        )
        trained = translate(
            "panels", "{epochs}. Final accuracy: {training:.1%} on the training faces, which are augmented."
        )
        epochs = counted(len(rows), translate("panels", "{n} epoch"), translate("panels", "{n} epochs"))
        self._caption.setText(
            (validated if "val_accuracy" in last else trained).format(
                epochs=epochs, training=last["accuracy"], validation=last.get("val_accuracy")
            )
        )
        self.curves.show_history(int(last["epoch"]), rows)
        self.curves.show()
