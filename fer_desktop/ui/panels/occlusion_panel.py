"""The occlusion map: what the reading of one face depends on, computed on request; Grad-CAM beside it."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.explain.occlusion import CAUTION, HINT, NO_FACE, occlusion_sentence, occlusion_title
from fer_desktop.ui.layers.grad_cam_panel import GradCamPanel
from fer_desktop.ui.main.texts import FACES_COVERED
from fer_desktop.ui.panels.occlusion_view import OcclusionFigure, OcclusionView
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.inference.classifier import EmotionClassifier, LiteRTClassifier
from fer_desktop.vision.inference.occlusion_map import PATCHES, Occlusion, occlusion
from fer_desktop.vision.types import Analysis, Bytes, FaceReading
from training.core.bundle import ModelBundle
from training.core.storage.permissions import inherit

_KEPT: Final = 16
_LIKELIEST: Final = translate("panels", "Top prediction")
_USUAL_PATCH: Final = "medium"
_PATCH_TITLES: Final = {
    "small": translate("panels", "Small patch"),
    "medium": translate("panels", "Medium patch"),
    "large": translate("panels", "Large patch"),
}

Key = tuple[str, str, float, tuple[str, ...], int]
"""Hash of the face, hash of the network, its temperature and emotions, side of the patch."""


class OcclusionPanel(QWidget):
    """A button, the choice of emotion and patch, the map, and what it means.

    Signals:
        wanted: The panel is to be brought to the front.
    """

    wanted = Signal()

    def __init__(
        self,
        make_classifier: Callable[[ModelBundle], EmotionClassifier] = LiteRTClassifier,
        grad_cam: GradCamPanel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_classifier = make_classifier
        self._bundle: ModelBundle | None = None
        self._face: Bytes | None = None
        self._covered = False
        self._source = ""
        self._known: OrderedDict[Key, Occlusion] = OrderedDict()
        self.shown: Occlusion | None = None
        self._tasks = TaskRunner(self)
        self._tasks.progressed.connect(self._show_progress)
        self.button = QPushButton(translate("look", "Compute"))
        self.button.setToolTip(
            translate(
                "panels", "Show what the reading of the selected face depends on (occlusion map; key L)"
            )
        )
        self.button.clicked.connect(self.compute)
        self.emotions = QComboBox()
        self.emotions.setAccessibleName(translate("panels", "Emotion"))
        self.emotions.setToolTip(translate("panels", "Emotion whose probability the map shows"))
        self.emotions.currentIndexChanged.connect(self._show)
        self.patches = QComboBox()
        self.patches.setAccessibleName(translate("panels", "Patch size"))
        self.patches.setToolTip(translate("panels", "Size of the gray patch that covers the face"))
        self.patches.addItems([_PATCH_TITLES[name] for name in PATCHES])
        self.patches.setCurrentIndex(list(PATCHES).index(_USUAL_PATCH))
        self.patches.currentIndexChanged.connect(self._recompute)
        self.save = QPushButton(translate("panels", "Save…"))
        self.save.setToolTip(
            translate("panels", "Save the map as a PNG picture with the names of the model and the emotion")
        )
        self.save.clicked.connect(self._ask_where)
        self._title = PlainLabel()
        self.view = OcclusionView()
        self.grad_cam = grad_cam or GradCamPanel()
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._caution = PlainLabel(CAUTION)
        self._caution.setObjectName("caption")
        self._caution.setWordWrap(True)
        self._lay_out()
        self.forget()

    @property
    def sentence(self) -> str:
        """What stands below the map, or in its place."""
        return self._text.text()

    @property
    def title(self) -> str:
        """Which emotion the map is of."""
        return self._title.text()

    @property
    def emotion(self) -> str:
        """The emotion whose map is shown; empty without one."""
        if self.shown is None:
            return ""
        chosen = self.emotions.currentData()
        return chosen if chosen in self.shown.labels else self.shown.label

    def show_model(self, bundle: ModelBundle) -> None:
        """Use another model from now on."""
        self._bundle = bundle
        self.emotions.blockSignals(True)
        self.emotions.clear()
        self.emotions.addItem(_LIKELIEST, "")
        for label in bundle.labels:
            self.emotions.addItem(shown_name(label), label)
        self.emotions.blockSignals(False)
        self.forget()

    def rename_model(self, bundle: ModelBundle) -> None:
        """Keep the same model under another name."""
        self._bundle = bundle

    def show_reading(
        self, analysis: Analysis, selected: FaceReading | None, confidence_threshold: float = 0.0
    ) -> None:
        """Remember the selected face; a map of another picture is removed."""
        del confidence_threshold
        if analysis.source != self._source:
            self.forget()
        self._source = analysis.source
        self._face = selected.crop if selected and not self._covered else None
        self.button.setEnabled(self._face is not None)

    def cover(self, covering: bool) -> None:
        """Compute no map while faces are covered, and cancel one in progress."""
        self._covered = covering
        self.forget()

    def wait(self, looking: bool) -> None:
        """Have no selected face; a map that is shown names its face itself."""
        self._face = None
        self.button.setEnabled(False)

    def forget(self) -> None:
        """Show no map, and have no selected face."""
        self._tasks.stop()
        self.wait(looking=False)
        self.shown, self._source = None, ""
        self._show()

    def compute(self) -> None:
        """Compute the map of the selected face as it was read last; cancels one in progress."""
        if self._face is None:
            self._text.setText(FACES_COVERED if self._covered else NO_FACE)
        else:
            self._compute_map(self._face)

    def stop(self) -> None:
        """Cancel a computation in progress, because the program ends."""
        self._tasks.close()
        self.grad_cam.stop()

    def compute_and_show(self) -> None:
        """Bring the panel to the front, and compute the map."""
        self.wanted.emit()
        self.compute()

    def write(self, path: Path) -> None:
        """Write the map as a PNG file, and say so, or why it cannot be written."""
        if self.shown is None or self._bundle is None:
            return
        model = f"{self._bundle.name} ({self._bundle.sha256[:8]})"
        picture = OcclusionFigure(self.shown, self.emotion).as_picture(model)
        written = picture.save(str(path))
        inherit(path)
        self._caution.setText(
            (
                translate("panels", "Saved {path}.")
                if written
                else translate(
                    "panels", "Cannot write {path}. Choose another folder, or check its permissions."
                )
            ).format(path=breakable(str(path)))
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self.emotions, self.patches):
            # As narrow as the panel, which must leave room for the picture.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self.button, self.emotions, self.patches):
            row.addWidget(widget)
        row.addWidget(self.save)
        own = QVBoxLayout()
        own.setSpacing(4)
        own.addWidget(self._title)
        own.addWidget(self.view, 1)
        own.addWidget(self._text)
        maps = QHBoxLayout()
        maps.setSpacing(16)
        maps.addLayout(own, 1)
        maps.addWidget(self.grad_cam, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addLayout(maps, 1)
        layout.addWidget(self._caution)
        layout.addStretch(0)

    def _recompute(self) -> None:
        if self.shown is not None:
            self._compute_map(self.shown.face)

    def _compute_map(self, face: Bytes) -> None:
        if self._bundle is None:
            return
        self._tasks.stop()
        patch = list(PATCHES.values())[self.patches.currentIndex()]
        model = self._bundle
        # Models that share a network may read differently all the same.
        key = (
            hashlib.sha256(face.tobytes()).hexdigest(),
            model.sha256,
            model.temperature,
            tuple(model.labels),
            patch,
        )
        known = self._known.get(key)
        if known is not None:
            self._found(known)
            return
        self._tasks.start(
            translate("panels", "making the occlusion map"),
            partial(_occlusion, face.copy(), partial(self._make_classifier, model), patch),
            partial(self._keep, key),
            self._say_why_not,
        )

    def _show_progress(self, part: float) -> None:
        self._title.setText(translate("panels", "Computing … {part:.0%}").format(part=part))
        self._title.show()

    def _keep(self, key: Key, found: Occlusion) -> None:
        self._known[key] = found
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self._found(found)

    def _say_why_not(self, sentence: str) -> None:
        self.shown = None
        self._show()
        self._text.setText(sentence)

    def _found(self, found: Occlusion) -> None:
        self.shown = found
        self._show()

    def _show(self) -> None:
        shown, emotion = self.shown, self.emotion
        self.view.show_map(shown, emotion)
        for widget in (self.view, self._title, self._caution):
            widget.setVisible(shown is not None)
        self.save.setEnabled(shown is not None)
        self._caution.setText(CAUTION)
        self._title.setText(occlusion_title(shown, emotion) if shown else "")
        without = FACES_COVERED if self._covered else HINT
        self._text.setText(occlusion_sentence(shown, emotion) if shown else without)
        self.grad_cam.show_face(self._bundle, shown.face if shown else None, emotion)

    def _ask_where(self) -> None:
        name = f"{self.emotion.lower()} occlusion map.png"
        kinds = translate("panels", "PNG picture (*.png)")
        ask_where_to_save(self, translate("panels", "Save map"), name, kinds, self.write)


def _occlusion(
    face: Bytes, make_classifier: Callable[[], EmotionClassifier], patch: int, work: Work
) -> Occlusion:
    """The map of a face, by a second copy of the model: the session goes on by its own."""
    return occlusion(face, make_classifier(), patch, progress=work.advance)
