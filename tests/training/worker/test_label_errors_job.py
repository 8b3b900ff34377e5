"""The process by which the window trains, as far as it searches for label errors and applies decisions."""

from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from tests.training.worker_process import WorkerProcess, named
from training.core.suspects import read_suspects, write_suspects
from training.data.csv_writer import write_csv
from training.data.faces import PUBLIC_TEST, TRAINING

WRONG = tuple(range(3, 168, 20))
"""Indexes of Training faces with a wrong label."""


@pytest.fixture(scope="module")
def faces(tmp_path_factory):
    data = draw_faces({TRAINING: 24, PUBLIC_TEST: 4})
    labels = data.labels.copy()
    labels[list(WRONG)] = (labels[list(WRONG)] + 3) % 7
    path = tmp_path_factory.mktemp("faces") / "faces.csv"
    write_csv(replace(data, labels=labels), path)
    return path


@pytest.fixture(scope="module")
def worker(faces):
    with WorkerProcess(faces.with_name("log.txt")) as process:
        process.answer("read", paths=[str(faces)], votes=None, names={})
        yield process


def search(worker, path, **others):
    fields = {"folds": 4, "options": {"clean": True, "keep": ["near-duplicates"]}, **others}
    return worker.answer("label_errors", list=str(path), **fields)


@pytest.fixture
def found(worker, tmp_path):
    path = tmp_path / "list.csv"
    assert {event["event"] for event in search(worker, path)} == {"progress"}
    return path


def decided(path, *decisions):
    rows = read_suspects(path)
    for index, (decision, label) in enumerate(decisions):
        rows[index] = replace(rows[index], decision=decision, likely=label or rows[index].likely)
    write_suspects(rows, path)
    return rows


def test_wrong_labels_stand_at_the_top_of_the_list(found):
    rows = read_suspects(found)
    assert {row.index for row in rows[:6]} <= set(WRONG)
    assert all(row.probability is not None and 0.0 <= row.probability <= 1.0 for row in rows)
    assert rows[0].given != rows[0].likely


def test_the_faces_of_a_list_come_in_its_order_with_their_splits(worker, found):
    rows = read_suspects(found)
    events = worker.answer("suspects", list=str(found))
    assert [index for event in events for index in event["indexes"]] == [row.index for row in rows]
    assert events[0]["total"] == len(rows)
    assert events[0]["splits"][0] == TRAINING
    assert events[0]["votes"][0] == {}


def test_another_search_keeps_the_decisions(worker, found):
    first = decided(found, ("confirm", ""), ("remove", ""))
    search(worker, found)
    assert {row.index: row.decision for row in read_suspects(found) if row.decision} == {
        first[0].index: "confirm",
        first[1].index: "remove",
    }


def test_decisions_change_the_faces_of_a_split_and_a_later_change_does_too(worker, faces, found):
    options = {"clean": True, "keep": ["near-duplicates"]}

    def counts():
        event = worker.answer("split", options=options, seed=1, corrections=str(found))[-1]
        return np.array(event["splits"]["Training"])

    before = counts()
    rows = decided(found, ("remove", ""), ("relabel", "Happy"))
    after = counts()
    assert after.sum() == before.sum() - 1
    emotions = ["Angry", "Disgust", "Fear", "Happy", "Neutral", "Sad", "Surprise"]
    expected = before.copy()
    for label in (rows[0].given, rows[1].given):
        expected[emotions.index(label)] -= 1
    expected[emotions.index("Happy")] += 1
    assert after.tolist() == expected.tolist()
    decided(found, ("confirm", ""), ("confirm", ""))
    assert counts().tolist() == before.tolist()


def test_only_one_split_is_searched_if_it_is_named(worker, tmp_path):
    path = tmp_path / "list.csv"
    search(worker, path, split=PUBLIC_TEST)
    assert all(row.index >= 168 for row in read_suspects(path))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"folds": None}, "no_judge"),
        ({"folds": 99}, "small_class"),
        ({"split": "PrivateTest"}, "missing_split"),
    ],
)
def test_a_search_that_is_impossible_fails_with_a_code_and_writes_nothing(worker, tmp_path, fields, code):
    path = tmp_path / "list.csv"
    assert search(worker, path, **fields)[-1]["code"] == code
    assert not path.exists()


def test_a_folder_that_is_missing_or_closed_is_named_before_the_search(worker, tmp_path):
    events = search(worker, tmp_path / "gone" / "list.csv")
    assert [event["event"] for event in events] == ["failed"]
    assert events[0]["code"] == "unwritable_suspects"
    assert str(tmp_path / "gone" / "list.csv") in events[0]["text"]


def test_a_list_of_other_data_is_refused_and_stays(worker, found):
    rows = [replace(row, data="sha256:0123456789abcdef") for row in read_suspects(found)]
    write_suspects(rows, found)
    before = found.read_bytes()
    for event in (search(worker, found)[-1], worker.answer("suspects", list=str(found))[-1]):
        assert (event["event"], event["code"]) == ("failed", "other_data")
    assert worker.answer("split", options={"clean": True}, corrections=str(found))[-1]["code"] == "other_data"
    assert found.read_bytes() == before


def test_the_faces_say_which_data_a_list_belongs_to(worker, faces, found):
    read = named(worker.answer("read", paths=[str(faces)], votes=None, names={}), "faces")
    assert read["data"] == read_suspects(found)[0].data
