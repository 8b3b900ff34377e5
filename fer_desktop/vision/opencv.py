"""The one door to OpenCV: ``from fer_desktop.vision.opencv import cv2``.

OpenCV reads some of its settings only while it is imported, and its wheel changes Qt's own settings in
passing. Both are looked after here, once.
"""

import os

from training.core.media.picture_decoder import MOST_PIXELS

os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", str(MOST_PIXELS))
# Opening a camera through Media Foundation takes many seconds while this is on (Windows).
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
# The window asks for the permission; OpenCV would ask from the wrong thread (macOS).
os.environ.setdefault("OPENCV_AVFOUNDATION_SKIP_AUTH", "1")
# A camera that falls silent holds up its thread for this many seconds at a time, not for ten (Linux).
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "1")
# FFmpeg writes its complaints about a cut video straight to standard error; ours are VideoErrors in words.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")

# The wheel points these at a Qt of its own, with which PySide6 finds no platform plugin.
_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_before = {name: os.environ.get(name) for name in _QT_VARIABLES}

import cv2  # noqa: E402 - its environment has to stand first

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

# A camera that is not there is an answer, not something to shout about on standard error.
cv2.utils.logging.setLogLevel(0)

__all__ = ["cv2"]
