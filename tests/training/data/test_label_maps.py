"""Codes mean what their data set says; a file whose codes are not FER2013's is not read as if they were."""

from collections import Counter

import pytest

from tests.training.conftest import pixels
from training.core.emotions import EMOTIONS, FER2013_CODES, LABEL_MAPS, LEFT_OUT, label_map
from training.data.class_names import ClassNames
from training.data.csv_reader import read_csv
from training.data.data_options import DataOptions
from training.data.faces import DataError
from training.data.folder_reader import read_folder
from training.data.label_maps import LabelCodesError, doubt, likeliest
from training.data.prepare import prepare

PUBLISHED = {
    "fer2013": dict(zip(FER2013_CODES, (3995, 436, 4097, 7215, 4830, 3171, 4965), strict=True)),
    "ferplus": {
        "Neutral": 10308,
        "Happy": 7528,
        "Surprise": 3562,
        "Sad": 3514,
        "Angry": 2466,
        "Disgust": 191,
        "Fear": 652,
    },
    "rafdb": {
        "Surprise": 1290,
        "Fear": 281,
        "Disgust": 717,
        "Happy": 4772,
        "Sad": 1982,
        "Angry": 705,
        "Neutral": 2524,
    },
    "affectnet": {
        "Neutral": 74874,
        "Happy": 134415,
        "Sad": 25459,
        "Surprise": 14090,
        "Fear": 6378,
        "Disgust": 3803,
        "Angry": 24882,
    },
}
"""How many training faces of each emotion four data sets have."""


def codes(name, counts):
    """How often each code occurs in faces with these emotions, labelled by a map."""
    meanings = label_map(name).meanings
    return Counter({code: counts[emotion] for code, emotion in meanings.items() if emotion in counts})


def rows(name, counts):
    """Rows of a CSV with so many faces of each emotion."""
    return [f"{code},{pixels()}" for code, count in codes(name, counts).items() for _ in range(count)]


def small(counts, divisor):
    return {emotion: max(count // divisor, 1) for emotion, count in counts.items()}


@pytest.mark.parametrize("faces", PUBLISHED)
@pytest.mark.parametrize("labelled", [entry.name for entry in LABEL_MAPS])
def test_counts_distinguish_fer2013s_codes_from_those_of_others(faces, labelled):
    assert bool(doubt(codes(labelled, PUBLISHED[faces]))) == (labelled != "fer2013")


@pytest.mark.parametrize("labelled", ["rafdb", "affectnet", "alphabetical"])
def test_the_map_that_fits_is_named(labelled):
    assert likeliest(codes(labelled, PUBLISHED["fer2013"])).name == labelled


def test_few_labels_or_labels_in_equal_numbers_raise_no_doubt():
    assert doubt(Counter({3: 5})) == ""
    assert doubt(Counter(dict.fromkeys(range(7), 100))) == ""
    assert doubt(Counter({0: 30, 3: 40})) == ""


@pytest.mark.parametrize("name", [entry.name for entry in LABEL_MAPS])
def test_a_named_map_gives_its_meanings(write_csv, name):
    meanings = label_map(name).meanings
    path = write_csv("emotion,pixels", *(f"{code},{pixels()}" for code in meanings))
    data = read_csv(path, ClassNames.of((), name))
    read = [data.emotions[label] for label in data.labels]
    assert read == [emotion for emotion in meanings.values() if emotion != LEFT_OUT]


@pytest.mark.parametrize("name", ["rafdb", "affectnet", "alphabetical"])
def test_codes_of_another_data_set_are_asked_about(write_csv, name):
    counts = small(PUBLISHED["fer2013"], 6 if name == "alphabetical" else 100)
    path = write_csv("emotion,pixels", *rows(name, counts))
    with pytest.raises(LabelCodesError, match=r"faces\.csv.*: ") as refused:
        read_csv(path)
    assert refused.value.suggestion == name
    assert "--labels fer2013|ferplus|rafdb" in refused.value.hint
    assert f"the most likely label map is {name}" in refused.value.hint
    assert read_csv(path, ClassNames.of((), name)).counts_by_emotion() == counts


def test_a_code_beyond_six_is_asked_about_even_where_unreadable_rows_are_left_out(write_csv):
    path = write_csv("emotion,pixels", *(f"{code},{pixels()}" for code in range(1, 8)))
    with pytest.raises(LabelCodesError, match="7 is none of FER2013's codes 0 to 6"):
        read_csv(path, skipped=lambda *row: None)


def test_a_file_without_the_code_zero_is_asked_about(write_csv):
    counts = {**small(PUBLISHED["rafdb"], 50), "Neutral": 0}
    path = write_csv("emotion,pixels", *rows("rafdb", counts))
    with pytest.raises(LabelCodesError, match="no label is 0, which is Angry in FER2013"):
        read_csv(path)


def test_what_the_user_maps_goes_before_the_meaning_in_fer2013(write_csv):
    order = ("surprise", "fear", "disgust", "happy", "sad", "angry", "neutral")
    names = ClassNames.of([(str(code), emotion) for code, emotion in enumerate(order, 1)])
    path = write_csv("emotion,pixels", *(f"{code},{pixels()}" for code in range(1, 8)))
    data = read_csv(path, names)
    assert [data.emotions[label].casefold() for label in data.labels] == list(order)
    assert names.unused() == []


def test_a_map_of_some_codes_leaves_the_others_as_they_are(write_csv):
    names = ClassNames.of([("7", "none")])
    path = write_csv("emotion,pixels", *(f"{code},{pixels()}" for code in (0, 7, 3.0)))
    data = read_csv(path, names)
    assert [data.emotions[label] for label in data.labels] == ["Angry", "Happy"]


def test_codes_that_are_said_to_be_fer2013s_are_read_without_a_question(write_csv):
    path = write_csv("emotion,pixels", *rows("affectnet", small(PUBLISHED["fer2013"], 100)))
    data = read_csv(path, ClassNames.of((), "fer2013"))
    assert data.counts_by_emotion()["Angry"] == small(PUBLISHED["fer2013"], 100)["Neutral"]


def test_a_code_that_a_named_map_lacks_is_named_with_its_line(write_csv):
    path = write_csv("emotion,pixels", f"1,{pixels()}", f"0,{pixels()}")
    with pytest.raises(DataError, match=r"faces\.csv, line 3: RAF-DB has no code 0"):
        read_csv(path, ClassNames.of((), "rafdb"))


def test_folders_named_by_codes_are_read_by_a_named_map_and_asked_about_without(tmp_path, happy_sample):
    for code in range(1, 8):
        (tmp_path / str(code)).mkdir()
        (tmp_path / str(code) / "a.png").write_bytes(happy_sample.read_bytes())
    data = read_folder(tmp_path, ClassNames.of((), "rafdb"))
    assert [data.emotions[label] for label in data.labels][:3] == ["Surprise", "Fear", "Disgust"]
    with pytest.raises(DataError, match="the meaning of the code 1 is unknown"):
        read_folder(tmp_path)


def test_a_model_keeps_its_meaning_of_codes_from_other_data():
    options = DataOptions(labels="rafdb", names=(("1", "Surprise"), ("contempt", "Disgust")), clean=True)
    other = options.for_other_data()
    assert (other.labels, other.names, other.clean) == ("", (("contempt", "Disgust"),), False)
    assert DataOptions.of({"data": options.as_json()}) == options
    assert "labels" not in DataOptions().as_json()


def test_a_map_that_there_is_not_is_refused():
    with pytest.raises(DataError, match=r"no label map 'ckplus'\. Use one of fer2013, ferplus, rafdb"):
        DataOptions(labels="ckplus")


def test_every_map_knows_the_seven_emotions():
    assert {entry.name: set(entry.meanings.values()) - {LEFT_OUT} for entry in LABEL_MAPS} == {
        entry.name: set(EMOTIONS) for entry in LABEL_MAPS
    }


def test_faces_that_a_label_map_leaves_out_are_counted(write_csv):
    path = write_csv("emotion,pixels,Usage", *(f"{code},{pixels(code)},Training" for code in range(1, 8)))
    said: list[str] = []
    prepare(
        [path],
        DataOptions(labels="affectnet", validation_part=0.0),
        1,
        report=lambda note: said.append(str(note)),
    )
    assert said[0] == "Excluded faces labelled 7, not an emotion in the label map affectnet: 1."
