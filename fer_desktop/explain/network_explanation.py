"""Grad-CAM and the activations of a network on one face, and what they say; no Qt."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, shown_decimal, translate
from fer_desktop.vision.types import Bytes, Floats

GRAD_CAM_HINT: Final = translate(
    "layers",
    "Grad-CAM shows which regions speak for the emotion, by the gradients of the network. The first map "
    "takes some seconds, until TensorFlow is loaded.",
)

LIMITS: Final = translate(
    "layers",
    "It shows neither what speaks against the emotion nor how much the probability would change: compare it "
    "with the occlusion map.",
)

PURPOSE: Final = translate(
    "layers",
    "From stage to stage the network sees less detail and more of the whole face. A channel is bright where "
    "its filter responds. What a channel stands for was learnt, and often has no name.",
)

FINAL_STEP: Final = translate(
    "layers",
    "The last layer weights what comes out of the last stage and gives one number per class, the logit. "
    "Softmax makes them probabilities that sum to 100%: the exponential of each logit over the temperature T "
    "({temperature}), divided by the sum of all exponentials.",
)


@dataclass(frozen=True, eq=False)
class LayerView:
    """The last layer of a stage.

    Attributes:
        name: Of the layer.
        convolutions: How many convolution layers the stage has.
        shape: Height, width, and how many channels there are in all.
        chosen: The channels that are shown, by index.
        activations: (channels shown, height, width) uint8, each from its least to its greatest activation.
        maps: Grad-CAM, (emotions, height, width) float32, 0..1.
    """

    name: str
    convolutions: int
    shape: tuple[int, int, int]
    chosen: tuple[int, ...]
    activations: Bytes
    maps: Floats


@dataclass(frozen=True, eq=False)
class NetworkExplanation:
    """What the training worker computed of a face.

    Attributes:
        face: (size, size) uint8, gray.
        labels: The emotions.
        logits: One of each emotion.
        probabilities: 0..1, after the temperature.
        temperature: That of the model.
        layers: The stages, the first one first; one or more.
    """

    face: Bytes
    labels: tuple[str, ...]
    logits: tuple[float, ...]
    probabilities: tuple[float, ...]
    temperature: float
    layers: tuple[LayerView, ...]

    @classmethod
    def of(cls, event: Mapping[str, Any], face: Bytes, temperature: float) -> "NetworkExplanation":
        """From the event ``explanation`` of ``docs/worker.md``.

        Raises:
            ValueError, KeyError, TypeError: It is not as described there.
        """
        labels = tuple(str(label) for label in event["emotions"])
        logits, probabilities = (
            tuple(float(value) for value in event[name]) for name in ("logits", "probabilities")
        )
        layers = tuple(_layer(layer, len(labels)) for layer in event["layers"])
        if not layers or not len(logits) == len(probabilities) == len(labels):
            raise ValueError("an explanation lacks layers or figures")
        return cls(face, labels, logits, probabilities, temperature, layers)


def _layer(layer: Mapping[str, Any], emotions: int) -> LayerView:
    height, width = int(layer["height"]), int(layer["width"])
    activations = _pictures(layer["activations"], height, width)
    maps = _pictures(layer["maps"], height, width)
    if len(maps) != emotions or len(activations) != len(layer["chosen"]):
        raise ValueError("an explanation lacks maps")
    return LayerView(
        str(layer["name"]),
        int(layer["convolutions"]),
        (height, width, int(layer["channels"])),
        tuple(int(index) for index in layer["chosen"]),
        activations,
        np.asarray(maps / 255, np.float32),
    )


def _pictures(letters: Sequence[str], height: int, width: int) -> Bytes:
    bytes_of = b"".join(base64.b64decode(one, validate=True) for one in letters)
    return np.frombuffer(bytes_of, np.uint8).reshape(len(letters), height, width)


def grad_cam_sentence(explanation: NetworkExplanation, layer: LayerView, emotion: str) -> str:
    """What a Grad-CAM map shows, and how fine it is."""
    height, width, _ = layer.shape
    if not layer.maps[explanation.labels.index(emotion)].any():
        return translate("layers", "In this layer, nothing on the face speaks for {emotion}.").format(
            emotion=shown_name(emotion)
        )
    return translate(
        "layers",
        "Orange: what the network finds here speaks for {emotion} (relative to the strongest place, "
        "{width} × {height} places).",
    ).format(emotion=shown_name(emotion), width=width, height=height)


def grad_cam_title(emotion: str) -> str:
    """What stands above the map; empty for no emotion."""
    name = translate("layers", "Grad-CAM")
    return f"{name}: {shown_name(emotion)}" if emotion else name


def stage_size(number: int, layer: LayerView) -> str:
    """A stage in a list."""
    height, width, _ = layer.shape
    return translate("layers", "Stage {number} ({width} × {height})").format(
        number=number, width=width, height=height
    )


def stage_title(number: int, layer: LayerView) -> str:
    """The heading of a stage: its place, layer and shape."""
    height, width, channels = layer.shape
    return translate("layers", "Stage {number}: {layer} ({width} × {height}, {channels})").format(
        number=number,
        layer=layer.name,
        width=width,
        height=height,
        channels=counted(channels, translate("layers", "{n} channel"), translate("layers", "{n} channels")),
    )


def stage_sentence(number: int, layer: LayerView, size: int) -> str:
    """What convolution and pooling do in a stage.

    Args:
        number: Of the stage, from 1 on.
        layer: Its last layer.
        size: Side of the face in pixels.
    """
    convolutions = counted(
        layer.convolutions,
        translate("layers", "{n} convolution slides its filters over the picture"),
        translate("layers", "{n} convolutions slide their filters over the picture"),
    )
    pixels = round(size / layer.shape[1])
    if pixels <= 1:
        rest = translate("layers", "each looks at a place and its neighbours, such as edges and corners.")
    elif number == 1:
        rest = translate("layers", "one place of the map stands for {n} × {n} pixels of the face.")
    else:
        rest = translate(
            "layers",
            "pooling or a stride has made the map smaller, so one place stands for {n} × {n} pixels of the "
            "face.",
        )
    return f"{convolutions}; {rest.format(n=pixels)}"


def channels_sentence(layer: LayerView) -> str:
    """Which channels are shown."""
    shown, (_, _, channels) = len(layer.chosen), layer.shape
    if shown == channels:
        return translate("layers", "All channels, the highest mean activation first")
    return translate("layers", "The {shown} of {channels} channels with the highest mean activation").format(
        shown=shown, channels=channels
    )


def softmax_rows(
    explanation: NetworkExplanation,
) -> tuple[list[tuple[str, ...]], list[tuple[str | float, ...]]]:
    """Emotion, logit, exponential and probability of each emotion: as texts, and as values."""
    values: list[tuple[str | float, ...]] = []
    texts: list[tuple[str, ...]] = []
    for label, logit, probability in zip(
        explanation.labels, explanation.logits, explanation.probabilities, strict=True
    ):
        power = float(np.exp(logit / explanation.temperature))
        values.append((label, logit, power, probability))
        texts.append(
            (
                shown_name(label),
                shown_decimal(logit, ".2f"),
                shown_decimal(power, ".3g"),
                shown_percent(probability, 1),
            )
        )
    return texts, values
