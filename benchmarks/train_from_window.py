"""A whole training through the real window, by its controls: how long each step takes, in how much memory.

The faces are cleaned as the window proposes. PublicTest chooses, and is what is printed; PrivateTest is
measured by the last page of the window, as for everybody, and its figures are left in the model's folder.

Usage: python benchmarks/train_from_window.py fer2013.csv [--preset quick] [--epochs N] [--models FOLDER]
    [--pictures FOLDER]
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

# The parts of this benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.train_parts.driver import Driver, let_live
from fer_desktop.base.paths import default_model
from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.ui.settings.theme import apply_theme
from fer_desktop.vision.factory import create_analyser
from training.core.bundle import read_bundle

NAME: Final = "measured"
SIZE: Final = (1366, 768)
"""Of the window, as on a small laptop."""


def main() -> None:
    """Train, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="a fer2013.csv, or a folder of labelled pictures")
    parser.add_argument("--preset", default="quick")
    parser.add_argument("--epochs", type=int, help="in place of what the recipe says")
    parser.add_argument("--models", type=Path, help="where the model stays; else it is thrown away")
    parser.add_argument("--pictures", type=Path, help="where a picture of each page is saved, light and dark")
    options = parser.parse_args()
    application = QApplication([])
    apply_theme(application, "light")
    main_window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    main_window.show()
    with tempfile.TemporaryDirectory() as folder:
        measure(main_window, options, options.models or Path(folder) / "models")
        main_window.close()


def measure(main_window: MainWindow, options: argparse.Namespace, models: Path) -> None:
    """Go through the steps; one line a figure."""
    driver = Driver(main_window, models)
    driver.train.resize(*SIZE)

    def look(name: str) -> None:
        if options.pictures is not None:
            save(driver.train, options.pictures, name)

    look("data-empty")
    say("the faces are read, shown and looked through", f"{driver.choose_faces(options.data):.1f} s")
    say("faces to learn from, to check, to measure", sizes(driver.last("divided")["splits"]))
    look("data")
    driver.choose_recipe(options.preset, NAME, options.epochs)
    say("the estimate comes after", f"{driver.estimate():.1f} s")
    estimate = driver.last("estimate")
    look("recipe")
    begun = time.monotonic()
    driver.train.next.click()
    let_live(1500)
    look("run-getting-ready")
    driver.first_steps()
    first_step = time.monotonic() - begun
    look("run-first-epoch")
    driver.epochs(3)
    look("run")
    driver.finish()
    real = time.monotonic() - begun
    epochs = [event for _, event in driver.events["epoch"]]
    say("until the first step", f"{first_step:.0f} s")
    say("estimated and real time of the training", f"{estimate['seconds']:.0f} and {real:.0f} s")
    say("estimated memory of the worker", f"{estimate['memory_bytes'] / 1e6:,.0f} MB")
    say("epochs", ", ".join(f"{event['seconds']:.0f} s" for event in epochs))
    say("PublicTest read right after each epoch", ", ".join(f"{e['val_accuracy']:.1%}" for e in epochs))
    ended = time.monotonic()
    look("result-measuring")
    driver.measured()
    say("until it is measured", f"{time.monotonic() - ended:.0f} s")
    compared = driver.last("compared")
    say("measured by the window on", f"{compared['split']}, {compared['faces']:,} faces")
    look("result")
    ended = time.monotonic()
    driver.use()
    say("until the main window reads with it", f"{time.monotonic() - ended:.1f} s")
    look("result-used")
    say("most memory, window and worker", f"{driver.memory.window:,.0f} and {driver.memory.worker:,.0f} MB")


def sizes(splits: dict[str, list[int]]) -> str:
    """How many faces each split has."""
    return ", ".join(f"{sum(splits.get(name, ())):,}" for name in ("Training", "PublicTest", "PrivateTest"))


def say(what: str, value: str) -> None:
    """One line."""
    print(f"{what:>46}: {value}", flush=True)


def save(window: QWidget, folder: Path, name: str) -> None:
    """A picture of the window as it is, in both themes."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for theme in ("dark", "light"):
        apply_theme(application, theme)
        let_live(50)
        window.grab().save(str(folder / f"{name}-{theme}.png"))


if __name__ == "__main__":
    main()
