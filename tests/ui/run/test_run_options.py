"""What is chosen behind “More options” is what the run is told, and what a profile says is what is chosen."""

import tomllib
from pathlib import Path

import pytest

from fer_desktop.analysis.face_thumbnails import PER_FACE
from fer_desktop.analysis.run_command import RunCommand
from fer_desktop.base.frame_sampling import FrameSampling
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import TimeRange
from fer_desktop.ui.run.analysis_parts import AnalysisParts
from fer_desktop.ui.run.comparison_parts import ComparisonParts
from fer_desktop.ui.run.run_window import RunWindow
from tests.bundles import write_bundle
from tests.fakes import gray_frames, write_video
from tests.row_files import read_table

WAIT = 120_000
"""Milliseconds: the process may have to wait for the computer."""
PREFERENCES = Settings(sensitivity="eager", confidence_threshold=0.3)


@pytest.fixture
def bundles(shipped_bundle):
    """The last one is the model in use."""
    return [shipped_bundle]


@pytest.fixture
def window(qtbot, bundles, tmp_path):
    """A window that has a video of two seconds."""
    window = RunWindow(AnalysisParts(lambda: bundles[-1], tmp_path / "results"), lambda: PREFERENCES)
    qtbot.addWidget(window)
    window.choose([str(write_video(tmp_path / "film.avi", gray_frames(20)))])
    window.show()
    window.form.options.button.click()
    yield window
    window.stop()


@pytest.fixture
def command(window):
    """Starts a run and gives what it is told."""
    commands: list[RunCommand] = []

    def start() -> RunCommand:
        window.link.start = commands.append
        window.start()
        return commands[-1]

    return start


def test_without_a_choice_everything_is_analysed_and_nothing_more_is_written(window, command):
    told = command()
    assert (told.begin, told.end, told.every, told.per_second) == (0.0, None, 1, None)
    assert (told.minimum_quality, told.out_folder, told.thumbnails) == (0.0, "", "")
    assert told.finding["sensitivity"] == "eager"


def test_what_is_chosen_is_what_the_run_is_told(window, command, tmp_path):
    options = window.form.options
    options.frames.setCurrentIndex(2)
    options.per_second.setValue(2.5)
    options.begin.setValue(1.0)
    options.end.setValue(1.5)
    options.quality.setValue(40.0)
    options.tree.box.click()
    options.thumbnails.box.click()
    options.per_face.setValue(7)
    told = command()
    assert (told.begin, told.end, told.every, told.per_second) == (1.0, 1.5, 1, 2.5)
    assert told.minimum_quality == 0.4
    assert Path(told.out_folder) == tmp_path / "results" / "film faces"
    assert Path(told.thumbnails) == tmp_path / "results" / "film thumbnails"
    assert told.thumbnails_per_face == 7
    options.frames.setCurrentIndex(1)
    options.every.setValue(3)
    assert (command().every, command().per_second) == (3, None)


def test_only_the_number_that_matters_is_shown(window):
    options = window.form.options
    shown = []
    for choice in range(3):
        options.frames.setCurrentIndex(choice)
        shown.append((options.every.isVisible(), options.per_second.isVisible()))
    assert shown == [(False, False), (True, False), (False, True)]
    assert not options.per_face.isVisible()
    options.thumbnails.box.click()
    assert options.per_face.isVisible()


def test_a_time_range_without_a_frame_cannot_be_chosen(window):
    options = window.form.options
    options.end.setValue(1.0)
    options.begin.setValue(1.5)
    assert options.part == TimeRange(1.5)
    options.end.setValue(1.2)
    assert options.part == TimeRange(0.0, 1.2)


def test_the_points_of_the_player_go_before_the_time_range(window, command):
    options = window.form.options
    options.begin.setValue(0.2)
    window.form.offer_part(TimeRange(0.5, 1.0))
    assert not options.begin.isEnabled()
    assert (command().begin, command().end) == (0.5, 1.0)
    window.form.between_points.setChecked(False)
    assert options.begin.isEnabled()
    assert (command().begin, command().end) == (0.2, None)


def test_nothing_is_squeezed_where_the_window_is_small(window, qtbot):
    options = window.form.options
    before = window.minimumHeight()
    options.tree.box.click()
    options.thumbnails.box.click()
    qtbot.waitUntil(lambda: window.minimumHeight() > before, timeout=WAIT)
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: window.height() == window.minimumHeight(), timeout=WAIT)
    assert options.begin.height() >= options.begin.minimumSizeHint().height()


def test_a_profile_is_saved_and_loaded_again(window, command, qtbot, tmp_path, shipped_bundle):
    options, profiles, path = window.form.options, window.parts.profiles, tmp_path / "lab.toml"
    options.take(TimeRange(0.5, 1.5), FrameSampling(per_second=4.0), 0.35)
    window.form.whole.setChecked(True)
    before = command()
    profiles.save(path)
    assert f"Saved {path}." in window.message_bar.text
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    assert (values["model"], values["model-sha256"]) == ("default", shipped_bundle.sha256)
    window.form.whole.setChecked(False)
    options.take(TimeRange(), FrameSampling(), 0.0)
    profiles.load(path)
    assert command() == before
    assert options.profile_name.text() == "lab.toml"


def test_faces_are_found_as_the_profile_says_until_the_preferences_are_chosen(window, command, tmp_path):
    path = tmp_path / "lab.toml"
    path.write_text('sensitivity = "strict"\nconfidence-threshold = 0.8\n')
    window.parts.profiles.load(path)
    told = command()
    assert (told.finding["sensitivity"], told.confidence_threshold) == ("strict", 0.8)
    window.form.options.without_profile.click()
    told = command()
    assert (told.finding["sensitivity"], told.confidence_threshold) == ("eager", 0.3)


@pytest.mark.parametrize(
    ("line", "said"),
    [("sensitvity = 1", "Did you mean sensitivity?"), (f'model-sha256 = "{"0" * 64}"', "with another model")],
)
def test_a_profile_that_cannot_be_used_changes_nothing(window, command, tmp_path, line, said):
    path = tmp_path / "lab.toml"
    path.write_text(line)
    before = command()
    window.parts.profiles.load(path)
    assert said in window.message_bar.text
    assert command() == before


def test_a_run_by_another_model_than_that_of_the_profile_does_not_begin(window, bundles, tmp_path):
    path = tmp_path / "lab.toml"
    path.write_text(f"temperature = {bundles[-1].temperature}\n")
    window.parts.profiles.load(path)
    bundles.append(write_bundle(tmp_path / "other", temperature=9.0))
    window.start()
    assert f"{path} was saved with another model" in window.message_bar.text
    assert not window.link.runs


def test_a_comparison_has_the_options_that_make_sense_for_it(qtbot, tmp_path):
    window = RunWindow(ComparisonParts(tmp_path), Settings)
    qtbot.addWidget(window)
    options = window.form.options
    options.frames.setCurrentIndex(1)
    choices = window.form.choices
    assert choices.sampling == FrameSampling(every=5)
    assert (choices.out_folder, choices.thumbnails, choices.per_face) == ("", "", PER_FACE)
    assert not hasattr(options, "load")
    window.stop()


def test_a_run_in_the_window_writes_all_that_was_asked_for(window, qtbot, tmp_path):
    options = window.form.options
    options.frames.setCurrentIndex(1)
    options.tree.box.click()
    options.thumbnails.box.click()
    window.form.whole.setChecked(True)
    with qtbot.waitSignal(window.link.finished, timeout=WAIT):
        window.start()
    results = tmp_path / "results"
    for rows in (results / "film faces.csv", results / "film faces" / "film.avi.csv"):
        assert [row["frame"] for row in read_table(rows)] == ["0", "5", "10", "15"]
    assert (results / "film faces" / "index.csv").exists()
    assert len(list((results / "film thumbnails").iterdir())) == PER_FACE
