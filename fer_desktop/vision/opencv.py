"""The one door to OpenCV: ``from fer_desktop.vision.opencv import cv2``.

OpenCV reads some of its settings only while it is imported, and its wheel changes Qt's own settings in
passing. Both are looked after here, once.
"""

import os
from typing import Final

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
# Containers of video files, and what network streams consist of. Without this, FFmpeg would take a file that
# is a list of addresses for a video, and open each.
_FORMATS: Final = (
    "mov,matroska,avi,ogg,asf,flv,mpeg,mpegts,mpegvideo,m4v,h264,hevc,"
    "rtsp,hls,mjpeg,mpjpeg,jpeg_pipe,png_pipe,aac,ac3,eac3,mp3,webvtt"
)
OPTIONS_VARIABLE: Final = "OPENCV_FFMPEG_CAPTURE_OPTIONS"
FFMPEG_OPTIONS: Final = (
    f"{os.environ.get(OPTIONS_VARIABLE, 'rtsp_flags;prefer_tcp')}|format_whitelist;{_FORMATS}"
)
"""As OpenCV reads them each time it opens something; the first one is its own default."""
os.environ[OPTIONS_VARIABLE] = FFMPEG_OPTIONS
# FFmpeg would pass host_proxy by for these hosts, which looks at them itself.
NO_PROXY: Final = os.environ.pop("no_proxy", "")

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

__all__ = ["FFMPEG_OPTIONS", "MOST_PIXELS", "NO_PROXY", "OPTIONS_VARIABLE", "cv2"]
