"""Share one run among the devices of one machine or of several: data parallelism by Keras, on JAX.

Every process runs the same program on its own part of each batch; the mathematics is that of one process
on the whole batch, batch normalisation and random changes included.
"""

import contextlib
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import keras
import numpy as np

from training.fitting.distribution_errors import (
    DifferentRunsError,
    DistributionBackendError,
    IndivisibleBatchError,
    UnconnectedProcessesError,
    UnequalDevicesError,
    UnsharedFolderError,
)


@dataclass(frozen=True)
class Placement:
    """Where this process stands among those that share a run.

    Attributes:
        process_id: 0 is the one that writes and reports.
        num_processes: All processes of the run.
        num_devices: All devices of the run, the same number in each process.
    """

    process_id: int = 0
    num_processes: int = 1
    num_devices: int = 1

    @property
    def leads(self) -> bool:
        """Whether this process writes the files and reports."""
        return self.process_id == 0

    def rows(self, batch: int) -> slice:
        """The part of a batch of so many rows that this process computes."""
        part = batch // self.num_processes
        return slice(self.process_id * part, (self.process_id + 1) * part)

    def check_batch_size(self, batch_size: int) -> None:
        """Make sure that every device gets as many faces as every other.

        Raises:
            DistributionError: The batch cannot be divided so.
        """
        if batch_size % self.num_devices:
            fitting = max(batch_size // self.num_devices, 1) * self.num_devices
            raise IndivisibleBatchError(batch_size=batch_size, devices=self.num_devices, fitting=fitting)


ALONE: Final = Placement()


def join(job_addresses: str, num_processes: int, process_id: int, seed: int) -> None:
    """Meet the other processes; to be called before anything is computed. Waits up to five minutes.

    Args:
        job_addresses: ``HOST:PORT`` at which process 0 can be reached, or one for each process.
        num_processes: How many there are.
        process_id: Which of them this is, from 0.
        seed: The run's seed, the same for all.

    Raises:
        DistributionError: The backend is not JAX, or the others did not come.
    """
    if keras.backend.backend() != "jax":
        raise DistributionBackendError
    keras.utils.set_random_seed(seed)  # otherwise initialize agrees on one in a computation of its own
    try:
        keras.distribution.initialize(job_addresses, num_processes, process_id)
    except (RuntimeError, ValueError) as error:
        raise UnconnectedProcessesError(
            num_processes=num_processes, address=job_addresses, reason=str(error).partition("\n")[0]
        ) from error


def leave() -> None:
    """Wait until all processes are here, then part; what is computed from here on is this process' own."""
    import jax

    jax.distributed.shutdown()  # type: ignore[no-untyped-call]


def placement() -> Placement:
    """Where this process stands; alone on one device unless JAX says otherwise.

    Raises:
        DistributionError: The processes have different numbers of devices.
    """
    if keras.backend.backend() != "jax":
        return Placement()
    import jax

    devices = Counter(device.process_index for device in jax.devices())
    if len(set(devices.values())) > 1:
        raise UnequalDevicesError(devices=list(devices.values()))
    return Placement(jax.process_index(), jax.process_count(), jax.device_count())


@contextlib.contextmanager
def sharing(place: Placement) -> Iterator[None]:
    """What is built and trained inside is spread over all devices of the run."""
    if place.num_devices == 1:
        yield
        return
    # Each process hands over its own part of a batch: there is nothing left to shard.
    with keras.distribution.DataParallel(auto_shard_dataset=False).scope():
        yield


def check_same_folder(place: Placement, folder: Path) -> None:
    """Make sure that all processes see what process 0 writes into a folder that exists.

    Raises:
        DistributionError: They do not.
    """
    if place.num_processes == 1:
        return
    from jax.experimental import multihost_utils

    seen = multihost_utils.process_allgather(np.array([folder.exists()]))
    if not seen.all():
        raise UnsharedFolderError(folder=folder)


def check_agreement(place: Placement, identity: Mapping[str, Any]) -> None:
    """Make sure that all processes are about to do the same run on the same faces.

    Raises:
        DistributionError: They are not.
    """
    if place.num_processes == 1:
        return
    from jax.experimental import multihost_utils

    digest = hashlib.sha256(json.dumps(identity, sort_keys=True).encode()).digest()
    all_of_them = multihost_utils.process_allgather(np.frombuffer(digest, np.uint8))
    if (all_of_them != all_of_them[0]).any():
        raise DifferentRunsError
