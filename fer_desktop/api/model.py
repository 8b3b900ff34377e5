"""A model, and what it reads: arrays, pictures, folders, videos and cropped faces."""

from __future__ import annotations

import contextlib
import os
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import numpy as np

from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.job import usable_cores
from fer_desktop.analysis.job_annotations import JobAnnotations
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.local_run import analyse_all
from fer_desktop.analysis.video_parts import Parts
from fer_desktop.api.arrays import Channels, bgr_of
from fer_desktop.api.predictions import Prediction
from fer_desktop.base import paths
from fer_desktop.base.errors import ClassifierError, FerError, PictureError
from fer_desktop.base.settings import Settings
from fer_desktop.models.metadata_check import named_model, open_model
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.detectors import detector_kind, needs_colors
from fer_desktop.vision.factory import batch_analyser
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.targets import is_video, list_files
from fer_desktop.vision.tracking.track_linking import TrackLinker
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

    def predict(self, picture: PathName | Bytes, *, channels: Channels = "rgb") -> Prediction:
        """Find and read the faces of one picture.

        Args:
            picture: A picture file, or an array: (height, width, 3) uint8, or (height, width) uint8 for gray.
            channels: The order of an array's colours: ``rgb`` as in Pillow and matplotlib, ``bgr`` as in
                OpenCV.

        Raises:
            FerError: The file cannot be read, or is none; the message names it.
            ValueError: The array has another shape or type.
            TypeError: It is neither a path nor an array.
        """
        if isinstance(picture, np.ndarray):
            pixels, source = bgr_of(picture, channels), ""
        elif isinstance(picture, (str, os.PathLike)):
            path = Path(os.fspath(picture))
            if is_video(path) or path.is_dir():
                kind = "folder" if path.is_dir() else "video"
                raise PictureError(f"{path} is a {kind}. Use predict_files() for videos and folders.")
            colors = needs_colors(self.settings.detector)
            pixels, source = read_picture(path, colors=colors), str(path)
        else:
            raise TypeError(
                f"A picture must be a path or an array, not {type(picture).__name__}. Use predict_files() "
                "for several files, and predict_frames() for the frames of a video."
            )
        frame = Frame(index=0, captured_at=time.monotonic(), bgr=pixels, source=source)
        return self._prediction(self._analyser.analyse(frame))

    def predict_files(
        self, files: PathName | Sequence[PathName], *, jobs: int = 0, skip_unreadable: bool = False
    ) -> Iterator[Prediction]:
        """Read pictures, every frame of videos, and all of these in folders, in order.

        The rows are those of ``fer-desktop analyse`` with the same settings: those of ``Settings()`` are
        ``--rotated --confidence-threshold 0.4`` there. Faces of videos have the names that they were given in
        the window; where these cannot be read, there is a warning. Markers are not read. Memory does not grow
        with the number of files or frames. ``jobs`` threads work ahead of the loop that takes the
        predictions; close the iterator, or leave the loop, to end them.

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
        annotations = JobAnnotations(listing.paths)
        for problem in annotations.problems:
            warnings.warn(problem.reason, stacklevel=2)
        analysers = OneModel(self._bundle).make_analysers(self.settings, jobs or usable_cores())
        colors = needs_colors(self.settings.detector)
        with contextlib.closing(analyse_all(listing, analysers, colors=colors)) as results:
            for result in results:
                if isinstance(result, Analysis):
                    names = annotations.names(result)
                    faces = (replace(face, name=names.get(face.face_id, "")) for face in result.faces)
                    yield self._prediction(replace(result, faces=tuple(faces)), annotations.named)
                elif isinstance(result, UnreadableFile) and not skip_unreadable:
                    raise FerError(result.reason)

    def predict_frames(
        self, frames: Iterable[Bytes], frames_per_second: float, *, channels: Channels = "rgb"
    ) -> Iterator[Prediction]:
        """Read the frames of a video that are arrays; a face keeps its id from frame to frame.

        The rows are those of ``predict_files`` for a video file with these frames at a constant rate, but for
        their ``source``, which is empty. One frame is in memory at a time.

        Args:
            frames: Arrays as ``predict`` takes them, in order; an iterator is read as far as needed.
            frames_per_second: How fast they follow each other, above 0; faces are followed at 10 or more.
            channels: The order of their colours, as in ``predict``.

        Yields:
            One prediction a frame, also for those without a face.

        Raises:
            ValueError: An array has another shape or type, or the rate is not above 0.
        """
        if not frames_per_second > 0:
            raise ValueError(f"frames_per_second is {frames_per_second!r}; use a number above 0.")
        analyser, parts, linker = batch_analyser(self._bundle, self.settings), Parts(), TrackLinker()
        for index, picture in enumerate(frames):
            position = index / frames_per_second
            frame = Frame(
                index, time.monotonic(), bgr_of(picture, channels), "", position, parts.add(position)
            )
            yield self._prediction(linker.link(analyser.analyse(frame)))

    def predict_crops(self, faces: Bytes | Sequence[Bytes]) -> Floats:
        """Read faces that are cropped already.

        Args:
            faces: (faces, input_size, input_size) uint8, gray, the face filling the square; or a list of
                (input_size, input_size).

        Returns:
            (faces, emotions) float32, 0 to 1; each row adds up to 1. The order is that of ``labels``.

        Raises:
            ValueError: The array has another shape or type.
        """
        classifier = self._classifier
        try:
            return classifier.predict(np.asarray(faces))
        except ClassifierError as error:
            raise ValueError(str(error)) from error

    def _prediction(self, analysis: Analysis, named: bool = False) -> Prediction:
        return Prediction.of(analysis, self._bundle, self.settings.confidence_threshold, named)

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
        FerError: There is no such model or face detector, or the model is no good; the message says why.
    """
    settings = settings or Settings()
    detector_kind(settings.detector)
    bundle = open_model(paths.default_model()) if model is None else named_model(os.fspath(model))
    return Model(bundle, settings)
