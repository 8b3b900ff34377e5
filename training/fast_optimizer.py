"""Gradient descent that takes fewer passes over the weights on TensorFlow than Keras' own and does the same.

Keras spells a step of the weights, their decay and their moving average out in some twenty operations for
every variable, and works the learning rate's schedule out for each anew. TensorFlow has single operations for
most of it. They are called by name here, as in ``training.fast_layers``; other backends keep Keras' own.
"""

from collections.abc import Sequence
from typing import Any, Final

import keras
from keras import ops

_INSIDE: Final = (
    "_apply_weight_decay",
    "_get_variable_index",
    "_update_model_variables_moving_average",
    "_use_weight_decay",
)
"""Keras' own inner methods, which another version may call otherwise; it is taken as it is then."""


def sgd(rate: Any, **settings: Any) -> keras.optimizers.SGD:
    """Stochastic gradient descent, the quickest there is on this backend.

    Args:
        rate: Learning rate, or its schedule.
        settings: Of ``keras.optimizers.SGD``.
    """
    plain = keras.optimizers.SGD
    fast = keras.backend.backend() == "tensorflow" and all(hasattr(plain, name) for name in _INSIDE)
    return (FastSGD if fast else plain)(rate, **settings)


class FastSGD(keras.optimizers.SGD):
    """Steps as its base does, up to rounding, with the same variables."""

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Change a variable, and its momentum, in one operation."""
        if not self.momentum:
            super().update_step(gradient, variable, learning_rate)
            return
        import tensorflow as tf

        tf.raw_ops.ResourceApplyKerasMomentum(
            var=_tensor_variable(variable).handle,
            accum=_tensor_variable(self.momentums[self._get_variable_index(variable)]).handle,
            lr=ops.cast(learning_rate, variable.dtype),
            grad=ops.cast(gradient, variable.dtype),
            momentum=ops.cast(self.momentum, variable.dtype),
            use_nesterov=self.nesterov,
        )

    def _apply_weight_decay(self, variables: Sequence[Any]) -> None:
        if self.weight_decay is None:
            return
        part = ops.cast(self.learning_rate, "float32") * self.weight_decay
        for variable in variables:
            if self._use_weight_decay(variable):
                decaying = _tensor_variable(variable)
                decaying.assign_sub(decaying * ops.cast(part, variable.dtype))

    def _update_model_variables_moving_average(self, trainable_variables: Sequence[Any]) -> None:
        """Let each average go a part of the way to its variable; the whole way in the first step."""
        if not self.use_ema:
            return
        import tensorflow as tf

        part = ops.where(ops.equal(self.iterations, 0), 1.0, 1 - self.ema_momentum)
        averages = self._model_variables_moving_average
        for variable, average in zip(trainable_variables, averages, strict=True):
            if average is not None:
                tf.raw_ops.ResourceApplyGradientDescent(
                    var=_tensor_variable(average).handle,
                    alpha=ops.cast(part, average.dtype),
                    delta=_tensor_variable(average) - _tensor_variable(variable),
                )


def _tensor_variable(variable: Any) -> Any:
    """TensorFlow's own variable; Keras hands out either kind."""
    return variable.value if isinstance(variable, keras.Variable) else variable
