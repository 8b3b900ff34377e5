"""A model, and what it reads: arrays, pictures, folders, videos and cropped faces."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np

from fer_desktop.analysis.batch import UnreadableFile, analyse_all
from fer_desktop.analysis.job import usable_cores
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.api.predictions import Prediction
from fer_desktop.base import paths
from fer_desktop.base.errors import ClassifierError, FerError, PictureError
from fer_desktop.base.settings import Settings
from fer_desktop.models.metadata_check import named_model, open_model
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.factory import batch_analyser
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.targets import is_video, list_files
from fer_desktop.vision.types import Analysis, Bytes, Floats, Frame
from training.core.bundle import ModelBundle

PathName = str | os.PathLike[str]


class Model:
    """A model that reads expressions; made by ``load_model``. One object belongs to one thread.

    Attributes:
        settings: How faces are found, and below which confidence they are marked as uncertain.
    """

    def __init__(self, bundle: ModelBundle, settings: Settings) -> None:
        """Take a model that was checked.

        Args:
            bundle: The model.
            settings: How faces are found.
        """
        self._bundle = bundle
        self.settings = settings

    @property
    def name(self) -> str:
        """Its name in the list of models."""
        return self._bundle.name

    @property
    def labels(self) -> tuple[str, ...]:
        """The emotions, in the order of all probabilities."""
        return self._bundle.labels

    @property
    def input_size(self) -> int:
        """Side of the faces that it reads, in pixels."""
        return self._bundle.input_size

    def __repr__(self) -> str:
        return f"Model({self.name!r}, {len(self.labels)} emotions)"

    def predict(self, picture: PathName | Bytes, *, channels: Literal["rgb", "bgr"] = "rgb") -> Prediction:
        """Find and read the faces of one picture.

        Args:
            picture: A picture file, or an array: (height, width, 3) uint8, or (height, width) uint8 for gray.
            channels: The order of an array's colours: ``rgb`` as in Pillow and matplotlib, ``bgr`` as in
                OpenCV.

        Raises:
            FerError: The file cannot be read; the message names it.
            ValueError: The array has another shape or type.
        """
        if isinstance(picture, np.ndarray):
            pixels, source = _bgr(picture, channels), ""
        else:
            path = Path(os.fspath(picture))
            if is_video(path):
                raise PictureError(f"{path} is a video. Use predict_files() for videos and folders.")
            pixels, source = read_picture(path), str(path)
        frame = Frame(index=0, captured_at=time.monotonic(), bgr=pixels, source=source)
        return self._prediction(self._analyser.analyse(frame))

    def predict_files(
        self, files: PathName | Sequence[PathName], *, jobs: int = 0, skip_unreadable: bool = False
    ) -> Iterator[Prediction]:
        """Read pictures, every frame of videos, and all of these in folders, in order.

        The rows are those of ``fer-desktop analyse`` for the same files. Memory does not grow with the number
        of files or frames. ``jobs`` threads work ahead of the loop that takes the predictions; close the
        iterator, or leave the loop, to end them.

        Args:
            files: One path, or several.
            jobs: Threads; 0 for as many as there are cores.
            skip_unreadable: Leave out what cannot be read, instead of raising.

        Yields:
            One prediction a picture or frame, also for those without a face.

        Raises:
            FerError: A file cannot be read, or there is none; the message names it.
        """
        several = [files] if isinstance(files, (str, os.PathLike)) else files
        listing = list_files([os.fspath(file) for file in several])
        if not listing.paths and listing.problems:
            raise listing.problems[0]
        analysers = OneModel(self._bundle).make_analysers(self.settings, jobs or usable_cores())
        with contextlib.closing(analyse_all(listing, analysers)) as results:
            for result in results:
                if isinstance(result, Analysis):
                    yield self._prediction(result)
                elif isinstance(result, UnreadableFile) and not skip_unreadable:
                    raise FerError(result.reason)

    def predict_crops(self, faces: Bytes) -> Floats:
        """Read faces that are cropped already.

        Args:
            faces: (faces, input_size, input_size) uint8, gray, the face filling the square.

        Returns:
            (faces, emotions) float32, 0 to 1; each row adds up to 1. The order is that of ``labels``.

        Raises:
            ValueError: The array has another shape or type.
        """
        classifier = self._classifier
        try:
            return classifier.predict(faces)
        except ClassifierError as error:
            raise ValueError(str(error)) from error

    def _prediction(self, analysis: Analysis) -> Prediction:
        return Prediction.of(analysis, self._bundle, self.settings.confidence_threshold)

    @cached_property
    def _analyser(self) -> Analyser:
        return batch_analyser(self._bundle, self.settings)

    @cached_property
    def _classifier(self) -> LiteRTClassifier:
        return LiteRTClassifier(self._bundle)


def load_model(model: PathName | None = None, settings: Settings | None = None) -> Model:
    """Load a model.

    Args:
        model: Its folder, or its name in the list of models; None for the bundled model.
        settings: How faces are found; None for the defaults.

    Raises:
        FerError: There is no such model, or it is no good; the message says why.
    """
    bundle = open_model(paths.default_model()) if model is None else named_model(os.fspath(model))
    return Model(bundle, settings or Settings())


def _bgr(picture: Bytes, channels: str) -> Bytes:
    """The pixels with blue first."""
    if channels not in ("rgb", "bgr"):
        raise ValueError(f"channels is {channels!r}; use 'rgb' or 'bgr'.")
    gray = picture.ndim == 2
    if (
        picture.dtype != np.uint8
        or not (gray or (picture.ndim == 3 and picture.shape[2] == 3))
        or not picture.size
    ):
        raise ValueError(
            "A picture must be a uint8 array of shape (height, width, 3), or (height, width) for gray, "
            f"not {picture.dtype} of {picture.shape}."
        )
    if gray:
        return np.repeat(picture[:, :, None], 3, axis=2)
    return np.ascontiguousarray(picture[:, :, ::-1] if channels == "rgb" else picture)
