"""Which faces of a split are chosen, in which order, and how they arrive."""

import base64

import numpy as np
import pytest

from fer_desktop.models.evaluated_faces import FaceChoice, MeasuredFaces, MeasuredFacesParts

EMOTIONS = ("Angry", "Happy", "Sad")


@pytest.fixture
def faces():
    """Five faces: two angry ones, two happy ones, a sad one; the second and the last are read wrong."""
    probabilities = [
        [0.6, 0.3, 0.1],
        [0.1, 0.8, 0.1],
        [0.0, 0.9, 0.1],
        [0.2, 0.7, 0.1],
        [0.5, 0.3, 0.2],
    ]
    return MeasuredFaces(
        "PrivateTest",
        EMOTIONS,
        np.arange(5, dtype=np.uint8)[:, None, None] * np.ones((5, 4, 4), np.uint8),
        np.array([0, 0, 1, 1, 2]),
        np.array(probabilities, np.float32),
        tuple(f"line {number}" for number in range(2, 7)),
    )


def pieces(faces, at=2):
    """The events in which the faces come."""
    for part in (slice(0, at), slice(at, None)):
        yield {
            "event": "test_faces",
            "split": faces.split,
            "emotions": list(faces.emotions),
            "size": 4,
            "total": len(faces),
            "faces": [base64.b64encode(face.tobytes()).decode() for face in faces.faces[part]],
            "labels": faces.labels[part].tolist(),
            "probabilities": faces.probabilities[part].tolist(),
            "places": list(faces.places[part]),
        }


def test_all_faces_come_in_the_order_of_how_sure_their_reading_is(faces):
    assert faces.chosen(FaceChoice()).tolist() == [2, 1, 3, 0, 4]
    assert faces.chosen(FaceChoice(most_confident_first=False)).tolist() == [4, 0, 3, 1, 2]


def test_right_and_wrong_ones_can_be_distinguished(faces):
    assert faces.chosen(FaceChoice(right=True)).tolist() == [2, 3, 0]
    assert faces.chosen(FaceChoice(right=False)).tolist() == [1, 4]


def test_a_cell_of_the_matrix_chooses_by_label_and_reading(faces):
    assert faces.chosen(FaceChoice(label="Angry", read="Happy")).tolist() == [1]
    assert faces.chosen(FaceChoice(label="Angry")).tolist() == [1, 0]
    assert faces.chosen(FaceChoice(read="Angry")).tolist() == [0, 4]
    assert faces.chosen(FaceChoice(label="Sad", read="Happy")).tolist() == []
    assert faces.chosen(FaceChoice(label="Bored")).tolist() == []


def test_a_face_is_described_with_its_label_the_three_likeliest_and_its_place(faces):
    assert faces.sentence(1) == (
        "Label: Angry. Prediction: Happy 80%, Angry 10%, Sad 10%. In the dataset: line 3."
    )


def test_a_label_that_is_none_of_the_likeliest_is_named_too():
    four = MeasuredFaces(
        "PrivateTest",
        (*EMOTIONS, "Surprise"),
        np.zeros((1, 4, 4), np.uint8),
        np.array([3]),
        np.array([[0.5, 0.3, 0.15, 0.05]], np.float32),
        ("line 2",),
    )
    assert "… Surprise 5%" in four.sentence(0)


def test_pieces_are_put_together_as_they_came(faces):
    parts = MeasuredFacesParts()
    for piece in pieces(faces):
        parts.add(piece)
    whole = parts.whole()
    assert np.array_equal(whole.faces, faces.faces)
    assert np.array_equal(whole.labels, faces.labels)
    assert whole.probabilities == pytest.approx(faces.probabilities)
    assert (whole.split, whole.emotions, whole.places) == (faces.split, faces.emotions, faces.places)


@pytest.mark.parametrize(
    "damage",
    [
        lambda piece: piece["faces"].pop(),
        lambda piece: piece["labels"].pop(),
        lambda piece: piece.update(total=7),
        lambda piece: piece["labels"].__setitem__(0, 9),
        lambda piece: piece.update(emotions=["Angry", "Happy"]),
    ],
)
def test_what_does_not_fit_together_is_refused(faces, damage):
    parts = MeasuredFacesParts()
    first, second = pieces(faces)
    damage(first)
    parts.add(first)
    parts.add(second)
    with pytest.raises(ValueError, match=r"came instead of|not of these emotions|shape"):
        parts.whole()


def test_nothing_is_no_answer():
    with pytest.raises(ValueError, match="no faces came"):
        MeasuredFacesParts().whole()
