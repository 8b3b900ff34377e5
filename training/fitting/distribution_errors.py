"""Why the processes or devices of a distributed run cannot share it; without Keras."""

from training.core.training_error import TrainingError


class DistributionError(TrainingError):
    """The processes or devices cannot share this run; the message says what to change."""


class NoJobAddressError(DistributionError):
    """Nobody says where process 0 is."""

    template = "Distributed training needs the address of process 0."
    option_hint = "Add --job-addresses HOST:PORT."


class ProcessNumberError(DistributionError):
    """A process with a number that none can have."""

    template = "There is no process {process_id} of {num_processes}. Processes are counted from 0."
    option_hint = "--process-id is 0 to N-1."


class SharedPrecisionError(DistributionError):
    """Each process would choose its own precision."""

    template = "Processes that share a run need the same precision. Choose mixed_bfloat16 or float32."
    option_hint = "Add --precision mixed_bfloat16 or float32."


class DistributionBackendError(DistributionError):
    """The backend is not JAX."""

    template = "Distributed training needs the JAX backend."
    option_hint = "Start each process with KERAS_BACKEND=jax (pip install -e '.[jax]')."


class UnconnectedProcessesError(DistributionError):
    """The other processes did not come."""

    template = (
        "The {num_processes} processes did not connect to {address} ({reason}). Start all within five "
        "minutes, with the address of process 0."
    )


class IndivisibleBatchError(DistributionError):
    """Devices would get different numbers of faces."""

    template = "The batch size {batch_size} is not divisible by {devices} devices. Choose {fitting}."
    option_hint = "Use --batch-size {fitting}."


class UnequalDevicesError(DistributionError):
    """The processes have different numbers of devices."""

    template = (
        "The processes have {devices} devices. Each needs the same number (CUDA_VISIBLE_DEVICES hides "
        "devices)."
    )


class UnsharedFolderError(DistributionError):
    """Some processes do not see what process 0 writes."""

    template = (
        "Not all processes see {folder}, where process 0 saves the best epoch. Choose a folder that all of "
        "them share, or no early stopping."
    )
    option_hint = "See --out and --patience."


class DifferentRunsError(DistributionError):
    """The processes are about to do different runs."""

    template = (
        "The processes were started with different data, settings or unfinished runs. Start all with the "
        "same, and resume in a folder that all of them can read."
    )
