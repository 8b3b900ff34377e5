"""The receivers in docs/streams.md work as written, but for ports that are free here."""

import re
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fer_desktop.outputs import OUTPUTS, output_kind
from fer_desktop.outputs.live_output import OSC_PORT, WEBSOCKET_PORT, OutputTarget
from fer_desktop.outputs.sender import Sender
from tests.fakes import make_analysis_of, make_frame
from tests.outputs.receivers import SECONDS

PAGE = Path(__file__).parents[2] / "docs" / "streams.md"
BLOCK = re.compile(r'```python title="receive_(\w+)\.py"\n(.*?)```', re.DOTALL)
PROGRAMS = dict(BLOCK.findall(PAGE.read_text(encoding="utf-8")))
PRINTED = {
    "lsl": r"^\d+\.\d{3} s, face 1: Happy 0\.05$",
    "osc": r"^/fer/face/1/happy: 0\.05$",
    "websocket": r"^20\S+, face 1: Surprise 0\.7$",
}


def free_port(kind):
    with socket.socket(type=kind) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def target():
    return OutputTarget(osc_port=free_port(socket.SOCK_DGRAM), websocket_port=free_port(socket.SOCK_STREAM))


def test_there_is_a_receiver_for_each_output():
    assert set(PROGRAMS) == {entry.kind for entry in OUTPUTS}


@pytest.mark.parametrize("kind", PROGRAMS)
def test_a_documented_receiver_prints_what_is_sent(kind, target, shipped_bundle):
    program = PROGRAMS[kind]
    for usual, here in ((OSC_PORT, target.osc_port), (WEBSOCKET_PORT, target.websocket_port)):
        program = program.replace(str(usual), str(here))
    sender = Sender(kind, output_kind(kind).create(target), shipped_bundle)
    over = threading.Event()

    def keep_sending():
        index = 0
        while not over.wait(0.02):
            sender.add(make_analysis_of(make_frame(index), "Surprise"))
            index += 1

    sending = threading.Thread(target=keep_sending)
    sending.start()
    try:
        run = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, timeout=2 * SECONDS, check=False
        )
    finally:
        over.set()
        sending.join()
        assert sender.finish(SECONDS)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert len(lines) == 10
    assert all(re.search(PRINTED[kind], line) for line in lines), lines
