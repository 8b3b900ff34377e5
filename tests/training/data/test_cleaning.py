"""What is wrong with a data set, rule by rule."""

from dataclasses import replace

import numpy as np
import pytest

from tests.training.smooth_faces import darker, labelled, smooth_faces
from training.data import DataError, FaceData
from training.data.cleaning import clean, find, notes
from training.data.cleaning_rules import NO_TWIN, RULES
from training.data.data_options import DataOptions

A, B, C, D = smooth_faces(4)
GRAY = np.full((48, 48), 90, np.uint8)


def training(*faces_and_emotions: tuple[np.ndarray, str]) -> FaceData:
    faces, emotions = zip(*faces_and_emotions, strict=True)
    return labelled(faces, emotions, ["Training"] * len(faces))


def found(data: FaceData, **options) -> list[str | None]:
    """By which rule each face was found."""
    rules = find(data, **options).rule.tolist()
    return [None if rule < 0 else RULES[rule].name for rule in rules]


def no_face_votes(data: FaceData, *which: int) -> FaceData:
    votes = np.zeros((len(data), 10), np.uint8)
    votes[:, 0] = 4
    votes[list(which), 9] = 6
    return replace(data, votes=votes)


def test_different_faces_all_stay():
    data = training((A, "Happy"), (B, "Happy"), (C, "Sad"))
    cleaned, findings = clean(data)
    assert cleaned.fingerprint() == data.fingerprint()
    assert not findings.removed.any()
    assert notes(findings) == []


def test_a_face_of_nearly_one_gray_is_blank_and_a_dim_one_is_not():
    nearly = GRAY.copy()
    nearly[::2] += 2
    dim = GRAY.copy()
    dim[::2] += 6
    data = training((GRAY, "Happy"), (nearly, "Sad"), (dim, "Sad"), (A, "Sad"))
    assert found(data) == ["blank", "blank", None, None]


def test_what_most_voters_call_no_face_goes():
    assert found(no_face_votes(training((A, "Happy"), (B, "Happy")), 1)) == [None, "not-a-face"]


def test_a_training_face_of_a_person_in_a_test_split_goes_and_names_a_face_of_that_person():
    data = labelled(
        [A, B, C, darker(C), GRAY + np.eye(48, dtype=np.uint8) * 40],
        ["Happy", "Sad", "Sad", "Happy", "Sad"],
        ["Training", "Training", "Training", "PublicTest", "PrivateTest"],
    )
    assert found(data) == [None, None, "test-duplicates", None, None]
    named = replace(data, subjects=np.array(["Anna", "Ben", "", "Eve", "Anna"]))
    assert found(named) == ["test-persons", None, "test-duplicates", None, None]
    assert find(named).twin.tolist()[0] == 4


def test_a_training_face_whose_photograph_is_in_a_test_split_goes_and_names_it():
    data = labelled(
        [A, darker(B), B, A, C],
        ["Happy", "Sad", "Sad", "Happy", "Fear"],
        ["Training", "Training", "PublicTest", "PrivateTest", "Training"],
    )
    findings = find(data)
    assert found(data) == ["test-duplicates", "test-duplicates", None, None, None]
    assert findings.twin.tolist() == [3, 2, NO_TWIN, NO_TWIN, NO_TWIN]


def test_an_equal_face_is_named_as_the_twin_rather_than_a_near_copy_before_it():
    data = labelled([A, darker(A), A], ["Happy"] * 3, ["Training", "PublicTest", "PublicTest"])
    assert find(data).twin[0] == 2


def test_faces_without_a_split_count_as_training():
    data = labelled([A, A, B, B], ["Happy"] * 4, ["", "PrivateTest", "", ""])
    assert found(data) == ["test-duplicates", None, None, "exact-duplicates"]


def test_of_conflicting_copies_the_label_of_more_than_half_stays():
    data = training((A, "Happy"), (A, "Sad"), (darker(A), "Sad"), (B, "Fear"))
    assert found(data) == ["conflicts", None, "near-duplicates", None]
    assert find(data).twin.tolist() == [1, NO_TWIN, 1, NO_TWIN]


def test_conflicting_copies_without_a_majority_all_go():
    data = training((A, "Happy"), (A, "Sad"), (B, "Fear"), (C, "Fear"), (darker(C), "Sad"))
    assert found(data) == ["conflicts", "conflicts", None, "conflicts", "conflicts"]
    assert find(data).twin.tolist() == [1, 0, NO_TWIN, 4, 3]


def test_half_is_no_majority():
    data = training((A, "Sad"), (A, "Sad"), (A, "Happy"), (A, "Fear"), (B, "Sad"))
    assert found(data) == ["conflicts"] * 4 + [None]


def test_of_equal_faces_the_first_stays():
    data = training((A, "Happy"), (B, "Sad"), (A, "Happy"), (A, "Happy"))
    assert found(data) == [None, None, "exact-duplicates", "exact-duplicates"]
    assert find(data).twin.tolist() == [NO_TWIN, NO_TWIN, 0, 0]


def test_of_near_copies_the_first_stays():
    data = training((A, "Happy"), (darker(A), "Happy"), (B, "Happy"))
    assert found(data) == [None, "near-duplicates", None]


def test_a_face_goes_by_the_first_rule_that_finds_it():
    data = labelled(
        [GRAY, GRAY, A, A, B, B],
        ["Happy", "Sad", "Happy", "Happy", "Sad", "Happy"],
        ["Training", "Training", "Training", "PublicTest", "Training", "Training"],
    )
    data = no_face_votes(data, 0, 2)
    assert found(data) == ["blank", "blank", "not-a-face", None, "conflicts", "conflicts"]
    assert [rule.name for rule in RULES] == [
        "blank",
        "not-a-face",
        "test-duplicates",
        "test-persons",
        "conflicts",
        "exact-duplicates",
        "near-duplicates",
    ]


def test_what_earlier_rules_took_makes_no_conflict():
    data = no_face_votes(training((A, "Happy"), (A, "Sad")), 1)
    assert found(data) == [None, "not-a-face"]


@pytest.mark.parametrize("split", ["PublicTest", "PrivateTest"])
def test_a_test_split_is_counted_and_never_touched(split):
    faces = [GRAY, A, A, B, B, C, darker(C), D]
    data = labelled(
        faces,
        ["Happy", "Happy", "Happy", "Sad", "Fear", "Sad", "Sad", "Sad"],
        [split] * 7 + ["Training"],
    )
    cleaned, findings = clean(data)
    assert cleaned.fingerprint() == data.fingerprint()
    column = ["Training", "PublicTest", "PrivateTest"].index(split)
    assert findings.found[:, column].tolist() == [1, 0, 0, 0, 2, 1, 1]
    assert findings.found.sum() == 5
    assert notes(findings) == []


def test_copies_between_the_test_splits_are_counted_in_both():
    data = labelled([A, A, B], ["Happy"] * 3, ["PublicTest", "PrivateTest", "Training"])
    findings = find(data)
    assert findings.found[2].tolist() == [0, 1, 1]
    assert findings.twin.tolist() == [1, 0, NO_TWIN]


def test_a_kept_rule_is_counted_and_takes_nothing():
    data = training((GRAY, "Happy"), (A, "Sad"), (A, "Sad"))
    cleaned, findings = clean(data, keep={"exact-duplicates", "near-duplicates"})
    assert cleaned.places.tolist() == ["face 1", "face 2"]
    assert findings.found[:, 0].tolist() == [1, 0, 0, 0, 0, 1, 1]


def test_rules_of_earlier_runs_are_known_by_their_older_names():
    options = DataOptions(clean=True, keep=("blank", "near-copies", "copies-of-test"))
    assert options.keep == ("blank", "near-duplicates", "test-duplicates")


def test_kept_conflicts_stay_whole_while_their_equal_copies_go():
    data = training((A, "Happy"), (A, "Sad"), (A, "Sad"))
    assert found(data, rules={"exact-duplicates"}) == [None, None, "exact-duplicates"]


def test_a_copy_goes_by_the_next_rule_if_the_first_is_kept():
    data = training((A, "Happy"), (A, "Happy"), (B, "Sad"))
    assert clean(data, keep={"exact-duplicates"})[1].found[5, 0] == 1


def test_labels_votes_and_places_stay_with_their_faces():
    data = no_face_votes(training((A, "Happy"), (B, "Sad"), (C, "Fear")), 0)
    cleaned, _ = clean(data)
    assert [cleaned.emotions[label] for label in cleaned.labels] == ["Sad", "Fear"]
    assert cleaned.places.tolist() == ["face 1", "face 2"]
    assert cleaned.votes is not None
    assert len(cleaned.votes) == 2


def test_an_unknown_rule_is_refused_with_all_that_there_are():
    with pytest.raises(
        DataError, match=r"no cleaning rule 'blnk'\. Use one of blank, not-a-face, test-duplicates"
    ):
        clean(training((A, "Happy")), keep={"blnk"})


def test_data_of_which_nothing_would_be_left_is_refused():
    with pytest.raises(DataError, match="Cleaning removes every face"):
        clean(training((GRAY, "Happy"), (GRAY, "Sad")))


def test_each_rule_that_took_something_has_its_line():
    data = training((GRAY, "Happy"), (A, "Happy"), (A, "Sad"), (B, "Happy"), (B, "Happy"), (B, "Happy"))
    assert [str(note) for note in notes(find(data))] == [
        "Excluded 1 blank face.",
        "Excluded 2 duplicates with conflicting labels.",
        "Excluded 2 exact duplicates.",
    ]
