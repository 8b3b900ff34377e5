"""Train, evaluate and store networks that read facial expressions. Knows nothing of Qt.

From Python::

    import training

    faces = training.read_faces("fer2013.csv")
    result = training.train(faces, preset="quick", epochs=5, out="my_model")
    print(result.history.to_frame())
    print(result.evaluate("PublicTest").report)

Nothing is imported before it is used: TensorFlow by ``train`` and ``evaluate`` alone, pandas for data frames.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.api.evaluate_model import Evaluation, evaluate
    from training.api.labelled_faces import Faces, read_faces
    from training.api.train_model import train
    from training.api.training_result import History, TrainingResult
    from training.core.training_error import TrainingError

__all__ = [
    "Evaluation",
    "Faces",
    "History",
    "TrainingError",
    "TrainingResult",
    "evaluate",
    "read_faces",
    "train",
]

_PLACES = {
    "Evaluation": "training.api.evaluate_model",
    "Faces": "training.api.labelled_faces",
    "History": "training.api.training_result",
    "TrainingError": "training.core.training_error",
    "TrainingResult": "training.api.training_result",
    "evaluate": "training.api.evaluate_model",
    "read_faces": "training.api.labelled_faces",
    "train": "training.api.train_model",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted({*globals(), *__all__})
