"""Draw the window in each of its states, as files: to look at after a change, and for the documents.

Usage: python packaging/window_pictures.py FOLDER [--state NAME …] [--theme dark] [--language de]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SIZE: Final = (1366, 768)


def main() -> None:
    """Draw the states that are asked for, each into ``STATE.png``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--state", nargs="+", help="without it, all")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        # What is recorded goes there, and not among the person's own.
        for variable in ("HOME", "USERPROFILE"):
            os.environ[variable] = home
        for variable in [name for name in os.environ if name.startswith("XDG_")]:
            del os.environ[variable]
        draw(options, Path(home))


def draw(options: argparse.Namespace, scratch: Path) -> None:
    """Draw one window after the other."""
    from fer_desktop.ui.settings.languages import choose_language, translate_buttons

    # Before the first text of the window is asked for, so the rest is imported after it.
    language = choose_language(options.language)
    from PySide6.QtWidgets import QApplication
    from window_states import STATES

    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.ui.settings.theme import apply_theme
    from fer_desktop.vision.factory import create_analyser
    from training.core.bundle import read_bundle

    application = QApplication([])
    translate_buttons(application, language)
    apply_theme(application, options.theme)
    bundle = read_bundle(default_model())
    for state in options.state or STATES:
        window = MainWindow(bundle, create_analyser, (), None, lambda name: None)
        window.resize(*SIZE)
        window.show()
        STATES[state](window, scratch).save(str(options.folder / f"{state}.png"))
        window.close()
        print(options.folder / f"{state}.png", flush=True)


if __name__ == "__main__":
    main()
