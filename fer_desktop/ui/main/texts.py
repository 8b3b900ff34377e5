"""Longer texts of the window."""

from typing import Final

from fer_desktop.base.i18n import translate
from training.core.media import MEDIA_SUFFIXES

FILE_FILTER: Final = translate("window", "Pictures and videos ({suffixes});;All files (*)").format(
    suffixes=" ".join(f"*{suffix}" for suffix in sorted(MEDIA_SUFFIXES))
)

NOTHING_TO_SHOW: Final = translate(
    "window", "Nothing to show. Open a picture, a video or a folder, or watch the demonstration."
)

LOOKING: Final = translate("window", "Looking for faces…")

CAMERA_LOST: Final = translate("window", "Camera lost. Reconnecting …")

STREAM_LOST: Final = translate("window", "Connection lost. Reconnecting …")

LOST_HINT: Final = translate(
    "window", "There is no picture any more. It goes on by itself as soon as one comes."
)

NOTHING_TO_PASTE: Final = translate(
    "window", "There is nothing to paste here. Copy a picture or files first."
)

BAD_PICTURE: Final = translate("window", "This picture cannot be read. Open or turn to another one.")

_CTRL: Final = translate("window", "Ctrl")
_SHIFT: Final = translate("window", "Shift")
_KEYS: Final = (
    (translate("window", "Space"), translate("window", "hold the picture, go on")),
    (", .", translate("window", "hold a video, one frame back, one frame on")),
    (translate("window", "Left, Right"), translate("window", "previous, next picture of a folder")),
    (
        translate("window", "Home, End, Page Up, Page Down"),
        translate("window", "first, last, far back, far on, in the filmstrip"),
    ),
    ("R", translate("window", "record, end the recording")),
    ("S", translate("window", "snapshot: write the picture with its boxes")),
    ("N", translate("window", "calibrate for this face: look neutral for three seconds; take it off")),
    ("X", translate("window", "cover faces, here and in recordings; show them again")),
    ("L", translate("window", "look where the model looks")),
    ("W", translate("window", "wrong: say what the face looks like, then 1 to 7")),
    ("M", translate("window", "mirror the picture")),
    (f"{_CTRL}+O", translate("window", "open pictures or a video")),
    (f"{_CTRL}+{_SHIFT}+O", translate("window", "open a folder")),
    (f"{_CTRL}+L", translate("window", "open an address")),
    (f"{_CTRL}+V", translate("window", "paste a picture or files")),
    (f"{_CTRL}+E", translate("window", "save a report on this session")),
    (f"{_CTRL}+{_SHIFT}+A", translate("window", "analyse a whole folder, or a long video")),
    (f"{_CTRL}+D", translate("window", "demonstration")),
    (f"{_CTRL}+,", translate("window", "how faces are found")),
    (f"{_CTRL}+{_SHIFT}+M", translate("window", "the list of models")),
    (f"{_CTRL}+T", translate("window", "train a model")),
    ("F11", translate("window", "full screen")),
    ("F1", translate("window", "these keys")),
    (f"{_CTRL}+Q", translate("window", "quit")),
)
_FOCUS: Final = translate(
    "window",
    "Tab goes from one control to the next; the arrows then move a slider, or choose an emotion or a cell. "
    "Enter sorts a column, Escape leaves.",
)
_ROWS: Final = "\n".join(
    f'<tr><td><b>{keys}</b></td><td style="white-space: nowrap">{does}</td></tr>' for keys, does in _KEYS
)
KEYS: Final = f"""<table cellspacing="6">
{_ROWS}
</table>
<p>{_FOCUS}</p>"""

_ABOUT: Final = (
    translate("window", "<b>FER Desktop</b> finds faces and says which of seven expressions they look like."),
    translate(
        "window",
        "It guesses at an expression. It does not know what a person feels, and it is often wrong: the "
        "panels show how often, on faces it had not seen.",
    ),
    translate(
        "window",
        "Everything happens on this computer. Nothing is sent anywhere, no connection is made unless you "
        "open an address, and nothing is stored unless you record it, correct a reading or analyse files.",
    ),
    translate(
        "window",
        "MIT licence. The parts it builds on have licences of their own, named in THIRD_PARTY_NOTICES.md.",
    ),
)
ABOUT: Final = "\n".join(f"<p>{paragraph}</p>" for paragraph in _ABOUT)
