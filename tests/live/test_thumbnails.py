"""Small copies made beside the window."""

import threading
from pathlib import Path

import numpy as np

from fer_desktop.base.errors import PictureError
from fer_desktop.live.thumbnails import Thumbnail, ThumbnailPool
from tests.fakes import eventually

SMALL = np.zeros((2, 2, 3), np.uint8)


class Reader:
    """Reads one file at a time, when it may."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.may_continue = threading.Semaphore(0)

    def __call__(self, path: Path):
        self.begun.append(path.name)
        self.may_continue.acquire(timeout=30.0)
        return SMALL


def _paths(*names: str) -> list[Path]:
    return [Path(name) for name in names]


def _taken(pool: ThumbnailPool, count: int) -> list[Thumbnail]:
    """What the pool gives, once it has given so many."""
    taken: list[Thumbnail] = []

    def enough() -> bool:
        taken.extend(pool.take())
        return len(taken) >= count

    assert eventually(enough)
    return taken


def test_what_is_wanted_is_read_in_that_order():
    reader = Reader()
    pool = ThumbnailPool(reader, workers=1)
    pool.want(_paths("a", "b", "c"))
    reader.may_continue.release(3)
    assert eventually(lambda: len(reader.begun) == 3)
    taken = _taken(pool, 3)
    assert [thumbnail.path.name for thumbnail in taken] == ["a", "b", "c"]
    assert not pool.busy
    pool.close()


def test_what_was_scrolled_past_is_never_begun():
    reader = Reader()
    pool = ThumbnailPool(reader, workers=1)
    pool.want(_paths("a", "b", "c"))
    assert eventually(lambda: reader.begun == ["a"])
    pool.want(_paths("x", "a"))
    reader.may_continue.release(2)
    assert eventually(lambda: len(pool.take()) == 1 or not pool.busy)
    assert eventually(lambda: not pool._wanted and not pool._reading)
    assert reader.begun == ["a", "x"]
    pool.close()


def test_a_file_that_cannot_be_read_comes_back_with_the_reason():
    def fails(path):
        raise PictureError(f"{path} is cut off.")

    pool = ThumbnailPool(fails, workers=1)
    pool.want(_paths("a"))
    taken = _taken(pool, 1)
    assert (taken[0].bgr, taken[0].problem) == (None, "a is cut off.")
    pool.close()


def test_closing_ends_the_threads():
    pool = ThumbnailPool(lambda path: SMALL, workers=2)
    pool.want(_paths("a"))
    pool.close()
    assert eventually(lambda: not any(thread.is_alive() for thread in pool._threads))
