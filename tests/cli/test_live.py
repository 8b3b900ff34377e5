"""``fer-desktop live``: what is sent and printed, how it ends, and what is refused."""

import json
import re
import signal
import socket
import subprocess
import sys
import threading

import pytest

from fer_desktop.cli.run_live import live
from fer_desktop.cli.terminal import FAULTY, FINE
from tests.fakes import gray_frames, write_video
from tests.outputs.receivers import SECONDS, LslReceiver, OscReceiver, WebSocketReceiver
from tests.vision.sources.test_damaged_video import damage, film
from training.core.process.shutdown import INTERRUPTED

PROGRAM = (sys.executable, "-c", "from fer_desktop.__main__ import main; main()", "live")


@pytest.fixture
def osc():
    receiver = OscReceiver()
    yield receiver
    receiver.close()


@pytest.fixture
def start():
    """Starts the program as a process of its own; whatever is left of it is ended."""
    processes = []

    def begin(*arguments):
        process = subprocess.Popen(
            [*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        processes.append(process)
        return process

    yield begin
    for process in processes:
        process.kill()
        process.communicate()


def test_a_video_is_sent_to_its_end_and_the_summary_says_how_late(tmp_path, osc, capsys):
    video = write_video(tmp_path / "film.avi", gray_frames(12), 10.0)
    assert live(["--source", str(video), "--osc", f"127.0.0.1:{osc.port}", "--json"]) == FINE
    printed, said = capsys.readouterr()
    rows = [json.loads(line) for line in printed.splitlines()]
    assert rows[-1]["frame"] == 11
    assert {row["source"] for row in rows} == {"film.avi"}
    heads = [values for address, values, _ in osc.messages if address == "/fer/frame"]
    assert [values[0] for values in heads] == [row["frame"] for row in rows]
    first, *_, last = said.splitlines()
    assert first == f"Sending by OSC: 127.0.0.1:{osc.port}."
    assert f"OSC: {len(rows)} frames sent, latency " in said
    assert "no receiver" not in said, last


def test_damaged_frames_of_a_video_give_the_exit_code_of_analyse(tmp_path, capsys):
    video = damage(film(tmp_path / "film.avi", 12), (4, 5))
    assert live(["--source", str(video), "--json"]) == FAULTY
    printed, said = capsys.readouterr()
    assert json.loads(printed.splitlines()[-1])["frame"] == 9
    assert f"Skipped 2 of 12 frames of {video}" in said


def test_a_slow_source_has_a_rate_with_one_decimal(tmp_path, capsys):
    video = write_video(tmp_path / "film.avi", gray_frames(8), 2.0)
    assert live(["--source", str(video), "--json"]) == FINE
    assert re.search(r"\b[12]\.\d frames/s, ", capsys.readouterr().err)


def test_the_state_is_printed_every_second_and_the_time_ends_it(capsys):
    assert live(["--demo", "--websocket", "0", "--seconds", "2.5"]) == FINE
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("Sending by WebSocket: ws://127.0.0.1:")
    assert 1 <= sum(" predictions/s · WebSocket: " in line for line in said) <= 3


def test_ctrl_c_ends_it_with_a_summary_and_says_goodbye_to_receivers(start):
    process = start("--demo", "--lsl", "--websocket", "0")
    lines = [process.stderr.readline(), process.stderr.readline()]
    assert lines[0].startswith("Sending by LSL: “FER Desktop”")
    assert "Other computers can receive it." in lines[0]
    lsl = LslReceiver()
    websocket = WebSocketReceiver(lines[1].split(": ")[1].strip().removesuffix("."))
    assert websocket.has(5)
    row, _ = lsl.row()
    assert row["face_id"] == 1.0
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=SECONDS)
    assert process.returncode == INTERRUPTED
    assert "Stopped.\nLSL: " in said
    assert websocket.ended.wait(SECONDS)
    websocket.close()
    lsl.close()


def test_a_reader_of_the_rows_that_leaves_is_no_fault(start):
    process = start("--demo", "--json")
    assert json.loads(process.stdout.readline())["source"] == "Demonstration"
    process.stdout.close()
    assert process.wait(SECONDS) == FINE
    assert "Broken pipe" not in process.stderr.read()


def test_other_computers_are_named_where_they_can_connect(capsys):
    assert live(["--demo", "--websocket", "0", "--websocket-host", "0.0.0.0", "--seconds", "0"]) == FINE
    assert "Other computers can receive it." in capsys.readouterr().err


def test_an_address_of_another_computer_is_refused_in_plain_words(capsys):
    assert live(["--demo", "--websocket", "0", "--websocket-host", "192.0.2.1"]) == FAULTY
    (said,) = capsys.readouterr().err.splitlines()
    assert said == "192.0.2.1 is not an address of this computer. Choose another host."


def test_a_port_in_use_ends_it_before_anything_is_read(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        threads = threading.active_count()
        assert live(["--demo", "--lsl", "--websocket", port]) == FAULTY
    said = capsys.readouterr().err.splitlines()
    assert said[-1] == f"Port {port} is in use by another program. Choose another port for WebSocket."
    assert threading.active_count() == threads


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--demo"], "nothing to send to; name one of --lsl, --osc, --websocket and --json"),
        (["--osc", "9000"], "“9000” is not a host and a port, such as 127.0.0.1:9000"),
        (["--osc", "localhost:0"], "is not a host and a port"),
        (["--websocket", "70000"], "“70000” is not a port from 0 to 65535"),
        (["--camera", "front", "--lsl"], "“front” is not a camera number"),
        (["--json", "--websocket-host", "0.0.0.0"], "--websocket-host has no effect without --websocket"),
        (["--json", "--seconds", "-1"], "-1 is not a number of seconds from 0"),
        (["--json", "--source", "/no/film.mp4"], "/no/film.mp4 does not exist"),
        (["--json", "--model", "/no/model"], "/no/model"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(arguments, sentence, capsys):
    assert live(arguments) == FAULTY
    printed, said = capsys.readouterr()
    assert printed == ""
    assert sentence in said.splitlines()[-1]
