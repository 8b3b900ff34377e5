from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.base.paths import resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.detectors import STILL, FoundFace
from fer_desktop.vision.factory import (
    batch_analyser,
    live_analyser,
    make_detector,
    picture_detector,
    still_analyser,
)
from fer_desktop.vision.inference.crop import whole_face
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.tracking.face_finder import EveryFrame
from fer_desktop.vision.tracking.whole_pictures import FoundOrWhole, TightCrops
from fer_desktop.vision.types import Box, Frame, Pose
from tests.fakes import FakeClassifier, FakeDetector, make_frame
from training.data.folder_reader import read_folder

UPRIGHT_ONLY = Settings(rotated_faces=False)


class Filling(FakeDetector):
    """Finds one face in the middle of whatever it is shown, and remembers the pictures."""

    def __init__(self, part):
        super().__init__()
        self.part, self.seen = part, []

    def detect(self, bgr):
        self.seen.append(bgr)
        height, width = bgr.shape[:2]
        side = round(min(height, width) * self.part)
        return [FoundFace(Box((width - side) // 2, (height - side) // 2, side, side), 5.0, Pose(9.0))]


def _samples():
    return [read_picture(path) for path in sorted(resource("samples").glob("*.png"))]


def _cropped(picture, side):
    """A sample's face, cut inside of its box, without the chin and most of the forehead."""
    (face,) = make_detector(STILL, UPRIGHT_ONLY).detect(picture)
    less = round(0.12 * face.box.width)
    rows, columns = (slice(start + less, start + face.box.width - less) for start in (face.box.y, face.box.x))
    return np.asarray(cv2.resize(picture[rows, columns], (side, side), interpolation=cv2.INTER_AREA))


@pytest.mark.parametrize("side", [48, 300])
def test_faces_are_found_on_pictures_that_are_cropped_to_them(side):
    cascades = make_detector(replace(STILL, fine=None), UPRIGHT_ONLY)
    detector = picture_detector(UPRIGHT_ONLY)
    crops = [_cropped(sample, side) for sample in _samples()]
    found = [detector.detect(crop) for crop in crops]
    assert sum(bool(cascades.detect(crop)) for crop in crops) <= 3
    assert [len(faces) for faces in found] == [1] * 7
    whole = Box(0, 0, side, side)
    assert all(face.box.overlap(whole) > 0.6 for faces in found for face in faces)


def test_the_border_is_no_part_of_the_box():
    detector = TightCrops(FakeDetector(), Filling(0.9))
    (face,) = detector.detect(np.zeros((200, 160, 3), np.uint8))
    assert face.box.clipped(160, 200) == face.box
    assert face.box.x == 0
    assert face.box.width == 160
    assert (face.score, face.pose) == (5.0, Pose(9.0))


def test_the_border_repeats_the_pixels_at_the_edge():
    bordered = Filling(0.9)
    picture = np.full((48, 48, 3), 90, np.uint8)
    picture[:, 24:] = 200
    TightCrops(FakeDetector(), bordered).detect(picture)
    (copy,) = bordered.seen
    assert copy.shape[0] == copy.shape[1] > 96
    assert copy[0, 0].tolist() == [90, 90, 90]
    assert copy[-1, -1].tolist() == [200, 200, 200]


def test_a_picture_on_which_a_face_is_found_is_not_searched_again():
    bordered = Filling(0.9)
    faces = TightCrops(FakeDetector([Box(3, 4, 30, 30)]), bordered).detect(np.zeros((64, 64, 3), np.uint8))
    assert [face.box for face in faces] == [Box(3, 4, 30, 30)]
    assert bordered.seen == []


def test_only_a_face_that_fills_the_picture_is_taken_from_the_copy_with_a_border():
    assert TightCrops(FakeDetector(), Filling(0.25)).detect(np.zeros((90, 90, 3), np.uint8)) == []
    corner = FakeDetector([Box(0, 0, 60, 60)])
    assert TightCrops(FakeDetector(), corner).detect(np.zeros((90, 90, 3), np.uint8)) == []


def test_nothing_is_found_on_drawings_and_noise():
    detector = picture_detector(Settings())
    random = np.random.default_rng(7)
    for _ in range(12):
        drawing = np.full((120, 120, 3), 128, np.uint8)
        for _ in range(6):
            centre = [int(value) for value in random.integers(0, 120, 2)]
            gray = [int(value) for value in random.integers(0, 256, 3)]
            cv2.circle(drawing, centre, int(random.integers(5, 50)), gray, -1)
        assert detector.detect(drawing) == []
        assert detector.detect(random.integers(0, 256, (48, 48, 3)).astype(np.uint8)) == []


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 2)])
def test_pictures_of_any_shape_are_searched(size):
    assert picture_detector(UPRIGHT_ONLY).detect(np.zeros((*size, 3), np.uint8)) == []


WHOLE = Settings(faces="whole")
BOX = Box(10, 10, 20, 20)


@pytest.fixture
def labelled_folder(tmp_path):
    random = np.random.default_rng(3)
    for name, shape in (
        ("happy", (48, 48)),
        ("sad", (48, 48, 3)),
        ("fear", (90, 60)),
        ("angry", (20, 31, 3)),
    ):
        (tmp_path / name).mkdir()
        picture = random.integers(0, 256, shape).astype(np.uint8)
        cv2.imwrite(str(tmp_path / name / "1.png"), picture)
    return tmp_path


def test_a_whole_picture_is_read_with_the_pixels_that_training_reads(labelled_folder):
    faces = read_folder(labelled_folder)
    for path, expected in zip(faces.places, faces.faces, strict=True):
        read = whole_face(Luma(read_picture(labelled_folder / str(path))), 48)
        # Where colours become gray in the decoder, as they do for the training, it rounds in its own way.
        rounding = 0 if str(path).startswith(("fear", "happy")) else 2
        assert np.abs(read.astype(int) - expected).max() <= rounding


@pytest.mark.parametrize("make", [still_analyser, batch_analyser])
def test_each_picture_is_one_face_that_is_the_whole_of_it(shipped_bundle, make):
    analyser = make(shipped_bundle, WHOLE)
    for number, (height, width) in enumerate([(48, 48), (30, 90)]):
        picture = np.full((height, width, 3), 128, np.uint8)
        analysis = analyser.analyse(Frame(0, 0.0, picture, f"{number}.png"))
        (face,) = analysis.faces
        assert (face.face_id, face.box) == (1, Box(0, 0, width, height))
        assert analysis.detector == "whole"


@pytest.mark.parametrize("make", [live_analyser, batch_analyser])
def test_each_frame_of_a_video_is_the_same_whole_face(shipped_bundle, make):
    analyser = make(shipped_bundle, WHOLE)
    for index in range(3):
        frame = make_frame(index, position=index / 25, source="clip.mp4")
        (face,) = analyser.analyse(frame).faces
        assert (face.face_id, face.box) == (1, Box(0, 0, *frame.size))


def test_neither_margin_nor_crop_touches_a_whole_picture():
    frame = make_frame(gray=0)
    frame.bgr[10:-10, 10:-10] = 255
    classifier = FakeClassifier()
    analyser = Analyser(FakeDetector([BOX]), classifier, margin=-0.2)
    analyser.find_by(FoundOrWhole(EveryFrame(FakeDetector([BOX])), WHOLE))
    analyser.analyse(frame)
    assert classifier.seen[0][0, 0, 0] == 0
    assert classifier.seen[0][0, 24, 24] == 255


def test_finding_and_whole_pictures_take_turns_as_the_settings_say():
    finder = FoundOrWhole(EveryFrame(FakeDetector([BOX])), Settings())
    frame = make_frame()
    assert [face.box for face in finder.find(frame)] == [BOX]
    finder.adjust(WHOLE)
    assert [face.box for face in finder.find(frame)] == [Box(0, 0, *frame.size)]
    finder.adjust(replace(WHOLE, faces="find"))
    assert [face.box for face in finder.find(frame)] == [BOX]


def test_nothing_is_hidden_beside_a_whole_picture():
    assert FoundOrWhole(EveryFrame(FakeDetector()), WHOLE).hidden == ()


@pytest.mark.parametrize("make", [still_analyser, live_analyser, batch_analyser])
def test_an_analysis_names_the_detector_in_the_settings(shipped_bundle, make):
    analyser = make(shipped_bundle, Settings(rotated_faces=False))
    assert analyser.analyse(make_frame()).detector == "haar"
    analyser.adjust(WHOLE)
    assert analyser.analyse(make_frame()).detector == "whole"
