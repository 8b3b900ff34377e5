"""Make the demonstration's sample faces: averages of many faces, which show nobody.

    python -m average_faces build/fer2013.csv resources/samples

For each emotion: take the Training faces whose label a judge, trained on others, is surest of; gather groups
of faces that look alike, mirrored where that fits better; lay each group on its running mean and average it
(``face_alignment``); put the eyes where every sample has them. Of the averages that Haar finds as
one large face, the one whose emotion the judge is surest of is kept. About ten minutes on one core.
"""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import cv2.data
import numpy as np
from face_alignment import (
    SIDE,
    TILE,
    Group,
    Image,
    Map,
    aligned,
    average,
    blurred,
    likest_member,
    standardised,
    unit_rows,
    warped,
    without_duplicates,
)
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedKFold
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from training.data import DataError, read_faces

POOLS: Final = (450, 800)
"""How many of an emotion's clearest faces groups are sought among: fewer are clearer, more are more alike."""
LARGEST_SHARE: Final = 0.7
GROUPS_A_POOL: Final = 8
MEMBERS: Final = 60
FEWEST_MEMBERS: Final = 40
NEIGHBOURS: Final = 180
"""How many of a seed's nearest faces may become members while its group is aligned."""
LIKEST_ALLOWED: Final = 0.97
"""An average that correlates more with one of its members would show somebody."""
FLATTEST: Final = 15.0
"""Standard deviation, in gray levels, below which a face counts as blank."""
SMALLEST_BOX: Final = 200
EYES: Final = np.array([[174.0, 208.0], [306.0, 208.0]])
"""Where every sample has its left and right eye (x, y), in pixels."""
BACKGROUND: Final = 90


@dataclass(frozen=True, eq=False)
class Sample:
    """A finished average and the figures that speak for it.

    Attributes:
        picture: uint8 (480, 480), gray.
        members: How many faces were averaged.
        likest: Highest correlation of the average with one of them, inside the face.
        box: Width of the face that Haar finds, in pixels.
        probability: What the judge gives to the intended emotion, 0 to 1.
    """

    picture: NDArray[np.uint8]
    members: int
    likest: float
    box: int
    probability: float


def gradients(faces: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Histograms of oriented gradients (Dalal and Triggs 2005) of faces (n, 48, 48): float32 (n, 900)."""
    hog = cv2.HOGDescriptor((TILE, TILE), (16, 16), (8, 8), (8, 8), 9)
    return np.stack([np.asarray(hog.compute(face), np.float32).ravel() for face in faces])


def trained_judge(faces: NDArray[np.uint8], labels: NDArray[np.int64]) -> Any:
    """A small scikit-learn classifier, right on about 53 % of the faces that it has not seen."""
    network = MLPClassifier(
        (256,), alpha=1, batch_size=256, learning_rate_init=5e-4, early_stopping=True, random_state=0
    )
    return make_pipeline(FunctionTransformer(gradients), StandardScaler(), network).fit(faces, labels)


def clearness(faces: NDArray[np.uint8], labels: NDArray[np.int64]) -> NDArray[np.float64]:
    """Probability of each face's own label, (n,), as given by a judge that was trained on other faces."""
    probability = np.zeros(len(faces))
    for seen, unseen in StratifiedKFold(3, shuffle=True, random_state=0).split(faces, labels):
        judged = trained_judge(faces[seen], labels[seen]).predict_proba(faces[unseen])
        probability[unseen] = judged[np.arange(len(unseen)), labels[unseen]]
    return probability


def groups(faces: NDArray[np.uint8]) -> Iterator[Group]:
    """Up to ``GROUPS_A_POOL`` groups of faces (n, 48, 48) that look alike, those most alike first."""
    soft = np.stack([blurred(standardised(face), 0.8) for face in faces])
    straight, mirrored = unit_rows(soft), unit_rows(soft[:, :, ::-1])
    plain, crossed = straight @ straight.T, straight @ mirrored.T
    likeness = np.maximum(plain, crossed)
    ranked = np.argsort(-likeness, axis=1, kind="stable")
    cores = [without_duplicates(order[: 2 * MEMBERS].tolist(), likeness, MEMBERS) for order in ranked]
    tightness = np.array([likeness[seed, core].mean() for seed, core in enumerate(cores)])
    used: list[set[int]] = []
    for seed in np.argsort(-tightness, kind="stable").tolist():
        if len(used) < GROUPS_A_POOL and all(len(core & set(cores[seed])) <= MEMBERS // 3 for core in used):
            used.append(set(cores[seed]))
            near = ranked[seed, :NEIGHBOURS]
            flip = (crossed > plain)[seed, near, None, None]
            yield aligned(np.where(flip, faces[near, :, ::-1], faces[near]), MEMBERS)


def cascade(name: str) -> cv2.CascadeClassifier:
    """One of the Haar cascades that come with OpenCV."""
    return cv2.CascadeClassifier(f"{cv2.data.haarcascades}haarcascade_{name}.xml")


def eyes(picture: NDArray[np.uint8]) -> Map | None:
    """Left and right eye (x, y), (2, 2): medians of what a cascade finds in a face and its mirror image."""
    points: list[tuple[float, float]] = []
    top, bottom = SIDE // 4, SIDE * 5 // 8
    for band, mirrored in ((picture[top:bottom], False), (picture[top:bottom, ::-1], True)):
        found = cascade("eye").detectMultiScale(
            np.ascontiguousarray(band), 1.05, 6, minSize=(48, 48), maxSize=(140, 140)
        )
        for x, y, width, height in found:
            middle = x + (width - 1) / 2
            points.append((SIDE - 1 - middle if mirrored else middle, top + y + (height - 1) / 2))
    left = [point for point in points if SIDE / 4 < point[0] < SIDE * 0.46]
    right = [point for point in points if SIDE * 0.54 < point[0] < SIDE * 3 / 4]
    return np.stack([np.median(left, axis=0), np.median(right, axis=0)]) if left and right else None


def eyes_in_place(found: Map) -> Map:
    """The similarity (3, 3) after which the eyes found in a picture, (2, 2), lie at ``EYES``."""
    (along, across), (wide, _) = found[1] - found[0], EYES[1] - EYES[0]
    rotation = np.array([[along, -across], [across, along]]) / wide
    shift = found.mean(0) - rotation @ EYES.mean(0)
    return np.vstack([np.column_stack([rotation, shift]), [0, 0, 1]])


def as_gray(mean: Image) -> Image:
    """Gray levels, 8 to 247, for a mean with deviation 1."""
    return np.clip(135 + 48 * mean, 8, 247)


def finished(mean: Image, cover: Image) -> NDArray[np.uint8]:
    """A sharpened picture of a mean, which fades into a plain background where the face or its cover ends."""
    sharp = mean + 0.7 * (mean - blurred(mean, 8)) + 0.5 * (mean - blurred(mean, 3))
    trust = blurred(cover, 6)  # few faces reach the chin: their mean is rough there and must not be sharpened
    gray = as_gray(trust**2 * sharp + (1 - trust**2) * blurred(mean, 4))
    rows, columns = np.mgrid[:SIDE, :SIDE]
    distance = np.hypot((columns - (SIDE - 1) / 2) / 165, (rows - 248) / 215)
    inside = np.clip((1 - distance) / 0.25, 0, 1) * np.clip((trust - 0.05) / 0.35, 0, 1)
    weight = blurred(inside.astype(np.float32), 8)
    weight = weight**2 * (3 - 2 * weight)
    return np.asarray(weight * gray + (1 - weight) * BACKGROUND).round().astype(np.uint8)


def sample(group: Group, judge: Any, label: int) -> Sample | None:
    """The finished average of a group; None if a rule for samples forbids it."""
    if len(group.faces) < FEWEST_MEMBERS:
        return None
    mean, cover = average(group)
    found, likest = eyes(as_gray(mean).astype(np.uint8)), likest_member(mean, group)
    if found is None or likest > LIKEST_ALLOWED:
        return None
    place = eyes_in_place(found)
    picture = finished(warped(mean, place, SIDE), warped(cover, place, SIDE, cv2.BORDER_CONSTANT))
    boxes = cascade("frontalface_default").detectMultiScale(picture, 1.1, 5, minSize=(TILE, TILE))
    if len(boxes) != 1 or min(boxes[0][2:]) <= SMALLEST_BOX:
        return None
    x, y, width, height = boxes[0]
    crop = cv2.resize(picture[y : y + height, x : x + width], (TILE, TILE), interpolation=cv2.INTER_AREA)
    judged = judge.predict_proba(np.stack([crop, crop[:, ::-1]]))[:, label].mean()
    return Sample(picture, len(group.faces), likest, int(width), float(judged))


def best_sample(clearest: NDArray[np.uint8], judge: Any, label: int) -> Sample:
    """Of all groups among faces (n, 48, 48), clearest first, the average that the judge is surest of.

    Raises:
        DataError: No group makes an average that may serve.
    """
    sizes = sorted({min(pool, int(len(clearest) * LARGEST_SHARE)) for pool in POOLS})
    tried = (sample(group, judge, label) for size in sizes for group in groups(clearest[:size]))
    fit = [candidate for candidate in tried if candidate is not None]
    if not fit:
        raise DataError(f"No average of emotion {label} may serve; give a CSV with more faces of it.")
    return max(fit, key=lambda candidate: candidate.probability)


def readme(samples: Mapping[str, Sample]) -> str:
    """The text that tells what the pictures are, with their figures."""
    rows = [f"| {n}.png | {s.members} | {s.likest:.3f} | {s.box} |" for n, s in samples.items()]
    return "\n".join([
        "# Sample faces\n",
        "These pictures show nobody. Each is the average of as many faces of FER2013's Training split as the",
        "table says: people who look alike while they show the same emotion, laid on each other by optical",
        "flow. Made by `python -m average_faces build/fer2013.csv resources/samples`.\n",
        "| picture | faces averaged | highest correlation with one of them | width of Haar's box in pixels |",
        "| --- | --- | --- | --- |",
        *rows,
        "",
    ])  # fmt: skip


def main() -> None:
    """Write one picture an emotion and a README, and print the figures of each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="fer2013.csv")
    parser.add_argument("out", type=Path, help="folder for the pictures")
    arguments = parser.parse_args()
    try:
        data = read_faces(arguments.data).split("Training")
        judge, clear = trained_judge(data.faces, data.labels), clearness(data.faces, data.labels)
        samples: dict[str, Sample] = {}
        arguments.out.mkdir(parents=True, exist_ok=True)
        for label, emotion in enumerate(data.emotions):
            mine = np.flatnonzero((data.labels == label) & (data.faces.std((1, 2)) > FLATTEST))
            best = best_sample(data.faces[mine[np.argsort(-clear[mine], kind="stable")]], judge, label)
            name = emotion.lower()
            path = arguments.out / f"{name}.png"
            if not cv2.imwrite(str(path), best.picture):
                raise DataError(f"{path} cannot be written; make room or check its rights.")
            samples[name] = best
            print(f"{name}: {best.members} faces, at most {best.likest:.3f} like one of them, "
                  f"Haar's box {best.box} px, judged {best.probability:.2f}", flush=True)  # fmt: skip
    except DataError as error:
        parser.exit(2, f"{error}\n")
    (arguments.out / "README.md").write_text(readme(samples), encoding="utf-8")


if __name__ == "__main__":
    main()
