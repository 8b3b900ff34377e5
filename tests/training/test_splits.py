"""Dividing faces that come without a split."""

from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.data import DataError, with_splits


def test_faces_without_a_split_are_divided_80_20_with_every_emotion_in_each_part():
    data = with_splits(draw_faces({"": 100}), seed=1)
    assert data.counts_by_split() == {"Training": 504, "PublicTest": 56, "PrivateTest": 140}
    for split in ("Training", "PublicTest", "PrivateTest"):
        counts = np.bincount(data.split(split).labels, minlength=7)
        assert counts.min() == counts.max()


def test_one_seed_divides_alike_and_another_differently():
    data = draw_faces({"": 30})
    first, again, other = (with_splits(data, seed).splits.tolist() for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_official_splits_are_left_alone():
    data = draw_faces({"Training": 10, "PublicTest": 2, "PrivateTest": 2})
    assert with_splits(data, seed=1).splits.tolist() == data.splits.tolist()


def test_a_missing_validation_split_is_taken_from_training_not_from_the_test():
    data = with_splits(draw_faces({"Training": 20, "PrivateTest": 5}), seed=1)
    assert data.counts_by_split() == {"Training": 126, "PublicTest": 14, "PrivateTest": 35}


def test_a_test_split_alone_stays_one():
    data = draw_faces({"PrivateTest": 5})
    assert with_splits(data, seed=1) is data


def test_too_few_faces_are_refused():
    with pytest.raises(DataError, match="too few faces"):
        with_splits(draw_faces({"": 1}), seed=1)


def test_an_empty_split_is_named_with_what_there_is():
    with pytest.raises(DataError, match=r"no faces in the split PrivateTest \(it has: Training\)"):
        draw_faces({"Training": 1}).split("PrivateTest")


def test_the_fingerprint_changes_with_a_pixel_a_label_and_a_split():
    data = draw_faces({"Training": 2})
    changed = data.faces.copy()
    changed[0, 0, 0] ^= 1
    others = [
        replace(data, faces=changed),
        replace(data, labels=(data.labels + 1) % 7),
        replace(data, splits=np.full(len(data), "PublicTest")),
    ]
    assert len({data.fingerprint(), *(other.fingerprint() for other in others)}) == 4
