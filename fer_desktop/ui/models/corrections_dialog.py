"""My corrections: looked through, relabelled, deleted, taken elsewhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import PictureError, StoredFaceError
from fer_desktop.base.i18n import counted, translate
from fer_desktop.models.corrections import EMOTIONS, Correction, CorrectionFolder, counts, pixels
from fer_desktop.ui.widgets.face_grid import FaceGrid, GridFace
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import ask, resize_window, titled
from fer_desktop.ui.widgets.plain_text import PlainLabel

NOTHING_YET: Final = translate(
    "corrections",
    "No corrections yet. When a reading is wrong, click “Wrong?” next to it and choose the "
    "emotion. You can train a model with these faces: add this folder to a training run, in addition to "
    "the model's own data.",
)
_ALL: Final = translate("corrections", "All")


class CorrectionsDialog(QDialog):
    """Emotions with their counts on the left, the faces on the right, what can be done with them below."""

    def __init__(self, folder: CorrectionFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._all: tuple[Correction, ...] = ()
        self._shown: tuple[Correction, ...] = ()
        self.setWindowTitle(titled(translate("corrections", "My corrections")))
        resize_window(self, 760, 520)
        self._where = PlainLabel()
        self._where.setWordWrap(True)
        self._where.setObjectName("caption")
        self.emotions = QListWidget()
        self.emotions.setAccessibleName(translate("corrections", "Emotions"))
        self.emotions.setFixedWidth(150)
        self.emotions.setSpacing(3)
        self.emotions.currentRowChanged.connect(self._show)
        self.grid = FaceGrid(several=True)
        self.grid.face_chosen.connect(self._choose)
        self._nothing = PlainLabel(NOTHING_YET)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self.relabel = QPushButton(translate("corrections", "Relabel"))
        menu = QMenu(self.relabel)
        for emotion in EMOTIONS:
            menu.addAction(shown_name(emotion), partial(self.relabel_chosen, emotion))
        self.relabel.setMenu(menu)
        self.delete = _button(translate("corrections", "Delete"), self.delete_chosen)
        self.undo = _button(translate("corrections", "Undo"), self.take_back)
        self.export = _button(translate("corrections", "Export…"), self._ask_where)
        self.export.setToolTip(
            translate("corrections", "Copy all faces to a folder, as train/EMOTION, for training elsewhere")
        )
        self.delete_all = _button(translate("corrections", "Delete all…"), self._ask_to_delete_all)
        self.open_folder = _button(translate("corrections", "Show folder"), self._open_folder)
        for keys, step in (
            (QKeySequence.StandardKey.Delete, self.delete_chosen),
            (QKeySequence.StandardKey.Undo, self.take_back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(step)
        self._lay_out()

    @property
    def text(self) -> str:
        """The line below the faces."""
        return self._text.text().replace("\u200b", "")

    @property
    def shown(self) -> tuple[Correction, ...]:
        """The corrections in the grid."""
        return self._shown

    def refresh(self) -> None:
        """Show what is in the folder now."""
        self._all = self._folder.all()
        row = max(self.emotions.currentRow(), 0)
        lines = [f"{_ALL} ({len(self._all)})"]
        lines += [f"{shown_name(emotion)} ({number})" for emotion, number in counts(self._all).items()]
        self.emotions.blockSignals(True)
        self.emotions.clear()
        self.emotions.addItems(lines)
        self.emotions.setCurrentRow(row)
        self.emotions.blockSignals(False)
        self._where.setText(
            translate(
                "corrections",
                "Small grayscale crops, as the model classified them. Stored on this computer only, in "
                "{folder}.",
            ).format(folder=breakable(str(self._folder.folder)))
        )
        self._show()

    def relabel_chosen(self, emotion: str) -> None:
        """Say of the chosen faces that they look otherwise."""
        chosen = self._chosen()
        self._do(
            lambda: self._folder.relabel(chosen, emotion),
            translate("corrections", "{faces} relabelled as {emotion}.").format(
                faces=_faces(len(chosen)), emotion=shown_name(emotion)
            ),
        )

    def delete_chosen(self) -> None:
        """Delete the chosen faces."""
        chosen = self._chosen()
        if chosen:
            self._do(
                lambda: self._folder.delete(chosen),
                translate("corrections", "{faces} deleted.").format(faces=_faces(len(chosen))),
            )

    def take_back(self) -> None:
        """Undo the last change."""
        if self._folder.can_undo:
            self._do(self._folder.undo, translate("corrections", "Undone."))

    def write_to(self, folder: Path) -> None:
        """Copy all faces into a folder."""
        try:
            copied = self._folder.export(folder)
        except StoredFaceError as error:
            self._text.setText(breakable(str(error)))
            return
        there = len(self._all) - copied
        said = (
            translate("corrections", "{faces} copied to {folder}; {n:,} already there.")
            if there
            else translate("corrections", "{faces} copied to {folder}.")
        )
        self._text.setText(breakable(said.format(faces=_faces(copied), folder=folder, n=there)))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.emotions)
        middle.addWidget(self.grid, 1)
        middle.addWidget(self._nothing, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.relabel, self.delete, self.undo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.open_folder, self.export, self.delete_all):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._where)
        layout.addLayout(middle, 1)
        layout.addWidget(self._text)
        layout.addLayout(buttons)

    def _chosen(self) -> list[Correction]:
        return [self._shown[index] for index in self.grid.chosen_indexes]

    def _do(self, step: Callable[[], object], done: str) -> None:
        try:
            step()
        except StoredFaceError as error:
            done = breakable(str(error))
        self.refresh()
        self._text.setText(done)

    def _show(self) -> None:
        chosen = self._chosen()
        row = self.emotions.currentRow()
        wanted = EMOTIONS[row - 1] if row > 0 else ""
        shown: list[Correction] = []
        faces: list[GridFace] = []
        problem = ""
        for correction in self._all:
            if wanted in ("", correction.emotion):
                try:
                    face = pixels(correction)
                except PictureError as error:
                    problem = str(error)
                    continue
                shown.append(correction)
                faces.append(
                    GridFace(face, shown_name(correction.emotion), correction.when[5:], correction.emotion)
                )
        self._shown = tuple(shown)
        self.grid.show_faces(faces)
        self.grid.choose(*(index for index, each in enumerate(shown) if each in chosen))
        self.grid.setVisible(bool(self._all))
        self._nothing.setVisible(not self._all)
        self.export.setEnabled(bool(self._all))
        self.delete_all.setEnabled(bool(self._all))
        self.open_folder.setEnabled(self._folder.folder.exists())
        self.undo.setEnabled(self._folder.can_undo)
        if problem:
            self._text.setText(breakable(problem))

    def _choose(self, _index: int) -> None:
        number = len(self.grid.chosen_indexes)
        self.relabel.setEnabled(number > 0)
        self.delete.setEnabled(number > 0)
        self._text.setText(
            translate("corrections", "{faces} selected.").format(faces=_faces(number)) if number else ""
        )

    def _ask_where(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, translate("corrections", "Choose a folder for the corrected faces")
        )
        if folder:
            self.write_to(Path(folder))

    def _ask_to_delete_all(self) -> None:
        question = translate(
            "corrections",
            "Delete all {faces}? You can undo this only until FER Desktop is closed.",
        ).format(faces=_faces(len(self._all)))
        ask(
            self,
            titled(translate("corrections", "Delete all corrections")),
            question,
            translate("corrections", "Delete all"),
            translate("corrections", "Cancel"),
            lambda: self._do(self._folder.delete_all, translate("corrections", "All corrections deleted.")),
        )

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder.folder)))


def _button(title: str, step: Callable[[], None]) -> QPushButton:
    button = QPushButton(title)
    # Enter in the list would press the first of them.
    button.setAutoDefault(False)
    button.clicked.connect(lambda: step())
    return button


def _faces(number: int) -> str:
    return counted(number, translate("corrections", "{n} face"), translate("corrections", "{n} faces"))
