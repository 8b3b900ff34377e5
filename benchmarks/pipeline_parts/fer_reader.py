"""Read a video by the fer package, print its frames a second and its work as JSON.

Usage: fer_reader.py VIDEO SECONDS [THREADS]. Decoding the video does not count.
"""

import json
import sys
import time

from training.core.command_line import silence_libraries


def main() -> None:
    """Read frame after frame, as its own users do; an empty object where the package is not at hand."""
    silence_libraries()
    try:
        from fer.fer import FER
    except ImportError:
        print("{}")
        return
    from fer_desktop.vision.opencv import cv2

    video, seconds = sys.argv[1], float(sys.argv[2])
    if len(sys.argv) > 3:
        cv2.setNumThreads(int(sys.argv[3]))
    reader, capture = FER(), cv2.VideoCapture(video)
    reader.detect_emotions(capture.read()[1])  # loads and compiles
    spent = work = 0.0
    frames = 0
    while spent < seconds:
        there, frame = capture.read()
        if not there:
            break
        started, worked = time.perf_counter(), time.process_time()
        reader.detect_emotions(frame)
        work += time.process_time() - worked
        spent += time.perf_counter() - started
        frames += 1
    print(json.dumps({"rate": frames / spent, "work": 1000 * work / frames}))


if __name__ == "__main__":
    main()
