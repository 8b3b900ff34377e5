"""How many tasks of a run are under way, and what has become of each."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, Protocol

from fer_desktop.analysis.cluster.cluster_tasks import ClusterTask, TaskOutcome
from fer_desktop.analysis.ordered_pool import POLL_INTERVAL, TASKS_PER_THREAD
from fer_desktop.base.errors import ClusterError
from fer_desktop.base.i18n import translate


class TaskFailedError(Exception):
    """A task cannot be done; the others can.

    Attributes:
        killed: Whether each worker that tried died.
    """

    def __init__(self, reason: str, killed: bool) -> None:
        """Take why."""
        super().__init__(reason)
        self.killed = killed


class TaskScheduler(Protocol):
    """Has workers do tasks, as ``DaskScheduler`` does."""

    address: str

    @property
    def workers(self) -> int:
        """How many there were when they were last counted."""

    @property
    def threads(self) -> int:
        """Of all workers together. Raises ClusterError where the scheduler is gone."""

    def submit(self, task: ClusterTask, priority: int) -> Any:
        """Let a worker do a task, those of a higher priority first; its future. Raises as ``threads``."""

    def outcome(self, future: Any) -> TaskOutcome | None:
        """What came of a task; None as long as it is not done.

        Raises:
            TaskFailedError: It cannot be done.
            ClusterError: The scheduler is gone, or workers cannot read as they should.
        """

    def wait(self, seconds: float) -> None:
        """Wait until some task is done, but no longer than this."""

    def close(self) -> None:
        """Let go of the scheduler."""


class CancelledRunError(Exception):
    """The run is not wanted any more."""


class SubmittedTask:
    """A task that a worker does or has done.

    Attributes:
        task: It.
        outcome: What came of it, once ``poll`` has found it done.
        failure: Why it cannot be done, likewise.
    """

    def __init__(self, task: ClusterTask, scheduler: TaskScheduler, priority: int) -> None:
        """Submit it."""
        self.task = task
        self.outcome: TaskOutcome | None = None
        self.failure: TaskFailedError | None = None
        self._scheduler, self._priority = scheduler, priority
        self._future: Any | None = scheduler.submit(task, priority)

    def poll(self) -> bool:
        """Whether it is done, or cannot be.

        Raises:
            ClusterError: The scheduler is gone, or a worker does not see a file that is there.
        """
        if self._future is not None:
            try:
                self.outcome = self._scheduler.outcome(self._future)
            except TaskFailedError as failure:
                self.failure = failure
            if self.outcome is not None and self.outcome.missing:
                self._repeat(self.outcome)
            elif self.outcome is not None or self.failure is not None:
                self._future = None
        return self._future is None

    @property
    def is_pending(self) -> bool:
        """Whether workers still have to do it."""
        return self._future is not None and self._future.status in ("pending", "lost")

    def drop(self) -> None:
        """It is not wanted any more."""
        if self._future is not None:
            self._future.release()
            self._future = None

    def _repeat(self, outcome: TaskOutcome) -> None:
        """Files were missing: what is not there any more is unreadable."""
        for file in outcome.missing:
            if os.path.exists(file.path):
                said = translate(
                    "cluster",
                    "The worker {worker} does not see {path}. Make the folder available at the same path on "
                    "every machine.",
                )
                raise ClusterError(said.format(worker=outcome.worker, path=file.path))
        self.outcome, self.task = None, replace(self.task, gone=True)
        self._future = self._scheduler.submit(self.task, self._priority)


MAX_WAITING_FACTOR: Final = 8
"""Times as many tasks as workers should have, whose outcomes may wait for those of files before them."""
NO_WORKER_S: Final = 5.0
"""Seconds without any worker after which that is said."""


class TaskWindow:
    """Keeps enough tasks under way for all workers, and not more, so that memory does not grow."""

    def __init__(
        self, scheduler: TaskScheduler, cancel: threading.Event, notify: Callable[[str], None]
    ) -> None:
        """Begin without any task.

        Args:
            scheduler: Where tasks are submitted.
            cancel: Set to end early.
            notify: Called with what a person should know, a sentence.
        """
        self._scheduler, self._cancel, self._notify = scheduler, cancel, notify
        self._under_way: set[SubmittedTask] = set()
        self._waited = 0.0
        self.refill: Callable[[], None] = lambda: None

    @property
    def size(self) -> int:
        """Tasks that should be under way.

        Raises:
            ClusterError: The scheduler is gone.
        """
        return TASKS_PER_THREAD * max(self._scheduler.threads, 1)

    @property
    def room(self) -> tuple[int, int]:
        """How many more tasks workers should have, and how many of these need not be of the next files."""
        size = self.size
        room = size - sum(submitted.is_pending for submitted in self._under_way)
        return room, min(room, MAX_WAITING_FACTOR * size - len(self._under_way))

    def submit(self, task: ClusterTask, priority: int) -> SubmittedTask:
        """Let a worker do a task."""
        submitted = SubmittedTask(task, self._scheduler, priority)
        self._under_way.add(submitted)
        return submitted

    def take(self, submitted: SubmittedTask) -> TaskOutcome:
        """Wait for a task, and see that there are others meanwhile.

        Raises:
            TaskFailedError: It cannot be done.
            ClusterError: The scheduler is gone, or workers cannot read as they should.
            CancelledRunError: The run is not wanted any more.
        """
        self.refill()
        while not submitted.poll():
            if self._cancel.is_set():
                raise CancelledRunError
            self._scheduler.wait(POLL_INTERVAL)
            self._note_workers()
            self.refill()
        self._under_way.discard(submitted)
        if submitted.failure is not None:
            raise submitted.failure
        assert submitted.outcome is not None
        return submitted.outcome

    def drop(self, submitted: SubmittedTask) -> None:
        """A task is not wanted any more."""
        submitted.drop()
        self._under_way.discard(submitted)

    def _note_workers(self) -> None:
        """Say once that nobody is there to do the work."""
        if self._scheduler.workers:
            self._waited = 0.0
            return
        before, self._waited = self._waited, self._waited + POLL_INTERVAL
        if before < NO_WORKER_S <= self._waited:
            said = translate("cluster", "Waiting for a worker at {address}; none is connected.")
            self._notify(said.format(address=self._scheduler.address))
