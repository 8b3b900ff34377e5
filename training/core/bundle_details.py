"""What a training run says of its model, and what it may say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from training.core.class_list import is_colour
from training.core.untrusted.bundle_schema import DETAILS
from training.core.untrusted.value_schema import ValueFaultError


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
        ValueFaultError: A value is missing, of another kind, or out of its range.
    """
    DETAILS.check(manifest, "")
    values = {name: manifest[name] for name in Details.__dataclass_fields__}
    labels = tuple(values["labels"])
    if len(set(labels)) != len(labels):
        raise ValueFaultError("labels", "must differ from one another")
    _check_classes(values["config"].get("data", {}))
    return Details(**values | {"labels": labels})


def _check_classes(options: Mapping[str, Any]) -> None:
    """Raises ValueFaultError where the colours of own classes are none, or not as many as classes."""
    classes, colours = options.get("classes", ()), options.get("colours", ())
    if colours and (len(colours) != len(classes) or not all(map(is_colour, colours))):
        raise ValueFaultError("config.data.colours", "must be one colour #RRGGBB for each class")
