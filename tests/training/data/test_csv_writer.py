"""Writing faces as fer2013.csv, so that they can be read again."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.training.conftest import draw_faces
from training.data import DataError, FaceData
from training.data.csv_reader import read_csv
from training.data.csv_writer import write_csv as write
from training.data.votes import CHOICES


def same(data: FaceData, other: FaceData) -> bool:
    return data.fingerprint() == other.fingerprint()


def test_what_is_written_comes_back(tmp_path):
    data = draw_faces({"Training": 2, "PublicTest": 1, "PrivateTest": 1})
    write(data, tmp_path / "faces.csv")
    assert same(read_csv(tmp_path / "faces.csv"), data)


def test_the_header_is_the_challenges(tmp_path):
    write(draw_faces({"Training": 1}), tmp_path / "faces.csv")
    first, second = (tmp_path / "faces.csv").read_text().splitlines()[:2]
    assert first == "emotion,pixels,Usage"
    assert second.startswith("0,")
    assert second.endswith(",Training")


def test_without_splits_there_is_no_usage_column(tmp_path):
    write(draw_faces({"": 1}), tmp_path / "faces.csv")
    assert (tmp_path / "faces.csv").read_text().splitlines()[0] == "emotion,pixels"
    assert read_csv(tmp_path / "faces.csv").counts_by_split() == {"": 7}


def test_votes_stand_in_the_columns_of_fer_plus(tmp_path):
    data = draw_faces({"": 1})
    data = replace(data, votes=np.arange(70, dtype=np.uint8).reshape(7, 10))
    write(data, tmp_path / "faces.csv")
    header = (tmp_path / "faces.csv").read_text().splitlines()[0]
    assert header == "emotion,pixels," + ",".join(CHOICES)
    assert same(read_csv(tmp_path / "faces.csv"), data)


def test_labels_without_a_dropped_emotion_get_their_own_codes(tmp_path):
    write(draw_faces({"": 1}).without_emotions(("Disgust", "Happy")), tmp_path / "faces.csv")
    codes = [line[0] for line in (tmp_path / "faces.csv").read_text().splitlines()[1:]]
    assert codes == ["0", "2", "6", "4", "5"]


def test_faces_with_and_without_a_split_are_refused(tmp_path):
    with pytest.raises(DataError, match="with and without a split"):
        write(draw_faces({"": 1, "Training": 1}), tmp_path / "faces.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_link_keeps_pointing_where_it_points(tmp_path):
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "faces.csv", tmp_path / "faces.csv"
    target.write_text("old")
    link.symlink_to(target)
    write(draw_faces({"": 1}), link)
    assert link.is_symlink()
    assert target.read_text().startswith("emotion,pixels")


def test_what_cannot_be_written_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "faces.csv"
    path.write_text("old")
    broken = replace(draw_faces({"": 1}), labels=np.full(7, 99))
    with pytest.raises(IndexError):
        write(broken, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@given(values=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_faces_labels_splits_and_votes_come_back(tmp_path, values):
    count = values.draw(st.integers(1, 3))
    splits = st.lists(st.sampled_from(["Training", "PrivateTest"]), min_size=count, max_size=count)
    data = FaceData(
        faces=values.draw(arrays(np.uint8, (count, 48, 48))),
        labels=values.draw(arrays(np.int64, count, elements=st.integers(0, 6))),
        splits=np.array(values.draw(splits | st.just([""] * count))),
        places=np.array([f"line {i + 2}" for i in range(count)]),
        source="any",
        votes=values.draw(st.none() | arrays(np.uint8, (count, 10))),
    )
    write(data, tmp_path / "faces.csv")
    back = read_csv(tmp_path / "faces.csv")
    assert same(back, data)
    assert back.places.tolist() == data.places.tolist()
