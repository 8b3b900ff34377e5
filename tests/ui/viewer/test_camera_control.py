"""The last camera, the size of its pictures and the mirror, from one start to the next."""

import pytest
from PySide6.QtCore import QSettings

from fer_desktop.app import _first_camera
from fer_desktop.ui.viewer.camera_control import RememberedCamera
from fer_desktop.vision.sources import camera
from fer_desktop.vision.sources.camera import CAMERA_SIZES, CameraInfo
from tests.fakes import FakeDevice, gray_frames

CAMERAS = (CameraInfo(0, "Built in"), CameraInfo(2, "On the desk"))


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def devices(monkeypatch):
    """Cameras that give what they give, 64 × 48, whatever they are asked for."""
    opened: list[FakeDevice] = []

    def open_device(index):
        opened.append(FakeDevice(gray_frames(20)))
        return opened[-1]

    monkeypatch.setattr(camera.CameraSource.__init__, "__defaults__", (open_device, lambda: 0.0))
    monkeypatch.setattr(camera, "list_cameras", lambda: CAMERAS)
    return opened


def test_a_size_is_chosen_asked_for_and_remembered_for_that_camera(qtbot, make_window, settings, devices):
    window = make_window(CAMERAS, settings)
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000):
        window.open(["camera:2"])
    page = window.preferences.show("camera")
    sizes = [page.resolution.itemText(row) for row in range(page.resolution.count())]
    assert sizes == ["Automatic", "640 × 480", "1280 × 720", "1920 × 1080"]
    assert (page.cameras.currentText(), page.resolution.currentText()) == ("On the desk", "Automatic")
    assert devices[-1].settings == {}
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000):
        page.resolution.setCurrentIndex(2)
        page.resolution.activated.emit(2)
    assert {1280, 720} <= set(devices[-1].settings.values())
    remembered = RememberedCamera(settings)
    assert remembered.size("camera:2") == (1280, 720)
    assert remembered.size("camera:0") is None
    page.cameras.setCurrentIndex(0)
    assert page.resolution.currentText() == "Automatic"
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000):
        page.restore_defaults()
    assert remembered.size("camera:2") is None


def test_the_mirror_of_cameras_is_a_preference_that_shows_at_once(qtbot, make_window, settings, devices):
    window = make_window(CAMERAS, settings)
    page = window.preferences.show("camera")
    page.mirrored.click()
    window.open(["camera:2"])
    assert not window.viewer.frame_view.mirrored
    page.mirrored.click()
    assert window.viewer.frame_view.mirrored
    assert RememberedCamera(settings).mirrored


def test_a_camera_that_gives_another_size_says_so(qtbot, make_window, settings, devices):
    RememberedCamera(settings).resize("camera:2", (1920, 1080))
    window = make_window(CAMERAS, settings)
    window.open(["camera:2"])
    qtbot.waitUntil(lambda: window.viewer.message_bar.text != "", timeout=10_000)
    assert window.viewer.message_bar.text == "On the desk delivers 64 × 48 pixels instead of 1920 × 1080."
    assert window.viewer.message_bar.complaint == ""


def test_the_mirror_is_remembered_for_cameras_alone(qtbot, make_window, settings, devices):
    window = make_window(CAMERAS, settings)
    window.open(["demo:"])
    mirror = window.commands.actions["mirror"]
    mirror.trigger()
    window.open(["camera:2"])
    assert window.viewer.frame_view.mirrored
    mirror.trigger()
    window.close()
    other = make_window(CAMERAS, settings)
    other.open(["camera:2"])
    assert not other.viewer.frame_view.mirrored


def test_the_program_begins_with_the_camera_that_was_used_last(qtbot, make_window, settings, devices):
    assert _first_camera(CAMERAS, settings) == ["camera:0"]
    window = make_window(CAMERAS, settings)
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000):
        window.open(["camera:2"])
    assert _first_camera(CAMERAS, settings) == ["camera:2"]
    replugged = (CameraInfo(0, "On the desk"), CameraInfo(1, "Built in"))
    assert _first_camera(replugged, settings) == ["camera:0"]
    assert _first_camera(CAMERAS[:1], settings) == ["camera:0"]
    assert _first_camera((), settings) is None


@pytest.mark.parametrize("nonsense", ["large", "1x1", "99999x99999", "-640x480"])
def test_a_remembered_size_that_no_camera_has_is_not_asked_for(settings, nonsense):
    settings.setValue("camera/size/0", nonsense)
    assert RememberedCamera(settings).size("camera:0") is None


def test_without_settings_all_is_remembered_until_the_end():
    memory = RememberedCamera(None)
    assert memory.mirrored
    memory.mirror(False)
    memory.resize("camera:0", CAMERA_SIZES[0])
    assert not memory.mirrored
    assert memory.size("camera:0") == CAMERA_SIZES[0]
    memory.resize("camera:0", None)
    assert memory.size("camera:0") is None
