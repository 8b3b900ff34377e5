"""Which two models can be compared, and both of them on the same faces."""

import numpy as np
import pytest

from fer_desktop.analysis.job_models import paired
from fer_desktop.analysis.pair_analyser import PairAnalyser, among
from fer_desktop.base.errors import ComparisonError
from fer_desktop.base.settings import Settings
from fer_desktop.explain.model_comparison import emotions_note
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.face_finder import EveryFrame
from fer_desktop.vision.tracking.whole_pictures import FoundOrWhole
from fer_desktop.vision.types import Box
from tests.bundles import write_bundle
from tests.fakes import LABELS, FakeClassifier, FakeDetector, make_frame


def test_a_model_is_not_compared_with_itself_whatever_it_is_called(shipped_bundle, tmp_path):
    copy = write_bundle(tmp_path / "copy", seed=77)
    with pytest.raises(ComparisonError, match="the same model"):
        paired(shipped_bundle, copy)


@pytest.mark.parametrize("details", [{"temperature": 2.0}, {"margin": 0.2}])
def test_what_changes_readings_makes_another_model(shipped_bundle, tmp_path, details):
    assert paired(shipped_bundle, write_bundle(tmp_path / "other", **details)).emotions == LABELS


def test_models_of_the_same_emotions_need_no_note(pair):
    assert pair.emotions == LABELS
    assert pair.further_emotions == ((), ())


def test_where_one_knows_other_emotions_those_that_both_know_count(shipped_bundle, tmp_path):
    labels = ("Contempt", *LABELS[1:])
    pair = paired(shipped_bundle, write_bundle(tmp_path / "other", labels=labels))
    assert pair.emotions == LABELS[1:]
    assert pair.further_emotions == (("Angry",), ("Contempt",))
    note = emotions_note(pair.names, pair.further_emotions, pair.emotions)
    assert "default (A) also predicts Angry; other (B) also predicts Contempt" in note
    assert "Disgust, Fear, Happy, Neutral, Sad, Surprise; each model" in note


def test_models_with_less_than_two_emotions_in_common_are_refused(shipped_bundle, tmp_path):
    labels = ("Angry", *(f"Mood {n}" for n in range(6)))
    with pytest.raises(ComparisonError, match="fewer than two emotions in common"):
        paired(shipped_bundle, write_bundle(tmp_path / "other", labels=labels))


def test_rows_name_both_models_and_how_faces_were_found(pair):
    provenance = pair.identity(Settings())
    assert provenance["model_a"] == "default"
    assert provenance["model_b_sha256"] == pair.second.sha256
    assert provenance["sensitivity"] == "normal"


BOXES = (Box(2, 2, 20, 20), Box(30, 10, 24, 24))


class CountingDetector(FakeDetector):
    """Says how often it was asked."""

    asked = 0

    def detect(self, bgr):
        self.asked += 1
        return super().detect(bgr)


def test_faces_are_found_once_and_read_twice():
    detector, first, second = CountingDetector(BOXES), FakeClassifier(), FakeClassifier(input_size=32)
    reader = PairAnalyser(Analyser(detector, first, margin=0.0), second, margin=0.1, emotions=LABELS)
    analysis = reader.analyse(make_frame())
    assert detector.asked == 1
    assert [face.box for face in analysis.faces] == [face.box for face in analysis.second.faces]
    assert (first.seen[0].shape, second.seen[0].shape) == ((2, 48, 48), (2, 32, 32))


def test_models_with_the_same_margin_and_size_read_the_very_same_pixels():
    noise = np.random.default_rng(1).integers(0, 256, (48, 64, 3)).astype(np.uint8)
    frame = make_frame()
    object.__setattr__(frame, "bgr", noise)
    first, second = FakeClassifier(), FakeClassifier()
    PairAnalyser(
        Analyser(FakeDetector(BOXES), first, margin=0.1), second, margin=0.1, emotions=LABELS
    ).analyse(frame)
    np.testing.assert_array_equal(first.seen[0], second.seen[0])


def test_each_model_s_readings_are_put_in_the_order_of_the_common_emotions():
    turned = LABELS[::-1]
    reader = PairAnalyser(
        Analyser(FakeDetector(BOXES[:1]), FakeClassifier(), margin=0.0), FakeClassifier(turned), 0.0, LABELS
    )
    # Black is the first emotion of either: Angry for A, Surprise for B.
    (face,) = reader.analyse(make_frame(gray=0, source="a.png")).pairs
    assert (face.file, face.face, face.box) == ("a.png", 1, BOXES[0])
    assert face.predictions == (LABELS[0], LABELS[6])
    assert face.first.sum() == pytest.approx(1.0)


def test_probabilities_of_some_emotions_add_up_to_one():
    chosen = among(np.array([0.5, 0.3, 0.2], np.float32), ("a", "b", "c"), ("c", "b"))
    assert chosen.tolist() == pytest.approx([0.4, 0.6])


def test_a_model_that_gives_the_common_emotions_nothing_says_nothing():
    chosen = among(np.array([1.0, 0.0, 0.0], np.float32), ("a", "b", "c"), ("b", "c"))
    assert chosen.tolist() == [0.5, 0.5]


def test_a_whole_picture_is_whole_for_both_models():
    frame = make_frame()
    object.__setattr__(frame, "bgr", np.random.default_rng(1).integers(0, 256, (48, 64, 3)).astype(np.uint8))
    first, second = FakeClassifier(), FakeClassifier()
    analyser = Analyser(FakeDetector(), first, margin=0.1)
    analyser.find_by(FoundOrWhole(EveryFrame(FakeDetector()), Settings(faces="whole")))
    PairAnalyser(analyser, second, margin=-0.2, emotions=LABELS).analyse(frame)
    np.testing.assert_array_equal(first.seen[0], second.seen[0])
    assert first.seen[0].shape == (1, 48, 48)
