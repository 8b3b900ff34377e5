"""Find and read by itself, without a window; milliseconds of processor time a frame as JSON.

Usage: alone.py VIDEO SECONDS. Frames follow each other at the video's own rate, whatever time they take, and
their decoding does not count. Processor time says the same on a computer that has other things to do, too.
"""

import json
import sys
import time
from typing import Final

import numpy as np

from fer_desktop.base.paths import default_model
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import LIVE
from fer_desktop.vision.detectors.sensitivity import sensitivity_of
from fer_desktop.vision.factory import live_analyser, make_detector
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.types import Frame
from training.core.bundle import read_bundle

RATE: Final = 30.0
WARM_UP: Final = 30
"""Frames before the first one that counts."""


def main() -> None:
    """Read the video once."""
    video, seconds = sys.argv[1], float(sys.argv[2])
    # Threads that wait for each other would count as work.
    cv2.setNumThreads(1)
    settings, capture = Settings(), cv2.VideoCapture(video)
    analyser = live_analyser(read_bundle(default_model()), settings)
    sightings = sensitivity_of(settings.sensitivity).sightings
    # Whole frames are searched as often as on a computer that has nothing else to do.
    analyser.find_by(Follower(make_detector(LIVE, settings), sightings, clock=time.process_time))
    spent: list[float] = []
    for index in range(WARM_UP + round(seconds * RATE)):
        there, bgr = capture.read()
        if not there:
            break
        frame = Frame(index, index / RATE, np.asarray(bgr, np.uint8), video, position=index / RATE)
        started = time.process_time()
        analyser.analyse(frame)
        spent.append(1000 * (time.process_time() - started))
    counted = spent[WARM_UP:]
    print(json.dumps({"work": sum(counted) / len(counted)}))


if __name__ == "__main__":
    main()
