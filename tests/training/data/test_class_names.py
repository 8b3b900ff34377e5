"""What the names in other people's data mean."""

import pytest

from training.core.emotions import EMOTIONS, LEFT_OUT
from training.data import DataError
from training.data.class_names import ClassNames
from training.data.label_maps import (
    UnknownNameError,
)


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_the_emotions_are_known_in_any_case_and_with_spaces_around(emotion):
    assert ClassNames().index(f" {emotion.upper()} ") == EMOTIONS.index(emotion)


@pytest.mark.parametrize(
    ("name", "emotion"),
    [
        ("anger", "Angry"),
        ("Happiness", "Happy"),
        ("sadness", "Sad"),
        ("surprised", "Surprise"),
        ("fearful", "Fear"),
    ],
)
def test_the_usual_other_names_are_known(name, emotion):
    assert ClassNames().emotion(name) == emotion


@pytest.mark.parametrize("name", ["contempt", "", "7"])
def test_an_unknown_name_is_refused_with_the_way_out(name):
    with pytest.raises(UnknownNameError) as refusal:
        ClassNames().index(name)
    assert "=EMOTION" in refusal.value.hint


def test_contempt_can_be_mapped():
    assert ClassNames.of([("Contempt", "disgust")]).index("contempt") == EMOTIONS.index("Disgust")


def test_none_leaves_a_name_out():
    names = ClassNames.of([("contempt", "None")])
    assert names.emotion("contempt") == LEFT_OUT
    assert names.index("contempt") is None


def test_a_mapping_goes_before_the_usual_meaning():
    assert ClassNames.of([("anger", "Disgust")]).emotion("Anger") == "Disgust"


def test_a_mapping_to_no_emotion_of_ours_is_refused():
    with pytest.raises(DataError, match=r"'contempt' cannot be mapped to 'scorn'\. Use one of Angry"):
        ClassNames.of([("contempt", "scorn")])
