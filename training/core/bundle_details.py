"""What a training run says of its model, and what it may say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

_KINDS: Final = {
    "name": str,
    "config": dict,
    "data_fingerprint": str,
    "data_counts": dict,
    "seed": int,
    "versions": dict,
    "created": str,
}


@dataclass(frozen=True)
class Details:
    """What a training run says of its model; stored in ``bundle.json``.

    Attributes:
        name: Short name shown to people.
        labels: Emotions in the order of the network's outputs.
        input_size: Side of the square gray input in pixels.
        margin: Part of the face box's side that is added on each side before cropping; may be negative.
        temperature: T of ``softmax(logits / T)``, above 0; 1 leaves the probabilities as they are.
        config: The run's configuration, as plain JSON values.
        seed: The run's seed.
        data_fingerprint: SHA-256 over faces, labels and splits, in hex.
        data_counts: Number of faces by split.
        versions: Version by library.
        created: ISO 8601 time of writing, with its zone.
    """

    name: str
    labels: tuple[str, ...]
    input_size: int
    margin: float
    temperature: float
    config: Mapping[str, Any]
    seed: int
    data_fingerprint: str
    data_counts: Mapping[str, int]
    versions: Mapping[str, str]
    created: str


def description_of(details: Details) -> dict[str, Any]:
    """The entries of ``bundle.json`` that say it."""
    return {name: getattr(details, name) for name in Details.__dataclass_fields__}


def details_from(manifest: Mapping[str, Any]) -> Details:
    """Details from the entries of ``bundle.json``.

    Raises:
        TypeError: A value is of another kind.
        ValueError: A value is missing, or out of its range.
        OverflowError: A number is too large.
    """
    missing = Details.__dataclass_fields__.keys() - manifest.keys()
    if missing:
        raise ValueError(f"without {', '.join(sorted(missing))}")
    values = {name: manifest[name] for name in Details.__dataclass_fields__}
    labels = values["labels"]
    if not (isinstance(labels, list) and len(labels) >= 2 and all(isinstance(name, str) for name in labels)):
        raise ValueError("labels must be two names or more")
    if len(set(labels)) != len(labels):
        raise ValueError("a label stands twice")
    if not (isinstance(values["input_size"], int) and 8 <= values["input_size"] <= 512):
        raise ValueError("input_size must be 8 to 512")
    if not -0.4 <= float(values["margin"]) <= 1.0:
        raise ValueError("margin must be -0.4 to 1")
    if not 0.01 <= float(values["temperature"]) <= 100.0:
        raise ValueError("temperature must be 0.01 to 100")
    for name, kind in _KINDS.items():
        if not isinstance(values[name], kind):
            raise TypeError(f"{name} must be of the kind {kind.__name__}")
    if not all(isinstance(count, int) for count in values["data_counts"].values()):
        raise TypeError("data_counts must be whole numbers")
    return Details(**values | {"labels": tuple(labels)})
