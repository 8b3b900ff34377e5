"""The configuration of a training run, and named presets."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, Literal

from training.data.faces import SIZE
from training.errors import TrainingError

Precision = Literal["auto", "float32", "mixed_bfloat16"]


class ConfigError(TrainingError):
    """A value of the configuration is unknown or out of range; the message names it."""


@dataclass(frozen=True)
class TrainConfig:
    """Everything that decides a run beside the data.

    Attributes:
        architecture: A name in ``training.architectures.ARCHITECTURES``.
        epochs: Passes over the training faces.
        batch_size: Faces a step.
        learning_rate: Rate after the warm-up, from where a cosine falls to 0.
        warmup_epochs: Epochs over which the rate rises linearly from 0.
        momentum: Nesterov momentum of the stochastic gradient descent.
        weight_decay: Part of a kernel, times the rate, that each step takes away (decoupled, as in
            Loshchilov and Hutter 2019); biases and batch normalisation are left alone.
        ema: Decay of the exponential moving average of the weights, which is what the model keeps.
        label_smoothing: Part of each label that is spread over all emotions (Szegedy et al. 2016).
        dropout: Part of the features before the last layer that is dropped in training.
        rotation: Largest rotation of a training face, degrees.
        scale: Smallest and largest scaling of a training face.
        shift: Largest shift of a training face, pixels of its 48.
        brightness: Largest change of brightness, part of the full range.
        contrast: Largest change of contrast, as a part.
        erasing: Probability that a rectangle of the face is blanked (Zhong et al. 2020).
        erasing_area: Smallest and largest part of the face that is blanked.
        margin: Face margin written into the bundle, see ``ModelBundle``.
        precision: Arithmetic of the training; ``auto`` measures some steps of each and takes the faster.
        seed: Seed of the initial weights, the order of faces and the augmentation.
    """

    architecture: str = "se_resnet_small"
    epochs: int = 55
    batch_size: int = 128
    learning_rate: float = 0.1
    warmup_epochs: float = 3.0
    momentum: float = 0.9
    weight_decay: float = 5e-3
    ema: float = 0.998
    label_smoothing: float = 0.1
    dropout: float = 0.3
    rotation: float = 12.0
    scale: tuple[float, float] = (0.85, 1.18)
    shift: float = 4.5
    brightness: float = 0.25
    contrast: float = 0.25
    erasing: float = 0.5
    erasing_area: tuple[float, float] = (0.02, 0.2)
    margin: float = 0.0
    precision: Precision = "auto"
    seed: int = 1
    input_size: int = SIZE

    def __post_init__(self) -> None:
        """Refuse values that no run can use."""
        for name in ("epochs", "batch_size"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} is {getattr(self, name)}; it must be 1 or more.")
        if self.learning_rate <= 0:
            raise ConfigError(f"learning_rate is {self.learning_rate}; it must be above 0.")
        if not 0 <= self.ema < 1:
            raise ConfigError(f"ema is {self.ema}; it must be at least 0 and below 1.")

    def with_overrides(self, **overrides: Any) -> "TrainConfig":
        """The same configuration with some values changed.

        Raises:
            ConfigError: A name is unknown or a value is out of range.
        """
        unknown = overrides.keys() - {field.name for field in fields(self)}
        if unknown:
            raise ConfigError(f"There is no setting {', '.join(sorted(unknown))}; see training/config.py.")
        return replace(self, **overrides)

    def as_json(self) -> dict[str, Any]:
        """Plain values for ``bundle.json``."""
        return asdict(self)


PRESETS: Final[dict[str, TrainConfig]] = {
    "standard": TrainConfig(),
    "quick": TrainConfig(epochs=5, warmup_epochs=1.0, ema=0.99, erasing=0.0),
}
