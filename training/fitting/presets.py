"""The recipes by name."""

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

from training.data.data_options import DataOptions
from training.fitting.config import TrainConfig

PRESETS: Final[dict[str, TrainConfig]] = {
    "classic": TrainConfig(
        architecture="classic",
        epochs=40,
        batch_size=64,
        optimizer="adam",
        learning_rate=1e-3,
        schedule="constant",
        warmup_epochs=0.0,
        weight_decay=0.0,
        ema=0.0,
        patience=8,
        label_smoothing=0.0,
        dropout=0.5,
        rotation=10.0,
        scale=(0.9, 1.1),
        shift=0.0,
        brightness=0.0,
        contrast=0.0,
        erasing=0.0,
        data=DataOptions(split_by="percent"),
    ),
    "quick": TrainConfig(
        architecture="classic",
        epochs=8,
        batch_size=64,
        optimizer="adam",
        learning_rate=1e-3,
        warmup_epochs=0.5,
        weight_decay=0.0,
        ema=0.99,
        label_smoothing=0.0,
        rotation=8.0,
        scale=(0.95, 1.1),
        shift=2.0,
        brightness=0.1,
        contrast=0.1,
        erasing=0.0,
    ),
    "best": TrainConfig(),
    "distil": TrainConfig(
        epochs=60,
        label_smoothing=0.0,
        scale=(0.8, 1.25),
        shift=5.0,
        blur=0.25,
        teacher_mirror=False,
        teacher_weight=0.8,
        teacher_temperature=2.0,
    ),
    "fine_tune": TrainConfig(epochs=10, learning_rate=0.01, warmup_epochs=0.5, ema=0.99),
}


def usual_preset(*, fine_tunes: bool, distils: bool) -> str:
    """Name of the preset of a run that names none, by whether it starts from a model or has teachers."""
    return "fine_tune" if fine_tunes else "distil" if distils else "best"


@dataclass(frozen=True)
class Measured:
    """An accuracy that was measured, see ``docs/experiments.md`` and ``docs/training.md``.

    Attributes:
        accuracy: Of a network from random weights, 0 to 1.
        faces: ``public_test``: FER2013's PublicTest; ``own_test``: a fifth of FER2013, split off by seed.
    """

    accuracy: float
    faces: Literal["public_test", "own_test"]

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)


MEASURED_PRESETS: Final = {
    "classic": Measured(0.620, "own_test"),
    "quick": Measured(0.594, "public_test"),
    "best": Measured(0.679, "public_test"),
    "distil": Measured(0.688, "public_test"),
}
"""By preset; ``distil`` with two teachers of ``best``. That of ``fine_tune`` depends on the faces."""
MEASURED_ARCHITECTURES: Final = {
    "classic": Measured(0.620, "own_test"),
    "se_resnet_small": Measured(0.679, "public_test"),
}
"""By architecture, with the preset ``classic`` or ``best``; the others were not measured."""
