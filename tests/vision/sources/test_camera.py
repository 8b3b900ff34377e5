import sys
from types import SimpleNamespace

import numpy as np
import pytest

from fer_desktop.base.errors import CameraError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.camera import (
    CameraInfo,
    CameraSource,
    create,
    list_cameras,
    open_device,
)
from tests.fakes import FakeDevice

PICTURE = np.zeros((48, 64, 3), np.uint8)


def test_a_camera_gives_its_frames_in_order():
    source = CameraSource(0, lambda index: FakeDevice([PICTURE, PICTURE]))
    source.open()
    first, second = source.read(), source.read()
    assert first is not None
    assert second is not None
    assert (first.index, second.index) == (0, 1)
    assert first.position is None


def test_a_camera_that_does_not_open_says_what_to_check():
    with pytest.raises(CameraError, match=r"Cannot open Camera 7\. Check that it is plugged in"):
        CameraSource(7, lambda index: None).open()


def test_a_camera_that_is_not_there_is_no_device():
    assert open_device(99) is None


def test_a_moment_without_a_frame_is_forgiven():
    source = CameraSource(0, lambda index: FakeDevice([PICTURE, None, PICTURE]))
    source.open()
    source.read()
    assert source.read() is None
    assert source.read() is not None


def test_closing_gives_the_device_back():
    device = FakeDevice([PICTURE])
    source = CameraSource(0, lambda index: device)
    source.open()
    source.close()
    source.close()
    assert device.released


def test_a_camera_is_asked_for_by_its_number():
    assert create(["camera:3"], False).name == "Camera 3"
    with pytest.raises(CameraError, match="'camera:front' is not a camera"):
        create(["camera:front"], False)


def test_cameras_are_listed_by_number(monkeypatch):
    found = [SimpleNamespace(index=2, name="Second"), SimpleNamespace(index=0, name="First")]
    library = SimpleNamespace(enumerate_cameras=lambda back_end: found)
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", library)
    assert list_cameras() == (CameraInfo(0, "First"), CameraInfo(2, "Second"))


def test_cameras_that_cannot_be_listed_are_none(monkeypatch):
    library = SimpleNamespace(enumerate_cameras=lambda back_end: 1 / 0)
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", library)
    assert list_cameras() == ()


def test_a_camera_is_asked_for_the_wanted_size_also_after_it_was_lost():
    devices = [FakeDevice([PICTURE]), FakeDevice([PICTURE])]
    waiting = list(devices)
    source = CameraSource(0, lambda index: waiting.pop(0))
    source.wanted_size = (1280, 720)
    for life in (source, source.again()):
        life.open()
    for device in devices:
        width, height = (
            device.settings[key] for key in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT)
        )
        assert (width, height) == (1280, 720)


def test_a_camera_is_left_as_it_is_where_no_size_is_wanted():
    device = FakeDevice([PICTURE])
    CameraSource(0, lambda index: device).open()
    assert device.settings == {}
