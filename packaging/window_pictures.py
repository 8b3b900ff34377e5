"""Draw the window in each of its states, as files: to look at after a change, and for the documents.

Usage: python packaging/window_pictures.py FOLDER [--state NAME …] [--theme dark] [--language de]
[--size 1366x768] [--scale 2] [--every]
"""

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPixmap

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SIZE: Final = "1366x768"
LETTERS: Final = 96
"""Dots per inch of a usual screen."""
NO_WINDOWS: Final = ("page of a run", "session report")
"""Of the tests' windows those that stand for web pages."""


def main() -> None:
    """Draw the states that are asked for, each into ``STATE.png``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--state", nargs="+", help="without it, all")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", default="en")
    parser.add_argument("--size", default=SIZE, help="of the screen and of the windows that fill it")
    parser.add_argument("--scale", type=int, default=1, help="device pixels in a pixel, as on a 4K screen")
    parser.add_argument("--every", action="store_true", help="every window and dialog that the tests build")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        # What is recorded goes there, and not among the person's own.
        for variable in ("HOME", "USERPROFILE"):
            os.environ[variable] = home
        for variable in [name for name in os.environ if name.startswith("XDG_")]:
            del os.environ[variable]
        os.environ["QT_SCALE_FACTOR"] = str(options.scale)
        draw(options, Path(home))


def draw(options: argparse.Namespace, scratch: Path) -> None:
    """Draw one window after the other."""
    from fer_desktop.ui.settings.languages import choose_language, translate_buttons

    # Before the first text of the window is asked for, so the rest is imported after it.
    language = choose_language(options.language)
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from fer_desktop.ui.settings.theme import apply_theme
    from tests.ui.clipped import screen

    size = QSize(*map(int, options.size.split("x")))
    described = screen(size * options.scale, LETTERS, scratch)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
    application = QApplication([])
    translate_buttons(application, language)
    apply_theme(application, options.theme)
    pictures = windows_of_tests(size) if options.every else states(options.state, size, scratch)
    for name, picture in pictures:
        path = options.folder / f"{re.sub(r'[^-.()0-9A-Za-zäöüÄÖÜß]+', '_', name)}.png"
        picture.save(str(path))
        print(path, flush=True)


def states(names: list[str] | None, size: "QSize", scratch: Path) -> "Iterator[tuple[str, QPixmap]]":
    """The main window in each of its states."""
    from window_states import STATES

    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.vision.factory import create_analyser
    from training.core.bundle import read_bundle

    bundle = read_bundle(default_model())
    for name in names or STATES:
        window = MainWindow(bundle, create_analyser, (), None, lambda name: None)
        window.resize(size)
        window.show()
        yield name, STATES[name](window, scratch)
        window.close()


def windows_of_tests(size: "QSize") -> "Iterator[tuple[str, QPixmap]]":
    """Every window and dialog, with each of its tabs in front."""
    from tests.ui.clipped import states
    from tests.ui.untranslated import WINDOWS

    kept = []
    for name in (name for name in WINDOWS if name not in NO_WINDOWS):
        kept.append(window := WINDOWS[name]())
        for shown, page in states(window, size):
            yield f"{name}{page}", shown.grab()
        window.hide()


if __name__ == "__main__":
    main()
