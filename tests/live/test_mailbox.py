import threading

from fer_desktop.live.mailbox import Listener, Mailbox


def test_the_newest_value_wins_and_the_older_ones_are_counted():
    mailbox = Mailbox[int]()
    for value in (1, 2, 3):
        mailbox.put(value)
    assert mailbox.take() == 3
    assert mailbox.dropped == 2


def test_a_value_is_taken_once():
    mailbox = Mailbox[str]()
    mailbox.put("letter")
    assert mailbox.take() == "letter"
    assert mailbox.take() is None
    assert mailbox.dropped == 0


def test_waiting_ends_when_a_value_comes():
    mailbox = Mailbox[int]()
    threading.Timer(0.02, mailbox.put, [5]).start()
    assert mailbox.wait(timeout=10.0) == 5


def test_waiting_ends_at_its_limit():
    assert Mailbox[int]().wait(timeout=0.01) is None


def test_closing_wakes_who_waits():
    mailbox = Mailbox[int]()
    threading.Timer(0.02, mailbox.close).start()
    assert mailbox.wait(timeout=10.0) is None


def test_a_closed_mailbox_is_empty_and_takes_nothing():
    mailbox = Mailbox[int]()
    mailbox.put(1)
    mailbox.close()
    mailbox.put(2)
    assert mailbox.take() is None


def test_nothing_is_lost_or_doubled_between_two_threads():
    mailbox = Mailbox[int]()
    count = 20_000

    def write() -> None:
        for value in range(count):
            mailbox.put(value)

    writer = threading.Thread(target=write)
    writer.start()
    taken: list[int] = []
    while not taken or taken[-1] != count - 1:
        value = mailbox.wait(timeout=10.0)
        assert value is not None
        taken.append(value)
    writer.join()
    assert taken == sorted(set(taken))
    assert len(taken) + mailbox.dropped == count


def test_a_listener_that_leaves_does_not_silence_another():
    listener: Listener[int] = Listener()
    stays: list[int] = []
    leaves: list[int] = []
    listener.open(stays.append)
    listener.open(leaves.append)
    listener.put(1)
    listener.close(leaves.append)
    listener.put(2)
    assert (stays, leaves) == ([1, 2], [1])
    listener.close()
    listener.put(3)
    assert stays == [1, 2]
