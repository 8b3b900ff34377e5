"""The windows of the program in each of their states, in the colours that people see."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.ui.panels import EVIDENCE
from fer_desktop.ui.settings.theme import THEMES, apply_theme
from tests.fakes import gray_frames, write_video
from tests.ui.train.conftest import fake_command

States = Iterator[tuple[str, QWidget]]


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each theme; afterwards the application looks as it did before."""
    style, palette = qapp.style().name(), qapp.palette()
    apply_theme(qapp, request.param)
    yield request.param
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)


@pytest.fixture
def main(qtbot, make_window: Callable[..., MainWindow], picture_folder: Path) -> MainWindow:
    """The main window on a folder of pictures."""
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(picture_folder)])
    return window


def _pictures(qtbot, main: MainWindow, folder: Path) -> States:
    main.viewer.message_bar.tell("A notice.", action="Next step", step=lambda: None)
    yield "pictures", main


def _video(qtbot, main: MainWindow, folder: Path) -> States:
    film = write_video(folder / "film.avi", gray_frames(25), 25.0)
    with qtbot.waitSignal(main.viewer.clock.ended):
        main.open([str(film)])
    yield "video", main


def _evidence(qtbot, main: MainWindow, folder: Path) -> States:
    for entry in EVIDENCE:
        main.evidence.open(entry.name)
        yield entry.name, main.evidence


def _preferences(qtbot, main: MainWindow, folder: Path) -> States:
    main.preferences.show()
    dialog = main.preferences.dialog
    assert dialog is not None
    for page in dialog.pages:
        dialog.show_page(page)
        yield page, dialog


def _train(qtbot, main: MainWindow, folder: Path) -> States:
    main.train.models, main.train.command = folder / "models", fake_command()
    main.train.open()
    window = main.train.window
    assert window is not None
    yield "no data", window
    table = folder / "faces.csv"
    table.write_text("emotion,pixels\n")
    window.data_page.sources.add([str(table)])
    qtbot.waitUntil(lambda: window.data_page.complete)
    yield "data", window
    window.next.click()
    qtbot.waitUntil(lambda: window.recipe_page.complete)
    yield "settings", window
    main.train.close()


def _collect(qtbot, main: MainWindow, folder: Path) -> States:
    main.collect.folder = folder / "collected faces"
    main.collect.open()
    window = main.collect.window
    assert window is not None
    yield "collections", window
    window.collections_page.classes.setText("Happy, bored, thumbs up")
    window.collections_page.create_button.click()
    page = window.collection_page
    for gray in (40, 120, 200):
        assert page.collection is not None
        page.collection.add(np.full((48, 48), gray, np.uint8), "Happy")
    page.choose("Happy")
    qtbot.waitUntil(lambda: not window.picture.view.empty)
    yield "collection", window
    window.close()


def _analyse(qtbot, main: MainWindow, folder: Path) -> States:
    main.batch.show()
    assert main.batch.window is not None
    yield "analyse", main.batch.window


def _compare(qtbot, main: MainWindow, folder: Path) -> States:
    main.compare.show()
    assert main.compare.window is not None
    yield "compare", main.compare.window


_WINDOWS = {
    "pictures": _pictures,
    "video": _video,
    "evidence": _evidence,
    "preferences": _preferences,
    "train": _train,
    "collect": _collect,
    "analyse": _analyse,
    "compare": _compare,
}


@pytest.fixture(params=_WINDOWS)
def states(request: pytest.FixtureRequest, qtbot, main: MainWindow, tmp_path: Path) -> States:
    """Each window, in one state after another, active and drawn."""

    def active() -> States:
        for name, window in _WINDOWS[request.param](qtbot, main, tmp_path):
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            QApplication.processEvents()
            yield name, window

    return active()
