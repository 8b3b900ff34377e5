"""The stages of work that takes long: codes for programs, titles for the command line."""

from enum import StrEnum
from typing import Final


class Stage(StrEnum):
    """What is being done."""

    READING = "reading"
    DUPLICATES = "duplicates"
    SPLITTING = "splitting"
    PREPARING_DATA = "preparing_data"
    LOADING_LIBRARIES = "loading_libraries"
    DRY_RUN = "dry_run"
    PRECISION = "precision"
    BUILDING = "building"
    FIRST_STEP = "first_step"
    VALIDATION = "validation"
    WRITING = "writing"
    EVALUATION = "evaluation"
    MIRRORED_EVALUATION = "mirrored_evaluation"


TITLES: Final[dict[str, str]] = {
    Stage.READING: "Reading faces",
    Stage.DUPLICATES: "Finding duplicates",
    Stage.SPLITTING: "Splitting the data",
    Stage.PREPARING_DATA: "Preparing the data",
    Stage.LOADING_LIBRARIES: "Loading TensorFlow",
    Stage.DRY_RUN: "Dry run",
    Stage.PRECISION: "Measuring the fastest precision",
    Stage.BUILDING: "Building the network",
    Stage.FIRST_STEP: "Compiling the first step",
    Stage.VALIDATION: "Validation",
    Stage.WRITING: "Writing the model",
    Stage.EVALUATION: "Evaluating",
    Stage.MIRRORED_EVALUATION: "Evaluating mirrored faces",
}
