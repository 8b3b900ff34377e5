"""Reads facial expressions from a camera, pictures and videos, on this computer alone.

From Python::

    import fer_desktop

    model = fer_desktop.load_model()
    for face in model.predict("group.jpg").faces:
        print(face.id, face.label, face.confidence)

Nothing is imported before it is used: neither Qt nor TensorFlow, and pandas for ``to_frame`` alone.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fer_desktop.api.model import Model, load_model
    from fer_desktop.api.predictions import Face, Prediction, save_rows, to_frame
    from fer_desktop.base.errors import FerError
    from fer_desktop.base.settings import Settings

__all__ = ["Face", "FerError", "Model", "Prediction", "Settings", "load_model", "save_rows", "to_frame"]

_PLACES = {
    "Face": "fer_desktop.api.predictions",
    "FerError": "fer_desktop.base.errors",
    "Model": "fer_desktop.api.model",
    "Prediction": "fer_desktop.api.predictions",
    "Settings": "fer_desktop.base.settings",
    "load_model": "fer_desktop.api.model",
    "save_rows": "fer_desktop.api.predictions",
    "to_frame": "fer_desktop.api.predictions",
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
