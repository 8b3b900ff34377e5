import threading

import pytest

from fer_desktop.analysis.ordered_pool import TASKS_PER_THREAD, WAITING, in_order


def test_results_come_in_the_order_of_the_tasks():
    first_may_end = threading.Event()

    def work(task):
        if task == 0:
            first_may_end.wait(10.0)
        elif task == 2:
            first_may_end.set()
        return task * task

    assert list(in_order(range(30), [work, work])) == [task * task for task in range(30)]


def test_no_more_is_begun_than_a_few_tasks_for_each_thread():
    handed_out: list[int] = []
    may_continue = threading.Event()

    def tasks():
        for task in range(1000):
            handed_out.append(task)
            if task == 40:
                may_continue.set()
            yield task

    results = in_order(tasks(), [lambda task: task, lambda task: task])
    for expected in range(100):
        assert next(results) == expected
        # One that has left the queue, one that waits to get into it.
        assert len(handed_out) <= expected + 2 * TASKS_PER_THREAD + 3
    results.close()
    assert may_continue.is_set()


def test_large_tasks_wait_only_as_far_as_there_is_room_for_them():
    size, lock = WAITING // 3, threading.Lock()
    waiting, most, handed_out = 0, 0, 0
    # One waits to get in beside those that have room.
    all_busy_and_room_full = threading.Event()

    def tasks():
        nonlocal waiting, most, handed_out
        for task in range(60):
            with lock:
                waiting, handed_out = waiting + 1, handed_out + 1
                most = max(most, waiting)
                if handed_out == 4 + 3 + 1:
                    all_busy_and_room_full.set()
            yield task

    def work(task):
        nonlocal waiting
        with lock:
            waiting -= 1
        assert all_busy_and_room_full.wait(10.0)
        return task

    assert list(in_order(tasks(), [work] * 4, size=lambda task: size)) == list(range(60))
    # Between the room that is given back and the worker's count lies one task a worker.
    assert most <= 3 + 1 + 4


def test_a_task_that_is_larger_than_the_room_is_done_too():
    results = in_order(range(5), [lambda task: task] * 2, size=lambda task: 2 * WAITING)
    assert list(results) == [0, 1, 2, 3, 4]


def _tenth(task):
    return task // 10


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_a_part_is_done_by_one_worker_in_its_order(jobs):
    seen: list[list[int]] = [[] for _ in range(jobs)]

    def worker(place):
        def work(task):
            seen[place].append(task)
            return place, task

        return work

    results = list(in_order(range(95), [worker(place) for place in range(jobs)], part=_tenth))
    assert [task for _, task in results] == list(range(95))
    for part in range(10):
        assert len({place for place, task in results if _tenth(task) == part}) == 1
    assert all(tasks == sorted(tasks) for tasks in seen)


def test_two_parts_are_done_at_the_same_time():
    second_begun = threading.Event()

    def work(task):
        if task == 9:
            assert second_begun.wait(10.0)
        elif task == 10:
            second_begun.set()
        return task

    assert list(in_order(range(20), [work, work], part=_tenth)) == list(range(20))


def test_no_more_parts_are_begun_than_a_few_for_each_worker():
    handed_out: list[int] = []

    def tasks():
        for task in range(1000):
            handed_out.append(task)
            yield task

    results = in_order(tasks(), [lambda task: task], part=_tenth)
    for expected in range(100):
        assert next(results) == expected
        assert _tenth(len(handed_out) - 1) <= _tenth(expected) + TASKS_PER_THREAD + 1
    results.close()


def test_what_stands_for_itself_may_come_behind_a_part():
    parts = ["film", "film", None, "film", None, None]
    results = in_order(range(6), [lambda task: task], part=lambda task: parts[task])
    assert list(results) == [0, 1, 2, 3, 4, 5]


def test_what_the_tasks_raise_is_raised_behind_their_results():
    def tasks():
        yield 1
        raise ZeroDivisionError

    results = in_order(tasks(), [lambda task: task])
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_what_a_worker_raises_is_raised_in_its_place():
    results = in_order([2, 0], [lambda task: 1 // task])
    assert next(results) == 0
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_tasks_are_closed_when_nobody_wants_their_results_any_more():
    closed = threading.Event()

    def tasks():
        try:
            yield from range(1000)
        finally:
            closed.set()

    results = in_order(tasks(), [lambda task: task])
    next(results)
    results.close()
    assert closed.wait(10.0)
