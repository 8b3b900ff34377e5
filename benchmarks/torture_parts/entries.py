"""The child process: takes inputs where the program takes them, one by one, and says what came of each.

It reads one JSON object a line from standard input and answers with one. What anybody prints goes to standard
error. Usage: python -m benchmarks.torture_parts.entries ENTRY
"""

from __future__ import annotations

import contextlib
import faulthandler
import itertools
import json
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from fer_desktop.base.errors import FerError, PictureError
from fer_desktop.base.paths import bundled_models, resource
from fer_desktop.base.task import Work
from fer_desktop.live.watchdog import Watchdog
from fer_desktop.vision.sources import FrameSource, Seekable, SourceEnded, open_source
from fer_desktop.vision.sources.frame_source import Reconnectable, SourceLost
from training.core.bundle import BundleError, ModelBundle, read_bundle
from training.core.training_error import TrainingError

Entry = Callable[[Mapping[str, Any]], dict[str, Any]]
MOST_FRAMES: Final = 200
"""Read of each video, before and behind each jump."""
LONGEST_STREAM: Final = 12.0
"""Seconds for which an address is read."""
LONGEST_CALL: Final = 10.0
"""Seconds that opening or reading an address may take at a time."""


class RefusedError(Exception):
    """The program refused an input with this sentence."""


def analyse(request: Mapping[str, Any]) -> dict[str, Any]:
    """``fer-desktop analyse`` on a file or folder; answers with its exit code."""
    from fer_desktop.app import main

    return {"code": main(["analyse", request["path"], "--csv", request["csv"], "--jobs", "2"])}


def analyse_by(request: Mapping[str, Any]) -> dict[str, Any]:
    """``fer-desktop analyse`` by a model folder; answers with its exit code."""
    from fer_desktop.app import main

    picture = str(resource("samples", "happy.png"))
    return {"code": main(["analyse", picture, "--csv", "-", "--model", request["path"], "--jobs", "1"])}


def clean(request: Mapping[str, Any]) -> dict[str, Any]:
    """``python -m training clean``; answers with its exit code."""
    from training.commands.main import main

    return {"code": main(["clean", request["path"], "--json", "-"])}


def read_table(request: Mapping[str, Any]) -> dict[str, Any]:
    """Faces as a training reads them, which refuses what it cannot read."""
    from training.data import read_faces

    return {"found": len(read_faces(request["path"]))}


def open_file(request: Mapping[str, Any]) -> dict[str, Any]:
    """A picture or video as the window opens it: read, gone back and forth in, and closed."""
    source = open_source([request["path"]], browse=True)
    try:
        source.open()
        found = _read(source)
        duration = source.duration if isinstance(source, Seekable) else None
        if isinstance(source, Seekable) and duration is not None and found:
            for seconds, step in ((duration / 2, 0), (0.0, 0), (1e9, -1), (duration / 3, 1)):
                source.seek(seconds, step)
                _read(source, 3)
    finally:
        source.close()
    return {"found": found}


def _read(source: FrameSource, most: int = MOST_FRAMES) -> int:
    """Read frames; how many there were. Raises the last thing that was said where there was none."""
    found, said = 0, None
    for _ in range(most):
        try:
            frame = source.read()
        except SourceEnded:
            break
        except PictureError as error:
            said = error
            continue
        if frame is None:
            break
        found += 1
    if said is not None and not found and most == MOST_FRAMES:
        raise said
    return found


def import_package(request: Mapping[str, Any]) -> dict[str, Any]:
    """A model taken into the list, tried, and shown in every panel; ``trial`` leaves these two out."""
    from fer_desktop.analysis.model_trial import why_not
    from fer_desktop.models.importing import import_model
    from fer_desktop.models.library import ModelLibrary

    thorough = request.get("thorough", True)
    with tempfile.TemporaryDirectory() as folder:
        library = ModelLibrary(bundled_models(), Path(folder, "models"))
        probe = why_not if thorough else lambda folder, work: ""
        imported = import_model(Path(request["path"]), library, Work(), probe)
        entries = library.entries(Work())
        imported.bundle.history()
        if thorough:
            _show(imported.bundle)
        return {"found": len(entries)}


def _show(bundle: ModelBundle) -> None:
    """Paint every panel that shows a model."""
    from PySide6.QtWidgets import QApplication

    from fer_desktop.ui.panels import PANELS

    application = QApplication.instance() or QApplication(["-platform", "offscreen"])
    for entry in PANELS:
        if entry.model:
            panel: Any = entry.create()
            panel.show_model(bundle)
            panel.grab()
            application.processEvents()
            panel.deleteLater()


def read_model(request: Mapping[str, Any]) -> dict[str, Any]:
    """A model folder as the list reads it."""
    return {"found": len(read_bundle(Path(request["path"])).labels)}


def watch_stream(request: Mapping[str, Any]) -> dict[str, Any]:
    """Frames of an address as the window reads them."""
    source: FrameSource = open_source([request["path"]])
    if isinstance(source, Reconnectable):
        source = Watchdog(source)
    began = time.monotonic()
    longest = 0.0
    found = 0
    try:
        for call in itertools.chain((source.open,), itertools.repeat(source.read)):
            started = time.monotonic()
            try:
                found += call() is not None
            except (SourceEnded, SourceLost):
                break
            finally:
                longest = max(longest, time.monotonic() - started)
            if found >= MOST_FRAMES or time.monotonic() - began > LONGEST_STREAM:
                break
    finally:
        source.close()
    if longest > LONGEST_CALL:
        return {"hang": f"{longest:.0f} s in one call"}
    if not found:
        return {"hang": f"no frame and no word in {LONGEST_STREAM:.0f} s"}
    return {"found": found}


ENTRIES: Final[dict[str, Entry]] = {
    "analyse": analyse,
    "analyse_by": analyse_by,
    "clean": clean,
    "import_package": import_package,
    "open_file": open_file,
    "read_model": read_model,
    "read_table": read_table,
    "watch_stream": watch_stream,
}


def peak_megabytes() -> float:
    """The most memory that this process has had."""
    try:
        import resource as usage
    except ImportError:  # Windows
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 2**20
    peak = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def answer(entry: Entry, request: Mapping[str, Any]) -> dict[str, Any]:
    """What came of one input."""
    began = time.monotonic()
    try:
        found = entry(request)
    except (FerError, BundleError, TrainingError) as error:
        found = {"refused": str(error)}
    except SystemExit as ending:
        found = {"code": ending.code}
    except BaseException:
        found = {"traceback": traceback.format_exc(limit=-6)}
    return found | {"seconds": time.monotonic() - began, "peak": peak_megabytes()}


def main() -> None:
    """Answer until standard input ends."""
    faulthandler.enable()
    entry = ENTRIES[sys.argv[1]]
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        with contextlib.redirect_stdout(open(os.devnull, "w", encoding="utf-8")):
            found = answer(entry, json.loads(line))
        sys.stderr.flush()
        print(json.dumps(found), file=channel, flush=True)
    # A thread that hangs in a driver is not waited for.
    os._exit(0)


if __name__ == "__main__":
    main()
