"""Random changes to training faces, as Keras layers inside the training graph.

Only ``keras.ops`` and ``keras.random`` are used, so every backend runs the same code.
"""

import math
from typing import Any

import keras
from keras import ops

from training.data.faces import SIZE
from training.fitting.config import TrainConfig


def augmentation(config: TrainConfig) -> keras.Sequential:
    """All changes of a configuration, in the order in which they are made; float32 gray 0 to 255."""
    return keras.Sequential(
        [
            RandomAffine(
                config.flip, config.rotation, config.scale, config.shift * _enlarged(config), config.seed
            ),
            RandomLight(config.brightness, config.contrast, seed=config.seed + 1),
            RandomErasing(config.erasing, config.erasing_area, seed=config.seed + 2),
        ],
        name="augmentation",
    )


def degradation(config: TrainConfig) -> "RandomBlur | None":
    """What only the network that learns sees, after ``augmentation`` and blending; None if nothing."""
    if not config.blur:
        return None
    return RandomBlur(config.blur, config.blur_deviation * _enlarged(config), seed=config.seed + 3)


def _enlarged(config: TrainConfig) -> float:
    """How much larger the faces are than those in whose pixels shift and blur are given."""
    return config.input_size / SIZE


class _RandomLayer(keras.layers.Layer):
    """A layer that changes faces in training only, always in float32."""

    def __init__(self, seed: int) -> None:
        super().__init__(dtype="float32")
        self.generator = keras.random.SeedGenerator(seed)

    def uniform(self, faces: Any, low: float, high: float) -> Any:
        """One number a face, shape (n, 1)."""
        return keras.random.uniform((ops.shape(faces)[0], 1), low, high, seed=self.generator)

    def call(self, faces: Any, training: bool = False) -> Any:
        """Change faces (n, size, size, 1) when training; hand them on otherwise."""
        return self.change(ops.cast(faces, "float32")) if training else faces

    def change(self, faces: Any) -> Any:
        """Return changed faces of the same shape."""
        raise AssertionError("a subclass says how faces are changed")

    def compute_output_shape(self, input_shape: Any) -> Any:
        """The shape stays as it is."""
        return input_shape


class RandomAffine(_RandomLayer):
    """Mirror, rotate, scale and shift about the centre in one bilinear sampling; edges are mirrored."""

    def __init__(
        self, flip: bool, rotation: float, scale: tuple[float, float], shift: float, seed: int
    ) -> None:
        super().__init__(seed)
        self.mirrored_part = 0.5 if flip else 0.0
        self.rotation = rotation
        self.scale = scale
        self.shift = shift

    def change(self, faces: Any) -> Any:
        """Sample the faces anew."""
        angle = self.uniform(faces, -self.rotation, self.rotation) * (3.141592653589793 / 180)
        scale = self.uniform(faces, *self.scale)
        flip = ops.where(self.uniform(faces, 0, 1) < self.mirrored_part, -1.0, 1.0)
        shift_x = self.uniform(faces, -self.shift, self.shift)
        shift_y = self.uniform(faces, -self.shift, self.shift)
        return ops.image.affine_transform(
            faces,
            inverse_affine(angle, scale, flip, shift_x, shift_y, (faces.shape[2], faces.shape[1])),
            interpolation="bilinear",
            fill_mode="reflect",
        )


def inverse_affine(
    angle: Any, scale: Any, flip: Any, shift_x: Any, shift_y: Any, size: tuple[int, int]
) -> Any:
    """Coefficients that map a point of the changed picture to the point of the original it shows.

    The change is: mirror (``flip`` -1), turn by ``angle`` (radians), enlarge by ``scale``, all about
    the centre, then shift by pixels. All arguments but ``size`` (width, height) are (n, 1); the result
    is (n, 8): a0 a1 a2 b0 b1 b2 0 0 with x = a0 x' + a1 y' + a2 and y = b0 x' + b1 y' + b2.
    """
    centre_x, centre_y = (size[0] - 1) / 2, (size[1] - 1) / 2
    cos, sin = ops.cos(angle) / scale, ops.sin(angle) / scale
    a0, a1 = flip * cos, flip * sin
    b0, b1 = -sin, cos
    a2 = centre_x - a0 * (centre_x + shift_x) - a1 * (centre_y + shift_y)
    b2 = centre_y - b0 * (centre_x + shift_x) - b1 * (centre_y + shift_y)
    zero = ops.zeros_like(a0)
    return ops.concatenate([a0, a1, a2, b0, b1, b2, zero, zero], axis=1)


class RandomLight(_RandomLayer):
    """Change contrast about the face's own mean, then brightness; values stay within 0 to 255."""

    def __init__(self, brightness: float, contrast: float, seed: int) -> None:
        super().__init__(seed)
        self.brightness = brightness
        self.contrast = contrast

    def change(self, faces: Any) -> Any:
        """Scale and offset the gray values."""
        contrast = self.uniform(faces, 1 - self.contrast, 1 + self.contrast)[:, :, None, None]
        brightness = self.uniform(faces, -self.brightness, self.brightness)[:, :, None, None] * 255
        mean = ops.mean(faces, axis=(1, 2, 3), keepdims=True)
        return ops.clip((faces - mean) * contrast + mean + brightness, 0.0, 255.0)


class RandomErasing(_RandomLayer):
    """Blank one rectangle of some faces with the face's mean gray (after Zhong et al. 2020)."""

    def __init__(self, probability: float, area: tuple[float, float], seed: int) -> None:
        super().__init__(seed)
        self.probability = probability
        self.area = area

    def change(self, faces: Any) -> Any:
        """Blank the rectangles."""
        size = faces.shape[1]
        side = ops.sqrt(self.uniform(faces, *self.area)) * size
        stretch = ops.exp(self.uniform(faces, -0.6, 0.6))
        erased = ops.cast(self.uniform(faces, 0, 1) < self.probability, "float32")
        row_inside = self._inside(faces, side * stretch, size)
        column_inside = self._inside(faces, side / stretch, size)
        inside = (row_inside[:, :, None] * column_inside[:, None, :] * erased[:, :, None])[..., None]
        return faces * (1 - inside) + ops.mean(faces, axis=(1, 2, 3), keepdims=True) * inside

    def _inside(self, faces: Any, length: Any, size: int) -> Any:
        """(n, size): 1 where a coordinate lies within ``length`` pixels about a random centre."""
        centre = self.uniform(faces, 0, size)
        coordinate = ops.arange(size, dtype="float32")[None, :]
        return ops.cast(ops.abs(coordinate - centre) < length / 2, "float32")


class RandomBlur(_RandomLayer):
    """Blur some faces by a Gaussian, as cameras out of focus do; edges are mirrored."""

    DEVIATIONS = 3.3
    """Of the widest Gaussian, that the weights cover on each side."""

    def __init__(self, probability: float, deviation: float, seed: int) -> None:
        super().__init__(seed)
        self.reach = max(4, math.ceil(self.DEVIATIONS * deviation))
        self.probability = probability
        self.deviation = deviation

    def change(self, faces: Any) -> Any:
        """Blur along one axis, then along the other."""
        drawn = self.uniform(faces, 0, self.deviation)
        chosen = ops.cast(self.uniform(faces, 0, 1) < self.probability, "float32")
        weights = gaussian(drawn * chosen, self.reach)
        for axis in (1, 2):
            faces = self._along(faces, weights, axis)
        return faces

    def _along(self, faces: Any, weights: Any, axis: int) -> Any:
        size, reach = faces.shape[axis], self.reach
        around = [[reach, reach] if index == axis else [0, 0] for index in range(4)]
        padded = ops.pad(faces, around, mode="reflect")
        windows = [
            padded[:, number : number + size] if axis == 1 else padded[:, :, number : number + size]
            for number in range(2 * reach + 1)
        ]
        return sum(weights[:, number, None, None, None] * window for number, window in enumerate(windows))


def gaussian(deviation: Any, reach: int) -> Any:
    """Weights (n, 2 reach + 1) of a Gaussian in whole steps from -reach to reach, adding up to 1.

    exp(-k² / 2 deviation²), with deviations (n, 1) in the same steps; 0 leaves all weight on the middle.
    """
    steps = ops.arange(-reach, reach + 1, dtype="float32")[None, :]
    weights = ops.exp(-(steps**2) / (2 * ops.maximum(deviation, 1e-2) ** 2))
    return weights / ops.sum(weights, axis=1, keepdims=True)
