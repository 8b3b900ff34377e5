"""Files that lie in a model's folder without being part of the model: its manifest does not list them.

They may change at any time, are not exported, and stay when the model is written anew.
"""

import contextlib
import shutil
from pathlib import Path
from typing import Final

RUN_SUFFIX: Final = ".run"
"""Ends the name of the folder of an unfinished run."""
REQUEST: Final = "request.json"
"""What the window asked for."""
NOTES: Final = "notes.json"
"""What the person has written of the run, see ``training.core.training_runs``."""


def keep_companions(folder: Path, partial: Path, ends_run: bool) -> None:
    """Copy the companions of a model that is about to be replaced, or of the run that ends with it.

    A request belongs to one run: at the end of a run, that of an earlier model in this folder is left out. A
    file that cannot be copied is left out, too: the model itself matters more.

    Args:
        folder: The model's folder; need not exist.
        partial: The folder that will take its place, complete with its manifest.
        ends_run: Whether the run of this model has just written it; else the same model is written anew, and
            an unfinished run beside it has nothing to do with it.
    """
    run = folder.with_name(folder.name + RUN_SUFFIX)
    places = {NOTES: (run, folder), REQUEST: (run,)} if ends_run else {NOTES: (folder,), REQUEST: (folder,)}
    for name, sources in places.items():
        source = next((place / name for place in sources if (place / name).is_file()), None)
        if source is not None:
            with contextlib.suppress(OSError):
                shutil.copyfile(source, partial / name)
