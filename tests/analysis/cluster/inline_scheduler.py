"""A scheduler that does each task itself, when its outcome is asked for."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass

from fer_desktop.analysis.cluster.cluster_tasks import ClusterTask, ReadingSpec, TaskOutcome
from fer_desktop.analysis.cluster.cluster_worker import run_task


@dataclass(eq=False)
class InlineFuture:
    """A task that was submitted."""

    task: ClusterTask
    status: str = "pending"

    def release(self) -> None:
        """Nobody has begun it."""


class InlineScheduler:
    """Two threads at one worker; what is sent is pickled, as by a network.

    Attributes:
        done: The tasks that were done, in order.
        fail: Called before each; may raise.
    """

    address = "tcp://127.0.0.1:8786"
    workers, threads = 1, 2

    def __init__(self, spec: ReadingSpec, fail: Callable[[ClusterTask], None] = lambda task: None) -> None:
        self.done: list[ClusterTask] = []
        self.fail, self._spec = fail, spec

    def submit(self, task: ClusterTask, priority: int) -> InlineFuture:
        """Take note of it."""
        return InlineFuture(pickle.loads(pickle.dumps(task)))

    def outcome(self, future: InlineFuture) -> TaskOutcome:
        """Do the task."""
        future.status = "finished"
        self.fail(future.task)
        self.done.append(future.task)
        outcome = pickle.loads(pickle.dumps(run_task(self._spec, future.task)))
        assert isinstance(outcome, TaskOutcome)
        return outcome

    def wait(self, seconds: float) -> None:
        """Every task is done at once."""

    def close(self) -> None:
        """There is nothing to let go of."""
