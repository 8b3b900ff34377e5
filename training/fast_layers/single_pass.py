"""What layers do to every value of a picture, in one pass over the memory, compiled by XLA.

TensorFlow's operations each read whole maps and write whole maps, and that, not the arithmetic, is what a
training on a processor waits for. All pictures are (n, height, width, channels), as are their gradients; sums
are taken in float32 and rounded once.
"""

import functools
from collections.abc import Callable
from typing import Any


@functools.cache
def available() -> bool:
    """Whether TensorFlow was built with XLA for this processor; on some systems it was not."""
    import tensorflow as tf

    try:
        tf.function(lambda x: x + 1, jit_compile=True)(tf.zeros([2]))
    except (tf.errors.OpError, ValueError):
        return False
    return True


def gated_sum(pictures: Any, gates: Any, others: Any) -> Any:
    """The positive part of pictures · gates + others, with gates (n, 1, 1, channels)."""
    return _compiled(_gated_sum, pictures, gates, others)


def positive_part_gradient(result: Any, *gradients: Any) -> Any:
    """The gradient for what was cut off at zero, given those of all that read the result.

    Args:
        result: What came of it.
        gradients: Of the result, or, of half its height and width, of its averages over 2×2 pixels.
    """
    return _compiled(_positive_part_gradient, result, *gradients)


def scaled(gradient: Any, gates: Any) -> Any:
    """A gradient times gates (n, 1, 1, channels)."""
    return _compiled(_scaled, gradient, gates)


def summed_product(one: Any, other: Any) -> Any:
    """The sums over each picture of products, (n, 1, 1, channels)."""
    return _compiled(_summed_product, one, other)


def with_average_gradient(gradient: Any, of_averages: Any) -> Any:
    """A gradient to which that of the averages over each picture, (n, 1, 1, channels), is added."""
    return _compiled(_with_average_gradient, gradient, of_averages)


def _compiled(function: Callable[..., Any], *given: Any) -> Any:
    forms = tuple((tuple(one.shape[1:]), one.dtype) for one in given)
    return _for_forms(function, forms)(*given)


@functools.cache
def _for_forms(function: Callable[..., Any], forms: tuple[Any, ...]) -> Any:
    """A function of its own for each form, because TensorFlow warns of one that is given many."""
    import tensorflow as tf

    return tf.function(lambda *given: function(*given), jit_compile=True, autograph=False)


def _gated_sum(pictures: Any, gates: Any, others: Any) -> Any:
    import tensorflow as tf

    result = tf.nn.relu(_wide(pictures) * _wide(gates) + _wide(others))
    return tf.cast(result, pictures.dtype)


def _positive_part_gradient(result: Any, *gradients: Any) -> Any:
    import tensorflow as tf

    n = tf.shape(result)[0]
    height, width, channels = result.shape[1:]
    halves = any(gradient.shape[1] != height for gradient in gradients)
    blocks = (n, height // 2, 2, width // 2, 2, channels) if halves else (n, height, width, channels)
    total: Any = 0.0
    for gradient in gradients:
        if gradient.shape[1] == height:
            total += _wide(tf.reshape(gradient, blocks))
        else:
            total += _wide(gradient)[:, :, None, :, None] / 4
    kept = tf.reshape(result, blocks) > 0
    given = tf.cast(tf.where(kept, total, tf.zeros_like(total)), result.dtype)
    return tf.reshape(given, (n, height, width, channels))


def _scaled(gradient: Any, gates: Any) -> Any:
    import tensorflow as tf

    return tf.cast(_wide(gradient) * _wide(gates), gradient.dtype)


def _summed_product(one: Any, other: Any) -> Any:
    import tensorflow as tf

    # Row by row: XLA sums over several axes at once value by value, not with vectors.
    product = _wide(one) * _wide(other)
    columns = tf.add_n([product[:, row] for row in range(product.shape[1])])
    total = tf.add_n([columns[:, column] for column in range(columns.shape[1])])
    return tf.cast(total[:, None, None], one.dtype)


def _with_average_gradient(gradient: Any, of_averages: Any) -> Any:
    import tensorflow as tf

    pixels = gradient.shape[1] * gradient.shape[2]
    return tf.cast(_wide(gradient) + _wide(of_averages) / pixels, gradient.dtype)


def _wide(values: Any) -> Any:
    import tensorflow as tf

    return tf.cast(values, tf.float32)
