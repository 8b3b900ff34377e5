"""Model folders in which one value is none that it should be."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fer_desktop.base.paths import default_model

FILES = ("model.keras", "model.tflite")
DEEP: list[Any] = []
for _ in range(200):
    DEEP = [DEEP]
BAD: dict[str, Any] = {
    "nothing": None,
    "true": True,
    "text": "many",
    "empty text": "",
    "long text": "x" * 200_000,
    "half a letter": "\ud800",
    "markup": "<b>\x1b[31m\u202e\n",
    "NaN": float("nan"),
    "infinite": float("inf"),
    "negative": -1,
    "fraction": 0.5,
    "large": 10**30,
    "giant": 10**400,
    "list": [],
    "mixed list": [1, "a", None, {}],
    "object": {},
    "strange object": {"\u202e": {"a": None}},
    "deep": DEEP,
}
GONE = "gone"


def shipped_json(name: str) -> dict[str, Any]:
    """A JSON file of the shipped model; of its metrics one split."""
    content = json.loads((default_model() / name).read_text(encoding="utf-8"))
    if name == "metrics.json":
        content["splits"] = {"PrivateTest": content["splits"]["PrivateTest"]}
    return dict(content)


def paths_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value; of lists the first item, of labels and emotions one."""
    if path:
        yield path
    if isinstance(value, dict):
        names = ["Happy"] if "Happy" in value else list(value)
        for name in names:
            if name not in ("files", "format_version"):
                yield from paths_in(value[name], (*path, name))
    elif isinstance(value, list) and value:
        yield from paths_in(value[0], (*path, 0))


def changed(value: Any, path: tuple[Any, ...], bad: str) -> Any:
    """A copy with a bad value at a place, or without the place."""
    whole = copy.deepcopy(value)
    inner = whole
    for step in path[:-1]:
        inner = inner[step]
    if bad == GONE:
        del inner[path[-1]]
    else:
        inner[path[-1]] = copy.deepcopy(BAD[bad])
    return whole


def write_json_bundle(folder: Path, manifest: dict[str, Any], metrics: dict[str, Any]) -> Path:
    """A model folder with these values and stand-ins for its networks, whatever they are."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = {name: name.encode() for name in FILES}
    contents["history.csv"] = (default_model() / "history.csv").read_bytes()
    contents["metrics.json"] = json.dumps(metrics).encode()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    files = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    (folder / "bundle.json").write_text(json.dumps(manifest | {"files": files}), encoding="utf-8")
    return folder
