"""Longer texts of the window."""

from typing import Final

from fer_desktop.vision.sources.targets import MEDIA_SUFFIXES

FILE_FILTER: Final = (
    f"Pictures and videos ({' '.join(f'*{suffix}' for suffix in sorted(MEDIA_SUFFIXES))});;All files (*)"
)

NOTHING_TO_SHOW: Final = "Nothing to show. Open a picture, a video or a folder, or watch the demonstration."

CAMERA_LOST: Final = "Camera lost. Reconnecting …"

STREAM_LOST: Final = "Connection lost. Reconnecting …"

LOST_HINT: Final = "There is no picture any more. It goes on by itself as soon as one comes."

NOTHING_TO_PASTE: Final = "There is nothing to paste here. Copy a picture or files first."

BAD_PICTURE: Final = "This picture cannot be read. Open or turn to another one."

KEYS: Final = """<table cellspacing="6">
<tr><td><b>Space</b></td><td>hold the picture, go on</td></tr>
<tr><td><b>, .</b></td><td>hold a video, one frame back, one frame on</td></tr>
<tr><td><b>Left, Right</b></td><td>previous, next picture of a folder</td></tr>
<tr><td><b>Home, End, Page Up, Page Down</b></td><td>first, last, far back, far on, in the filmstrip</td></tr>
<tr><td><b>R</b></td><td>record, end the recording</td></tr>
<tr><td><b>S</b></td><td>snapshot: write the picture with its boxes</td></tr>
<tr><td><b>N</b></td><td>calibrate for this face: look neutral for three seconds; take it off</td></tr>
<tr><td><b>X</b></td><td>cover faces, here and in recordings; show them again</td></tr>
<tr><td><b>L</b></td><td>look where the model looks</td></tr>
<tr><td><b>W</b></td><td>wrong: say what the face looks like, then 1 to 7</td></tr>
<tr><td><b>M</b></td><td>mirror the picture</td></tr>
<tr><td><b>Ctrl+O</b></td><td>open pictures or a video</td></tr>
<tr><td><b>Ctrl+Shift+O</b></td><td>open a folder</td></tr>
<tr><td><b>Ctrl+L</b></td><td>open an address</td></tr>
<tr><td><b>Ctrl+V</b></td><td>paste a picture or files</td></tr>
<tr><td><b>Ctrl+E</b></td><td>save a report on this session</td></tr>
<tr><td><b>Ctrl+Shift+A</b></td><td>analyse a whole folder, or a long video</td></tr>
<tr><td><b>Ctrl+D</b></td><td>demonstration</td></tr>
<tr><td><b>Ctrl+,</b></td><td>how faces are found</td></tr>
<tr><td><b>Ctrl+Shift+M</b></td><td>the list of models</td></tr>
<tr><td><b>Ctrl+T</b></td><td>train a model</td></tr>
<tr><td><b>F11</b></td><td>full screen</td></tr>
<tr><td><b>F1</b></td><td>these keys</td></tr>
<tr><td><b>Ctrl+Q</b></td><td>quit</td></tr>
</table>
<p>Tab goes from one control to the next; the arrows then move a slider, or choose an emotion or a cell. Enter
sorts a column, Escape leaves.</p>"""

ABOUT: Final = """<p><b>FER Desktop</b> finds faces and says which of seven expressions they look like.</p>
<p>It guesses at an expression. It does not know what a person feels, and it is often wrong: the panels show
how often, on faces it had not seen.</p>
<p>Everything happens on this computer. Nothing is sent anywhere, no connection is made unless you open an
address, and nothing is stored unless
you record it, correct a reading or analyse files.</p>
<p>MIT licence. The parts it builds on have licences of their own, named in THIRD_PARTY_NOTICES.md.</p>"""
