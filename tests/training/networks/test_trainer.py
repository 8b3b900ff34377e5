"""What a training step does to faces, and the loss it makes smaller."""

from dataclasses import replace

import keras
import numpy as np
import pytest

from tests.training.conftest import TINY
from training.data.votes import CHOICES
from training.networks.architectures import Shape
from training.networks.network import build_network
from training.networks.trainer import Trainer, distillation

SMALL = replace(TINY, label_smoothing=0.0)


def unchanged():
    return keras.Sequential([keras.layers.Identity()])


class Means(keras.Model):
    """Reads a face's mean gray, as two probabilities."""

    def call(self, faces, training=False):
        mean = keras.ops.mean(faces, axis=(1, 2, 3))
        return keras.ops.stack([mean, 1 - mean], axis=1)


def grays(*values):
    return np.stack([np.full((48, 48, 1), value, np.float32) for value in values])


def test_a_face_is_blended_with_its_partner_in_the_reversed_batch():
    trainer = Trainer(Means(), unchanged(), [], SMALL)
    inputs = {"faces": grays(0.2, 0.4, 1.0), "own": np.array([[1.0], [0.5], [0.75]], np.float32)}
    read = np.asarray(trainer(inputs, training=True))
    assert read[:, 0] == pytest.approx([0.2, 0.4, 0.75 * 1.0 + 0.25 * 0.2])


def test_without_training_faces_are_read_as_they_are():
    trainer = Trainer(Means(), unchanged(), [Means()], SMALL)
    assert np.asarray(trainer(grays(0.3), training=False))[0].tolist() == pytest.approx([0.3, 0.7])


def test_the_loss_is_cross_entropy_weighted_face_by_face():
    trainer = Trainer(Means(), unchanged(), [], SMALL)
    labels = np.array([[1, 0], [0, 1]], np.float32)
    read = np.array([[0.5, 0.5], [0.8, 0.2]], np.float32)
    loss = trainer.compute_loss(None, labels, read, np.array([1.0, 3.0]))
    assert float(loss) == pytest.approx((-np.log(0.5) - 3 * np.log(0.2)) / 2, rel=1e-5)


@pytest.mark.parametrize(("training", "accuracy"), [(True, 0.75), (False, 0.4)])
def test_weights_change_the_accuracy_in_validation_alone(training, accuracy):
    trainer = Trainer(Means(), unchanged(), [], SMALL)
    trainer.compile("sgd", weighted_metrics=["accuracy"])
    labels = np.array([[1, 0], [1, 0], [1, 0], [0, 1]], np.float32)
    read = np.array([[0.9, 0.1]] * 4, np.float32)
    faces = {"faces": grays(0, 0, 0, 0)} if training else grays(0, 0, 0, 0)
    figures = trainer.compute_metrics(faces, labels, read, np.array([1, 1, 0, 3], np.float32))
    assert float(figures["accuracy"]) == pytest.approx(accuracy)


def test_label_smoothing_counts_in_training_alone():
    trainer = Trainer(Means(), unchanged(), [], replace(SMALL, label_smoothing=0.2))
    labels, read = np.array([[1, 0]], np.float32), np.array([[0.9, 0.1]], np.float32)
    smoothed = -(0.9 * np.log(0.9) + 0.1 * np.log(0.1))
    assert float(trainer.compute_loss(None, labels, read)) == pytest.approx(smoothed, rel=1e-5)
    assert float(trainer.compute_loss(None, labels, read, training=False)) == pytest.approx(
        -np.log(0.9), rel=1e-5
    )


def test_distillation_is_the_divergence_of_the_softened_probabilities():
    taught, read = (
        np.array([[0.8, 0.2], [0.5, 0.5]], np.float32),
        np.array([[0.5, 0.5], [0.5, 0.5]], np.float32),
    )
    softened = np.sqrt([0.8, 0.2]) / np.sqrt([0.8, 0.2]).sum()
    expected = 4 * (softened * np.log(softened / 0.5)).sum()
    assert np.asarray(distillation(taught, read, 2.0)) == pytest.approx([expected, 0.0], abs=1e-6)


def test_several_teachers_teach_their_mean_and_the_labels_the_rest():
    config = replace(SMALL, teacher_weight=0.75, teacher_temperature=1.0)
    inverted = keras.Sequential([keras.Input((48, 48, 1)), keras.layers.Rescaling(-1.0, 1.0), Means()])
    trainer = Trainer(Means(), unchanged(), [Means(), inverted], config)
    given = trainer({"faces": grays(0.2), "own": np.ones((1, 1), np.float32)}, training=True)
    assert np.asarray(given["taught"])[0] == pytest.approx([0.5, 0.5])
    loss = float(trainer.compute_loss(None, np.array([[1.0, 0.0]], np.float32), given))
    divergence = 0.5 * np.log(0.5 / 0.2) + 0.5 * np.log(0.5 / 0.8)
    assert loss == pytest.approx(0.25 * -np.log(0.2) + 0.75 * divergence, rel=1e-4)


def test_a_head_beside_the_labels_learns_the_votes_and_shares_all_but_the_last_layer():
    config = replace(SMALL, architecture="mini_xception", vote_head=0.5, label_smoothing=0.0)
    network = build_network(config.architecture, Shape(48, 2, 0.5, 0.25, 0.0), "float32")
    trainer = Trainer(network, unchanged(), [], config)
    trainer.compile("sgd")
    trainer.build((None, 48, 48, 1))
    votes = np.zeros((2, len(CHOICES)), np.float32)
    votes[0, 3] = 1.0
    inputs = {"faces": grays(0.2, 0.6), "own": np.ones((2, 1), np.float32), "votes": votes}
    given = trainer(inputs, training=True)
    labels = np.array([[1, 0], [0, 1]], np.float32)
    read, voted = np.asarray(given["read"]), np.asarray(given["voted"])
    expected = (-np.log((read * labels).sum(axis=1)) + [0.5 * -np.log(voted[0, 3]), 0.0]).mean()
    assert float(trainer.compute_loss(inputs, labels, given)) == pytest.approx(expected, rel=1e-4)
    before = [weight.copy() for weight in network.get_weights()]
    trainer.train_on_batch(inputs, labels)
    moved = [not np.array_equal(*pair) for pair in zip(before, network.get_weights(), strict=True)]
    assert moved[0]
    assert len(trainer.trainable_variables) == len(network.trainable_variables) + 2
    assert np.asarray(trainer(grays(0.2))).shape == (1, 2)


def test_teachers_see_each_face_and_its_mirror_image_but_not_the_blur():
    half = np.zeros((1, 48, 48, 1), np.float32)
    half[:, :, :24] = 1.0

    class Left(keras.Model):
        """Reads the gray of the left half, as two probabilities."""

        def call(self, faces, training=False):
            mean = keras.ops.mean(faces[:, :, :24], axis=(1, 2, 3))
            return keras.ops.stack([mean, 1 - mean], axis=1)

    darken = keras.layers.Rescaling(0.5)
    inputs = {"faces": half, "own": np.ones((1, 1), np.float32)}
    for mirror, taught in ((False, 1.0), (True, 0.5)):
        trainer = Trainer(Left(), unchanged(), [Left()], replace(SMALL, teacher_mirror=mirror), darken)
        given = trainer(inputs, training=True)
        assert np.asarray(given["taught"])[0, 0] == pytest.approx(taught)
        assert np.asarray(given["read"])[0, 0] == pytest.approx(0.5)


def test_the_cross_entropy_of_the_training_is_that_of_the_validation_whatever_else_the_loss_has():
    config = replace(TINY, label_smoothing=0.4, teacher_weight=0.5)
    trainer = Trainer(Means(), unchanged(), [Means()], config)
    trainer.compile("sgd", weighted_metrics=["accuracy"])
    read = np.array([[0.5, 0.5], [0.2, 0.8]], np.float32)
    blended, weights = np.array([[0.9, 0.1], [0.3, 0.7]], np.float32), np.array([1.0, 9.0])
    hard = np.array([[1, 0], [0, 1]], np.float32)
    faces = {"faces": grays(0, 0)}
    trainer.compute_metrics(faces, blended, {"read": read, "taught": read}, weights)
    plain = -(np.log(0.5) + np.log(0.8)) / 2
    assert float(trainer.cross_entropy.result()) == pytest.approx(plain, rel=1e-5)
    assert float(trainer.compute_loss(None, hard, read, training=False)) == pytest.approx(plain, rel=1e-5)
    smoothed = trainer.compute_loss(faces, hard, {"read": read, "taught": read}, weights)
    assert float(smoothed) > plain
