"""Programs that work until they are killed: they record, or change the list of models.

Usage: python victims.py recording FOLDER | models FOLDER
"""

import sys
import time
from itertools import count
from pathlib import Path
from typing import Final

from fer_desktop.base.paths import bundled_models, default_model
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import Work
from fer_desktop.models.copying import export_model
from fer_desktop.models.entries import read_entry
from fer_desktop.models.importing import import_model
from fer_desktop.models.library import ModelLibrary
from fer_desktop.recording.formats import RECORDED_KINDS
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.vision.factory import live_analyser
from fer_desktop.vision.sources import open_source
from fer_desktop.vision.sources.targets import DEMO_TARGET
from training.core.bundle import read_bundle

FRAME_S: Final = 1 / 30


def record(folder: Path) -> None:
    """Record the demonstration in all forms, and print the seconds of each reading."""
    bundle = read_bundle(default_model())
    analyser, source = live_analyser(bundle, Settings()), open_source([DEMO_TARGET])
    source.open()
    recording = Recording(RecordingChoice(folder, tuple(kind.name for kind in RECORDED_KINDS)), bundle, None)
    while not recording.failure:
        frame = source.read()
        if frame is not None:
            recording.add_frame(frame)
            recording.add_analysis(analyser.analyse(frame))
            print(round(frame.captured_at - recording.start_time.monotonic, 3), flush=True)
        time.sleep(FRAME_S)
    sys.exit(recording.failure)


def change_models(folder: Path) -> None:
    """Import the model ``folder/source``, rename, export and delete it, over and over."""
    library, trash = ModelLibrary(bundled_models(), folder / "models"), folder / "trash"
    trash.mkdir()
    for number in count():
        print(number, flush=True)
        imported = import_model(folder / "source", library, Work(), lambda _folder, _work: "").bundle
        renamed = library.rename(read_entry(imported.folder, bundled=False), f"renamed {number}")
        export_model(renamed.folder, folder / "exported", Work())
        entry = read_entry(renamed.folder, bundled=False)
        library.discard(entry, lambda deleted: deleted.rename(trash / deleted.name))


if __name__ == "__main__":
    {"recording": record, "models": change_models}[sys.argv[1]](Path(sys.argv[2]))
