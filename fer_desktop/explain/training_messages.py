"""Messages of the training process in the language of the window: its stages, errors and notes; no Qt.

The process sends codes and fields, see ``training.core.training_error.CodedText``.
"""

from collections.abc import Mapping
from typing import Any, Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import shown_kind
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import left_out_of, shown_left_out
from fer_desktop.explain.bundle_messages import BUNDLE_ERRORS
from fer_desktop.explain.data_messages import DATA_ERRORS
from fer_desktop.explain.data_preparation import rule_title
from fer_desktop.explain.label_error_messages import LABEL_ERRORS, LABEL_NOTES
from fer_desktop.explain.run_messages import RUN_MESSAGES
from fer_desktop.explain.training_settings import setting_title
from training.core.training_error import CodedText

_STAGES: Final = {
    "unpacking": translate("training", "Unpacking files"),
    "reading": translate("training", "Reading faces"),
    "duplicates": translate("training", "Finding duplicates"),
    "splitting": translate("training", "Splitting the data"),
    "preparing_data": translate("training", "Preparing the data"),
    "loading_libraries": translate("training", "Loading TensorFlow"),
    "dry_run": translate("training", "Dry run"),
    "range_test": translate("training", "Learning-rate range test"),
    "precision": translate("training", "Measuring the fastest precision"),
    "building": translate("training", "Building the network"),
    "first_step": translate("training", "Compiling the first step"),
    "validation": translate("training", "Validation"),
    "writing": translate("training", "Writing the model"),
    "evaluation": translate("training", "Evaluating"),
    "mirrored_evaluation": translate("training", "Evaluating mirrored faces"),
}
_ERRORS: Final = {
    "face_size": translate(
        "training",
        "The faces of {source} are {size} pixels wide, the input of the model {model} is {expected}.",
    ),
    "drawn_split": translate(
        "training",
        "{source} has no split {split} of its own and is not the data of {model}, so the split "
        "may contain training faces of the model. Use the same data and votes as for the "
        "training.",
    ),
    "leakage": translate(
        "training",
        "{model} was trained on {seen:,} of the {faces:,} faces in the split {split} of {source}."
        " Use the same data and votes as for the training, or other faces.",
    ),
    "unknown_classes": translate(
        "training",
        "{source} has faces labelled {emotions}, for which the model {model} has no class. Remove them.",
    ),
    "moved_source": translate(
        "training", "{path} no longer exists. Restore it, or choose where the faces are now."
    ),
    "other_faces": translate(
        "training",
        "{source} does not contain the faces that the model {model} was evaluated on. Choose the "
        "file or folder that was used for the evaluation.",
    ),
    "no_votes": translate(
        "training",
        "{source} has no FER+ votes for the vote head. Add a file of votes, or set its weight to 0.",
    ),
    "missing_emotions": translate(
        "training", "{source} has no training faces labelled {emotions}. Add some, or exclude these emotions."
    ),
    "bundle_lock": translate(
        "training", "{folder} is in use by {process}. Wait until it is done, or choose another folder."
    ),
    "unwritable_lock": translate("training", "Cannot write to {folder} ({reason}). Choose another folder."),
    "not_a_model_folder": translate(
        "training", "{folder} exists and is not a model folder. Choose another name, or move it away."
    ),
    "inside_model": translate(
        "training", "{folder} is inside the model folder {model}. Choose another location."
    ),
    "parent_is_file": translate("training", "{path} is a file, not a folder. Choose another location."),
    "unwritable_folder": translate(
        "training", "Cannot write to {folder} ({reason}). Choose another location."
    ),
    "model_in_data": translate(
        "training", "{folder} is inside {path}, which contains the faces. Choose another location."
    ),
    "model_exists": translate("training", "{folder} already contains a model. Choose another folder."),
    "changed_architecture": translate(
        "training",
        "The network in {folder} does not match its architecture in this version. Use the version"
        " of the program that trained it.",
    ),
    "missing_classes": translate(
        "training", "The model {folder} has no class for {emotions}. Exclude these emotions."
    ),
    "setting_range": translate("training", "{setting} is {value}; it must be in the range {range}."),
    "setting_choice": translate("training", "{setting} is {value!r}. Use one of {known}."),
    "setting_type": translate("training", "{setting} is {value!r}, which has the wrong type."),
    "early_stopping": translate(
        "training", "Early stopping needs validation faces. Choose a validation fraction above 0."
    ),
    "frozen_stages": translate(
        "training", "This network has {stages} stages, so at most {most} can be frozen, not {wanted}."
    ),
    "nothing_to_freeze": translate("training", "Frozen stages are only useful for fine-tuning a model."),
    "input_size": translate(
        "training", "The network's input is {expected} pixels wide, the faces of {source} are {size}."
    ),
    "bfloat": translate(
        "training",
        "This processor has no bfloat16 instructions; without them, mixed_bfloat16 is many times "
        "slower. Use the precision float32.",
    ),
    "resumed_bfloat": translate(
        "training",
        "The run in {folder} uses mixed_bfloat16, and this processor has no bfloat16 "
        "instructions, without which it is many times slower. Resume it on a computer that has "
        "them, or delete that folder and restart.",
    ),
    "disk_space": translate(
        "training",
        "{folder} lacks {missing:,} MB: the run needs about {needed:,} MB on that disk, {free:,} "
        "MB are free. Free up disk space, or choose another location.",
    ),
    "temporary_space": translate(
        "training",
        "{folder} lacks {missing:,} MB: the run needs about {needed:,} MB on that disk, {free:,} "
        "MB are free. Free up disk space, or name another folder for temporary files in TMPDIR.",
    ),
    "unwritable_run": translate(
        "training", "Cannot write to {folder} ({reason}). Change its permissions, or choose another location."
    ),
    "nothing_read": translate(
        "training", "No faces have been read yet. Choose a file or folder of faces first."
    ),
    "no_faces_chosen": translate("training", "There are no faces to read. Choose a file or folder of faces."),
    "no_model_to_tune": translate("training", "Fine-tuning starts from a model. Choose one."),
    "fixed_architecture": translate("training", "{model} has its own architecture; no other can be chosen."),
    "no_held_out_faces": translate(
        "training",
        "All faces were used for training, so none is left to evaluate the model. The model is "
        "saved. To evaluate a model, train it with a validation or test split.",
    ),
    "unfinished_run": translate(
        "training", "There is an unfinished run in {folder}. Resume it, or delete that folder."
    ),
    "state_not_saved": translate(
        "training",
        "Cannot save the run's state in {folder} ({reason}). Free up disk space, then resume the run.",
    ),
    "no_state_saved": translate(
        "training", "Cannot save the run's state in {folder} ({reason}). Free up disk space, then restart."
    ),
    "other_run": translate(
        "training",
        "{path} belongs to another run (different: {differences}). Use the same settings and "
        "data, or delete {folder} and restart.",
    ),
    "no_unfinished_run": translate("training", "There is no unfinished run at {path}. Start a new one."),
    "unreadable_state": translate("training", "{path} is unreadable. Delete {folder} and restart."),
    "state_mismatch": translate("training", "{path} does not fit this network. Delete {folder} and restart."),
    "diverged": translate(
        "training",
        "Training diverged in epoch {epoch}: the loss is not a number. Restart with a lower learning rate.",
    ),
}
"""By ``code``; the fields are in braces."""
_NOTES: Final = {
    "scaled_pictures": translate(
        "training",
        "Pictures that do not say which values are black and white, such as {path}: {count:,}. They were "
        "scaled; save them with 8 bits per channel for other values.",
    ),
    "no_face": translate("training", "Excluded pictures without a detected face, such as {path}: {count:,}."),
    "several_faces": translate(
        "training", "Pictures with several faces, such as {path}: {count:,}. The largest face is used."
    ),
    "unmapped_label": translate(
        "training", "Excluded faces labelled {label}, not an emotion in the label map {map}: {count:,}."
    ),
    "unused_mapping": translate("training", "No face is labelled {label!r}, which was to be mapped."),
    "unreadable_rows": translate("training", "Skipped unreadable rows: {count:,} ({rows})."),
    "excluded_emotions": translate("training", "Excluded faces labelled {emotions}: {count:,}."),
    "known_faces": translate(
        "training",
        "Warning: {model} was trained on {seen:,} of the {faces:,} faces in {split}; metrics on "
        "that split will be too good.",
    ),
    "restarted": translate("training", "The run stopped before its first epoch was complete; restarting."),
    "recomputed_statistics": translate(
        "training",
        "Recomputed the batch normalisation statistics: validation cross-entropy {after:.4f} "
        "instead of {before:.4f}.",
    ),
    "moving_statistics": translate(
        "training",
        "Kept the moving batch normalisation statistics: validation cross-entropy {before:.4f}, "
        "recomputed {after:.4f}.",
    ),
    "resumed": translate("training", "Resuming after epoch {epoch} of {epochs}."),
    "stopped_early": translate(
        "training", "Early stopping after epoch {epoch}: no improvement for {patience} epochs."
    ),
    "step_seconds": translate("training", "Seconds per step: {seconds}"),
    "only_precision": translate(
        "training", "Precision: {precision} (this processor has no bfloat16 instructions)"
    ),
    "device": translate("training", "Device: {device}, precision {precision}"),
    "processor": translate("training", "Device: {device}, precision {precision}, threads: {threads}"),
}
TEXTS: Final = {
    **BUNDLE_ERRORS,
    **DATA_ERRORS,
    **RUN_MESSAGES,
    **LABEL_ERRORS,
    **LABEL_NOTES,
    **_ERRORS,
    **_NOTES,
}
"""All of them by code."""
_EMOTIONS: Final = frozenset(("emotion", "emotions", "inner", "outer"))
_SETTINGS: Final = frozenset(("setting", "option", "differences"))


def stage_title(stage: str) -> str:
    """What is being done; the code itself where the window does not know it."""
    return _STAGES.get(stage, stage)


def message_text(message: Mapping[str, Any]) -> str:
    """The text of an error, a note or a reason.

    Args:
        message: ``code``, ``fields`` and ``text``; the text in English is the answer where the window
            does not know the code.
    """
    code, fields = str(message.get("code", "")), dict(message.get("fields") or {})
    english = str(message.get("text", ""))
    special = _special(code, fields)
    if special or code not in TEXTS:
        return special or english
    try:
        return TEXTS[code].format(**{name: _shown(name, value) for name, value in fields.items()})
    except (KeyError, ValueError, TypeError):
        return english  # from another version of the process


def error_text(error: Exception) -> str:
    """The text of an error that is shown, whichever package it is of."""
    return message_text(error.as_json()) if isinstance(error, CodedText) else str(error)


def unreadable_text(row: Mapping[str, Any]) -> str:
    """A row or picture that cannot be read; ``source``, ``place`` and ``reason``."""
    place = _shown("place", row["place"])
    where = ", ".join(filter(None, (str(row["source"]), str(place))))
    return f"{where}: {message_text(row['reason'])}"


def _special(code: str, fields: dict[str, Any]) -> str:
    """The text of a message that is more than its fields; empty for all others."""
    if fields.get("left_out"):
        files = shown_left_out(left_out_of(fields["left_out"]))
        text = translate("training", "Skipped: {files}.")
        if code == "no_labelled_pictures":
            text = translate(
                "training",
                "{folder} contains no labelled pictures, only {files}. Put pictures into folders named after "
                "emotions.",
            )
        return text.format(files=files, folder=fields.get("folder"))
    if code == "cleaning":
        text = translate("training", "Excluded {rule}: {count:,}.")
        return text.format(rule=rule_title(fields["rule"]), count=fields["count"])
    if code == "bundle_lock":
        holder = fields.get("holder")
        known = translate("training", "process {process} on {host}")
        fields["process"] = known.format(**holder) if holder else translate("training", "another process")
    return ""


def _shown(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return ", ".join(str(_shown(name, one)) for one in value)
    if isinstance(value, dict):
        return message_text(value)
    if name == "place" and isinstance(value, int):
        return translate("training", "line {n}").format(n=value)
    if name in _SETTINGS:
        return setting_title(str(value).replace(" ", "_"))
    if name == "kind":
        return shown_kind(str(value))
    return shown_name(value) if name in _EMOTIONS else value
