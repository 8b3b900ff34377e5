"""What outputs cost, and how late readings arrive at a program on the same computer.

For each output, frames with one face are sent at 30 a second to a receiver in a process of its own, and then
as fast as it takes them. A frame counts as captured when it is handed over, so this is the sending alone.
"""

import multiprocessing
import socket
import statistics
import sys
import time
from multiprocessing.connection import Connection
from typing import Final

import numpy as np

from fer_desktop.base.paths import default_model
from fer_desktop.outputs import OUTPUTS
from fer_desktop.outputs.live_output import OutputTarget
from fer_desktop.outputs.lsl_output import STREAM_NAME
from fer_desktop.outputs.osc_output import FRAME
from fer_desktop.outputs.sender import MAX_WAITING, Sender
from fer_desktop.vision.types import Analysis, Box, FaceReading
from training.core.bundle import read_bundle
from training.core.emotions import EMOTIONS

RATE, SECONDS, FAST = 30, 5, 3000
END: Final = FAST + RATE * SECONDS
"""Number of the frame that ends a receiver."""


def analysis(index: int) -> Analysis:
    """A frame with one face, captured now."""
    probabilities = np.full(len(EMOTIONS), 1 / len(EMOTIONS), np.float32)
    face = FaceReading(1, Box(0, 0, 99, 99), probabilities, EMOTIONS[0])
    return Analysis(index, time.monotonic(), "made up", None, (640, 480), EMOTIONS, (face,), 0.0, 0.0)


def receive(kind: str, address: str, results: Connection) -> None:
    """Note when each frame arrives, until the last one; sends the times by frame."""
    came: dict[int, float] = {}
    {"lsl": _receive_lsl, "osc": _receive_osc, "websocket": _receive_websocket}[kind](address, came, results)
    results.send(came)


def _receive_lsl(address: str, came: dict[int, float], ready: Connection) -> None:
    import pylsl

    inlet = pylsl.StreamInlet(pylsl.resolve_byprop("name", STREAM_NAME, timeout=20)[0])
    inlet.open_stream()
    ready.send(None)
    while END not in came:
        sample, _ = inlet.pull_sample(5)
        if sample is None:
            return
        came[round(sample[0])] = time.monotonic()


def _receive_osc(address: str, came: dict[int, float], ready: Connection) -> None:
    from pythonosc.osc_packet import OscPacket

    host, _, port = address.rpartition(":")
    with socket.socket(type=socket.SOCK_DGRAM) as listening:
        listening.bind((host, int(port)))
        listening.settimeout(5)
        ready.send(None)
        while END not in came:
            try:
                datagram = listening.recv(65536)
            except TimeoutError:
                return
            for timed in OscPacket(datagram).messages:
                if timed.message.address == FRAME:
                    came[timed.message.params[0]] = time.monotonic()


def _receive_websocket(address: str, came: dict[int, float], ready: Connection) -> None:
    import json

    from websockets.sync.client import connect

    with connect(address) as connection:
        ready.send(None)
        while END not in came:
            row = json.loads(connection.recv(5))
            came[row["frame"]] = time.monotonic()


def measure(kind: str, port: int) -> None:
    """Print the figures of one output."""
    target = OutputTarget(osc_port=port, websocket_port=0)
    entry = next(entry for entry in OUTPUTS if entry.kind == kind)
    sender = Sender(kind, entry.create(target), read_bundle(default_model()))
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=receive, args=(kind, sender.output.address, there)
    )
    process.start()
    here.recv()
    sent = {}
    for index in range(RATE * SECONDS):
        frame = analysis(index)
        sent[index] = frame.captured_at
        sender.add(frame)
        time.sleep(1 / RATE)
    figures = sender.figures
    started, cpu = time.monotonic(), time.process_time()
    for index in range(RATE * SECONDS, END + 1):
        while index - sender.figures.frames >= MAX_WAITING // 2:
            time.sleep(0.001)
        sender.add(analysis(index))
    while sender.figures.frames <= END:
        time.sleep(0.001)
    took, cpu = time.monotonic() - started, time.process_time() - cpu
    came = here.recv()
    process.join()
    sender.finish(5.0)
    late = [1000 * (came[index] - at) for index, at in sent.items() if index in came]
    high = statistics.quantiles(late, n=20)[-1]
    print(
        f"{entry.title}: sent after {1000 * (figures.median or 0):.2f} ms (median), "
        f"{1000 * (figures.high or 0):.2f} ms (95th percentile); "
        f"received after {statistics.median(late):.2f} ms, {high:.2f} ms; "
        f"{len(late)} of {len(sent)} frames received; "
        f"{FAST / took:.0f} frames/s at most, of which {(len(came) - len(late)) / (FAST + 1):.0%} received, "
        f"{1e6 * cpu / FAST:.0f} µs of CPU a frame"
    )


def main() -> None:
    """Measure all outputs, or those that are named."""
    for entry in OUTPUTS:
        if len(sys.argv) == 1 or entry.kind in sys.argv[1:]:
            with socket.socket(type=socket.SOCK_DGRAM) as found:
                found.bind(("127.0.0.1", 0))
                port = found.getsockname()[1]
            measure(entry.kind, port)


if __name__ == "__main__":
    main()
