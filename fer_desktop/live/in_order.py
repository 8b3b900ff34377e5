"""Work shared among threads, its results in the order in which it came."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Generator, Iterable, Sequence
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 3
"""Tasks on their way for each thread: none waits for work, and large photographs still fit in memory."""
WAITING = 256 << 20
"""Bytes that may wait for a thread: frames of a video are decoded before they are read."""
LOOK_UP = 0.2
"""Seconds after which a waiting thread looks whether it should stop."""


class _Slot(Generic[Task, Result]):
    """The place of one result in the order."""

    def __init__(self, task: Task, size: int = 0) -> None:
        self.task: Task | None = task
        self.size = size
        self.result: Result | None = None
        self.error: BaseException | None = None
        self.done = threading.Event()


class _Room:
    """Bytes of what waits for a thread."""

    def __init__(self) -> None:
        self._taken = 0
        self._changed = threading.Condition()

    def take(self, size: int, stop: threading.Event) -> bool:
        """Wait until there is room; whether there was before everything was stopped.

        What is larger than all of it waits alone.
        """
        with self._changed:
            while self._taken and self._taken + size > WAITING:
                if stop.is_set():
                    return False
                self._changed.wait(LOOK_UP)
            self._taken += size
        return True

    def give_back(self, size: int) -> None:
        with self._changed:
            self._taken -= size
            self._changed.notify()


def in_order(
    tasks: Iterable[Task],
    workers: Sequence[Callable[[Task], Result]],
    cancel: threading.Event | None = None,
    size: Callable[[Task], int] = lambda task: 0,
) -> Generator[Result, None, None]:
    """Do every task in one of several threads.

    One more thread takes the tasks from their iterable. No more than ``AHEAD`` for each worker are under way,
    and no more than ``WAITING`` bytes of them wait, so that memory does not grow with the number of tasks.

    Args:
        tasks: Iterated in a thread of its own; what it raises is raised to the caller, in its place.
        workers: One function a thread; each is called in its own thread only.
        cancel: Set to end early, once the tasks that are being done are done.
        size: Bytes that a task holds while it waits.

    Yields:
        The results, in the order of the tasks.
    """
    stop = threading.Event()
    order: queue.Queue[_Slot[Task, Result] | None] = queue.Queue(AHEAD * len(workers))
    work: queue.SimpleQueue[_Slot[Task, Result] | None] = queue.SimpleQueue()
    room = _Room()
    threads = [threading.Thread(name="batch", target=_work, args=(w, work, room, stop)) for w in workers]
    threads.append(
        threading.Thread(name="read ahead", target=_feed, args=(tasks, size, order, work, room, stop))
    )
    for thread in threads:
        thread.daemon = True
        thread.start()
    try:
        while (slot := _next(order, cancel)) is not None and _wait(slot, cancel):
            if slot.error is not None:
                raise slot.error
            yield slot.result  # type: ignore[misc]  # a slot that is done without an error has one
    finally:
        stop.set()
        for _ in workers:
            work.put(None)
        for thread in threads:
            thread.join(LOOK_UP * 10)


def _feed(
    tasks: Iterable[Task],
    size: Callable[[Task], int],
    order: queue.Queue[_Slot[Task, Result] | None],
    work: queue.SimpleQueue[_Slot[Task, Result] | None],
    room: _Room,
    stop: threading.Event,
) -> None:
    """Hand out the tasks one by one, then None, whatever happens."""
    try:
        for task in tasks:
            slot: _Slot[Task, Result] = _Slot(task, size(task))
            if not (room.take(slot.size, stop) and _put(order, slot, stop)):
                return
            work.put(slot)
    except BaseException as error:
        failed: _Slot[Task, Result] = _Slot(None)  # type: ignore[arg-type]  # nobody will do it
        failed.error = error
        failed.done.set()
        _put(order, failed, stop)
    finally:
        if isinstance(tasks, Generator):
            with contextlib.suppress(Exception):
                tasks.close()
        _put(order, None, stop)


def _work(
    worker: Callable[[Task], Result],
    work: queue.SimpleQueue[_Slot[Task, Result] | None],
    room: _Room,
    stop: threading.Event,
) -> None:
    while (slot := work.get()) is not None and not stop.is_set():
        room.give_back(slot.size)
        try:
            assert slot.task is not None
            slot.result = worker(slot.task)
        except BaseException as error:
            slot.error = error
        # A frame takes megabytes; it is not to wait for its turn with its result.
        slot.task = None
        slot.done.set()


def _put(
    order: queue.Queue[_Slot[Task, Result] | None], slot: _Slot[Task, Result] | None, stop: threading.Event
) -> bool:
    """Whether there was room before everything was stopped."""
    while not stop.is_set():
        with contextlib.suppress(queue.Full):
            order.put(slot, timeout=LOOK_UP)
            return True
    return False


def _next(
    order: queue.Queue[_Slot[Task, Result] | None], cancel: threading.Event | None
) -> _Slot[Task, Result] | None:
    while cancel is None or not cancel.is_set():
        with contextlib.suppress(queue.Empty):
            return order.get(timeout=LOOK_UP)
    return None


def _wait(slot: _Slot[Task, Result], cancel: threading.Event | None) -> bool:
    """Whether the result came before everything was cancelled."""
    while not slot.done.wait(LOOK_UP):
        if cancel is not None and cancel.is_set():
            return False
    return True
