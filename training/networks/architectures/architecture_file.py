"""A Python file with an architecture of one's own: its text, and what can be wrong with it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from training.core.media import regular_file
from training.fitting.config import ConfigError, TrainConfig

CUSTOM: Final = "custom"
"""Name of the architecture of a file."""
FUNCTION: Final = "build"
SIGNATURE: Final = "def build(input_shape, classes)"
LARGEST: Final = 200_000
"""Letters of a file."""
COPY: Final = "architecture.py"
"""Name of the file's copy in the folder of a run."""


class ArchitectureFileError(ConfigError):
    """The file cannot be used; the message names it."""

    template = "Cannot read {path} ({reason}). Choose a Python file with {signature}."


class ArchitectureSyntaxError(ConfigError):
    """It is no Python."""

    template = "{path}, line {row}: {reason}. Correct the file."


class ArchitectureFunctionError(ConfigError):
    """It has no such function, or one with other parameters."""

    template = "{path}, line {row}: the file needs {signature}, which returns a keras.Model."


class ArchitectureRunError(ConfigError):
    """Running it failed."""

    template = "{path}, line {row}: {reason}. Correct the file."


class ArchitectureResultError(ConfigError):
    """The function returns something else than a network."""

    template = "{path}, line {row}: build returns {given}, not a functional or sequential keras.Model."


class ArchitectureShapeError(ConfigError):
    """The network takes or gives other arrays."""

    template = (
        "{path}, line {row}: the network has input shape {taken} and output shape {given} instead of "
        "{wanted_input} and {wanted_output}."
    )


class ArchitectureOutputError(ConfigError):
    """The last layer is none that gives logits or probabilities."""

    template = (
        "{path}, line {row}: the network ends in {layer}. End it in Dense(classes), for logits, or in "
        "Dense(classes) with a softmax."
    )


class ArchitectureLayerError(ConfigError):
    """A layer that could not be loaded safely."""

    template = (
        "{path}, line {row}: the network contains {layer}, which cannot be stored in a model safely. Use "
        "layers of Keras without code of your own, and no networks inside of the network."
    )


@dataclass(frozen=True)
class ArchitectureFile:
    """A file as it was read.

    Attributes:
        path: Where it is; for messages.
        text: What is in it.
    """

    path: Path
    text: str

    def config(self, config: TrainConfig) -> TrainConfig:
        """A configuration with this architecture."""
        return replace(config, architecture=CUSTOM, architecture_source=self.text)


def read_architecture(path: Path) -> ArchitectureFile:
    """Read a file; nothing in it is run.

    Raises:
        ConfigError: It cannot be read, or is no text.
    """
    try:
        with open(path, encoding="utf-8", opener=regular_file) as file:
            text = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ArchitectureFileError(path=path, reason=reason, signature=SIGNATURE) from error
    except UnicodeDecodeError as error:
        raise ArchitectureFileError(path=path, reason="no UTF-8 text", signature=SIGNATURE) from error
    if len(text) > LARGEST:
        raise ArchitectureFileError(path=path, reason="too large", signature=SIGNATURE)
    return ArchitectureFile(path, text)
