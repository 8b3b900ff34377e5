"""What a report says, in the language of the program."""

from __future__ import annotations

from fer_desktop.base.i18n import translate
from fer_desktop.recording.session_log import LoggedSession


def frames_sentence(story: LoggedSession) -> str:
    """How many frames were analysed, and how many of them had no face."""
    if story.without_face:
        one = translate("report", "{n} frame was analysed, {empty} of them without a face.")
        many = translate("report", "{n} frames were analysed, {empty} of them without a face.")
    else:
        one = translate("report", "{n} frame was analysed.")
        many = translate("report", "{n} frames were analysed.")
    return (one if story.analyses == 1 else many).format(n=story.analyses, empty=story.without_face)


def report_words() -> dict[str, str]:
    """Texts by the names that the template has for them; ``{…}`` in them is filled in there."""
    return _session_words() | _face_words() | _model_words() | _setting_words()


def _session_words() -> dict[str, str]:
    return {
        "title": translate("report", "Session report"),
        "nothing": translate("report", "Nothing was read."),
        "sources_and_more": translate("report", "{sources} and {n} more"),
        "when": translate("report", "{date}, {began} to {ended} ({duration})."),
        "note": translate(
            "report", "A reading says what a face looks like to a model, not what a person feels."
        ),
        "meaning_heading": translate("report", "What a reading says"),
        "made": translate(
            "report",
            "Made by FER Desktop {version} on {date} at {time}. This page is one file: it loads nothing from "
            "anywhere.",
        ),
    }


def _face_words() -> dict[str, str]:
    return {
        "looks": translate("report", "Looks"),
        "share": translate("report", "of the time"),
        "longest": translate("report", "longest span"),
        "strip": translate("report", "Shares of time"),
        "together_heading": translate("report", "All faces together"),
        "together_by_model": translate("report", "As read by {model}"),
        "together_note": translate("report", "Each second of each face counts alike."),
        "faces_heading": translate("report", "Face by face"),
        "face": translate("report", "Face {number}"),
        "read_by": translate("report", "read by {model}"),
        "span": translate("report", "{began} to {ended}, read for {duration}"),
        "change": translate("report", "{n} change of the likeliest expression"),
        "changes": translate("report", "{n} changes of the likeliest expression"),
        "calibrated": translate("report", "calibrated, at least in part"),
        "chart": translate("report", "The seven probabilities of face {number} over time"),
        "chart_note": translate(
            "report",
            "Time runs from left to right, in minutes and seconds since the face was first seen. The band "
            "below the lines has the colour of the likeliest expression; hatched: not sure; empty: not read.",
        ),
        "brief": translate("report", "{n} further face was in view only briefly and is left out."),
        "brief_many": translate("report", "{n} further faces were in view only briefly and are left out."),
        "pictures_heading": translate("report", "Single pictures"),
        "picture": translate("report", "Picture"),
        "picture_face": translate("report", "Face"),
        "probability": translate("report", "Probability"),
        "picture_model": translate("report", "Read by"),
        "more_pictures": translate("report", "{n} more are left out."),
    }


def _model_words() -> dict[str, str]:
    return {
        "models_heading": translate("report", "The models"),
        "models_note": translate(
            "report",
            "Another model began to read meanwhile. What each of them read is told apart: their readings do "
            "not compare.",
        ),
        "model": translate("report", "Model"),
        "model_frames": translate("report", "frames analysed"),
        "other_figures": translate(
            "report",
            "The figures below are those of {model}; those of the other stand in the panels of the program.",
        ),
        "others_figures": translate(
            "report",
            "The figures below are those of {model}; those of the others stand in the panels of the program.",
        ),
        "model_heading": translate("report", "The model"),
        "model_heading_named": translate("report", "The model {model}"),
        "name": translate("report", "Name"),
        "trained": translate("report", "Trained"),
        "accuracy": translate("report", "{part} of {n} faces read as labelled, mean F1 {f1}"),
        "accuracy_interval": translate(
            "report", "{part} of {n} faces read as labelled ({low} to {high}), mean F1 {f1}"
        ),
        "figures": translate("report", "Figures"),
        "not_measured": translate("report", "It has not been measured."),
        "on_split": translate("report", "On {split}"),
        "precision": translate("report", "of faces read so, right (precision)"),
        "recall": translate("report", "of such faces, found (recall)"),
        "support": translate("report", "faces"),
    }


def _setting_words() -> dict[str, str]:
    return {
        "settings_heading": translate("report", "Settings"),
        "smoothing": translate("report", "Smoothing"),
        "smoothing_value": translate("report", "{seconds} s (never for pictures)"),
        "smoothing_off": translate("report", "off (never for pictures)"),
        "not_sure_below": translate("report", "Not sure below"),
        "off": translate("report", "off"),
        "calibration": translate("report", "Calibrated for a face"),
        "calibration_yes": translate("report", "yes, where it says so"),
        "calibration_no": translate("report", "no"),
    }
