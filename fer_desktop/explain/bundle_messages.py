"""Why a model cannot be read or run, in the language of the window."""

from typing import Final

from fer_desktop.base.i18n import translate

BUNDLE_ERRORS: Final = {
    "no_model_folder": translate(
        "models", "There is no model folder {folder}. Choose a folder that contains a {manifest}."
    ),
    "format_version": translate(
        "models",
        "{path} has format version {version}, this program reads {known}. Retrain the model, or use the "
        "version of the program that wrote it.",
    ),
    "missing_model_file": translate(
        "models", "The model's file {path} is missing. Copy the model again, or choose another."
    ),
    "special_model_file": translate(
        "models",
        "The model's file {path} is a {kind}, not a regular file. Copy the model again, or choose another.",
    ),
    "changed_model_file": translate(
        "models", "The model's file {path} is truncated or was changed. Copy the model again."
    ),
    "unreadable_model_file": translate(
        "models", "The model's file {path} is unreadable ({reason}). Copy the model again."
    ),
    "large_model_file": translate(
        "models", "The model's file {path} is too large ({megabytes:,.0f} MB). Do not use this model."
    ),
    "no_file_list": translate("models", "{path} lists no files. Copy the model again."),
    "model_file_name": translate(
        "models", "{path} names {name}, which is not a plain file name. Do not use this model."
    ),
    "invalid_description": translate(
        "models", "{path} is not a valid description of a model ({reason}). Copy the model again."
    ),
    "invalid_metrics": translate(
        "models", "The metrics in {path} are invalid ({reason}). Copy the model again, or delete its metrics."
    ),
    "other_emotions": translate(
        "models", "The metrics in {path} belong to other emotions. Evaluate the model again."
    ),
    "keras_archive": translate(
        "models", "{path} is not a network that Keras can load. Copy the model again, or retrain it."
    ),
    "keras_code": translate(
        "models",
        "{path} contains {name}, which can execute arbitrary code when loaded. Do not use this model.",
    ),
    "keras_size": translate("models", "{path} describes a network that is too large. Do not use this model."),
    "keras_shape": translate(
        "models",
        "{path} has input shape {taken} and output shape {given}, but its model folder specifies {size} "
        "pixels and {n} emotions. Copy the model again, or retrain it.",
    ),
    "network_shape": translate(
        "models",
        "{path} has input shape {taken} and output shape {given}, but its model folder specifies {size} "
        "pixels and {n} emotions. Copy the model again, or retrain it.",
    ),
    "network_type": translate("models", "The input or output of {path} is not float32. Retrain the model."),
    "network_output": translate(
        "models", "{path} returns values that are not probabilities. Retrain the model."
    ),
    "unreadable_network": translate(
        "models", "Cannot run {path} on this computer. Copy the model again, or retrain it."
    ),
    "changed_network": translate(
        "models", "{path} has changed since the model was opened. Open the model again."
    ),
    "crashed_trial": translate("models", "{path} crashed the process that tested it. Do not use this model."),
    "failed_trial": translate("models", "Cannot test {path} ({type}: {message}). See the log file."),
    "slow_trial": translate(
        "models", "{path} takes longer than {seconds:.0f} s for a few faces. Do not use this model."
    ),
}
"""By code, see ``training.core.untrusted.bundle_errors``."""
