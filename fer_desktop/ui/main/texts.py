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

LOOKING: Final = translate("window", "Detecting faces…")

CAMERA_LOST: Final = translate("window", "Camera lost. Reconnecting …")

STREAM_LOST: Final = translate("window", "Connection lost. Reconnecting …")

LOST_HINT: Final = translate(
    "window", "No frames received. The picture continues as soon as the source is back."
)

NOTHING_TO_PASTE: Final = translate("window", "Nothing to paste. Copy a picture or files first.")

BAD_PICTURE: Final = translate("window", "Cannot read this picture. Open or select another one.")

_ABOUT: Final = (
    translate(
        "window", "<b>FER Desktop</b> detects faces and says which of seven expressions they look like."
    ),
    translate(
        "window",
        "A reading is a guess at an expression. It does not say what a person feels, and it is often "
        "wrong: the panels show how often, on faces that the model had not seen.",
    ),
    translate(
        "window",
        "Everything runs on this computer. Nothing is sent anywhere, no connection is made unless you "
        "open a network address, and nothing is stored unless you record it, correct a reading or "
        "analyse files.",
    ),
    translate(
        "window",
        "MIT licence. Third-party components have licences of their own; see THIRD_PARTY_NOTICES.md.",
    ),
)
ABOUT: Final = "\n".join(f"<p>{paragraph}</p>" for paragraph in _ABOUT)
