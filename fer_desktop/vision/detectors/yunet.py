"""Faces by YuNet, a small network (Wu, Peng and Yu 2023), from a file that the person has."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.detectors.detections import FoundFace, centred_box
from fer_desktop.vision.detectors.face_detector import Search
from fer_desktop.vision.detectors.landmarks import faces_of
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import UPRIGHT, Box, Bytes, Pose
from training.core.media import regular_file

SAME: Final = 0.3
"""Intersection over union from which two of its boxes are one face."""
MOST_FACES: Final = 200
SMALLEST: Final = 12
"""Side of the smallest face that it knows, in pixels of the copy."""
REGION: Final = 128
"""Side of the copy of a region that is searched closely, in pixels; it has to be a multiple of 32."""
REACH: Final = 2.4
"""Side of that region, in sides of the face."""
TRIAL: Final = 64
"""Side of the empty picture on which a file has to prove itself."""


def create(search: Search) -> YuNetDetector:
    """The detector with the file that the settings name.

    Raises:
        DetectorError: there is no such file, or it is no YuNet.
    """
    if search.model is None:
        raise DetectorError(
            translate(
                "faces",
                "YuNet needs a model file, face_detection_yunet_….onnx. Choose one, or use the Haar cascade.",
            )
        )
    return YuNetDetector(search.model, search)


class YuNetDetector:
    """Finds faces at any roll, and those turned aside, in one search."""

    finds_roll = True
    poses: tuple[Pose, ...] = (UPRIGHT,)

    def __init__(self, model: Path, search: Search) -> None:
        """Load the network.

        Args:
            model: Its ONNX file.
            search: How closely to look.

        Raises:
            DetectorError: the file is missing or no YuNet, or this OpenCV cannot run one.
        """
        self._search = search
        self._network = _load(model, search.sensitivity.score)

    def scan(self, bgr: Bytes) -> YuNetScan:
        """Prepare a picture, as ``ScanningDetector`` says."""
        return YuNetScan(self._network, self._search, bgr)

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """Find the faces of a picture, as ``FaceDetector`` says."""
        return sorted(self.scan(bgr).everywhere(UPRIGHT), key=lambda face: (face.box.x, face.box.y))


class YuNetScan:
    """What ``Scan`` says."""

    def __init__(self, network: cv2.FaceDetectorYN, search: Search, bgr: Bytes) -> None:
        """Take a picture (height, width, 3), uint8; nothing is searched yet."""
        self.gray = Luma(bgr)
        self._network = network
        self._search = search
        self._bgr = bgr

    def leave_out(self, boxes: Sequence[Box]) -> None:
        """Nothing: a network takes the same time for any picture."""

    def everywhere(self, pose: Pose) -> list[FoundFace]:
        """Search the whole small copy, for any pose."""
        height, width = self.gray.shape
        ratio = min(1.0, self._search.longest_side / max(width, height))
        size = max(1, round(width * ratio)), max(1, round(height * ratio))
        smallest = max(SMALLEST / ratio, height * self._search.smallest_face)
        copy = np.asarray(cv2.resize(self._bgr, size, interpolation=cv2.INTER_AREA), np.uint8)
        scale = width / size[0], height / size[1]
        return [face for face in self._run(copy, scale, (width, height)) if face.box.width >= smallest]

    def around(self, box: Box, pose: Pose) -> list[FoundFace]:
        """Search a region about the box, for any pose."""
        height, width = self.gray.shape
        region = centred_box(box.centre, max(box.width, box.height) * REACH).clipped(width, height)
        if not region.area:
            return []
        part = self._bgr[region.y : region.y + region.height, region.x : region.x + region.width]
        copy = np.asarray(cv2.resize(part, (REGION, REGION), interpolation=cv2.INTER_AREA), np.uint8)
        scale = region.width / REGION, region.height / REGION
        return [
            FoundFace(
                Box(face.box.x + region.x, face.box.y + region.y, face.box.width, face.box.height),
                face.score,
                face.pose,
            )
            for face in self._run(copy, scale, (region.width, region.height))
        ]

    def confirms(self, face: FoundFace) -> bool:
        """Its score has said so."""
        return True

    def _run(self, copy: Bytes, scale: tuple[float, float], size: tuple[int, int]) -> list[FoundFace]:
        self._network.setInputSize((copy.shape[1], copy.shape[0]))
        _, rows = self._network.detect(copy)
        return faces_of(None if rows is None else np.asarray(rows, np.float32), scale, size)


def _load(model: Path, score: float) -> cv2.FaceDetectorYN:
    if not hasattr(cv2, "FaceDetectorYN"):
        raise DetectorError(
            translate(
                "faces", "This version of OpenCV cannot run YuNet. Install opencv-python 4.10 or newer."
            )
        )
    try:
        # From memory, because OpenCV opens no path with letters outside of the system's code page on Windows.
        with open(model, "rb", buffering=0, opener=regular_file) as file:
            content = np.fromfile(file, dtype=np.uint8)
    except OSError as error:
        raise DetectorError(
            translate("faces", "Cannot read {path}. Choose another file, or use the Haar cascade.").format(
                path=model
            )
        ) from error
    try:
        network = cv2.FaceDetectorYN.create(
            "onnx", content, np.empty(0, np.uint8), (TRIAL, TRIAL), score, SAME, MOST_FACES
        )
        # Any other network in an ONNX file loads as well; what it gives shows what it is.
        _, rows = network.detect(np.zeros((TRIAL, TRIAL, 3), np.uint8))
        faces_of(None if rows is None else np.asarray(rows, np.float32), (1.0, 1.0), (TRIAL, TRIAL))
    except (cv2.error, ValueError, SystemError) as error:
        raise DetectorError(
            translate(
                "faces",
                "{path} is not a YuNet model that OpenCV can run. Choose a file "
                "face_detection_yunet_….onnx, or use the Haar cascade.",
            ).format(path=model)
        ) from error
    return network
