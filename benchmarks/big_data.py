"""How long a large folder of pictures takes to read, and how much memory it and a training on it need.

Draws as many different JPEG files of 112 × 112 pixels as are asked for, and links to them until there are
as many faces as are asked for, so that a small disk suffices. Each step runs in a process of its own: reading
all pictures, reading them again from the cache, and one epoch of a little network. Nothing is kept.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from training.core.emotions import EMOTIONS

SIDE = 112
QUALITY = 90
SPLITS = {"train": 0.9, "validation": 0.05, "test": 0.05}
GIGABYTE = 1 << 30


def draw(folder: Path, faces: int, different: int) -> int:
    """Write labelled pictures; returns their bytes, each different one counted once."""
    random = np.random.default_rng(1)
    different, size = min(faces, different), 0
    splits = random.choice(list(SPLITS), faces, p=list(SPLITS.values()))
    labels = random.integers(len(EMOTIONS), size=faces)
    for split in SPLITS:
        for emotion in EMOTIONS:
            (folder / split / emotion).mkdir(parents=True)
    originals: list[Path] = []
    for number in range(faces):
        path = folder / splits[number] / EMOTIONS[labels[number]] / f"{number:06}.jpg"
        if number >= different:
            os.link(originals[number % different], path)
            continue
        coarse = random.integers(30, 220, (9, 9, 3)).astype(np.uint8)
        picture = cv2.resize(coarse, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)
        done, encoded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
        assert done
        path.write_bytes(encoded.tobytes())
        size += len(encoded)
        originals.append(path)
    return size


def read(folder: Path, size: int) -> None:
    from training.data import read_faces

    data = read_faces(folder, size=size)
    _tell(len(data))


def train(folder: Path, size: int) -> None:
    import keras

    import training

    def little(input_shape: tuple[int, int, int], classes: int) -> keras.Model:
        layers = keras.layers
        return keras.Sequential(
            [
                layers.Input(input_shape),
                layers.Conv2D(4, 4, strides=4, activation="relu"),
                layers.GlobalAveragePooling2D(),
                layers.Dense(classes),
            ]
        )

    faces = training.read_faces(folder, size=size)
    result = training.train(
        faces,
        preset="quick",
        model=little,
        out=folder.parent / "model",
        epochs=1,
        batch_size=1024,
        precision="float32",
        verbose=False,
    )
    _tell(len(result.data))


def _tell(faces: int) -> None:
    """Print what a step has done, and the most memory that its process had."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"faces": faces, "bytes": peak}))


STEPS: dict[str, Callable[[Path, int], None]] = {"read": read, "train": train}


def measured(step: str, folder: Path, size: int) -> str:
    """Run one step in a process of its own, with its cache beside the folder."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder.parent / "cache"), "TF_CPP_MIN_LOG_LEVEL": "3"}
    command = [sys.executable, __file__, str(folder), "--step", step, "--size", str(size)]
    start = time.monotonic()
    output = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    seconds = time.monotonic() - start
    told = json.loads(output.splitlines()[-1])
    return f"{told['faces']:,} faces in {seconds:.0f} s, at most {told['bytes'] / GIGABYTE:.2f} GB of memory"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--faces", type=int, default=450_000, help="pictures (default: 450,000)")
    parser.add_argument(
        "--different", type=int, default=50_000, help="of them different files; the rest are links"
    )
    parser.add_argument("--size", type=int, default=48, help="side of the faces, pixels")
    parser.add_argument("--no-train", action="store_true", help="leave the training out")
    arguments = parser.parse_args()
    if arguments.step:
        STEPS[arguments.step](arguments.folder, arguments.size)
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "faces"
        start = time.monotonic()
        size = draw(folder, arguments.faces, arguments.different)
        print(
            f"{arguments.faces:,} pictures, {min(arguments.faces, arguments.different):,} of them different "
            f"({size / GIGABYTE:.2f} GB), drawn in {time.monotonic() - start:.0f} s",
            flush=True,
        )
        print("read:      ", measured("read", folder, arguments.size), flush=True)
        print("from cache:", measured("read", folder, arguments.size), flush=True)
        if not arguments.no_train:
            print("one epoch: ", measured("train", folder, arguments.size), flush=True)


if __name__ == "__main__":
    main()
