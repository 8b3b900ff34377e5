"""An architecture from a Python file, ``def build(input_shape, classes) -> keras.Model``.

The file is run as it is, with all rights of the person who names it: only where it was named, never from a
model folder. What it builds is copied into a network of the usual form from layers of Keras alone, so that
its model folder is as safe to load as any other.
"""

import inspect
import sys
import traceback
import types
from typing import Any, Final

import keras
from keras import layers

from training.core.untrusted.keras_archive import KerasCodeError, check_layers
from training.networks.architectures import Shape
from training.networks.architectures.architecture_file import (
    FUNCTION,
    SIGNATURE,
    ArchitectureFile,
    ArchitectureFunctionError,
    ArchitectureLayerError,
    ArchitectureOutputError,
    ArchitectureResultError,
    ArchitectureRunError,
    ArchitectureShapeError,
    ArchitectureSyntaxError,
)
from training.networks.architectures.building_blocks import LOGITS, gray_input

_PLAIN: Final = ("linear", "softmax")
"""Activations of the last layer."""


def custom(source: ArchitectureFile, shape: Shape) -> keras.Model:
    """Run a file, and give the network that it builds the usual input and output.

    The network that ``build`` returns takes gray values that were brought to mean 0 and deviation 1.

    Raises:
        ConfigError: The file or its network cannot be used; the message names file and line.
    """
    build, row = _function(source)
    side = (shape.input_size, shape.input_size, 1)
    built = _called(source, lambda: build(side, shape.emotions))
    check_built(source, row, built, side, shape.emotions)
    return _usual(built, _last_dense(source, row, built), shape)


def check_built(
    source: ArchitectureFile, row: int, built: Any, side: tuple[int, int, int], classes: int
) -> None:
    """Make sure that what was built is a network of the right shapes, with layers of Keras alone.

    Args:
        source: Whose text built it; messages name its path.
        row: The line to name.
        built: What was built; a sequential network without an input shape gets one.
        side: Shape of a face.
        classes: Number of outputs.

    Raises:
        ConfigError: It is not.
    """
    if not isinstance(built, keras.Model):
        raise ArchitectureResultError(path=source.path, row=row, given=type(built).__name__)
    if isinstance(built, keras.Sequential) and not built.built:
        _called(source, lambda: built.build((None, *side)))
    if not isinstance(built, keras.Sequential) and type(built).__name__ != "Functional":
        raise ArchitectureResultError(path=source.path, row=row, given=type(built).__name__)
    _check_shapes(source, row, built, side, classes)
    _check_layers(source, row, built)


def _function(source: ArchitectureFile) -> tuple[Any, int]:
    """The function ``build`` and its line."""
    path = str(source.path)
    try:
        code = compile(source.text, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        row = getattr(error, "lineno", None) or 1
        reason = getattr(error, "msg", None) or str(error)
        raise ArchitectureSyntaxError(path=source.path, row=row, reason=reason) from error
    module = types.ModuleType("architecture_file")
    module.__file__ = path
    _called(source, lambda: exec(code, module.__dict__))
    build = getattr(module, FUNCTION, None)
    row = build.__code__.co_firstlineno if isinstance(build, types.FunctionType) else 1
    try:
        inspect.signature(build).bind((0, 0, 1), 2)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise ArchitectureFunctionError(path=source.path, row=row, signature=SIGNATURE) from error
    return build, row


def _called(source: ArchitectureFile, call: Any) -> Any:
    """What a call into the file returns; what it raises becomes a sentence with the line."""
    try:
        return call()
    except (Exception, SystemExit) as error:
        frames = traceback.extract_tb(sys.exc_info()[2])
        own = [frame.lineno for frame in frames if frame.filename == str(source.path)]
        lines = str(error).strip().splitlines()
        reason = f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
        row = (own[-1] if own else None) or 1
        raise ArchitectureRunError(path=source.path, row=row, reason=reason.rstrip(".")) from error


def _check_shapes(
    source: ArchitectureFile, row: int, built: keras.Model, side: tuple[int, int, int], classes: int
) -> None:
    taken, given = built.input_shape, built.output_shape
    if taken != (None, *side) or given != (None, classes):
        raise ArchitectureShapeError(
            path=source.path,
            row=row,
            taken=f"{taken}",
            given=f"{given}",
            wanted_input=f"{(None, *side)}",
            wanted_output=f"{(None, classes)}",
        )


def _check_layers(source: ArchitectureFile, row: int, built: keras.Model) -> None:
    """Refuse what ``model.keras`` may not hold."""
    for layer in built.layers:
        if isinstance(layer, keras.Model):
            raise ArchitectureLayerError(path=source.path, row=row, layer=layer.name)
        if not type(layer).__module__.startswith("keras."):
            raise ArchitectureLayerError(path=source.path, row=row, layer=type(layer).__name__)
    try:
        config = keras.saving.serialize_keras_object(built)
    except (TypeError, ValueError, OSError, NotImplementedError) as error:
        raise ArchitectureLayerError(path=source.path, row=row, layer="a Python function") from error
    try:
        check_layers(config, source.path)
    except KerasCodeError as error:
        raise ArchitectureLayerError(path=source.path, row=row, layer=error.fields["name"]) from error


def _last_dense(source: ArchitectureFile, row: int, built: keras.Model) -> layers.Dense:
    """The layer that gives the logits; behind it there may be a softmax alone."""
    last = built.layers[-1]
    softmax = isinstance(last, layers.Softmax) or (
        isinstance(last, layers.Activation) and last.activation is keras.activations.softmax
    )
    dense = built.layers[-2] if softmax and len(built.layers) > 1 else last
    allowed = ("linear",) if softmax else _PLAIN
    if not isinstance(dense, layers.Dense) or dense.activation.__name__ not in allowed:
        raise ArchitectureOutputError(path=source.path, row=row, layer=f"{type(last).__name__} ({last.name})")
    return dense


def _usual(built: keras.Model, dense: layers.Dense, shape: Shape) -> keras.Model:
    """A copy between the usual input and the usual output; its weights are drawn anew."""
    gray, standardised = gray_input(shape)
    copies: dict[int, Any] = {}
    logits: list[keras.KerasTensor] = []

    def copy(layer: Any) -> Any:
        """One copy of each layer, also of one that is used twice; operations have no weights."""
        if isinstance(layer, keras.Layer) and id(layer) not in copies:
            settings = layer.get_config()
            if layer is dense:
                settings |= {"name": LOGITS, "dtype": "float32", "activation": "linear"}
            copies[id(layer)] = type(layer).from_config(settings)
        return copies.get(id(layer), layer)

    def call(layer: Any, *arguments: Any, **options: Any) -> Any:
        given = layer(*arguments, **options)
        if layer is copies.get(id(dense)):
            logits.append(given)
        return given

    inner = keras.Model(built.inputs, dense.output)
    keras.models.clone_model(inner, input_tensors=[standardised], clone_function=copy, call_function=call)
    probabilities = layers.Softmax(dtype="float32", name="probabilities")(logits[-1])
    return keras.Model(gray, probabilities, name="custom")
