"""The batches of an epoch: their order, their labels and how much each face counts."""

from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import TINY, draw_faces
from training.data.faces import DataError
from training.data.votes import CHOICES
from training.fitting.batches import Batches, soft_labels


def labels_of(batches):
    return np.concatenate([batches[index][1] for index in range(len(batches))]).argmax(axis=1)


def unequal():
    """70 faces: 40 angry ones, 5 of each other emotion."""
    data = draw_faces({"Training": 40})
    kept = np.flatnonzero((data.labels == 0) | (np.arange(len(data)) % 40 < 5))
    return data.where(kept)


def test_a_run_that_continues_sees_what_an_uninterrupted_one_would():
    data = draw_faces({"Training": 10})
    uninterrupted = Batches(data, TINY)
    uninterrupted.on_epoch_end()
    resumed = Batches(data, TINY, epoch=1)
    for index in range(len(resumed)):
        assert np.array_equal(uninterrupted[index][0]["faces"], resumed[index][0]["faces"])
    assert not np.array_equal(Batches(data, TINY)[0][0]["faces"], resumed[0][0]["faces"])


def test_every_face_is_seen_once_an_epoch_but_for_the_rest_of_the_last_batch():
    data = draw_faces({"Training": 10})
    batches = Batches(data, replace(TINY, batch_size=16))
    assert len(batches) == 4
    faces = np.concatenate([batches[index][0]["faces"] for index in range(4)])
    assert len(np.unique(faces.reshape(len(faces), -1), axis=0)) == 64


def test_balanced_sampling_shows_as_many_faces_of_every_emotion():
    batches = Batches(unequal(), replace(TINY, balance="sampling", batch_size=10))
    counts = np.zeros(7)
    for _ in range(100):
        counts += np.bincount(labels_of(batches), minlength=7)
        batches.on_epoch_end()
    assert counts / counts.sum() == pytest.approx(np.full(7, 1 / 7), abs=0.02)


def test_class_weights_give_every_emotion_the_same_share_of_the_loss():
    batches = Batches(unequal(), replace(TINY, balance="class_weights", batch_size=70))
    _, labels, weights = batches[0]
    shares = [weights[labels.argmax(axis=1) == emotion].sum() for emotion in range(7)]
    assert shares == pytest.approx([10.0] * 7)


def test_without_balance_every_face_counts_alike():
    assert np.array_equal(Batches(unequal(), TINY)[0][2], np.ones(16))


def test_mixup_blends_each_label_with_that_of_the_face_at_the_reversed_place():
    data = draw_faces({"Training": 10})
    (_, plain, _), (inputs, blended, _) = (
        Batches(data, replace(TINY, mixup=mixup, mixup_share=1.0))[0] for mixup in (0.0, 0.4)
    )
    own = inputs["own"]
    assert own.shape == (16, 1)
    assert 0 <= own.min() < own.max() <= 1
    assert np.allclose(blended, own * plain + (1 - own) * plain[::-1])


def test_the_last_epochs_may_be_free_of_mixup():
    data = draw_faces({"Training": 10})
    config = replace(TINY, epochs=3, plain_epochs=1, mixup=0.4, mixup_share=1.0)
    assert Batches(data, config, epoch=1)[0][0]["own"].min() < 1
    assert Batches(data, config, epoch=2)[0][0]["own"].min() == 1


def test_votes_share_out_a_part_of_the_label():
    votes = np.zeros((14, len(CHOICES)), np.uint8)
    votes[0, [CHOICES.index("anger"), CHOICES.index("fear")]] = [6, 2]
    votes[1, CHOICES.index("unknown")] = 10
    data = replace(draw_faces({"Training": 2}), votes=votes)
    assert data.labels[:3].tolist() == [0, 0, 1]
    labels = soft_labels(data, vote_weight=0.4)
    assert labels[0] == pytest.approx([0.6 + 0.4 * 0.75, 0, 0.4 * 0.25, 0, 0, 0, 0])
    assert labels[1].tolist() == [1, 0, 0, 0, 0, 0, 0], "nobody voted for an emotion"
    assert labels.sum(axis=1) == pytest.approx(np.ones(14))


def test_a_head_for_the_votes_gets_them_blended_as_the_labels_are():
    votes = np.zeros((70, len(CHOICES)), np.uint8)
    votes[:35, 0], votes[35:, 9] = 10, 5
    data = replace(draw_faces({"Training": 10}), votes=votes)
    config = replace(TINY, vote_head=0.5, vote_weight=0.0, mixup=0.4, mixup_share=1.0)
    batches = Batches(data, config)
    inputs = batches[0][0]
    unmixed = Batches(data, replace(config, mixup=0.0))[0][0]["votes"]
    own = inputs["own"]
    assert inputs["votes"].shape == (16, 10)
    assert np.allclose(inputs["votes"], own * unmixed + (1 - own) * unmixed[::-1])
    assert "votes" not in Batches(data, TINY)[0][0]


def test_a_head_for_votes_that_are_not_there_is_refused():
    with pytest.raises(DataError, match="no FER\\+ votes for the vote head"):
        Batches(draw_faces({"Training": 2}), replace(TINY, vote_head=0.5))


def test_a_blended_face_counts_by_the_weights_of_both_its_parts():
    config = replace(TINY, epochs=50, balance="class_weights", batch_size=70, mixup=0.4, mixup_share=1.0)
    loss = np.zeros(7)
    for epoch in range(50):
        _, labels, weights = Batches(unequal(), config, epoch)[0]
        assert labels.sum(axis=1) == pytest.approx(np.ones(70), abs=1e-5)
        loss += (weights[:, None] * labels).sum(axis=0)
    assert loss / loss.sum() == pytest.approx(np.full(7, 1 / 7), abs=0.01)
