"""The first step: which faces."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import corrections_folder
from fer_desktop.base.skipped_files import left_out_of, left_out_sentence
from fer_desktop.explain.training_messages import message_text
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.data_step.class_balance import ClassBalance
from fer_desktop.ui.train.data_step.cleaning_view import CleaningView
from fer_desktop.ui.train.data_step.data_column import DataColumn
from fer_desktop.ui.train.data_step.emotion_counts import EmotionCounts, by_emotion
from fer_desktop.ui.train.data_step.found_faces import FoundView, SampleFaces
from fer_desktop.ui.train.data_step.label_question import CODES, question
from fer_desktop.ui.train.data_step.label_table import LabelTable
from fer_desktop.ui.train.data_step.source_list import DropPlace, SourceList
from fer_desktop.ui.train.data_step.split_form import BalanceChoice, SplitForm
from fer_desktop.ui.train.data_step.vote_files import ExpertData
from fer_desktop.ui.train.suspects.corrections_choice import CorrectionsChoice
from fer_desktop.ui.widgets.page_parts import CollapsibleSection, Delay, label, say
from fer_desktop.ui.widgets.work_bar import WorkBar
from training.core.process.worker_protocol import Event
from training.core.stages import ProgressStage

_ONE_EMOTION: Final = translate(
    "train", "Selected: {which}. Training needs at least two emotions. Select another one, or add faces."
)
_NOTHING: Final = translate("train", "These files contain no faces. Add others.")
_STOPPED: Final = translate("train", "Reading stopped.")
_LOST: Final = translate("train", "The process that reads the faces ended unexpectedly. Read them again.")
_GONE: Final = translate("train", "{path} no longer exists. Remove it from the list, or restore it.")


class DataPage(QWidget):
    """Reads faces, shows what is in them, and asks what to do with them.

    Signals:
        changed: ``complete`` or what was chosen may be another.

    Attributes:
        read: Whether the worker has the faces that are listed.
        seed: By which faces are split.
    """

    changed = Signal()

    def __init__(
        self, link: WorkerClient, current_model: Callable[[], Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._link = link
        self.seed = self._split_seed = 1
        self.read = self.complete = self._stale = self._asking = False
        self._reading: int | None = None
        self._split_request: int | None = None
        self._labelled: set[str] = set()
        self._emotions: tuple[str, ...] = ()
        self._given_classes: tuple[str, ...] = ()
        self._size = 48
        self._unreadable: dict[str, Any] = {"count": 0, "named": []}
        self._photographs: dict[str, Any] = {}
        self._faces: Event = {}
        self.sources = SourceList(corrections_folder())
        self.work = WorkBar()
        self.problem = label("", "problem")
        self.left_out = label("", "caption")
        self.again = QPushButton(translate("train", "Read again"))
        self.again.clicked.connect(self.read_again)
        self.labels = LabelTable()
        self.label_part = CollapsibleSection(translate("train", "Labels"), self.labels)
        self.counts = EmotionCounts()
        self.split_form = SplitForm()
        self.balance = BalanceChoice()
        self.expert = ExpertData()
        self.samples = SampleFaces()
        self.class_balance = ClassBalance()
        self.cleaning = CleaningView()
        self.corrections = CorrectionsChoice(link, current_model)
        above = (self.sources, self.problem, self.label_part, self.left_out, self.again, self.work)
        self._column = DataColumn(
            above, self.counts, self.corrections, self.split_form, self.balance, self.expert
        )
        self._right = FoundView(DropPlace(self.sources), self.samples, self.class_balance, self.cleaning)
        self._delayed_read = Delay(self.read_again, 150, self)
        self._delayed_split = Delay(self._request_split, 250, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._show_state()

    @property
    def choice(self) -> dict[str, Any]:
        """Which faces a training takes: all of a run that ``docs/worker.md`` says of data."""
        return {
            "paths": self.sources.paths,
            "votes": self.expert.votes or None,
            "names": self.labels.names,
            "labels": self.labels.labels,
            "classes": list(self.labels.classes),
            "options": {
                **self.labels.options,
                **({"find_faces": True} if self.expert.find_faces else {}),
                "drop": [name for name in self.counts.dropped if name in self._emotions],
                **self.cleaning.options,
                **self.split_form.options,
            },
            "corrections": self.corrections.path,
        }

    def read_again(self) -> None:
        """Read what is listed; what was being read is given up."""
        self._give_up()
        self.read = self.complete = self._stale = self._asking = False
        say(self.problem, self.expert.problem)
        say(self.left_out, "")
        self.corrections.forget()
        paths = self.sources.paths
        if not self._labelled & set(paths) or self.sources.classes != self._given_classes:
            self._labelled, self._given_classes = set(), self.sources.classes
            self.labels.use_classes(self._given_classes)
            self.labels.reset()
        gone = next((path for path in paths if not Path(path).exists()), None)
        if gone:
            say(self.problem, _GONE.format(path=gone))
        elif paths and not self.expert.problem:
            self.work.begin(ProgressStage.READING)
            fields = {name: self.choice[name] for name in ("paths", "votes", "names", "labels", "classes")}
            find = self.expert.find_faces
            self._reading = self._link.request("read", self._take, find_faces=find, **fields)
        self._show_state()

    def enter(self) -> None:
        """The page is shown; read again what another worker had read."""
        self.sources.look_for_corrections()
        if self._stale:
            self.read_again()
        elif self.read and self._split_seed != self.seed:
            self._choose_again()

    def restarted(self) -> None:
        """Another worker continues, which has not read the faces."""
        self._stale = self.read

    def lost(self, _sentence: str) -> None:
        """The worker is gone, and with it what it had read."""
        if self.read or self._reading is not None:
            self._reading = self._split_request = None
            self.read = self.complete = False
            say(self.problem, _LOST)
            self._show_state()

    def _give_up(self) -> None:
        if self._reading is not None:
            self._link.forget(self._reading)
            self._link.cancel()
            self._reading = None
        self._link.forget(self._split_request)
        self._split_request = None

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "progress":
                self.work.show_progress(event)
            case "faces":
                self._show_faces(event)
            case "findings":
                self.cleaning.show_findings(event["rules"], self._size)
                self.cleaning.show_unreadable(**self._unreadable)
                self.cleaning.show_photographs(**self._photographs)
            case "done":
                self._reading, self.read = None, True
                self.corrections.show_data(self.sources.paths, self._faces, lambda: self.choice["options"])
                self._request_split()
                self._show_state()
            case "failed" if event.get("code") in CODES:
                self._ask_about_labels(event)
            case "failed" | "stopped":
                self._reading = None
                problem = str(event.get("text") or _STOPPED)
                say(self.problem, problem)
                self.sources.mark_named(problem)
                self._show_state()

    def _ask_about_labels(self, event: Event) -> None:
        self._reading, self._asking, self._labelled = None, True, set(self.sources.paths)
        asked = event["fields"]
        self.labels.show_labels(asked["labels"], asked["label_maps"])
        self.labels.suggest(asked["suggestion"])
        self.label_part.button.setChecked(True)
        say(self.problem, question(event["code"], asked))
        self.sources.mark_named(asked["source"])
        self._show_state()

    def _show_faces(self, event: Event) -> None:
        self._labelled = set(self.sources.paths)
        self.labels.show_labels(event["labels"], event["label_maps"])
        self.label_part.button.setChecked(self.label_part.button.isChecked() or bool(self.labels.unknown))
        self.split_form.show_source({name: sum(counts) for name, counts in event["splits"].items()})
        self._size = int(event["size"])
        self._emotions = tuple(event["emotions"])
        self._unreadable = event["unreadable"]
        self._photographs = {name: event.get(name) for name in ("no_face", "several_faces")}
        self._faces = event
        say(self.left_out, left_out_sentence(left_out_of(event.get("left_out", ()))))
        self.counts.show_counts(by_emotion(event, self._emotions))
        self.class_balance.show_source(event)
        self.samples.show_samples(event["samples"], self._size)
        self.cleaning.show_findings([], self._size)
        self._show_state(seen=True)

    def _request_split(self) -> None:
        self._link.forget(self._split_request)
        self.complete = False
        kept = self.counts.kept
        if not self.read:
            return
        if len(kept) < 2:
            which = shown_name(kept[0]) if kept else translate("train", "no emotion")
            self.split_form.complain(_ONE_EMOTION.format(which=which) if self._emotions else _NOTHING)
            self.changed.emit()
            return
        self._split_seed = self.seed
        fields = {name: self.choice[name] for name in ("options", "corrections")}
        self._split_request = self._link.request("split", self._take_split, seed=self.seed, **fields)
        self.changed.emit()

    def _take_split(self, event: Event) -> None:
        if event["event"] == "split":
            self.counts.show_used(by_emotion(event, self._emotions))
            self.counts.show_training(dict(zip(event["emotions"], event["splits"]["Training"], strict=True)))
            self.class_balance.show_used(event)
            self.split_form.show_sizes({name: sum(counts) for name, counts in event["splits"].items()})
            self.cleaning.show_removed(event["rules"])
            self.split_form.show_notes(map(message_text, event["notes"]))
            self.complete = True
        elif event["event"] == "failed":
            self.split_form.complain(event["text"])
        elif event["event"] == "stopped" and self.read:
            self._delayed_split.start()
        self.changed.emit()

    def _read_with_labels(self) -> None:
        """While it is asked what labels mean, all answers are waited for; “Read again” continues."""
        if not self._asking:
            self._delayed_read.start()

    def _choose_again(self) -> None:
        self.complete = False
        self.changed.emit()
        self._delayed_split.start()

    def _show_state(self, seen: bool = False) -> None:
        """Show the parts that there is something to show in."""
        reading = self._reading is not None
        self.work.setVisible(reading)
        self.again.setVisible(bool(self.sources.paths) and not reading and not self.read)
        self._column.choices.setVisible(self.read)
        self._right.show_state(reading=reading, read=self.read, seen=seen)
        self.label_part.setVisible(bool(self.labels.choices) and bool(self.sources.paths))
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Label errors are searched in this step alone."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.corrections.leave()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """List what was dropped."""
        self.sources.add([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _connect(self) -> None:
        self.sources.changed.connect(self._delayed_read.start)
        self.expert.changed.connect(self._delayed_read.start)
        self.labels.changed.connect(self._read_with_labels)
        self.work.cancelled.connect(lambda: self._link.cancel())
        for part in (self.counts, self.split_form, self.cleaning, self.corrections):
            part.changed.connect(self._choose_again)

    def _lay_out(self) -> None:
        say(self.problem, "")
        say(self.left_out, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._column)
        row.addWidget(self._right, 1)
