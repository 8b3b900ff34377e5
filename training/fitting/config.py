"""The configuration of a training run."""

import math
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Final, Literal, get_args

from training.core.training_error import TrainingError
from training.data.data_options import DataOptions
from training.data.faces import SIZE

Precision = Literal["auto", "float32", "mixed_bfloat16"]
Optimizer = Literal["sgd", "adam", "adamw"]
Schedule = Literal["cosine", "constant"]
Balance = Literal["none", "class_weights", "sampling"]


class ConfigError(TrainingError):
    """A value of the configuration is unknown or out of range; the message names it."""


class SettingRangeError(ConfigError):
    """A setting out of range."""

    template = "{setting} is {value}; it must be in the range {range}."


class SettingChoiceError(ConfigError):
    """A setting that is none of its choices."""

    template = "{setting} is {value!r}. Use one of {known}."


class SettingTypeError(ConfigError):
    """A setting of the wrong type."""

    template = "{setting} is {value!r}, which has the wrong type."


class UnknownSettingError(ConfigError):
    """No such setting."""

    template = "There is no setting {settings}."
    option_hint = "python -m training config prints all settings."


class EarlyStoppingError(ConfigError):
    """Early stopping without validation faces."""

    template = "Early stopping needs validation faces. Choose a validation fraction above 0."


class FrozenStagesError(ConfigError):
    """More frozen stages than the network can spare."""

    template = "This network has {stages} stages, so at most {most} can be frozen, not {wanted}."


class NothingToFreezeError(ConfigError):
    """Frozen stages without a model to fine-tune."""

    template = "Frozen stages are only useful for fine-tuning a model."
    option_hint = "Name it with --fine-tune MODEL."


class InputSizeError(ConfigError):
    """Faces of another size than the network's input."""

    template = "The network's input is {expected} pixels wide, the faces of {source} are {size}."


class UnknownArchitectureError(ConfigError):
    """No such architecture."""

    template = "There is no architecture {name!r}. Use one of {known}."


class BfloatError(ConfigError):
    """mixed_bfloat16 on a processor without bfloat16 instructions."""

    template = (
        "This processor has no bfloat16 instructions; without them, mixed_bfloat16 is many times slower. Use "
        "the precision float32."
    )
    option_hint = "Use --precision float32."


class ResumedBfloatError(ConfigError):
    """A run in mixed_bfloat16, resumed on a processor without bfloat16 instructions."""

    template = (
        "The run in {folder} uses mixed_bfloat16, and this processor has no bfloat16 instructions, without "
        "which it is many times slower. Resume it on a computer that has them, or delete that folder and "
        "restart."
    )


@dataclass(frozen=True)
class TrainConfig:
    """Everything that decides a run beside the faces.

    Attributes:
        architecture: A name in ``training.networks.architectures.ARCHITECTURES``.
        architecture_source: The Python file of the architecture ``custom``; else empty.
        augmentation: Name of the augmentation that ``training.train`` was given, which takes the place of the
            settings from ``flip`` to ``erasing_area``; else empty.
        epochs: Passes over the training faces.
        batch_size: Faces a step.
        optimizer: ``sgd`` (with Nesterov momentum), ``adam`` (Kingma and Ba 2015) or ``adamw``.
        learning_rate: Rate after the warm-up.
        schedule: ``cosine``: the rate falls to 0 along half a cosine (Loshchilov and Hutter 2017);
            ``constant``: it stays.
        warmup_epochs: Epochs over which the rate rises linearly from 0.
        momentum: Of ``sgd``.
        weight_decay: Part of a kernel, times the rate, that each step takes away (decoupled, as in
            Loshchilov and Hutter 2019); biases and batch normalisation are left alone; not for ``adam``.
        ema: Decay of the exponential moving average of the weights, which is what the model keeps; 0
            keeps the weights themselves. Less in runs of so few steps that the first would prevail.
        patience: Stop after so many epochs without a better validation accuracy, and keep the best
            epoch; 0 never stops early and keeps the last.
        label_smoothing: Part of each label that is spread over all emotions (Szegedy et al. 2016).
        vote_weight: Part of each label that FER+ votes decide, where there are any.
        vote_head: Weight of a second head's loss, which learns the shares of all ten FER+ choices from the
            same features; the head is no part of the model. 0: none.
        balance: ``class_weights``: a face counts the more in the loss the rarer its emotion is;
            ``sampling``: each epoch draws as many faces of every emotion; ``none``.
        dropout: Part of the features before the last layer that is dropped in training.
        flip: Mirror half of the faces.
        rotation: Largest rotation of a training face, degrees.
        scale: Smallest and largest scaling of a training face.
        shift: Largest shift of a training face, pixels of a face of 48.
        brightness: Largest change of brightness, part of the full range.
        contrast: Largest change of contrast, as a part.
        erasing: Probability that a rectangle of the face is blanked (Zhong et al. 2020).
        erasing_area: Smallest and largest part of the face that is blanked.
        blur: Probability that a face is blurred, after all other changes and mixup; teachers see it sharp.
        blur_deviation: Largest deviation of the Gaussian that blurs, pixels of a face of 48.
        mixup: Alpha of mixup (Zhang et al. 2018), which blends pairs of faces and their labels; 0: none.
        mixup_share: Part of the batches that are blended.
        plain_epochs: Epochs at the end without mixup.
        teachers: SHA-256 of the teachers' networks, if the run learns from any (Hinton et al. 2015).
        teacher_mirror: Teachers read each face and its mirror image, and the mean of both teaches.
        teacher_weight: Part of the loss that compares with the teachers.
        teacher_temperature: Temperature at which it compares.
        start: SHA-256 of the network whose weights the run begins with; empty for random ones.
        frozen_stages: First resolutions of the network whose weights are left as they are.
        margin: Face margin written into the bundle, see ``ModelBundle``.
        precision: Arithmetic of the training; ``auto`` measures some steps of each and takes the faster.
        seed: Seed of the splits, the initial weights, the order of faces and the augmentation.
        input_size: Side of the network's input and so of the faces, pixels.
        data: How the faces are made ready.
    """

    architecture: str = "se_resnet_small"
    architecture_source: str = ""
    augmentation: str = ""
    epochs: int = 55
    batch_size: int = 128
    optimizer: Optimizer = "sgd"
    learning_rate: float = 0.1
    schedule: Schedule = "cosine"
    warmup_epochs: float = 3.0
    momentum: float = 0.9
    weight_decay: float = 5e-3
    ema: float = 0.998
    patience: int = 0
    label_smoothing: float = 0.1
    vote_weight: float = 0.5
    vote_head: float = 0.0
    balance: Balance = "none"
    dropout: float = 0.3
    flip: bool = True
    rotation: float = 12.0
    scale: tuple[float, float] = (0.85, 1.18)
    shift: float = 4.5
    brightness: float = 0.25
    contrast: float = 0.25
    erasing: float = 0.5
    erasing_area: tuple[float, float] = (0.02, 0.2)
    blur: float = 0.0
    blur_deviation: float = 1.2
    mixup: float = 0.0
    mixup_share: float = 0.5
    plain_epochs: int = 0
    teachers: tuple[str, ...] = ()
    teacher_mirror: bool = True
    teacher_weight: float = 0.9
    teacher_temperature: float = 3.0
    start: str = ""
    frozen_stages: int = 0
    margin: float = 0.0
    precision: Precision = "auto"
    seed: int = 1
    input_size: int = SIZE
    data: DataOptions = field(default_factory=DataOptions)

    def __post_init__(self) -> None:
        """Refuse values that no run can use."""
        for names, allowed, interval in _RANGES:
            for name in names:
                value = getattr(self, name)
                if not allowed(value):
                    raise SettingRangeError(setting=name, value=value, range=interval)
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise SettingChoiceError(setting=name, value=getattr(self, name), known=choices)
        if self.patience and not self.data.validation_part:
            raise EarlyStoppingError

    def with_overrides(self, **overrides: Any) -> "TrainConfig":
        """The same configuration with some values changed; names of ``DataOptions`` change those.

        Raises:
            ConfigError: A name is unknown or a value is out of range.
        """
        own = {name.name for name in fields(self)} - {"data"}
        of_data = {name.name for name in fields(self.data)}
        unknown = overrides.keys() - own - of_data
        if unknown:
            raise UnknownSettingError(settings=sorted(unknown))
        data = replace(self.data, **{name: overrides[name] for name in overrides.keys() & of_data})
        return replace(self, data=data, **{name: overrides[name] for name in overrides.keys() & own})

    def as_json(self) -> dict[str, Any]:
        """Plain values for ``bundle.json``; without own architecture or augmentation where there is none."""
        values = {**asdict(self), "data": self.data.as_json()}
        if not self.architecture_source:
            del values["architecture_source"]  # as in runs and models of versions that know no such files
        if not self.augmentation:
            del values["augmentation"]
        return values


def _part(value: float) -> bool:
    return 0 <= value <= 1


_RANGES: Final = (
    (("epochs", "batch_size"), lambda value: value >= 1, "[1, ∞)"),
    (
        ("learning_rate", "teacher_temperature", "blur_deviation"),
        lambda value: 0 < value < math.inf,
        "(0, ∞)",
    ),
    (("ema", "momentum", "label_smoothing", "dropout"), lambda value: 0 <= value < 1, "[0, 1)"),
    (("vote_weight", "erasing", "blur", "mixup_share", "teacher_weight"), _part, "[0, 1]"),
    (("brightness", "contrast"), _part, "[0, 1]"),
    (
        (
            "warmup_epochs",
            "weight_decay",
            "patience",
            "rotation",
            "shift",
            "mixup",
            "plain_epochs",
            "vote_head",
        ),
        lambda value: value >= 0,
        "[0, ∞)",
    ),
    (("margin",), lambda value: -0.4 <= value <= 1, "[-0.4, 1]"),
    (("frozen_stages", "vote_head"), lambda value: value >= 0, "[0, ∞)"),
    (("input_size",), lambda value: 32 <= value <= 256, "[32, 256]"),
    (("seed",), lambda value: 0 <= value < 2**32 - 3, "[0, 4294967293)"),
    (("scale", "erasing_area"), lambda value: 0 < value[0] <= value[1], "0 < low ≤ high"),
)
_CHOICES: Final = {
    name: get_args(kind)
    for name, kind in (
        ("precision", Precision),
        ("optimizer", Optimizer),
        ("schedule", Schedule),
        ("balance", Balance),
    )
}
