"""Lay faces that look alike on each other and average them; pure functions on arrays.

Every map is a (3, 3) affine matrix that takes a point of the result to the point of the source that it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
"""Gray images (..., height, width), or optical flows (..., height, width, 2) in pixels."""
Map = NDArray[np.float64]

TILE: Final = 48
"""Side of a face of the data set in pixels."""
SIDE: Final = 480
"""Side of an average in pixels."""
SCALE: Final = 7.0
"""Pixels of an average for one pixel of a tile; the tile lies in the middle."""
NEAR_DUPLICATE: Final = 0.93
"""Correlation of two aligned faces from which they count as the same picture twice."""

_ROWS, _COLUMNS = np.mgrid[:TILE, :TILE]
FACE: Final[NDArray[np.bool_]] = ((_COLUMNS - 23.5) / 18) ** 2 + ((_ROWS - 25) / 22) ** 2 < 1
"""The oval of a tile in which a face lies, (48, 48)."""


@dataclass(frozen=True, eq=False)
class Group:
    """Faces that look alike, and how each lies on their mean.

    Attributes:
        faces: float32 (n, 48, 48), each with mean 0 and deviation 1 inside ``FACE``.
        maps: float64 (n, 3, 3), from the mean's pixels to the face's.
    """

    faces: Image
    maps: Map


def standardised(image: NDArray[Any]) -> Image:
    """A tile (48, 48) with mean 0 and deviation 1 inside the face's oval."""
    inside = image[FACE]
    return np.asarray((image - inside.mean()) / (inside.std() + 1e-6), np.float32)


def unit_rows(tiles: NDArray[Any]) -> Image:
    """The ovals of tiles (n, 48, 48) as rows (n, pixels) whose products are correlations, -1 to 1."""
    rows = tiles[:, FACE] - tiles[:, FACE].mean(1, keepdims=True)
    return np.asarray(rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6), np.float32)


def blurred(image: Image, sigma: float) -> Image:
    """An image after a Gaussian blur with a deviation of ``sigma`` pixels."""
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma), np.float32)


def trimmed_mean(images: Image, share: float = 0.15) -> Image:
    """Mean over the first axis without the darkest and the brightest ``share`` at every pixel."""
    cut = int(len(images) * share)
    return np.asarray(np.sort(images, axis=0)[cut : len(images) - cut].mean(0), np.float32)


def warped(image: Image, matrix: Map, side: int, border: int = cv2.BORDER_REPLICATE) -> Image:
    """An image seen through an affine map, (side, side); enlarged by Lanczos' kernel."""
    flags = cv2.WARP_INVERSE_MAP | (cv2.INTER_LINEAR if side == TILE else cv2.INTER_LANCZOS4)
    return np.asarray(
        cv2.warpAffine(image, matrix[:2], (side, side), flags=flags, borderMode=border), np.float32
    )


def without_duplicates(order: Sequence[int], likeness: Image, count: int) -> list[int]:
    """The first ``count`` indexes of ``order`` of which no two are near copies of each other."""
    kept: list[int] = []
    for index in order:
        if len(kept) < count and not (likeness[index, kept] > NEAR_DUPLICATE).any():
            kept.append(index)
    return kept


def affine_fit(mean: Image, face: Image, start: Map) -> Map | None:
    """The affine map that lays a face on the mean (ECC, Evangelidis and Psarakis 2008).

    None where it does not converge, or would stretch or shrink the face by more than a quarter.
    """
    stop = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 30, 1e-4)
    oval = FACE.astype(np.uint8) * 255
    try:
        _, found = cv2.findTransformECC(
            mean, face, start[:2].astype(np.float32), cv2.MOTION_AFFINE, stop, oval, 3
        )
    except cv2.error:  # its way to say that it did not converge
        return None
    scales = np.linalg.svd(found[:, :2], compute_uv=False)
    return np.vstack([found, [0, 0, 1]]) if scales.min() > 0.8 and scales.max() < 1.25 else None


def aligned(faces: NDArray[np.uint8], count: int, rounds: int = 4) -> Group:
    """The ``count`` or fewer faces that lie best on their common mean.

    Args:
        faces: Candidates (n, 48, 48), gray 0 to 255; the first ``count`` make the first mean.
        count: Most members of the group.
        rounds: How often faces are laid on the mean of the last round's members.
    """
    tiles = np.stack([standardised(face) for face in faces])
    soft = np.stack([blurred(tile, 0.7) for tile in tiles])
    maps, members = np.tile(np.eye(3), (len(tiles), 1, 1)), list(range(count))
    mean = standardised(soft[:count].mean(0))
    for _ in range(rounds):
        found = [affine_fit(mean, face, start) for face, start in zip(soft, maps, strict=True)]
        maps = np.stack([np.eye(3) if matrix is None else matrix for matrix in found])
        laid = unit_rows(np.stack([warped(*pair, TILE) for pair in zip(soft, maps, strict=True)]))
        fit = laid @ unit_rows(mean[None])[0] - np.array([matrix is None for matrix in found])
        order = np.argsort(-fit, kind="stable")[: int((fit > 0.5).sum())]
        members = without_duplicates(order.tolist(), laid @ laid.T, count)
        maps = maps @ np.linalg.inv(maps[members].mean(0))  # or the mean would drift and shrink
        mean = standardised(trimmed_mean(np.stack([warped(soft[i], maps[i], TILE) for i in members])))
    return Group(tiles[members], maps[members])


def flowed(image: Image, flow: Image) -> Image:
    """An image (h, w) or (h, w, 2) whose pixel x shows what was at x + flow(x)."""
    height, width = flow.shape[:2]
    grid = np.stack(np.meshgrid(np.arange(width), np.arange(height)), axis=-1)
    points = (grid + flow).astype(np.float32)
    return np.asarray(
        cv2.remap(image, points[..., 0], points[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
        np.float32,
    )


def local_contrast(image: Image) -> NDArray[np.uint8]:
    """An image without its large shades, 0 to 255: what optical flow shall look at."""
    detail = image - blurred(image, 24)
    return np.clip(detail / (np.sqrt(blurred(detail**2, 24)) + 0.25) * 45 + 128, 0, 255).astype(np.uint8)


def optical_flow(target: Image, image: Image) -> Image:
    """The smooth flow (h, w, 2) that lays an image (h, w) on a target (Farnebäck 2003)."""
    start = np.zeros((*image.shape, 2), np.float32)
    flow = cv2.calcOpticalFlowFarneback(
        local_contrast(target), local_contrast(image), start,
        pyr_scale=0.5, levels=3, winsize=31, iterations=3, poly_n=7, poly_sigma=1.5,
        flags=cv2.OPTFLOW_FARNEBACK_GAUSSIAN,
    )  # fmt: skip
    return blurred(np.asarray(flow, np.float32), 6)


def flows_to_mean(images: Image, rounds: int = 3, longest: float = 9.0) -> Image:
    """Flows (n, h, w, 2), none over ``longest`` pixels, that lay images (n, h, w) on their common mean."""
    flows, laid = np.zeros((*images.shape, 2), np.float32), images
    for _ in range(rounds):
        target = trimmed_mean(laid)
        steps = [optical_flow(target, image) for image in laid]
        flows = np.stack([flowed(flow, step) + step for flow, step in zip(flows, steps, strict=True)])
        flows -= flows.mean(0)  # the mean face keeps its shape
        flows *= np.minimum(1, longest / np.maximum(np.linalg.norm(flows, axis=-1, keepdims=True), 1e-6))
        laid = np.stack([flowed(image, flow) for image, flow in zip(images, flows, strict=True)])
    return flows


def average(group: Group) -> tuple[Image, Image]:
    """The mean face of a group, finer than its members, and how well it is known.

    Returns:
        The trimmed mean (480, 480), about mean 0 and deviation 1 inside the face, and the share of the
        members that show each pixel (480, 480), 0 to 1; a tile's border counts less than its middle.
    """
    corner = (SIDE - TILE * SCALE) / 2
    offset = (0.5 - corner) / SCALE - 0.5
    maps = group.maps @ np.array([[1 / SCALE, 0, offset], [0, 1 / SCALE, offset], [0, 0, 1]])
    border = np.minimum(np.minimum(_ROWS, _COLUMNS), TILE - 1 - np.maximum(_ROWS, _COLUMNS))
    whole = np.clip((border + 1) / 6, 0, 1).astype(np.float32)  # soft, or tiles' edges would show as lines
    images = np.stack([warped(face, matrix, SIDE) for face, matrix in zip(group.faces, maps, strict=True)])
    covers = np.stack([np.clip(warped(whole, matrix, SIDE, cv2.BORDER_CONSTANT), 0, 1) for matrix in maps])
    halves = [cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA) for image in images]
    flows = [2 * np.asarray(cv2.resize(f, (SIDE, SIDE)), np.float32) for f in flows_to_mean(np.stack(halves))]
    images = np.stack([flowed(image, flow) for image, flow in zip(images, flows, strict=True)])
    covers = np.stack([flowed(cover, flow) for cover, flow in zip(covers, flows, strict=True)])
    seen = (images * covers).sum(0) / np.maximum(covers.sum(0), 1e-3)
    return trimmed_mean(images * covers + seen * (1 - covers)), np.asarray(covers.mean(0), np.float32)


def likest_member(mean: Image, group: Group) -> float:
    """The highest correlation, -1 to 1, of a mean (480, 480) with a member laid on it, inside the face."""
    corner = round((SIDE - TILE * SCALE) / 2)
    tile = cv2.resize(mean[corner:-corner, corner:-corner], (TILE, TILE), interpolation=cv2.INTER_AREA)
    laid = np.stack([warped(*pair, TILE) for pair in zip(group.faces, group.maps, strict=True)])
    return float((unit_rows(laid) @ unit_rows(np.asarray(tile)[None])[0]).max())
