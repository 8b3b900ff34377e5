import numpy as np
import pytest

from fer_desktop.base.paths import resource
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.probability_smoothing import Smoother
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.tracking.face_finder import KnownFace
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box, Frame, Pose
from tests.fakes import LABELS, FakeClassifier, FakeDetector, make_frame

BOX = Box(10, 10, 20, 20)
BLACK, WHITE = 0, 255


def test_every_face_is_found_cropped_and_read():
    classifier = FakeClassifier()
    analyser = Analyser(FakeDetector([BOX, Box(40, 10, 16, 16)]), classifier, margin=0.0)
    frame = make_frame(7, gray=WHITE, position=0.5)
    analysis = analyser.analyse(frame)
    assert [face.box for face in analysis.faces] == [BOX, Box(40, 10, 16, 16)]
    assert [face.face_id for face in analysis.faces] == [1, 2]
    assert [face.label for face in analysis.faces] == [LABELS[-1], LABELS[-1]]
    assert analysis.faces[0].probability == pytest.approx(0.7)
    assert classifier.seen[0].shape == (2, 48, 48)


def test_an_analysis_reports_which_frame_it_is_of():
    frame = make_frame(7, source="clip.mp4", position=0.5, captured_at=12.0)
    analysis = Analyser(FakeDetector(), FakeClassifier(), margin=0.0).analyse(frame)
    assert (analysis.frame_index, analysis.source, analysis.position) == (7, "clip.mp4", 0.5)
    assert (analysis.captured_at, analysis.frame_size, analysis.labels) == (12.0, (64, 48), LABELS)
    assert analysis.detect_ms >= 0.0
    assert analysis.classify_ms >= 0.0


def test_a_frame_without_a_face_has_no_readings():
    assert Analyser(FakeDetector(), FakeClassifier(), margin=0.0).analyse(make_frame()).faces == ()


def test_the_model_s_margin_is_cut_out():
    frame = make_frame(gray=BLACK)
    frame.bgr[10:30, 10:30] = WHITE
    tight, wide = FakeClassifier(), FakeClassifier()
    Analyser(FakeDetector([BOX]), tight, margin=0.0).analyse(frame)
    Analyser(FakeDetector([BOX]), wide, margin=0.5).analyse(frame)
    assert tight.seen[0].mean() == WHITE
    assert wide.seen[0].mean() == pytest.approx(WHITE / 4, abs=2)


def test_a_reading_keeps_the_pixels_that_the_model_read():
    classifier = FakeClassifier()
    analyser = Analyser(FakeDetector([BOX, Box(40, 10, 16, 16)]), classifier, margin=0.0)
    faces = analyser.analyse(make_frame(gray=WHITE)).faces
    for face, read in zip(faces, classifier.seen[0], strict=True):
        assert face.crop is not None
        assert np.array_equal(face.crop, read)


def test_faces_keep_their_numbers_with_a_tracker():
    detector = FakeDetector([BOX, Box(40, 10, 16, 16)])
    analyser = Analyser(detector, FakeClassifier(), 0.0, tracker=Tracker())
    analyser.analyse(make_frame(0))
    detector.boxes = [Box(41, 10, 16, 16)]
    assert [face.face_id for face in analyser.analyse(make_frame(1)).faces] == [2]


def test_readings_are_steadied_with_a_smoother():
    analyser = Analyser(FakeDetector([BOX]), FakeClassifier(), 0.0, Tracker(), Smoother(0.3))
    first = analyser.analyse(make_frame(0, gray=BLACK, captured_at=1.0))
    second = analyser.analyse(make_frame(1, gray=WHITE, captured_at=1.1))
    assert first.faces[0].probability == pytest.approx(0.7)
    assert 0.05 < second.faces[0].probabilities[-1] < 0.7
    assert second.faces[0].label == LABELS[0]


def test_another_picture_starts_afresh():
    analyser = Analyser(FakeDetector([BOX]), FakeClassifier(), 0.0, Tracker(), Smoother(0.3))
    analyser.analyse(make_frame(0, gray=BLACK, source="a.png", captured_at=1.0))
    second = analyser.analyse(make_frame(1, gray=WHITE, source="b.png", captured_at=1.1))
    assert second.faces[0].label == LABELS[-1]
    assert second.faces[0].probability == pytest.approx(0.7)
    assert second.faces[0].face_id == 1


def test_the_frame_is_not_written_to():
    frame = make_frame(gray=99)
    before = frame.bgr.copy()
    Analyser(FakeDetector([BOX]), FakeClassifier(), 0.2).analyse(frame)
    assert np.array_equal(frame.bgr, before)


class _Rotated:
    """Finds one face that is rotated by a quarter turn."""

    def find(self, frame):
        return [KnownFace(3, BOX, Pose(90.0))]

    @property
    def hidden(self):
        return ()

    def search_all(self, always):
        pass

    def reset(self):
        pass

    def adjust(self, settings):
        pass


def test_a_rotated_face_is_put_upright_before_it_is_read():
    classifier = FakeClassifier()
    analyser = Analyser(FakeDetector(), classifier, margin=0.0)
    analyser.find_by(_Rotated())
    frame = make_frame(gray=BLACK)
    frame.bgr[10:30, 20:30] = WHITE
    (face,) = analyser.analyse(frame).faces
    assert (face.face_id, face.pose) == (3, Pose(90.0))
    upper, lower = np.vsplit(classifier.seen[0][0], 2)
    assert upper.mean() > 240
    assert lower.mean() < 15


@pytest.mark.parametrize(("wanted", "people"), [(True, [1, 2, 1, 2]), (False, [1, 2, 3, 1])])
def test_whoever_comes_back_has_the_earlier_number_on_request(wanted, people):
    happy, fear = (read_picture(resource("samples") / f"{name}.png") for name in ("happy", "fear"))
    detector = FakeDetector([Box(60, 75, 340, 340)])
    analyser = Analyser(detector, FakeClassifier(), margin=0.0, tracker=Tracker())
    analyser.reidentify(wanted)
    frames = [
        Frame(0, 0.0, happy, "camera"),
        Frame(1, 10.0, fear, "camera"),
        Frame(2, 20.0, happy, "camera"),
        Frame(3, 20.1, fear, "camera", segment=1),
    ]
    assert [analyser.analyse(frame).faces[0].face_id for frame in frames] == people


def test_people_of_another_source_are_counted_anew():
    happy, fear = (read_picture(resource("samples") / f"{name}.png") for name in ("happy", "fear"))
    analyser = Analyser(FakeDetector([Box(60, 75, 340, 340)]), FakeClassifier(), margin=0.0)
    analyser.reidentify(True)
    frames = Frame(0, 0.0, happy, "one.avi"), Frame(0, 1.0, fear, "two.avi")
    assert [analyser.analyse(frame).faces[0].face_id for frame in frames] == [1, 1]
