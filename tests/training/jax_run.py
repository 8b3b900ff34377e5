"""One process of a little run on the JAX backend, for ``test_jax``; as if TensorFlow were not installed.

KERAS_BACKEND=jax python -m tests.training.jax_run OUT NUM_PROCESSES PROCESS_ID JOB_ADDRESSES
"""

import sys
from dataclasses import replace
from pathlib import Path

from tests.training.conftest import TINY, Listener, draw_faces
from tests.training.little_networks import NORMALISED, little_networks
from training.data.faces import PUBLIC_TEST, TRAINING

# So slow that the order of float sums does not matter; mixed and blended so that partners must be right.
RUN = replace(TINY, architecture=NORMALISED, learning_rate=1e-3, mixup=0.4, mixup_share=1.0, plain_epochs=0)


class WithoutTensorFlow:
    """What another finder finds, but for TensorFlow."""

    def __init__(self, finder):
        self._finder = finder

    def __getattr__(self, name):
        return getattr(self._finder, name)

    def find_spec(self, name, path=None, target=None):
        return None if name.split(".")[0] == "tensorflow" else self._finder.find_spec(name, path, target)


def faces():
    """Training faces, and validation faces whose number no two devices can share."""
    return draw_faces({TRAINING: 16, PUBLIC_TEST: 3})


def main(out, num_processes, process_id, job_addresses):
    from training.core.training_error import TrainingError
    from training.fitting.distribution import join
    from training.fitting.fit import train

    if num_processes > 1:
        join(job_addresses, num_processes, process_id, RUN.seed)
    try:
        with little_networks():
            train(faces(), RUN, Path(out), Listener())
    except TrainingError as error:
        print(error, file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    sys.meta_path[:] = [WithoutTensorFlow(finder) for finder in sys.meta_path]
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
