"""The faces that the model was measured on, with their labels and what it read on each."""

from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.models.bundle_figures import NOT_MEASURED, StoredFigures, all_figures
from fer_desktop.models.evaluated_faces import FaceChoice, MeasuredFaces
from fer_desktop.ui.panels.samples_page import INVITATION, ChooseFaces, SamplesFilter, SamplesPage
from fer_desktop.ui.panels.split_figures import WIDEST
from fer_desktop.ui.process.faces_loader import FacesLoader
from fer_desktop.ui.widgets.face_grid import FaceGrid, GridFace
from fer_desktop.ui.widgets.page_parts import fit_texts
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.bundle import ModelBundle

_PREFIX: Final = "samples/"
_FIRST: Final = FaceChoice(right=False)
"""What is shown first: one learns most from the most confident errors."""


class SamplesPanel(QWidget):
    """A page that asks for the faces; then the choice of faces, and the faces.

    Signals:
        wanted: The panel is to be brought to the front.
    """

    wanted = Signal()

    def __init__(self, loader: FacesLoader | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader or FacesLoader(parent=self)
        self._loader.progressed.connect(self._show_progress)
        self._loader.loaded.connect(self._show_faces)
        self._loader.failed.connect(self._fail)
        self._settings: QSettings | None = None
        self._bundle: ModelBundle | None = None
        self._paths: dict[str, list[Path]] = {}
        self._figures: tuple[StoredFigures, ...] = ()
        self._faces: MeasuredFaces | None = None
        self._shown: list[int] = []
        self._chosen: int | None = None
        self._wanted = _FIRST
        self.page = SamplesPage()
        self.page.chosen.connect(self.load_from)
        self.page.again.connect(self._load)
        self.page.stopped.connect(self._stop_loading)
        self.splits = QComboBox()
        self.splits.setAccessibleName(translate("panels", "Evaluated faces"))
        self.splits.setToolTip(translate("panels", "Faces that the model was evaluated on (split)"))
        self.splits.setMaximumWidth(WIDEST)
        self.splits.currentIndexChanged.connect(self._change_split)
        self.filter = SamplesFilter()
        self.filter.changed.connect(self._filter)
        self.others = ChooseFaces("…")
        self.others.setToolTip(translate("panels", "Choose the file or folder with the evaluated faces"))
        self.others.setAccessibleName(translate("panels", "Location of the faces"))
        self.others.chosen.connect(self.load_from)
        self.grid = FaceGrid()
        self.grid.face_chosen.connect(self._explain)
        self._text = PlainLabel()
        self._text.setObjectName("caption")
        self._text.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._with_faces())

    @property
    def text(self) -> str:
        """The line below the faces: how many there are, or what the chosen one is."""
        return self._text.text()

    @property
    def has_faces(self) -> bool:
        """Whether faces are shown."""
        return self._faces is not None

    def remember_in(self, settings: QSettings) -> None:
        """Remember where the faces are, from now on; and what was remembered before."""
        self._settings = settings
        self._invite()

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the faces of another model, once they are asked for."""
        self._loader.cancel()
        self._bundle, self._faces = bundle, None
        self._wanted = _FIRST
        self.splits.blockSignals(True)
        self.splits.clear()
        self._figures = all_figures(bundle)
        self.splits.addItems([figures.title for figures in self._figures])
        fit_texts(self.splits)
        self.splits.blockSignals(False)
        self.filter.offer(bundle.labels)
        self._invite()

    def rename_model(self, bundle: ModelBundle) -> None:
        """Go on with the same model under another name."""
        self._bundle = bundle

    def show_cell(self, split: str, label: str, read: str) -> None:
        """Show the faces of a split with this label that were read so; empty for any.

        Before there are faces, these are shown first once there are.
        """
        self._wanted = FaceChoice(label=label, read=read)
        keys = [figures.split for figures in self._figures]
        if split in keys and self.splits.currentIndex() != keys.index(split):
            self.splits.setCurrentIndex(keys.index(split))
        elif self.has_faces:
            self.filter.show_choice(self._wanted)

    def ask_for_cell(self) -> None:
        """Come to the front, and fetch the faces if it is known where they are."""
        self.wanted.emit()
        if not self.has_faces and not self._loader.busy and self._known_paths():
            self._load()

    def load_from(self, paths: list[Path]) -> None:
        """Fetch the faces from these files or folders; they are remembered once they fit."""
        if self._bundle is not None:
            self._paths[self._fingerprint] = paths
            self._load()

    def stop(self) -> None:
        """End what is going on beside the window."""
        self._loader.cancel()

    def _with_faces(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.splits)
        row.addWidget(self.filter.kind, 1)
        row.addWidget(self.others)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.filter)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._text)
        return whole

    @property
    def _fingerprint(self) -> str:
        """Of the data of the chosen figures, by which paths are remembered; empty without figures."""
        index = self.splits.currentIndex()
        return self._figures[index].fingerprint if 0 <= index < len(self._figures) else ""

    def _known_paths(self) -> list[Path]:
        fingerprint = self._fingerprint
        if not fingerprint:
            return []
        if fingerprint not in self._paths and self._settings is not None:
            stored: Any = self._settings.value(_PREFIX + fingerprint)
            texts = [stored] if isinstance(stored, str) else stored or []
            self._paths[fingerprint] = [Path(str(text)) for text in texts]
        return self._paths.get(fingerprint, [])

    def _invite(self, sentence: str = INVITATION) -> None:
        self._faces = None
        if not self.splits.count():
            self.page.invite(NOT_MEASURED, [], choosable=False)
        else:
            self.page.invite(sentence, self._known_paths())
        self._stack.setCurrentIndex(0)

    def _load(self) -> None:
        paths = self._known_paths()
        if self._bundle is not None and paths:
            self._show_progress(translate("panels", "Reading faces"), -1.0)
            self._loader.load(self._bundle, paths, self._figures[self.splits.currentIndex()].split)

    def _show_progress(self, what: str, part: float) -> None:
        self._faces = None
        self.page.show_progress(what, part)
        self._stack.setCurrentIndex(0)

    def _stop_loading(self) -> None:
        self._loader.cancel()
        self._invite()

    def _change_split(self) -> None:
        if self.has_faces or self._loader.busy:
            self._loader.cancel()
            if self._known_paths():
                self._load()
            else:
                self._invite()

    def _fail(self, sentence: str) -> None:
        if self._bundle is not None:
            # Not offered again: they are others, or gone. What was remembered of an earlier time stays.
            self._paths.pop(self._fingerprint, None)
        self._invite(sentence)

    def _show_faces(self, faces: MeasuredFaces) -> None:
        self._faces, self._chosen = faces, None
        if self._settings is not None and self._bundle is not None:
            paths = [str(path) for path in self._known_paths()]
            self._settings.setValue(_PREFIX + self._fingerprint, paths)
        self._stack.setCurrentIndex(1)
        self.filter.show_choice(self._wanted)

    def _filter(self) -> None:
        faces = self._faces
        if faces is None:
            return
        self._wanted = self.filter.choice
        chosen = self._chosen
        self._shown = faces.chosen(self._wanted).tolist()
        self.grid.show_faces([_grid_face(faces, index) for index in self._shown])
        if chosen in self._shown:
            self.grid.choose(self._shown.index(chosen))

    def _explain(self, index: int) -> None:
        faces = self._faces
        if faces is None:
            return
        self._chosen = self._shown[index] if index >= 0 else None
        if index >= 0:
            self._text.setText(faces.sentence(self._shown[index]))
        else:
            said = (
                translate("panels", "{n:,} of {count:,} faces of {split}. Click a face for details.")
                if self._shown
                else translate("panels", "{n:,} of {count:,} faces of {split}. Select others above.")
            )
            self._text.setText(said.format(n=len(self._shown), count=len(faces), split=faces.split))

    def keyPressEvent(self, event: Any) -> None:
        """Stop on Escape while faces are on their way."""
        if event.key() == Qt.Key.Key_Escape and self._loader.busy:
            self._stop_loading()
        else:
            super().keyPressEvent(event)


def _grid_face(faces: MeasuredFaces, index: int) -> GridFace:
    label, read = faces.emotions[faces.labels[index]], faces.emotions[faces.read[index]]
    sure = shown_percent(faces.confidence[index])
    right = label == read
    return GridFace(
        faces.faces[index],
        title=shown_name(label),
        below=f"✓ {sure}" if right else f"→ {shown_name(read)} {sure}",
        emotion=read,
        dashed=not right,
        explain=partial(faces.sentence, index),
    )
