"""No network is loaded untried: hostile files are refused in one sentence, whichever way they come."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ai_edge_litert.interpreter import Interpreter

from fer_desktop.app import main
from fer_desktop.base.errors import ModelFileError
from fer_desktop.models.metadata_check import open_model
from tests.bundles import write_bundle
from training.core.bundle import write_manifest
from training.core.process.worker_protocol import CRASHED, FAILED, WorkerError
from training.core.untrusted import network_trial

ROOT = Path(__file__).parents[2]
SEEDS = range(40)
CUTS = (0, 1, 7, 8, 20, 100, 1000, 10_000, 100_000, 1_000_000)
CHECK = """
import os, sys
from pathlib import Path
import ai_edge_litert.interpreter
from training.core.bundle import read_bundle
from training.core.untrusted.network_file import NetworkFileError, limit_memory, time_a_face

def tell(folder):
    try:
        time_a_face(read_bundle(Path(folder)))
    except NetworkFileError as error:
        return f"refused: {error}"
    return "accepted"

limit_memory()
for folder in sys.argv[1:]:
    child = os.fork()
    if not child:
        print(tell(folder), flush=True)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status:
        print(f"ended: {status}", flush=True)
"""
"""Tries each network in a copy of a process that has loaded LiteRT already."""


def with_network(folder, content):
    """A model folder whose network has these bytes, and whose manifest has their hash."""
    bundle = write_bundle(folder)
    (folder / "model.tflite").write_bytes(content)
    write_manifest(folder, bundle)
    return folder


def flipped(content, seed):
    """Some bytes changed: of the tables, which stand at the end and the beginning, and of the weights."""
    chance, changed = random.Random(seed), bytearray(content)
    ends = [*range(0, 400), *range(len(content) - 20_000, len(content))]
    for _ in range(1 + seed % 8):
        place = chance.choice(ends) if seed % 4 else chance.randrange(len(content))
        changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)


def without_tensors(content):
    """Lists of one tensor that are empty, or name a tensor that there is not: outputs of the network, too."""
    interpreter = Interpreter(model_content=content)
    (output,) = interpreter.get_output_details()
    one = (1).to_bytes(4, "little") + output["index"].to_bytes(4, "little")
    networks = {}
    for place in (place for place in range(0, len(content), 4) if content.startswith(one, place)):
        networks[f"empty {place}"] = content[:place] + bytes(4) + content[place + 4 :]
        networks[f"absent {place}"] = content[: place + 4] + b"\xff\xff\xff\x7f" + content[place + 8 :]
    assert len(networks) >= 4
    return networks


def hostile(content):
    """Networks by name that no stranger should get away with."""
    networks = {f"flipped {seed}": flipped(content, seed) for seed in SEEDS}
    networks |= {f"cut {length}": content[:length] for length in CUTS}
    shape = (1).to_bytes(4, "little") + (48).to_bytes(4, "little") * 2 + (1).to_bytes(4, "little")
    places = [place for place in range(len(content)) if content.startswith(shape, place)]
    assert places, "the input's shape is there"
    for number, side in enumerate((0, 1, 47, 49, 2**15, 2**30, 2**31 - 1, 2**32 - 1)):
        changed = bytearray(content)
        for place in places:
            changed[place + 4 : place + 8] = side.to_bytes(4, "little")
        networks[f"shape {number}"] = bytes(changed)
    networks |= without_tensors(content)
    networks["zeros"] = b"\x1c\0\0\0TFL3" + b"\0" * 1000
    networks["noise"] = b"\x1c\0\0\0TFL3" + random.Random(0).randbytes(5000)
    return networks


@pytest.mark.skipif(os.name == "nt", reason="processes cannot be copied there")
def test_damaged_networks_are_refused_or_read_faces_and_never_end_more_than_their_trial(
    tmp_path, shipped_bundle
):
    networks = hostile(shipped_bundle.tflite_path.read_bytes())
    assert len(networks) >= 60
    folders = [str(with_network(tmp_path / name, content)) for name, content in networks.items()]
    process = subprocess.run(
        [sys.executable, "-c", CHECK, *folders], capture_output=True, text=True, cwd=ROOT, check=True
    )
    said = dict(zip(networks, process.stdout.splitlines(), strict=True))
    assert {line.split(":")[0] for line in said.values()} <= {"refused", "accepted", "ended"}
    refused = {name: line for name, line in said.items() if line.startswith("refused")}
    assert len(refused) > 20
    assert all(str(tmp_path / name / "model.tflite") in line for name, line in refused.items())
    accepted = {name.split()[0] for name, line in said.items() if line == "accepted"}
    assert accepted == {"flipped"}


@pytest.fixture
def broken(tmp_path, shipped_bundle):
    return with_network(tmp_path / "broken", shipped_bundle.tflite_path.read_bytes()[:1000])


@pytest.fixture
def crashing(tmp_path, monkeypatch):
    """A model whose trial ends its process."""
    folder = write_bundle(tmp_path / "crashing").folder
    monkeypatch.setattr(
        network_trial, "call_worker", lambda *rest: {"event": FAILED, **WorkerError(CRASHED).as_json()}
    )
    return folder


@pytest.mark.parametrize("name", ["broken", "crashing"])
@pytest.mark.parametrize("way", ["--model", "analyse", "compare"])
def test_every_way_to_name_a_model_refuses_it_in_one_sentence(name, way, request, happy_sample, capsys):
    folder = request.getfixturevalue(name)
    picture = str(happy_sample)
    arguments = {
        "--model": ["--model", str(folder), "--open", picture],
        "analyse": ["analyse", "--model", str(folder), picture],
        "compare": ["compare", "default", str(folder), picture],
    }
    assert main(arguments[way]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert str(folder) in line
    assert "Cannot run" in line if name == "broken" else "crashed the process that tested it" in line


def test_a_network_is_tried_once(tmp_path, monkeypatch):
    folder = write_bundle(tmp_path / "good").folder
    assert open_model(folder).name == "good"
    copy = shutil.copytree(folder, tmp_path / "copy")
    monkeypatch.setattr(network_trial, "call_worker", lambda *rest: pytest.fail("it was tried again"))
    assert open_model(copy).name == "good"


def test_a_network_with_other_bytes_is_tried_anew(tmp_path, broken, shipped_bundle):
    network_trial.remember(write_bundle(tmp_path / "good"))
    with pytest.raises(ModelFileError, match="Cannot run"):
        open_model(broken)


def test_a_record_of_trials_that_is_damaged_counts_for_nothing(tmp_path):
    bundle = write_bundle(tmp_path / "good")
    for content in ("", "{", "[" * 100_000, '{"a": 1}', "[1, [2]]", "\udcff"):
        network_trial.remember(bundle)
        assert network_trial.is_proven(bundle)
        network_trial._record().write_text(content, encoding="utf-8", errors="surrogateescape")
        assert not network_trial.is_proven(bundle)


def test_the_shipped_model_needs_no_trial(shipped_bundle, monkeypatch):
    monkeypatch.setattr(network_trial, "call_worker", lambda *rest: pytest.fail("it was tried"))
    assert open_model(shipped_bundle.folder) == shipped_bundle
