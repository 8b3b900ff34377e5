"""Another model while something runs, as a person sees it."""

import csv
import re
import threading
import time

import pytest
from PySide6.QtCore import QSettings, Qt

from fer_desktop.analysis.model_trial import why_not
from fer_desktop.base.errors import ClassifierError
from fer_desktop.base.paths import bundled_models
from fer_desktop.live.events import Failed, Loss
from fer_desktop.models.library import ModelLibrary
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.models.model_choice import SETTING, remembered_model
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.types import Box
from tests.bundles import change_manifest, write_bundle
from tests.fakes import LABELS, FakeClassifier, FakeDetector
from training.core.bundle import write_manifest
from training.core.untrusted.network_trial import remember

TWO = ("Calm", "Not calm")


def analyser_of(bundle, still):
    return Analyser(FakeDetector([Box(10, 10, 40, 40)]), FakeClassifier(bundle.labels), margin=0.0)


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def watch(qtbot, make_window):
    """A window that has read a first face."""

    def begin(*targets, make_analyser=analyser_of, **options):
        window = make_window(make_analyser=make_analyser, **options)
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open(list(targets) or ["demo:"])
        return window

    return begin


def wait_for_model(qtbot, window, name):
    qtbot.waitUntil(lambda: window.viewer.control.bundle.name == name, timeout=10_000)


def until_stopped(ended):
    """A trial that goes on until it is not wanted any more, and then clears away."""

    def probe(folder, work):
        try:
            while True:
                work.advance(0.0)
                time.sleep(0.01)
        finally:
            ended.set()

    return probe


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_recording_continues_when_the_model_is_changed(qtbot, watch, tmp_path):
    other = write_bundle(tmp_path / "other")
    window = watch()
    folder = tmp_path / "recordings"
    window.viewer.recorder.choice = RecordingChoice(folder, ("csv",))
    window.viewer.recorder.toggle()
    (table,) = folder.glob("*.csv")
    qtbot.waitUntil(lambda: len(rows_of(table)) > 2, timeout=10_000)
    window.use_model(other.folder)
    qtbot.waitUntil(lambda: rows_of(table)[-1]["model"] == "other", timeout=10_000)
    assert window.viewer.recorder.recording
    assert window.viewer.message_bar.text == ""
    window.viewer.recorder.toggle()
    qtbot.waitUntil(lambda: "Recorded" in window.viewer.message_bar.text, timeout=10_000)
    assert {row["model"] for row in rows_of(table)} == {"default", "other"}


def test_that_a_table_continues_in_a_further_file_is_said(qtbot, watch, tmp_path):
    calm = write_bundle(tmp_path / "calm", labels=TWO)
    window = watch()
    folder = tmp_path / "recordings"
    window.viewer.recorder.choice = RecordingChoice(folder, ("csv",))
    window.viewer.recorder.toggle()
    window.use_model(calm.folder)
    qtbot.waitUntil(lambda: "part 2" in window.viewer.message_bar.text, timeout=10_000)
    assert "calm is now in use" in window.viewer.message_bar.text
    qtbot.waitUntil(lambda: len(list(folder.glob("*part 2.csv"))) == 1, timeout=10_000)
    window.viewer.recorder.toggle()
    qtbot.waitUntil(lambda: "Recorded" in window.viewer.message_bar.text, timeout=10_000)
    assert "2 files starting with 20" in window.viewer.message_bar.text


def test_the_panels_show_the_emotions_of_a_model_with_others(qtbot, watch, tmp_path):
    calm = write_bundle(tmp_path / "calm", labels=TWO)
    window = watch()
    window.use_model(calm.folder)
    wait_for_model(qtbot, window, "calm")
    probabilities = window.panels["probabilities"]
    qtbot.waitUntil(lambda: "calm" in probabilities.heading.casefold(), timeout=10_000)
    assert set(probabilities.bars.keys) == set(TWO)
    assert "calm" in window.viewer.status_line._model.text()


def test_a_picture_is_read_again_and_stays_on_the_screen(qtbot, watch, tmp_path, happy_sample):
    calm = write_bundle(tmp_path / "calm", labels=TWO)
    window = watch(str(happy_sample))
    window.use_model(calm.folder)
    heading = re.compile(r"Looks (not )?calm, 70%")
    qtbot.waitUntil(lambda: heading.fullmatch(window.panels["probabilities"].heading), timeout=10_000)
    assert not window.viewer.frame_view.empty


def test_a_paused_video_stays_where_it_is(qtbot, watch, tmp_path, short_video):
    other = write_bundle(tmp_path / "other")
    window = watch(str(short_video))
    window.viewer.source_bar.press_pause()
    before = window.viewer.clock.shown[0]
    window.use_model(other.folder)
    wait_for_model(qtbot, window, "other")
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1].model.name == "other", timeout=10_000)
    after = window.viewer.clock.shown[0]
    assert after.source == before.source
    assert after.segment == before.segment


def test_a_model_that_cannot_be_run_leaves_the_old_one_reading_and_says_why(qtbot, watch, tmp_path):
    def some_fail(bundle, still):
        if bundle.name == "bad":
            raise ClassifierError(f"{bundle.tflite_path} cannot be run here; copy the model again.")
        return analyser_of(bundle, still)

    bad = write_bundle(tmp_path / "bad")
    window = watch(make_analyser=some_fail)
    window.use_model(bad.folder)
    qtbot.waitUntil(lambda: "cannot be run here" in window.viewer.message_bar.text, timeout=10_000)
    assert window.viewer.control.bundle.name == "default"
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=10_000) as read:
        pass
    assert read.args[0].model.name == "default"


def test_what_was_said_of_a_model_that_cannot_be_run_goes_when_another_one_reads(
    qtbot, make_window, tmp_path, shipped_bundle
):
    def only_good(bundle, still):
        if bundle.name != "good":
            raise ClassifierError(f"{bundle.tflite_path} cannot be run here; copy the model again.")
        return analyser_of(bundle, still)

    good = write_bundle(tmp_path / "good")
    window = make_window(make_analyser=only_good)
    window.open(["demo:"])
    bar = window.viewer.message_bar
    qtbot.waitUntil(lambda: "cannot be run here" in bar.text, timeout=10_000)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=10_000):
        window.use_model(good.folder)
    assert bar.text == ""


def test_a_model_chosen_before_another_source_is_opened_is_not_forgotten(
    qtbot, watch, tmp_path, happy_sample
):
    other = write_bundle(tmp_path / "other")
    window = watch()
    window.use_model(other.folder)
    window.open([str(happy_sample)])
    wait_for_model(qtbot, window, "other")


def test_the_model_that_was_chosen_is_remembered(qtbot, watch, tmp_path, settings, shipped_bundle):
    other = write_bundle(tmp_path / "other")
    assert remembered_model(settings) == (None, "")
    window = watch(settings=settings)
    assert remembered_model(settings) == (None, ""), "the one to begin with was not chosen"
    window.use_model(other.folder)
    wait_for_model(qtbot, window, "other")
    qtbot.waitUntil(lambda: remembered_model(settings) == (other, ""), timeout=10_000)


def test_a_model_is_not_remembered_before_it_has_read_a_face(
    qtbot, make_window, tmp_path, settings, shipped_bundle
):
    other = write_bundle(tmp_path / "other")
    window = make_window(make_analyser=analyser_of, settings=settings)
    window.use_model(other.folder)
    wait_for_model(qtbot, window, "other")
    assert remembered_model(settings) == (None, "")
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    qtbot.waitUntil(lambda: remembered_model(settings) == (other, ""), timeout=10_000)


def test_a_strangers_network_is_tried_in_a_process_of_its_own_before_it_reads(qtbot, make_window, tmp_path):
    bad = write_bundle(tmp_path / "bad")
    (bad.folder / "model.tflite").write_bytes(b"\x1c\0\0\0TFL3" + b"\0" * 200)
    write_manifest(bad.folder, bad)
    window = make_window()
    window.viewer.models.probe = why_not
    window.use_model(bad.folder)
    bar = window.viewer.message_bar
    assert bar.text == f"Testing the model in {bad.folder} before use …"
    qtbot.waitUntil(lambda: "Cannot run" in bar.complaint, timeout=60_000)
    assert window.viewer.control.bundle.name == "default"


def test_what_a_stranger_says_of_its_model_is_checked_before_it_reads(qtbot, make_window, tmp_path):
    odd = write_bundle(tmp_path / "odd", labels=("Calm", "=1+1"))
    window = make_window()
    window.use_model(odd.folder)
    bar = window.viewer.message_bar
    qtbot.waitUntil(
        lambda: "with the invalid name '=1+1'. Do not use this model" in bar.complaint, timeout=10_000
    )
    assert window.viewer.control.bundle.name == "default"


def test_a_trial_can_be_cancelled(qtbot, make_window, tmp_path):
    other, ended = write_bundle(tmp_path / "other"), threading.Event()
    window = make_window()
    window.viewer.models.probe = until_stopped(ended)
    window.use_model(other.folder)
    window.viewer.message_bar._action.click()
    assert window.viewer.message_bar.text == ""
    assert ended.wait(10.0)
    assert window.viewer.control.bundle.name == "default"


def test_a_window_that_is_closed_ends_a_trial(make_window, tmp_path):
    other, ended = write_bundle(tmp_path / "other"), threading.Event()
    window = make_window()
    window.viewer.models.probe = until_stopped(ended)
    window.use_model(other.folder)
    window.close()
    assert ended.is_set()


def test_a_model_copied_into_the_list_by_hand_is_tried(qtbot, make_window, tmp_path):
    library = ModelLibrary(bundled_models(), tmp_path / "models")
    mine = write_bundle(library.own / "mine")
    window = make_window(library=library)
    window.viewer.models.probe = lambda folder, work: "It cannot be run."
    window.use_model(mine.folder)
    qtbot.waitUntil(lambda: window.viewer.message_bar.complaint == "It cannot be run.")
    assert window.viewer.control.bundle.name == "default"


def test_a_model_that_stood_its_trial_is_not_tried_again(qtbot, make_window, tmp_path):
    library = ModelLibrary(bundled_models(), tmp_path / "models")
    mine = write_bundle(library.own / "mine")
    remember(mine)
    window = make_window(library=library)
    window.viewer.models.probe = lambda folder, work: "It was tried again."
    window.use_model(mine.folder)
    wait_for_model(qtbot, window, "mine")


def test_a_model_that_was_refused_is_not_remembered(qtbot, watch, tmp_path, settings):
    window = watch(settings=settings)
    window.use_model(tmp_path / "nothing")
    qtbot.waitUntil(lambda: window.viewer.message_bar.text != "", timeout=10_000)
    assert remembered_model(settings) == (None, "")


def test_a_remembered_model_that_is_no_longer_good_is_named(tmp_path, settings):
    folder = write_bundle(tmp_path / "other").folder
    settings.setValue(SETTING, str(folder))
    change_manifest(folder, format_version=99)
    bundle, reason = remembered_model(settings)
    assert bundle is None
    assert reason.startswith("Cannot read the last used model: ")
    assert "format version 99" in reason


def test_where_a_remembered_model_does_not_load_the_bundled_one_reads(
    qtbot, make_window, tmp_path, settings, shipped_bundle
):
    def only_shipped(bundle, still):
        if bundle.folder != shipped_bundle.folder:
            raise ClassifierError(f"{bundle.tflite_path} cannot be run here; copy the model again.")
        return analyser_of(bundle, still)

    bad = write_bundle(tmp_path / "bad")
    settings.setValue(SETTING, str(bad.folder))
    window = make_window(
        make_analyser=only_shipped, settings=settings, bundle=bad, fallback=shipped_bundle.folder
    )
    failure = Failed("It does not load.", Loss.MODEL)
    assert window.viewer.models.recovers_from(failure)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    assert window.viewer.control.bundle == shipped_bundle
    text = window.viewer.message_bar.text
    assert "cannot be run here" in text
    assert text.endswith("Using the bundled model default instead.")
    assert settings.value(SETTING) == str(bad.folder), "it may be mended"
    assert not window.viewer.models.recovers_from(failure)


def test_the_keys_of_the_window_still_work_after_a_change(qtbot, watch, tmp_path):
    other = write_bundle(tmp_path / "other", labels=LABELS[::-1])
    window = watch()
    window.use_model(other.folder)
    wait_for_model(qtbot, window, "other")
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert window.viewer.status_line.text.startswith("paused")
