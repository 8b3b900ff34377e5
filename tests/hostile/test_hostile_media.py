"""Hostile and damaged pictures, videos and addresses are read or refused in one sentence, and end nothing.

A sample of what ``benchmarks/torture.py`` tries.
"""

import pytest

from benchmarks.torture_parts import picture_headers, video_headers
from benchmarks.torture_parts.servers import SERVERS
from tests.hostile.samples import check, spread

# What takes seconds to make or to read.
HEAVY = ("10,000", "30,000", "9,000", "MB", "20,000", "50,000", "scans", "6000", "4096", "16000")


def light(specials):
    """The numbers of the inputs that take no time."""
    return [n for n, one in enumerate(specials) if not any(word in one.what for word in HEAVY)]


PICTURES = [*spread(light(picture_headers.SPECIALS), 30), *range(200, 230)]
VIDEOS = [*spread(light(video_headers.SPECIALS), 12), *range(300, 312)]
STREAMS = (
    "that closes at once",
    "that is no HTTP",
    "that leads in a circle",
    "without its boundary",
    "with a length of -5",
)


@pytest.mark.parametrize("way", ["analyse", "window"])
def test_a_hostile_picture_is_read_or_refused_in_a_sentence_that_names_it(way):
    check(f"pictures, {way}", PICTURES)


@pytest.mark.parametrize("way", ["analyse", "window"])
def test_a_hostile_video_is_read_or_refused_in_a_sentence_that_names_it(way):
    check(f"videos, {way}", VIDEOS)


def test_a_hostile_server_is_read_or_refused_in_a_sentence_that_names_it():
    check("addresses, window", [n for n, (what, _) in enumerate(SERVERS) if what in STREAMS])
