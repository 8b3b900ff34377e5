"""Windows for ``untranslated`` from the analysis of folders and of the pages that are written."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget


def _state(name: str) -> Callable[[], QWidget]:
    """One of ``batch_states``, which brings in texts and so waits until a language is chosen."""

    def make() -> QWidget:
        from tests.ui import batch_states

        window: QWidget = getattr(batch_states, name)()
        return window

    return make


OF_THE_BATCH: Final = {
    "batch": _state("batch_window"),
    "page of a run": _state("page_of_a_run"),
    "session report": _state("session_report"),
}
