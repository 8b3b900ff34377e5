"""Trains in the real window by the window's own controls, as a person would."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QMessageBox

from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.ui.train.run_outcomes import State
from fer_desktop.ui.train.train_window import TrainWindow

LOOK_MS: Final = 100
"""How often it is looked whether something has happened."""
TIMEOUT: Final = 3 * 3600.0
"""Seconds that a step may take."""
SAMPLED_S: Final = 1.0
"""How often memory is noted."""

Event = dict[str, Any]


class Memory:
    """The most memory, in MB, that the window and the worker have held."""

    def __init__(self, train: TrainWindow) -> None:
        self._train, self._own = train, psutil.Process()
        self.window = self.worker = 0.0
        self._timer = QTimer(train, interval=round(1000 * SAMPLED_S))
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self.window = max(self.window, self._own.memory_info().rss / 1e6)
        if self._train.link.process_id:
            try:
                worker = psutil.Process(self._train.link.process_id).memory_info().rss / 1e6
            except psutil.NoSuchProcess:
                return
            self.worker = max(self.worker, worker)


class Driver:
    """Goes through the steps of the train window, and notes what the worker says.

    Attributes:
        train: The train window.
        events: All that the worker has said, by name of the event, each with the time when it came.
    """

    def __init__(self, main: MainWindow, models: Path) -> None:
        """Open the train window.

        Args:
            main: The main window.
            models: The folder in which models are written.
        """
        main.train.models = models
        main.train.open()
        assert main.train.window is not None
        self.train = main.train.window
        self.memory = Memory(self.train)
        self.events: dict[str, list[tuple[float, Event]]] = {}
        self.train.link.received.connect(self._note)
        self.train.link.lost.connect(lambda sentence: sys.exit(str(sentence)))

    def _note(self, event: Event) -> None:
        self.events.setdefault(event["event"], []).append((time.monotonic(), event))
        if event["event"] == "failed":
            sys.exit(event["text"])

    def last(self, name: str) -> Event:
        """What the last event of that name said."""
        return self.events[name][-1][1]

    def choose_faces(self, path: Path) -> float:
        """Add a file or folder; the seconds until it is shown with all that cleaning finds."""
        begun = time.monotonic()
        self.train.data_page.sources.add([str(path)])
        until(lambda: self.train.data_page.complete)
        return time.monotonic() - begun

    def choose_recipe(self, preset: str, name: str, epochs: int | None = None) -> None:
        """Go to the second step, and choose the recipe."""
        self.train.next.click()
        page = self.train.recipe_page
        until(lambda: page.complete)
        page.cards.choose(preset)
        if epochs is not None:
            page.form.fields["epochs"].field.setProperty("value", epochs)
        page.name_field.setText(name)

    def estimate(self) -> float:
        """Wait for the estimate, which the page asks for by itself; the seconds that it took."""
        begun = time.monotonic()
        until(lambda: "estimate" in self.events)
        return time.monotonic() - begun

    def first_steps(self) -> None:
        """Wait for the first steps of the training."""
        until(lambda: len(self.events.get("step", ())) > 1)

    def epochs(self, many: int) -> None:
        """Wait for so many epochs, or for the end."""
        until(lambda: len(self.events.get("epoch", ())) >= many or self.train.run_page.state is State.TRAINED)

    def finish(self) -> None:
        """Wait until the model is written."""
        until(lambda: self.train.run_page.state is State.TRAINED)

    def measured(self) -> None:
        """Wait until the last page shows its figures."""
        until(lambda: self.train.result_page.outcome is not None)

    def use(self) -> None:
        """Have the main window read with the model; whatever the window asks is agreed to."""
        page = self.train.result_page
        page.use.click()
        for box in self.train.findChildren(QMessageBox):
            if box.isVisible():
                next(button for button in box.buttons() if button.text() == "Use").click()
        until(lambda: page.note.text().startswith("It reads from now on"))


def until(condition: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    begun = time.monotonic()
    while not condition():
        if time.monotonic() - begun > TIMEOUT:
            sys.exit("The window did not come as far as was waited for; look at its last picture.")
        let_live(LOOK_MS)


def let_live(milliseconds: int) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
