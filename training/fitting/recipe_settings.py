"""The settings of a recipe that a person can change, with the range that makes sense."""

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

Kind = Literal["whole", "number", "part", "choice", "yes_no", "span"]


@dataclass(frozen=True)
class Setting:
    """One field of ``TrainConfig``.

    Attributes:
        name: Of the field.
        kind: ``whole`` and ``number`` from ``low`` to ``high``; ``part``: a number from 0 to 1; ``choice``:
            one of ``choices``; ``yes_no``; ``span``: two rising numbers from ``low`` to ``high``.
        low: Smallest value.
        high: Largest value that makes sense.
        choices: What can be chosen.
        expert: Whether most people leave it alone.
    """

    name: str
    kind: Kind
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    expert: bool = False

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return {**asdict(self), "choices": list(self.choices)}


NETWORKS: Final = ("classic", "mini_xception", "vgg", "se_resnet_small", "se_resnet_large")
"""As in ``training.networks.architectures``, which takes ten seconds to load."""

SETTINGS: Final = (
    Setting("epochs", "whole", 1, 500),
    Setting("architecture", "choice", choices=NETWORKS),
    Setting("batch_size", "whole", 8, 1024),
    Setting("learning_rate", "number", 1e-05, 1.0),
    Setting("balance", "choice", choices=("none", "class_weights", "sampling")),
    Setting("patience", "whole", 0, 100),
    Setting("flip", "yes_no"),
    Setting("rotation", "number", 0, 45),
    Setting("scale", "span", 0.5, 2.0),
    Setting("shift", "number", 0, 16),
    Setting("brightness", "part", 0, 1),
    Setting("contrast", "part", 0, 1),
    Setting("erasing", "part", 0, 1),
    Setting("blur", "part", 0, 1),
    Setting("frozen_stages", "whole", 0, 4),
    Setting("seed", "whole", 0, 2**31 - 1),
    Setting("optimizer", "choice", choices=("sgd", "adam", "adamw"), expert=True),
    Setting("schedule", "choice", choices=("cosine", "constant"), expert=True),
    Setting("warmup_epochs", "number", 0, 20, expert=True),
    Setting("momentum", "number", 0, 0.999, expert=True),
    Setting("weight_decay", "number", 0, 0.1, expert=True),
    Setting("ema", "number", 0, 0.9999, expert=True),
    Setting("label_smoothing", "number", 0, 0.5, expert=True),
    Setting("vote_weight", "part", 0, 1, expert=True),
    Setting("vote_head", "number", 0, 2, expert=True),
    Setting("dropout", "number", 0, 0.9, expert=True),
    Setting("erasing_area", "span", 0.01, 0.5, expert=True),
    Setting("blur_deviation", "number", 0.1, 3, expert=True),
    Setting("mixup", "number", 0, 2, expert=True),
    Setting("mixup_share", "part", 0, 1, expert=True),
    Setting("plain_epochs", "whole", 0, 100, expert=True),
    Setting("margin", "number", -0.4, 1, expert=True),
    Setting("precision", "choice", choices=("auto", "float32", "mixed_bfloat16"), expert=True),
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
    "votes": "--votes",
    "faces": "faces",
    "data_options": "data options",
}


def option_of(setting: str) -> str:
    """What the command line calls what decides a run, such as ``--batch-size``, or ``--set dropout``."""
    usual = f"--{setting.replace('_', '-')}" if setting in WITH_OPTION else f"--set {setting}"
    return _OPTIONS.get(setting, usual)
