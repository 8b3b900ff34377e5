"""The settings of a run, and what is refused."""

import math

import keras
import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.data import DataError, DataOptions
from training.fitting.config import ConfigError, TrainConfig
from training.fitting.presets import PRESETS
from training.networks.architectures import architecture
from training.networks.network import build_trainer, network_shape


@pytest.mark.parametrize(
    ("setting", "value", "complaint"),
    [
        ("epochs", 0, "epochs is 0; it must be in the range [1, ∞)"),
        ("learning_rate", 0.0, "learning_rate is 0.0; it must be in the range (0, ∞)"),
        ("learning_rate", math.inf, "learning_rate is inf"),
        ("learning_rate", math.nan, "learning_rate is nan"),
        ("margin", 5.0, "margin is 5.0; it must be in the range [-0.4, 1]"),
        ("margin", math.nan, "margin is nan"),
        ("ema", 1.0, "ema is 1.0; it must be in the range [0, 1)"),
        ("seed", 2**33, "seed is 8589934592"),
        ("scale", (1.2, 0.8), "scale is 1.2, 0.8; it must be in the range 0 < low ≤ high"),
        ("balance", "weights", "balance is 'weights'. Use one of none, class_weights, sampling"),
        ("patiense", 3, "There is no setting patiense"),
    ],
)
def test_a_value_that_no_run_can_use_is_named(setting, value, complaint):
    with pytest.raises(ConfigError) as refusal:
        TrainConfig().with_overrides(**{setting: value})
    assert complaint in str(refusal.value)


def test_settings_of_the_data_are_changed_by_their_names_too():
    config = TrainConfig().with_overrides(drop=("Fear",), epochs=3)
    assert config.data.drop == ("Fear",)
    assert config.epochs == 3
    with pytest.raises(DataError, match="test_part is 2"):
        TrainConfig().with_overrides(test_part=2)
    with pytest.raises(ConfigError, match="Early stopping needs validation faces"):
        TrainConfig().with_overrides(patience=2, validation_part=0.0)


def test_what_a_bundle_says_of_its_data_comes_back():
    options = DataOptions(drop=("Fear",), names=(("contempt", "Disgust"),), split_by="percent")
    stored = TrainConfig(data=options).as_json()
    assert DataOptions.of(stored) == options
    assert DataOptions.of({}) == DataOptions()
    with pytest.raises(DataError, match="data options are unreadable"):
        DataOptions.of({"data": {"unheard_of": 1}})


def test_the_recipes_of_the_course_and_their_own_names():
    assert list(PRESETS) == ["classic", "quick", "best", "distil", "fine_tune"]
    classic = PRESETS["classic"]
    assert (classic.optimizer, classic.architecture, classic.label_smoothing) == ("adam", "classic", 0.0)
    assert (classic.data.split_by, classic.data.test_part) == ("percent", 0.2)
    for preset in PRESETS.values():
        assert architecture(preset.architecture)


def rates(config, steps):
    network = keras.Sequential([keras.Input((48, 48, 1)), keras.layers.Flatten(), keras.layers.Dense(7)])
    optimizer = build_trainer(network, config, steps).optimizer
    return [float(optimizer._learning_rate(step)) for step in range(config.epochs * steps + 1)], optimizer


def test_the_rate_rises_in_the_warm_up_and_falls_along_half_a_cosine():
    values, _ = rates(TrainConfig(epochs=10, warmup_epochs=2.0, learning_rate=0.1), steps=10)
    assert values[0] == 0
    assert values[10] == pytest.approx(0.05)
    assert values[20] == pytest.approx(0.1)
    assert values[60] == pytest.approx(0.05)
    assert values[100] == pytest.approx(0.0, abs=1e-6)
    assert np.argmax(values) == 20


def test_in_a_short_run_the_average_forgets_the_first_weights():
    _, short = rates(TrainConfig(epochs=10, ema=0.998), steps=10)
    _, long = rates(TrainConfig(epochs=10, ema=0.998), steps=1000)
    assert short.ema_momentum == pytest.approx(0.9)
    assert long.ema_momentum == 0.998


def test_the_network_receives_mean_and_deviation_of_the_training_faces():
    faces = draw_faces({"Training": 3})
    shape = network_shape(faces, TrainConfig())
    assert shape.mean == pytest.approx(faces.faces.mean() / 255)
    assert shape.deviation == pytest.approx(faces.faces.std() / 255)
    assert shape.emotions == 7
