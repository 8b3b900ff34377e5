import threading
import time
from dataclasses import replace

import pytest

from fer_desktop.live.commands import CommandQueue, Pause, Playback, Resume
from fer_desktop.live.events import Ended, SourceReady
from fer_desktop.live.frame_matching import belongs
from fer_desktop.live.playback import SPEEDS, Player
from fer_desktop.live.reading_history import ReadingHistory
from fer_desktop.live.session import LiveSession
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box, Frame
from tests.fakes import (
    EndlessSource,
    FakeClassifier,
    FakeDetector,
    FakeVideo,
    eventually,
    make_analysis_of,
    make_frame,
)


@pytest.fixture
def play():
    """Starts a session on a source; every one is stopped at the end."""
    sessions = []

    def start(source, paused=False):
        analyser = Analyser(
            FakeDetector([Box(5, 5, 20, 20)]), FakeClassifier(), margin=0.0, tracker=Tracker()
        )
        session = LiveSession(source, lambda: analyser)
        if paused:
            session.send(Pause())
        session.start()
        sessions.append(session)
        return session

    yield start
    for session in sessions:
        session.stop()


def _index(mailbox):
    frame = mailbox.take()
    return frame.index if frame else None


def test_a_jump_carries_the_number_of_jumps():
    first = Playback(speed=2.0).jump(30.5)
    assert first == Playback(2.0, 30.5, 0, 1)
    assert first.jump(5.0, -1) == Playback(2.0, 5.0, -1, 2)
    assert 1.0 in SPEEDS


def test_a_video_continues_behind_the_jump_and_its_frames_say_so(play):
    film = FakeVideo(1000, frames_per_second=50.0)
    session = play(film)
    assert session.to_show.wait(10.0).segment == 0
    session.send(Playback().jump(14.0))
    frames = []

    def has_jumped():
        frames.append(session.to_show.wait(10.0))
        return frames[-1].segment == 1

    assert eventually(has_jumped)
    assert 700 <= frames[-1].index < 720
    assert film.sought == [(14.0, 0)]


def test_a_jump_while_paused_shows_and_reads_that_frame_alone(play):
    film = FakeVideo(100)
    session = play(film, paused=True)
    session.send(Playback().jump(0.42))
    assert session.to_show.wait(10.0).index == 42
    analysis = session.results.wait(10.0)
    assert (analysis.frame_index, analysis.segment) == (42, 1)
    assert film.reads == 1
    session.send(Playback().jump(0.42).jump(0.42, 1))
    assert session.to_show.wait(10.0).index == 43
    assert film.reads == 2


def test_another_speed_alone_is_no_jump(play):
    film = FakeVideo(100)
    session = play(film, paused=True)
    jump = Playback().jump(0.42)
    session.send(jump)
    assert session.to_show.wait(10.0).index == 42
    session.send(replace(jump, speed=4.0))
    assert eventually(lambda: session._channels.commands.take_all(Playback) == [])
    assert film.sought == [(0.42, 0)]


def test_a_command_replaces_an_older_one_without_losing_its_jump():
    commands = CommandQueue()
    film = FakeVideo(100)
    player = Player(film, commands)
    jump = Playback().jump(0.42)
    commands.put(jump)
    commands.put(replace(jump, speed=2.0))
    assert player.handle_command()
    assert film.sought == [(0.42, 0)]
    assert not player.handle_command()


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_video_keeps_the_pace_of_its_speed(play, speed):
    film = FakeVideo(100_000 if speed > 1 else 1000, frames_per_second=40.0)
    session = play(film, paused=True)
    session.send(Playback(speed=speed))
    session.send(Resume())
    started, count = time.monotonic(), 20
    assert eventually(lambda: film.reads >= count)
    # A busy machine may be slower, but never faster.
    assert time.monotonic() - started > 0.8 * (count - 1) / (40.0 * speed)


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_video_of_a_variable_rate_keeps_its_own_time(monkeypatch, speed):
    # Two frames close to each other, a long one, and so on: 10 frames a second on average.
    times = [round(pair * 0.2 + part, 3) for pair in range(10) for part in (0.0, 0.01)]
    film = FakeVideo(20, frames_per_second=30.0, times=times)
    commands = CommandQueue()
    player = Player(film, commands)
    commands.put(Playback(speed=speed))
    player.handle_command()
    waits: list[float] = []
    monkeypatch.setattr(player, "wait", waits.append)
    while film.next_position is not None:
        frame = film.read()
        assert frame is not None
        player.wait_for_next(frame)
    # Nothing really waits here, so that each wait counts from the beginning.
    assert waits[:19] == pytest.approx([at / speed for at in times[1:]], abs=0.05)


def test_a_command_ends_a_long_wait_for_the_next_frame(play):
    session = play(FakeVideo(100, frames_per_second=0.01))
    assert session.to_show.wait(10.0).index == 0
    session.send(Playback().jump(5000.0))
    assert session.to_show.wait(10.0).index == 50


def test_a_long_wait_for_the_next_frame_does_not_block_the_end(play):
    session = play(FakeVideo(100, frames_per_second=0.01))
    assert session.to_show.wait(10.0).index == 0
    assert session.stop() == ()


def test_a_video_that_has_ended_stays_open_and_can_be_gone_back(play):
    film = FakeVideo(10)
    session = play(film)
    events = []

    def ended():
        events.extend(session.events())
        return Ended() in events

    assert eventually(ended)
    assert not film.closed.is_set()
    session.send(Pause())
    session.send(Playback().jump(0.04))
    assert eventually(lambda: _index(session.to_show) == 4)
    assert SourceReady("fake") in session.events()
    session.stop()
    assert film.closed.is_set()


def test_a_source_that_cannot_jump_continues_as_it_was(play):
    source = EndlessSource(frames_per_second=100.0)
    session = play(source)
    session.send(Playback(speed=0.25).jump(3.0))
    before = source.reads
    assert eventually(lambda: source.reads > before + 10)
    frame = session.to_show.wait(10.0)
    assert frame.segment == 0
    assert frame.index > 3


def test_faces_are_counted_from_one_again_behind_a_jump():
    boxes = [Box(5, 5, 20, 20)]
    detector = FakeDetector(boxes)
    analyser = Analyser(detector, FakeClassifier(), margin=0.0, tracker=Tracker())
    assert analyser.analyse(make_frame(0)).faces[0].face_id == 1
    detector.boxes = [Box(40, 25, 20, 20)]
    assert analyser.analyse(make_frame(1)).faces[0].face_id == 2
    assert analyser.analyse(replace(make_frame(2), segment=1)).faces[0].face_id == 1


def test_readings_of_before_a_jump_are_neither_drawn_nor_kept():
    before, behind = make_frame(0, captured_at=100.0), replace(make_frame(9, captured_at=100.1), segment=1)
    analysis = make_analysis_of(before, "Happy", "Sad")
    assert belongs(analysis, before)
    assert not belongs(analysis, behind)
    history = ReadingHistory()
    history.add(analysis)
    history.add(replace(make_analysis_of(behind, "Happy"), segment=1))
    assert history.face_ids == (1,)


def test_no_thread_is_left_of_a_video_that_was_paused_at_its_end(play):
    before = threading.active_count()
    session = play(FakeVideo(3))
    assert eventually(lambda: Ended() in session.events())
    assert session.stop() == ()
    assert threading.active_count() == before


def test_a_video_stops_by_itself_at_its_end_point_and_goes_on_behind_a_jump(play):
    video = FakeVideo(100)
    session = play(video)
    frames: list[Frame] = []
    session.frames.open(frames.append)
    session.send(Playback(end=0.2).jump(0.1))
    assert eventually(lambda: any(isinstance(event, Ended) for event in session.events()))
    assert max(frame.position or 0.0 for frame in frames if frame.segment == 1) == pytest.approx(0.2)
    session.send(Playback(end=0.2).jump(0.1).jump(0.15))
    assert eventually(lambda: any(frame.segment == 2 for frame in frames))
    assert eventually(lambda: any(isinstance(event, Ended) for event in session.events()))
    assert max(frame.position or 0.0 for frame in frames if frame.segment == 2) == pytest.approx(0.2)
