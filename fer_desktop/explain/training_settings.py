"""Settings and presets of a training run in the language of the window; no Qt."""

from collections.abc import Mapping
from typing import Any, Final

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate

GROUPS: Final = {
    "network": translate("training", "Network"),
    "schedule": translate("training", "Schedule"),
    "optimizer": translate("training", "Optimizer"),
    "regularization": translate("training", "Regularization"),
    "augmentation": translate("training", "Augmentation"),
    "labels": translate("training", "Labels"),
    "distillation": translate("training", "Knowledge distillation"),
    "hardware": translate("training", "Hardware"),
}
"""Headings of the settings, by ``training.fitting.recipe_settings.Group``."""
SETTINGS: Final = {
    "epochs": (translate("training", "Epochs"), translate("training", "Passes over the training faces.")),
    "architecture": (
        translate("training", "Architecture"),
        translate("training", "The network architecture."),
    ),
    "batch_size": (translate("training", "Batch size"), translate("training", "Faces per training step.")),
    "learning_rate": (
        translate("training", "Learning rate"),
        translate("training", "Step size of the optimizer; if too large, training diverges."),
    ),
    "balance": (
        translate("training", "Class imbalance"),
        translate("training", "Weights faces of rare emotions more, or draws every emotion equally often."),
    ),
    "input_size": (
        translate("training", "Input size"),
        translate("training", "Side of the faces that the network sees, in pixels."),
    ),
    "teacher_weight": (
        translate("training", "Teacher weight"),
        translate("training", "Fraction of the loss that compares with the teachers."),
    ),
    "teacher_temperature": (
        translate("training", "Teacher temperature"),
        translate("training", "Temperature that softens the probabilities before they are compared."),
    ),
    "teacher_mirror": (
        translate("training", "Mirrored teachers"),
        translate("training", "Averages the teachers over each face and its mirror image."),
    ),
    "patience": (
        translate("training", "Early stopping (patience)"),
        translate(
            "training", "Stops after this many epochs without improvement and keeps the best epoch; 0: off."
        ),
    ),
    "flip": (translate("training", "Horizontal flip"), translate("training", "Mirrors half of the faces.")),
    "rotation": (translate("training", "Rotation"), translate("training", "Maximum rotation, in degrees.")),
    "scale": (translate("training", "Zoom"), translate("training", "Range of the scale factor.")),
    "shift": (
        translate("training", "Shift"),
        translate("training", "Maximum shift, in pixels of the 48×48 face."),
    ),
    "brightness": (
        translate("training", "Brightness"),
        translate("training", "Maximum change of brightness, as a fraction of the full range."),
    ),
    "contrast": (
        translate("training", "Contrast"),
        translate("training", "Maximum change of contrast, as a fraction."),
    ),
    "erasing": (
        translate("training", "Random erasing"),
        translate("training", "Fraction of the faces in which a rectangle is erased."),
    ),
    "blur": (translate("training", "Blur"), translate("training", "Fraction of the faces that are blurred.")),
    "frozen_stages": (
        translate("training", "Frozen stages"),
        translate("training", "For fine-tuning: the first stages whose weights stay fixed."),
    ),
    "seed": (
        translate("training", "Seed"),
        translate("training", "The same seed gives the same training run."),
    ),
    "optimizer": (
        translate("training", "Optimizer"),
        translate("training", "The algorithm that updates the weights."),
    ),
    "schedule": (
        translate("training", "Learning-rate schedule"),
        translate("training", "Cosine decay to 0, or constant."),
    ),
    "warmup_epochs": (
        translate("training", "Warm-up"),
        translate("training", "Epochs over which the learning rate rises from 0."),
    ),
    "momentum": (translate("training", "Momentum"), translate("training", "Momentum of SGD.")),
    "weight_decay": (
        translate("training", "Weight decay"),
        translate("training", "Decoupled decay of the weights per step, times the learning rate."),
    ),
    "ema": (
        translate("training", "EMA of weights"),
        translate(
            "training", "Decay of the exponential moving average of the weights that the model keeps; 0: off."
        ),
    ),
    "label_smoothing": (
        translate("training", "Label smoothing"),
        translate("training", "Fraction of each label that is spread over all emotions."),
    ),
    "vote_weight": (
        translate("training", "Vote weight"),
        translate("training", "Weight of FER+ votes in the soft labels."),
    ),
    "vote_head": (
        translate("training", "Vote head"),
        translate("training", "Loss weight of an auxiliary head that predicts the FER+ votes; 0: off."),
    ),
    "dropout": (
        translate("training", "Dropout"),
        translate("training", "Fraction of the features that are dropped."),
    ),
    "erasing_area": (
        translate("training", "Erased area"),
        translate("training", "Range of the erased fraction of a face."),
    ),
    "blur_deviation": (
        translate("training", "Blur sigma"),
        translate("training", "Maximum standard deviation of the Gaussian blur, in pixels."),
    ),
    "mixup": (
        translate("training", "Mixup alpha"),
        translate("training", "Alpha of mixup, which blends pairs of faces; 0: off."),
    ),
    "mixup_share": (
        translate("training", "Mixup probability"),
        translate("training", "Fraction of the batches to which mixup is applied."),
    ),
    "plain_epochs": (
        translate("training", "Final epochs without mixup"),
        translate("training", "Number of epochs at the end without mixup."),
    ),
    "margin": (
        translate("training", "Crop margin"),
        translate(
            "training", "Margin around the face, as a fraction of the bounding box; it depends on the data."
        ),
    ),
    "precision": (
        translate("training", "Precision"),
        translate("training", "Numeric precision of the training; auto measures which is faster."),
    ),
}
"""Title and summary of each setting in ``training.fitting.recipe_settings``."""
_DATA: Final = {
    "test_part": translate("training", "test fraction"),
    "validation_part": translate("training", "validation fraction"),
    "data_options": translate("training", "data options"),
}
_CHOICES: Final = {
    "none": translate("training", "none"),
    "class_weights": translate("training", "class weights"),
    "sampling": translate("training", "balanced sampling"),
    "cosine": translate("training", "cosine"),
    "constant": translate("training", "constant"),
    "auto": translate("training", "auto"),
    "48": "48 × 48",
    "64": "64 × 64",
    "96": "96 × 96",
}
PRESETS: Final = {
    "classic": translate(
        "training", "A textbook baseline: Adam, cross-entropy, 80/20 split, rotation, zoom and flip."
    ),
    "quick": translate("training", "A usable model after about five minutes on two cores."),
    "best": translate(
        "training",
        "Highest accuracy from random weights. The bundled model started like this, before distillation.",
    ),
    "distil": translate("training", "A small network that learns from the probabilities of other models."),
    "fine_tune": translate("training", "A few epochs on new faces, starting from the weights of a model."),
}
"""A summary of each preset."""
ARCHITECTURES: Final = {
    "classic": translate("training", "Textbook convolutional network"),
    "mini_xception": translate("training", "Very small and fast"),
    "vgg": translate("training", "Plain and large"),
    "se_resnet_small": translate("training", "Small residual network, the bundled model"),
    "se_resnet_large": translate("training", "Large residual network, most accurate and slowest"),
}
"""A summary of each architecture."""
_MEASURED_ON: Final = {
    "public_test": translate("training", "{accuracy} on FER2013 (PublicTest)"),
    "own_test": translate("training", "{accuracy} on FER2013 (20% held out)"),
}
"""By ``training.fitting.presets.Measured.faces``."""


def measured_text(measured: Mapping[str, Any] | None) -> str:
    """An accuracy with the data that it was measured on; empty where it was not measured."""
    if not measured or measured.get("faces") not in _MEASURED_ON:
        return ""
    accuracy = shown_percent(float(measured["accuracy"]), 1)
    return _MEASURED_ON[measured["faces"]].format(accuracy=accuracy)


def setting_title(name: str) -> str:
    """The title of a setting or data option; the words of its name where the window has none."""
    return SETTINGS[name][0] if name in SETTINGS else _DATA.get(name, name.replace("_", " "))


def setting_summary(name: str) -> str:
    """What a setting does; empty where the window does not know it."""
    return SETTINGS[name][1] if name in SETTINGS else ""


def choice_title(choice: str) -> str:
    """What a choice of a setting is called; others are names."""
    return _CHOICES.get(choice, choice.replace("_", " "))
