"""The quick optimizer does what Keras' own does."""

import keras
import numpy as np
import pytest

from training.config import TrainConfig
from training.fast_optimizer import FastSGD, sgd
from training.network import _optimizer


def after(optimizer, steps=4):
    """Weights, momenta and averages after some steps from the same beginning with the same gradients."""
    random = np.random.default_rng(1)
    variables = [
        keras.Variable(random.normal(size=shape).astype(np.float32), name=name)
        for shape, name in (((3, 3, 4, 8), "kernel"), ((8,), "bias"), ((8,), "gamma"))
    ]
    optimizer.exclude_from_weight_decay(var_names=["bias", "gamma"])
    for _ in range(steps):
        gradients = [
            keras.ops.convert_to_tensor(random.normal(size=v.shape).astype(np.float32)) for v in variables
        ]
        optimizer.apply(gradients, variables)
    return [np.asarray(value) for value in (*variables, *optimizer.variables)]


@pytest.mark.parametrize("nesterov", [True, False])
@pytest.mark.parametrize("momentum", [0.9, 0.0])
@pytest.mark.parametrize("weight_decay", [0.05, None])
@pytest.mark.parametrize("use_ema", [True, False])
def test_it_steps_as_keras_does(nesterov, momentum, weight_decay, use_ema):
    settings = {
        "momentum": momentum,
        "nesterov": nesterov,
        "weight_decay": weight_decay,
        "use_ema": use_ema,
        "ema_momentum": 0.7,
    }
    rate = keras.optimizers.schedules.CosineDecay(0.0, 10, warmup_target=0.5, warmup_steps=2)
    expected = after(keras.optimizers.SGD(rate, **settings))
    given = after(FastSGD(rate, **settings))
    assert len(given) == len(expected)
    for one, other in zip(given, expected, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)


def test_the_usual_run_steps_by_it():
    assert type(_optimizer(TrainConfig(), steps=10)) is type(sgd(0.1)) is FastSGD
