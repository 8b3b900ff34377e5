"""Longer texts of the window."""

from typing import Final

from fer_desktop.base.i18n import translate
from training.core.media import MEDIA_SUFFIXES

FILE_FILTER: Final = translate("window", "Pictures and videos ({suffixes});;All files (*)").format(
    suffixes=" ".join(f"*{suffix}" for suffix in sorted(MEDIA_SUFFIXES))
)

NOTHING_TO_SHOW: Final = translate(
    "window", "Nothing to show. Open a picture, a video or a folder, or start the demonstration."
)

WHAT_IS_STORED: Final = translate(
    "window",
    "Nothing is sent anywhere unless you switch on an output. Pictures and predictions stay in memory unless "
    "you record, take a snapshot, save or export, correct a prediction, collect faces, annotate a video, "
    "analyse files or train a model. Otherwise, only settings, recent files, imported models and a log are "
    "stored.",
)

CONNECTIONS: Final = translate(
    "window",
    "No connection is made unless you switch on an output or open a network address; from it, only pictures "
    "are requested.",
)

FACES_COVERED: Final = translate("window", "Faces are covered. Uncover them first.")

LOOKING: Final = translate("window", "Detecting faces…")

CAMERA_LOST: Final = translate("window", "Camera lost. Reconnecting …")

STREAM_LOST: Final = translate("window", "Connection lost. Reconnecting …")

LOST_HINT: Final = translate(
    "window", "No frames received. The picture continues as soon as the source is back."
)

NOTHING_TO_PASTE: Final = translate("window", "Nothing to paste. Copy a picture or files first.")

BAD_PICTURE: Final = translate("window", "Cannot read this picture. Open or select another one.")
