import pytest

from fer_desktop.vision.factory import create_analyser
from tests.fakes import gray_frames, write_picture, write_video

WAIT = 20_000


@pytest.fixture
def window(make_window):
    return make_window(make_analyser=create_analyser)


def _open(qtbot, window, *targets):
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=WAIT):
        window.open([str(target) for target in targets])


def test_a_picture_without_a_face_says_what_to_try_and_the_button_opens_the_settings(qtbot, window, tmp_path):
    _open(qtbot, window, write_picture(tmp_path / "wall.png"))
    bar = window.viewer.message_bar
    assert bar.text.startswith("No face found.")
    bar._act()
    dialog = window.set_up_faces()
    assert dialog.isVisible()
    assert bar.text == ""
    # Other settings, and still no face.
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=WAIT):
        dialog.sensitivities["eager"].click()
    assert bar.text.startswith("No face found.")
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=WAIT):
        dialog.whole.click()
    assert bar.text == ""


def test_it_goes_with_the_next_picture_that_shows_a_face(qtbot, window, tmp_path, happy_sample):
    wall = write_picture(tmp_path / "wall.png")
    _open(qtbot, window, wall, happy_sample)
    bar = window.viewer.message_bar
    assert bar.text.startswith("No face found.")
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=WAIT):
        window.viewer.turn(1)
    assert bar.text == ""
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=WAIT):
        window.viewer.turn(-1)
    assert bar.text.startswith("No face found.")


def test_whoever_has_closed_it_is_left_alone_with_these_pictures(qtbot, window, tmp_path):
    _open(qtbot, window, *(write_picture(tmp_path / f"{number}.png") for number in range(2)))
    bar = window.viewer.message_bar
    bar.close_button.click()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=WAIT):
        window.viewer.turn(1)
    assert bar.text == ""


def test_nothing_is_said_of_a_video_without_a_face(qtbot, window, tmp_path):
    _open(qtbot, window, write_video(tmp_path / "clip.avi", gray_frames(3)))
    assert window.viewer.message_bar.text == ""


def test_nothing_is_said_of_a_video_among_pictures(qtbot, window, tmp_path):
    write_picture(tmp_path / "1.png")
    write_video(tmp_path / "2.avi", gray_frames(20))
    _open(qtbot, window, tmp_path)
    bar, shown = window.viewer.message_bar, window.viewer.clock
    assert bar.text.startswith("No face found.")
    with qtbot.waitSignal(
        shown.analysed, timeout=WAIT, check_params_cb=lambda analysis: analysis.position is not None
    ):
        window.viewer.turn(1)
    assert bar.text == ""
