"""Networks for faces of 64 and 96 pixels: training, model folder, LiteRT, evaluation, fine-tuning, crops."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from fer_desktop.vision.inference.classifier import LiteRTClassifier
from tests.training.conftest import TINY, Listener, draw_faces, run
from training.commands.faces_of_model import faces_of_model
from training.commands.main import _parser
from training.core.training_error import TrainingError
from training.data import prepare
from training.data.csv_writer import write_csv
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.evaluation.bundle_comparison import compare_bundles
from training.evaluation.evaluate import evaluate

pytestmark = pytest.mark.slow
SPLITS = {TRAINING: 16, PUBLIC_TEST: 4, PRIVATE_TEST: 4}


@pytest.fixture
def faces_csv(tmp_path):
    path = tmp_path / "faces.csv"
    write_csv(draw_faces(SPLITS), path)
    return path


def sized(size: int):
    return replace(TINY, input_size=size)


@pytest.mark.parametrize("size", [64, 96])
def test_a_model_of_another_size_is_trained_measured_tuned_and_used(
    tmp_path, faces_csv, size, without_pictures
):
    config = sized(size)
    data = prepare([faces_csv], config.data, config.seed, size=size)
    assert data.faces.shape[1:] == (size, size)
    bundle = run(data, config, tmp_path / "model", Listener())
    assert bundle.input_size == size

    arguments = _parser().parse_args(["evaluate", str(bundle.folder), str(faces_csv)])
    again = faces_of_model(bundle, [faces_csv], arguments)
    assert again.fingerprint() == bundle.data_fingerprint
    measured = evaluate(bundle.folder, again, PUBLIC_TEST)
    assert measured.metrics["splits"][PUBLIC_TEST]["faces"] == 28

    probabilities = LiteRTClassifier(bundle).predict(data.faces[:3])
    assert probabilities.sum(axis=1) == pytest.approx([1, 1, 1], abs=1e-5)

    tuned = run(data, replace(config, epochs=1), tmp_path / "tuned", Listener(), start=bundle)
    assert tuned.input_size == size


def test_a_larger_model_is_compared_with_a_smaller_one_on_the_same_faces(tmp_path, faces_csv, trained):
    data = prepare([faces_csv], TINY.data, TINY.seed, size=64)
    large = run(data, sized(64), tmp_path / "large", Listener())
    found = compare_bundles(large, trained, data.split(PRIVATE_TEST))
    assert found.old is not None
    assert "tiny reads faces of 48 pixels, so each face was scaled to that size for it." in str(found)


def test_a_teacher_of_another_size_is_refused(tmp_path, faces_csv, trained):
    data = prepare([faces_csv], TINY.data, TINY.seed, size=64)
    with pytest.raises(TrainingError, match=r"are 64 pixels wide, the input of the model .* is 48"):
        run(data, sized(64), tmp_path / "student", Listener(), teachers=[trained])


def test_pictures_in_folders_are_read_at_the_size_of_the_network(tmp_path):
    large = np.zeros((96, 96), np.uint8)
    large[::2] = 200  # lines that a face of 48 pixels cannot show
    for emotion in ("happy", "sad"):
        folder = tmp_path / "faces" / emotion
        folder.mkdir(parents=True)
        for number in range(10):
            picture = large.copy()
            picture[:, number] = 90
            cv2.imwrite(str(folder / f"{number}.png"), picture)
    options = replace(TINY.data, clean=False)
    data = prepare([tmp_path / "faces"], options, 1, size=96)
    assert data.faces.shape[1:] == (96, 96)
    assert np.abs(np.diff(data.faces[0].astype(int), axis=0)).max() == 200


def test_shifts_and_blur_are_those_of_a_face_of_48_pixels():
    from training.networks.augment import augmentation, degradation

    config = replace(TINY, input_size=96, shift=4.0, blur=1.0, blur_deviation=2.0)
    affine = augmentation(config).layers[0]
    blur = degradation(config)
    assert blur is not None
    assert (affine.shift, blur.deviation) == (8.0, 4.0)
    assert blur.reach >= 3 * blur.deviation


@pytest.mark.parametrize("size", [16, 300])
def test_a_size_that_no_network_can_have_is_refused(size):
    with pytest.raises(TrainingError, match=rf"input_size is {size}; it must be in the range \[32, 256\]"):
        sized(size)
