"""Hostile and damaged CSV files of faces."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.torture_parts.case import DAMAGES, Case, Special, named, random_of, special_case

FAMILY: Final = "tables"
PIXELS: Final = 2304
HEADER: Final = "emotion,pixels,Usage"
_USAGES: Final = ("Training", "Training", "PublicTest", "PrivateTest")
_BOM: Final = b"\xef\xbb\xbf"


def pixels(random: Random, count: int = PIXELS) -> str:
    """The pixels of a face of noise."""
    return " ".join(map(str, random.randbytes(count)))


def row(random: Random) -> str:
    """A row as it should be."""
    return f"{random.randrange(7)},{pixels(random)},{random.choice(_USAGES)}"


def rows(count: int = 8, header: str = HEADER) -> str:
    """A table as it should be."""
    random = Random(count)
    return "\n".join([header, *(row(random) for _ in range(count))]) + "\n"


def _with(line: str, header: str = HEADER) -> Callable[[], bytes]:
    """A table with one line of one's own among its rows."""

    def make() -> bytes:
        lines = rows(header=header).splitlines()
        return "\n".join([*lines[:4], line, *lines[4:], ""]).encode()

    return make


def _same(value: str, count: int = PIXELS) -> str:
    return " ".join([value] * count)


_PIXELS: Final = {
    "none": "",
    "one": "7",
    "2,303": _same("7", 2303),
    "2,305": _same("7", 2305),
    "a million": _same("7", 1_000_000),
    "letters": _same("x"),
    "one letter": f"{_same('7', 2303)} x",
    "negative": _same("-1"),
    "1e9": _same("1e9"),
    "a billion": _same("1000000000"),
    "300 digits": f"{_same('7', 2303)} {'9' * 300}",
    "fractions": _same("1.5"),
    "fractions of 0": _same("7.0"),
    "nan": _same("nan"),
    "inf": _same("inf"),
    "hexadecimal": _same("0x07"),
    "leading zeros": _same("007"),
    "plus signs": _same("+7"),
    "tabulators": _same("7").replace(" ", "\t"),
    "two blanks": _same("7").replace(" ", "  "),
    "commas": _same("7").replace(" ", ","),
    "semicolons": _same("7").replace(" ", ";"),
    "brackets": f"[{_same('7').replace(' ', ', ')}]",
    "Arabic digits": _same("\u0667"),
    "full-width digits": _same("\uff17"),
    "no-break spaces": _same("7").replace(" ", "\u00a0"),
    "zero bytes": _same("7").replace(" ", "\0"),
    "a blank in front": " " + _same("7"),
    "a formula": "=cmd|' /C calc'!A0",
}
_EMOTIONS: Final = {
    "none": "",
    "7": "7",
    "-1": "-1",
    "1e9": "1e9",
    "300 digits": "9" * 300,
    "3.0": "3.0",
    "nan": "nan",
    "a word": "joyful",
    "a name": "Happy",
    "Arabic digits": "\u0663",
    "a power": "3²",
    "a zero byte": "3\0",
    "5,000 letters": "x" * 5_000,
    "an escape sequence": "\x1b[31mred",
    "a line of its own": '"3\n4"',
    "braces": "{label} %s",
}
_USAGE: Final = {
    "none": "",
    "a word": "Holdout",
    "a number": "1",
    "5,000 letters": "x" * 5_000,
    "braces": "{0} {usage}",
    "a quote": '"Training',
}


def _million_columns() -> bytes:
    names = ",".join(f"c{number}" for number in range(1_000_000))
    return f"{HEADER},{names}\n3,{_same('7')},Training{',' * 1_000_000}\n".encode()


def _in(encoding: str) -> Callable[[], bytes]:
    return lambda: rows().encode(encoding)


def _changed(old: str, new: str) -> Callable[[], bytes]:
    return lambda: rows().replace(old, new).encode()


def _headed(header: str) -> Callable[[], bytes]:
    return lambda: rows(header=header).encode()


def _text(content: str | bytes) -> Callable[[], bytes]:
    return lambda: content if isinstance(content, bytes) else content.encode()


_FILES: Final[tuple[tuple[str, Callable[[], bytes]], ...]] = (
    ("whole", _in("utf-8")),
    ("empty", _text("")),
    ("one line end", _text("\n")),
    ("10,000 line ends", _text("\n" * 10_000)),
    ("header alone", _text(HEADER)),
    ("header twice", lambda: (HEADER + "\n" + rows()).encode()),
    ("no header", lambda: rows().partition("\n")[2].encode()),
    ("byte order mark", _in("utf-8-sig")),
    ("byte order mark twice", lambda: _BOM + _BOM + rows().encode()),
    ("byte order mark alone", _text(_BOM)),
    ("UTF-16", _in("utf-16")),
    ("UTF-16 without a mark", _in("utf-16-le")),
    ("UTF-32", _in("utf-32")),
    ("EBCDIC", _in("cp500")),
    ("Latin letters", lambda: rows().replace("Training", "Träning").encode("latin-1")),
    ("semicolons", _changed(",", ";")),
    ("tabulators", _changed(",", "\t")),
    ("bars", _changed(",", "|")),
    ("line ends of Windows", _changed("\n", "\r\n")),
    ("line ends of old Macs", _changed("\n", "\r")),
    ("line ends of Unicode", _changed("\n", "\u2028")),
    ("no line ends", _changed("\n", " ")),
    ("zero bytes", _changed("\n", "\0\n")),
    ("zero bytes alone", _text(bytes(100_000))),
    ("0x1A at the end", lambda: rows().encode() + b"\x1a"),
    ("quote never closed", lambda: rows().replace(",", ',"', 3).encode()),
    ("quote never closed in the header", lambda: ('"' + rows()).encode()),
    ("quote in a field", _changed(" 7 ", ' "7" ')),
    ("100,000 quotes", lambda: (rows() + '"' * 100_001).encode()),
    ("columns twice", _headed("emotion,pixels,emotion")),
    ("pixels twice", _headed("emotion,pixels,pixels")),
    ("names of columns empty", _headed(",,")),
    ("names of columns alike but for their case", _headed("emotion,pixels,PIXELS")),
    ("a million columns", _million_columns),
    ("a million fields in a row", lambda: (rows() + "," * 1_000_000 + "\n").encode()),
    ("100,000 short rows", lambda: (rows() + "3\n" * 100_000).encode()),
    ("a header of 20 MB", lambda: (HEADER + "x" * 20_000_000 + "\n").encode()),
    ("a field of 50 MB", lambda: (rows() + "3," + "7 " * 25_000_000 + ",Training\n").encode()),
    ("comments", lambda: ("# faces\n" + rows()).encode()),
    ("JSON", _text('{"emotion": [3], "pixels": [[7]]}')),
    ("an HTML page", _text("<html><body>emotion, pixels</body></html>\n")),
    ("a ZIP archive", _text(b"PK\x03\x04" + bytes(5_000))),
    ("a picture", _text(b"\x89PNG\r\n\x1a\n" + bytes(5_000))),
    ("gzip", _text(b"\x1f\x8b\x08\0" + bytes(50))),
    ("a workbook of Excel", _text(b"PK\x03\x04\x14\0\6\0[Content_Types].xml")),
    ("columns of FER+ without pixels", _headed("emotion,NF,Usage")),
    ("votes that are letters", _headed("emotion,pixels,Usage,neutral,happiness")),
    ("faces all alike", lambda: (HEADER + "\n" + f"3,{_same('7')},Training\n" * 200).encode()),
    ("one face", lambda: rows(1).encode()),
    ("one emotion", lambda: (HEADER + "\n" + f"1,{pixels(Random(1))},Training\n" * 3).encode()),
    ("no face in Training", _changed("Training", "PrivateTest")),
    ("one pixel a row", lambda: (HEADER + "\n" + "3,7,Training\n" * 5_000).encode()),
)

SPECIALS: Final = (
    *(Special(what, ".csv", make) for what, make in _FILES),
    *(Special(f"pixels: {what}", ".csv", _with(f"3,{text},Training")) for what, text in _PIXELS.items()),
    *(
        Special(f"quoted pixels: {what}", ".csv", _with(f'3,"{text}",Training'))
        for what, text in _PIXELS.items()
    ),
    *(
        Special(f"emotion: {what}", ".csv", _with(f"{text},{_same('7')},Training"))
        for what, text in _EMOTIONS.items()
    ),
    *(Special(f"usage: {what}", ".csv", _with(f"3,{_same('7')},{text}")) for what, text in _USAGE.items()),
    *(
        Special(f"all pixels: {what}", ".csv", _text(f"{HEADER}\n3,{text},Training\n"))
        for what, text in _PIXELS.items()
    ),
)


def table(seed: int, number: int) -> Case:
    """The table of a number: those that were made on purpose, then any number made by chance."""
    if number < len(SPECIALS):
        return special_case(SPECIALS, number)
    random = random_of(seed, FAMILY, number)
    text = rows(random.randrange(1, 20), random.choice((HEADER, "pixels,emotion", "Usage, pixels ,EMOTION")))
    changes = [random.choice(_CHANGES) for _ in range(random.randrange(3))]
    for change in changes:
        text = change(text, random)
    content = text.encode("utf-8", "surrogatepass")
    damages = [random.choice(DAMAGES) for _ in range(random.randrange(2 if changes else 3))]
    for damage in damages:
        content = damage(content, random)
    said = [*(change.__name__.strip("_").replace("_", " ") for change in changes), *map(named, damages)]
    return Case(number, ", ".join(said) or "whole", f"{number:04d}.csv", content)


def _fields_moved(text: str, random: Random) -> str:
    """Some commas fewer or more."""
    lines = text.split("\n")
    for _ in range(random.randrange(1, 4)):
        at = random.randrange(len(lines))
        lines[at] = lines[at].replace(",", random.choice(("", ",,", ";", ",\n")), 1)
    return "\n".join(lines)


def _numbers_changed(text: str, random: Random) -> str:
    """Some pixels something else."""
    words = text.split(" ")
    for _ in range(random.randrange(1, 5)):
        words[random.randrange(len(words))] = random.choice(
            ("", "-1", "256", "1e9", "x", "9" * 40, "NaN", '"')
        )
    return " ".join(words)


def _lines_mixed(text: str, random: Random) -> str:
    """The rows in another order, the header too."""
    lines = text.split("\n")
    random.shuffle(lines)
    return "\n".join(lines)


def _letters_strange(text: str, random: Random) -> str:
    """Letters that texts rarely hold."""
    letters = list(text)
    for _ in range(random.randrange(1, 6)):
        letters[random.randrange(len(letters))] = random.choice(
            "\0\r\n\v\f\x1b\"',;\t\u2028\ufeff\U0001f600\ud800"
        )
    return "".join(letters)


_CHANGES: Final = (_fields_moved, _numbers_changed, _lines_mixed, _letters_strange)
