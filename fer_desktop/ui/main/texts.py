"""Longer texts of the window."""

from typing import Final

from fer_desktop.base.i18n import translate
from fer_desktop.ui.player.playback_menu import PLAYBACK_KEYS
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

_CTRL: Final = translate("window", "Ctrl")
_SHIFT: Final = translate("window", "Shift")
_KEYS: Final = (
    *PLAYBACK_KEYS,
    (translate("window", "Left, Right"), translate("window", "previous or next picture of a folder")),
    (
        translate("window", "Home, End, Page Up, Page Down"),
        translate("window", "first, last, page back, page forward in the filmstrip"),
    ),
    ("R", translate("window", "start or stop recording")),
    ("S", translate("window", "snapshot: save the picture with its bounding boxes")),
    (
        "N",
        translate("window", "calibrate for this face (neutral for three seconds), or remove the calibration"),
    ),
    ("X", translate("window", "cover or show faces, here and in recordings")),
    (f"{_SHIFT}+L", translate("window", "occlusion map")),
    ("W", translate("window", "correct the prediction, then 1 to 7 for what the face looks like")),
    (f"{_SHIFT}+M", translate("window", "mirror the picture")),
    ("+, -", translate("window", "zoom in or out (or the wheel); drag, or Shift and arrows, to move")),
    (f"0, {_CTRL}+1", translate("window", "fit the picture to the window, or show it at 1:1")),
    (
        f"{_SHIFT}+F10",
        translate("window", "menu of the picture; Up and Down go from face to face"),
    ),
    (f"{_CTRL}+O", translate("window", "open pictures or a video")),
    (f"{_CTRL}+{_SHIFT}+O", translate("window", "open a folder")),
    (f"{_CTRL}+L", translate("window", "open a network address")),
    (f"{_CTRL}+C", translate("window", "copy the picture")),
    (f"{_CTRL}+V", translate("window", "paste a picture or files")),
    (f"{_CTRL}+E", translate("window", "save a session report")),
    (f"{_CTRL}+{_SHIFT}+A", translate("window", "analyse a folder or a long video")),
    (f"{_CTRL}+D", translate("window", "demonstration")),
    (f"{_CTRL}+,", translate("window", "face detection settings")),
    (f"{_CTRL}+{_SHIFT}+M", translate("window", "list of models")),
    (f"{_CTRL}+I", translate("window", "the model's evidence: how it was measured and trained")),
    (f"{_CTRL}+T", translate("window", "train a model")),
    ("F11", translate("window", "full screen; Escape leaves it")),
    ("P", translate("window", "presenter view")),
    ("F1", translate("window", "keyboard shortcuts")),
    (f"{_CTRL}+Q", translate("window", "quit")),
)
_FOCUS: Final = translate(
    "window",
    "Tab moves between controls; the arrow keys move a slider, or select an emotion or a cell. Enter "
    "sorts a column; Escape leaves the control.",
)
_ROWS: Final = "\n".join(
    f'<tr><td><b>{keys}</b></td><td style="white-space: nowrap">{does}</td></tr>' for keys, does in _KEYS
)
KEYS: Final = f"""<table cellspacing="6">
{_ROWS}
</table>
<p>{_FOCUS}</p>"""

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
        "open a network address, and nothing is stored unless you record it, correct a reading, "
        "annotate a video or analyse files.",
    ),
    translate(
        "window",
        "MIT licence. Third-party components have licences of their own; see THIRD_PARTY_NOTICES.md.",
    ),
)
ABOUT: Final = "\n".join(f"<p>{paragraph}</p>" for paragraph in _ABOUT)
