"""The Train window on each of its pages, and the list of models, for ``tests.ui.untranslated``.

Everything of the program is imported within the functions: a language is chosen before.
"""

import atexit
import json
import re
import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QWidget

from training.fitting.recipe_settings import SETTINGS

if TYPE_CHECKING:
    from fer_desktop.ui.models.model_controller import ModelController
    from fer_desktop.ui.train.train_window import TrainWindow

TIMEOUT = 60.0
"""Seconds until a window must show what is waited for."""
NAMES_IN_TRAINING = re.compile(
    r"(● )?(default|eight|seven( copied| gone| torn)?)|se_resnet_small|classic|mini xception|faces\.csv"
    r"|AffectNet"
)
"""What models, networks, files and data sets are called stays so."""
TERMS = frozenset(setting.name.replace("_", " ") for setting in SETTINGS)
"""The field's own names of settings, which stand before their explanation."""

_windows: list[QWidget] = []
"""Kept as long as their dialogs are looked at."""
_leaving = ExitStack()
atexit.register(_leaving.close)


def data(**behaviour: Any) -> "TrainWindow":
    """Faces that were read, split and cleaned."""
    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.train.train_window import TrainWindow
    from tests.ui.train.conftest import fake_command

    folder = _folder()
    faces = folder / "faces.csv"
    faces.write_text("emotion,pixels\n")
    window = TrainWindow(folder / "models", default_model, fake_command(**behaviour))
    _leaving.callback(window.link.close)
    window.show()
    window.data_page.sources.add([str(faces)])
    _wait(lambda: window.data_page.complete)
    return window


def too_few_faces() -> "TrainWindow":
    """One emotion only, and a file with votes that is gone."""
    window = data()
    for box in list(window.data_page.counts.boxes.values())[1:]:
        box.setChecked(False)
    _wait(lambda: bool(window.data_page.split_form.text) and not window.data_page.complete)
    window.data_page.expert.votes_field.setText("/nowhere/faces.csv")
    window.data_page.read_again()
    return window


def recipe(**behaviour: Any) -> "TrainWindow":
    """Recipes, settings, faces as the network sees them, and how long it takes."""
    window = data(**behaviour)
    window.next.click()
    _wait(lambda: window.recipe_page.complete and bool(window.recipe_page.estimate.text.text()))
    window.recipe_page.name_field.setText("a/b")
    return window


def run(**behaviour: Any) -> "TrainWindow":
    """A training that is held after some epochs."""
    from fer_desktop.ui.train.run_outcomes import State

    window = recipe(epoch_seconds=0.3, **behaviour)
    window.recipe_page.name_field.setText("seven")
    window.next.click()
    _wait(lambda: window.run_page.state is State.RUNNING and window.run_page._done > 1)
    window.run_page.pause.click()
    _wait(lambda: window.run_page.state is State.PAUSED)
    window._silent("")
    window.run_page.ask_to_stop()
    return window


def stopped() -> "TrainWindow":
    """A training that was stopped, which is then listed as unfinished beside a model that lost a file."""
    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.train.run_outcomes import State

    window = run()
    window.run_page.stop()
    _wait(lambda: window.run_page.state is State.STOPPED)
    models = window._models
    model = default_model()
    shutil.copytree(model, models / "seven copied")
    shutil.copytree(model, models / "seven torn")
    (models / "seven torn" / "metrics.json").unlink()
    other = models / "seven gone.run"
    other.mkdir()
    (other / "request.json").write_text(json.dumps({"paths": ["/nowhere/faces.csv"], "overrides": {}}))
    window.open_first()
    return window


def result(**behaviour: Any) -> "TrainWindow":
    """A trained model beside the one in use."""
    window = recipe(**behaviour)
    window.recipe_page.name_field.setText("seven")
    window.next.click()
    _wait(lambda: window.pages.currentWidget() is window.result_page and bool(window.result_page.outcome))
    window.result_page.use.click()
    return window


def models() -> "QWidget":
    """The list of models, of which one is the person's own, while something is being done."""
    controller = _controller()
    controller.actions.complain("§")
    controller.dialog.show_work("§", 0.5)
    return controller.dialog


def no_models() -> "QWidget":
    """The list before anything is in it."""
    from fer_desktop.ui.models.models_dialog import ModelsDialog

    dialog = ModelsDialog()
    dialog.show_splits(())
    dialog.table.show_rows([])
    return dialog


def renaming() -> "QWidget":
    """The question for another name, which is none yet."""
    from fer_desktop.models.names import checked_name
    from fer_desktop.ui.models.model_actions import RenameDialog

    dialog = RenameDialog("seven", checked_name)
    dialog.line.clear()
    return dialog


def _controller() -> "ModelController":
    from fer_desktop.base import paths
    from fer_desktop.models.library import ModelLibrary
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.vision.factory import create_analyser
    from tests.bundles import write_bundle
    from training.core.bundle import read_bundle

    library = ModelLibrary(paths.bundled_models(), _folder() / "models")
    write_bundle(library.own / "seven")
    write_bundle(library.own / "eight", measured=False)
    bundle = read_bundle(paths.default_model())
    window = MainWindow(bundle, create_analyser, (), None, lambda name: None, library=library)
    _leaving.callback(window.viewer.stop)
    _windows.append(window)
    controller = window.model_list
    controller.open()
    _wait(lambda: controller.dialog.table.rowCount() > 2)
    return controller


def _folder() -> Path:
    return Path(_leaving.enter_context(TemporaryDirectory(prefix="fer-untranslated-")))


def _wait(there: Callable[[], bool]) -> None:
    until = time.monotonic() + TIMEOUT
    while not there():
        if time.monotonic() > until:
            raise TimeoutError("the window does not show it")
        QApplication.processEvents()
        time.sleep(0.01)


OF_TRAINING: dict[str, Callable[[], QWidget]] = {
    "train: data": data,
    "train: too few faces": too_few_faces,
    "train: recipe": recipe,
    "train: run": run,
    "train: stopped": stopped,
    "train: better": result,
    "train: the same": partial(result, p=0.4),
    "train: worse": partial(result, gain=-0.04),
    "models": models,
    "no models": no_models,
    "renaming a model": renaming,
}
