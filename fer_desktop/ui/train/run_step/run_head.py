"""What stands above the curves of a training: its name, how far it is, and the buttons that steer it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.formatting import approximate_duration, shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.train.recipe_step.setting_field import DOCUMENTATION, LinkButton
from fer_desktop.ui.train.run_outcomes import BUSY, State
from fer_desktop.ui.train.run_step.run_clock import RunClock
from fer_desktop.ui.widgets.help_dialog import has_help, show_help
from fer_desktop.ui.widgets.page_parts import label, say
from fer_desktop.ui.widgets.work_bar import show_part
from training.core.process.worker_protocol import Event

_STEPS: Final = 1000


def help_link(title: str, section: str) -> LinkButton:
    """A link to a section of the documentation, named by its anchor; hidden where there is none."""
    link = LinkButton(translate("train", "Learn more"))
    link.setAccessibleName(translate("train", "Learn more: {setting}").format(setting=title))
    link.clicked.connect(lambda: show_help(link, DOCUMENTATION, section))
    link.setVisible(has_help(DOCUMENTATION))
    return link


class RunHead(QWidget):
    """Shows the state of a training; the page connects the buttons.

    Attributes:
        left: Seconds that are left; None before that is known.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left: float | None = None
        self._state, self._folder = State.NOTHING, Path()
        self.title = label("", "title", wraps=False)
        self.status = label()
        self.clock = RunClock()
        self.device = label("", "caption")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.pause = QPushButton(translate("train", "Pause"))
        self.cancel = QPushButton(translate("train", "Stop…"))
        self.cancel.setToolTip(translate("train", "Stop training; you can resume it later"))
        self.resume = QPushButton(translate("train", "Resume"))
        self.resume.setToolTip(translate("train", "Resume after the last complete epoch"))
        self.folder = QPushButton(translate("train", "Open run folder"))
        self.folder.setToolTip(
            translate("train", "The folder with the figures of each epoch (history.csv) and the log")
        )
        self.folder.clicked.connect(self._open_folder)
        self._lay_out()

    def begin(self, name: str, folder: Path) -> None:
        """Show the beginning of a training whose files are in ``folder``."""
        self.left, self._folder = None, folder
        self.title.setText(name)
        say(self.device, "")
        self.bar.setRange(0, 0)  # wanders until something is counted

    def show_part(self, part: float) -> None:
        """Show how much is done, 0 to 1."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(_STEPS * min(1.0, part)))

    def show_work(self, event: Event) -> None:
        """Show how far the work of an event ``progress`` is."""
        show_part(self.bar, event)

    def show_epoch(self, epoch: int, epochs: int, doing: str = "") -> None:
        """Say which epoch it is, and what is done in it beside the steps."""
        text = translate("train", "Epoch {epoch} of {epochs}")
        if self.left is not None:
            text = translate("train", "Epoch {epoch} of {epochs} · {duration} left")
        text = text.format(epoch=min(epoch, epochs), epochs=epochs, duration=self._duration)
        self.status.setText(f"{text} · {doing}" if doing else text)

    def show_state(self, state: State, resumable: bool) -> None:
        """Offer what can be done in a state; ``resumable`` is whether an epoch is kept."""
        self._state = state
        if state is State.RUNNING:
            self.clock.resume()
        elif state not in (State.STARTING, State.STOPPING):
            self.clock.pause()
        self.pause.setVisible(state in BUSY)
        self.pause.setEnabled(state in (State.RUNNING, State.PAUSED))
        paused = state is State.PAUSED
        self.pause.setText(translate("train", "Resume") if paused else translate("train", "Pause"))
        self.pause.setToolTip(
            translate("train", "Resume at the same step")
            if paused
            else translate("train", "Pause training to free the computer for other work")
        )
        self.cancel.setVisible(state in BUSY)
        self.cancel.setEnabled(state is not State.STOPPING)
        self.resume.setVisible(state is State.STOPPED)
        self.resume.setText(translate("train", "Resume") if resumable else translate("train", "Restart"))
        self.folder.setVisible(state is not State.TRAINED)
        if paused:
            self.status.setText(
                translate("train", "Paused. Training stays in memory and resumes at the same step.")
            )

    @property
    def progress(self) -> tuple[str, str]:
        """How far it is, in a few words and in a sentence; both empty when nothing goes on."""
        if self._state not in BUSY:
            return "", ""
        said = translate("train", "Training “{name}”: {status}")
        return self._short, said.format(name=self.title.text(), status=self.status.text())

    @property
    def _short(self) -> str:
        if self._state is State.STARTING or self.bar.maximum() != _STEPS:
            return translate("train", "Training …")
        short = translate("train", "Training {percent}")
        if self._state is State.PAUSED:
            short = translate("train", "Training paused at {percent}")
        elif self.left is not None:
            short = translate("train", "Training {percent}, {duration} left")
        return short.format(percent=shown_percent(self.bar.value() / _STEPS), duration=self._duration)

    @property
    def _duration(self) -> str:
        return "" if self.left is None else approximate_duration(self.left)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text in (self.title, self.status):
            texts.addWidget(text)
        head.addLayout(texts, 1)
        for button in (self.pause, self.cancel, self.resume, self.folder):
            head.addWidget(button)
        head.addWidget(help_link(translate("train", "Training"), "5-training"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        # In rows of their own: beside the buttons, large letters would widen the window.
        for line in (self.clock, self.device, self.bar):
            layout.addWidget(line)
