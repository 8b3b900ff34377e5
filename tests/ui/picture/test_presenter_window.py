"""The presenter view: the same picture and values in a second window."""

from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from fer_desktop.ui.picture.presenter_window import presenter_screen
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.types import Box
from tests.fakes import LABELS, FakeClassifier, FakeDetector


def two_faces(bundle, still):
    return Analyser(FakeDetector([Box(4, 4, 30, 30), Box(46, 8, 40, 40)]), FakeClassifier(), margin=0.0)


@pytest.fixture
def window(qtbot, make_window, picture):
    window = make_window(make_analyser=two_faces)
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture)])
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None)
    return window


@pytest.fixture
def presenter(window):
    QTest.keyClick(window, Qt.Key.Key_P)
    return window.picture.presenter


def test_it_shows_the_same_picture_without_a_copy_and_the_largest_face(window, presenter):
    assert presenter.isVisible()
    assert presenter.view.scene.image is window.viewer.frame_view.scene.image
    assert presenter.heading.text() == "Face 2: Happy 70%"
    assert [row.key for row in presenter.bars.rows] == list(LABELS)
    assert presenter.bars.rows[LABELS.index("Happy")].text == "70%"


def test_it_needs_no_analysis_of_its_own(qtbot, make_window, picture):
    made: list[str] = []

    def count(bundle, still):
        made.append(bundle.name)
        return two_faces(bundle, still)

    window = make_window(make_analyser=count)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture)])
    window.picture.toggle_presenter()
    qtbot.waitUntil(lambda: window.picture.presenter.heading.text() != "")
    assert len(made) == 1


def test_it_follows_the_selected_face_wherever_it_is_selected(window, presenter):
    window.viewer.frame_view.face_selected.emit(1)
    assert presenter.heading.text().startswith("Face 1")
    presenter.view.face_selected.emit(2)
    assert presenter.heading.text().startswith("Face 2")
    assert window.panels["probabilities"].face.face_id == 2


def test_it_follows_the_picture_and_its_absence(qtbot, window, presenter):
    window.viewer.mirror()
    assert presenter.view.mirrored == window.viewer.frame_view.mirrored
    window.viewer.frame_view.clear("Camera lost. Reconnecting …")
    assert presenter.view.placeholder == "Camera lost. Reconnecting …"
    assert presenter.heading.text() == ""
    assert all(row.text == "" for row in presenter.bars.rows)


def test_covered_faces_stay_covered_there(qtbot, window, presenter):
    open_picture = presenter.view.scene.image.copy()
    window.viewer.face_cover.choose(True)
    assert presenter.view.empty
    qtbot.waitUntil(lambda: not presenter.view.empty)
    covered = presenter.view.scene.image
    inside = [(x, y) for x in range(50, 80, 3) for y in range(12, 42, 3)]
    same = [covered.pixelColor(*at) == open_picture.pixelColor(*at) for at in inside]
    assert np.mean(same) < 0.5


def test_it_closes_with_the_window_and_by_its_key(qtbot, window, presenter):
    assert window.commands.actions["presenter"].isChecked()
    qtbot.waitUntil(presenter.isActiveWindow, timeout=10_000)
    QTest.keyClick(presenter, Qt.Key.Key_P)
    assert window.picture.presenter is None
    assert not window.commands.actions["presenter"].isChecked()
    window.picture.toggle_presenter()
    assert window.commands.actions["presenter"].isChecked()
    window.close()
    assert window.picture.presenter is None


def test_escape_leaves_full_screen_and_then_closes_it(window, presenter):
    presenter.toggle_full_screen()
    QTest.keyClick(presenter, Qt.Key.Key_Escape)
    assert not presenter.isFullScreen()
    assert window.picture.presenter is presenter
    QTest.keyClick(presenter, Qt.Key.Key_Escape)
    assert window.picture.presenter is None
    assert not window.commands.actions["presenter"].isChecked()


def test_its_letters_grow_with_it(qtbot, presenter):
    presenter.resize(640, 400)
    small = presenter.bars.font().pointSizeF()
    presenter.resize(1920, 1080)
    assert presenter.bars.font().pointSizeF() > 2 * small
    # A row of the seven is at least a twentieth of the height of the window.
    qtbot.waitUntil(lambda: presenter.bars.height() / len(LABELS) >= presenter.height() / 20)


def test_it_zooms_for_itself(window, presenter):
    presenter.view.setFocus()
    QTest.keyClick(presenter.view, Qt.Key.Key_Plus)
    assert not presenter.view.fits
    assert window.viewer.frame_view.fits
    QTest.keyClick(presenter.view, Qt.Key.Key_F11)
    assert presenter.isFullScreen()
    QTest.keyClick(presenter.view, Qt.Key.Key_Escape)
    assert not presenter.isFullScreen()


def test_its_menu_acts_on_its_own_picture_and_window(window, presenter):
    presenter.view.zoom_in()
    window.viewer.frame_view.zoom_in()

    def choose(text):
        presenter.view.menu_asked.emit(presenter.mapToGlobal(QPoint(20, 20)), True)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text().replace("&", "") == text).trigger()
        menu.close()

    choose("Fit to window")
    assert presenter.view.fits
    assert not window.viewer.frame_view.fits
    choose("Full screen")
    assert presenter.isFullScreen()
    assert window.picture.full_screen.window is None


def test_it_stands_on_the_screen_on_which_the_window_is_not():
    own, other = cast("list[QScreen]", [object(), object()])
    assert presenter_screen(own, [own]) is None
    assert presenter_screen(own, [own, other]) is other
    assert presenter_screen(other, [own, other]) is own
