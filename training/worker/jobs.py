"""The jobs by name."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from training.worker import evaluate_job, faces_job, read_job, recipes_job, split_job, train_job
from training.worker.desk import Desk

Job = Callable[[Desk, Mapping[str, Any]], None]

JOBS: Final[dict[str, Job]] = {
    "read": read_job.read,
    "divide": split_job.divide,
    "recipes": recipes_job.recipes,
    "preview": faces_job.preview,
    "estimate": recipes_job.estimate,
    "train": train_job.train,
    "evaluate": evaluate_job.evaluate,
    "test_faces": faces_job.show_faces,
}
"""By what a request calls them."""
