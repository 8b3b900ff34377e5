"""Work shared among threads, its results in the order in which it came."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Generator, Hashable, Iterable, Sequence
from typing import Generic, TypeAlias, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

TASKS_PER_THREAD = 3
"""Tasks, or parts of several, on their way for each thread: none waits for work, and large photographs still
fit in memory."""
WAITING = 256 << 20
"""Bytes that may wait for a thread: frames of a video are decoded before they are read."""
POLL_INTERVAL = 0.2
"""Seconds after which a waiting thread looks whether it should stop."""


class _Slot(Generic[Task, Result]):
    """The place of one result in the order."""

    def __init__(self, task: Task, size: int = 0, opens: bool = True) -> None:
        self.task: Task | None = task
        self.size = size
        self.opens = opens
        self.result: Result | None = None
        self.error: BaseException | None = None
        self.done = threading.Event()


_Part: TypeAlias = "queue.SimpleQueue[_Slot[Task, Result] | None]"
"""What one thread does one after the other, then None."""


class _ByteBudget:
    """Limits the bytes of tasks that wait for a thread."""

    def __init__(self) -> None:
        self._taken = 0
        self._changed = threading.Condition()

    def take(self, size: int, stop: threading.Event) -> bool:
        """Wait until so many bytes are free; False if everything was stopped before.

        A task larger than the whole budget waits alone.
        """
        with self._changed:
            while self._taken and self._taken + size > WAITING:
                if stop.is_set():
                    return False
                self._changed.wait(POLL_INTERVAL)
            self._taken += size
        return True

    def give_back(self, size: int) -> None:
        with self._changed:
            self._taken -= size
            self._changed.notify()


class _Shared(Generic[Task, Result]):
    """What the threads of one run share."""

    def __init__(self, most: int) -> None:
        self.stop = threading.Event()
        self.order: _Part[Task, Result] = queue.SimpleQueue()
        self.parts: queue.SimpleQueue[_Part[Task, Result] | None] = queue.SimpleQueue()
        self.budget = _ByteBudget()
        self.free = threading.Semaphore(most)

    def make_way(self, slot: _Slot[Task, Result]) -> bool:
        """Wait until one more may be under way; whether that was before everything was stopped."""
        while slot.opens and not self.free.acquire(timeout=POLL_INTERVAL):
            if self.stop.is_set():
                return False
        return self.budget.take(slot.size, self.stop)


def in_order(
    tasks: Iterable[Task],
    workers: Sequence[Callable[[Task], Result]],
    cancel: threading.Event | None = None,
    size: Callable[[Task], int] = lambda task: 0,
    part: Callable[[Task], Hashable | None] = lambda task: None,
) -> Generator[Result, None, None]:
    """Do every task in one of several threads.

    One more thread takes the tasks from their iterable. No more than ``TASKS_PER_THREAD`` tasks or parts for
    each worker are under way, and no more than ``WAITING`` bytes of them wait, so that memory does not grow
    with the number of tasks.

    Args:
        tasks: Iterated in a thread of its own; what it raises is raised to the caller, in its place.
        workers: One function a thread; each is called in its own thread only.
        cancel: Set to end early, once the tasks that are being done are done.
        size: Bytes that a task holds while it waits.
        part: What a task is a part of: those that follow each other and are of the same are done by one
            worker, in their order. None where a task stands for itself.

    Yields:
        The results, in the order of the tasks.
    """
    shared: _Shared[Task, Result] = _Shared(TASKS_PER_THREAD * len(workers))
    threads = [threading.Thread(name="batch", target=_work, args=(worker, shared)) for worker in workers]
    threads.append(threading.Thread(name="read ahead", target=_feed, args=(tasks, size, part, shared)))
    for thread in threads:
        thread.daemon = True
        thread.start()
    try:
        while (slot := _next(shared.order, cancel)) is not None:
            if slot.opens:
                shared.free.release()
            if not _wait(slot, cancel):
                return
            if slot.error is not None:
                raise slot.error
            yield slot.result  # type: ignore[misc]  # a slot that is done without an error has one
    finally:
        shared.stop.set()
        for _ in workers:
            shared.parts.put(None)
        for thread in threads:
            thread.join(POLL_INTERVAL * 10)


def _feed(
    tasks: Iterable[Task],
    size: Callable[[Task], int],
    part: Callable[[Task], Hashable | None],
    shared: _Shared[Task, Result],
) -> None:
    """Hand out the tasks one by one, then None, whatever happens."""
    now: Hashable | None = None
    opened: _Part[Task, Result] = queue.SimpleQueue()
    try:
        for task in tasks:
            before, now = now, part(task)
            opens = now is None or now != before
            slot: _Slot[Task, Result] = _Slot(task, size(task), opens)
            if opens:
                # Whoever did the part before it is to look for other work.
                opened.put(None)
            if not shared.make_way(slot):
                return
            shared.order.put(slot)
            if opens:
                opened = queue.SimpleQueue()
                shared.parts.put(opened)
            opened.put(slot)
    except BaseException as error:
        failed: _Slot[Task, Result] = _Slot(None)  # type: ignore[arg-type]  # nobody will do it
        failed.error = error
        failed.done.set()
        shared.order.put(failed)
    finally:
        opened.put(None)
        if isinstance(tasks, Generator):
            with contextlib.suppress(Exception):
                tasks.close()
        shared.order.put(None)


def _work(worker: Callable[[Task], Result], shared: _Shared[Task, Result]) -> None:
    while (part := shared.parts.get()) is not None and not shared.stop.is_set():
        while (slot := part.get()) is not None and not shared.stop.is_set():
            shared.budget.give_back(slot.size)
            try:
                assert slot.task is not None
                slot.result = worker(slot.task)
            except BaseException as error:
                slot.error = error
            # A frame takes megabytes; it is not to wait for its turn with its result.
            slot.task = None
            slot.done.set()


def _next(order: _Part[Task, Result], cancel: threading.Event | None) -> _Slot[Task, Result] | None:
    while cancel is None or not cancel.is_set():
        with contextlib.suppress(queue.Empty):
            return order.get(timeout=POLL_INTERVAL)
    return None


def _wait(slot: _Slot[Task, Result], cancel: threading.Event | None) -> bool:
    """Whether the result came before everything was cancelled."""
    while not slot.done.wait(POLL_INTERVAL):
        if cancel is not None and cancel.is_set():
            return False
    return True
