"""The stages of work that takes long: codes for programs, titles for the command line."""

from enum import StrEnum
from typing import Final


class ProgressStage(StrEnum):
    """What is being done."""

    UNPACKING = "unpacking"
    READING = "reading"
    DUPLICATES = "duplicates"
    SPLITTING = "splitting"
    PREPARING_DATA = "preparing_data"
    LOADING_LIBRARIES = "loading_libraries"
    DRY_RUN = "dry_run"
    RANGE_TEST = "range_test"
    PRECISION = "precision"
    BUILDING = "building"
    FIRST_STEP = "first_step"
    VALIDATION = "validation"
    WRITING = "writing"
    EVALUATION = "evaluation"
    MIRRORED_EVALUATION = "mirrored_evaluation"


TITLES: Final[dict[str, str]] = {
    ProgressStage.UNPACKING: "Unpacking files",
    ProgressStage.READING: "Reading faces",
    ProgressStage.DUPLICATES: "Finding duplicates",
    ProgressStage.SPLITTING: "Splitting the data",
    ProgressStage.PREPARING_DATA: "Preparing the data",
    ProgressStage.LOADING_LIBRARIES: "Loading TensorFlow",
    ProgressStage.DRY_RUN: "Dry run",
    ProgressStage.RANGE_TEST: "Learning-rate range test",
    ProgressStage.PRECISION: "Measuring the fastest precision",
    ProgressStage.BUILDING: "Building the network",
    ProgressStage.FIRST_STEP: "Compiling the first step",
    ProgressStage.VALIDATION: "Validation",
    ProgressStage.WRITING: "Writing the model",
    ProgressStage.EVALUATION: "Evaluating",
    ProgressStage.MIRRORED_EVALUATION: "Evaluating mirrored faces",
}
