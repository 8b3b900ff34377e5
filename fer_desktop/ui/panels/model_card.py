"""What the model is: when, how and from which data it was made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from fer_desktop.ui.panels.stored_figures import NOT_MEASURED, stored_figures
from training.bundle import ModelBundle


class ModelCardPanel(QWidget):
    """A form of facts from the bundle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the facts of another model."""
        content = QWidget()
        form = QFormLayout(content)
        form.setContentsMargins(12, 8, 12, 8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in facts(bundle):
            label = QLabel(value)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(f"{name}:", label)
        self._area.setWidget(content)


def facts(bundle: ModelBundle) -> list[tuple[str, str]]:
    """Name and value of what is worth knowing of a model."""
    figures = stored_figures(bundle)
    config = bundle.config
    faces = ", ".join(f"{count:,} {split}" for split, count in bundle.data_counts.items())
    return [
        ("Name", bundle.name),
        ("Made", bundle.created.replace("T", " ")),
        ("Measured", figures.caption if figures else NOT_MEASURED),
        ("Reads", ", ".join(bundle.labels)),
        (
            "Network",
            f"{config.get('architecture', 'unknown')}, {bundle.tflite_path.stat().st_size / 1e6:.1f} MB",
        ),
        (
            "Trained for",
            f"{config.get('epochs', '?')} epochs in {config.get('precision', 'unknown')} precision",
        ),
        ("Faces", faces),
        ("Face margin", f"{bundle.margin:.0%} on each side"),
        ("Temperature", f"{bundle.temperature:.2f}"),
        ("Made with", ", ".join(f"{name} {number}" for name, number in bundle.versions.items())),
        ("SHA-256", bundle.sha256[:16] + "…"),
        ("Folder", str(bundle.folder)),
    ]
