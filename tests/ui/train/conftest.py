"""A train window on a worker that computes nothing."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fer_desktop.base.paths import default_model
from fer_desktop.ui.train.run_outcomes import State
from fer_desktop.ui.train.train_window import TrainWindow

FAKE = Path(__file__).with_name("fake_worker.py")


def fake_command(**behaviour: Any) -> list[str]:
    """Starts the fake worker; for what it can do see ``fake_worker.BEHAVIOUR``."""
    return [sys.executable, str(FAKE), json.dumps(behaviour)]


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """The folder of models; not there yet."""
    return tmp_path / "models"


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    """A file that can be listed; the fake worker does not look into it."""
    path = tmp_path / "faces.csv"
    path.write_text("emotion,pixels\n")
    return path


@pytest.fixture
def make_train(qtbot, models: Path) -> Iterator[Callable[..., TrainWindow]]:
    """Makes shown train windows on fake workers."""
    windows: list[TrainWindow] = []

    def make(**behaviour: Any) -> TrainWindow:
        window = TrainWindow(models, default_model, fake_command(**behaviour))
        qtbot.addWidget(window, before_close_func=lambda shut: shut.run_page._enter(State.NOTHING))
        windows.append(window)
        window.show()
        return window

    yield make
    for window in windows:
        window.link.close()


@pytest.fixture
def at_recipe(qtbot, make_train, csv_file: Path) -> Callable[..., TrainWindow]:
    """Makes windows in which faces are read and the recipes are there."""

    def make(**behaviour: Any) -> TrainWindow:
        window = make_train(**behaviour)
        window.data_page.sources.add([str(csv_file)])
        qtbot.waitUntil(lambda: window.data_page.complete)
        window.next.click()
        qtbot.waitUntil(lambda: window.recipe_page.complete)
        return window

    return make


@pytest.fixture
def at_run(qtbot, at_recipe) -> Callable[..., TrainWindow]:
    """Makes windows in which a training of four epochs, or of ``epochs``, has begun."""

    def make(epochs: int = 4, **behaviour: Any) -> TrainWindow:
        window = at_recipe(**behaviour)
        window.recipe_page.form.fields["epochs"].field.setValue(epochs)
        window.next.click()
        # A run that ends at once may be over before it is looked at.
        qtbot.waitUntil(lambda: window.run_page.state in (State.RUNNING, State.TRAINED, State.STOPPED))
        return window

    return make
