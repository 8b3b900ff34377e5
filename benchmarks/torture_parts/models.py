"""Hostile and damaged models: packages, and every field of what they say of themselves changed."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from random import Random
from typing import Any, Final

from benchmarks.torture_parts.case import DAMAGES, Case, Special, named, random_of, special_case
from benchmarks.torture_parts.packages import (
    PACKAGES,
    Files,
    model_files,
    package,
    with_hashes,
    write_folder,
)
from training.core.bundle import HISTORY, LITERT_MODEL, MANIFEST, METRICS

FAMILY: Final = "models"
SUFFIX: Final = ".fermodel"
SPECIALS: Final = tuple(Special(f"package {what}", SUFFIX, make) for what, make in PACKAGES)
_VALUES: Final[dict[str, Any]] = {
    "null": None,
    "true": True,
    "-1": -1,
    "0": 0,
    "0.5": 0.5,
    "1e308": 1e308,
    "NaN": float("nan"),
    "infinity": float("inf"),
    "400 digits": 10**400,
    "no text": "",
    "a text": "text",
    "100,000 letters": "x" * 100_000,
    "a climbing path": "../../evil",
    "an escape sequence": "\x1b[31mred",
    "markup": "<img src=x onerror=alert(1)>",
    "half a character": "\ud800",
    "braces": "{path} {0} %s",
    "an empty list": [],
    "an empty object": {},
    "lists in lists": [[[[]]]],
    "an object of lists": {"a": [1, {"b": None}]},
}
_KINDS: Final = ("manifest", "figures", "network", "history", "missing", "package")
"""What is changed, each in turn."""


def model(seed: int, number: int) -> Case:
    """The model of a number: those that were made on purpose, then any number made by chance."""
    if number < len(SPECIALS):
        return special_case(SPECIALS, number)
    random = random_of(seed, FAMILY, number)
    kind = _KINDS[number % len(_KINDS)]
    if kind == "package":
        damage = random.choice(DAMAGES)
        content = damage(package(with_hashes(model_files())), random)
        return Case(number, f"package, {named(damage)}", f"{number:04d}{SUFFIX}", content)
    files = model_files()
    if kind in ("manifest", "figures"):
        what = _change_value(files, MANIFEST if kind == "manifest" else METRICS, random)
    elif kind == "missing":
        gone = random.choice(sorted(files))
        del files[gone]
        what = f"without {gone}"
    else:
        name = LITERT_MODEL if kind == "network" else HISTORY
        damage = random.choice(DAMAGES)
        files[name] = damage(files[name], random)
        what = f"{name}, {named(damage)}"
    files = with_hashes(files)
    if random.random() < 0.3:
        return Case(number, f"package, {what}", f"{number:04d}{SUFFIX}", package(files))
    return Case(number, f"folder, {what}", f"{number:04d}", lambda path: write_folder(path, files))


def _change_value(files: Files, name: str, random: Random) -> str:
    """Give one value of a JSON file another type or size; says which."""
    content = json.loads(files[name])
    place = random.choice(_places(name))
    value = random.choice(sorted(_VALUES))
    holder = content
    for key in place[:-1]:
        holder = holder[key]
    if random.random() < 0.1:
        del holder[place[-1]]
        value = "missing"
    else:
        holder[place[-1]] = _VALUES[value]
    files[name] = json.dumps(content).encode()
    return f"{name}: {'/'.join(map(str, place))} is {value}"


@functools.cache
def _places(name: str) -> list[tuple[str | int, ...]]:
    """Where values stand in a JSON file; of the items of a list the first."""
    content = json.loads(model_files()[name])
    content.pop("files", None)
    return list(_below(content, ()))


def _below(value: Any, place: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if place:
        yield place
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _below(inner, (*place, key))
    elif isinstance(value, list) and value:
        yield from _below(value[0], (*place, 0))
