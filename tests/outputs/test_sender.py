"""What receivers get is what a recording of the same session has: values, order and times."""

import asyncio
import builtins
import errno
import json
import math
import re
import socket
import threading
import time
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np
import pylsl
import pytest

from fer_desktop.base.errors import SendingError
from fer_desktop.base.settings import Settings
from fer_desktop.live.events import Ended
from fer_desktop.live.face_names import FaceNames, segment_of
from fer_desktop.live.session import LiveSession
from fer_desktop.outputs import OUTPUTS, output_kind, sender
from fer_desktop.outputs.live_output import OutputTarget
from fer_desktop.outputs.lsl_output import channels_of
from fer_desktop.outputs.sender import Sender
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.types import Box
from tests.fakes import (
    LABELS,
    FakeClassifier,
    FakeDetector,
    FakeVideo,
    eventually,
    make_analysis,
    make_analysis_of,
    make_frame,
)
from tests.outputs.receivers import SECONDS, LslReceiver, OscReceiver, WebSocketReceiver

FRAMES = 40
KINDS = [entry.kind for entry in OUTPUTS]


@pytest.fixture
def closing():
    """Takes what is to be closed at the end."""
    things: list[Any] = []
    yield things.append
    for thing in reversed(things):
        thing.close()


@pytest.fixture
def send(shipped_bundle):
    """Makes senders, which are ended."""
    senders = []

    def make(kind, target=None, **options):
        output = output_kind(kind).create(target or OutputTarget(websocket_port=0))
        senders.append(Sender(kind, output, shipped_bundle, **options))
        return senders[-1]

    yield make
    for each in senders:
        assert each.finish(SECONDS)


@pytest.fixture
def connected(send, closing):
    """A WebSocket sender with one receiver."""

    def make(**options):
        websocket = send("websocket", **options)
        receiver = WebSocketReceiver(websocket.output.address)
        closing(receiver)
        assert eventually(lambda: websocket.figures.receivers == 1)
        return websocket, receiver

    return make


class _Crowd(FakeDetector):
    """None, one and two faces by turns."""

    def __init__(self):
        super().__init__()
        self._count = 0

    def detect(self, bgr):
        self._count += 1
        self.boxes = [Box(4 + 20 * face, 4, 16, 16) for face in range(self._count % 3)]
        return super().detect(bgr)


def play(bundle, folder, *senders):
    """Play a video in a session, send it and record it; the recorded rows."""
    session = LiveSession(
        FakeVideo(FRAMES, frames_per_second=50.0), lambda: Analyser(_Crowd(), FakeClassifier(), margin=0.0)
    )
    recording = Recording(RecordingChoice(folder, ("json",)), bundle, None)
    for listener in (recording.add_analysis, *(each.add for each in senders)):
        session.analyses.open(listener)
    session.start()
    try:
        assert eventually(lambda: any(isinstance(event, Ended) for event in session.events()), SECONDS)
    finally:
        session.stop()
    assert recording.wait(SECONDS)
    return [json.loads(line) for line in recording.files[0].read_text(encoding="utf-8").splitlines()]


def same(value):
    """A recorded number as a receiver of 32 bits has it."""
    return math.nan if value is None else float(np.float32(value))


def test_receivers_of_all_kinds_get_what_is_recorded_in_order_and_with_the_times_of_capture(
    send, closing, shipped_bundle, tmp_path
):
    osc = OscReceiver()
    closing(osc)
    target = OutputTarget(osc_port=osc.port, websocket_port=0)
    senders = {kind: send(kind, target) for kind in KINDS}
    lsl = LslReceiver()
    closing(lsl)
    websocket = WebSocketReceiver(senders["websocket"].output.address)
    closing(websocket)
    assert eventually(lambda: [senders[kind].figures.receivers for kind in KINDS] == [1, None, 1], SECONDS)
    ahead = datetime.now().timestamp() - time.monotonic()

    rows = play(shipped_bundle, tmp_path, *senders.values())

    assert {row["face_id"] for row in rows} >= {None, 1, 2}
    assert websocket.has(len(rows))
    # The recording began at another moment than the output.
    unlike = {"elapsed_s", "wall_clock", "marker"}
    for got, row in zip(websocket.rows, rows, strict=True):
        assert {name: value for name, value in got.items() if name not in unlike} == {
            name: value for name, value in row.items() if name not in unlike
        }
        written = datetime.fromisoformat(row["wall_clock"])
        assert abs((datetime.fromisoformat(got["wall_clock"]) - written).total_seconds()) < 0.05

    samples = [lsl.row() for _ in rows]
    for (sample, at), row in zip(samples, rows, strict=True):
        wanted = {column.name: same(row[column.name]) for column in channels_of(LABELS)}
        assert sample == pytest.approx(wanted, nan_ok=True, abs=0.0)
        captured = datetime.fromisoformat(row["wall_clock"]).timestamp() - ahead
        assert abs(at - time_ahead() - captured) < 0.05

    frames = dict.fromkeys(row["frame"] for row in rows)
    assert eventually(lambda: count(osc, "/fer/frame") == len(frames), SECONDS)
    heads = [(values, at) for address, values, at in osc.messages if address == "/fer/frame"]
    assert [values[0] for values, _ in heads] == list(frames)
    for values, at in heads:
        of_frame = [row for row in rows if row["frame"] == values[0]]
        assert values[2] == sum(row["face_id"] is not None for row in of_frame)
        assert abs(at - datetime.fromisoformat(of_frame[0]["wall_clock"]).timestamp()) < 0.05
    happy = [values[0] for address, values, _ in osc.messages if address == "/fer/face/2/happy"]
    assert happy == [same(row["Happy"]) for row in rows if row["face_id"] == 2]

    for each in senders.values():
        figures = each.figures
        assert (figures.frames, figures.rows, figures.dropped) == (len(frames), len(rows), 0)
        assert 0.0 < figures.median <= figures.high < SECONDS


def time_ahead():
    """How far LSL's clock is ahead of ``time.monotonic()``."""
    return pylsl.local_clock() - time.monotonic()


def count(osc, address):
    return sum(message[0] == address for message in osc.messages)


def test_the_lsl_stream_names_its_channels_with_units(send, closing):
    send("lsl")
    receiver = LslReceiver()
    closing(receiver)
    assert (receiver.info.name(), receiver.info.type()) == ("FER Desktop", "Expression")
    assert receiver.info.nominal_srate() == 0.0
    assert {"face_id", "confidence", *LABELS} <= set(receiver.units)
    assert (receiver.units["x"], receiver.units["time_s"], receiver.units["Happy"]) == ("px", "s", "none")


def test_a_model_with_other_emotions_begins_another_lsl_stream(send, closing):
    lsl = send("lsl")
    first = LslReceiver()
    closing(first)
    analysis = make_analysis_of(make_frame(), "Happy")
    two = replace(analysis.faces[0], probabilities=np.array([0.25, 0.75], np.float32), label="No")
    lsl.add(replace(analysis, labels=("Yes", "No"), faces=(two,)))
    assert eventually(lambda: lsl.figures.frames == 1)
    second = LslReceiver()
    closing(second)
    assert {"Yes", "No"} <= set(second.units)
    assert "Happy" not in second.units


def test_an_osc_packet_holds_one_face_and_fits_in_an_ethernet_frame(send, closing):
    receiver = OscReceiver()
    closing(receiver)
    osc = send("osc", OutputTarget(osc_port=receiver.port))
    osc.add(make_analysis_of(make_frame(), *["Happy"] * 12))
    assert eventually(lambda: len(receiver.sizes) == 13, SECONDS)
    assert max(receiver.sizes) < 1472
    assert ("/fer/faces", list(range(1, 13))) in [message[:2] for message in receiver.messages]
    assert count(receiver, "/fer/face/12/prediction") == 1


def test_without_a_receiver_nothing_is_lost_or_held_up(send, closing):
    free = OscReceiver()
    free.close()
    target = OutputTarget(osc_port=free.port, websocket_port=0)
    senders = [send(kind, target) for kind in KINDS]
    for index in range(50):
        for each in senders:
            each.add(make_analysis_of(make_frame(index), "Happy"))
    assert eventually(lambda: all(each.figures.frames == 50 for each in senders), SECONDS)
    assert [each.figures.receivers for each in senders] == [0, None, 0]
    assert [(each.figures.dropped, each.failure) for each in senders] == [(0, "")] * 3


def test_a_receiver_that_goes_away_leaves_the_others_alone(connected, closing):
    websocket, stays = connected()
    goes = WebSocketReceiver(websocket.output.address)
    closing(goes)
    assert eventually(lambda: websocket.figures.receivers == 2)
    websocket.add(make_analysis_of(make_frame(0), "Happy"))
    assert goes.has(1)
    # As if its program had crashed.
    goes._connection.socket.shutdown(socket.SHUT_RDWR)
    assert eventually(lambda: websocket.figures.receivers == 1)
    websocket.add(make_analysis_of(make_frame(1), "Happy"))
    assert stays.has(2)
    assert websocket.figures.dropped == 0


def test_a_receiver_that_does_not_read_misses_frames_that_are_counted(connected):
    websocket, reads = connected()
    with socket.socket() as stalled:
        stalled.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        port = int(websocket.output.address.rpartition(":")[2])
        stalled.connect(("127.0.0.1", port))
        stalled.sendall(
            b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )
        assert eventually(lambda: websocket.figures.receivers == 2)
        sent = 0
        while websocket.figures.dropped == 0 and sent < 3000:
            websocket.add(make_analysis_of(make_frame(sent), *["Happy"] * 20))
            sent += 1
            assert eventually(lambda: websocket.figures.frames == sent, SECONDS)  # noqa: B023
        assert websocket.figures.dropped == 1
        assert reads.has(sent * 20)


def test_osc_can_be_sent_to_every_device_of_a_network(send):
    osc = send("osc", OutputTarget(osc_host="127.255.255.255"))
    osc.add(make_analysis_of(make_frame(), "Happy"))
    assert eventually(lambda: osc.figures.frames == 1, SECONDS)
    assert osc.figures.dropped == 0


def test_frames_that_the_system_does_not_take_are_dropped_and_say_why(send, monkeypatch):
    osc = send("osc")

    class NoNetwork:
        def sendto(self, *arguments):
            raise OSError(errno.ENETUNREACH, "Network is unreachable")

        def close(self):
            pass

    works = osc.output._socket
    monkeypatch.setattr(osc.output, "_socket", NoNetwork())
    osc.add(make_analysis_of(make_frame(), "Happy"))
    assert eventually(lambda: osc.figures.dropped == 1, SECONDS)
    assert (osc.figures.frames, osc.figures.latency_text) == (0, "")
    assert osc.figures.dropped_text == "1 frame dropped (Network is unreachable)"
    monkeypatch.setattr(osc.output, "_socket", works)
    osc.add(make_analysis_of(make_frame(1), "Happy"))
    assert eventually(lambda: osc.figures.frames == 1, SECONDS)
    assert osc.figures.dropped_text == "1 frame dropped"


def test_connections_that_never_became_receivers_end_with_the_server(send, closing, caplog):
    websocket = send("websocket", OutputTarget(websocket_port=0))
    port = int(websocket.output.address.rpartition(":")[2])
    for _ in range(3):
        closing(socket.create_connection(("127.0.0.1", port)))
    loop = websocket.output._loop
    assert eventually(lambda: len(asyncio.all_tasks(loop)) >= 3, SECONDS)
    assert websocket.finish(SECONDS)
    assert not asyncio.all_tasks(loop)


def test_what_still_waits_at_the_end_counts_as_dropped(send, monkeypatch):
    osc = send("osc")
    reached, go_on = threading.Event(), threading.Event()

    def hang(frame):
        reached.set()
        go_on.wait(SECONDS)

    monkeypatch.setattr(osc.output, "send", hang)
    for index in range(4):
        osc.add(make_analysis_of(make_frame(index)))
    assert reached.wait(SECONDS)
    assert not osc.finish(0.0)
    assert osc.figures.dropped == 3
    go_on.set()


def test_what_waits_too_long_is_dropped_and_counted(send, monkeypatch):
    osc = send("osc")
    go_on = threading.Event()
    reached = threading.Event()

    def hang(frame):
        reached.set()
        go_on.wait(SECONDS)

    monkeypatch.setattr(osc.output, "send", hang)
    osc.add(make_analysis_of(make_frame()))
    assert reached.wait(SECONDS)
    for index in range(sender.MAX_WAITING + 7):
        osc.add(make_analysis_of(make_frame(index)))
    assert osc.figures.dropped == 7
    go_on.set()
    assert eventually(lambda: osc.figures.frames == sender.MAX_WAITING + 1, SECONDS)


def test_names_are_sent_only_if_they_are_to_be(connected):
    analysis = make_analysis_of(make_frame(), "Happy")
    names = FaceNames().renamed(segment_of(analysis), 1, "Ada")
    silent, without = connected()
    silent.name_faces(names)
    silent.add(analysis)
    assert without.has(1)
    telling, named = connected(names=FaceNames())
    telling.name_faces(names)
    telling.add(analysis)
    assert named.has(1)
    assert (without.rows[0]["name"], named.rows[0]["name"]) == (None, "Ada")


def test_the_folder_of_a_file_is_not_sent(connected):
    websocket, receiver = connected()
    websocket.add(make_analysis("Happy", source="/home/ada/private/film.mp4", position=1.0))
    websocket.add(make_analysis("Happy", source="Camera 1"))
    assert receiver.has(2)
    assert [row["source"] for row in receiver.rows] == ["film.mp4", "Camera 1"]


def test_the_confidence_threshold_in_force_marks_uncertain_faces(connected):
    websocket, receiver = connected()
    websocket.add(make_analysis_of(make_frame(0), "Happy"))
    assert receiver.has(1)
    websocket.adjust(Settings(confidence_threshold=0.9))
    websocket.add(make_analysis_of(make_frame(1), "Happy"))
    assert receiver.has(2)
    assert [row["uncertain"] for row in receiver.rows] == [0, 1]


def test_a_port_in_use_is_named(send, connected):
    websocket, receiver = connected()
    port = int(websocket.output.address.rpartition(":")[2])
    with pytest.raises(SendingError, match=rf"^Port {port} is in use by another program\."):
        send("websocket", OutputTarget(websocket_port=port))
    websocket.add(make_analysis_of(make_frame(), "Happy"))
    assert receiver.has(1)


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("osc", OutputTarget(osc_host="no.such.host.invalid")),
        ("websocket", OutputTarget(websocket_host="no.such.host.invalid")),
        ("websocket", OutputTarget(websocket_host="192.0.2.1")),
    ],
)
def test_an_address_that_cannot_be_used_is_named(send, kind, target):
    host = target.osc_host if kind == "osc" else target.websocket_host
    with pytest.raises(SendingError, match=re.escape(host)) as raised:
        send(kind, target)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("kind", "module"), [("lsl", "pylsl"), ("osc", "pythonosc"), ("websocket", "websockets")]
)
def test_a_missing_library_is_named_with_what_installs_it(send, monkeypatch, kind, module):
    find = builtins.__import__

    def without(name, *others, **more):
        if name.partition(".")[0] == module:
            raise ModuleNotFoundError(f"No module named {module!r}")
        return find(name, *others, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SendingError, match=rf"No module named '{module}'.*'fer-desktop\[{kind}\]'$"):
        send(kind)


@pytest.mark.parametrize("origin", ["https://example.org", "http://localhost.example.org", "null"])
def test_web_pages_of_other_sites_cannot_connect(send, origin):
    from websockets.exceptions import InvalidStatus

    websocket = send("websocket")
    with pytest.raises(InvalidStatus, match="403"):
        WebSocketReceiver(websocket.output.address, origin=origin)


@pytest.mark.parametrize("origin", ["http://localhost:8000", "http://127.0.0.1", "https://[::1]:3000"])
def test_web_pages_of_this_computer_can_connect(send, closing, origin):
    websocket = send("websocket")
    closing(WebSocketReceiver(websocket.output.address, origin=origin))
    assert eventually(lambda: websocket.figures.receivers == 1)


def test_the_end_reaches_receivers_and_frees_the_port(send, connected):
    websocket, receiver = connected()
    websocket.add(make_analysis_of(make_frame(), "Happy"))
    assert websocket.finish(SECONDS)
    assert receiver.ended.wait(SECONDS)
    assert len(receiver.rows) == 1
    port = int(websocket.output.address.rpartition(":")[2])
    assert send("websocket", OutputTarget(websocket_port=port)).output.address.endswith(f":{port}")


@pytest.mark.parametrize(
    ("kind", "target", "leaves"),
    [
        ("lsl", OutputTarget(), True),
        ("osc", OutputTarget(), False),
        ("osc", OutputTarget(osc_host="192.0.2.7"), True),
        ("osc", OutputTarget(osc_host="localhost"), False),
        ("websocket", OutputTarget(websocket_port=0), False),
        ("websocket", OutputTarget(websocket_host="0.0.0.0", websocket_port=0), True),
    ],
)
def test_outputs_know_whether_other_computers_can_receive(send, kind, target, leaves):
    assert send(kind, target).output.leaves_computer is leaves
