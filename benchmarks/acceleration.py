"""How much each accelerated layer gains in training: all of them against all but one, on this machine.

Training steps of the variants take turns in one process, so that a change of the machine's speed meets all of
them; the processor's time of the median step counts. A gain of 1.20 means that without the layer a step takes
1.20 times as long. ``TF_ENABLE_ONEDNN_OPTS=0`` before the command shows processors without AVX-512.

Usage: python benchmarks/acceleration.py [--architecture NAME] [--precision float32] [--rounds N]
"""

import argparse
import statistics
import time
from typing import Any, Final
from unittest.mock import patch

import numpy as np

BATCH: Final = 128


def variants() -> dict[str, Any]:
    """For each variant, what makes the accelerated part the usual one while a trainer is built."""
    from training.acceleration import layers
    from training.networks import network

    def fused(pays: bool) -> Any:
        return patch.object(layers, "fused_normalization_pays", lambda dtype: pays)

    return {
        "all of them": lambda: fused(True),
        "without FusedBatchNormalization": lambda: fused(False),
        "none of the layers": lambda: patch.object(network, "accelerated", lambda plain: plain),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--architecture", default="se_resnet_small")
    parser.add_argument("--precision", choices=("float32", "mixed_bfloat16"), default="float32")
    parser.add_argument("--rounds", type=int, default=12, help="measured steps of each variant")
    options = parser.parse_args()
    from training.data.faces import TRAINING, FaceData
    from training.fitting.batches import Batches
    from training.fitting.config import TrainConfig
    from training.networks.architectures import Shape
    from training.networks.network import build_network, build_trainer

    random = np.random.default_rng(0)
    data = FaceData(
        faces=random.integers(0, 256, (BATCH, 48, 48), np.uint8),
        labels=random.integers(0, 7, BATCH),
        splits=np.full(BATCH, TRAINING),
        places=np.full(BATCH, "random"),
        source="random faces",
    )
    shape = Shape(input_size=48, emotions=7, mean=0.5, deviation=0.25, dropout=0.3)
    config = TrainConfig(architecture=options.architecture, batch_size=BATCH)
    batch = Batches(data, config)[0]
    trainers = {}
    for name, change in variants().items():
        with change():
            network = build_network(options.architecture, shape, options.precision)
            trainers[name] = build_trainer(network, config, steps=100)
            trainers[name].train_on_batch(*batch)  # makes the graph
            trainers[name].train_on_batch(*batch)
    seconds: dict[str, list[float]] = {name: [] for name in trainers}
    for _ in range(options.rounds):
        for name, trainer in trainers.items():
            start = time.process_time()
            trainer.train_on_batch(*batch)
            seconds[name].append(time.process_time() - start)
    whole = statistics.median(seconds["all of them"])
    print(f"{options.architecture}, {options.precision}, {1000 * whole:.0f} ms of processor time a step")
    for name, values in seconds.items():
        print(f"{name:34} {statistics.median(values) / whole:5.2f}", flush=True)


if __name__ == "__main__":
    main()
