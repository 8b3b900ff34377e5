"""What stands above the bar while the pointer is over it."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from fer_desktop.live import frame_previews
from fer_desktop.live.frame_previews import FramePreviews
from fer_desktop.vision.sources.video_file import VideoSource
from tests.fakes import eventually, gray_frames, write_video


@pytest.fixture
def film(tmp_path):
    """Twenty seconds; each second is ten gray values brighter."""
    return write_video(tmp_path / "film.avi", [frame for frame in gray_frames(20) for _ in range(10)])


def decoded(previews, seconds):
    assert eventually(lambda: previews.at(seconds) is not None)
    return previews.at(seconds)


def test_a_preview_is_small_and_of_its_time(film):
    previews = FramePreviews(film, 20.0)
    early, late = decoded(previews, 2.5), decoded(previews, 18.5)
    previews.close()
    assert late.mean() - early.mean() == pytest.approx(160, abs=20)
    assert early.shape[0] <= frame_previews.HEIGHT
    assert early.shape[1] <= frame_previews.WIDTH


def test_previews_stay_within_their_memory(film, monkeypatch):
    monkeypatch.setattr(frame_previews, "MAX_PREVIEWS", 3)
    previews = FramePreviews(film, 20.0)
    for seconds in range(8):
        decoded(previews, float(seconds))
    previews.close()
    assert len(previews._kept) <= 3


def test_a_file_that_is_no_video_has_no_preview(tmp_path):
    path = tmp_path / "film.avi"
    path.write_text("no video")
    previews = FramePreviews(path, 20.0)
    previews.at(1.0)
    assert eventually(lambda: previews._kept == {previews._place(1.0): None})
    previews.close()


def test_a_frame_that_fails_in_an_unforeseen_way_is_logged_and_others_have_previews(
    film, monkeypatch, caplog
):
    class Reluctant(VideoSource):
        def seek(self, seconds, step=0):
            if seconds < 5.0:
                raise RuntimeError("unforeseen")
            super().seek(seconds, step)

    monkeypatch.setattr(frame_previews, "VideoSource", Reluctant)
    previews = FramePreviews(film, 20.0)
    previews.at(2.5)
    assert eventually(lambda: previews._kept == {previews._place(2.5): None})
    assert "film.avi has no preview" in caplog.text
    decoded(previews, 12.5)
    previews.close()


@pytest.fixture
def window(qtbot, make_window, film):
    """A window that shows the film."""
    window = make_window()
    window.open([str(film)])
    qtbot.waitUntil(lambda: window.viewer.playback.path == film)
    qtbot.keyClick(window, Qt.Key.Key_K)
    return window


def test_the_pointer_shows_time_and_frame_and_nothing_when_it_has_left(qtbot, window):
    preview, bar = window.viewer.player.preview, window.viewer.playback.bar
    qtbot.mouseMove(bar.slider, QPoint(bar.slider.width() // 2, bar.slider.height() // 2))
    qtbot.waitUntil(preview.isVisible)
    assert preview.text.text().startswith("00:")
    qtbot.waitUntil(lambda: not preview.picture.isHidden())
    image = preview.picture.pixmap().toImage()
    assert np.isclose(image.pixelColor(5, 5).red(), 100, atol=25)
    bar.pointed.emit(math.nan)
    assert not preview.isVisible()


def test_no_frame_is_shown_while_faces_are_covered(qtbot, window):
    preview = window.viewer.player.preview
    window.viewer.playback.bar.pointed.emit(10.0)
    qtbot.waitUntil(lambda: not preview.picture.isHidden())
    window.viewer.face_cover.choose(True)
    qtbot.waitUntil(preview.picture.isHidden)
    window.viewer.playback.bar.pointed.emit(12.0)
    assert preview.isVisible()
    assert preview.picture.isHidden()
    assert preview.text.text().startswith("00:12.00")
