"""The jobs by name."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from training.jobs import divide, estimate, evaluate, preview, read, recipes, show_faces, train
from training.jobs.desk import Desk

Job = Callable[[Desk, Mapping[str, Any]], None]

JOBS: Final[dict[str, Job]] = {
    "read": read.read,
    "divide": divide.divide,
    "recipes": recipes.recipes,
    "preview": preview.preview,
    "estimate": estimate.estimate,
    "train": train.train,
    "evaluate": evaluate.evaluate,
    "test_faces": show_faces.show_faces,
}
"""By what a request calls them."""
