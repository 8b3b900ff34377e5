"""Read a video by the fer package, print its frames a second as JSON. Usage: fer_reader.py VIDEO SECONDS."""

import json
import sys
import time

from training.quiet import silence_libraries


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
    reader, capture = FER(), cv2.VideoCapture(video)
    reader.detect_emotions(capture.read()[1])  # loads and compiles
    started, frames = time.perf_counter(), 0
    while time.perf_counter() - started < seconds:
        there, frame = capture.read()
        if not there:
            break
        reader.detect_emotions(frame)
        frames += 1
    print(json.dumps({"rate": frames / (time.perf_counter() - started)}))


if __name__ == "__main__":
    main()
