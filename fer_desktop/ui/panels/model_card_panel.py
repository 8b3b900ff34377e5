"""What the model is: when, how and from which data it was made, how good and how fast; and its card."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, shown_decimal, shown_number, translate
from fer_desktop.explain.data_preparation import data_lines
from fer_desktop.models.bundle_figures import NOT_MEASURED, stored_figures
from fer_desktop.ui.widgets.dates import shown_moment
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.types import Analysis, FaceReading
from training.core.bundle import MODEL_CARD, ModelBundle


class CardView(QTextBrowser):
    """Shows Markdown; follows no link and loads nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("panels", "Model card"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(12)

    def show_text(self, markdown: str) -> None:
        """Show a text from its beginning; HTML in it is shown as it is written."""
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.document().setMarkdown(markdown, features | QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._calm_tables()

    def loadResource(self, kind: int, name: Any) -> Any:
        """Nothing: a card that came with a model must not reach for other files."""
        del kind, name
        return None

    def _calm_tables(self) -> None:
        """No lines in tables: Qt's own are as strong as the text."""
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                style = frame.format()
                style.setBorder(0)
                style.setCellPadding(4)
                frame.setFormat(style)


NO_CARD: Final = translate(
    "panels",
    "This model has no model card. “python -m training evaluate” writes one into its folder.",
)
_NETWORK: Final = translate("panels", "Architecture")
_UNKNOWN: Final = translate("panels", "unknown")
NOT_TIMED: Final = translate("panels", "not measured yet; measured when a face is analysed")
TIMED_READINGS: Final = 20
"""After so many analyses with a face the time is not changed any more: it is to be a figure, not a gauge."""


class ModelCardPanel(QWidget):
    """Facts from the bundle and the time for reading a face; or the card that is stored with the model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times: list[float] = []
        self._last: Analysis | None = None
        self._speed = PlainLabel()
        self._facts = QScrollArea()
        self._facts.setAccessibleName(translate("panels", "Model overview"))
        self._facts.setWidgetResizable(True)
        self._facts.setFrameShape(QFrame.Shape.NoFrame)
        self._facts.viewport().setAutoFillBackground(False)
        self.card = CardView()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._facts)
        self._pages.addWidget(self.card)
        self._choice = QButtonGroup(self)
        choice = QHBoxLayout()
        choice.setContentsMargins(12, 0, 12, 0)
        choice.setSpacing(16)
        for index, title in enumerate((translate("panels", "Overview"), translate("panels", "Model card"))):
            button = QRadioButton(title)
            button.setChecked(index == 0)
            self._choice.addButton(button, index)
            choice.addWidget(button)
        choice.addStretch(1)
        self._choice.idToggled.connect(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(choice)
        layout.addWidget(self._pages, 1)

    @property
    def speed(self) -> str:
        """How long it takes to read a face here."""
        return self._speed.text()

    def show_card(self) -> None:
        """Show the stored card in place of the facts."""
        self._choice.button(1).setChecked(True)

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the facts and the card of another model."""
        self._times = []
        self._fill(bundle, NOT_TIMED)

    def rename_model(self, bundle: ModelBundle) -> None:
        """Go on with the same model under another name."""
        self._fill(bundle, self.speed)

    def _fill(self, bundle: ModelBundle, speed: str) -> None:
        content = QWidget()
        form = QFormLayout(content)
        form.setContentsMargins(12, 8, 12, 8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._speed = PlainLabel(speed)
        for name, value in facts(bundle):
            form.addRow(f"{name}:", _wrapped(PlainLabel(value)))
            if name == _NETWORK:
                form.addRow(translate("panels", "Speed on this computer:"), _wrapped(self._speed))
        self._facts.setWidget(content)
        content.setAutoFillBackground(False)  # or it covers the sign of the focus
        self.card.show_text(stored_card(bundle))

    def show_reading(
        self, analysis: Analysis, selected: FaceReading | None, confidence_threshold: float = 0.0
    ) -> None:
        """Take the time that the live reading took anyway; nothing is run for it."""
        del selected, confidence_threshold
        if analysis is self._last or not analysis.faces or len(self._times) == TIMED_READINGS:
            return
        self._last = analysis
        self._times.append(analysis.classify_ms / len(analysis.faces))
        count = len(self._times)
        frames = counted(
            count, translate("panels", "{n} analysis"), translate("panels", "median of {n} analyses")
        )
        said = translate("panels", "{ms:.1f} ms per face, including cropping ({analyses})")
        self._speed.setText(said.format(ms=_median(self._times), analyses=frames))

    def wait(self, looking: bool) -> None:
        """Go on showing how fast faces were read."""

    def forget(self) -> None:
        """Another source is read just as fast."""

    def _turn(self, index: int, chosen: bool) -> None:
        if chosen:
            self._pages.setCurrentIndex(index)


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def stored_card(bundle: ModelBundle) -> str:
    """The card in the bundle as Markdown, or what to do where there is none."""
    if MODEL_CARD not in bundle.files:
        return NO_CARD
    path = bundle.folder / MODEL_CARD
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        said = translate("panels", "Cannot read the model file {path} ({error}). Copy the model again.")
        return said.format(path=path, error=error)


def facts(bundle: ModelBundle) -> list[tuple[str, str]]:
    """Name and value of what is worth knowing of a model."""
    figures = stored_figures(bundle)
    config = bundle.config
    megabytes = bundle.tflite_path.stat().st_size / 1e6
    faces = ", ".join(f"{shown_number(count)} {split}" for split, count in bundle.data_counts.items())
    return [
        (translate("panels", "Name"), bundle.name),
        (translate("panels", "Created"), shown_moment(bundle.created)),
        (translate("panels", "Evaluation"), figures.caption if figures else NOT_MEASURED),
        (translate("panels", "Emotions"), ", ".join(map(shown_name, bundle.labels))),
        (
            _NETWORK,
            f"{config.get('architecture', _UNKNOWN)}, {shown_decimal(megabytes, '.1f')} MB",
        ),
        (
            translate("panels", "Training"),
            translate("panels", "{n} epochs, precision {precision}").format(
                n=config.get("epochs", "?"), precision=config.get("precision", _UNKNOWN)
            ),
        ),
        (translate("panels", "Faces"), faces),
        *([(translate("panels", "Data"), "\n".join(data_lines(config["data"])))] if "data" in config else []),
        (
            translate("panels", "Face margin"),
            translate("panels", "{part:.0%} on each side").format(part=bundle.margin),
        ),
        (translate("panels", "Temperature"), shown_decimal(bundle.temperature, ".2f")),
        (
            translate("panels", "Versions"),
            ", ".join(f"{name} {number}" for name, number in bundle.versions.items()),
        ),
        ("SHA-256", bundle.sha256[:16] + "…"),
        (translate("panels", "Folder"), str(bundle.folder)),
    ]


def _median(values: Sequence[float]) -> float:
    """As numpy has it, which imports its masked arrays for it in the middle of the start."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2
