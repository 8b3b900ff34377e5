"""Deletes a model so that it can be undone: it goes to the system's bin, and the one in use stays."""

import errno
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFile

from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import translate
from fer_desktop.models.entries import ModelEntry
from fer_desktop.models.library import Discard, ModelLibrary
from fer_desktop.ui.widgets.message_bar import MessageBar


def delete_model(
    entry: ModelEntry,
    used: Path,
    library: ModelLibrary,
    discard: Discard,
    bar: Callable[[], MessageBar],
    refresh: Callable[[Path | None], object],
) -> None:
    """Move a model to the bin, say what became of it, and offer to undo it.

    Args:
        entry: The model.
        used: The folder of the model that reads at the moment.
        library: The models.
        discard: Moves a folder to the bin.
        bar: Where things are said at the time.
        refresh: Called when there are other models than before, with the folder of one that is back.
    """
    if entry.folder.resolve() == used.resolve():
        bar().complain(
            translate(
                "window", "{name} is the current model. Use another model before you delete it."
            ).format(name=entry.name)
        )
        return
    try:
        discarded = library.discard(entry, discard)
    except FerError as error:
        bar().complain(str(error))
        return

    def undo() -> None:
        try:
            folder = library.restore(discarded)
        except FerError as error:
            bar().complain(str(error))
            return
        bar().tell(translate("window", "Restored {name}.").format(name=discarded.name))
        refresh(folder)

    step = undo if discarded.kept else None
    bar().tell(
        translate("window", "Moved {name} to the trash.").format(name=discarded.name),
        action=translate("window", "Undo") if step else "",
        step=step,
    )
    refresh(None)


def to_the_bin(folder: Path) -> Path | None:
    """Move a folder to the system's bin.

    Returns:
        Where it is there; None if the system does not tell.

    Raises:
        OSError: There is no bin, or it does not take the folder.
    """
    file = QFile(str(folder))
    if not file.moveToTrash():
        raise OSError(errno.ENOTSUP, translate("window", "no trash available"))
    # Qt gives the file its new name there, if it knows it.
    kept = Path(file.fileName()) if file.fileName() else None
    return kept if kept != folder else None
