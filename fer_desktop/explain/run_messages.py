"""Messages of comparisons, distributed runs and exports in the language of the window; no Qt."""

from typing import Final

from fer_desktop.base.i18n import translate

COMPARISON_NOTES: Final = {
    "other_classes": translate("training", "{model} knows other emotions, so the two cannot be compared."),
    "other_face_size": translate(
        "training", "{model} reads faces of {size} pixels, so each face was scaled to that size for it."
    ),
    "fewer_classes": translate(
        "training", "{model} knows only {emotions}, so both were compared on the {faces:,} faces of these."
    ),
    "trained_on": translate(
        "training", "{model} was trained on {seen:,} of these {faces:,} faces, so its figures are too good."
    ),
}
"""By code, see ``training.evaluation.bundle_comparison``."""
DISTRIBUTION_ERRORS: Final = {
    "no_job_address": translate("training", "Distributed training needs the address of process 0."),
    "process_number": translate(
        "training", "There is no process {process_id} of {num_processes}. Processes are counted from 0."
    ),
    "shared_precision": translate(
        "training",
        "Processes that share a run need the same precision. Choose mixed_bfloat16 or float32.",
    ),
    "distribution_backend": translate("training", "Distributed training needs the JAX backend."),
    "unconnected_processes": translate(
        "training",
        "The {num_processes} processes did not connect to {address} ({reason}). Start all within five "
        "minutes, with the address of process 0.",
    ),
    "indivisible_batch": translate(
        "training", "The batch size {batch_size} is not divisible by {devices} devices. Choose {fitting}."
    ),
    "unequal_devices": translate(
        "training",
        "The processes have {devices} devices. Each needs the same number (CUDA_VISIBLE_DEVICES hides "
        "devices).",
    ),
    "unshared_folder": translate(
        "training",
        "Not all processes see {folder}, where process 0 saves the best epoch. Choose a folder that all of "
        "them share, or no early stopping.",
    ),
    "different_runs": translate(
        "training",
        "The processes were started with different data, settings or unfinished runs. Start all with the "
        "same, and resume in a folder that all of them can read.",
    ),
}
"""By code, see ``training.fitting.distribution_errors``."""
FORMAT_ERRORS: Final = {
    "unknown_format": translate("training", "There is no format {name!r}. Use one of {known}."),
    "format_libraries": translate(
        "training", "The format {format} needs {libraries}. Install the extra fer-desktop[{extra}]."
    ),
    "format_faces": translate("training", "The format {format} needs representative faces for calibration."),
    "format_extension": translate("training", "{path} must end with {extension} for this format."),
    "conversion_space": translate(
        "training",
        "{folder} lacks space for the conversion. Free up disk space, or name another folder in the variable "
        "TMPDIR.",
    ),
}
"""By code, see ``training.export.formats.export_format``."""
EXPORT_ERRORS: Final = {
    "parity": translate(
        "training",
        "{path} was not written: its probabilities differ from those of the network by up to "
        "{difference:.2g}, more than {tolerance:g}. Please report this with the output of "
        "python -m pip list.",
    ),
    "no_tensor_flow": translate(
        "training", "TensorFlow, which converts models to LiteRT, is not installed on this computer."
    ),
    "slow_conversion": translate("training", "TensorFlow took more than {seconds:.0f} s to convert {path}."),
    "failed_conversion": translate("training", "TensorFlow could not convert {path}: {reason}"),
    "unfinished_model": translate(
        "training",
        "{cause} The trained network is in {path}. To finish the model folder, install TensorFlow here, or "
        "copy {folder} to a computer that has it, and resume the run.",
    ),
}
"""By code, see ``training.export``."""
ARCHITECTURE_ERRORS: Final = {
    "architecture_file": translate(
        "training", "Cannot read {path} ({reason}). Choose a Python file with {signature}."
    ),
    "architecture_syntax": translate("training", "{path}, line {row}: {reason}. Correct the file."),
    "architecture_function": translate(
        "training", "{path}, line {row}: the file needs {signature}, which returns a keras.Model."
    ),
    "architecture_run": translate("training", "{path}, line {row}: {reason}. Correct the file."),
    "architecture_result": translate(
        "training",
        "{path}, line {row}: build returns {given}, not a functional or sequential keras.Model.",
    ),
    "architecture_shape": translate(
        "training",
        "{path}, line {row}: the network has input shape {taken} and output shape {given} instead of "
        "{wanted_input} and {wanted_output}.",
    ),
    "architecture_output": translate(
        "training",
        "{path}, line {row}: the network ends in {layer}. End it in Dense(classes), for logits, or in "
        "Dense(classes) with a softmax.",
    ),
    "architecture_layer": translate(
        "training",
        "{path}, line {row}: the network contains {layer}, which cannot be stored in a model safely. Use "
        "layers of Keras without code of your own, and no networks inside of the network.",
    ),
    "no_teacher": translate("training", "Knowledge distillation needs at least one teacher. Choose one."),
}
"""By code, see ``training.networks.architectures.architecture_file``."""
EXPLANATION_ERRORS: Final = {
    "no_convolution": translate(
        "training", "{model} has no convolution layer, so there is no Grad-CAM of it. Use the occlusion map."
    ),
    "keras_backend": translate(
        "training", "Grad-CAM needs TensorFlow as the backend of Keras, not {backend}. Unset KERAS_BACKEND."
    ),
    "unknown_layer": translate(
        "training", "{model} has no stage that ends with the layer {layer!r}. Use one of {known}."
    ),
}
"""By code, see ``training.evaluation.explanation``."""
RUN_MESSAGES: Final = {
    **COMPARISON_NOTES,
    **DISTRIBUTION_ERRORS,
    **FORMAT_ERRORS,
    **EXPORT_ERRORS,
    **ARCHITECTURE_ERRORS,
    **EXPLANATION_ERRORS,
}
"""All of them."""
