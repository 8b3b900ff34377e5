"""What the page of a run says, in the language of the program."""

from __future__ import annotations

from fer_desktop.language import translate


def page_words() -> dict[str, str]:
    """Texts by the names that the template has for them; ``{…}`` in them is filled in there."""
    return {
        "read_by": translate(
            "batch",
            "Read by the model {model} on {when}. These are guesses at an expression, not at what a person "
            "feels.",
        ),
        "picture": translate("batch", "picture"),
        "pictures": translate("batch", "pictures"),
        "frames_of_video": translate("batch", "frames of {n} video"),
        "frames_of_videos": translate("batch", "frames of {n} videos"),
        "face": translate("batch", "face"),
        "faces": translate("batch", "faces"),
        "without_face": translate("batch", "without a face"),
        "unreadable": translate("batch", "could not be read"),
        "looks_heading": translate("batch", "What the faces look like"),
        "labelled_heading": translate("batch", "Compared with the names of the folders"),
        "matrix_heading": translate("batch", "Confusion matrix"),
        "matrix_note": translate(
            "batch",
            "Rows: what the folder says. Columns: what was read. The shade is the share of the row.",
        ),
        "classes_heading": translate("batch", "By emotion"),
        "classes_note": translate(
            "batch",
            "Precision: of the faces read so, the part that is labelled so. Recall: of the faces labelled "
            "so, the part that was read so. F1: their harmonic mean.",
        ),
        "precision": translate("batch", "Precision"),
        "recall": translate("batch", "Recall"),
        "support": translate("batch", "Faces"),
        "time_heading": translate("batch", "Over time"),
        "time_note": translate(
            "batch",
            "Of the faces in each part of a video, the share that was read as each emotion. Empty where no "
            "face was found.",
        ),
        "time_span": translate("batch", "0 to {seconds} s"),
        "time_chart": translate("batch", "Emotions over time"),
        "faces_heading": translate("batch", "Faces"),
        "first_faces": translate("batch", "The first {shown} of {all}; the CSV file has them all."),
        "probabilities": translate("batch", "Probabilities in per cent."),
        "file": translate("batch", "File"),
        "frame": translate("batch", "Frame"),
        "time": translate("batch", "Time"),
        "looks": translate("batch", "Looks"),
        "problems_heading": translate("batch", "Could not be read"),
        "first_problems": translate("batch", "The first {shown} of {all}."),
        "made": translate("batch", "Model {model}, SHA-256 {sha256}. Everything was read on this computer."),
    }
