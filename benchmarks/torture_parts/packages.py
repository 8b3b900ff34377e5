"""Model packages and folders that a stranger made, or that were damaged on their way."""

from __future__ import annotations

import functools
import hashlib
import io
import json
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from fer_desktop.base.paths import default_model
from training.core.bundle import HISTORY, KERAS_MODEL, LITERT_MODEL, MANIFEST, METRICS, MODEL_CARD

Files = dict[str, bytes]
Members = Mapping[str, bytes]


@functools.cache
def _shipped() -> Mapping[str, bytes]:
    folder = default_model()
    return {
        name: (folder / name).read_bytes() for name in (MANIFEST, LITERT_MODEL, HISTORY, METRICS, MODEL_CARD)
    }


def model_files() -> Files:
    """The files of a model that is good, its manifest without their hashes; a stand-in for the master."""
    files = dict(_shipped()) | {KERAS_MODEL: b"PK\x03\x04 a stand-in for the master"}
    # Of another name, or it would be known already.
    files[MANIFEST] = json.dumps(json.loads(files[MANIFEST]) | {"name": "stranger"}).encode()
    return files


def with_hashes(files: Files) -> Files:
    """The files with a manifest that has their hashes, where it is one that can have them."""
    try:
        manifest = json.loads(files[MANIFEST])
    except (KeyError, ValueError, RecursionError):
        return files
    if not isinstance(manifest, dict):
        return files
    hashes = {name: hashlib.sha256(files[name]).hexdigest() for name in files if name != MANIFEST}
    return files | {MANIFEST: json.dumps(manifest | {"files": hashes}).encode()}


def write_folder(path: Path, files: Files) -> None:
    """A model folder."""
    path.mkdir()
    for name, content in files.items():
        (path / name).write_bytes(content)


def package(members: Members, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def _good() -> Files:
    return with_hashes(model_files())


def _with(*added: tuple[str | zipfile.ZipInfo, bytes], without: tuple[str, ...] = ()) -> bytes:
    """A package with other members behind its own."""
    members = [(name, data) for name, data in _good().items() if name not in without]
    content = io.BytesIO()
    with (
        # Of names that are there twice.
        warnings.catch_warnings(action="ignore", category=UserWarning),
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        for name, data in (*members, *added):
            archive.writestr(name, data)
    return content.getvalue()


def _named(name: str) -> Callable[[], bytes]:
    return lambda: _with((name, b"x"))


def _special(name: str, kind: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (kind | 0o777) << 16
    return entry


def _all_under(prefix: str) -> bytes:
    return package({prefix + name: data for name, data in _good().items()})


def _patched(offset: int, value: bytes, where: bytes = b"PK\x01\x02") -> bytes:
    """A package with other bytes so far behind a signature, where it stands last."""
    content = bytearray(package(_good()))
    at = content.rindex(where) + offset
    content[at : at + len(value)] = value
    return bytes(content)


def _bomb(name: str, size: int) -> bytes:
    return _with((name, bytes(size)), without=(name,))


def _listed_bomb(name: str, size: int) -> bytes:
    files = model_files() | {name: bytes(size)}
    return package(with_hashes(files))


def _figures(count: int) -> bytes:
    picture = b"\x89PNG\r\n\x1a\n"
    return package(with_hashes(model_files() | {f"{number}.png": picture for number in range(count)}))


def _manifest(text: bytes | str) -> bytes:
    return package(_good() | {MANIFEST: text if isinstance(text, bytes) else text.encode()})


def _with_files_of(listed: Any) -> bytes:
    return _manifest(json.dumps(json.loads(_good()[MANIFEST]) | {"files": listed}))


def _overlapping() -> bytes:
    """Each entry of the list stands for the same, large member."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(MANIFEST, bytes(100 << 20))
        (first,) = archive.filelist
        for number in range(50):
            entry = zipfile.ZipInfo(f"{number}.png")
            for name in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(entry, name, getattr(first, name))
            archive.filelist.append(entry)
    return content.getvalue()


PACKAGES: Final[tuple[tuple[str, Callable[[], bytes]], ...]] = (
    ("good", lambda: package(_good())),
    ("stored", lambda: package(_good(), zipfile.ZIP_STORED)),
    ("in a folder", lambda: _all_under("model/")),
    *(
        (f"with {name!r}", _named(name))
        for name in (
            "../evil.png",
            "../../../../../../tmp/evil.png",
            "/tmp/evil.png",
            "a/../evil.png",
            "C:\\evil.png",
            "\\\\host\\evil.png",
            "..\\evil.png",
            "C:evil.png",
            "./history.csv",
            "model/../history.csv",
            "HISTORY.CSV",
            "Model.TFLITE",
            "Bundle.json",
            "history.csv ",
            "history.csv.",
            "history.csv:stream",
            "NUL.png",
            "con.png",
            "a\x1b[31m.png",
            "a\n.png",
            "\u202egnp.exe.png",
            "x" * 5_000 + ".png",
            "deep/" * 500 + "a.png",
            "a.png/",
            "run.py",
            "model.pkl",
            "model.pt",
            "weights.h5",
            ".hidden.png",
            "-rf.png",
            "evil.png\0.txt",
            "__MACOSX/../../evil.png",
            ".DS_Store/evil.png",
        )
    ),
    ("twice the history", _named(HISTORY)),
    ("twice the manifest", lambda: _with((MANIFEST, b"{}"))),
    *(
        (f"with a {what}", lambda kind=kind: _with((_special("a.png", kind), b"/etc/passwd")))
        for what, kind in (
            ("link", stat.S_IFLNK),
            ("FIFO", stat.S_IFIFO),
            ("device", stat.S_IFBLK),
            ("socket", stat.S_IFSOCK),
        )
    ),
    (
        "whose network is a link",
        lambda: _with((_special(LITERT_MODEL, stat.S_IFLNK), b"/etc/passwd"), without=(LITERT_MODEL,)),
    ),
    *(
        (f"without {name}", lambda name=name: _with(without=(name,)))
        for name in (MANIFEST, *sorted(_shipped()), KERAS_MODEL)
    ),
    *(
        (f"with {size >> 20} MB in {name}", lambda name=name, size=size: _bomb(name, size))
        for name, size in (
            (MANIFEST, 300 << 20),
            (METRICS, 300 << 20),
            (HISTORY, 3 << 20),
            (KERAS_MODEL, 300 << 20),
        )
    ),
    ("with a listed bomb of 400 MB", lambda: _listed_bomb(KERAS_MODEL, 400 << 20)),
    ("with a network of 600 MB", lambda: _listed_bomb(LITERT_MODEL, 600 << 20)),
    ("with 50 names for one bomb", _overlapping),
    ("with 63 figures", lambda: _figures(50)),
    ("with 500 figures", lambda: _figures(500)),
    ("with 20,000 members", lambda: _with(*((f"{number}.png", b"") for number in range(20_000)))),
    ("with a password", lambda: _patched(8, b"\1\0")),
    ("of an unknown compression", lambda: _patched(10, b"\x63\0")),
    ("that says that a member is small", lambda: _patched(24, b"\1\0\0\0")),
    ("that says that a member is huge", lambda: _patched(24, b"\xff\xff\xff\x7f")),
    ("with a member outside of the file", lambda: _patched(42, b"\xff\xff\xff\x7f")),
    ("with a wrong checksum", lambda: _patched(16, b"\0\0\0\0")),
    ("with a name that is no UTF-8", lambda: _patched(46, b"\xff\xfe")),
    ("with a long name", lambda: _patched(28, b"\xff\xff")),
    ("with a list outside of the file", lambda: _patched(16, b"\xff\xff\xff\x7f", b"PK\x05\x06")),
    ("with a list of 2 GB", lambda: _patched(12, b"\xff\xff\xff\x7f", b"PK\x05\x06")),
    ("with 65,535 entries by its end", lambda: _patched(8, b"\xff\xff\xff\xff", b"PK\x05\x06")),
    ("without entries by its end", lambda: _patched(8, b"\0\0\0\0", b"PK\x05\x06")),
    ("with a comment that is too long", lambda: _patched(20, b"\xff\xff", b"PK\x05\x06")),
    ("behind something else", lambda: b"#!/bin/sh\n" * 100 + package(_good())),
    ("before something else", lambda: package(_good()) + bytes(1000)),
    ("packed by bzip2", lambda: package(_good(), zipfile.ZIP_BZIP2)),
    ("packed by LZMA", lambda: package(_good(), zipfile.ZIP_LZMA)),
    ("of nothing", lambda: package({})),
    ("of no bytes", lambda: b""),
    ("that is a text", lambda: b"This is no model.\n"),
    ("that is gzip", lambda: b"\x1f\x8b\x08\0" + bytes(50)),
    ("that is its network alone", lambda: _good()[LITERT_MODEL]),
    ("of the end of an archive alone", lambda: struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0, 0, 0, 0, 0)),
    *(
        (f"whose manifest is {what}", lambda text=text: _manifest(text))
        for what, text in (
            ("empty", ""),
            ("null", "null"),
            ("a list", "[]"),
            ("a number", "3"),
            ("a word", '"model"'),
            ("cut", '{"name": "stra'),
            ("100,000 brackets", "[" * 100_000),
            ("100,000 objects", '{"a":' * 100_000 + "1" + "}" * 100_000),
            ("a number of 100,000 digits", '{"name": "x", "seed": ' + "9" * 100_000 + "}"),
            ("in UTF-16", b"\xff\xfe{\0}\0"),
            ("in Latin letters", b'{"name": "\xe4"}'),
            ("behind a byte order mark", b'\xef\xbb\xbf{"name": "x"}'),
            ("zeros", b"\0" * 100),
            ("of one key twice", '{"name": "a", "name": "b"}'),
        )
    ),
    *(
        (f"that lists {what}", lambda listed=listed: _with_files_of(listed))
        for what, listed in (
            ("nothing", {}),
            ("null", None),
            ("names alone", [HISTORY]),
            ("numbers", {HISTORY: 3}),
            ("a climbing name", {"../../evil.png": "00"}),
            ("itself", {MANIFEST: "00"}),
            ("wrong hashes", dict.fromkeys([KERAS_MODEL, LITERT_MODEL, HISTORY], "00")),
            ("5,000 files", {f"{number}.png": "00" for number in range(5_000)}),
            ("an empty name", {"": "00"}),
            ("a braced name", {"{path}.png": "00"}),
        )
    ),
)
