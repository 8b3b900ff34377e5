"""The connection to a Dask scheduler: what is submitted there, and what comes back."""

from __future__ import annotations

import contextlib
import logging
import pickle
import re
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from fer_desktop.analysis.cluster.cluster_tasks import ClusterTask, ReadingSpec, TaskOutcome
from fer_desktop.analysis.cluster.cluster_worker import run_task
from fer_desktop.analysis.cluster.task_window import TaskFailedError
from fer_desktop.base.errors import ClusterError
from fer_desktop.base.i18n import translate

if TYPE_CHECKING:
    from distributed import Client, Future

CONNECT_S: Final = 10.0
"""Seconds after which a scheduler that does not answer is given up."""
GATHER_S: Final = 60.0
"""Seconds after which the results of a task are asked for again."""
COUNT_S: Final = 2.0
"""Seconds between two counts of the workers."""
_ADDRESS: Final = re.compile(r"(tcp|tls)://(\[[0-9A-Fa-f:.%]+\]|[^/:@\s]+):[0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class _Call:
    """Pickled, it is what a function returns where it is loaded.

    Attributes:
        function: It.
        arguments: Its arguments.
    """

    function: Callable[..., object]
    arguments: tuple[object, ...]

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.function, self.arguments


class DaskScheduler:
    """A scheduler and its workers. Its tasks are released once their outcomes are dropped."""

    def __init__(self, address: str, spec: ReadingSpec) -> None:
        """Connect.

        Args:
            address: Such as tcp://127.0.0.1:8786.
            spec: What every worker is to read by.

        Raises:
            ClusterError: That is no address, no scheduler answers there, or Dask is not installed here.
        """
        self.address, self._spec = address, spec
        self._name, self._number = f"analyse-{uuid.uuid4().hex}", 0
        self._changed = threading.Event()
        self._threads: dict[str, int] = {}
        self._counted_at = float("-inf")
        self._client = _connected(address)

    @property
    def workers(self) -> int:
        """How many there were when they were last counted."""
        return len(self._threads)

    @property
    def threads(self) -> int:
        """Of all workers together.

        Raises:
            ClusterError: The scheduler is gone.
        """
        if time.monotonic() - self._counted_at >= COUNT_S:
            self._check()
            try:
                self._threads = dict(self._client.nthreads())
            except (OSError, TimeoutError) as error:
                raise self._lost() from error
            self._counted_at = time.monotonic()
        return sum(self._threads.values())

    def submit(self, task: ClusterTask, priority: int) -> Future[Any]:
        """Let a worker do a task.

        Args:
            task: It.
            priority: Those of a higher one are done first.

        Raises:
            ClusterError: The scheduler is gone.
        """
        self._check()
        self._number += 1
        key = f"{self._name}-{self._number}"
        # A scheduler, or a worker, without FER Desktop would fail on more than bytes. Who loads them does the
        # task; who cannot, says so.
        call = pickle.dumps(_Call(run_task, (self._spec, task)))
        future = self._client.submit(pickle.loads, call, key=key, pure=False, priority=priority)
        future.add_done_callback(lambda _: self._changed.set())
        return future

    def wait(self, seconds: float) -> None:
        """Wait until some task is done, but no longer than this."""
        self._changed.wait(seconds)
        self._changed.clear()

    def outcome(self, future: Future[Any]) -> TaskOutcome | None:
        """What came of a task; None as long as it is not done.

        Raises:
            TaskFailedError: It cannot be done.
            ClusterError: The scheduler is gone, or workers cannot read as they should.
        """
        from distributed import KilledWorker

        self._check()
        # What was lost with a worker is done again.
        if future.status in ("pending", "lost"):
            return None
        if future.status == "cancelled":
            raise self._lost()
        try:
            outcome = future.result(timeout=GATHER_S)
        except ClusterError:
            raise
        except KilledWorker as error:
            raise TaskFailedError(str(error), killed=True) from error
        except TimeoutError:
            return None
        except Exception as error:
            self._check()
            if future.status == "cancelled":
                raise self._lost() from error
            if isinstance(error, ImportError | AttributeError):
                said = translate(
                    "cluster",
                    "The workers at {address} lack this version of FER Desktop ({error}). Install it on "
                    "every machine.",
                )
                raise ClusterError(said.format(address=self.address, error=error)) from error
            raise TaskFailedError(str(error) or type(error).__name__, killed=False) from error
        assert isinstance(outcome, TaskOutcome)
        return outcome

    def close(self) -> None:
        """Let go of the scheduler; tasks that nobody has begun are not done any more."""
        with contextlib.suppress(Exception):
            self._client.close(timeout=CONNECT_S)

    def _check(self) -> None:
        if self._client.status != "running":
            raise self._lost()

    def _lost(self) -> ClusterError:
        said = translate(
            "cluster",
            "Lost the connection to the scheduler at {address}. Start it and its workers again, then repeat "
            "the command with --resume.",
        )
        return ClusterError(said.format(address=self.address))


def _connected(address: str) -> Client:
    if not _ADDRESS.fullmatch(address):
        said = translate(
            "cluster",
            "{address} is no address of a Dask scheduler. Use one such as tcp://127.0.0.1:8786, or tls:// "
            "with certificates.",
        )
        raise ClusterError(said.format(address=address))
    try:
        from distributed import Client
        from distributed.security import Security
    except ImportError as error:
        said = translate(
            "cluster", "Runs on many machines need Dask. Install the extra fer-desktop[cluster]."
        )
        raise ClusterError(said) from error
    if address.startswith("tls:") and not _has_certificates(Security):
        said = translate(
            "cluster",
            "There are no certificates for {address}. Name them in Dask's configuration, under "
            "distributed.comm.tls.",
        )
        raise ClusterError(said.format(address=address))
    # What they log of a lost scheduler is said in one sentence.
    for logger in ("distributed", "distributed.client"):
        logging.getLogger(logger).setLevel(logging.CRITICAL + 1)
    try:
        return Client(address, timeout=CONNECT_S, set_as_default=False, name="fer-desktop")
    except (OSError, TimeoutError, ValueError) as error:
        said = translate(
            "cluster", "No Dask scheduler answers at {address}. Check the address, and start the scheduler."
        )
        raise ClusterError(said.format(address=address)) from error


def _has_certificates(security: Any) -> bool:
    """Whether Dask's configuration names certificates that can be read."""
    try:
        return security().get_connection_args("client").get("ssl_context") is not None
    except OSError:
        return False
