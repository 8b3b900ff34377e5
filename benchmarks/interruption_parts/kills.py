"""Programs that are killed at any moment, and what is left of their work."""

import csv
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import cv2

from benchmarks.interruption_parts.trials import kill, start
from fer_desktop.base.errors import FerError
from fer_desktop.base.paths import bundled_models, default_model, resource
from fer_desktop.base.task import Work
from fer_desktop.models.entries import PARTIAL
from fer_desktop.models.library import ModelLibrary
from training.core.bundle import BundleError, read_bundle, write_manifest

VICTIMS: Final = Path(__file__).with_name("victims.py")
KEPT_S: Final = 0.5
"""Seconds of a recording that a kill may take."""
SLACK_S: Final = 0.4
"""Seconds that the writing thread of a busy computer comes late, and that a frame and its analysis take."""
PICTURES: Final = 40
EPOCHS: Final = 3


Trial = Callable[[Path, random.Random], str]
"""Kills a program once, at a moment by chance, in an empty folder; returns what is wrong then, or nothing."""


def all_kills(data: Path) -> dict[str, Trial]:
    """All trials by name.

    Args:
        data: A CSV file of faces, or a folder of labelled ones, to train on.
    """
    return {
        "analysis": kill_analysis,
        "recording": kill_recording,
        "models": kill_models,
        "training": lambda folder, chance: kill_training(folder, chance, data),
    }


def analyse_command(folder: Path) -> list[str]:
    """What analyses pictures that are put into ``folder``; the file of the rows is to follow."""
    pictures = folder / "pictures"
    if not pictures.exists():
        _copy_samples(pictures)
    return [sys.executable, "-m", "fer_desktop", "analyse", str(pictures), "--jobs", "1", "--csv"]


def train_command(data: Path) -> list[str]:
    """What trains a small network for some epochs; the folder of the model is to follow."""
    settings = ["--epochs", str(EPOCHS), "--precision", "float32", "--batch-size", "16"]
    network = ["--architecture", "classic", *settings, "--out"]
    return [sys.executable, "-m", "training", "train", str(data), *network]


def kill_analysis(folder: Path, chance: random.Random) -> str:
    """Kill an analysis and resume it; its rows are to be those of one that was left alone."""
    command = analyse_command(folder.parent)
    if fault := _kill_and_resume(command, folder, "faces.csv", chance, lambda: True):
        return fault
    whole, rows = folder.parent / "faces.csv", folder / "faces.csv"
    return "" if rows.read_bytes() == whole.read_bytes() else "the rows differ"


def kill_training(folder: Path, chance: random.Random, data: Path) -> str:
    """Kill a training and resume it; the model is to be whole and its history that of one left alone."""
    # Before the first epoch is done there is nothing to resume.
    begun = (folder / "model.run" / "state.npz").exists
    if fault := _kill_and_resume(train_command(data), folder, "model", chance, begun):
        return fault
    whole, model = folder.parent / "model", folder / "model"
    histories = [_figures(read_bundle(trained).folder / "history.csv") for trained in (whole, model)]
    left = [path.name for path in folder.iterdir() if path.name.startswith((".model", "model.run"))]
    if left:
        return f"left behind: {', '.join(left)}"
    return "" if histories[0] == histories[1] else "the histories differ"


def kill_recording(folder: Path, chance: random.Random) -> str:
    """Kill a recording; its readings up to the last half second are to be there, and its videos to play."""
    said = _kill_after(
        [sys.executable, str(VICTIMS), "recording", str(folder / "recorded")],
        folder,
        chance.uniform(0.5, 5.0),
        ready=True,
    )
    last, faults = float(said[-1]), []
    for path in (folder / "recorded").iterdir():
        reached = 0.0
        if path.suffix == ".csv":
            rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
            reached = float(rows[-1]["elapsed_s"]) if rows else 0.0
        elif path.suffix == ".jsonl":
            lines = path.read_text(encoding="utf-8").splitlines()
            reached = json.loads(lines[-1])["elapsed_s"] if lines else 0.0
        elif path.suffix == ".mp4":
            reached = _last_time(path)
        else:
            continue
        if reached < last - KEPT_S - SLACK_S:
            faults.append(f"{path.suffix} ends at {reached:.2f} of {last:.2f} s")
    return ", ".join(faults)


def kill_models(folder: Path, chance: random.Random) -> str:
    """Kill changes of the list of models; all that is listed is to be whole, and nothing to be left."""
    shutil.copytree(default_model(), folder / "source")
    other = replace(read_bundle(folder / "source"), name="source", temperature=1.5)
    write_manifest(folder / "source", other)
    command = [sys.executable, str(VICTIMS), "models", str(folder)]
    _kill_after(command, folder, chance.uniform(0.0, 2.0), ready=True)
    library = ModelLibrary(bundled_models(), folder / "models")
    try:
        broken = [entry.problem for entry in library.entries(Work()) if entry.bundle is None]
    except (FerError, BundleError) as error:
        return str(error)
    hidden = [path.name for path in (folder / "models").iterdir() if PARTIAL in path.name]
    return " ".join(broken) or (f"left behind: {', '.join(hidden)}" if hidden else "")


def _kill_after(command: Sequence[str], folder: Path, seconds: float, ready: bool = False) -> list[str]:
    """Kill a program after so long, or after its first line where it is to be ``ready``; what it printed."""
    with start(command, folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        first = process.stdout.readline() if ready else b""
        time.sleep(seconds)
        kill(process)
        return (first + process.stdout.read()).decode().splitlines()


def _kill_and_resume(
    command: Sequence[str], folder: Path, name: str, chance: random.Random, begun: Callable[[], bool]
) -> str:
    """Kill a command that writes ``name``, and resume it if it has ``begun``; what is wrong, or nothing.

    The first time the command is also run whole, into the folder above.
    """
    whole, output, took = folder.parent / name, folder / name, folder.parent / "seconds"
    if not whole.exists():
        started = time.monotonic()
        if code := _run([*command, str(whole)], folder):
            return f"exit code {code} where nothing was killed"
        took.write_text(str(time.monotonic() - started))
    _kill_after([*command, str(output)], folder, chance.uniform(0.0, float(took.read_text())))
    if not output.exists():
        resuming = ["--resume"] if begun() else []
        if code := _run([*command, str(output), *resuming], folder):
            return f"exit code {code} after the kill"
    return ""


def _run(command: Sequence[str], folder: Path) -> int:
    with start(command, folder, stderr=subprocess.DEVNULL) as process:
        return process.wait()


def _copy_samples(folder: Path) -> None:
    samples = sorted(resource("samples").glob("*.png"))
    folder.mkdir()
    for number in range(PICTURES):
        shutil.copy(samples[number % len(samples)], folder / f"{number:03}.png")


def _last_time(path: Path) -> float:
    """When the last frame of a video that can be read is shown, in seconds."""
    video, reached = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG), 0.0
    while video.read()[0]:
        reached = video.get(cv2.CAP_PROP_POS_MSEC) / 1000
    return float(reached)


def _figures(path: Path) -> list[dict[str, str]]:
    """A training's history without the seconds that it took."""
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    for row in rows:
        del row["seconds"], row["elapsed"]
    return rows
