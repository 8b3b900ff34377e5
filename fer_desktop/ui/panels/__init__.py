"""The panels of readings and of the model's evidence: one file each, and the table that names them.

A new panel is one file here and one line in a table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.panels.confusion_panel import ConfusionPanel
from fer_desktop.ui.panels.curves_panel import CurvesPanel
from fer_desktop.ui.panels.model_card_panel import ModelCardPanel
from fer_desktop.ui.panels.occlusion_panel import OcclusionPanel
from fer_desktop.ui.panels.probabilities import ProbabilitiesPanel
from fer_desktop.ui.panels.reliability_panel import ReliabilityPanel
from fer_desktop.ui.panels.report_panel import ReportPanel
from fer_desktop.ui.panels.samples import SamplesPanel
from fer_desktop.ui.panels.threshold_panel import ThresholdPanel
from fer_desktop.ui.panels.timeline import TimelinePanel
from fer_desktop.vision.types import Analysis, FaceReading
from training.core.bundle import ModelBundle


class LivePanel(Protocol):
    """A panel that follows the readings."""

    def show_reading(
        self, analysis: Analysis, selected: FaceReading | None, confidence_threshold: float = 0.0
    ) -> None:
        """Show the newest analysis; the same one may come again, with another choice.

        Args:
            analysis: All faces of one frame.
            selected: The face that the person looks at.
            confidence_threshold: A face whose highest probability is under this, 0..1, is to be shown as
                uncertain.
        """

    def wait(self, looking: bool) -> None:
        """Show no reading of now, because the picture has none; what is past stays.

        Args:
            looking: Whether faces are looked for in the picture; else there is none.
        """

    def forget(self) -> None:
        """Show no reading, as before the first one of a source."""


@runtime_checkable
class ShowsFaces(Protocol):
    """A live panel that shows pixels of faces."""

    def cover(self, covering: bool) -> None:
        """Show none from now on, nor what was made of them; or show them again."""


class ModelPanel(Protocol):
    """A panel that shows what is stored in a bundle."""

    def show_model(self, bundle: ModelBundle) -> None:
        """Show another model."""


@dataclass(frozen=True)
class PanelEntry:
    """One line of a table.

    Attributes:
        name: Stable name.
        title: What a person reads on its tab.
        create: Makes the widget.
        live: Whether it follows the readings (a ``LivePanel``).
        model: Whether it shows the bundle (a ``ModelPanel``).
        chooses: Whether a face can be chosen in it; it then has a signal ``face_selected`` with its number.
        keeps: Whether it keeps the bundle; it then has a method ``rename_model``, for one that differs in
            its name and folder alone.
        asks: Whether an emotion can be asked for in it; it then has a signal ``emotion_asked`` with its name,
            or with nothing when it is not asked for any more.
        marks: Whether it marks the emotion that was asked for; it then has a method ``mark_emotion``.
    """

    name: str
    title: str
    create: Callable[[], QWidget]
    live: bool = False
    model: bool = False
    chooses: bool = False
    keeps: bool = False
    asks: bool = False
    marks: bool = False


READINGS: Final[tuple[PanelEntry, ...]] = (
    PanelEntry(
        "probabilities",
        translate("panels", "Reading"),
        ProbabilitiesPanel,
        live=True,
        model=True,
        chooses=True,
        asks=True,
    ),
    PanelEntry("timeline", translate("panels", "Timeline"), TimelinePanel, live=True, model=True),
)
"""What stands beside and below the picture."""

EVIDENCE: Final[tuple[PanelEntry, ...]] = (
    PanelEntry("confusion", translate("panels", "Confusion matrix"), ConfusionPanel, model=True, marks=True),
    PanelEntry("report", translate("panels", "Report"), ReportPanel, model=True),
    PanelEntry("reliability", translate("panels", "Reliability"), ReliabilityPanel, model=True),
    PanelEntry("threshold", translate("panels", "Confidence threshold"), ThresholdPanel, model=True),
    PanelEntry("curves", translate("panels", "Training"), CurvesPanel, model=True, keeps=True),
    PanelEntry("samples", translate("panels", "Samples"), SamplesPanel, model=True, keeps=True),
    PanelEntry(
        "model_card", translate("panels", "Model card"), ModelCardPanel, live=True, model=True, keeps=True
    ),
    PanelEntry(
        "look", translate("panels", "Occlusion map"), OcclusionPanel, live=True, model=True, keeps=True
    ),
)
"""The pages of the window of the model's evidence, in their order."""

PANELS: Final = READINGS + EVIDENCE


def rename_model(panels: dict[str, Any], bundle: ModelBundle) -> None:
    """Tell the panels that keep the bundle of one that differs in its name and folder alone."""
    for entry in PANELS:
        if entry.keeps:
            panels[entry.name].rename_model(bundle)


def connect_panels(panels: dict[str, Any]) -> None:
    """Let panels follow each other; by name, as above.

    Those that mark an emotion follow those in which one can be asked for, and the samples the matrix; the
    matrix marks the prediction that is shown, too.
    """
    for asking in PANELS:
        for marking in PANELS:
            if asking.asks and marking.marks:
                panels[asking.name].emotion_asked.connect(panels[marking.name].mark_emotion)
    panels["probabilities"].predicted.connect(panels["confusion"].mark_prediction)
    panels["confusion"].cell_chosen.connect(panels["samples"].show_cell)
    panels["confusion"].faces_asked.connect(panels["samples"].ask_for_cell)
