"""Messages about suspected label errors and their list, in the language of the window; no Qt."""

from typing import Final

from fer_desktop.base.i18n import translate

LABEL_ERRORS: Final = {
    "unreadable_suspects": translate(
        "training",
        "{path} is unreadable as a list of suspected label errors ({reason}). Choose another list.",
    ),
    "unwritable_suspects": translate(
        "training",
        "Cannot write {path} ({reason}). Free up disk space, or copy the data to a folder that you may write "
        "to.",
    ),
    "suspect_row": translate("training", "{path}, line {line}: {reason}. Correct this row."),
    "other_data": translate(
        "training",
        "{path} is not a list of {source}: its faces, labels or splits differ. Make a new list.",
    ),
    "all_faces_seen": translate(
        "training",
        "{models} was trained on every face of {source} that is searched, so it cannot judge the labels. "
        "Use cross-validation, or a model that was trained on other faces.",
    ),
    "no_judge": translate("training", "Nothing can judge the labels. Choose a model or cross-validation."),
}
"""Errors by ``code``; the fields are in braces."""
LABEL_NOTES: Final = {
    "seen_faces": translate(
        "training", "Not searched: {count:,} of {faces:,} faces, on which the model was trained."
    ),
    "unknown_training_faces": translate(
        "training",
        "Warning: {model} does not say which faces it was trained on; label errors among those are not "
        "found.",
    ),
}
