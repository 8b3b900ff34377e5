"""Looks in a thread of their own."""

import threading

import numpy as np

from fer_desktop.base.errors import ClassifierError
from fer_desktop.live.occlusion_run import Look
from fer_desktop.vision.inference.occlusion_map import Occlusion
from tests.fakes import LABELS, FakeClassifier

FACE = np.full((48, 48), 250, np.uint8)


class SlowClassifier(FakeClassifier):
    """Waits for a sign before every row."""

    def __init__(self):
        super().__init__()
        self.go_on = threading.Event()

    def predict(self, faces):
        self.go_on.wait(30.0)
        return super().predict(faces)


def test_a_look_ends_with_what_it_found():
    look = Look(FACE, FakeClassifier, 10)
    look.wait(10.0)
    assert isinstance(look.outcome, Occlusion)
    assert look.outcome.label == LABELS[-1]
    assert look.part == 1.0


def test_the_model_is_made_in_the_look_s_own_thread():
    made_in = []

    def make():
        made_in.append(threading.current_thread().name)
        return FakeClassifier()

    Look(FACE, make, 10).wait(10.0)
    assert made_in == ["look"]


def test_a_cancelled_look_reads_no_further_and_has_nothing_to_say():
    classifier = SlowClassifier()
    look = Look(FACE, lambda: classifier, 10)
    look.cancel()
    classifier.go_on.set()
    look.wait(10.0)
    assert look.outcome is None
    assert len(classifier.seen) == 1


def test_it_looks_at_a_copy():
    classifier, face = SlowClassifier(), FACE.copy()
    look = Look(face, lambda: classifier, 10)
    face[:] = 0
    classifier.go_on.set()
    look.wait(10.0)
    assert isinstance(look.outcome, Occlusion)
    assert look.outcome.face.min() == 250


def test_a_model_that_does_not_load_is_named():
    def make():
        raise ClassifierError("model.tflite cannot be run here; copy the model again.")

    look = Look(FACE, make, 10)
    look.wait(10.0)
    assert look.outcome == "model.tflite cannot be run here; copy the model again."


def test_what_nobody_foresaw_is_told_in_a_sentence():
    look = Look(np.zeros((8, 8), np.uint8), FakeClassifier, 10)
    look.wait(10.0)
    assert look.outcome == "This face cannot be looked at (ValueError); the log file has the details."
