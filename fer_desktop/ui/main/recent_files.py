"""The files and folders that were opened last, their menu, and what the clipboard offers to open."""

import json
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from PySide6.QtCore import QMimeData, QSettings
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QMenu

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.numpy_image import to_bgr
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.sources.targets import is_address, is_path
from fer_desktop.vision.types import Bytes

logger = logging.getLogger(__name__)

MAX_FILES: Final = 10
LARGEST: Final = 100
"""Files of a choice that is remembered; a larger one would fill the list, and the file it is kept in."""
MAX_NAME_LENGTH: Final = 48
"""Letters of a name in the menu."""
_SETTING: Final = "recent"

Choice: TypeAlias = tuple[str, ...]
"""Paths that were opened together."""


class RecentFiles:
    """Remembers choices of files, newest first; only in memory where nothing is to be stored."""

    def __init__(self, settings: QSettings | None) -> None:
        """Take what was remembered.

        Args:
            settings: Where to remember; None to forget at the end.
        """
        self._settings = settings
        self.choices: tuple[Choice, ...] = _read(str(settings.value(_SETTING, ""))) if settings else ()

    def add(self, targets: Sequence[str]) -> None:
        """Remember what was opened, if it is files and folders, and not too many."""
        if 0 < len(targets) <= LARGEST and all(map(is_path, targets)):
            choice = tuple(os.path.abspath(target) for target in targets)
            self._keep((choice, *(known for known in self.choices if known != choice))[:MAX_FILES])

    def clear(self) -> None:
        """Forget all."""
        self._keep(())

    def _keep(self, choices: tuple[Choice, ...]) -> None:
        self.choices = choices
        if self._settings is not None:
            self._settings.setValue(_SETTING, json.dumps(choices))


def add_recent_menu(menu: QMenu, recent: RecentFiles, open_choice: Callable[[Choice], object]) -> QMenu:
    """Add "Open recent" to a menu; it is filled anew each time it is shown.

    What is gone is marked as soon as the disks have said so.
    """
    submenu = menu.addMenu(translate("window", "Open recent"))
    submenu.setToolTipsVisible(True)
    look = TaskRunner(submenu)

    def fill() -> None:
        submenu.clear()
        actions = {choice: _recent_action(submenu, choice, open_choice) for choice in recent.choices}
        if not actions:
            submenu.addAction(translate("window", "No recent files")).setEnabled(False)
        submenu.addSeparator()
        submenu.addAction(translate("window", "Clear list"), recent.clear).setEnabled(bool(actions))
        look.start(
            translate("window", "looking for recent files"),
            lambda work: [choice for choice in actions if not any(map(os.path.exists, choice))],
            lambda gone: _mark_missing({choice: actions[choice] for choice in gone}),
            logger.warning,
        )

    submenu.aboutToShow.connect(fill)
    return submenu


def _recent_action(menu: QMenu, choice: Choice, open_choice: Callable[[Choice], object]) -> QAction:
    action = menu.addAction(title(choice).replace("&", "&&"), partial(open_choice, choice))
    action.setToolTip(plain_tip("\n".join(choice[:MAX_FILES])))
    return action


def _mark_missing(actions: Mapping[Choice, QAction]) -> None:
    for choice, action in actions.items():
        missing = translate("window", "Not found: {place}").format(place="\n".join(choice[:MAX_FILES]))
        action.setText(translate("window", "{name} (missing)").format(name=action.text()))
        action.setToolTip(plain_tip(missing))
        action.setEnabled(False)


def title(choice: Choice) -> str:
    """A short name: that of the first, and how many more there are."""
    first = Path(choice[0])
    name = first.name or str(first)
    if len(name) > MAX_NAME_LENGTH:
        name = f"{name[: MAX_NAME_LENGTH // 2]}…{name[-MAX_NAME_LENGTH // 2 :]}"
    if len(choice) == 1:
        return name
    return translate("window", "{name} and {n} more").format(name=name, n=len(choice) - 1)


def _read(text: str) -> tuple[Choice, ...]:
    """What was remembered, as far as it can be understood."""
    try:
        stored = json.loads(text) if text else []
    except ValueError:
        return ()
    if not isinstance(stored, list):
        return ()
    choices = [
        tuple(entry)
        for entry in stored
        if isinstance(entry, list) and entry and all(isinstance(path, str) for path in entry)
    ]
    return tuple(choices[:MAX_FILES])


def copied_targets(copied: QMimeData) -> list[str]:
    """Paths of files that were copied, or written whole as text line by line, or one address; empty if none.

    Whether there is anything at these paths is not asked here, because a disk may hang.
    The text beside a picture is not looked at: browsers put the address that it came from there.
    """
    paths = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()]
    if paths or copied.hasImage() or not copied.hasText():
        return paths
    lines = [line.strip().strip('"') for line in copied.text().splitlines() if line.strip()]
    if len(lines) == 1 and is_address(lines[0]):
        return lines
    return lines if all(map(os.path.isabs, lines)) else []


def copied_picture(copied: QMimeData) -> Bytes | None:
    """The picture that was copied, as pixels (height, width, 3); None if there is none."""
    image = copied.imageData() if copied.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    return np.asarray(to_bgr(image))
