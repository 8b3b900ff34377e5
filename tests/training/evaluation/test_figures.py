"""The pictures, for measurements of every kind."""

import dataclasses

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.core.metrics import evaluation_metrics
from training.evaluation.figures import (
    PICTURES,
    confident_mistakes,
    most_confident_mistakes,
    sample_predictions,
    save_pictures,
)
from training.evaluation.measurement import Measurement
from training.evaluation.plots import training_curves

EPOCH = {"epoch": 1.0, "accuracy": 0.3, "loss": 1.8, "val_accuracy": 0.4, "val_loss": 1.7}


def texts(figure):
    """All that is written above and below the faces."""
    return [text.get_text() for axes in figure.axes for text in axes.texts]


@pytest.fixture
def measurement() -> Measurement:
    """42 faces, of which the labels of some are right."""
    data = draw_faces({"PublicTest": 6})
    probabilities = np.random.default_rng(1).dirichlet(np.full(7, 0.4), len(data))
    return Measurement(
        model="little",
        split="PublicTest",
        emotions=data.emotions,
        faces=data.faces,
        labels=data.labels,
        probabilities=probabilities,
        figures=evaluation_metrics(probabilities, data.labels, data.emotions, 1.0),
        history=[EPOCH, EPOCH | {"epoch": 2.0}],
        places=data.places,
    )


def part(measurement: Measurement, chosen: np.ndarray) -> Measurement:
    labels, probabilities = measurement.labels[chosen], measurement.probabilities[chosen]
    return dataclasses.replace(
        measurement,
        faces=measurement.faces[chosen],
        labels=labels,
        probabilities=probabilities,
        figures=evaluation_metrics(probabilities, labels, measurement.emotions, 1.0),
    )


def test_every_picture_is_written_as_png(measurement, tmp_path):
    save_pictures(measurement, tmp_path, faces=True)
    names = {picture.file_name("PublicTest") for picture in PICTURES}
    assert {path.name for path in tmp_path.iterdir()} == names
    assert {"training_curves.png", "confusion_PublicTest.png", "mistakes_PublicTest.png"} < names
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in tmp_path.iterdir())


def test_pictures_of_faces_can_be_left_out(measurement, tmp_path):
    save_pictures(measurement, tmp_path, faces=False)
    names = {path.name for path in tmp_path.iterdir()}
    assert names.isdisjoint({"samples_PublicTest.png", "mistakes_PublicTest.png"})
    assert len(names) == len(PICTURES) - 2


def test_a_single_face_and_a_perfect_model_have_pictures_too(measurement, tmp_path):
    right = np.flatnonzero(measurement.read == measurement.labels)
    save_pictures(part(measurement, right[:1]), tmp_path, faces=True)
    assert len(list(tmp_path.iterdir())) == len(PICTURES)


def test_a_training_without_validation_faces_has_its_curve(measurement, tmp_path):
    alone = {name: value for name, value in EPOCH.items() if not name.startswith("val_")}
    save_pictures(dataclasses.replace(measurement, history=[alone]), tmp_path, faces=False)
    assert (tmp_path / "training_curves.png").is_file()


def axes_of(measurement):
    return {axes.get_ylabel(): len(axes.get_lines()) for axes in training_curves(measurement).axes}


def test_losses_share_axes_only_where_both_are_the_cross_entropy_with_the_label(measurement):
    assert axes_of(measurement) == {"Accuracy": 2, "Training loss": 1, "Cross-entropy": 1}
    known = [EPOCH | {"epoch": number, "cross_entropy": 1.6} for number in (1.0, 2.0)]
    assert axes_of(dataclasses.replace(measurement, history=known)) == {"Accuracy": 2, "Cross-entropy": 2}
    begun_before = [EPOCH, known[1]]
    assert axes_of(dataclasses.replace(measurement, history=begun_before))["Training loss"] == 1
    alone = [{name: row[name] for name in row if not name.startswith("val_")} for row in known]
    assert axes_of(dataclasses.replace(measurement, history=alone)) == {"Accuracy": 1, "Cross-entropy": 1}


def test_dollars_and_long_names_are_drawn_as_they_are(measurement, tmp_path):
    emotions = ("$a$", "_b", "x^{", "d" * 60, "e", "f", "g")
    figures = evaluation_metrics(measurement.probabilities, measurement.labels, emotions, 1.0)
    odd = dataclasses.replace(measurement, model="$" * 90, emotions=emotions, figures=figures)
    save_pictures(odd, tmp_path, faces=True)
    assert len(list(tmp_path.iterdir())) == len(PICTURES)


def test_errors_come_with_the_most_confident_first(measurement):
    mistakes = most_confident_mistakes(measurement)
    assert len(mistakes) == (measurement.read != measurement.labels).sum()
    assert (np.diff(measurement.confidence[mistakes]) <= 0).all()
    first = mistakes[0]
    read, label = (
        measurement.emotions[measurement.read[first]],
        measurement.emotions[measurement.labels[first]],
    )
    assert texts(confident_mistakes(measurement))[:2] == [
        f"✗ {read} {measurement.confidence[first]:.0%}",
        f"labelled {label}",
    ]


def test_samples_are_the_same_each_time_and_distinguish_right_from_wrong_without_colour(measurement):
    written = texts(sample_predictions(measurement))
    assert texts(sample_predictions(measurement)) == written
    read, labelled = written[::2], written[1::2]
    assert len(read) == 28
    for above, below in zip(read, labelled, strict=True):
        mark, name, _ = above.split()
        assert (mark == "✓") == (name == below.removeprefix("labelled "))
