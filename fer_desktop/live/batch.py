"""Every frame of files and folders, in order, none dropped."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from fer_desktop.errors import FerError, PictureError, SourceError
from fer_desktop.live.loops import in_words
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources import SourceEnded, open_source
from fer_desktop.vision.sources.targets import MEDIA_SUFFIXES, list_files
from fer_desktop.vision.types import Analysis, Frame

READ_AHEAD = 2
"""Frames read while one is analysed: both threads are busy, and large photographs still fit in memory."""
LOOK_UP = 0.2
"""Seconds after which a waiting thread looks whether it should stop."""

Item: TypeAlias = Frame | FerError | None
"""What the reading thread hands over; None at the very end."""


def analyse_all(
    targets: Sequence[str],
    analyser: Analyser,
    on_error: Callable[[FerError], None],
    cancel: threading.Event | None = None,
) -> Iterator[Analysis]:
    """Analyse every picture and every frame of every video.

    A second thread reads ahead. What cannot be read is reported and passed over.

    Args:
        targets: Paths of pictures, videos and folders.
        analyser: Used in the calling thread.
        on_error: Called in the calling thread with each error, in the order of the files.
        cancel: Set to end early, within one frame.

    Yields:
        The analyses in the order of the files. Frames are counted from 0 in each file.
    """
    stop = threading.Event()
    items: queue.Queue[Item] = queue.Queue(READ_AHEAD)
    reader = threading.Thread(name="read ahead", target=_read_all, args=(targets, items, stop), daemon=True)
    reader.start()
    try:
        while (item := _next(items, cancel)) is not None:
            if isinstance(item, FerError):
                on_error(item)
                continue
            try:
                analysis = analyser.analyse(item)
            except Exception as error:
                on_error(PictureError(in_words(error, f"reading the faces of {item.source}")))
                continue
            yield analysis
    finally:
        stop.set()
        reader.join(LOOK_UP * 10)


def _read_all(targets: Sequence[str], items: queue.Queue[Item], stop: threading.Event) -> None:
    """Put every frame and every error into the queue, then None, whatever happens."""
    try:
        listing = list_files(targets, MEDIA_SUFFIXES)
        for problem in listing.problems:
            _put(items, problem, stop)
        for path in listing.paths:
            if stop.is_set():
                break
            for item in _read_file(str(path), stop):
                _put(items, item, stop)
    finally:
        _put(items, None, stop)


def _read_file(path: str, stop: threading.Event) -> Iterator[Frame | FerError]:
    try:
        with contextlib.closing(open_source([path])) as source:
            source.open()
            while not stop.is_set():
                try:
                    frame = source.read()
                except PictureError as error:
                    yield error
                    continue
                if frame is not None:
                    yield frame
    except SourceEnded:
        return
    except Exception as error:
        yield error if isinstance(error, FerError) else SourceError(in_words(error, f"reading {path}"))


def _put(items: queue.Queue[Item], item: Item, stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            items.put(item, timeout=LOOK_UP)
        except queue.Full:
            continue
        return


def _next(items: queue.Queue[Item], cancel: threading.Event | None) -> Item:
    while cancel is None or not cancel.is_set():
        try:
            return items.get(timeout=LOOK_UP)
        except queue.Empty:
            continue
    return None
