"""How many made-up duplicates of FER2013 the search for duplicates finds, and what it takes for them falsely.

Training faces without a duplicate are shifted, cropped, mirrored, lit and recompressed, and hidden among all
the others. Recall is the part of them that come into the group of their original. A hit is false if a made-up
face comes into a group without it. ``--pairs`` writes pairs of the data that were found, for looking at: it
shows faces, so keep it to yourself.

Usage: python benchmarks/duplicates.py CSV [--each N] [--seed N] [--pairs PNG]
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.core.training_error import TrainingError
from training.data.duplicates import exact_duplicates, near_duplicates
from training.data.faces import SIZE, SPLITS, TRAINING, FaceData
from training.data.prepare import read_faces

Face = NDArray[np.uint8]
Change = Callable[[Face, np.random.Generator], Face]

PAIRS_ACROSS: Final = 10
PAIRS: Final = 100


def shift(face: Face, least: int, most: int, random: np.random.Generator) -> Face:
    """By ``least`` to ``most`` pixels along one axis and at most as many along the other."""
    far = int(random.integers(least, most + 1))
    x, y = random.permutation([far * random.choice([-1, 1]), random.integers(-far, far + 1)])
    return warp(face, 1.0, float(x), float(y))


def crop(face: Face, least: float, most: float, random: np.random.Generator) -> Face:
    """To a part of the side between ``least`` and ``most``, anywhere."""
    part = float(random.uniform(least, most))
    x, y = random.uniform(0, SIZE * (1 - part), 2)
    return warp(face, 1 / part, -x / part, -y / part)


def warp(face: Face, scale: float, x: float, y: float) -> Face:
    """Enlarged, then moved."""
    matrix = np.array([[scale, 0, x], [0, scale, y]], np.float32)
    warped = cv2.warpAffine(face, matrix, (SIZE, SIZE), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, np.uint8)


def mirror(face: Face) -> Face:
    """Left and right exchanged."""
    return np.ascontiguousarray(face[:, ::-1])


def relight(face: Face, random: np.random.Generator) -> Face:
    """Half to 1.3 times the contrast, up to 50 grays darker or brighter, clipped."""
    changed = (face - 128.0) * random.uniform(0.5, 1.3) + 128 + random.uniform(-50, 50)
    return np.clip(changed, 0, 255).astype(np.uint8)


def recompress(face: Face, random: np.random.Generator) -> Face:
    """As a JPEG of quality 20 to 60."""
    quality = int(random.integers(20, 61))
    jpeg = cv2.imencode(".jpg", face, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE), np.uint8)


def all_at_once(face: Face, random: np.random.Generator) -> Face:
    """Perhaps mirrored, shifted by 2 pixels at most, cropped to 80 % at least, lit and recompressed."""
    face = mirror(face) if random.random() < 0.5 else face
    return recompress(relight(crop(shift(face, 0, 2, random), 0.8, 1, random), random), random)


CHANGES: Final[dict[str, Change]] = {
    "shifted by 1 or 2 pixels": lambda face, random: shift(face, 1, 2, random),
    "shifted by 3 or 4 pixels": lambda face, random: shift(face, 3, 4, random),
    "shifted by 5 or 6 pixels": lambda face, random: shift(face, 5, 6, random),
    "cropped to 92 to 100 %": lambda face, random: crop(face, 0.92, 1, random),
    "cropped to 83 to 92 %": lambda face, random: crop(face, 0.83, 0.92, random),
    "cropped to 75 to 83 %": lambda face, random: crop(face, 0.75, 0.83, random),
    "mirrored": lambda face, random: mirror(face),
    "mirrored, shifted by 1 to 4 pixels": lambda face, random: shift(mirror(face), 1, 4, random),
    "mirrored, cropped to 80 to 100 %": lambda face, random: crop(mirror(face), 0.8, 1, random),
    "brightness and contrast": relight,
    "JPEG, quality 20 to 60": recompress,
    "all at once": all_at_once,
}


def measure(data: FaceData, groups: NDArray[np.int64], each: int, seed: int) -> None:
    """Print recall by kind of change, and false hits."""
    random = np.random.default_rng(seed)
    single = np.bincount(groups)[groups] == 1
    contrast = data.faces.reshape(len(data), -1).std(axis=1) > 5
    chosen = random.permutation(np.flatnonzero(single & contrast & (data.splits == TRAINING)))
    chosen = chosen[: each * len(CHANGES)]
    kinds = np.array(list(CHANGES))[np.arange(len(chosen)) % len(CHANGES)]
    made = [CHANGES[kind](data.faces[index], random) for kind, index in zip(kinds, chosen, strict=True)]
    with_made = near_duplicates(np.concatenate([data.faces, np.stack(made)]))
    originals, copies = with_made[: len(data)], with_made[len(data) :]
    found = copies == originals[chosen]
    others = np.isin(copies, originals[~np.isin(np.arange(len(data)), chosen)])
    print(f"{'made-up duplicates':36} {'made':>6} {'found':>6} {'recall':>8}")
    for kind in CHANGES:
        own = found[kinds == kind]
        print(f"{kind:36} {len(own):6} {own.sum():6} {own.mean():8.1%}")
    print(f"{'together':36} {len(found):6} {found.sum():6} {found.mean():8.1%}")
    print(f"In the group of a face that is not the original: {others.sum()} of {len(others)}")


def summary(data: FaceData, groups: NDArray[np.int64], exact: NDArray[np.int64]) -> None:
    """Print how large the groups are, and how many test faces have a duplicate in Training."""
    _, first = np.unique(exact, return_index=True)
    sizes = np.sort(np.bincount(groups[first]))[::-1]
    print(f"Groups of several different pictures: {(sizes > 1).sum():,}; the largest have {sizes[:10]}")
    for split in SPLITS[1:]:
        own = groups[data.splits == split]
        known = np.isin(own, groups[data.splits == TRAINING])
        print(f"{split}: {known.sum():,} of {len(own):,} faces have a duplicate in {TRAINING}")


def write_pairs(faces: NDArray[np.uint8], groups: NDArray[np.int64], path: Path) -> None:
    """Save pairs of one group drawn at random, as a grid."""
    random = np.random.default_rng(0)
    tiles = []
    for group in random.permutation(np.flatnonzero(np.bincount(groups) > 1))[:PAIRS]:
        one, other = random.choice(np.flatnonzero(groups == group), 2, replace=False)
        tiles.append(np.pad(np.hstack([faces[one], faces[other]]), 2, constant_values=255))
    rows = len(tiles) // PAIRS_ACROSS
    grid = [np.hstack(tiles[row * PAIRS_ACROSS : (row + 1) * PAIRS_ACROSS]) for row in range(rows)]
    cv2.imwrite(str(path), np.vstack(grid))


def main() -> int:
    """Print the measurement; 2 with one sentence if the data cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("csv", type=Path, help="a fer2013.csv")
    parser.add_argument("--each", type=int, default=200, help="duplicates of each kind (default: 200)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--pairs", type=Path, metavar="PNG", help="write pairs that were found")
    options = parser.parse_args()
    try:
        data = read_faces(options.csv)
    except TrainingError as error:
        print(error, file=sys.stderr)
        return 2
    exact = exact_duplicates(data.faces)
    started = time.process_time()
    groups = near_duplicates(data.faces, exact=exact)
    seconds = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(data):,} faces: {seconds:.0f} CPU-seconds, {memory:.0f} MB at most with the faces")
    summary(data, groups, exact)
    measure(data, groups, options.each, options.seed)
    if options.pairs:
        _, first = np.unique(exact, return_index=True)
        write_pairs(data.faces[first], groups[first], options.pairs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
