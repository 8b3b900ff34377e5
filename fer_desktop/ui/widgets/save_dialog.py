"""Asks where a file is saved, and completes a name without its suffix."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import ask


def ask_where_to_save(
    parent: QWidget,
    title: str,
    proposed: str,
    kinds: str,
    step: Callable[[Path], object],
    *,
    may_replace: bool = True,
) -> None:
    """Let the person choose a file, then do ``step`` with its path.

    A name without a suffix of ``kinds`` gets one behind it. The dialog has not asked about the completed
    name; if a file has it, the person is asked whether to replace that.

    Args:
        parent: The window that the dialog belongs to.
        title: What is saved.
        proposed: A name, or a whole path.
        kinds: Filters as Qt has them, such as ``PNG picture (*.png);;SVG drawing (*.svg)``.
        step: What is done with the path.
        may_replace: Whether to ask before a file is replaced; False where ``step`` does.
    """
    if may_replace:
        chosen, kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    else:
        options = QFileDialog.Option.DontConfirmOverwrite
        chosen, kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds, options=options)
    if not chosen:
        return
    path = with_suffix(Path(chosen), kinds, kind)
    if not may_replace or path == Path(chosen) or not path.exists():
        step(path)
        return
    ask(
        parent,
        title,
        translate("window", "{path} already exists. Replace it?").format(path=path),
        translate("window", "Replace"),
        translate("window", "Cancel"),
        lambda: step(path),
    )


def with_suffix(path: Path, kinds: str, kind: str = "") -> Path:
    """The path, with a suffix of the chosen kind behind it unless it has one of ``kinds``.

    Args:
        path: As it was chosen.
        kinds: Filters as Qt has them; at least one names a suffix.
        kind: The filter that was chosen; empty where that is unknown.
    """
    known = _suffixes(kinds)
    if path.suffix.casefold() in known:
        return path
    return path.with_name(path.name + (_suffixes(kind) or known)[0])


def _suffixes(kinds: str) -> list[str]:
    return [suffix.casefold() for suffix in re.findall(r"\*(\.\w+)", kinds)]
