from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.config import Settings
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.assembly import batch_analyser, live_analyser, still_analyser
from fer_desktop.vision.finding import EveryFrame
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.preprocess import whole_face
from fer_desktop.vision.types import Box, Frame
from fer_desktop.vision.whole import FoundOrWhole
from tests.fakes import FakeClassifier, FakeDetector, make_frame
from training.data.folder_reader import read_folder

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
    analyser = make(shipped_bundle, Settings(tilted_faces=False))
    assert analyser.analyse(make_frame()).detector == "haar"
    analyser.adjust(WHOLE)
    assert analyser.analyse(make_frame()).detector == "whole"
