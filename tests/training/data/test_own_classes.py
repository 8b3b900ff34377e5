"""Classes of one's own in place of the emotions, from names, codes and folders."""

import cv2
import pytest

from fer_desktop.analysis.output.columns import FORMER_NAMES, comparison_columns, names_of, recording_schema
from tests.training.smooth_faces import smooth_faces
from training.core.class_list import MOST_CLASSES, RESERVED_NAMES, ClassListError, check_class_list
from training.data import DataError, DataOptions, prepare, read_faces
from training.data.class_names import ClassNames
from training.data.csv_writer import write_csv
from training.data.label_maps import UnknownLabelsError

CLASSES = ("Bored", "Tired", "thumbs up")
TWENTY = tuple(f"class {number:02}" for number in range(1, MOST_CLASSES + 1))


def table(path, labels):
    labels = list(labels)
    faces = smooth_faces(len(labels)).reshape(len(labels), -1)
    rows = [f"{label},{' '.join(map(str, face))}" for label, face in zip(labels, faces.tolist(), strict=True)]
    path.write_text("\n".join(["emotion,pixels", *rows]), encoding="utf-8")
    return path


def folders(root, names):
    faces = smooth_faces(2 * len(names))
    for index, name in enumerate(names):
        (root / name).mkdir(parents=True)
        for number in range(2):
            cv2.imwrite(str(root / name / f"{number}.png"), faces[2 * index + number])
    return root


@pytest.mark.parametrize("labels", [["bored", "TIRED", " Thumbs Up "], ["0", "1", "2"], ["0.0", "1", "2.0"]])
def test_a_table_has_the_classes_by_name_or_by_their_place(tmp_path, labels):
    data = read_faces(table(tmp_path / "faces.csv", labels), ClassNames(classes=CLASSES))
    assert data.emotions == CLASSES
    assert data.labels.tolist() == [0, 1, 2]


def test_folders_are_named_by_the_classes_and_their_order_is_the_lists(tmp_path):
    root = folders(tmp_path / "faces", ["Tired", "bored", "thumbs up"])
    data = read_faces(root, ClassNames(classes=CLASSES))
    assert data.emotions == CLASSES
    assert data.counts_by_emotion() == dict.fromkeys(CLASSES, 2)
    labelled = zip(data.labels, data.places, strict=True)
    folder_of = {CLASSES[label]: place.split("/")[0] for label, place in labelled}
    assert folder_of == {"Bored": "bored", "Tired": "Tired", "thumbs up": "thumbs up"}


def test_twenty_classes_are_read_from_codes(tmp_path):
    path = table(tmp_path / "faces.csv", [str(code) for code in range(20)])
    data = read_faces(path, ClassNames(classes=TWENTY))
    assert data.counts_by_emotion() == dict.fromkeys(TWENTY, 1)


def test_a_label_that_is_no_class_is_refused_by_name(tmp_path):
    path = table(tmp_path / "faces.csv", ["Bored", "happy"])
    with pytest.raises(DataError, match="the class 'happy' is unknown; use one of Bored, Tired, thumbs up"):
        read_faces(path, ClassNames(classes=CLASSES))


def test_a_code_beyond_the_classes_is_refused(tmp_path):
    path = table(tmp_path / "faces.csv", ["0", "3"])
    with pytest.raises(DataError, match=r"line 3: the code 3 is none of the classes, .* 0 to 2"):
        read_faces(path, ClassNames(classes=CLASSES))


def test_folders_that_are_no_class_become_a_question(tmp_path):
    root = folders(tmp_path / "faces", ["bored", "tired", "thumbs up", "Awake"])
    with pytest.raises(UnknownLabelsError) as question:
        read_faces(root, ClassNames(classes=CLASSES))
    assert [label.label for label in question.value.labels if not label.meaning] == ["Awake"]


def test_labels_are_mapped_to_classes_or_left_out(tmp_path):
    root = folders(tmp_path / "faces", ["bored", "tired", "thumbs up", "sleepy", "other"])
    names = ClassNames.of([("sleepy", "tired"), ("other", "none")], classes=CLASSES)
    assert read_faces(root, names).counts_by_emotion() == {"Bored": 2, "Tired": 4, "thumbs up": 2}


def test_a_class_with_the_name_of_an_emotion_takes_its_usual_spellings(tmp_path):
    root = folders(tmp_path / "faces", ["joy", "bored"])
    data = read_faces(root, ClassNames(classes=("Happy", "Bored")))
    assert data.counts_by_emotion() == {"Happy": 2, "Bored": 2}


def test_a_label_map_of_emotions_does_not_go_with_classes():
    with pytest.raises(DataError, match="'affectnet' has emotions, not the named classes"):
        DataOptions(classes=CLASSES, labels="affectnet")


def test_classes_are_written_by_name_and_come_back(tmp_path):
    names = ClassNames(classes=CLASSES)
    data = read_faces(table(tmp_path / "faces.csv", ["0", "1", "2", "1"]), names)
    write_csv(data, tmp_path / "copy.csv")
    assert [line.split(",")[0] for line in (tmp_path / "copy.csv").read_text().splitlines()] == [
        "emotion",
        "Bored",
        "Tired",
        "thumbs up",
        "Tired",
    ]
    assert read_faces(tmp_path / "copy.csv", names).fingerprint() == data.fingerprint()


def test_classes_are_prepared_cleaned_and_dropped_as_emotions_are(tmp_path):
    path = table(tmp_path / "faces.csv", ["0", "1", "2"] * 20)
    options = DataOptions(classes=CLASSES, drop=("Tired",), clean=True, split_by="percent")
    data = prepare([path], options, seed=1)
    assert data.emotions == ("Bored", "thumbs up")
    assert set(data.splits) == {"Training", "PublicTest", "PrivateTest"}


@pytest.mark.parametrize(
    ("classes", "reason"),
    [
        (("Bored",), "There are 1 classes. Name 2 to 20"),
        ((*TWENTY, "Bored"), "There are 21 classes. Name 2 to 20"),
        (("Bored", "bored"), "The class 'bored' is named twice"),
        (("Bored", "source"), "A class cannot be called 'source'"),
        (("Bored", "Uncertain"), "A class cannot be called 'Uncertain'"),
        (("Bored", "time_s"), "A class cannot be called 'time_s'"),
        (("Bored", "none"), "A class cannot be called 'none'"),
        (("Bored", "Test"), "A class cannot be called 'Test'"),
        (("Bored", "7"), "A class cannot be called '7'"),
        (("Bored", "a,b"), "A class cannot be called 'a,b'"),
        (("Bored", "=1+1"), "A class cannot be called '=1"),
        (("Bored", "a\nb"), "A class cannot be called"),
        (("Bored", "\u202eb"), "A class cannot be called"),
        (("Bored", "x" * 41), "Use at most 40 characters"),
        (("Bored", ""), "A class cannot be called ''"),
    ],
)
def test_a_list_of_classes_that_cannot_be_used_is_refused_in_one_sentence(classes, reason):
    with pytest.raises(ClassListError, match=reason.replace("+", r"\+")):
        check_class_list(classes)


def test_each_class_can_have_a_colour_and_all_or_none_have_one():
    check_class_list(("Bored", "Tired"), ("#0072B2", "#d55e00"))
    for colours in (("#0072B2",), ("#0072B2", "red"), ("#0072B2", "#00")):
        with pytest.raises(ClassListError, match="of the form #RRGGBB"):
            check_class_list(("Bored", "Tired"), colours)


def test_no_column_of_a_table_can_be_the_name_of_a_class():
    columns = {*names_of(recording_schema(())), *comparison_columns(()), *FORMER_NAMES}
    assert {name.casefold() for name in columns} <= RESERVED_NAMES


def test_options_without_classes_are_stored_as_before():
    assert "classes" not in DataOptions().as_json()
    stored = DataOptions(classes=CLASSES, colours=("#0072B2", "#D55E00", "#009E73")).as_json()
    assert DataOptions.of({"data": stored}) == DataOptions(
        classes=CLASSES, colours=("#0072B2", "#D55E00", "#009E73")
    )
