"""The card that goes with a measured model says what was measured, and what the model is not for."""

import dataclasses
import shutil

import pytest

from tests.training.conftest import draw_faces, leave_out_pictures
from training.core.bundle import MODEL_CARD, read_bundle
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.evaluation.evaluate import evaluate
from training.evaluation.model_card import model_card

FACES = draw_faces({TRAINING: 3, PUBLIC_TEST: 4, PRIVATE_TEST: 4}, seed=5)


@pytest.fixture(scope="module")
def measured(shipped_bundle, tmp_path_factory):
    """The bundle that comes with the program, measured on drawn faces."""
    folder = shutil.copytree(shipped_bundle.folder, tmp_path_factory.mktemp("measured") / "model")
    with pytest.MonkeyPatch.context() as patch:
        leave_out_pictures(patch)
        return evaluate(folder, FACES, PUBLIC_TEST)


def test_the_card_is_in_the_folder_and_belongs_to_the_bundle(measured):
    card = (measured.folder / MODEL_CARD).read_text(encoding="utf-8")
    assert MODEL_CARD in read_bundle(measured.folder).files
    assert card == model_card(measured, measured.metrics["splits"])


def test_it_says_the_figures_of_every_split_that_was_measured(measured):
    card = (measured.folder / MODEL_CARD).read_text(encoding="utf-8")
    figures = measured.metrics["splits"][PUBLIC_TEST]
    assert f"| {PUBLIC_TEST} | accuracy | {figures['accuracy']:.1%} |" in card
    assert f"| {PUBLIC_TEST} | expected calibration error | {figures['calibration_error']:.1%} |" in card
    happy = figures["per_class"]["Happy"]
    assert f"| Happy | {happy['support']} | {happy['precision']:.2f} | {happy['recall']:.2f} |" in card


def test_it_says_what_the_model_is_for_and_what_it_is_not_for(measured):
    card = (measured.folder / MODEL_CARD).read_text(encoding="utf-8")
    assert "## Intended use" in card
    assert "Judging anybody: not for hiring" in card


def test_figures_of_an_older_measurement_that_lack_something_are_left_out(measured):
    splits = measured.metrics["splits"]
    older = {name: value for name, value in splits[PUBLIC_TEST].items() if name != "with_mirror_image"}
    card = model_card(measured, {PUBLIC_TEST: splits[PUBLIC_TEST], PRIVATE_TEST: older})
    assert f"| {PUBLIC_TEST} | accuracy" in card
    assert f"| {PRIVATE_TEST} |" not in card


def test_a_run_that_stopped_early_says_how_many_epochs_it_took(measured):
    stopped = dataclasses.replace(measured, config={**measured.config, "patience": 3, "epochs": 90})
    done = len(measured.history())
    card = model_card(stopped, measured.metrics["splits"])
    assert f"in {done} of at most 90 epochs, of which the best was kept" in card
    assert f"in {done} epochs |" in model_card(measured, measured.metrics["splits"])
