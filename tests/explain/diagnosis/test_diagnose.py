"""What is found in constructed trainings: underfitted, overfitted, good ones, and data with problems."""

import pytest

from fer_desktop.explain.diagnosis.diagnose import diagnose
from fer_desktop.explain.diagnosis.finding import Step
from training.fitting.config import TrainConfig
from training.fitting.recipe_settings import NETWORKS, SETTINGS

CLASSES = ("Angry", "Happy", "Sad")
CONFIG = {"epochs": 40, "architecture": "classic", "optimizer": "adam", "dropout": 0.3, "balance": "none"}
RECALL = dict.fromkeys(CLASSES, 0.7)


def rising(end, rate, epochs=40, start=0.25):
    """A curve that rises from ``start`` towards ``end``."""
    return [end - (end - start) * rate**epoch for epoch in range(epochs)]


def training(learned, checked, losses=None, **others):
    """The field ``training`` of the event ``compared``."""
    losses = losses or [2 - value for value in checked]
    history = [
        {"epoch": epoch, "loss": 1.0, "accuracy": accuracy, "val_accuracy": other, "val_loss": loss}
        for epoch, (accuracy, other, loss) in enumerate(zip(learned, checked, losses, strict=True), 1)
    ]
    given = {
        "history": history,
        "faces": dict.fromkeys(CLASSES, 1000),
        "validation": 3000,
        "chance": 0.25,
        "config": CONFIG,
        "suspects": 0.05,
    }
    return {**given, **others}


GOOD = rising(0.74, 0.8), rising(0.71, 0.8)
UNDERFITTED = rising(0.36, 0.95), rising(0.36, 0.95)
OVERFITTED = rising(0.97, 0.9), rising(0.6, 0.8)


def names(found):
    return [finding.name for finding in found]


def test_a_good_run_has_nothing_to_mend():
    (finding,) = diagnose(training(*GOOD), RECALL)
    assert finding.name == "good"
    assert finding.suggestions == ()


def test_underfitting_is_told_from_the_line_of_chance():
    (finding,) = diagnose(training(*UNDERFITTED), RECALL)
    assert finding.name == "underfitting"
    assert finding.sentence.startswith("The accuracy is 35% even on the training faces (chance: 25%)")
    longer, larger, dropout = finding.suggestions
    assert (longer.title, longer.settings) == ("Train for 80 epochs", {"epochs": 80})
    assert larger.settings["architecture"] in NETWORKS
    assert (dropout.title, dropout.settings) == ("Less dropout (0.15)", {"dropout": 0.15})


def test_the_same_accuracy_is_no_underfitting_where_classes_are_so_many_that_it_is_much():
    curves = rising(0.5, 0.8, start=0.05), rising(0.48, 0.8, start=0.05)
    assert names(diagnose(training(*curves, chance=0.05), RECALL)) == ["good"]


def test_overfitting_is_told_from_the_gap_and_the_loss():
    losses = [1.5 - 0.05 * min(epoch, 8) + 0.02 * max(epoch - 8, 0) for epoch in range(40)]
    (finding,) = diagnose(training(*OVERFITTED, losses), RECALL)
    assert finding.name == "overfitting"
    assert "96% on the training faces and 60% on the validation faces" in finding.sentence
    assert "rising since epoch 9" in finding.sentence
    assert [suggestion.step for suggestion in finding.suggestions] == [Step.RECIPE] * 3


def test_a_gap_within_the_interval_of_few_validation_faces_is_no_overfitting():
    assert names(diagnose(training(*OVERFITTED, validation=5), RECALL)) == ["good"]


def test_a_smaller_gap_is_overfitting_only_with_a_rising_loss():
    curves = rising(0.8, 0.8), rising(0.68, 0.8)
    assert names(diagnose(training(*curves), RECALL)) == ["good"]
    losses = [1.0 + 0.01 * epoch for epoch in range(40)]
    assert names(diagnose(training(*curves, losses), RECALL)) == ["overfitting"]


def test_a_training_that_was_still_improving_gets_more_epochs():
    curves = rising(0.8, 0.95), rising(0.78, 0.95)
    (finding,) = diagnose(training(*curves), RECALL)
    assert finding.name == "improving"
    assert finding.suggestions[0].settings == {"epochs": 80}
    stopped_early = {**CONFIG, "epochs": 100}
    assert names(diagnose(training(*curves, config=stopped_early), RECALL)) == ["good"]


@pytest.mark.parametrize("epochs", [1, 2])
def test_two_epochs_are_too_few_to_judge(epochs):
    curves = [curve[:epochs] for curve in GOOD]
    assert names(diagnose(training(*curves, config={**CONFIG, "epochs": epochs}), RECALL)) == ["few_epochs"]


def test_without_validation_faces_a_split_is_suggested():
    history = [{"epoch": 1, "loss": 1.0, "accuracy": 0.6}]
    given = training(*GOOD, validation=0, chance=None, history=history)
    (finding,) = diagnose(given, RECALL)
    assert finding.name == "no_validation"
    assert finding.suggestions[0].step is Step.DATA


def test_few_faces_are_named_with_their_class_and_fine_tuning_needs_fewer():
    faces = {"Angry": 1000, "Happy": 40, "Sad": 1000}
    (finding,) = diagnose(training(*GOOD, faces=faces), RECALL)
    assert finding.name == "few_faces"
    assert "Happy (40)" in finding.sentence
    tuned = {**CONFIG, "start": "ab" * 32}
    assert names(diagnose(training(*GOOD, faces=faces, config=tuned), RECALL)) == ["good"]


def test_imbalance_is_named_where_the_rare_class_pays_for_it():
    faces = {"Angry": 1000, "Happy": 150, "Sad": 1000}
    low = {**RECALL, "Happy": 0.2}
    (finding,) = diagnose(training(*GOOD, faces=faces), low)
    assert finding.name == "imbalance"
    assert finding.sentence.startswith("The largest class has up to 7 times the training faces of Happy")
    assert finding.suggestions[0].settings == {"balance": "class_weights"}
    assert names(diagnose(training(*GOOD, faces=faces), RECALL)) == ["good"]
    weighted = {**CONFIG, "balance": "class_weights"}
    assert names(diagnose(training(*GOOD, faces=faces, config=weighted), low)) == ["good"]


def test_label_noise_is_named_only_by_a_model_that_has_learned():
    assert names(diagnose(training(*GOOD, suspects=0.2), RECALL)) == ["label_noise"]
    assert names(diagnose(training(*UNDERFITTED, suspects=0.5), RECALL)) == ["underfitting"]


def test_every_suggestion_is_a_setting_that_a_training_takes():
    known = {setting.name for setting in SETTINGS}
    optimizers = ("adam", "sgd")
    found = [
        finding
        for optimizer in optimizers
        for curves in (UNDERFITTED, OVERFITTED, (rising(0.8, 0.95), rising(0.78, 0.95)))
        for finding in diagnose(training(*curves, config={**CONFIG, "optimizer": optimizer}), RECALL)
    ]
    changes = [suggestion.settings for finding in found for suggestion in finding.suggestions]
    assert len(changes) >= 8
    for settings in changes:
        assert settings.keys() <= known
        TrainConfig().with_overrides(
            **{name: tuple(value) if isinstance(value, list) else value for name, value in settings.items()}
        )
