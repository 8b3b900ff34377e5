"""The recipes by name."""

from typing import Final

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
