"""How fast a network trains, and in how much memory: our way and two usual ones, on this machine.

Ours is what ``python -m training train`` does. ``notebook`` is float32, ``ImageDataGenerator``, batches of 64
and Adam, as most FER2013 notebooks train; ``tf.data`` is the same with a cached, parallel, prefetching
``tf.data`` pipeline and Keras' random layers instead, as TensorFlow's guide recommends. All train the same
network on as many faces as FER2013 has, each in a process of its own, in turn. Without ``--data`` the faces
are random: their content does not change the speed.

Usage: python benchmarks/train_speed.py [--architecture NAME …] [--data FILE] [--precision float32]
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

import numpy as np

from training.acceleration.precision import instruction_sets

FACES: Final = 28_709
"""Training faces of the challenge's file."""
WARM_UP: Final = 4
"""Steps that do not count: the first compile the graph and fill the queues."""
BATCH: Final = 64
"""Faces of a step in the usual ways."""
ATTEMPTS: Final = 3
"""With Keras' own layers TensorFlow 2.21 can crash on AVX-512: oneDNN 3.7 writes past its memory in the
weights' gradient of a strided 1×1 convolution with fewer than 16 channels, which ``mini_xception`` has, if
the batch cannot be divided among its threads (uxlfoundation/oneDNN#6035). A crash is printed, not hidden."""
WAYS: Final = ("package", "notebook", "tf.data")
FLAGS: Final = ("avx2", "avx512f", "avx512_bf16", "amx_bf16")
"""Processor flags that decide whether bfloat16 is worth it."""


def training_faces(path: Path | None) -> Any:
    """``FaceData``: the Training split of a file, or random faces."""
    from training.data.faces import TRAINING, FaceData

    if path is not None:
        from training.data import read_faces

        return read_faces(path).split(TRAINING)
    random = np.random.default_rng(0)
    return FaceData(
        faces=random.integers(0, 256, (FACES, 48, 48), np.uint8),
        labels=random.integers(0, 7, FACES),
        splits=np.full(FACES, TRAINING),
        places=np.full(FACES, "random"),
        source="random faces",
    )


def clock(seconds: float) -> Any:
    """A callback that notes wall and processor time after every step, and stops after ``seconds``."""
    import keras

    class Clock(keras.callbacks.Callback):
        def on_train_begin(self, logs: Any = None) -> None:
            self.wall: list[float] = []
            self.processor: list[float] = []

        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
            self.wall.append(time.perf_counter())
            self.processor.append(time.process_time())
            if len(self.wall) > WARM_UP + 2 and self.wall[-1] - self.wall[WARM_UP] > seconds:
                self.model.stop_training = True

    return Clock()


def package(data: Any, architecture: str, precision: Any, seconds: float) -> dict[str, Any]:
    """Train as the package does, in the precision it chooses unless one is given."""
    from training.acceleration.precision import fastest_precision
    from training.fitting.batches import Batches
    from training.fitting.config import TrainConfig
    from training.networks.network import build_network, build_trainer, network_shape

    config = TrainConfig(architecture=architecture)
    batches = Batches(data, config)

    def trainer(chosen: Any) -> Any:
        network = build_network(architecture, network_shape(data, config), chosen)
        return build_trainer(network, config, steps=len(batches))

    if precision == "auto":
        precision, _ = fastest_precision(trainer, batches[0])
    timed = clock(seconds)
    trainer(precision).fit(batches, shuffle=False, callbacks=[timed], verbose=0)
    return figures(timed, config.batch_size) | {"precision": precision}


def notebook(data: Any, architecture: str, precision: Any, seconds: float) -> dict[str, Any]:
    """Train as most notebooks do, always in float32."""
    from tensorflow.keras.preprocessing.image import ImageDataGenerator

    from training.fitting.batches import one_hot

    changes = ImageDataGenerator(
        rotation_range=12,
        zoom_range=0.15,
        width_shift_range=0.1,
        height_shift_range=0.1,
        horizontal_flip=True,
    )
    whole = len(data.faces) - len(data.faces) % BATCH
    faces = data.faces[:whole, ..., None].astype("float32")
    timed = clock(seconds)
    flow = changes.flow(faces, one_hot(data)[:whole], batch_size=BATCH)
    compiled(architecture, data).fit(flow, callbacks=[timed], verbose=0)
    return figures(timed, BATCH) | {"precision": "float32"}


def tf_data(data: Any, architecture: str, precision: Any, seconds: float) -> dict[str, Any]:
    """Train from a ``tf.data`` pipeline whose random layers change whole batches, always in float32."""
    import keras
    import tensorflow as tf

    from training.fitting.batches import one_hot

    changes = keras.Sequential(
        [
            keras.layers.RandomRotation(12 / 360),
            keras.layers.RandomZoom(0.15),
            keras.layers.RandomTranslation(0.1, 0.1),
            keras.layers.RandomFlip("horizontal"),
        ]
    )
    pairs = tf.data.Dataset.from_tensor_slices((data.faces[..., None].astype("float32"), one_hot(data)))
    batches = (
        pairs.cache()
        .shuffle(len(data.faces))
        .batch(BATCH, drop_remainder=True)
        .map(lambda faces, labels: (changes(faces, training=True), labels), tf.data.AUTOTUNE)
        .prefetch(tf.data.AUTOTUNE)
    )
    timed = clock(seconds)
    compiled(architecture, data).fit(batches, callbacks=[timed], verbose=0)
    return figures(timed, BATCH) | {"precision": "float32"}


def compiled(architecture: str, data: Any) -> Any:
    """The network with Adam and cross-entropy in float32, as a notebook compiles it."""
    from training.networks.architectures import Shape
    from training.networks.architectures import architecture as named

    model = named(architecture).build(Shape(data.faces.shape[1], 7, mean=0.5, deviation=0.25, dropout=0.3))
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model


def figures(timed: Any, batch_size: int) -> dict[str, Any]:
    """Seconds for a face, by the clock and of the processor, at every step that counts; peak memory."""
    # Linux gives kilobytes, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e9 if sys.platform == "darwin" else 1e6)
    return {
        "wall": (np.diff(timed.wall)[WARM_UP - 1 :] / batch_size).tolist(),
        "processor": (np.diff(timed.processor)[WARM_UP - 1 :] / batch_size).tolist(),
        "peak": peak,
    }


def measured(way: str, architecture: str, options: argparse.Namespace) -> dict[str, Any]:
    """The figures of one way, from a process of its own."""
    command = [sys.executable, __file__, "--way", way, "--architecture", architecture]
    command += ["--precision", options.precision, "--seconds", str(options.seconds)]
    command += ["--data", str(options.data)] if options.data else []
    for _ in range(ATTEMPTS):
        output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if output.returncode == 0:
            result: dict[str, Any] = json.loads(output.stdout.splitlines()[-1])
            return result
        print(f"{architecture:16} {way:9} ended with status {output.returncode}; again", flush=True)
    raise SystemExit(f"{way} failed {ATTEMPTS} times; see why: {' '.join(command)}")


def compare(architecture: str, options: argparse.Namespace) -> None:
    """Print each way's figures for one architecture."""
    runs: dict[str, list[dict[str, Any]]] = {way: [] for way in WAYS}
    for number in range(options.runs):
        for way in WAYS if number % 2 == 0 else WAYS[::-1]:
            runs[way].append(measured(way, architecture, options))
    median = {
        (way, kind): statistics.median(second for run in runs[way] for second in run[kind])
        for way in WAYS
        for kind in ("wall", "processor")
    }
    for way in WAYS:
        each = ", ".join(f"{1 / statistics.median(run['wall']):.0f}" for run in runs[way])
        peak = max(run["peak"] for run in runs[way])
        precision = ", ".join(sorted({run["precision"] for run in runs[way]}))
        print(
            f"{architecture:16} {way:9} {1 / median[way, 'wall']:6.0f} faces/s (runs: {each}), "
            f"{1000 * median[way, 'processor']:.2f} ms of processor a face, peak {peak:.2f} GB, {precision}",
            flush=True,
        )
    for way in WAYS[1:]:
        ratio = {kind: median[way, kind] / median["package", kind] for kind in ("wall", "processor")}
        print(
            f"{architecture:16} the package trains {ratio['wall']:.2f} times as fast as {way} "
            f"({ratio['processor']:.2f} by processor time)",
            flush=True,
        )


def processor_flags() -> str:
    """Those of ``FLAGS`` that this processor has, as far as the system tells."""
    known = instruction_sets()
    if not known:
        return "unknown"
    return ", ".join(flag for flag in FLAGS if flag in known) or "none of " + ", ".join(FLAGS)


def main() -> None:
    """Compare the ways, or be the process of one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--architecture", nargs="+", default=["se_resnet_small", "classic"])
    parser.add_argument("--data", type=Path, help="a fer2013.csv")
    parser.add_argument("--precision", choices=("auto", "float32", "mixed_bfloat16"), default="auto")
    parser.add_argument("--runs", type=int, default=2, help="processes of each way (default: 2)")
    parser.add_argument("--seconds", type=float, default=6.0, help="measured time of each (default: 6)")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way is None:
        print(f"processor flags: {processor_flags()}", flush=True)
        for architecture in options.architecture:
            compare(architecture, options)
        return
    train = {"package": package, "notebook": notebook, "tf.data": tf_data}[options.way]
    data = training_faces(options.data)
    print(json.dumps(train(data, options.architecture[0], options.precision, options.seconds)), flush=True)


if __name__ == "__main__":
    main()
