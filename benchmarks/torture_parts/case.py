"""One hostile input, made from a seed and a number alone, and ways to damage what was whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final, TypeAlias

Damage: TypeAlias = Callable[[bytes, Random], bytes]


@dataclass(frozen=True, slots=True)
class Case:
    """One input.

    Attributes:
        number: With the seed and the family it makes the same input again.
        what: What it is, and what is wrong with it.
        name: Of the file or folder; no other case of the family has it.
        content: Of the file, or a function that writes what is to stand at a path.
    """

    number: int
    what: str
    name: str
    content: bytes | Callable[[Path], object]

    def write(self, folder: Path) -> Path:
        """Write it into a folder; returns its path."""
        path = folder / self.name
        if isinstance(self.content, bytes):
            path.write_bytes(self.content)
        else:
            self.content(path)
        return path


@dataclass(frozen=True, slots=True)
class Special:
    """An input that is made on purpose, not by chance.

    Attributes:
        what: What is wrong with it.
        suffix: Of its file name.
        make: Makes its content.
    """

    what: str
    suffix: str
    make: Callable[[], bytes]


def random_of(seed: int, family: str, number: int) -> Random:
    """The random numbers of one case, the same on every computer."""
    return Random(f"{seed} {family} {number}")


def special_case(specials: Sequence[Special], number: int) -> Case:
    """The case of one of the inputs that are made on purpose."""
    special = specials[number]
    return Case(number, special.what, f"{number:04d}{special.suffix}", special.make())


def truncated(content: bytes, random: Random) -> bytes:
    """Cut off at any place."""
    return content[: random.randrange(len(content) or 1)]


def tail_missing(content: bytes, random: Random) -> bytes:
    """A few bytes short."""
    return content[: -random.randrange(1, 64)]


def head_missing(content: bytes, random: Random) -> bytes:
    """Without its beginning."""
    return content[random.randrange(1, min(len(content), 4096) or 2) :]


def bits_flipped(content: bytes, random: Random) -> bytes:
    """Some bits changed, anywhere."""
    return _changed(content, random, len(content))


def head_flipped(content: bytes, random: Random) -> bytes:
    """Some bits changed among the first bytes, where sizes stand."""
    return _changed(content, random, 256)


def _changed(content: bytes, random: Random, most: int) -> bytes:
    found = bytearray(content)
    for _ in range(random.choice((1, 2, 8, 64))):
        if found:
            found[random.randrange(min(len(found), most))] ^= 1 << random.randrange(8)
    return bytes(found)


def bytes_absurd(content: bytes, random: Random) -> bytes:
    """A few numbers of one to eight bytes replaced by the least or the largest there are."""
    found = bytearray(content)
    for _ in range(random.randrange(1, 4)):
        size = random.choice((1, 2, 4, 8))
        at = random.randrange(max(min(len(found), random.choice((64, 512, 1 << 30))) - size, 1))
        least_or_largest = (b"\0", b"\xff", b"\x7f", b"\x80")
        found[at : at + size] = random.choice(least_or_largest) * size
    return bytes(found)


def run_zeroed(content: bytes, random: Random) -> bytes:
    """A stretch of zeros, as a disk leaves it."""
    begin, end = _stretch(content, random)
    return content[:begin] + bytes(end - begin) + content[end:]


def run_noise(content: bytes, random: Random) -> bytes:
    """A stretch of noise."""
    begin, end = _stretch(content, random)
    return content[:begin] + random.randbytes(end - begin) + content[end:]


def run_missing(content: bytes, random: Random) -> bytes:
    """A stretch left out."""
    begin, end = _stretch(content, random)
    return content[:begin] + content[end:]


def run_doubled(content: bytes, random: Random) -> bytes:
    """A stretch there twice."""
    begin, end = _stretch(content, random)
    return content[:end] + content[begin:]


def appended(content: bytes, random: Random) -> bytes:
    """Something behind its end."""
    return content + random.choice((random.randbytes(1000), bytes(100_000), content, b"<?php ?>"))


def as_text(content: bytes, random: Random) -> bytes:
    """Gone through an editor or a mail program that took it for a text."""
    if random.random() < 0.5:
        return content.replace(b"\n", b"\r\n")
    return content.decode("utf-8", "replace").encode()


def untouched(content: bytes, random: Random) -> bytes:
    """As it was."""
    return content


def _stretch(content: bytes, random: Random) -> tuple[int, int]:
    begin = random.randrange(len(content) or 1)
    return begin, min(begin + random.choice((1, 16, 512, 4096, 1 << 16)), len(content))


DAMAGES: Final[tuple[Damage, ...]] = (
    truncated,
    tail_missing,
    head_missing,
    bits_flipped,
    head_flipped,
    bytes_absurd,
    run_zeroed,
    run_noise,
    run_missing,
    run_doubled,
    appended,
    as_text,
    untouched,
)


def named(damage: Damage) -> str:
    """What a damage is called."""
    name: str = damage.__name__
    return name.replace("_", " ")
