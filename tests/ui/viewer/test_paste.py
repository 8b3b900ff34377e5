"""What was copied elsewhere, in the window."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage

from fer_desktop.ui.widgets.numpy_image import to_bgr, to_qimage
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.pasted import PastedPicture
from fer_desktop.vision.types import Box


@pytest.fixture
def copy():
    """Copies something; the clipboard is empty afterwards."""
    yield QGuiApplication.clipboard().setMimeData
    QGuiApplication.clipboard().clear()


def _with_picture(colour="red"):
    image = QImage(101, 80, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    copied = QMimeData()
    copied.setImageData(image)
    return copied


def _with_files(*paths):
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return copied


def _with_text(text):
    copied = QMimeData()
    copied.setText(text)
    return copied


def _press(qtbot, window):
    """Press Ctrl+V as soon as the window takes keys."""
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _paste(qtbot, window):
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=5_000):
        _press(qtbot, window)
    return window.viewer.clock.shown[0]


def test_a_picture_is_pasted_and_read(qtbot, make_window, copy):
    window = make_window()
    copy(_with_picture())
    frame = _paste(qtbot, window)
    assert frame.size == (101, 80)
    assert frame.bgr[0, 0].tolist() == [0, 0, 255]
    assert window.viewer.source_bar.source == "Pasted picture"
    assert window.windowTitle().startswith("Pasted picture")
    assert window.viewer.control.pages is not None
    assert window.recent.choices == ()


def test_a_picture_copied_in_a_browser_is_pasted_though_its_address_stands_beside_it(
    qtbot, make_window, copy
):
    window = make_window()
    copied = _with_picture()
    copied.setText("http://127.0.0.1:9/picture.png")
    copy(copied)
    _paste(qtbot, window)
    assert window.viewer.source_bar.source == "Pasted picture"


def test_another_picture_takes_its_place(qtbot, make_window, copy):
    window = make_window()
    copy(_with_picture("red"))
    _paste(qtbot, window)
    copy(_with_picture("blue"))
    assert _paste(qtbot, window).bgr[0, 0].tolist() == [255, 0, 0]


def test_a_pasted_picture_is_read_by_another_model_too(qtbot, make_window, copy, shipped_bundle):
    window = make_window()
    copy(_with_picture())
    _paste(qtbot, window)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000) as read:
        window.use_model(shipped_bundle.folder)
    assert read.args[0].source == "Pasted picture"
    assert read.args[0].faces[0].box == Box(10, 10, 40, 40)


def test_files_that_were_copied_are_opened(qtbot, make_window, copy, happy_sample):
    window = make_window()
    copy(_with_files(happy_sample))
    _paste(qtbot, window)
    assert window.viewer.control.targets == (str(happy_sample),)


def test_a_path_that_was_copied_as_text_is_opened(qtbot, make_window, copy, happy_sample):
    window = make_window()
    copy(_with_text(f' "{happy_sample}"\n'))
    _paste(qtbot, window)
    assert window.viewer.control.targets == (str(happy_sample),)


@pytest.mark.parametrize("text", ["just words", "", "demo:"])
def test_what_cannot_be_opened_is_left_alone(qtbot, make_window, copy, text):
    window = make_window()
    copy(_with_text(text))
    _press(qtbot, window)
    assert "Nothing to paste" in window.viewer.message_bar.text
    assert window.viewer.control.targets == ()


def test_nothing_copied_is_said(qtbot, make_window):
    QGuiApplication.clipboard().clear()
    window = make_window()
    _press(qtbot, window)
    assert "Nothing to paste" in window.viewer.message_bar.text


def test_pixels_go_to_qt_and_come_back():
    pixels = np.random.default_rng(0).integers(0, 256, (5, 7, 3), dtype=np.uint8)
    assert np.array_equal(to_bgr(to_qimage(pixels)), pixels)


def test_what_is_transparent_becomes_white():
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    assert np.all(to_bgr(image) == 255)


def test_a_pasted_picture_comes_once_and_again_when_asked_for():
    source = PastedPicture(np.zeros((2, 3, 3), np.uint8))
    source.open()
    assert source.read() is not None
    assert source.read() is None
    source.show(0)
    frame = source.read()
    assert frame is not None
    assert frame.index == 1
    source.close()
    with pytest.raises(SourceEnded):
        source.read()
