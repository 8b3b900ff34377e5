"""The process by which the window trains, as far as it reads faces and refuses what cannot be done."""

import base64
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.training.conftest import draw_faces, pixels
from tests.training.worker_process import WorkerProcess, flawed_faces, named
from training.core.emotions import EMOTIONS
from training.core.training_error import Note
from training.data import DataOptions, prepare
from training.data.csv_writer import write_csv
from training.data.faces import join


@pytest.fixture(scope="module")
def faces(tmp_path_factory) -> Path:
    return flawed_faces(tmp_path_factory.mktemp("faces") / "faces.csv")


@pytest.fixture(scope="module")
def worker(tmp_path_factory):
    with WorkerProcess(tmp_path_factory.mktemp("worker") / "log.txt") as process:
        yield process


def test_faces_are_read_and_what_is_wrong_with_them_is_found(worker, faces):
    events = worker.answer("read", paths=[str(faces)], votes=None, names={})
    read = named(events, "faces")
    assert read["emotions"] == list(EMOTIONS)
    assert read["splits"] == {"Training": [17, *[16] * 6], "PublicTest": [4] * 7, "PrivateTest": [4] * 7}
    assert read["unreadable"] == {
        "count": 1,
        "named": [
            {
                "source": str(faces),
                "place": 171,
                "reason": {
                    "code": "pixel_count",
                    "fields": {"count": 3, "expected": 2304},
                    "text": "3 pixels instead of 2304",
                },
            }
        ],
    }
    assert read["votes"] is False
    assert {len(samples) for samples in read["samples"].values()} == {12}
    assert len(base64.b64decode(read["samples"]["Angry"][0])) == read["size"] ** 2 == 48**2
    rules = {rule["name"]: rule for rule in named(events, "findings")["rules"]}
    assert rules["exact-duplicates"]["found"] == {"Training": 1, "PublicTest": 0, "PrivateTest": 0}
    ((face, twin),) = rules["exact-duplicates"]["examples"]
    assert face == twin
    assert events[-1]["event"] == "findings"
    assert any(event["event"] == "progress" and event["done"] > 0 for event in events)


def test_faces_that_were_read_are_cleaned_and_split(worker, faces):
    worker.answer("read", paths=[str(faces)], votes=None, names={})
    clean = worker.answer("split", options={"clean": True, "drop": ["Disgust"]}, seed=1)[-1]
    assert clean["splits"]["Training"] == [16] * 6
    assert "Disgust" not in clean["emotions"]
    assert [(note["code"], note["fields"]) for note in clean["notes"][1:]] == [
        ("cleaning", {"rule": "exact-duplicates", "count": 1}),
        ("excluded_emotions", {"emotions": ["Disgust"], "count": 24}),
    ]
    kept = worker.answer(
        "split", options={"clean": True, "keep": ["exact-duplicates", "near-duplicates"]}, seed=1
    )[-1]
    assert kept["splits"]["Training"] == [17, *[16] * 6]
    drawn = worker.answer("split", options={"clean": True, "split_by": "percent"}, seed=1)[-1]
    assert sum(map(sum, drawn["splits"].values())) == 168
    assert sum(drawn["splits"]["PrivateTest"]) == pytest.approx(0.2 * 168, abs=2)


@pytest.mark.parametrize(
    ("do", "fields", "complaint"),
    [
        ("read", {"paths": ["/nowhere/faces.csv"]}, "There is no file or folder /nowhere/faces.csv"),
        ("read", {"paths": []}, "Choose a file or folder of faces"),
        ("read", {}, "lacks 'paths'"),
        ("read", {"paths": [__file__]}, "is not a table of faces"),
        ("split", {"options": {"clean": True, "drop": ["Joyful"]}}, "has no emotion Joyful"),
        ("split", {"options": {"clean": True, "keep": ["blnk"]}}, "There is no cleaning rule 'blnk'"),
        ("split", {"options": {"test_part": 2}}, "test_part is 2; it must be in the range (0, 1)"),
        ("split", {"options": {"sort": 1}}, "There is no data option 'sort'"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_the_worker_continues(worker, faces, do, fields, complaint):
    worker.answer("read", paths=[str(faces)], votes=None, names={})
    failed = worker.answer(do, **fields)[-1]
    assert failed["event"] == "failed"
    assert complaint in failed["text"]
    assert "--" not in failed["text"]
    assert failed["text"].endswith(".")


def test_a_line_that_is_no_request_is_answered_too(worker):
    worker.send(b"good morning\n")
    failed = worker.next()
    assert (failed["id"], failed["event"]) == (None, "failed")
    assert (failed["code"], failed["fields"]["command"]) == ("bad_request", None)


def test_an_unknown_command_fails_with_those_that_there_are(worker):
    failed = worker.answer("dance")[-1]
    assert (failed["code"], failed["fields"]["command"]) == ("bad_request", "dance")
    assert {"read", "train", "pause", "cancel"} <= set(failed["fields"]["known"])


def test_what_was_asked_before_a_cancel_is_not_begun(worker, faces):
    first = worker.ask("read", paths=[str(faces)], votes=None, names={})
    second = worker.ask("read", paths=[str(faces)], votes=None, names={})
    worker.ask("cancel")
    ended = [worker.until("done", "stopped")[-1] for _ in range(2)]
    assert [event["id"] for event in ended] == [first, second]
    assert ended[1]["event"] == "stopped"
    assert worker.answer("read", paths=[str(faces)], votes=None, names={})[-1]["event"] == "findings"


def test_where_there_is_nothing_to_cancel_nothing_is_said(worker):
    worker.ask("cancel")
    assert worker.answer("recipes")[0]["event"] == "recipes"


def test_what_a_folder_leaves_out_is_reported(worker, tmp_path):
    for emotion in ("happy", "sad"):
        (tmp_path / emotion / "S005").mkdir(parents=True)
        face = np.full((48, 48), 90, np.uint8)
        assert cv2.imwrite(str(tmp_path / emotion / "S005" / "0.png"), face)
    (tmp_path / "happy" / "notes.txt").write_text("no picture")
    read = named(worker.answer("read", paths=[str(tmp_path)], votes=None, names={}), "faces")
    assert sum(map(sum, read["splits"].values())) == 2
    assert read["left_out"] == [{"reason": "no_picture", "what": ".txt", "count": 1}]


def coded(path: Path, counts: dict[str, int]) -> Path:
    """A CSV with so many faces of each label."""
    rows = [f"{label},{pixels(value)}" for label, n in counts.items() for value in range(n)]
    path.write_text("\n".join(["emotion,pixels", *rows]) + "\n", encoding="utf-8")
    return path


def test_codes_that_are_not_fer2013s_are_asked_about_by_kind(worker, tmp_path):
    faces = coded(tmp_path / "raf.csv", {"1": 8, "2": 2, "3": 4, "4": 29, "5": 12, "6": 4, "7": 16})
    failed = worker.answer("read", paths=[str(faces)])[-1]
    assert (failed["event"], failed["code"], failed["fields"]["suggestion"]) == (
        "failed",
        "label_codes",
        "rafdb",
    )
    assert failed["fields"]["source"] == str(faces)
    assert "--" not in failed["text"]
    assert failed["fields"]["labels"][3] == {"label": "4", "faces": 29, "meaning": "Sad"}
    assert failed["fields"]["labels"][6] == {"label": "7", "faces": 16, "meaning": ""}
    assert failed["fields"]["label_maps"]["rafdb"]["4"] == "Happy"
    read = named(worker.answer("read", paths=[str(faces)], labels="rafdb"), "faces")
    assert dict(zip(read["emotions"], read["splits"][""], strict=True))["Happy"] == 29
    assert {label["label"]: label["meaning"] for label in read["labels"]} == read["label_maps"]["rafdb"]


def test_all_folders_that_mean_nothing_are_asked_about_at_once(worker, tmp_path):
    for name, count in (("happy", 3), ("contempt", 2), ("pain", 1)):
        (tmp_path / name).mkdir()
        for number in range(count):
            cv2.imwrite(str(tmp_path / name / f"{number}.png"), np.full((48, 48), 40 * number, np.uint8))
    failed = worker.answer("read", paths=[str(tmp_path)])[-1]
    assert (failed["event"], failed["code"], failed["fields"]["suggestion"]) == (
        "failed",
        "unknown_labels",
        "",
    )
    assert failed["fields"]["labels"] == [
        {"label": "contempt", "faces": 2, "meaning": ""},
        {"label": "happy", "faces": 3, "meaning": "Happy"},
        {"label": "pain", "faces": 1, "meaning": ""},
    ]
    names = {"contempt": "Disgust", "pain": "none"}
    read = named(worker.answer("read", paths=[str(tmp_path)], names=names), "faces")
    assert [label["meaning"] for label in read["labels"]] == ["Disgust", "Happy", "none"]


def test_folders_named_by_codes_come_with_the_map_that_fits(worker, tmp_path):
    for code, count in enumerate((8, 2, 4, 29, 12, 4, 16), 1):
        (tmp_path / str(code)).mkdir()
        for number in range(count):
            cv2.imwrite(str(tmp_path / str(code) / f"{number}.png"), np.full((48, 48), number, np.uint8))
    failed = worker.answer("read", paths=[str(tmp_path)])[-1]
    assert (failed["code"], failed["fields"]["suggestion"]) == ("unknown_labels", "rafdb")


def test_rows_with_an_unknown_name_are_named_and_counted_without_options_of_the_command_line(
    worker, tmp_path
):
    faces = coded(tmp_path / "names.csv", {"happy": 3, "sad": 3, "Contempt": 2})
    read = named(worker.answer("read", paths=[str(faces)]), "faces")
    assert read["labels"][0] == {"label": "Contempt", "faces": 2, "meaning": ""}
    assert read["unreadable"]["count"] == 2
    assert "--" not in "".join(row["reason"]["text"] for row in read["unreadable"]["named"])
    split = worker.answer("split", options={"clean": True, "keep": ["exact-duplicates"]})[-1]
    assert "--" not in str(split)


def test_a_csv_whose_labels_all_mean_nothing_is_asked_about(worker, tmp_path):
    faces = coded(tmp_path / "foreign.csv", {"freude": 3, "trauer": 2})
    failed = worker.answer("read", paths=[str(faces)])[-1]
    assert (failed["code"], [label["faces"] for label in failed["fields"]["labels"]]) == (
        "unknown_labels",
        [3, 2],
    )


def test_a_row_over_several_lines_does_not_count_labels_twice(worker, tmp_path):
    faces = coded(tmp_path / "quoted.csv", {"happy": 3, "sad": 2})
    with faces.open("a", encoding="utf-8") as file:
        file.write(f'happy,"{pixels()[:2000]}\n{pixels()[2000:]}"\n')
    read = named(worker.answer("read", paths=[str(faces)]), "faces")
    assert [label["faces"] for label in read["labels"]] == [4, 2]


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> list[str]:
    """A CSV with copies within and between its splits, and one without splits that shares faces with it."""
    folder = tmp_path_factory.mktemp("copied")
    data = draw_faces({"Training": 16, "PublicTest": 4, "PrivateTest": 4})
    private, training = data.split("PrivateTest"), data.split("Training")
    twice = join([private.where(np.arange(3)), training.where(np.arange(5)), private.where(np.arange(2))])
    twice.splits[:3] = "Training"
    write_csv(join([data, twice]), folder / "split.csv")
    unsplit = draw_faces({"": 24}, seed=4)
    write_csv(join([unsplit, unsplit.where(np.arange(4))]), folder / "unsplit.csv")
    return [str(folder / "split.csv"), str(folder / "unsplit.csv")]


OPTIONS = [
    {"clean": False},
    {"clean": True},
    {"clean": True, "keep": ["exact-duplicates"]},
    {"clean": True, "keep": ["exact-duplicates", "near-duplicates", "test-duplicates"]},
    {"clean": True, "drop": ["Disgust", "Angry"]},
    {"clean": True, "split_by": "percent", "test_part": 0.3, "validation_part": 0.2},
    {"clean": True, "split_by": "percent", "validation_part": 0.0, "drop": ["Fear"]},
    {"clean": False, "split_by": "percent"},
]


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("sources", [slice(0, 1), slice(1, 2), slice(0, 2)], ids=["split", "unsplit", "both"])
def test_what_is_said_to_remain_and_to_go_is_what_a_training_takes(worker, copied, sources, options):
    paths = copied[sources]
    worker.answer("read", paths=paths)
    split = worker.answer("split", options=options, seed=3)[-1]
    report: list[Note] = []
    data = prepare([Path(path) for path in paths], DataOptions.of({"data": options}), 3, report=report.append)
    assert {name: sum(counts) for name, counts in split["splits"].items()} == data.counts_by_split()
    assert split["notes"] == [note.as_json() for note in report]
    gone = {rule["name"]: rule["removed"] for rule in split["rules"] if rule["removed"]}
    assert gone == {note.fields["rule"]: note.fields["count"] for note in report if note.code == "cleaning"}


def test_own_classes_take_the_place_of_the_emotions(worker, tmp_path):
    classes = ["Tired", "Bored"]
    path = tmp_path / "classes.csv"
    two = draw_faces({"": 20}).without_emotions(EMOTIONS[2:])
    write_csv(replace(two, emotions=("Bored", "Tired")), path)
    read = named(worker.answer("read", paths=[str(path)], classes=classes), "faces")
    assert read["emotions"] == classes
    assert read["splits"] == {"": [20, 20]}
    assert set(read["samples"]) == set(classes)
    assert [label["meaning"] for label in read["labels"]] == ["Bored", "Tired"]
    split = named(worker.answer("split", options={"split_by": "percent", "drop": []}, seed=1), "split")
    assert split["emotions"] == classes


def test_classes_that_cannot_be_used_are_refused(worker, faces):
    (failed,) = worker.answer("read", paths=[str(faces)], classes=["Bored", "source"])
    assert failed["event"] == "failed"
    assert (failed["code"], failed["fields"]) == ("reserved_class_name", {"name": "source"})


def test_faces_are_cut_out_of_photographs_and_those_without_one_are_named(worker, tmp_path, happy_sample):
    (tmp_path / "happy").mkdir()
    sample = cv2.imread(str(happy_sample), cv2.IMREAD_GRAYSCALE)
    assert sample is not None
    face = cv2.resize(sample, (200, 200))
    for name, faces in (("one", 1), ("two", 2), ("wall", 0)):
        picture = np.full((300, 600), 128, np.uint8)
        for number in range(faces):
            picture[50:250, 300 * number + 50 : 300 * number + 250] = face
        cv2.imwrite(str(tmp_path / "happy" / f"{name}.png"), picture)
    read = named(worker.answer("read", paths=[str(tmp_path)], find_faces=True), "faces")
    assert sum(map(sum, read["splits"].values())) == 2
    assert read["no_face"] == {"count": 1, "named": [str(tmp_path / "happy" / "wall.png")]}
    assert read["several_faces"] == {"count": 1, "named": [str(tmp_path / "happy" / "two.png")]}
