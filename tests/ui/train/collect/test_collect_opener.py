"""The main window and the window in which faces are collected share one camera."""

import pytest

from fer_desktop.base import paths
from fer_desktop.ui.train.run_outcomes import State
from tests.ui.train.collect.conftest import CAMERAS, NoiseSource
from tests.ui.train.conftest import fake_command

IN_USE = "The camera is in use by the window “Collect faces”."


@pytest.fixture
def main(make_window, home, tmp_path):
    """A main window on fake cameras, and a fake worker."""
    del home
    window = make_window(cameras=CAMERAS)
    window.train.models, window.train.command = tmp_path / "models", fake_command()
    window.viewer.control.source_of = lambda targets: NoiseSource()
    yield window
    if window.train.window is not None:
        window.train.window.run_page._enter(State.NOTHING)
        window.train.window.close()


@pytest.fixture
def collect(main):
    """Opens the window with a collection of two classes, in front of its own camera."""

    def begin():
        main.commands.actions["collect"].trigger()
        window = main.collect.window
        window.picture._control.source_of = lambda targets: NoiseSource()
        window.collections_page.classes.setText("bored, tired")
        window.collections_page.create_button.click()
        return window

    return begin


def test_the_main_window_lets_go_of_the_camera_and_takes_it_again(qtbot, main, collect):
    main.open(["camera:0"])
    qtbot.waitUntil(lambda: not main.viewer.frame_view.empty)
    source = main.viewer.control.source
    window = collect()
    assert source.closed.is_set()
    assert main.viewer.frame_view.placeholder == IN_USE
    qtbot.waitUntil(lambda: not window.picture.view.empty)
    window.close()
    qtbot.waitUntil(lambda: not main.viewer.frame_view.empty)
    assert main.viewer.control.source is not source


def test_another_camera_is_shown_on(qtbot, main, collect):
    main.open(["camera:1"])
    qtbot.waitUntil(lambda: not main.viewer.frame_view.empty)
    window = collect()
    qtbot.waitUntil(lambda: not window.picture.view.empty)
    assert not main.viewer.frame_view.empty


def test_what_the_main_window_was_told_to_show_meanwhile_stays(qtbot, main, collect, happy_sample):
    main.open(["camera:0"])
    qtbot.waitUntil(lambda: not main.viewer.frame_view.empty)
    window = collect()
    main.open(["demo:"])
    qtbot.waitUntil(lambda: not main.viewer.frame_view.empty)
    window.close()
    assert main.viewer.control.targets == ("demo:",)
    assert not main.viewer.frame_view.empty


def test_the_main_window_closes_the_other_one(main, collect):
    main.open(["camera:0"])
    window = collect()
    main.close()
    assert window.isHidden()
    assert main.collect.window is None


def test_faces_that_are_covered_in_the_main_window_are_covered_here(main, collect):
    window = collect()
    main.viewer.face_cover.choose(True)
    assert window.picture.covered
    main.viewer.face_cover.choose(False)
    assert not window.picture.covered


def test_collected_faces_cannot_be_deleted_while_the_window_is_open(main, collect):
    window = collect()
    assert main.data.in_use()["collected_faces"] == ("In use by the window “Collect faces”. Close it first.")
    window.close()
    assert "collected_faces" not in main.data.in_use()


def test_a_collection_comes_to_the_train_window_in_place_of_what_it_had(qtbot, main, tmp_path):
    main.train.open()
    main.train.window.data_page.sources.add([str(tmp_path)])
    main.train.window.list_button.click()
    folder = paths.collected_faces_folder() / "My faces"
    folder.mkdir(parents=True)
    main.train.train_with(folder, ("Happy", "Sad"))
    train = main.train.window
    assert train.pages.currentWidget() is train.data_page
    assert train.data_page.sources.paths == [str(folder)]
    qtbot.waitUntil(lambda: train.data_page.complete)
    train.next.click()
    qtbot.waitUntil(lambda: train.recipe_page.complete)
    assert train.recipe_page.cards.preset == "fine_tune"
    assert train.recipe_page.run["overrides"]["epochs"] == 30
    assert train.recipe_page.run["classes"] == ["Happy", "Sad"]


def test_the_train_window_offers_to_collect_faces(main):
    main.train.open()
    main.train.window.data_page.sources.collect.click()
    assert main.collect.window.isVisible()


def test_a_training_in_progress_is_not_disturbed(qtbot, main, tmp_path):
    main.train.open()
    train = main.train.window
    train.data_page.sources.add([str(tmp_path)])
    train.run_page._enter(State.RUNNING)
    main.train.train_with(tmp_path / "My faces", ("Happy", "Sad"))
    assert train.messages.text.startswith("A training run is in progress.")
    assert train.data_page.sources.paths == [str(tmp_path)]
