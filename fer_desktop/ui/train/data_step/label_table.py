"""What the labels of the data mean: a preset for codes, an emotion for each label, or own classes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, translate
from fer_desktop.explain.data_preparation import MAPS, is_code
from fer_desktop.ui.train.data_step.class_editor import ClassEditor
from fer_desktop.ui.widgets.number_boxes import ChoiceBox
from fer_desktop.ui.widgets.page_parts import clear, label, say
from fer_desktop.ui.widgets.plain_text import plain_tip
from training.core.emotions import LEFT_OUT

CUSTOM: Final = "custom"
_UNKNOWN: Final = ""
_HINT: Final = translate("train", "Meaning of each label in the dataset.")
_UNKNOWN_LEFT: Final = translate("train", "Rows with an unknown label cannot be read and are skipped.")


class LabelTable(QWidget):
    """A chooser of label maps, or a list of own classes, above one row for each label.

    Signals:
        changed: The person chose another map, another emotion, or own classes.

    Attributes:
        choices: The field of each label.
        own: Whether the labels are own classes.
        editor: These classes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, ChoiceBox] = {}
        self._maps: dict[str, dict[str, str]] = {}
        self._own: dict[str, str] = {}
        self._own_codes: dict[str, str] = {}
        self._class_of: dict[str, str] = {}
        self._given: tuple[str, ...] = ()
        self._found: list[dict[str, Any]] = []
        self.own = QCheckBox(translate("train", "Use the names as own classes"))
        self.own.setToolTip(
            translate("train", "The model tells these classes apart, such as bored and tired, not emotions")
        )
        self.own.toggled.connect(self._choose_own)
        self.editor = ClassEditor()
        self.editor.changed.connect(self._use_classes)
        self.editor.renamed.connect(self._rename)
        self.editor.hide()
        self._faces: dict[str, QLabel] = {}
        self.presets = ChoiceBox()
        self.presets.setAccessibleName(translate("train", "Label codes"))
        self.presets.setToolTip(translate("train", "Dataset that the numeric labels come from (label map)"))
        for name, title in MAPS:
            self.presets.addItem(title, name)
        self.presets.addItem(translate("train", "Custom"), CUSTOM)
        self.presets.currentIndexChanged.connect(self._choose_preset)
        self._codes = QWidget()
        codes = QGridLayout(self._codes)
        codes.setContentsMargins(0, 0, 0, 0)
        codes.setColumnStretch(1, 1)
        codes.addWidget(label(translate("train", "Label codes"), wraps=False), 0, 0)
        codes.addWidget(self.presets, 0, 1)
        self._unknown = label("", "caption")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(2)
        self._rows.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(_HINT, "caption"))
        layout.addWidget(self.own)
        layout.addWidget(self.editor)
        layout.addWidget(self._codes)
        layout.addLayout(self._rows)
        layout.addWidget(self._unknown)

    @property
    def preset(self) -> str:
        """Name of the label map that was chosen; ``CUSTOM``, or empty for the labels as found."""
        return str(self.presets.currentData())

    @property
    def labels(self) -> str:
        """``labels`` of a request: name of the label map, or empty."""
        return "" if self.own.isChecked() or self.preset == CUSTOM else self.preset

    @property
    def classes(self) -> tuple[str, ...]:
        """``classes`` of a request: own classes in their order; none for the emotions."""
        return self.editor.classes if self.own.isChecked() else ()

    @property
    def options(self) -> dict[str, list[str]]:
        """Own classes and their colours as ``options`` of a request; empty for the emotions."""
        if not self.own.isChecked():
            return {}
        return {"classes": list(self.editor.classes), "colours": list(self.editor.colours)}

    @property
    def names(self) -> dict[str, str]:
        """``names`` of a request: the emotion or class, or ``none``, of the labels that the person mapped."""
        if self.own.isChecked():
            return dict(self._class_of)
        names = dict(self._own)
        if self.preset == CUSTOM:
            # Where nothing is said of a code, it is FER2013's, and not unknown.
            names |= {name: meaning or LEFT_OUT for name, meaning in self._own_codes.items()}
        return names

    @property
    def unknown(self) -> tuple[str, ...]:
        """Labels of which nothing says what they mean."""
        return tuple(name for name, choice in self.choices.items() if not choice.currentData())

    def show_labels(self, found: Sequence[Mapping[str, Any]], maps: Mapping[str, Mapping[str, str]]) -> None:
        """Show labels with what they were read as; both as in the worker's event ``faces``."""
        self._maps = {name: dict(meanings) for name, meanings in maps.items()}
        self._own = {name: own for name, own in self._own.items() if name in {row["label"] for row in found}}
        given, self._found, self._given = self._given, [dict(row) for row in found], ()
        names = [str(row["label"]) for row in found]
        if self.own.isChecked():
            read = {str(row["label"]): str(row["meaning"]) for row in found}
            if given:
                self._class_of = {name: read[name] if read[name] in given else LEFT_OUT for name in names}
            self._class_of = {name: self._class_of.get(name) or self._usual_class(name) for name in names}
            self.editor.show_classes(self._chosen_classes())
        if self.own.isChecked() or names != list(self.choices):
            self._make_rows(names)
        for row in found:
            faces = translate("train", "1 face"), translate("train", "{n} faces")
            self._faces[row["label"]].setText(counted(int(row["faces"]), *faces))
            known = self._own_codes if self.preset == CUSTOM else {}
            known = self._class_of if self.own.isChecked() else known
            self._set(row["label"], known.get(row["label"], str(row["meaning"])))
        self._codes.setVisible(any(map(is_code, names)) and not self.own.isChecked())
        self._say_unknown()

    def suggest(self, name: str) -> None:
        """Choose a label map for the person, who may choose another; what they have mapped by hand stays."""
        index = self.presets.findData(name)
        if name and index >= 0 and self.preset != CUSTOM:
            with QSignalBlocker(self.presets):
                self.presets.setCurrentIndex(index)
            self._fill()

    def use_classes(self, names: Sequence[str]) -> None:
        """Take the labels of the data that comes next for these classes, in this order."""
        self._given = tuple(names)

    def reset(self) -> None:
        """Forget what was chosen: other data comes."""
        self._own, self._own_codes, self._class_of, self._found = {}, {}, {}, []
        with QSignalBlocker(self.own):
            self.own.setChecked(bool(self._given))
        self.editor.setVisible(bool(self._given))
        self.editor.show_classes(self._given)
        with QSignalBlocker(self.presets):
            self.presets.setCurrentIndex(0)
        self._make_rows([])

    def _choose_own(self, chosen: bool) -> None:
        self.editor.setVisible(chosen)
        self._class_of = {}
        self.editor.show_classes(())
        self._make_rows([])
        self.show_labels(self._found, self._maps)
        self.changed.emit()

    def _use_classes(self) -> None:
        self._make_rows(list(self.choices))
        self.show_labels(self._found, self._maps)
        self.changed.emit()

    def _rename(self, before: str, name: str) -> None:
        for text, meaning in self._class_of.items():
            if meaning == before:
                self._class_of[text] = name

    def _usual_class(self, name: str) -> str:
        """The class that a label means where nobody chose one: that of its name."""
        listed = {one.casefold(): one for one in self.editor.classes}
        named = translate("train", "class {code}").format(code=name) if is_code(name) else name.strip()
        return listed.get(named.casefold(), named)

    def _chosen_classes(self) -> list[str]:
        chosen = (meaning for meaning in self._class_of.values() if meaning != LEFT_OUT)
        return list(dict.fromkeys(chosen))

    def _choose_preset(self) -> None:
        if self.preset == CUSTOM:
            self._keep_codes()
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        """Let the map fill the rows of codes."""
        if self.preset != CUSTOM:
            # Codes of a CSV are FER2013's where nothing else was said; what they are read as comes with it.
            meanings = self._maps.get(self.preset or "fer2013", {})
            for name in filter(is_code, self.choices):
                self._set(name, meanings.get(name, _UNKNOWN))
        self._say_unknown()

    def _change(self, name: str) -> None:
        meaning = str(self.choices[name].currentData())
        if self.own.isChecked():
            self._class_of[name] = meaning
            self.editor.show_classes(self._chosen_classes())
        elif is_code(name):
            self._keep_codes()
            self._own_codes[name] = meaning
            with QSignalBlocker(self.presets):
                self.presets.setCurrentIndex(self.presets.findData(CUSTOM))
        elif meaning:
            self._own[name] = meaning
        else:
            self._own.pop(name, None)
        self._say_unknown()
        self.changed.emit()

    def _keep_codes(self) -> None:
        """What a map has filled in is the person's own from here on, also where other rows are shown."""
        for name, choice in self.choices.items():
            if is_code(name) and choice.currentData():
                self._own_codes[name] = str(choice.currentData())

    def _set(self, name: str, meaning: str) -> None:
        choice = self.choices[name]
        with QSignalBlocker(choice):
            choice.setCurrentIndex(max(choice.findData(meaning), 0))

    def _say_unknown(self) -> None:
        say(self._unknown, _UNKNOWN_LEFT if self.unknown else "")

    def _make_rows(self, names: Sequence[str]) -> None:
        clear(self._rows)
        self.choices, self._faces = {}, {}
        emotions = sorted({*self._maps.get("fer2013", {}).values()})
        if self.own.isChecked():
            emotions = list(dict.fromkeys((*self.editor.classes, *map(self._usual_class, names))))
        for row, name in enumerate(names):
            choice = ChoiceBox()
            choice.setAccessibleName(translate("train", "Meaning of {label}").format(label=name))
            if not self.own.isChecked():
                choice.addItem(translate("train", "unknown"), _UNKNOWN)
            for emotion in emotions:
                choice.addItem(shown_name(emotion), emotion)
            choice.addItem(translate("train", "excluded"), LEFT_OUT)
            choice.currentIndexChanged.connect(lambda _, name=name: self._change(name))
            faces = label("", "caption", wraps=False)
            faces.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.choices[name], self._faces[name] = choice, faces
            shown = label(name, wraps=False)
            shown.setToolTip(plain_tip(name))
            for column, widget in enumerate((shown, faces, choice)):
                self._rows.addWidget(widget, row, column)
