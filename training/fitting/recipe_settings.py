"""The settings of a recipe that a person can change, with the range that makes sense."""

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

Kind = Literal["whole", "number", "part", "choice", "yes_no", "span"]
Group = Literal[
    "network", "schedule", "optimizer", "regularization", "augmentation", "labels", "distillation", "hardware"
]


@dataclass(frozen=True)
class Setting:
    """One field of ``TrainConfig``.

    Attributes:
        name: Of the field.
        group: Under which heading it is shown.
        kind: ``whole`` and ``number`` from ``low`` to ``high``; ``part``: a number from 0 to 1; ``choice``:
            one of ``choices``; ``yes_no``; ``span``: two rising numbers from ``low`` to ``high``.
        low: Smallest value.
        high: Largest value that makes sense.
        choices: What can be chosen.
        expert: Whether most people leave it alone.
    """

    name: str
    group: Group
    kind: Kind
    low: float | None = None
    high: float | None = None
    choices: tuple[str | int, ...] = ()
    expert: bool = False

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return {**asdict(self), "choices": list(self.choices)}


NETWORKS: Final = ("classic", "mini_xception", "vgg", "se_resnet_small", "se_resnet_large")
"""As in ``training.networks.architectures``, which takes ten seconds to load."""

INPUT_SIZES: Final = (48, 64, 96)
"""Sides of a network's input, pixels; smaller or larger ones only from the command line."""

SETTINGS: Final = (
    Setting("architecture", "network", "choice", choices=NETWORKS),
    Setting("input_size", "network", "choice", choices=INPUT_SIZES),
    Setting("frozen_stages", "network", "whole", 0, 4),
    Setting("margin", "network", "number", -0.4, 1, expert=True),
    Setting("epochs", "schedule", "whole", 1, 500),
    Setting("batch_size", "schedule", "whole", 8, 1024),
    Setting("patience", "schedule", "whole", 0, 100),
    Setting("seed", "schedule", "whole", 0, 2**31 - 1),
    Setting("optimizer", "optimizer", "choice", choices=("sgd", "adam", "adamw")),
    Setting("learning_rate", "optimizer", "number", 1e-05, 1.0),
    Setting("schedule", "optimizer", "choice", choices=("cosine", "constant")),
    Setting("warmup_epochs", "optimizer", "number", 0, 20, expert=True),
    Setting("momentum", "optimizer", "number", 0, 0.999, expert=True),
    Setting("weight_decay", "regularization", "number", 0, 0.1),
    Setting("dropout", "regularization", "number", 0, 0.9),
    Setting("ema", "regularization", "number", 0, 0.9999, expert=True),
    Setting("balance", "labels", "choice", choices=("none", "class_weights", "sampling")),
    Setting("flip", "augmentation", "yes_no"),
    Setting("rotation", "augmentation", "number", 0, 45),
    Setting("scale", "augmentation", "span", 0.5, 2.0),
    Setting("shift", "augmentation", "number", 0, 16),
    Setting("brightness", "augmentation", "part", 0, 1),
    Setting("contrast", "augmentation", "part", 0, 1),
    Setting("erasing", "augmentation", "part", 0, 1),
    Setting("erasing_area", "augmentation", "span", 0.01, 0.5, expert=True),
    Setting("blur", "augmentation", "part", 0, 1),
    Setting("blur_deviation", "augmentation", "number", 0.1, 3, expert=True),
    Setting("mixup", "augmentation", "number", 0, 2, expert=True),
    Setting("mixup_share", "augmentation", "part", 0, 1, expert=True),
    Setting("plain_epochs", "augmentation", "whole", 0, 100, expert=True),
    Setting("label_smoothing", "labels", "number", 0, 0.5),
    Setting("vote_weight", "labels", "part", 0, 1, expert=True),
    Setting("vote_head", "labels", "number", 0, 2, expert=True),
    Setting("teacher_weight", "distillation", "part", 0, 1),
    Setting("teacher_temperature", "distillation", "number", 0.5, 20),
    Setting("teacher_mirror", "distillation", "yes_no", expert=True),
    Setting("precision", "hardware", "choice", choices=("auto", "float32", "mixed_bfloat16")),
)
"""In the order in which they are shown."""

WITH_OPTION: Final = (
    "architecture",
    "epochs",
    "batch_size",
    "learning_rate",
    "precision",
    "balance",
    "patience",
    "vote_weight",
    "vote_head",
    "label_smoothing",
    "mixup",
    "teacher_weight",
    "teacher_temperature",
    "frozen_stages",
    "margin",
    "seed",
)
"""Settings with an option of ``python -m training train``; the others are those of its preset."""
_OPTIONS: Final = {
    "start": "--fine-tune",
    "teachers": "--teacher",
    "architecture_source": "--architecture-file",
    "votes": "--votes",
    "faces": "faces",
    "data_options": "data options",
}


def option_of(setting: str) -> str:
    """What the command line calls what decides a run, such as ``--batch-size``, or ``--set dropout``."""
    usual = f"--{setting.replace('_', '-')}" if setting in WITH_OPTION else f"--set {setting}"
    return _OPTIONS.get(setting, usual)
