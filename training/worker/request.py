"""What a request says, checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from training.core.bundle import ModelBundle, read_bundle
from training.core.training_error import TrainingError
from training.data.data_errors import MissingSourceError, SplitOptionError
from training.data.data_options import DataOptions
from training.data.faces import SIZE, DataError
from training.data.pictures.picture_reader import USUAL, PictureOptions
from training.fitting.config import TrainConfig
from training.fitting.config_values import overridden
from training.fitting.presets import PRESETS
from training.networks.architectures.architecture_file import ArchitectureFile, read_architecture


class RequestError(TrainingError):
    """A request lacks something, or has something that it cannot have."""


class NothingReadError(RequestError):
    """No faces were read before."""

    template = "No faces have been read yet. Choose a file or folder of faces first."


class NoFacesChosenError(RequestError):
    """No files or folders."""

    template = "There are no faces to read. Choose a file or folder of faces."


class NoModelToTuneError(RequestError):
    """Fine-tuning without a model."""

    template = "Fine-tuning starts from a model. Choose one."


class NoTeacherError(RequestError):
    """Distillation without a teacher."""

    template = "Knowledge distillation needs at least one teacher. Choose one."


class FixedArchitectureError(RequestError):
    """Fine-tuning with another architecture."""

    template = "{model} has its own architecture; no other can be chosen."


@dataclass(frozen=True)
class Source:
    """Where faces are read from.

    Attributes:
        paths: Files and folders.
        votes: A FER+ file, or None.
        names: Pairs of a label in the data and the emotion it means.
        labels: Name of the label map for codes; empty where none was named.
        classes: In place of the emotions, in their order; none for the emotions.
        size: Side of the faces as they are read, pixels.
        pictures: How pictures become faces.
    """

    paths: tuple[Path, ...]
    votes: Path | None = None
    names: tuple[tuple[str, str], ...] = ()
    labels: str = ""
    classes: tuple[str, ...] = ()
    size: int = SIZE
    pictures: PictureOptions = USUAL

    @classmethod
    def of(cls, request: Mapping[str, Any]) -> "Source":
        """From the fields of a request ``read``, or of a run, that say where faces are read from.

        Raises:
            RequestError: They are not what they should be.
        """
        paths = value_of(request, "paths", list)
        names = value_of(request, "names", dict, {})
        votes = value_of(request, "votes", str, None)
        if not paths:
            raise NoFacesChosenError
        return cls(
            tuple(Path(str(path)) for path in paths),
            Path(votes) if votes else None,
            tuple((str(name), str(emotion)) for name, emotion in names.items()),
            value_of(request, "labels", str, ""),
            tuple(map(str, value_of(request, "classes", list, []))),
            pictures=PictureOptions(value_of(request, "find_faces", bool, False)),
        )

    def stamp(self) -> object:
        """What changes when a file is written anew; None with a folder, whose pictures are too many.

        Raises:
            DataError: A file is not there.
        """
        files = [*self.paths, *([self.votes] if self.votes else [])]
        if any(path.is_dir() for path in files):
            return None
        try:
            states = [path.stat() for path in files]
        except OSError as error:
            raise MissingSourceError(path=error.filename) from error
        return tuple((state.st_mtime_ns, state.st_size) for state in states)


@dataclass(frozen=True)
class Run:
    """All that decides a training.

    Attributes:
        source: Where the faces are.
        options: What is done with them; the names are those of the source.
        preset: Name of the recipe.
        overrides: Settings in place of what the recipe says.
        start: Folder of the model to fine-tune, or None.
        teachers: Folders of the models that the network learns from.
        architecture_file: Python file with an architecture of one's own, or None.
        corrections: A list of suspected label errors whose decisions are applied, or None.
    """

    source: Source
    options: DataOptions
    preset: str
    overrides: Mapping[str, Any] = field(default_factory=dict)
    start: Path | None = None
    teachers: tuple[Path, ...] = ()
    architecture_file: Path | None = None
    corrections: Path | None = None

    @classmethod
    def of(cls, run: Mapping[str, Any]) -> "Run":
        """From the JSON of ``docs/worker.md``.

        Raises:
            RequestError: It is not as described there.
            DataError: An option is out of range.
        """
        source = Source.of(run)
        start = value_of(run, "start", str, None)
        file = value_of(run, "architecture_file", str, None)
        options = options_of(value_of(run, "options", dict, {}))
        return cls(
            source,
            replace(
                options,
                names=(*options.names, *source.names),
                labels=source.labels or options.labels,
                classes=source.classes or options.classes,
            ),
            value_of(run, "preset", str),
            value_of(run, "overrides", dict, {}),
            Path(start) if start else None,
            tuple(Path(str(teacher)) for teacher in value_of(run, "teachers", list, [])),
            Path(file) if file else None,
            path_of(run, "corrections"),
        )

    def config(self, start: ModelBundle | None = None, copy: Path | None = None) -> TrainConfig:
        """The configuration; a model that the run starts from gives its margin and input size.

        Args:
            start: The model of ``start``, if any.
            copy: The architecture's file in the folder of a run that goes on; read in place of the other.

        Raises:
            RequestError: There is no such recipe, or it lacks the model that it needs.
            ConfigError: A setting is unknown or out of range.
        """
        if self.preset not in PRESETS:
            raise RequestError(f"There is no preset {self.preset!r}. Choose one of {', '.join(PRESETS)}.")
        if self.preset == "fine_tune" and self.start is None:
            raise NoModelToTuneError
        if self.preset == "distil" and not self.teachers:
            raise NoTeacherError
        if self.start is not None and "architecture" in self.overrides:
            raise FixedArchitectureError(model=self.start)
        config = overridden(PRESETS[self.preset], self.overrides)
        config = replace(config, data=self.options)
        if self.architecture_file is not None and start is None:
            config = self.architecture(copy).config(config)
        if start is not None and "margin" not in self.overrides:
            config = replace(config, margin=start.margin)
        if start is not None and "input_size" not in self.overrides:
            config = replace(config, input_size=start.input_size)
        return config

    def architecture(self, copy: Path | None = None) -> ArchitectureFile:
        """The Python file with the architecture, which there must be; nothing in it is run.

        Raises:
            ConfigError: It cannot be read.
        """
        assert self.architecture_file is not None
        return read_architecture(copy if copy is not None and copy.exists() else self.architecture_file)


def teachers_of(run: Run) -> list[ModelBundle]:
    """The models that a run learns from.

    Raises:
        BundleError: One cannot be read.
    """
    return [read_bundle(folder) for folder in run.teachers]


def options_of(values: Mapping[str, Any]) -> DataOptions:
    """``DataOptions`` from plain JSON values.

    Raises:
        RequestError: One is unknown or of the wrong kind.
        DataError: One is out of range.
    """
    known = {one.name for one in fields(DataOptions)}
    unknown = sorted(values.keys() - known)
    if unknown:
        raise RequestError(f"There is no data option {unknown[0]!r}. Use one of {', '.join(known)}.")
    try:
        return DataOptions.of({"data": dict(values)})
    except SplitOptionError:
        raise
    except DataError as error:
        raise RequestError(str(error)) from error


def path_of(request: Mapping[str, Any], name: str) -> Path | None:
    """A field that is a path, or None.

    Raises:
        RequestError: It is something else.
    """
    path = value_of(request, name, str, None)
    return Path(path) if path else None


_MISSING: Any = object()


def value_of(request: Mapping[str, Any], name: str, kind: type, usual: Any = _MISSING) -> Any:
    """A field of a request.

    Raises:
        RequestError: It is missing and there is no usual value, or it is of another kind.
    """
    value = request.get(name)
    if value is None:
        if usual is _MISSING:
            raise RequestError(f"The command {request.get('do', 'run')!r} lacks {name!r}.")
        return usual
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise RequestError(f"{name!r} of a command is {value!r}, which has the wrong type.")
    return value
