from fer_desktop.live.events import LARGEST_QUEUE, Ended, EventQueue, Failed, Loss, ModelReady, SourceReady
from tests.fakes import FakeClock

FAILURE = Failed("face.png is not a picture.", Loss.FRAME)


def test_events_are_fetched_once_in_their_order():
    events = EventQueue()
    for event in (SourceReady("Demonstration"), ModelReady(), FAILURE, Ended()):
        events.put(event)
    assert events.drain() == [SourceReady("Demonstration"), ModelReady(), FAILURE, Ended()]
    assert events.drain() == []


def test_the_same_failure_at_every_frame_is_told_once_in_a_while():
    clock = FakeClock()
    events = EventQueue(quiet=5.0, clock=clock)
    told = 0
    for _ in range(300):
        events.put(FAILURE)
        told += len(events.drain())
        clock.now += 1 / 30
    assert told == 2


def test_different_failures_are_all_told():
    events = EventQueue()
    for number in range(3):
        events.put(Failed(f"{number}.png is not a picture.", Loss.FRAME))
    assert len(events.drain()) == 3


def test_a_queue_that_nobody_empties_does_not_grow_without_bound():
    events = EventQueue()
    for number in range(2 * LARGEST_QUEUE):
        events.put(Failed(f"{number}.png is not a picture.", Loss.FRAME))
    assert len(events.drain()) == LARGEST_QUEUE
